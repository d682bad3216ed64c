// Which Python thread runs. All threads share one JavaScript thread.
//
// A thread begins when another one waits: at a lock, a join, a sleep, a queue, or at the end of the program. It then runs
// on top of the one that waits, until it ends or waits itself; what waits below goes on when everything above has
// ended. So threads that hand work on in one direction run as they should, and threads that wait for each other in
// turns do not: a thread that cannot go on while one below it could is taken off ("parked"). A worker of a thread pool,
// whose function has no state, begins anew when its queue has work; any other thread stays where it was, and who waits
// for it is told. Only this file knows how threads take turns.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, runtimeError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { thread as engineState } from '../../runtime/thread.ts';

export type ThreadState = 'ready' | 'running' | 'parked' | 'done';

export class ThreadRecord {
  state: ThreadState = 'ready';
  /** What it waits for, while it waits. */
  waitsFor: (() => boolean) | null = null;
  /** How a parked thread may begin anew. */
  restart: (() => void) | null = null;

  constructor(
    readonly ident: number,
    readonly daemon: boolean,
    readonly run: () => void,
  ) {}
}

const FIRST_IDENT = 0x7f3b_0000_1740;
const IDENT_STEP = 0x1000;

const main = new ThreadRecord(FIRST_IDENT, false, () => {});
main.state = 'running';

export const scheduler = {
  main,
  current: main,
  /** Started and not ended, without the main thread. */
  threads: new Set<ThreadRecord>(),
  /** Those that run or wait, each on top of the one before. */
  stack: [main] as ThreadRecord[],
};

let nextIdent = FIRST_IDENT;

export function spawn(daemon: boolean, run: () => void): ThreadRecord {
  nextIdent += IDENT_STEP;
  const record = new ThreadRecord(nextIdent, daemon, run);
  scheduler.threads.add(record);
  return record;
}

/** Does something as if another thread did it. */
export function runAs<T>(record: ThreadRecord, body: () => T): T {
  const before = scheduler.current;
  scheduler.current = record;
  try {
    return body();
  } finally {
    scheduler.current = before;
  }
}

/** Thrown through the frames of a thread that is taken off; neither `except` nor `finally` sees it. */
let parking: PyException | null = null;

function enter(record: ThreadRecord, body: () => void): void {
  const { handling } = engineState;
  record.state = 'running';
  scheduler.stack.push(record);
  engineState.handling = null;
  try {
    runAs(record, body);
    finish(record);
  } catch (error) {
    if (error !== parking || parking === null) {
      finish(record);
      throw error;
    }
    parking = null;
    record.state = 'parked';
  } finally {
    engineState.handling = handling;
    scheduler.stack.pop();
  }
}

export function finish(record: ThreadRecord): void {
  record.state = 'done';
  record.waitsFor = null;
  scheduler.threads.delete(record);
}

/** Runs one thread that can go on; false when there is none. */
function runAnother(): boolean {
  for (const record of scheduler.threads) {
    if (record.state === 'ready') {
      enter(record, record.run);
      return true;
    }
    if (record.state === 'parked' && record.restart !== null && record.waitsFor?.()) {
      record.waitsFor = null;
      enter(record, record.restart);
      return true;
    }
  }
  return false;
}

/** Lets another thread run, if one can; for places where a program looks how they are doing. */
export function yieldToOthers(): boolean {
  if (scheduler.threads.size === 0) return false;
  const { current } = scheduler;
  const before = current.waitsFor;
  // It can go on at any time: what runs on top of it must not wait for ever.
  current.waitsFor = () => true;
  try {
    return runAnother();
  } finally {
    current.waitsFor = before;
  }
}

const seconds = (): number => Number(interpreter().host.monotonic()) / 1e9;

/** Waits until the condition holds, or `timeout` seconds have passed (negative: without end). */
export function wait(condition: () => boolean, timeout: number): boolean {
  if (condition()) return true;
  if (timeout === 0) return false;
  const deadline = timeout < 0 ? Number.POSITIVE_INFINITY : seconds() + timeout;
  const record = scheduler.current;
  record.waitsFor = condition;
  try {
    for (;;) {
      while (runAnother()) if (condition()) return true;
      if (condition()) return true;
      const left = deadline - seconds();
      if (left <= 0) return false;
      // Somebody below can go on, and only this thread's frames are in the way.
      if (left === Number.POSITIVE_INFINITY || record.restart !== null) {
        if (someoneBelowCanGoOn()) throw park();
      }
      if (left === Number.POSITIVE_INFINITY) throw deadlock();
      interpreter().host.sleep(Math.min(left, 0.05));
      engineState.poll();
    }
  } finally {
    if (record.state === 'running' && parking === null) record.waitsFor = null;
  }
}

function someoneBelowCanGoOn(): boolean {
  return scheduler.stack.slice(0, -1).some(record => record.waitsFor?.() ?? false);
}

function park(): PyException {
  const exception = newException(EXCEPTIONS.SystemExit);
  exception.fatal = true;
  exception.passesFinally = true;
  parking = exception;
  return exception;
}

const deadlock = (): PyException =>
  scheduler.threads.size === 0
    ? runtimeError('deadlock: the only thread waits for something that no other thread can do')
    : runtimeError('deadlock: every thread waits, or waits for one that cannot go on before it');

/** At the end of the program: all threads that it must wait for run to their end. */
export function runToEnd(): void {
  while ([...scheduler.threads].some(record => !record.daemon) && runAnother());
}
