// The bytes of a source file as text: PEP 263.
//
// Source is UTF-8 unless one of its first two lines is a comment like `# coding: latin-1`. For most encodings the host's
// TextDecoder is asked, which knows those of the web. Latin-1, ASCII and cp1252 are decoded here: what TextDecoder calls
// latin1 is not Python's, and some versions of Node confuse the two.

import { SyntaxProblem } from './problem.ts';

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:[#\r\n]|$)/;

/** Python's names for encodings that TextDecoder knows under another one. */
const LABELS: Readonly<Record<string, string>> = {
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  cp866: 'ibm866',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'euc-jp': 'euc-jp',
  eucjp: 'euc-jp',
  sjis: 'shift_jis',
};

/** cp1252 for 0x80 to 0x9f; a space stands where it has nothing. */
const CP1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Where the bytes come from decides some words: compile() of a bytes object does not name a file. */
export type Origin = 'file' | 'bytes';

export interface Decoded {
  readonly text: string;
  /** As tokenize.detect_encoding names it. */
  readonly encoding: string;
}

export function decode(bytes: Uint8Array, filename: string, origin: Origin): Decoded {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const cookie = findCookie(body);
  const encoding = cookie === null ? 'utf-8' : normalName(cookie);
  const fail = (message: string): never => failEncoding(message, body, filename, origin);
  if (hasMark && encoding !== 'utf-8') fail(`encoding problem: ${encoding} with BOM`);
  switch (encoding) {
    case 'utf-8':
      return { text: decodeUtf8(body, filename, origin), encoding: hasMark ? 'utf-8-sig' : 'utf-8' };
    case 'iso-8859-1':
      return { text: decodeLatin1(body), encoding };
    case 'ascii':
    case 'us-ascii': {
      const at = body.findIndex(byte => byte > 0x7f);
      if (at < 0) return { text: decodeLatin1(body), encoding };
      const byte = body[at]!.toString(16);
      if (origin === 'file') return fail(`encoding problem: ${encoding}`);
      return fail(`'ascii' codec can't decode byte 0x${byte} in position ${at}: ordinal not in range(128)`);
    }
    case 'cp1252':
    case 'windows-1252':
      return { text: decodeLatin1(body).replace(/[\x80-\x9f]/g, c => CP1252[c.charCodeAt(0) - 0x80]!), encoding };
  }
  const decoder = findDecoder(encoding);
  if (decoder === null) return fail(origin === 'file' ? `encoding problem: ${cookie}` : `unknown encoding: ${cookie}`);
  try {
    return { text: decoder.decode(body), encoding };
  } catch {
    return fail(`encoding problem: ${cookie}`);
  }
}

/** The encoding that the first or second line declares; the second counts only below a comment or an empty line. */
function findCookie(bytes: Uint8Array): string | null {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const text = decodeLatin1(bytes.subarray(start, end));
    const match = COOKIE.exec(text);
    if (match !== null) return match[1]!;
    if (!BLANK_OR_COMMENT.test(text)) return null;
    start = end;
  }
  return null;
}

/** UTF-8 and Latin-1 have many names; the others stay as they are written. */
function normalName(name: string): string {
  const lower = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (lower === 'utf-8' || lower.startsWith('utf-8-')) return 'utf-8';
  if (/^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(lower)) return 'iso-8859-1';
  return name;
}

function findDecoder(name: string): InstanceType<typeof TextDecoder> | null {
  const lower = name.toLowerCase().replaceAll('_', '-');
  // As source encodings CPython has no use for these either.
  if (lower.startsWith('utf')) return null;
  const windows = /^(?:cp|windows-?)(125\d|874)$/.exec(lower);
  const label = LABELS[lower] ?? (windows === null ? lower : `windows-${windows[1]}`);
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function decodeUtf8(bytes: Uint8Array, filename: string, origin: Origin): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failUtf8(bytes, filename, origin);
  }
}

function failUtf8(bytes: Uint8Array, filename: string, origin: Origin): never {
  const bad = firstInvalid(bytes);
  let line = 1;
  let lineStart = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < bad; at = bytes.indexOf(10, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  const newline = bytes.indexOf(10, lineStart);
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = lenient.decode(bytes.subarray(lineStart, newline < 0 ? bytes.length : newline));
  const column = [...lenient.decode(bytes.subarray(lineStart, bad))].length + 1;
  const code = bytes[bad]!.toString(16);
  const where = origin === 'file' ? ` in file ${filename}` : '';
  const message =
    `Non-UTF-8 code starting with '\\x${code}'${where} on line ${line}, but no encoding declared; ` +
    'see https://peps.python.org/pep-0263/ for details';
  throw new SyntaxProblem('SyntaxError', message, line, column, line, column, text, filename);
}

/** Index of the first byte that starts no valid UTF-8 sequence. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the valid sequence at `at`, 0 if there is none. Surrogates and overlong forms are not valid. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second >= 0xa0) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second >= 0x90) return 0;
  return length;
}

function failEncoding(message: string, bytes: Uint8Array, filename: string, origin: Origin): never {
  if (origin === 'bytes' && !message.endsWith('with BOM')) {
    throw new SyntaxProblem('SyntaxError', message, 0, -1, null, null, null, filename);
  }
  const newline = bytes.indexOf(10);
  const text = decodeLatin1(newline < 0 ? bytes : bytes.subarray(0, newline));
  throw new SyntaxProblem('SyntaxError', message, 1, 0, 1, text.length, text, filename);
}
