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
export const DEF_BOUND = Flag.DEF_LOCAL | Flag.DEF_PARAM | Flag.DEF_IMPORT | Flag.DEF_TYPE_PARAM;

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

/** A comprehension's target or a parameter list are not nodes of their own: scopes belong to one of these. */
export type ScopeNode = AnyNode;

export class Scope {
  readonly symbols = new Map<string, Symbol>();
  readonly children: Scope[] = [];
  /** Parameters in CPython's order of co_varnames: positional, keyword-only, *args, **kwargs. */
  readonly varnames: string[] = [];
  /** The scope of this one's __annotate__ function, null if nothing is annotated. Not among `children` for functions. */
  annotationBlock: Scope | null = null;

  /** Inside a function, or inside a block that is. */
  nested = false;
  isGenerator = false;
  isCoroutine = false;
  /** Set for lambdas and comprehensions, which are of kind 'function'. */
  isLambda = false;
  comprehension: ComprehensionKind | null = null;
  /** PEP 709: this comprehension runs in its parent's frame; its own names are fresh locals there. */
  isInlined = false;
  hasVarargs = false;
  hasVarkeywords = false;
  hasDocstring = false;
  /** A `return` with a value: not allowed in async generators. */
  returnsValue = false;
  /** Some name here is free. */
  hasFree = false;
  /** An inner block has a free name. */
  childHasFree = false;
  /** Class bodies: a method needs the __class__ cell. */
  needsClassClosure = false;
  /** Class bodies: an annotation scope or inlined comprehension needs the __classdict__ cell. */
  needsClassDict = false;
  /** Class bodies: conditional annotations need the __conditional_annotations__ cell (modules: a global). */
  hasConditionalAnnotations = false;
  /** An annotation scope directly inside a class: it sees the class's namespace through __classdict__. */
  canSeeClassScope = false;
  /** A scope whose `super` or __class__ goes through type parameters: it does not count for method lookups. */
  isMethod = false;

  constructor(
    readonly kind: ScopeKind,
    /** 'top' for modules, the function's or class's name, 'lambda', 'listcomp', 'genexpr', '__annotate__' … */
    readonly name: string,
    readonly node: ScopeNode,
    readonly parent: Scope | null,
    readonly line: number,
  ) {}

  /** Kinds that have fast locals and may have free variables. */
  get isFunctionLike(): boolean {
    return this.kind !== 'module' && this.kind !== 'class';
  }

  lookup(name: string): Symbol | undefined {
    return this.symbols.get(name);
  }
}
