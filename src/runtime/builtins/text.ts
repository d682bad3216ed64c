// Builtin functions about text: ascii, chr, format, ord, repr.

import { typeError, valueError } from '../exceptions/raise.ts';
import { bytesOf } from '../objects/buffer.ts';
import { PyByteArray, PyBytes } from '../objects/containers.ts';
import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { codeAt, fromCode, strLength, strOf } from '../objects/str.ts';
import { toIndex } from '../protocols/numbers.ts';
import { asciiValue, formatValue, reprValue } from '../protocols/text.ts';
import { strArgument } from '../types/text-arguments.ts';

function chr(value: Value): Value {
  const code = toIndex(value);
  if (code < 0 || code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return fromCode(code as number);
}

function ord(character: Value): Value {
  const text = strOf(character);
  const isBytes = character instanceof PyBytes || character instanceof PyByteArray;
  const data = isBytes ? bytesOf(character) : undefined;
  if (text === undefined && data === undefined) {
    throw typeError(`ord() expected string of length 1, but ${typeOf(character).name} found`);
  }
  const length = text === undefined ? data!.length : strLength(text);
  if (length !== 1) throw typeError(`ord() expected a character, but string of length ${length} found`);
  return text === undefined ? data![0]! : codeAt(text, 0);
}

export const TEXT_BUILTINS: Record<string, Implementation> = {
  'ascii(obj, /)': asciiValue,
  'chr(i, /)': chr,
  'format(value, format_spec="", /)': (value: Value, spec: Value | undefined) =>
    formatValue(value, spec === undefined ? '' : strArgument(spec, 'format', 'argument 2')),
  'ord(character, /)': ord,
  'repr(obj, /)': reprValue,
};
