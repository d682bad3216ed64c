// Builtin functions about iteration: len, iter, next, sorted, min, max, any, all. (range, zip, map … are types.)

import { overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { PyList, PyRange } from '../objects/containers.ts';
import type { Implementation } from '../objects/function.ts';
import { PyType, type Value } from '../objects/object.ts';
import { PyFloat, typeOf } from '../objects/scalars.ts';
import { isExactSet } from '../objects/set.ts';
import { call1 } from '../protocols/call.ts';
import { CallableIterator } from '../protocols/callable-iterator.ts';
import { gt, lt } from '../protocols/compare.ts';
import { forwarding, named, type Step, series } from '../protocols/forwarding.ts';
import { length, lengthByMethod } from '../protocols/items.ts';
import { forEach, iter, next, STOP, toList } from '../protocols/iterate.ts';
import { tryUnary } from '../protocols/operators.ts';
import { sortByKeys, sortItems } from '../protocols/sort.ts';
import { truth } from '../protocols/truth.ts';

/** The one builtin that can be longer than what the host counts exactly, and still have a len(). */
function rangeLength({ length }: PyRange): Value {
  if (length > 2n ** 63n - 1n) throw overflowError('Python int too large to convert to C ssize_t');
  return length;
}

function iterate(source: Value, sentinel?: Value): Value {
  if (sentinel === undefined) return iter(source);
  const callable = source instanceof PyType || typeOf(source).lookup('__call__') !== undefined;
  if (!callable) throw typeError('iter(v, w): v must be callable');
  return new CallableIterator(source, sentinel);
}

export function advance(iterator: Value, fallback?: Value): Value {
  if (fallback !== undefined) {
    const item = next(iterator);
    return item === undefined ? fallback : item;
  }
  // The method itself: its StopIteration, perhaps with a value, reaches the program as it is.
  const item = tryUnary(iterator, '__next__');
  if (item === undefined) throw typeError(`'${typeOf(iterator).name}' object is not an iterator`);
  return item;
}

function sorted(iterable: Value, key: Value = null, reverse: Value = false): Value {
  const items = toList(iterable);
  sortItems(items, key, truth(reverse));
  return new PyList(items);
}

/** The same in steps, for which keys are called. */
function sortedInSteps(_: Value, args: readonly Value[], names: readonly string[] | null): Step | null {
  const key = named(args, names, 'key') ?? null;
  if (key === null || args.length !== names!.length + 1) return null;
  if (!names!.every(name => name === 'key' || name === 'reverse')) return null;
  const items = toList(args[0]!);
  const backward = truth(named(args, names, 'reverse') ?? false);
  const keys: Value[] = [];
  const sortNow = (): Value => {
    sortByKeys(items, keys, backward);
    return new PyList(items);
  };
  const next = (): readonly Value[] | null => (keys.length < items.length ? [items[keys.length]!] : null);
  return series(key, next, value => keys.push(value), sortNow);
}

/** min and max: the first of the items that no other one precedes. */
const extreme =
  (name: 'min' | 'max', before: (a: Value, b: Value) => Value): Implementation =>
  (args: readonly Value[], key: Value = null, fallback?: Value) => {
    if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined) {
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    let best: Value | undefined;
    let bestKey: Value | undefined;
    const consider = (item: Value): void => {
      const itemKey = key === null ? item : call1(key, item);
      if (bestKey !== undefined && !precedes(itemKey, bestKey, name, before)) return;
      best = item;
      bestKey = itemKey;
    };
    if (args.length > 1) args.forEach(consider);
    else if (key === null && isExactSet(args[0]!) && args[0].orderly)
      for (const item of args[0].elements()) consider(item);
    else forEach(args[0]!, consider);
    if (bestKey !== undefined) return best!;
    if (fallback === undefined) throw valueError(`${name}() iterable argument is empty`);
    return fallback;
  };

function precedes(a: Value, b: Value, name: 'min' | 'max', before: (a: Value, b: Value) => Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return name === 'min' ? a < b : a > b;
  if (a instanceof PyFloat && b instanceof PyFloat) return name === 'min' ? a.value < b.value : a.value > b.value;
  return truth(before(a, b));
}

/** Is there an item whose truth is the wanted one? */
function anyItem(iterable: Value, wanted: boolean): boolean {
  let found = false;
  forEach(iterable, item => {
    found = truth(item) === wanted;
    return found ? STOP : undefined;
  });
  return found;
}

/** len(object) */
export function len(object: Value): Value {
  if (object instanceof PyRange) return rangeLength(object);
  return typeof object !== 'string' && typeOf(object).heap ? lengthByMethod(object) : length(object);
}

export const ITERATION_BUILTINS: Record<string, Implementation> = {
  'all(iterable, /)': (iterable: Value) => !anyItem(iterable, false),
  'any(iterable, /)': (iterable: Value) => anyItem(iterable, true),
  'iter(object, sentinel=<unrepresentable>, /) untold': iterate,
  'len(obj, /)': len,
  'max(*args, key=None, default=<unrepresentable>) untold': extreme('max', gt),
  'min(*args, key=None, default=<unrepresentable>) untold': extreme('min', lt),
  'next(iterator, default=<unrepresentable>, /) untold': advance,
  'sorted(iterable, /, *, key=None, reverse=False)': forwarding(sorted, sortedInSteps),
};
