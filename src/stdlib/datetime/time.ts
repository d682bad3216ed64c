// time: a time of day, of a zone or of none.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { PyObject, PyType, Value } from '../../runtime/objects/object.ts';
import { NotImplemented } from '../../runtime/objects/scalars.ts';
import { strOf } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { defineOnce } from '../define-once.ts';
import {
  type Arguments,
  anything,
  exactly,
  int,
  type Keywords,
  parameters,
  partOr,
  readArguments,
} from './arguments.ts';
import { compareTimes, hashTime } from './arithmetic.ts';
import { summerTime, utcOffset, zoneName } from './asking.ts';
import { COMPARISONS } from './comparing.ts';
import { badIsoText, bytesText, type IsoTime, isoTime } from './iso-text.ts';
import {
  type Clock,
  carriedDelta,
  MIDNIGHT,
  makeTime,
  newClock,
  newDelta,
  newTime,
  newTimeZone,
  PyTime,
  type PyTimeZone,
  timeType,
  utc,
} from './objects.ts';
import { timeOfState, timeState } from './pickling.ts';
import { formatTime, formattedBy, isoTimeText, parsedBy, readFormat, timespec, zoneText } from './text.ts';

// ---- constructors ----------------------------------------------------------------------------------------------------

const PARAMETERS = parameters('', 0, 5, {
  hour: int,
  minute: int,
  second: int,
  microsecond: int,
  tzinfo: anything,
  fold: int,
});

function construct(cls: PyType, args: Arguments, keywords: Keywords): Value {
  const restored = timeOfState(args, cls);
  if (restored !== null) return restored;
  const [hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo = null, fold = 0] = readArguments(
    PARAMETERS,
    args,
    keywords,
  );
  return newTime({ hour, minute, second, microsecond, tzinfo, fold }, cls);
}

/** The zone that a text names. */
export function zoneOfIso({ zone }: IsoTime): PyTimeZone | null {
  if (zone === null) return null;
  return zone.seconds === 0 ? utc() : newTimeZone(carriedDelta(0, zone.seconds, zone.microseconds), null);
}

/** 24:00 is allowed as the end of a day. */
export function endsDay(time: IsoTime): boolean {
  if (time.hour !== 24) return false;
  if (time.minute === 0 && time.second === 0 && time.microsecond === 0) return true;
  throw valueError('minute, second, and microsecond must be 0 when hour is 24');
}

function fromIsoFormat(cls: PyType, value: Value): Value {
  const text = strOf(value);
  if (text === undefined) throw typeError('fromisoformat: argument must be str');
  const bytes = bytesText(text);
  const time = bytes === undefined ? null : isoTime(bytes, bytes.startsWith('T') ? 1 : 0);
  if (time === null) throw badIsoText(text);
  const hour = endsDay(time) ? 0 : time.hour;
  return makeTime(cls, newClock(hour, time.minute, time.second, time.microsecond, zoneOfIso(time), 0));
}

// ---- methods ---------------------------------------------------------------------------------------------------------

const comparison =
  (op: RichOperator): Implementation =>
  (self: PyTime, other: Value) =>
    other instanceof PyTime ? compareTimes(op, self, other) : NotImplemented;

function representation(self: PyTime): string {
  const { cls, hour, minute, second, microsecond, tzinfo, fold } = self;
  const parts: (number | string)[] = [hour, minute];
  if (second !== 0 || microsecond !== 0) parts.push(second);
  if (microsecond !== 0) parts.push(microsecond);
  if (tzinfo !== null) parts.push(`tzinfo=${reprText(tzinfo)}`);
  if (fold !== 0) parts.push(`fold=${fold}`);
  return `${cls.name}(${parts.join(', ')})`;
}

const ISO = parameters('isoformat', 0, 1, { timespec });

function isoFormat(self: PyTime, args: Arguments, keywords: Keywords): Value {
  const spec = args.length === 0 && keywords.size === 0 ? 'auto' : (readArguments(ISO, args, keywords)[0] ?? 'auto');
  return isoTimeText(self, spec) + zoneText(self, null, ':');
}

/** strftime needs a year; a time is of one that has nothing special. */
function timeTuple({ hour, minute, second }: PyTime): PyTuple {
  return new PyTuple([1900, 1, 1, hour, minute, second, 0, 1, -1]);
}

function replace(
  self: PyTime,
  hour?: Value,
  minute?: Value,
  second?: Value,
  microsecond?: Value,
  tzinfo?: Value,
  fold?: Value,
): Value {
  return makeTime(self.cls, {
    hour: partOr(hour, self.hour),
    minute: partOr(minute, self.minute),
    second: partOr(second, self.second),
    microsecond: partOr(microsecond, self.microsecond),
    tzinfo: tzinfo === undefined ? self.tzinfo : (tzinfo as PyObject | null),
    fold: partOr(fold, self.fold),
  });
}

const CHANGES = parameters('replace', 0, 5, {
  hour: anything,
  minute: anything,
  second: anything,
  microsecond: anything,
  tzinfo: anything,
  fold: anything,
});

const reduced = (self: PyTime, protocol: number): Value => new PyTuple([self.cls, timeState(self, protocol)]);

/** What `time` and `datetime` have of their clocks. */
export const CLOCK_ATTRIBUTES = {
  hour: { get: (self: Clock) => self.hour },
  minute: { get: (self: Clock) => self.minute },
  second: { get: (self: Clock) => self.second },
  microsecond: { get: (self: Clock) => self.microsecond },
  tzinfo: { get: (self: Clock) => self.tzinfo },
  fold: { get: (self: Clock) => self.fold },
};

/** The protocol that __reduce_ex__ is given. */
export function protocolOf(owner: string, args: Arguments, keywords: Keywords): number {
  exactly('__reduce_ex__', 1, args, keywords, owner);
  return int(args[0]!);
}

export function defineTime(): void {
  defineOnce(timeType, () => ({
    doc: 'time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass. The remaining arguments may be ints.\n',
    new: { signature: '(cls, /, *args, **kwargs)', create: construct },
    classMethods: {
      'strptime(cls, /, *args, **kwargs)': (cls: PyType, args: Arguments, keywords: Keywords) =>
        parsedBy('_strptime_datetime_time', cls, args, keywords),
      'fromisoformat(cls, object, /)': fromIsoFormat,
    },
    methods: {
      '__repr__(self, /)': representation,
      '__str__(self, /)': (self: PyTime) => callMethod(self, 'isoformat', []),
      '__hash__(self, /)': hashTime,
      ...Object.fromEntries(COMPARISONS.map(op => [`__${op}__(self, value, /)`, comparison(op)])),
      'isoformat(self, /, *args, **kwargs)': isoFormat,
      'strftime(self, /, *args, **kwargs)': (self: PyTime, args: Arguments, keywords: Keywords) =>
        formatTime(self, readFormat(args, keywords), timeTuple(self), null),
      '__format__(self, /, *args, **kwargs)': formattedBy('time.'),
      'utcoffset(self, /)': (self: PyTime) => utcOffset(self.tzinfo, null),
      'tzname(self, /)': (self: PyTime) => zoneName(self.tzinfo, null),
      'dst(self, /)': (self: PyTime) => summerTime(self.tzinfo, null),
      'replace(self, /, hour=unchanged, minute=unchanged, second=unchanged,\n        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)':
        replace,
      '__replace__(self, /, *args, **changes)': (self: PyTime, args: Arguments, changes: Keywords) => {
        const [hour, minute, second, microsecond, tzinfo, fold] = readArguments(CHANGES, args, changes);
        return replace(self, hour, minute, second, microsecond, tzinfo, fold);
      },
      '__reduce_ex__(self, /, *args, **kwargs)': (self: PyTime, args: Arguments, keywords: Keywords) =>
        reduced(self, protocolOf('time.', args, keywords)),
      '__reduce__(self, /)': (self: PyTime) => reduced(self, 2),
    },
    attributes: CLOCK_ATTRIBUTES,
    constants: {
      min: newTime(MIDNIGHT),
      max: newTime({ ...MIDNIGHT, hour: 23, minute: 59, second: 59, microsecond: 999_999 }),
      resolution: newDelta(0, 0, 1),
    },
  }));
}
