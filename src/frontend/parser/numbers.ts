// The value of a number literal.
//
// The lexer has checked the form; here the text becomes an int (number or bigint), a float or an imaginary part.
// JavaScript's own reader of decimal numbers rounds correctly, so floats need nothing more.

import type { Literal } from '../literal.ts';

/** Decimal digits that an int literal may have, as sys.int_info.default_max_str_digits. */
export const MAX_DIGITS = 4300;

export function numberLiteral(text: string): Literal {
  if (text.length === 1) return { type: 'int', value: text.charCodeAt(0) - 48 };
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const second = digits.charCodeAt(1) | 32;
  if (digits.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98)) {
    return { type: 'int', value: integer(digits) };
  }
  const final = digits.charCodeAt(digits.length - 1) | 32;
  if (final === 106) return { type: 'complex', real: 0, imag: Number(digits.slice(0, -1)) };
  for (let at = 0; at < digits.length; at++) {
    const unit = digits.charCodeAt(at);
    if (unit < 48 || unit > 57) return { type: 'float', value: Number(digits) };
  }
  return { type: 'int', value: integer(digits) };
}

/** The number of digits of a decimal int literal, or 0 for anything else: what MAX_DIGITS is compared with. */
export function decimalDigits(text: string): number {
  if (text.length <= MAX_DIGITS) return 0;
  const digits = text.replaceAll('_', '');
  return /^[0-9]+$/.test(digits) ? digits.length : 0;
}

function integer(digits: string): number | bigint {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}
