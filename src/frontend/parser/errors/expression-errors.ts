// Mistakes in expressions: missing commas, `=` where `==` was meant, half conditionals, print without parentheses,
// and what can go wrong in displays and comprehensions.

import type { CmpOp, Expr, Node } from '../../ast.ts';
import * as build from '../../builders.generated.ts';
import { T, type Token } from '../../tokens.ts';
import { K } from '../keywords.ts';
import { PRECEDENCE } from '../operators.ts';
import { Diagnosis, Rule } from './diagnosis.ts';
import { expressionName, invalidTarget } from './naming.ts';

const TARGETS_FOLLOW: ReadonlySet<number> = new Set([T.NEWLINE, T.INDENT, T.DEDENT, T.SEMI, T.EQUAL]);
const SOFT_KEYWORDS = new Set(['_', 'case', 'match', 'type']);

export abstract class ExpressionErrors extends Diagnosis {
  protected override expression(): Expr {
    return this.remember(Rule.Expression, () => {
      if (this.checking) {
        this.checkExpression();
        this.checkLegacyStatement();
      }
      return this.longestExpression();
    });
  }

  // CPython's grammar takes the longest part that fits and leaves the rest; here a step that fails ends its loop.

  private longestExpression(): Expr {
    const whole = this.attempt(() => super.expression());
    if (whole !== null) return whole;
    return this.kind === K.LAMBDA ? this.fail() : this.disjunction();
  }

  protected override nextStarExpression(elements: Expr[]): boolean {
    return this.attempt(() => super.nextStarExpression(elements)) ?? false;
  }

  protected override orOperand(values: Expr[]): boolean {
    return this.attempt(() => super.orOperand(values)) ?? false;
  }

  protected override andOperand(values: Expr[]): boolean {
    return this.attempt(() => super.andOperand(values)) ?? false;
  }

  protected override comparator(operators: CmpOp[], comparators: Expr[]): boolean {
    return this.attempt(() => super.comparator(operators, comparators)) ?? false;
  }

  protected override operation(left: Expr, start: Token, precedence: number): Expr | null {
    return this.attempt(() => super.operation(left, start, precedence));
  }

  protected override raised(left: Expr, start: Token): Expr | null {
    return this.attempt(() => super.raised(left, start));
  }

  protected override trailer(left: Expr, start: Token): Expr | null {
    // What CPython tries first is the generator expression of a call; its checks ask about all kinds of brackets.
    if (this.checking && (this.kind === T.LBRACE || this.kind === T.LSQB)) this.checkComprehension();
    return this.attempt(() => super.trailer(left, start));
  }

  protected override starExpression(): Expr {
    return this.remember(Rule.StarExpression, () => super.starExpression());
  }

  protected override disjunction(): Expr {
    return this.remember(Rule.Disjunction, () => super.disjunction());
  }

  protected override inversion(): Expr {
    return this.remember(Rule.Inversion, () => super.inversion());
  }

  protected override bitwiseOr(): Expr {
    return this.remember(Rule.BitwiseOr, () => super.bitwiseOr());
  }

  protected override primary(): Expr {
    return this.remember(Rule.Primary, () => super.primary());
  }

  protected override strings(): Expr {
    return this.remember(Rule.Strings, () => {
      if (this.checking) this.lookAhead(() => this.checkMixedLiterals());
      return super.strings();
    });
  }

  /** An expression without checks of its own. */
  private plainExpression(): Expr {
    return this.unchecked(() => this.longestExpression());
  }

  private checkExpression(): void {
    this.lookAhead(() => this.checkSplitString());
    this.lookAhead(() => this.checkMissingComma());
    this.lookAhead(() => this.checkConditional());
    this.lookAhead(() => this.checkStatementInConditional());
    if (this.kind === K.LAMBDA) this.lookAhead(() => this.checkLambdaInString());
  }

  /** `"a" b "c"`. */
  private checkSplitString(): void {
    if (this.kind !== T.STRING) return;
    // Where a target may stand, CPython tries that first, and checks what is in its brackets.
    if (this.mayBeTarget()) this.lookAhead(() => this.primary());
    this.advance();
    if (this.at(T.STRING)) return;
    const first = this.plainExpression();
    let last = first;
    while (!this.at(T.STRING)) last = this.plainExpression();
    this.complain('invalid syntax. Is this intended to be part of the string?', first, last);
  }

  /** `"a"(` and the like at the beginning of a statement or behind an equals sign, in parentheses too. */
  private mayBeTarget(): boolean {
    const next = this.peek();
    if (next !== T.LPAR && next !== T.LSQB && next !== T.DOT) return false;
    let before = this.index - 1;
    while (before >= 0 && (this.kindAt(before) === T.LPAR || this.kindAt(before) === T.LSQB)) before--;
    return before < 0 || (TARGETS_FOLLOW.has(this.kindAt(before)) && this.levelAt(before) === 0);
  }

  private checkMissingComma(): void {
    if (this.kind === T.NAME && (this.peek() === T.STRING || SOFT_KEYWORDS.has(this.token.text))) return;
    const left = this.disjunction();
    if (!startsExpression(this.kind)) return;
    const right = this.plainExpression();
    if (left.kind === 'Name' && isLegacyStatement(left.id)) return;
    if (this.levelAt(this.index - 1) === 0) return;
    this.complain('invalid syntax. Perhaps you forgot a comma?', left, right);
  }

  private checkConditional(): void {
    const body = this.disjunction();
    if (!this.accept(K.IF)) return;
    const test = this.disjunction();
    if (this.kind !== K.ELSE) {
      if (this.kind !== T.COLON) this.complain("expected 'else' after 'if' expression", body, test);
      return;
    }
    this.advance();
    const { token } = this;
    if (this.lookAhead(() => this.expression()) === null) {
      this.complain("expected expression after 'else', but statement is given", token);
    }
  }

  private checkStatementInConditional(): void {
    const start = this.token;
    if (this.kind !== K.PASS && this.kind !== K.BREAK && this.kind !== K.CONTINUE) return;
    this.advance();
    this.expect(K.IF);
    this.disjunction();
    this.expect(K.ELSE);
    this.simpleStatement();
    this.complain("expected expression before 'if', but statement is given", start);
  }

  private checkLambdaInString(): void {
    const start = this.advance();
    this.parameters(T.COLON);
    const colon = this.expect(T.COLON);
    const prefix = this.kind === T.FSTRING_MIDDLE ? 'f' : this.kind === T.TSTRING_MIDDLE ? 't' : null;
    if (prefix === null) return;
    this.complain(`${prefix}-string: lambda expressions are not allowed without parentheses`, start, colon);
  }

  /** `print x`, as in Python 2. */
  private checkLegacyStatement(): void {
    const start = this.token;
    if (this.kind !== T.NAME) return;
    const next = this.peek();
    if (next === T.LPAR || (next !== T.STAR && !startsExpression(next))) return;
    // What follows is read whatever the name is: that may bring up a better complaint.
    this.lookAhead(() => {
      this.advance();
      const value = this.starExpressions();
      const { text } = start;
      if (!isLegacyStatement(text)) return;
      this.complain(`Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`, start, value);
    });
  }

  private checkMixedLiterals(): void {
    const start = this.token;
    const template = this.kind === T.TSTRING_START;
    let last = start;
    while (this.at(T.STRING) || this.at(T.FSTRING_START) || this.at(T.TSTRING_START)) {
      const literal = this.token;
      const different = this.at(T.TSTRING_START) !== template;
      this.skipLiteral();
      if (different) {
        const message = 'cannot mix t-string literals with string or bytes literals';
        this.complain(message, last, this.last);
      }
      last = literal;
    }
  }

  /** One string literal, whatever its kind. */
  private skipLiteral(): void {
    const opening = this.advance();
    if (opening.type === T.FSTRING_START) this.middle([], T.FSTRING_MIDDLE, T.FSTRING_END);
    else if (opening.type === T.TSTRING_START) this.middle([], T.TSTRING_MIDDLE, T.TSTRING_END);
  }

  protected override namedExpression(): Expr {
    if (!this.checking || (this.kind === T.NAME && this.peek() === T.COLONEQUAL)) return super.namedExpression();
    const { index } = this;
    this.attempt(() => this.remember(Rule.NamedExpressionCheck, () => this.checkNamedExpression()));
    this.goTo(index);
    return super.namedExpression();
  }

  private checkNamedExpression(): true {
    this.lookAhead(() => {
      const target = this.expression();
      if (this.kind !== T.COLONEQUAL) return;
      this.advance();
      this.expression();
      this.complain(`cannot use assignment expressions with ${expressionName(target)}`, target);
    });
    if (this.kind === T.NAME && this.peek() === T.EQUAL) {
      this.lookAhead(() => {
        const name = this.advance();
        this.advance();
        const value = this.bitwiseOr();
        if (this.at(T.EQUAL) || this.at(T.COLONEQUAL)) return;
        this.complain("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, value);
      });
    }
    this.lookAhead(() => {
      if (this.startsPlainTarget()) return;
      const target = this.bitwiseOr();
      if (this.kind !== T.EQUAL) return;
      this.advance();
      this.bitwiseOr();
      if (this.kind === T.EQUAL || this.kind === T.COLONEQUAL) return;
      this.complain(`cannot assign to ${expressionName(target)} here. Maybe you meant '==' instead of '='?`, target);
    });
    return true;
  }

  /** A list, a tuple or a generator expression may begin a correct assignment; True, False and None never do. */
  private startsPlainTarget(): boolean {
    if (this.kind === K.TRUE || this.kind === K.FALSE || this.kind === K.NONE) return true;
    if (this.kind !== T.LPAR && this.kind !== T.LSQB) return false;
    const display = this.lookAhead(() => this.atom());
    return display !== null && this.isDisplay(display);
  }

  private isDisplay(node: Expr): boolean {
    const { token } = this;
    // A group gives what stands inside; only a display begins at the bracket itself.
    if (node.lineno !== token.line || node.col_offset !== this.byteCol(token.line, token.col)) return false;
    return node.kind === 'List' || node.kind === 'Tuple' || node.kind === 'GeneratorExp';
  }

  // Displays

  protected override parenthesised(): Expr {
    const result = this.attempt(() => super.parenthesised());
    if (result !== null || !this.checking) return result ?? this.fail();
    this.lookAhead(() => {
      this.advance();
      if (this.kind === T.DOUBLESTAR) {
        const stars = this.advance();
        this.expression();
        this.expect(T.RPAR);
        this.complain('cannot use double starred expression here', stars);
      }
      const starred = this.starredArgument();
      this.expect(T.RPAR);
      this.complain('cannot use starred expression here', starred);
    });
    this.checkComprehension();
    return this.fail();
  }

  protected override listDisplay(): Expr {
    const result = this.attempt(() => super.listDisplay());
    if (result !== null) return result;
    if (this.checking) this.checkComprehension();
    return this.fail();
  }

  protected override braces(): Expr {
    const result = this.attempt(() => super.braces());
    if (result !== null) return result;
    // This check is the only one that CPython makes in its first pass too, so it goes before all others.
    this.lookAhead(() => this.checkDictItems());
    if (this.checking) {
      this.checkComprehension();
      this.checkDictComprehension();
    }
    return this.fail();
  }

  protected checkComprehension(): void {
    const bracket = this.kind;
    this.lookAhead(() => {
      this.advance();
      const starred = this.starredArgument();
      this.comprehensions();
      this.complain('iterable unpacking cannot be used in comprehension', starred);
    });
    if (bracket !== T.LPAR) {
      this.lookAhead(() => {
        this.advance();
        const first = this.starNamedExpression();
        const comma = this.expect(T.COMMA);
        let last: Expr | Token = comma;
        if (!this.atFor) {
          last = this.starNamedExpression();
          while (this.accept(T.COMMA)) {
            const next = this.attempt(() => this.starNamedExpression());
            if (next === null) break;
            last = next;
          }
        }
        this.comprehensions();
        this.complain('did you forget parentheses around the comprehension target?', first, last);
      });
    }
  }

  private checkDictComprehension(): void {
    this.lookAhead(() => {
      this.advance();
      const stars = this.expect(T.DOUBLESTAR);
      this.bitwiseOr();
      this.comprehensions();
      this.complain('dict unpacking cannot be used in dict comprehension', stars);
    });
  }

  private checkDictItems(): void {
    this.advance();
    this.lookAhead(() => {
      this.dictItem();
      while (this.accept(T.COMMA)) {
        if (this.attempt(() => this.dictItem()) !== null) continue;
        this.checkDictItem();
      }
    });
    this.expression();
    const colon = this.expect(T.COLON);
    this.checkDictValue(colon);
  }

  private dictItem(): true {
    if (this.accept(T.DOUBLESTAR)) this.bitwiseOr();
    else {
      this.expression();
      this.expect(T.COLON);
      this.expression();
    }
    return true;
  }

  private checkDictItem(): void {
    const key = this.expression();
    if (this.kind !== T.COLON) {
      const message = "':' expected after dictionary key";
      throw this.problem('SyntaxError', message, key.lineno, key.end_col_offset, key.end_lineno, 0);
    }
    const colon = this.advance();
    this.checkDictValue(colon);
  }

  private checkDictValue(colon: Token): void {
    if (this.kind === T.STAR) {
      const star = this.advance();
      this.bitwiseOr();
      this.complainFrom('cannot use a starred expression in a dictionary value', star);
    }
    if (this.kind === T.RBRACE || this.kind === T.COMMA) {
      this.complain("expression expected after dictionary key and ':'", colon);
    }
  }

  // Comprehensions

  protected override comprehension(): Node<'comprehension'> {
    if (!this.atFor) this.fail();
    const { index } = this;
    const head = this.attempt(() => {
      this.accept(K.ASYNC);
      this.expect(K.FOR);
      this.starTargets();
      return this.expect(K.IN);
    });
    this.goTo(index);
    if (head === null && this.checking) {
      this.lookAhead(() => this.checkMissingIn());
      this.checkForTarget();
    }
    return super.comprehension();
  }

  private checkMissingIn(): void {
    this.accept(K.ASYNC);
    this.expect(K.FOR);
    this.bitwiseOr();
    while (this.accept(T.COMMA)) if (this.attempt(() => this.bitwiseOr()) === null) break;
    if (this.kind !== K.IN) this.complainAtLast("'in' expected after for-loop variables");
  }

  /** `for 1 in x`; the current token is `async` or `for`. */
  protected checkForTarget(): void {
    this.lookAhead(() => {
      this.accept(K.ASYNC);
      this.expect(K.FOR);
      this.checkTarget(this.starExpressions(), 'for');
    });
  }

  protected checkTarget(node: Expr, use: 'assign' | 'for' | 'delete'): void {
    const invalid = invalidTarget(node, use);
    if (invalid === null) return;
    const verb = use === 'delete' ? 'delete' : 'assign to';
    this.complain(`cannot ${verb} ${expressionName(invalid)}`, invalid);
  }

  // Operators

  protected override unary(): Expr {
    if (this.checking && (this.kind === T.PLUS || this.kind === T.MINUS || this.kind === T.TILDE)) {
      if (this.peek() === K.NOT && this.startsTerm(this.index - 1)) {
        this.lookAhead(() => {
          this.advance();
          this.complainAboutNot(() => this.unary());
        });
      }
    } else if (this.checking && this.kind === K.NOT && this.followsArithmetic()) {
      this.lookAhead(() => this.complainAboutNot(() => this.inversion()));
    }
    return super.unary();
  }

  /** Signs are checked only where a product may begin, not behind another sign or inside the product. */
  private startsTerm(before: number): boolean {
    if (before < 0) return true;
    const kind = this.kindAt(before);
    if (kind === T.PLUS || kind === T.MINUS) return before > 0 && endsOperand(this.kindAt(before - 1));
    return kind !== T.TILDE && kind !== T.DOUBLESTAR && (PRECEDENCE[kind] ?? 0) !== PRECEDENCE[T.STAR];
  }

  private followsArithmetic(): boolean {
    switch (this.index > 0 ? this.kindAt(this.index - 1) : T.NEWLINE) {
      case T.PLUS:
      case T.MINUS:
      case T.STAR:
      case T.SLASH:
      case T.PERCENT:
      case T.DOUBLESLASH:
      case T.AT:
        return true;
      default:
        return false;
    }
  }

  private complainAboutNot(operand: () => Expr): never {
    const not = this.expect(K.NOT);
    const value = operand();
    return this.complain("'not' after an operator must be parenthesized", not, value);
  }

  /** `*expression`, as in a call. */
  protected starredArgument(): Expr {
    const start = this.token;
    if (this.kind !== T.STAR) return this.fail();
    if (this.checking) {
      this.lookAhead(() => {
        this.advance();
        this.expression();
        this.expect(T.EQUAL);
        const value = this.expression();
        this.complain('cannot assign to iterable argument unpacking', start, value);
      });
    }
    this.advance();
    const value = this.attempt(() => this.expression());
    if (value === null) {
      if (this.checking) this.complainAtLast('Invalid star expression');
      return this.fail();
    }
    return build.Starred(value, 'Load', this.from(start));
  }
}

function isLegacyStatement(name: string): boolean {
  return name === 'print' || name === 'exec';
}

/** Asked before an attempt that would otherwise nearly always fail: to fail costs a throw. */
function startsExpression(kind: number): boolean {
  switch (kind) {
    case T.NAME:
    case T.NUMBER:
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
    case T.LPAR:
    case T.LSQB:
    case T.LBRACE:
    case T.PLUS:
    case T.MINUS:
    case T.TILDE:
    case T.ELLIPSIS:
    case K.NONE:
    case K.TRUE:
    case K.FALSE:
    case K.NOT:
    case K.AWAIT:
    case K.LAMBDA:
      return true;
    default:
      return false;
  }
}

function endsOperand(kind: number): boolean {
  switch (kind) {
    case T.NAME:
    case T.NUMBER:
    case T.STRING:
    case T.FSTRING_END:
    case T.TSTRING_END:
    case T.RPAR:
    case T.RSQB:
    case T.RBRACE:
    case T.ELLIPSIS:
    case K.NONE:
    case K.TRUE:
    case K.FALSE:
      return true;
    default:
      return false;
  }
}
