// Local time of the machine: which moment a local time is, and the other way round.
//
// A local time may come twice (clocks go back: fold tells which is meant) or never (they go forward). Seconds are counted
// from the beginning of year 1, in UTC or as a local clock shows them.

import { overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { floatOf, typeOf } from '../../runtime/objects/scalars.ts';
import { fromText } from '../../runtime/objects/str.ts';
import { osErrorFor } from '../../runtime/os-errors.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { localZone } from '../time/local-zone.ts';
import { secondsOf } from './arithmetic.ts';
import {
  badYear,
  type CivilDate,
  DAY_SECONDS,
  dateOfOrdinal,
  EPOCH_ORDINAL,
  MAX_ORDINAL,
  ordinalOf,
} from './calendar.ts';
import { type Clock, carriedDelta, newTimeZone, type PyDateTime, type PyTimeZone } from './objects.ts';

const EPOCH = EPOCH_ORDINAL * DAY_SECONDS;
/** No clock has ever gone back by more. */
const MOST_FOLD = DAY_SECONDS;
/** Beyond that a year does not fit into a C int. */
const MOST_SECONDS = 67_768_036_191_676_800;

// ---- timestamps ------------------------------------------------------------------------------------------------------

const outOfRange = () => overflowError('timestamp out of range for platform time_t');

/** A number of seconds since 1970. `microseconds`: null when only whole seconds are wanted, rounded down. */
export interface Timestamp {
  readonly seconds: number;
  readonly microsecond: number;
}

const halfEven = (value: number): number => {
  const near = Math.sign(value) * Math.round(Math.abs(value));
  return Math.abs(value - near) === 0.5 ? 2 * Math.sign(value) * Math.round(Math.abs(value / 2)) : near;
};

function floatSeconds(value: number): number {
  if (Number.isNaN(value)) throw valueError('Invalid value NaN (not a number)');
  if (value >= 2 ** 63 || value < -(2 ** 63)) throw outOfRange();
  return value;
}

function wholeSeconds(value: Value): number {
  const seconds = toIndex(value);
  if (seconds >= 2 ** 63 || seconds < -(2 ** 63)) throw outOfRange();
  return Number(seconds);
}

/** For dates. */
export function secondsOfTimestamp(value: Value): number {
  const float = floatOf(value);
  if (float !== undefined) return floatSeconds(Math.floor(float));
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  return wholeSeconds(value);
}

/** With microseconds, halves rounded to the even one. */
export function timestampOf(value: Value): Timestamp {
  const float = floatOf(value);
  if (float === undefined) {
    if (!isIndex(value)) throw typeError(`argument must be int or float, not ${typeOf(value).name}`);
    return { seconds: wholeSeconds(value), microsecond: 0 };
  }
  const whole = Math.trunc(floatSeconds(float));
  const microsecond = halfEven((float - whole) * 1e6);
  if (microsecond >= 1e6) return { seconds: whole + 1, microsecond: microsecond - 1e6 };
  if (microsecond < 0) return { seconds: whole - 1, microsecond: microsecond + 1e6 };
  return { seconds: whole + 0, microsecond: microsecond + 0 };
}

/** To the microsecond, as far as the clock goes. */
export function presentTime(): Timestamp {
  const microseconds = Math.round(interpreter().host.now() * 1e6);
  const seconds = Math.floor(microseconds / 1e6);
  return { seconds, microsecond: microseconds - seconds * 1e6 };
}

// ---- civil time ------------------------------------------------------------------------------------------------------

type Civil = CivilDate & { readonly hour: number; readonly minute: number; readonly second: number };

/** Seconds since 1970 as UTC shows them. */
export function utcCivil(seconds: number): Civil {
  if (seconds >= MOST_SECONDS || seconds <= -MOST_SECONDS) throw osErrorFor(75);
  const days = Math.floor(seconds / DAY_SECONDS);
  const { year, month, day } = dateOfOrdinal(days + EPOCH_ORDINAL);
  const second = seconds - days * DAY_SECONDS;
  const hour = Math.floor(second / 3600);
  return { year, month, day, hour, minute: Math.floor(second / 60) - hour * 60, second: second % 60 };
}

export const localCivil = (seconds: number): Civil => utcCivil(seconds + localZone(seconds).offset);

/** Is local time at this moment the second of its kind? */
export function foldAt(seconds: number): 0 | 1 {
  // The clock a day before: has it gone back since?
  const result = local(EPOCH + seconds);
  const transition = result - local(EPOCH + seconds - MOST_FOLD) - MOST_FOLD;
  return transition < 0 && local(EPOCH + seconds + transition) === result ? 1 : 0;
}

/** What a local clock shows at a moment of UTC. */
function local(seconds: number): number {
  const shown = seconds + localZone(seconds - EPOCH).offset;
  const ordinal = Math.floor(shown / DAY_SECONDS);
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw badYear(dateOfOrdinal(ordinal).year);
  return shown;
}

/** The moment at which local clocks show a time. */
function momentOfLocal(shown: number, fold: number): number {
  const ahead = local(shown) - shown;
  const first = shown - ahead;
  const shownFirst = local(first);
  let other: number;
  if (shownFirst === shown) {
    // A solution; there may be an earlier one, or a later one.
    const near = fold === 1 ? first + MOST_FOLD : first - MOST_FOLD;
    other = local(near) - near;
    if (other === ahead) return first;
  } else other = shownFirst - first;
  const second = shown - other;
  if (local(second) === shown) return second;
  if (shownFirst === shown) return first;
  // No clock ever shows it.
  return fold === 1 ? Math.min(first, second) : Math.max(first, second);
}

const shownBy = (moment: PyDateTime): number =>
  ordinalOf(moment.year, moment.month, moment.day) * DAY_SECONDS + secondsOf(moment as Clock);

/** Seconds since 1970 of a moment that is local time. */
export const localTimestamp = (moment: PyDateTime): number => momentOfLocal(shownBy(moment), moment.fold) - EPOCH;

/** The zone of the machine at a moment, with the name that it has then. */
export function localZoneAt(seconds: number): PyTimeZone {
  const { offset, name } = localZone(seconds);
  return newTimeZone(carriedDelta(0, offset, 0), fromText(name));
}

/** The zone of the machine at a local time. */
export function localZoneOf(moment: PyDateTime): PyTimeZone {
  const shown = shownBy(moment);
  const { fold } = moment;
  const meant = momentOfLocal(shown, fold);
  const other = momentOfLocal(shown, 1 - fold);
  // In a gap both count as if the clock had not been moved yet, or had already.
  const inGap = other !== meant && (other > meant ? 1 : 0) === fold;
  return localZoneAt((inGap ? other : meant) - EPOCH);
}
