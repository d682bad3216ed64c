// The code object that is being lowered: its variables, its inner code objects, and what surrounds the current place.
//
// Variables are handed out when the lowering first meets them, as CPython fills co_varnames; where each one finally
// stands in its table is known only at the end, so `finish` writes the indices into the Variable objects that the
// tree shares. Temporaries live from the statement that asks for them to its end, then their slot is used again.

import type * as Ast from '../ast.ts';
import { Flag, type Scope } from '../scopes/scope.ts';
import type { CodeKind, CoreCode, Parameters, Stmt, Variable } from './nodes.ts';

interface Slot extends Variable {
  index: number;
}

/** What a statement may stand in: see control-flow.ts. */
export type BlockKind = 'loop' | 'with' | 'try' | 'handler' | 'starHandler' | 'finally';

/** A comprehension that runs in this code (PEP 709), with the variables that are its own. */
export interface InlinedComprehension {
  readonly scope: Scope;
  readonly variables: ReadonlyMap<string, Variable>;
}

export interface DeferredAnnotation {
  readonly name: string;
  readonly annotation: Ast.Expr;
  /** What stands in __conditional_annotations__ once the annotated statement has run; null if it always runs. */
  readonly condition: number | null;
}

export interface UnitFacts {
  readonly scope: Scope;
  readonly parent: CodeUnit | null;
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly parameters: Parameters;
  /** `await` may stand here: an async function, a generator expression, or a module that was allowed to. */
  readonly isAsync: boolean;
  readonly futureAnnotations: boolean;
  readonly exposesLocals: boolean;
  readonly lists: CoreCode['lists'];
}

export const NO_PARAMETERS: Parameters = {
  positional: [],
  posOnlyCount: 0,
  keywordOnly: [],
  varArgs: null,
  varKeywords: null,
};

const FRAME_FUNCTIONS: ReadonlySet<string> = new Set(['locals', 'vars', 'dir', 'eval', 'exec']);

export class CodeUnit {
  readonly children: CoreCode[] = [];
  readonly inlined: InlinedComprehension[] = [];
  /** Loops, with statements and handlers around the current statement: see control-flow.ts. */
  readonly blocks: BlockKind[] = [];
  /** Attributes that methods of this class body store on `self`. */
  readonly staticAttributes = new Set<string>();
  /** Inside if, for, while, try, with, match: an annotation here may not be reached. */
  conditionalDepth = 0;
  doc: string | null = null;
  /** Annotations of this module or class body, for its __annotate__ function; see annotations.ts. */
  readonly annotations: DeferredAnnotation[] = [];

  /** Parameters and locals by the name that the symbol table uses. */
  private readonly locals = new Map<string, Slot>();
  /** Locals and comprehension variables in order of appearance. */
  private readonly appearance: Slot[];
  private readonly hidden: Slot[] = [];
  private readonly cells = new Map<string, Slot>();
  private readonly hiddenCells: Slot[] = [];
  private readonly frees = new Map<string, Slot>();
  private readonly named = new Map<string, Variable>();
  private readonly temporaries: Slot[] = [];
  private temporariesInUse = 0;
  private exposesLocals: boolean;

  constructor(readonly facts: UnitFacts) {
    this.exposesLocals = facts.exposesLocals;
    this.appearance = this.scope.varnames.map(name => slot('fast', shownName(name, this.scope)));
    for (const [i, name] of this.scope.varnames.entries()) this.locals.set(name, this.appearance[i]!);
    for (const symbol of [...this.scope.symbols.values()].sort(byName)) {
      if (symbol.scope === 'cell' && symbol.flags & Flag.DEF_PARAM) this.cell(symbol.name);
      else if (symbol.scope === 'free' || symbol.flags & Flag.DEF_FREE_CLASS) this.free(symbol.name);
    }
  }

  get scope(): Scope {
    return this.facts.scope;
  }

  get parent(): CodeUnit | null {
    return this.facts.parent;
  }

  /** The first parameter, which super() without arguments takes; null if there is none. */
  get firstParameter(): string | null {
    return this.facts.parameters.positional[0] ?? null;
  }

  // ---- variables ---------------------------------------------------------------------------------------------------

  fast(name: string): Variable {
    let known = this.locals.get(name);
    if (known === undefined) {
      known = slot('fast', name);
      this.locals.set(name, known);
      this.appearance.push(known);
    }
    return known;
  }

  cell(name: string): Variable {
    return memo(this.cells, name, () => slot('cell', name));
  }

  free(name: string): Variable {
    return memo(this.frees, name, () => slot('free', name));
  }

  /** The same free variable, with a look into the class's namespace before it. */
  classFree(name: string): Variable {
    const free = this.free(name);
    return memo(this.named, `classfree ${name}`, () => ({
      scope: 'classfree',
      name,
      get index() {
        return free.index;
      },
    }));
  }

  /** An attribute through which a program looks at the frame that runs: sys._getframe(), inspect.currentframe(). */
  noteAttribute(name: string): void {
    if (name === '_getframe' || name === 'currentframe') this.exposesLocals = true;
  }

  global(name: string): Variable {
    if (FRAME_FUNCTIONS.has(name)) this.exposesLocals = true;
    return memo(this.named, `global ${name}`, () => slot('global', name));
  }

  inNamespace(name: string): Variable {
    if (FRAME_FUNCTIONS.has(name)) this.exposesLocals = true;
    return memo(this.named, `name ${name}`, () => slot('name', name));
  }

  /** A variable of a comprehension: one that no comprehension around it uses now, whatever its name means outside. */
  hiddenVariable(name: string, scope: 'fast' | 'cell'): Variable {
    const pool = scope === 'fast' ? this.hidden : this.hiddenCells;
    const busy = new Set(this.inlined.map(each => each.variables.get(name)));
    let found = pool.find(each => each.name === name && !busy.has(each));
    if (found === undefined) {
      found = slot(scope, name);
      pool.push(found);
      if (scope === 'fast') this.appearance.push(found);
    }
    return found;
  }

  /** Also where the name that asks for them stands further down. */
  get showsLocals(): boolean {
    const { exposesLocals, scope } = this;
    if (!scope.isFunctionLike) return false;
    return exposesLocals || [...FRAME_FUNCTIONS].some(name => scope.symbols.has(name));
  }

  temporary(): Variable {
    const at = this.temporariesInUse++;
    return (this.temporaries[at] ??= slot('fast', `$${at}`));
  }

  /** Runs the lowering of one statement; its temporaries are free again afterwards. */
  releasingTemporaries(lower: () => void): void {
    const before = this.temporariesInUse;
    lower();
    this.temporariesInUse = before;
  }

  // ---- the result --------------------------------------------------------------------------------------------------

  finish(body: readonly Stmt[]): CoreCode {
    const { facts, scope } = this;
    const locals = this.orderLocals();
    const cells = this.orderCells();
    const frees = [...this.frees.values()].sort(byName);
    for (const table of [locals, cells, frees]) {
      for (const [index, each] of table.entries()) each.index = index;
    }
    return {
      kind: codeKind(scope),
      name: facts.name,
      qualname: facts.qualname,
      filename: facts.filename,
      firstLine: facts.firstLine,
      doc: this.doc,
      parameters: facts.parameters,
      locals: locals.map(each => each.name),
      cells: cells.map(each => each.name),
      frees: frees.map(each => each.name),
      cellParameters: scope.varnames.flatMap((name, local) => {
        const cell = this.cells.get(name);
        return cell === undefined ? [] : [{ local, cell: cell.index }];
      }),
      usesNamespace: !scope.isFunctionLike,
      exposesLocals: this.exposesLocals,
      nested: scope.nested && scope.isFunctionLike,
      method: scope.kind === 'function' && scope.parent?.kind === 'class',
      futureAnnotations: facts.futureAnnotations,
      body,
      children: this.children,
      lists: facts.lists,
    };
  }

  /** A name appears once in the front part: as the program's own local if it is one, else as a comprehension's. */
  private orderLocals(): Slot[] {
    const front = new Map<string, Slot>();
    const rest: Slot[] = [];
    for (const each of this.appearance) {
      const known = front.get(each.name);
      if (known === undefined) front.set(each.name, each);
      else if (this.hidden.includes(each)) rest.push(each);
      else {
        front.set(each.name, each);
        rest.push(known);
      }
    }
    return [...front.values(), ...rest, ...this.temporaries];
  }

  /** CPython's order: captured parameters as they stand among the parameters, then the others by name. */
  private orderCells(): Slot[] {
    const parameters = this.scope.varnames.map(name => this.cells.get(name)).filter(each => each !== undefined);
    const others = [...this.cells.values(), ...this.hiddenCells].filter(each => !parameters.includes(each));
    return [...parameters, ...others.sort(byName)];
  }
}

function slot(scope: Variable['scope'], name: string): Slot {
  return { scope, name, index: -1 };
}

function memo<T>(table: Map<string, T>, name: string, make: () => T): T {
  let known = table.get(name);
  if (known === undefined) {
    known = make();
    table.set(name, known);
  }
  return known;
}

/** The parameter of an annotate function is called so in signatures; annotations themselves can't mention it. */
function shownName(name: string, scope: Scope): string {
  return name === '.format' && scope.kind === 'annotation' ? 'format' : name;
}

function codeKind(scope: Scope): CodeKind {
  if (scope.kind === 'class' || (scope.kind === 'module' && !scope.isCoroutine)) return scope.kind;
  if (scope.isGenerator) return scope.isCoroutine ? 'asyncgenerator' : 'generator';
  return scope.isCoroutine ? 'coroutine' : 'function';
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
