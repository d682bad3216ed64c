// Reading and writing the values of a record.

import { roundHalfEven } from '../../runtime/arithmetic/float.ts';
import { overflowError } from '../../runtime/exceptions/raise.ts';
import { liveBytes } from '../../runtime/objects/buffer.ts';
import { PyByteArray, PyBytes } from '../../runtime/objects/containers.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { normalizeInt, PyComplex, PyFloat, type PyInt } from '../../runtime/objects/scalars.ts';
import { callSpecial } from '../../runtime/protocols/attributes.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toFloat, toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { type RecordLayout, type Run, structError } from './layout.ts';

// ---- half precision ------------------------------------------------------------------------------------------------------

const overflow = (code: string) => overflowError(`float too large to pack with ${code} format`);

function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return 0x7e00;
  const size = Math.abs(value);
  if (size === Infinity) return sign | 0x7c00;
  if (size >= 65520) throw overflow('e');
  if (size < 2 ** -14) return sign | roundHalfEven(size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  // A fraction that rounds up to 1 carries into the exponent by itself.
  return sign | (((exponent + 15) << 10) + roundHalfEven((size / 2 ** exponent - 1) * 1024));
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

// ---- reading -------------------------------------------------------------------------------------------------------------

/** Adds the values of one record that starts at `base`. */
export function readRecord(layout: RecordLayout, data: Uint8Array, base: number): Value[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const values: Value[] = [];
  const { little } = layout;
  for (const run of layout.runs) {
    let at = base + run.offset;
    if (run.code === 's') values.push(new PyBytes(data.slice(at, at + run.size)));
    else if (run.code === 'p') values.push(new PyBytes(pascal(data, at, run.size)));
    else
      for (let i = 0; i < run.count; i++, at += run.size) values.push(readItem(view, run.code, run.size, at, little));
  }
  return values;
}

function pascal(data: Uint8Array, at: number, size: number): Uint8Array {
  if (size === 0) return new Uint8Array(0);
  return data.slice(at + 1, at + 1 + Math.min(data[at]!, size - 1));
}

function readItem(view: DataView, code: string, size: number, at: number, little: boolean): Value {
  switch (code) {
    case 'i':
      return view.getInt32(at, little);
    case 'h':
      return view.getInt16(at, little);
    case 'H':
      return view.getUint16(at, little);
    case 'I':
      return view.getUint32(at, little);
    case 'B':
      return view.getUint8(at);
    case 'b':
      return view.getInt8(at);
    case 'd':
      return new PyFloat(view.getFloat64(at, little));
    case 'f':
      return new PyFloat(view.getFloat32(at, little));
    case 'e':
      return new PyFloat(halfValue(view.getUint16(at, little)));
    case '?':
      return view.getUint8(at) !== 0;
    case 'c':
      return new PyBytes(Uint8Array.of(view.getUint8(at)));
    case 'l':
      return size === 4 ? view.getInt32(at, little) : readLong(view, at, little);
    case 'L':
      return size === 4 ? view.getUint32(at, little) : readUnsignedLong(view, at, little);
    case 'q':
    case 'n':
      return readLong(view, at, little);
    case 'Q':
    case 'N':
    case 'P':
      return readUnsignedLong(view, at, little);
    case 'F':
      return new PyComplex(view.getFloat32(at, little), view.getFloat32(at + 4, little));
    default:
      return new PyComplex(view.getFloat64(at, little), view.getFloat64(at + 8, little));
  }
}

/** Numbers of up to 53 bits are put together without a bigint. */
function readLong(view: DataView, at: number, little: boolean): PyInt {
  const high = view.getInt32(little ? at + 4 : at, little);
  if (high >= -0x200000 && high < 0x200000) {
    const value = high * 2 ** 32 + view.getUint32(little ? at : at + 4, little);
    if (value > Number.MIN_SAFE_INTEGER) return value;
  }
  return normalizeInt(view.getBigInt64(at, little));
}

function readUnsignedLong(view: DataView, at: number, little: boolean): PyInt {
  const high = view.getUint32(little ? at + 4 : at, little);
  if (high < 0x200000) return high * 2 ** 32 + view.getUint32(little ? at : at + 4, little);
  return normalizeInt(view.getBigUint64(at, little));
}

// ---- writing -------------------------------------------------------------------------------------------------------------

/** Writes values[from …] as one record at `base`; the bytes between items become zero. */
export function writeRecord(
  layout: RecordLayout,
  data: Uint8Array,
  base: number,
  values: readonly Value[],
  from: number,
): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let next = from;
  for (const run of layout.runs) {
    let at = base + run.offset;
    if (run.code === 's' || run.code === 'p') writeBytes(data, run, at, values[next++]!);
    else for (let i = 0; i < run.count; i++, at += run.size) writeItem(view, run, at, layout, values[next++]!);
  }
}

function writeBytes(data: Uint8Array, { code, size }: Run, at: number, value: Value): void {
  if (!(value instanceof PyBytes || value instanceof PyByteArray)) {
    throw structError(`argument for '${code}' must be a bytes object`);
  }
  const bytes = liveBytes(value);
  if (code === 's') data.set(bytes.subarray(0, size), at);
  else if (size > 0) {
    const used = Math.min(bytes.length, size - 1);
    data[at] = Math.min(used, 255);
    data.set(bytes.subarray(0, used), at + 1);
  }
}

function intOfArgument(value: Value): PyInt {
  if (typeof value === 'number') return value;
  if (!isIndex(value)) throw structError('required argument is not an integer');
  return toIndex(value);
}

function checkedInt(value: Value, code: string, size: number, signed: boolean): number {
  const int = intOfArgument(value);
  const low = signed ? -(2 ** (size * 8 - 1)) : 0;
  const high = signed ? -low - 1 : 2 ** (size * 8) - 1;
  if (int < low || int > high) throw structError(`'${code}' format requires ${low} <= number <= ${high}`);
  return int as number;
}

function checkedLong(value: Value, code: string, signed: boolean): bigint {
  const int = BigInt(intOfArgument(value));
  const low = signed ? -(1n << 63n) : 0n;
  const high = (signed ? 1n << 63n : 1n << 64n) - 1n;
  if (int < low || int > high) throw structError(`'${code}' format requires ${low} <= number <= ${high}`);
  return int;
}

function floatOfArgument(value: Value): number {
  if (value instanceof PyFloat) return value.value;
  try {
    return toFloat(value);
  } catch (error) {
    if (error instanceof PyException) throw structError('required argument is not a float');
    throw error;
  }
}

/** A double as a 32-bit float; standard formats refuse what becomes infinite. */
function single(value: number, native: boolean): number {
  if (!native && Number.isFinite(value) && !Number.isFinite(Math.fround(value))) throw overflow('f');
  return value;
}

function complexOfArgument(value: Value): readonly [number, number] {
  const made = value instanceof PyComplex ? value : callSpecial(value, '__complex__');
  if (made instanceof PyComplex) return [made.real, made.imag];
  try {
    return [toFloat(value), 0];
  } catch (error) {
    if (error instanceof PyException) throw structError('required argument is not a complex');
    throw error;
  }
}

function writeItem(view: DataView, { code, size }: Run, at: number, layout: RecordLayout, value: Value): void {
  const { little } = layout;
  switch (code) {
    case 'i':
      view.setInt32(at, checkedInt(value, code, 4, true), little);
      return;
    case 'h':
      view.setInt16(at, checkedInt(value, code, 2, true), little);
      return;
    case 'H':
      view.setUint16(at, checkedInt(value, code, 2, false), little);
      return;
    case 'I':
      view.setUint32(at, checkedInt(value, code, 4, false), little);
      return;
    case 'B':
      view.setUint8(at, checkedInt(value, code, 1, false));
      return;
    case 'b':
      view.setInt8(at, checkedInt(value, code, 1, true));
      return;
    case 'd':
      view.setFloat64(at, floatOfArgument(value), little);
      return;
    case 'f':
      view.setFloat32(at, single(floatOfArgument(value), layout.native), little);
      return;
    case 'e':
      view.setUint16(at, halfBits(floatOfArgument(value)), little);
      return;
    case '?':
      view.setUint8(at, truth(value) ? 1 : 0);
      return;
    case 'c':
      if (!(value instanceof PyBytes || value instanceof PyByteArray) || liveBytes(value).length !== 1) {
        throw structError('char format requires a bytes object of length 1');
      }
      view.setUint8(at, liveBytes(value)[0]!);
      return;
    case 'F':
    case 'D': {
      const [real, imag] = complexOfArgument(value);
      if (code === 'D') {
        view.setFloat64(at, real, little);
        view.setFloat64(at + 8, imag, little);
      } else {
        view.setFloat32(at, single(real, layout.native), little);
        view.setFloat32(at + 4, single(imag, layout.native), little);
      }
      return;
    }
    case 'l':
      if (size === 4) view.setInt32(at, checkedInt(value, code, 4, true), little);
      else view.setBigInt64(at, checkedLong(value, code, true), little);
      return;
    case 'L':
      if (size === 4) view.setUint32(at, checkedInt(value, code, 4, false), little);
      else view.setBigUint64(at, checkedLong(value, code, false), little);
      return;
    case 'q':
    case 'n':
      view.setBigInt64(at, checkedLong(value, code, true), little);
      return;
    case 'P':
      view.setBigUint64(at, BigInt.asUintN(64, BigInt(intOfArgument(value))), little);
      return;
    default:
      view.setBigUint64(at, checkedLong(value, code, false), little);
      return;
  }
}
