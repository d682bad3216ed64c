// What the runtime can see of running frames (globals(), locals(), sys._getframe()), without a cost for calls.
//
// The jit keeps no stack of frames. Every emitted function has a name of its own (`py_12`), and a JavaScript stack trace
// tells which of them run and at which emitted line; so a frame is read off a trace when a program asks for one, which
// is rare. Code whose locals can be asked for by name (exposesLocals) and bodies with a namespace leave a record of
// how to reach them.

import { PyDict } from '../../src/runtime/objects/dict.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { type FrameView, frames } from '../../src/runtime/thread.ts';
import type { Home } from './home.ts';

/** The way to the locals of a running frame. */
export interface Exposed {
  readonly home: Home;
  /** The namespace of a module or class body. */
  readonly namespace: Value | undefined;
  readonly names: readonly string[];
  readonly read: () => readonly (Value | undefined)[];
  readonly write: (index: number, value: Value | undefined) => void;
}

/** Frames that run now and show their locals, the innermost last. */
export const exposed: Exposed[] = [];

/** What a function name in a trace stands for. */
interface Named {
  readonly home: Home;
  /** Whether its frames leave a record. */
  readonly exposes: boolean;
  lineOf(emittedLine: number): number;
}

const named = new Map<number, Named>();
let last = 0;

/** A number for the name of an emitted function; `announce` says what it stands for. */
export const newFunctionNumber = (): number => ++last;

export function announce(number: number, what: Named): void {
  named.set(number, what);
}

/** In V8: `at py_12 (eval at …, <anonymous>:30:9)`, elsewhere `py_12@…:30:9`. A resumed generator has a second line without a place. */
const TRACE_LINE = /\bpy_(\d+)\b.*?:(\d+):\d+\)?$/;

interface Running {
  readonly what: Named;
  readonly line: number;
}

function* running(): Iterable<Running> {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  for (const text of (stack ?? '').split('\n')) {
    const match = TRACE_LINE.exec(text.trimEnd());
    if (match === null) continue;
    const what = named.get(Number(match[1]));
    if (what !== undefined) yield { what, line: what.lineOf(Number(match[2])) };
  }
}

export function frameAt(back: number): FrameView | null {
  let records = exposed.length;
  const stack = [...running()];
  const frame = stack[back];
  if (frame === undefined) return null;
  for (const { what } of stack.slice(0, back + 1)) if (what.exposes) records--;
  return viewOf(frame, frame.what.exposes ? exposed[records] : undefined, stack.length - back);
}

/** `place` counts from the outermost frame: while the frame runs, it stays where it is and its line moves on. */
function viewOf(frame: Running, record: Exposed | undefined, place: number): FrameView {
  const { home } = frame.what;
  let { line } = frame;
  return {
    code: home.code,
    globals: home.globals,
    get line() {
      const now = [...running()].at(-place);
      if (now?.what === frame.what) line = now.line;
      return line;
    },
    locals: () => (record === undefined ? new PyDict() : localsOf(record)),
    setLocal: (name, value) => record?.write(record.names.lastIndexOf(name), value),
  };
}

/** The frame of a generator that waits. */
export const suspendedView = (home: Home, record: Exposed | null, globals: PyDict, line: number): FrameView => ({
  code: home.code,
  globals,
  line,
  locals: () => (record === null ? new PyDict() : localsOf(record)),
  setLocal: (name, value) => record?.write(record.names.lastIndexOf(name), value),
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
  frames.at = frameAt;
}

// ---- for emitted code ------------------------------------------------------------------------------------------------

/** Notes a frame; gives what `conceal` needs to take it back. */
export function expose(record: Exposed): number {
  return exposed.push(record) - 1;
}

export function conceal(length: number): void {
  exposed.length = length;
}

export const exposeNamespace = (home: Home, namespace: Value): number =>
  expose({ home, namespace, names: [], read: () => [], write: () => {} });

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
});
