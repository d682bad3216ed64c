// A context as data: precision, exponent limits, rounding, traps and flags; and how a result is made to fit it.

import { builtinType, PyObject, type PyType } from '../../runtime/objects/object.ts';
import { finite, infinity, PyDecimal, pow10 } from './number.ts';
import * as S from './signals.ts';

export const contextType = builtinType('Context', { layout: 'Context', module: 'decimal' });

export const MAX_PREC = 425000000;
export const MAX_EMAX = 425000000;
export const MIN_EMIN = -425000000;
export const MIN_ETINY = MIN_EMIN - (MAX_PREC - 1);

export const ROUNDINGS = [
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

export interface Precision {
  readonly prec: number;
  readonly emin: number;
  readonly emax: number;
  readonly clamp: number;
  readonly rounding: Rounding;
}

export class PyContext extends PyObject implements Precision {
  prec = 28;
  rounding: Rounding = 'ROUND_HALF_EVEN';
  emin = -999999;
  emax = 999999;
  capitals = 1;
  clamp = 0;
  traps = S.INVALID | S.DIVISION_BY_ZERO | S.OVERFLOW;
  flags = 0;

  constructor(cls: PyType = contextType) {
    super();
    this.cls = cls;
  }

  copy(): PyContext {
    const made = new PyContext();
    made.take(this);
    made.flags = this.flags;
    return made;
  }

  /** All settings but the flags. */
  take(other: PyContext): void {
    this.prec = other.prec;
    this.rounding = other.rounding;
    this.emin = other.emin;
    this.emax = other.emax;
    this.capitals = other.capitals;
    this.clamp = other.clamp;
    this.traps = other.traps;
  }

  /** Keeps what happened, or raises what is trapped. */
  report(status: number): void {
    if (status === 0) return;
    this.flags |= status;
    if ((status & this.traps) !== 0) throw S.trapped(status & this.traps);
  }
}

/** What an operation met on its way. */
export interface Status {
  bits: number;
}

export const etiny = (context: Precision): number => context.emin - (context.prec - 1);
export const etop = (context: Precision): number => context.emax - (context.prec - 1);

/** For exact results that must only fit the limits of the module. */
export const WIDEST: Precision = {
  prec: MAX_PREC,
  emin: MIN_EMIN,
  emax: MAX_EMAX,
  clamp: 0,
  rounding: 'ROUND_HALF_EVEN',
};

/** Does a coefficient go up when `rest` of `unit` is cut off behind it? */
export function roundsUp(rounding: Rounding, sign: 0 | 1, kept: bigint, rest: bigint, unit: bigint): boolean {
  if (rest === 0n) return false;
  const twice = rest * 2n;
  switch (rounding) {
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_UP':
      return true;
    case 'ROUND_CEILING':
      return sign === 0;
    case 'ROUND_FLOOR':
      return sign === 1;
    case 'ROUND_HALF_UP':
      return twice >= unit;
    case 'ROUND_HALF_DOWN':
      return twice > unit;
    case 'ROUND_HALF_EVEN':
      return twice > unit || (twice === unit && (kept & 1n) === 1n);
    case 'ROUND_05UP':
      return kept % 5n === 0n;
  }
}

/** Cuts `drop` digits off; says whether any of them counted. */
export function cut(sign: 0 | 1, coefficient: bigint, drop: number, rounding: Rounding, status: Status): bigint {
  if (drop <= 0) return coefficient;
  status.bits |= S.ROUNDED;
  // More digits than there are: all of the number is what is cut off.
  const places = Math.min(drop, 2 + coefficient.toString().length);
  const unit = pow10(places);
  const kept = coefficient / unit;
  const rest = coefficient - kept * unit;
  if (rest === 0n) return kept;
  status.bits |= S.INEXACT;
  return roundsUp(rounding, sign, kept, rest, unit) ? kept + 1n : kept;
}

/** The payload of a NaN must fit too. */
function fitNan(value: PyDecimal, context: Precision): PyDecimal {
  const room = context.prec - context.clamp;
  if (value.coefficient === 0n || value.digits <= room) return value;
  return new PyDecimal(value.sign, room > 0 ? value.coefficient % pow10(room) : 0n, 0, value.kind);
}

/** A value rounded and limited as the context says. */
export function settle(value: PyDecimal, context: Precision, status: Status): PyDecimal {
  if (value.kind !== 'finite') return value.kind === 'inf' ? value : fitNan(value, context);
  const { sign } = value;
  const tiny = etiny(context);
  const top = context.clamp ? etop(context) : context.emax;
  if (value.coefficient === 0n) {
    const exponent = Math.min(Math.max(value.exponent, tiny), top);
    if (exponent === value.exponent) return value;
    status.bits |= S.CLAMPED;
    return finite(sign, 0n, exponent);
  }
  const { digits, adjusted } = value;
  let { coefficient, exponent } = value;
  if (adjusted > context.emax) return overflow(sign, context, status);
  const subnormal = adjusted < context.emin;
  const lowest = Math.max(tiny, exponent + digits - context.prec);
  if (lowest > exponent) {
    const met: Status = { bits: 0 };
    coefficient = cut(sign, coefficient, lowest - exponent, context.rounding, met);
    exponent = lowest;
    status.bits |= met.bits;
    if (coefficient === pow10(context.prec)) {
      coefficient /= 10n;
      exponent++;
    }
    if (subnormal) {
      status.bits |= S.SUBNORMAL;
      if ((met.bits & S.INEXACT) !== 0) status.bits |= S.UNDERFLOW;
      if (coefficient === 0n) status.bits |= S.CLAMPED;
    }
    const result = finite(sign, coefficient, exponent);
    if (coefficient !== 0n && result.adjusted > context.emax) return overflow(sign, context, status);
    if (!context.clamp || exponent <= top) return result;
  } else if (subnormal) status.bits |= S.SUBNORMAL;
  if (context.clamp && exponent > top) {
    status.bits |= S.CLAMPED;
    return finite(sign, coefficient * pow10(exponent - top), top);
  }
  return lowest > value.exponent ? finite(sign, coefficient, exponent) : value;
}

function overflow(sign: 0 | 1, context: Precision, status: Status): PyDecimal {
  status.bits |= S.OVERFLOW | S.INEXACT | S.ROUNDED;
  const { rounding } = context;
  const toLargest =
    rounding === 'ROUND_DOWN' ||
    rounding === 'ROUND_05UP' ||
    (rounding === 'ROUND_CEILING' && sign === 1) ||
    (rounding === 'ROUND_FLOOR' && sign === 0);
  return toLargest ? finite(sign, pow10(context.prec) - 1n, etop(context)) : infinity(sign);
}
