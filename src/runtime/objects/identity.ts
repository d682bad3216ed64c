// id(): a number per object, given when something first asks. It looks like an address, because that is what people
// see in the default repr.

import { PyAsyncGenerator } from './generator.ts';
import type { Value } from './object.ts';
import { PyFloat } from './scalars.ts';

const identities = new WeakMap<object, number>();
const FIRST = 0x7f3a10000000;
let last = FIRST;

/** id(object). Equal small values are one object, as far as a program can tell. */
export function identityOf(value: Value): number {
  // Floats are the same when their values are (engines may keep them unboxed); a NaN is an object of its own.
  if (value instanceof PyFloat && !Number.isNaN(value.value)) {
    return remembered(floats, Object.is(value.value, -0) ? '-0' : value.value);
  }
  if (value instanceof PyAsyncGenerator) return (value.identity ||= last += 16);
  if (typeof value === 'object' && value !== null) {
    let id = identities.get(value);
    if (id === undefined) {
      last += 16;
      id = last;
      identities.set(value, id);
    }
    return id;
  }
  return primitiveIdentity(value);
}

const primitives = new Map<unknown, number>();
const floats = new Map<unknown, number>();

function primitiveIdentity(value: Exclude<Value, object> | null): number {
  if (typeof value === 'number') return 0x55d0_0000_0000 + (value % 0x1_0000_0000) * 32;
  return remembered(primitives, value);
}

function remembered(known: Map<unknown, number>, key: unknown): number {
  let id = known.get(key);
  if (id === undefined) {
    last += 16;
    id = last;
    // Texts could be many: they are forgotten, and asked again get another number.
    if (known.size > 100_000) known.clear();
    known.set(key, id);
  }
  return id;
}

/** '0x7f3a10000010' */
export const addressText = (value: Value): string => `0x${identityOf(value).toString(16)}`;
