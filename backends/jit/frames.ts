// What the runtime can see of running frames (globals(), locals(), sys._getframe()), without a cost for calls.
//
// The jit keeps no stack of frames. Every emitted function has a name of its own (`py_12`), and a JavaScript stack trace
// tells which of them run and at which emitted line; so a frame is read off a trace when a program asks for one, which
// is rare. Code whose locals can be asked for by name (exposesLocals) and bodies with a namespace leave a record of
// how to reach them.

import { type Interpreter, interpreter } from '../../src/runtime/interpreter.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import type { Cell, PyCode } from '../../src/runtime/objects/function.ts';
import { PyObject, type Value } from '../../src/runtime/objects/object.ts';
import { type FrameView, frames, thread, turns } from '../../src/runtime/thread.ts';
import { installStrands } from '../shared/strands.ts';
import type { JitCode } from './code.ts';
import type { Home } from './home.ts';

/** The way to the locals of a running frame. */
export interface Exposed {
  readonly home: Home;
  /** The namespace of a module or class body. */
  readonly namespace: Value | undefined;
  readonly names: readonly string[];
  readonly read: () => readonly (Value | undefined)[];
  readonly write: (index: number, value: Value | undefined) => void;
  /** The view of it, once somebody has looked. */
  view: JitFrame | null;
}

/** Frames that run now and show their locals, the innermost last. */
export const exposed: Exposed[] = [];

/** A body that waits, maybe for another one. */
export interface Delegating {
  readonly home: Home;
  readonly record: Exposed | null;
  readonly inner: Delegating | null;
  /** Where it waits. */
  readonly line: number;
}

/**
 * Bodies that wait for one another while what the last one waits for runs in their place: frames, though the host's stack does
 * not have them. `depth`: that of the last one.
 */
export class Drive {
  constructor(
    readonly from: Delegating,
    readonly to: Delegating,
    readonly depth: number,
    readonly outer: Drive | null,
  ) {}
}

/** The innermost drive under way. */
export const driving: { last: Drive | null } = { last: null };

/** What a function name in a trace stands for. */
interface Named {
  readonly home: Home;
  /** Whether its frames leave a record. */
  readonly exposes: boolean;
  lineOf(emittedLine: number, column: number): number;
}

/** What `new Function` has made is in no script. */
export const NO_SCRIPT = '';
/** By name of the script, then by number of the function. */
type Names = Map<string, Map<number, Named>>;
/** Each run has its own, so that what it has made goes when it does. */
const namesOf = new WeakMap<Interpreter, Names>();
let last = 0;

function names(): Names {
  const running = interpreter();
  let all = namesOf.get(running);
  if (all === undefined) namesOf.set(running, (all = new Map([[NO_SCRIPT, new Map()]])));
  return all;
}

/** A number for the name of a function emitted by itself; `announce` says what it stands for. */
export const newFunctionNumber = (): number => ++last;

/** A script of this name may now be run; false when there is one already. */
export function announceScript(name: string): boolean {
  const all = names();
  if (all.has(name)) return false;
  all.set(name, new Map());
  return true;
}

export function announce(script: string, number: number, what: Named): void {
  names().get(script)!.set(number, what);
}

/** The name of an emitted function, and the end of the name of the script that it is in. */
const EMITTED = /^py_(\d+)(?:\$(\d+))?$/;
const SCRIPT = /\btyphon-\w+$/;

/** What V8 tells of a running call, in parts: as text, all of them together would take most of a millisecond. */
interface CallSite {
  getFunctionName(): string | null;
  getScriptNameOrSourceURL(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

/** Elsewhere a line is `py_12@…:30:9`, or `py_12@typhon-4e1f:30:9`. */
const TRACE_LINE = /\bpy_(\d+)\b(?:\$(\d+))?(?:.*?\b(typhon-\w+))?.*?:(\d+):(\d+)\)?$/;

interface Running {
  readonly what: Named;
  /** Looked for in the emitted text, which most who ask for a frame need not read. */
  readonly line: () => number;
  /** Of a body that waits: how its locals can be seen. */
  readonly waits?: Exposed | null;
}

/** The host takes a microsecond for each call that it tells of: so many are asked for at first, and for each Python frame. */
const LIMIT = 24;
const LIMIT_OF_FRAME = 2;

/** The innermost frames, at least so many of them where there are. */
function running(count = Number.POSITIVE_INFINITY): readonly Running[] {
  for (let limit = LIMIT + LIMIT_OF_FRAME * count; ; limit *= 2) {
    const stack = stackOf(limit);
    if (typeof stack === 'string') return withDriven(runningInText(stack));
    const found = withDriven(runningAt(stack));
    if (found.length >= count || stack.length < limit) return found;
  }
}

function stackOf(limit: number): string | readonly CallSite[] {
  const host = Error as { prepareStackTrace?: unknown };
  const { stackTraceLimit } = Error;
  const { prepareStackTrace } = host;
  let stack: string | readonly CallSite[] | undefined;
  try {
    Error.stackTraceLimit = limit;
    host.prepareStackTrace = (_error: unknown, sites: unknown) => sites;
    stack = new Error().stack as typeof stack;
  } finally {
    // Though the host's own stack may have ended here.
    host.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
  return stack ?? [];
}

function runningAt(sites: readonly CallSite[]): Running[] {
  const found: Running[] = [];
  const named = names();
  for (const site of sites) {
    const match = EMITTED.exec(site.getFunctionName() ?? '');
    if (match === null) continue;
    const script = SCRIPT.exec(site.getScriptNameOrSourceURL() ?? '')?.[0] ?? NO_SCRIPT;
    const what = named.get(script)?.get(Number(match[1]));
    if (what === undefined) continue;
    const line = (): number => what.lineOf(site.getLineNumber()!, site.getColumnNumber()!);
    found.push({ what: match[2] === undefined ? what : innerOf(what, Number(match[2])), line });
  }
  return found;
}

function runningInText(stack: string): Running[] {
  const found: Running[] = [];
  const named = names();
  for (const text of stack.split('\n')) {
    const match = TRACE_LINE.exec(text.trimEnd());
    if (match === null) continue;
    const what = named.get(match[3] ?? NO_SCRIPT)?.get(Number(match[1]));
    if (what === undefined) continue;
    const line = (): number => what.lineOf(Number(match[4]), Number(match[5]));
    found.push({ what: match[2] === undefined ? what : innerOf(what, Number(match[2])), line });
  }
  return found;
}

/** Those on the host's stack, and between them those that wait while what they wait for runs. */
function withDriven(found: readonly Running[]): readonly Running[] {
  let drive = driving.last;
  if (drive === null) return found;
  const all: Running[] = [];
  for (const each of [...found, null]) {
    for (; drive !== null && drive.depth >= thread.depth - all.length; drive = drive.outer)
      all.push(...drivenBy(drive));
    if (each !== null) all.push(each);
  }
  return all;
}

function drivenBy(drive: Drive): Running[] {
  const driven: Running[] = [];
  for (let at: Delegating | null = drive.from; at !== null; at = at === drive.to ? null : at.inner) {
    const { home, line, record } = at;
    const lineOf = (): number => line;
    driven.push({ what: { home, exposes: false, lineOf }, line: lineOf, waits: record });
  }
  return driven.reverse();
}

/** A generator expression that runs as a loop has its JavaScript in that of the code around it (`py_12$0`). */
function innerOf({ home, lineOf }: Named, index: number): Named {
  const { code, globals } = home;
  return { home: { code: code.innerCodes()[index] as JitCode, globals, namespace: globals }, exposes: false, lineOf };
}

export function frameAt(back: number): FrameView | null {
  return runningViews(back + 1)[back] ?? null;
}

/** The view of the running frame that has left this record; null: it does not run. */
export function runningView(record: Exposed): FrameView | null {
  return runningViews().find(view => view.leaves(record)) ?? null;
}

/** Views of the frames that run, the innermost first, at least so many of them. */
function runningViews(count?: number): JitFrame[] {
  const stack = running(count);
  const { depth } = thread;
  const views: JitFrame[] = [];
  let records = exposed.length;
  for (const [i, { line, waits, what }] of stack.entries()) {
    const record = what.exposes ? exposed[--records] : undefined;
    const view = record?.view ?? new JitFrame(what.home, record ?? waits ?? null);
    if (record !== undefined) record.view = view;
    view.runsAt(depth - i, line, () => views[i + 1] ?? view.callerAt(depth - i));
    views.push(view);
  }
  return views;
}

/** What a program sees of one call: while it runs by its record, if it leaves one; afterwards what it left behind. */
export class JitFrame implements FrameView {
  object: Value = null;
  /** The depth: while the call runs, it stays where it is and its line moves on. 0: it is over. */
  private place = 0;
  private at: () => number = () => 0;
  /** The variables when an exception was caught: co_varnames, cells, free variables; or the namespace of a body. */
  private window: Value | readonly (Value | Cell | undefined)[] | undefined;
  private caller: (() => JitFrame | null) | null = null;
  private cleared = false;

  constructor(
    private readonly home: Home,
    private readonly record: Exposed | null,
  ) {}

  get code(): PyCode {
    return this.home.code;
  }

  leaves(record: Exposed): boolean {
    return this.record === record;
  }

  get globals(): PyDict {
    return this.home.globals;
  }

  get line(): number {
    const index = thread.depth - this.place;
    if (this.place > 0 && index >= 0) {
      const now = running(index + 1)[index];
      if (now?.what.home.code === this.code) this.at = now.line;
    }
    return this.at();
  }

  runsAt(place: number, line: () => number, caller: () => JitFrame | null): void {
    this.place = place;
    this.at = line;
    this.caller = caller;
  }

  /** The caller, as long as the frame is where it was seen. */
  callerAt(depth: number): JitFrame | null {
    const index = thread.depth - depth;
    const views = runningViews(index + 6);
    return views[index]?.code === this.code ? (views[index + 1] ?? null) : null;
  }

  /** The body of a generator waits at a line: nobody calls it then. */
  waitAt(line: number): void {
    this.place = 0;
    this.at = () => line;
    this.caller = () => null;
  }

  /** An exception has been caught in the call, or leaves it. */
  caughtAt(line: number, window: Value | readonly (Value | Cell | undefined)[]): void {
    this.place = 0;
    this.at = () => line;
    this.window = window;
  }

  /** An exception goes on from this call to another one. */
  calledBy(caller: JitFrame): void {
    if (caller.home !== this.home || this.caller === null) this.caller = () => caller;
  }

  locals(): Value {
    const { record, window } = this;
    if (record !== null && !this.cleared) return localsOf(record);
    if (!Array.isArray(window)) return window instanceof PyObject ? window : new PyDict();
    const dict = new PyDict();
    const { cellVars, freeVars, varNames } = this.code.info;
    for (const [i, name] of [...varNames, ...cellVars, ...freeVars].entries()) {
      const value = i < varNames.length ? (window[i] as Value | undefined) : (window[i] as Cell).value;
      if (value !== undefined) dict.set(name, value);
    }
    return dict;
  }

  clear(): boolean {
    const stack = running();
    const calls = this.place > 0 ? [stack[thread.depth - this.place]] : stack;
    if (calls.some(call => call?.what.home === this.home)) return false;
    this.window = undefined;
    this.cleared = true;
    return true;
  }

  setLocal(name: string, value: Value | undefined): void {
    const { record } = this;
    record?.write(record.names.lastIndexOf(name), value);
  }

  back(): FrameView | null {
    if (this.caller === null) {
      // Nothing but the stack tells who called the code that has caught the exception.
      const views = runningViews();
      const own = views.findIndex(({ home }) => home === this.home);
      const caller = own < 0 ? null : (views[own + 1] ?? null);
      this.caller = () => caller;
    }
    return this.caller();
  }
}

/** The view of the call in whose code an exception has just arrived. */
export function tracedFrame(home: Home): JitFrame {
  const record = exposed.at(-1);
  if (record?.home !== home) return new JitFrame(home, null);
  return (record.view ??= new JitFrame(home, record));
}

/** The frame of a generator that waits; who keeps it sees the generator go on. */
export const suspendedView = (body: Delegating): FrameView => ({
  code: body.home.code,
  globals: body.home.globals,
  get line() {
    return body.line;
  },
  locals() {
    const { record } = body;
    return record === null ? new PyDict() : localsOf(record);
  },
  setLocal(name, value) {
    const { record } = body;
    record?.write(record.names.lastIndexOf(name), value);
  },
});

function localsOf(record: Exposed): Value {
  if (record.namespace !== undefined) return record.namespace;
  const dict = new PyDict();
  record.read().forEach((value, i) => {
    if (value !== undefined) dict.set(record.names[i]!, value);
  });
  return dict;
}

/** Called where a program is entered: the engine that runs answers for the frames. */
export function installFrames(): void {
  // Other threads run on a machine, which answers for its own.
  if (!turns.inMain) return;
  frames.at = frameAt;
  thread.tidy = () => {};
  installStrands();
}

/**
 * Runs a body as JavaScript in a thread whose functions run on a machine: while it does, its calls stand above those of
 * the machine.
 */
export function inThread(body: () => Value): Value {
  const { at } = frames;
  const below = running().length;
  frames.at = back => {
    const own = running().length - below;
    return back < own ? frameAt(back) : at(back - own);
  };
  try {
    return body();
  } finally {
    frames.at = at;
  }
}

// ---- for emitted code ------------------------------------------------------------------------------------------------

/** Notes a frame; gives what `conceal` needs to take it back. */
export function expose(record: Exposed): number {
  return exposed.push(record) - 1;
}

export function conceal(length: number): void {
  exposed.length = length;
}

export const namespaceExposure = (home: Home, namespace: Value): Exposed => ({
  home,
  namespace,
  names: [],
  read: () => [],
  write: () => {},
  view: null,
});

export const exposure = (
  home: Home,
  names: readonly string[],
  read: Exposed['read'],
  write: Exposed['write'],
): Exposed => ({
  home,
  namespace: undefined,
  names,
  read,
  write,
  view: null,
});
