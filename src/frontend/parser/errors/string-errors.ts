// Mistakes inside the braces of f- and t-strings.

import type { Expr } from '../../ast.ts';
import type { SyntaxProblem } from '../../problem.ts';
import { T } from '../../tokens.ts';
import { PatternErrors } from './pattern-errors.ts';

export abstract class StringErrors extends PatternErrors {
  protected override replacementField(elements: Expr[], raw: boolean, middleKind: number, template: boolean): void {
    const { index } = this;
    const count = elements.length;
    const done = this.attempt(() => {
      super.replacementField(elements, raw, middleKind, template);
      return true;
    });
    if (done !== null) return;
    elements.length = count;
    if (this.checking) this.checkField(middleKind === T.TSTRING_MIDDLE ? 't-string' : 'f-string', raw, middleKind);
    this.goTo(index);
    this.fail();
  }

  protected override escapeProblem(message: string, filled: number): SyntaxProblem {
    return this.problemAtLast(message, 'SyntaxError', filled);
  }

  private checkField(what: string, raw: boolean, middleKind: number): void {
    this.advance();
    const first = this.token;
    if (this.at(T.EQUAL) || this.at(T.EXCLAMATION) || this.at(T.COLON) || this.at(T.RBRACE)) {
      this.complain(`${what}: valid expression required before '${first.text}'`, first);
    }
    if (this.attempt(() => this.annotatedRhs()) === null) {
      this.complain(`${what}: expecting a valid expression after '{'`, first);
    }
    const debug = this.kind === T.EQUAL;
    if (debug) this.advance();
    if (!this.at(T.EXCLAMATION) && !this.at(T.COLON) && !this.at(T.RBRACE)) {
      const choices = debug ? "'!', or ':', or '}'" : "'=', or '!', or ':', or '}'";
      this.complain(`${what}: expecting ${choices}`, this.token);
    }
    if (this.at(T.EXCLAMATION)) {
      this.advance();
      if (this.at(T.COLON) || this.at(T.RBRACE)) this.complain(`${what}: missing conversion character`, this.token);
      if (!this.at(T.NAME)) this.complain(`${what}: invalid conversion character`, this.token);
      this.advance();
      if (!this.at(T.COLON) && !this.at(T.RBRACE)) this.complain(`${what}: expecting ':' or '}'`, this.token);
    }
    if (!this.at(T.COLON)) return;
    this.advance();
    const ignored: Expr[] = [];
    for (;;) {
      // CPython takes the format of a t-string for that of an f-string here, and stops at its text.
      if (this.at(middleKind) && middleKind === T.FSTRING_MIDDLE) this.advance();
      else if (this.at(T.LBRACE)) this.replacementField(ignored, raw, middleKind, false);
      else break;
    }
    if (!this.at(T.RBRACE)) this.complain(`${what}: expecting '}', or format specs`, this.token);
  }
}
