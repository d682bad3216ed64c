// Number literals: where they end, and what is wrong with them.
//
// The lexer only finds the extent; the parser computes the value from the text. A digit may follow an underscore, an
// underscore may only follow a digit (PEP 515). A keyword directly behind a number (`1if x`) is accepted with a warning.

import type { Scanner } from './scanner.ts';

const ZERO = 48;
const NINE = 57;
const UNDERSCORE = 95;

/** Words that may follow a number without a space, by their first letter. */
const FOLLOWERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['and']],
  ['e', ['else']],
  ['f', ['for']],
  ['i', ['if', 'in', 'is']],
  ['n', ['not']],
  ['o', ['or']],
]);

/** The cursor stands on a digit, or on a dot that a digit follows; it is left behind the literal. */
export function scanNumber(scanner: Scanner): void {
  const { text } = scanner;
  let at = scanner.at;
  const first = text.charCodeAt(at);
  if (first === ZERO) {
    const letter = text.charCodeAt(at + 1) | 32;
    const kind = letter === 120 ? 'hexadecimal' : letter === 111 ? 'octal' : letter === 98 ? 'binary' : null;
    if (kind !== null) {
      scanRadix(scanner, kind);
      return;
    }
  }
  let zerosEnd = -1;
  if (first !== 46 /* . */) {
    if (first === ZERO) {
      // Zeros alone are zero; zeros before digits were octal once and are an error now, unless a float follows.
      let zeros = at + 1;
      for (;;) {
        if (text.charCodeAt(zeros) === UNDERSCORE && isDigit(text.charCodeAt(zeros + 1))) zeros++;
        if (text.charCodeAt(zeros) !== ZERO) break;
        zeros++;
      }
      if (isDigit(text.charCodeAt(zeros))) zerosEnd = zeros;
    }
    at = digits(scanner, at);
  }
  if (text.charCodeAt(at) === 46) {
    zerosEnd = -1;
    at++;
    if (isDigit(text.charCodeAt(at))) at = digits(scanner, at);
  }
  if ((text.charCodeAt(at) | 32) === 101 /* e */) {
    // Even if no exponent follows (`01else`), CPython forgets about the zeros here.
    zerosEnd = -1;
    let exponent = at + 1;
    const sign = text.charCodeAt(exponent);
    const signed = sign === 43 || sign === 45;
    if (signed) exponent++;
    if (isDigit(text.charCodeAt(exponent))) at = digits(scanner, exponent);
    else if (signed) {
      scanner.at = exponent;
      scanner.fail('invalid decimal literal');
    }
  }
  let kind = 'decimal';
  if ((text.charCodeAt(at) | 32) === 106 /* j */) {
    zerosEnd = -1;
    at++;
    kind = 'imaginary';
  }
  scanner.at = at;
  if (zerosEnd >= 0 && !scanner.extraTokens) {
    const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    scanner.failRange(message, scanner.start, zerosEnd);
  }
  checkEnd(scanner, kind);
}

/** Behind the decimal digits that start at `at`. */
function digits(scanner: Scanner, at: number): number {
  const { text } = scanner;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== UNDERSCORE) return at;
    at++;
    if (!isDigit(text.charCodeAt(at))) {
      scanner.at = at;
      scanner.fail('invalid decimal literal');
    }
  }
}

/** 0x…, 0o…, 0b…: groups of digits, each group may start with one underscore. */
function scanRadix(scanner: Scanner, kind: 'hexadecimal' | 'octal' | 'binary'): void {
  const { text } = scanner;
  const radix = kind === 'hexadecimal' ? 16 : kind === 'octal' ? 8 : 2;
  let at = scanner.at + 2;
  for (;;) {
    if (text.charCodeAt(at) === UNDERSCORE) at++;
    if (!isDigitOf(text.charCodeAt(at), radix)) failDigit(scanner, at, kind);
    while (isDigitOf(text.charCodeAt(at), radix)) at++;
    if (text.charCodeAt(at) !== UNDERSCORE) break;
  }
  if (isDigit(text.charCodeAt(at))) failDigit(scanner, at, kind);
  scanner.at = at;
  checkEnd(scanner, kind);
}

function failDigit(scanner: Scanner, at: number, kind: string): never {
  if (isDigit(scanner.text.charCodeAt(at))) {
    scanner.at = at + 1;
    scanner.fail(`invalid digit '${scanner.text[at]}' in ${kind} literal`);
  }
  scanner.at = at;
  scanner.fail(`invalid ${kind} literal`);
}

/** What may stand directly behind a number. tokenize does not mind. */
function checkEnd(scanner: Scanner, kind: string): void {
  const { text, at } = scanner;
  const next = text.charCodeAt(at);
  if (scanner.extraTokens || !isAsciiWord(next)) return;
  const words = FOLLOWERS.get(text[at]!);
  if (words?.some(word => text.startsWith(word, at) && (next === 105 || !isWord(text.charCodeAt(at + word.length))))) {
    scanner.warn(`invalid ${kind} literal`);
    return;
  }
  scanner.fail(`invalid ${kind} literal`);
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function isDigitOf(unit: number, radix: number): boolean {
  if (radix === 16) return isDigit(unit) || ((unit | 32) >= 97 && (unit | 32) <= 102);
  return unit >= ZERO && unit < ZERO + radix;
}

function isAsciiWord(unit: number): boolean {
  return isDigit(unit) || unit === UNDERSCORE || ((unit | 32) >= 97 && (unit | 32) <= 122 && unit < 128);
}

function isWord(unit: number): boolean {
  return isAsciiWord(unit) || unit >= 128;
}
