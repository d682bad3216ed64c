// The module _operator: every operator of the language as a function, and the three kinds of getters.
//
// The getters (itemgetter, attrgetter, methodcaller) are in operator/getters.ts.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyByteArray, PyBytes } from '../runtime/objects/containers.ts';
import { PyException } from '../runtime/objects/exception.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { callSpecial } from '../runtime/protocols/attributes.ts';
import { call } from '../runtime/protocols/call.ts';
import { contains, eq, equals, ge, gt, isSame, le, lt, ne } from '../runtime/protocols/compare.ts';
import { delItem, getItem, isIndex, setItem } from '../runtime/protocols/items.ts';
import { forEach, STOP } from '../runtime/protocols/iterate.ts';
import * as numbers from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import type { ModuleTable } from './module-table.ts';
import { attrgetterType, defineGetters, itemgetterType, methodcallerType } from './operator/getters.ts';

// ---- what is more than one operator ----------------------------------------------------------------------------------------

const isSequence = (value: Value): boolean => typeOf(value).lookup('__getitem__') !== undefined;

/** concat(a, b): + for two sequences. */
const concatenating =
  (run: (left: Value, right: Value) => Value) =>
  (left: Value, right: Value): Value => {
    if (!isSequence(left)) throw typeError(`'${typeOf(left).name}' object can't be concatenated`);
    if (!isSequence(right)) throw typeError(`'${typeOf(right).name}' object can't be concatenated`);
    return run(left, right);
  };

function countOf(container: Value, item: Value): Value {
  let count = 0;
  forEach(container, other => {
    if (equals(other, item)) count++;
  });
  return count;
}

function indexOf(container: Value, item: Value): Value {
  let index = 0;
  let found = false;
  forEach(container, other => {
    if (equals(other, item)) {
      found = true;
      return STOP;
    }
    index++;
    return undefined;
  });
  if (!found) throw valueError('sequence.index(x): x not in sequence');
  return index;
}

function lengthHint(object: Value, fallback: Value = 0): Value {
  if (!isIndex(fallback)) throw typeError(`'${typeOf(fallback).name}' object cannot be interpreted as an integer`);
  try {
    const length = callSpecial(object, '__len__');
    if (length !== undefined) return numbers.toIndex(length);
  } catch (error) {
    if (!(error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.TypeError))) throw error;
  }
  let hint: Value | undefined;
  try {
    hint = callSpecial(object, '__length_hint__');
  } catch (error) {
    if (!(error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.TypeError))) throw error;
  }
  if (hint === undefined || hint === NotImplemented) return numbers.toIndex(fallback);
  if (!isIndex(hint)) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  const size = numbers.toIndex(hint);
  if (size < 0) throw valueError('__length_hint__() should return >= 0');
  return size;
}

/** Takes as long for unequal texts as for equal ones of the same length. */
function compareDigest(left: Value, right: Value): Value {
  const a = digestUnits(left);
  const b = digestUnits(right);
  if (typeof a !== typeof b || a === undefined || b === undefined) {
    const names = `'${typeOf(left).name}' and '${typeOf(right).name}'`;
    throw typeError(`unsupported operand types(s) or combination of types: ${names}`);
  }
  const at = (units: string | Uint8Array, i: number): number =>
    typeof units === 'string' ? units.charCodeAt(i) : units[i]!;
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= at(a.length === b.length ? a : b, i) ^ at(b, i);
  return difference === 0;
}

function digestUnits(value: Value): string | Uint8Array | undefined {
  const text = strOf(value);
  if (text !== undefined) {
    const plain = textOf(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    if (!/^[\x00-\x7f]*$/.test(plain)) throw typeError('comparing strings with non-ASCII characters is not supported');
    return plain;
  }
  if (value instanceof PyBytes) return value.data;
  return value instanceof PyByteArray ? value.data.subarray(0, value.length) : undefined;
}

const silent = (run: () => void): Value => {
  run();
  return null;
};

// ---- the module ------------------------------------------------------------------------------------------------------------

const UNARY: Readonly<Record<string, (value: Value) => Value>> = {
  abs: numbers.absolute,
  index: numbers.toIndex,
  inv: numbers.invert,
  invert: numbers.invert,
  is_none: value => value === null,
  is_not_none: value => value !== null,
  neg: numbers.neg,
  not_: value => !truth(value),
  pos: numbers.pos,
  truth,
};

const BINARY: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  add: numbers.add,
  and_: numbers.bitAnd,
  concat: concatenating(numbers.add),
  contains,
  countOf,
  delitem: (object, key) => silent(() => delItem(object, key)),
  eq,
  floordiv: numbers.floorDiv,
  ge,
  getitem: getItem,
  gt,
  iadd: numbers.iadd,
  iand: numbers.ibitAnd,
  iconcat: concatenating(numbers.iadd),
  ifloordiv: numbers.ifloorDiv,
  ilshift: numbers.ilshift,
  imatmul: numbers.imatmul,
  imod: numbers.imod,
  imul: numbers.imul,
  indexOf,
  ior: numbers.ibitOr,
  ipow: numbers.ipow,
  irshift: numbers.irshift,
  is_: isSame,
  is_not: (left, right) => !isSame(left, right),
  isub: numbers.isub,
  itruediv: numbers.itrueDiv,
  ixor: numbers.ibitXor,
  le,
  lshift: numbers.lshift,
  lt,
  matmul: numbers.matmul,
  mod: numbers.mod,
  mul: numbers.mul,
  ne,
  or_: numbers.bitOr,
  pow: numbers.pow,
  rshift: numbers.rshift,
  sub: numbers.sub,
  truediv: numbers.trueDiv,
  xor: numbers.bitXor,
};

function declared(): Record<string, Implementation> {
  const functions: Record<string, Implementation> = {};
  for (const [name, run] of Object.entries(UNARY)) functions[`${name}(a, /)`] = run;
  for (const [name, run] of Object.entries(BINARY)) functions[`${name}(a, b, /)`] = run;
  return functions;
}

export const operatorModule = (): ModuleTable => ({
  name: '_operator',
  doc: "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.  The function names are those\nused for special methods; variants without leading and trailing\n'__' are also provided for convenience.",
  functions: {
    ...declared(),
    'setitem(a, b, c, /)': (object: Value, key: Value, value: Value) => silent(() => setItem(object, key, value)),
    'call(obj, /, *args, **kwargs)': (callee: Value, args: Value[], keywords: ReadonlyMap<string, Value>) =>
      call(callee, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]),
    'length_hint(obj, default=0, /)': lengthHint,
    '_compare_digest(a, b, /)': compareDigest,
  },
  make: () => {
    defineGetters();
    return { attrgetter: attrgetterType, itemgetter: itemgetterType, methodcaller: methodcallerType };
  },
});
