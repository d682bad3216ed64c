// The error handlers as functions that programs call with an exception (codecs.ignore_errors and its like). What they
// put in place is decided by the same code that the codecs use directly; only UnicodeTranslateError is answered here.

import { builtinDecode, builtinEncode } from '../../runtime/codecs/errors.ts';
import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { typeError } from '../../runtime/exceptions/raise.ts';
import { bytesOf } from '../../runtime/objects/buffer.ts';
import { EMPTY_BYTES, PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { PyBuiltin } from '../../runtime/objects/function.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { codeAt, type Str, strLength, strOf, textOf } from '../../runtime/objects/str.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import { escapeCode } from '../../runtime/unicode/quote.ts';
import { once } from '../once.ts';

/** How messages about a wrong exception begin. */
const NAMES: Record<string, string> = {
  strict: 'strict_errors',
  ignore: 'ignore_errors',
  replace: 'replace_errors',
  xmlcharrefreplace: 'xmlcharrefreplace_errors',
  backslashreplace: 'backslashreplace_errors',
  namereplace: 'namereplace_errors',
  surrogateescape: 'surrogateescape',
  surrogatepass: 'surrogatepass',
};

const wrongType = (exception: Value) =>
  typeError(`don't know how to handle ${typeOf(exception).name} in error callback`);

function clamp(value: Value, low: number, high: number): number {
  return Math.min(Math.max(Number(value), low), high);
}

function handle(name: string, exception: Value): Value {
  if (!(exception instanceof PyException))
    throw name === 'strict' ? typeError('codec must pass exception instance') : wrongType(exception);
  if (name === 'strict') throw exception;
  const is = (type: keyof typeof EXCEPTIONS): boolean => exception.cls.isSubtypeOf(EXCEPTIONS[type]);
  const field = (attribute: string): Value => getAttr(exception, attribute);
  if (is('UnicodeEncodeError')) {
    const object = strOf(field('object')) ?? '';
    const length = strLength(object);
    const start = clamp(field('start'), 0, Math.max(length - 1, 0));
    const end = clamp(field('end'), Math.min(1, length), length);
    const fault = { encoding: textOf(strOf(field('encoding'))!), object, start, end, reason: '' };
    // There may be nothing between them.
    if (end <= start && name !== 'surrogatepass')
      return new PyTuple([name === 'surrogateescape' ? EMPTY_BYTES : '', name === 'namereplace' ? start : end]);
    const answer = ruled(exception, () => builtinEncode(fault, name));
    const { put, next } = answer!;
    return new PyTuple([put instanceof Uint8Array ? new PyBytes(put) : put, next]);
  }
  if (is('UnicodeDecodeError')) {
    const object = bytesOf(field('object')) ?? new Uint8Array(0);
    const start = clamp(field('start'), 0, Math.max(object.length - 1, 0));
    const end = clamp(field('end'), Math.min(1, object.length), object.length);
    if (name === 'xmlcharrefreplace' || name === 'namereplace') throw wrongType(exception);
    const fault = { encoding: textOf(strOf(field('encoding'))!), object, start, end, reason: '' };
    const { put, next } = ruled(exception, () => builtinDecode(fault, name))!;
    return new PyTuple([put, next]);
  }
  if (is('UnicodeTranslateError')) {
    const object = strOf(field('object')) ?? '';
    const length = strLength(object);
    const start = clamp(field('start'), 0, Math.max(length - 1, 0));
    const end = clamp(field('end'), Math.min(1, length), length);
    return new PyTuple([translated(name, object, start, end, exception), end]);
  }
  throw wrongType(exception);
}

/** A handler that gives up raises the exception that it was given. */
function ruled<T>(exception: PyException, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.UnicodeError)) throw exception;
    throw error;
  }
}

function translated(name: string, object: Str, start: number, end: number, exception: Value): string {
  const count = Math.max(end - start, 0);
  if (name === 'ignore') return '';
  if (name === 'replace') return '\ufffd'.repeat(count);
  if (name === 'backslashreplace') {
    return Array.from({ length: count }, (_, i) => escapeCode(codeAt(object, start + i))).join('');
  }
  throw wrongType(exception);
}

/** The builtin handlers by name. */
export const builtinHandlers = once(
  () =>
    new Map(
      Object.entries(NAMES).map(([name, label]) => [
        name,
        new PyBuiltin(builtinOf(`${label}(exception, /)`, (exception: Value) => handle(name, exception))),
      ]),
    ),
);
