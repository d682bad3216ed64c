// The lexer's cursor over the text, and the ways in which it reports trouble.
//
// The parts of the lexer (numbers, strings, names, indentation) share one Scanner: where the cursor is, on which line,
// and where the current token began. They read `text.charCodeAt` in loops of their own with the cursor in a local;
// past the end it gives NaN, which compares false with everything, so no loop needs a bounds check.

import { type ProblemKind, type SourceWarning, SyntaxProblem } from '../problem.ts';

export class Scanner {
  /** Cursor: index of the next character. */
  at = 0;
  line = 1;
  /** Index of the first character of the current line. */
  lineStart = 0;
  /** Where the current token began. */
  start = 0;
  startLine = 1;
  startLineStart = 0;
  readonly warnings: SourceWarning[] = [];
  readonly text: string;
  /** A null byte stands where the text was cut; everything behind it is out of reach. */
  private readonly cutAtNull: boolean;

  constructor(
    text: string,
    readonly filename: string,
    /** tokenize's wishes: comments and blank lines become tokens, and many faults are let through. */
    readonly extraTokens: boolean,
  ) {
    const nullAt = text.indexOf('\0');
    this.cutAtNull = nullAt >= 0;
    if (this.cutAtNull) this.text = text.slice(0, text.lastIndexOf('\n', nullAt) + 1);
    else this.text = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  }

  /** Call after the cursor has passed a newline. The parser's stream stays on the last line when nothing follows. */
  nextLine(): void {
    if (this.at < this.text.length || (this.extraTokens && !this.cutAtNull)) {
      this.line++;
      this.lineStart = this.at;
    } else if (this.cutAtNull) this.failAtNull();
  }

  /** The cursor is behind a backslash, which must end its line; another line must follow. */
  continueLine(): void {
    const { text } = this;
    if (text.charCodeAt(this.at) === 13) this.at++;
    if (text.charCodeAt(this.at) !== 10) {
      const column = characters(text, this.lineStart, this.at);
      this.failAt('SyntaxError', 'unexpected character after line continuation character', column, 0);
    }
    this.at++;
    this.nextLine();
    if (this.at >= text.length) {
      const column = characters(text, this.lineStart, this.at);
      this.failAt('SyntaxError', 'unexpected EOF while parsing', column, column);
    }
  }

  beginToken(): void {
    this.start = this.at;
    this.startLine = this.line;
    this.startLineStart = this.lineStart;
  }

  /** The current line without its newline, as CPython shows it. */
  lineText(lineStart = this.lineStart): string {
    const end = this.text.indexOf('\n', lineStart);
    return end < 0 ? this.text.slice(lineStart) : this.text.slice(lineStart, end);
  }

  /** A problem whose caret stands on the character before the cursor. */
  fail(message: string): never {
    const column = characters(this.text, this.lineStart, this.at);
    throw this.problem('SyntaxError', message, column, column);
  }

  /** A problem with a range on the current line: indexes into the text, the end exclusive. */
  failRange(message: string, from: number, to: number): never {
    const first = characters(this.text, this.lineStart, from) + 1;
    throw this.problem('SyntaxError', message, first, characters(this.text, this.lineStart, to) + 1);
  }

  failAt(kind: ProblemKind, message: string, offset: number, endOffset: number): never {
    throw this.problem(kind, message, offset, endOffset);
  }

  warn(message: string): void {
    this.warnings.push({ category: 'SyntaxWarning', message, line: this.line });
  }

  private problem(kind: ProblemKind, message: string, offset: number, endOffset: number): SyntaxProblem {
    return new SyntaxProblem(kind, message, this.line, offset, this.line, endOffset, this.lineText(), this.filename);
  }

  private failAtNull(): never {
    this.line++;
    throw new SyntaxProblem(
      'SyntaxError',
      'source code cannot contain null bytes',
      this.line,
      0,
      this.line,
      0,
      null,
      this.filename,
    );
  }
}

/** How many code points text[from, to) has. */
export function characters(text: string, from: number, to: number): number {
  let count = to - from;
  for (let at = from + 1; at < to; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--;
  return count;
}
