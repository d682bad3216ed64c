// Mistakes in statements of one line: targets that cannot be assigned to, and imports.

import type { Expr, Node, Stmt } from '../../ast.ts';
import { T } from '../../tokens.ts';
import { K } from '../keywords.ts';
import { AUGMENTED_OPERATOR } from '../operators.ts';
import { isStarTargets } from '../targets.ts';
import { expressionName } from './naming.ts';
import { StringErrors } from './string-errors.ts';

export abstract class SimpleStatementErrors extends StringErrors {
  protected override simpleStatement(): Stmt {
    if (this.checking) {
      if (this.kind === K.YIELD) this.lookAhead(() => this.checkAssignment());
      else if (this.token.text === 'type') this.lookAhead(() => this.expressionStatement());
      else if (this.startsJump() && this.peek() === K.IF) this.lookAhead(() => this.expression());
    }
    return super.simpleStatement();
  }

  protected override annotationValue(): Expr | null {
    return this.attempt(() => super.annotationValue());
  }

  private startsJump(): boolean {
    return this.kind === K.PASS || this.kind === K.BREAK || this.kind === K.CONTINUE;
  }

  protected override expressionStatement(): Stmt {
    const { index } = this;
    const statement = this.attempt(() => super.expressionStatement());
    if (this.checking && (statement === null || statement.kind === 'Expr')) {
      // No assignment: perhaps it was meant to be one. What is just an expression is asked too, as it may end too early.
      const end = this.index;
      this.goTo(index);
      this.lookAhead(() => this.checkAnnotation());
      this.lookAhead(() => this.checkAssignment());
      this.lookAhead(() => this.checkAugmented());
      this.goTo(end);
    }
    return statement ?? this.fail();
  }

  private checkAnnotation(): void {
    this.lookAhead(() => {
      const target = this.atom();
      if (target.kind !== 'List' && target.kind !== 'Tuple') this.fail();
      this.expect(T.COLON);
      this.expression();
      this.complain(`only single target (not ${expressionName(target)}) can be annotated`, target);
    });
    this.lookAhead(() => {
      const first = this.starNamedExpression();
      this.expect(T.COMMA);
      // CPython's rule lets lists of expressions follow each other even without commas.
      while (this.attempt(() => this.starNamedExpression()) !== null) this.accept(T.COMMA);
      this.expect(T.COLON);
      this.expression();
      this.complain('only single target (not tuple) can be annotated', first);
    });
    this.lookAhead(() => {
      const target = this.expression();
      this.expect(T.COLON);
      this.expression();
      this.complain('illegal target for annotation', target);
    });
  }

  private checkAssignment(): void {
    for (;;) {
      if (this.kind === K.YIELD) {
        const value = this.yieldExpression();
        if (!this.at(T.EQUAL)) this.fail();
        this.complain('assignment to yield expression not possible', value);
      }
      const target = this.starExpressions();
      if (!this.at(T.EQUAL)) this.fail();
      if (!isStarTargets(target)) {
        // What comes behind the sign has not been looked at, and may be worse.
        this.checkTarget(target, 'assign');
        return;
      }
      this.advance();
    }
  }

  private checkAugmented(): void {
    const target = this.starExpressions();
    if (AUGMENTED_OPERATOR[this.kind] === undefined) return;
    this.advance();
    this.annotatedRhs();
    this.complain(`'${expressionName(target)}' is an illegal expression for augmented assignment`, target);
  }

  protected override del(): Stmt {
    const statement = this.attempt(() => super.del());
    if (statement !== null) return statement;
    if (this.checking) {
      this.lookAhead(() => {
        this.advance();
        this.checkTarget(this.starExpressions(), 'delete');
      });
    }
    return this.fail();
  }

  // Imports

  protected override importNames(): Stmt {
    if (this.checking) {
      if (this.peek() === T.NEWLINE) {
        this.advance();
        this.complainFrom("Expected one or more names after 'import'", this.token);
      }
      this.lookAhead(() => this.checkImportOrder());
    }
    return super.importNames();
  }

  /** `import a from b`. */
  private checkImportOrder(): void {
    const start = this.advance();
    do this.dottedModule();
    while (this.accept(T.COMMA));
    this.expect(K.FROM);
    this.dottedModule();
    this.complainFrom("Did you mean to use 'from ... import ...' instead?", start);
  }

  private dottedModule(): void {
    do this.expect(T.NAME);
    while (this.accept(T.DOT));
  }

  protected override importedModule(): Node<'alias'> {
    if (this.checking) {
      this.lookAhead(() => {
        this.dottedModule();
        this.checkImportAlias();
      });
    }
    return super.importedModule();
  }

  protected override importedName(): Node<'alias'> {
    if (this.checking) {
      this.lookAhead(() => {
        this.expect(T.NAME);
        this.checkImportAlias();
      });
    }
    return super.importedName();
  }

  /** `as b.c`. */
  private checkImportAlias(): void {
    this.expect(K.AS);
    if (this.kind === T.NAME) {
      const next = this.peek();
      if (next === T.COMMA || next === T.RPAR || next === T.SEMI || next === T.NEWLINE) return;
    }
    const name: Expr = this.expression();
    this.complain(`cannot use ${expressionName(name)} as import target`, name);
  }

  protected override importTargets(): Node<'alias'>[] {
    if (this.checking) {
      if (this.kind === T.NEWLINE) this.complainFrom("Expected one or more names after 'import'", this.token);
      this.lookAhead(() => {
        this.importedName();
        while (this.accept(T.COMMA)) {
          if (this.at(T.NEWLINE)) {
            this.complainAtLast('trailing comma not allowed without surrounding parentheses');
          }
          this.importedName();
        }
      });
    }
    return super.importTargets();
  }
}
