// Statements with blocks: if, while, for, try, with, def, class, match, and their async forms.

import type { Expr, Node, Stmt, TypeParam } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { T, type Token } from '../tokens.ts';
import { K } from './keywords.ts';
import { SimpleStatementParser } from './simple-statements.ts';
import { isStarTargets, setContext } from './targets.ts';

export abstract class CompoundStatementParser extends SimpleStatementParser {
  /** The last complete statement with a block: from there on, a misspelt keyword is looked for. */
  lastBlock = { line: 0, col: 0 };

  /** Adds the next statement, or all those of the next line, to `body`. */
  protected statement(body: Stmt[]) {
    const compound = this.compoundStatement();
    if (compound === null) return this.simpleStatements(body);
    body.push(compound);
    this.noteBlock(compound);
  }

  /** CPython forgets functions here, and never goes back to an earlier line. */
  private noteBlock(statement: Stmt): void {
    if (statement.kind === 'FunctionDef' || statement.kind === 'AsyncFunctionDef') return;
    if (statement.lineno < this.lastBlock.line) return;
    this.lastBlock = { line: statement.lineno, col: statement.col_offset };
  }

  /** A compound statement, or null when the current token begins none. */
  protected compoundStatement(): Stmt | null {
    switch (this.kind) {
      case K.IF:
        return this.ifStatement();
      case K.DEF:
        return this.functionDefinition([], this.token, false);
      case K.CLASS:
        return this.classDefinition([]);
      case K.FOR:
        return this.forStatement(this.token, false);
      case K.WHILE:
        return this.whileStatement();
      case K.TRY:
        return this.tryStatement();
      case K.WITH:
        return this.withStatement(this.token, false);
      case T.AT:
        return this.decorated();
      case K.ASYNC:
        return this.asyncStatement();
      case T.NAME:
        return this.token.text === 'match' ? this.matchStatement() : null;
      default:
        return null;
    }
  }

  /** What follows a colon: an indented block, or simple statements on the same line. */
  protected block(): Stmt[] {
    const body: Stmt[] = [];
    if (this.kind !== T.NEWLINE) {
      this.simpleStatements(body);
      return body;
    }
    this.advance();
    this.expect(T.INDENT);
    this.enter();
    do this.statement(body);
    while (!this.at(T.DEDENT) && !this.at(T.ENDMARKER));
    this.depth--;
    this.expect(T.DEDENT);
    return body;
  }

  /** A colon and a block. What they belong to is told for the second pass, which overrides this. */
  protected colonBlock(construct: string, keyword: Token): Stmt[] {
    this.blockColon(construct, keyword);
    return this.block();
  }

  protected blockColon(_construct: string, _keyword: Token): void {
    this.expect(T.COLON);
  }

  protected elseBlock(): Stmt[] {
    if (this.kind !== K.ELSE) return [];
    const keyword = this.advance();
    return this.colonBlock("'else' statement", keyword);
  }

  /** An `elif` is an `if` in the else branch of the one before: they are built from the last one back. */
  protected ifStatement(): Stmt {
    const branches: { readonly start: Token; readonly test: Expr; readonly body: Stmt[] }[] = [];
    do {
      const start = this.advance();
      const test = this.namedExpression();
      const body = this.colonBlock(start.text === 'if' ? "'if' statement" : "'elif' statement", start);
      branches.push({ start, test, body });
    } while (this.at(K.ELIF));
    let orelse = this.elseBlock();
    for (const { start, test, body } of branches.reverse()) orelse = [build.If(test, body, orelse, this.from(start))];
    return orelse[0]!;
  }

  protected whileStatement(): Stmt {
    const start = this.advance();
    const test = this.namedExpression();
    const body = this.colonBlock("'while' statement", start);
    const orelse = this.elseBlock();
    return build.While(test, body, orelse, this.from(start));
  }

  protected forStatement(start: Token, asynchronous: boolean): Stmt {
    const keyword = this.expect(K.FOR);
    const target = this.forTarget();
    this.expect(K.IN);
    const iter = this.starExpressions();
    this.blockColon("'for' statement", keyword);
    const typeComment = this.typeComment();
    const body = this.block();
    const orelse = this.elseBlock();
    const make = asynchronous ? build.AsyncFor : build.For;
    return make(target, iter, body, orelse, typeComment, this.from(start));
  }

  protected forTarget(): Expr {
    return this.starTargets();
  }

  protected asyncStatement(): Stmt {
    const start = this.advance();
    if (this.kind === K.DEF) return this.functionDefinition([], start, true);
    if (this.kind === K.FOR) return this.forStatement(start, true);
    if (this.kind === K.WITH) return this.withStatement(start, true);
    return this.fail();
  }

  private decorated(): Stmt {
    const decorators: Expr[] = [];
    while (this.accept(T.AT)) {
      decorators.push(this.namedExpression());
      this.expect(T.NEWLINE);
    }
    const start = this.token;
    if (this.kind === K.CLASS) return this.classDefinition(decorators);
    if (this.accept(K.ASYNC)) return this.functionDefinition(decorators, start, true);
    return this.functionDefinition(decorators, start, false);
  }

  protected functionDefinition(decorators: Expr[], start: Token, asynchronous: boolean): Stmt {
    const keyword = this.expect(K.DEF);
    const name = this.identifier(this.expect(T.NAME));
    const typeParameters = this.typeParametersOfFunction();
    this.openParameters();
    const parameters = this.parameters(T.RPAR);
    this.expect(T.RPAR);
    const returns = this.returnAnnotation();
    this.blockColon('function definition', keyword);
    const typeComment = this.functionTypeComment();
    const body = this.block();
    const make = asynchronous ? build.AsyncFunctionDef : build.FunctionDef;
    return make(name, parameters, body, decorators, returns, typeComment, typeParameters, this.from(start));
  }

  /** Behind the colon, or on a line of its own in front of the block. */
  protected functionTypeComment(): string | null {
    if (this.kind !== T.NEWLINE || this.peek() !== T.TYPE_COMMENT) return this.typeComment();
    return this.attempt(() => {
      this.advance();
      const typeComment = this.typeComment();
      if (this.kind !== T.NEWLINE || this.peek() !== T.INDENT) this.fail();
      return typeComment;
    });
  }

  protected typeParametersOfFunction(): TypeParam[] {
    return this.typeParameters();
  }

  protected returnAnnotation(): Expr | null {
    return this.accept(T.RARROW) ? this.expression() : null;
  }

  protected openParameters(): void {
    this.expect(T.LPAR);
  }

  protected classDefinition(decorators: Expr[]): Stmt {
    const start = this.advance();
    const name = this.identifier(this.expect(T.NAME));
    const typeParameters = this.typeParameters();
    const bases: Expr[] = [];
    const keywords: Node<'keyword'>[] = [];
    if (this.accept(T.LPAR)) {
      if (this.kind !== T.RPAR) this.arguments(bases, keywords, null);
      this.expect(T.RPAR);
    }
    const body = this.colonBlock('class definition', start);
    return build.ClassDef(name, bases, keywords, body, decorators, typeParameters, this.from(start));
  }

  // with

  protected withStatement(start: Token, asynchronous: boolean): Stmt {
    const keyword = this.expect(K.WITH);
    const items = this.parenthesisedItems() ?? this.withItems(T.COLON);
    this.blockColon("'with' statement", keyword);
    const typeComment = this.typeComment();
    const body = this.block();
    const make = asynchronous ? build.AsyncWith : build.With;
    return make(items, body, typeComment, this.from(start));
  }

  /** `(a as b, c)`: tried first, because `(a, b)` here means two items and not a tuple. */
  protected parenthesisedItems(): Node<'withitem'>[] | null {
    if (this.kind !== T.LPAR) return null;
    return this.attempt(() => {
      this.advance();
      const items = this.withItems(T.RPAR);
      this.expect(T.RPAR);
      if (this.kind !== T.COLON) this.fail();
      return items;
    });
  }

  /** Items up to `close`; only in parentheses may a comma trail. */
  protected withItems(close: T.RPAR | T.COLON): Node<'withitem'>[] {
    const items = [this.withItem()];
    while (this.accept(T.COMMA)) {
      if (close === T.RPAR && this.kind === T.RPAR) break;
      items.push(this.withItem());
    }
    return items;
  }

  protected withItem(): Node<'withitem'> {
    const context = this.expression();
    if (!this.accept(K.AS)) return build.withitem(context, null);
    const target = this.withTarget();
    setContext(target, 'Store');
    return build.withitem(context, target);
  }

  protected withTarget(): Expr {
    const target = this.kind === T.STAR ? this.starred() : this.primary();
    if (!isStarTargets(target) || !this.endsWithItem()) this.fail();
    return target;
  }

  protected endsWithItem(): boolean {
    return this.kind === T.COMMA || this.kind === T.RPAR || this.kind === T.COLON;
  }

  // try

  protected tryStatement(): Stmt {
    const start = this.advance();
    const body = this.colonBlock("'try' statement", start);
    const handlers: Node<'ExceptHandler'>[] = [];
    let group = false;
    while (this.kind === K.EXCEPT) {
      const star = this.peek() === T.STAR;
      if (handlers.length > 0 && star !== group) this.mixedHandlers(star);
      group = star;
      handlers.push(this.exceptHandler(star));
    }
    const orelse = handlers.length > 0 ? this.elseBlock() : [];
    let finalbody: Stmt[] = [];
    if (this.kind === K.FINALLY) {
      const keyword = this.advance();
      finalbody = this.colonBlock("'finally' statement", keyword);
    } else if (handlers.length === 0) this.missingHandlers();
    const make = group ? build.TryStar : build.Try;
    return make(body, handlers, orelse, finalbody, this.from(start));
  }

  protected mixedHandlers(_star: boolean): void {
    this.fail();
  }

  protected missingHandlers(): void {
    this.fail();
  }

  protected exceptHandler(star: boolean): Node<'ExceptHandler'> {
    const start = this.advance();
    if (star) this.advance();
    let type: Expr | null = null;
    let name: string | null = null;
    if (this.kind !== T.COLON || star) {
      const first = this.token;
      type = this.expression();
      // More than one type without parentheses leaves no room for a name.
      if (this.kind === T.COMMA) type = this.restOfExpressions(type, first);
      else if (this.accept(K.AS)) name = this.handlerName();
    }
    const body = this.colonBlock(star ? "'except*' statement" : "'except' statement", start);
    return build.ExceptHandler(type, name, body, this.from(start));
  }

  protected handlerName(): string {
    return this.identifier(this.expect(T.NAME));
  }

  // match

  /** A match statement, or null where `match` is just a name. */
  protected matchStatement(): Stmt | null {
    if (!this.mayStartSubject(this.peek())) return null;
    const start = this.token;
    const subject = this.attempt(() => this.matchHead());
    if (subject === null) return null;
    this.enter();
    const cases: Node<'match_case'>[] = [];
    while (this.kind === T.NAME && this.token.text === 'case') cases.push(this.matchCase());
    this.depth--;
    this.expect(T.DEDENT);
    return build.Match(subject, cases, this.from(start));
  }

  /** `match subject:` and the `case` below it; only with that is `match` a keyword. */
  private matchHead(): Expr {
    this.advance();
    const subject = this.matchSubject();
    this.expect(T.COLON);
    this.expect(T.NEWLINE);
    this.expect(T.INDENT);
    if (this.kind !== T.NAME || this.token.text !== 'case') this.fail();
    return subject;
  }

  /** Rules out the common uses of a variable that is called `match`. */
  private mayStartSubject(next: number): boolean {
    return next >= K.FALSE
      ? next === K.NOT ||
          next === K.LAMBDA ||
          next === K.AWAIT ||
          next === K.NONE ||
          next === K.TRUE ||
          next === K.FALSE
      : next !== T.EQUAL &&
          next !== T.DOT &&
          next !== T.COMMA &&
          next !== T.COLON &&
          next !== T.NEWLINE &&
          next !== T.RPAR;
  }

  protected matchSubject(): Expr {
    const start = this.token;
    const first = this.starNamedExpression();
    if (this.kind !== T.COMMA) {
      if (first.kind === 'Starred') this.fail();
      return first;
    }
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (!this.startsExpression()) break;
      elements.push(this.starNamedExpression());
    }
    return build.Tuple(elements, 'Load', this.from(start));
  }

  protected matchCase(): Node<'match_case'> {
    const start = this.advance();
    const pattern = this.patterns();
    const guard = this.accept(K.IF) ? this.namedExpression() : null;
    const body = this.colonBlock("'case' statement", start);
    return build.match_case(pattern, guard, body);
  }
}
