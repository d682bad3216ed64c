// The objects of the module: plain numbers in fields. They never change; what methods give is made here.
//
// A class method makes an object of the class that it was called on: the builtin ones directly, a subclass by calling it,
// so that its __new__ and __init__ have their say.

import { overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { tupleType } from '../../runtime/objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { type PyInt, typeOf } from '../../runtime/objects/scalars.ts';
import type { Str } from '../../runtime/objects/str.ts';
import { call } from '../../runtime/protocols/call.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { once } from '../once.ts';
import { type CivilDate, checkDate, checkTime, DAY_SECONDS, SECOND_MICROSECONDS } from './calendar.ts';

export const deltaType = builtinType('timedelta', { layout: 'timedelta', home: 'datetime' });
export const dateType = builtinType('date', { layout: 'date', home: 'datetime' });
export const datetimeType = builtinType('datetime', { base: dateType, layout: 'datetime', home: 'datetime' });
export const timeType = builtinType('time', { layout: 'time', home: 'datetime' });
/** Without fields of its own: objects of its subclasses are those of any class. */
export const tzinfoType = builtinType('tzinfo', { home: 'datetime' });
export const timezoneType = builtinType('timezone', {
  base: tzinfoType,
  layout: 'timezone',
  basetype: false,
  home: 'datetime',
});
export const isoCalendarType = builtinType('IsoCalendarDate', { base: tupleType, basetype: false, module: 'datetime' });

/** The __new__ of a type makes no objects of a type below it that have more fields. */
export function requireLayout(owner: PyType, cls: PyType, below: PyType): void {
  if (!cls.isSubtypeOf(below)) return;
  throw typeError(`${owner.name}.__new__(${cls.name}) is not safe, use ${below.name}.__new__()`);
}

/** Days in any number; seconds and microseconds are never negative and less than the next larger unit. */
export class PyDelta extends PyObject {
  constructor(
    readonly days: number,
    readonly seconds: number,
    readonly microseconds: number,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
}

export class PyDate extends PyObject {
  constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
}

/** The part of a day that `time` and `datetime` share. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly tzinfo: PyObject | null;
  readonly fold: number;
}

/** One shape for all of them: copies by spreading cost fifty times as much. */
export const newClock = (
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  tzinfo: PyObject | null,
  fold: number,
): Clock => ({ hour, minute, second, microsecond, tzinfo, fold });

export class PyDateTime extends PyDate implements Clock {
  /** Once it has been asked for: a zone may take long to tell the offset. */
  hashed: PyInt | null = null;

  constructor(
    year: number,
    month: number,
    day: number,
    readonly hour: number,
    readonly minute: number,
    readonly second: number,
    readonly microsecond: number,
    readonly tzinfo: PyObject | null,
    readonly fold: number,
    cls: PyType,
  ) {
    super(year, month, day, cls);
  }
}

export class PyTime extends PyObject implements Clock {
  hashed: PyInt | null = null;

  constructor(
    readonly hour: number,
    readonly minute: number,
    readonly second: number,
    readonly microsecond: number,
    readonly tzinfo: PyObject | null,
    readonly fold: number,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
}

export class PyTimeZone extends PyObject {
  constructor(
    readonly offset: PyDelta,
    readonly name: Str | null,
  ) {
    super();
  }
}
PyTimeZone.prototype.cls = timezoneType;

// ---- durations -------------------------------------------------------------------------------------------------------

const MOST_DAYS = 999_999_999;

const zero = once(() => new PyDelta(0, 0, 0, deltaType));

/** Of numbers that are in order already, but for the days. */
export function newDelta(days: number, seconds: number, microseconds: number, cls: PyType = deltaType): PyDelta {
  if (days > MOST_DAYS || days < -MOST_DAYS) {
    throw overflowError(`days=${days}; must have magnitude <= ${MOST_DAYS}`);
  }
  if (days === 0 && seconds === 0 && microseconds === 0 && cls === deltaType) return zero();
  return new PyDelta(days, seconds, microseconds, cls);
}

/** Of any whole numbers. */
export function carriedDelta(days: number, seconds: number, microseconds: number): PyDelta {
  const carriedSeconds = Math.floor(microseconds / SECOND_MICROSECONDS);
  const allSeconds = seconds + carriedSeconds;
  const carriedDays = Math.floor(allSeconds / DAY_SECONDS);
  return newDelta(
    days + carriedDays,
    allSeconds - carriedDays * DAY_SECONDS,
    microseconds - carriedSeconds * SECOND_MICROSECONDS,
  );
}

export const differenceOf = (left: PyDelta, right: PyDelta): PyDelta =>
  carriedDelta(left.days - right.days, left.seconds - right.seconds, left.microseconds - right.microseconds);

export const negativeOf = (delta: PyDelta): PyDelta => carriedDelta(-delta.days, -delta.seconds, -delta.microseconds);

export const isZero = (delta: PyDelta): boolean => delta.days === 0 && delta.seconds === 0 && delta.microseconds === 0;

export const compareDeltas = (left: PyDelta, right: PyDelta): number =>
  left.days - right.days || left.seconds - right.seconds || left.microseconds - right.microseconds;

// ---- zones -----------------------------------------------------------------------------------------------------------

export const utc = once(() => new PyTimeZone(zero(), null));

/** Less than a day to either side. */
export function checkOffset(offset: PyDelta): void {
  const fits = offset.days === 0 || (offset.days === -1 && (offset.seconds > 0 || offset.microseconds > 0));
  if (fits) return;
  throw valueError(
    `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${reprText(offset)}`,
  );
}

export function newTimeZone(offset: PyDelta, name: Str | null): PyTimeZone {
  if (name === null && isZero(offset)) return utc();
  checkOffset(offset);
  return new PyTimeZone(offset, name);
}

export const isZone = (value: Value): value is PyObject =>
  value !== null && typeof value === 'object' && value.cls.isSubtypeOf(tzinfoType);

/** What a parameter `tzinfo` takes. */
export function checkZone(value: Value): void {
  if (value === null || value instanceof PyTimeZone || isZone(value)) return;
  throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(value).name}'`);
}

// ---- dates and times -------------------------------------------------------------------------------------------------

export function newDate(year: number, month: number, day: number, cls: PyType = dateType): PyDate {
  checkDate(year, month, day);
  return new PyDate(year, month, day, cls);
}

/** Checks everything, the zone last: it may be any value so far. */
export function newDateTime(date: CivilDate, clock: Clock, cls: PyType = datetimeType): PyDateTime {
  const { year, month, day } = date;
  const { hour, minute, second, microsecond, tzinfo, fold } = clock;
  checkDate(year, month, day);
  checkTime(hour, minute, second, microsecond, fold);
  checkZone(tzinfo);
  return new PyDateTime(year, month, day, hour, minute, second, microsecond, tzinfo, fold, cls);
}

export function newTime(clock: Clock, cls: PyType = timeType): PyTime {
  const { hour, minute, second, microsecond, tzinfo, fold } = clock;
  checkTime(hour, minute, second, microsecond, fold);
  checkZone(tzinfo);
  return new PyTime(hour, minute, second, microsecond, tzinfo, fold, cls);
}

export const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, microsecond: 0, tzinfo: null, fold: 0 };

export function makeDate(cls: PyType, { year, month, day }: CivilDate): Value {
  if (cls === dateType) return newDate(year, month, day);
  if (cls === datetimeType) return newDateTime({ year, month, day }, MIDNIGHT);
  return call(cls, [year, month, day]);
}

export function makeDateTime(cls: PyType, date: CivilDate, clock: Clock): Value {
  if (cls === datetimeType) return newDateTime(date, clock);
  const { hour, minute, second, microsecond, tzinfo, fold } = clock;
  const parts: Value[] = [date.year, date.month, date.day, hour, minute, second, microsecond, tzinfo];
  return fold === 0 ? call(cls, parts) : call(cls, [...parts, fold], ['fold']);
}

export function makeTime(cls: PyType, clock: Clock): Value {
  if (cls === timeType) return newTime(clock);
  const { hour, minute, second, microsecond, tzinfo, fold } = clock;
  const parts: Value[] = [hour, minute, second, microsecond, tzinfo];
  return fold === 0 ? call(cls, parts) : call(cls, [...parts, fold], ['fold']);
}
