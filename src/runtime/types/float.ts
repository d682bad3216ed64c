// float: construction, operators, hexadecimal text, exact ratios.
//
// `self` of a method is a PyFloat or an instance of a subclass (PyBoxed). The methods take ints as well as floats for
// the other operand; everything else is NotImplemented.

import { exactRatio, floatDiv, floatFloorDiv, floatMod, roundFloat, roundHalfEven } from '../arithmetic/float.ts';
import { floatToInt, intToFloat } from '../arithmetic/int.ts';
import { encodeText } from '../codecs/codecs.ts';
import { overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { formatFloatSpec } from '../formatting/apply-spec.ts';
import { floatRepr } from '../formatting/number-format.ts';
import { PyTuple } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import {
  floatOf,
  floatType,
  intOf,
  NotImplemented,
  normalizeInt,
  PyBoxed,
  PyFloat,
  strType,
  typeOf,
} from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { call1 } from '../protocols/call.ts';
import { hashFloat } from '../protocols/hash.ts';
import { floatBySpecial, powFloats, toFloat, toIndex } from '../protocols/numbers.ts';
import { reprText, str } from '../protocols/text.ts';
import { define } from './define.ts';
import { fromHex, toHex } from './float-hex.ts';
import { numberText, specText } from './int.ts';
import { readFloat } from './number-text.ts';
import { nameArgument } from './text-arguments.ts';

// ---- construction ----------------------------------------------------------------------------------------------------

function create(cls: PyType, value?: Value): Value {
  if (value instanceof PyFloat && cls === floatType) return value;
  const double = value === undefined ? 0 : convert(value);
  const float = new PyFloat(double);
  return cls === floatType ? float : new PyBoxed(cls, float);
}

/** float(value): a number, __float__, __index__, or text. */
function convert(value: Value): number {
  if (value instanceof PyFloat) return value.value;
  // A str that has learned it from its class, too.
  if (strOf(value) === undefined || (typeOf(value) !== strType && typeOf(value).lookup('__float__') !== undefined)) {
    const double = floatBySpecial(value);
    if (double !== undefined) return double;
  }
  const source = numberText(value);
  if (source === undefined)
    throw typeError(`float() argument must be a string or a real number, not '${typeOf(value).name}'`);
  const double = readFloat(source);
  if (double === undefined) throw valueError(`could not convert string to float: ${reprText(value)}`);
  return double;
}

// ---- operators -------------------------------------------------------------------------------------------------------

const double = (self: Value): number => floatOf(self)!;

/** The other operand as a double; undefined when it is neither float nor int. */
function operand(value: Value): number | undefined {
  const own = floatOf(value);
  if (own !== undefined) return own;
  const int = intOf(value);
  return int === undefined ? undefined : intToFloat(int);
}

const binary = (operation: (left: number, right: number) => Value) => (self: Value, other: Value) => {
  const right = operand(other);
  return right === undefined ? NotImplemented : operation(double(self), right);
};
const floats = (operation: (left: number, right: number) => number) => binary((a, b) => new PyFloat(operation(a, b)));
const reflected = (operation: (left: number, right: number) => number) =>
  binary((a, b) => new PyFloat(operation(b, a)));

const add = (a: number, b: number): number => a + b;
const sub = (a: number, b: number): number => a - b;
const mul = (a: number, b: number): number => a * b;
const divideBoth = (a: number, b: number): Value =>
  new PyTuple([new PyFloat(floatFloorDiv(a, b)), new PyFloat(floatMod(a, b))]);

/** Comparison with ints is exact: they are not converted. */
const comparison = (holds: (left: number, right: number | bigint) => boolean) => (self: Value, other: Value) => {
  const right = floatOf(other) ?? intOf(other);
  return right === undefined ? NotImplemented : holds(double(self), right);
};

function power(base: Value, exponent: Value, modulus: Value | undefined): Value {
  if (modulus !== undefined && modulus !== null) {
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  }
  const [a, b] = [operand(base), operand(exponent)];
  return a === undefined || b === undefined ? NotImplemented : powFloats(a, b);
}

function round(self: Value, digits?: Value): Value {
  const value = double(self);
  if (digits === undefined || digits === null) return floatToInt(Number.isFinite(value) ? roundHalfEven(value) : value);
  const places = toIndex(digits);
  const bounded = typeof places === 'number' ? places : places > 0n ? 1000 : -1000;
  return new PyFloat(roundFloat(value, bounded));
}

function ratio(self: Value): Value {
  const value = double(self);
  if (Number.isNaN(value)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw overflowError('cannot convert Infinity to integer ratio');
  const [numerator, denominator] = exactRatio(value);
  return new PyTuple([normalizeInt(numerator), normalizeInt(denominator)]);
}

/** The result of a constructor-like class method: a float, or an instance of the subclass made by calling it. */
function made(cls: PyType, value: number): Value {
  const float = new PyFloat(value);
  return cls === floatType ? float : call1(cls, float);
}

define(floatType, {
  signature: '(x=0, /)',
  doc: 'float(x=0, /)\n\nA floating-point number from a number or from text.',
  new: { signature: '(cls, x=0, /)', create },
  methods: {
    '__repr__(self, /)': (self: Value) => floatRepr(double(self)),
    '__hash__(self, /)': (self: Value) => hashFloat(double(self), self as PyFloat),
    '__bool__(self, /)': (self: Value) => double(self) !== 0,
    // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint compare by value
    '__eq__(self, value, /)': comparison((a, b) => a == b),
    // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint compare by value
    '__ne__(self, value, /)': comparison((a, b) => a != b),
    '__lt__(self, value, /)': comparison((a, b) => a < b),
    '__le__(self, value, /)': comparison((a, b) => a <= b),
    '__gt__(self, value, /)': comparison((a, b) => a > b),
    '__ge__(self, value, /)': comparison((a, b) => a >= b),
    '__add__(self, value, /)': floats(add),
    '__radd__(self, value, /)': reflected(add),
    '__sub__(self, value, /)': floats(sub),
    '__rsub__(self, value, /)': reflected(sub),
    '__mul__(self, value, /)': floats(mul),
    '__rmul__(self, value, /)': reflected(mul),
    '__truediv__(self, value, /)': floats(floatDiv),
    '__rtruediv__(self, value, /)': reflected(floatDiv),
    '__floordiv__(self, value, /)': floats(floatFloorDiv),
    '__rfloordiv__(self, value, /)': reflected(floatFloorDiv),
    '__mod__(self, value, /)': floats(floatMod),
    '__rmod__(self, value, /)': reflected(floatMod),
    '__divmod__(self, value, /)': binary(divideBoth),
    '__rdivmod__(self, value, /)': binary((a, b) => divideBoth(b, a)),
    '__pow__(self, value, mod=None, /)': power,
    '__rpow__(self, value, mod=None, /)': (self: Value, value: Value, modulus?: Value) => power(value, self, modulus),
    '__neg__(self, /)': (self: Value) => new PyFloat(-double(self)),
    '__pos__(self, /)': (self: Value) => new PyFloat(double(self)),
    '__abs__(self, /)': (self: Value) => new PyFloat(Math.abs(double(self))),
    '__int__(self, /)': (self: Value) => floatToInt(double(self)),
    '__float__(self, /)': (self: Value) => new PyFloat(double(self)),
    '__trunc__(self, /)': (self: Value) => floatToInt(double(self)),
    '__floor__(self, /)': (self: Value) => floatToInt(Math.floor(double(self))),
    '__ceil__(self, /)': (self: Value) => floatToInt(Math.ceil(double(self))),
    '__round__(self, ndigits=None, /)': round,
    '__format__(self, format_spec, /)': (self: Value, spec: Value) => {
      const text = specText(spec);
      return text === '' ? str(self) : formatFloatSpec(double(self), text, typeOf(self).name);
    },
    '__getnewargs__(self, /)': (self: Value) => new PyTuple([new PyFloat(double(self))]),
    'as_integer_ratio(self, /)': ratio,
    'conjugate(self, /)': (self: Value) => new PyFloat(double(self)),
    'hex(self, /)': (self: Value) => toHex(double(self)),
    'is_integer(self, /)': (self: Value) => Number.isInteger(double(self)),
  },
  classMethods: {
    'fromhex(cls, string, /)': (cls: PyType, string: Value) => {
      const text = strOf(string);
      if (text === undefined) throw typeError('bad argument type for built-in operation');
      encodeText(text, 'utf-8', 'strict');
      return made(cls, fromHex(textOf(text)));
    },
    'from_number(cls, number, /)': (cls: PyType, number: Value) => made(cls, toFloat(number)),
    '__getformat__(cls, typestr, /)': (_cls: PyType, name: Value) => {
      const wanted = nameArgument(name, '__getformat__', 'argument');
      if (wanted !== 'double' && wanted !== 'float')
        throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
      return 'IEEE, little-endian';
    },
  },
  attributes: {
    real: { get: (self: Value) => new PyFloat(double(self)), doc: 'the real part of a complex number' },
    imag: { get: () => new PyFloat(0), doc: 'the imaginary part of a complex number' },
  },
});
