// The text of one source file, and the ways to count columns in it.
//
// The front end works on a JavaScript string and counts columns in UTF-16 units, since that is what indexing costs
// nothing in. CPython shows two other counts: AST nodes carry UTF-8 bytes, error messages carry characters (code
// points). Source converts; for ASCII lines, nearly all there are, every count is the same and nothing is computed.

export class Source {
  /** True if no character is above U+007F: then all three ways to count agree everywhere. */
  readonly ascii: boolean;
  /** Where each line starts in `text`; one more entry marks the end of the text. */
  readonly lineStarts: readonly number[];
  private lineCache: readonly string[] | null = null;

  private constructor(
    readonly filename: string,
    /** The program with `\n` as its only line end. */
    readonly text: string,
    /** The program as it was before line ends were unified; the `tokenize` module shows them. */
    readonly original: string,
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
    const start = this.lineStarts[line - 1] ?? this.text.length;
    return utf8Length(this.text, start, start + col) + Math.max(0, start + col - this.text.length);
  }

  /** The column in characters (code points), from 0. */
  charCol(line: number, col: number): number {
    if (this.ascii) return col;
    const start = this.lineStarts[line - 1] ?? this.text.length;
    const end = Math.min(start + col, this.text.length);
    let count = col;
    for (let at = start; at < end; at++) {
      if (isLowSurrogate(this.text.charCodeAt(at)) && isHighSurrogate(this.text.charCodeAt(at - 1))) count--;
    }
    return count;
  }
}

/** A file's bytes as text: PEP 263. */
export function decodeSource(bytes: Uint8Array, filename: string): Source {
  return Source.fromText(new TextDecoder('utf-8').decode(bytes), filename);
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
