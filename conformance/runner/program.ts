// What goes to a worker of the pool and what comes back: one program, and one run of it on one engine.
//
// `ending` keeps apart what a status cannot tell: a program that printed an error and ended with 1 did end by itself,
// one that met a limit, hung, or found a fault in Typhon did not.
import type { Limits } from '../../src/runtime/limits.ts';
import type { Coverage } from './coverage.ts';

export interface Program {
  readonly source: string | Uint8Array;
  /** As tracebacks show it; a peer reads it from there. */
  readonly filename: string;
  /** A backend's name, or that of CPython in WebAssembly (CPYTHON). */
  readonly backend: string;
  /** sys.argv[1:] */
  readonly args: readonly string[];
  readonly stdin: string;
  /** sys.path */
  readonly path: readonly string[];
  readonly limits: Limits;
  /** What CPython in WebAssembly shall see of the disk besides the program's own folder. */
  readonly folders?: readonly string[];
  /** Say what was reached. */
  readonly coverage?: boolean;
}

/** The name under which the pool runs a program on CPython 3.14. */
export const CPYTHON = 'cpython-wasm';

export type Ending =
  /** By itself, with or without an uncaught error. */
  | 'end'
  /** An error inside Typhon, or a worker that broke down. */
  | 'bug'
  /** The limit on seconds, or no answer long after it. */
  | 'timeout'
  /** Another limit: steps, memory, output. */
  | 'limit';

export interface ProgramRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  readonly ending: Ending;
  /** In words, for every ending but the plain one. */
  readonly detail: string;
  readonly milliseconds: number;
  readonly coverage?: Coverage;
}
