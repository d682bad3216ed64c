// The jit as a backend: one JavaScript function per code object.

import type { Backend } from '../backend.ts';
import { fromCore, type JitCode } from './code.ts';
import { counters, resetCounters } from './counters.ts';
import { jitDisassembly, jitListing, jitMeasure } from './listing.ts';
import { packJit, unpackJit } from './pack.ts';
import { threadMachine } from './thread-form.ts';

const NOTHING: ReadonlySet<string> = new Set();

function unavailable(): string | null {
  try {
    new Function('');
    return null;
  } catch {
    return 'this page forbids code that is made at run time (new Function)';
  }
}

export const jitBackend: Backend = {
  name: 'jit',
  description: 'Emits one JavaScript function per code object; the host compiles it to machine code.',
  opcodeNames: [],
  codeVersion: 1,
  optimizations: {
    'int-fast-paths': 'operators on small ints in place',
    'float-fast-paths': 'operators on floats in place',
    'unboxed-floats': 'results of arithmetic on floats kept as numbers until they escape',
    'item-fast-paths': 'lists at an index in place',
    'inline-caches': 'attribute and method sites remember the shapes they meet',
    'direct-calls': 'Python functions called through their JavaScript',
    'class-calls': 'objects made, and methods of super() called, without a call of the class',
    'known-builtins': 'len, isinstance and abs without a call of the builtin',
    'consumed-generators': 'generator expressions that sum, all, list … take at once run as loops',
    'jumping-raises': 'raise inside of try statements, also in a function called there, jumps to the handler',
    'range-loops': 'loops over range() count without an iterator',
    'pair-loops': 'loops that take pairs of enumerate, zip and items() apart get them without tuples',
  },
  unavailable,
  // Emitted JavaScript has no instructions between which threads could take turns.
  compile: (code, { switchPoints, without }) =>
    switchPoints === true ? threadMachine.compile!(code, null, true) : fromCore(code, without ?? NOTHING),
  pack: code => packJit(code as JitCode),
  unpack: unpackJit,
  hostCode: code => (code as JitCode).source.hostCode?.() ?? null,
  listing: code => jitListing(code as JitCode),
  disassemble: code => jitDisassembly(code as JitCode),
  measure: code => jitMeasure(code as JitCode),
  counts: () => ({
    instructions: null,
    opcodes: [],
    calls: counters.calls,
    more: {
      'emitted functions': counters.emittedFunctions,
      'emitted bytes': counters.emittedBytes,
      'cache misses': counters.cacheMisses,
    },
  }),
  startCounts: resetCounters,
};
