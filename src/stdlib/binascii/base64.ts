// Base64 and uuencode.

import { ByteWriter } from '../../runtime/codecs/byte-writer.ts';
import { latin1Bytes } from '../../runtime/text/latin-1.ts';
import { once } from '../once.ts';
import { asciiError } from './errors.ts';

const ALPHABET = latin1Bytes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = 0x3d;

/** The six bits of each byte, 64 for one that is no digit. */
const digits = once(() => {
  const table = new Uint8Array(256).fill(64);
  ALPHABET.forEach((byte, value) => {
    table[byte] = value;
  });
  return table;
});

export function encodeBase64(data: Uint8Array, newline: boolean): Uint8Array {
  const whole = Math.ceil(data.length / 3) * 4;
  const out = new Uint8Array(whole + (newline ? 1 : 0));
  let to = 0;
  let from = 0;
  for (; from + 2 < data.length; from += 3) {
    const bits = (data[from]! << 16) | (data[from + 1]! << 8) | data[from + 2]!;
    out[to++] = ALPHABET[bits >> 18]!;
    out[to++] = ALPHABET[(bits >> 12) & 63]!;
    out[to++] = ALPHABET[(bits >> 6) & 63]!;
    out[to++] = ALPHABET[bits & 63]!;
  }
  const left = data.length - from;
  if (left > 0) {
    const bits = (data[from]! << 16) | ((data[from + 1] ?? 0) << 8);
    out[to++] = ALPHABET[bits >> 18]!;
    out[to++] = ALPHABET[(bits >> 12) & 63]!;
    out[to++] = left === 2 ? ALPHABET[(bits >> 6) & 63]! : PAD;
    out[to++] = PAD;
  }
  if (newline) out[to] = 0x0a;
  return out;
}

export function decodeBase64(data: Uint8Array, strict: boolean): Uint8Array {
  const table = digits();
  const out = new Uint8Array(Math.ceil(data.length / 4) * 3);
  let to = 0;
  let place = 0;
  let left = 0;
  let pads = 0;
  if (strict && data[0] === PAD) throw asciiError('Leading padding not allowed');
  for (let i = 0; i < data.length; i++) {
    const byte = data[i]!;
    if (byte === PAD) {
      if (strict && place === 0) throw asciiError('Excess padding not allowed');
      pads++;
      if (place >= 2 && place + pads >= 4) {
        // A full pad sequence ends the text.
        if (strict && i + 1 < data.length) throw asciiError('Excess data after padding');
        return out.slice(0, to);
      }
      continue;
    }
    const value = table[byte]!;
    if (value === 64) {
      if (strict) throw asciiError('Only base64 data is allowed');
      continue;
    }
    if (strict && pads > 0) throw asciiError('Discontinuous padding not allowed');
    pads = 0;
    if (place === 0) place = 1;
    else if (place === 1) {
      out[to++] = (left << 2) | (value >> 4);
      place = 2;
    } else if (place === 2) {
      out[to++] = ((left & 15) << 4) | (value >> 2);
      place = 3;
    } else {
      out[to++] = ((left & 3) << 6) | value;
      place = 0;
    }
    left = value;
  }
  if (place === 1) {
    throw asciiError(
      `Invalid base64-encoded string: number of data characters (${(to / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  }
  if (place !== 0) throw asciiError('Incorrect padding');
  return out.slice(0, to);
}

const SPACE = 0x20;
const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

export function encodeUu(data: Uint8Array, backtick: boolean): Uint8Array {
  if (data.length > 45) throw asciiError('At most 45 bytes at once');
  const digit = (value: number): number => (value === 0 && backtick ? 0x60 : value + SPACE);
  const writer = new ByteWriter(64);
  writer.byte(digit(data.length));
  for (let i = 0; i < data.length; i += 3) {
    const bits = (data[i]! << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) writer.byte(digit((bits >> shift) & 63));
  }
  writer.byte(0x0a);
  return writer.finish();
}

export function decodeUu(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(((data[0] ?? 0) - SPACE) & 63);
  let at = 1;
  let to = 0;
  let bits = 0;
  let left = 0;
  while (to < out.length) {
    let value = 0;
    // Lines may have lost the spaces at their end.
    if (at < data.length && !isLineEnd(data[at]!)) {
      const byte = data[at]!;
      if (byte < SPACE || byte > SPACE + 64) throw asciiError('Illegal char');
      value = (byte - SPACE) & 63;
    }
    at++;
    left = (left << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[to++] = left >> bits;
      left &= (1 << bits) - 1;
    }
  }
  for (; at < data.length; at++) {
    const byte = data[at]!;
    if (byte !== SPACE && byte !== SPACE + 64 && !isLineEnd(byte)) throw asciiError('Trailing garbage');
  }
  return out;
}
