// Threads on the virtual machines: runs of the loop that can be put aside between two instructions and go on later.
//
// A strand has a chain of frames of its own, and while it runs its windows lie on the value stack above those of
// whatever the host's stack holds below it. To put it aside, its windows are copied out and ASIDE is thrown, which
// no frame handles, out of the loop to `run`; to go on, the windows are copied to where the stack is free now, the
// frames are told their new places, and the loop is entered with the innermost frame. That needs nothing but frames of
// this one loop between `run` and the instruction: while a builtin calls back (a sort key, an operator's method), the
// strand cannot be put aside.

import type { PyException } from '../../src/runtime/objects/exception.ts';
import { PyBuiltin, PyFunction, PyMethod, PyMethodDescriptor } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { bindArguments } from '../../src/runtime/protocols/binding.ts';
import { call } from '../../src/runtime/protocols/call.ts';
import { frames, isRestartable, type Strand, thread, turns } from '../../src/runtime/thread.ts';
import { showFrames } from './frame-view.ts';
import { ENTERED, ensureStack, Frame, freeBase, machine, pushFrame, RESUMED, valueStack } from './machine.ts';
import type { VmCode } from './vm-code.ts';

type Names = readonly string[] | null;

/** Thrown out of a strand that is put aside. Only one can be on its way at a time. */
export const ASIDE: unique symbol = Symbol('put aside');

/** The one that runs; null: the main thread. */
let running: MachineStrand | null = null;

class MachineStrand implements Strand {
  readonly root = new Frame(null);
  /** The innermost frame, while it waits. */
  private top: Frame | null = null;
  private window: (Value | undefined)[] = [];
  private depth = 0;
  private handling: PyException | null = null;

  constructor(
    private readonly callee: Value,
    private readonly args: readonly Value[],
    private readonly names: Names,
  ) {}

  run(): boolean {
    const { frame } = machine;
    const { depth, handling } = thread;
    const { at } = frames;
    const { tidy } = thread;
    const before = running;
    const start = freeBase();
    showFrames();
    running = this;
    thread.depth = this.depth;
    thread.handling = this.handling;
    try {
      if (this.top === null) this.begin(start);
      else this.goOn(start, this.top);
      return true;
    } catch (error) {
      if (error !== ASIDE) throw error;
      this.save(start);
      return false;
    } finally {
      running = before;
      machine.frame = frame;
      thread.depth = depth;
      thread.handling = handling;
      thread.tidy = tidy;
      frames.at = at;
    }
  }

  private begin(start: number): void {
    this.root.base = start;
    machine.frame = this.root;
    let { args, callee } = this;
    while (callee instanceof PyMethod) {
      args = [callee.self, ...args];
      callee = callee.func;
    }
    const code = callee instanceof PyFunction ? (callee.code.threadForm(callee.globals) as VmCode | null) : null;
    if (!(callee instanceof PyFunction) || code === null || code.kind !== 'function') {
      call(callee, [...args], this.names);
      return;
    }
    const values = bindArguments(callee, [...args], this.names);
    ensureStack(start + code.frameSize);
    for (let i = 0; i < values.length; i++) valueStack[start + i] = values[i];
    machine.calls++;
    const frame = pushFrame(code, callee.globals, callee.closure, start, values.length);
    frame.kind = ENTERED;
    code.execute(frame);
  }

  private goOn(start: number, top: Frame): void {
    const { root, window } = this;
    const distance = start - root.base;
    root.base = start;
    for (let frame = top; frame !== root; frame = frame.previous!) {
      frame.base += distance;
      frame.top += distance;
    }
    ensureStack(start + window.length);
    for (let i = 0; i < window.length; i++) valueStack[start + i] = window[i];
    machine.frame = top;
    top.code.execute(top);
  }

  private save(start: number): void {
    const { frame } = machine;
    this.depth = thread.depth;
    this.handling = thread.handling;
    // A builtin that began the thread is called anew.
    this.top = frame === this.root ? null : frame;
    this.window = valueStack.slice(start, freeBase());
  }

  /** What the instruction under way calls; undefined when it is no call, or the strand cannot be put aside here. */
  calleeNow(): Value | undefined {
    const { frame } = machine;
    // The builtin has called a function of another engine, which lies on the host's stack.
    if (thread.depth > frame.depth) return undefined;
    if (frame === this.root) return this.callee;
    return this.isBare() ? frame.code.calleeIn(frame) : undefined;
  }

  /** Is there nothing but frames of one loop? */
  isBare(): boolean {
    for (let { frame } = machine; frame !== this.root; frame = frame.previous!) {
      if (frame.kind === RESUMED || (frame.kind === ENTERED && frame.previous !== this.root)) return false;
    }
    return true;
  }
}

/**
 * Between two instructions, when the budget is used up: raises what is due, and lets other threads have their turn. `pc`
 * and `top` are where the frame goes on afterwards.
 */
export function pollAt(frame: Frame, pc: number, top: number): void {
  thread.poll();
  if (running !== null) leaveAt(frame, pc, top);
}

/** The same at every instruction, for programs that were compiled so. */
export function switchAt(frame: Frame, pc: number, top: number): void {
  if (running === null) turns.giveWay();
  else leaveAt(frame, pc, top);
}

function leaveAt(frame: Frame, pc: number, top: number): void {
  if (!running!.isBare() || !turns.due()) return;
  frame.pc = pc;
  frame.top = top;
  throw ASIDE;
}

/** For a builtin that must wait: see `turns`. */
function putAside(): void {
  const callee = running?.calleeNow();
  if (!(callee instanceof PyBuiltin || callee instanceof PyMethodDescriptor)) return;
  if (!isRestartable(callee.builtin.implementation)) return;
  const { frame } = machine;
  if (frame !== running!.root) frame.code.restartCall(frame);
  throw ASIDE;
}

/** Called where a program is entered: threads are strands of this machine. */
export function installStrands(): void {
  turns.begin = (callee, args, names) => new MachineStrand(callee, args, names);
  turns.putAside = putAside;
}

/** The machine that runs answers for the frames, too. */
export function installMachine(): void {
  showFrames();
  if (turns.begin === null) installStrands();
}
