// First pass of the symbol table, expressions: which names they use, and the scopes that lambdas and comprehensions open.
//
// The order of visits is CPython's (symtable.c): it decides in which order symbols appear, and which of several faults
// is reported. Faults that only this pass can see are thrown here: a walrus where a comprehension or an annotation
// forbids it, `yield` in a comprehension, `await` outside of an asynchronous function.

import type { Expr, Node } from '../ast.ts';
import { type ComprehensionKind, Flag } from './scope.ts';
import { ScopeBuilder } from './scope-builder.ts';

type Comprehension = Node<'ListComp'> | Node<'SetComp'> | Node<'DictComp'> | Node<'GeneratorExp'>;

const COMPREHENSION_KINDS: Record<Comprehension['kind'], readonly [ComprehensionKind, string]> = {
  ListComp: ['list', 'listcomp'],
  SetComp: ['set', 'setcomp'],
  DictComp: ['dict', 'dictcomp'],
  GeneratorExp: ['generator', 'genexpr'],
};

const FORBIDDEN_WALRUS = {
  class: 'in a class body',
  'type variable': 'in a TypeVar bound',
  'type alias': 'in a type alias',
  'type parameters': 'within the definition of a generic',
};

export class ExpressionCollector extends ScopeBuilder {
  protected expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  protected optional(node: Expr | null): void {
    if (node !== null) this.expression(node);
  }

  /** A sum may have thousands of terms, nested to the left: walked down in a loop. */
  private sum(node: Node<'BinOp'>): void {
    const rights: Expr[] = [];
    let left: Expr = node;
    for (; left.kind === 'BinOp'; left = left.left) rights.push(left.right);
    this.expression(left);
    this.expressions(rights.reverse());
  }

  protected expression(node: Expr): void {
    switch (node.kind) {
      case 'Name':
        this.name(node);
        break;
      case 'Constant':
        break;
      case 'NamedExpr':
        this.namedExpr(node);
        break;
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.expressions(node.values);
        break;
      case 'BinOp':
        this.sum(node);
        break;
      case 'UnaryOp':
        this.expression(node.operand);
        break;
      case 'Lambda':
        this.defaults(node.args);
        this.enter('function', 'lambda', node, 'body', node);
        this.parameters(node.args);
        this.expression(node.body);
        this.exit();
        break;
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        this.expression(node.orelse);
        break;
      case 'Dict':
        for (const key of node.keys) this.optional(key);
        this.expressions(node.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(node.elts);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        break;
      case 'Yield':
      case 'YieldFrom':
        this.forbidInAnnotation('yield expression', node);
        this.optional(node.value);
        this.current.isGenerator = true;
        if (this.current.comprehension !== null) this.failYield(node, this.current.comprehension);
        break;
      case 'Await':
        this.await(node);
        break;
      case 'Compare':
        this.expression(node.left);
        this.expressions(node.comparators);
        break;
      case 'Call':
        this.expression(node.func);
        this.expressions(node.args);
        this.keywords(node.keywords);
        break;
      case 'FormattedValue':
      case 'Interpolation':
        this.expression(node.value);
        this.optional(node.format_spec);
        break;
      case 'Attribute':
        this.checkName(node.attr, node, node.ctx);
        this.expression(node.value);
        break;
      case 'Subscript':
        this.expression(node.value);
        this.expression(node.slice);
        break;
      case 'Starred':
        this.expression(node.value);
        break;
      case 'Slice':
        this.optional(node.lower);
        this.optional(node.upper);
        this.optional(node.step);
        break;
    }
  }

  private name(node: Node<'Name'>): void {
    if (this.state.inUnevaluatedAnnotation) return;
    const load = node.ctx === 'Load';
    if (!load) this.checkName(node.id, node, node.ctx);
    this.defineIn(this.current, node.id, load ? Flag.USE : Flag.DEF_LOCAL, node);
    // super() without arguments needs __class__.
    if (load && node.id === 'super' && this.current.isFunctionLike) this.define('__class__', Flag.USE, node);
  }

  private await(node: Node<'Await'>): void {
    this.forbidInAnnotation('await expression', node);
    if (!this.mayAwait && this.current.comprehension === null) {
      this.fail(`'await' outside ${this.current.isFunctionLike ? 'async ' : ''}function`, node);
    }
    this.expression(node.value);
    this.current.isCoroutine = true;
  }

  private comprehension(node: Comprehension): void {
    const [kind, name] = COMPREHENSION_KINDS[node.kind];
    const [outermost, ...others] = node.generators;
    // The outermost iterable is evaluated outside and comes in as the parameter `.0`.
    this.iterable(outermost!.iter);
    this.enter('function', name, node, 'body', node);
    const scope = this.current;
    scope.comprehension = kind;
    if (outermost!.is_async) scope.isCoroutine = true;
    this.define('.0', Flag.DEF_PARAM, node);
    this.iterationTarget(outermost!.target);
    this.expressions(outermost!.ifs);
    for (const generator of others) {
      this.iterationTarget(generator.target);
      this.iterable(generator.iter);
      this.expressions(generator.ifs);
      if (generator.is_async) scope.isCoroutine = true;
    }
    if (node.kind === 'DictComp') {
      this.expression(node.value);
      this.expression(node.key);
    } else this.expression(node.elt);
    scope.isGenerator = kind === 'generator';
    const isAsync = scope.isCoroutine && kind !== 'generator';
    this.exit();
    if (!isAsync) return;
    if (!this.mayAwait && this.current.comprehension === null) {
      this.fail('asynchronous comprehension outside of an asynchronous function', node);
    }
    this.current.isCoroutine = true;
  }

  private iterable(node: Expr): void {
    const { state } = this;
    state.iterableDepth++;
    this.expression(node);
    state.iterableDepth--;
  }

  private iterationTarget(node: Expr): void {
    const { state } = this;
    state.inIterationTarget = true;
    this.expression(node);
    state.inIterationTarget = false;
  }

  private namedExpr(node: Node<'NamedExpr'>): void {
    this.forbidInAnnotation('named expression', node);
    if (this.state.iterableDepth > 0) {
      this.fail('assignment expression cannot be used in a comprehension iterable expression', node);
    }
    if (this.current.comprehension !== null && node.target.kind === 'Name') this.bindOutsideComprehension(node.target);
    this.expression(node.value);
    this.expression(node.target);
  }

  /** A walrus in a comprehension binds in the function (or module) around it. */
  private bindOutsideComprehension(target: Node<'Name'>): void {
    const name = target.id;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const scope = this.stack[i]!;
      const flags = this.flagsOf(scope, name);
      if (scope.comprehension !== null) {
        if (flags & Flag.DEF_COMP_ITER && flags & Flag.DEF_LOCAL) {
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, target);
        }
        continue;
      }
      switch (scope.kind) {
        case 'function':
          this.define(name, flags & Flag.DEF_GLOBAL ? Flag.DEF_GLOBAL : Flag.DEF_NONLOCAL, target);
          this.recordDirective(name, target);
          this.defineIn(scope, name, Flag.DEF_LOCAL, target);
          return;
        case 'module':
          this.define(name, Flag.DEF_GLOBAL, target);
          this.recordDirective(name, target);
          this.defineIn(scope, name, Flag.DEF_GLOBAL, target);
          return;
        case 'annotation':
          continue;
        default:
          this.fail(
            `assignment expression within a comprehension cannot be used ${FORBIDDEN_WALRUS[scope.kind]}`,
            target,
          );
      }
    }
  }

  private forbidInAnnotation(what: string, node: Expr): void {
    switch (this.current.kind) {
      case 'annotation':
        this.fail(`${what} cannot be used within an annotation`, node);
        break;
      case 'type variable':
        this.fail(`${what} cannot be used within ${this.state.typeVariablePart}`, node);
        break;
      case 'type alias':
        this.fail(`${what} cannot be used within a type alias`, node);
        break;
      case 'type parameters':
        this.fail(`${what} cannot be used within the definition of a generic`, node);
        break;
    }
  }

  private failYield(node: Expr, kind: ComprehensionKind): never {
    this.fail(`'yield' inside ${kind === 'generator' ? 'generator expression' : `${kind} comprehension`}`, node);
  }

  /** Defaults are evaluated outside of the function. */
  protected defaults(args: Node<'arguments'>): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  protected parameters(args: Node<'arguments'>): void {
    const inOrder = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
    for (const arg of inOrder) this.define(arg.arg, Flag.DEF_PARAM, arg);
    if (args.vararg !== null) {
      this.define(args.vararg.arg, Flag.DEF_PARAM, args.vararg);
      this.current.hasVarargs = true;
    }
    if (args.kwarg !== null) {
      this.define(args.kwarg.arg, Flag.DEF_PARAM, args.kwarg);
      this.current.hasVarkeywords = true;
    }
  }

  protected keywords(keywords: readonly Node<'keyword'>[]): void {
    for (const keyword of keywords) if (keyword.arg !== null) this.checkName(keyword.arg, keyword, 'Store');
    for (const keyword of keywords) this.expression(keyword.value);
  }
}
