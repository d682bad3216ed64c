// The patterns of `match`.
//
// They look like expressions but are a small language of their own, with one method per construct. `_` is a wildcard
// here and a name everywhere else.

import type { Expr, Node, Pattern } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { FALSE, NONE, TRUE } from '../literal.ts';
import { T, type Token } from '../tokens.ts';
import { K } from './keywords.ts';
import { ParameterParser } from './parameters.ts';

export abstract class PatternParser extends ParameterParser {
  /** The pattern of a `case`: a sequence may stand without brackets. */
  protected patterns(): Pattern {
    const start = this.token;
    const first = this.maybeStarPattern();
    if (this.kind !== T.COMMA) {
      if (first.kind === 'MatchStar') this.fail();
      return first;
    }
    const patterns = this.restOfPatterns(first, T.COLON, K.IF);
    return build.MatchSequence(patterns, this.from(start));
  }

  /** What follows `first` after commas, up to one of the closing kinds, which is left. */
  private restOfPatterns(first: Pattern, close: number, otherClose: number): Pattern[] {
    const patterns = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind === close || this.kind === otherClose) break;
      patterns.push(this.maybeStarPattern());
    }
    return patterns;
  }

  private maybeStarPattern(): Pattern {
    if (this.kind !== T.STAR) return this.pattern();
    const start = this.advance();
    const name = this.captureName();
    return build.MatchStar(name, this.from(start));
  }

  private captureName(): string | null {
    const token = this.expect(T.NAME);
    return token.text === '_' ? null : this.identifier(token);
  }

  protected pattern(): Pattern {
    this.enter();
    const start = this.token;
    const pattern = this.orPattern();
    this.depth--;
    if (!this.accept(K.AS)) return pattern;
    const name = this.asTarget();
    return build.MatchAs(pattern, name, this.from(start));
  }

  protected asTarget(): string {
    if (this.kind !== T.NAME || this.token.text === '_') this.fail();
    const next = this.peek();
    if (next === T.DOT || next === T.LPAR || next === T.EQUAL) this.fail();
    return this.identifier(this.advance());
  }

  private orPattern(): Pattern {
    const start = this.token;
    const first = this.closedPattern();
    if (this.kind !== T.VBAR) return first;
    const patterns = [first];
    while (this.accept(T.VBAR)) patterns.push(this.closedPattern());
    return build.MatchOr(patterns, this.from(start));
  }

  protected closedPattern(): Pattern {
    const { token } = this;
    switch (this.kind) {
      case T.NAME:
        return this.namePattern();
      case T.LPAR:
        return this.groupPattern();
      case T.LSQB: {
        this.advance();
        const patterns = this.at(T.RSQB) ? [] : this.restOfPatterns(this.maybeStarPattern(), T.RSQB, T.RSQB);
        this.expect(T.RSQB);
        return build.MatchSequence(patterns, this.from(token));
      }
      case T.LBRACE:
        return this.mappingPattern();
      case K.NONE:
        this.advance();
        return build.MatchSingleton(NONE, this.of(token));
      case K.TRUE:
        this.advance();
        return build.MatchSingleton(TRUE, this.of(token));
      case K.FALSE:
        this.advance();
        return build.MatchSingleton(FALSE, this.of(token));
      default: {
        const value = this.literalPattern();
        return build.MatchValue(value, this.from(token));
      }
    }
  }

  /** A number, perhaps negative or complex (`-1 + 2j`), or a string. */
  private literalPattern(): Expr {
    const { token } = this;
    if (this.kind === T.STRING || this.kind === T.FSTRING_START || this.kind === T.TSTRING_START) return this.strings();
    const real = this.signedNumber();
    if (this.kind !== T.PLUS && this.kind !== T.MINUS) return real;
    if (isImaginary(real)) this.notReal(real);
    const operator = this.kind === T.PLUS ? 'Add' : 'Sub';
    this.advance();
    if (!this.at(T.NUMBER)) this.fail();
    const imaginary = this.number();
    if (!isImaginary(imaginary)) this.notImaginary(imaginary);
    return build.BinOp(real, operator, imaginary, this.from(token));
  }

  protected notReal(_number: Expr): void {
    this.fail();
  }

  protected notImaginary(_number: Expr): void {
    this.fail();
  }

  private signedNumber(): Expr {
    const { token } = this;
    if (this.kind === T.NUMBER) return this.number();
    this.expect(T.MINUS);
    if (this.kind !== T.NUMBER) this.fail();
    const operand = this.number();
    return build.UnaryOp('USub', operand, this.from(token));
  }

  /** A capture, the wildcard, a dotted value, or a class pattern. */
  private namePattern(): Pattern {
    const start = this.token;
    const next = this.peek();
    if (next !== T.DOT && next !== T.LPAR) {
      if (next === T.EQUAL) this.fail();
      this.advance();
      return build.MatchAs(null, start.text === '_' ? null : this.identifier(start), this.of(start));
    }
    const value = this.dottedName();
    if (this.kind === T.LPAR) return this.classPattern(value, start);
    if (this.kind === T.EQUAL) this.fail();
    return build.MatchValue(value, this.from(start));
  }

  private dottedName(): Expr {
    const start = this.expect(T.NAME);
    let value: Expr = build.Name(this.identifier(start), 'Load', this.of(start));
    while (this.accept(T.DOT)) {
      const name = this.identifier(this.expect(T.NAME));
      value = build.Attribute(value, name, 'Load', this.from(start));
    }
    return value;
  }

  private groupPattern(): Pattern {
    const start = this.advance();
    if (this.accept(T.RPAR)) return build.MatchSequence([], this.from(start));
    const first = this.maybeStarPattern();
    if (this.kind !== T.COMMA && first.kind !== 'MatchStar') {
      this.expect(T.RPAR);
      return first;
    }
    if (this.kind !== T.COMMA) this.fail();
    const patterns = this.restOfPatterns(first, T.RPAR, T.RPAR);
    this.expect(T.RPAR);
    return build.MatchSequence(patterns, this.from(start));
  }

  protected mappingPattern(): Pattern {
    const start = this.advance();
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (this.kind !== T.RBRACE) {
      if (this.accept(T.DOUBLESTAR)) {
        rest = this.asTarget();
        this.accept(T.COMMA);
        break;
      }
      keys.push(this.mappingKey());
      this.expect(T.COLON);
      patterns.push(this.pattern());
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RBRACE);
    return build.MatchMapping(keys, patterns, rest, this.from(start));
  }

  private mappingKey(): Expr {
    const { token } = this;
    if (this.kind === T.NAME) {
      if (this.peek() !== T.DOT) this.fail();
      return this.dottedName();
    }
    const value = this.kind === K.NONE ? NONE : this.kind === K.TRUE ? TRUE : this.kind === K.FALSE ? FALSE : null;
    if (value === null) return this.literalPattern();
    this.advance();
    return build.Constant(value, null, this.of(token));
  }

  protected classPattern(cls: Expr, start: Token): Pattern {
    this.advance();
    const patterns: Pattern[] = [];
    const names: string[] = [];
    const values: Pattern[] = [];
    while (this.kind !== T.RPAR) {
      if (this.kind === T.NAME && this.peek() === T.EQUAL) {
        names.push(this.identifier(this.advance()));
        this.advance();
        values.push(this.pattern());
      } else {
        if (names.length > 0) this.fail();
        patterns.push(this.pattern());
      }
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RPAR);
    return build.MatchClass(cls, patterns, names, values, this.from(start));
  }
}

function isImaginary(node: Expr): boolean {
  const number = node.kind === 'UnaryOp' ? node.operand : node;
  return number.kind === 'Constant' && (number as Node<'Constant'>).value.type === 'complex';
}
