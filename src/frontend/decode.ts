// The bytes of a source file as text: PEP 263.
//
// Source is UTF-8 unless one of its first two lines is a comment like `# coding: latin-1`. UTF-8 and Latin-1 are decoded
// here, as CPython's tokenizer does it; every other name is looked up by the codec that the caller brings, which knows
// the encodings that programs know. A file and a bytes object given to compile() are read by different parts of CPython,
// whose words differ.

import { SyntaxProblem } from './problem.ts';
import { firstInvalid, unicodeFault } from './utf-8-faults.ts';

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:[#\r\n]|$)/;

/** Decodes by an encoding's name: the text, or what is wrong. */
export type SourceCodec = (bytes: Uint8Array, encoding: string) => string | { readonly problem: string };

/** Where the bytes come from decides some words: compile() of a bytes object does not name a file. */
export type Origin = 'file' | 'bytes';

export interface Decoded {
  readonly text: string;
  /** As tokenize.detect_encoding names it. */
  readonly encoding: string;
}

export function decode(bytes: Uint8Array, filename: string, origin: Origin, codec: SourceCodec | null): Decoded {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const cookie = findCookie(body);
  const encoding = cookie === null ? 'utf-8' : normalName(cookie);
  if (hasMark && encoding !== 'utf-8') failMark(encoding, body, filename, origin);
  if (encoding === 'utf-8') {
    const declared = hasMark || cookie !== null;
    const text = decodeUtf8(body) ?? failUtf8(body, filename, origin, declared);
    return { text, encoding: hasMark ? 'utf-8-sig' : 'utf-8' };
  }
  // A file's lines are found before they are decoded.
  if (origin === 'file' && /^utf[-_]?(?:16|32)/i.test(encoding))
    throw placeless(`encoding problem: ${encoding}`, filename);
  if (encoding === 'iso-8859-1') return { text: decodeLatin1(body), encoding };
  const decoded = codec?.(body, encoding) ?? { problem: `unknown encoding: ${encoding}` };
  if (typeof decoded === 'string') return { text: decoded, encoding };
  const { problem } = origin === 'bytes' ? failEnded(body, encoding, codec, decoded) : decoded;
  if (origin === 'file') throw placeless(`encoding problem: ${encoding}`, filename);
  throw new SyntaxProblem('SyntaxError', problem, 0, -1, null, null, null, filename);
}

/** CPython ends the last line of a bytes object before it decodes: a character cut off there is followed by that end. */
function failEnded<T>(
  body: Uint8Array,
  encoding: string,
  codec: SourceCodec | null,
  failed: T,
): T | { problem: string } {
  if (body.at(-1) === 10) return failed;
  const ended = new Uint8Array(body.length + 1);
  ended.set(body);
  ended[body.length] = 10;
  const again = codec?.(ended, encoding);
  return typeof again === 'object' ? again : failed;
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

function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function failUtf8(bytes: Uint8Array, filename: string, origin: Origin, declared: boolean): never {
  const bad = firstInvalid(bytes);
  let line = 1;
  let lineStart = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < bad; at = bytes.indexOf(10, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  const newline = bytes.indexOf(10, lineStart);
  const lineEnd = newline < 0 ? bytes.length : newline;
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = lenient.decode(bytes.subarray(lineStart, lineEnd));
  if (origin === 'file' && declared) {
    // Then CPython trusts the file, and stumbles when it makes a string of a line.
    const fault = unicodeFault(bytes.subarray(lineStart, lineEnd), bad - lineStart);
    const shown = newline < 0 ? text : `${text}\n`;
    throw new SyntaxProblem('SyntaxError', `(unicode error) ${fault}`, line, 0, line, -1, shown, filename);
  }
  // The second line of a file is looked at for its encoding together with the first, and reported there.
  const reported = origin === 'file' && line === 2 ? 1 : line;
  const column = [...lenient.decode(bytes.subarray(lineStart, bad))].length + 1;
  const code = bytes[bad]!.toString(16);
  const where = origin === 'file' ? ` in file ${filename}` : '';
  const message =
    `Non-UTF-8 code starting with '\\x${code}'${where} on line ${reported}, but no encoding declared; ` +
    'see https://peps.python.org/pep-0263/ for details';
  throw new SyntaxProblem('SyntaxError', message, reported, column, reported, column, text, filename);
}

function failMark(encoding: string, bytes: Uint8Array, filename: string, origin: Origin): never {
  const newline = bytes.indexOf(10);
  const text = decodeLatin1(newline < 0 ? bytes : bytes.subarray(0, newline));
  const end = origin === 'file' ? text.length + 1 : text.length;
  const message = `encoding problem: ${encoding} with BOM`;
  throw new SyntaxProblem('SyntaxError', message, 1, 0, 1, end, text, filename);
}

function placeless(message: string, filename: string): SyntaxProblem {
  return new SyntaxProblem('SyntaxError', message, null, null, null, null, null, filename);
}
