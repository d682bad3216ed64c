// The state of the Python thread that runs now. A single mutable object at module level: protocols, types and engines
// touch it too often to pass it around, and emitted JavaScript closes over it.
//
// `budget` is how limits, Ctrl-C and thread switches stay cheap: engines decrement it at every call and backward jump,
// long builtins subtract the work they do. An engine that makes it negative calls `poll()`, between two instructions,
// where other threads may have their turn; a builtin calls `check()`, since nobody may see its work half done.

import type { PyDict } from './objects/dict.ts';
import type { PyException } from './objects/exception.ts';
import type { Implementation, PyCode } from './objects/function.ts';
import type { Value } from './objects/object.ts';

export const thread = {
  /** Python frames now running. Engines raise it on call and lower it on return, also when leaving by an exception. */
  depth: 0,
  recursionLimit: 1000,
  /** The exception being handled (sys.exception()), set by engines while an except or finally clause runs. */
  handling: null as PyException | null,
  /** Calls and backward jumps left until the next poll. */
  budget: 1000,
  /** Refills the budget and raises what is due: KeyboardInterrupt, a limit. Set by runtime/limits.ts. */
  check: (): void => {
    thread.budget = 1000;
  },
  /** The same, and other threads have their turn; set like `check`, and by the scheduler while there are others. */
  poll: (): void => thread.check(),
  /** The greatest budget that `check` may give. */
  slice: Number.POSITIVE_INFINITY,
  /** Told before one long operation of the host (a product of huge ints) how long it will take, roughly. Set like `poll`. */
  afford: (_milliseconds: number): void => {},
  /**
   * Before garbage is collected: forgets values that lie where no program reaches them. Set by the engine that runs, which
   * may leave the builtin for that and call it again with the same arguments (`waits`).
   */
  tidy: (): void => {},
  /** Emitted JavaScript polls by making a text of this object (backends/jit/js.ts says why). */
  [Symbol.toPrimitive]: (): string => {
    thread.poll();
    return '';
  },
};

/** For long builtins: account for `work` steps and poll when the budget is used up. */
export function spend(work: number): void {
  thread.budget -= work;
  if (thread.budget < 0) thread.check();
}

/** What the runtime can see of a running Python frame: for globals(), locals(), sys._getframe, import. */
export interface FrameView {
  readonly code: PyCode;
  readonly globals: PyDict;
  /** A fresh dict of the locals, or the namespace itself in module and class bodies. */
  locals(): Value;
  /** Writes one local back (exec, frame.f_locals). */
  setLocal(name: string, value: Value | undefined): void;
  readonly line: number;
  /** Forgets the variables of a call that is over; false while it runs. */
  clear?(): boolean;
  /** The caller, where the engine can tell; the runtime looks at the running frames otherwise. */
  back?(): FrameView | null;
  /** The frame object that stands for this call, once there is one. */
  object?: Value;
}

/**
 * Set by the engine that runs: the frame `back` levels above the innermost Python frame, or null. An engine may give
 * locals only for code with `exposesLocals`, and for others what it has.
 */
export const frames: { at: (back: number) => FrameView | null } = { at: () => null };

/** A run of Python code that can be put aside between two instructions, and go on later. */
export interface Strand {
  /** Runs until it ends (true) or is put aside (false). Throws what the code does not catch. */
  run(): boolean;
}

/**
 * Between the engine that runs, which can put strands aside, and the scheduler (stdlib/thread), which knows when. The
 * main thread is no strand: it stays where it is on the host's stack, and others run on top of it while it waits.
 */
export const turns = {
  /** Are there other threads than the main one? */
  active: false,
  /** Is it the main thread that runs? Signals are for it. */
  inMain: true,
  /** sys.getswitchinterval(): how long a turn lasts, in seconds. */
  interval: 0.005,
  /** Set by the scheduler: is it another thread's turn? Asked where the running strand could be put aside. */
  due: (): boolean => false,
  /** Set by the scheduler: between two instructions of the main thread, others have their turn. */
  giveWay: (): void => {},
  /** Set by the engine: a strand that will call this. null: the engine has none, threads run from their start to their end. */
  begin: null as ((callee: Value, args: readonly Value[], names: readonly string[] | null) => Strand) | null,
  /**
   * Set by the engine: puts the running strand aside inside the builtin that it has called and that waits; the builtin will
   * be called again with the same arguments. Throws what leads out of the strand, or does nothing: that is not possible here.
   */
  putAside: (): void => {},
};

/**
 * What files of Python code read from, when it can say whether there is something. Inside such a file's code, which a
 * builtin has called, a thread that waits cannot be put aside; so the builtin lets it wait before, until there is `enough`
 * already or something comes.
 */
export interface DataSource {
  waitForData(enough: () => boolean): void;
}

export const isDataSource = (value: object | null): value is DataSource => value !== null && 'waitForData' in value;

/** Builtins that wait for other threads, and may be called again when their thread was put aside meanwhile. */
const restartable = new WeakSet<Implementation>();

/** For tables of methods: everything that it does before it waits can be done twice. */
export function waits<F extends Implementation>(implementation: F): F {
  restartable.add(implementation);
  return implementation;
}

export const isRestartable = (implementation: Implementation): boolean => restartable.has(implementation);
