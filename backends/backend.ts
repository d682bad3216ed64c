// The interface that every engine fills in. This is all that the rest of Typhon knows of one.
//
// A backend turns the core tree into code objects of its own (subclasses of the runtime's PyCode) and runs them on the
// shared object model. It decides how and when, never what: `a + b` means runtime/protocols in all of them. To add
// one: a folder with the file names of backends/stack, an object of this type, one line in registry.ts (or
// `--backend ./path/to/module.mts`, whose default export is a Backend). Nothing in src/ changes.

import type { CoreCode } from '../src/frontend/core/nodes.ts';
import type { PackedCode } from '../src/runtime/interpreter.ts';
import type { PyCode } from '../src/runtime/objects/function.ts';

/** What an engine has done since `startCounts`. Labels come from the engine's opcode table. */
export interface DynamicCounts {
  /** Executed instructions in all; null for an engine without instructions. */
  readonly instructions: number | null;
  /** Per opcode, most frequent first. */
  readonly opcodes: readonly { readonly name: string; readonly count: number }[];
  /** Calls of Python functions. */
  readonly calls: number;
  /** Further figures of this engine, by name ('emitted functions', 'emitted bytes', 'backward jumps' …). */
  readonly more: Readonly<Record<string, number>>;
}

/** The size of compiled code, this code object and all inside it. */
export interface StaticCounts {
  readonly codeObjects: number;
  readonly instructions: number | null;
  /** Bytes of instructions, or of emitted JavaScript. */
  readonly bytes: number;
  readonly constants: number;
  readonly opcodes: readonly { readonly name: string; readonly count: number }[];
}

/** One line of a listing: what stands there for people, and the source line that it comes from. */
export interface ListingLine {
  readonly text: string;
  readonly sourceLine: number | null;
}

export interface ListingBlock {
  /** The code object's name and where it begins: 'Disassembly of <code object add at 0x…, file "x.py", line 1>:' is made from it. */
  readonly code: PyCode;
  readonly lines: readonly ListingLine[];
}

export interface CompileOptions {
  /** Switch optimisations off by name (`--without`). Unknown names are an error of the caller. */
  readonly without?: ReadonlySet<string>;
  /** Code in which threads may take turns at every instruction (`-X switch=every`). */
  readonly switchPoints?: boolean;
}

export interface Backend {
  readonly name: string;
  /** One sentence for `typhon backends`. */
  readonly description: string;
  /** Its instructions in order of their numbers; none for an engine that has none. */
  readonly opcodeNames: readonly string[];
  /** Version of its code format, part of cache file names. */
  readonly codeVersion: number;
  /** Optimisations that can be switched off, with one sentence each. */
  readonly optimizations: Readonly<Record<string, string>>;
  /** Why it cannot run here (`new Function` is forbidden), or null. */
  unavailable(): string | null;
  /** Compiles a module, an expression or an interactive statement; inner code objects are among its constants. */
  compile(code: CoreCode, options: CompileOptions): PyCode;
  /** Code as bytes, for .pyc files and marshal, with the code objects inside; a backend without these keeps none. */
  readonly pack?: (code: PyCode) => PackedCode;
  /**
   * And back: from bytes that `pack` of this very version made, which begin at a multiple of four in their buffer. The rest
   * is asked for when the first function needs something of it, if ever.
   * `hostCode`: what `hostCode` gave in an earlier process for code unpacked from the same bytes.
   */
  readonly unpack?: (main: Uint8Array, rest: () => Uint8Array, hostCode: Uint8Array | null) => PyCode;
  /** What the host has made of unpacked code, for later processes; null: nothing, or nothing new. */
  readonly hostCode?: (code: PyCode) => Uint8Array | null;
  /** The engine's code for people: this code object and, after it, those inside it. */
  listing(code: PyCode): readonly ListingBlock[];
  /** The same as text: what `typhon dis` prints. */
  disassemble(code: PyCode): string;
  measure(code: PyCode): StaticCounts;
  /** From now on count, from 0. */
  startCounts(): void;
  counts(): DynamicCounts;
}
