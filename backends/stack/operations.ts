// The instructions of the stack machine that are too long, or too rare, to stand in the loop.

import type { PyList, PyTuple } from '../../src/runtime/objects/containers.ts';
import type { PyDict } from '../../src/runtime/objects/dict.ts';
import { TyphonBug } from '../../src/runtime/objects/exception.ts';
import { Cell } from '../../src/runtime/objects/function.ts';
import { AsyncYield } from '../../src/runtime/objects/generator.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { PySet } from '../../src/runtime/objects/set.ts';
import { awaitIterator, delegation, sendInto, yieldFromIterator as delegateOf } from '../../src/runtime/protocols/delegation.ts';
import { callValue, checkInit, sliceStack } from '../shared/calls.ts';
import { ensureStack, type Frame, machine, valueStack } from '../shared/machine.ts';
import * as shared from '../shared/operations.ts';
import type { StackCode } from './code.ts';
import { AWAIT_CONTEXTS, FUNCTION_FLAGS, WITH_SPEC } from '../shared/flags.ts';
import { Op } from './op.generated.ts';

export { checkInit, sliceStack, WITH_SPEC };
export const { buildConstKeyMap } = shared;

export const newCell = (): Cell => new Cell(undefined);

// ---- building ----------------------------------------------------------------------------------------------------------

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

export function listAppend(list: Value, item: Value): void {
  (list as PyList).items.push(item);
}

export function setAdd(set: Value, item: Value): void {
  (set as PySet).add(item);
}

export function mapAdd(dict: Value, key: Value, value: Value): void {
  (dict as PyDict).set(key, value);
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
  let at = sp - 2;
  const code = valueStack[at] as StackCode;
  const closure = flags & FUNCTION_FLAGS.closure ? ((valueStack[--at] as PyTuple).items as unknown as Cell[]) : shared.NO_CELLS;
  const annotate = flags & FUNCTION_FLAGS.annotate ? valueStack[--at]! : null;
  const keywordDefaults = flags & FUNCTION_FLAGS.kwdefaults ? (valueStack[--at] as PyDict) : null;
  const defaults = flags & FUNCTION_FLAGS.defaults ? (valueStack[--at] as PyTuple) : null;
  valueStack[at] = shared.makeFunction(code, frame.globals, { defaults, keywordDefaults, annotate, closure });
  return at + 1;
}

// ---- calls -------------------------------------------------------------------------------------------------------------

/** callee(*args, **keywords); callee and both lie at `at`, the result goes there too. */
export function callSpread(at: number, hasKeywords: boolean): Frame | null {
  const callee = valueStack[at]!;
  const keywords = hasKeywords ? (valueStack[at + 2] as PyDict) : null;
  const { values, names } = shared.spreadArguments(callee, valueStack[at + 1]!, keywords);
  // More arguments than the window was made for: they go above it.
  const { base, code } = machine.frame;
  const first = values.length <= 2 ? at + 1 : base + code.frameSize + 1;
  ensureStack(first + values.length);
  for (let i = 0; i < values.length; i++) valueStack[first + i] = values[i];
  return callValue(callee, first, values.length, names, at);
}

// ---- generators --------------------------------------------------------------------------------------------------------

export function yielded(code: StackCode, value: Value): Value {
  return code.kind === 'asyncgenerator' ? new AsyncYield(value) : value;
}

export function yieldFromIterator(code: StackCode, value: Value): Value {
  return delegateOf(value, code.kind === 'coroutine');
}

export function awaitable(context: number, value: Value): Value {
  return awaitIterator(value, AWAIT_CONTEXTS[context]!);
}

export const send = sendInto;

export const delegated = (): Value => delegation.result;

export function unknownOp(op: never): never {
  throw new TyphonBug(`unknown instruction ${op}`);
}
