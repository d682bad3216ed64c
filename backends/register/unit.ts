// One code object while it is compiled: its instructions, pools, registers, and what surrounds the current place.
//
// Temporaries are handed out like a stack above locals, cells and free variables, so the arguments of a call lie side
// by side. A cleverer allocator is left out on purpose: listings must stay easy to follow by eye.

import type { CoreCode, IntrinsicName, Position, Stmt, Variable } from '../../src/frontend/core/nodes.ts';
import type { Literal } from '../../src/frontend/literal.ts';
import type { PyCode } from '../../src/runtime/objects/function.ts';
import { ConstantPool, NamePool } from '../shared/constants.ts';
import { OpenRange, type RangeKind } from '../shared/exception-table.ts';
import { Assembler, type Label } from './assemble.ts';
import type { Op } from './op.generated.ts';
import { OPS, type Operands, type OpName } from './opcodes.ts';

const NUMBER_OF = new Map(Object.keys(OPS).map((name, number) => [name, number as Op]));

/** What an exit (return, break, continue) passes on its way out. */
export type Enclosing =
  | { readonly kind: 'loop'; readonly breakTo: Label; readonly continueTo: Label }
  | { readonly kind: 'try'; readonly range: OpenRange }
  | { readonly kind: 'finally'; readonly range: OpenRange; readonly final: readonly Stmt[] }
  /** Inside a handler: `previous` is the register with the exception handled before. */
  | { readonly kind: 'handler'; readonly range: OpenRange; readonly previous: number };

/** What can be switched off, so that people see what it is worth. */
export const OPTIMIZATIONS = {
  'constant-operands': 'constants are operands, without a load',
  'fused-comparisons': 'a comparison and the jump that it decides are one instruction',
  'direct-results': 'a result goes to its local at once',
  'register-swaps': 'a, b = b, a without a tuple',
} as const;

export type Optimization = keyof typeof OPTIMIZATIONS;

export interface IntrinsicUse {
  readonly name: IntrinsicName;
  readonly count: number;
}

type JumpName = {
  [K in OpName]: (typeof OPS)[K]['operands'] extends readonly [...string[], 'target'] ? K : never;
}[OpName];

type AllButLast<T extends readonly unknown[]> = T extends readonly [...infer Rest, unknown] ? Rest : never;

interface UnitOptions {
  readonly switchPoints?: boolean;
  readonly without?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export class Unit {
  readonly constants = new ConstantPool();
  readonly names = new NamePool();
  readonly intrinsics: IntrinsicUse[] = [];
  readonly assembler: Assembler;
  private readonly without: ReadonlySet<string>;
  readonly ranges: { readonly range: OpenRange; readonly handler: Label | null }[] = [];
  enclosing: Enclosing[] = [];
  /** First register of the temporaries, the next free one, and the most that were in use. */
  readonly firstTemporary: number;
  top: number;
  most: number;
  /** The finished code objects inside. */
  readonly inner = new Map<CoreCode, PyCode>();

  constructor(
    readonly code: CoreCode,
    /** Given by compile.ts: expressions may hold statements, and code objects hold code objects. */
    readonly visit: {
      readonly statements: (unit: Unit, body: readonly Stmt[]) => void;
      readonly code: (code: CoreCode) => PyCode;
    },
    { switchPoints = false, without = NOTHING }: UnitOptions,
  ) {
    const line = code.firstLine;
    this.assembler = new Assembler({ line, col: 0, endLine: line, endCol: 0 }, switchPoints);
    this.without = without;
    this.firstTemporary = code.locals.length + code.cells.length + code.frees.length;
    this.top = this.firstTemporary;
    this.most = this.top;
  }

  /** Is the optimisation of this name switched on? */
  uses(optimization: Optimization): boolean {
    return !this.without.has(optimization);
  }

  // ---- instructions ------------------------------------------------------------------------------------------------

  emit<K extends OpName>(name: K, position: Position | null, ...operands: Operands<K>): void {
    this.assembler.emit(NUMBER_OF.get(name)!, operands as readonly number[], position);
  }

  jump<K extends JumpName>(
    name: K,
    label: Label,
    position: Position | null,
    ...operands: AllButLast<Operands<K>>
  ): void {
    this.assembler.emit(NUMBER_OF.get(name)!, operands as readonly number[], position, label);
  }

  bind(label: Label, backward = false): void {
    this.assembler.bind(label, backward);
  }

  // ---- registers ---------------------------------------------------------------------------------------------------

  temporary(): number {
    const register = this.top++;
    if (this.top > this.most) this.most = this.top;
    return register;
  }

  /** Runs the body and gives back the temporaries that it took. */
  releasing<T>(body: () => T): T {
    const { top } = this;
    const result = body();
    this.top = top;
    return result;
  }

  /** The register of a cell or free variable's cell; locals are their own index. */
  registerOf(variable: Variable): number {
    const { cells, locals } = this.code;
    if (variable.scope === 'fast') return variable.index;
    return locals.length + (variable.scope === 'cell' ? 0 : cells.length) + variable.index;
  }

  /** The operand of instructions on cells: cells and free variables are counted through. */
  cellOf(variable: Variable): number {
    return this.registerOf(variable) - this.code.locals.length;
  }

  // ---- pools -------------------------------------------------------------------------------------------------------

  /** A constant as an operand. */
  constant(literal: Literal): number {
    return ~this.constants.literal(literal);
  }

  innerCode(code: CoreCode): number {
    let compiled = this.inner.get(code);
    if (compiled === undefined) {
      compiled = this.visit.code(code);
      this.inner.set(code, compiled);
    }
    return this.constants.code(compiled);
  }

  intrinsic(name: IntrinsicName, count: number): number {
    const known = this.intrinsics.findIndex(use => use.name === name && use.count === count);
    return known >= 0 ? known : this.intrinsics.push({ name, count }) - 1;
  }

  // ---- ranges ------------------------------------------------------------------------------------------------------

  openRange(kind: RangeKind, register: number, handler: Label | null): OpenRange {
    const range = new OpenRange(kind, this.enclosing.length, register);
    this.ranges.push({ range, handler });
    range.open(this.assembler.length);
    return range;
  }

  closeRange(range: OpenRange): void {
    range.close(this.assembler.length);
  }

  reopenRange(range: OpenRange): void {
    range.open(this.assembler.length);
  }

  within(enclosing: Enclosing, body: () => void): void {
    this.enclosing.push(enclosing);
    body();
    this.enclosing.pop();
  }

  /** Is an exception being handled here, by this code object's own doing? */
  get handling(): boolean {
    return this.enclosing.some(({ kind }) => kind === 'handler');
  }

  /** May an exception that is raised here be caught in this code object? */
  get guarded(): boolean {
    return this.enclosing.some(({ kind }) => kind === 'try' || kind === 'finally');
  }
}
