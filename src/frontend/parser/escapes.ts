// Backslash escapes of string and bytes literals.
//
// Decoding is asked for only where a backslash has been seen. Errors carry the wording of CPython's codecs, positions
// included: they count UTF-8 bytes of the literal's body for str. Only the first invalid escape of a literal is told,
// since CPython warns once a literal.

/** A `\d` or `\777` that Python keeps for now; `at` counts UTF-16 units of the body. */
export interface InvalidEscape {
  readonly at: number;
  readonly text: string;
  readonly octal: boolean;
}

export interface Decoded {
  readonly text: string;
  /** Where in the text halves of surrogate pairs stand that were escapes of their own. */
  readonly halves?: readonly number[];
  readonly invalid: InvalidEscape | null;
}

/** What went wrong inside a literal, without CPython's "(unicode error) 'unicodeescape' codec…" around it. */
export class EscapeError {
  constructor(readonly message: string) {}
}

/** Finds the code point of a Unicode character name, or gives null. */
export type CharacterNames = (name: string) => number | null;

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

export function decodeString(body: string, names: CharacterNames): Decoded {
  let text = '';
  const halves: number[] = [];
  let invalid: InvalidEscape | null = null;
  let done = 0;
  for (let at = body.indexOf('\\'); at >= 0; at = body.indexOf('\\', done)) {
    text += body.slice(done, at);
    const letter = body[at + 1];
    if (letter === undefined) {
      // Only before a brace of an f-string: the backslash stays.
      text += '\\';
      done = at + 1;
      continue;
    }
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      text += simple;
      done = at + 2;
    } else if (letter >= '0' && letter <= '7') {
      done = octalEnd(body, at + 1);
      const code = Number.parseInt(body.slice(at + 1, done), 8);
      if (code > 0o377) invalid ??= { at, text: body.slice(at + 1, done), octal: true };
      text += String.fromCharCode(code);
    } else if (letter === 'x' || letter === 'u' || letter === 'U') {
      const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : 8;
      const end = hexEnd(body, at + 2, digits);
      if (end < at + 2 + digits) {
        const form = letter === 'x' ? 'XX' : letter === 'u' ? 'XXXX' : 'XXXXXXXX';
        throw unicodeError(body, at, end - 1, `truncated \\${letter}${form} escape`);
      }
      const code = Number.parseInt(body.slice(at + 2, end), 16);
      if (code > 0x10ffff) throw unicodeError(body, at, end - 1, 'illegal Unicode character');
      if (code >= 0xd800 && code <= 0xdfff) halves.push(text.length);
      text += String.fromCodePoint(code);
      done = end;
    } else if (letter === 'N') {
      const close = body[at + 2] === '{' ? body.indexOf('}', at + 3) : -1;
      if (close < 0 || close === at + 3) {
        const end = body[at + 2] !== '{' ? at + 1 : close < 0 ? body.length - 1 : at + 2;
        throw unicodeError(body, at, end, 'malformed \\N character escape');
      }
      const code = names(body.slice(at + 3, close));
      if (code === null) throw unicodeError(body, at, close, 'unknown Unicode character name');
      text += String.fromCodePoint(code);
      done = close + 1;
    } else {
      // In CPython's rewriting (see escapedLength) a backslash before what is not ASCII is an escape of its own.
      if (letter < '\x80') invalid ??= { at, text: letter, octal: false };
      text += '\\';
      done = at + 1;
      // What follows is plain text, unless it is a backslash, which SIMPLE has taken.
    }
  }
  return { text: text + body.slice(done), halves, invalid };
}

/** The body must be ASCII; each unit of the result is a byte. */
export function decodeBytes(body: string): Decoded {
  let text = '';
  let invalid: InvalidEscape | null = null;
  let done = 0;
  for (let at = body.indexOf('\\'); at >= 0; at = body.indexOf('\\', done)) {
    text += body.slice(done, at);
    const letter = body[at + 1]!;
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      text += simple;
      done = at + 2;
    } else if (letter >= '0' && letter <= '7') {
      done = octalEnd(body, at + 1);
      const code = Number.parseInt(body.slice(at + 1, done), 8);
      if (code > 0o377) invalid ??= { at, text: body.slice(at + 1, done), octal: true };
      text += String.fromCharCode(code & 0xff);
    } else if (letter === 'x') {
      const end = hexEnd(body, at + 2, 2);
      if (end < at + 4) throw new EscapeError(`(value error) invalid \\x escape at position ${at}`);
      text += String.fromCharCode(Number.parseInt(body.slice(at + 2, end), 16));
      done = end;
    } else {
      invalid ??= { at, text: letter, octal: false };
      text += '\\';
      done = at + 1;
    }
  }
  return { text: text + body.slice(done), invalid };
}

/** The end of an octal escape: one to three digits. */
function octalEnd(body: string, start: number): number {
  let end = start + 1;
  while (end < start + 3 && body[end]! >= '0' && body[end]! <= '7') end++;
  return end;
}

function hexEnd(body: string, start: number, digits: number): number {
  let end = start;
  while (end < start + digits && isHexDigit(body.charCodeAt(end))) end++;
  return end;
}

function isHexDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 102);
}

/** `first` and `last` are UTF-16 positions, both inside the escape. */
function unicodeError(body: string, first: number, last: number, what: string): EscapeError {
  const from = escapedLength(body, first);
  const to = Math.max(from, escapedLength(body, last + 1) - 1);
  const where = from === to ? `byte 0x5c in position ${from}` : `bytes in position ${from}-${to}`;
  return new EscapeError(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${what}`);
}

/** CPython rewrites every character beyond ASCII to \UXXXXXXXX before it decodes, and a backslash before one to \u005c. */
function escapedLength(body: string, end: number): number {
  let length = 0;
  for (let at = 0; at < end; at++) {
    const code = body.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (code >= 0x80) length += 10;
    else length += code === 92 && body.charCodeAt(at + 1) >= 0x80 && !isEscaped(body, at) ? 6 : 1;
  }
  return length;
}

/** Does a backslash before this one take it? */
function isEscaped(body: string, at: number): boolean {
  let first = at;
  while (body[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}
