// The body of a generator, coroutine or async generator: a JavaScript generator, entered and left as a Python frame is.

import type { CodeKind } from '../../src/frontend/core/nodes.ts';
import { linkContext, recursionError } from '../../src/runtime/exceptions/raise.ts';
import { addTracebackAtStart, RECURSION_MESSAGE } from '../../src/runtime/exceptions/trace.ts';
import { PyException } from '../../src/runtime/objects/exception.ts';
import { CO, type PyFunction } from '../../src/runtime/objects/function.ts';
import { PyAsyncGenerator, PyCoroutine, PyGenerator, type Resumable } from '../../src/runtime/objects/generator.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { throwInto } from '../../src/runtime/protocols/delegation.ts';
import { type FrameView, thread } from '../../src/runtime/thread.ts';
import { counters } from './counters.ts';
import { type Exposed, exposed, suspendedView } from './frames.ts';
import type { Home } from './home.ts';

type Body = Iterator<Value, Value, Value>;

/** The bodies of different functions have different prototypes: what they share is found once, not at each resumption. */
const nextOf = (function* () {})().next as unknown as (this: unknown, value: Value) => unknown;

export class Suspension implements Resumable {
  done = false;
  /** Index of the position where it waits. */
  position = 0;
  /** Depth of the body while it runs. */
  depth = 0;
  /** What was being handled when it was resumed. */
  outer: PyException | null = null;
  /** What the body itself was handling where it waits. */
  private handling: PyException | null = null;
  private started = false;
  /** Its caller handles the very exception that was thrown into the body. */
  private shares = false;
  /** How its locals can be seen, if its code shows them; and before its body begins, what it was given. */
  record: Exposed | null = null;
  given: Exposed | null = null;
  owner: PyGenerator | PyCoroutine | PyAsyncGenerator | null = null;
  body: Body | null = null;

  constructor(readonly home: Home) {}

  /** Entering and leaving written out: programs spend their time here before V8 has made machine code of it. */
  resume(value: Value): Value {
    const { depth } = thread;
    if (depth >= thread.recursionLimit || this.record !== null) return this.resumeSlowly(value);
    this.depth = thread.depth = depth + 1;
    const outer = thread.handling;
    this.outer = outer;
    if (this.handling !== null) thread.handling = this.handling;
    this.started = true;
    let step: IteratorResult<Value, Value>;
    try {
      step = nextOf.call(this.body, value) as IteratorResult<Value, Value>;
    } catch (error) {
      throw this.fail(error, depth);
    }
    // The body's beginning makes the record.
    if (this.record !== null) return this.leave(step, depth);
    thread.depth = depth;
    if (thread.handling !== outer || this.handling !== null) this.putHandlingBack();
    if (step.done === true) this.done = true;
    return step.value;
  }

  /** Its frame leaves a record, or may not be entered at all. */
  private resumeSlowly(value: Value): Value {
    const depth = this.enter();
    this.started = true;
    let step: IteratorResult<Value, Value>;
    try {
      step = nextOf.call(this.body, value) as IteratorResult<Value, Value>;
    } catch (error) {
      throw this.fail(error, depth);
    }
    return this.leave(step, depth);
  }

  raise(exception: PyException): Value {
    if (!this.started) {
      // The body has not begun: nothing in it can catch.
      this.done = true;
      addTracebackAtStart(exception, this.home.code, this.home.globals, this.view());
      throw exception;
    }
    const shares = exception === thread.handling;
    const depth = this.enter();
    // Whether the body handles it, too, must be seen when it waits.
    this.shares = shares;
    if (shares) thread.handling = this.handling;
    let step: IteratorResult<Value, Value>;
    try {
      // Only what the body itself handles is a context; what the caller of throw() handles is not.
      if (this.owner!.delegate === null && this.handling !== null) linkContext(exception);
      step = this.body!.throw!(exception);
    } catch (error) {
      throw this.fail(error, depth);
    }
    return this.leave(step, depth);
  }

  /** May `yield from` take a coroutine? types.coroutine() makes code with other flags. */
  get acceptsCoroutines(): boolean {
    return (this.owner!.code.info.flags & (CO.COROUTINE | CO.ITERABLE_COROUTINE)) !== 0;
  }

  /** What the awaited object gives for an exception; what it raises instead has what the body handles as its context. */
  throwInto(awaited: Value, exception: PyException): Value | undefined {
    try {
      return throwInto(awaited, exception);
    } catch (error) {
      if (this.handling !== null && error instanceof PyException) linkContext(error);
      throw error;
    }
  }

  view(): FrameView {
    const { code } = this.home;
    return suspendedView(
      this.home,
      () => (this.started ? this.record : this.given),
      () => (this.started ? code.range(this.position).line : code.info.firstLine),
    );
  }

  private enter(): number {
    const { depth } = thread;
    if (depth >= thread.recursionLimit) throw recursionError(RECURSION_MESSAGE);
    this.depth = thread.depth = depth + 1;
    this.outer = thread.handling;
    if (this.handling !== null) thread.handling = this.handling;
    if (this.record !== null) exposed.push(this.record);
    return depth;
  }

  private leave(step: IteratorResult<Value, Value>, depth: number): Value {
    thread.depth = depth;
    this.putHandlingBack();
    if (this.record !== null) {
      exposed.pop();
      this.record.view?.waitAt(this.home.code.range(this.position).line);
    }
    if (step.done === true) this.done = true;
    return step.value;
  }

  /** What the body handles where it waits is kept; outside, what its resumer handles is handled again. */
  private putHandlingBack(): void {
    this.handling = thread.handling === this.outer && !this.shares ? null : thread.handling;
    this.shares = false;
    thread.handling = this.outer;
  }

  private fail(error: unknown, depth: number): unknown {
    this.done = true;
    thread.depth = depth;
    thread.handling = this.outer;
    if (this.record !== null) exposed.length = exposed.lastIndexOf(this.record);
    return error;
  }
}

/** The object that a call of a generator function gives. */
export function suspended(suspension: Suspension, body: Body, fn: PyFunction, kind: CodeKind): Value {
  suspension.body = body;
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
