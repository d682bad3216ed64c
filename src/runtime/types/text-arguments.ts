// Checks of arguments that the methods of str and bytes share, with CPython's messages.

import { encodeUtf8 } from '../codecs/utf-8.ts';
import { typeError, valueError } from '../exceptions/raise.ts';
import type { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { type Str, strLength, strOf, textOf } from '../objects/str.ts';

/** A value's type as messages about arguments name it. */
export const argumentTypeName = (value: Value): string => (value === null ? 'None' : typeOf(value).name);

/** find() argument 1 must be str, not int */
export function badArgument(method: string, argument: string, expected: string, value: Value): PyException {
  return typeError(`${method}() ${argument} must be ${expected}, not ${argumentTypeName(value)}`);
}

/** The text of `self`: an exact str or an instance of a subclass. */
export function textSelf(self: Value): Str {
  return typeof self === 'string' ? self : strOf(self)!;
}

/** An argument that must be a str; `argument` is 'argument 1' or "argument 'encoding'". */
export function strArgument(value: Value, method: string, argument: string): Str {
  const text = strOf(value);
  if (text === undefined) throw badArgument(method, argument, 'str', value);
  return text;
}

/** The name of an encoding or of an error handler: a text that a C program could hold. */
export function nameArgument(value: Value, method: string, argument: string): string {
  const name = textOf(strArgument(value, method, argument));
  encodeUtf8(name, 'strict');
  if (name.includes('\0')) throw valueError('embedded null character');
  return name;
}

/** The fill character of center, ljust and rjust. */
export function fillArgument(value: Value | undefined): Str {
  if (value === undefined) return ' ';
  const text = strOf(value);
  if (text === undefined) throw typeError(`The fill character must be a unicode character, not ${typeOf(value).name}`);
  if (strLength(text) !== 1) throw typeError('The fill character must be exactly one character long');
  return text;
}
