// Which characters can make a name (PEP 3131), and the complaint about those that cannot.
//
// The scanning loop takes every non-ASCII character for a part of a name, as CPython's does; names that have one come
// here.

import { isPrintable } from '../repr.ts';
import { KEYWORDS } from '../tokens.ts';
import { continuesName, startsName } from '../unicode-16.ts';
import type { Scanner } from './scanner.ts';

/** The name that text[scanner.start, scanner.at) spells, in NFKC; a problem if it is none. */
export function checkedName(scanner: Scanner): string {
  const raw = scanner.text.slice(scanner.start, scanner.at);
  if (scanner.extraTokens) return raw;
  let at = scanner.start;
  for (const character of raw) {
    at += character.length;
    const code = character.codePointAt(0)!;
    if (at - character.length === scanner.start ? startsName(code) : continuesName(code)) continue;
    scanner.at = at;
    failCharacter(scanner, character);
  }
  const name = raw.normalize('NFKC');
  // A keyword in mathematical letters is no keyword; the parser knows keywords by their text.
  return KEYWORDS.has(name) ? raw : name;
}

/** Complain about a character that no Python program has outside of strings and comments; the cursor is behind it. */
export function failCharacter(scanner: Scanner, character: string): never {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (!isPrintable(character)) scanner.fail(`invalid non-printable character ${code}`);
  scanner.fail(`invalid character '${character}' (${code})`);
}
