// Exceptions that nobody can catch: raised by a callback of a weak reference, a __del__, an exit function. They go to
// sys.unraisablehook, which prints them unless a program put its own there.

import { formatIgnored } from '../runtime/exceptions/format.ts';
import { guestException } from '../runtime/exceptions/trace.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyException } from '../runtime/objects/exception.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { getAttr } from '../runtime/protocols/attributes.ts';
import { call1, callMethod } from '../runtime/protocols/call.ts';
import { unraisables } from '../runtime/protocols/delegation.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';

const argumentsType = structSequenceType('UnraisableHookArgs', 'sys', [
  'exc_type',
  'exc_value',
  'exc_traceback',
  'err_msg',
  'object',
]);

/** `message` as CPython words it ("Exception ignored in atexit callback <function …>"); `object` is shown after it. */
export function reportUnraisable(error: unknown, message: string, object: Value = null): void {
  const exception = guestException(error);
  const hook = interpreter().sys.dict.getStr('unraisablehook') ?? null;
  const args = newStructSequence(argumentsType, [typeOf(exception), exception, exception.traceback, message, object]);
  if (hook !== null) call1(hook, args);
  else printUnraisable(args);
}

unraisables.report = (error, message) => {
  const exception = guestException(error);
  if (exception.fatal) throw exception;
  reportUnraisable(exception, message());
};

/** sys.__unraisablehook__ */
export function printUnraisable(unraisable: Value): Value {
  const stderr = interpreter().sys.dict.getStr('stderr') ?? null;
  if (stderr === null) return null;
  const exception = getAttr(unraisable, 'exc_value');
  const message = getAttr(unraisable, 'err_msg');
  const object = getAttr(unraisable, 'object');
  const opening = typeof message === 'string' ? message : 'Exception ignored in';
  const subject = object === null ? '' : `: ${reprText(object)}`;
  const text = exception instanceof PyException ? formatIgnored(exception) : '';
  callMethod(stderr, 'write', [`${opening}${subject}${object === null ? ':' : ''}\n${text}`]);
  return null;
}
