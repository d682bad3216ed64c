// The grammar of the % operator: a format taken apart into literal text and conversions.
//
//   %[(key)][-+ #0][width|*][.precision|.*][hlL]code
//
// As in str-template.ts this is done once per format and kept, and an error in the text is a piece of its own that raises
// when its turn comes.

import { codeAt, type Str, strLength, strSlice } from '../objects/str.ts';

export interface Conversion {
  readonly key: Str | null;
  readonly left: boolean;
  readonly plus: boolean;
  readonly blank: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** A number, '*' for the next argument, -1 for none. */
  readonly width: number | '*';
  readonly precision: number | '*';
  /** The code point of the conversion, -1 when the format ends before it. */
  readonly code: number;
  /** Where it stands in the format, for messages. */
  readonly at: number;
  /** What is wrong, and found before or after the arguments for width and precision are taken. */
  readonly problem: string | null;
}

export type Piece =
  | { readonly kind: 'text'; readonly text: Str }
  | { readonly kind: 'conversion'; readonly conversion: Conversion }
  | { readonly kind: 'error'; readonly message: string };

const PERCENT = 0x25;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;
const FLAGS = '-+ #0';
/** Said of a key without its closing parenthesis, if the values are a mapping at all. */
export const NO_KEY = 'incomplete format key';
const BIGGEST = Number.MAX_SAFE_INTEGER;

const kept = new Map<string, readonly Piece[]>();
const KEPT_LIMIT = 512;

export function parsePercent(format: Str): readonly Piece[] {
  if (typeof format !== 'string') return parse(format);
  let pieces = kept.get(format);
  if (pieces === undefined) {
    if (kept.size >= KEPT_LIMIT) kept.clear();
    pieces = parse(format);
    kept.set(format, pieces);
  }
  return pieces;
}

function parse(format: Str): Piece[] {
  const pieces: Piece[] = [];
  const end = strLength(format);
  let at = 0;
  while (at < end) {
    const start = at;
    while (at < end && codeAt(format, at) !== PERCENT) at++;
    if (at > start) pieces.push({ kind: 'text', text: strSlice(format, start, at) });
    if (at === end) break;
    at++;
    if (at === end) {
      pieces.push({ kind: 'error', message: 'incomplete format' });
    } else if (codeAt(format, at) === PERCENT) {
      pieces.push({ kind: 'text', text: '%' });
      at++;
    } else {
      const conversion = parseConversion(format, at);
      if (conversion === null) {
        pieces.push({ kind: 'error', message: NO_KEY });
        break;
      }
      pieces.push({ kind: 'conversion', conversion });
      at = conversion.at + 1;
    }
  }
  return pieces;
}

/** null when the parenthesis of a key is not closed. */
function parseConversion(format: Str, from: number): Conversion | null {
  const end = strLength(format);
  let at = from;
  const peek = (): number => (at < end ? codeAt(format, at) : -1);
  let key: Str | null = null;
  if (peek() === OPEN) {
    const start = ++at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= end) return null;
      if (peek() === CLOSE) depth--;
      else if (peek() === OPEN) depth++;
    }
    key = strSlice(format, start, at - 1);
  }
  const flags = new Set<string>();
  while (at < end && FLAGS.includes(String.fromCodePoint(peek())))
    flags.add(String.fromCodePoint(codeAt(format, at++)));
  const number = (): number => {
    let value = -1;
    for (; peek() >= 0x30 && peek() <= 0x39; at++) value = Math.max(value, 0) * 10 + peek() - 0x30;
    return value;
  };
  let problem: string | null = null;
  let width: number | '*' = -1;
  let precision: number | '*' = -1;
  if (peek() === STAR) {
    width = '*';
    at++;
  } else {
    width = number();
    if (width > BIGGEST) problem = 'width too big';
  }
  if (peek() === 0x2e) {
    at++;
    if (peek() === STAR) {
      precision = '*';
      at++;
    } else {
      precision = Math.max(number(), 0);
      if (precision > 0x7fffffff) problem ??= 'precision too big';
    }
  }
  if (at < end && 'hlL'.includes(String.fromCodePoint(peek()))) at++;
  return {
    key,
    left: flags.has('-'),
    plus: flags.has('+'),
    blank: flags.has(' '),
    alternate: flags.has('#'),
    zero: flags.has('0'),
    width,
    precision,
    code: peek(),
    at,
    problem,
  };
}
