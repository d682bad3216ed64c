// The core tree as text, for `typhon core FILE` and for tests: a line for each statement, in Python's clothes.
//
// A variable shows where it lives: x is fast, x'cell, x'free, x'global, x'name, x'classfree; temporaries begin with a
// dollar sign. A Block is written in braces, its value last: {$0 = b'name; $0}. Code objects follow one another, each
// under a line with its kind and tables.

import { literalRepr } from '../literal-repr.ts';
import type { BinaryOperator, CompareOperator, CoreCode, Expr, Place, Stmt, Variable } from './nodes.ts';

export function printCore(code: CoreCode): string {
  const lines = [header(code), ...suite(code.body).map(line => `  ${line}`)];
  return [lines.join('\n'), ...code.children.map(printCore)].join('\n');
}

function header(code: CoreCode): string {
  const { positional, posOnlyCount, keywordOnly, varArgs, varKeywords } = code.parameters;
  const parameters = [
    ...positional.slice(0, posOnlyCount),
    ...(posOnlyCount > 0 ? ['/'] : []),
    ...positional.slice(posOnlyCount),
    ...(varArgs !== null ? [`*${varArgs}`] : keywordOnly.length > 0 ? ['*'] : []),
    ...keywordOnly,
    ...(varKeywords !== null ? [`**${varKeywords}`] : []),
  ];
  const tables = [
    ['locals', code.locals],
    ['cells', code.cells],
    ['frees', code.frees],
  ] as const;
  const shown = tables.filter(([, names]) => names.length > 0).map(([label, names]) => ` ${label}=${names.join(',')}`);
  return `${code.kind} ${code.qualname}(${parameters.join(', ')})${shown.join('')}:`;
}

// ---- statements ----------------------------------------------------------------------------------------------------

/** A statement's own line, and the suites that belong to it, each after a word of its own ('else'). */
interface Shape {
  readonly head: string;
  readonly suites?: readonly (readonly [string, readonly Stmt[]])[];
}

function shape(node: Stmt): Shape {
  switch (node.kind) {
    case 'Evaluate':
      return { head: expr(node.value) };
    case 'Assign':
      return { head: `${node.places.map(place).join(' = ')} = ${expr(node.value)}` };
    case 'AugAssign': {
      return { head: `${place(node.place)} ${BINARY[node.op]}= ${expr(node.value)}` };
    }
    case 'Delete':
      return { head: `del ${place(node.place)}` };
    case 'Clear':
      return { head: `clear ${variable(node.variable)}` };
    case 'If':
      return { head: `if ${expr(node.test)}`, suites: withElse(node.body, node.orelse) };
    case 'While':
      return { head: `while ${expr(node.test)}`, suites: withElse(node.body, node.orelse) };
    case 'For':
      return { head: `for ${place(node.place)} in ${expr(node.iterable)}`, suites: withElse(node.body, node.orelse) };
    case 'Break':
    case 'Continue':
      return { head: node.kind.toLowerCase() };
    case 'Return':
      return { head: `return ${expr(node.value)}` };
    case 'Raise': {
      const cause = node.cause === null ? '' : ` from ${expr(node.cause)}`;
      return { head: node.exception === null ? 'raise' : `raise ${expr(node.exception)}${cause}` };
    }
    case 'TryExcept': {
      const clauses = node.clauses.map(({ test, variable: target, body }) => {
        const name = target === null ? '' : ` as ${variable(target)}`;
        return [`except${test === null ? '' : ` ${expr(test)}`}${name}`, body] as const;
      });
      return { head: 'try', suites: [['', node.body], ...clauses, ...elseSuite(node.orelse)] };
    }
    case 'TryFinally':
      return {
        head: 'try',
        suites: [
          ['', node.body],
          ['finally', node.final],
        ],
      };
  }
}

function withElse(body: readonly Stmt[], orelse: readonly Stmt[]): (readonly [string, readonly Stmt[]])[] {
  return [['', body], ...elseSuite(orelse)];
}

function elseSuite(orelse: readonly Stmt[]): (readonly [string, readonly Stmt[]])[] {
  return orelse.length === 0 ? [] : [['else', orelse]];
}

function suite(body: readonly Stmt[]): string[] {
  return body.length === 0 ? ['pass'] : body.flatMap(lines);
}

function lines(node: Stmt): string[] {
  const out: string[] = [];
  let word = '';
  let rest: Stmt | null = node;
  // An elif chain may be thousands long.
  while (rest !== null) {
    const { head, suites }: Shape = shape(rest);
    const elif: Stmt | null = onlyElif(rest);
    out.push(`${word}${head}${suites === undefined ? '' : ':'}`);
    for (const [label, body] of elif === null ? (suites ?? []) : suites!.slice(0, 1)) {
      if (label !== '') out.push(`${label}:`);
      out.push(...suite(body).map(line => `  ${line}`));
    }
    word = 'el';
    rest = elif;
  }
  return out;
}

function onlyElif(node: Stmt): Stmt | null {
  return node.kind === 'If' && node.orelse.length === 1 && node.orelse[0]!.kind === 'If' ? node.orelse[0]! : null;
}

function inline(node: Stmt): string {
  const { head, suites = [] } = shape(node);
  return (
    head + suites.map(([label, body]) => ` ${label}${label === '' ? '' : ' '}{${body.map(inline).join('; ')}}`).join('')
  );
}

// ---- places and expressions ----------------------------------------------------------------------------------------

function variable({ scope, name }: Variable): string {
  return scope === 'fast' ? name : `${name}'${scope}`;
}

function place(node: Place): string {
  switch (node.kind) {
    case 'VarPlace':
      return variable(node.variable);
    case 'AttrPlace':
      return `${expr(node.object)}.${node.name}`;
    case 'ItemPlace':
      return `${expr(node.object)}[${expr(node.index)}]`;
    case 'UnpackPlace': {
      const parts = node.places.map((each, i) => (i === node.star ? '*' : '') + place(each));
      return `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`;
    }
  }
}

const BINARY: Record<BinaryOperator, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  matmul: '@',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '**',
  lshift: '<<',
  rshift: '>>',
  and: '&',
  or: '|',
  xor: '^',
};
const COMPARE: Record<CompareOperator, string> = {
  lt: '<',
  le: '<=',
  eq: '==',
  ne: '!=',
  gt: '>',
  ge: '>=',
  in: 'in',
  notin: 'not in',
  is: 'is',
  isnot: 'is not',
};
const UNARY = { neg: '-', pos: '+', invert: '~' };

function exprs(nodes: readonly Expr[]): string {
  return nodes.map(expr).join(', ');
}

function expr(node: Expr): string {
  switch (node.kind) {
    case 'Const':
      return literalRepr(node.value);
    case 'Load':
      return variable(node.variable);
    case 'CellOf':
      return `cell(${variable(node.variable)})`;
    case 'Attr':
      return `${expr(node.object)}.${node.name}`;
    case 'Item':
      return `${expr(node.object)}[${expr(node.index)}]`;
    case 'SliceExpr':
      return [node.lower, node.upper, node.step].map(part => (part === null ? '' : expr(part))).join(':');
    case 'Unary':
      return `${UNARY[node.op]}${expr(node.operand)}`;
    case 'Binary':
      return sum(node);
    case 'Compare':
      return `(${expr(node.left)} ${COMPARE[node.op]} ${expr(node.right)})`;
    case 'Not':
      return `not ${expr(node.operand)}`;
    case 'And':
      return `(${node.values.map(expr).join(' and ')})`;
    case 'Or':
      return `(${node.values.map(expr).join(' or ')})`;
    case 'Conditional':
      return `(${expr(node.body)} if ${expr(node.test)} else ${expr(node.orelse)})`;
    case 'Call': {
      const keywords = node.keywords.map(({ name, value }) => `${name}=${expr(value)}`);
      return `${expr(node.callee)}(${[...node.args.map(expr), ...keywords].join(', ')})`;
    }
    case 'CallSpread': {
      const keywords = node.keywords === null ? '' : `, **${expr(node.keywords)}`;
      return `${expr(node.callee)}(*${expr(node.args)}${keywords})`;
    }
    case 'MakeTuple':
      return `(${exprs(node.items)}${node.items.length === 1 ? ',' : ''})`;
    case 'MakeList':
      return `[${exprs(node.items)}]`;
    case 'MakeSet':
      return `set(${exprs(node.items)})`;
    case 'MakeDict':
      return `dict(${node.entries.map(({ key, value }) => `${expr(key)}: ${expr(value)}`).join(', ')})`;
    case 'MakeFunction':
      return functionText(node);
    case 'Yield':
      return `(yield ${expr(node.value)})`;
    case 'YieldFrom':
      return `(yield from ${expr(node.value)})`;
    case 'Await':
      return `(${node.context} ${expr(node.value)})`;
    case 'Format': {
      const conversion = node.conversion === '' ? '' : `!${node.conversion}`;
      return `format(${expr(node.value)}${conversion}${node.spec === null ? '' : `, ${expr(node.spec)}`})`;
    }
    case 'Concat':
      return `concat(${exprs(node.parts)})`;
    case 'Block':
      return `{${[...node.body.map(inline), expr(node.value)].join('; ')}}`;
    case 'Intrinsic':
      return `${node.name}(${exprs(node.args)})`;
  }
}

/** A sum may have thousands of terms, nested to the left. */
function sum(node: Extract<Expr, { kind: 'Binary' }>): string {
  const operators: string[] = [];
  let left: Expr = node;
  for (; left.kind === 'Binary'; left = left.left) operators.push(` ${BINARY[left.op]} ${expr(left.right)})`);
  return '('.repeat(operators.length) + expr(left) + operators.reverse().join('');
}

function functionText(node: Extract<Expr, { kind: 'MakeFunction' }>): string {
  const parts = [
    node.code.name,
    ...(node.defaults.length > 0 ? [`defaults=(${exprs(node.defaults)})`] : []),
    ...node.keywordDefaults.map(({ name, value }) => `${name}=${expr(value)}`),
    ...(node.captures.length > 0 ? [`captures=(${node.captures.map(variable).join(', ')})`] : []),
    ...(node.annotate !== null ? [`annotate=${expr(node.annotate)}`] : []),
  ];
  return `function(${parts.join(', ')})`;
}
