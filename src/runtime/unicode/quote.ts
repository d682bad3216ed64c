// repr() and ascii() of text, and repr() of bytes: quotes and escapes.
//
// Single quotes, unless the text has single quotes and no double ones. Most text needs no escape at all and is found
// by one test.

import { concat, mapText, type Str, textOf } from '../objects/str.ts';
import { latin1Text } from '../text/latin-1.ts';
import { isPrintableText, notPrintableExpression } from './properties.ts';

const PLAIN = /^[ !#-&(-[\]-~]*$/;
const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** \xe9, \u20ac, \U0001f600: how a code point is written when it is not printed. */
export function escapeCode(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

const escapeCharacter = (character: string): string => SHORT[character] ?? escapeCode(character.codePointAt(0)!);

export function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

/** repr() of a str. */
export function quoteStr(value: Str): Str {
  const text = textOf(value);
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  const escaped = (part: string): string => {
    let body = part.replace(/[\\\n\r\t]/g, escapeCharacter);
    if (quote === "'") body = body.replaceAll("'", "\\'");
    return isPrintableText(body) ? body : body.replace(notPrintableExpression(), escapeCharacter);
  };
  const body = mapText(value, escaped);
  return typeof body === 'string' ? quote + body + quote : concat(concat(quote, body), quote);
}

/** Writes every character outside ASCII as an escape: what ascii() does to a repr. */
export function escapeNonAscii(value: Str): string {
  if (typeof value === 'string') return value.replace(/[\u0080-\uffff]/g, escapeCharacter);
  return Array.from(value.codes, code => (code < 0x80 ? String.fromCharCode(code) : escapeCode(code))).join('');
}

/** repr() of bytes, without the b or the type's name before it. */
export function quoteBytes(data: Uint8Array): string {
  const text = latin1Text(data);
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  const body = text.replace(/[^ -[\]-~]/g, escapeCharacter);
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}
