// What an engine counts for those who ask: executed instructions per opcode. Nobody else pays for it: an increment at each
// instruction cost 4 to 25 % over six programs, a look at a local variable nothing that could be measured.

import type { Value } from '../../src/runtime/objects/object.ts';
import type { DynamicCounts, StaticCounts } from '../backend.ts';
import { machine } from './machine.ts';
import { VmCode } from './vm-code.ts';

/** Counts by opcode number; doubles, since a run may pass 2^32. */
export function newCounts(names: readonly string[]): Float64Array {
  return new Float64Array(names.length);
}

function ranked(names: readonly string[], counts: ArrayLike<number>): { name: string; count: number }[] {
  return names
    .map((name, op) => ({ name, count: counts[op]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export function dynamicCounts(names: readonly string[], counts: Float64Array): DynamicCounts {
  const opcodes = ranked(names, counts);
  const instructions = opcodes.reduce((sum, { count }) => sum + count, 0);
  return { instructions, opcodes, calls: machine.calls, more: {} };
}

let asked = false;

/** For a loop that begins. */
export const isCounting = (): boolean => asked;

export function startCounts(counts: Float64Array): void {
  asked = true;
  counts.fill(0);
  machine.calls = 0;
}

/** This code object and all inside it, outermost first. */
export function codeTree(code: VmCode): VmCode[] {
  const inner = code.constantValues.filter((value: Value): value is VmCode => value instanceof VmCode);
  return [code, ...inner.flatMap(codeTree)];
}

export function staticCounts(
  code: VmCode,
  names: readonly string[],
  opcodesOf: (code: VmCode) => Iterable<number>,
  bytesOf: (code: VmCode) => number,
): StaticCounts {
  const counts = new Array<number>(names.length).fill(0);
  const all = codeTree(code);
  let bytes = 0;
  let constants = 0;
  for (const each of all) {
    for (const op of opcodesOf(each)) counts[op]!++;
    bytes += bytesOf(each);
    constants += each.constantValues.length;
  }
  const opcodes = ranked(names, counts);
  return {
    codeObjects: all.length,
    instructions: opcodes.reduce((sum, { count }) => sum + count, 0),
    bytes,
    constants,
    opcodes,
  };
}
