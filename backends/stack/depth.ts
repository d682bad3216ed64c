// Proves that every way through a code object finds the same stack: a check for tests, not part of compiling.
//
// It walks the instructions as the machine could run them, with the change of depth that the opcode table pictures, and
// complains when a place is reached with two depths or when the depth leaves what the frame was made for.

import { depthChange, stackEffects } from '../shared/define-ops.ts';
import { PARTS_OF_FUNCTION, WITH_SPEC } from '../shared/flags.ts';
import type { StackCode } from './code.ts';
import { Op } from './op.generated.ts';
import { OPS } from './opcodes.ts';

const EFFECTS = stackEffects(OPS);
const OPERANDS = Object.values(OPS).map(({ operands }) => operands[0] as string | undefined);
const LEAVES = new Set<number>([Op.RETURN_VALUE, Op.RAISE_VARARGS, Op.RERAISE]);

/** What operands change beyond the picture: those that are flags or packed counts. */
function beyondPicture(code: StackCode, op: number, operand: number): number {
  switch (op) {
    case Op.UNPACK_EX:
      return (operand & 0xff) + (operand >> 8);
    case Op.CALL_FUNCTION_EX:
      return -operand;
    case Op.FORMAT_VALUE:
      return operand & WITH_SPEC ? -1 : 0;
    case Op.MAKE_FUNCTION:
      return 1 - PARTS_OF_FUNCTION[operand]!;
    case Op.CALL_INTRINSIC:
      return 1 - code.intrinsics[operand]!.count;
    default:
      return 0;
  }
}

/** Complaints, one a line; none when all is well. */
export function checkDepth(code: StackCode): string[] {
  const { instructions, operandBase, table } = code;
  const depths = new Map<number, number>();
  const work: [pc: number, depth: number][] = [[0, 0]];
  for (const { kind, slot, target } of table) if (kind !== 'restore') work.push([target, slot - operandBase + 1]);
  const complaints: string[] = [];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [pc, depth] = next;
    const known = depths.get(pc);
    if (known !== undefined) {
      if (known !== depth) complaints.push(`${code.info.qualname}: ${pc} is reached with depth ${known} and ${depth}`);
      continue;
    }
    depths.set(pc, depth);
    const op = instructions[pc]!;
    const operand = instructions[pc + 1]!;
    const { next: falls, jump } = EFFECTS[op]!;
    const after = depth + depthChange(falls, operand) + beyondPicture(code, op, operand);
    if (after < 0 || operandBase + after > code.frameSize)
      complaints.push(`${code.info.qualname}: depth ${after} after ${pc}`);
    if (OPERANDS[op] === 'target') work.push([operand, depth + depthChange(jump, operand)]);
    if (OPERANDS[op] === 'delta') work.push([pc + 2 + operand, depth + depthChange(jump, operand)]);
    if (!LEAVES.has(op) && op !== Op.JUMP_ABSOLUTE && op !== Op.JUMP_FORWARD) work.push([pc + 2, after]);
  }
  return complaints;
}
