// The data of the symbol table: scopes, symbols, flags.
//
// buildSymbolTable (symtable.ts) fills it from a syntax tree, following CPython's symtable.c; the lowering reads it to
// decide for each name whether it is fast, cell, free, global or looked up by name. Flags have CPython's names and
// values, so that the `symtable` command and module can show them.

import type { AnyNode } from '../ast.ts';

/** What was seen of a name in one scope. */
export enum Flag {
  /** `global x` in this block. */
  DEF_GLOBAL = 1,
  /** Assigned in this block. */
  DEF_LOCAL = 2,
  DEF_PARAM = 4,
  DEF_NONLOCAL = 8,
  USE = 16,
  /** Free here because an inner class uses it: the name is also local to a class between. */
  DEF_FREE_CLASS = 64,
  DEF_IMPORT = 128,
  DEF_ANNOT = 256,
  /** Target of a comprehension's `for`. */
  DEF_COMP_ITER = 512,
  DEF_TYPE_PARAM = 1024,
  /** A cell of a comprehension that is inlined into this function. */
  DEF_COMP_CELL = 2048,
}

/** Ways of binding a name. */
export const DEF_BOUND = Flag.DEF_LOCAL | Flag.DEF_PARAM | Flag.DEF_IMPORT;

/**
 * Where a name lives, from the view of one scope. 'local' at module level and in class bodies means the namespace;
 * 'free' in a class body or in an annotation scope inside one (`canSeeClassScope`) is looked up in the namespace first.
 */
export type SymbolScope = 'local' | 'cell' | 'free' | 'global_implicit' | 'global_explicit';

export interface Symbol {
  /** As the block knows it: private names are mangled. */
  readonly name: string;
  scope: SymbolScope;
  /** A union of Flag bits. */
  flags: number;
}

/** Kinds of blocks, with the words that CPython's symtable prints for them. */
export type ScopeKind =
  | 'module'
  | 'class'
  | 'function'
  /** The __annotate__ function of a module, class or function (PEP 649). */
  | 'annotation'
  /** Bound, constraints or default of a type variable: a function that runs on demand. */
  | 'type variable'
  /** The value of a `type` statement. */
  | 'type alias'
  /** Holds the type parameters of a generic function, class or alias; it surrounds that block. */
  | 'type parameters';

export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

/**
 * Which of a node's scopes: its body (of a module, function, class, lambda, comprehension, the value of a `type`
 * statement, the bound of a TypeVar), its type parameters, a function's annotations, a type parameter's default.
 */
export type ScopeRole = 'body' | 'typeParameters' | 'annotations' | 'variableAnnotations' | 'default';

/** All scopes of one tree, by node. */
export class ScopeIndex {
  private readonly scopes = new Map<AnyNode, Partial<Record<ScopeRole, Scope>>>();

  add(node: AnyNode, role: ScopeRole, scope: Scope): void {
    const known = this.scopes.get(node);
    if (known === undefined) this.scopes.set(node, { [role]: scope });
    else known[role] = scope;
  }

  find(node: AnyNode, role: ScopeRole): Scope | undefined {
    return this.scopes.get(node)?.[role];
  }
}

export class Scope {
  readonly symbols = new Map<string, Symbol>();
  /** Inner blocks in order. An inlined comprehension is replaced by its own inner blocks: find it with scopeOf. */
  children: Scope[] = [];
  /** Parameters in CPython's order of co_varnames: positional, keyword-only, *args, **kwargs. */
  readonly varnames: string[] = [];
  /**
   * The class whose private names (`__x`) are mangled here, null outside of classes. Use `mangle`.
   */
  privateName: string | null = null;
  /** In the type parameters of a class, and inside them up to the class body, only these names are mangled. */
  mangledNames: Set<string> | null = null;
  /** The scope of a module's or class's __annotate__ function, null if nothing is annotated. */
  annotationBlock: Scope | null = null;

  /** Inside a function, or inside a block that is. */
  readonly nested: boolean;
  isGenerator = false;
  isCoroutine = false;
  comprehension: ComprehensionKind | null = null;
  /**
   * PEP 709: this list, set or dict comprehension runs in its parent's frame. Its symbols with DEF_LOCAL and without
   * DEF_NONLOCAL are new variables there, which hide the parent's variables of the same name while it runs; every
   * other name means what it means in the parent.
   */
  isInlined = false;
  hasVarargs = false;
  hasVarkeywords = false;
  hasDocstring = false;
  returnsValue = false;
  /** Class bodies: a method uses __class__ or super, so the class needs the __class__ cell. */
  needsClassClosure = false;
  /** Class bodies: an annotation scope inside looks names up in the namespace, through the __classdict__ cell. */
  needsClassDict = false;
  /** Annotations may be skipped at run time: what was reached is noted in __conditional_annotations__. */
  hasConditionalAnnotations = false;
  /** Anything annotated here at all: for functions, on the scope of their annotations. */
  annotationsUsed = false;
  /** An annotation or type scope directly inside a class: names come from the class's namespace first. */
  canSeeClassScope = false;

  constructor(
    readonly kind: ScopeKind,
    /** 'top' for modules, the function's or class's name, 'lambda', 'listcomp', 'genexpr', '__annotate__' … */
    readonly name: string,
    readonly node: AnyNode,
    readonly parent: Scope | null,
    private readonly index: ScopeIndex,
  ) {
    this.nested = parent !== null && (parent.nested || parent.isFunctionLike);
  }

  /** Kinds that have fast locals and may have free variables. */
  get isFunctionLike(): boolean {
    return this.kind !== 'module' && this.kind !== 'class';
  }

  /** The symbol of a name, which must be mangled already. */
  lookup(name: string): Symbol | undefined {
    return this.symbols.get(name);
  }

  /** The scope that a node of this tree opens. */
  scopeOf(node: AnyNode, role: ScopeRole = 'body'): Scope {
    const scope = this.index.find(node, role);
    if (scope === undefined) throw new Error(`no ${role} scope for ${node.kind}`);
    return scope;
  }

  /** Like scopeOf, for nodes that may have none. */
  findScope(node: AnyNode, role: ScopeRole = 'body'): Scope | undefined {
    return this.index.find(node, role);
  }

  /** A name as this scope knows it: `__x` inside class C is `_C__x`. */
  mangle(name: string): string {
    if (this.privateName === null || !name.startsWith('__')) return name;
    if (this.mangledNames !== null && !this.mangledNames.has(name)) return name;
    return mangle(this.privateName, name);
  }
}

/** Private name mangling: names like `__x`, neither `__x__` nor with a dot; leading underscores of the class go. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
