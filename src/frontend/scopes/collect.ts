// First pass of the symbol table: walk the tree, open a scope for each block, and note what each name does there.
//
// The order of visits is CPython's (symtable.c): it decides in which order symbols appear, and which of several faults
// is reported. Nothing is resolved yet; see analyze.ts. Faults about declarations that only this pass can see are
// thrown here: `global x` after a use, a walrus where a comprehension forbids it, duplicate parameters, misplaced await.

import type { AnyNode, Expr, Mod, Node, Pattern, Range, Stmt, TypeParam } from '../ast.ts';
import type { Source } from '../source.ts';
import { type Future, isFutureImport, isStringStatement } from './future.ts';
import { type Directive, failAt } from './problems.ts';
import { type ComprehensionKind, Flag, Scope, ScopeIndex, type ScopeKind, type ScopeRole } from './scope.ts';

type AnyFunctionDef = Node<'FunctionDef'> | Node<'AsyncFunctionDef'>;
type Comprehension = Node<'ListComp'> | Node<'SetComp'> | Node<'DictComp'> | Node<'GeneratorExp'>;

/** What the walk needs to know about a scope while it is open, and nobody afterwards. */
interface Progress {
  /** `global` and `nonlocal` statements, by the names they declare: where later faults point to. */
  directives: Directive[];
  /** Visiting the target of a comprehension's `for`. */
  inIterationTarget: boolean;
  /** Depth inside iterables of comprehensions, where no walrus may stand. */
  iterableDepth: number;
  /** Inside if, for, while, try, with, match: an annotation here may not be reached. */
  inConditionalBlock: boolean;
  /** An annotation of a function's local variable: never evaluated, so its names do not count. */
  inUnevaluatedAnnotation: boolean;
  /** 'a TypeVar bound' …, for messages. */
  typeVariablePart: string;
}

export interface Collected {
  readonly top: Scope;
  readonly directives: ReadonlyMap<Scope, readonly Directive[]>;
}

export function collectSymbols(tree: Mod, source: Source, future: Future): Collected {
  const collector = new Collector(source, future);
  collector.module(tree);
  return { top: collector.top, directives: collector.directives };
}

const COMPREHENSION_KINDS: Record<Comprehension['kind'], readonly [ComprehensionKind, string]> = {
  ListComp: ['list', 'listcomp'],
  SetComp: ['set', 'setcomp'],
  DictComp: ['dict', 'dictcomp'],
  GeneratorExp: ['generator', 'genexpr'],
};

const NO_LOCATION: Range = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

class Collector {
  top!: Scope;
  readonly directives = new Map<Scope, Directive[]>();
  private readonly index = new ScopeIndex();
  private readonly progress = new Map<Scope, Progress>();
  /** Open scopes, innermost last: an annotation scope may be entered again, so parents are not enough. */
  private readonly stack: Scope[] = [];
  private current!: Scope;
  private state!: Progress;
  private privateName: string | null = null;

  constructor(
    private readonly source: Source,
    private readonly future: Future,
  ) {}

  module(tree: Mod): void {
    this.enter('module', 'top', tree, 'body', NO_LOCATION);
    this.top = this.current;
    switch (tree.kind) {
      case 'Module':
        this.current.hasDocstring = isStringStatement(tree.body[0]);
        this.statements(tree.body);
        break;
      case 'Interactive':
        this.statements(tree.body);
        break;
      case 'Expression':
        this.expression(tree.body);
        break;
      case 'FunctionType':
        throw new Error('a function type has no symbol table');
    }
    this.exit();
  }

  // ---- scopes ------------------------------------------------------------------------------------------------------

  private create(kind: ScopeKind, name: string, node: AnyNode, role: ScopeRole): Scope {
    const scope = new Scope(kind, name, node, this.current ?? null, this.index);
    this.index.add(node, role, scope);
    scope.privateName = this.privateName;
    this.progress.set(scope, {
      directives: [],
      inIterationTarget: false,
      iterableDepth: 0,
      inConditionalBlock: false,
      inUnevaluatedAnnotation: false,
      typeVariablePart: '',
    });
    return scope;
  }

  private enter(kind: ScopeKind, name: string, node: AnyNode, role: ScopeRole, location: Range): void {
    this.open(this.create(kind, name, node, role), true);
    if (kind === 'annotation' || kind === 'type variable' || kind === 'type alias') {
      // The function that computes it has one parameter: the format of PEP 649.
      this.define('.format', Flag.DEF_PARAM, location);
      this.define('.format', Flag.USE, location);
    }
  }

  private open(scope: Scope, asChild: boolean): void {
    const outer: Scope | undefined = this.current;
    const state = this.progress.get(scope)!;
    if (outer !== undefined) {
      // No walrus anywhere inside a comprehension's iterable, not even in a lambda there.
      state.iterableDepth = this.state.iterableDepth;
      if (outer.mangledNames !== null && scope.kind !== 'class') scope.mangledNames = outer.mangledNames;
      // Annotations that stay strings compile to nothing.
      if (asChild && !(this.future.annotations && scope.kind === 'annotation')) outer.children.push(scope);
    }
    this.stack.push(scope);
    this.current = scope;
    this.state = state;
  }

  private exit(): void {
    this.stack.pop();
    this.current = this.stack.at(-1)!;
    this.state = this.progress.get(this.current)!;
  }

  private fail(message: string, range: Range): never {
    failAt(this.source, message, range);
  }

  // ---- names -------------------------------------------------------------------------------------------------------

  private flagsOf(scope: Scope, name: string): number {
    return scope.lookup(this.mangle(name))?.flags ?? 0;
  }

  /** The current scope's view decides, also when the name goes into another one. */
  private mangle(name: string): string {
    return this.current.mangle(name);
  }

  private define(name: string, flag: number, location: Range): void {
    if (flag & (Flag.DEF_PARAM | Flag.DEF_LOCAL | Flag.DEF_IMPORT)) this.checkName(name, location, 'Store');
    if (flag & Flag.DEF_TYPE_PARAM) this.current.mangledNames?.add(name);
    this.defineIn(this.current, name, flag, location);
  }

  private defineIn(scope: Scope, name: string, flag: number, location: Range): void {
    const mangled = this.mangle(name);
    const known = scope.symbols.get(mangled);
    let flags = (known?.flags ?? 0) | flag;
    if (known !== undefined) {
      if (flag & known.flags & Flag.DEF_PARAM)
        this.fail(`duplicate argument '${name}' in function definition`, location);
      if (flag & known.flags & Flag.DEF_TYPE_PARAM) this.fail(`duplicate type parameter '${name}'`, location);
    }
    if (this.progress.get(scope)!.inIterationTarget) {
      if (flags & (Flag.DEF_GLOBAL | Flag.DEF_NONLOCAL)) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, location);
      }
      flags |= Flag.DEF_COMP_ITER;
    }
    setFlags(scope, mangled, flags);
    if (flag & Flag.DEF_PARAM) scope.varnames.push(mangled);
    else if (flag & Flag.DEF_GLOBAL) setFlags(this.top, mangled, (this.top.lookup(mangled)?.flags ?? 0) | flag);
  }

  private checkName(name: string, location: Range, context: string): void {
    if (name !== '__debug__') return;
    if (context === 'Store') this.fail('cannot assign to __debug__', location);
    if (context === 'Del') this.fail('cannot delete __debug__', location);
  }

  private recordDirective(name: string, location: Range): void {
    this.state.directives.push({ name: this.mangle(name), range: location });
    this.directives.set(this.current, this.state.directives);
  }

  // ---- statements --------------------------------------------------------------------------------------------------

  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  /** Statements that may not run, or not to their end. */
  private conditionally(visit: () => void): void {
    const { state } = this;
    const outer = state.inConditionalBlock;
    state.inConditionalBlock = true;
    visit();
    state.inConditionalBlock = outer;
  }

  private statement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(node);
        break;
      case 'ClassDef':
        this.classDef(node);
        break;
      case 'TypeAlias':
        this.typeAlias(node);
        break;
      case 'Return':
        if (node.value !== null) {
          this.expression(node.value);
          this.current.returnsValue = true;
        }
        break;
      case 'Delete':
        this.expressions(node.targets);
        break;
      case 'Assign':
        this.expressions(node.targets);
        this.expression(node.value);
        break;
      case 'AnnAssign':
        this.annAssign(node);
        break;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        break;
      case 'AsyncFor':
      case 'For':
        if (node.kind === 'AsyncFor') this.requireCoroutine("'async for' outside async function", node);
        this.expression(node.target);
        this.expression(node.iter);
        this.conditionally(() => {
          this.statements(node.body);
          this.statements(node.orelse);
        });
        break;
      case 'While':
      case 'If':
        this.expression(node.test);
        this.conditionally(() => {
          this.statements(node.body);
          this.statements(node.orelse);
        });
        break;
      case 'AsyncWith':
      case 'With':
        if (node.kind === 'AsyncWith') this.requireCoroutine("'async with' outside async function", node);
        this.conditionally(() => {
          for (const item of node.items) {
            this.expression(item.context_expr);
            this.optional(item.optional_vars);
          }
          this.statements(node.body);
        });
        break;
      case 'Match':
        this.expression(node.subject);
        this.conditionally(() => {
          for (const matchCase of node.cases) {
            this.pattern(matchCase.pattern);
            this.optional(matchCase.guard);
            this.statements(matchCase.body);
          }
        });
        break;
      case 'Raise':
        this.optional(node.exc);
        this.optional(node.cause);
        break;
      case 'Try':
      case 'TryStar':
        this.conditionally(() => {
          this.statements(node.body);
          for (const handler of node.handlers) {
            this.optional(handler.type);
            if (handler.name !== null) this.define(handler.name, Flag.DEF_LOCAL, handler);
            this.statements(handler.body);
          }
          this.statements(node.orelse);
          this.statements(node.finalbody);
        });
        break;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.msg);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.alias(alias);
        if (isFutureImport(node)) this.checkFuturePlace(node);
        break;
      case 'Global':
      case 'Nonlocal':
        this.declaration(node);
        break;
      case 'Expr':
        this.expression(node.value);
        break;
      case 'Pass':
      case 'Break':
      case 'Continue':
        break;
    }
  }

  private functionDef(node: AnyFunctionDef): void {
    this.define(node.name, Flag.DEF_LOCAL, node);
    this.defaults(node.args);
    this.expressions(node.decorator_list);
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, node.name);
      // CPython asks for the list of defaults and not for its length, so this parameter is always there.
      this.define('.defaults', Flag.DEF_PARAM, node);
      if (node.args.kw_defaults.some(value => value !== null)) this.define('.kwdefaults', Flag.DEF_PARAM, node);
      this.typeParameters(node.type_params);
    }
    const scope = this.create('function', node.name, node, 'body');
    scope.hasDocstring = isStringStatement(node.body[0]);
    this.functionAnnotations(node);
    this.open(scope, true);
    if (node.kind === 'AsyncFunctionDef') scope.isCoroutine = true;
    this.parameters(node.args);
    this.statements(node.body);
    this.exit();
    if (generic) this.exit();
  }

  private classDef(node: Node<'ClassDef'>): void {
    this.define(node.name, Flag.DEF_LOCAL, node);
    this.expressions(node.decorator_list);
    const outerPrivateName = this.privateName;
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, node.name);
      for (const name of ['.type_params', '.generic_base']) {
        this.define(name, Flag.DEF_LOCAL, node);
        this.define(name, Flag.USE, node);
      }
      this.privateName = node.name;
      this.current.privateName = node.name;
      this.current.mangledNames = new Set();
      this.typeParameters(node.type_params);
    }
    this.expressions(node.bases);
    this.keywords(node.keywords);
    this.enter('class', node.name, node, 'body', node);
    this.privateName = node.name;
    this.current.privateName = node.name;
    if (generic) {
      this.define('__type_params__', Flag.DEF_LOCAL, node);
      this.define('.type_params', Flag.USE, node);
    }
    this.current.hasDocstring = isStringStatement(node.body[0]);
    this.statements(node.body);
    this.exit();
    if (generic) this.exit();
    this.privateName = outerPrivateName;
  }

  private typeAlias(node: Node<'TypeAlias'>): void {
    this.expression(node.name);
    const name = node.name.kind === 'Name' ? node.name.id : '';
    const inClass = this.current.kind === 'class';
    const generic = node.type_params.length > 0;
    if (generic) {
      this.enterTypeParameters(node, name);
      this.typeParameters(node.type_params);
    }
    this.enter('type alias', name, node, 'body', node);
    if (inClass) this.seeClassScope(node.value);
    this.expression(node.value);
    this.exit();
    if (generic) this.exit();
  }

  private declaration(node: Node<'Global'> | Node<'Nonlocal'>): void {
    const word = node.kind === 'Global' ? 'global' : 'nonlocal';
    for (const name of node.names) {
      const flags = this.flagsOf(this.current, name);
      if (flags & Flag.DEF_PARAM) this.fail(`name '${name}' is parameter and ${word}`, node);
      if (flags & Flag.USE) this.fail(`name '${name}' is used prior to ${word} declaration`, node);
      if (flags & Flag.DEF_ANNOT) this.fail(`annotated name '${name}' can't be ${word}`, node);
      if (flags & Flag.DEF_LOCAL) this.fail(`name '${name}' is assigned to before ${word} declaration`, node);
      this.define(name, node.kind === 'Global' ? Flag.DEF_GLOBAL : Flag.DEF_NONLOCAL, node);
      this.recordDirective(name, node);
    }
  }

  private alias(node: Node<'alias'>): void {
    if (node.name === '*') {
      if (this.current.kind !== 'module') this.fail('import * only allowed at module level', node);
      return;
    }
    // `import a.b` binds a.
    this.define((node.asname ?? node.name).split('.', 1)[0]!, Flag.DEF_IMPORT, node);
  }

  private checkFuturePlace(node: Range): void {
    const { last } = this.future;
    const late =
      last === null ||
      node.lineno > last.lineno ||
      (node.lineno === last.end_lineno && node.col_offset > last.end_col_offset);
    if (late) this.fail('from __future__ imports must occur at the beginning of the file', node);
  }

  private requireCoroutine(message: string, node: Stmt): void {
    if (!this.current.isCoroutine) this.fail(message, node);
  }

  // ---- annotations and type parameters -------------------------------------------------------------------------------

  private annAssign(node: Node<'AnnAssign'>): void {
    const { target } = node;
    if (target.kind === 'Name') {
      const flags = this.flagsOf(this.current, target.id);
      if (flags & (Flag.DEF_GLOBAL | Flag.DEF_NONLOCAL) && this.current !== this.top && node.simple) {
        this.fail(`annotated name '${target.id}' can't be ${flags & Flag.DEF_GLOBAL ? 'global' : 'nonlocal'}`, node);
      }
      if (node.simple) this.define(target.id, Flag.DEF_ANNOT | Flag.DEF_LOCAL, target);
      else if (node.value !== null) this.define(target.id, Flag.DEF_LOCAL, target);
    } else this.expression(target);
    this.variableAnnotation(node.annotation);
    this.optional(node.value);
  }

  private variableAnnotation(annotation: Expr): void {
    const owner = this.current;
    owner.annotationsUsed = true;
    // A function never evaluates the annotations of its variables.
    const unevaluated = owner.kind === 'function';
    // A module may be seen half executed, so all of its annotations count as conditional.
    const conditional = owner.kind === 'module' || (owner.kind === 'class' && this.state.inConditionalBlock);
    if (conditional && !owner.hasConditionalAnnotations) {
      owner.hasConditionalAnnotations = true;
      this.define('__conditional_annotations__', Flag.USE, annotation);
    }
    if (owner.annotationBlock === null) {
      this.enter('annotation', '__annotate__', owner.node, 'annotations', annotation);
      owner.annotationBlock = this.current;
      if (owner.kind === 'class' && !this.future.annotations) {
        owner.needsClassDict = true;
        this.seeClassScope(annotation);
      }
    } else this.open(owner.annotationBlock, false);
    this.state.inUnevaluatedAnnotation = unevaluated;
    this.expression(annotation);
    this.state.inUnevaluatedAnnotation = false;
    this.exit();
  }

  private functionAnnotations(node: AnyFunctionDef): void {
    const inClass = this.current.canSeeClassScope || this.current.kind === 'class';
    this.enter('annotation', '__annotate__', node, 'annotations', node);
    if (inClass) this.seeClassScope(node);
    const { args } = node;
    const annotated = [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs];
    for (const annotation of [...annotated.map(arg => arg?.annotation ?? null), node.returns]) {
      if (annotation === null) continue;
      this.current.annotationsUsed = true;
      this.expression(annotation);
    }
    this.exit();
  }

  /** The current scope looks names up in the namespace of the class around it. */
  private seeClassScope(location: Range): void {
    this.current.canSeeClassScope = true;
    this.define('__classdict__', Flag.USE, location);
  }

  private enterTypeParameters(node: Stmt, name: string): void {
    const inClass = this.current.kind === 'class';
    this.enter('type parameters', name, node, 'typeParameters', node);
    if (inClass) this.seeClassScope(node);
  }

  private typeParameters(nodes: readonly TypeParam[]): void {
    for (const node of nodes) {
      this.define(node.name, Flag.DEF_TYPE_PARAM | Flag.DEF_LOCAL, node);
      if (node.kind === 'TypeVar') {
        const part = node.bound?.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
        this.typeVariablePart(node.bound, node, 'body', part);
      }
      this.typeVariablePart(node.default_value, node, 'default', `a ${node.kind} default`);
    }
  }

  private typeVariablePart(value: Expr | null, node: TypeParam, role: ScopeRole, part: string): void {
    if (node.name === '__classdict__') {
      this.fail("reserved name '__classdict__' cannot be used for type parameter", node);
    }
    if (value === null) return;
    const inClass = this.current.canSeeClassScope;
    this.enter('type variable', node.name, node, role, value);
    if (inClass) this.seeClassScope(value);
    this.state.typeVariablePart = part;
    this.expression(value);
    this.exit();
  }

  // ---- parameters, keywords, patterns --------------------------------------------------------------------------------

  /** Defaults are evaluated outside of the function. */
  private defaults(args: Node<'arguments'>): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  private parameters(args: Node<'arguments'>): void {
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

  private keywords(keywords: readonly Node<'keyword'>[]): void {
    for (const keyword of keywords) if (keyword.arg !== null) this.checkName(keyword.arg, keyword, 'Store');
    for (const keyword of keywords) this.expression(keyword.value);
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        this.patterns(node.patterns);
        break;
      case 'MatchStar':
        if (node.name !== null) this.define(node.name, Flag.DEF_LOCAL, node);
        break;
      case 'MatchMapping':
        this.expressions(node.keys);
        this.patterns(node.patterns);
        if (node.rest !== null) this.define(node.rest, Flag.DEF_LOCAL, node);
        break;
      case 'MatchClass':
        this.expression(node.cls);
        this.patterns(node.patterns);
        node.kwd_attrs.forEach((name, i) => void this.checkName(name, node.kwd_patterns[i]!, 'Store'));
        this.patterns(node.kwd_patterns);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.define(node.name, Flag.DEF_LOCAL, node);
        break;
    }
  }

  private patterns(nodes: readonly Pattern[]): void {
    for (const node of nodes) this.pattern(node);
  }

  // ---- expressions ---------------------------------------------------------------------------------------------------

  private expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  private optional(node: Expr | null): void {
    if (node !== null) this.expression(node);
  }

  private expression(node: Expr): void {
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
        this.expression(node.left);
        this.expression(node.right);
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
    if (!this.current.isFunctionLike) this.fail("'await' outside function", node);
    if (!this.inAsyncFunction() && this.current.comprehension === null) {
      this.fail("'await' outside async function", node);
    }
    this.expression(node.value);
    this.current.isCoroutine = true;
  }

  private inAsyncFunction(): boolean {
    return this.current.isFunctionLike && this.current.isCoroutine;
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
    if (!this.inAsyncFunction() && this.current.comprehension === null) {
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
}

const FORBIDDEN_WALRUS = {
  class: 'in a class body',
  'type variable': 'in a TypeVar bound',
  'type alias': 'in a type alias',
  'type parameters': 'within the definition of a generic',
};

function setFlags(scope: Scope, name: string, flags: number): void {
  const symbol = scope.symbols.get(name);
  if (symbol === undefined) scope.symbols.set(name, { name, scope: 'local', flags });
  else symbol.flags = flags;
}
