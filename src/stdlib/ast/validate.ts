// What a tree must be beyond the types of its fields: no empty bodies, contexts that fit, as many values as keys.
//
// The parser makes only such trees; a program may make others, and compile() then says what is wrong with them. The rules
// and their order are those of CPython's validator.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import type { Literal } from '../../runtime/literal-value.ts';
import type { SyntaxNode } from '../../runtime/syntax-door.ts';
import { treeClasses } from './classes.ts';

type Nodes = readonly (SyntaxNode | null)[];

const list = (node: SyntaxNode, field: string): Nodes => node[field] as Nodes;
const child = (node: SyntaxNode, field: string): SyntaxNode | null => (node[field] as SyntaxNode | null) ?? null;

function notEmpty(node: SyntaxNode, field: string): void {
  if (list(node, field).length === 0) throw valueError(`empty ${field} on ${node.kind}`);
}

const SINGLETONS: ReadonlySet<unknown> = new Set(['None', 'True', 'False']);

function checkName(name: unknown): void {
  if (SINGLETONS.has(name)) throw valueError(`identifier field can't represent '${name}' constant`);
}

const isPlaced = (node: SyntaxNode): boolean => node.lineno !== undefined && node.kind !== 'TypeIgnore';

function checkPlace(node: SyntaxNode): void {
  const [line, column] = [node.lineno as number, node.col_offset as number];
  const [endLine, endColumn] = [node.end_lineno as number, node.end_col_offset as number];
  if (line > endLine) throw valueError(`AST node line range (${line}, ${endLine}) is not valid`);
  if ((line < 0 && endLine !== line) || (column < 0 && column !== endColumn)) {
    throw valueError(
      `AST node column range (${column}, ${endColumn}) for line range (${line}, ${endLine}) is not valid`,
    );
  }
  if (line === endLine && column > endColumn) {
    throw valueError(`line ${line}, column ${column}-${endColumn} is not a valid range`);
  }
}

/** Fields whose expressions are stored to or deleted. */
const STORED: Readonly<Record<string, readonly string[]>> = {
  Assign: ['targets'],
  AugAssign: ['target'],
  AnnAssign: ['target'],
  For: ['target'],
  AsyncFor: ['target'],
  comprehension: ['target'],
  withitem: ['optional_vars'],
  TypeAlias: ['name'],
  NamedExpr: ['target'],
};

export function validate(node: SyntaxNode): void {
  if (isPlaced(node)) checkPlace(node);
  RULES[node.kind]?.(node);
  const declaration = treeClasses().nodes.get(node.kind)!;
  for (const [field, written] of declaration.fields) {
    const type = written.replace(/[?*]+$/, '');
    if (!treeClasses().types.has(type)) continue;
    const context = contextOf(node, field);
    const value = node[field];
    if (Array.isArray(value)) {
      const mayHoldNone = written.endsWith('?*');
      for (const item of value) {
        if (item === null) {
          if (!mayHoldNone) throw valueError(`None disallowed in ${type === 'expr' ? 'expression' : 'statement'} list`);
        } else if (typeof item === 'object') validateIn(item as SyntaxNode, type, context);
      }
    } else if (typeof value === 'object' && value !== null) validateIn(value as SyntaxNode, type, context);
  }
}

function contextOf(node: SyntaxNode, field: string): string {
  if (STORED[node.kind]?.includes(field)) return 'Store';
  if (node.kind === 'Delete') return 'Del';
  const inner = node.kind === 'List' || node.kind === 'Tuple' ? 'elts' : node.kind === 'Starred' ? 'value' : '';
  return field === inner ? (node.ctx as string) : 'Load';
}

const WITH_CONTEXT = new Set(['Attribute', 'Subscript', 'Starred', 'Name', 'List', 'Tuple']);

function validateIn(node: SyntaxNode, type: string, context: string): void {
  if (type === 'expr') {
    const actual = WITH_CONTEXT.has(node.kind) ? (node.ctx as string) : 'Load';
    if (!WITH_CONTEXT.has(node.kind) && context !== 'Load') {
      throw valueError(
        `expression which can't be ${context === 'Store' ? 'assigned to' : 'deleted'} in ${context} context`,
      );
    }
    if (actual !== context) throw valueError(`expression must have ${context} context but has ${actual} instead`);
  }
  validate(node);
}

function checkArguments(node: SyntaxNode): void {
  const positional = list(node, 'args').length + list(node, 'posonlyargs').length;
  if (list(node, 'defaults').length > positional) throw valueError('more positional defaults than args on arguments');
  if (list(node, 'kw_defaults').length !== list(node, 'kwonlyargs').length) {
    throw valueError('length of kwonlyargs is not the same as kw_defaults on arguments');
  }
}

function checkComprehension(node: SyntaxNode): void {
  if (list(node, 'generators').length === 0) throw valueError('comprehension with no generators');
}

function checkTry(node: SyntaxNode): void {
  notEmpty(node, 'body');
  const [handlers, orelse] = [list(node, 'handlers'), list(node, 'orelse')];
  if (handlers.length === 0 && list(node, 'finalbody').length === 0) {
    throw valueError(`${node.kind} has neither except handlers nor finalbody`);
  }
  if (handlers.length === 0 && orelse.length > 0) throw valueError(`${node.kind} has orelse but no except handlers`);
}

function checkBody(node: SyntaxNode): void {
  notEmpty(node, 'body');
}

function checkWith(node: SyntaxNode): void {
  notEmpty(node, 'items');
  checkBody(node);
}

function checkMapping(node: SyntaxNode): void {
  if (list(node, 'keys').length !== list(node, 'patterns').length) {
    throw valueError("MatchMapping doesn't have the same number of keys as patterns");
  }
}

const isWildcard = (pattern: SyntaxNode): boolean =>
  pattern.kind === 'MatchAs' && child(pattern, 'pattern') === null && pattern.name === null;

const RULES: Readonly<Record<string, (node: SyntaxNode) => void>> = {
  FunctionDef: checkBody,
  AsyncFunctionDef: checkBody,
  ClassDef: checkBody,
  Delete: node => notEmpty(node, 'targets'),
  Assign: node => notEmpty(node, 'targets'),
  AnnAssign: node => {
    if (child(node, 'target')?.kind !== 'Name' && node.simple !== 0) {
      throw typeError('AnnAssign with simple non-Name target');
    }
  },
  TypeAlias: node => {
    if (child(node, 'name')?.kind !== 'Name') throw typeError('TypeAlias with non-Name name');
  },
  For: checkBody,
  AsyncFor: checkBody,
  While: checkBody,
  If: checkBody,
  With: checkWith,
  AsyncWith: checkWith,
  Match: node => notEmpty(node, 'cases'),
  match_case: checkBody,
  Raise: node => {
    if (child(node, 'exc') === null && child(node, 'cause') !== null) {
      throw valueError('Raise with cause but no exception');
    }
  },
  Try: checkTry,
  TryStar: checkTry,
  ExceptHandler: checkBody,
  Import: node => notEmpty(node, 'names'),
  ImportFrom: node => {
    if (((node.level as number | null) ?? 0) < 0) throw valueError('Negative ImportFrom level');
    notEmpty(node, 'names');
  },
  Global: node => notEmpty(node, 'names'),
  Nonlocal: node => notEmpty(node, 'names'),
  BoolOp: node => {
    if (list(node, 'values').length < 2) throw valueError('BoolOp with less than 2 values');
  },
  Dict: node => {
    if (list(node, 'keys').length !== list(node, 'values').length) {
      throw valueError("Dict doesn't have the same number of keys as values");
    }
  },
  Compare: node => {
    const count = list(node, 'comparators').length;
    if (count === 0) throw valueError('Compare with no comparators');
    if (count !== list(node, 'ops').length) {
      throw valueError('Compare has a different number of comparators and operands');
    }
  },
  ListComp: checkComprehension,
  SetComp: checkComprehension,
  GeneratorExp: checkComprehension,
  DictComp: checkComprehension,
  NamedExpr: node => {
    if (child(node, 'target')?.kind !== 'Name') throw typeError('NamedExpr target must be a Name');
  },
  Name: node => checkName(node.id),
  arguments: checkArguments,
  MatchSingleton: node => {
    const { type } = node.value as Literal;
    if (type !== 'None' && type !== 'bool') throw valueError('MatchSingleton can only contain True, False and None');
  },
  MatchMapping: node => {
    checkMapping(node);
    if (node.rest !== null) checkCapture(node.rest);
  },
  MatchClass: node => {
    if (list(node, 'kwd_attrs').length !== list(node, 'kwd_patterns').length) {
      throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
    }
  },
  MatchStar: node => {
    if (node.name !== null) checkCapture(node.name);
  },
  MatchAs: node => {
    if (node.name !== null) checkCapture(node.name);
    if (child(node, 'pattern') === null) return;
    if (node.name === null) throw valueError('MatchAs must specify a target name if a pattern is given');
    if (isWildcard(child(node, 'pattern')!)) throw valueError('wildcard makes remaining patterns unreachable');
  },
  MatchOr: node => {
    if (list(node, 'patterns').length < 2) throw valueError('MatchOr requires at least 2 patterns');
  },
};

function checkCapture(name: unknown): void {
  if (name === '_') throw valueError("can't capture name '_' in patterns");
  checkName(name);
}
