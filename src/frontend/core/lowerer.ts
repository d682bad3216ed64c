// What every part of the lowering works with: the current code object, names, and the way back to the dispatcher.
//
// One file per kind of sugar imports this one; only dispatch.ts imports them all, and hands its two functions in here,
// so that a `for` can lower its body without knowing how anything else is lowered.

import type * as Ast from '../ast.ts';
import type { SourceWarning } from '../problem.ts';
import { failAt } from '../scopes/problems.ts';
import type { Scope, ScopeKind, ScopeRole } from '../scopes/scope.ts';
import type { Source } from '../source.ts';
import { positionOf } from './build.ts';
import { captureOf, loadName, variableOf } from './names.ts';
import type { CoreCode, Expr, Parameters, Place, Position, ShownLists, Stmt, Variable } from './nodes.ts';
import { CodeUnit, NO_PARAMETERS } from './unit.ts';

export interface LoweringOptions {
  readonly source: Source;
  readonly mode: 'exec' | 'eval' | 'single';
  /** -O removes assert and __debug__, -OO docstrings too. */
  readonly optimize: 0 | 1 | 2;
  readonly futureAnnotations: boolean;
  /** The module may be a coroutine. */
  readonly topLevelAwait: boolean;
  /** Statements that need no code leave a mark of their line (traced.ts). */
  readonly traced?: boolean;
}

export interface Handlers {
  expression(lowerer: Lowerer, node: Ast.Expr): Expr;
  statement(lowerer: Lowerer, node: Ast.Stmt, out: Stmt[]): void;
  place(lowerer: Lowerer, node: Ast.Expr): Place;
}

/** What a code object is, apart from its body. */
export interface CodeFacts {
  readonly name: string;
  readonly firstLine: number;
  readonly parameters?: Parameters;
  readonly isAsync?: boolean;
}

/** The attribute, and what reads it for programs in the library. */
const LOOKS_INTO_FRAMES = /\.f_locals\b|\bget(?:generator|coroutine|asyncgen)locals\b/;

export class Lowerer {
  readonly warnings: SourceWarning[] = [];
  /** The code objects that were made, by scope. */
  readonly codes = new Map<Scope, CoreCode>();
  private current: CodeUnit | null = null;
  /** Who reads the locals of frames may read those of any call in the same file. */
  private readonly looksIntoFrames: boolean;

  constructor(
    readonly options: LoweringOptions,
    private readonly handlers: Handlers,
    private readonly listsOf: (scope: Scope) => ShownLists,
  ) {
    this.looksIntoFrames = LOOKS_INTO_FRAMES.test(options.source.text);
  }

  get unit(): CodeUnit {
    return this.current!;
  }

  get scope(): Scope {
    return this.unit.scope;
  }

  // ---- down into the tree ------------------------------------------------------------------------------------------

  expr(node: Ast.Expr): Expr {
    return this.handlers.expression(this, node);
  }

  exprs(nodes: readonly Ast.Expr[]): Expr[] {
    return nodes.map(node => this.expr(node));
  }

  place(node: Ast.Expr): Place {
    return this.handlers.place(this, node);
  }

  statement(node: Ast.Stmt, out: Stmt[]): void {
    this.unit.releasingTemporaries(() => this.handlers.statement(this, node, out));
  }

  statements(nodes: readonly Ast.Stmt[]): Stmt[] {
    const out: Stmt[] = [];
    for (const node of nodes) this.statement(node, out);
    return out;
  }

  /** Statements that may not run, or not to their end. */
  conditional<T>(lower: () => T): T {
    this.unit.conditionalDepth++;
    const result = lower();
    this.unit.conditionalDepth--;
    return result;
  }

  /** Lowers for the sake of errors and names only; the code objects inside are dropped. */
  discarding<T>(lower: () => T): T {
    const { children } = this.unit;
    const before = children.length;
    const result = lower();
    children.length = before;
    return result;
  }

  // ---- names -------------------------------------------------------------------------------------------------------

  mangle(name: string): string {
    return this.scope.mangle(name);
  }

  load(name: string, pos: Position): Expr {
    return loadName(this.unit, this.mangle(name), pos);
  }

  variable(name: string): Variable {
    return variableOf(this.unit, this.mangle(name));
  }

  temporary(): Variable {
    return this.unit.temporary();
  }

  // ---- code objects ------------------------------------------------------------------------------------------------

  code(scope: Scope, facts: CodeFacts, build: (unit: CodeUnit) => Stmt[]): CoreCode {
    const parent = this.current;
    const unit = new CodeUnit({
      scope,
      parent,
      name: facts.name,
      qualname: qualifiedName(parent, scope, facts.name),
      filename: this.options.source.filename,
      firstLine: facts.firstLine,
      parameters: facts.parameters ?? NO_PARAMETERS,
      isAsync: facts.isAsync ?? false,
      futureAnnotations: this.options.futureAnnotations,
      exposesLocals: this.looksIntoFrames,
      lists: () => this.listsOf(scope),
    });
    this.current = unit;
    const code = unit.finish(build(unit));
    this.codes.set(scope, code);
    this.current = parent;
    return code;
  }

  /** The function object of a code object inside this one. */
  closure(
    code: CoreCode,
    pos: Position,
    extra: {
      readonly defaults?: readonly Expr[];
      readonly keywordDefaults?: readonly { readonly name: string; readonly value: Expr }[];
      readonly annotate?: Expr | null;
    } = {},
  ): Expr {
    const { unit } = this;
    unit.children.push(code);
    return {
      kind: 'MakeFunction',
      code,
      defaults: extra.defaults ?? [],
      keywordDefaults: extra.keywordDefaults ?? [],
      captures: code.frees.map(name => captureOf(unit, name)),
      annotate: extra.annotate ?? null,
      pos,
    };
  }

  scopeOf(node: Ast.AnyNode, role?: ScopeRole): Scope {
    return this.scope.scopeOf(node, role);
  }

  // ---- faults ------------------------------------------------------------------------------------------------------

  fail(message: string, node: Ast.Range): never {
    failAt(this.options.source, message, node, 'compiler');
  }

  warn(message: string, node: Ast.Range): void {
    this.warnings.push({ category: 'SyntaxWarning', message, line: node.lineno, range: node });
  }

  pos(node: Ast.Range): Position {
    return positionOf(node);
  }
}

/** Scopes of annotations and types: what is inside them is named as if it stood outside. */
const TYPE_SCOPES: ReadonlySet<ScopeKind> = new Set(['annotation', 'type parameters', 'type variable', 'type alias']);

/** `Outer.method`, `make.<locals>.inner`; a name declared global belongs to nothing, and type parameters don't count. */
function qualifiedName(parent: CodeUnit | null, scope: Scope, name: string): string {
  let outer = parent;
  if (outer !== null && TYPE_SCOPES.has(outer.scope.kind)) outer = outer.parent;
  if (outer === null || outer.parent === null) return name;
  const declares = scope.kind === 'class' || (scope.kind === 'function' && !name.startsWith('<'));
  if (declares && parent!.scope.lookup(parent!.scope.mangle(name))?.scope === 'global_explicit') return name;
  const base = outer.facts.qualname;
  const hasLocals = outer.scope.kind === 'function' && outer.scope.comprehension === null;
  return hasLocals ? `${base}.<locals>.${name}` : `${base}.${name}`;
}
