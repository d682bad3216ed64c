// The stack machine's code object.

import type { Position } from '../../src/frontend/core/nodes.ts';
import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import { PyBytes } from '../../src/runtime/objects/containers.ts';
import type { SourceRange } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { AFRESH, runAfresh } from '../shared/afresh.ts';
import { AttributeSite } from '../shared/attribute-sites.ts';
import { type Frame, valueStack } from '../shared/machine.ts';
import { type CodeParts, VmCode } from '../shared/vm-code.ts';
import { instructionLines } from './listing.ts';
import { runStack } from './loop.ts';
import { Op } from './op.generated.ts';
import type { IntrinsicUse } from './unit.ts';

export interface StackParts extends CodeParts {
  /** (opcode, operand) pairs; a pair's index is the instruction's offset. */
  readonly instructions: Int32Array;
  /** One for each instruction; code from a cache reads them when they are first asked for. */
  readonly positionsOf: () => readonly Position[];
  readonly intrinsics: readonly IntrinsicUse[];
}

export class StackCode extends VmCode {
  readonly instructionWidth = 2;
  readonly instructions: Int32Array;
  private readonly positionsOf: () => readonly Position[];
  readonly intrinsics: readonly IntrinsicUse[];
  readonly operations: readonly (typeof INTRINSIC)[IntrinsicUse['name']][];
  /** The inline cache of each instruction that has one, by instruction. */
  readonly sites: readonly AttributeSite[];

  constructor(parts: StackParts) {
    super(parts);
    this.instructions = parts.instructions;
    this.positionsOf = parts.positionsOf;
    this.intrinsics = parts.intrinsics;
    this.operations = parts.intrinsics.map(({ name }) => INTRINSIC[name]);
    this.sites = sitesOf(parts.instructions);
  }

  get instructionPositions(): readonly Position[] {
    return this.positionsOf();
  }

  execute(frame: Frame): Value {
    const value = runStack(frame);
    return value === AFRESH ? runAfresh(runStack) : value;
  }

  calleeIn({ pc, top }: Frame): Value | undefined {
    switch (this.instructions[pc - 2]) {
      case Op.CALL_FUNCTION:
      case Op.CALL_FUNCTION_KW:
      case Op.CALL_FUNCTION_EX:
        return valueStack[top];
      case Op.CALL_METHOD:
        return valueStack[top] ?? valueStack[top + 1];
      default:
        return undefined;
    }
  }

  restartCall(frame: Frame): number {
    const [op, count] = [this.instructions[frame.pc - 2], this.instructions[frame.pc - 1]!];
    frame.pc -= 2;
    // What a call takes: the callee, what stands beside it, and `count` arguments.
    frame.top += count + (op === Op.CALL_FUNCTION ? 1 : 2);
    return frame.top;
  }

  rangeBefore(pc: number): SourceRange {
    return this.instructionPositions[Math.max(0, (pc >> 1) - 1)]!;
  }

  nearby(pc: number): string {
    const at = Math.max(0, (pc >> 1) - 1);
    const lines = instructionLines(this);
    return lines
      .slice(Math.max(0, at - 4), at + 4)
      .map(({ text }) => text)
      .join('\n');
  }

  bytes(): PyBytes {
    return new PyBytes(Uint8Array.from(this.instructions, word => word & 0xff));
  }

  positions(): readonly SourceRange[] {
    return this.instructionPositions;
  }
}

/** One site per instruction that names an attribute; the other places share one that nobody asks for. */
function sitesOf(instructions: Int32Array): AttributeSite[] {
  const sites: AttributeSite[] = [];
  for (let pc = 0; pc < instructions.length; pc += 2) {
    const op = instructions[pc];
    const has = op === Op.LOAD_ATTR || op === Op.LOAD_METHOD || op === Op.STORE_ATTR;
    sites.push(has ? new AttributeSite() : NO_SITE);
  }
  return sites;
}

const NO_SITE = new AttributeSite();
