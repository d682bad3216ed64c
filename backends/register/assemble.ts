// Instructions on their way into a code object: labels, dead code, jump targets.
//
// Every instruction takes four places of an Int32Array: the opcode and three operands. A jump's target is its last
// operand, a place in that array. What cannot be reached is dropped; a jump to a jump goes straight to the end.

import type { Position } from '../../src/frontend/core/nodes.ts';
import { Op } from './op.generated.ts';

export const WIDTH = 4;

export class Label {
  /** Index of the instruction it stands before; -1 until bound. */
  index = -1;
  used = false;
}

export interface Assembled {
  readonly code: Int32Array;
  /** Source position by instruction. */
  readonly positions: readonly Position[];
}

interface Emitted {
  readonly op: Op;
  readonly operands: readonly number[];
  target: Label | null;
  readonly position: Position;
}

/** Nothing runs on after these. */
const LEAVES = new Set<Op>([Op.RETURN, Op.JUMP, Op.GET_ITER, Op.RAISE, Op.RERAISE]);

export class Assembler {
  private readonly emitted: Emitted[] = [];
  dead = false;

  constructor(
    private position: Position,
    /** A SWITCH_POINT goes before every instruction. */
    private readonly switchPoints: boolean,
  ) {}

  get length(): number {
    return this.emitted.length;
  }

  /** `position` null: that of the instruction before. */
  emit(op: Op, operands: readonly number[], position: Position | null, target: Label | null = null): void {
    if (position !== null) this.position = position;
    if (this.dead) return;
    if (target !== null) target.used = true;
    if (this.switchPoints) this.push(Op.SWITCH_POINT, [], null);
    this.push(op, operands, target);
    if (LEAVES.has(op)) this.dead = true;
  }

  private push(op: Op, operands: readonly number[], target: Label | null): void {
    this.emitted.push({ op, operands, target, position: this.position });
  }

  /** `backward`: jumps to it come later. */
  bind(label: Label, backward = false): void {
    label.index = this.emitted.length;
    if (label.used || backward) this.dead = false;
  }

  finish(): Assembled {
    const code = new Int32Array(this.emitted.length * WIDTH);
    this.emitted.forEach(({ op, operands, target }, i) => {
      const at = i * WIDTH;
      code[at] = op;
      operands.forEach((operand, n) => {
        code[at + 1 + n] = operand;
      });
      if (target !== null) code[at + 1 + operands.length] = this.landing(target) * WIDTH;
    });
    return { code, positions: this.emitted.map(({ position }) => position) };
  }

  /** Where a jump to the label ends: past other jumps. A circle of jumps ends at its beginning. */
  private landing(label: Label): number {
    let at = label.index;
    for (let steps = 0; steps < this.emitted.length; steps++) {
      const there = this.emitted[at];
      if (there === undefined || there.op !== Op.JUMP) break;
      at = there.target!.index;
    }
    return at;
  }
}
