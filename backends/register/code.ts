// The register machine's code object.

import type { Position } from '../../src/frontend/core/nodes.ts';
import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import { PyBytes } from '../../src/runtime/objects/containers.ts';
import type { SourceRange } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { AFRESH, runAfresh } from '../shared/afresh.ts';
import { AttributeSite } from '../shared/attribute-sites.ts';
import { type Frame, valueStack } from '../shared/machine.ts';
import { type CodeParts, VmCode } from '../shared/vm-code.ts';
import { WIDTH } from './assemble.ts';
import { instructionLines } from './listing.ts';
import { runRegister } from './loop.ts';
import { Op } from './op.generated.ts';
import type { IntrinsicUse } from './unit.ts';

export interface RegisterParts extends CodeParts {
  /** Opcode and three operands each. */
  readonly instructions: Int32Array;
  /** One for each instruction; code from a cache reads them when they are first asked for. */
  readonly positionsOf: () => readonly Position[];
  readonly intrinsics: readonly IntrinsicUse[];
}

export class RegisterCode extends VmCode {
  readonly instructionWidth = WIDTH;
  readonly instructions: Int32Array;
  private readonly positionsOf: () => readonly Position[];
  readonly intrinsics: readonly IntrinsicUse[];
  readonly operations: readonly (typeof INTRINSIC)[IntrinsicUse['name']][];
  /** The inline cache of each instruction that has one, by instruction. */
  readonly sites: readonly AttributeSite[];

  constructor(parts: RegisterParts) {
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
    const value = runRegister(frame);
    return value === AFRESH ? runAfresh(runRegister) : value;
  }

  calleeIn({ base, pc }: Frame): Value | undefined {
    const { instructions } = this;
    const [a, b] = [base + instructions[pc - 3]!, base + instructions[pc - 2]!];
    switch (instructions[pc - 4]) {
      case Op.CALL:
      case Op.CALL_SPREAD:
        return valueStack[b];
      case Op.CALL_METHOD:
        return valueStack[b] ?? valueStack[b + 1];
      case Op.CALL_KEYWORDS:
        return valueStack[a];
      default:
        return undefined;
    }
  }

  restartCall(frame: Frame): number {
    frame.pc -= WIDTH;
    const { instructions } = this;
    const [op, a, b, c] = [0, 1, 2, 3].map(i => instructions[frame.pc + i]!);
    const [first, count] = op === Op.CALL_KEYWORDS ? [a!, b!] : [b!, c!];
    return frame.base + first + count + (op === Op.CALL_METHOD ? 2 : 1);
  }

  rangeBefore(pc: number): SourceRange {
    return this.instructionPositions[Math.max(0, (pc >> 2) - 1)]!;
  }

  nearby(pc: number): string {
    const at = Math.max(0, (pc >> 2) - 1);
    const lines = instructionLines(this);
    return lines
      .slice(Math.max(0, at - 4), at + 4)
      .map(({ text }) => text)
      .join('\n');
  }

  bytes(): PyBytes {
    return new PyBytes(new Uint8Array(this.instructions.buffer.slice(0)));
  }

  positions(): readonly SourceRange[] {
    return this.instructionPositions;
  }
}

/** One site per instruction that names an attribute; the other places share one that nobody asks for. */
function sitesOf(instructions: Int32Array): AttributeSite[] {
  const sites: AttributeSite[] = [];
  for (let pc = 0; pc < instructions.length; pc += WIDTH) {
    const op = instructions[pc];
    const has = op === Op.LOAD_ATTR || op === Op.LOAD_METHOD || op === Op.STORE_ATTR;
    sites.push(has ? new AttributeSite() : NO_SITE);
  }
  return sites;
}

const NO_SITE = new AttributeSite();
