// What globals(), locals(), exec, sys._getframe() and tracebacks see of the machines' frames.
//
// Frame records are used again for every call at their level, so what a program may keep is an object of its own, made
// when somebody asks: the activation. It follows its call from the record to a suspended generator and back; when the
// call is over it keeps the variables as they were last. A call that nobody asked about costs nothing.

import type { PyDict } from '../../src/runtime/objects/dict.ts';
import { CO } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { type FrameView, frames, thread } from '../../src/runtime/thread.ts';
import { tidy } from './afresh.ts';
import { localsIn, setLocalIn } from './frame-locals.ts';
import { type Frame, isRoot, machine, valueStack } from './machine.ts';
import type { VmCode } from './vm-code.ts';

/** Makes the machines' frames the ones that the runtime sees. */
export function showFrames(): void {
  frames.at = frameAt;
  thread.tidy = tidy;
}

function frameAt(back: number): FrameView | null {
  let frame: Frame = machine.frame;
  for (let i = 0; i < back && !isRoot(frame); i++) frame = frame.previous!;
  return activationOf(frame);
}

/** Null for the root, which is no call. */
export function activationOf(frame: Frame): Activation | null {
  if (isRoot(frame)) return null;
  return (frame.activation ??= new Activation(frame.code, frame.globals, frame.namespace, frame));
}

type Window = (Value | undefined)[];

export class Activation implements FrameView {
  object: Value = null;
  /** Where the variables are while the call does not run. */
  private window: Window | null = null;
  private pc = 0;
  private caller: Activation | null = null;

  constructor(
    readonly code: VmCode,
    readonly globals: PyDict,
    private readonly namespace: Value,
    /** The record, while the call runs. */
    private frame: Frame | null,
  ) {}

  /** A generator's body goes on in another record. */
  runIn(frame: Frame): void {
    this.frame = frame;
    this.window = null;
  }

  /** A generator's body waits: its variables live in `window` from now on. */
  waitWith(window: Window, pc: number): void {
    this.frame = null;
    this.window = window;
    this.pc = pc;
    this.caller = null;
  }

  /** The call is over; `pc` is where. */
  end(frame: Frame, pc: number): void {
    const { base, code } = frame;
    this.frame = null;
    this.window = valueStack.slice(base, base + code.operandBase);
    this.pc = pc;
    this.caller = activationOf(frame.previous!);
  }

  get line(): number {
    const { code, frame, pc } = this;
    const at = frame === null ? pc : frame.pc;
    return at === 0 ? code.info.firstLine : code.rangeBefore(at).line;
  }

  locals(): Value {
    const { code, frame, window } = this;
    if ((code.info.flags & CO.OPTIMIZED) === 0) return this.namespace;
    return frame === null ? localsIn(code, window!, 0) : localsIn(code, valueStack, frame.base);
  }

  setLocal(name: string, value: Value | undefined): void {
    const { code, frame, window } = this;
    if (frame === null) setLocalIn(code, window!, 0, name, value);
    else setLocalIn(code, valueStack, frame.base, name, value);
  }

  clear(): boolean {
    if (this.frame !== null) return false;
    this.window = [];
    return true;
  }

  back(): FrameView | null {
    return this.frame === null ? this.caller : activationOf(this.frame.previous!);
  }
}

/** Before a frame that somebody has looked at is left. */
export function endActivation(frame: Frame, pc: number): void {
  frame.activation!.end(frame, pc);
  frame.activation = null;
}
