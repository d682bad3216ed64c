// The tokens of one source, fetched from the lexer only when the parser looks at them.
//
// Laziness is visible: a lexer error further down must not hide a syntax error that comes first, and the furthest
// token ever looked at is where CPython reports an error it knows nothing better about. Tokens are kept, because the
// parser goes back in a few places and a failed parse is repeated to find the best message.

import type { Lexer } from '../lexer/lexer.ts';
import { SyntaxProblem } from '../problem.ts';
import type { Source } from '../source.ts';
import { T, type Token } from '../tokens.ts';
import { KEYWORD_KINDS } from './keywords.ts';

/** Told apart from other problems of the lexer, because an earlier syntax error may be the better one to show. */
export class UnclosedBracket extends SyntaxProblem {}

const IMPLIED = 'implied';

/** Does the token stand for the end of the text at a prompt, and so nowhere? */
export function isImplied(token: Token): boolean {
  return token.type === T.NEWLINE && token.text === IMPLIED;
}

export class TokenBuffer {
  readonly tokens: Token[] = [];
  /** For each token its T, or for a reserved word its K. */
  readonly kinds: number[] = [];
  /** The `# type: ignore` comments met so far; the parser sees none of them. */
  readonly ignores: Token[] = [];
  /** What the lexer stumbled over; its complaint goes before any of the parser's. */
  lexerProblem: unknown = null;
  /** `from __future__ import barry_as_FLUFL` has been read: unequal is `<>` now (PEP 401). */
  flufl = false;
  /** The token before was a newline that does not stand in the text. */
  private impliedNewline = false;

  constructor(
    readonly source: Source,
    private readonly lexer: Lexer,
    private readonly mode: string,
    private readonly impliesDedent = true,
  ) {}

  /** The line as CPython shows it: with its newline only if the lexer has not gone on to the next line. */
  lineText(line: number): string | null {
    const text = this.source.lines[line - 1];
    if (text === undefined) return null;
    const bare = text.endsWith('\n') ? text.slice(0, -1) : text;
    if (line < this.tokens.at(-1)!.endLine) return bare;
    // A module is read as if its last line ended with a newline.
    return this.mode === 'exec' ? `${bare}\n` : text;
  }

  /** By the parser, and not by the lexer. */
  found<P extends SyntaxProblem>(problem: P): P {
    if (this.mode === 'exec') problem.stage = 'parser';
    return problem;
  }

  /** Has the lexer come to the end of the text? The dedents there are made up. */
  get atEnd(): boolean {
    const last = this.tokens.at(-1)!;
    if (last.type === T.ENDMARKER || isImplied(last)) return true;
    return last.type === T.DEDENT && this.lexer.at >= this.lexer.text.length;
  }

  /** Is the lexer between the quotes of an f- or t-string? */
  get insideString(): boolean {
    return this.lexer.insideString;
  }

  /** Makes sure that token number `index` is there. */
  fill(index: number): void {
    while (this.tokens.length <= index) {
      const token = this.next();
      let kind: number = token.type;
      if (kind === T.NAME) kind = KEYWORD_KINDS.get(token.text) ?? T.NAME;
      this.tokens.push(token);
      this.kinds.push(kind);
    }
  }

  private next(): Token {
    let token: Token;
    try {
      for (token = this.lexer.next(); token.type === T.TYPE_IGNORE; token = this.lexer.next()) this.ignores.push(token);
      if (token.type === T.ENDMARKER) this.checkBrackets(token);
    } catch (problem) {
      this.lexerProblem = problem;
      throw problem;
    }
    const implied = this.impliedNewline;
    if (implied && !this.impliesDedent && token.type === T.DEDENT) return this.next();
    this.impliedNewline = this.mode !== 'exec' && this.isAddedNewline(token);
    // Only a module's last line ends of its own accord.
    if (this.impliedNewline && this.mode !== 'single') return this.next();
    // At the prompt, the end of the text counts as one more newline.
    if (this.mode !== 'single' || token.type !== T.ENDMARKER || implied || this.tokens.length === 0) return token;
    this.impliedNewline = true;
    return { ...token, type: T.NEWLINE, text: IMPLIED };
  }

  /** Is this the newline that the lexer adds to a last line without one? */
  private isAddedNewline(token: Token): boolean {
    if (token.type !== T.NEWLINE || !this.lexer.addedNewline) return false;
    return this.source.lineStarts[token.line - 1]! + token.col === this.source.text.length;
  }

  /** The end inside brackets is an error at the innermost of them. */
  private checkBrackets(end: Token): void {
    if (this.lexer.brackets.length === 0) return;
    this.tokens.push(end);
    this.kinds.push(T.ENDMARKER);
    throw this.unclosedBracket();
  }

  /** The complaint about the innermost bracket that is open where the lexer stands. */
  unclosedBracket(): UnclosedBracket | null {
    const open = this.lexer.brackets.at(-1);
    if (open === undefined) return null;
    const { source } = this;
    const problem = new UnclosedBracket(
      'SyntaxError',
      `'${open.character}' was never closed`,
      open.line,
      source.charCol(open.line, open.col) + 1,
      open.line,
      0,
      this.lineText(open.line),
      source.filename,
    );
    return this.found(problem);
  }

  /** Reads on to the end, only to meet the lexer's errors. */
  drain(): void {
    while (this.kinds[this.kinds.length - 1] !== T.ENDMARKER) this.fill(this.tokens.length);
  }
}
