// Operators: arithmetic, logic, comparison, the conditional expression and the walrus.
//
// Constants are folded here, from the leaves up. A chained comparison `a < b < c` becomes `a < (t := b) and t < c`
// with a temporary, so that b is evaluated once and c only if needed; `'%s' % (x,)` becomes an f-string.

import type * as Ast from '../ast.ts';
import type { Literal } from '../literal.ts';
import { percentFormat } from '../percent-format.ts';
import { assign, block, constant, load, positionOf, varPlace } from './build.ts';
import { foldBinary, foldUnary, isTrue } from './fold.ts';
import { checkComparison } from './literal-checks.ts';
import type { Lowerer } from './lowerer.ts';
import type { BinaryOperator, CompareOperator, Expr, Position, Variable } from './nodes.ts';

export const BINARY_OPERATORS: Record<Ast.Operator, BinaryOperator> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  Mod: 'mod',
  Pow: 'pow',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'or',
  BitXor: 'xor',
  BitAnd: 'and',
  FloorDiv: 'floordiv',
};

const COMPARE_OPERATORS: Record<Ast.CmpOp, CompareOperator> = {
  Eq: 'eq',
  NotEq: 'ne',
  Lt: 'lt',
  LtE: 'le',
  Gt: 'gt',
  GtE: 'ge',
  Is: 'is',
  IsNot: 'isnot',
  In: 'in',
  NotIn: 'notin',
};

/** A long sum is a left-deep chain: walked down in a loop, and built from the bottom up. */
export function lowerBinary(lowerer: Lowerer, node: Ast.Node<'BinOp'>): Expr {
  const chain: Ast.Node<'BinOp'>[] = [];
  let first: Ast.Expr = node;
  while (first.kind === 'BinOp') {
    chain.push(first);
    first = first.left;
  }
  const innermost = chain.at(-1)!;
  const formatted = percentFormat(innermost);
  if (formatted !== null) chain.pop();
  let left = lowerer.expr(formatted ?? first);
  for (let i = chain.length - 1; i >= 0; i--) {
    const each = chain[i]!;
    left = binary(BINARY_OPERATORS[each.op], left, lowerer.expr(each.right), positionOf(each));
  }
  return left;
}

function binary(op: BinaryOperator, left: Expr, right: Expr, pos: Position): Expr {
  if (left.kind === 'Const' && right.kind === 'Const') {
    const folded = foldBinary(op, left.value, right.value);
    if (folded !== null) return constant(folded, pos);
  }
  return { kind: 'Binary', op, left, right, inPlace: false, pos };
}

export function lowerUnary(lowerer: Lowerer, node: Ast.Node<'UnaryOp'>): Expr {
  const operand = lowerer.expr(node.operand);
  const pos = positionOf(node);
  if (node.op === 'Not') return negate(operand, pos);
  const op = node.op === 'USub' ? 'neg' : node.op === 'UAdd' ? 'pos' : 'invert';
  if (operand.kind === 'Const') {
    const folded = foldUnary(op, operand.value);
    if (folded !== null) return constant(folded, pos);
  }
  return { kind: 'Unary', op, operand, pos };
}

const OPPOSITES: Partial<Record<CompareOperator, CompareOperator>> = {
  is: 'isnot',
  isnot: 'is',
  in: 'notin',
  notin: 'in',
};

function negate(operand: Expr, pos: Position): Expr {
  if (operand.kind === 'Const') return constant(foldUnary('not', operand.value)!, pos);
  const opposite = operand.kind === 'Compare' ? OPPOSITES[operand.op] : undefined;
  if (operand.kind === 'Compare' && opposite !== undefined) return { ...operand, op: opposite, pos };
  return { kind: 'Not', operand, pos };
}

/** Constant operands decide at once: `0 and f()` is 0, `1 and x` is x. */
export function lowerLogic(lowerer: Lowerer, node: Ast.Node<'BoolOp'>): Expr {
  const isAnd = node.op === 'And';
  const values: Expr[] = [];
  let decided = false;
  for (const [i, each] of node.values.entries()) {
    const value = decided ? lowerer.discarding(() => lowerer.expr(each)) : lowerer.expr(each);
    if (decided) continue;
    const isLast = i === node.values.length - 1;
    if (value.kind === 'Const' && !isLast) {
      if (isTrue(value.value) === isAnd) continue;
      decided = true;
    }
    values.push(value);
  }
  return values.length === 1 ? values[0]! : { kind: isAnd ? 'And' : 'Or', values, pos: positionOf(node) };
}

export function lowerConditional(lowerer: Lowerer, node: Ast.Node<'IfExp'>): Expr {
  const test = lowerer.expr(node.test);
  const known = test.kind === 'Const' ? isTrue(test.value) : null;
  const body = known === false ? lowerer.discarding(() => lowerer.expr(node.body)) : lowerer.expr(node.body);
  const orelse = known === true ? lowerer.discarding(() => lowerer.expr(node.orelse)) : lowerer.expr(node.orelse);
  if (known !== null) return known ? body : orelse;
  return { kind: 'Conditional', test, body, orelse, pos: positionOf(node) };
}

export function lowerComparison(lowerer: Lowerer, node: Ast.Node<'Compare'>): Expr {
  checkComparison(lowerer, node);
  const pos = positionOf(node);
  const last = node.ops.length - 1;
  const links: Expr[] = [];
  // No more than two middle values are alive at once, however long the chain is.
  const temporaries: Variable[] = [];
  let left = lowerer.expr(node.left);
  for (const [i, each] of node.ops.entries()) {
    const op = COMPARE_OPERATORS[each];
    const comparator = node.comparators[i]!;
    const right = lowerer.expr(comparator);
    if (i === last) {
      // A display in the middle of a chain is compared itself as well: it stays what it is.
      const container = op === 'in' || op === 'notin' ? constantContainer(right) : right;
      links.push({ kind: 'Compare', op, left, right: container, pos });
      break;
    }
    const shared = (temporaries[i % 2] ??= lowerer.temporary());
    const kept = block([assign(shared, right, right.pos)], load(shared, right.pos), right.pos);
    links.push({ kind: 'Compare', op, left, right: kept, pos });
    left = load(shared, right.pos);
  }
  return links.length === 1 ? links[0]! : { kind: 'And', values: links, pos };
}

/** A display that nobody can change: `in [1, 2]` asks a tuple, `in {1, 2}` a frozenset. */
export function constantContainer(display: Expr): Expr {
  if (display.kind !== 'MakeList' && display.kind !== 'MakeSet') return display;
  const items: Literal[] = [];
  for (const item of display.items) {
    if (item.kind !== 'Const') return display;
    items.push(item.value);
  }
  if (items.length === 0) return display;
  return constant({ type: display.kind === 'MakeList' ? 'tuple' : 'frozenset', items }, display.pos);
}

export function lowerWalrus(lowerer: Lowerer, node: Ast.Node<'NamedExpr'>): Expr {
  const pos = positionOf(node);
  const value = lowerer.expr(node.value);
  const place = lowerer.place(node.target);
  const kept = lowerer.temporary();
  return block([{ kind: 'Assign', places: [varPlace(kept, value.pos), place], value, pos }], load(kept, pos), pos);
}
