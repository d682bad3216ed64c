// The instructions of the stack machine that are too long, or too rare, to stand in the loop.

import { addItem, type PyList } from '../../src/runtime/objects/containers.ts';
import type { PyDict } from '../../src/runtime/objects/dict.ts';
import { TyphonBug } from '../../src/runtime/objects/exception.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { PySet } from '../../src/runtime/objects/set.ts';
import { BINARY, IN_PLACE, invert, neg, pos } from '../../src/runtime/protocols/numbers.ts';
import { WITH_SPEC } from '../shared/flags.ts';
import { DELEGATED, type Frame, machine, RESUMED, valueStack } from '../shared/machine.ts';
import * as shared from '../shared/operations.ts';
import { Op } from './op.generated.ts';

/** The operators that stand in programs less often. */
export function operate(op: Op, left: Value, right: Value): Value {
  switch (op) {
    case Op.BINARY_MATRIX_MULTIPLY:
      return BINARY.matmul(left, right);
    case Op.BINARY_POWER:
      return BINARY.pow(left, right);
    case Op.BINARY_LSHIFT:
      return BINARY.lshift(left, right);
    case Op.BINARY_RSHIFT:
      return BINARY.rshift(left, right);
    case Op.BINARY_OR:
      return BINARY.or(left, right);
    case Op.BINARY_XOR:
      return BINARY.xor(left, right);
    case Op.INPLACE_MULTIPLY:
      return IN_PLACE.mul(left, right);
    case Op.INPLACE_MATRIX_MULTIPLY:
      return IN_PLACE.matmul(left, right);
    case Op.INPLACE_TRUE_DIVIDE:
      return IN_PLACE.truediv(left, right);
    case Op.INPLACE_FLOOR_DIVIDE:
      return IN_PLACE.floordiv(left, right);
    case Op.INPLACE_MODULO:
      return IN_PLACE.mod(left, right);
    case Op.INPLACE_POWER:
      return IN_PLACE.pow(left, right);
    case Op.INPLACE_LSHIFT:
      return IN_PLACE.lshift(left, right);
    case Op.INPLACE_RSHIFT:
      return IN_PLACE.rshift(left, right);
    case Op.INPLACE_AND:
      return IN_PLACE.and(left, right);
    case Op.INPLACE_OR:
      return IN_PLACE.or(left, right);
    default:
      return IN_PLACE.xor(left, right);
  }
}

export function operateUnary(op: Op, value: Value): Value {
  return op === Op.UNARY_NEGATIVE ? neg(value) : op === Op.UNARY_INVERT ? invert(value) : pos(value);
}

/** The instructions that take `count` values and build one of them. */
export function build(op: Op, first: number, count: number): Value {
  switch (op) {
    case Op.BUILD_TUPLE:
      return shared.buildTuple(first, count);
    case Op.BUILD_LIST:
      return shared.buildList(first, count);
    case Op.BUILD_SET:
      return shared.buildSet(first, count);
    case Op.BUILD_MAP:
      return shared.buildMap(first, count);
    case Op.BUILD_STRING:
      return shared.buildString(first, count);
    default:
      return shared.buildSlice(first, count);
  }
}

export function formatValue(flags: number, value: Value, spec: Value): Value {
  return shared.formatField(value, flags & 3, flags & WITH_SPEC ? spec : '');
}

/** LIST_APPEND, SET_ADD: into the container `depth` places below the item. */
export function append(op: Op, item: number, depth: number): void {
  const container = valueStack[item - depth];
  if (op === Op.LIST_APPEND) addItem((container as PyList).items, valueStack[item]!);
  else (container as PySet).add(valueStack[item]!);
}

export function mapAdd(key: number, depth: number): void {
  (valueStack[key - depth] as PyDict).set(valueStack[key]!, valueStack[key + 1]!);
}

export function unpackSequence(value: Value, count: number, first: number): void {
  shared.unpackItems(value, count, false, 0, first, true);
}

/** Gives how many values there are now. */
export function unpackEx(value: Value, spread: number, first: number): number {
  const before = spread & 0xff;
  const after = spread >> 8;
  shared.unpackItems(value, before, true, after, first, true);
  return before + 1 + after;
}

/** Takes the parts from below `sp` and leaves the function; gives the new sp. */
export function makeFunction(frame: Frame, flags: number, sp: number): number {
  // On top lies the qualified name, which the code knows, too: it is there for readers, as in 3.8.
  const { first, fn } = shared.makeFunctionBelow(frame.globals, flags, sp - 1);
  valueStack[first] = fn;
  return first + 1;
}

/**
 * Where a value goes that a body of this kind has yielded: to the `for` that asked, or out through generators that wait
 * in YIELD_FROM, which are suspended, too. Gives the frame to go on in, or null when JavaScript asked.
 */
export function handOut(kind: number, value: Value): Frame | null {
  let asked = kind;
  while (asked === DELEGATED) {
    const frame = machine.frame;
    const { suspension, top } = frame;
    asked = frame.kind;
    // It will run its YIELD_FROM again, with the iterator at `top` and what is sent above it.
    suspension!.suspendDelegating(frame, frame.pc - 2, top + 1, top + 2, valueStack[top]!, top);
  }
  if (asked === RESUMED) return null;
  const frame = machine.frame;
  valueStack[frame.top++] = value;
  return frame;
}

export function unknownOp(op: never): never {
  throw new TyphonBug(`unknown instruction ${op}`);
}
