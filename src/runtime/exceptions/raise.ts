// Building the exceptions that the runtime itself raises. These functions build; the caller throws:
// `throw typeError('…')`. The exception being handled becomes the context, as in CPython.

import { PyTuple } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import type { PyType, Value } from '../objects/object.ts';
import { fromText } from '../objects/str.ts';
import { thread } from '../thread.ts';
import { EXCEPTIONS, type ExceptionName } from './hierarchy.ts';

/** An exception of a builtin class with the given args. */
export function newException(type: PyType, ...args: Value[]): PyException {
  const exception = new PyException(type, new PyTuple(args));
  // Nothing refers to it yet, so there is no cycle to look for: chains may be long.
  exception.context = thread.handling;
  return exception;
}

/** What is being handled becomes the context of a new exception; a cycle that this would close is cut. */
export function linkContext(exception: PyException): void {
  const handled = thread.handling;
  if (handled === null || handled === exception) return;
  // A program may have made a circle of contexts; the hare, at half the speed, meets the link that goes round.
  let behind = handled;
  let step = false;
  for (let link: PyException = handled; link.context !== null; link = link.context) {
    if (link.context === exception) {
      link.context = null;
      break;
    }
    if (step) behind = behind.context!;
    step = !step;
    if (link.context === behind) break;
  }
  exception.context = handled;
}

/** Messages are host text: what they quote may hold characters above U+FFFF. */
const builder =
  (name: ExceptionName) =>
  (message: Value): PyException =>
    newException(EXCEPTIONS[name], typeof message === 'string' ? fromText(message) : message);

export const typeError = builder('TypeError');
export const valueError = builder('ValueError');
export const indexError = builder('IndexError');
export const keyError = (key: Value): PyException => newException(EXCEPTIONS.KeyError, key);
export const overflowError = builder('OverflowError');
export const zeroDivisionError = builder('ZeroDivisionError');
export const runtimeError = builder('RuntimeError');
export const recursionError = builder('RecursionError');
export const memoryError = builder('MemoryError');
export const notImplementedError = builder('NotImplementedError');
export const lookupError = builder('LookupError');
export const systemError = builder('SystemError');
export const bufferError = builder('BufferError');
export const eofError = builder('EOFError');
export const assertionError = builder('AssertionError');
export const stopAsyncIteration = (): PyException => newException(EXCEPTIONS.StopAsyncIteration);

export function stopIteration(value: Value = null): PyException {
  const exception =
    value === null ? newException(EXCEPTIONS.StopIteration) : newException(EXCEPTIONS.StopIteration, value);
  exception.setField('value', value);
  return exception;
}

/** AttributeError that remembers object and name, for suggestions. */
export function attributeError(message: Value, object: Value, name: Value): PyException {
  const exception = newException(EXCEPTIONS.AttributeError, typeof message === 'string' ? fromText(message) : message);
  exception.setField('obj', object);
  exception.setField('name', name);
  return exception;
}

export function nameError(name: string): PyException {
  const exception = newException(EXCEPTIONS.NameError, fromText(`name '${name}' is not defined`));
  exception.setField('name', name);
  return exception;
}

export function unboundLocalError(name: string): PyException {
  return newException(
    EXCEPTIONS.UnboundLocalError,
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

export function unboundFreeError(name: string): PyException {
  const exception = newException(
    EXCEPTIONS.NameError,
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
  exception.setField('name', name);
  return exception;
}

export function importError(
  type: 'ImportError' | 'ModuleNotFoundError',
  message: string,
  name: Value,
  path: Value = null,
): PyException {
  const exception = newException(EXCEPTIONS[type], message);
  exception.setField('msg', message);
  exception.setField('name', name);
  exception.setField('path', path);
  return exception;
}

/** OSError of the class that fits errno is chosen by exceptions/special.ts; here the class is known. */
export function osError(type: ExceptionName, errno: number, strerror: string, filename: Value = null): PyException {
  const exception = newException(EXCEPTIONS[type], errno, strerror);
  exception.setField('errno', errno);
  exception.setField('strerror', strerror);
  exception.setField('filename', filename);
  return exception;
}
