// What the two virtual machines run on: one value stack and a chain of frames.
//
// A frame's locals, cells and operands are a window of the one value stack, so a call allocates nothing: arguments
// already lie where the callee's locals begin. The Frame records are made once per level and used again (`next`); a
// heap object per call was measured at twice the time of fib(24). Both machines lay a window out alike:
//
//     base: locals | cells | free variables | operands (stack machine) or temporaries (register machine) : base + size
//
// Code that the runtime calls back while a frame is busy gets its window above `base + size` of that frame, so nobody
// has to publish a stack pointer before calling out. Every thread has a chain of frames of its own (strands.ts).

import { recursionError } from '../../src/runtime/exceptions/raise.ts';
import { RECURSION_MESSAGE } from '../../src/runtime/exceptions/trace.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import type { PyException } from '../../src/runtime/objects/exception.ts';
import type { Cell } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { thread } from '../../src/runtime/thread.ts';
import { NOTHING_PENDING, type Pending } from './forwarded.ts';
import type { Activation } from './frame-view.ts';
import type { Suspension } from './suspension.ts';
import type { VmCode } from './vm-code.ts';

/** Who waits for the result of a frame. */
export const CALLED = 0;
/** JavaScript: the loop ends when the frame returns. */
export const ENTERED = 1;
/** The call of a class: the frame is __init__, the result is `instance`. */
export const CONSTRUCTING = 2;
/** An inner call of a builtin that forwards its call (protocols/forwarding.ts); what is `pending` comes after it. */
export const FORWARDED = 3;
/** The body of a generator or coroutine: the loop ends when it yields or returns. */
export const RESUMED = 4;
/** The body of a generator that a `for` in the same loop asked for its next item. */
export const ITERATED = 5;
/** The body of a generator or coroutine that a `yield from` or await in the same loop waits for. */
export const DELEGATED = 6;

export class Frame {
  code: VmCode = null as unknown as VmCode;
  globals: PyDict = NO_GLOBALS;
  /** Where names of scope `name` live; the globals in functions. */
  namespace: Value = NO_GLOBALS;
  base = 0;
  /** Where it goes on; kept here while other code runs. */
  pc = 0;
  /** The place on the value stack that receives the result of the call under way. */
  top = 0;
  kind = CALLED;
  instance: Value = null;
  /** The inner call itself and those outside of it that forward theirs, too, the innermost first. */
  pending: Pending = NOTHING_PENDING;
  /** Where calls begin that follow, from the caller's base. */
  place = 0;
  suspension: Suspension | null = null;
  /** The exception that was being handled when this body was resumed (generators only). */
  handling: PyException | null = null;
  depth = 0;
  /** What a program can see of the call, once it has asked; who leaves the frame ends it. */
  activation: Activation | null = null;
  next: Frame | null = null;

  constructor(readonly previous: Frame | null) {}

  /** The record for a frame above this one. */
  above(): Frame {
    return (this.next ??= new Frame(this));
  }
}

const NO_GLOBALS = new PyDict();

/** The value stack, on which the threads that are not put aside lie one above the other. Filled by push, so that it stays a packed array. */
export const valueStack: (Value | undefined)[] = [];

export const machine = {
  /** The innermost frame. */
  frame: new Frame(null),
  /** Calls of Python functions since the last reset. */
  calls: 0,
};

/** Large frames meet this before the limit of recursion: what leaves them is copied for the traceback. */
const MOST_VALUES = 2 ** 24;

export function ensureStack(end: number): void {
  if (end <= valueStack.length) return;
  if (end > MOST_VALUES) throw recursionError(RECURSION_MESSAGE);
  for (let size = Math.max(end, valueStack.length * 2, 4096); valueStack.length < size; ) valueStack.push(undefined);
}

/** `del x`: what was left in places that are free now must not keep the object alive. */
export function forgetOperands(from: number, to: number): void {
  for (let i = from; i < to; i++) valueStack[i] = undefined;
}

/** The same for everything above the innermost frame: values and frame records that wait to be used again. */
export function forgetFreePlaces(): void {
  forgetOperands(freeBase(), valueStack.length);
  machine.frame.next = null;
}

/** Where a window for code that JavaScript enters may begin. */
export function freeBase(): number {
  const { frame } = machine;
  return isRoot(frame) ? frame.base : frame.base + frame.code.frameSize;
}

/** Does a chain of frames begin here? No call belongs to it; its base is where its windows begin. */
export const isRoot = (frame: Frame): boolean => frame.previous === null;

/** A frame above the innermost one. What lies in its window is up to the caller. */
export function openFrame(code: VmCode, globals: PyDict, base: number): Frame {
  const caller = machine.frame;
  const frame = caller.next ?? caller.above();
  const depth = thread.depth + 1;
  if (depth > thread.recursionLimit) throw recursionError(RECURSION_MESSAGE);
  thread.depth = depth;
  frame.depth = depth;
  frame.code = code;
  frame.globals = globals;
  frame.namespace = globals;
  frame.base = base;
  frame.pc = 0;
  frame.kind = CALLED;
  frame.top = base + code.operandBase;
  machine.frame = frame;
  return frame;
}

/**
 * A frame for a call whose arguments are the first `given` values at `base`. The other locals are unbound, cells
 * are made, and it begins at pc 0.
 */
export function pushFrame(code: VmCode, globals: PyDict, closure: readonly Cell[], base: number, given: number): Frame {
  const frame = openFrame(code, globals, base);
  if (base + code.frameSize > valueStack.length) ensureStack(base + code.frameSize);
  const end = base + code.localCount;
  for (let i = base + given; i < end; i++) valueStack[i] = undefined;
  if (code.hasCells) code.makeCells(valueStack, base, closure);
  return frame;
}
