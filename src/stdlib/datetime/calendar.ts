// The proleptic Gregorian calendar in whole numbers: days counted from 1 January of year 1, weekdays, ISO weeks, and which
// parts make a date or a time. Knows nothing of Python's objects.

import { valueError } from '../../runtime/exceptions/raise.ts';

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;
/** 31 December 9999. */
export const MAX_ORDINAL = 3652059;
/** 1 January 1970. */
export const EPOCH_ORDINAL = 719163;
export const DAY_SECONDS = 86_400;
export const SECOND_MICROSECONDS = 1_000_000;

const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month]!;

export const daysBeforeMonth = (year: number, month: number): number =>
  DAYS_BEFORE_MONTH[month]! + (month > 2 && isLeap(year) ? 1 : 0);

function daysBeforeYear(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

/** 1 January of year 1 is day 1. */
export const ordinalOf = (year: number, month: number, day: number): number =>
  daysBeforeYear(year) + daysBeforeMonth(year, month) + day;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The date of an ordinal. The year is counted from March, so that the odd day comes last: then months have a regular
 * length, and one division finds each part.
 */
export function dateOfOrdinal(ordinal: number): CivilDate {
  // Day 0 of the first era is 1 March of year 0.
  const days = ordinal + 305;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** Monday is 0. */
export const weekdayOf = (year: number, month: number, day: number): number => (ordinalOf(year, month, day) + 6) % 7;

// ---- ISO weeks -------------------------------------------------------------------------------------------------------

/** The Monday of week 1, which is the first week with a Thursday in it. */
function firstMonday(year: number): number {
  const newYear = ordinalOf(year, 1, 1);
  const weekday = (newYear + 6) % 7;
  return newYear - weekday + (weekday > 3 ? 7 : 0);
}

/** Year, week and weekday (Monday is 1). */
export function isoCalendarOf({ year, month, day }: CivilDate): readonly [number, number, number] {
  const today = ordinalOf(year, month, day);
  let isoYear = year;
  if (today < firstMonday(year)) isoYear--;
  else if (today >= firstMonday(year + 1)) isoYear++;
  const days = today - firstMonday(isoYear);
  return [isoYear, Math.floor(days / 7) + 1, (days % 7) + 1];
}

export type WeekPart = 'year' | 'week' | 'weekday';

/** The date of a weekday in an ISO week, or which of the three is wrong. */
export function dateOfIsoWeek(year: number, week: number, weekday: number): CivilDate | WeekPart {
  if (year < MIN_YEAR || year > MAX_YEAR) return 'year';
  if (week < 1 || week > 53) return 'week';
  if (week === 53 && firstMonday(year) + 52 * 7 >= firstMonday(year + 1)) return 'week';
  if (weekday < 1 || weekday > 7) return 'weekday';
  return dateOfOrdinal(firstMonday(year) + (week - 1) * 7 + weekday - 1);
}

// ---- what is in range ------------------------------------------------------------------------------------------------

export const badYear = (year: number) => valueError(`year must be in ${MIN_YEAR}..${MAX_YEAR}, not ${year}`);

export function checkDate(year: number, month: number, day: number): void {
  if (year < MIN_YEAR || year > MAX_YEAR) throw badYear(year);
  if (month < 1 || month > 12) throw valueError(`month must be in 1..12, not ${month}`);
  const most = daysInMonth(year, month);
  if (day < 1 || day > most) {
    throw valueError(`day ${day} must be in range 1..${most} for month ${month} in year ${year}`);
  }
}

export function checkTime(hour: number, minute: number, second: number, microsecond: number, fold: number): void {
  if (hour < 0 || hour > 23) throw valueError(`hour must be in 0..23, not ${hour}`);
  if (minute < 0 || minute > 59) throw valueError(`minute must be in 0..59, not ${minute}`);
  if (second < 0 || second > 59) throw valueError(`second must be in 0..59, not ${second}`);
  if (microsecond < 0 || microsecond > 999_999) {
    throw valueError(`microsecond must be in 0..999999, not ${microsecond}`);
  }
  if (fold !== 0 && fold !== 1) throw valueError(`fold must be either 0 or 1, not ${fold}`);
}
