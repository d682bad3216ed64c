// Expressions from the loosest (star lists, conditional, lambda) to the tightest (calls, subscripts, attributes).
//
// The binary operators are one loop with precedence climbing; the levels around them (comparison, not, and, or) are
// a method each, since each builds another kind of node.

import type { CmpOp, Expr, Node, UnaryOp } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { T, type Token } from '../tokens.ts';
import { AtomParser } from './atoms.ts';
import { K } from './keywords.ts';
import { COMPARISON_OPERATOR, OPERATOR, PRECEDENCE } from './operators.ts';

export abstract class ExpressionParser extends AtomParser {
  /** A list of expressions without parentheses; two or more, or a trailing comma, make a tuple. */
  protected starExpressions(): Expr {
    const start = this.token;
    const first = this.starExpression();
    if (this.kind !== T.COMMA) return first;
    const elements = [first];
    while (this.accept(T.COMMA) && this.nextStarExpression(elements));
    return build.Tuple(elements, 'Load', this.from(start));
  }

  protected nextStarExpression(elements: Expr[]): boolean {
    if (!this.startsExpression()) return false;
    elements.push(this.starExpression());
    return true;
  }

  protected starExpression(): Expr {
    return this.kind === T.STAR ? this.starred() : this.expression();
  }

  /** The same without stars. */
  protected expressions(): Expr {
    const start = this.token;
    const first = this.expression();
    return this.kind === T.COMMA ? this.restOfExpressions(first, start) : first;
  }

  protected restOfExpressions(first: Expr, start: Token): Expr {
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (!this.startsExpression() || this.kind === T.STAR) break;
      elements.push(this.expression());
    }
    return build.Tuple(elements, 'Load', this.from(start));
  }

  /** Can the current token begin an expression? Decides whether a comma is a trailing one. */
  protected startsExpression(): boolean {
    switch (this.kind) {
      case T.NAME:
      case T.NUMBER:
      case T.STRING:
      case T.FSTRING_START:
      case T.TSTRING_START:
      case T.LPAR:
      case T.LSQB:
      case T.LBRACE:
      case T.MINUS:
      case T.PLUS:
      case T.TILDE:
      case T.STAR:
      case T.ELLIPSIS:
      case K.NONE:
      case K.TRUE:
      case K.FALSE:
      case K.NOT:
      case K.LAMBDA:
      case K.AWAIT:
        return true;
      default:
        return false;
    }
  }

  protected annotatedRhs(): Expr {
    return this.kind === K.YIELD ? this.yieldExpression() : this.starExpressions();
  }

  protected yieldExpression(): Expr {
    const start = this.advance();
    if (this.accept(K.FROM)) {
      const value = this.expression();
      return build.YieldFrom(value, this.from(start));
    }
    const value = this.startsExpression() ? this.starExpressions() : null;
    return build.Yield(value, this.from(start));
  }

  protected namedExpression(): Expr {
    return this.walrusOrExpression();
  }

  /** `name := value` or an expression that no `:=` follows. */
  protected walrusOrExpression(): Expr {
    const start = this.token;
    if (this.kind === T.NAME && this.peek() === T.COLONEQUAL) {
      this.advance();
      const target = build.Name(this.identifier(start), 'Store', this.of(start));
      this.advance();
      const value = this.expression();
      return build.NamedExpr(target, value, this.from(start));
    }
    const result = this.expression();
    if (this.kind === T.COLONEQUAL) this.fail();
    return result;
  }

  protected expression(): Expr {
    if (this.kind === K.LAMBDA) return this.lambda();
    const start = this.token;
    const body = this.disjunction();
    if (this.kind !== K.IF) return body;
    this.enter();
    this.advance();
    const test = this.disjunction();
    this.expect(K.ELSE);
    const orelse = this.expression();
    this.depth--;
    return build.IfExp(test, body, orelse, this.from(start));
  }

  protected disjunction(): Expr {
    const start = this.token;
    const first = this.conjunction();
    if (this.kind !== K.OR) return first;
    const values = [first];
    while (this.orOperand(values));
    return values.length === 1 ? first : build.BoolOp('Or', values, this.from(start));
  }

  // The steps of the loops are methods of their own, because in the second pass a step that fails ends the loop.

  protected orOperand(values: Expr[]): boolean {
    if (!this.accept(K.OR)) return false;
    values.push(this.conjunction());
    return true;
  }

  private conjunction(): Expr {
    const start = this.token;
    const first = this.inversion();
    if (this.kind !== K.AND) return first;
    const values = [first];
    while (this.andOperand(values));
    return values.length === 1 ? first : build.BoolOp('And', values, this.from(start));
  }

  protected andOperand(values: Expr[]): boolean {
    if (!this.accept(K.AND)) return false;
    values.push(this.inversion());
    return true;
  }

  protected inversion(): Expr {
    if (this.kind !== K.NOT) return this.comparison();
    this.enter();
    const start = this.advance();
    const operand = this.inversion();
    this.depth--;
    return build.UnaryOp('Not', operand, this.from(start));
  }

  protected comparison(): Expr {
    const start = this.token;
    const left = this.bitwiseOr();
    if (COMPARISON_OPERATOR[this.kind] === undefined) return left;
    const operators: CmpOp[] = [];
    const comparators: Expr[] = [];
    while (this.comparator(operators, comparators));
    return operators.length === 0 ? left : build.Compare(left, operators, comparators, this.from(start));
  }

  protected comparator(operators: CmpOp[], comparators: Expr[]): boolean {
    const kind = COMPARISON_OPERATOR[this.kind];
    if (kind === undefined) return false;
    const operator = this.comparisonOperator(kind);
    comparators.push(this.bitwiseOr());
    operators.push(operator);
    return true;
  }

  private comparisonOperator(operator: CmpOp): CmpOp {
    const { flufl } = this.buffer;
    if (operator === 'NotEq' && (this.token.text === '<>') !== flufl) {
      if (!flufl) this.fail();
      throw this.problemAt("with Barry as BDFL, use '<>' instead of '!='", this.token, this.token);
    }
    this.advance();
    if (operator === 'NotIn') this.expect(K.IN);
    else if (operator === 'Is' && this.accept(K.NOT)) return 'IsNot';
    return operator;
  }

  protected bitwiseOr(): Expr {
    return this.binary(this.token, this.unary(), 1);
  }

  /** Goes on from `left` with operators that bind at least as tight as `least`. */
  private binary(start: Token, first: Expr, least: number): Expr {
    let left = first;
    for (;;) {
      const precedence = PRECEDENCE[this.kind]!;
      if (precedence === 0 || precedence < least) return left;
      const longer = this.operation(left, start, precedence);
      if (longer === null) return left;
      left = longer;
    }
  }

  /** `left`, the operator here, and what it binds on its right. */
  protected operation(left: Expr, start: Token, precedence: number): Expr | null {
    const operator = OPERATOR[this.kind]!;
    this.advance();
    const rightStart = this.token;
    let right = this.unary();
    if (PRECEDENCE[this.kind]! > precedence) right = this.binary(rightStart, right, precedence + 1);
    return build.BinOp(left, operator, right, this.from(start));
  }

  protected unary(): Expr {
    let operator: UnaryOp;
    if (this.kind === T.MINUS) operator = 'USub';
    else if (this.kind === T.PLUS) operator = 'UAdd';
    else if (this.kind === T.TILDE) operator = 'Invert';
    else return this.power();
    this.enter();
    const start = this.advance();
    const operand = this.unary();
    this.depth--;
    return build.UnaryOp(operator, operand, this.from(start));
  }

  private power(): Expr {
    const start = this.token;
    let left: Expr;
    if (this.kind === K.AWAIT) {
      this.advance();
      const value = this.primary();
      left = build.Await(value, this.from(start));
    } else left = this.primary();
    if (this.kind !== T.DOUBLESTAR) return left;
    return this.raised(left, start) ?? left;
  }

  /** `** right`; null only where a check takes what fits. */
  protected raised(left: Expr, start: Token): Expr | null {
    this.enter();
    this.advance();
    const right = this.unary();
    this.depth--;
    return build.BinOp(left, 'Pow', right, this.from(start));
  }

  protected primary(): Expr {
    const start = this.token;
    let result = this.atom();
    for (;;) {
      const longer = this.trailer(result, start);
      if (longer === null) return result;
      result = longer;
    }
  }

  /** What `.name`, `(…)` or `[…]` makes of `left`; null if none of them follows. */
  protected trailer(left: Expr, start: Token): Expr | null {
    if (this.kind === T.DOT) {
      this.advance();
      const name = this.expect(T.NAME);
      return build.Attribute(left, this.identifier(name), 'Load', this.from(start));
    }
    if (this.kind === T.LPAR) return this.call(left, start);
    if (this.kind !== T.LSQB) return null;
    this.enter();
    this.advance();
    const index = this.slices();
    this.expect(T.RSQB);
    this.depth--;
    return build.Subscript(left, index, 'Load', this.from(start));
  }

  private call(func: Expr, start: Token): Expr {
    this.enter();
    const args: Expr[] = [];
    const keywords: Node<'keyword'>[] = [];
    const open = this.advance();
    if (this.kind !== T.RPAR) this.arguments(args, keywords, open);
    this.expect(T.RPAR);
    this.depth--;
    if (args.length === 1 && keywords.length === 0) this.coverParentheses(args[0]!, open);
    return build.Call(func, args, keywords, this.from(start));
  }

  /** In `f(x for x in y)` the parentheses of the call are those of the generator expression. */
  private coverParentheses(argument: Expr, open: Token): void {
    if (argument.kind !== 'GeneratorExp' || argument.col_offset >= 0) return;
    const range = this.from(open);
    argument.lineno = range.lineno;
    argument.col_offset = range.col_offset;
    argument.end_lineno = range.end_lineno;
    argument.end_col_offset = range.end_col_offset;
  }

  /**
   * The arguments of a call or of a class, up to the closing parenthesis. Positional ones may not follow keywords,
   * stars may not follow `**`. A generator expression without parentheses is taken only if it stands alone in a call
   * (`open` is given); its range is set when the call is complete.
   */
  protected arguments(args: Expr[], keywords: Node<'keyword'>[], open: Token | null): void {
    let unpacked = false;
    do {
      if (this.kind === T.RPAR) return;
      const start = this.token;
      if (this.kind === T.DOUBLESTAR) {
        unpacked = true;
        this.advance();
        const value = this.expression();
        keywords.push(build.keyword(null, value, this.from(start)));
      } else if (this.kind === T.NAME && this.peek() === T.EQUAL) {
        this.advance();
        const name = this.identifier(start);
        this.advance();
        const value = this.expression();
        keywords.push(build.keyword(name, value, this.from(start)));
      } else if (this.kind === T.STAR) {
        if (unpacked) this.fail();
        this.advance();
        const value = this.expression();
        args.push(build.Starred(value, 'Load', this.from(start)));
      } else {
        if (keywords.length > 0) this.fail();
        const value = this.walrusOrExpression();
        if (open !== null && args.length === 0 && this.atFor) {
          const generators = this.comprehensions();
          if (this.kind !== T.RPAR) this.fail();
          args.push(
            build.GeneratorExp(value, generators, { lineno: 0, col_offset: -1, end_lineno: 0, end_col_offset: 0 }),
          );
          return;
        }
        args.push(value);
      }
    } while (this.accept(T.COMMA));
  }

  protected slices(): Expr {
    const start = this.token;
    const first = this.slice();
    if (this.kind !== T.COMMA && first.kind !== 'Starred') return first;
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind === T.RSQB) break;
      elements.push(this.slice());
    }
    return build.Tuple(elements, 'Load', this.from(start));
  }

  protected slice(): Expr {
    const start = this.token;
    if (this.kind === T.STAR) {
      this.advance();
      const value = this.expression();
      return build.Starred(value, 'Load', this.from(start));
    }
    let lower: Expr | null = null;
    if (this.kind !== T.COLON) {
      if (this.kind === T.NAME && this.peek() === T.COLONEQUAL) return this.namedExpression();
      lower = this.expression();
      if (this.kind !== T.COLON) return lower;
    }
    this.advance();
    const upper = this.startsSlicePart() ? this.expression() : null;
    let step: Expr | null = null;
    if (this.accept(T.COLON) && this.startsSlicePart()) step = this.expression();
    return build.Slice(lower, upper, step, this.from(start));
  }

  private startsSlicePart(): boolean {
    return this.kind !== T.COLON && this.kind !== T.COMMA && this.kind !== T.RSQB;
  }
}
