// UTF-16 and UTF-32, in either byte order, with or without a byte order mark.
//
// Without a mark 'utf-16' and 'utf-32' mean the machine's order; here that is always little-endian.

import { codeAt, fromCodes, type Str, strLength } from '../objects/str.ts';
import { joinAll } from '../text/join.ts';
import { ByteWriter } from './byte-writer.ts';
import { decodeError, encodeError, handleDecode, handleEncode } from './errors.ts';

export interface WideForm {
  /** As errors name it: 'utf-16', 'utf-16-le' … */
  readonly name: string;
  readonly size: 2 | 4;
  /** undefined: write a mark and obey one when reading. */
  readonly order: 'le' | 'be' | undefined;
}

function unitWriter(writer: ByteWriter, form: WideForm): (unit: number) => void {
  const { size } = form;
  if (form.order === 'be') {
    return unit => {
      for (let shift = (size - 1) * 8; shift >= 0; shift -= 8) writer.byte((unit >>> shift) & 0xff);
    };
  }
  return unit => {
    for (let shift = 0; shift < size * 8; shift += 8) writer.byte((unit >>> shift) & 0xff);
  };
}

export function encodeWide(value: Str, form: WideForm, errors: string): Uint8Array {
  const length = strLength(value);
  const writer = new ByteWriter((length + 1) * form.size);
  const write = unitWriter(writer, form);
  const writeCode = (code: number): void => {
    if (form.size === 2 && code > 0xffff) {
      write(0xd800 + ((code - 0x10000) >> 10));
      write(0xdc00 + ((code - 0x10000) & 0x3ff));
    } else write(code);
  };
  if (form.order === undefined) write(0xfeff);
  for (let i = 0; i < length; ) {
    const code = codeAt(value, i);
    if (code < 0xd800 || code > 0xdfff) {
      writeCode(code);
      i++;
      continue;
    }
    const fault = { encoding: form.name, object: value, start: i, end: i + 1, reason: 'surrogates not allowed' };
    const { put, next } = handleEncode(fault, errors);
    if (put instanceof Uint8Array) {
      if (put.length % form.size !== 0) throw encodeError(fault);
      writer.bytes(put);
    } else for (let j = 0; j < strLength(put); j++) writeCode(codeAt(put, j));
    i = next;
  }
  return writer.finish();
}

/** Byte order and the length of the mark that told it. */
export function readMark(data: Uint8Array, size: 2 | 4): { order: 'le' | 'be'; skip: number } {
  const starts = (...mark: number[]): boolean => mark.every((byte, i) => data[i] === byte);
  if (size === 2) {
    if (starts(0xff, 0xfe)) return { order: 'le', skip: 2 };
    if (starts(0xfe, 0xff)) return { order: 'be', skip: 2 };
  } else {
    if (starts(0xff, 0xfe, 0, 0)) return { order: 'le', skip: 4 };
    if (starts(0, 0, 0xfe, 0xff)) return { order: 'be', skip: 4 };
  }
  return { order: 'le', skip: 0 };
}

/** A code point and the bytes it took, or why there is none and which bytes are to blame. */
type Step = { code: number; size: number } | { reason: string; size: number };

function readUtf16(view: DataView, at: number, little: boolean): Step {
  const left = view.byteLength - at;
  if (left < 2) return { reason: 'truncated data', size: left };
  const unit = view.getUint16(at, little);
  if (unit < 0xd800 || unit > 0xdfff) return { code: unit, size: 2 };
  if (unit >= 0xdc00) return { reason: 'illegal encoding', size: 2 };
  if (left < 4) return { reason: 'unexpected end of data', size: left };
  const low = view.getUint16(at + 2, little);
  if (low < 0xdc00 || low > 0xdfff) return { reason: 'illegal UTF-16 surrogate', size: 2 };
  return { code: 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), size: 4 };
}

function readUtf32(view: DataView, at: number, little: boolean): Step {
  const left = view.byteLength - at;
  if (left < 4) return { reason: 'truncated data', size: left };
  const code = view.getUint32(at, little);
  if (code > 0x10ffff) return { reason: 'code point not in range(0x110000)', size: 4 };
  if (code >= 0xd800 && code <= 0xdfff) {
    return { reason: 'code point in surrogate code point range(0xd800, 0xe000)', size: 4 };
  }
  return { code, size: 4 };
}

export function decodeWide(data: Uint8Array, form: WideForm, errors: string): Str {
  const { order, skip } = form.order === undefined ? readMark(data, form.size) : { order: form.order, skip: 0 };
  const encoding = `utf-${form.size * 8}-${order}`;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const read = form.size === 2 ? readUtf16 : readUtf32;
  const parts: Str[] = [];
  let codes: number[] = [];
  for (let at = skip; at < data.length; ) {
    const step = read(view, at, order === 'le');
    if ('code' in step) {
      codes.push(step.code);
      at += step.size;
      continue;
    }
    const fault = { encoding, object: data, start: at, end: at + step.size, reason: step.reason };
    if (errors === 'strict') throw decodeError(fault);
    const { put, next } = handleDecode(fault, errors);
    parts.push(fromCodes(codes), put);
    codes = [];
    at = next;
  }
  parts.push(fromCodes(codes));
  return joinAll(parts, '');
}

/** Bytes at the end that may be the beginning of a character whose rest is still to come. */
export function unfinishedWide(data: Uint8Array, form: WideForm): number {
  const rest = data.length % form.size;
  if (form.size === 4 || data.length < 2) return rest;
  const { order } = form.order === undefined ? readMark(data, 2) : { order: form.order };
  const last = data.length - rest - (order === 'le' ? 1 : 2);
  return (data[last]! & 0xfc) === 0xd8 ? rest + 2 : rest;
}
