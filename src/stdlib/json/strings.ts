// JSON's string literals, both ways.
//
// The scanner works on host text (UTF-16). Positions that programs see count code points: `Source` translates them for
// the rare text that has characters above U+FFFF.

import { interpreter } from '../../runtime/interpreter.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { codesOf, fromCode, fromText, type Str, textOf } from '../../runtime/objects/str.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call, call1 } from '../../runtime/protocols/call.ts';
import { joinAll } from '../../runtime/text/join.ts';

// ---- writing -------------------------------------------------------------------------------------------------------------

const PLAIN_ASCII = /^[ !#-[\]-~]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these
const PLAIN = /^[^"\\\x00-\x1f]*$/;
const SHORT: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

const escaped = (character: string): string =>
  SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** With quotes; all that is not ASCII is escaped, wide characters as pairs. */
export function quoteAscii(value: Str): string {
  const text = textOf(value);
  return text.length < SHORT_TEXT ? quoteShort(text) : quoteLong(text);
}

const quoteLong = (text: string): string =>
  PLAIN_ASCII.test(text) ? `"${text}"` : `"${text.replace(/[^ !#-[\]-~]/g, escaped)}"`;

/** Units: in shorter text a look at each is faster than a regular expression. */
const SHORT_TEXT = 60;

function quoteShort(text: string): string {
  let quoted = '"';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c) continue;
    quoted += text.slice(from, i) + escapeOf(code);
    from = i + 1;
  }
  return from === 0 ? `"${text}"` : `${quoted}${text.slice(from)}"`;
}

/** Those of one byte are kept. */
const escapes: string[] = [];

const escapeOf = (code: number): string =>
  code > 0xff ? escaped(String.fromCharCode(code)) : (escapes[code] ??= escaped(String.fromCharCode(code)));

/** With quotes; only what JSON demands is escaped. The result is host text. */
export function quoteUnicode(value: Str): string {
  const text = textOf(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these
  return PLAIN.test(text) ? `"${text}"` : `"${text.replace(/["\\\x00-\x1f]/g, escaped)}"`;
}

// ---- reading -------------------------------------------------------------------------------------------------------------

export class Source {
  readonly text: string;
  readonly wide: boolean;

  constructor(private readonly value: Str) {
    this.text = textOf(value);
    this.wide = typeof value !== 'string';
  }

  /** The place in host text of a position that a program gave. */
  place(position: number): number {
    if (!this.wide) return position;
    let place = 0;
    for (const code of codesOf(this.value).subarray(0, position)) place += code > 0xffff ? 2 : 1;
    return place + Math.max(0, position - codesOf(this.value).length);
  }

  position(place: number): number {
    if (!this.wide) return place;
    let position = place;
    for (let i = 1; i < place; i++) if (this.isPair(i - 1)) position--;
    return position;
  }

  private isPair(place: number): boolean {
    const [high, low] = [this.text.charCodeAt(place), this.text.charCodeAt(place + 1)];
    return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  }

  slice(from: number, to: number): Str {
    const text = this.text.slice(from, to);
    return this.wide ? fromText(text) : text;
  }

  error(message: string, place: number): PyException {
    const decoder = call1(interpreter().builtins.dict.getStr('__import__')!, 'json.decoder');
    const type = getAttr(getAttr(decoder, 'decoder'), 'JSONDecodeError');
    return call(type, [message, this.value, this.position(place)]) as PyException;
  }
}

const UNESCAPED: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Where the literal that was read last ended. */
export const scanned = { end: 0 };

/** The string whose opening quote stands before `from`. */
export function scanString(source: Source, from: number, strict: boolean): Str {
  const { text } = source;
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      scanned.end = at + 1;
      return source.slice(from, at);
    }
    if (code === 0x5c || (code < 0x20 && strict) || at >= text.length) break;
    at++;
  }
  return scanEscapes(source, from, at, strict);
}

const unitAt = (text: string, at: number): number =>
  /^[0-9a-fA-F]{4}$/.test(text.slice(at, at + 4)) ? Number.parseInt(text.slice(at, at + 4), 16) : -1;

function scanEscapes(source: Source, from: number, plainEnd: number, strict: boolean): Str {
  const { text } = source;
  const pieces: Str[] = [];
  let out = text.slice(from, plainEnd);
  let at = plainEnd;
  const piece = (): Str => (source.wide ? fromText(out) : out);
  for (;;) {
    const start = at;
    let code = text.charCodeAt(at);
    while (code !== 0x22 && code !== 0x5c && at < text.length) {
      if (code < 0x20 && strict) throw source.error('Invalid control character at', at);
      code = text.charCodeAt(++at);
    }
    out += text.slice(start, at);
    if (at >= text.length) throw source.error('Unterminated string starting at', from - 1);
    if (code === 0x22) break;
    const letter = text[++at];
    if (letter === undefined) throw source.error('Unterminated string starting at', from - 1);
    if (letter === 'u') {
      const unit = unitAt(text, at + 1);
      if (unit < 0 || at + 5 >= text.length) throw source.error('Invalid \\uXXXX escape', at);
      at += 5;
      const low = unit >= 0xd800 && unit <= 0xdbff && text.startsWith('\\u', at) ? unitAt(text, at + 2) : -1;
      if (low >= 0xdc00 && low <= 0xdfff) {
        // Two escapes make one character; surrogates that stand in the text stay as they are.
        pieces.push(piece(), fromCode(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)));
        out = '';
        at += 6;
      } else out += String.fromCharCode(unit);
    } else {
      const plain = UNESCAPED[letter];
      if (plain === undefined) throw source.error('Invalid \\escape', at - 1);
      out += plain;
      at++;
    }
  }
  scanned.end = at + 1;
  return pieces.length === 0 ? piece() : joinAll([...pieces, piece()], '');
}
