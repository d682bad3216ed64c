// Random patterns of `case`: names are bound once each, alternatives bind none.

import type { Expr, Node, Pattern } from '../../../src/frontend/ast.ts';
import * as build from '../../../src/frontend/builders.generated.ts';
import { FALSE, type Literal, NONE, TRUE } from '../../../src/frontend/literal.ts';
import type { Choices } from './choices.ts';
import { AT } from './expressions.ts';

export class PatternMaker {
  private bound = 0;

  constructor(private readonly choices: Choices) {}

  /** A case that others may follow must be able to fail. */
  refutable(depth: number): Pattern {
    const pattern = this.pattern(depth, true);
    return pattern.kind === 'MatchAs' || pattern.kind === 'MatchOr' ? build.MatchValue(this.number(), AT) : pattern;
  }

  pattern(depth: number, mayBind: boolean): Pattern {
    const { choices } = this;
    const next = () => this.pattern(depth - 1, mayBind);
    switch (choices.below(depth > 0 ? 9 : 3)) {
      case 0:
        return build.MatchValue(choices.yes() ? this.number() : this.dotted(), AT);
      case 1:
        return build.MatchSingleton(choices.one([NONE, TRUE, FALSE]), AT);
      case 2:
        return mayBind
          ? build.MatchAs(
              null,
              choices.maybe(() => this.freshName()),
              AT,
            )
          : build.MatchSingleton(NONE, AT);
      case 3:
      case 4: {
        const items: Pattern[] = choices.some(0, 3, next);
        const at = choices.below(items.length + 1);
        if (choices.yes())
          items.splice(at, 0, build.MatchStar(mayBind ? choices.maybe(() => this.freshName()) : null, AT));
        return build.MatchSequence(items, AT);
      }
      case 5: {
        const values = choices.some(0, 2, next);
        const keys = values.map((_, i) => constant({ type: 'int', value: i }));
        const rest = mayBind ? choices.maybe(() => this.freshName()) : null;
        return build.MatchMapping(keys, values, rest, AT);
      }
      case 6: {
        const named = choices.some(0, 2, next);
        const names = named.map((_, i) => `k${i}`);
        return build.MatchClass(build.Name('cls', 'Load', AT), choices.some(0, 2, next), names, named, AT);
      }
      case 7:
        return build.MatchOr(
          choices.some(2, 3, () => build.MatchValue(this.number(), AT)),
          AT,
        );
      default: {
        if (!mayBind) return next();
        const inner = this.pattern(depth - 1, true);
        const irrefutable = inner.kind === 'MatchAs';
        return irrefutable ? inner : build.MatchAs(inner, this.freshName(), AT);
      }
    }
  }

  private freshName(): string {
    return `m${this.bound++}`;
  }

  private number(): Expr {
    const one = constant({ type: 'int', value: 1 + this.choices.below(3) });
    switch (this.choices.below(4)) {
      case 0:
        return one;
      case 1:
        return build.UnaryOp('USub', one, AT);
      case 2:
        return build.BinOp(one, this.choices.one(['Add', 'Sub']), constant({ type: 'complex', real: 0, imag: 1 }), AT);
      default:
        return constant({ type: 'str', value: "it's" });
    }
  }

  private dotted(): Node<'Attribute'> {
    return build.Attribute(build.Name('a', 'Load', AT), 'b', 'Load', AT);
  }
}

function constant(value: Literal): Expr {
  return build.Constant(value, null, AT);
}
