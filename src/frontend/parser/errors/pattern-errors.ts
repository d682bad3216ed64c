// Mistakes in the patterns of `match`.

import type { Expr, Pattern } from '../../ast.ts';
import { T, type Token } from '../../tokens.ts';
import { expressionName } from './naming.ts';
import { ParameterErrors } from './parameter-errors.ts';

export abstract class PatternErrors extends ParameterErrors {
  protected override asTarget(): string {
    const start = this.token;
    const name = this.attempt(() => super.asTarget());
    if (name !== null) return name;
    if (this.last.text === 'as') {
      if (this.kind === T.NAME && start.text === '_') this.complain("cannot use '_' as a target", start);
      const target = this.expression();
      this.complain(`cannot use ${expressionName(target)} as pattern target`, target);
    }
    return this.fail();
  }

  protected override classPattern(cls: Expr, start: Token): Pattern {
    const result = this.attempt(() => super.classPattern(cls, start));
    if (result !== null) return result;
    this.lookAhead(() => this.checkLatePattern());
    return this.fail();
  }

  private checkLatePattern(): void {
    this.expect(T.LPAR);
    let named = false;
    let first: Pattern | null = null;
    let last: Pattern | null = null;
    do {
      const keyword = this.kind === T.NAME && this.peek() === T.EQUAL;
      if (keyword && first !== null) break;
      if (keyword) {
        named = true;
        this.advance();
        this.advance();
      }
      const pattern = this.attempt(() => this.pattern());
      if (pattern === null) break;
      if (!keyword && named) {
        first ??= pattern;
        last = pattern;
      }
    } while (this.accept(T.COMMA));
    if (first !== null && last !== null) this.complain('positional patterns follow keyword patterns', first, last);
  }

  protected override notReal(number: Expr): void {
    // Without its sign.
    this.complain('real number required in complex literal', number.kind === 'UnaryOp' ? number.operand : number);
  }

  protected override notImaginary(number: Expr): void {
    this.complain('imaginary number required in complex literal', number);
  }
}
