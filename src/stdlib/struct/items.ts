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
import { copied, putBytes } from '../../runtime/text/byte-edits.ts';
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

// ---- floats as bytes -----------------------------------------------------------------------------------------------------

// A view of each buffer would cost more than carrying bytes through these.
const bytes = new Uint8Array(8);
const view = new DataView(bytes.buffer);

function loadBytes(data: Uint8Array, at: number, size: number): void {
  for (let i = 0; i < size; i++) bytes[i] = data[at + i]!;
}

function storeBytes(data: Uint8Array, at: number, size: number): void {
  for (let i = 0; i < size; i++) data[at + i] = bytes[i]!;
}

// ---- reading -------------------------------------------------------------------------------------------------------------

/** The values of one record that starts at `base`. */
export function readRecord({ little, runs }: RecordLayout, data: Uint8Array, base: number): Value[] {
  const values: Value[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    let at = base + run.offset;
    if (run.kind === 'int') {
      for (let n = run.count; n > 0; n--, at += run.size) {
        const int = readInt(data, at, run.size, little);
        values.push(int > run.high ? int - run.span : int);
      }
    } else for (let n = run.count; n > 0; n--, at += run.size) values.push(readItem(data, at, run, little));
  }
  return values;
}

/** Without sign, of up to four bytes. */
function readInt(data: Uint8Array, at: number, size: number, little: boolean): number {
  if (size === 1) return data[at]!;
  const a = little ? data[at + 1]! : data[at]!;
  const b = little ? data[at]! : data[at + 1]!;
  if (size === 2) return (a << 8) | b;
  const c = little ? data[at + 3]! : data[at + 2]!;
  const d = little ? data[at + 2]! : data[at + 3]!;
  return (little ? (c << 24) | (d << 16) | (a << 8) | b : (a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

function pascal(data: Uint8Array, at: number, size: number): Uint8Array {
  if (size === 0) return new Uint8Array(0);
  return data.slice(at + 1, at + 1 + Math.min(data[at]!, size - 1));
}

function readItem(data: Uint8Array, at: number, { code, kind, low, size }: Run, little: boolean): Value {
  switch (kind) {
    case 'text':
      return new PyBytes(code === 's' ? copied(data, at, at + size) : pascal(data, at, size));
    case 'long':
      return low < 0 ? readLong(data, at, little) : readUnsignedLong(data, at, little);
    case 'bool':
      return data[at] !== 0;
    case 'char':
      return new PyBytes(copied(data, at, at + 1));
    case 'complex':
      return new PyComplex(floatAt(data, at, size / 2, little), floatAt(data, at + size / 2, size / 2, little));
    default:
      return new PyFloat(floatAt(data, at, size, little));
  }
}

function floatAt(data: Uint8Array, at: number, size: number, little: boolean): number {
  loadBytes(data, at, size);
  if (size === 8) return view.getFloat64(0, little);
  return size === 4 ? view.getFloat32(0, little) : halfValue(view.getUint16(0, little));
}

/** Numbers of up to 53 bits are put together without a bigint. */
function readLong(data: Uint8Array, at: number, little: boolean): PyInt {
  const high = readInt(data, little ? at + 4 : at, 4, little) | 0;
  if (high >= -0x200000 && high < 0x200000) {
    const value = high * 2 ** 32 + readInt(data, little ? at : at + 4, 4, little);
    if (value > Number.MIN_SAFE_INTEGER) return value;
  }
  loadBytes(data, at, 8);
  return normalizeInt(view.getBigInt64(0, little));
}

function readUnsignedLong(data: Uint8Array, at: number, little: boolean): PyInt {
  const high = readInt(data, little ? at + 4 : at, 4, little);
  if (high < 0x200000) return high * 2 ** 32 + readInt(data, little ? at : at + 4, 4, little);
  loadBytes(data, at, 8);
  return normalizeInt(view.getBigUint64(0, little));
}

// ---- writing -------------------------------------------------------------------------------------------------------------

/** Writes values[from …] as one record at `base`; what lies between items stays as it is. */
export function writeRecord(
  layout: RecordLayout,
  data: Uint8Array,
  base: number,
  values: readonly Value[],
  from: number,
): void {
  const { runs } = layout;
  let next = from;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    let at = base + run.offset;
    if (run.kind === 'int') {
      for (let n = run.count; n > 0; n--, at += run.size)
        writeInt(data, at, run.size, layout.little, checkedInt(values[next++]!, run));
    } else for (let n = run.count; n > 0; n--, at += run.size) writeItem(data, at, run, layout, values[next++]!);
  }
}

/** The low bytes of an int. */
function writeInt(data: Uint8Array, at: number, size: number, little: boolean, value: number): void {
  if (size === 1) data[at] = value;
  else if (size === 2) {
    data[little ? at : at + 1] = value;
    data[little ? at + 1 : at] = value >> 8;
  } else {
    data[little ? at : at + 3] = value;
    data[little ? at + 1 : at + 2] = value >> 8;
    data[little ? at + 2 : at + 1] = value >> 16;
    data[little ? at + 3 : at] = value >> 24;
  }
}

/** As the argument gives it: without a bigint where that holds it. */
function writeLong(data: Uint8Array, at: number, little: boolean, value: PyInt): void {
  if (typeof value === 'number') {
    writeInt(data, little ? at : at + 4, 4, little, value);
    writeInt(data, little ? at + 4 : at, 4, little, Math.floor(value / 2 ** 32));
    return;
  }
  view.setBigUint64(0, BigInt.asUintN(64, value), little);
  storeBytes(data, at, 8);
}

function writeText(data: Uint8Array, { code, size }: Run, at: number, value: Value): void {
  if (!(value instanceof PyBytes || value instanceof PyByteArray)) {
    throw structError(`argument for '${code}' must be a bytes object`);
  }
  const text = liveBytes(value);
  if (code === 's') putBytes(data, at, text.length > size ? text.subarray(0, size) : text);
  else if (size > 0) {
    const used = Math.min(text.length, size - 1);
    data[at] = Math.min(used, 255);
    data.set(text.subarray(0, used), at + 1);
  }
}

function intOfArgument(value: Value): PyInt {
  if (typeof value === 'number') return value;
  if (!isIndex(value)) throw structError('required argument is not an integer');
  return toIndex(value);
}

function checkedInt(value: Value, { code, low, high }: Run): number {
  const int = intOfArgument(value);
  if (int < low || int > high) throw structError(`'${code}' format requires ${low} <= number <= ${high}`);
  return int as number;
}

function checkedLong(value: Value, { code, low: least }: Run): PyInt {
  const int = intOfArgument(value);
  // Addresses are taken as they are, whatever their sign.
  if (code === 'P' || (typeof int === 'number' && (int >= 0 || least < 0))) return int;
  const low = least < 0 ? -(1n << 63n) : 0n;
  const high = (1n << 64n) - 1n + low;
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

function writeFloat(data: Uint8Array, at: number, size: number, { little, native }: RecordLayout, value: number): void {
  if (size === 8) view.setFloat64(0, value, little);
  else if (size === 4) view.setFloat32(0, single(value, native), little);
  else view.setUint16(0, halfBits(value), little);
  storeBytes(data, at, size);
}

function writeItem(data: Uint8Array, at: number, run: Run, layout: RecordLayout, value: Value): void {
  const { kind, size } = run;
  switch (kind) {
    case 'text':
      writeText(data, run, at, value);
      return;
    case 'long':
      writeLong(data, at, layout.little, checkedLong(value, run));
      return;
    case 'bool':
      data[at] = truth(value) ? 1 : 0;
      return;
    case 'char':
      if (!(value instanceof PyBytes || value instanceof PyByteArray) || liveBytes(value).length !== 1) {
        throw structError('char format requires a bytes object of length 1');
      }
      data[at] = liveBytes(value)[0]!;
      return;
    case 'complex': {
      const [real, imag] = complexOfArgument(value);
      writeFloat(data, at, size / 2, layout, real);
      writeFloat(data, at + size / 2, size / 2, layout, imag);
      return;
    }
    default:
      writeFloat(data, at, size, layout, floatOfArgument(value));
  }
}
