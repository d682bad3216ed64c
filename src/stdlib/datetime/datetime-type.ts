// datetime: a date and a time of day. What makes one is in making.ts.

import { PyTuple } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { PyObject, PyType, Value } from '../../runtime/objects/object.ts';
import { NotImplemented, PyFloat } from '../../runtime/objects/scalars.ts';
import { fromText, type Str, textOf } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { defineOnce } from '../define-once.ts';
import { once } from '../once.ts';
import { type Arguments, anything, type Keywords, parameters, partOr, readArguments } from './arguments.ts';
import {
  addToDateTime,
  compareMoments,
  dateSum,
  datetimeDifference,
  hashMoment,
  momentDifference,
} from './arithmetic.ts';
import { summerTime, utcOffset, zoneName } from './asking.ts';
import { dateOfOrdinal, EPOCH_ORDINAL, MAX_YEAR, MIN_YEAR } from './calendar.ts';
import { COMPARISONS } from './comparing.ts';
import { totalSeconds } from './delta.ts';
import { localTimestamp, localZoneAt, localZoneOf } from './local-time.ts';
import * as making from './making.ts';
import {
  checkZone,
  datetimeType,
  isZero,
  MIDNIGHT,
  makeDateTime,
  newDate,
  newDateTime,
  newDelta,
  newTime,
  PyDateTime,
  utc,
} from './objects.ts';
import { datetimeState } from './pickling.ts';
import { ctimeText, isoDateText, isoTimeText, parsedBy, separator, timespec, timeTuple, zoneText } from './text.ts';
import { CLOCK_ATTRIBUTES, protocolOf } from './time.ts';

// ---- text ------------------------------------------------------------------------------------------------------------

function representation(self: PyDateTime): string {
  const { cls, year, month, day, hour, minute, second, microsecond, tzinfo, fold } = self;
  const parts: (number | string)[] = [year, month, day, hour, minute];
  if (second !== 0 || microsecond !== 0) parts.push(second);
  if (microsecond !== 0) parts.push(microsecond);
  if (fold !== 0) parts.push(`fold=${fold}`);
  if (tzinfo !== null) parts.push(`tzinfo=${reprText(tzinfo)}`);
  return `${cls.name}(${parts.join(', ')})`;
}

const ISO = parameters('isoformat', 0, 2, { sep: separator, timespec });

function isoFormat(self: PyDateTime, args: Arguments, keywords: Keywords): Value {
  let between: Str = 'T';
  let spec = 'auto';
  if (args.length > 0 || keywords.size > 0) [between = 'T', spec = 'auto'] = readArguments(ISO, args, keywords);
  const time = isoTimeText(self, spec) + zoneText(self, self, ':');
  const date = isoDateText(self);
  return typeof between === 'string' ? date + between + time : fromText(date + textOf(between) + time);
}

// ---- other forms -----------------------------------------------------------------------------------------------------

function tuple(self: PyDateTime): Value {
  const summer = summerTime(self.tzinfo, self);
  return timeTuple(self, self, summer === null ? -1 : isZero(summer) ? 0 : 1);
}

function utcTuple(self: PyDateTime): Value {
  const offset = utcOffset(self.tzinfo, self);
  const moment = offset === null ? self : addToDateTime(self, offset, -1);
  return moment instanceof PyDateTime ? timeTuple(moment, moment, 0) : null;
}

const epoch = once(() => newDateTime(dateOfOrdinal(EPOCH_ORDINAL), { ...MIDNIGHT, tzinfo: utc() }));

function timestamp(self: PyDateTime): PyFloat {
  if (self.tzinfo !== null) return totalSeconds(momentDifference(self, epoch()));
  return new PyFloat(localTimestamp(self) + self.microsecond / 1e6);
}

function replace(
  self: PyDateTime,
  year?: Value,
  month?: Value,
  day?: Value,
  hour?: Value,
  minute?: Value,
  second?: Value,
  microsecond?: Value,
  tzinfo?: Value,
  fold?: Value,
): Value {
  const date = {
    year: partOr(year, self.year),
    month: partOr(month, self.month),
    day: partOr(day, self.day),
  };
  return makeDateTime(self.cls, date, {
    hour: partOr(hour, self.hour),
    minute: partOr(minute, self.minute),
    second: partOr(second, self.second),
    microsecond: partOr(microsecond, self.microsecond),
    tzinfo: tzinfo === undefined ? self.tzinfo : (tzinfo as PyObject | null),
    fold: partOr(fold, self.fold),
  });
}

const CHANGES = parameters('replace', 0, 8, {
  year: anything,
  month: anything,
  day: anything,
  hour: anything,
  minute: anything,
  second: anything,
  microsecond: anything,
  tzinfo: anything,
  fold: anything,
});

// ---- zones -----------------------------------------------------------------------------------------------------------

const inZone = (moment: PyDateTime, tzinfo: PyObject): PyDateTime => {
  const { year, month, day, hour, minute, second, microsecond, fold, cls } = moment;
  return new PyDateTime(year, month, day, hour, minute, second, microsecond, tzinfo, fold, cls);
};

/** The same moment as a clock of another zone shows it; None stands for the zone of the machine. */
function asTimeZone(self: PyDateTime, tz: Value = null): Value {
  checkZone(tz);
  let zone = self.tzinfo ?? localZoneOf(self);
  if (zone === tz) return self;
  let offset = utcOffset(zone, self);
  if (offset === null) {
    zone = localZoneOf(self);
    if (zone === tz) return self;
    offset = utcOffset(zone, self)!;
  }
  const shown = addToDateTime(self, offset, -1) as PyDateTime;
  const target = (tz as PyObject | null) ?? localZoneAt(making.secondsSinceEpoch(shown));
  return callMethod(target, 'fromutc', [inZone(shown, target)]);
}

// ---- the type --------------------------------------------------------------------------------------------------------

const comparison =
  (op: RichOperator): Implementation =>
  (self: PyDateTime, other: Value) =>
    other instanceof PyDateTime ? compareMoments(op, self, other) : NotImplemented;

const reduced = (self: PyDateTime, protocol: number): Value => new PyTuple([self.cls, datetimeState(self, protocol)]);

export function defineDateTime(): void {
  defineOnce(datetimeType, () => ({
    doc: 'datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments may be ints.\n',
    new: { signature: '(cls, /, *args, **kwargs)', create: making.construct },
    classMethods: {
      'now(cls, /, tz=None)': making.now,
      'utcnow(cls, /)': making.utcNow,
      'fromtimestamp(cls, /, timestamp, tz=None)': making.fromTimestamp,
      'utcfromtimestamp(cls, /, *args, **kwargs)': making.utcFromTimestamp,
      'strptime(cls, /, *args, **kwargs)': (cls: PyType, args: Arguments, keywords: Keywords) =>
        parsedBy('_strptime_datetime_datetime', cls, args, keywords),
      'combine(cls, /, *args, **kwargs)': making.combine,
      'fromisoformat(cls, object, /)': making.fromIsoFormat,
    },
    methods: {
      '__repr__(self, /)': representation,
      '__str__(self, /)': (self: PyDateTime) => callMethod(self, 'isoformat', [' ']),
      '__hash__(self, /)': hashMoment,
      ...Object.fromEntries(COMPARISONS.map(op => [`__${op}__(self, value, /)`, comparison(op)])),
      '__add__(self, value, /)': dateSum,
      '__radd__(self, value, /)': dateSum,
      '__sub__(self, value, /)': datetimeDifference,
      '__rsub__(self, value, /)': (self: PyDateTime, other: Value) => datetimeDifference(other, self),
      'date(self, /)': (self: PyDateTime) => newDate(self.year, self.month, self.day),
      'time(self, /)': ({ hour, minute, second, microsecond, fold }: PyDateTime) =>
        newTime({ hour, minute, second, microsecond, tzinfo: null, fold }),
      'timetz(self, /)': (self: PyDateTime) => newTime(self),
      'ctime(self, /)': (self: PyDateTime) => ctimeText(self, self),
      'timetuple(self, /)': tuple,
      'timestamp(self, /)': timestamp,
      'utctimetuple(self, /)': utcTuple,
      'isoformat(self, /, *args, **kwargs)': isoFormat,
      'utcoffset(self, /)': (self: PyDateTime) => utcOffset(self.tzinfo, self),
      'tzname(self, /)': (self: PyDateTime) => zoneName(self.tzinfo, self),
      'dst(self, /)': (self: PyDateTime) => summerTime(self.tzinfo, self),
      'replace(self, /, year=unchanged, month=unchanged, day=unchanged,\n        hour=unchanged, minute=unchanged, second=unchanged,\n        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)':
        replace,
      '__replace__(self, /, *args, **changes)': (self: PyDateTime, args: Arguments, changes: Keywords) => {
        const given = readArguments(CHANGES, args, changes);
        return replace(self, ...given);
      },
      'astimezone(self, /, tz=None)': asTimeZone,
      '__reduce_ex__(self, /, *args, **kwargs)': (self: PyDateTime, args: Arguments, keywords: Keywords) =>
        reduced(self, protocolOf('datetime.', args, keywords)),
      '__reduce__(self, /)': (self: PyDateTime) => reduced(self, 2),
    },
    attributes: CLOCK_ATTRIBUTES,
    constants: {
      min: newDateTime({ year: MIN_YEAR, month: 1, day: 1 }, MIDNIGHT),
      max: newDateTime(
        { year: MAX_YEAR, month: 12, day: 31 },
        { ...MIDNIGHT, hour: 23, minute: 59, second: 59, microsecond: 999_999 },
      ),
      resolution: newDelta(0, 0, 1),
    },
  }));
}
