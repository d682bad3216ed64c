// Instructions on their way into a code object: labels, dead code, jump targets, operands above 255.
//
// The compiler appends instructions with labels as targets; `finish` does what CPython 3.8's assembler and peephole
// pass do, so that listings agree: code after a return is dropped up to the next place that anything jumps to, a jump
// to a jump goes straight to the end, operands above 255 get EXTENDED_ARG prefixes. An instruction's offset is two
// bytes per instruction; in the executed form (op, operand) pairs lie in an Int32Array, so offset and array index are
// the same number. EXTENDED_ARG is there and executed, but the instruction after it holds its whole operand.

import type { Position } from '../../src/frontend/core/nodes.ts';
import { Op } from './op.generated.ts';

export class Label {
  /** Index of the instruction it stands before; -1 until bound. */
  index = -1;
  /** Something jumps here, or would if it were not dead code. */
  used = false;
}

export interface Assembled {
  readonly code: Int32Array;
  /** Source position by instruction. */
  readonly positions: readonly Position[];
  /** The pc of an instruction by its index among those emitted. */
  pcOf(index: number): number;
}

const RELATIVE = new Set<number>([Op.JUMP_FORWARD, Op.FOR_ITER]);

export class Assembler {
  private readonly ops: number[] = [];
  private readonly operands: number[] = [];
  private readonly targets: (Label | null)[] = [];
  private readonly positions: Position[] = [];
  /** The code here cannot be reached: a return was emitted, and nothing jumps here. */
  dead = false;

  constructor(
    private position: Position,
    /** A SWITCH_POINT goes before every instruction. */
    private readonly switchPoints: boolean,
  ) {}

  get length(): number {
    return this.ops.length;
  }

  /** `position` null: that of the instruction before. */
  emit(op: Op, operand: number, position: Position | null, target: Label | null = null): void {
    if (target !== null) target.used = true;
    if (position !== null) this.position = position;
    if (this.dead) return;
    if (this.switchPoints) this.push(Op.SWITCH_POINT, 0, null);
    this.push(op, operand, target);
    if (op === Op.RETURN_VALUE) this.dead = true;
  }

  private push(op: Op, operand: number, target: Label | null): void {
    this.ops.push(op);
    this.operands.push(operand);
    this.targets.push(target);
    this.positions.push(this.position);
  }

  bind(label: Label): void {
    label.index = this.ops.length;
    if (label.used) this.dead = false;
  }

  finish(): Assembled {
    this.threadJumps();
    const sizes = this.ops.map(() => 1);
    const starts: number[] = [];
    // Longer operands move later instructions, which may lengthen other operands: repeat until nothing grows.
    for (let grown = true; grown; ) {
      grown = false;
      let at = 0;
      for (let i = 0; i < sizes.length; i++) {
        starts[i] = at;
        at += sizes[i]!;
      }
      starts[sizes.length] = at;
      for (let i = 0; i < sizes.length; i++) {
        const size = 1 + prefixCount(this.operand(i, starts, sizes));
        if (size > sizes[i]!) {
          sizes[i] = size;
          grown = true;
        }
      }
    }
    return this.encode(starts, sizes);
  }

  private operand(index: number, starts: readonly number[], sizes: readonly number[]): number {
    const target = this.targets[index]!;
    if (target === null) return this.operands[index]!;
    const to = starts[target.index]! * 2;
    return RELATIVE.has(this.ops[index]!) ? to - (starts[index]! + sizes[index]!) * 2 : to;
  }

  private encode(starts: readonly number[], sizes: readonly number[]): Assembled {
    const total = starts[this.ops.length]!;
    const code = new Int32Array(total * 2);
    const positions: Position[] = [];
    for (let i = 0; i < this.ops.length; i++) {
      const operand = this.operand(i, starts, sizes);
      let at = starts[i]! * 2;
      for (let prefix = sizes[i]! - 1; prefix > 0; prefix--) {
        code[at] = Op.EXTENDED_ARG;
        code[at + 1] = operand >>> (8 * prefix);
        at += 2;
        positions.push(this.positions[i]!);
      }
      code[at] = this.ops[i]!;
      code[at + 1] = operand;
      positions.push(this.positions[i]!);
    }
    return { code, positions, pcOf: index => starts[index]! * 2 };
  }

  /** A jump to an unconditional jump goes where that one goes; an unconditional jump to a return returns. */
  private threadJumps(): void {
    for (let i = 0; i < this.ops.length; i++) {
      const op = this.ops[i]!;
      const target = this.targets[i]!;
      if (target === null || !isPlainJump(op)) continue;
      const landing = this.ops[target.index];
      if (isUnconditional(op) && landing === Op.RETURN_VALUE) {
        this.ops[i] = Op.RETURN_VALUE;
        this.targets[i] = null;
      } else if (landing !== undefined && isUnconditional(landing)) {
        if (op === Op.JUMP_FORWARD) this.ops[i] = Op.JUMP_ABSOLUTE;
        this.targets[i] = this.targets[target.index]!;
      }
    }
  }
}

const isUnconditional = (op: number): boolean => op === Op.JUMP_ABSOLUTE || op === Op.JUMP_FORWARD;

const isPlainJump = (op: number): boolean =>
  isUnconditional(op) || op === Op.POP_JUMP_IF_FALSE || op === Op.POP_JUMP_IF_TRUE;

const prefixCount = (operand: number): number =>
  operand > 0xffffff ? 3 : operand > 0xffff ? 2 : operand > 0xff ? 1 : 0;
