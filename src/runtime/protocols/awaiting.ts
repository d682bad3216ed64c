// async for: the iterator and the awaitable of its next item.

import { typeError } from '../exceptions/raise.ts';
import { PyException } from '../objects/exception.ts';
import { PyAsyncGenerator } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { callSpecial } from './attributes.ts';
import { awaitIterator } from './delegation.ts';

export function asyncIterator(value: Value): Value {
  if (value instanceof PyAsyncGenerator) return value;
  const iterator = callSpecial(value, '__aiter__');
  if (iterator === undefined) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(value).name}`);
  }
  if (typeOf(iterator).lookup('__anext__') === undefined) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`,
    );
  }
  return iterator;
}

export function nextAwaitable(iterator: Value): Value {
  if (iterator instanceof PyAsyncGenerator) return iterator.next();
  const awaitable = callSpecial(iterator, '__anext__');
  if (awaitable === undefined) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).name}`);
  }
  try {
    return awaitIterator(awaitable, 'anext');
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    const problem = typeError(`'async for' received an invalid object from __anext__: ${typeOf(awaitable).name}`);
    problem.cause = error;
    problem.suppressContext = true;
    throw problem;
  }
}
