// Statements of one line: assignments, expressions, imports, and the ones that begin with a keyword.

import type { Expr, Node, Stmt } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { T, type Token } from '../tokens.ts';
import { K } from './keywords.ts';
import { AUGMENTED_OPERATOR } from './operators.ts';
import { PatternParser } from './patterns.ts';
import { isDeleteTarget, isSingleTarget, isStarTargets, setContext } from './targets.ts';

export abstract class SimpleStatementParser extends PatternParser {
  /** One or more statements on a line, with its newline. */
  protected simpleStatements(body: Stmt[]): void {
    do {
      body.push(this.simpleStatement());
      if (!this.accept(T.SEMI)) break;
    } while (this.kind !== T.NEWLINE);
    this.expect(T.NEWLINE);
  }

  protected simpleStatement(): Stmt {
    const start = this.token;
    switch (this.kind) {
      case K.RETURN: {
        this.advance();
        const value = this.startsExpression() ? this.starExpressions() : null;
        return build.Return(value, this.from(start));
      }
      case K.IMPORT:
        return this.importNames();
      case K.FROM:
        return this.importFrom();
      case K.RAISE:
        return this.raise();
      case K.PASS:
        this.advance();
        return build.Pass(this.of(start));
      case K.BREAK:
        this.advance();
        return build.Break(this.of(start));
      case K.CONTINUE:
        this.advance();
        return build.Continue(this.of(start));
      case K.DEL:
        return this.del();
      case K.ASSERT:
        return this.assert();
      case K.GLOBAL:
      case K.NONLOCAL:
        return this.scopeNames();
      case K.YIELD: {
        const value = this.yieldExpression();
        return build.Expr(value, this.from(start));
      }
      case T.NAME:
        if (start.text === 'type' && this.peek() === T.NAME) return this.typeAlias();
        return this.expressionStatement();
      default:
        return this.expressionStatement();
    }
  }

  /** An expression, or what it turns out to be the target of. */
  protected expressionStatement(): Stmt {
    const start = this.token;
    const first = this.starExpressions();
    if (this.kind === T.EQUAL) return this.assignment(first, start);
    if (this.kind === T.COLON) return this.annotatedAssignment(first, start);
    const operator = AUGMENTED_OPERATOR[this.kind];
    if (operator === undefined) return build.Expr(first, this.from(start));
    if (!isSingleTarget(first)) return this.fail();
    setContext(first, 'Store');
    this.advance();
    const value = this.annotatedRhs();
    return build.AugAssign(first, operator, value, this.from(start));
  }

  private assignment(first: Expr, start: Token): Stmt {
    const targets: Expr[] = [];
    let value = first;
    while (this.kind === T.EQUAL) {
      if (!isStarTargets(value)) this.fail();
      setContext(value, 'Store');
      targets.push(value);
      this.advance();
      value = this.annotatedRhs();
    }
    const typeComment = this.typeComment();
    return build.Assign(targets, value, typeComment, this.from(start));
  }

  private annotatedAssignment(target: Expr, start: Token): Stmt {
    if (!isSingleTarget(target)) return this.fail();
    this.advance();
    setContext(target, 'Store');
    const annotation = this.expression();
    const value = this.annotationValue();
    const simple = target.kind === 'Name' && start.type === T.NAME ? 1 : 0;
    return build.AnnAssign(target, annotation, value, simple, this.from(start));
  }

  protected annotationValue(): Expr | null {
    return this.accept(T.EQUAL) ? this.annotatedRhs() : null;
  }

  /** `type A[T=int]` looks like a subscript with an assignment in it, and is one for the search for mistakes. */
  protected hasDefaultInTypeAlias = false;

  private typeAlias(): Stmt {
    const start = this.advance();
    const token = this.advance();
    const name = build.Name(this.identifier(token), 'Store', this.of(token));
    const parameters = this.typeParameters();
    this.hasDefaultInTypeAlias ||= parameters.some(each => each.default_value !== null);
    this.expect(T.EQUAL);
    const value = this.expression();
    return build.TypeAlias(name, parameters, value, this.from(start));
  }

  protected raise(): Stmt {
    const start = this.advance();
    if (!this.startsExpression() || this.kind === T.STAR) return build.Raise(null, null, this.from(start));
    const exception = this.expression();
    const cause = this.accept(K.FROM) ? this.expression() : null;
    return build.Raise(exception, cause, this.from(start));
  }

  protected del(): Stmt {
    const start = this.advance();
    const targets: Expr[] = [];
    do {
      if (this.kind === T.NEWLINE || this.kind === T.SEMI) break;
      const target = this.primary();
      if (!isDeleteTarget(target)) this.fail();
      setContext(target, 'Del');
      targets.push(target);
    } while (this.accept(T.COMMA));
    if (targets.length === 0 || (this.kind !== T.NEWLINE && this.kind !== T.SEMI)) this.fail();
    return build.Delete(targets, this.from(start));
  }

  protected assert(): Stmt {
    const start = this.advance();
    const test = this.expression();
    const message = this.accept(T.COMMA) ? this.expression() : null;
    return build.Assert(test, message, this.from(start));
  }

  private scopeNames(): Stmt {
    const make = this.kind === K.GLOBAL ? build.Global : build.Nonlocal;
    const start = this.advance();
    const names: string[] = [];
    do names.push(this.identifier(this.expect(T.NAME)));
    while (this.accept(T.COMMA));
    return make(names, this.from(start));
  }

  protected importNames(): Stmt {
    const start = this.advance();
    const names: Node<'alias'>[] = [];
    do names.push(this.importedModule());
    while (this.accept(T.COMMA));
    return build.Import(names, this.from(start));
  }

  protected importedModule(): Node<'alias'> {
    const start = this.token;
    const name = this.moduleName();
    const asName = this.accept(K.AS) ? this.identifier(this.expect(T.NAME)) : null;
    return build.alias(name, asName, this.from(start));
  }

  private moduleName(): string {
    let name = this.identifier(this.expect(T.NAME));
    while (this.accept(T.DOT)) name += `.${this.identifier(this.expect(T.NAME))}`;
    return name;
  }

  protected importFrom(): Stmt {
    const start = this.advance();
    let level = 0;
    for (;;) {
      if (this.accept(T.DOT)) level += 1;
      else if (this.accept(T.ELLIPSIS)) level += 3;
      else break;
    }
    const module = level > 0 && this.kind === K.IMPORT ? null : this.moduleName();
    this.expect(K.IMPORT);
    const names = this.importTargets();
    if (module === '__future__' && level === 0) {
      this.buffer.flufl ||= names.some(({ name }) => name === 'barry_as_FLUFL');
    }
    return build.ImportFrom(module, names, level, this.from(start));
  }

  protected importTargets(): Node<'alias'>[] {
    const { token } = this;
    if (this.accept(T.STAR)) return [build.alias('*', null, this.of(token))];
    const parenthesised = this.accept(T.LPAR);
    const names = [this.importedName()];
    while (this.accept(T.COMMA)) {
      if (parenthesised && this.kind === T.RPAR) break;
      names.push(this.importedName());
    }
    if (parenthesised) this.expect(T.RPAR);
    return names;
  }

  protected importedName(): Node<'alias'> {
    const start = this.expect(T.NAME);
    const asName = this.accept(K.AS) ? this.identifier(this.expect(T.NAME)) : null;
    return build.alias(this.identifier(start), asName, this.from(start));
  }
}
