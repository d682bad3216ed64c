// Operations that are one instruction in both machines and too long to stand in a loop.

import { typeError } from '../../src/runtime/exceptions/raise.ts';
import { calleeLabel } from '../../src/runtime/intrinsics.ts';
import { listType, PyList, PySlice, PyTuple, tupleType } from '../../src/runtime/objects/containers.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import type { PyException } from '../../src/runtime/objects/exception.ts';
import { type Cell, CO, type PyCode, PyFunction } from '../../src/runtime/objects/function.ts';
import { AsyncYield } from '../../src/runtime/objects/generator.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import { PySet, setType } from '../../src/runtime/objects/set.ts';
import { concat, type Str } from '../../src/runtime/objects/str.ts';
import { contains, eq, ge, gt, isSame, le, lt, ne } from '../../src/runtime/protocols/compare.ts';
import { awaitIterator, yieldFromIterator } from '../../src/runtime/protocols/delegation.ts';
import { isIterable, toArray, unpack } from '../../src/runtime/protocols/iterate.ts';
import { exceptionMatches } from '../../src/runtime/protocols/raising.ts';
import { ascii, format, repr, str } from '../../src/runtime/protocols/text.ts';
import { callValue, sliceStack } from './calls.ts';
import { AWAIT_CONTEXTS, FUNCTION_FLAGS } from './flags.ts';
import { ensureStack, type Frame, machine, valueStack } from './machine.ts';
import type { VmCode } from './vm-code.ts';

/** The comparisons by the number that COMPARE_OP has for them in CPython 3.8. */
export const COMPARE_NAMES = [
  '<',
  '<=',
  '==',
  '!=',
  '>',
  '>=',
  'in',
  'not in',
  'is',
  'is not',
  'exception match',
] as const;

export function compareByNumber(number: number, left: Value, right: Value): Value {
  switch (number) {
    case 0:
      return lt(left, right);
    case 1:
      return le(left, right);
    case 2:
      return eq(left, right);
    case 3:
      return ne(left, right);
    case 4:
      return gt(left, right);
    case 5:
      return ge(left, right);
    case 6:
      return contains(right, left);
    case 7:
      return !contains(right, left);
    case 8:
      return isSame(left, right);
    case 9:
      return !isSame(left, right);
    default:
      return exceptionMatches(left as PyException, right);
  }
}

// ---- building ----------------------------------------------------------------------------------------------------------

export function buildTuple(first: number, count: number): Value {
  return new PyTuple(sliceStack(first, count));
}

export function buildList(first: number, count: number): Value {
  return new PyList(sliceStack(first, count));
}

export function buildSet(first: number, count: number): Value {
  return PySet.from(sliceStack(first, count), setType);
}

/** Keys and values in turn. */
export function buildMap(first: number, count: number): Value {
  const dict = new PyDict();
  for (let i = 0; i < count; i++) dict.set(valueStack[first + 2 * i]!, valueStack[first + 2 * i + 1]!);
  return dict;
}

export function buildConstKeyMap(first: number, keys: PyTuple): Value {
  const dict = new PyDict();
  for (let i = 0; i < keys.items.length; i++) dict.set(keys.items[i]!, valueStack[first + i]!);
  return dict;
}

export function buildString(first: number, count: number): Value {
  let text: Str = '';
  for (let i = 0; i < count; i++) {
    const part = valueStack[first + i] as Str;
    text = typeof text === 'string' && typeof part === 'string' ? text + part : concat(text, part);
  }
  return text;
}

export function buildSlice(first: number, count: number): Value {
  return new PySlice(valueStack[first]!, valueStack[first + 1]!, count === 3 ? valueStack[first + 2]! : null);
}

/** A field of an f-string. `conversion` counts into '', s, r, a. */
export function formatField(value: Value, conversion: number, spec: Value): Value {
  if (conversion === 0) return typeof value === 'string' && spec === '' ? value : format(value, spec as Str);
  const text = conversion === 1 ? str(value) : conversion === 2 ? repr(value) : ascii(value);
  return spec === '' ? text : format(text, spec as Str);
}

/** Unpacks into the value stack, the first item at `first` or (downwards) at the end. */
export function unpackItems(
  value: Value,
  before: number,
  star: boolean,
  after: number,
  first: number,
  downwards: boolean,
): void {
  const items = unpack(value, before, star, after);
  const last = items.length - 1;
  for (let i = 0; i <= last; i++) valueStack[first + (downwards ? last - i : i)] = items[i];
}

const NO_CELLS: readonly Cell[] = [];

/**
 * The function of which the parts lie side by side up to `end`: what the flags name (defaults, keyword defaults,
 * annotate, closure), then the code. Gives the place of the first part.
 */
export function makeFunctionBelow(
  globals: PyDict,
  flags: number,
  end: number,
): { readonly fn: PyFunction; readonly first: number } {
  let at = end - 1;
  const code = valueStack[at] as PyCode;
  const closure =
    flags & FUNCTION_FLAGS.closure ? ((valueStack[--at] as PyTuple).items as unknown as Cell[]) : NO_CELLS;
  const fn = new PyFunction(code, globals, closure);
  if (flags & FUNCTION_FLAGS.annotate) fn.annotate = valueStack[--at]!;
  if (flags & FUNCTION_FLAGS.kwdefaults) fn.keywordDefaults = valueStack[--at] as PyDict;
  if (flags & FUNCTION_FLAGS.defaults) fn.defaults = (valueStack[--at] as PyTuple).items;
  return { fn, first: at };
}

// ---- calls with * and ** -----------------------------------------------------------------------------------------------

/** callee(*args, **keywords), both beside it from `at` on; the result goes to `result`. */
export function callSpread(at: number, hasKeywords: boolean, result: number): Frame | null {
  const callee = valueStack[at]!;
  const values = positional(callee, valueStack[at + 1]!);
  const names: string[] = [];
  if (hasKeywords) {
    for (const [name, value] of (valueStack[at + 2] as PyDict).entries()) {
      names.push(name as string);
      values.push(value);
    }
  }
  // There may be more arguments than the window was made for: they go above it.
  const { base, code } = machine.frame;
  const first = base + code.frameSize + 1;
  ensureStack(first + values.length);
  for (let i = 0; i < values.length; i++) valueStack[first + i] = values[i];
  return callValue(callee, first, values.length, names.length === 0 ? null : names, result);
}

export function positional(callee: Value, args: Value): Value[] {
  if (args instanceof PyTuple && args.cls === tupleType) return args.items.slice();
  if (args instanceof PyList && args.cls === listType) return args.items.slice();
  if (!isIterable(args)) {
    throw typeError(`${calleeLabel(callee)} argument after * must be an iterable, not ${typeOf(args).name}`);
  }
  return toArray(args);
}

// ---- generators --------------------------------------------------------------------------------------------------------

/** What `yield value` hands out: an async generator wraps it, to tell it from what an await passes through. */
export function yielded(code: VmCode, value: Value): Value {
  return code.kind === 'asyncgenerator' ? new AsyncYield(value) : value;
}

export function iteratorOfYieldFrom(code: VmCode, value: Value): Value {
  return yieldFromIterator(value, (code.info.flags & (CO.COROUTINE | CO.ITERABLE_COROUTINE)) !== 0);
}

export function awaitable(context: number, value: Value): Value {
  return awaitIterator(value, AWAIT_CONTEXTS[context]!);
}
