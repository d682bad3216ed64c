// Operations on the digits themselves: logical ones on zeros and ones, shift and rotate.

import { type Binary, invalid, nanOf } from './arithmetic.ts';
import type { Precision, Status } from './context.ts';
import { finite, infinity, type PyDecimal, pow10 } from './number.ts';

const isLogical = (a: PyDecimal): boolean =>
  a.isFinite && a.sign === 0 && a.exponent === 0 && /^[01]+$/.test(a.coefficient.toString());

const padded = (a: PyDecimal, width: number): string => a.coefficient.toString().padStart(width, '0').slice(-width);

function logical(choose: (left: string, right: string) => boolean): Binary {
  return (a, b, context, status) => {
    if (!isLogical(a) || !isLogical(b)) return invalid(status);
    const left = padded(a, context.prec);
    const right = padded(b, context.prec);
    let digits = '';
    for (let i = 0; i < context.prec; i++) digits += choose(left[i]!, right[i]!) ? '1' : '0';
    return finite(0, BigInt(digits), 0);
  };
}

export const logicalAnd = logical((x, y) => x === '1' && y === '1');
export const logicalOr = logical((x, y) => x === '1' || y === '1');
export const logicalXor = logical((x, y) => x !== y);

export function logicalInvert(a: PyDecimal, context: Precision, status: Status): PyDecimal {
  if (!isLogical(a)) return invalid(status);
  const digits = padded(a, context.prec).replace(/[01]/g, digit => (digit === '0' ? '1' : '0'));
  return finite(0, BigInt(digits), 0);
}

/** The number of places that the second operand gives; undefined when it is none. */
function places(b: PyDecimal, context: Precision): number | undefined {
  if (!b.isFinite || b.exponent !== 0 || b.coefficient > BigInt(context.prec)) return undefined;
  return Number(b.integer);
}

export const shift: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const count = places(b, context);
  if (count === undefined) return invalid(status);
  if (a.isInfinite) return infinity(a.sign);
  const room = pow10(context.prec);
  const moved = count >= 0 ? (a.coefficient * pow10(count)) % room : (a.coefficient % room) / pow10(-count);
  return finite(a.sign, moved, a.exponent);
};

export const rotate: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const count = places(b, context);
  if (count === undefined) return invalid(status);
  if (a.isInfinite) return infinity(a.sign);
  const digits = padded(a, context.prec);
  const at = (count + context.prec) % context.prec;
  return finite(a.sign, BigInt(digits.slice(at) + digits.slice(0, at)), a.exponent);
};
