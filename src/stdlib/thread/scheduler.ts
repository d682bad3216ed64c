// Which Python thread runs. All threads share one JavaScript thread and take turns, as under CPython's GIL.
//
// The main thread stays on the host's stack. When it waits, or its turn is over, it calls `letOthersRun`, where the others
// run, each until it ends, waits, or is interrupted: they are strands, which the engine can put aside (runtime/thread.ts).
// A strand that waits while a builtin calls back into Python cannot be put aside; it does what the main thread does
// and lets the others run on top of it ("pinned"), and what is below it has to wait until it goes on.
//
// When all threads wait, time passes until the first deadline; when there is none either, that is a deadlock, and
// RuntimeError is raised in the thread on top.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { runtimeError } from '../../runtime/exceptions/raise.ts';
import { guestException } from '../../runtime/exceptions/trace.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { call } from '../../runtime/protocols/call.ts';
import { untilAlarm } from '../../runtime/signals.ts';
import { thread as engineState, type Strand, turns } from '../../runtime/thread.ts';
import { BY_CLOCK, type Schedule } from './schedule.ts';

interface Wait {
  readonly condition: () => boolean;
  /** Seconds on the monotonic clock. */
  readonly deadline: number;
  /** May the condition come true by something outside the program? */
  readonly external: boolean;
}

export class ThreadRecord {
  done = false;
  /** What it waits for; null: it can go on. */
  waits: Wait | null = null;
  /** The deadline of a wait in which it was put aside: the builtin is called again and goes on waiting. */
  begun: number | null = null;
  /** How many waits of it lie on the host's stack. */
  pins = 0;
  strand: Strand | null = null;
  /** When the thread has ended. */
  onEnd: (() => void) | null = null;

  constructor(
    readonly ident: number,
    readonly daemon: boolean,
    /** Told what the code did not catch. */
    readonly onError: (exception: PyException) => void,
  ) {}

  get canGoOn(): boolean {
    const { waits } = this;
    return waits === null || waits.condition() || now() >= waits.deadline;
  }
}

const FIRST_IDENT = 0x7f3b_0000_1740;
const IDENT_STEP = 0x1000;
const LONGEST_SLEEP = 0.01;
const SHORTEST_SLEEP = 0.0002;

const main = new ThreadRecord(FIRST_IDENT, false, () => {});

export const scheduler = {
  main,
  current: main,
  /** Started and not ended, without the main thread, in order of their start. */
  threads: new Set<ThreadRecord>(),
  /** A deadlock was found. */
  deadlocked: false,
};

let nextIdent = FIRST_IDENT;
let schedule: Schedule = BY_CLOCK;
/** The pinned thread on top, which runs the others. */
let floor = main;
/** Who had the last turn. */
let last = main;
/** Decided already: whose turn is next. */
let chosen: ThreadRecord | null = null;
let turnBegan = 0;

const now = (): number => Number(interpreter().host.monotonic()) / 1e9;

/** At the start of a program: nothing is left of the one before. */
export function startThreads(next: Schedule = BY_CLOCK): void {
  schedule = next;
  scheduler.current = main;
  scheduler.threads.clear();
  scheduler.deadlocked = false;
  main.waits = null;
  main.begun = null;
  main.pins = 0;
  floor = main;
  last = main;
  chosen = null;
  turns.inMain = true;
  turns.interval = 0.005;
  watch();
}

// ---- starting and ending -------------------------------------------------------------------------------------------------

export function spawn(
  daemon: boolean,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null,
  onError: (exception: PyException) => void,
): ThreadRecord {
  nextIdent += IDENT_STEP;
  const record = new ThreadRecord(nextIdent, daemon, onError);
  record.strand = turns.begin?.(callee, args, names) ?? new WholeStrand(callee, args, names);
  scheduler.threads.add(record);
  watch();
  return record;
}

/** For an engine that cannot put anything aside: a thread runs from its start to its end. */
class WholeStrand implements Strand {
  constructor(
    private readonly callee: Value,
    private readonly args: readonly Value[],
    private readonly names: readonly string[] | null,
  ) {}

  run(): boolean {
    call(this.callee, [...this.args], this.names);
    return true;
  }
}

function finish(record: ThreadRecord): void {
  record.done = true;
  record.waits = null;
  record.strand = null;
  scheduler.threads.delete(record);
  record.onEnd?.();
  watch();
}

/** While there are no other threads, nothing looks for them. */
function watch(): void {
  const active = scheduler.threads.size > 0;
  if (active && !turns.active) turnBegan = now();
  turns.active = active;
  turns.due = isTurnOver;
  turns.giveWay = giveWay;
  const looks = active && !schedule.everywhere;
  engineState.poll = looks ? pollAmongThreads : engineState.check;
  // Decisions that do not depend on the clock are made at every call and backward jump.
  engineState.slice = looks && schedule.choices !== null ? 0 : Number.POSITIVE_INFINITY;
  if (looks) engineState.budget = Math.min(engineState.budget, engineState.slice);
}

function pollAmongThreads(): void {
  engineState.check();
  giveWay();
}

// ---- turns ---------------------------------------------------------------------------------------------------------------

/** Those whose frames are not buried below others. */
const reachable = (record: ThreadRecord): boolean => record.pins === 0 || record === floor;

/** Those that can run, beginning after the one that had the last turn, which comes last if it can go on. */
function candidates(): ThreadRecord[] {
  const all = [main, ...scheduler.threads];
  const at = all.indexOf(last) + 1;
  const found = [...all.slice(at), ...all.slice(0, at)].filter(record => reachable(record) && record.canGoOn);
  // If several have slept too long, the first to wake is the one that should have been first.
  const overdue = (record: ThreadRecord): boolean => record.waits !== null && !record.waits.condition();
  return found.length > 1 && found.every(overdue) ? found.sort((a, b) => a.waits!.deadline - b.waits!.deadline) : found;
}

function choose(among: readonly ThreadRecord[]): ThreadRecord {
  return among[schedule.choices?.next(among.length) ?? 0]!;
}

/** Asked while the present thread could go on; decides who is next. */
function isTurnOver(): boolean {
  const { choices } = schedule;
  if (choices === null) {
    const time = now();
    if (time - turnBegan < turns.interval) return false;
    turnBegan = time;
  } else if (!choices.open) return false;
  const among = candidates();
  if (among.length < 2) return false;
  const next = choose(among);
  if (next === scheduler.current) return false;
  chosen = next;
  return true;
}

/** Between two instructions of the main thread. */
function giveWay(): void {
  if (scheduler.current !== main || floor !== main || main.pins > 0 || !isTurnOver()) return;
  main.pins++;
  try {
    letOthersRun(main);
  } finally {
    main.pins--;
  }
}

/** Runs other threads until it is the turn of `own`, which is pinned. */
function letOthersRun(own: ThreadRecord): void {
  const below = floor;
  floor = own;
  try {
    for (let pause = SHORTEST_SLEEP; ; ) {
      const among = chosen === null ? candidates() : [];
      const next = chosen ?? (among.length === 0 ? null : choose(among));
      chosen = null;
      if (next === own) return;
      if (next === null) {
        passTime(pause);
        pause = Math.min(pause * 2, LONGEST_SLEEP);
      } else {
        resume(next);
        pause = SHORTEST_SLEEP;
      }
      if (own === main) engineState.check();
    }
  } finally {
    floor = below;
    last = own;
    turnBegan = now();
  }
}

function resume(record: ThreadRecord): void {
  const before = scheduler.current;
  scheduler.current = record;
  turns.inMain = false;
  record.waits = null;
  last = record;
  turnBegan = now();
  let over = true;
  try {
    over = record.strand!.run();
  } catch (error) {
    const exception = guestException(error);
    if (exception.fatal) throw error;
    if (!exception.cls.isSubtypeOf(EXCEPTIONS.SystemExit)) record.onError(exception);
  } finally {
    if (over) finish(record);
    scheduler.current = before;
    turns.inMain = before === main;
  }
}

/** Nobody can go on. */
function passTime(pause: number): void {
  const waiting = [main, ...scheduler.threads].filter(reachable).map(each => each.waits);
  const first = Math.min(...waiting.map(each => each?.deadline ?? Number.POSITIVE_INFINITY));
  const external = waiting.some(each => each?.external);
  if (first === Number.POSITIVE_INFINITY && !external) throw deadlock();
  const left = Math.max(0, Math.min(first - now(), untilAlarm()));
  interpreter().host.sleep(external ? Math.min(left, pause) : left);
}

function deadlock(): PyException {
  scheduler.deadlocked = true;
  const { size } = scheduler.threads;
  if (size === 0) return runtimeError('deadlock: the only thread waits for something that no other thread can do');
  const buried = [main, ...scheduler.threads].filter(record => !reachable(record) && record.canGoOn).length;
  const but = buried === 0 ? '' : `; ${buried} could go on, but for the builtins that have called the others' code`;
  return runtimeError(`deadlock: all ${size + 1} threads wait, and none can wake another${but}`);
}

// ---- waiting -------------------------------------------------------------------------------------------------------------

/**
 * Waits until the condition holds, or `timeout` seconds have passed (negative: without end); says whether it holds. A builtin
 * that calls this is declared with `waits` (runtime/thread.ts) if it may be called again from its beginning; then it always calls
 * this, even if it need not wait, because here the thread learns that it is no longer put aside.
 */
export function wait(condition: () => boolean, timeout: number, external = false): boolean {
  const record = scheduler.current;
  const { begun } = record;
  record.begun = null;
  if (condition()) return true;
  if (timeout === 0) return false;
  const deadline = begun ?? (timeout < 0 ? Number.POSITIVE_INFINITY : now() + timeout);
  if (begun !== null && now() >= deadline) return false;
  stop(record, { condition, deadline, external });
  return condition();
}

/**
 * For builtins that would stop the whole process: while there are other threads, they run until it would not. The question may
 * fail, as the builtin will then. Declared with `waits`, as above.
 */
export function waitForOthers(wouldNotStop: () => boolean): void {
  if (!turns.active) return;
  const condition = (): boolean => {
    try {
      return wouldNotStop();
    } catch (error) {
      if (error instanceof PyException) return true;
      throw error;
    }
  };
  wait(condition, -1, true);
}

/** time.sleep: even of no length it lets others run. */
export function sleep(seconds: number): void {
  if (seconds > 0) wait(() => false, seconds);
  else pass();
}

/** Lets others run who can. */
export function pass(): void {
  const record = scheduler.current;
  if (record.begun === null) {
    if (turns.active) stop(record, { condition: () => true, deadline: now(), external: false });
  } else record.begun = null;
}

/** Others run until it can go on: put aside if that is possible, else below them. */
function stop(record: ThreadRecord, waits: Wait): void {
  const outer = record.waits;
  record.waits = waits;
  if (record !== main) {
    record.begun = waits.deadline;
    turns.putAside();
    record.begun = null;
  }
  record.pins++;
  try {
    letOthersRun(record);
  } finally {
    record.pins--;
    record.waits = outer;
  }
}

/** At the end of the program: the threads that it must wait for come to their end. */
export function runToEnd(): void {
  const isOver = (): boolean => ![...scheduler.threads].some(record => !record.daemon);
  // A deadlock that has been reported is still there.
  if (scheduler.deadlocked && candidates().every(record => record === main)) return;
  wait(isOver, -1);
}
