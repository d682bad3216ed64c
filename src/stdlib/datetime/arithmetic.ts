// Sums and differences of dates, and how moments compare and hash: two of different zones by what they are in UTC.

import { overflowError, typeError } from '../../runtime/exceptions/raise.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { NotImplemented, type PyInt } from '../../runtime/objects/scalars.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { utcOffset } from './asking.ts';
import { DAY_SECONDS, dateOfOrdinal, MAX_ORDINAL, ordinalOf, SECOND_MICROSECONDS } from './calendar.ts';
import { answer } from './comparing.ts';
import { hashDelta } from './delta.ts';
import {
  type Clock,
  carriedDelta,
  compareDeltas,
  differenceOf,
  makeDate,
  makeDateTime,
  newClock,
  newDelta,
  PyDate,
  PyDateTime,
  PyDelta,
  type PyTime,
} from './objects.ts';

/** The date of an ordinal that a sum has given. */
function dateInRange(ordinal: number) {
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError('date value out of range');
  return dateOfOrdinal(ordinal);
}

const ordinalOfDate = (date: PyDate): number => ordinalOf(date.year, date.month, date.day);

export const secondsOf = ({ hour, minute, second }: Clock): number => hour * 3600 + minute * 60 + second;

// ---- sums ------------------------------------------------------------------------------------------------------------

/** `sign` -1 subtracts. */
export function addToDate(date: PyDate, delta: PyDelta, sign: 1 | -1): Value {
  return makeDate(date.cls, dateInRange(ordinalOfDate(date) + delta.days * sign));
}

/** The result has the zone of the moment, and no fold. */
export function addToDateTime(moment: PyDateTime, delta: PyDelta, sign: 1 | -1): Value {
  const microseconds = moment.microsecond + delta.microseconds * sign;
  const carriedSeconds = Math.floor(microseconds / SECOND_MICROSECONDS);
  const seconds = secondsOf(moment) + delta.seconds * sign + carriedSeconds;
  const carriedDays = Math.floor(seconds / DAY_SECONDS);
  const days = delta.days * sign + carriedDays;
  const date = days === 0 ? moment : dateInRange(ordinalOfDate(moment) + days);
  const second = seconds - carriedDays * DAY_SECONDS;
  const microsecond = microseconds - carriedSeconds * SECOND_MICROSECONDS;
  const hour = Math.floor(second / 3600);
  const minute = Math.floor(second / 60) - hour * 60;
  return makeDateTime(moment.cls, date, newClock(hour, minute, second % 60, microsecond, moment.tzinfo, 0));
}

export function dateSum(left: PyDate, right: Value): Value {
  if (!(right instanceof PyDelta)) return NotImplemented;
  return left instanceof PyDateTime ? addToDateTime(left, right, 1) : addToDate(left, right, 1);
}

// ---- differences -----------------------------------------------------------------------------------------------------

export function dateDifference(left: Value, right: Value): Value {
  if (!(left instanceof PyDate) || left instanceof PyDateTime || right instanceof PyDateTime) return NotImplemented;
  if (right instanceof PyDelta) return addToDate(left, right, -1);
  return right instanceof PyDate ? newDelta(ordinalOfDate(left) - ordinalOfDate(right), 0, 0) : NotImplemented;
}

const offsetOf = (moment: PyDateTime): PyDelta | null => utcOffset(moment.tzinfo, moment);

/** As if both were in one zone. */
function localDifference(left: PyDateTime, right: PyDateTime): PyDelta {
  return carriedDelta(
    ordinalOfDate(left) - ordinalOfDate(right),
    secondsOf(left) - secondsOf(right),
    left.microsecond - right.microsecond,
  );
}

export function momentDifference(left: PyDateTime, right: PyDateTime): PyDelta {
  const difference = localDifference(left, right);
  if (left.tzinfo === right.tzinfo) return difference;
  const [own, others] = [offsetOf(left), offsetOf(right)];
  if (own === null && others === null) return difference;
  if (own === null || others === null) {
    throw typeError("can't subtract offset-naive and offset-aware datetimes");
  }
  return differenceOf(difference, differenceOf(own, others));
}

export function datetimeDifference(left: Value, right: Value): Value {
  if (!(left instanceof PyDateTime)) return NotImplemented;
  if (right instanceof PyDateTime) return momentDifference(left, right);
  return right instanceof PyDelta ? addToDateTime(left, right, -1) : NotImplemented;
}

// ---- comparing -------------------------------------------------------------------------------------------------------

export const compareDates = (left: PyDate, right: PyDate): number =>
  left.year - right.year || left.month - right.month || left.day - right.day;

export const compareClocks = (left: Clock, right: Clock): number =>
  left.hour - right.hour ||
  left.minute - right.minute ||
  left.second - right.second ||
  left.microsecond - right.microsecond;

/** -1, 0 or 1 for moments or times that can be compared; null for one that knows its zone and one that does not. */
function compareWithOffsets<T>(
  left: T,
  right: T,
  own: PyDelta | null,
  others: PyDelta | null,
  compareLocally: (left: T, right: T) => number,
  compareInUtc: (left: T, right: T, own: PyDelta, others: PyDelta) => number,
): number | null {
  if (own === null && others === null) return compareLocally(left, right);
  if (own === null || others === null) return null;
  return compareDeltas(own, others) === 0 ? compareLocally(left, right) : compareInUtc(left, right, own, others);
}

const compareMomentsLocally = (left: PyDateTime, right: PyDateTime): number =>
  compareDates(left, right) || compareClocks(left, right);

/** Does the offset depend on which of two equal local times is meant? Then the moment equals none of another zone. */
function dependsOnFold(moment: PyDateTime, offset: PyDelta | null): boolean {
  const other = offsetOf(withFold(moment, 1 - moment.fold));
  return other === null || offset === null ? other !== offset : compareDeltas(other, offset) !== 0;
}

function withFold(moment: PyDateTime, fold: number): PyDateTime {
  const { year, month, day, hour, minute, second, microsecond, tzinfo, cls } = moment;
  return new PyDateTime(year, month, day, hour, minute, second, microsecond, tzinfo, fold, cls);
}

export function compareMoments(op: RichOperator, left: PyDateTime, right: PyDateTime): boolean {
  if (left.tzinfo === right.tzinfo) return answer(op, compareMomentsLocally(left, right));
  const [own, others] = [offsetOf(left), offsetOf(right)];
  const equality = op === 'eq' || op === 'ne';
  let order = compareWithOffsets(left, right, own, others, compareMomentsLocally, (a, b, first, second) =>
    compareDeltas(differenceOf(localDifference(a, b), differenceOf(first, second)), newDelta(0, 0, 0)),
  );
  if (order === null) {
    if (!equality) throw typeError("can't compare offset-naive and offset-aware datetimes");
    order = 1;
  }
  if (order === 0 && equality && (dependsOnFold(left, own) || dependsOnFold(right, others))) order = 1;
  return answer(op, order);
}

export function compareTimes(op: RichOperator, left: PyTime, right: PyTime): boolean {
  if (left.tzinfo === right.tzinfo) return answer(op, compareClocks(left, right));
  const [own, others] = [utcOffset(left.tzinfo, null), utcOffset(right.tzinfo, null)];
  const order = compareWithOffsets<Clock>(left, right, own, others, compareClocks, (a, b, first, second) => {
    const seconds = secondsOf(a) - secondsOf(b) - (first.days - second.days) * DAY_SECONDS;
    return seconds - (first.seconds - second.seconds) || a.microsecond - b.microsecond;
  });
  if (order !== null) return answer(op, order);
  if (op === 'eq' || op === 'ne') return op === 'ne';
  throw typeError("can't compare offset-naive and offset-aware times");
}

// ---- hashing ---------------------------------------------------------------------------------------------------------

/** Different numbers for different dates; what equals a date is a date. */
export const hashDate = ({ year, month, day }: PyDate): number => (year * 16 + month) * 32 + day;

/** Of seconds and microseconds, whatever the days may be. */
const mix = (seconds: number, microseconds: number): number => (seconds % 2 ** 33) * 2 ** 20 + microseconds;

export function hashMoment(self: PyDateTime): PyInt {
  if (self.hashed !== null) return self.hashed;
  const offset = offsetOf(self.fold === 0 ? self : withFold(self, 0));
  if (offset === null) self.hashed = mix(hashDate(self) * DAY_SECONDS + secondsOf(self), self.microsecond);
  else {
    const local = carriedDelta(ordinalOfDate(self), secondsOf(self), self.microsecond);
    self.hashed = hashDelta(differenceOf(local, offset));
  }
  return self.hashed;
}

export function hashTime(self: PyTime): PyInt {
  if (self.hashed !== null) return self.hashed;
  const offset = utcOffset(self.tzinfo, null);
  const local = newDelta(0, secondsOf(self), self.microsecond);
  self.hashed = offset === null ? mix(local.seconds, local.microseconds) : hashDelta(differenceOf(local, offset));
  return self.hashed;
}
