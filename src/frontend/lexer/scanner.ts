// The lexer's cursor over the text, and the ways in which it reports trouble.
//
// The parts of the lexer (numbers, strings, names, indentation) share one Scanner: where the cursor is, on which line,
// and where the current token began. They read `text.charCodeAt` in loops of their own with the cursor in a local;
// past the end it gives NaN, which compares false with everything, so no loop needs a bounds check.

import { type ProblemKind, type SourceWarning, SyntaxProblem } from '../problem.ts';
import { utf8Length } from '../source.ts';

const MISPLACED_BACKSLASH = 'unexpected character after line continuation character';

export class Scanner {
  /** Cursor: index of the next character. */
  at = 0;
  line = 1;
  /** Index of the first character of the current line. */
  lineStart = 0;
  /**
   * The start of the first of the lines that backslashes or a string join to the current one. CPython counts the
   * column of a misplaced backslash from there, though it shows the current line.
   */
  unbrokenStart = 0;
  /** Where the current token began. */
  start = 0;
  startLine = 1;
  startLineStart = 0;
  readonly warnings: SourceWarning[] = [];
  readonly text: string;
  /** The text did not end with a newline: the last one is ours. */
  readonly addedNewline: boolean;
  /** A null byte stands where the text was cut; everything behind it is out of reach. */
  private readonly cutAtNull: boolean;
  /** The beginning of the line with the null byte. */
  private readonly cutLine: string;

  constructor(
    text: string,
    readonly filename: string,
    /** tokenize's wishes: comments and blank lines become tokens, and many faults are let through. */
    readonly extraTokens: boolean,
    private readonly endsLines: boolean,
  ) {
    const nullAt = text.indexOf('\0');
    this.cutAtNull = nullAt >= 0;
    const lineStart = text.lastIndexOf('\n', nullAt) + 1;
    this.cutLine = text.slice(lineStart, nullAt);
    if (this.cutAtNull) this.text = text.slice(0, lineStart);
    else this.text = text.endsWith('\n') || text === '' ? text : `${text}\n`;
    this.addedNewline = !this.cutAtNull && this.text.length > text.length;
  }

  /** Call after the cursor has passed a newline. CPython stays on the last line when nothing follows. */
  nextLine(): void {
    if (this.at < this.text.length) {
      this.line++;
      this.lineStart = this.at;
    } else this.checkEnd();
  }

  /** The cursor is behind a backslash, which must end its line; another line must follow. */
  continueLine(inBrackets: boolean): void {
    const { text } = this;
    if (text.charCodeAt(this.at) === 13) this.at++;
    if (this.addedNewline && !this.endsLines && this.at === text.length - 1) this.failAtOpenEnd();
    if (text.charCodeAt(this.at) !== 10) {
      const before = utf8Length(text, this.unbrokenStart, this.lineStart);
      const column = Math.min(before + characters(text, this.lineStart, this.at) + 1, this.lineLength() + 1);
      this.failLine('SyntaxError', MISPLACED_BACKSLASH, column, 0);
    }
    this.at++;
    this.nextLine();
    // Inside brackets the reader of the tokens has a better complaint.
    if (this.at >= text.length && this.extraTokens) {
      const line = text.slice(this.unbrokenStart, this.at);
      this.failUnfinished(/^[\s\\]*$/.test(line) ? 0 : utf8Length(line, 0, line.length));
    }
    if (this.at >= text.length && !inBrackets) {
      this.failLine('SyntaxError', 'unexpected EOF while parsing', characters(text, this.lineStart, this.at), -1);
    }
  }

  /** Behind the backslash there is nothing, and no newline either. */
  private failAtOpenEnd(): never {
    const column = characters(this.text, this.lineStart, this.at);
    throw this.problem('SyntaxError', MISPLACED_BACKSLASH, column, 0, this.lineText());
  }

  beginToken(): void {
    this.start = this.at;
    this.startLine = this.line;
    this.startLineStart = this.lineStart;
  }

  /** A problem whose caret stands on the character before the cursor. */
  fail(message: string): never {
    const column = characters(this.text, this.lineStart, this.at);
    throw this.problem('SyntaxError', message, column, column, this.lineText());
  }

  /** A problem with a range on the current line. CPython counts bytes here, not characters. */
  failRange(message: string, from: number, to: number): never {
    const first = utf8Length(this.text, this.lineStart, from) + 1;
    const last = utf8Length(this.text, this.lineStart, to) + 1;
    throw this.problem('SyntaxError', message, first, last, this.lineText());
  }

  /** A problem with the line as such: its newline is shown too. tokenize gives the end of the line instead. */
  failLine(kind: ProblemKind, message: string, offset: number, endOffset: number): never {
    if (this.extraTokens) throw this.problem(kind, message, this.lineLength(), 0, this.lineText());
    const problem = this.problem(kind, message, offset, endOffset, `${this.lineText()}\n`);
    // CPython's parser words what its tokenizer only has a number for.
    problem.stage = 'parser';
    throw problem;
  }

  /** What tokenize says when the text ends inside brackets or behind a backslash, then with the bytes of the line. */
  failUnfinished(offset = 0): never {
    throw this.problem('SyntaxError', 'unexpected EOF in multi-line statement', offset, 0, this.lineText());
  }

  /** How many characters the current line has, its newline included. */
  lineLength(): number {
    return characters(this.text, this.lineStart, this.lineStart + this.lineText().length) + 1;
  }

  warn(message: string): void {
    this.warnings.push({ category: 'SyntaxWarning', message, line: this.line });
  }

  /** Call at the end of the text: what CPython cannot read starts there if the text was cut. */
  checkEnd(): void {
    if (!this.cutAtNull) return;
    this.line += this.at > 0 ? 1 : 0;
    throw this.problem('SyntaxError', 'source code cannot contain null bytes', 0, 0, this.cutLine);
  }

  /** The current line without its newline. */
  private lineText(): string {
    const end = this.text.indexOf('\n', this.lineStart);
    return end < 0 ? this.text.slice(this.lineStart) : this.text.slice(this.lineStart, end);
  }

  private problem(kind: ProblemKind, message: string, offset: number, end: number, text: string): SyntaxProblem {
    return new SyntaxProblem(kind, message, this.line, offset, this.line, end, text, this.filename);
  }
}

/** How many code points text[from, to) has. */
export function characters(text: string, from: number, to: number): number {
  let count = to - from;
  for (let at = from + 1; at < to; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--;
  return count;
}
