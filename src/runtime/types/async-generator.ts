// async_generator: asend, athrow, aclose, and the awaitables that they and __anext__ give.
//
// The body yields two kinds of value: an AsyncYield is a `yield` of the generator itself and ends one step of the
// consumer (as StopIteration of the awaitable); anything else comes from an `await` inside and passes on to whoever
// drives the coroutine.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, runtimeError, stopAsyncIteration, stopIteration, typeError } from '../exceptions/raise.ts';
import { PyException } from '../objects/exception.ts';
import { AsyncYield, asyncGeneratorType, PyAsyncGenerator, PyAwaitable } from '../objects/generator.ts';
import { addressText } from '../objects/identity.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { call1 } from '../protocols/call.ts';
import { whatMayLeave } from '../protocols/generators.ts';
import { genericHook } from '../protocols/items.ts';
import { define } from './define.ts';
import { nameAttributes, suspendedFrame, thrownException } from './generator.ts';

type Kind = 'asend' | 'athrow' | 'aclose';

/** One step of an async generator, to be awaited once. */
class AsyncStep extends PyAwaitable {
  state: 'fresh' | 'active' | 'done' = 'fresh';
  advance(value: Value): Value | undefined {
    return sendStep(this, value);
  }
  constructor(
    readonly generator: PyAsyncGenerator,
    readonly kind: Kind,
    /** asend: the value; athrow: the exception. */
    readonly argument: Value,
  ) {
    super();
  }
}
const asendType = builtinType('async_generator_asend', { basetype: false });
AsyncStep.prototype.cls = asendType;
const athrowType = builtinType('async_generator_athrow', { basetype: false });

/** sys.set_asyncgen_hooks: what an event loop wants to be told. */
export const asyncGeneratorHooks: { firstiter: Value; finalizer: Value } = { firstiter: null, finalizer: null };

/** The generator that an event loop is being told of. */
export const beginning: { generator: PyAsyncGenerator | null } = { generator: null };

function tellOfBeginning(generator: PyAsyncGenerator): void {
  generator.hooksCalled = true;
  const { firstiter } = asyncGeneratorHooks;
  if (firstiter === null) return;
  const before = beginning.generator;
  beginning.generator = generator;
  try {
    call1(firstiter, generator);
  } finally {
    beginning.generator = before;
  }
}

/**
 * Under reference counting most generators go when they have ended, and an event loop forgets them by the callback of its
 * weak reference. Nothing tells here that they go; that they have ended is as good for the loop.
 */
function close(generator: PyAsyncGenerator): void {
  generator.state = 'closed';
  const { listeners } = generator;
  if (listeners === null) return;
  generator.listeners = null;
  for (const listener of listeners) listener.ended();
}

function newStep(generator: PyAsyncGenerator, kind: Kind, argument: Value): AsyncStep {
  if (!generator.hooksCalled) tellOfBeginning(generator);
  const step = new AsyncStep(generator, kind, argument);
  if (kind !== 'asend') step.cls = athrowType;
  return step;
}

function begin(step: AsyncStep): void {
  const { generator } = step;
  if (generator.running) {
    step.state = 'done';
    const call = step.kind === 'asend' ? 'anext()' : `${step.kind}()`;
    throw runtimeError(`${call}: asynchronous generator is already running`);
  }
  step.state = 'active';
}

/**
 * Runs the body one turn, with a value or an exception, and sorts out what came: a pass-through value, the end, or (undefined) a result for the
 * consumer, in `returned`.
 */
function turn(step: AsyncStep, sent: Value, raised: PyException | null): Value | undefined {
  const { generator } = step;
  generator.running = true;
  generator.state = 'running';
  let value: Value;
  try {
    value = raised === null ? generator.body.resume(sent) : generator.body.raise(raised);
  } catch (error) {
    generator.running = false;
    step.state = 'done';
    close(generator);
    if (!(error instanceof PyException)) throw error;
    const ended =
      error.cls.isSubtypeOf(EXCEPTIONS.GeneratorExit) || error.cls.isSubtypeOf(EXCEPTIONS.StopAsyncIteration);
    if (step.kind === 'aclose' && ended) return undefined;
    throw whatMayLeave(error, 'async generator');
  }
  if (generator.body.done) {
    generator.running = false;
    step.state = 'done';
    close(generator);
    if (step.kind === 'aclose') return undefined;
    throw stopAsyncIteration();
  }
  generator.state = 'suspended';
  if (!(value instanceof AsyncYield)) return value;
  generator.running = false;
  step.state = 'done';
  if (step.kind === 'aclose') throw runtimeError('async generator ignored GeneratorExit');
  step.returned = value.value;
  return undefined;
}

/** What a method gives: the value that passes through, or StopIteration with the result. */
function passedOrStop(step: AsyncStep, value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw stopIteration(step.returned);
}

function sendStep(step: AsyncStep, value: Value): Value | undefined {
  const { generator } = step;
  if (step.state === 'done') throw runtimeError(`cannot reuse already awaited ${label(step)}`);
  if (step.state === 'active') return turn(step, value, null);
  begin(step);
  if (step.kind === 'asend') {
    if (generator.state === 'closed') {
      step.state = 'done';
      throw stopAsyncIteration();
    }
    const sent = value === null ? step.argument : value;
    if (generator.state === 'created' && sent !== null) {
      throw typeError("can't send non-None value to a just-started async generator");
    }
    return turn(step, sent, null);
  }
  if (generator.state === 'closed') {
    step.state = 'done';
    return undefined;
  }
  if (step.kind === 'aclose') {
    if (generator.state === 'created') {
      step.state = 'done';
      close(generator);
      return undefined;
    }
    return turn(step, null, newException(EXCEPTIONS.GeneratorExit));
  }
  return turn(step, null, step.argument as PyException);
}

const label = (step: AsyncStep): string => (step.kind === 'asend' ? '__anext__()/asend()' : 'aclose()/athrow()');

function throwStep(step: AsyncStep, exception: PyException): Value | undefined {
  if (step.state === 'done') throw runtimeError(`cannot reuse already awaited ${label(step)}`);
  if (step.state === 'fresh') begin(step);
  return turn(step, null, exception);
}

for (const type of [asendType, athrowType]) {
  define(type, {
    methods: {
      '__await__(self, /)': (self: AsyncStep) => self,
      '__iter__(self, /)': (self: AsyncStep) => self,
      '__next__(self, /)': (self: AsyncStep) => passedOrStop(self, sendStep(self, null)),
      'send(self, object, /)': (self: AsyncStep, value: Value) => passedOrStop(self, sendStep(self, value)),
      'throw(self, type, value=None, traceback=None, /)': (
        self: AsyncStep,
        kind: Value,
        value?: Value,
        traceback?: Value,
      ) => passedOrStop(self, throwStep(self, thrownException(kind, value, traceback))),
      'close(self, /)': (self: AsyncStep) => {
        self.state = 'done';
        return null;
      },
      '__del__(self, /)': () => null,
    },
  });
}

PyAsyncGenerator.prototype.next = function () {
  return newStep(this, 'asend', null);
};

define(asyncGeneratorType, {
  methods: {
    '__aiter__(self, /)': (self: PyAsyncGenerator) => self,
    '__anext__(self, /)': (self: PyAsyncGenerator) => self.next(),
    'asend(self, object, /)': (self: PyAsyncGenerator, value: Value) => newStep(self, 'asend', value),
    'athrow(self, type, value=None, traceback=None, /)': (
      self: PyAsyncGenerator,
      kind: Value,
      value?: Value,
      traceback?: Value,
    ) => newStep(self, 'athrow', thrownException(kind, value, traceback)),
    'aclose(self, /)': (self: PyAsyncGenerator) => newStep(self, 'aclose', null),
    '__repr__(self, /)': (self: PyAsyncGenerator) =>
      `<async_generator object ${self.qualname} at ${addressText(self)}>`,
    '__del__(self, /)': () => null,
    '__sizeof__(self, /)': () => 216,
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['ag_running'],
  attributes: {
    ...nameAttributes,
    ag_await: { get: (self: PyAsyncGenerator) => (self.state === 'suspended' ? self.delegate : null) },
    ag_code: { get: (self: PyAsyncGenerator) => self.code },
    ag_running: { get: (self: PyAsyncGenerator) => self.running },
    ag_suspended: { get: (self: PyAsyncGenerator) => self.state === 'suspended' },
    ag_frame: { get: (self: PyAsyncGenerator) => (self.state === 'closed' ? null : suspendedFrame.of(self)) },
  },
});
