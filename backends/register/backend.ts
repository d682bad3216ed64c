// The register machine as a backend.

import type { Backend } from '../backend.ts';
import { chooseSites, SITE_OPTIMIZATIONS } from '../shared/attribute-sites.ts';
import { dynamicCounts, startCounts, staticCounts } from '../shared/counters.ts';
import { listingText } from '../shared/disassemble.ts';
import { packVm, unpackVm } from '../shared/pack-vm.ts';
import { WIDTH } from './assemble.ts';
import { RegisterCode } from './code.ts';
import { compileRegister } from './compile.ts';
import { registerListing } from './listing.ts';
import { counts, OP_NAMES } from './loop.ts';
import { OPTIMIZATIONS } from './unit.ts';

function* opcodesOf(code: RegisterCode): Iterable<number> {
  for (let pc = 0; pc < code.instructions.length; pc += WIDTH) yield code.instructions[pc]!;
}

export const registerBackend: Backend = {
  name: 'register',
  description: 'A register machine: three-address code on a register window, run by a switch loop.',
  opcodeNames: OP_NAMES,
  codeVersion: 2,
  optimizations: { ...OPTIMIZATIONS, ...SITE_OPTIMIZATIONS },
  unavailable: () => null,
  compile: (code, options) => {
    chooseSites(options.without);
    return compileRegister(code, options);
  },
  pack: code => packVm(code as RegisterCode),
  unpack: (main, rest) => unpackVm(main, rest, parts => new RegisterCode(parts)),
  listing: code => registerListing(code as RegisterCode),
  disassemble: code => listingText(registerListing(code as RegisterCode)),
  // Four bytes per instruction: an opcode and three operands, none of them above 255 in nearly all code.
  measure: code =>
    staticCounts(
      code as RegisterCode,
      OP_NAMES,
      each => opcodesOf(each as RegisterCode),
      each => (each as RegisterCode).instructions.length,
    ),
  counts: () => dynamicCounts(OP_NAMES, counts),
  startCounts: () => startCounts(counts),
};
