// UTF-7: ASCII, with everything else as base64 of UTF-16 between '+' and '-'.
//
// The decoder works as CPython's does: bits are gathered while inside base64, and a fault is told from where its base64
// run began. `consumed` stops before an unfinished run when more bytes may follow.

import { codeAt, fromCodes, type Str, strLength } from '../objects/str.ts';
import { joinAll } from '../text/join.ts';
import { ByteWriter } from './byte-writer.ts';
import { handleDecode } from './errors.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Characters that stand for themselves when encoding: letters, digits, some punctuation, white space. */
const DIRECT = /[A-Za-z0-9'(),\-./:? \t\n\r!"#$%&*;<=>@[\]^_`{|}]/;

const isDirect = (code: number): boolean => code < 128 && DIRECT.test(String.fromCharCode(code));
const digitOf = (byte: number): number => DIGITS.indexOf(String.fromCharCode(byte));

export function encodeUtf7(value: Str): Uint8Array {
  const writer = new ByteWriter(strLength(value) * 2);
  let inside = false;
  let bits = 0;
  let buffer = 0;
  const digit = (index: number) => writer.byte(DIGITS.charCodeAt(index & 63));
  const put = (unit: number): void => {
    bits += 16;
    buffer = buffer * 65536 + unit;
    while (bits >= 6) {
      bits -= 6;
      const power = 2 ** bits;
      digit(Math.floor(buffer / power));
      buffer %= power;
    }
  };
  const flush = (): void => {
    if (bits > 0) digit(buffer * 2 ** (6 - bits));
    bits = 0;
    buffer = 0;
  };
  for (let i = 0; i < strLength(value); i++) {
    const code = codeAt(value, i);
    const direct = isDirect(code);
    if (inside && direct) {
      flush();
      inside = false;
      // Only what could be read as base64 needs the end to be marked.
      if (digitOf(code) >= 0 || code === 0x2d) writer.byte(0x2d);
    }
    if (!inside) {
      if (code === 0x2b) {
        writer.bytes([0x2b, 0x2d]);
        continue;
      }
      if (direct) {
        writer.byte(code);
        continue;
      }
      writer.byte(0x2b);
      inside = true;
    }
    if (code > 0xffff) {
      put(0xd800 + ((code - 0x10000) >> 10));
      put(0xdc00 + ((code - 0x10000) & 0x3ff));
    } else put(code);
  }
  if (inside) {
    flush();
    writer.byte(0x2d);
  }
  return writer.finish();
}

export function decodeUtf7(data: Uint8Array, errors: string, final = true): { text: Str; consumed: number } {
  const parts: Str[] = [];
  let codes: number[] = [];
  let inside = false;
  let bits = 0;
  let buffer = 0;
  let high = 0;
  /** Where the base64 run began, and how much text there was then. */
  let shiftStart = 0;
  let codesAtShift = 0;
  let partsAtShift = 0;
  let at = 0;
  const fail = (start: number, end: number, reason: string): void => {
    parts.push(fromCodes(codes));
    codes = [];
    const { put, next } = handleDecode({ encoding: 'utf7', object: data, start, end, reason }, errors);
    parts.push(put);
    at = next;
    inside = false;
    bits = 0;
    buffer = 0;
    high = 0;
  };
  for (;;) {
    while (at < data.length) {
      const byte = data[at]!;
      if (inside) {
        const digit = digitOf(byte);
        if (digit >= 0) {
          buffer = buffer * 64 + digit;
          bits += 6;
          at++;
          if (bits >= 16) {
            const unit = Math.floor(buffer / 2 ** (bits - 16));
            bits -= 16;
            buffer %= 2 ** bits;
            if (high !== 0) {
              if (unit >= 0xdc00 && unit <= 0xdfff) {
                codes.push(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
                high = 0;
                continue;
              }
              codes.push(high);
              high = 0;
            }
            if (unit >= 0xd800 && unit <= 0xdbff) high = unit;
            else codes.push(unit);
          }
          continue;
        }
        inside = false;
        if (bits >= 6) {
          at++;
          fail(shiftStart, at, 'partial character in base64 sequence');
          continue;
        }
        if (buffer !== 0) {
          at++;
          fail(shiftStart, at, 'non-zero padding bits in base64 sequence');
          continue;
        }
        if (high !== 0 && byte < 128 && byte !== 0x2b) codes.push(high);
        high = 0;
        bits = 0;
        if (byte === 0x2d) {
          at++;
          continue;
        }
        if (byte >= 128) {
          fail(at, at + 1, 'unexpected special character');
          continue;
        }
      }
      if (byte === 0x2b) {
        const start = at++;
        if (data[at] === 0x2d) {
          at++;
          codes.push(0x2b);
        } else if (at < data.length && digitOf(data[at]!) < 0) {
          at++;
          fail(start, at, 'ill-formed sequence');
        } else {
          shiftStart = start;
          codesAtShift = codes.length;
          partsAtShift = parts.length;
          inside = true;
          bits = 0;
          buffer = 0;
          high = 0;
        }
      } else if (byte < 128) {
        at++;
        codes.push(byte);
      } else fail(at, at + 1, 'unexpected special character');
    }
    if (!inside) break;
    if (!final) {
      // Wait for the rest of the run: what it gave so far is taken back.
      if (parts.length === partsAtShift) codes.length = codesAtShift;
      parts.push(fromCodes(codes));
      return { text: joinAll(parts, ''), consumed: shiftStart };
    }
    if (high !== 0 || bits >= 6 || buffer !== 0) {
      fail(shiftStart, data.length, 'unterminated shift sequence');
      if (at < data.length) continue;
    }
    break;
  }
  parts.push(fromCodes(codes));
  return { text: joinAll(parts, ''), consumed: data.length };
}
