// What happens when something is thrown while a frame runs: find the handler, or leave frames until there is one.
//
// Both loops call this from their one `catch`. A guest exception gets a traceback entry per frame; a stack overflow of
// the host becomes RecursionError; anything else is a broken invariant and leaves all frames of the loop untouched by
// any handler.

import { addTraceback, guestException } from '../../src/runtime/exceptions/trace.ts';
import { type PyException, TyphonBug } from '../../src/runtime/objects/exception.ts';
import { PyCoroutine } from '../../src/runtime/objects/generator.ts';
import { whatMayLeave } from '../../src/runtime/protocols/generators.ts';
import { thread } from '../../src/runtime/thread.ts';
import { giveUp } from './forwarded.ts';
import { activationOf, endActivation } from './frame-view.ts';
import { ENTERED, FORWARDED, type Frame, machine, RESUMED, valueStack } from './machine.ts';
import { ASIDE } from './strands.ts';

/** Set just before an exception is thrown on as it was: then this frame has its traceback entry already. */
const passing: { exception: PyException | null } = { exception: null };

/** The exception, to be thrown on without a new traceback entry for the running frame. */
export function passOn(exception: PyException): PyException {
  passing.exception = exception;
  return exception;
}

/**
 * The frame in which execution continues: its `pc` is the handler's, the exception is in place and `top` lies above
 * it. When no frame of this loop handles it, the frame that JavaScript entered is gone and the exception is thrown.
 */
export function unwind(error: unknown, running: Frame, pc: number): Frame {
  // Not an exception: the thread goes on later, where it is.
  if (error === ASIDE) throw error;
  // A host stack overflow may have skipped the clean-up of frames above.
  machine.frame = running;
  thread.depth = running.depth;
  let exception = guestOrLeave(error, running, pc);
  let traced = passing.exception === exception;
  passing.exception = null;
  let frame = running;
  let at = pc;
  for (;;) {
    if (!traced) addTraceback(exception, frame.code, frame.code.rangeBefore(at), frame.globals, activationOf(frame));
    traced = false;
    if (findHandler(frame, at, exception)) return frame;
    const { kind, suspension } = frame;
    leaveFrame(frame, at);
    if (kind === ENTERED || kind === RESUMED) throw exception;
    if (kind > RESUMED) {
      exception = whatMayLeave(exception, suspension!.owner instanceof PyCoroutine ? 'coroutine' : 'generator');
    }
    frame = machine.frame;
    at = frame.pc;
  }
}

function guestOrLeave(error: unknown, running: Frame, pc: number): PyException {
  try {
    return guestException(error);
  } catch (bug) {
    if (bug instanceof TyphonBug && bug.detail === null) {
      bug.detail = `in ${running.code.info.qualname}, line ${running.code.rangeBefore(pc).line}\n${running.code.nearby(pc)}`;
    }
    for (let frame = running; ; frame = machine.frame) {
      const { kind } = frame;
      leaveFrame(frame, frame.pc);
      if (kind === ENTERED || kind === RESUMED) throw bug;
    }
  }
}

function leaveFrame(frame: Frame, pc: number): void {
  if (frame.activation !== null) endActivation(frame, pc);
  const { kind, suspension } = frame;
  if (kind >= RESUMED) {
    if (kind > RESUMED) suspension!.owner!.state = 'closed';
    suspension!.finish(frame);
    return;
  }
  thread.depth--;
  machine.frame = frame.previous!;
  if (kind === FORWARDED) giveUp(frame.pending);
}

/** Looks for a handler around `pc` and prepares the frame for it. Handlers that are left put back what was handled before. */
function findHandler(frame: Frame, pc: number, exception: PyException): boolean {
  const at = pc - 1;
  for (const entry of frame.code.table) {
    if (at < entry.start || at >= entry.end) continue;
    const slot = frame.base + entry.slot;
    if (entry.kind === 'restore') {
      thread.handling = previousOf(frame, slot);
      continue;
    }
    // A limit that ends the program passes all `except` clauses, and at last `finally` too.
    if (entry.kind === 'except' ? exception.fatal : exception.passesFinally) continue;
    valueStack[slot] = exception;
    frame.top = slot + 1;
    frame.pc = entry.target;
    return true;
  }
  return false;
}

/**
 * What a handler saved in its slot. The outermost handler of a generator saves nothing (undefined): who resumes the
 * generator may be handling something else each time.
 */
export function previousOf(frame: Frame, slot: number): PyException | null {
  const saved = valueStack[slot];
  return saved === undefined ? frame.handling : (saved as PyException | null);
}
