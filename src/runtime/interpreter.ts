// One run of a Python program: its modules, its output, and the doors through which the runtime reaches what it must
// not import (the front end's compiler, the engine, the host).
//
// There is one current interpreter. Builtin types are shared by all runs; modules, sys and streams are per run.

import type { Host, HostScript } from '../host/host.ts';
import type { PyDict } from './objects/dict.ts';
import type { PyCode } from './objects/function.ts';
import type { PyIoObject } from './objects/io-object.ts';
import type { PyModule } from './objects/module.ts';
import type { Value } from './objects/object.ts';
import type { Str } from './objects/str.ts';
import type { SyntaxDoor } from './syntax-door.ts';

/** What the host gives for a script: engines know the host through the interpreter only. */
export type { HostScript };

export interface CompileRequest {
  readonly source: string | Uint8Array;
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  /** -O level. */
  readonly optimize: 0 | 1 | 2;
  /** `from __future__ import annotations` in force around exec(). */
  readonly futureAnnotations: boolean;
  /** Is the source that of a file (or of -c), whose lines tracebacks show? Not for eval, exec and compile. */
  readonly isFile: boolean;
  /** Source that only wants more lines is an _IncompleteInputError. */
  readonly allowIncomplete?: boolean;
  /** A block that the end of the source breaks off stays open, and so is an error. */
  readonly impliesDedent?: boolean;
  /** `from __future__ import barry_as_FLUFL` in force around it. */
  readonly flufl?: boolean;
  /** `await` may stand outside functions. */
  readonly topLevelAwait?: boolean;
}

/** Code as bytes: what running a module needs, and the rest, which mostly stays on disk. Lengths are multiples of eight. */
export interface PackedCode {
  readonly main: Uint8Array;
  readonly rest: Uint8Array;
}

/** A code object as the engine shows it. */
export interface CodeListing {
  readonly code: PyCode;
  readonly lines: readonly { readonly text: string; readonly sourceLine: number | null }[];
}

/** What the interpreter needs from above: given by the session that makes it. */
export interface Engine {
  readonly name: string;
  /** For the modules about programs. */
  readonly syntax: SyntaxDoor;
  /** The engine's code for people, and the names of its instructions: for the module dis. */
  listing(code: PyCode): readonly CodeListing[];
  readonly instructionNames: readonly string[];
  /** Source to code of the running backend. Throws a guest SyntaxError for bad source. */
  compile(request: CompileRequest): PyCode;
  /** Names the form in which code is kept: engine, its options, Typhon's build. null: this engine keeps none. */
  readonly codeFormat: string | null;
  readonly pack: (code: PyCode) => PackedCode;
  /** From what `pack` made under the same codeFormat; each part begins at a multiple of four in its buffer. */
  readonly unpack: (main: Uint8Array, rest: () => Uint8Array, hostCode: Uint8Array | null) => PyCode;
  /** What the host has made of unpacked code, to be handed to `unpack` in a later process; null: nothing, or nothing new. */
  readonly hostCode: (code: PyCode) => Uint8Array | null;
  /** The lines of a source file, decoded as its first lines say; null when that fails. */
  readLines(source: Uint8Array, filename: string): readonly string[] | null;
  /** The keyword that a name on a line with a syntax error may stand for: see frontend/keyword-typos.ts. */
  findKeywordTypo(
    lines: readonly string[],
    lastOnly: boolean,
  ): { readonly keyword: string; readonly text: string; readonly start: number; readonly end: number } | null;
  /** For the marks of a traceback: see frontend/error-range.ts. */
  explainRange(lines: readonly string[], start: number, end: number): RangeFacts;
}

/** What stands under an error's range; lines and columns (in characters) of dedented source lines, from 0. */
export interface RangeFacts {
  readonly anchors: {
    readonly leftLine: number;
    readonly leftColumn: number;
    readonly rightLine: number;
    readonly rightColumn: number;
  } | null;
  readonly wholeCall: boolean;
}

export type ModuleMaker = (interpreter: Interpreter) => PyModule;

/** Options of the command line and the environment that programs see as sys.flags, sys._xoptions and sys.warnoptions. */
export interface StartOptions {
  /** By the names of sys.flags; what is not given has its ordinary value. */
  readonly flags: Readonly<Record<string, number | boolean>>;
  readonly xOptions: ReadonlyMap<string, string | true>;
  readonly warnOptions: readonly string[];
  readonly origArgv: readonly string[];
  readonly executable: string;
  /** The folder of the program, when that is sys.path[0]; null: it is not (-P), or there is none. */
  readonly mainFolder: string | null;
}

export interface BytecodeOptions {
  readonly write: boolean;
  /** PYTHONPYCACHEPREFIX: .pyc files go into a tree below this folder. */
  readonly prefix: string | null;
  /** --check-hash-based-pycs */
  readonly checkHashed: 'default' | 'always' | 'never';
  /** Where compiled modules of the library are kept; null: nowhere. */
  readonly libraryCache: string | null;
}

export interface Interpreter {
  readonly host: Host;
  readonly engine: Engine;
  /** sys.modules */
  readonly modules: PyDict;
  /** sys.path, a list object that programs may change. */
  path: Value;
  readonly builtins: PyModule;
  readonly sys: PyModule;
  /** Modules written in TypeScript, by name. */
  readonly builtinModules: ReadonlyMap<string, ModuleMaker>;
  readonly argv: readonly string[];
  readonly optimize: 0 | 1 | 2;
  /** Names of all modules of the standard library, for "Did you forget to import". */
  readonly libraryModuleNames: ReadonlySet<string>;
  /** Source text by file name as it was compiled, for tracebacks of code that is not on disk. */
  readonly sources: Map<string, readonly string[]>;
  /** How .pyc files are used; sys.dont_write_bytecode and sys.pycache_prefix may change it while the program runs. */
  readonly bytecode: BytecodeOptions;
  readonly start: StartOptions;
  /** Does code tell what it does (runtime/tracing.ts)? */
  readonly traced: boolean;
  readonly streams: StandardStreams;
  /** The program's own standard streams, whatever sys.stdout is now. */
  readonly output: OutputStream;
  readonly errorOutput: OutputStream;
}

/** What sys.stdin, sys.stdout and sys.stderr are at the start. */
export interface StandardStreams {
  readonly stdin: PyIoObject;
  readonly stdout: PyIoObject;
  readonly stderr: PyIoObject;
}

/** sys.stdout and sys.stderr underneath: buffered text on its way to the host. */
export interface OutputStream {
  write(text: Str): void;
  flush(): void;
}

let current: Interpreter | null = null;

export function interpreter(): Interpreter {
  if (current === null) throw new Error('no interpreter is running');
  return current;
}

/** The same, or null: errors of source text are also shown where no program runs. */
export const runningInterpreter = (): Interpreter | null => current;

/** Makes it the current one for the time of the call. */
export function withInterpreter<T>(next: Interpreter, body: () => T): T {
  const before = current;
  current = next;
  try {
    return body();
  } finally {
    current = before;
  }
}
