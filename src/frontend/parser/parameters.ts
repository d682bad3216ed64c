// Parameters of functions and lambdas, and type parameters.
//
// One method reads both kinds of parameter list; a lambda's has no annotations and ends at a colon.

import type { Expr, Node, TypeParam } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { T } from '../tokens.ts';
import { ExpressionParser } from './expressions.ts';
import { K } from './keywords.ts';

export abstract class ParameterParser extends ExpressionParser {
  protected lambda(): Expr {
    this.enter();
    const start = this.expect(K.LAMBDA);
    const parameters = this.parameters(T.COLON);
    this.expect(T.COLON);
    const body = this.expression();
    this.depth--;
    return build.Lambda(parameters, body, this.from(start));
  }

  /** The parameters up to `close`, which is left: a parenthesis for a function, a colon for a lambda. */
  protected parameters(close: T.RPAR | T.COLON): Node<'arguments'> {
    let positionalOnly: Node<'arg'>[] = [];
    let positional: Node<'arg'>[] = [];
    const defaults: Expr[] = [];
    while (this.kind !== close && this.kind !== T.STAR && this.kind !== T.DOUBLESTAR) {
      if (this.kind === T.SLASH) {
        if (positional.length === 0 || positionalOnly.length > 0) this.fail();
        this.advance();
        positionalOnly = positional;
        positional = [];
      } else {
        const parameter = this.parameter(close);
        positional.push(parameter);
        if (this.accept(T.EQUAL)) defaults.push(this.parameterDefault());
        else if (defaults.length > 0) this.fail();
        this.parameterEnd(parameter, close);
        continue;
      }
      if (!this.at(close)) this.expect(T.COMMA);
    }
    const result = build.makeArguments(positionalOnly, positional, null, [], [], null, defaults);
    if (this.kind === T.STAR) this.starParameters(result, close);
    if (this.kind === T.DOUBLESTAR) this.keywordCollector(result, close);
    if (this.kind !== close) this.fail();
    return result;
  }

  /** From `*` or `*name` on: the rest are keyword-only. */
  protected starParameters(result: Node<'arguments'>, close: number): void {
    this.advance();
    if (this.kind !== T.COMMA) {
      result.vararg = this.parameter(close, true);
      this.parameterEnd(result.vararg, close);
    } else {
      this.advance();
      if (!this.at(T.NAME)) this.fail();
    }
    while (this.kind === T.NAME) {
      const parameter = this.parameter(close);
      result.kwonlyargs.push(parameter);
      result.kw_defaults.push(this.accept(T.EQUAL) ? this.parameterDefault() : null);
      this.parameterEnd(parameter, close);
    }
  }

  protected keywordCollector(result: Node<'arguments'>, close: number): void {
    this.advance();
    result.kwarg = this.parameter(close);
    this.parameterEnd(result.kwarg, close);
  }

  /** A comma, unless the list ends; the type comment comes behind it. */
  private parameterEnd(parameter: Node<'arg'>, close: number): void {
    const comma = this.accept(T.COMMA);
    parameter.type_comment = this.typeComment();
    if (!comma && this.kind !== close) this.fail();
  }

  protected parameterDefault(): Expr {
    return this.expression();
  }

  private parameter(close: number, star = false): Node<'arg'> {
    const name = this.expect(T.NAME);
    let annotation: Expr | null = null;
    if (close === T.RPAR && this.accept(T.COLON)) annotation = star ? this.starExpression() : this.expression();
    return build.arg(this.identifier(name), annotation, null, this.from(name));
  }

  /** `[T: bound = default, *Ts, **P]`, or nothing. */
  protected typeParameters(): TypeParam[] {
    if (this.kind !== T.LSQB) return [];
    this.advance();
    const parameters = [this.typeParameter()];
    while (this.accept(T.COMMA)) {
      if (this.at(T.RSQB)) break;
      parameters.push(this.typeParameter());
    }
    this.expect(T.RSQB);
    return parameters;
  }

  protected typeParameter(): TypeParam {
    const start = this.token;
    if (this.accept(T.STAR)) {
      const name = this.identifier(this.expect(T.NAME));
      const value = this.accept(T.EQUAL) ? this.starExpression() : null;
      return build.TypeVarTuple(name, value, this.from(start));
    }
    if (this.accept(T.DOUBLESTAR)) {
      const name = this.identifier(this.expect(T.NAME));
      const value = this.accept(T.EQUAL) ? this.expression() : null;
      return build.ParamSpec(name, value, this.from(start));
    }
    const name = this.identifier(this.expect(T.NAME));
    const bound = this.accept(T.COLON) ? this.expression() : null;
    const value = this.accept(T.EQUAL) ? this.expression() : null;
    return build.TypeVar(name, bound, value, this.from(start));
  }
}
