// The base of the parser: the current token, looking ahead, going back, and ranges for nodes.
//
// The parser is one recursive-descent class, spread over a chain of files by construct: core, strings, atoms,
// expressions, parameters, patterns, simple statements, compound statements. Each level calls downwards directly and
// upwards through the abstract methods declared here, so that there is no import cycle. A parse that fails throws
// FAILURE and says nothing: finding the words is the business of the second pass (see errors/).

import type { Expr, Range } from '../ast.ts';
import { type SourceWarning, SyntaxProblem } from '../problem.ts';
import { characterOffset, type Source } from '../source.ts';
import { T, type Token } from '../tokens.ts';
import type { TokenBuffer } from './token-buffer.ts';

/** Thrown when the tokens do not fit. One object, since nothing needs its stack. */
export const FAILURE = Object.freeze({ reason: 'the tokens do not fit the grammar' });

/**
 * Nesting that the parser follows before it gives up, as CPython's MAXSTACK. A level is one expression inside
 * another; each takes up to about ten host frames, and the default host stack of a megabyte holds some thousand.
 */
const MAX_DEPTH = 1000;

export abstract class ParserCore {
  protected index = 0;
  /** The current token and its kind: a T, or a K for reserved words. */
  protected token: Token;
  protected kind: number;
  /** The last token taken that is not NEWLINE, INDENT or DEDENT: where nodes end. */
  protected last: Token;
  protected depth = 0;
  protected readonly source: Source;
  readonly warnings: SourceWarning[] = [];

  private readonly tokens: Token[];
  private readonly kinds: number[];
  private readonly ascii: boolean;
  private readonly range: Range = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };
  private measuredLine = 0;
  private measured: Int32Array | null | undefined = null;
  private readonly measuredLines = new Map<number, Int32Array | null>();

  constructor(protected readonly buffer: TokenBuffer) {
    this.source = buffer.source;
    this.ascii = buffer.source.ascii;
    this.tokens = buffer.tokens;
    this.kinds = buffer.kinds;
    buffer.fill(0);
    this.token = this.last = buffer.tokens[0]!;
    this.kind = buffer.kinds[0]!;
  }

  // What lower levels need of higher ones.
  protected abstract expression(): Expr;
  protected abstract namedExpression(): Expr;
  protected abstract starExpressions(): Expr;
  protected abstract yieldExpression(): Expr;
  protected abstract bitwiseOr(): Expr;
  protected abstract primary(): Expr;
  protected abstract disjunction(): Expr;
  protected abstract starTargets(): Expr;
  protected abstract lambda(): Expr;

  protected fail(): never {
    throw FAILURE;
  }

  protected advance(): Token {
    const token = this.token;
    const kind = this.kind;
    if (kind === T.ENDMARKER) return token;
    if (kind < T.NEWLINE || kind > T.DEDENT) this.last = token;
    const next = ++this.index;
    if (next >= this.tokens.length) this.buffer.fill(next);
    this.token = this.tokens[next]!;
    this.kind = this.kinds[next]!;
    return token;
  }

  /** Compares the current kind where a plain comparison would make TypeScript believe that it stays what it was. */
  protected at(kind: number): boolean {
    return this.kind === kind;
  }

  protected accept(kind: number): boolean {
    if (this.kind !== kind) return false;
    this.advance();
    return true;
  }

  protected expect(kind: number): Token {
    if (this.kind !== kind) this.fail();
    return this.advance();
  }

  /** The text of a type comment that stands here. */
  protected typeComment(): string | null {
    return this.kind === T.TYPE_COMMENT ? this.advance().text : null;
  }

  /** The kind of the token after the current one. */
  protected peek(): number {
    const next = this.index + 1;
    if (next >= this.tokens.length) {
      if (this.kind === T.ENDMARKER) return T.ENDMARKER;
      this.buffer.fill(next);
    }
    return this.kinds[next]!;
  }

  protected tokenAt(index: number): Token {
    return this.tokens[index]!;
  }

  protected kindAt(index: number): number {
    return this.kinds[index]!;
  }

  /** How many tokens have been looked at; the last of them is where a nameless error is shown. */
  protected get filled(): number {
    return this.tokens.length;
  }

  protected goTo(index: number): void {
    this.index = index;
    this.token = this.tokens[index]!;
    this.kind = this.kinds[index]!;
    let before = index - 1;
    while (before > 0 && this.kinds[before]! >= T.NEWLINE && this.kinds[before]! <= T.DEDENT) before--;
    this.last = this.tokens[Math.max(before, 0)]!;
  }

  /** Parses; where the tokens do not fit, goes back and gives null. */
  protected attempt<R>(parse: () => R): R | null {
    const { index, depth, warnings } = this;
    const warned = warnings.length;
    try {
      return parse();
    } catch (reason) {
      if (reason !== FAILURE) throw reason;
      this.goTo(index);
      this.depth = depth;
      warnings.length = warned;
      return null;
    }
  }

  /** Counts one level of nesting; every call has its `this.depth--` where the level ends. */
  protected enter(): void {
    if (++this.depth > MAX_DEPTH) this.tooDeep();
  }

  private tooDeep(): never {
    const message = 'Parser stack overflowed - Python source too complex to compile';
    throw SyntaxProblem.exhausted('MemoryError', message, this.source.filename);
  }

  // Ranges

  /** From the start of `start` to the end of the last token. The object is reused: builders copy it. */
  protected from(start: Token): Range {
    const { range, last } = this;
    range.lineno = start.line;
    range.end_lineno = last.endLine;
    if (this.ascii) {
      range.col_offset = start.col;
      range.end_col_offset = last.endCol;
    } else {
      range.col_offset = this.byteCol(start.line, start.col);
      range.end_col_offset = this.byteCol(last.endLine, last.endCol);
    }
    return range;
  }

  /** From the start of a node to the end of the last token. */
  protected fromNode(start: Range): Range {
    const { range, last } = this;
    range.lineno = start.lineno;
    range.col_offset = start.col_offset;
    range.end_lineno = last.endLine;
    range.end_col_offset = this.ascii ? last.endCol : this.byteCol(last.endLine, last.endCol);
    return range;
  }

  /** The range of one token. */
  protected of(token: Token): Range {
    const { range } = this;
    range.lineno = token.line;
    range.col_offset = this.byteCol(token.line, token.col);
    range.end_lineno = token.endLine;
    range.end_col_offset = this.byteCol(token.endLine, token.endCol);
    return range;
  }

  /** The column in UTF-8 bytes. */
  protected byteCol(line: number, col: number): number {
    if (this.ascii) return col;
    if (line !== this.measuredLine) {
      this.measuredLine = line;
      this.measured = this.measuredLines.get(line);
      if (this.measured === undefined) this.measuredLines.set(line, (this.measured = this.measure(line)));
    }
    return this.measured === null ? col : (this.measured![col] ?? this.source.byteCol(line, col));
  }

  /** The byte column of every unit of a line, so that very long lines cost linear time; null if it is ASCII. */
  private measure(line: number): Int32Array | null {
    const { lineStarts, text } = this.source;
    const start = lineStarts[line - 1] ?? text.length;
    const end = lineStarts[line] ?? text.length;
    const columns = new Int32Array(end - start + 1);
    let bytes = 0;
    for (let at = start; at < end; at++) {
      columns[at - start] = bytes;
      const unit = text.charCodeAt(at);
      // Half of a surrogate pair counts two: columns never fall inside a pair.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000 && isPaired(text, at)) ? 2 : 3;
    }
    columns[end - start] = bytes;
    return bytes === end - start ? null : columns;
  }

  /** The name as Python stores it: in NFKC form. */
  protected identifier(token: Token): string {
    return this.ascii ? token.text : token.text.normalize('NFKC');
  }

  // Problems

  protected problemAt(message: string, first: Token, end: Token | null, kind: SyntaxProblem['kind'] = 'SyntaxError') {
    const { source } = this;
    const text = this.buffer.lineText(first.line);
    let endOffset = end === null ? null : this.charEnd(end) + 1;
    // CPython counts the end of a longer range in the characters of its first line.
    if (end !== null && end.endLine !== first.line) {
      endOffset = characterOffset(text ?? '', this.byteCol(end.endLine, end.endCol) + 1);
    }
    const problem = new SyntaxProblem(
      kind,
      message,
      first.line,
      source.charCol(first.line, first.col) + 1,
      end === null ? first.line : end.endLine,
      endOffset,
      text,
      source.filename,
    );
    return this.buffer.found(problem);
  }

  /** The column behind a token in characters. A newline is one character wide, though its token stops before it. */
  protected charEnd(token: Token): number {
    return this.source.charCol(token.endLine, token.endCol) + (token.type === T.NEWLINE ? 1 : 0);
  }
}

function isPaired(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00) {
    const next = text.charCodeAt(at + 1);
    return next >= 0xdc00 && next < 0xe000;
  }
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00;
}
