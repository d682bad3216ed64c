// The four kinds of input: a module, an expression, a line at the prompt, the signature in a type comment.
//
// This closes the chain of parser classes; what it makes is the parser that good programs meet.

import type { Expr, Mod, Stmt } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { SyntaxProblem } from '../problem.ts';
import { T } from '../tokens.ts';
import { CompoundStatementParser } from './compound-statements.ts';

export type ParseMode = 'exec' | 'eval' | 'single' | 'func_type';

export class Parser extends CompoundStatementParser {
  /** The token at which the statement of the module begins before the one that is being parsed. */
  previousStatement = 0;
  /** Where the first statement begins that is good and might yet draw a complaint; behind all others as a rule. */
  doubtfulStatement = Number.POSITIVE_INFINITY;

  /** For a module, `from` may be the beginning of a later statement than the first. */
  parse(mode: ParseMode, from = 0): Mod {
    if (from > 0) this.goTo(from);
    switch (mode) {
      case 'exec':
        return this.module();
      case 'eval':
        return this.evalInput();
      case 'single':
        return this.interactive();
      case 'func_type':
        return this.functionType();
    }
  }

  private module(): Mod {
    const body: Stmt[] = [];
    let start = 0;
    while (this.kind !== T.ENDMARKER) {
      this.previousStatement = start;
      start = this.index;
      this.statement(body);
      if (this.hasDefaultInTypeAlias && start < this.doubtfulStatement) this.doubtfulStatement = start;
    }
    return build.Module(
      body,
      this.buffer.ignores.map(({ line, text }) => build.TypeIgnore(line, text)),
    );
  }

  private evalInput(): Mod {
    const body = this.expressions();
    this.end();
    return build.Expression(body);
  }

  private end(): void {
    while (this.accept(T.NEWLINE));
    if (this.kind !== T.ENDMARKER) this.fail();
  }

  /** An empty prompt is no mistake for a reader of lines, but nothing can be compiled from it. */
  private nothingTyped(): never {
    const { lines } = this.source;
    const text = lines.at(-1) ?? '';
    throw new SyntaxProblem(
      'SyntaxError',
      'invalid syntax',
      lines.length,
      0,
      lines.length,
      0,
      text,
      this.source.filename,
    );
  }

  /** One statement as typed at a prompt; an empty line is a `pass`. */
  private interactive(): Mod {
    const start = this.token;
    if (this.kind === T.ENDMARKER) this.nothingTyped();
    if (this.accept(T.NEWLINE)) return build.Interactive([build.Pass(this.of(start))]);
    const compound = this.compoundStatement();
    if (compound !== null) {
      this.expect(T.NEWLINE);
      return this.onlyStatement([compound]);
    }
    const body: Stmt[] = [];
    this.simpleStatements(body);
    return this.onlyStatement(body);
  }

  private onlyStatement(body: Stmt[]): Mod {
    const newline = this.tokenAt(this.index - 1);
    while (this.accept(T.NEWLINE));
    if (this.kind !== T.ENDMARKER) {
      throw this.problemAt('multiple statements found while compiling a single statement', newline, newline);
    }
    return build.Interactive(body);
  }

  /** The signature of a type comment: `(int, *str, **Any) -> bool`. */
  private functionType(): Mod {
    const types: Expr[] = [];
    this.expect(T.LPAR);
    // At most one of each star, in this order, and behind the rest.
    const stars: number[] = [T.STAR, T.DOUBLESTAR];
    while (types.length > 0 || this.kind !== T.RPAR) {
      const star = stars.indexOf(this.kind);
      if (star >= 0) {
        this.advance();
        stars.splice(0, star + 1);
      } else if (stars.length < 2) this.fail();
      types.push(this.expression());
      if (stars.length === 0 || !this.accept(T.COMMA)) break;
    }
    this.expect(T.RPAR);
    this.expect(T.RARROW);
    const returns = this.expression();
    this.end();
    return build.FunctionType(types, returns);
  }
}
