// `yield from` and `await`: driving another iterator on behalf of the one that delegates.
//
// An engine keeps the iterator that `delegate` gives, yields what `sendInto` or `throwInto` return, and goes on with
// `delegation.result` when they return undefined.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { runtimeError, typeError } from '../exceptions/raise.ts';
import { PyIterator } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import { CO } from '../objects/function.ts';
import { PyAwaitable, PyCoroutine, PyGenerator, Suspendable } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { callSpecial, findAttr } from './attributes.ts';
import { call, call0, callMethod } from './call.ts';
import { generatorClose, generatorSend, generatorThrow } from './generators.ts';
import { iter } from './iterate.ts';
import { reprText } from './text.ts';

/** Set by stdlib/unraisable.ts: exceptions that go to sys.unraisablehook. */
export const unraisables: { report: (error: unknown, message: () => string) => void } = {
  report: error => {
    throw error;
  },
};

/** What the iterator returned, after sendInto or throwInto gave undefined. */
export const delegation = { result: null as Value };

/** What throw() was given for the exception: an iterator of a program's own sees that, not what became of it. */
export const thrownAs: { exception: PyException | null; args: Value[] } = { exception: null, args: [] };

export type AwaitContext = 'await' | 'aenter' | 'aexit' | 'anext';

/** The iterator behind `yield from value`. */
export function yieldFromIterator(value: Value, inCoroutine: boolean): Value {
  if (value instanceof PyCoroutine) {
    if (!inCoroutine) throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    return value;
  }
  return value instanceof PyGenerator ? value : iter(value);
}

/** The iterator behind `await value`. */
export function awaitIterator(value: Value, context: AwaitContext): Value {
  if (value instanceof PyCoroutine) {
    if (value.delegate !== null && value.state !== 'closed') throw runtimeAwaited();
    return value;
  }
  if (value instanceof PyGenerator && (value.code.info.flags & CO.ITERABLE_COROUTINE) !== 0) return value;
  if (value instanceof PyAwaitable) return value;
  const iterator = callSpecial(value, '__await__');
  if (iterator instanceof PyGenerator) return iterator;
  const name = typeOf(value).name;
  if (iterator === undefined) {
    if (context === 'aenter')
      throw typeError(`'async with' received an object from __aenter__ that does not implement __await__: ${name}`);
    if (context === 'aexit')
      throw typeError(`'async with' received an object from __aexit__ that does not implement __await__: ${name}`);
    throw typeError(`'${name}' object can't be awaited`);
  }
  if (iterator instanceof PyCoroutine) throw typeError('__await__() returned a coroutine');
  if (!(iterator instanceof PyIterator) && typeOf(iterator).lookup('__next__') === undefined) {
    throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
}

/** Sends a value; the yielded value, or undefined at the end. */
export function sendInto(iterator: Value, value: Value): Value | undefined {
  if (iterator instanceof Suspendable) {
    const yielded = generatorSend(iterator, value);
    if (yielded === undefined) delegation.result = iterator.returned;
    return yielded;
  }
  if (iterator instanceof PyAwaitable) {
    const yielded = iterator.advance(value);
    if (yielded === undefined) delegation.result = iterator.returned;
    return yielded;
  }
  if (value === null) {
    if (iterator instanceof PyIterator) {
      const yielded = iterator.step();
      if (yielded === undefined) delegation.result = resultOf(iterator);
      return yielded;
    }
    return untilStop(() => callSpecial(iterator, '__next__')!);
  }
  return untilStop(() => callMethod(iterator, 'send', [value]));
}

/** Raises an exception inside the iterator: throw(), or close() for GeneratorExit. */
export function throwInto(iterator: Value, exception: PyException): Value | undefined {
  const exits = exception.cls.isSubtypeOf(EXCEPTIONS.GeneratorExit);
  if (iterator instanceof PyGenerator || iterator instanceof PyCoroutine) {
    if (exits) {
      generatorClose(iterator);
      throw exception;
    }
    const yielded = generatorThrow(iterator, exception);
    if (yielded === undefined) delegation.result = iterator.returned;
    return yielded;
  }
  if (exits) {
    const close = closeOf(iterator);
    if (close !== undefined) call0(close);
    throw exception;
  }
  const method = findAttr(iterator, 'throw');
  if (method === undefined) throw exception;
  return untilStop(() => call(method, thrownAs.exception === exception ? thrownAs.args : [exception]));
}

/** An iterator's close(), if it has one; that looking for it failed is nobody's to catch. */
function closeOf(iterator: Value): Value | undefined {
  try {
    return findAttr(iterator, 'close');
  } catch (error) {
    unraisables.report(error, () => `Exception ignored while closing generator ${reprText(iterator)}`);
    return undefined;
  }
}

/** What an iterator of the runtime returned: a generator its own value, others what something inside them stopped with. */
function resultOf({ returned, stopped }: PyIterator): Value {
  return returned === null && stopped instanceof PyException ? stopped.field('value') : returned;
}

function untilStop(body: () => Value): Value | undefined {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.StopIteration)) throw error;
    delegation.result = error.field('value');
    return undefined;
  }
}

const runtimeAwaited = (): PyException => runtimeError('coroutine is being awaited already');
