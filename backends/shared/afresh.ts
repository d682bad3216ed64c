// Before garbage is collected: forgets values that lie where no program reaches them.
//
// That is more than the free part of the value stack. A loop that V8 interprets has a register for each of its variables,
// in which objects of long ago still lie, and V8 takes them for living. So the builtin that collects is left once, the
// loop with it, and called again by a new run of the loop, whose registers are empty; frames lie in the machine, not on
// the host's stack, so nothing else changes. A loop further out, below a builtin that has called back, stays as it is.

import { PyBuiltin } from '../../src/runtime/objects/function.ts';
import { objectType, PyInstance, type Value } from '../../src/runtime/objects/object.ts';
import { isRestartable } from '../../src/runtime/thread.ts';
import { type Frame, forgetFreePlaces, forgetOperands, isRoot, machine } from './machine.ts';

/** Thrown to the loop, which returns it to `execute`. */
export const AFRESH: Value = new PyInstance(objectType);

/** The call under way is the one that was left. */
let left = false;

export function tidy(): void {
  forgetFreePlaces();
  if (left) {
    left = false;
    return;
  }
  const { frame } = machine;
  const callee = isRoot(frame) ? undefined : frame.code.calleeIn(frame);
  if (!(callee instanceof PyBuiltin) || !isRestartable(callee.builtin.implementation)) return;
  forgetOperands(frame.code.restartCall(frame), frame.base + frame.code.frameSize);
  throw AFRESH;
}

/** What `execute` does when the loop has given AFRESH. */
export function runAfresh(run: (frame: Frame) => Value): Value {
  for (;;) {
    left = true;
    const value = run(machine.frame);
    if (value !== AFRESH) return value;
  }
}
