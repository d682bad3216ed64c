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

export class TokenBuffer {
  readonly tokens: Token[] = [];
  /** For each token its T, or for a reserved word its K. */
  readonly kinds: number[] = [];

  constructor(
    readonly source: Source,
    private readonly lexer: Lexer,
  ) {}

  /** Makes sure that token number `index` is there. */
  fill(index: number): void {
    while (this.tokens.length <= index) {
      const token = this.lexer.next();
      if (token.type === T.ENDMARKER) this.checkBrackets();
      let kind: number = token.type;
      if (kind === T.NAME) kind = KEYWORD_KINDS.get(token.text) ?? T.NAME;
      this.tokens.push(token);
      this.kinds.push(kind);
    }
  }

  /** The end inside brackets is an error at the innermost of them. */
  private checkBrackets(): void {
    const open = this.lexer.brackets.at(-1);
    if (open === undefined) return;
    const { source } = this;
    const offset = source.charCol(open.line, open.col) + 1;
    const text = source.lines[open.line - 1] ?? null;
    throw new UnclosedBracket(
      'SyntaxError',
      `'${open.character}' was never closed`,
      open.line,
      offset,
      open.line,
      offset,
      text,
      source.filename,
    );
  }

  /** Reads on to the end, only to meet the lexer's errors. */
  drain(): void {
    while (this.kinds[this.kinds.length - 1] !== T.ENDMARKER) this.fill(this.tokens.length);
  }
}
