// A string as Python's repr() shows it; the dumps of tokens, trees and symbols need it before there is a runtime.

import { isPrintableCode } from './unicode-16.ts';

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** str.isprintable() for one character. */
export function isPrintable(character: string): boolean {
  return isPrintableCode(character.codePointAt(0)!);
}

/** Of a text, or of its code points one by one (which a text cannot always tell). */
export function reprString(text: string | readonly string[]): string {
  if (typeof text === 'string' && /^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = quote;
  for (const character of text) {
    if (character === quote) out += `\\${quote}`;
    else if (ESCAPES[character] !== undefined) out += ESCAPES[character];
    else out += isPrintable(character) ? character : escapeCode(character.codePointAt(0)!);
  }
  return out + quote;
}

function escapeCode(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${hex.padStart(4, '0')}`;
  return `\\U${hex.padStart(8, '0')}`;
}
