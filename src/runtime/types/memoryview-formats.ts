// The item formats of memoryview: how many bytes one takes, and how it is read and written (native order).

import { notImplementedError, typeError, valueError } from '../exceptions/raise.ts';
import { PyBytes } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { floatOf, normalizeInt, PyFloat, type PyInt } from '../objects/scalars.ts';
import { isIndex } from '../protocols/items.ts';
import { floatBySpecial, toFloat, toIndex } from '../protocols/numbers.ts';
import { truth } from '../protocols/truth.ts';

export interface ItemFormat {
  readonly size: number;
  readonly read: (view: DataView, at: number) => Value;
  readonly write: (view: DataView, at: number, value: Value, code: string) => void;
}

const badType = (code: string) => typeError(`memoryview: invalid type for format '${code}'`);
const badValue = (code: string) => valueError(`memoryview: invalid value for format '${code}'`);

function integer(
  size: number,
  signed: boolean,
  read: (view: DataView, at: number) => PyInt,
  write: (view: DataView, at: number, value: PyInt) => void,
): ItemFormat {
  const low = signed ? -(2 ** (size * 8 - 1)) : 0;
  // Not a double's business beyond 53 bits: compared as bigint.
  const high = (1n << BigInt(size * 8 - (signed ? 1 : 0))) - 1n;
  return {
    size,
    read,
    write: (view, at, value, code) => {
      if (!isIndex(value)) throw badType(code);
      const int = toIndex(value);
      if (int < low || int > high) throw badValue(code);
      write(view, at, int);
    },
  };
}

function double(size: 4 | 8): ItemFormat {
  return {
    size,
    read: (view, at) => new PyFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)),
    write: (view, at, value, code) => {
      if (floatOf(value) === undefined && !isIndex(value) && floatBySpecial(value) === undefined) throw badType(code);
      if (size === 4) view.setFloat32(at, toFloat(value), true);
      else view.setFloat64(at, toFloat(value), true);
    },
  };
}

const INT8 = integer(
  1,
  true,
  (v, at) => v.getInt8(at),
  (v, at, n) => v.setInt8(at, Number(n)),
);
const UINT8 = integer(
  1,
  false,
  (v, at) => v.getUint8(at),
  (v, at, n) => v.setUint8(at, Number(n)),
);
const INT16 = integer(
  2,
  true,
  (v, at) => v.getInt16(at, true),
  (v, at, n) => v.setInt16(at, Number(n), true),
);
const UINT16 = integer(
  2,
  false,
  (v, at) => v.getUint16(at, true),
  (v, at, n) => v.setUint16(at, Number(n), true),
);
const INT32 = integer(
  4,
  true,
  (v, at) => v.getInt32(at, true),
  (v, at, n) => v.setInt32(at, Number(n), true),
);
const UINT32 = integer(
  4,
  false,
  (v, at) => v.getUint32(at, true),
  (v, at, n) => v.setUint32(at, Number(n), true),
);
const INT64 = integer(
  8,
  true,
  (v, at) => normalizeInt(v.getBigInt64(at, true)),
  (v, at, n) => v.setBigInt64(at, BigInt(n), true),
);
const UINT64 = integer(
  8,
  false,
  (v, at) => normalizeInt(v.getBigUint64(at, true)),
  (v, at, n) => v.setBigUint64(at, BigInt(n), true),
);

/** By code; sizes are those of a 64-bit machine. */
export const FORMATS: Record<string, ItemFormat> = {
  b: INT8,
  B: UINT8,
  h: INT16,
  H: UINT16,
  i: INT32,
  I: UINT32,
  l: INT64,
  L: UINT64,
  q: INT64,
  Q: UINT64,
  n: INT64,
  N: UINT64,
  P: UINT64,
  f: double(4),
  d: double(8),
  '?': {
    size: 1,
    read: (view, at) => view.getUint8(at) !== 0,
    write: (view, at, value) => view.setUint8(at, truth(value) ? 1 : 0),
  },
  c: {
    size: 1,
    read: (view, at) => new PyBytes(Uint8Array.of(view.getUint8(at))),
    write: (view, at, value, code) => {
      if (!(value instanceof PyBytes)) throw badType(code);
      if (value.data.length !== 1) throw badValue(code);
      view.setUint8(at, value.data[0]!);
    },
  },
};

/** The code of a format, without its optional '@'; undefined when it is not a single native one. */
export function nativeFormat(format: string): string | undefined {
  const code = format.startsWith('@') ? format.slice(1) : format;
  return code in FORMATS && code.length === 1 ? code : undefined;
}

/** How items of a view's format are read and written: of native formats of one character, after an @ or not. */
export function itemFormat(format: string): ItemFormat {
  const found = FORMATS[format.startsWith('@') ? format.slice(1) : format];
  if (found === undefined) throw notImplementedError(`memoryview: unsupported format ${format}`);
  return found;
}
