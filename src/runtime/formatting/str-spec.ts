// str.__format__: the format mini-language applied to text.

import { valueError } from '../exceptions/raise.ts';
import { type Str, strLength, strSlice } from '../objects/str.ts';
import { pad } from '../text/pad.ts';
import { parseSpec, unknownCode } from './spec.ts';

const S = 's'.charCodeAt(0);

/** format(value, spec) */
export function formatStr(value: Str, spec: Str, typeName = 'str'): Str {
  if (spec === '') return value;
  const { align, alternate, coerceZero, fill, precision, sign, type, width } = parseSpec(spec, typeName);
  if (type !== S) throw unknownCode(type, typeName);
  if (sign === ' ') throw valueError('Space not allowed in string format specifier');
  if (sign !== '') throw valueError('Sign not allowed in string format specifier');
  if (coerceZero) throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const shown = precision >= 0 && precision < strLength(value) ? strSlice(value, 0, precision) : value;
  const missing = width - strLength(shown);
  if (missing <= 0) return shown;
  const left = align === '<' ? 0 : align === '^' ? missing >> 1 : missing;
  return pad(shown, left, missing - left, fill);
}
