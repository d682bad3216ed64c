// Mistakes in statements with blocks: missing colons, blocks and handlers.

import type { Expr, Node, Stmt, TypeParam } from '../../ast.ts';
import { T, type Token } from '../../tokens.ts';
import { K } from '../keywords.ts';
import { Rule } from './diagnosis.ts';
import { expressionName } from './naming.ts';
import { SimpleStatementErrors } from './simple-statement-errors.ts';

/** Here any other token in place of the colon gets the complaint; elsewhere only the end of the line does. */
const FORCED_COLON = new Set(["'else' statement", "'try' statement", "'finally' statement"]);

export abstract class CompoundStatementErrors extends SimpleStatementErrors {
  protected override blockColon(construct: string, keyword: Token): void {
    if (this.kind !== T.COLON) {
      const forced = FORCED_COLON.has(construct) || (this.checking && construct === 'function definition');
      if (forced) this.complain("expected ':'", this.token);
      if (this.checking && this.at(T.NEWLINE) && !construct.startsWith("'except")) this.complainAtLast("expected ':'");
      this.fail();
    }
    this.advance();
    if (this.checking && this.at(T.NEWLINE) && this.peek() !== T.INDENT) {
      const message = `expected an indented block after ${construct} on line ${keyword.line}`;
      this.complainAtLast(message, 'IndentationError');
    }
  }

  protected override functionTypeComment(): string | null {
    if (this.checking) this.lookAhead(() => this.checkTypeComments());
    return super.functionTypeComment();
  }

  /** One behind the colon and one on the next line. */
  private checkTypeComments(): void {
    this.expect(T.TYPE_COMMENT);
    this.expect(T.NEWLINE);
    this.expect(T.TYPE_COMMENT);
    this.expect(T.NEWLINE);
    if (this.kind !== T.INDENT) this.fail();
    throw this.problemAtLast('Cannot have two type comments on def', 'SyntaxError', this.index + 1);
  }

  protected override block(): Stmt[] {
    return this.remember(Rule.Block, () => super.block());
  }

  protected override elseBlock(): Stmt[] {
    const found = this.kind === K.ELSE;
    const body = super.elseBlock();
    if (found && this.checking && this.kind === K.ELIF) this.complainAtLast("'elif' block follows an 'else' block");
    return body;
  }

  protected override openParameters(): void {
    if (this.checking && this.kind !== T.LPAR) this.complain("expected '('", this.token);
    super.openParameters();
  }

  /** An arrow that no expression follows stands where the colon is expected. */
  protected override returnAnnotation(): Expr | null {
    return this.attempt(() => super.returnAnnotation());
  }

  protected override typeParametersOfFunction(): TypeParam[] {
    return this.attempt(() => this.typeParameters()) ?? [];
  }

  protected override forTarget(): Expr {
    const target = this.attempt(() => {
      const found = this.starTargets();
      if (this.kind !== K.IN) this.fail();
      return found;
    });
    if (target !== null) return target;
    if (this.checking) this.lookAhead(() => this.checkTarget(this.starExpressions(), 'for'));
    return this.fail();
  }

  // with

  protected override withTarget(): Expr {
    const target = this.attempt(() => super.withTarget());
    if (target !== null) return target;
    if (this.checking) {
      this.lookAhead(() => {
        const node = this.expression();
        if (this.endsWithItem()) this.checkTarget(node, 'assign');
        else if (this.kind === T.NEWLINE) this.complainAtLast("expected ':'");
      });
    }
    return this.fail();
  }

  protected override parenthesisedItems(): Node<'withitem'>[] | null {
    if (this.checking && this.kind === T.LPAR) this.lookAhead(() => this.checkWithColon());
    return super.parenthesisedItems();
  }

  /** `with (a, b)` without its colon or its block; each item may be a tuple here, with a comma behind it. */
  private checkWithColon(): void {
    const keyword = this.last;
    this.advance();
    this.looseItem();
    while (this.attempt(() => this.behindComma(() => this.looseItem())) !== null);
    this.accept(T.COMMA);
    this.expect(T.RPAR);
    this.blockColon("'with' statement", keyword);
  }

  private looseItem(): true {
    this.expression();
    while (this.attempt(() => this.behindComma(() => this.expression())) !== null);
    this.accept(T.COMMA);
    if (this.accept(K.AS)) this.withTarget();
    return true;
  }

  private behindComma<R>(parse: () => R): R {
    this.expect(T.COMMA);
    return parse();
  }

  // try

  protected override mixedHandlers(star: boolean): void {
    const start = this.token;
    this.lookAhead(() => {
      this.advance();
      let end = start;
      if (star) {
        end = this.advance();
        this.expression();
      } else if (this.kind !== T.COLON) this.expression();
      if (this.accept(K.AS)) this.expect(T.NAME);
      this.expect(T.COLON);
      this.complain("cannot have both 'except' and 'except*' on the same 'try'", start, end);
    });
    this.fail();
  }

  protected override missingHandlers(): void {
    this.complainAtLast("expected 'except' or 'finally' block");
  }

  protected override exceptHandler(star: boolean): Node<'ExceptHandler'> {
    if (this.checking) {
      this.lookAhead(() => this.checkNamedTypes(star));
      this.lookAhead(() => this.checkMissingType(star));
      this.lookAhead(() => this.checkMissingColon(star));
    }
    return super.exceptHandler(star);
  }

  /** `except A, B as c:`. */
  private checkNamedTypes(star: boolean): void {
    this.advance();
    if (star) this.advance();
    const first = this.expression();
    this.expect(T.COMMA);
    this.expressions();
    this.expect(K.AS);
    this.expect(T.NAME);
    if (this.kind !== T.COLON) this.fail();
    this.complainFrom("multiple exception types must be parenthesized when using 'as'", first);
  }

  private checkMissingType(star: boolean): void {
    this.advance();
    if (star) {
      this.advance();
      if (this.kind === T.NEWLINE || this.kind === T.COLON) {
        this.complainAtLast('expected one or more exception types');
      }
    } else if (this.kind === T.NEWLINE) this.complainAtLast("expected ':'");
  }

  private checkMissingColon(star: boolean): void {
    this.advance();
    if (star) this.advance();
    this.expression();
    if (this.accept(K.AS)) this.expect(T.NAME);
    if (this.kind === T.NEWLINE) this.complainAtLast("expected ':'");
  }

  protected override handlerName(): string {
    const star = this.handlerHasStar();
    this.lookAhead(() => {
      const next = this.peek();
      if (this.kind === T.NAME && (next === T.COLON || next === T.NEWLINE)) return;
      const name = this.expression();
      this.expect(T.COLON);
      this.block();
      this.complain(`cannot use except${star ? '*' : ''} statement with ${expressionName(name)}`, name);
    });
    return super.handlerName();
  }

  /** Looks back over the handler's line for `except *`. */
  private handlerHasStar(): boolean {
    let at = this.index;
    while (this.kindAt(at) !== K.EXCEPT) at--;
    return this.kindAt(at + 1) === T.STAR;
  }

  // match

  protected override matchStatement(): Stmt | null {
    const statement = super.matchStatement();
    if (statement !== null || !this.checking) return statement;
    this.lookAhead(() => {
      const start = this.advance();
      this.matchSubject();
      if (this.kind === T.NEWLINE) this.complainAtLast("expected ':'");
      this.expect(T.COLON);
      if (this.kind === T.NEWLINE && this.peek() !== T.INDENT) {
        const message = `expected an indented block after 'match' statement on line ${start.line}`;
        this.complainAtLast(message, 'IndentationError');
      }
    });
    return null;
  }
}
