// The body of a generator, coroutine or async generator: a JavaScript function that returns where the body waits and is
// called again to go on, and what it delegates to.
//
// A body that waits in `yield from` or await is not entered while what it waits for goes on: the outermost one looks for the
// innermost and resumes that (`drive`), so a step costs the same below one `yield from` and below twenty, but for a
// look at each. The bodies between are frames all the same: they count for the depth, and who asks for the frames
// finds them by `driving`.

import type { CodeKind } from '../../src/frontend/core/nodes.ts';
import { linkContext, recursionError, valueError } from '../../src/runtime/exceptions/raise.ts';
import { addTracebackAtStart, guestException, RECURSION_MESSAGE } from '../../src/runtime/exceptions/trace.ts';
import { PyException } from '../../src/runtime/objects/exception.ts';
import { CO, type PyFunction } from '../../src/runtime/objects/function.ts';
import { PyAsyncGenerator, PyCoroutine, PyGenerator, type Resumable } from '../../src/runtime/objects/generator.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { delegation, sendInto, throwInto } from '../../src/runtime/protocols/delegation.ts';
import { whatMayLeave } from '../../src/runtime/protocols/generators.ts';
import { type FrameView, thread } from '../../src/runtime/thread.ts';
import { counters } from './counters.ts';
import { type Delegating, Drive, driving, type Exposed, runningView, suspendedView } from './frames.ts';
import type { Home } from './home.ts';

/** Set by the emitted function that makes the generator: goes on with what was sent, or raises it. */
type Body = (sent: Value, raises: boolean) => Value;

const unset: Body = () => null;

export class Suspension implements Resumable, Delegating {
  done = false;
  owner: PyGenerator | PyCoroutine | PyAsyncGenerator | null = null;
  run: Body = unset;
  /** The number of the place where it waits; 0 before it begins. */
  at = 0;
  /** What it handles itself where it waits; emitted code sets it. */
  handling: PyException | null = null;
  /** What it waits for, if that is not who resumes it. */
  delegate: Value | undefined = undefined;
  /** The same, if it is a generator or coroutine of this engine. */
  inner: Suspension | null = null;
  /** How its locals can be seen, if its code shows them. */
  record: Exposed | null = null;

  constructor(readonly home: Home) {}

  resume(value: Value): Value {
    return this.delegate === undefined ? this.run(value, false) : this.drive(value);
  }

  raise(exception: PyException): Value {
    if (this.at === 0) {
      // The body has not begun: nothing in it can catch.
      this.done = true;
      addTracebackAtStart(exception, this.home.code, this.home.globals, this.view());
      throw exception;
    }
    if (this.delegate !== undefined) return this.raiseInside(exception, this.delegate);
    if (this.handling !== null) this.linkContext(exception);
    return this.run(exception, true);
  }

  /** The first step of what the body delegates to; undefined when that has ended at once. */
  begin(iterator: Value): Value | undefined {
    const yielded = sendInto(iterator, null);
    if (yielded === undefined) return undefined;
    this.delegate = iterator;
    this.owner!.delegate = iterator;
    if (iterator instanceof PyCoroutine || iterator instanceof PyGenerator) {
      const { body } = iterator;
      if (body instanceof Suspension) this.inner = body;
    }
    return yielded;
  }

  /** May `yield from` take a coroutine? types.coroutine() makes code with other flags. */
  get acceptsCoroutines(): boolean {
    return (this.owner!.code.info.flags & (CO.COROUTINE | CO.ITERABLE_COROUTINE)) !== 0;
  }

  get line(): number {
    const { code } = this.home;
    return this.at === 0 ? code.info.firstLine : code.waitingAt(this.at).line;
  }

  view(): FrameView {
    const running = this.owner!.state === 'running' && this.record !== null ? runningView(this.record) : null;
    return running ?? suspendedView(this);
  }

  isDriven(): boolean {
    for (let drive = driving.last; drive !== null; drive = drive.outer) {
      for (let at: Delegating | null = drive.from; at !== null; at = at === drive.to ? null : at.inner) {
        if (at === this) return true;
      }
    }
    return false;
  }

  // ---- delegation ----------------------------------------------------------------------------------------------------

  /**
   * Resumes the innermost of those that wait for one another, and when it ends, the one that waited for it, until something
   * is yielded or this one ends.
   */
  private drive(sent: Value): Value {
    const { depth, handling } = thread;
    const before = driving.last;
    let value = sent;
    let raises = false;
    for (let ended: Suspension | null = null; ; ) {
      const at = this.enterInnermost(ended, depth, handling, before);
      const owner = at.owner as PyGenerator | PyCoroutine;
      if (ended !== null) at.stopWaiting();
      else if (at !== this && owner.state !== 'suspended') {
        // Somebody else has resumed it, or does so now.
        if (owner.state === 'running' && this.isDriven()) throw this.isRunning(depth, handling, before);
        send(owner, value);
        ({ raises, value } = ending);
        ended = at;
        continue;
      } else if (at.delegate !== undefined) {
        const yielded = at.driveOther(this, value);
        if (yielded !== undefined) {
          leaveDrive(depth, handling, before);
          return yielded;
        }
        ({ raises, value } = ending);
      }
      if (at !== this) owner.state = 'running';
      let result: Value;
      try {
        result = at.run(value, raises);
      } catch (error) {
        if (at === this || !(error instanceof PyException)) {
          leaveDrive(depth, handling, before);
          throw error;
        }
        owner.state = 'closed';
        value = whatMayLeave(error, owner instanceof PyCoroutine ? 'coroutine' : 'generator');
        raises = true;
        ended = at;
        continue;
      }
      if (at === this || !at.done) {
        leaveDrive(depth, handling, before);
        if (at !== this) owner.state = 'suspended';
        return result;
      }
      owner.state = 'closed';
      value = result;
      raises = false;
      ended = at;
    }
  }

  /** The innermost body, or the one that waited for what has ended; the depth and what is handled are those of its resumer. */
  private enterInnermost(
    ended: Suspension | null,
    depth: number,
    handled: PyException | null,
    before: Drive | null,
  ): Suspension {
    let at: Suspension = this;
    let waits: Suspension = this;
    let handling = handled;
    let level = depth;
    for (let next = at.inner; next !== null && next !== ended; next = at.inner) {
      if (at.handling !== null) handling = at.handling;
      waits = at;
      at = next;
      level++;
    }
    thread.depth = level;
    thread.handling = handling;
    driving.last = at === this ? before : new Drive(this, waits, level, before);
    return at;
  }

  /** Sends on to what is no body of ours, as a frame that is not on the host's stack, driven by `driver`. */
  private driveOther(driver: Suspension, value: Value): Value | undefined {
    const { depth, handling } = thread;
    const before = driving.last;
    driving.last = new Drive(driver, this, depth + 1, this === driver ? before : before!.outer);
    thread.depth = depth + 1;
    if (this.handling !== null) thread.handling = this.handling;
    const yielded = send(this.delegate!, value);
    if (yielded === undefined) {
      this.stopWaiting();
      leaveDrive(depth, handling, before);
    }
    return yielded;
  }

  /** What it waits for gets an exception. */
  private raiseInside(exception: PyException, delegate: Value): Value {
    const { depth, handling } = thread;
    if (depth >= thread.recursionLimit) throw recursionError(RECURSION_MESSAGE);
    const before = driving.last;
    driving.last = new Drive(this, this, depth + 1, before);
    thread.depth = depth + 1;
    if (this.handling !== null) thread.handling = this.handling;
    let raised: PyException | null = null;
    try {
      const yielded = throwInto(delegate, exception);
      if (yielded !== undefined) return yielded;
    } catch (error) {
      raised = guestException(error);
      if (this.handling !== null) this.linkContext(raised);
    } finally {
      leaveDrive(depth, handling, before);
    }
    this.stopWaiting();
    return raised === null ? this.run(delegation.result, false) : this.run(raised, true);
  }

  private stopWaiting(): void {
    this.delegate = undefined;
    this.inner = null;
    this.owner!.delegate = null;
  }

  /** It was resumed while it is driven by another one: that is refused, and changes nothing. */
  private isRunning(depth: number, handling: PyException | null, before: Drive | null): PyException {
    const owner = this.owner!;
    leaveDrive(depth, handling, before);
    owner.state = 'suspended';
    return valueError(`${owner instanceof PyCoroutine ? 'coroutine' : 'generator'} already executing`);
  }

  /** Only what the body itself handles is a context; what the caller of throw() handles is not. */
  private linkContext(exception: PyException): void {
    const { handling } = thread;
    thread.handling = this.handling;
    linkContext(exception);
    thread.handling = handling;
  }
}

function leaveDrive(depth: number, handling: PyException | null, before: Drive | null): void {
  driving.last = before;
  thread.depth = depth;
  thread.handling = handling;
}

/** What an iterator has come to. */
const ending: { value: Value; raises: boolean } = { value: null, raises: false };

/** Sends a value on; undefined when that is the end, with what came of it in `ending`. */
function send(iterator: Value, value: Value): Value | undefined {
  try {
    const yielded = sendInto(iterator, value);
    if (yielded === undefined) {
      ending.value = delegation.result;
      ending.raises = false;
    }
    return yielded;
  } catch (error) {
    ending.value = guestException(error);
    ending.raises = true;
    return undefined;
  }
}

/** The object that a call of a generator function gives. */
export function suspended(suspension: Suspension, fn: PyFunction, kind: CodeKind): Value {
  const { code, name, qualname } = fn;
  counters.calls++;
  const owner =
    kind === 'coroutine'
      ? new PyCoroutine(code, suspension, name, qualname)
      : kind === 'asyncgenerator'
        ? new PyAsyncGenerator(code, suspension, name, qualname)
        : new PyGenerator(code, suspension, name, qualname);
  suspension.owner = owner;
  return owner;
}
