// One code object while its JavaScript is written: the writer, the pools of what it closes over, temporaries, labels,
// positions, and what surrounds the present place.
//
// Names in emitted code (all generated):
//   l0 …  locals            x0 …  own cells          y0 …  cells of enclosing functions    t0 …  temporaries
//   k0 …  constants, code   c0 …  inline caches      g0, b0 …  entries of a global name in globals and builtins
//   lf0 … and tf0 …  the number of a local or temporary that holds the mark U (floats.ts)
//   s     scratch of one expression                  p     index of the position that a traceback would mark
//   d     depth of the caller   X  code and globals  N  namespace of a module or class body
//   G, S, m, o  in the body of a generator: its Suspension, where it goes on, whether by an exception, what its resumer handles
//   a0, af0 …   what lasts of l0, lf0 … while it waits (held-locals.ts)
//
// Expressions become three-address code: an operand is always an atom, what is computed stands in a temporary that
// statements before have filled. So Python's order of evaluation is the order of lines, also when an operand needs
// statements of its own (a comprehension, await). Temporaries are handed out like a stack and used again: each is a
// register of the host's frame, and deep recursion needs small frames.

import type { CoreCode, Expr, IntrinsicName, Position, Stmt } from '../../src/frontend/core/nodes.ts';
import { type Literal, literalKey } from '../../src/frontend/literal.ts';
import { literalValue } from '../../src/runtime/literal-value.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { PyFloat } from '../../src/runtime/objects/scalars.ts';
import type { Consumer } from './consumers.ts';
import { boxed, localsWithNumbers, numberBeside } from './floats.ts';
import { heldLocals } from './held-locals.ts';
import type { HelperName } from './helpers.ts';
import { assign, type Js, Writer } from './js.ts';
import type { KnownBuiltin } from './known-builtins.ts';
import { walk } from './walk.ts';

/** What is known of an operand: 'int' is a JavaScript number for certain. */
export type Kind = 'any' | 'int' | 'float' | 'bool' | 'str' | 'none';

export interface Operand {
  readonly js: Js;
  readonly kind: Kind;
  /** The variable with the number, for an operand that may be a float without an object (see floats.ts). */
  readonly real?: Js;
}

/** The visitors, handed in so that the files of one family need not import the others. */
export interface Visitors {
  readonly expression: (unit: Unit, node: Expr) => Operand;
  readonly statements: (unit: Unit, body: readonly Stmt[]) => void;
}

/** The try statement around: where an exception that is not thrown goes, once it has been told to `raised`. */
export interface Landing {
  readonly label: Js;
  used: boolean;
}

export interface Loop {
  readonly breakTo: string;
  readonly continueTo: string;
}

/** The try … finally around, in a body that waits: what leaves it notes where to and goes to its end by `label`. */
export interface Exit {
  readonly label: Js;
  /** Loops around it. */
  readonly loops: number;
  readonly jumps: Js[];
}

/** The variable with the number of a jump in `jumps`, from 1 on; 0 when the end is just reached. */
export const jumpOf = ({ label }: Exit): Js => `${label}j`;
/** The variable with what is to be returned. */
export const resultOf = ({ label }: Exit): Js => `${label}r`;

/** A jump that leaves the code, with the result of its Exit. */
export const RETURN = 'return';

export interface UnitOptions {
  /** Names of scope `name` live in the globals themselves: a module as it usually runs. */
  /** The name of the emitted function. */
  readonly functionName: Js;
  readonly namesAreGlobals: boolean;
  readonly without: ReadonlySet<string>;
  /** The code object of the jit for one of the core tree. */
  readonly inner: (code: CoreCode) => Value;
  readonly operation: (name: IntrinsicName) => unknown;
}

/** The code around, whose pools an inner unit writes to, and what takes the items of a generator expression. */
export interface Surroundings {
  readonly unit: Unit;
  readonly consumer: Consumer;
}

export class Unit {
  writer = new Writer();
  /** What k… and c… stand for, by index in their array. */
  readonly pool: unknown[];
  readonly poolNames: Js[];
  /** Global names, by the index of g… and b…. */
  readonly globals: string[];
  /** Builtins that sites treat in place, by the index of n…. */
  readonly known: KnownBuiltin[];
  readonly helpers: Set<HelperName>;
  readonly positions: Position[];
  /** Functions beside this code's own: generator expressions that run as loops. */
  readonly beside: Writer[] = [];
  readonly loops: Loop[] = [];
  /** lf… and tf…: the numbers of floats without objects. */
  readonly numbers = new Set<Js>();
  private readonly localsWithNumbers: ReadonlySet<number>;
  /** Further variables to declare (x…, q… of try statements). */
  readonly variables: Js[] = [];
  /** finally blocks around: a return must not lower the depth before they have run. */
  finallyDepth = 0;
  /** Handlers around, in this code object: the variable of the exception, unset in a finally block without one. */
  readonly handled: Js[] = [];
  /** In a body that waits: its try … finally statements around. */
  readonly exits: Exit[] = [];
  /** Positions where the body waits, in the order of their numbers from 1 on. */
  readonly places: Position[] = [];
  /** So many of the temporaries are needed after waiting. */
  keptTemporaries = 0;
  /** In a body that waits: locals that are its own while it runs (held-locals.ts). */
  readonly held: ReadonlySet<number>;
  /** Something puts back what the resumer handles. */
  usesOuter = false;
  /** Some return leaves through the end of the body. */
  returnsLate = false;
  /** try statements around, the innermost last. */
  readonly landings: Landing[] = [];
  /** Some exception leaves through the end of the function instead of being thrown inside. */
  raisesLate = false;
  temporaries = 0;
  mostTemporaries = 0;
  private labels = 0;
  private readonly constantNames: Map<string, Js>;
  private readonly positionNumbers: Map<string, number>;

  constructor(
    readonly code: CoreCode,
    private readonly visitors: Visitors,
    readonly options: UnitOptions,
    readonly around: Surroundings | null = null,
  ) {
    const shared = around?.unit;
    this.pool = shared?.pool ?? [];
    this.poolNames = shared?.poolNames ?? [];
    this.globals = shared?.globals ?? [];
    this.known = shared?.known ?? [];
    this.helpers = shared?.helpers ?? new Set();
    this.positions = shared?.positions ?? [];
    this.constantNames = shared?.constantNames ?? new Map();
    this.positionNumbers = shared?.positionNumbers ?? new Map();
    const line = code.firstLine;
    if (around === null) this.positions.push({ line, col: 0, endLine: line, endCol: 0 });
    this.localsWithNumbers =
      this.optimizes('unboxed-floats') && !code.exposesLocals ? localsWithNumbers(code) : new Set();
    this.held = this.isSuspendable && !code.exposesLocals && !code.usesNamespace ? heldLocals(code) : new Set();
  }

  get isSuspendable(): boolean {
    const { kind } = this.code;
    if (this.around !== null) return false;
    return kind === 'generator' || kind === 'coroutine' || kind === 'asyncgenerator';
  }

  /** A unit for code inside this one, whose JavaScript becomes a function beside this code's own. */
  inner(code: CoreCode, functionName: Js, consumer: Consumer): Unit {
    return new Unit(code, this.visitors, { ...this.options, functionName }, { unit: this, consumer });
  }

  optimizes(name: string): boolean {
    return !this.options.without.has(name);
  }

  // ---- visitors ----------------------------------------------------------------------------------------------------

  /** An ordinary value. */
  expression(node: Expr): Operand {
    return boxed(this, this.unboxed(node));
  }

  /** For those who can use a float without an object. */
  unboxed(node: Expr): Operand {
    return this.visitors.expression(this, node);
  }

  statements(body: readonly Stmt[]): void {
    this.visitors.statements(this, body);
  }

  // ---- lines -------------------------------------------------------------------------------------------------------

  line(text: Js): void {
    this.writer.line(text);
  }

  /** Runs `body` with a writer of its own and gives what it wrote. */
  apart(body: () => void): Writer {
    const outer = this.writer;
    const inner = new Writer();
    inner.source = outer.source;
    this.writer = inner;
    body();
    this.writer = outer;
    return inner;
  }

  /** Leaves the code with a value: through the end of the body when finally blocks must run before the depth is lowered. */
  leave(value: Js): void {
    const exit = this.exits.at(-1);
    if (exit !== undefined) {
      this.line(`${assign(resultOf(exit), value)};`);
      this.jump(RETURN);
    } else if (this.isSuspendable) this.line(`G.done = true; ${this.help('T')}.depth = d; return ${value};`);
    else if (this.finallyDepth > 0) {
      this.returnsLate = true;
      this.line(`r = ${value}; break B;`);
    } else this.line(`${this.help('T')}.depth = d; return ${value};`);
  }

  /** `break` or `continue` with the label of the innermost loop, or RETURN. */
  jump(jump: Js): void {
    const exit = this.exits.at(-1);
    if (exit === undefined || (jump !== RETURN && exit.loops < this.loops.length)) {
      this.line(`${jump};`);
      return;
    }
    if (exit.jumps.length === 0) this.variables.push(jumpOf(exit));
    if (!exit.jumps.includes(jump)) {
      exit.jumps.push(jump);
      if (jump === RETURN) this.variables.push(resultOf(exit));
    }
    this.line(`${jumpOf(exit)} = ${exit.jumps.indexOf(jump) + 1}; break ${exit.label};`);
  }

  /**
   * An exception leaves the code. Outside of try statements nothing here can catch it: it leaves the function at its end,
   * which saves throwing it to the function's own catch block.
   */
  raise(exception: Js, isNew: boolean, window: Js): void {
    const { landing } = this;
    if (this.isSuspendable || this.landings.length > 0) {
      const thrown = isNew ? exception : `${this.help('passOn')}(${exception})`;
      if (landing === null) this.line(`throw ${thrown};`);
      else this.line(`${this.help('raised')}(${thrown}); ${this.goTo(landing)}`);
      return;
    }
    this.raisesLate = true;
    const helper = this.help(isNew ? 'caught' : 'passed');
    this.line(`{ z = ${helper}(${exception}, X, ${isNew ? 'p, ' : ''}${window}); break R; }`);
  }

  /** What an exception that the body is given where it waited does. */
  thrownAt(pos: Position, exception: Js): Js {
    const { landing } = this;
    if (landing === null) return `${this.at(pos)}; throw ${exception};`;
    return `${this.at(pos)}; ${this.help('raised')}(${exception}); ${this.goTo(landing)}`;
  }

  /** The try statement around, if exceptions may reach it without being thrown. */
  get landing(): Landing | null {
    return this.optimizes('jumping-raises') ? (this.landings.at(-1) ?? null) : null;
  }

  /** Inside of a try statement the result of what tells by `undefined` that it has raised. */
  land(result: Js): void {
    const { landing } = this;
    if (landing !== null) this.line(`if (${result} === undefined) ${this.goTo(landing)}`);
  }

  private goTo(landing: Landing): Js {
    landing.used = true;
    return `break ${landing.label};`;
  }

  // ---- names -------------------------------------------------------------------------------------------------------

  /** What the operations marked FRAME get. */
  get frame(): Js {
    return this.code.usesNamespace ? 'F' : 'X';
  }

  help(name: HelperName): Js {
    this.helpers.add(name);
    return name;
  }

  /** A value of the pool, each call a new one. */
  place(prefix: 'k' | 'c', value: unknown): Js {
    const name = `${prefix}${this.pool.length}`;
    this.pool.push(value);
    this.poolNames.push(name);
    return name;
  }

  literal(literal: Literal): Operand {
    switch (literal.type) {
      case 'None':
        return { js: 'null', kind: 'none' };
      case 'bool':
        return { js: String(literal.value), kind: 'bool' };
      case 'int':
        if (typeof literal.value === 'number') {
          return { js: literal.value < 0 ? `(${literal.value})` : String(literal.value), kind: 'int' };
        }
        break;
    }
    const kind = literal.type === 'float' ? 'float' : literal.type === 'str' ? 'str' : 'any';
    return { js: this.constant(literalKey(literal), () => literalValue(literal)), kind };
  }

  /** A name or other host text as a constant. */
  text(value: string): Js {
    return this.constant(`text ${value}`, () => value);
  }

  innerCode(code: CoreCode): Js {
    return this.place('k', this.options.inner(code));
  }

  constant(key: string, value: () => unknown): Js {
    let name = this.constantNames.get(key);
    if (name === undefined) {
      name = this.place('k', value());
      this.constantNames.set(key, name);
    }
    return name;
  }

  /** The number n of g… and b… for a global name. */
  globalIndex(name: string): number {
    const known = this.globals.indexOf(name);
    return known >= 0 ? known : this.globals.push(name) - 1;
  }

  /** The builtin function itself, as this run has it: n0 …. */
  knownBuiltin(name: KnownBuiltin): Js {
    const index = this.known.indexOf(name);
    return `n${index >= 0 ? index : this.known.push(name) - 1}`;
  }

  label(): Js {
    return `L${this.labels++}`;
  }

  variable(prefix: 'x' | 'q' | 'i' | 'e'): Js {
    const name = `${prefix}_${this.variables.length}`;
    this.variables.push(name);
    return name;
  }

  // ---- temporaries -------------------------------------------------------------------------------------------------

  temporary(): Js {
    const name = `t${this.temporaries++}`;
    if (this.temporaries > this.mostTemporaries) this.mostTemporaries = this.temporaries;
    return name;
  }

  /** The same, in the place of all those handed out since `mark`. */
  temporaryAt(mark: number): Js {
    this.temporaries = mark;
    return this.temporary();
  }

  /** The variable for the number beside a temporary or a local. */
  numberFor(js: Js): Js {
    const beside = numberBeside(js);
    this.numbers.add(beside);
    return beside;
  }

  /** A local, with its number if it may have one. */
  local(index: number): Operand {
    const js = `l${index}`;
    return this.localsWithNumbers.has(index) ? { js, kind: 'any', real: this.numberFor(js) } : { js, kind: 'any' };
  }

  /** The variables that hold the held locals while the body waits, each with the local. */
  heldPairs(): { readonly own: Js; readonly lasting: Js }[] {
    return [...this.held]
      .flatMap(index => [`l${index}`, ...(this.localsWithNumbers.has(index) ? [`lf${index}`] : [])])
      .map(own => ({ own, lasting: `a${own.slice(1)}` }));
  }

  /** The number of a float constant. */
  number(js: Js): Js {
    if (!js.startsWith('k')) return `${js}.value`;
    const { value } = this.pool[Number(js.slice(1))] as PyFloat;
    if (Object.is(value, -0)) return '(-0)';
    return value < 0 ? `(${value})` : String(value);
  }

  /** Computes `value` into a temporary that takes the place of all those handed out since `mark`. */
  result(mark: number, value: Js, kind: Kind = 'any'): Operand {
    this.temporaries = mark;
    const js = this.temporary();
    this.line(`${assign(js, value)};`);
    return { js, kind };
  }

  /** The same for something that may raise: the position is noted first. */
  raising(mark: number, position: Position, value: Js, kind: Kind = 'any'): Operand {
    this.mark(position);
    return this.result(mark, value, kind);
  }

  // ---- positions ---------------------------------------------------------------------------------------------------

  positionNumber(position: Position): number {
    const key = `${position.line} ${position.col} ${position.endLine} ${position.endCol}`;
    let number = this.positionNumbers.get(key);
    if (number === undefined) {
      number = this.positions.push(position) - 1;
      this.positionNumbers.set(key, number);
    }
    return number;
  }

  /** `p = 3`, as an expression. */
  at(position: Position): Js {
    return assign('p', String(this.positionNumber(position)));
  }

  mark(position: Position): void {
    this.line(`${this.at(position)};`);
  }

  /** A call of a helper that may raise, as an expression that notes the position first. */
  marked(position: Position, value: Js): Js {
    return `(${this.at(position)}, ${value})`;
  }
}

/** The operand where something will be asked of it with a dot: a literal number cannot stand there. */
export function asObject(unit: Unit, { js, kind }: Operand): Operand {
  if (kind !== 'int' || !/^[\d(]/.test(js)) return { js, kind };
  const value = Number(js.replace(/[()]/g, ''));
  return { js: unit.constant(`int ${value}`, () => value), kind };
}

/** Operands that nothing evaluated later can change: all but locals. */
const isSteady = (js: Js): boolean => !js.startsWith('l');

/**
 * Evaluates expressions from left to right; all results stay valid until the last one is there. A local is read where
 * it stands, so it is copied when a later expression may assign it (a walrus inside).
 */
export function operands(unit: Unit, nodes: readonly Expr[]): Operand[] {
  return nodes.map((node, i) => hold(unit, unit.expression(node), nodes, i + 1));
}

/** The same for those who can use floats without objects. */
export function unboxedOperands(unit: Unit, nodes: readonly Expr[]): Operand[] {
  return nodes.map((node, i) => hold(unit, unit.unboxed(node), nodes, i + 1));
}

/** The operand, safe from what the nodes from `from` on do. */
export function hold(unit: Unit, operand: Operand, nodes: readonly Expr[], from = 0): Operand {
  if (isSteady(operand.js)) return operand;
  for (let i = from; i < nodes.length; i++) if (assigns(nodes[i]!)) return copy(unit, operand);
  return operand;
}

/** The value as it is now, in a temporary. */
export function copy(unit: Unit, { js, kind, real }: Operand): Operand {
  const copied = unit.temporary();
  unit.line(`${assign(copied, js)};`);
  if (real === undefined) return { js: copied, kind };
  const number = unit.numberFor(copied);
  unit.line(`${assign(number, real)};`);
  return { js: copied, kind, real: number };
}

/** Does it contain statements? */
function assigns(root: Expr): boolean {
  let found = false;
  walk(root, ({ kind }) => {
    if (kind === 'Block') found = true;
    return !found && kind !== 'Const' && kind !== 'Load';
  });
  return found;
}
