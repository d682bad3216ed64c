// The state of the one running Python thread. A single mutable object at module level: protocols, types and engines
// touch it too often to pass it around, and emitted JavaScript closes over it.
//
// `budget` is how limits, Ctrl-C and (later) thread switches stay cheap: engines decrement it at every call and
// backward jump, long builtins subtract the work they do, and who makes it negative calls `poll()`.

import type { PyDict } from './objects/dict.ts';
import type { PyException } from './objects/exception.ts';
import type { PyCode } from './objects/function.ts';
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
  poll: (): void => {
    thread.budget = 1000;
  },
  /** Told before one long operation of the host (a product of huge ints) how long it will take, roughly. Set like `poll`. */
  afford: (_milliseconds: number): void => {},
  /** Before garbage is collected: forgets values that lie where no program reaches them. Set by the engine that runs. */
  tidy: (): void => {},
};

/** For long builtins: account for `work` steps and poll when the budget is used up. */
export function spend(work: number): void {
  thread.budget -= work;
  if (thread.budget < 0) thread.poll();
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
