// The scalar types that are not JavaScript objects or have one field: int, bool, None, float, complex, NotImplemented,
// Ellipsis; the boxes for instances of subclasses of int, float and str; and `typeOf`, which asks any value.
//
// An exact int, bool, None or str is a bare JavaScript value, an exact float a PyFloat. An instance of a *subclass* of
// int, float or str (IntEnum, class Celsius(float)) is a PyBoxed that carries the plain value. So `typeof v ===
// 'number'` and `v instanceof PyFloat` always mean the exact type, and fast paths need no look at the class.

import type { PyDict } from './dict.ts';
import { builtinType, inherit, PyObject, type PyType, type Value } from './object.ts';

export const intType = builtinType('int', { layout: 'int' });
export const boolType = builtinType('bool', { base: intType, basetype: false });
export const noneType = builtinType('NoneType', { basetype: false });
export const strType = builtinType('str', { layout: 'str' });
export const floatType = builtinType('float', { layout: 'float' });
export const complexType = builtinType('complex', { layout: 'complex' });
export const notImplementedType = builtinType('NotImplementedType', { basetype: false });
export const ellipsisType = builtinType('ellipsis', { basetype: false });

/** An exact float. */
export class PyFloat implements PyObject {
  declare cls: PyType;
  declare instanceDict?: PyDict | undefined;
  constructor(readonly value: number) {}
}
inherit(PyFloat);
PyFloat.prototype.cls = floatType;

export class PyComplex extends PyObject {
  constructor(
    readonly real: number,
    readonly imag: number,
    cls: PyType = complexType,
  ) {
    super();
    this.cls = cls;
  }
}

/** An instance of a subclass of int, float or str; `value` is the plain value of the builtin type. */
export class PyBoxed extends PyObject {
  constructor(
    cls: PyType,
    readonly value: number | bigint | string | PyObject,
  ) {
    super();
    this.cls = cls;
  }
}

class PySingleton extends PyObject {
  constructor(
    cls: PyType,
    readonly name: string,
  ) {
    super();
    this.cls = cls;
  }
}
export const NotImplemented: PyObject = new PySingleton(notImplementedType, 'NotImplemented');
export const Ellipsis: PyObject = new PySingleton(ellipsisType, 'Ellipsis');

/** type(value) */
export function typeOf(value: Value): PyType {
  return typeof value === 'object' && value !== null ? value.cls : typeOfPlain(value);
}

/** Apart, so that V8 inlines typeOf everywhere. */
function typeOfPlain(value: Exclude<Value, PyObject>): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    default:
      return noneType;
  }
}

/** Two numbers or two texts, which the host compares. (`typeof` beside a literal is one instruction for V8; a kind in a variable is a call.) */
export function bothPlain(left: Value, right: Value): boolean {
  return typeof left === 'number' ? typeof right === 'number' : typeof left === 'string' && typeof right === 'string';
}

/** The plain value inside an instance of a subclass of int, float or str; any other value as it is. */
export function unbox(value: Value): Value {
  return value instanceof PyBoxed ? value.value : value;
}

/** Brings an exact result into the one form that an int has: a number while it is safe, never -0. */
export function normalizeInt(value: bigint): number | bigint {
  return value >= MIN_SAFE && value <= MAX_SAFE ? Number(value) : value;
}
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const MIN_SAFE = BigInt(Number.MIN_SAFE_INTEGER);

export type PyInt = number | bigint;

/** The int of an exact int or bool; undefined for other values, and for instances of subclasses. */
export function exactInt(value: Value): PyInt | undefined {
  return typeof value === 'number' || typeof value === 'bigint'
    ? value
    : typeof value === 'boolean'
      ? value
        ? 1
        : 0
      : undefined;
}

/** The number behind an int, a bool or an instance of a subclass of int; undefined for everything else. */
export function intOf(value: Value): PyInt | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof PyBoxed && (typeof value.value === 'number' || typeof value.value === 'bigint'))
    return value.value;
  return undefined;
}

/** The double behind a float or an instance of a subclass of float; undefined for everything else. */
export function floatOf(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (value instanceof PyBoxed && value.value instanceof PyFloat) return value.value.value;
  return undefined;
}
