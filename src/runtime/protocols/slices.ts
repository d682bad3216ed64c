// object[start:stop:step] without a slice object, read and assigned, for engines that know a subscript is a slice.
//
// Exact lists, tuples and strs between plain bounds are answered here; everything else gets its slice object and the
// protocol. What bounds mean is in items.ts; this is the part of it that needs no question to a program's objects.

import { bytesType, listType, newBytes, PyBytes, PyList, PySlice, PyTuple, tupleType } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { spend } from '../thread.ts';
import { getItem, setItem } from './items.ts';

type Bound = number | null;

const isBound = (value: Value): value is Bound => value === null || typeof value === 'number';

/** Characters that are given to one call of the host. */
const MOST_AS_CODES = 1000;

/** Where a walk upwards begins or ends. */
const upwards = (bound: Bound, length: number, absent: number): number =>
  bound === null ? absent : bound < 0 ? Math.max(bound + length, 0) : Math.min(bound, length);

/** Where a walk downwards begins or ends. */
const downwards = (bound: Bound, length: number, absent: number): number =>
  bound === null ? absent : bound < 0 ? Math.max(bound + length, -1) : Math.min(bound, length - 1);

/** object[start:stop:step] */
export function getSlice(object: Value, start: Value, stop: Value, step: Value): Value {
  if (isBound(start) && isBound(stop)) {
    if (step === null) {
      if (typeof object === 'string') return object.slice(start ?? 0, stop ?? undefined);
      if (object instanceof PyList && object.cls === listType)
        return new PyList(object.items.slice(start ?? 0, stop ?? undefined));
      if (object instanceof PyTuple && object.cls === tupleType && !(start === null && stop === null))
        return new PyTuple(object.items.slice(start ?? 0, stop ?? undefined));
      if (object instanceof PyBytes && object.cls === bytesType && !(start === null && stop === null))
        return newBytes(object.data.slice(start ?? 0, stop ?? undefined));
    } else if (typeof step === 'number' && step !== 0) {
      if (object instanceof PyList && object.cls === listType) return new PyList(pick(object.items, start, stop, step));
      if (object instanceof PyTuple && object.cls === tupleType)
        return new PyTuple(pick(object.items, start, stop, step));
      if (typeof object === 'string' && object.length <= MOST_AS_CODES) return pickText(object, start, stop, step);
    }
  }
  return getItem(object, new PySlice(start, stop, step));
}

/** object[key], where the key may be a slice. */
export function subscript(object: Value, key: Value): Value {
  return key instanceof PySlice ? getSlice(object, key.start, key.stop, key.step) : getItem(object, key);
}

/** object[key] = value */
export function setSubscript(object: Value, key: Value, value: Value): void {
  if (key instanceof PySlice) setSlice(object, key.start, key.stop, key.step, value);
  else setItem(object, key, value);
}

function pick(items: readonly Value[], start: Bound, stop: Bound, step: number): Value[] {
  const { length } = items;
  spend(length >> 3);
  const picked: Value[] = [];
  if (step > 0) {
    const end = upwards(stop, length, length);
    for (let i = upwards(start, length, 0); i < end; i += step) picked.push(items[i]!);
  } else {
    const end = downwards(stop, length, -1);
    for (let i = downwards(start, length, length - 1); i > end; i += step) picked.push(items[i]!);
  }
  return picked;
}

function pickText(text: string, start: Bound, stop: Bound, step: number): string {
  const { length } = text;
  const codes: number[] = [];
  if (step > 0) {
    const end = upwards(stop, length, length);
    for (let i = upwards(start, length, 0); i < end; i += step) codes.push(text.charCodeAt(i));
  } else {
    const end = downwards(stop, length, -1);
    for (let i = downwards(start, length, length - 1); i > end; i += step) codes.push(text.charCodeAt(i));
  }
  return String.fromCharCode(...codes);
}

/** object[start:stop:step] = value */
export function setSlice(object: Value, start: Value, stop: Value, step: Value, value: Value): void {
  const lists =
    object instanceof PyList && object.cls === listType && value instanceof PyList && value.cls === listType;
  if (lists && value !== object && step === null && isBound(start) && isBound(stop)) {
    const { items } = object;
    const from = upwards(start, items.length, 0);
    replaceRange(items, from, Math.max(upwards(stop, items.length, items.length) - from, 0), value.items);
  } else setItem(object, new PySlice(start, stop, step), value);
}

/** Puts other items in the place of `count` ones. */
export function replaceRange(items: Value[], start: number, count: number, added: readonly Value[]): void {
  if (added.length === count) {
    for (let i = 0; i < count; i++) items[start + i] = added[i]!;
    return;
  }
  if (added.length < 1000) {
    items.splice(start, count, ...added);
    return;
  }
  const tail = items.slice(start + count);
  items.length = start;
  for (const item of added) items.push(item);
  for (const item of tail) items.push(item);
}
