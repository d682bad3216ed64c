// format(decimal, spec): the number's own digits, rounded in decimal, laid out as the format language says.

import { valueError } from '../../runtime/exceptions/raise.ts';
import { groupDigits } from '../../runtime/formatting/number-format.ts';
import { cut, type Rounding } from './context.ts';
import { decimalText, finite, type PyDecimal } from './number.ts';

const SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?$/u;

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly noMinusZero: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly group: string;
  readonly precision: number | null;
  readonly type: string;
}

function parse(text: string): Spec {
  const match = SPEC.exec(text);
  if (match === null) throw valueError('invalid format string');
  const [, fill, align, sign, noMinusZero, alternate, zero, width, group, precision, type] = match;
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? (zero === undefined ? '>' : '='),
    sign: sign ?? '-',
    noMinusZero: noMinusZero !== undefined,
    alternate: alternate !== undefined,
    zero: zero !== undefined,
    width: width === undefined ? 0 : Number(width),
    group: group ?? '',
    precision: precision === undefined ? null : Number(precision),
    type: type ?? '',
  };
}

/** Rounded to so many digits behind the first one. */
function significant(value: PyDecimal, digits: number, rounding: Rounding): PyDecimal {
  const drop = value.digits - digits;
  if (drop <= 0) return value;
  const made = finite(
    value.sign,
    cut(value.sign, value.coefficient, drop, rounding, { bits: 0 }),
    value.exponent + drop,
  );
  return made.digits > digits ? finite(made.sign, made.coefficient / 10n, made.exponent + 1) : made;
}

/** Rounded or filled up to this exponent. */
function toExponent(value: PyDecimal, exponent: number, rounding: Rounding): PyDecimal {
  if (value.exponent > exponent) {
    return finite(value.sign, value.coefficient * 10n ** BigInt(value.exponent - exponent), exponent);
  }
  return finite(
    value.sign,
    cut(value.sign, value.coefficient, exponent - value.exponent, rounding, { bits: 0 }),
    exponent,
  );
}

export function formatDecimal(value: PyDecimal, specText: string, rounding: Rounding, capitals: boolean): string {
  const spec = parse(specText);
  if (!value.isFinite) {
    const sign = value.sign ? '-' : spec.sign === '-' ? '' : spec.sign;
    const { fill } = spec;
    const text = decimalText(value.signed(0)) + (spec.type === '%' ? '%' : '');
    return align(sign, text, {
      ...spec,
      fill: spec.zero && fill === '0' ? ' ' : fill,
      align: spec.align === '=' && spec.zero ? '>' : spec.align,
    });
  }
  const type = spec.type === '' ? (capitals ? 'G' : 'g') : spec.type === 'n' ? 'g' : spec.type;
  let number = type === '%' ? finite(value.sign, value.coefficient, value.exponent + 2) : value;
  const { precision } = spec;
  if (number.isZero && number.exponent > 0 && 'fF%'.includes(type)) number = finite(number.sign, 0n, 0);
  if (precision !== null) {
    if ('eE'.includes(type))
      number = number.isZero ? finite(number.sign, 0n, number.exponent) : significant(number, precision + 1, rounding);
    else if ('fF%'.includes(type)) number = toExponent(number, -precision, rounding);
    else number = significant(number, Math.max(precision, 1), rounding);
  }
  const negative = number.sign === 1 && !(spec.noMinusZero && number.isZero);
  const digits = number.coefficient.toString();
  const left = number.exponent + digits.length;
  let point: number;
  if ('eE'.includes(type)) point = number.isZero && precision !== null ? 1 - precision : 1;
  else if ('fF%'.includes(type)) point = left;
  else if (number.isZero && precision !== null && number.exponent > 0) point = left;
  else point = number.exponent <= 0 && left > -6 ? left : 1;
  let whole: string;
  let fraction: string;
  if (point < 0) {
    whole = '0';
    fraction = '0'.repeat(-point) + digits;
  } else if (point > digits.length) {
    whole = digits + '0'.repeat(point - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, point) || '0';
    fraction = digits.slice(point);
  }
  if ('eE'.includes(type) && precision !== null && !number.isZero) fraction = fraction.padEnd(precision, '0');
  const power = left - point;
  const shown = power !== 0 || 'eE'.includes(type);
  const exponent = shown ? `${type === 'E' || type === 'G' ? 'E' : 'e'}${power < 0 ? '-' : '+'}${Math.abs(power)}` : '';
  const tail = (fraction !== '' || spec.alternate ? `.${fraction}` : '') + exponent + (type === '%' ? '%' : '');
  const sign = negative ? '-' : spec.sign === '-' ? '' : spec.sign;
  const minimum = spec.zero && spec.align === '=' && spec.fill === '0' ? spec.width - sign.length - tail.length : 0;
  const grouped = spec.group === '' ? whole.padStart(minimum, '0') : groupDigits(whole, spec.group, 3, minimum);
  return align(sign, grouped + tail, spec);
}

function align(sign: string, body: string, { fill, align: where, width }: Spec): string {
  const room = Math.max(0, width - sign.length - [...body].length);
  if (where === '<') return sign + body + fill.repeat(room);
  if (where === '>') return fill.repeat(room) + sign + body;
  if (where === '=') return sign + fill.repeat(room) + body;
  const before = Math.floor(room / 2);
  return fill.repeat(before) + sign + body + fill.repeat(room - before);
}
