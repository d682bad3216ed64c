// One run of one program: an interpreter put together from a host, an engine and limits.
//
// This is the only place that knows all the parts. The CLI, the library face, the conformance runner and the bench all
// make a Session and call `run…`; what they get back is the exit status, with output gone to the host.

import type { Backend, CompileOptions } from '../backends/backend.ts';
import { type CompileSourceOptions, compileSource } from './frontend/compile.ts';
import { explainRange } from './frontend/error-range.ts';
import { findKeywordTypo } from './frontend/keyword-typos.ts';
import { SyntaxProblem } from './frontend/problem.ts';
import { decodeSource, nullBytes, Source } from './frontend/source.ts';
import type { Host } from './host/host.ts';
import { isSize } from './runtime/protocols/numbers.ts';
import './runtime/boot.ts';
import { letGoOf } from './program-end.ts';
import { closestName } from './runtime/exceptions/closest-name.ts';
import { formatException, formatExceptionOnly } from './runtime/exceptions/format.ts';
import { EXCEPTIONS } from './runtime/exceptions/hierarchy.ts';
import { recursionError } from './runtime/exceptions/raise.ts';
import { guestException, RECURSION_MESSAGE } from './runtime/exceptions/trace.ts';
import { codeOfCompiled, isCompiled } from './runtime/imports/code-cache.ts';
import { keepHostCode } from './runtime/imports/host-code.ts';
import { prepareImports, setBuiltinImport } from './runtime/imports/import.ts';
import { describeBuiltin } from './runtime/imports/load.ts';
import { describeScript, NoMainModule, prepareFolder, prepareModule } from './runtime/imports/main.ts';
import {
  type BytecodeOptions,
  type CompileRequest,
  type Engine,
  type Interpreter,
  type StandardStreams,
  type StartOptions,
  withInterpreter,
} from './runtime/interpreter.ts';
import { type Limits, Meter } from './runtime/limits.ts';
import { PyList } from './runtime/objects/containers.ts';
import { PyDict } from './runtime/objects/dict.ts';
import type { PyException } from './runtime/objects/exception.ts';
import type { PyCode } from './runtime/objects/function.ts';
import { PyModule } from './runtime/objects/module.ts';
import type { Value } from './runtime/objects/object.ts';
import { intOf } from './runtime/objects/scalars.ts';
import { fromText } from './runtime/objects/str.ts';
import { findAttr } from './runtime/protocols/attributes.ts';
import { call, callMethod } from './runtime/protocols/call.ts';
import { reprText, strText } from './runtime/protocols/text.ts';
import { truth } from './runtime/protocols/truth.ts';
import { runningCodec } from './source-codec.ts';
import { runExitFunctions } from './stdlib/atexit.ts';
import { builtinsModule } from './stdlib/builtins.ts';
import { BUILTIN_MODULES } from './stdlib/index.ts';
import { makeStandardStreams, StreamOutput } from './stdlib/io/standard-streams.ts';
import { writeOutAll } from './stdlib/io/unwritten.ts';
import { LIBRARY_MODULE_NAMES } from './stdlib/module-names.ts';
import { makeModule } from './stdlib/module-table.ts';
import { makeSys } from './stdlib/sys.ts';
import { BY_CLOCK, parseSchedule, type Schedule } from './stdlib/thread/schedule.ts';
import { startThreads } from './stdlib/thread/scheduler.ts';
import { reportUnraisable } from './stdlib/unraisable.ts';
import { syntaxDoor } from './syntax-door.ts';
import { incompleteInput, showWarnings, syntaxErrorFrom } from './syntax-error.ts';

export interface SessionOptions {
  readonly host: Host;
  readonly backend: Backend;
  readonly argv?: readonly string[];
  /** sys.path */
  readonly path?: readonly string[];
  readonly optimize?: 0 | 1 | 2;
  readonly limits?: Limits;
  readonly compileOptions?: CompileOptions;
  /** -u */
  readonly unbuffered?: boolean;
  /** How .pyc files are used; none are written without it. */
  readonly bytecode?: Partial<BytecodeOptions>;
  readonly start?: Partial<StartOptions>;
}

/** What happened when the main program ran. */
export interface RunResult {
  readonly status: number;
  /** The exception that ended it, SystemExit included; null for a normal end. */
  readonly exception: PyException | null;
  /** Milliseconds from source text to executable code. */
  readonly compileTime: number;
  /** Milliseconds of execution. */
  readonly runTime: number;
  readonly steps: number;
  readonly code: PyCode | null;
}

/** Code of one build, engine and set of optimisations is not taken by another. */
function formatNamer({ backend, compileOptions, host }: SessionOptions, { everywhere }: Schedule): () => string | null {
  let format: string | null = null;
  return () => {
    // Code in which threads take turns everywhere is for one run.
    if (backend.pack === undefined || backend.unpack === undefined || everywhere) return null;
    const without = [...(compileOptions?.without ?? [])].sort().join();
    return (format ??= `${backend.name} ${backend.codeVersion} ${without} ${host.buildId()}`);
  };
}

function bytecodeOptions({ bytecode, host }: SessionOptions): BytecodeOptions {
  const folder = host.cacheFolder();
  return {
    write: false,
    prefix: null,
    checkHashed: 'default',
    libraryCache: folder === null ? null : `${folder}/typhon/library`,
    ...bytecode,
  };
}

function readLines(bytes: Uint8Array, filename: string): readonly string[] | null {
  try {
    return decodeSource(bytes, filename, 'file', runningCodec).lines;
  } catch (error) {
    if (error instanceof SyntaxProblem) return null;
    throw error;
  }
}

/** Modules whose work is to look on while another program runs. */
const TRACING_MODULES: ReadonlySet<string> = new Set(['bdb', 'pdb', 'trace', 'profile', 'cProfile']);
const TRACING_NAMES = /\b(?:settrace|setprofile|set_trace|breakpoint|sys\.monitoring)\b/;
const TRACING_IMPORT = /^[ \t]*(?:from|import)[ \t].*\b(?:bdb|pdb|trace|profile|cProfile)\b/m;

/** Does the text of a main program name what needs code that tells what it does? */
function asksForTracing(source: string | Uint8Array): boolean {
  const text = typeof source === 'string' ? source : new TextDecoder('latin1').decode(source);
  return TRACING_NAMES.test(text) || TRACING_IMPORT.test(text);
}

export class Session implements Interpreter {
  readonly host: Host;
  readonly engine: Engine;
  readonly modules = new PyDict();
  readonly path: Value;
  readonly builtins: PyModule;
  readonly sys: PyModule;
  readonly builtinModules: Interpreter['builtinModules'];
  readonly libraryModuleNames = LIBRARY_MODULE_NAMES;
  readonly argv: readonly string[];
  readonly optimize: 0 | 1 | 2;
  readonly sources = new Map<string, readonly string[]>();
  readonly bytecode: BytecodeOptions;
  readonly start: StartOptions;
  readonly streams: StandardStreams;
  readonly output: StreamOutput;
  readonly errorOutput: StreamOutput;
  private readonly meter: Meter;
  private readonly schedule: Schedule;
  private readonly compileOptions: CompileOptions;
  /** Code is compiled so that it tells what it does: the main program names what needs that. */
  traced = false;

  constructor(private readonly options: SessionOptions) {
    this.host = options.host;
    this.argv = options.argv ?? [''];
    this.optimize = options.optimize ?? 0;
    this.bytecode = bytecodeOptions(options);
    const none = {
      flags: {},
      xOptions: new Map(),
      warnOptions: [],
      origArgv: ['typhon', ...this.argv],
      executable: options.host.executable(),
      mainFolder: null,
    };
    this.start = { ...none, ...options.start };
    const library = options.host.libraryPath();
    this.path = new PyList([...(options.path ?? []), ...(library === null ? [] : [library])].map(fromText));
    this.meter = new Meter(options.host, options.limits ?? {});
    const environment = options.host.environment();
    const streams = makeStandardStreams(options.host, {
      unbuffered: options.unbuffered ?? (environment.get('PYTHONUNBUFFERED') ?? '') !== '',
      encoding: environment.get('PYTHONIOENCODING'),
      meter: characters => this.meter.addOutput(characters),
    });
    this.streams = streams;
    this.output = new StreamOutput(streams.stdout);
    this.errorOutput = new StreamOutput(streams.stderr);
    const turns = this.start.xOptions.get('switch');
    this.schedule = typeof turns === 'string' ? parseSchedule(turns) : BY_CLOCK;
    this.compileOptions = { ...options.compileOptions, switchPoints: this.schedule.everywhere };
    const codeFormat = formatNamer(options, this.schedule);
    const isTraced = (): boolean => this.traced;
    this.engine = {
      name: options.backend.name,
      compile: request => this.compile(request),
      // The build is asked for when code is first kept, not at start.
      get codeFormat() {
        return isTraced() ? null : codeFormat();
      },
      pack: code => options.backend.pack!(code),
      unpack: (main, rest, hostCode) => options.backend.unpack!(main, rest, hostCode),
      hostCode: code => options.backend.hostCode?.(code) ?? null,
      readLines,
      explainRange,
      listing: code => options.backend.listing(code),
      instructionNames: options.backend.opcodeNames,
      syntax: syntaxDoor(
        name => this.host.characterCode(name),
        isTraced,
        code => options.backend.compile(code, this.compileOptions),
      ),
      findKeywordTypo: (lines, lastOnly) => findKeywordTypo(lines, lastOnly, closestName),
    };
    this.builtinModules = BUILTIN_MODULES;
    this.builtins = makeModule(builtinsModule, this);
    setBuiltinImport(this.builtins.dict.getStr('__import__')!);
    this.sys = makeSys(this);
    this.modules.set('sys', this.sys);
    this.modules.set('builtins', this.builtins);
    describeBuiltin(this, this.sys, 'sys');
    describeBuiltin(this, this.builtins, 'builtins');
    prepareImports(this);
  }

  /** Source bytes or text of a main program; `filename` as tracebacks show it. */
  run(source: string | Uint8Array, filename: string, mainFile: string | null = filename): RunResult {
    return this.runMain(main => {
      describeScript(this, main, mainFile);
      const compiled = typeof source === 'string' || !isCompiled(this, source) ? null : codeOfCompiled(this, source);
      if (compiled !== null && typeof compiled !== 'string') return compiled;
      this.traced = this.isAskedToTrace || asksForTracing(source);
      const { optimize } = this;
      return this.compile({ source, filename, mode: 'exec', optimize, futureAnnotations: false, isFile: true });
    });
  }

  /** `-m NAME`. Throws NoMainModule when there is nothing to run. */
  runModule(name: string): RunResult {
    this.traced = this.isAskedToTrace || TRACING_MODULES.has(name);
    return this.runMain(main => prepareModule(this, main, name));
  }

  /** A folder or zip file with a __main__, which is on sys.path. Throws NoMainModule when it has none. */
  runFolder(folder: string): RunResult {
    this.traced = this.isAskedToTrace;
    return this.runMain(main => {
      const code = prepareFolder(this, main, folder);
      if (code === null) throw new NoMainModule(`can't find '__main__' module in '${folder}'`);
      return code;
    });
  }

  /** `-X tracing`: for programs whose main file does not name what needs it. */
  private get isAskedToTrace(): boolean {
    return this.start.xOptions.has('tracing');
  }

  private runMain(prepare: (main: PyModule) => PyCode): RunResult {
    return withInterpreter(this, () => {
      const { host } = this;
      const module = new PyModule('__main__');
      module.dict.set('__builtins__', this.builtins);
      this.modules.set('__main__', module);
      this.meter.start();
      startThreads(this.schedule);
      let code: PyCode | null = null;
      let exception: PyException | null = null;
      const start = host.monotonic();
      let compiled = start;
      try {
        code = prepare(module);
        compiled = host.monotonic();
        code.run(module.dict, module.dict, []);
      } catch (error) {
        if (error instanceof NoMainModule) throw error;
        exception = guestException(error);
      }
      const end = host.monotonic();
      const status = this.finish(exception, module);
      return {
        status,
        exception,
        compileTime: Number(compiled - start) / 1e6,
        runTime: Number(end - compiled) / 1e6,
        steps: this.meter.steps,
        code,
      };
    });
  }

  /** Compiles without running; SyntaxProblem becomes a guest SyntaxError. */
  compile(request: CompileRequest): PyCode {
    const { filename, mode, optimize, futureAnnotations } = request;
    let text: string | null = null;
    try {
      const source =
        typeof request.source === 'string'
          ? Source.fromText(request.source, filename)
          : decodeSource(request.source, filename, request.isFile ? 'file' : 'bytes', runningCodec);
      if (!request.isFile && source.text.includes('\0')) throw nullBytes(filename);
      text = source.text;
      if (request.isFile) this.sources.set(filename, source.lines);
      const options: CompileSourceOptions = {
        mode,
        optimize,
        futureAnnotations,
        impliesDedent: request.impliesDedent ?? true,
        flufl: request.flufl ?? false,
        topLevelAwait: request.topLevelAwait ?? false,
        characterNames: name => this.host.characterCode(name),
        traced: this.traced,
      };
      const { code, warnings } = compileSource(source, options);
      showWarnings(warnings, filename);
      return this.options.backend.compile(code, this.compileOptions);
    } catch (error) {
      if (error instanceof SyntaxProblem) {
        if (request.allowIncomplete === true && error.incomplete) throw incompleteInput(error, filename);
        throw syntaxErrorFrom(error, filename, text, request.isFile);
      }
      if (error instanceof RangeError && error.message.includes('call stack')) throw recursionError(RECURSION_MESSAGE);
      throw error;
    }
  }

  /** Exit status of a program that ended; prints what was not caught, as the interpreter does at exit. */
  private finish(exception: PyException | null, main: PyModule): number {
    let status = 0;
    if (exception !== null) {
      try {
        status = this.report(exception);
      } catch (error) {
        this.errorOutput.report(formatException(guestException(error)));
        status = 1;
      }
    }
    try {
      this.runExitHooks();
      if (exception?.fatal !== true) letGoOf(main);
    } catch (error) {
      // A limit has stopped what runs at the end.
      status = this.report(guestException(error));
    }
    const flushed = this.flushAtExit();
    keepHostCode(this);
    return flushed ? status : 120;
  }

  /** Threads that still run come to their end, then the functions of atexit have their turn. */
  private runExitHooks(): void {
    const threading = this.modules.getStr('threading');
    try {
      if (threading !== undefined && threading !== null) callMethod(threading, '_shutdown', []);
    } catch (error) {
      reportUnraisable(error, `Exception ignored on threading shutdown ${reprText(threading!)}`);
    }
    runExitFunctions();
  }

  /** False when what was still to be written could not be: CPython's exit status is 120 then. */
  private flushAtExit(): boolean {
    try {
      this.flushReplaced();
      this.output.flush();
      this.errorOutput.flush();
      writeOutAll();
      return true;
    } catch (error) {
      const problem = formatExceptionOnly(guestException(error));
      this.errorOutput.report(`Exception ignored while flushing sys.stdout:\n${problem}`);
      return false;
    }
  }

  /** What the program put in the place of sys.stdout may hold something, too. */
  private flushReplaced(): void {
    for (const name of ['stdout', 'stderr'] as const) {
      const stream = this.sys.dict.getStr(name) ?? null;
      if (stream === null || stream === this.streams[name]) continue;
      const closed = findAttr(stream, 'closed');
      if ((closed === undefined || !truth(closed)) && findAttr(stream, 'flush') !== undefined)
        callMethod(stream, 'flush', []);
    }
  }

  private report(exception: PyException): number {
    if (exception.cls.isSubtypeOf(EXCEPTIONS.SystemExit)) return this.exitStatus(exception.field('code'));
    if (!exception.cls.isSubtypeOf(EXCEPTIONS.BrokenPipeError)) this.output.flush();
    const hook = this.sys.dict.getStr('excepthook');
    const original = this.sys.dict.getStr('__excepthook__');
    if (hook === undefined) this.errorOutput.report(`sys.excepthook is missing\n${formatException(exception)}`);
    else if (hook === original) this.errorOutput.report(formatException(exception));
    else {
      const inHook = this.callHook(hook, exception);
      if (inHook?.cls.isSubtypeOf(EXCEPTIONS.SystemExit)) return this.exitStatus(inHook.field('code'));
    }
    return exception.cls.isSubtypeOf(EXCEPTIONS.KeyboardInterrupt) ? 130 : 1;
  }

  /** Gives what the hook itself raised; an error is reported together with the one that it should have shown. */
  private callHook(hook: Value, exception: PyException): PyException | null {
    try {
      call(hook, [exception.cls, exception, exception.traceback]);
      return null;
    } catch (error) {
      const inHook = guestException(error);
      if (inHook.cls.isSubtypeOf(EXCEPTIONS.SystemExit)) return inHook;
      this.output.flush();
      const report = `Error in sys.excepthook:\n${formatException(inHook)}\nOriginal exception was:\n`;
      this.errorOutput.report(`${report}${formatException(exception)}`);
      return inHook;
    }
  }

  private exitStatus(code: Value): number {
    if (code === null) return 0;
    const number = intOf(code);
    // What no C long holds is -1.
    if (number !== undefined) return isSize(number) ? Number(BigInt.asUintN(8, BigInt(number))) : 255;
    this.output.flush();
    this.errorOutput.write(`${strText(code)}\n`);
    return 1;
  }
}
