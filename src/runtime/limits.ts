// Limits on a run, and Ctrl-C: what `thread.check` looks at whenever the budget of calls and jumps is used up.
//
// Steps are calls and backward jumps (and the work that long builtins report), the same measure on every engine. A
// limit that is exceeded raises a Python error marked `fatal`: no except clause sees it. Finally clauses run, but the
// next poll raises the error again, and after some of them they are passed too, so no program can go on for ever.

import type { Host } from '../host/host.ts';
import { EXCEPTIONS } from './exceptions/hierarchy.ts';
import { newException } from './exceptions/raise.ts';
import type { PyException } from './objects/exception.ts';
import { deliverPending } from './signals.ts';
import { thread, turns } from './thread.ts';

export interface Limits {
  /** Calls, backward jumps and builtin work. */
  readonly steps?: number;
  readonly seconds?: number;
  /** Estimated bytes on the heap. */
  readonly memory?: number;
  /** Characters written to standard output and standard error together. */
  readonly output?: number;
  /** sys.getrecursionlimit() at the start. */
  readonly recursion?: number;
}

const SLICE = 5000;
/** How often a limit may be hit before `finally` clauses no longer run. */
const CHANCES = 50;
/** Steps between two polls from then on. */
const LAST_BUDGET = 100;

/** Watches one run. `start` installs it as what `thread.check` asks. */
export class Meter {
  private usedSteps = 0;
  private granted = 0;
  private written = 0;
  private readonly deadline: bigint | null;
  private readonly memoryAtStart: number;
  private exceeded: string | null = null;
  private stops = 0;

  constructor(
    private readonly host: Host,
    private readonly limits: Limits,
  ) {
    this.deadline = limits.seconds === undefined ? null : host.monotonic() + BigInt(Math.round(limits.seconds * 1e9));
    this.memoryAtStart = limits.memory === undefined ? 0 : host.memoryUsed();
  }

  start(): void {
    thread.depth = 0;
    thread.handling = null;
    thread.recursionLimit = this.limits.recursion ?? 1000;
    this.grant();
    thread.check = () => this.poll();
    thread.poll = thread.check;
    thread.afford = milliseconds => this.afford(milliseconds);
  }

  /** Steps taken so far. */
  get steps(): number {
    return this.usedSteps + (this.granted - thread.budget);
  }

  addOutput(characters: number): void {
    this.written += characters;
    if (this.limits.output !== undefined && this.written > this.limits.output) {
      throw this.stop('output limit exceeded');
    }
  }

  /** Work that is over must not go on after a limit was hit, even when the program caught the error. */
  get isExceeded(): boolean {
    return this.exceeded !== null;
  }

  /** One operation of the host cannot be interrupted, so one that would end too late does not begin. */
  private afford(milliseconds: number): void {
    if (this.deadline === null) return;
    if (this.host.monotonic() + BigInt(Math.round(milliseconds * 1e6)) > this.deadline)
      throw this.stop('time limit exceeded');
  }

  private grant(): void {
    const most = Math.min(SLICE, thread.slice);
    const left = this.limits.steps === undefined ? most : Math.min(most, this.limits.steps - this.usedSteps);
    this.granted = Math.max(0, left);
    thread.budget = this.granted;
  }

  private poll(): void {
    this.usedSteps += this.granted - thread.budget;
    this.grant();
    if (this.exceeded !== null) throw this.stop(this.exceeded);
    if (turns.inMain) deliverPending(this.host);
    const { steps, memory } = this.limits;
    if (steps !== undefined && this.usedSteps >= steps) throw this.stop('step limit exceeded');
    if (this.deadline !== null && this.host.monotonic() > this.deadline) throw this.stop('time limit exceeded');
    if (memory !== undefined && this.host.memoryUsed() - this.memoryAtStart > memory) {
      throw this.stop('memory limit exceeded');
    }
  }

  private stop(reason: string): PyException {
    this.exceeded = reason;
    const type = reason.startsWith('memory')
      ? EXCEPTIONS.MemoryError
      : reason.startsWith('time')
        ? EXCEPTIONS.TimeoutError
        : EXCEPTIONS.RuntimeError;
    const exception = newException(type, reason);
    // What the program was handling is not the cause, and its chain of contexts may be endless.
    exception.context = null;
    exception.fatal = true;
    exception.passesFinally = ++this.stops > CHANCES;
    // A handler that loops would not poll soon if the budget were large.
    thread.budget = Math.min(thread.budget, LAST_BUDGET);
    return exception;
  }
}
