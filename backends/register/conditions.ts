// Conditions: and, or, not and conditional expressions, where only a jump is wanted and where the value is.
//
// A comparison that decides a jump is one instruction with it. The opposite of `a < b` is not `a >= b` (another method,
// or NaN), so each comparison has a jump for both answers.

import type { CompareOperator, Expr } from '../../src/frontend/core/nodes.ts';
import { Label } from './assemble.ts';
import { holdsStatements } from './hazards.ts';
import type { Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** What expressions.ts hands in: it calls the functions here. */
export interface Expressions {
  readonly operand: (unit: Unit, node: Expr, later?: readonly Expr[]) => number;
  readonly compileTo: (unit: Unit, node: Expr, dst: number) => void;
}

/** a and b, as a value. */
export function compileLogic(unit: Unit, node: Node<'And' | 'Or'>, dst: number, use: Expressions): void {
  const end = new Label();
  writeLogic(unit, node, dst, use, { whenFalse: end, whenTrue: end });
  unit.bind(end);
}

/** Where an operand decides, its truth is known, and the exit for that is taken: `a and b or c` asks each of them once. */
function writeLogic(
  unit: Unit,
  node: Node<'And' | 'Or'>,
  dst: number,
  use: Expressions,
  exits: { readonly whenFalse: Label; readonly whenTrue: Label },
): void {
  const isAnd = node.kind === 'And';
  const decided = isAnd ? exits.whenFalse : exits.whenTrue;
  node.values.forEach((value, i) => {
    const isLast = i === node.values.length - 1;
    const further = new Label();
    if (value.kind === 'And' || value.kind === 'Or') {
      const inner = isAnd ? { whenFalse: decided, whenTrue: further } : { whenFalse: further, whenTrue: decided };
      writeLogic(unit, value, dst, use, isLast ? exits : inner);
    } else use.compileTo(unit, value, dst);
    if (!isLast) unit.jump(isAnd ? 'JUMP_IF_FALSE' : 'JUMP_IF_TRUE', decided, node.pos, dst);
    unit.bind(further);
  });
}

/** a if b else c, as a value. */
export function compileConditional(unit: Unit, node: Node<'Conditional'>, dst: number, use: Expressions): void {
  const otherwise = new Label();
  const end = new Label();
  jumpIf(unit, node.test, false, otherwise, use);
  use.compileTo(unit, node.body, dst);
  unit.jump('JUMP', end, null);
  unit.bind(otherwise);
  use.compileTo(unit, node.orelse, dst);
  unit.bind(end);
}

const JUMPS = {
  lt: ['JUMP_UNLESS_LT', 'JUMP_IF_LT'],
  le: ['JUMP_UNLESS_LE', 'JUMP_IF_LE'],
  eq: ['JUMP_UNLESS_EQ', 'JUMP_IF_EQ'],
  ne: ['JUMP_UNLESS_NE', 'JUMP_IF_NE'],
  gt: ['JUMP_UNLESS_GT', 'JUMP_IF_GT'],
  ge: ['JUMP_UNLESS_GE', 'JUMP_IF_GE'],
  is: ['JUMP_IF_IS_NOT', 'JUMP_IF_IS'],
  isnot: ['JUMP_IF_IS', 'JUMP_IF_IS_NOT'],
} as const;

/** Jumps to `target` if the truth of the expression is `wanted`, else goes on. */
export function jumpIf(unit: Unit, node: Expr, wanted: boolean, target: Label, use: Expressions): void {
  switch (node.kind) {
    case 'Const': {
      const truth = constantTruth(node);
      if (truth === null) break;
      if (truth === wanted) unit.jump('JUMP', target, node.pos);
      return;
    }
    case 'Not':
      jumpIf(unit, node.operand, !wanted, target, use);
      return;
    case 'And':
    case 'Or': {
      // The operand that decides early: a false one for `and`, a true one for `or`.
      const decides = node.kind === 'Or';
      const end = new Label();
      const last = node.values.length - 1;
      node.values.forEach((value, i) => {
        if (i === last) jumpIf(unit, value, wanted, target, use);
        else jumpIf(unit, value, decides, decides === wanted ? target : end, use);
      });
      unit.bind(end);
      return;
    }
    case 'Conditional': {
      const otherwise = new Label();
      const end = new Label();
      jumpIf(unit, node.test, false, otherwise, use);
      jumpIf(unit, node.body, wanted, target, use);
      unit.jump('JUMP', end, null);
      unit.bind(otherwise);
      jumpIf(unit, node.orelse, wanted, target, use);
      unit.bind(end);
      return;
    }
    case 'Block':
      unit.visit.statements(unit, node.body);
      jumpIf(unit, node.value, wanted, target, use);
      return;
    case 'Compare':
      if (compareAndJump(unit, node, wanted, target, use)) return;
  }
  unit.releasing(() => {
    unit.jump(wanted ? 'JUMP_IF_TRUE' : 'JUMP_IF_FALSE', target, node.pos, use.operand(unit, node));
  });
}

const isFused = (op: CompareOperator): op is keyof typeof JUMPS => Object.hasOwn(JUMPS, op);

function compareAndJump(unit: Unit, node: Node<'Compare'>, wanted: boolean, target: Label, use: Expressions): boolean {
  const { left, op, pos, right } = node;
  if (!isFused(op) || !unit.uses('fused-comparisons')) return false;
  unit.releasing(() => {
    const first = use.operand(unit, left, holdsStatements(right) ? [right] : []);
    unit.jump(JUMPS[op][wanted ? 1 : 0], target, pos, first, use.operand(unit, right));
  });
  return true;
}

/** What a constant test says, or null when it must be computed. */
export function constantTruth(test: Expr): boolean | null {
  if (test.kind !== 'Const') return null;
  const { value } = test;
  if (value.type === 'bool') return value.value;
  if (value.type === 'None') return false;
  if (value.type === 'int') return value.value !== 0;
  return null;
}
