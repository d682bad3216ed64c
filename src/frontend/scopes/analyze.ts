// Second pass of the symbol table: decide for each name in each scope whether it is local, cell, free or global.
//
// Names that are bound in enclosing functions go down (`bound`), free names come up. A scope turns a local into a cell
// when an inner block has the name free. Class bodies are skipped on the way down: methods do not see their names.
// Comprehensions that CPython inlines (PEP 709) hand their own names to the scope around them here.

import type { Source } from '../source.ts';
import type { Collected } from './collect-statements.ts';
import { type Directive, failAt } from './problems.ts';
import { DEF_BOUND, Flag, type Scope, type SymbolScope } from './scope.ts';

/** Cells that classes make without being asked: inner blocks may use them, the class body itself may not. */
const CLASS_CELLS = ['__class__', '__classdict__', '__conditional_annotations__'] as const;

/** What the blocks around a block tell it. */
interface Surroundings {
  /** Names that enclosing functions bind; null in the module. */
  readonly bound: Set<string> | null;
  /** Names declared global in enclosing blocks. */
  readonly globals: Set<string>;
  /** Type parameters that are in sight: `nonlocal` cannot rebind them. */
  readonly typeParameters: Set<string>;
  /** The class whose namespace this block sees, if any. */
  readonly classScope: Scope | null;
}

export function analyzeScopes(collected: Collected, source: Source): void {
  new Analyzer(collected.directives, source).block(collected.top, {
    bound: null,
    globals: new Set(),
    typeParameters: new Set(),
    classScope: null,
  });
}

class Analyzer {
  constructor(
    private readonly directives: ReadonlyMap<Scope, readonly Directive[]>,
    private readonly source: Source,
  ) {}

  /** Resolves a scope and all inside it; gives the names that are free in it. */
  block(scope: Scope, surroundings: Surroundings): Set<string> {
    const free = new Set<string>();
    const local = new Set<string>();
    const { bound, globals, typeParameters } = surroundings;
    const isClass = scope.kind === 'class';
    // What inner blocks see. A class adds nothing to it, so it is taken before the class's own names are looked at.
    const innerGlobals = new Set(isClass ? globals : []);
    const innerBound = new Set(isClass ? bound : []);
    for (const { name, flags } of scope.symbols.values()) {
      this.name(scope, name, flags, surroundings, local, free);
    }
    if (isClass) for (const name of CLASS_CELLS) innerBound.add(name);
    else {
      if (scope.isFunctionLike) for (const name of local) innerBound.add(name);
      for (const name of bound ?? []) innerBound.add(name);
      for (const name of globals) innerGlobals.add(name);
    }

    const innerFree = new Set<string>();
    const inlinedCells = new Set<string>();
    for (const child of scope.children) {
      const childFree = this.block(child, {
        bound: new Set(innerBound),
        globals: new Set(innerGlobals),
        typeParameters: new Set(typeParameters),
        classScope: child.canSeeClassScope ? (isClass ? scope : surroundings.classScope) : null,
      });
      // Generators keep a frame of their own, and so does what is looked up in a class's namespace.
      if (child.comprehension !== null && !child.isGenerator && !scope.canSeeClassScope) {
        inlineComprehension(scope, child, childFree, inlinedCells);
        child.isInlined = true;
      }
      for (const name of childFree) innerFree.add(name);
    }
    scope.children = scope.children.flatMap(child => (child.isInlined ? child.children : [child]));

    if (scope.isFunctionLike) makeCells(scope, innerFree, inlinedCells);
    else if (isClass) dropClassCells(scope, innerFree);
    this.passFreeNames(scope, innerFree, inlinedCells, bound);
    for (const name of innerFree) free.add(name);
    return free;
  }

  private name(
    scope: Scope,
    name: string,
    flags: number,
    surroundings: Surroundings,
    local: Set<string>,
    free: Set<string>,
  ): void {
    const { bound, globals, typeParameters, classScope } = surroundings;
    if (flags & Flag.DEF_GLOBAL) {
      if (flags & Flag.DEF_NONLOCAL) this.failDirective(scope, name, `name '${name}' is nonlocal and global`);
      setScope(scope, name, 'global_explicit');
      globals.add(name);
      bound?.delete(name);
      return;
    }
    if (flags & Flag.DEF_NONLOCAL) {
      if (bound === null) this.failDirective(scope, name, 'nonlocal declaration not allowed at module level');
      if (!bound.has(name)) this.failDirective(scope, name, `no binding for nonlocal '${name}' found`);
      if (typeParameters.has(name)) {
        this.failDirective(scope, name, `nonlocal binding not allowed for type parameter '${name}'`);
      }
      setScope(scope, name, 'free');
      free.add(name);
      return;
    }
    if (flags & DEF_BOUND) {
      setScope(scope, name, 'local');
      local.add(name);
      globals.delete(name);
      if (flags & Flag.DEF_TYPE_PARAM) typeParameters.add(name);
      else typeParameters.delete(name);
      return;
    }
    // A name that the class binds is looked up in the class's namespace and then globally, even if a function
    // around the class binds it too.
    const classFlags = classScope?.lookup(name)?.flags ?? 0;
    if (classFlags & Flag.DEF_GLOBAL) setScope(scope, name, 'global_explicit');
    else if (classFlags & DEF_BOUND && !(classFlags & Flag.DEF_NONLOCAL)) setScope(scope, name, 'global_implicit');
    else if (bound?.has(name)) {
      setScope(scope, name, 'free');
      free.add(name);
    } else setScope(scope, name, 'global_implicit');
  }

  /** Records what is only passed through: names that are free in inner blocks and not known here. */
  private passFreeNames(
    scope: Scope,
    innerFree: ReadonlySet<string>,
    inlinedCells: ReadonlySet<string>,
    bound: ReadonlySet<string> | null,
  ): void {
    for (const name of inlinedCells) {
      const symbol = scope.lookup(name);
      if (symbol !== undefined) symbol.flags |= Flag.DEF_COMP_CELL;
    }
    const seesNamespace = scope.kind === 'class' || scope.canSeeClassScope;
    for (const name of innerFree) {
      const known = scope.lookup(name);
      if (known !== undefined) {
        if (seesNamespace) known.flags |= Flag.DEF_FREE_CLASS;
      } else if (bound === null || bound.has(name)) {
        scope.symbols.set(name, { name, scope: 'free', flags: 0 });
      }
    }
  }

  private failDirective(scope: Scope, name: string, message: string): never {
    const directive = this.directives.get(scope)?.find(each => each.name === name);
    if (directive === undefined) throw new Error(`no declaration of '${name}' was recorded`);
    failAt(this.source, message, directive.range);
  }
}

/** Gives the comprehension's names to the scope in whose frame it runs. */
function inlineComprehension(
  scope: Scope,
  comprehension: Scope,
  comprehensionFree: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const symbol of [...comprehension.symbols.values()]) {
    const { name, flags } = symbol;
    if (flags & Flag.DEF_PARAM) continue;
    let resolved = symbol.scope;
    if (resolved === 'cell' || flags & Flag.DEF_COMP_CELL) inlinedCells.add(name);
    const existing = scope.lookup(name);
    // The class body itself does not see its implicit cells.
    if (resolved === 'free' && scope.kind === 'class' && (CLASS_CELLS as readonly string[]).includes(name)) {
      resolved = 'global_implicit';
      if (!isFreeInChildren(comprehension, name)) comprehensionFree.delete(name);
      comprehension.symbols.delete(name);
    }
    if (existing === undefined) {
      scope.symbols.set(name, { name, scope: resolved, flags });
    } else if (existing.flags & DEF_BOUND && scope.kind !== 'class' && !isFreeInChildren(comprehension, name)) {
      // Free in the comprehension, local here: in one frame that is just a local.
      comprehensionFree.delete(name);
    }
  }
}

function isFreeInChildren(scope: Scope, name: string): boolean {
  return scope.children.some(child => child.lookup(name)?.scope === 'free');
}

/** Locals that inner blocks use become cells, and are free no further out. */
function makeCells(scope: Scope, innerFree: Set<string>, inlinedCells: ReadonlySet<string>): void {
  for (const symbol of scope.symbols.values()) {
    if (symbol.scope !== 'local' || !(innerFree.has(symbol.name) || inlinedCells.has(symbol.name))) continue;
    symbol.scope = 'cell';
    innerFree.delete(symbol.name);
  }
}

function dropClassCells(scope: Scope, innerFree: Set<string>): void {
  if (innerFree.delete('__class__')) scope.needsClassClosure = true;
  if (innerFree.delete('__classdict__')) scope.needsClassDict = true;
  if (innerFree.delete('__conditional_annotations__')) scope.hasConditionalAnnotations = true;
}

function setScope(scope: Scope, name: string, value: SymbolScope): void {
  scope.symbols.get(name)!.scope = value;
}
