// The base of the second pass: memory for results, ways to try, and ways to complain.
//
// The second pass is the same parser with checks at the places where CPython's grammar has its `invalid_…` rules.
// Checks read the same tokens again and again, so results are remembered by rule and position, which keeps the pass
// linear. As in CPython, a check may switch further checks off while it looks ahead, and what was remembered then
// stays: some mistakes hide behind others because of that, and we keep them hidden in the same places.

import type { Range } from '../../ast.ts';
import { SyntaxProblem } from '../../problem.ts';
import { characterOffset } from '../../source.ts';
import { T, type Token } from '../../tokens.ts';
import { FAILURE } from '../core.ts';
import { K } from '../keywords.ts';
import { Parser } from '../modes.ts';
import { isImplied } from '../token-buffer.ts';

/** The rules whose results are remembered. */
export enum Rule {
  Expression,
  StarExpression,
  Disjunction,
  Conjunction,
  Inversion,
  BitwiseOr,
  Primary,
  NamedExpressionCheck,
  Strings,
  Arguments,
  Block,
}

interface Remembered {
  readonly result: unknown;
  readonly end: number;
}

export abstract class Diagnosis extends Parser {
  /** Off while a check reads an expression that shall not be checked itself. */
  checking = true;
  /** For each rule, by position; null is a failure. */
  private readonly memory: (Remembered | null | undefined)[][] = [];
  /** The position where the pass began, from which those in the memory count. */
  private first = -1;
  private levels: number[] = [];

  // Trying

  /** The result of `parse` here, remembered; a failure too. */
  protected remember<R>(rule: Rule, parse: () => R): R {
    if (this.isBareAtom()) return parse();
    if (this.first < 0) this.first = this.index;
    const memory = (this.memory[rule] ??= []);
    const key = this.index - this.first;
    const known = memory[key];
    if (known === null) return this.fail();
    if (known !== undefined) {
      this.goTo(known.end);
      return known.result as R;
    }
    const { depth } = this;
    try {
      const result = parse();
      memory[key] = { result, end: this.index };
      return result;
    } catch (reason) {
      if (reason === FAILURE) memory[key] = null;
      this.depth = depth;
      throw reason;
    }
  }

  /** A name or number with a comma or closing bracket behind it is read faster than remembered, and never wrong. */
  private isBareAtom(): boolean {
    const next = this.index + 1;
    if (next >= this.filled) return false;
    switch (this.kindAt(next)) {
      case T.COMMA:
      case T.RPAR:
      case T.RSQB:
      case T.RBRACE:
        return this.kind === T.NAME || this.kind === T.NUMBER || (this.kind >= K.FALSE && this.kind <= K.TRUE);
      default:
        return false;
    }
  }

  /** Parses and goes back in any case; null when the tokens do not fit. */
  protected lookAhead<R>(parse: () => R): R | null {
    const { index } = this;
    const result = this.attempt(parse);
    this.goTo(index);
    return result;
  }

  /** Parses without checks. */
  protected unchecked<R>(parse: () => R): R {
    const before = this.checking;
    this.checking = false;
    try {
      return parse();
    } finally {
      this.checking = before;
    }
  }

  /** How many brackets are open after token number `index`. */
  protected levelAt(index: number): number {
    const { levels } = this;
    for (let at = levels.length; at <= index; at++) {
      const before = at === 0 ? 0 : levels[at - 1]!;
      const kind = this.kindAt(at);
      if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) levels.push(before + 1);
      else if (kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) levels.push(before - 1);
      else levels.push(before);
    }
    return levels[index]!;
  }

  // Complaining

  /** From the start of one thing to the end of another. */
  protected complain(message: string, first: Range | Token, last: Range | Token = first): never {
    const start = 'line' in first ? this.tokenStart(first) : this.nodeStart(first);
    const end = 'line' in last ? this.tokenEnd(last) : this.nodeEnd(last);
    throw this.problem('SyntaxError', message, start[0], start[1], end[0], end[1]);
  }

  /** At the furthest token that has been looked at. */
  protected complainAtLast(message: string, kind: SyntaxProblem['kind'] = 'SyntaxError'): never {
    throw this.problemAtLast(message, kind);
  }

  problemAtLast(message: string, kind: SyntaxProblem['kind'] = 'SyntaxError', filled = this.filled): SyntaxProblem {
    const token = this.tokenAt(filled - 1);
    if (!isPlaceless(token)) {
      const start = this.tokenStart(token);
      const end = this.tokenEnd(token);
      return this.problem(kind, message, start[0], start[1], end[0], end[1]);
    }
    return this.problem(kind, message, token.line, this.byteCol(token.endLine, token.endCol), token.line, -1);
  }

  /** From the start of something to where the lexer stands. */
  protected complainFrom(message: string, first: Range | Token): never {
    const start = 'line' in first ? this.tokenStart(first) : this.nodeStart(first);
    const last = this.tokenAt(this.filled - 1);
    throw this.problem('SyntaxError', message, start[0], start[1], last.endLine, this.tokenEnd(last)[1] - 1);
  }

  /** At a token of the first pass; the end of the text and layout have no place there. */
  problemAtToken(message: string, token: Token): SyntaxProblem {
    if (this.source.text === '') return new SyntaxProblem('SyntaxError', message, 0, 0, 0, 0, '', this.source.filename);
    const start = isPlaceless(token) ? ([token.line, 0] as const) : this.tokenStart(token);
    const end = isPlaceless(token) ? ([token.line, 0] as const) : this.tokenEnd(token);
    return this.problem('SyntaxError', message, start[0], start[1], end[0], end[1]);
  }

  /**
   * Columns are bytes from 1, zero and less being CPython's ways to say nowhere. Both are turned into characters of
   * the first line, which is why the end of a longer range never lies beyond that line.
   */
  protected problem(
    kind: SyntaxProblem['kind'],
    message: string,
    line: number,
    column: number,
    endLine: number,
    endColumn: number,
  ): SyntaxProblem {
    const text = this.buffer.lineText(line);
    const offset = characterOffset(text ?? '', column);
    const endOffset = endColumn > 0 ? characterOffset(text ?? '', endColumn) : endColumn;
    const problem = new SyntaxProblem(kind, message, line, offset, endLine, endOffset, text, this.source.filename);
    return this.buffer.found(problem);
  }

  private tokenStart(token: Token): [number, number] {
    return [token.line, this.byteCol(token.line, token.col) + 1];
  }

  private tokenEnd(token: Token): [number, number] {
    // A newline is one character wide, though its token stops before it.
    return [token.endLine, this.byteCol(token.endLine, token.endCol) + (token.type === T.NEWLINE ? 2 : 1)];
  }

  private nodeStart(node: Range): [number, number] {
    return [node.lineno, node.col_offset + 1];
  }

  private nodeEnd(node: Range): [number, number] {
    return [node.end_lineno, node.end_col_offset + 1];
  }
}

/** Tokens without text have no columns in CPython. */
function isPlaceless(token: Token): boolean {
  return token.type === T.INDENT || token.type === T.DEDENT || token.type === T.ENDMARKER || isImplied(token);
}
