// Where the first pass of the symbol table keeps its place: the open scopes, and what is noted in them.
//
// The walkers on top of it (collect-expressions.ts, collect-statements.ts) only say "enter", "exit" and "this name is
// defined here"; what a definition does to the flags, and which combinations are faults, stands here.

import type { AnyNode, Range } from '../ast.ts';
import type { Source } from '../source.ts';
import type { Future } from './future.ts';
import { type Directive, failAt } from './problems.ts';
import { Flag, Scope, ScopeIndex, type ScopeKind, type ScopeRole } from './scope.ts';

/** What the walk needs to know about a scope while it is open, and nobody afterwards. */
export interface Progress {
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

export class ScopeBuilder {
  top!: Scope;
  readonly directives = new Map<Scope, Directive[]>();
  private readonly index = new ScopeIndex();
  private readonly progress = new Map<Scope, Progress>();
  /** Open scopes, innermost last: an annotation scope may be entered again, so parents are not enough. */
  protected readonly stack: Scope[] = [];
  protected current!: Scope;
  protected state!: Progress;
  protected privateName: string | null = null;

  constructor(
    private readonly source: Source,
    protected readonly future: Future,
    private readonly topLevelAwait: boolean,
  ) {}

  /** May `await` stand here? Comprehensions, which may turn out to be asynchronous, are another matter. */
  protected get mayAwait(): boolean {
    const { current } = this;
    return current === this.top ? this.topLevelAwait : current.isFunctionLike && current.isCoroutine;
  }

  // ---- scopes ------------------------------------------------------------------------------------------------------

  protected create(kind: ScopeKind, name: string, node: AnyNode, role: ScopeRole): Scope {
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

  protected enter(kind: ScopeKind, name: string, node: AnyNode, role: ScopeRole, location: Range): void {
    this.open(this.create(kind, name, node, role), true);
    if (kind === 'annotation' || kind === 'type variable' || kind === 'type alias') {
      // The function that computes it has one parameter: the format of PEP 649.
      this.define('.format', Flag.DEF_PARAM, location);
      this.define('.format', Flag.USE, location);
    }
  }

  protected open(scope: Scope, asChild: boolean): void {
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

  protected exit(): void {
    this.stack.pop();
    this.current = this.stack.at(-1)!;
    this.state = this.progress.get(this.current)!;
  }

  protected fail(message: string, range: Range): never {
    failAt(this.source, message, range);
  }

  // ---- names -------------------------------------------------------------------------------------------------------

  protected flagsOf(scope: Scope, name: string): number {
    return scope.lookup(this.mangle(name))?.flags ?? 0;
  }

  /** The current scope's view decides, also when the name goes into another one. */
  private mangle(name: string): string {
    return this.current.mangle(name);
  }

  protected define(name: string, flag: number, location: Range): void {
    if (flag & (Flag.DEF_PARAM | Flag.DEF_LOCAL | Flag.DEF_IMPORT)) this.checkName(name, location, 'Store');
    if (flag & Flag.DEF_TYPE_PARAM) this.current.mangledNames?.add(name);
    this.defineIn(this.current, name, flag, location);
  }

  protected defineIn(scope: Scope, name: string, flag: number, location: Range): void {
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

  protected checkName(name: string, location: Range, context: string): void {
    if (name !== '__debug__') return;
    if (context === 'Store') this.fail('cannot assign to __debug__', location);
    if (context === 'Del') this.fail('cannot delete __debug__', location);
  }

  protected recordDirective(name: string, location: Range): void {
    this.state.directives.push({ name: this.mangle(name), range: location });
    this.directives.set(this.current, this.state.directives);
  }
}

function setFlags(scope: Scope, name: string, flags: number): void {
  const symbol = scope.symbols.get(name);
  if (symbol === undefined) scope.symbols.set(name, { name, scope: 'local', flags });
  else symbol.flags = flags;
}
