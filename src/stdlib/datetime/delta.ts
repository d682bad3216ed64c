// timedelta: a duration in days, seconds and microseconds.
//
// Products and quotients are exact: they are made of the number of all microseconds, a JavaScript number up to about 285
// years and a bigint beyond. What is between two microseconds goes to the nearest, halves to the even one.

import { exactRatio } from '../../runtime/arithmetic/float.ts';
import { floatToInt, intFloorDiv, intMod, intTrueDiv } from '../../runtime/arithmetic/int.ts';
import { overflowError, typeError, valueError, zeroDivisionError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import {
  floatOf,
  intOf,
  NotImplemented,
  normalizeInt,
  PyFloat,
  type PyInt,
  typeOf,
} from '../../runtime/objects/scalars.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { hashTuple } from '../../runtime/protocols/hash.ts';
import { add, divmod, floorDiv, mul } from '../../runtime/protocols/numbers.ts';
import { defineOnce } from '../define-once.ts';
import { type Arguments, anything, type Keywords, parameters, readArguments } from './arguments.ts';
import { DAY_SECONDS, SECOND_MICROSECONDS } from './calendar.ts';
import { answer, COMPARISONS } from './comparing.ts';
import {
  carriedDelta,
  compareDeltas,
  deltaType,
  differenceOf,
  isZero,
  negativeOf,
  newDelta,
  PyDelta,
} from './objects.ts';

// ---- microseconds ----------------------------------------------------------------------------------------------------

const DAY_MICROSECONDS = DAY_SECONDS * SECOND_MICROSECONDS;
/** So many days of microseconds are a safe integer. */
const SAFE_DAYS = 104_000;

export function microsecondsOf({ days, seconds, microseconds }: PyDelta): PyInt {
  const rest = seconds * SECOND_MICROSECONDS + microseconds;
  if (days < SAFE_DAYS && days > -SAFE_DAYS) return days * DAY_MICROSECONDS + rest;
  return normalizeInt(BigInt(days) * BigInt(DAY_MICROSECONDS) + BigInt(rest));
}

/** A day count must fit into a C int before it is looked at. */
function dayCount(days: PyInt): number {
  if (days > 2147483647 || days < -2147483648) throw overflowError('Python int too large to convert to C int');
  return Number(days);
}

function deltaOf(total: PyInt, cls: PyType = deltaType): PyDelta {
  // The remainder of doubles is exact, a quotient might be rounded up.
  const rest = Number(intMod(total, DAY_MICROSECONDS));
  const microseconds = rest % SECOND_MICROSECONDS;
  const days = dayCount(intFloorDiv(total, DAY_MICROSECONDS));
  return newDelta(days, (rest - microseconds) / SECOND_MICROSECONDS, microseconds, cls);
}

/** The same of what a subclass of int has made of a product. */
function deltaOfValue(total: Value, cls: PyType = deltaType): PyDelta {
  if (typeof total === 'number' || typeof total === 'bigint') return deltaOf(total, cls);
  const [seconds, microseconds] = quotientAndRest(total, SECOND_MICROSECONDS);
  const [days, second] = quotientAndRest(seconds, DAY_SECONDS);
  const count = intOf(days);
  if (count === undefined) throw typeError(`'${typeOf(days).name}' object cannot be interpreted as an integer`);
  return newDelta(dayCount(count), second, microseconds, cls);
}

function quotientAndRest(value: Value, by: number): readonly [Value, number] {
  const pair = divmod(value, by);
  if (!(pair instanceof PyTuple)) throw typeError(`divmod() returned non-tuple (type ${typeOf(pair).name})`);
  if (pair.items.length !== 2) throw typeError(`divmod() returned a tuple of size ${pair.items.length}`);
  const rest = intOf(pair.items[1]!);
  if (rest === undefined) {
    throw typeError(`'${typeOf(pair.items[1]!).name}' object cannot be interpreted as an integer`);
  }
  if (rest < 0 || rest >= by) throw typeError('divmod() returned a value out of range');
  return [pair.items[0]!, Number(rest)];
}

const SMALL_DIVISOR = 2 ** 51;

/** left / right, halves to the even neighbour. */
function nearest(left: PyInt, right: PyInt): PyInt {
  if (right === 0) throw zeroDivisionError('division by zero');
  if (typeof left === 'number' && typeof right === 'number' && right > 0 && right < SMALL_DIVISOR) {
    const rest = ((left % right) + right) % right;
    const quotient = (left - rest) / right;
    return rest * 2 > right || (rest * 2 === right && quotient % 2 !== 0) ? quotient + 1 : quotient;
  }
  const [a, b] = right < 0 ? [-BigInt(left), -BigInt(right)] : [BigInt(left), BigInt(right)];
  const rest = ((a % b) + b) % b;
  const quotient = (a - rest) / b;
  const twice = 2n * rest;
  const up = twice > b || (twice === b && (quotient & 1n) === 1n);
  return normalizeInt(up ? quotient + 1n : quotient);
}

// ---- constructor -----------------------------------------------------------------------------------------------------

const PARAMETERS = parameters('__new__', 0, 7, {
  days: anything,
  seconds: anything,
  microseconds: anything,
  milliseconds: anything,
  minutes: anything,
  hours: anything,
  weeks: anything,
});

/** In the order in which they are summed up: the index of the parameter, its name, and how many microseconds it has. */
const UNITS = [
  [2, 'microseconds', 1],
  [3, 'milliseconds', 1000],
  [1, 'seconds', SECOND_MICROSECONDS],
  [4, 'minutes', 60 * SECOND_MICROSECONDS],
  [5, 'hours', 3600 * SECOND_MICROSECONDS],
  [0, 'days', DAY_MICROSECONDS],
  [6, 'weeks', 7 * DAY_MICROSECONDS],
] as const;

function construct(cls: PyType, args: Arguments, keywords: Keywords): Value {
  const given: (Value | undefined)[] =
    keywords.size === 0 && args.length <= 7 ? [...args] : readArguments(PARAMETERS, args, keywords);
  let total: Value = 0;
  let fraction = 0;
  for (const [index, name, factor] of UNITS) {
    const value = given[index];
    if (value === undefined) continue;
    if (intOf(value) !== undefined) {
      total = add(total, mul(value, factor));
      continue;
    }
    const float = floatOf(value);
    if (float === undefined) {
      throw typeError(`unsupported type for timedelta ${name} component: ${typeOf(value).name}`);
    }
    // Whole units are counted exactly; of the rest, whole microseconds.
    total = add(total, mul(floatToInt(float), factor));
    const part = (float - Math.trunc(float)) * factor;
    if (part === 0) continue;
    total = add(total, Math.trunc(part) + 0);
    fraction += part - Math.trunc(part);
  }
  if (fraction !== 0) total = add(total, rounded(fraction, total));
  return deltaOfValue(total, cls);
}

/** What is left of several floats, so that with the microseconds so far halves become even. */
function rounded(fraction: number, sofar: Value): number {
  const away = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));
  const whole = away(fraction);
  if (Math.abs(whole - fraction) !== 0.5) return whole + 0;
  const odd = Number(intMod(intOf(sofar)!, 2));
  return 2 * away((fraction + odd) * 0.5) - odd + 0;
}

// ---- operators -------------------------------------------------------------------------------------------------------

const isDelta = (value: Value): value is PyDelta => value instanceof PyDelta;

function sum(left: PyDelta, right: Value): Value {
  if (!isDelta(right)) return NotImplemented;
  return carriedDelta(left.days + right.days, left.seconds + right.seconds, left.microseconds + right.microseconds);
}

function product(self: PyDelta, other: Value): Value {
  if (intOf(other) !== undefined) return deltaOfValue(mul(other, microsecondsOf(self)));
  if (floatOf(other) === undefined) return NotImplemented;
  const [numerator, denominator] = ratioOf(other);
  return deltaOf(nearest(wholeOf(mul(microsecondsOf(self), numerator)), wholeOf(denominator)));
}

/** The numerator and denominator of a float, or of what a subclass says they are. */
function ratioOf(value: Value): readonly [Value, Value] {
  if (value instanceof PyFloat && Number.isFinite(value.value)) {
    const [numerator, denominator] = exactRatio(value.value);
    return [normalizeInt(numerator), normalizeInt(denominator)];
  }
  const ratio = callMethod(value, 'as_integer_ratio', []);
  if (!(ratio instanceof PyTuple)) {
    throw typeError(`unexpected return type from as_integer_ratio(): expected tuple, not '${typeOf(ratio).name}'`);
  }
  if (ratio.items.length !== 2) throw valueError('as_integer_ratio() must return a 2-tuple');
  return [ratio.items[0]!, ratio.items[1]!];
}

function wholeOf(value: Value): PyInt {
  const int = intOf(value);
  if (int === undefined) throw typeError('non-integer arguments in division');
  return int;
}

function quotient(self: PyDelta, other: Value): Value {
  if (isDelta(other)) {
    if (isZero(other)) throw zeroDivisionError('division by zero');
    return new PyFloat(intTrueDiv(microsecondsOf(self), microsecondsOf(other)));
  }
  if (floatOf(other) !== undefined) {
    const [numerator, denominator] = ratioOf(other);
    return deltaOf(nearest(wholeOf(mul(microsecondsOf(self), denominator)), wholeOf(numerator)));
  }
  const int = intOf(other);
  return int === undefined ? NotImplemented : deltaOf(nearest(microsecondsOf(self), int));
}

function floored(self: PyDelta, other: Value): Value {
  if (isDelta(other)) return floorDiv(microsecondsOf(self), microsecondsOf(other));
  return intOf(other) === undefined ? NotImplemented : deltaOfValue(floorDiv(microsecondsOf(self), other));
}

function remainder(self: PyDelta, other: Value): Value {
  if (!isDelta(other)) return NotImplemented;
  if (isZero(other)) throw zeroDivisionError('division by zero');
  return deltaOf(intMod(microsecondsOf(self), microsecondsOf(other)));
}

const divided = (self: PyDelta, other: Value): Value =>
  isDelta(other) ? new PyTuple([floored(self, other), remainder(self, other)]) : NotImplemented;

/** For `other op self`. */
const reflected =
  (operation: (left: PyDelta, right: Value) => Value): Implementation =>
  (self: PyDelta, other: Value) =>
    isDelta(other) ? operation(other, self) : NotImplemented;

const comparison =
  (op: RichOperator): Implementation =>
  (self: PyDelta, other: Value) =>
    isDelta(other) ? answer(op, compareDeltas(self, other)) : NotImplemented;

// ---- text and the rest -------------------------------------------------------------------------------------------------

const two = (value: number): string => String(value).padStart(2, '0');

function text({ days, seconds, microseconds }: PyDelta): string {
  const minutes = Math.floor(seconds / 60);
  const clock = `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
  const before = days === 0 ? '' : `${days} day${days === 1 || days === -1 ? '' : 's'}, `;
  return `${before}${clock}${microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`}`;
}

function representation(self: PyDelta): string {
  const parts = (['days', 'seconds', 'microseconds'] as const)
    .filter(name => self[name] !== 0)
    .map(name => `${name}=${self[name]}`);
  return `${self.cls.name}(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

const parts = ({ days, seconds, microseconds }: PyDelta): Value[] => [days, seconds, microseconds];

export const hashDelta = (delta: PyDelta): PyInt => hashTuple(parts(delta));

export function totalSeconds(delta: PyDelta): PyFloat {
  return new PyFloat(intTrueDiv(microsecondsOf(delta), SECOND_MICROSECONDS));
}

export function defineDelta(): void {
  defineOnce(deltaType, () => ({
    doc: 'Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default to 0.\nArguments may be integers or floats, and may be positive or negative.',
    new: { signature: '(cls, /, *args, **kwargs)', create: construct },
    methods: {
      '__repr__(self, /)': representation,
      '__str__(self, /)': text,
      '__hash__(self, /)': hashDelta,
      '__bool__(self, /)': (self: PyDelta) => !isZero(self),
      '__neg__(self, /)': negativeOf,
      '__pos__(self, /)': (self: PyDelta) => newDelta(self.days, self.seconds, self.microseconds),
      '__abs__(self, /)': (self: PyDelta) =>
        self.days < 0 ? negativeOf(self) : newDelta(self.days, self.seconds, self.microseconds),
      '__add__(self, value, /)': sum,
      '__radd__(self, value, /)': reflected(sum),
      '__sub__(self, value, /)': (self: PyDelta, other: Value) =>
        isDelta(other) ? differenceOf(self, other) : NotImplemented,
      '__rsub__(self, value, /)': (self: PyDelta, other: Value) =>
        isDelta(other) ? differenceOf(other, self) : NotImplemented,
      '__mul__(self, value, /)': product,
      '__rmul__(self, value, /)': product,
      '__truediv__(self, value, /)': quotient,
      '__rtruediv__(self, value, /)': reflected(quotient),
      '__floordiv__(self, value, /)': floored,
      '__rfloordiv__(self, value, /)': reflected(floored),
      '__mod__(self, value, /)': remainder,
      '__rmod__(self, value, /)': reflected(remainder),
      '__divmod__(self, value, /)': divided,
      '__rdivmod__(self, value, /)': reflected(divided),
      ...Object.fromEntries(COMPARISONS.map(op => [`__${op}__(self, value, /)`, comparison(op)])),
      'total_seconds(self, /)': totalSeconds,
      '__reduce__(self, /)': (self: PyDelta) => new PyTuple([self.cls, new PyTuple(parts(self))]),
    },
    members: ['days', 'seconds', 'microseconds'],
    attributes: {
      days: { get: (self: PyDelta) => self.days, doc: 'Number of days.' },
      seconds: { get: (self: PyDelta) => self.seconds, doc: 'Number of seconds (>= 0 and less than 1 day).' },
      microseconds: {
        get: (self: PyDelta) => self.microseconds,
        doc: 'Number of microseconds (>= 0 and less than 1 second).',
      },
    },
    constants: {
      min: newDelta(-999_999_999, 0, 0),
      max: newDelta(999_999_999, 86_399, 999_999),
      resolution: newDelta(0, 0, 1),
    },
  }));
}
