// repr() and ascii() of text, and repr() of bytes: quotes and escapes.
//
// Single quotes, unless the text has single quotes and no double ones. Most text needs no escape at all and is found
// by one test.

import { fromText, type Str, textOf } from '../objects/str.ts';
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
  let body = text.replace(/[\\\n\r\t]/g, escapeCharacter);
  if (quote === "'") body = body.replaceAll("'", "\\'");
  // In a str without wide characters two surrogates side by side are two characters.
  if (typeof value === 'string') body = body.replace(/[\ud800-\udfff]/g, escapeCharacter);
  if (!isPrintableText(body)) body = body.replace(notPrintableExpression(), escapeCharacter);
  return typeof value === 'string' ? quote + body + quote : fromText(quote + body + quote);
}

/** Writes every character outside ASCII as an escape: what ascii() does to a repr. */
export function escapeNonAscii(value: Str): string {
  const text = textOf(value);
  if (typeof value === 'string') return text.replace(/[\u0080-\uffff]/g, escapeCharacter);
  return text.replace(/[\u0080-\u{10ffff}]/gu, escapeCharacter);
}

/** repr() of bytes, without the b or the type's name before it. */
export function quoteBytes(data: Uint8Array): string {
  const text = latin1Text(data);
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  const body = text.replace(/[^ -[\]-~]/g, escapeCharacter);
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}
