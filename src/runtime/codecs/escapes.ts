// unicode_escape and raw_unicode_escape: text as it stands between quotes in a program.

import { interpreter } from '../interpreter.ts';
import { codeAt, fromCode, type Str, strLength } from '../objects/str.ts';
import { joinAll } from '../text/join.ts';
import { latin1Bytes, latin1Text } from '../text/latin-1.ts';
import { escapeCode } from '../unicode/quote.ts';
import { handleDecode } from './errors.ts';

const NAMED: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

export function encodeUnicodeEscape(value: Str): Uint8Array {
  let text = '';
  for (let i = 0; i < strLength(value); i++) {
    const code = codeAt(value, i);
    const character = String.fromCodePoint(code);
    text += NAMED[character] ?? (code >= 0x20 && code < 0x7f ? character : escapeCode(code));
  }
  return latin1Bytes(text);
}

export function encodeRawUnicodeEscape(value: Str): Uint8Array {
  let text = '';
  for (let i = 0; i < strLength(value); i++) {
    const code = codeAt(value, i);
    text += code < 0x100 ? String.fromCharCode(code) : escapeCode(code);
  }
  return latin1Bytes(text);
}

const SIMPLE: Record<string, string> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  b: '\b',
  f: '\f',
  t: '\t',
  n: '\n',
  r: '\r',
  v: '\v',
  a: '\x07',
};
const HEX_DIGITS: Record<string, number> = { x: 2, u: 4, U: 8 };

const isHex = (byte: number | undefined): boolean =>
  byte !== undefined && /[0-9a-fA-F]/.test(String.fromCharCode(byte));

/** `raw`: only \u and \U are escapes. */
export function decodeEscapes(data: Uint8Array, errors: string, raw: boolean): Str {
  const encoding = raw ? 'rawunicodeescape' : 'unicodeescape';
  const parts: Str[] = [];
  let at = 0;
  const fail = (start: number, end: number, reason: string): void => {
    const { put, next } = handleDecode({ encoding, object: data, start, end, reason }, errors);
    parts.push(put);
    at = next;
  };
  while (at < data.length) {
    const start = at;
    if (data[at++] !== 0x5c) {
      parts.push(String.fromCharCode(data[start]!));
      continue;
    }
    if (at === data.length) {
      if (raw) parts.push('\\');
      else fail(start, at, '\\ at end of string');
      continue;
    }
    const letter = String.fromCharCode(data[at++]!);
    const digits = raw && letter === 'x' ? undefined : HEX_DIGITS[letter];
    if (digits !== undefined) {
      let end = at;
      while (end < at + digits && isHex(data[end])) end++;
      const code = Number.parseInt(String.fromCharCode(...data.subarray(at, end)), 16);
      if (end - at < digits) fail(start, end, `truncated \\${letter}${'X'.repeat(digits)} escape`);
      else if (code > 0x10ffff) fail(start, end, raw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character');
      else {
        parts.push(fromCode(code));
        at = end;
      }
    } else if (raw) parts.push(`\\${letter}`);
    else if (letter === 'N') {
      const close = data[at] === 0x7b ? data.indexOf(0x7d, at) : -1;
      if (close <= at + 1) {
        const end = data[at] === 0x7b ? (close < 0 ? data.length : close + 1) : at;
        fail(start, end, 'malformed \\N character escape');
        continue;
      }
      const code = interpreter().host.characterCode(latin1Text(data.subarray(at + 1, close)));
      if (code === null) fail(start, close + 1, 'unknown Unicode character name');
      else {
        parts.push(fromCode(code));
        at = close + 1;
      }
    } else if (letter >= '0' && letter <= '7') {
      at--;
      const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...data.subarray(at, at + 3)))![0];
      parts.push(fromCode(Number.parseInt(octal, 8)));
      at += octal.length;
    } else parts.push(SIMPLE[letter] ?? `\\${letter}`);
  }
  return joinAll(parts, '');
}

/** Bytes at the end that may be the beginning of an escape whose rest is still to come. */
export function unfinishedEscape(data: Uint8Array, raw: boolean): number {
  const from = Math.max(0, data.length - 1100);
  const tail = String.fromCharCode(...data.subarray(from));
  const pattern = raw
    ? /(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7})?)$/
    : /(?<!\\)(?:\\\\)*(\\(?:x[0-9a-fA-F]?|u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7}|[0-7]{1,2}|N(?:\{[^}]*)?)?)$/;
  const match = pattern.exec(tail);
  return match === null ? 0 : match[1]!.length;
}
