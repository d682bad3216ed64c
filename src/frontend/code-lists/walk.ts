// What every part of the walk over a code object works with: its scope, its listing, and the blocks around.
//
// The walk follows the order in which CPython 3.14 generates code, since that is the order of co_consts and co_names. As
// in the lowering, one file per kind of node imports this one, and the handlers lead back to the others.

import type * as Ast from '../ast.ts';
import { Flag, type Scope, type ScopeRole } from '../scopes/scope.ts';
import type { Constant, Value } from './constants.ts';
import { type CodeLists, type Label, Listing, type Load } from './listing.ts';

export interface ListOptions {
  readonly mode: 'exec' | 'eval' | 'single';
  readonly optimize: 0 | 1 | 2;
  readonly futureAnnotations: boolean;
  /** Names of classes and functions as their code objects have them. */
  readonly qualname: (scope: Scope) => string;
  readonly lists: Map<Scope, CodeLists>;
}

export interface Handlers {
  expression(walk: Walk, node: Ast.Expr): Load | null;
  target(walk: Walk, node: Ast.Expr): void;
  statement(walk: Walk, node: Ast.Stmt): void;
}

/** What a jump out of a block has to do on its way: see leave() in statements.ts. */
export type Block =
  | { readonly kind: 'loop'; readonly start: Label; readonly exit: Label }
  | { readonly kind: 'finally'; readonly body: readonly Ast.Stmt[] }
  | { readonly kind: 'with' }
  | { readonly kind: 'handler'; readonly name: string };

export interface DeferredAnnotation {
  readonly node: Ast.Node<'AnnAssign'>;
  readonly condition: number | null;
}

export class Walk {
  readonly listing = new Listing();
  readonly blocks: Block[] = [];
  readonly inlined: Scope[] = [];
  readonly annotations: DeferredAnnotation[] = [];
  /** Of a class: what its methods store on `self`. */
  readonly staticAttributes = new Set<string>();
  conditionalDepth = 0;
  /** Finally blocks are walked once for each way out; so deep, once is enough. */
  finallyDepth = 0;

  constructor(
    readonly scope: Scope,
    readonly parent: Walk | null,
    readonly options: ListOptions,
    private readonly handlers: Handlers,
  ) {}

  /** A code object inside this one; what its listing says is kept, and the object itself is a constant here. */
  inner(node: Ast.AnyNode, role: ScopeRole, build: (inner: Walk) => void): void {
    const scope = this.scope.scopeOf(node, role);
    this.innerScope(scope, build);
  }

  innerScope(scope: Scope, build: (inner: Walk) => void): void {
    this.list(scope, build);
    this.load({ type: 'code', scope });
  }

  /** Its listing alone. */
  list(scope: Scope, build: (inner: Walk) => void): void {
    if (this.options.lists.has(scope)) return;
    const inner = new Walk(scope, this, this.options, this.handlers);
    build(inner);
    this.options.lists.set(scope, inner.listing.finish());
  }

  expr(node: Ast.Expr): Load | null {
    return this.handlers.expression(this, node);
  }

  exprs(nodes: readonly Ast.Expr[]): (Load | null)[] {
    return nodes.map(node => this.expr(node));
  }

  target(node: Ast.Expr): void {
    this.handlers.target(this, node);
  }

  statements(nodes: readonly Ast.Stmt[]): void {
    for (const node of nodes) this.handlers.statement(this, node);
  }

  conditional(walk: () => void): void {
    this.conditionalDepth++;
    walk();
    this.conditionalDepth--;
  }

  within(block: Block, walk: () => void): void {
    this.blocks.push(block);
    walk();
    this.blocks.pop();
  }

  load(constant: Constant): Load {
    return this.listing.load(constant);
  }

  none(): Load {
    return this.load({ type: 'None' });
  }

  int(value: number): Load {
    return this.load({ type: 'int', value });
  }

  str(value: string): Load {
    return this.load({ type: 'str', value });
  }

  /** The operands' values, if each is a constant that was loaded just so. */
  values(operands: readonly (Load | null)[]): Value[] | null {
    const values: Value[] = [];
    for (const each of operands) {
      if (each === null || each.constant === null || each.constant.type === 'code') return null;
      values.push(each.constant);
    }
    return values;
  }

  /** An attribute, or what an import names: always in the list. */
  plainName(name: string): void {
    this.listing.name(this.scope.mangle(name));
  }

  /** A variable: in the list if it is looked up by name, in globals or a namespace. */
  variable(plain: string): void {
    const name = this.scope.mangle(plain);
    if (this.isNamed(name)) this.listing.name(name);
  }

  private isNamed(name: string): boolean {
    const { scope } = this;
    for (const each of this.inlined) {
      const symbol = each.lookup(name);
      if (symbol === undefined || !(symbol.flags & Flag.DEF_LOCAL)) continue;
      if (!(symbol.flags & (Flag.DEF_NONLOCAL | Flag.DEF_GLOBAL))) return false;
    }
    const comprehension = this.inlined.at(-1);
    if (comprehension !== undefined && scope.kind === 'class') return comprehension.lookup(name)?.scope !== 'free';
    switch (scope.lookup(name)?.scope) {
      case 'local':
        return !scope.isFunctionLike;
      case 'cell':
      case 'free':
        return false;
      default:
        return true;
    }
  }
}
