// How a generator or coroutine is resumed: the states, StopIteration at the end, what may not leave the body.
//
// The three operations return the yielded value, or undefined when the body has returned; then `returned` holds the
// value. Methods (`send`, `throw` …) and `for` loops are thin layers over them.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, runtimeError, typeError, valueError } from '../exceptions/raise.ts';
import { PyException } from '../objects/exception.ts';
import { PyCoroutine, PyGenerator } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';

type Suspendable = PyGenerator | PyCoroutine;

const kindOf = (generator: Suspendable): string => (generator instanceof PyCoroutine ? 'coroutine' : 'generator');

export function generatorSend(generator: Suspendable, value: Value): Value | undefined {
  if (generator.state !== 'suspended' && !mayBegin(generator, value)) return finished(generator);
  const { body } = generator;
  generator.state = 'running';
  let result: Value;
  try {
    result = body.resume(value);
  } catch (error) {
    throw failed(generator, error);
  }
  if (body.done) return settle(generator, result);
  generator.state = 'suspended';
  return result;
}

/** One that does not wait: true when it has not begun, false when it is over. */
function mayBegin(generator: Suspendable, value: Value): boolean {
  if (generator.state === 'running') throw valueError(`${kindOf(generator)} already executing`);
  if (generator.state === 'closed') return false;
  if (value !== null) throw typeError(`can't send non-None value to a just-started ${kindOf(generator)}`);
  return true;
}

export function generatorThrow(generator: Suspendable, exception: PyException): Value | undefined {
  if (generator.stateNow === 'running') throw valueError(`${kindOf(generator)} already executing`);
  if (generator.state === 'closed') {
    if (generator instanceof PyCoroutine) throw reused();
    throw exception;
  }
  generator.state = 'running';
  try {
    return settle(generator, generator.body.raise(exception));
  } catch (error) {
    throw failed(generator, error);
  }
}

/** close(): raises GeneratorExit where it waits; what the body returns then is the result (3.13). */
export function generatorClose(generator: Suspendable): Value {
  if (generator.stateNow === 'running') throw valueError(`${kindOf(generator)} already executing`);
  if (generator.state === 'closed') return null;
  if (generator.state === 'created') {
    generator.state = 'closed';
    return null;
  }
  try {
    if (generatorThrow(generator, newException(EXCEPTIONS.GeneratorExit)) === undefined) return generator.returned;
  } catch (error) {
    const expected =
      error instanceof PyException &&
      (error.cls.isSubtypeOf(EXCEPTIONS.GeneratorExit) || error.cls.isSubtypeOf(EXCEPTIONS.StopIteration));
    if (!expected) throw error;
    return null;
  }
  throw runtimeError(`${kindOf(generator)} ignored GeneratorExit`);
}

function finished(generator: Suspendable): undefined {
  if (generator instanceof PyCoroutine) throw reused();
  generator.returned = null;
  return undefined;
}

const reused = (): PyException => runtimeError('cannot reuse already awaited coroutine');

function settle(generator: Suspendable, value: Value): Value | undefined {
  if (generator.body.done) {
    generator.state = 'closed';
    generator.returned = value;
    return undefined;
  }
  generator.state = 'suspended';
  return value;
}

function failed(generator: Suspendable, error: unknown): unknown {
  // An engine may have refused to resume it, and left it as it was.
  if (generator.state === 'running') generator.state = 'closed';
  return error instanceof PyException ? whatMayLeave(error, kindOf(generator)) : error;
}

/** PEP 479: StopIteration does not leave a generator's body as itself. */
export function whatMayLeave(error: PyException, kind: string): PyException {
  const name = error.cls.isSubtypeOf(EXCEPTIONS.StopIteration)
    ? 'StopIteration'
    : kind === 'async generator' && error.cls.isSubtypeOf(EXCEPTIONS.StopAsyncIteration)
      ? 'StopAsyncIteration'
      : null;
  if (name === null) return error;
  const wrapped = runtimeError(`${kind} raised ${name}`);
  wrapped.cause = error;
  wrapped.context = error;
  wrapped.suppressContext = true;
  return wrapped;
}

/** What `for` loops call. */
PyGenerator.prototype.step = function () {
  return generatorSend(this, null);
};
