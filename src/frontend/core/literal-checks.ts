// Warnings about expressions that can't be meant: calling a literal, comparing with one by identity, a list index
// that is a string, an assertion on a tuple.
//
// CPython judges before constants are folded, but when `__debug__` and `'%s' % (x,)` have been replaced already.

import type { Expr, Node } from '../ast.ts';
import type { Literal } from '../literal.ts';
import { percentFormat } from '../percent-format.ts';
import type { Lowerer } from './lowerer.ts';

/** `x is 1`: one warning per chain. */
export function checkComparison(lowerer: Lowerer, node: Node<'Compare'>): void {
  const operands = [node.left, ...node.comparators];
  for (const [i, op] of node.ops.entries()) {
    if (op !== 'Is' && op !== 'IsNot') continue;
    const culprit = [operands[i]!, operands[i + 1]!].find(hasNoIdentity);
    if (culprit === undefined) continue;
    const advice = op === 'Is' ? 'Did you mean "=="?' : 'Did you mean "!="?';
    const words = op === 'Is' ? 'is' : 'is not';
    lowerer.warn(`"${words}" with '${typeName(culprit)}' literal. ${advice}`, node);
    return;
  }
}

export function checkCall(lowerer: Lowerer, node: Node<'Call'>): void {
  const type = typeName(node.func);
  if (type === null || type === 'function') return;
  lowerer.warn(`'${type}' object is not callable; perhaps you missed a comma?`, node.func);
}

export function checkSubscript(lowerer: Lowerer, node: Node<'Subscript'>): void {
  const { value, slice } = node;
  const type = typeName(value);
  if (type !== null && !SUBSCRIPTABLE.has(type)) {
    lowerer.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, value);
    return;
  }
  if (type === null || type === 'dict') return;
  const index = typeName(slice);
  if (index === null || index === 'int' || index === 'bool') return;
  lowerer.warn(`${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, value);
}

export function checkAssertion(lowerer: Lowerer, node: Node<'Assert'>): void {
  const { test } = node;
  if (test.kind === 'Tuple' && test.elts.length > 0) {
    lowerer.warn('assertion is always true, perhaps remove parentheses?', node);
  }
}

const SUBSCRIPTABLE: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple', 'list', 'dict']);

function hasNoIdentity(node: Expr): boolean {
  if (node.kind === 'Constant') return !['None', 'bool', 'Ellipsis'].includes(node.value.type);
  return isConstantTuple(node);
}

function isConstantTuple(node: Expr): boolean {
  return node.kind === 'Tuple' && node.elts.every(each => each.kind === 'Constant');
}

const TYPE_OF_NODE: Partial<Record<Expr['kind'], string>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  FormattedValue: 'str',
  TemplateStr: 'string.templatelib.Template',
  Interpolation: 'string.templatelib.Interpolation',
};

/** The type that a literal will have, null for everything else. */
function typeName(node: Expr): string | null {
  if (node.kind === 'Constant') return literalType(node.value);
  if (node.kind === 'Name' && node.id === '__debug__') return 'bool';
  if (node.kind === 'BinOp' && percentFormat(node) !== null) return 'str';
  return TYPE_OF_NODE[node.kind] ?? null;
}

function literalType(value: Literal): string {
  if (value.type === 'None') return 'NoneType';
  return value.type === 'Ellipsis' ? 'ellipsis' : value.type;
}
