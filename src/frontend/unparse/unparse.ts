// A syntax tree back to source text, letter for letter as Python's ast.unparse writes it.
//
// One statement a line, four spaces a level, an empty line before each definition, parentheses only where needed.
// Comments and layout are gone; parsing the text gives the same tree again.

import type { Expr, Mod, Node, Stmt } from '../ast.ts';
import { argumentsText, expressionText, parametersText, typeParametersText } from './expressions.ts';
import { BINARY, Level } from './levels.ts';
import { patternText } from './patterns.ts';
import { quotedDocstring } from './quotes.ts';

export function unparse(tree: Mod): string {
  switch (tree.kind) {
    case 'Module':
      return new Unparser(tree, false).text(tree.body, true);
    case 'Interactive':
      return new Unparser(null, true).text(tree.body, false);
    case 'Expression':
      return expressionText(tree.body);
    case 'FunctionType':
      return `(${argumentsText(tree.argtypes, [])}) -> ${expressionText(tree.returns)}`;
  }
}

class Unparser {
  private out = '';
  private started = false;
  private level = 0;
  /** What stands behind `# type: ignore`, by line: it goes to the statement that begins there. */
  private readonly ignores: ReadonlyMap<number, string>;

  constructor(
    module: Node<'Module'> | null,
    /** Simple statements of an interactive line are joined by semicolons. */
    private readonly interactive: boolean,
  ) {
    this.ignores = new Map(module?.type_ignores.map(({ lineno, tag }) => [lineno, `ignore${tag}`]));
  }

  text(body: readonly Stmt[], mayHaveDocstring: boolean): string {
    if (mayHaveDocstring) this.documented(body);
    else this.statements(body);
    return this.out;
  }

  private statements(body: readonly Stmt[]): void {
    for (const each of body) this.statement(each);
  }

  /** A body whose first statement may be a docstring, which is always in triple quotes. */
  private documented(body: readonly Stmt[]) {
    const first = body[0];
    const literal = first?.kind === 'Expr' && first.value.kind === 'Constant' ? first.value : null;
    if (literal?.value.type !== 'str') return this.statements(body);
    this.newLine((literal.prefix ?? '') + quotedDocstring(literal.value.characters ?? literal.value.value));
    this.statements(body.slice(1));
  }

  private newLine(text: string): void {
    this.emptyLine();
    this.out += '    '.repeat(this.level) + text;
    this.started = true;
  }

  private emptyLine(): void {
    if (this.started) this.out += '\n';
  }

  /** A simple statement. */
  private simple(text: string) {
    if (!this.interactive || this.level > 0) return this.newLine(text);
    this.out += (this.started ? '; ' : '') + text;
    this.started = true;
  }

  private block(head: string, body: readonly Stmt[], comment = ''): void {
    this.newLine(`${head}:${comment}`);
    this.level++;
    this.statements(body);
    this.level--;
  }

  private elseBlock(word: string, body: readonly Stmt[]): void {
    if (body.length > 0) this.block(word, body);
  }

  private typeComment(node: { readonly lineno: number; readonly type_comment: string | null }): string {
    const comment = this.ignores.get(node.lineno) ?? node.type_comment;
    return comment === null ? '' : ` # type: ${comment}`;
  }

  private statement(node: Stmt) {
    switch (node.kind) {
      case 'FunctionDef':
        return this.functionDefinition('def', node);
      case 'AsyncFunctionDef':
        return this.functionDefinition('async def', node);
      case 'ClassDef': {
        const bases = argumentsText(node.bases, node.keywords);
        const head = `class ${node.name}${typeParametersText(node.type_params)}${bases === '' ? '' : `(${bases})`}:`;
        return this.definition(node.decorator_list, head, node.body);
      }
      case 'Return':
        return this.simple(node.value === null ? 'return' : `return ${expressionText(node.value)}`);
      case 'Delete':
        return this.simple(`del ${argumentsText(node.targets, [])}`);
      case 'Assign': {
        const targets = node.targets.map(each => `${expressionText(each, Level.Tuple)} = `).join('');
        return this.simple(targets + expressionText(node.value) + this.typeComment(node));
      }
      case 'TypeAlias': {
        const head = `type ${expressionText(node.name)}${typeParametersText(node.type_params)}`;
        return this.simple(`${head} = ${expressionText(node.value)}`);
      }
      case 'AugAssign':
        return this.simple(`${expressionText(node.target)} ${BINARY[node.op][0]}= ${expressionText(node.value)}`);
      case 'AnnAssign': {
        const target = expressionText(node.target);
        const head = node.simple === 0 && node.target.kind === 'Name' ? `(${target})` : target;
        const value = node.value === null ? '' : ` = ${expressionText(node.value)}`;
        return this.simple(`${head}: ${expressionText(node.annotation)}${value}`);
      }
      case 'For':
        return this.forStatement('for', node);
      case 'AsyncFor':
        return this.forStatement('async for', node);
      case 'While':
        this.block(`while ${expressionText(node.test)}`, node.body);
        return this.elseBlock('else', node.orelse);
      case 'If':
        return this.ifStatement(node);
      case 'With':
        return this.withStatement('with', node);
      case 'AsyncWith':
        return this.withStatement('async with', node);
      case 'Match':
        return this.matchStatement(node);
      case 'Raise': {
        const cause = node.cause === null ? '' : ` from ${expressionText(node.cause)}`;
        return this.simple(node.exc === null ? 'raise' : `raise ${expressionText(node.exc)}${cause}`);
      }
      case 'Try':
        return this.tryStatement('except', node);
      case 'TryStar':
        return this.tryStatement('except*', node);
      case 'Assert': {
        const message = node.msg === null ? '' : `, ${expressionText(node.msg)}`;
        return this.simple(`assert ${expressionText(node.test)}${message}`);
      }
      case 'Import':
        return this.simple(`import ${aliasesText(node.names)}`);
      case 'ImportFrom': {
        const from = '.'.repeat(node.level ?? 0) + (node.module ?? '');
        return this.simple(`from ${from} import ${aliasesText(node.names)}`);
      }
      case 'Global':
        return this.simple(`global ${node.names.join(', ')}`);
      case 'Nonlocal':
        return this.simple(`nonlocal ${node.names.join(', ')}`);
      case 'Expr':
        return this.simple(expressionText(node.value, Level.Yield));
      case 'Pass':
        return this.simple('pass');
      case 'Break':
        return this.simple('break');
      case 'Continue':
        return this.simple('continue');
    }
  }

  private functionDefinition(word: string, node: Node<'FunctionDef'> | Node<'AsyncFunctionDef'>): void {
    const returns = node.returns === null ? '' : ` -> ${expressionText(node.returns)}`;
    const head = `${word} ${node.name}${typeParametersText(node.type_params)}(${parametersText(node.args)})${returns}:`;
    this.definition(node.decorator_list, head + this.typeComment(node), node.body);
  }

  private definition(decorators: readonly Expr[], head: string, body: readonly Stmt[]): void {
    this.emptyLine();
    for (const each of decorators) this.newLine(`@${expressionText(each)}`);
    this.newLine(head);
    this.level++;
    this.documented(body);
    this.level--;
  }

  private forStatement(word: string, node: Node<'For'> | Node<'AsyncFor'>): void {
    const head = `${word} ${expressionText(node.target, Level.Tuple)} in ${expressionText(node.iter)}`;
    this.block(head, node.body, this.typeComment(node));
    this.elseBlock('else', node.orelse);
  }

  private ifStatement(first: Node<'If'>): void {
    this.block(`if ${expressionText(first.test)}`, first.body);
    let { orelse } = first;
    while (orelse.length === 1 && orelse[0]!.kind === 'If') {
      const { test, body } = orelse[0]!;
      this.block(`elif ${expressionText(test)}`, body);
      orelse = orelse[0]!.orelse;
    }
    this.elseBlock('else', orelse);
  }

  private withStatement(word: string, node: Node<'With'> | Node<'AsyncWith'>): void {
    const items = node.items.map(({ context_expr, optional_vars }) => {
      const context = expressionText(context_expr);
      return optional_vars === null ? context : `${context} as ${expressionText(optional_vars)}`;
    });
    this.block(`${word} ${items.join(', ')}`, node.body, this.typeComment(node));
  }

  private matchStatement(node: Node<'Match'>): void {
    this.block(`match ${expressionText(node.subject)}`, []);
    this.level++;
    for (const { pattern, guard, body } of node.cases) {
      const condition = guard === null ? '' : ` if ${expressionText(guard)}`;
      this.block(`case ${patternText(pattern)}${condition}`, body);
    }
    this.level--;
  }

  private tryStatement(word: string, node: Node<'Try'> | Node<'TryStar'>): void {
    this.block('try', node.body);
    for (const { type, name, body } of node.handlers) {
      const head = type === null ? word : `${word} ${expressionText(type)}`;
      this.block(name === null ? head : `${head} as ${name}`, body);
    }
    this.elseBlock('else', node.orelse);
    this.elseBlock('finally', node.finalbody);
  }
}

function aliasesText(names: readonly Node<'alias'>[]): string {
  return names.map(({ name, asname }) => (asname === null ? name : `${name} as ${asname}`)).join(', ');
}
