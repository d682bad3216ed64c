// Trace functions, profile functions and the tools of sys.monitoring: who is told what code does.
//
// Code tells it only when it was compiled for that (frontend/core/traced.ts): each call then has a record, which decides
// who is to be told. A function that is being told is not itself listened to.

import { EXCEPTIONS } from './exceptions/hierarchy.ts';
import { newException } from './exceptions/raise.ts';
import { PyTuple } from './objects/containers.ts';
import { PyException } from './objects/exception.ts';
import { PyObject, type Value } from './objects/object.ts';
import { call } from './protocols/call.ts';
import { thread } from './thread.ts';
import { frameAt, type PyFrame } from './types/frame.ts';

/** A tool of sys.monitoring is told of events by name. */
export interface Listener {
  tell(event: MonitoringEvent, frame: PyFrame, line: number, argument: Value): void;
}

export type MonitoringEvent =
  | 'PY_START'
  | 'PY_RESUME'
  | 'PY_RETURN'
  | 'PY_YIELD'
  | 'LINE'
  | 'INSTRUCTION'
  | 'RAISE'
  | 'PY_UNWIND'
  | 'PY_THROW';

export const tracing = {
  /** sys.settrace, sys.setprofile. */
  trace: null as Value,
  profile: null as Value,
  /** Set by sys.monitoring while a tool wants events. */
  listener: null as Listener | null,
  /** Is somebody being told just now? */
  telling: false,
};

const isHeard = (): boolean =>
  (tracing.trace !== null || tracing.profile !== null || tracing.listener !== null) && !tracing.telling;

/** What is known of one call of traced code. */
export class TraceRecord extends PyObject {
  private known: PyFrame | null = null;
  private line: number;
  private state: 'running' | 'waiting' = 'running';
  private value: Value = null;
  private raised: PyException | null = null;
  /** The head of the loop that goes on when `finally` blocks are over, or 0. */
  later = 0;
  /** Is the call ended by what was raised? */
  private leaves = false;

  constructor(private readonly firstLine: number) {
    super();
    this.line = -1;
  }

  /** Looked for where somebody listens: the frame whose code tells. */
  private get frame(): PyFrame {
    return (this.known ??= frameAt(0)!);
  }

  begin(): void {
    this.report('call', this.firstLine, null, 'PY_START');
  }

  at(line: number, again: boolean): void {
    if (line === this.line && !again) return;
    const before = this.line;
    this.line = line;
    if (!isHeard()) return;
    this.step(before);
    this.report('line', line, null, line === before ? null : 'LINE');
    this.step(line);
  }

  now(): void {
    const line = this.later;
    this.later = 0;
    if (line > 0) this.at(line, true);
  }

  /** Who asks for single instructions is told of the ends of lines, to which debuggers go on. */
  private step(line: number): void {
    if (line > 0 && isHeard() && this.frame.traceOpcodes === true) this.report('opcode', line, null, 'INSTRUCTION');
  }

  /** The exception that is being handled has come here. */
  meet(leaves: boolean): void {
    this.leaves = leaves;
    const exception = thread.handling;
    if (this.state === 'waiting') this.resume('PY_THROW');
    if (exception === null || exception === this.raised) return;
    this.raised = exception;
    this.value = null;
    if (isHeard()) this.report('exception', this.line, exception, 'RAISE');
  }

  /** `raise` of what may have been met before. */
  raising(): void {
    this.raised = null;
  }

  return(value: Value): Value {
    this.value = value;
    this.raised = null;
    return value;
  }

  end(): void {
    if (!isHeard()) return;
    if (this.leaves) this.report('return', this.line, null, 'PY_UNWIND', this.raised);
    else this.report('return', this.line, this.value, 'PY_RETURN');
  }

  yield(value: Value): Value {
    if (isHeard()) this.report('return', this.line, value, 'PY_YIELD');
    this.state = 'waiting';
    return value;
  }

  resume(event: MonitoringEvent): void {
    this.state = 'running';
    if (isHeard()) this.report('call', this.line, null, event);
  }

  /** Where a call begins or goes on, its callers may be others. */
  private look(): void {
    this.known = frameAt(0);
  }

  private report(
    event: 'call' | 'line' | 'opcode' | 'exception' | 'return',
    line: number,
    argument: Value,
    name: MonitoringEvent | null,
    told: Value = argument,
  ): void {
    if (!isHeard()) return;
    if (event === 'call') this.look();
    const { frame } = this;
    frame.toldLine = line;
    try {
      if (name !== null) tracing.listener?.tell(name, frame, line, told);
      const given = argument instanceof PyException && event === 'exception' ? tripleOf(argument) : argument;
      if (tracing.profile !== null && (event === 'call' || event === 'return')) profile(frame, event, given);
      if (tracing.trace !== null) trace(frame, event, given);
    } finally {
      frame.toldLine = 0;
    }
  }
}

/** As `exception` events give it. */
const tripleOf = (exception: PyException): Value => new PyTuple([exception.cls, exception, exception.traceback]);

function trace(frame: PyFrame, event: string, argument: Value): void {
  const local = event === 'call' ? tracing.trace : frame.trace;
  if (local === null || (event === 'line' && !frame.traceLines)) return;
  try {
    const result = told(local, frame, event, argument);
    if (result !== null) frame.trace = result;
  } catch (error) {
    tracing.trace = null;
    frame.trace = null;
    throw error;
  }
}

function profile(frame: PyFrame, event: string, argument: Value): void {
  try {
    told(tracing.profile, frame, event, argument);
  } catch (error) {
    tracing.profile = null;
    throw error;
  }
}

/** Calls the function, to which nobody listens meanwhile. */
function told(callee: Value, frame: PyFrame, event: string, argument: Value): Value {
  return unheard(() => call(callee, [frame, event, argument]));
}

export const unheard = <T>(run: () => T): T => whileTelling(true, run);

/** sys.call_tracing: a function is listened to although a trace function is being told. */
export const heard = <T>(run: () => T): T => whileTelling(false, run);

function whileTelling<T>(telling: boolean, run: () => T): T {
  const before = tracing.telling;
  tracing.telling = telling;
  try {
    return run();
  } finally {
    tracing.telling = before;
  }
}

/** For the functions that set one: refuses what could never be told anything. */
export function requireTraced(what: string, isTraced: boolean): void {
  if (isTraced) return;
  const message = `${what}: this program was not compiled for tracing, which its main file would have to name; -X tracing does it, too`;
  throw newException(EXCEPTIONS.NotImplementedError, message);
}
