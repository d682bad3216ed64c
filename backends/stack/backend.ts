// The stack machine as a backend.

import type { Backend } from '../backend.ts';
import { chooseSites, SITE_OPTIMIZATIONS } from '../shared/attribute-sites.ts';
import { dynamicCounts, startCounts, staticCounts } from '../shared/counters.ts';
import { listingText } from '../shared/disassemble.ts';
import { packVm, unpackVm } from '../shared/pack-vm.ts';
import { StackCode } from './code.ts';
import { compileStack } from './compile.ts';
import { stackListing } from './listing.ts';
import { counts, OP_NAMES } from './loop.ts';

function* opcodesOf(code: StackCode): Iterable<number> {
  for (let pc = 0; pc < code.instructions.length; pc += 2) yield code.instructions[pc]!;
}

export const stackBackend: Backend = {
  name: 'stack',
  description: "A stack machine with CPython 3.8's instructions, run by a switch loop.",
  opcodeNames: OP_NAMES,
  codeVersion: 1,
  optimizations: SITE_OPTIMIZATIONS,
  unavailable: () => null,
  compile: (code, { switchPoints, without }) => {
    chooseSites(without);
    return compileStack(code, switchPoints);
  },
  pack: code => packVm(code as StackCode),
  unpack: (main, rest) => unpackVm(main, rest, parts => new StackCode(parts)),
  listing: code => stackListing(code as StackCode),
  disassemble: code => listingText(stackListing(code as StackCode)),
  // Two bytes per instruction, as they are counted in Python's co_code.
  measure: code =>
    staticCounts(
      code as StackCode,
      OP_NAMES,
      each => opcodesOf(each as StackCode),
      each => (each as StackCode).instructions.length,
    ),
  counts: () => dynamicCounts(OP_NAMES, counts),
  startCounts: () => startCounts(counts),
};
