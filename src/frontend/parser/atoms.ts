// Atoms: names, constants, and what stands in brackets of its own: groups, tuples, lists, dicts, sets, and the
// comprehensions that each of these can turn into once a `for` follows the first element.

import type { Expr, Node } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { ELLIPSIS, FALSE, type Literal, NONE, TRUE } from '../literal.ts';
import { T, type Token } from '../tokens.ts';
import { K } from './keywords.ts';
import { decimalDigits, MAX_DIGITS, numberLiteral } from './numbers.ts';
import { StringParser } from './strings.ts';
import { isStarTargets, setContext } from './targets.ts';

export abstract class AtomParser extends StringParser {
  protected atom(): Expr {
    const { token } = this;
    switch (this.kind) {
      case T.NAME:
        this.advance();
        return build.Name(this.identifier(token), 'Load', this.of(token));
      case T.NUMBER:
        return this.number();
      case T.STRING:
      case T.FSTRING_START:
      case T.TSTRING_START:
        return this.strings();
      case T.LPAR:
        return this.parenthesised();
      case T.LSQB:
        return this.listDisplay();
      case T.LBRACE:
        return this.braces();
      case K.NONE:
        return this.constant(NONE);
      case K.TRUE:
        return this.constant(TRUE);
      case K.FALSE:
        return this.constant(FALSE);
      case T.ELLIPSIS:
        return this.constant(ELLIPSIS);
      default:
        return this.fail();
    }
  }

  private constant(value: Literal): Expr {
    const token = this.advance();
    return build.Constant(value, null, this.of(token));
  }

  protected number(): Node<'Constant'> {
    const token = this.advance();
    const digits = decimalDigits(token.text);
    if (digits > MAX_DIGITS) {
      const message =
        `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals ' +
        'to avoid decimal conversion limits.';
      throw this.problemAt(message, token, null);
    }
    return build.Constant(numberLiteral(token.text), null, this.of(token));
  }

  /** `*a` with `a` at the level of `|`, or an expression that may hold a walrus. */
  protected starNamedExpression(): Expr {
    return this.kind === T.STAR ? this.starred() : this.namedExpression();
  }

  protected starred(): Expr {
    const start = this.advance();
    const value = this.bitwiseOr();
    return build.Starred(value, 'Load', this.from(start));
  }

  protected get atFor(): boolean {
    return this.kind === K.FOR || this.kind === K.ASYNC;
  }

  /** `( … )`: an empty tuple, a yield, a group, a tuple or a generator expression. */
  protected parenthesised(): Expr {
    this.enter();
    const start = this.advance();
    let result: Expr;
    if (this.kind === T.RPAR) {
      this.advance();
      result = build.Tuple([], 'Load', this.from(start));
    } else if (this.kind === K.YIELD) {
      result = this.yieldExpression();
      this.expect(T.RPAR);
    } else {
      const first = this.starNamedExpression();
      if (this.kind === T.COMMA) {
        const elements = this.restOfElements(first, T.RPAR);
        result = build.Tuple(elements, 'Load', this.from(start));
      } else if (first.kind === 'Starred') {
        // `(*a)` alone is no expression, and no generator can be made of it.
        this.fail();
      } else if (this.atFor) {
        const generators = this.comprehensions();
        this.expect(T.RPAR);
        result = build.GeneratorExp(first, generators, this.from(start));
      } else {
        this.expect(T.RPAR);
        result = first;
      }
    }
    this.depth--;
    return result;
  }

  /** The elements after `first` up to and with the closing bracket; the current token is a comma or the bracket. */
  protected restOfElements(first: Expr, close: number): Expr[] {
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind === close) break;
      elements.push(this.starNamedExpression());
    }
    this.expect(close);
    return elements;
  }

  protected listDisplay(): Expr {
    this.enter();
    const start = this.advance();
    let result: Expr;
    if (this.accept(T.RSQB)) {
      result = build.List([], 'Load', this.from(start));
    } else {
      const first = this.starNamedExpression();
      if (this.atFor && first.kind !== 'Starred') {
        const generators = this.comprehensions();
        this.expect(T.RSQB);
        result = build.ListComp(first, generators, this.from(start));
      } else {
        const elements = this.restOfElements(first, T.RSQB);
        result = build.List(elements, 'Load', this.from(start));
      }
    }
    this.depth--;
    return result;
  }

  /** `{ … }`: a dict or a set, or a comprehension of either. */
  protected braces(): Expr {
    this.enter();
    const start = this.advance();
    let result: Expr;
    if (this.accept(T.RBRACE)) {
      result = build.Dict([], [], this.from(start));
    } else if (this.kind === T.DOUBLESTAR) {
      result = this.dictDisplay(start, null);
    } else {
      const walrus = this.kind === T.NAME && this.peek() === T.COLONEQUAL;
      const first = this.starNamedExpression();
      if (this.kind === T.COLON && first.kind !== 'Starred' && !walrus) {
        result = this.dictDisplay(start, first);
      } else if (this.atFor && first.kind !== 'Starred') {
        const generators = this.comprehensions();
        this.expect(T.RBRACE);
        result = build.SetComp(first, generators, this.from(start));
      } else {
        const elements = this.restOfElements(first, T.RBRACE);
        result = build.Set(elements, this.from(start));
      }
    }
    this.depth--;
    return result;
  }

  /** A dict whose first key, if it isn't `**`, has been read up to its colon. */
  protected dictDisplay(start: Token, firstKey: Expr | null): Expr {
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    let key = firstKey;
    do {
      if (this.kind === T.RBRACE) break;
      if (key === null && this.accept(T.DOUBLESTAR)) {
        keys.push(null);
        values.push(this.bitwiseOr());
        continue;
      }
      key ??= this.expression();
      this.expect(T.COLON);
      const value = this.expression();
      if (keys.length === 0 && this.atFor) {
        const generators = this.comprehensions();
        this.expect(T.RBRACE);
        return build.DictComp(key, value, generators, this.from(start));
      }
      keys.push(key);
      values.push(value);
      key = null;
    } while (this.accept(T.COMMA));
    this.expect(T.RBRACE);
    return build.Dict(keys, values, this.from(start));
  }

  /** One or more `for … in … if …` clauses. */
  protected comprehensions(): Node<'comprehension'>[] {
    const clauses: Node<'comprehension'>[] = [];
    do clauses.push(this.comprehension());
    while (this.atFor);
    return clauses;
  }

  protected comprehension(): Node<'comprehension'> {
    const asynchronous = this.accept(K.ASYNC) ? 1 : 0;
    this.expect(K.FOR);
    const target = this.starTargets();
    this.expect(K.IN);
    const iter = this.disjunction();
    const ifs: Expr[] = [];
    while (this.accept(K.IF)) ifs.push(this.disjunction());
    return build.comprehension(target, iter, ifs, asynchronous);
  }

  /** The targets of a `for`: primaries, so that the `in` is left alone. */
  protected starTargets(): Expr {
    const start = this.token;
    let target = this.starTarget();
    if (this.kind === T.COMMA) {
      const elements = [target];
      while (this.accept(T.COMMA)) {
        if (this.at(K.IN) || this.at(T.EQUAL)) break;
        elements.push(this.starTarget());
      }
      target = build.Tuple(elements, 'Load', this.from(start));
    }
    if (!isStarTargets(target)) this.fail();
    setContext(target, 'Store');
    return target;
  }

  private starTarget(): Expr {
    if (this.kind !== T.STAR) return this.primary();
    const start = this.advance();
    const value = this.primary();
    return build.Starred(value, 'Store', this.from(start));
  }
}
