// The body of a generator, coroutine or async generator: a window of the value stack put aside.
//
// On suspension the frame's window is copied out of the value stack, on resumption in again, wherever the stack then
// is free. send/throw/close and StopIteration are the runtime's (protocols/generators.ts); here is only how to go on.
// A body that waits in `yield from` or await resumes by running that instruction again with the sent value; an
// exception thrown into it goes to the delegate first.

import { linkContext } from '../../src/runtime/exceptions/raise.ts';
import { addTracebackAtStart } from '../../src/runtime/exceptions/trace.ts';
import type { PyDict } from '../../src/runtime/objects/dict.ts';
import { PyException } from '../../src/runtime/objects/exception.ts';
import type { PyFunction } from '../../src/runtime/objects/function.ts';
import { PyAsyncGenerator, PyCoroutine, PyGenerator, type Resumable } from '../../src/runtime/objects/generator.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { delegation, throwInto } from '../../src/runtime/protocols/delegation.ts';
import { type FrameView, thread } from '../../src/runtime/thread.ts';
import { Activation, activationOf } from './frame-view.ts';
import {
  type DELEGATED,
  ensureStack,
  type Frame,
  freeBase,
  type ITERATED,
  machine,
  openFrame,
  RESUMED,
  valueStack,
} from './machine.ts';
import { unwind } from './unwind.ts';
import type { VmCode } from './vm-code.ts';

export class Suspension implements Resumable {
  done = false;
  /** The generator object that has this body. */
  owner: PyGenerator | PyCoroutine | PyAsyncGenerator | null = null;
  private pc = 0;
  private size: number;
  /** Slot of the window that receives what send() gives; -1 before the start. */
  private slot = -1;
  /** What the body itself was handling where it waits. */
  private handling: PyException | null = null;
  /** The iterator that the body waits for, and the slot for what it returns. */
  private delegate: Value | undefined = undefined;
  private resultSlot = -1;
  private activation: Activation | null = null;
  /** Its caller handles the very exception that was thrown into the body. */
  private shares = false;
  /** While the body runs. */
  private frame: Frame | null = null;

  constructor(
    private readonly code: VmCode,
    private readonly globals: PyDict,
    /** With room for the whole frame; only its first `size` values count. Changing an array's length is slow. */
    private window: (Value | undefined)[],
    /** Of a module that awaits; else the globals. */
    private readonly namespace: Value,
  ) {
    this.size = code.operandBase;
  }

  resume(value: Value): Value {
    return this.code.execute(this.enter(value));
  }

  raise(exception: PyException): Value {
    const { delegate, pc } = this;
    if (this.slot < 0) {
      // The body has not begun: nothing in it can catch.
      addTracebackAtStart(exception, this.code, this.globals, this.view());
      this.done = true;
      this.window = EMPTY;
      throw exception;
    }
    const shares = exception === thread.handling;
    const frame = this.enter(null);
    // Whether the body handles what its caller handles, too, must be seen when it waits.
    this.shares = shares;
    if (shares) thread.handling = this.handling;
    if (delegate === undefined) {
      // Only what the body itself handles is a context; what the caller of throw() handles is not.
      if (this.handling !== null) linkContext(exception);
      return this.code.execute(unwind(exception, frame, pc));
    }
    const { resultSlot, slot } = this;
    const { base, top } = frame;
    const after = pc + this.code.instructionWidth;
    let yielded: Value | undefined;
    try {
      yielded = throwInto(delegate, exception);
    } catch (error) {
      if (this.handling !== null && error instanceof PyException) linkContext(error);
      return this.code.execute(unwind(error, frame, after));
    }
    if (yielded !== undefined) {
      this.suspendDelegating(frame, pc, base + slot, top, delegate, base + resultSlot);
      return yielded;
    }
    valueStack[base + resultSlot] = delegation.result;
    frame.top = base + resultSlot + 1;
    frame.pc = after;
    return this.code.execute(frame);
  }

  view(): FrameView {
    const { code, globals, namespace, pc, slot, window } = this;
    if (this.frame !== null) this.activation = activationOf(this.frame);
    if (this.activation === null) {
      this.activation = new Activation(code, globals, namespace, null);
      this.activation.waitWith(window, slot < 0 ? 0 : pc);
    }
    return this.activation;
  }

  /** Puts the frame back on the stack, above what is there; the value goes where the `yield` left its result. */
  enter(value: Value): Frame {
    const { code, size, window } = this;
    const base = freeBase();
    const frame = openFrame(code, this.globals, base);
    frame.namespace = this.namespace;
    ensureStack(base + code.frameSize);
    if (this.slot >= 0) window[this.slot] = value;
    for (let i = 0; i < size; i++) valueStack[base + i] = window[i];
    frame.pc = this.pc;
    frame.top = base + size;
    frame.kind = RESUMED;
    frame.suspension = this;
    this.frame = frame;
    if (this.activation !== null) {
      this.activation.runIn(frame);
      frame.activation = this.activation;
    }
    frame.handling = thread.handling;
    if (this.handling !== null) thread.handling = this.handling;
    if (this.delegate !== undefined) {
      this.delegate = undefined;
      this.owner!.delegate = null;
    }
    return frame;
  }

  /**
   * The frame waits at `pc`: puts its window up to `end` aside and takes it off the stack. What send() gives will be
   * stored in `slot` (an index into the value stack, like `end`).
   */
  suspend(frame: Frame, pc: number, slot: number, end: number): void {
    const { window } = this;
    const { base } = frame;
    this.frame = null;
    this.pc = pc;
    this.slot = slot - base;
    const size = end - base;
    this.size = size;
    for (let i = 0; i < size; i++) window[i] = valueStack[base + i];
    this.handling = thread.handling === frame.handling && !this.shares ? null : thread.handling;
    this.shares = false;
    if (frame.kind !== RESUMED) this.owner!.state = 'suspended';
    if (frame.activation !== null) {
      this.activation = frame.activation;
      frame.activation = null;
      this.activation.waitWith(window, pc);
    }
    leave(frame);
  }

  /** The same inside `yield from` or await: `pc` is that instruction itself, `result` the place for its result. */
  suspendDelegating(frame: Frame, pc: number, slot: number, end: number, iterator: Value, result: number): void {
    this.resultSlot = result - frame.base;
    this.delegate = iterator;
    this.owner!.delegate = iterator;
    this.suspend(frame, pc, slot, end);
  }

  /** The body has returned. */
  finishWith(frame: Frame, value: Value): void {
    const { kind } = frame;
    this.finish(frame);
    if (kind === RESUMED) return;
    const generator = this.owner as PyGenerator | PyCoroutine;
    generator.state = 'closed';
    generator.returned = value;
  }

  /** The body has returned or raised. */
  finish(frame: Frame): void {
    this.done = true;
    this.frame = null;
    this.window = EMPTY;
    leave(frame);
  }
}

const EMPTY: (Value | undefined)[] = [];

function leave(frame: Frame): void {
  thread.handling = frame.handling;
  thread.depth--;
  frame.suspension = null;
  machine.frame = frame.previous!;
}

/**
 * Goes on in the body of a generator or coroutine without leaving the loop: the frame to go on in, or null when it is
 * not one of ours, or cannot be resumed (the runtime then says why).
 */
export function resumeInLoop(iterator: Value, sent: Value, kind: typeof ITERATED | typeof DELEGATED): Frame | null {
  if (!(iterator instanceof PyGenerator || iterator instanceof PyCoroutine)) return null;
  const { body, state } = iterator;
  if (!(body instanceof Suspension)) return null;
  if (state !== 'suspended' && (state !== 'created' || sent !== null)) return null;
  const frame = body.enter(sent);
  frame.kind = kind;
  iterator.state = 'running';
  return frame;
}

/** What a call of a generator function, coroutine function or async generator function gives, or a module that awaits. */
export function makeSuspended(
  code: VmCode,
  fn: PyFunction,
  values: readonly Value[],
  namespace: Value = fn.globals,
): Value {
  const given = values.length;
  const window = new Array<Value | undefined>(code.frameSize);
  for (let i = 0; i < given; i++) window[i] = values[i];
  for (let i = given; i < code.operandBase; i++) window[i] = undefined;
  if (code.hasCells) code.makeCells(window, 0, fn.closure);
  const body = new Suspension(code, fn.globals, window, namespace);
  machine.calls++;
  body.owner = suspendable(code, body, fn);
  return body.owner;
}

function suspendable(code: VmCode, body: Suspension, fn: PyFunction): PyGenerator | PyCoroutine | PyAsyncGenerator {
  switch (code.kind) {
    case 'coroutine':
      return new PyCoroutine(code, body, fn.name, fn.qualname);
    case 'asyncgenerator':
      return new PyAsyncGenerator(code, body, fn.name, fn.qualname);
    default:
      return new PyGenerator(code, body, fn.name, fn.qualname);
  }
}
