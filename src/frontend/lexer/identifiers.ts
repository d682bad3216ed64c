// Which characters can make a name (PEP 3131), and the complaint about those that cannot.
//
// The scanning loop takes every non-ASCII character for a part of a name, as CPython's does; names that have one come
// here. The Unicode tables are the host's, through \p{…} classes. XID_Start and XID_Continue are Unicode's; CPython
// adds nothing but the underscore, since the Other_ID characters are part of both properties.

import { isPrintable } from '../repr.ts';
import { KEYWORDS } from '../tokens.ts';
import type { Scanner } from './scanner.ts';

const START = /^[\p{XID_Start}_]$/u;
const CONTINUE = /^\p{XID_Continue}$/u;
/** The name that text[scanner.start, scanner.at) spells, in NFKC; a problem if it is none. */
export function checkedName(scanner: Scanner): string {
  const raw = scanner.text.slice(scanner.start, scanner.at);
  if (scanner.extraTokens) return raw;
  let at = scanner.start;
  for (const character of raw) {
    at += character.length;
    if ((at - character.length === scanner.start ? START : CONTINUE).test(character)) continue;
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
