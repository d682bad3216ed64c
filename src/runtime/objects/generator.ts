// Generators, coroutines and asynchronous generators are objects of the runtime; an engine supplies only how their
// body goes on (`Resumable`). send/throw/close rules and the StopIteration protocol are in protocols/generators.ts, once.

import type { FrameView } from '../thread.ts';
import { PyIterator } from './containers.ts';
import type { PyException } from './exception.ts';
import type { PyCode } from './function.ts';
import { builtinType, PyObject, type Value } from './object.ts';

export const generatorType = builtinType('generator', { basetype: false });
export const coroutineType = builtinType('coroutine', { basetype: false });
export const asyncGeneratorType = builtinType('async_generator', { basetype: false });

/** The suspended body of a generator, given by the engine. */
export interface Resumable {
  /** The body has returned or raised: it must not be resumed again. */
  done: boolean;
  /**
   * Goes on until the next yield and returns the yielded value, or until the end: then `done` is true and the result
   * is the returned value. The value becomes the result of the `yield` where it waits (ignored at the start).
   * A guest exception that leaves the body sets `done` and is thrown. The engine saves and restores what
   * `thread.handling` is inside and outside of the body.
   */
  resume(value: Value): Value;
  /** The same, but raises the exception where the body waits. */
  raise(exception: PyException): Value;
  /** The frame as it waits, for gi_frame. */
  view(): FrameView;
  /** It waits, but what it waits for runs in its place. An engine that enters such bodies needs not say so. */
  isDriven?(): boolean;
}

export type GeneratorState = 'created' | 'running' | 'suspended' | 'closed';

export abstract class Suspendable extends PyIterator {
  state: GeneratorState = 'created';
  /** What it delegates to by `yield from` or await: gi_yieldfrom, cr_await. Set by the delegation helper. */
  delegate: Value = null;
  name: string;
  qualname: string;

  constructor(
    readonly code: PyCode,
    readonly body: Resumable,
    name: string,
    qualname: string,
  ) {
    super();
    this.name = name;
    this.qualname = qualname;
  }

  /** The state that programs see. */
  get stateNow(): GeneratorState {
    return this.state === 'suspended' && this.body.isDriven?.() === true ? 'running' : this.state;
  }
}

export class PyGenerator extends Suspendable {
  /** Given by protocols/generators.ts at start. */
  step(): Value | undefined {
    return undefined;
  }
}
PyGenerator.prototype.cls = generatorType;

export class PyCoroutine extends Suspendable {
  /** Where it was created, for "never awaited" warnings. */
  origin: Value = null;
  step(): Value | undefined {
    throw new Error('a coroutine is not an iterator');
  }
}
PyCoroutine.prototype.cls = coroutineType;

/** A weak reference that an event loop keeps of a running async generator. */
export interface GeneratorListener {
  /** The generator has ended. */
  ended(): void;
}

export class PyAsyncGenerator extends PyObject {
  state: GeneratorState = 'created';
  delegate: Value = null;
  /** An asend/athrow/aclose is under way. */
  running = false;
  hooksCalled = false;
  /** What id() gives, once asked: an event loop hashes each. */
  identity = 0;
  /** Who noted it by a weak reference when it began (an event loop), to be told when it ends. */
  listeners: GeneratorListener[] | null = null;
  constructor(
    readonly code: PyCode,
    readonly body: Resumable,
    public name: string,
    public qualname: string,
  ) {
    super();
  }

  /** __anext__(). Given by types/async-generator.ts at start. */
  next(): Value {
    return null;
  }
}
PyAsyncGenerator.prototype.cls = asyncGeneratorType;

/** An awaitable of the runtime, which `await` asks for its steps without StopIteration at the end. */
export abstract class PyAwaitable extends PyObject {
  /** What it came to, after `advance` has given undefined. */
  returned: Value = null;
  abstract advance(value: Value): Value | undefined;
}

/** A value that an async generator's body yields (as opposed to one that passes through from an await). */
export class AsyncYield extends PyObject {
  constructor(readonly value: Value) {
    super();
  }
}
AsyncYield.prototype.cls = builtinType('async_generator_wrapped_value', { basetype: false });
