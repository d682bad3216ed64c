// The module _signal: handlers in Python, called between two instructions (runtime/signals.ts).

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import { PyBuiltin } from '../runtime/objects/function.ts';
import { PyModule } from '../runtime/objects/module.ts';
import type { Value } from '../runtime/objects/object.ts';
import { floatOf, intOf, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { PySet } from '../runtime/objects/set.ts';
import { hostCall, osErrorFor } from '../runtime/os-errors.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { deliver, killProcess, SIGINT, signalState, untilAlarm } from '../runtime/signals.ts';
import { thread, turns } from '../runtime/thread.ts';
import { builtinOf } from '../runtime/types/define.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';
import { pairEnds } from './socket/pair.ts';

const NUMBERS = `
  ITIMER_PROF=2 ITIMER_REAL=0 ITIMER_VIRTUAL=1 NSIG=65 SIGABRT=6 SIGALRM=14 SIGBUS=7 SIGCHLD=17 SIGCLD=17 SIGCONT=18
  SIGFPE=8 SIGHUP=1 SIGILL=4 SIGINT=2 SIGIO=29 SIGIOT=6 SIGKILL=9 SIGPIPE=13 SIGPOLL=29 SIGPROF=27 SIGPWR=30 SIGQUIT=3
  SIGRTMAX=64 SIGRTMIN=34 SIGSEGV=11 SIGSTKFLT=16 SIGSTOP=19 SIGSYS=31 SIGTERM=15 SIGTRAP=5 SIGTSTP=20 SIGTTIN=21
  SIGTTOU=22 SIGURG=23 SIGUSR1=10 SIGUSR2=12 SIGVTALRM=26 SIGWINCH=28 SIGXCPU=24 SIGXFSZ=25 SIG_BLOCK=0 SIG_DFL=0
  SIG_IGN=1 SIG_SETMASK=2 SIG_UNBLOCK=1`;

const TEXTS =
  'Hangup|Interrupt|Quit|Illegal instruction|Trace/breakpoint trap|Aborted|Bus error|Floating point exception|Killed|' +
  'User defined signal 1|Segmentation fault|User defined signal 2|Broken pipe|Alarm clock|Terminated|Stack fault|' +
  'Child exited|Continued|Stopped (signal)|Stopped|Stopped (tty input)|Stopped (tty output)|Urgent I/O condition|' +
  'CPU time limit exceeded|File size limit exceeded|Virtual timer expired|Profiling timer expired|Window changed|' +
  'I/O possible|Power failure|Bad system call';

const [DEFAULT, IGNORE] = [0, 1];

/** default_int_handler, which SIGINT has at the start. */
const interruptHandler = once(() => {
  const raise = (): never => {
    throw newException(EXCEPTIONS.KeyboardInterrupt);
  };
  const builtin = builtinOf('default_int_handler(signalnum, frame, /)', raise);
  return new PyBuiltin(builtin, new PyModule('_signal'), '_signal', false);
});

function numberOf(value: Value): number {
  const number = Number(toIndex(value));
  if (number < 1 || number >= 65) throw valueError('signal number out of range');
  return number;
}

function currentHandler(signal: number): Value {
  const state = signalState();
  const handler = state.handlers.get(signal);
  if (handler !== undefined) return handler.call;
  if (state.ignored.has(signal)) return IGNORE;
  if (signal === SIGINT && !state.system.has(SIGINT)) return interruptHandler();
  return DEFAULT;
}

function setHandler(signalnum: Value, handler: Value): Value {
  const signal = numberOf(signalnum);
  const word = intOf(handler);
  const callable = typeOf(handler).lookup('__call__') !== undefined;
  if (!callable && word !== DEFAULT && word !== IGNORE)
    throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  if (signal === 9 || signal === 19) throw osErrorFor(22);
  const before = currentHandler(signal);
  const state = signalState();
  state.handlers.delete(signal);
  state.ignored.delete(signal);
  state.system.delete(signal);
  if (callable) {
    if (handler !== interruptHandler() || signal !== SIGINT) state.handlers.set(signal, { call: handler });
  } else if (word === IGNORE) state.ignored.add(signal);
  else state.system.add(signal);
  interpreter().host.processes.setSignal(signal, callable ? 'handle' : word === IGNORE ? 'ignore' : 'default');
  return before;
}

function secondsOf(value: Value): bigint {
  const seconds = floatOf(value) ?? Number(intOf(value) ?? Number.NaN);
  if (Number.isNaN(seconds)) throw typeError(`must be real number, not ${typeOf(value).name}`);
  if (seconds < 0) throw newException(EXCEPTIONS.OSError, 22, 'Invalid argument');
  return BigInt(Math.round(seconds * 1e9));
}

function setTimer(first: bigint, interval: bigint): readonly [number, number] {
  const state = signalState();
  const left = untilAlarm();
  const before = [Number.isFinite(left) ? left : 0, Number(state.interval) / 1e9] as const;
  state.alarm = first === 0n ? null : interpreter().host.monotonic() + first;
  state.interval = first === 0n ? 0n : interval;
  return before;
}

/** A byte for each signal goes to the descriptor: an end of a pair within the process, or one of the host's. */
function setWakeup(fd: Value): Value {
  if (!turns.inMain) throw valueError('set_wakeup_fd only works in main thread of the main interpreter');
  const descriptor = Number(toIndex(fd));
  const state = signalState();
  const before = state.wakeup?.descriptor ?? -1;
  if (descriptor < 0) {
    state.wakeup = null;
    return before;
  }
  const { descriptors } = interpreter().host.files;
  const isPair = pairEnds.has(descriptor);
  if (!isPair && hostCall(() => descriptors.isBlocking(descriptor))) {
    throw valueError(`the fd ${descriptor} must be in non-blocking mode`);
  }
  const tell = (signal: number): void => {
    const byte = Uint8Array.of(signal);
    if (isPair) pairEnds.get(descriptor)?.peer?.deliver(byte);
    else hostCall(() => descriptors.write(descriptor, byte));
  };
  state.wakeup = { descriptor, tell };
  return before;
}

const pairOf = (pair: readonly [number, number]): PyTuple => new PyTuple(pair.map(part => new PyFloat(part)));

export const signalModule = (): ModuleTable => ({
  name: '_signal',
  doc: 'This module provides mechanisms to use signal handlers in Python.',
  functions: {
    'signal(signalnum, handler, /)': setHandler,
    'getsignal(signalnum, /)': (signal: Value) => currentHandler(numberOf(signal)),
    'raise_signal(signalnum, /)': (signal: Value) => {
      const { processes } = interpreter().host;
      const number = numberOf(signal);
      hostCall(() => killProcess(processes.id, number));
      return null;
    },
    'alarm(seconds, /)': (seconds: Value) => Math.ceil(setTimer(secondsOf(seconds), 0n)[0]),
    'setitimer(which, seconds, interval=0.0, /)': (which: Value, seconds: Value, interval: Value = 0) => {
      if (intOf(which) !== 0) throw osErrorFor(22);
      return pairOf(setTimer(secondsOf(seconds), secondsOf(interval)));
    },
    'getitimer(which, /)': () => {
      const left = untilAlarm();
      return pairOf([Number.isFinite(left) ? left : 0, Number(signalState().interval) / 1e9]);
    },
    'pause()': () => {
      interpreter().host.sleep(Math.min(untilAlarm(), 1e6));
      thread.poll();
      return null;
    },
    'strsignal(signalnum, /)': (signal: Value) => TEXTS.split('|')[numberOf(signal) - 1] ?? null,
    'valid_signals()': () => {
      const all = new PySet();
      for (let signal = 1; signal < 65; signal++) if (signal !== 32 && signal !== 33) all.add(signal);
      return all;
    },
    'set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)': setWakeup,
    'siginterrupt(signalnum, flag, /)': () => null,
    'pthread_sigmask(how, mask, /)': () => new PySet(),
    'sigpending()': () => new PySet(),
    'pthread_kill(thread_id, signalnum, /)': (_thread: Value, signal: Value) => {
      deliver(numberOf(signal));
      return null;
    },
  },
  values: constants(NUMBERS),
  make: () => ({ ItimerError: EXCEPTIONS.OSError, default_int_handler: interruptHandler() }),
});
