// The jit's code object: compiled by its first run, and from then on the maker of its functions' JavaScript.

import type { CodeKind, CoreCode } from '../../src/frontend/core/nodes.ts';
import { INTRINSIC } from '../../src/runtime/intrinsics.ts';
import { PyBytes } from '../../src/runtime/objects/containers.ts';
import type { Entry, PyDict } from '../../src/runtime/objects/dict.ts';
import {
  type Cell,
  type CodeInfo,
  type DirectEntry,
  PyCode,
  PyFunction,
  type SourceRange,
} from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { bindArguments } from '../../src/runtime/protocols/binding.ts';
import { turns } from '../../src/runtime/thread.ts';
import { codeInfo } from '../shared/code-info.ts';
import { builtinsOf } from '../shared/global-cache.ts';
import { type CodeLists, codeLists } from '../shared/introspection.ts';
import { counters } from './counters.ts';
import { exposes } from './declarations.ts';
import { type Emitted, emit } from './emit.ts';
import { announce, installFrames, inThread, NO_SCRIPT, newFunctionNumber } from './frames.ts';
import { HELPERS } from './helpers.ts';
import type { Home } from './home.ts';
import { resolveBuiltin } from './known-builtins.ts';
import { fromSource, threadMachine } from './thread-form.ts';

/** What is bound: the entry of functions, to be called as their method; the body of a module or class, given namespace and closure. */
type BoundEntry = DirectEntry & ((namespace: Value, closure: readonly Cell[]) => Value);
/** Binds helpers and pool: the outer function of what is emitted. */
export type Outer = (helpers: object, pool: readonly unknown[]) => Binder;
/** Binds the globals. */
type Binder = (
  home: Home,
  entries: readonly Entry[],
  builtins: readonly Entry[],
  known: readonly unknown[],
) => BoundEntry;

/** What `new Function` puts before the text. */
const LINES_BEFORE = 2;
/** How emitted code notes its position (Unit.at). */
const NOTED = /\bp = (\d+)\b/g;

/** The JavaScript of a code object, of which a module body has two: names as globals, or in a namespace. */
class Compiled {
  private readonly number = newFunctionNumber();
  readonly emitted: KeptEmitted;
  private globals: PyDict | null = null;
  private entry: BoundEntry | null = null;
  /** Of the text, once frames were asked for. */
  private lines: readonly string[] | null = null;
  /** Source lines by place in the text: what asks for frames does it again and again at the same places. */
  private readonly found = new Map<string, number>();

  constructor(
    private readonly code: JitCode,
    namesAreGlobals: boolean,
  ) {
    this.emitted = code.emit(namesAreGlobals, `py_${this.number}`);
    counters.emittedFunctions++;
    counters.emittedBytes += this.emitted.size ?? this.emitted.text.length;
  }

  /** The JavaScript for these globals. A code object nearly always runs with one globals dict. */
  bind(globals: PyDict): BoundEntry {
    if (this.globals === globals) return this.entry!;
    const { emitted } = this;
    const home: Home = { code: this.code, globals, namespace: globals };
    const outer = this.outer(home);
    const builtins = builtinsOf(globals);
    this.globals = globals;
    this.entry = outer(HELPERS, emitted.pool)(
      home,
      emitted.globals.map(name => globals.entry(name)),
      emitted.globals.map(name => builtins.entry(name)),
      emitted.known.map(resolveBuiltin),
    );
    return this.entry;
  }

  /** The outer function, and what its name in a stack trace stands for. */
  private outer(home: Home): Outer {
    const { emitted, number } = this;
    const { exposes } = this.code.source;
    const isFirst = this.globals === null;
    const part = isFirst ? (emitted.part ?? null) : null;
    const outer = part?.outer() ?? null;
    if (outer !== null) {
      const { firstLine, number: ownNumber, script } = part!;
      announce(script, ownNumber, { home, exposes, lineOf: (line, column) => this.lineOf(line - firstLine, column) });
      return outer;
    }
    // Another dict gets functions of another name, so that a stack trace tells which globals they have.
    const own = isFirst ? number : newFunctionNumber();
    const text = isFirst ? emitted.text : emitted.text.replaceAll(new RegExp(`\\bpy_${number}\\b`, 'g'), `py_${own}`);
    announce(NO_SCRIPT, own, { home, exposes, lineOf: (line, column) => this.lineOf(line - 1 - LINES_BEFORE, column) });
    return new Function('h', 'k', text) as Outer;
  }

  private lineOf(emittedLine: number, column: number): number {
    const key = `${emittedLine}:${column}`;
    let line = this.found.get(key);
    if (line === undefined) this.found.set(key, (line = this.findLine(emittedLine, column)));
    return line;
  }

  /** The source line of a place in the text: that of the position noted last before it. */
  private findLine(emittedLine: number, column: number): number {
    const { positions, text } = this.emitted;
    this.lines ??= text.split('\n');
    for (let line = emittedLine; line >= 0; line--) {
      const before = line === emittedLine ? this.lines[line]?.slice(0, column - 1) : this.lines[line];
      const noted = [...(before ?? '').matchAll(NOTED)].at(-1);
      if (noted !== undefined) return positions[Number(noted[1])]!.line;
    }
    return this.code.info.firstLine;
  }
}

/** The place of a code object's JavaScript in the script of its module. */
export interface ScriptPart {
  /** null when there is no such script here. */
  outer(): Outer | null;
  readonly script: string;
  readonly number: number;
  readonly firstLine: number;
}

/** What is emitted; from a file, as a part of a script. */
export interface KeptEmitted extends Emitted {
  readonly part?: ScriptPart;
  /** Characters of the text, which need not be there yet. */
  readonly size?: number;
}

/** What a code object is made from: the core tree, or what a cache file keeps (pack.ts). */
export interface CodeSource {
  readonly info: CodeInfo;
  readonly kind: CodeKind;
  /** Do its frames leave a record by which their locals can be seen? */
  readonly exposes: boolean;
  /** Code objects inside, in the order of the program. */
  readonly children: () => readonly JitCode[];
  /** What it was compiled from; absent in code from a cache. */
  readonly core?: CoreCode;
  /** co_consts and co_names. */
  readonly lists: (code: PyCode) => CodeLists;
  readonly emit: (namesAreGlobals: boolean, functionName: string) => KeptEmitted;
  /** The script of those functions of its module that ran, for later processes; null when theirs is as good. */
  readonly hostCode?: () => Uint8Array | null;
}

/** From the core tree: JavaScript is emitted when it is first needed. */
export function fromCore(core: CoreCode, without: ReadonlySet<string>): JitCode {
  const inner = new Map<CoreCode, JitCode>();
  const innerCode = (child: CoreCode): JitCode => {
    let code = inner.get(child);
    if (code === undefined) inner.set(child, (code = fromCore(child, without)));
    return code;
  };
  return new JitCode({
    info: codeInfo(core),
    core,
    kind: core.kind,
    exposes: exposes(core),
    children: () => core.children.map(innerCode),
    emit: (namesAreGlobals, functionName) =>
      emit(core, { namesAreGlobals, without, functionName, inner: innerCode, operation: name => INTRINSIC[name] }),
    lists: () => codeLists(core, innerCode),
  });
}

export class JitCode extends PyCode {
  private compiled: Compiled | null = null;
  private inNamespace: Compiled | null = null;
  private readonly directArity: number;
  private formOfThreads: PyCode | null = null;
  /** Whose form that is: what code.replace() makes starts with what belongs to the other one. */
  private formOwner: JitCode | null = null;

  constructor(readonly source: CodeSource) {
    super(source.info);
    this.directArity = this.plain ? this.info.argCount : -1;
  }

  /** Asked for with the globals of its function: code from a cache is found again in its module's source. */
  override threadForm(globals: PyDict): PyCode | null {
    if (this.formOwner !== this) {
      this.formOwner = this;
      this.formOfThreads = null;
      const form = this.makeThreadForm(globals);
      this.formOfThreads = form === null || this.info === this.source.info ? form : form.withInfo(this.info);
    }
    return this.formOfThreads;
  }

  private makeThreadForm(globals: PyDict): PyCode | null {
    const { compile } = threadMachine;
    const { core } = this.source;
    if (compile === null) return null;
    if (core === undefined) return fromSource(this, globals)?.threadForm(globals) ?? null;
    const inner = new Map(core.children.map((child, i) => [child, this.children[i]!]));
    return compile(core, child => inner.get(child)!, false);
  }

  get isCompiled(): boolean {
    return this.compiled !== null;
  }

  emit(namesAreGlobals: boolean, functionName = 'py_0'): Emitted {
    return this.source.emit(namesAreGlobals, functionName);
  }

  /** Makes the function's JavaScript. */
  attach(fn: PyFunction): void {
    const { closure, globals } = fn;
    if (this.isBody) fn.entry = () => this.run(globals, globals, closure);
    else fn.entry = (this.compiled ??= new Compiled(this, false)).bind(globals);
    fn.arity = this.directArity;
  }

  invoke(fn: PyFunction, args: Value[], names: readonly string[] | null): Value {
    if (fn.entry === null) this.attach(fn);
    if (names === null && args.length === this.directArity) {
      switch (args.length) {
        case 0:
          return fn.entry!();
        case 1:
          return fn.entry!(args[0]!);
        case 2:
          return fn.entry!(args[0]!, args[1]!);
        default:
          return fn.entry!(...args);
      }
    }
    return fn.entry!(...bindArguments(fn, args, names));
  }

  run(globals: PyDict, namespace: Value, closure: readonly Cell[]): Value {
    installFrames();
    const compiled =
      namespace === globals && !globals.cls.heap
        ? (this.compiled ??= new Compiled(this, true))
        : (this.inNamespace ??= new Compiled(this, false));
    const entry = compiled.bind(globals);
    if (this.source.kind !== 'coroutine')
      return turns.inMain ? entry(namespace, closure) : inThread(() => entry(namespace, closure));
    // It waits before it begins, as a function does that is a coroutine.
    return (entry as DirectEntry).call(new PyFunction(this, globals, closure), namespace);
  }

  /** Its JavaScript, for people: compiled now if it has not run. */
  get emitted(): Emitted {
    const compiled = this.compiled ?? this.inNamespace;
    return (compiled ?? (this.compiled = new Compiled(this, this.source.kind === 'module'))).emitted;
  }

  override innerCodes(): readonly JitCode[] {
    return this.children;
  }

  /** Code objects inside, in the order of the program. */
  get children(): readonly JitCode[] {
    return this.source.children();
  }

  range(position: number): SourceRange {
    const compiled = this.compiled ?? this.inNamespace;
    return compiled!.emitted.positions[position]!;
  }

  /** Where a body waits: the place of that number, from 1 on. */
  waitingAt(place: number): SourceRange {
    const compiled = this.compiled ?? this.inNamespace;
    return compiled!.emitted.positions.at(-place)!;
  }

  constants(): readonly Value[] {
    return this.source.lists(this).constants;
  }

  names(): readonly string[] {
    return this.source.lists(this).names;
  }

  bytes(): PyBytes {
    return new PyBytes(new TextEncoder().encode(this.emitted.text));
  }

  positions(): readonly SourceRange[] {
    return this.emitted.positions;
  }
}
