// The instructions of the register machine that are too long, or too rare, to stand in the loop.

import { addItem, type PyList } from '../../src/runtime/objects/containers.ts';
import type { PyDict } from '../../src/runtime/objects/dict.ts';
import { TyphonBug } from '../../src/runtime/objects/exception.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { PySet } from '../../src/runtime/objects/set.ts';
import { contains, eq, ge, gt, isSame, le, lt, ne } from '../../src/runtime/protocols/compare.ts';
import { BINARY, IN_PLACE, invert, neg, pos } from '../../src/runtime/protocols/numbers.ts';
import { PARTS_OF_FUNCTION } from '../shared/flags.ts';
import { DELEGATED, type Frame, machine, RESUMED, valueStack } from '../shared/machine.ts';
import * as shared from '../shared/operations.ts';
import { WIDTH } from './assemble.ts';
import type { RegisterCode } from './code.ts';
import { Op } from './op.generated.ts';

export const format = shared.formatField;

/** The operators that stand in programs less often, and comparisons whose result is kept. */
export function operate(op: Op, left: Value, right: Value): Value {
  switch (op) {
    case Op.MATMUL:
      return BINARY.matmul(left, right);
    case Op.POW:
      return BINARY.pow(left, right);
    case Op.LSHIFT:
      return BINARY.lshift(left, right);
    case Op.RSHIFT:
      return BINARY.rshift(left, right);
    case Op.OR:
      return BINARY.or(left, right);
    case Op.XOR:
      return BINARY.xor(left, right);
    case Op.IMUL:
      return IN_PLACE.mul(left, right);
    case Op.IMATMUL:
      return IN_PLACE.matmul(left, right);
    case Op.ITRUEDIV:
      return IN_PLACE.truediv(left, right);
    case Op.IFLOORDIV:
      return IN_PLACE.floordiv(left, right);
    case Op.IMOD:
      return IN_PLACE.mod(left, right);
    case Op.IPOW:
      return IN_PLACE.pow(left, right);
    case Op.ILSHIFT:
      return IN_PLACE.lshift(left, right);
    case Op.IRSHIFT:
      return IN_PLACE.rshift(left, right);
    case Op.IAND:
      return IN_PLACE.and(left, right);
    case Op.IOR:
      return IN_PLACE.or(left, right);
    case Op.IXOR:
      return IN_PLACE.xor(left, right);
    case Op.LT:
      return lt(left, right);
    case Op.LE:
      return le(left, right);
    case Op.EQ:
      return eq(left, right);
    case Op.NE:
      return ne(left, right);
    case Op.GT:
      return gt(left, right);
    case Op.GE:
      return ge(left, right);
    case Op.IN:
      return contains(right, left);
    case Op.NOT_IN:
      return !contains(right, left);
    case Op.IS:
      return isSame(left, right);
    default:
      return !isSame(left, right);
  }
}

export function operateUnary(op: Op, value: Value): Value {
  return op === Op.NEGATIVE ? neg(value) : op === Op.INVERT ? invert(value) : pos(value);
}

/** The instructions that take `count` values side by side and build one of them. */
export function build(op: Op, first: number, count: number): Value {
  switch (op) {
    case Op.MAKE_TUPLE:
      return shared.buildTuple(first, count);
    case Op.MAKE_LIST:
      return shared.buildList(first, count);
    case Op.MAKE_SET:
      return shared.buildSet(first, count);
    case Op.MAKE_DICT:
      return shared.buildMap(first, count);
    case Op.CONCAT:
      return shared.buildString(first, count);
    default:
      return shared.buildSlice(first, count);
  }
}

export function append(op: Op, container: Value, item: Value): void {
  if (op === Op.LIST_APPEND) addItem((container as PyList).items, item);
  else (container as PySet).add(item);
}

export function dictSet(dict: Value, key: Value, value: Value): void {
  (dict as PyDict).set(key, value);
}

export function unpack(value: Value, count: number, first: number): void {
  shared.unpackItems(value, count, false, 0, first, false);
}

export function unpackStar(value: Value, spread: number, first: number): void {
  shared.unpackItems(value, spread & 0xff, true, spread >> 8, first, false);
}

/** The parts lie side by side from `first` on: what the flags name, then the code. */
export function makeFunction(frame: Frame, first: number, flags: number): Value {
  return shared.makeFunctionBelow(frame.globals, flags, first + PARTS_OF_FUNCTION[flags]! + 1).fn;
}

/**
 * Where a value goes that a body of this kind has yielded: to the `for` that asked, which jumps to its body, or out
 * through generators that wait in YIELD_FROM, which are suspended, too. Gives the frame to go on in, or null when
 * JavaScript asked.
 */
export function handOut(kind: number, value: Value): Frame | null {
  let asked = kind;
  while (asked === DELEGATED) {
    const frame = machine.frame;
    const { base, suspension, top } = frame;
    const at = frame.pc - WIDTH;
    const { instructions } = frame.code as RegisterCode;
    const iterator = base + instructions[at + 2]!;
    asked = frame.kind;
    // It will run its YIELD_FROM again, with what is sent in the register after the iterator.
    suspension!.suspendDelegating(frame, at, iterator + 1, base + instructions[at + 3]!, valueStack[iterator]!, top);
  }
  if (asked === RESUMED) return null;
  const frame = machine.frame;
  valueStack[frame.top] = value;
  frame.pc = (frame.code as RegisterCode).instructions[frame.pc - 1]!;
  return frame;
}

export function unknownOp(op: never): never {
  throw new TyphonBug(`unknown instruction ${op}`);
}
