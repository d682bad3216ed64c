// aiter() and anext().

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { stopIteration, typeError } from '../exceptions/raise.ts';
import { PyException } from '../objects/exception.ts';
import type { Implementation } from '../objects/function.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { callSpecial } from '../protocols/attributes.ts';
import { callMethod } from '../protocols/call.ts';
import { awaitIterator, delegation, sendInto } from '../protocols/delegation.ts';
import { define } from '../types/define.ts';

/** What anext(iterator, default) gives: awaits the item, and turns the end into the default. */
class AnextAwaitable extends PyObject {
  private inner: Value | undefined;
  constructor(
    private readonly awaitable: Value,
    private readonly fallback: Value,
  ) {
    super();
  }

  run(step: (iterator: Value) => Value | undefined): Value {
    this.inner ??= awaitIterator(this.awaitable, 'anext');
    try {
      const yielded = step(this.inner);
      if (yielded !== undefined) return yielded;
    } catch (error) {
      if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.StopAsyncIteration)) throw error;
      throw stopIteration(this.fallback);
    }
    throw stopIteration(delegation.result);
  }

  /** throw() and close() with what they were given. */
  pass(name: string, args: Value[]): Value {
    return this.run(inner => callMethod(inner, name, args));
  }
}
const anextAwaitableType = builtinType('anext_awaitable', { basetype: false });
AnextAwaitable.prototype.cls = anextAwaitableType;

define(anextAwaitableType, {
  methods: {
    '__await__(self, /)': (self: AnextAwaitable) => self,
    '__iter__(self, /)': (self: AnextAwaitable) => self,
    '__next__(self, /)': (self: AnextAwaitable) => self.run(inner => sendInto(inner, null)),
    'send(self, value, /)': (self: AnextAwaitable, value: Value) => self.run(inner => sendInto(inner, value)),
    'throw(self, /, *args)': (self: AnextAwaitable, args: Value[]) => self.pass('throw', args),
    'close(self, /, *args)': (self: AnextAwaitable, args: Value[]) => self.pass('close', args),
  },
});

export const ASYNC_BUILTINS: Record<string, Implementation> = {
  'aiter(async_iterable, /)': (iterable: Value) => {
    const iterator = callSpecial(iterable, '__aiter__');
    if (iterator === undefined) throw typeError(`'${typeOf(iterable).name}' object is not an async iterable`);
    if (typeOf(iterator).lookup('__anext__') === undefined) {
      throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
    }
    return iterator;
  },
  'anext(aiterator, default=<unrepresentable>, /)': (iterator: Value, fallback?: Value) => {
    const awaitable = callSpecial(iterator, '__anext__');
    if (awaitable === undefined) throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
    return fallback === undefined ? awaitable : new AnextAwaitable(awaitable, fallback);
  },
};
