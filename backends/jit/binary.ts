// Binary operators as expressions, and sums of which only the low bits are wanted.
//
// `(seed * 1103515245 + 12345) & 0x7FFFFFFF` may leave the safe range on its way. Modulo 2^32 it is what the host's 32-bit
// operations give, whatever the size of the whole: no bigint is made only to be cut off, and no step asks whether its
// result is still safe. Taken where all operands but the first are literals or bound locals, which can be read before it
// is known that they are numbers; else each operation stands by itself.

import type { Expr } from '../../src/frontend/core/nodes.ts';
import { all, assign, isNumber, type Js } from './js.ts';
import { applyBinary } from './operators.ts';
import { hold, type Operand, type Unit } from './unit.ts';

type Binary = Extract<Expr, { kind: 'Binary' }>;

/** A sum of thousands of terms is a tree as deep on its left: walked in a loop. */
export function compileBinary(unit: Unit, node: Binary): Operand {
  const mark = unit.temporaries;
  const spine: Binary[] = [];
  let first: Expr = node;
  for (; first.kind === 'Binary' && !isModular(unit, first); first = first.left) spine.push(first);
  let left = first.kind === 'Binary' ? compileModular(unit, first) : unit.unboxed(first);
  for (const { inPlace, op, pos, right } of spine.reverse()) {
    left = hold(unit, left, [right]);
    left = applyBinary(unit, mark, op, inPlace, left, unit.unboxed(right), pos);
  }
  return left;
}

const MOST_OPERANDS = 6;

/** The mask that `& literal` or `% power of two` puts on its left; null for anything else, and beyond 32 bits. */
function maskOf({ op, right }: Binary): number | null {
  if (right.kind !== 'Const' || right.value.type !== 'int' || typeof right.value.value !== 'number') return null;
  const { value } = right.value;
  if (op === 'and') return value >= 0 && value <= 0xffffffff ? value : null;
  const isPower = value > 1 && value <= 0x100000000 && Number.isInteger(Math.log2(value));
  return op === 'mod' && isPower ? value - 1 : null;
}

const isStep = (node: Expr): node is Binary =>
  node.kind === 'Binary' && (node.op === 'mul' || node.op === 'add' || node.op === 'sub');

/** The operands of the sum from left to right; null when there are too many. */
function leavesOf(node: Expr, leaves: Expr[] = []): Expr[] | null {
  if (!isStep(node)) leaves.push(node);
  else if (leavesOf(node.left, leaves) === null || leavesOf(node.right, leaves) === null) return null;
  return leaves.length > MOST_OPERANDS ? null : leaves;
}

const isSimple = (node: Expr): boolean =>
  node.kind === 'Const' || (node.kind === 'Load' && node.bound && node.variable.scope === 'fast');

/** A sum without a product rarely gets large. */
const multiplies = (node: Expr): boolean =>
  isStep(node) && (node.op === 'mul' || multiplies(node.left) || multiplies(node.right));

export function isModular(unit: Unit, node: Binary): boolean {
  if (maskOf(node) === null || !unit.optimizes('int-fast-paths') || !multiplies(node.left)) return false;
  const leaves = leavesOf(node.left);
  return leaves?.slice(1).every(isSimple) ?? false;
}

export function compileModular(unit: Unit, node: Binary): Operand {
  const mask = maskOf(node)!;
  const result = unit.temporary();
  const mark = unit.temporaries;
  const operands = leavesOf(node.left)!.map(leaf => unit.expression(leaf));
  const numbers = operands.map(({ js, kind }) => (kind === 'int' ? null : isNumber(js)));
  unit.writer.open(`if (${all(...numbers)})`);
  let next = 0;
  const low = (each: Expr): Js => {
    if (!isStep(each)) return lowBits(operands[next++]!);
    const left = low(each.left);
    const right = low(each.right);
    return each.op === 'mul'
      ? `Math.imul(${left}, ${right})`
      : `(${left} ${each.op === 'add' ? '+' : '-'} ${right} | 0)`;
  };
  const bits = `${low(node.left)} & ${mask | 0}`;
  unit.line(`${assign(result, mask > 0x7fffffff ? `(${bits}) >>> 0` : bits)};`);
  unit.writer.turn('else');
  next = 0;
  const whole = (each: Expr): Operand => {
    if (!isStep(each)) return operands[next++]!;
    const left = whole(each.left);
    return applyBinary(unit, unit.temporaries, each.op, each.inPlace, left, whole(each.right), each.pos);
  };
  const value = whole(node.left);
  const cut = applyBinary(unit, unit.temporaries, node.op, node.inPlace, value, unit.expression(node.right), node.pos);
  unit.line(`${assign(result, cut.js)};`);
  unit.writer.close();
  unit.temporaries = mark;
  return { js: result, kind: 'any' };
}

const lowBits = ({ js, kind }: Operand): Js => {
  const literal = kind === 'int' ? Number(js.replace(/[()]/g, '')) : Number.NaN;
  return Number.isNaN(literal) ? `(${js} | 0)` : `(${literal | 0})`;
};
