// The text of one source file, and the ways to count columns in it.
//
// The front end works on a JavaScript string and counts columns in UTF-16 units, since that is what indexing costs
// nothing in. CPython shows two other counts: AST nodes carry UTF-8 bytes, error messages carry characters (code
// points). Source converts; for ASCII lines, nearly all there are, every count is the same and nothing is computed.

import { decode, type Origin, type SourceCodec } from './decode.ts';
import { SyntaxProblem } from './problem.ts';

export class Source {
  /** True if no character is above U+007F: then all three ways to count agree everywhere. */
  readonly ascii: boolean;
  /** Where each line starts in `text`; one more entry marks the end of the text. */
  readonly lineStarts: readonly number[];
  private lineCache: readonly string[] | null = null;
  private readonly columns = new Map<number, Columns | null>();

  private constructor(
    readonly filename: string,
    /** The program with `\n` as its only line end. */
    readonly text: string,
    /** The program as it was before line ends were unified. */
    private readonly original: string,
    /** The name of the encoding as `tokenize` reports it. */
    readonly encoding: string,
  ) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    if (starts.at(-1) !== text.length) starts.push(text.length);
    this.lineStarts = starts;
    this.ascii = isAscii(text, 0, text.length);
  }

  static fromText(text: string, filename: string, encoding = 'utf-8'): Source {
    const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    return new Source(filename, unified, text, encoding);
  }

  /** With its carriage returns, where `\n` alone ends lines: the tokenize module shows it so. */
  get asRead(): Source {
    const { encoding, filename, original, text } = this;
    return original === text ? this : new Source(filename, original, original, encoding);
  }

  /** Every line with its newline; only the last may lack one. */
  get lines(): readonly string[] {
    if (this.lineCache === null) {
      const { text, lineStarts } = this;
      const lines: string[] = [];
      for (let i = 0; i + 1 < lineStarts.length; i++) lines.push(text.slice(lineStarts[i], lineStarts[i + 1]));
      this.lineCache = lines;
    }
    return this.lineCache;
  }

  /** The column in UTF-8 bytes, from 0. */
  byteCol(line: number, col: number): number {
    if (this.ascii) return col;
    const columns = this.columnsOf(line);
    return columns?.bytes[col] ?? col;
  }

  /** The column in characters (code points), from 0. */
  charCol(line: number, col: number): number {
    if (this.ascii) return col;
    const columns = this.columnsOf(line);
    return columns?.characters[col] ?? col;
  }

  /** The counts for each column of a line, null if the line is ASCII. Made once, or long lines would cost a square. */
  private columnsOf(line: number): Columns | null {
    let columns = this.columns.get(line);
    if (columns === undefined) {
      const start = this.lineStarts[line - 1] ?? this.text.length;
      const end = this.lineStarts[line] ?? this.text.length;
      columns = isAscii(this.text, start, end) ? null : countColumns(this.text, start, end);
      this.columns.set(line, columns);
    }
    return columns;
  }
}

/** What stands in front of each UTF-16 column of a line. */
interface Columns {
  readonly bytes: Uint32Array;
  readonly characters: Uint32Array;
}

/** One column more than the line has: an end of text without a newline counts as if it had one. */
function countColumns(text: string, start: number, end: number): Columns {
  const bytes = new Uint32Array(end - start + 2);
  const characters = new Uint32Array(end - start + 2);
  for (let at = start; at <= end; at++) {
    const column = at - start;
    const paired = isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1));
    // The two halves of a pair have four bytes together; the first was taken for three.
    bytes[column + 1] = bytes[column]! + (paired ? 1 : at < end ? utf8Length(text, at, at + 1) : 1);
    characters[column + 1] = characters[column]! + (paired ? 0 : 1);
  }
  return { bytes, characters };
}

/** A program as it stands in a file, or in a bytes object given to compile(). */
export function decodeSource(
  bytes: Uint8Array,
  filename: string,
  origin: Origin = 'file',
  codec: SourceCodec | null = null,
): Source {
  if (origin === 'bytes' && bytes.includes(0)) throw nullBytes(filename);
  const { text, encoding } = decode(bytes, filename, origin, codec);
  return Source.fromText(text, filename, encoding);
}

/** compile() looks for null bytes before anything else; in a file the lexer finds them. */
export function nullBytes(filename: string): SyntaxProblem {
  const message = 'source code string cannot contain null bytes';
  return new SyntaxProblem('SyntaxError', message, null, null, null, null, null, filename);
}

/** UTF-8 bytes of text[start, end); a lone surrogate counts three, as CPython's surrogatepass does. */
export function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  const stop = Math.min(end, text.length);
  for (let at = start; at < stop; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHighSurrogate(unit) && at + 1 < stop && isLowSurrogate(text.charCodeAt(at + 1))) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** How many characters the first `bytes` bytes of the line touch; one more than it has for anything behind it. */
export function characterOffset(line: string, bytes: number): number {
  let left = bytes;
  let characters = 0;
  for (const character of line) {
    if (left <= 0) return characters;
    const code = character.codePointAt(0)!;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    characters++;
  }
  return left > 0 ? characters + 1 : characters;
}
