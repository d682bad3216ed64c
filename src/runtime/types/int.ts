// int: construction, operators, conversions, bytes.
//
// `self` of a method may be a bool or an instance of a subclass (PyBoxed); `intOf` gives the plain int of all three.
// The operators with other types are in protocols/numbers.ts; the methods here answer NotImplemented for them.

import {
  absBig,
  bitLength,
  intAbs,
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNeg,
  intOr,
  intPowMod,
  intRshift,
  intSub,
  intToFloat,
  intTrueDiv,
  intXor,
  roundToPower,
} from '../arithmetic/int.ts';
import { overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { formatInt } from '../formatting/apply-spec.ts';
import { intText } from '../formatting/number-format.ts';
import { bytesOf, PyMemoryView } from '../objects/buffer.ts';
import { bytearrayType, PyByteArray, PyBytes, PyTuple } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import {
  boolType,
  intOf,
  intType,
  NotImplemented,
  normalizeInt,
  PyBoxed,
  PyFloat,
  type PyInt,
  typeOf,
} from '../objects/scalars.ts';
import { type Str, strOf, textOf } from '../objects/str.ts';
import { call1 } from '../protocols/call.ts';
import { hashInt } from '../protocols/hash.ts';
import { askLength, forEach, isIterable } from '../protocols/iterate.ts';
import { powInts, toIndex, toNumber } from '../protocols/numbers.ts';
import { tryUnary } from '../protocols/operators.ts';
import { shortRepr, str } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { checkLength } from '../text/join.ts';
import { warnAboutSubclass } from '../warnings.ts';
import { define } from './define.ts';
import { asciiNumber, readInt } from './number-text.ts';
import { argumentTypeName } from './text-arguments.ts';

// ---- construction ----------------------------------------------------------------------------------------------------

function create(cls: PyType, value?: Value, base?: Value): Value {
  if (cls === boolType) throw typeError('int.__new__(bool) is not safe, use bool.__new__()');
  const int = base === undefined ? toInt(value) : fromText(value, base);
  return cls === intType ? int : new PyBoxed(cls, int);
}

function fromText(value: Value | undefined, base: Value): PyInt {
  if (value === undefined) throw typeError('int() missing string argument');
  const radix = toIndex(base);
  if (radix !== 0 && (radix < 2 || radix > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
  // Other objects that show bytes are taken without a base alone.
  const shows =
    value instanceof PyMemoryView || (value instanceof PyByteArray && !value.cls.isSubtypeOf(bytearrayType));
  const source = shows ? undefined : numberText(value);
  if (source === undefined) throw typeError("int() can't convert non-string with explicit base");
  return parsed(source, Number(radix), value);
}

/** int(value): __int__, __index__, then text. */
function toInt(value: Value | undefined): PyInt {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value === undefined) return 0;
  if (typeof value === 'string') return plainDigits(value) ?? parsed(asciiNumber(value), 10, value);
  if (value instanceof PyFloat && Number.isSafeInteger(Math.trunc(value.value))) return Math.trunc(value.value) + 0;
  for (const name of ['__int__', '__index__']) {
    const result = tryUnary(value, name);
    if (result === undefined) continue;
    const int = intOf(result);
    if (int === undefined) throw typeError(`${name} returned non-int (type ${typeOf(result).name})`);
    warnAboutSubclass(name, intType, result);
    return int;
  }
  const source = numberText(value);
  if (source !== undefined) return parsed(source, 10, value);
  throw typeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value).name}'`);
}

/** Text that is a few digits and nothing else, as it nearly always is. */
function plainDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > 15) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** The text of a str or bytes-like object, with digits and spaces in ASCII. */
export function numberText(value: Value): string | undefined {
  const text = strOf(value);
  if (text !== undefined) return asciiNumber(text);
  const data = bytesOf(value);
  return data === undefined ? undefined : String.fromCharCode(...data);
}

/** The argument as messages show it: any buffer as bytes. */
function literalText(value: Value): string {
  const data = bytesOf(value);
  return shortRepr(data === undefined ? value : new PyBytes(data));
}

function parsed(source: string, base: number, original: Value): PyInt {
  const value = readInt(source, base);
  if (value !== undefined) return value;
  throw valueError(`invalid literal for int() with base ${base}: ${literalText(original)}`);
}

// ---- operators -------------------------------------------------------------------------------------------------------

const binary = (operation: (left: PyInt, right: PyInt) => Value) => (self: Value, other: Value) => {
  const right = intOf(other);
  return right === undefined ? NotImplemented : operation(intOf(self)!, right);
};
const reflected = (operation: (left: PyInt, right: PyInt) => Value) => binary((self, other) => operation(other, self));
const unary = (operation: (value: PyInt) => Value) => (self: Value) => operation(intOf(self)!);

const trueDivide = (left: PyInt, right: PyInt): Value => new PyFloat(intTrueDiv(left, right));
const divideBoth = (left: PyInt, right: PyInt): Value => new PyTuple([intFloorDiv(left, right), intMod(left, right)]);

function power(base: Value, exponent: Value, modulus: Value | undefined): Value {
  const [a, b] = [intOf(base), intOf(exponent)];
  if (a === undefined || b === undefined) return NotImplemented;
  if (modulus === undefined || modulus === null) return powInts(a, b);
  const m = intOf(modulus);
  return m === undefined ? NotImplemented : intPowMod(a, b, m);
}

/** round(value, digits): half to even at a power of ten. */
function round(self: Value, digits?: Value): Value {
  const value = intOf(self)!;
  if (digits === undefined || digits === null) return value;
  const places = toIndex(digits);
  if (places >= 0) return value;
  if (-places > bitLength(value)) return 0;
  return roundToPower(value, Number(-places));
}

// ---- bytes -----------------------------------------------------------------------------------------------------------

function byteOrder(value: Value | undefined, method: string): 'big' | 'little' {
  if (value === undefined) return 'big';
  const text = strOf(value);
  if (text === undefined)
    throw typeError(`${method}() argument 'byteorder' must be str, not ${argumentTypeName(value)}`);
  const order = textOf(text);
  if (order !== 'big' && order !== 'little') throw valueError("byteorder must be either 'little' or 'big'");
  return order;
}

function toBytes(self: Value, length?: Value, order?: Value, signed?: Value): Value {
  const size = length === undefined ? 1 : toNumber(length, 'ssize_t');
  const direction = byteOrder(order, 'to_bytes');
  if (size < 0) throw valueError('length argument must be non-negative');
  checkLength(size);
  const int = intOf(self)!;
  const isSigned = signed !== undefined && truth(signed);
  if (typeof int === 'number' && int >= 0 && size <= 6 && int < 2 ** (8 * size - (isSigned ? 1 : 0))) {
    const bytes = new Uint8Array(size);
    for (let i = 0, rest = int; i < size; i++, rest = Math.floor(rest / 256))
      bytes[direction === 'big' ? size - 1 - i : i] = rest;
    return new PyBytes(bytes);
  }
  const value = BigInt(int);
  if (value < 0n && !isSigned) throw overflowError("can't convert negative int to unsigned");
  const bits = BigInt(size) * 8n;
  const fits = isSigned
    ? bitLength(value < 0n ? ~value : value) < Number(bits) || value === 0n || value === -1n
    : value >> bits === 0n;
  if (!fits || (size === 0 && value !== 0n)) throw overflowError('int too big to convert');
  const data = new Uint8Array(size);
  const hex = BigInt.asUintN(Number(bits), value)
    .toString(16)
    .padStart(size * 2, '0');
  for (let i = 0; i < size; i++)
    data[direction === 'big' ? i : size - 1 - i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return new PyBytes(data);
}

function fromBytes(cls: PyType, source: Value, order?: Value, signed?: Value): Value {
  const direction = byteOrder(order, 'from_bytes');
  const data = bytesFrom(source);
  const isSigned = signed !== undefined && truth(signed);
  if (!isSigned && data.length <= 6) {
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum = sum * 256 + data[direction === 'big' ? i : data.length - 1 - i]!;
    return cls === intType ? sum : call1(cls, sum);
  }
  const ordered = direction === 'big' ? data : data.slice().reverse();
  let hex = '';
  for (const byte of ordered) hex += (byte + 256).toString(16).slice(1);
  let value = BigInt(`0x0${hex}`);
  if (isSigned) value = BigInt.asIntN(ordered.length * 8, value);
  const int = normalizeInt(value);
  return cls === intType ? int : call1(cls, int);
}

/** bytes(source) as far as from_bytes takes it: bytes-like objects, __bytes__, iterables of ints. */
function bytesFrom(source: Value): Uint8Array {
  const data = bytesOf(source);
  if (data !== undefined) return data;
  const made = tryUnary(source, '__bytes__');
  if (made !== undefined) {
    const bytes = bytesOf(made);
    if (bytes === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(made).name})`);
    return bytes;
  }
  if (strOf(source) !== undefined || !isIterable(source))
    throw typeError(`cannot convert '${typeOf(source).name}' object to bytes`);
  askLength(source);
  const items: number[] = [];
  forEach(source, item => {
    const byte = toIndex(item);
    if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
    items.push(Number(byte));
  });
  return Uint8Array.from(items);
}

function bitCount(value: PyInt): number {
  let count = 0;
  if (typeof value === 'bigint' || Math.abs(value) > 0x7fffffff) {
    for (const digit of absBig(BigInt(value)).toString(2)) if (digit === '1') count++;
    return count;
  }
  for (let rest = Math.abs(value); rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The text of __format__'s argument. */
export function specText(spec: Value): Str {
  const text = strOf(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${argumentTypeName(spec)}`);
  return text;
}

define(intType, {
  doc: 'int([x]) -> integer\nint(x, base=10) -> integer\n\nAn integer of any size: from a number (rounded towards zero), or from text in a base from 2 to 36.',
  new: { signature: '(cls, x=0, /, base=10)', create },
  methods: {
    '__repr__(self, /)': unary(intText),
    '__hash__(self, /)': unary(hashInt),
    '__bool__(self, /)': unary(value => value !== 0),
    '__eq__(self, value, /)': binary((a, b) => a === b),
    '__ne__(self, value, /)': binary((a, b) => a !== b),
    '__lt__(self, value, /)': binary((a, b) => a < b),
    '__le__(self, value, /)': binary((a, b) => a <= b),
    '__gt__(self, value, /)': binary((a, b) => a > b),
    '__ge__(self, value, /)': binary((a, b) => a >= b),
    '__add__(self, value, /)': binary(intAdd),
    '__radd__(self, value, /)': reflected(intAdd),
    '__sub__(self, value, /)': binary(intSub),
    '__rsub__(self, value, /)': reflected(intSub),
    '__mul__(self, value, /)': binary(intMul),
    '__rmul__(self, value, /)': reflected(intMul),
    '__truediv__(self, value, /)': binary(trueDivide),
    '__rtruediv__(self, value, /)': reflected(trueDivide),
    '__floordiv__(self, value, /)': binary(intFloorDiv),
    '__rfloordiv__(self, value, /)': reflected(intFloorDiv),
    '__mod__(self, value, /)': binary(intMod),
    '__rmod__(self, value, /)': reflected(intMod),
    '__divmod__(self, value, /)': binary(divideBoth),
    '__rdivmod__(self, value, /)': reflected(divideBoth),
    '__pow__(self, value, mod=None, /)': power,
    '__rpow__(self, value, mod=None, /)': (self: Value, value: Value, modulus?: Value) => power(value, self, modulus),
    '__lshift__(self, value, /)': binary(intLshift),
    '__rlshift__(self, value, /)': reflected(intLshift),
    '__rshift__(self, value, /)': binary(intRshift),
    '__rrshift__(self, value, /)': reflected(intRshift),
    '__and__(self, value, /)': binary(intAnd),
    '__rand__(self, value, /)': reflected(intAnd),
    '__or__(self, value, /)': binary(intOr),
    '__ror__(self, value, /)': reflected(intOr),
    '__xor__(self, value, /)': binary(intXor),
    '__rxor__(self, value, /)': reflected(intXor),
    '__neg__(self, /)': unary(intNeg),
    '__pos__(self, /)': unary(value => value),
    '__abs__(self, /)': unary(intAbs),
    '__invert__(self, /)': unary(intInvert),
    '__int__(self, /)': unary(value => value),
    '__index__(self, /)': unary(value => value),
    '__float__(self, /)': unary(value => new PyFloat(intToFloat(value))),
    '__trunc__(self, /)': unary(value => value),
    '__floor__(self, /)': unary(value => value),
    '__ceil__(self, /)': unary(value => value),
    '__round__(self, ndigits=None, /)': round,
    '__format__(self, format_spec, /)': (self: Value, spec: Value) => {
      const text = specText(spec);
      return text === '' ? str(self) : formatInt(intOf(self)!, text, typeOf(self).name);
    },
    '__getnewargs__(self, /)': unary(value => new PyTuple([value])),
    '__sizeof__(self, /)': unary(value => 24 + 4 * Math.max(1, Math.ceil(bitLength(value) / 30))),
    'conjugate(self, /)': unary(value => value),
    'bit_length(self, /)': unary(bitLength),
    'bit_count(self, /)': unary(bitCount),
    'as_integer_ratio(self, /)': unary(value => new PyTuple([value, 1])),
    'is_integer(self, /)': () => true,
    "to_bytes(self, /, length=1, byteorder='big', *, signed=False)": toBytes,
  },
  classMethods: {
    "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)": fromBytes,
  },
  attributes: {
    real: { get: unary(value => value), doc: 'the real part of a complex number' },
    imag: { get: () => 0, doc: 'the imaginary part of a complex number' },
    numerator: { get: unary(value => value), doc: 'the numerator of a rational number in lowest terms' },
    denominator: { get: () => 1, doc: 'the denominator of a rational number in lowest terms' },
  },
});
