// What dicts and sets must know of their keys: the form under which a JavaScript Map finds them, and hash and equality.
//
// Canonical keys: numbers that are equal share one (1.0 -> 1, True -> 1, 2.5 -> 2.5), text stands for itself, objects
// compared by identity stand for themselves. Keys with an __eq__ of their own (tuples, user classes) have none: they
// are found by hash. Hash and equality may run Python code, so protocols/hash.ts supplies them at start.

import { isExactBytes, PyTuple, sameBytes, tupleType } from './containers.ts';
import { PyException } from './exception.ts';
import { PyInstance, type PyObject, type PyType, type Value } from './object.ts';
import { bothPlain, PyBoxed, PyComplex, PyFloat, typeOf } from './scalars.ts';
import { WideStr } from './str.ts';

/** hash() and == of arbitrary keys; given by protocols/hash.ts at start, since they may run Python code. */
export const keyProtocol = {
  /** Raises TypeError for unhashable keys. */
  hash: (_key: Value): number | bigint => {
    throw new Error('key protocol is not set');
  },
  equal: (_left: Value, _right: Value): boolean => {
    throw new Error('key protocol is not set');
  },
  /** Is the key compared by identity alone (its type keeps object's __eq__ and __hash__)? */
  byIdentity: (_key: PyObject): boolean => false,
};

/** The key has an __eq__ of its own: look for it by hash. */
export const BY_HASH = Symbol('by hash');

function canonicalFloat(value: number, self: PyObject): unknown {
  if (Number.isNaN(value)) return self;
  if (!Number.isInteger(value)) return value;
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}

/** The key under which a Map holds a value; BY_HASH when only its hash can tell. */
export function canonicalKey(key: Value): unknown {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
  }
  if (key === null) return null;
  // Asked first, for their number, and of their class at once.
  if (key instanceof PyInstance) return (key.cls.keyedByIdentity ?? keyProtocol.byIdentity(key)) ? key : BY_HASH;
  if (key instanceof PyTuple) return BY_HASH;
  if (key instanceof PyFloat) return canonicalFloat(key.value, key);
  if (key instanceof WideStr) return key.key;
  if (key instanceof PyComplex) return key.imag === 0 ? canonicalFloat(key.real, key) : BY_HASH;
  if (key instanceof PyBoxed) return keepsPlainEquality(key) ? canonicalKey(key.value) : BY_HASH;
  return keyProtocol.byIdentity(key) ? key : BY_HASH;
}

/** Does the subclass of int, float or str (an IntEnum, say) compare and hash as its plain value does? */
function keepsPlainEquality(key: PyBoxed): boolean {
  return key.cls.fact('plain equality', type => {
    const plain: PyType = typeOf(key.value);
    return ['__eq__', '__hash__'].every(name => type.lookup(name) === plain.lookup(name));
  });
}

/** Equality of two keys found by the same hash. Tuples of plain values, the usual case, need no protocol. */
export function sameKey(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left instanceof PyTuple && right instanceof PyTuple && left.cls === tupleType && right.cls === tupleType) {
    const a = left.items;
    const b = right.items;
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) {
      const x = a[i]!;
      const y = b[i]!;
      if (x === y) continue;
      if (bothPlain(x, y)) return false;
      if (!sameKey(x, y)) return false;
    }
    return true;
  }
  if (isExactBytes(left) && isExactBytes(right)) return sameBytes(left.data, right.data);
  return keyProtocol.equal(left, right);
}

export type KeyUse = 'dict key' | 'set element';

/** The TypeError of an unhashable key, reworded in place; any other error as it is. */
export function explainUnhashable(error: unknown, key: Value, use: KeyUse): unknown {
  if (error instanceof PyException && error.cls.name === 'TypeError' && !error.cls.heap) {
    const [reason] = error.args.items;
    if (typeof reason === 'string') {
      error.args = new PyTuple([`cannot use '${typeOf(key).name}' as a ${use} (${reason})`]);
      // CPython raises a new error here, which knows nothing of a __hash__ in Python.
      error.traceback = null;
    }
  }
  return error;
}
