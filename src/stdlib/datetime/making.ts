// How a datetime is made: of parts, of a clock, of a timestamp, of a date and a time, of text.

import { typeError } from '../../runtime/exceptions/raise.ts';
import type { PyObject, PyType, Value } from '../../runtime/objects/object.ts';
import { codesOf, fromCodes, type Str, strOf } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { warn } from '../../runtime/warnings.ts';
import {
  type Arguments,
  anything,
  exactly,
  instanceOf,
  int,
  type Keywords,
  parameters,
  readArguments,
} from './arguments.ts';
import { secondsOf } from './arithmetic.ts';
import { DAY_SECONDS, daysInMonth, EPOCH_ORDINAL, ordinalOf } from './calendar.ts';
import { badIsoText, bytesText, isoDate, isoSeparator, isoTime, isSurrogate } from './iso-text.ts';
import { foldAt, localCivil, presentTime, type Timestamp, timestampOf, utcCivil } from './local-time.ts';
import {
  checkZone,
  dateType,
  MIDNIGHT,
  makeDateTime,
  newClock,
  newDateTime,
  type PyDate,
  type PyDateTime,
  type PyTime,
  timeType,
} from './objects.ts';
import { datetimeOfState } from './pickling.ts';
import { endsDay, zoneOfIso } from './time.ts';

const PARAMETERS = parameters('', 3, 8, {
  year: int,
  month: int,
  day: int,
  hour: int,
  minute: int,
  second: int,
  microsecond: int,
  tzinfo: anything,
  fold: int,
});

export function construct(cls: PyType, args: Arguments, keywords: Keywords): Value {
  const restored = datetimeOfState(args, cls);
  if (restored !== null) return restored;
  const [year, month, day, hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo = null, fold = 0] = readArguments(
    PARAMETERS,
    args,
    keywords,
  );
  return newDateTime({ year, month, day }, newClock(hour, minute, second, microsecond, tzinfo, fold), cls);
}

// ---- of a clock ------------------------------------------------------------------------------------------------------

/** A moment as the clocks of a zone show it, or those of the machine. */
function ofTimestamp(cls: PyType, { seconds, microsecond }: Timestamp, tz: Value): Value {
  if (tz === null) {
    const civil = localCivil(seconds);
    // Years out of range are told first.
    const fold = civil.year < 1 || civil.year > 9999 ? 0 : foldAt(seconds);
    const { hour, minute, second } = civil;
    return makeDateTime(cls, civil, newClock(hour, minute, second, microsecond, null, fold));
  }
  const moment = inUtc(cls, { seconds, microsecond }, tz as PyObject);
  return callMethod(tz, 'fromutc', [moment]);
}

function inUtc(cls: PyType, { seconds, microsecond }: Timestamp, tzinfo: PyObject | null): Value {
  const civil = utcCivil(seconds);
  const { hour, minute, second } = civil;
  return makeDateTime(cls, civil, newClock(hour, minute, second, microsecond, tzinfo, 0));
}

export function now(cls: PyType, tz: Value = null): Value {
  checkZone(tz);
  return ofTimestamp(cls, presentTime(), tz);
}

export function fromTimestamp(cls: PyType, value: Value, tz: Value = null): Value {
  checkZone(tz);
  return ofTimestamp(cls, timestampOf(value), tz);
}

export function utcNow(cls: PyType): Value {
  warn(
    'DeprecationWarning',
    'datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
  );
  return inUtc(cls, presentTime(), null);
}

export function utcFromTimestamp(cls: PyType, args: Arguments, keywords: Keywords): Value {
  if (keywords.size > 0) exactly('utcfromtimestamp', 1, args, keywords);
  warn(
    'DeprecationWarning',
    'datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).',
  );
  exactly('utcfromtimestamp', 1, args, keywords);
  return inUtc(cls, timestampOf(args[0]!), null);
}

/** Seconds since 1970, of a moment in UTC. */
export const secondsSinceEpoch = (moment: PyDateTime): number =>
  (ordinalOf(moment.year, moment.month, moment.day) - EPOCH_ORDINAL) * DAY_SECONDS + secondsOf(moment);

// ---- of a date and a time --------------------------------------------------------------------------------------------

const COMBINE = parameters('combine', 2, 3, {
  date: instanceOf(dateType),
  time: instanceOf(timeType),
  tzinfo: anything,
});

export function combine(cls: PyType, args: Arguments, keywords: Keywords): Value {
  const [date, time, tzinfo] = readArguments(COMBINE, args, keywords) as [PyDate, PyTime, PyObject | null | undefined];
  const { hour, minute, second, microsecond, fold } = time;
  return makeDateTime(cls, date, {
    hour,
    minute,
    second,
    microsecond,
    tzinfo: tzinfo === undefined ? time.tzinfo : tzinfo,
    fold,
  });
}

// ---- of text ---------------------------------------------------------------------------------------------------------

/** Where the character between date and time may stand. */
const SEPARATORS = [7, 8, 10];

/** Half of a pair may stand between date and time, and nowhere else. */
function withoutLoneSeparator(text: Str): Str {
  const codes = codesOf(text);
  const place = SEPARATORS.find(index => index < codes.length && isSurrogate(codes[index]!));
  if (place === undefined) return text;
  const changed = codes.slice();
  changed[place] = 'T'.charCodeAt(0);
  return fromCodes(changed);
}

/** How many bytes the character has whose first byte this is. */
const sizeOf = (lead: number): number => (lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

export function fromIsoFormat(cls: PyType, value: Value): Value {
  const text = strOf(value);
  if (text === undefined) throw typeError('fromisoformat: argument must be str');
  const bytes = bytesText(text) ?? bytesText(withoutLoneSeparator(text));
  if (bytes === undefined || bytes.length < 7) throw badIsoText(text);
  const end = isoSeparator(bytes);
  let date = isoDate(bytes, end);
  if (date === null) throw badIsoText(text);
  if (bytes.length <= end) return makeDateTime(cls, date, MIDNIGHT);
  const time = isoTime(bytes, end + sizeOf(bytes.charCodeAt(end)));
  if (time === null) throw badIsoText(text);
  const tzinfo = zoneOfIso(time);
  let { hour } = time;
  // Of a day that does not exist, the day is told.
  if (hour === 24 && date.month <= 12 && date.day <= daysInMonth(date.year, date.month) && endsDay(time)) {
    hour = 0;
    date = nextDay(date);
  }
  return makeDateTime(cls, date, newClock(hour, time.minute, time.second, time.microsecond, tzinfo, 0));
}

function nextDay({ year, month, day }: { year: number; month: number; day: number }) {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
