// str(), repr(), ascii() and format() of any value.
//
// The exact scalars are answered here; everything else is asked through __str__, __repr__ and __format__ of its type.
// `str` and `repr` give plain text to the runtime; `strValue` and `reprValue` keep an instance of a subclass of str that
// a method returned, as the builtins must.

import { recursionError, typeError } from '../exceptions/raise.ts';
import { RECURSION_MESSAGE } from '../exceptions/trace.ts';
import { formatFloatSpec, formatInt } from '../formatting/apply-spec.ts';
import { formatStr } from '../formatting/str-spec.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { PyFloat, typeOf } from '../objects/scalars.ts';
import { isStr, type Str, strOf, textOf } from '../objects/str.ts';
import { spend } from '../thread.ts';
import { escapeNonAscii, quoteStr } from '../unicode/quote.ts';
import { callSpecial, special } from './attributes.ts';

/** The type's name as messages show it. */
const nameOf = (value: Value): string => typeOf(value).name;

/** Text of the values whose str() and repr() are alike and need no method; undefined for the others. */
function scalarText(value: Value): string | undefined {
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return value === null ? 'None' : undefined;
  }
}

/** The method gave None, which is no text, or the class says that it has none: `__str__ = None`. */
function notCallable(value: Value, name: string): null {
  if (special(value, name) === null) throw typeError("'NoneType' object is not callable");
  return null;
}

/** What str(value) returns: a str or an instance of a subclass. */
export function strValue(value: Value): Value {
  if (isStr(value)) return value;
  const text = scalarText(value);
  if (text !== undefined) return text;
  const result = callSpecial(value, '__str__') ?? notCallable(value, '__str__');
  if (strOf(result) === undefined) throw typeError(`__str__ returned non-string (type ${nameOf(result)})`);
  return result;
}

/** What repr(value) returns: a str or an instance of a subclass. */
export function reprValue(value: Value): Value {
  spend(1);
  if (isStr(value)) return quoteStr(value);
  const text = scalarText(value);
  if (text !== undefined) return text;
  const result = callSpecial(value, '__repr__') ?? notCallable(value, '__repr__');
  if (strOf(result) === undefined) throw typeError(`__repr__ returned non-string (type ${nameOf(result)})`);
  return result;
}

/** What format(value, spec) returns: a str or an instance of a subclass. */
export function formatValue(value: Value, spec: Str = ''): Value {
  if (spec === '') {
    if (isStr(value)) return value;
    const text = scalarText(value);
    if (text !== undefined) return text;
  } else if (typeof value === 'number') return formatInt(value, spec, 'int');
  else if (typeof value === 'string') return formatStr(value, spec);
  else if (value instanceof PyFloat) return formatFloatSpec(value.value, spec, 'float');
  const result = callSpecial(value, '__format__', spec) ?? notCallable(value, '__format__');
  if (strOf(result) === undefined) throw typeError(`__format__ must return a str, not ${nameOf(result)}`);
  return result;
}

export const str = (value: Value): Str => strOf(strValue(value))!;
export const repr = (value: Value): Str => strOf(reprValue(value))!;
export const format = (value: Value, spec: Str = ''): Str => strOf(formatValue(value, spec))!;

/** ascii(value): the repr itself, perhaps of a subclass of str, if nothing in it needs an escape. */
export function asciiValue(value: Value): Value {
  const text = reprValue(value);
  const escaped = escapeNonAscii(strOf(text)!);
  return textOf(strOf(text)!) === escaped ? text : escaped;
}

export const ascii = (value: Value): Str => strOf(asciiValue(value))!;

export const strText = (value: Value): string => textOf(str(value));
export const reprText = (value: Value): string => textOf(repr(value));

/** Its first characters, as messages show what may be long. */
export function shortRepr(value: Value, most = 200): string {
  const text = reprText(value);
  // No text has more characters than places.
  return text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join('');
}

// ---- containers that contain themselves ------------------------------------------------------------------------------

const active = new Set<PyObject>();

/**
 * The repr of a container; `recursive` ('[...]') stands for it where it contains itself. Nesting too deep for the host
 * is a RecursionError.
 */
export function reprGuard(container: PyObject, recursive: string, write: () => Str): Str {
  if (active.has(container)) return recursive;
  active.add(container);
  try {
    return write();
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error;
    throw recursionError(`${RECURSION_MESSAGE} while getting the repr of an object`);
  } finally {
    active.delete(container);
  }
}
