// One code object while it is compiled: its instructions, pools, the depth of the stack, and what surrounds the
// current place (loops, try statements, handlers).

import type { CoreCode, IntrinsicName, Position, Stmt, Variable } from '../../src/frontend/core/nodes.ts';
import type { Literal } from '../../src/frontend/literal.ts';
import { ConstantPool, NamePool } from '../shared/constants.ts';
import { depthChange, stackEffects } from '../shared/define-ops.ts';
import { OpenRange, type RangeKind } from '../shared/exception-table.ts';
import { Assembler, type Label } from './assemble.ts';
import type { StackCode } from './code.ts';
import type { Op } from './op.generated.ts';
import { OPS, type Operands, type OpName } from './opcodes.ts';

const EFFECTS = stackEffects(OPS);
const NUMBER_OF = new Map(Object.keys(OPS).map((name, number) => [name, number as Op]));

/** What an exit (return, break, continue) passes on its way out. */
export type Enclosing =
  | { readonly kind: 'loop'; readonly onStack: boolean; readonly breakTo: Label; readonly continueTo: Label }
  | { readonly kind: 'try'; readonly range: OpenRange }
  | { readonly kind: 'finally'; readonly range: OpenRange; readonly final: readonly Stmt[] }
  /** Inside the copy of a finally block on the way of a return: the value to return lies on the stack. */
  | { readonly kind: 'value' }
  /** Inside an except clause: the previous exception lies on the stack. */
  | { readonly kind: 'handler'; readonly range: OpenRange }
  /** Inside the copy of a finally block that runs after an exception: that lies on the stack too. */
  | { readonly kind: 'final handler'; readonly range: OpenRange };

export interface IntrinsicUse {
  readonly name: IntrinsicName;
  readonly count: number;
}

type JumpName =
  | 'JUMP_FORWARD'
  | 'JUMP_ABSOLUTE'
  | 'POP_JUMP_IF_FALSE'
  | 'POP_JUMP_IF_TRUE'
  | 'JUMP_IF_FALSE_OR_POP'
  | 'JUMP_IF_TRUE_OR_POP'
  | 'FOR_ITER';

export class Unit {
  readonly constants = new ConstantPool();
  readonly names = new NamePool();
  readonly intrinsics: IntrinsicUse[] = [];
  readonly assembler: Assembler;
  readonly ranges: { readonly range: OpenRange; readonly handler: Label | null }[] = [];
  enclosing: Enclosing[] = [];
  depth = 0;
  maxDepth = 0;
  /** First slot of the operands in the frame's window. */
  readonly operandBase: number;
  /** The finished code objects inside. */
  readonly inner = new Map<CoreCode, StackCode>();

  constructor(
    readonly code: CoreCode,
    /** Given by compile.ts: expressions may hold statements, and code objects hold code objects. */
    readonly visit: {
      readonly statements: (unit: Unit, body: readonly Stmt[]) => void;
      readonly code: (code: CoreCode) => StackCode;
    },
    switchPoints = false,
  ) {
    const line = code.firstLine;
    this.assembler = new Assembler({ line, col: 0, endLine: line, endCol: 0 }, switchPoints);
    this.operandBase = code.locals.length + code.cells.length + code.frees.length;
  }

  // ---- instructions ------------------------------------------------------------------------------------------------

  emit<K extends OpName>(name: K, position: Position | null, ...operands: Operands<K>): void {
    const op = NUMBER_OF.get(name)!;
    const operand = (operands as readonly number[])[0] ?? 0;
    this.adjust(depthChange(EFFECTS[op]!.next, operand));
    this.assembler.emit(op, operand, position);
  }

  /** For instructions whose operand does not count what they take: the change of depth beyond their picture. */
  emitWith<K extends OpName>(name: K, position: Position | null, change: number, ...operands: Operands<K>): void {
    this.emit(name, position, ...operands);
    this.adjust(change);
  }

  jump(name: JumpName, label: Label, position: Position | null): void {
    const op = NUMBER_OF.get(name)!;
    this.assembler.emit(op, 0, position, label);
    this.adjust(EFFECTS[op]!.next.fixed);
  }

  bind(label: Label): void {
    this.assembler.bind(label);
  }

  /** A place where the stack has a depth that the instruction before does not tell: after a jump. */
  bindAt(label: Label, depth: number): void {
    this.assembler.bind(label);
    this.depth = depth;
  }

  private adjust(change: number): void {
    this.depth += change;
    if (this.depth > this.maxDepth) this.maxDepth = this.depth;
  }

  // ---- pools -------------------------------------------------------------------------------------------------------

  constant(literal: Literal, position: Position | null): void {
    this.emit('LOAD_CONST', position, this.constants.literal(literal));
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

  /** The index of a variable in its instruction: cells and free variables are counted through. */
  indexOf(variable: Variable): number {
    switch (variable.scope) {
      case 'free':
      case 'classfree':
        return this.code.cells.length + variable.index;
      case 'global':
      case 'name':
        return this.names.index(variable.name);
      default:
        return variable.index;
    }
  }

  // ---- ranges ------------------------------------------------------------------------------------------------------

  /** A range that begins here and whose slot is that of stack depth `depth`. */
  openRange(kind: RangeKind, depth: number, handler: Label | null): OpenRange {
    const range = new OpenRange(kind, this.enclosing.length, this.operandBase + depth);
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
    return this.enclosing.some(({ kind }) => kind === 'handler' || kind === 'final handler');
  }
}
