// Signals as the program sees them: which function is called when one arrives, and calling it.
//
// They are noted elsewhere (the host hears them, or the program sends itself one) and delivered where `thread.poll` looks,
// between two instructions. Alarms are moments at which the same look finds a signal due.

import type { Host } from '../host/host.ts';
import { EXCEPTIONS } from './exceptions/hierarchy.ts';
import { newException } from './exceptions/raise.ts';
import { type Interpreter, interpreter } from './interpreter.ts';
import type { Value } from './objects/object.ts';
import { call2 } from './protocols/call.ts';
import { turns } from './thread.ts';
import { frameAt } from './types/frame.ts';

export const [SIGINT, SIGALRM] = [2, 14];

/** By number: a function, or one of the words. SIGINT is 'default' until the program says otherwise: KeyboardInterrupt. */
export type Handler = Value | 'default' | 'ignore';

class SignalState {
  readonly handlers = new Map<number, { readonly call: Value }>();
  readonly ignored = new Set<number>();
  /** Sent by the program itself where they could not be delivered: signals are for the main thread. */
  readonly noted: number[] = [];
  /** Was SIGINT given back to the system? */
  readonly system = new Set<number>();
  /** When SIGALRM is due, in nanoseconds, and how long after that again. */
  alarm: bigint | null = null;
  interval = 0n;
  /** signal.set_wakeup_fd(): what waits on this descriptor learns of signals that have handlers. */
  wakeup: { readonly descriptor: number; readonly tell: (signal: number) => void } | null = null;
}

const states = new WeakMap<Interpreter, SignalState>();

export function signalState(): SignalState {
  const running = interpreter();
  let state = states.get(running);
  if (state === undefined) states.set(running, (state = new SignalState()));
  return state;
}

/** Calls what the program wants called; does nothing for what it ignores. False when the system should act. */
export function deliver(signal: number): boolean {
  const state = signalState();
  const handler = state.handlers.get(signal);
  if (handler !== undefined) {
    state.wakeup?.tell(signal);
    call2(handler.call, signal, frameAt(0));
    return true;
  }
  if (state.ignored.has(signal)) return true;
  if (signal === SIGINT && !state.system.has(SIGINT)) throw newException(EXCEPTIONS.KeyboardInterrupt);
  return false;
}

/** Everything that has arrived since the last look. */
export function deliverPending(host: Host): void {
  if (host.takeInterrupt()) deliver(SIGINT);
  const state = states.get(interpreter());
  if (state === undefined) return;
  if (state.alarm !== null && host.monotonic() >= state.alarm) {
    state.alarm = state.interval > 0n ? state.alarm + state.interval : null;
    if (!deliver(SIGALRM)) host.processes.kill(host.processes.id, SIGALRM);
  }
  for (const signal of [...state.noted.splice(0), ...host.processes.takeSignals()]) deliver(signal);
}

/** Seconds until the alarm, for waits that must not be longer. */
export function untilAlarm(): number {
  const state = states.get(interpreter());
  if (state === undefined || state.alarm === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, Number(state.alarm - interpreter().host.monotonic()) / 1e9);
}

/** kill(2). A signal to this very process goes the short way, so that it is delivered before the call returns. */
export function killProcess(target: number, signal: number): void {
  const { processes } = interpreter().host;
  if (target === processes.id && signal > 0 && (turns.inMain ? deliver(signal) : note(signal))) return;
  processes.kill(target, signal);
}

/** The main thread will see to it at its next instruction; false when the program has no handler for it. */
export function note(signal: number): boolean {
  const state = signalState();
  const isHandled = state.handlers.has(signal) || (signal === SIGINT && !state.system.has(SIGINT));
  if (isHandled && !state.ignored.has(signal)) state.noted.push(signal);
  return isHandled || state.ignored.has(signal);
}
