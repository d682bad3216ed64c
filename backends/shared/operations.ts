// Operations that are one instruction in both machines and too long to stand in a loop.

import { PyList, PySlice, PyTuple } from '../../src/runtime/objects/containers.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import { type Cell, PyFunction } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { setType, PySet } from '../../src/runtime/objects/set.ts';
import { concat, type Str } from '../../src/runtime/objects/str.ts';
import { typeError } from '../../src/runtime/exceptions/raise.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import { calleeLabel } from '../../src/runtime/intrinsics.ts';
import { isIterable, toArray, unpack } from '../../src/runtime/protocols/iterate.ts';
import { ascii, format, repr, str } from '../../src/runtime/protocols/text.ts';
import type { PyException } from '../../src/runtime/objects/exception.ts';
import { contains, eq, ge, gt, isSame, le, lt, ne } from '../../src/runtime/protocols/compare.ts';
import { exceptionMatches } from '../../src/runtime/protocols/raising.ts';
import { sliceStack } from './calls.ts';
import { valueStack } from './machine.ts';
import type { VmCode } from './vm-code.ts';

/** The comparisons by the number that COMPARE_OP has for them in CPython 3.8. */
export const COMPARE_NAMES = ['<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'is not', 'exception match'] as const;

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
  keys.items.forEach((key, i) => dict.set(key, valueStack[first + i]!));
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
export function unpackItems(value: Value, before: number, star: boolean, after: number, first: number, downwards: boolean): void {
  const items = unpack(value, before, star, after);
  const last = items.length - 1;
  for (let i = 0; i <= last; i++) valueStack[first + (downwards ? last - i : i)] = items[i];
}

export interface FunctionParts {
  readonly defaults: PyTuple | null;
  readonly keywordDefaults: PyDict | null;
  readonly annotate: Value;
  readonly closure: readonly Cell[];
}

export const NO_CELLS: readonly Cell[] = [];

export function makeFunction(code: VmCode, globals: PyDict, parts: FunctionParts): PyFunction {
  const fn = new PyFunction(code, globals, parts.closure);
  if (parts.defaults !== null) fn.defaults = parts.defaults.items;
  fn.keywordDefaults = parts.keywordDefaults;
  fn.annotate = parts.annotate;
  return fn;
}

// ---- calls with * and ** -----------------------------------------------------------------------------------------------

/** The arguments and names of callee(*args, **keywords), in one array as calls want them. */
export function spreadArguments(
  callee: Value,
  args: Value,
  keywords: PyDict | null,
): { readonly values: Value[]; readonly names: readonly string[] | null } {
  const values = positional(callee, args);
  if (keywords === null || keywords.size === 0) return { values, names: null };
  const names: string[] = [];
  for (const [name, value] of keywords.entries()) {
    names.push(name as string);
    values.push(value);
  }
  return { values, names };
}

function positional(callee: Value, args: Value): Value[] {
  if (args instanceof PyTuple || args instanceof PyList) return args.items.slice();
  if (!isIterable(args)) {
    throw typeError(`${calleeLabel(callee)} argument after * must be an iterable, not ${typeOf(args).name}`);
  }
  return toArray(args);
}
