// Which quotes a string gets, and what must be escaped inside them: as few characters as can be.
//
// The rules are those of CPython's ast.unparse. Pieces of an f-string agree on one kind of quotes by narrowing down
// the choice piece by piece; where nothing is left, repr's spelling in ''' is what always works.

import { isPrintable, reprString } from '../repr.ts';

const TRIPLE = ['"""', "'''"];
const ALL = ["'", '"', ...TRIPLE];

/** A text; where its code points are not those of UTF-16, one by one. */
type Text = string | readonly string[];

/** A piece of an f- or t-string: literal text, or a field as it is written. */
export interface Piece {
  readonly text: Text;
  readonly literal: boolean;
}

export function quotedDocstring(value: Text): string {
  return withFirst(withEscapes(value, TRIPLE, false));
}

export function quotedPieces(pieces: readonly Piece[]): string {
  let quotes: readonly string[] = ALL;
  let body = '';
  for (const { text, literal } of pieces) {
    if (literal) {
      const escaped = withEscapes(text, quotes, true);
      if (!escaped.quotes.some(quote => quotes.includes(quote))) return inTripleQuotes(pieces);
      quotes = escaped.quotes;
      body += escaped.text;
    } else {
      if (text.includes('\n')) quotes = quotes.filter(quote => TRIPLE.includes(quote));
      const fitting = quotes.filter(quote => !text.includes(quote));
      if (fitting.length > 0) quotes = fitting;
      body += text;
    }
  }
  return withFirst({ text: body, quotes });
}

interface Escaped {
  readonly text: string;
  /** The quotes that would do, the best first. */
  readonly quotes: readonly string[];
}

function withFirst({ text, quotes }: Escaped): string {
  return quotes[0]! + text + quotes[0]!;
}

function withEscapes(value: Text, choice: readonly string[], escapeSpace: boolean): Escaped {
  let text = '';
  for (const character of value) {
    if (!escapeSpace && (character === '\n' || character === '\t')) text += character;
    else if (character !== '\\' && isPrintable(character)) text += character;
    else text += reprString(character).slice(1, -1);
  }
  const fitting = text.includes('\n') ? choice.filter(quote => TRIPLE.includes(quote)) : choice;
  const quotes = fitting.filter(quote => !text.includes(quote));
  if (quotes.length === 0) {
    const repr = reprString(value);
    return { text: repr.slice(1, -1), quotes: [choice.find(quote => quote.includes(repr[0]!)) ?? repr[0]!] };
  }
  const last = text.at(-1);
  if (last === undefined) return { text, quotes };
  quotes.sort((left, right) => Number(left[0] === last) - Number(right[0] === last));
  if (quotes[0]![0] === last) text = `${text.slice(0, -1)}\\${last}`;
  return { text, quotes };
}

/** The double quote in front makes repr choose single quotes. */
function inTripleQuotes(pieces: readonly Piece[]): string {
  const texts = pieces.map(({ text, literal }) => (literal ? reprString(['"', ...text]).slice(2, -1) : text));
  return `'''${texts.join('')}'''`;
}
