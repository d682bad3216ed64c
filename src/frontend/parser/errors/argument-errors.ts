// Mistakes in the arguments of a call or a class.
//
// The list is read as CPython's grammar does it: positional ones, then keywords and stars, then keywords and double
// stars. When that does not reach the closing parenthesis, one of the checks below may know why.

import { append } from '../../append.ts';
import type { Expr, Node } from '../../ast.ts';
import * as build from '../../builders.generated.ts';
import { T, type Token } from '../../tokens.ts';
import { K } from '../keywords.ts';
import { Rule } from './diagnosis.ts';
import { ExpressionErrors } from './expression-errors.ts';

interface ArgumentList {
  readonly positional: Expr[];
  readonly keywords: Node<'keyword'>[];
}

export abstract class ArgumentErrors extends ExpressionErrors {
  protected override arguments(args: Expr[], keywords: Node<'keyword'>[], open: Token | null): void {
    if (!this.checking) {
      super.arguments(args, keywords, open);
      return;
    }
    if (open !== null) {
      const { index } = this;
      const generator = this.attempt(() => this.loneGenerator());
      if (generator !== null) {
        args.push(generator);
        return;
      }
      this.goTo(index);
      if (this.kind === T.STAR) this.checkUnpackedGenerator();
    }
    const list = this.remember(Rule.Arguments, () => this.checkedArguments());
    append(args, list.positional);
    append(keywords, list.keywords);
  }

  private loneGenerator(): Expr | null {
    const start = this.token;
    const element = this.walrusOrExpression();
    if (!this.atFor) return null;
    const generators = this.comprehensions();
    if (this.kind !== T.RPAR) this.fail();
    return build.GeneratorExp(element, generators, this.from(start));
  }

  private checkUnpackedGenerator(): void {
    this.lookAhead(() => {
      const starred = this.starredArgument();
      this.comprehensions();
      this.complain('iterable unpacking cannot be used in comprehension', starred);
    });
  }

  private checkedArguments(): ArgumentList {
    const list = this.attempt(() => {
      const found = this.argumentList();
      this.accept(T.COMMA);
      if (this.kind !== T.RPAR) this.fail();
      return found;
    });
    if (list !== null) return list;
    this.lookAhead(() => this.checkStarAfterUnpacking());
    this.lookAhead(() => this.checkFirstGenerator());
    this.lookAhead(() => this.checkAssignedGenerator());
    this.lookAhead(() => this.checkMissingValue());
    this.lookAhead(() => this.checkLastGenerator());
    this.lookAhead(() => this.checkLaterGenerator());
    this.lookAhead(() => this.checkLatePositional());
    return this.fail();
  }

  /** As many arguments as fit; what follows is left. */
  private argumentList(): ArgumentList {
    const list: ArgumentList = { positional: [], keywords: [] };
    const first = this.attempt(() => this.positionalArgument());
    if (first === null) {
      this.keywordArguments(list);
      return list;
    }
    list.positional.push(first);
    for (;;) {
      const next = this.attempt(() => {
        this.expect(T.COMMA);
        return this.positionalArgument();
      });
      if (next === null) break;
      list.positional.push(next);
    }
    this.attempt(() => {
      this.expect(T.COMMA);
      this.keywordArguments(list);
      return true;
    });
    return list;
  }

  private positionalArgument(): Expr {
    if (this.kind === T.STAR) return this.starredArgument();
    const value = this.walrusOrExpression();
    if (this.kind === T.EQUAL) this.fail();
    return value;
  }

  /** Keywords mixed with stars, then keywords mixed with double stars; at least one. */
  private keywordArguments(list: ArgumentList): void {
    let found = this.attempt(() => this.keywordOrStar(list, T.STAR)) !== null;
    while (found && this.attempt(() => this.afterComma(list, T.STAR)) !== null);
    if (!found) {
      this.keywordOrStar(list, T.DOUBLESTAR);
      found = true;
    } else if (this.attempt(() => this.afterComma(list, T.DOUBLESTAR)) === null) return;
    while (this.attempt(() => this.afterComma(list, T.DOUBLESTAR)) !== null);
  }

  private afterComma(list: ArgumentList, star: T.STAR | T.DOUBLESTAR): true {
    this.expect(T.COMMA);
    return this.keywordOrStar(list, star);
  }

  private keywordOrStar(list: ArgumentList, star: T.STAR | T.DOUBLESTAR): true {
    const start = this.token;
    if (this.checking) this.checkKeyword();
    if (this.kind === T.NAME && this.peek() === T.EQUAL) {
      const name = this.identifier(this.advance());
      this.advance();
      const value = this.expression();
      list.keywords.push(build.keyword(name, value, this.from(start)));
    } else if (star === T.STAR) {
      list.positional.push(this.starredArgument());
    } else {
      this.expect(T.DOUBLESTAR);
      const value = this.expression();
      list.keywords.push(build.keyword(null, value, this.from(start)));
    }
    return true;
  }

  private checkKeyword(): void {
    const start = this.token;
    if ((this.kind === K.TRUE || this.kind === K.FALSE || this.kind === K.NONE) && this.peek() === T.EQUAL) {
      this.advance();
      this.complain(`cannot assign to ${start.text}`, start, this.token);
    }
    const named = this.kind === T.NAME && this.peek() === T.EQUAL;
    if (named) this.lookAhead(() => this.checkAssignedGenerator());
    else {
      this.lookAhead(() => {
        const target = this.expression();
        const equal = this.token;
        if (equal.type !== T.EQUAL) return;
        this.complain('expression cannot contain assignment, perhaps you meant "=="?', target, equal);
      });
    }
    if (this.kind !== T.DOUBLESTAR) return;
    this.lookAhead(() => {
      this.advance();
      this.expression();
      this.expect(T.EQUAL);
      const value = this.expression();
      this.complain('cannot assign to keyword argument unpacking', start, value);
    });
  }

  /** `f(a=b for b in c)`. */
  private checkAssignedGenerator(): void {
    const name = this.expect(T.NAME);
    const equal = this.expect(T.EQUAL);
    this.expression();
    if (!this.atFor) return;
    this.comprehensions();
    this.complain("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, equal);
  }

  /** `f(**a, *b)`. */
  private checkStarAfterUnpacking(): void {
    const positional = this.attempt(() => {
      this.positionalArgument();
      while (this.attempt(() => this.commaThen(() => this.positionalArgument())) !== null);
      this.expect(T.COMMA);
      this.keywordArguments({ positional: [], keywords: [] });
      return true;
    });
    if (positional === null) this.keywordArguments({ positional: [], keywords: [] });
    const comma = this.expect(T.COMMA);
    this.starredArgument();
    if (this.kind === T.EQUAL) this.fail();
    while (this.attempt(() => this.commaThen(() => this.starredNotAssigned())) !== null);
    this.complainFrom('iterable argument unpacking follows keyword argument unpacking', comma);
  }

  private starredNotAssigned(): Expr {
    const value = this.starredArgument();
    if (this.kind === T.EQUAL) this.fail();
    return value;
  }

  private commaThen<R>(parse: () => R): R {
    this.expect(T.COMMA);
    return parse();
  }

  /** `f(a for b in c, d)`. */
  private checkFirstGenerator(): void {
    const element = this.expression();
    const last = this.lastOf(this.comprehensions());
    this.expect(T.COMMA);
    this.attempt(() => this.argumentList());
    this.complain('Generator expression must be parenthesized', element, last);
  }

  private checkMissingValue(): void {
    this.attempt(() => {
      this.argumentList();
      return this.expect(T.COMMA);
    });
    const name = this.expect(T.NAME);
    const equal = this.expect(T.EQUAL);
    if (this.kind !== T.COMMA && this.kind !== T.RPAR) this.fail();
    this.complain('expected argument value expression', name, equal);
  }

  /** `f(a, b for b in c)`: the element is the last argument, unless the list is just that. */
  private checkLastGenerator(): void {
    const { positional, keywords } = this.argumentList();
    const last = this.lastOf(this.comprehensions());
    const element = positional.at(-1);
    if (positional.length + keywords.length <= 1 || element === undefined) return;
    this.complain('Generator expression must be parenthesized', element, last);
  }

  private checkLaterGenerator(): void {
    this.argumentList();
    this.expect(T.COMMA);
    const element = this.expression();
    const last = this.lastOf(this.comprehensions());
    this.complain('Generator expression must be parenthesized', element, last);
  }

  private checkLatePositional(): void {
    const { keywords } = this.argumentList();
    this.expect(T.COMMA);
    this.argumentList();
    const unpacked = keywords.some(keyword => keyword.arg === null);
    this.complainAtLast(`positional argument follows keyword argument${unpacked ? ' unpacking' : ''}`);
  }

  /** The end of a comprehension: its last condition or what it runs over. */
  private lastOf(clauses: readonly Node<'comprehension'>[]): Expr {
    const clause = clauses.at(-1)!;
    return clause.ifs.at(-1) ?? clause.iter;
  }

  protected override slice(): Expr {
    if (!this.checking) return super.slice();
    if (this.kind === T.STAR) return this.starredArgument();
    const { index } = this;
    const result = super.slice();
    if (result.kind === 'Slice') return result;
    this.goTo(index);
    return this.namedExpression();
  }
}
