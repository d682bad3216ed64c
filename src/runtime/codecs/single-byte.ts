// Encodings with one byte a character: ASCII, Latin-1, and the character maps.

import { codeAt, type Str, strLength } from '../objects/str.ts';
import { joinAll } from '../text/join.ts';
import { isAsciiBytes, latin1Text } from '../text/latin-1.ts';
import { ByteWriter } from './byte-writer.ts';
import { CHARMAPS } from './charmaps.ts';
import { encodeError, handleDecode, handleEncode } from './errors.ts';

interface SingleByte {
  readonly name: string;
  /** The byte for a code point, or -1. */
  readonly byteOf: (code: number) => number;
  readonly encodeReason: string;
}

const ASCII: SingleByte = {
  name: 'ascii',
  byteOf: code => (code < 0x80 ? code : -1),
  encodeReason: 'ordinal not in range(128)',
};
const LATIN_1: SingleByte = {
  name: 'latin-1',
  byteOf: code => (code < 0x100 ? code : -1),
  encodeReason: 'ordinal not in range(256)',
};

function encode(value: Str, codec: SingleByte, errors: string): Uint8Array {
  const length = strLength(value);
  const writer = new ByteWriter(length);
  for (let i = 0; i < length; ) {
    const byte = codec.byteOf(codeAt(value, i));
    if (byte >= 0) {
      writer.byte(byte);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < length && codec.byteOf(codeAt(value, end)) < 0) end++;
    const fault = { encoding: codec.name, object: value, start: i, end, reason: codec.encodeReason };
    const { put, next } = handleEncode(fault, errors);
    if (put instanceof Uint8Array) writer.bytes(put);
    else {
      for (let j = 0; j < strLength(put); j++) {
        const replacement = codec.byteOf(codeAt(put, j));
        if (replacement < 0) throw encodeError(fault);
        writer.byte(replacement);
      }
    }
    i = next;
  }
  return writer.finish();
}

export const encodeAscii = (value: Str, errors: string): Uint8Array => encode(value, ASCII, errors);
export const encodeLatin1 = (value: Str, errors: string): Uint8Array => encode(value, LATIN_1, errors);

/** Decodes by giving each faulty byte to the handler; `textAt` is undefined for such a byte. */
function decode(
  data: Uint8Array,
  name: string,
  reason: string,
  errors: string,
  textAt: (byte: number) => string | undefined,
): Str {
  const parts: Str[] = [];
  for (let at = 0; at < data.length; ) {
    const text = textAt(data[at]!);
    if (text !== undefined) {
      parts.push(text);
      at++;
      continue;
    }
    const { put, next } = handleDecode({ encoding: name, object: data, start: at, end: at + 1, reason }, errors);
    parts.push(put);
    at = next;
  }
  return joinAll(parts, '');
}

export function decodeAscii(data: Uint8Array, errors: string): Str {
  if (isAsciiBytes(data)) return latin1Text(data);
  return decode(data, 'ascii', 'ordinal not in range(128)', errors, byte =>
    byte < 0x80 ? String.fromCharCode(byte) : undefined,
  );
}

const UNUSED = '\ufffe';
const encoders = new Map<string, SingleByte>();

function charmapEncoder(codec: string): SingleByte {
  let made = encoders.get(codec);
  if (made === undefined) {
    const bytes = new Map<number, number>();
    [...CHARMAPS[codec]!].forEach((character, i) => {
      if (character !== UNUSED) bytes.set(character.charCodeAt(0), 0x80 + i);
    });
    const byteOf = (code: number): number => (code < 0x80 ? code : (bytes.get(code) ?? -1));
    made = { name: 'charmap', byteOf, encodeReason: 'character maps to <undefined>' };
    encoders.set(codec, made);
  }
  return made;
}

export const encodeCharmap = (value: Str, codec: string, errors: string): Uint8Array =>
  encode(value, charmapEncoder(codec), errors);

export function decodeCharmap(data: Uint8Array, codec: string, errors: string): Str {
  const upper = CHARMAPS[codec]!;
  return decode(data, 'charmap', 'character maps to <undefined>', errors, byte => {
    if (byte < 0x80) return String.fromCharCode(byte);
    const character = upper[byte - 0x80]!;
    return character === UNUSED ? undefined : character;
  });
}
