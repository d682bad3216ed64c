// UTF-8. Text without surrogates and well-formed bytes go through the host's own coders; only what they refuse is
// worked through here, so that every fault has CPython's range and reason.

import { codeAt, fromText, type Str, strLength, textOf } from '../objects/str.ts';
import { joinAll } from '../text/join.ts';
import { ByteWriter } from './byte-writer.ts';
import { encodeError, handleDecode, handleEncode } from './errors.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** In narrow text any surrogate is a lone one; in wide text only those that are not a pair's half. */
const NARROW_SURROGATE = /[\ud800-\udfff]/;

/** The host's coder takes longer to be called than these to be copied. */
const MOST_BY_HAND = 64;

function shortAscii(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return null;
    bytes[i] = code;
  }
  return bytes;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function hasSurrogate(value: Str): boolean {
  return typeof value === 'string' ? NARROW_SURROGATE.test(value) : value.codes.some(isSurrogate);
}

export function encodeUtf8(value: Str, errors: string): Uint8Array {
  const plain = typeof value === 'string' && value.length <= MOST_BY_HAND ? shortAscii(value) : null;
  if (plain !== null) return plain;
  if (!hasSurrogate(value)) return encoder.encode(textOf(value));
  const writer = new ByteWriter(strLength(value) + 16);
  const length = strLength(value);
  for (let i = 0; i < length; ) {
    const code = codeAt(value, i);
    if (!isSurrogate(code)) {
      writeCode(writer, code);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < length && isSurrogate(codeAt(value, end))) end++;
    const fault = { encoding: 'utf-8', object: value, start: i, end, reason: 'surrogates not allowed' };
    const { put, next } = handleEncode(fault, errors);
    if (put instanceof Uint8Array) writer.bytes(put);
    else if (hasSurrogate(put)) throw encodeError(fault);
    else writer.bytes(encoder.encode(textOf(put)));
    i = next;
  }
  return writer.finish();
}

function writeCode(writer: ByteWriter, code: number): void {
  if (code < 0x80) writer.byte(code);
  else if (code < 0x800) writer.bytes([0xc0 | (code >> 6), 0x80 | (code & 0x3f)]);
  else if (code < 0x10000) writer.bytes([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]);
  else {
    const [high, low] = [code >> 12, code & 0xfff];
    writer.bytes([0xf0 | (high >> 6), 0x80 | (high & 0x3f), 0x80 | (low >> 6), 0x80 | (low & 0x3f)]);
  }
}

export function decodeUtf8(data: Uint8Array, errors: string): Str {
  try {
    return fromText(decoder.decode(data));
  } catch {
    return decodeFaulty(data, errors);
  }
}

/** Bytes that a first byte announces, 0 for one that cannot begin a sequence. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** How many bytes from `at` belong to a well-formed beginning of a sequence, the first one included. */
function validLength(data: Uint8Array, at: number, size: number): number {
  const first = data[at]!;
  let low = 0x80;
  let high = 0xbf;
  // Overlong forms, surrogates and what is beyond U+10FFFF show in the second byte.
  if (first === 0xe0) low = 0xa0;
  else if (first === 0xed) high = 0x9f;
  else if (first === 0xf0) low = 0x90;
  else if (first === 0xf4) high = 0x8f;
  let valid = 1;
  while (valid < size && at + valid < data.length) {
    const byte = data[at + valid]!;
    if (byte < low || byte > high) break;
    low = 0x80;
    high = 0xbf;
    valid++;
  }
  return valid;
}

/** Bytes at the end that may be the beginning of a character whose rest is still to come. */
export function unfinishedUtf8(data: Uint8Array): number {
  for (let at = data.length - 1; at >= 0 && at >= data.length - 3; at--) {
    if ((data[at]! & 0xc0) === 0x80) continue;
    const size = sequenceLength(data[at]!);
    const left = data.length - at;
    return size > left && validLength(data, at, size) === left ? left : 0;
  }
  return 0;
}

function decodeFaulty(data: Uint8Array, errors: string): Str {
  const parts: Str[] = [];
  let start = 0;
  let at = 0;
  while (at < data.length) {
    const size = sequenceLength(data[at]!);
    const valid = size === 0 ? 1 : validLength(data, at, size);
    if (valid === size) {
      at += size;
      continue;
    }
    if (at > start) parts.push(fromText(decoder.decode(data.subarray(start, at))));
    const reason =
      size === 0
        ? 'invalid start byte'
        : at + valid === data.length
          ? 'unexpected end of data'
          : 'invalid continuation byte';
    const fault = { encoding: 'utf-8', object: data, start: at, end: at + valid, reason };
    const { put, next } = handleDecode(fault, errors);
    parts.push(put);
    start = at = next;
  }
  parts.push(fromText(decoder.decode(data.subarray(start))));
  return joinAll(parts, '');
}
