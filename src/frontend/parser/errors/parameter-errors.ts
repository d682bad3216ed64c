// Mistakes in the parameters of functions and lambdas, and in type parameters.

import type { Expr, Node, TypeParam } from '../../ast.ts';
import { T, type Token } from '../../tokens.ts';
import { ArgumentErrors } from './argument-errors.ts';

type Close = T.RPAR | T.COLON;

export abstract class ParameterErrors extends ArgumentErrors {
  protected override parameters(close: Close): Node<'arguments'> {
    if (this.checking) this.lookAhead(() => this.checkParameters(close));
    return super.parameters(close);
  }

  /** Walks over the list and stops at the first thing that is out of order. */
  private checkParameters(close: Close): void {
    let slash = false;
    let star = false;
    let defaulted = false;
    let named = 0;
    for (;;) {
      const { token } = this;
      if (this.kind === T.SLASH) {
        this.advance();
        if (named === 0 && !slash && !star) {
          if (this.at(T.COMMA)) this.complain('at least one argument must precede /', token);
          return;
        }
        if (star) this.complain('/ must be ahead of *', token);
        if (slash) this.complain('/ may appear only once', token);
        slash = true;
        if (this.at(T.STAR)) this.complain('expected comma between / and *', this.token);
      } else if (this.kind === T.STAR) {
        this.advance();
        if (star) {
          if (!this.at(T.COMMA)) {
            this.parameterName(close);
            if (!this.at(T.COMMA) && !this.at(close)) return;
          }
          this.complain('* argument may appear only once', token);
        }
        star = true;
        if (this.at(T.COMMA) || this.at(close)) this.checkBareStar(token, close);
        else {
          if (close === T.RPAR && this.peek() === T.COLON && this.hasStarAnnotation()) return;
          this.checkCollector('positional', close);
        }
      } else if (this.kind === T.DOUBLESTAR) {
        this.advance();
        this.checkCollector('keyword', close);
        this.expect(T.COMMA);
        this.typeComment();
        const next = this.token;
        if (this.at(T.NAME)) {
          this.parameterName(close);
          this.complain('arguments cannot follow var-keyword argument', next, this.last);
        }
        if (this.at(T.STAR) || this.at(T.DOUBLESTAR) || this.at(T.SLASH)) {
          this.complain('arguments cannot follow var-keyword argument', next);
        }
        return;
      } else if (this.kind === T.LPAR) {
        if (!defaulted && !star && !slash) this.checkParenthesised(close);
        return;
      } else {
        this.parameterName(close);
        named++;
        const end = this.last;
        if (this.accept(T.EQUAL)) {
          if (!star) defaulted = true;
          this.parameterDefault();
        } else if (defaulted && !star) {
          if (!this.at(T.COMMA) && !this.at(close)) return;
          // CPython has looked for a comment about its type.
          if (this.at(T.COMMA) && close === T.RPAR) this.peek();
          this.complain('parameter without a default follows parameter with a default', token, end);
        }
      }
      if (!this.at(T.COMMA)) return;
      this.advance();
      this.typeComment();
    }
  }

  /** One name with its annotation. */
  private parameterName(close: Close): void {
    this.expect(T.NAME);
    if (close === T.RPAR && this.accept(T.COLON)) this.expression();
  }

  /** `*args: *Ts`, which CPython's checks know nothing of. */
  private hasStarAnnotation(): boolean {
    const { index } = this;
    this.advance();
    this.advance();
    const found = this.kind === T.STAR;
    this.goTo(index);
    return found;
  }

  private checkBareStar(star: Token, close: Close): void {
    const comma = this.kind === T.COMMA;
    if (comma) {
      const next = this.peek();
      if (next === T.TYPE_COMMENT && close === T.RPAR) this.commentedStar();
      if (next !== close && next !== T.DOUBLESTAR) return;
    }
    const message = 'named arguments must follow bare *';
    if (close === T.COLON) this.complainAtLast(message);
    this.complain(message, star);
  }

  private commentedStar(): void {
    this.advance();
    throw this.problemAtLast('bare * has associated type comment', 'SyntaxError', this.index + 1);
  }

  private checkCollector(which: string, close: Close): void {
    this.parameterName(close);
    if (this.kind === T.EQUAL) this.complain(`var-${which} argument cannot have default value`, this.token);
  }

  private checkParenthesised(close: Close): void {
    const open = this.advance();
    this.parameterName(close);
    while (this.accept(T.COMMA) && !this.at(T.RPAR)) this.parameterName(close);
    const end = this.expect(T.RPAR);
    const what = close === T.RPAR ? 'Function' : 'Lambda expression';
    this.complain(`${what} parameters cannot be parenthesized`, open, end);
  }

  protected override parameterDefault(): Expr {
    if (this.checking && (this.kind === T.RPAR || this.kind === T.COMMA)) {
      this.complain('expected default value expression', this.tokenAt(this.index - 1));
    }
    return super.parameterDefault();
  }

  // Type parameters

  protected override typeParameters(): TypeParam[] {
    if (this.checking && this.kind === T.LSQB && this.peek() === T.RSQB) {
      this.advance();
      this.complainFrom('Type parameter list cannot be empty', this.token);
    }
    return super.typeParameters();
  }

  protected override typeParameter(): TypeParam {
    if (this.checking) this.lookAhead(() => this.checkBound());
    return super.typeParameter();
  }

  private checkBound(): void {
    const what = this.kind === T.STAR ? 'TypeVarTuple' : 'ParamSpec';
    if (this.kind !== T.STAR && this.kind !== T.DOUBLESTAR) return;
    this.advance();
    this.expect(T.NAME);
    const colon = this.expect(T.COLON);
    const bound = this.expression();
    this.complainFrom(`cannot use ${bound.kind === 'Tuple' ? 'constraints' : 'bound'} with ${what}`, colon);
  }
}
