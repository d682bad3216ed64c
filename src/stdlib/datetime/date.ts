// date, and what date.isocalendar() gives.

import { overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { ofClass, PyTuple, tupleType } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { NotImplemented } from '../../runtime/objects/scalars.ts';
import { strOf } from '../../runtime/objects/str.ts';
import { cInt } from '../../runtime/protocols/c-int.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { strText } from '../../runtime/protocols/text.ts';
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
import { compareDates, dateDifference, dateSum, hashDate } from './arithmetic.ts';
import {
  badYear,
  dateOfIsoWeek,
  dateOfOrdinal,
  isoCalendarOf,
  MAX_YEAR,
  MIN_YEAR,
  ordinalOf,
  weekdayOf,
} from './calendar.ts';
import { answer, COMPARISONS } from './comparing.ts';
import { badIsoText, bytesText, isoDate } from './iso-text.ts';
import { localCivil, secondsOfTimestamp } from './local-time.ts';
import {
  dateType,
  datetimeType,
  isoCalendarType,
  MIDNIGHT,
  makeDate,
  newDate,
  newDelta,
  PyDate,
  PyDateTime,
  requireLayout,
} from './objects.ts';
import { dateOfState, dateState } from './pickling.ts';
import { ctimeText, formatTime, formattedBy, isoDateText, parsedBy, readFormat, timeTuple } from './text.ts';

// ---- constructors ----------------------------------------------------------------------------------------------------

const PARAMETERS = parameters('', 3, 3, { year: int, month: int, day: int });

function construct(cls: PyType, args: Arguments, keywords: Keywords): Value {
  requireLayout(dateType, cls, datetimeType);
  const restored = dateOfState(args, cls);
  if (restored !== null) return restored;
  const [year, month, day] = readArguments(PARAMETERS, args, keywords);
  return newDate(year, month, day, cls);
}

function fromOrdinal(cls: PyType, args: Arguments, keywords: Keywords): Value {
  exactly('fromordinal', 1, args, keywords);
  const ordinal = int(args[0]!);
  if (ordinal < 1) throw valueError('ordinal must be >= 1');
  return makeDate(cls, dateOfOrdinal(ordinal));
}

function fromIsoFormat(cls: PyType, value: Value): Value {
  const text = strOf(value);
  if (text === undefined) throw typeError('fromisoformat: argument must be str');
  const bytes = bytesText(text);
  const known = bytes !== undefined && [7, 8, 10].includes(bytes.length);
  const date = known ? isoDate(bytes, bytes.length) : null;
  if (date === null) throw badIsoText(text);
  return makeDate(cls, date);
}

/** Numbers too large for C are told as out of range, here alone. */
const weekPart = (value: Value): number => {
  try {
    return int(value);
  } catch (error) {
    if ((error as PyException).cls === overflowError('').cls) throw valueError('ISO calendar component out of range');
    throw error;
  }
};

const WEEK = parameters('fromisocalendar', 3, 3, { year: weekPart, week: weekPart, day: weekPart });

function fromIsoCalendar(cls: PyType, args: Arguments, keywords: Keywords): Value {
  const [year, week, weekday] = readArguments(WEEK, args, keywords);
  const date = dateOfIsoWeek(year, week, weekday);
  switch (date) {
    case 'year':
      throw badYear(year);
    case 'week':
      throw valueError(`Invalid week: ${week}`);
    case 'weekday':
      throw valueError(`Invalid weekday: ${weekday} (range is [1, 7])`);
    default:
      return makeDate(cls, date);
  }
}

// ---- methods ---------------------------------------------------------------------------------------------------------

const comparison =
  (op: RichOperator): Implementation =>
  (self: PyDate, other: Value) =>
    other instanceof PyDate && !(other instanceof PyDateTime) ? answer(op, compareDates(self, other)) : NotImplemented;

function replace(self: PyDate, year?: Value, month?: Value, day?: Value): Value {
  return makeDate(self.cls, {
    year: partOr(year, self.year),
    month: partOr(month, self.month),
    day: partOr(day, self.day),
  });
}

const CHANGES = parameters('replace', 0, 3, { year: anything, month: anything, day: anything });

function isoCalendar(self: PyDate): Value {
  return ofClass(new PyTuple([...isoCalendarOf(self)]), isoCalendarType);
}

const weekday = (self: PyDate): number => weekdayOf(self.year, self.month, self.day);

function defineIsoCalendar(): void {
  const field = (index: number) => ({ get: (self: PyTuple) => self.items[index]! });
  defineOnce(isoCalendarType, () => ({
    doc: 'The result of date.isocalendar() or datetime.isocalendar()\n\nThis object may be accessed either as a tuple of\n  ((year, week, weekday)\nor via the object attributes as named in the above tuple.',
    new: {
      signature: '(cls, /, year, week, weekday)',
      create: (cls: PyType, year: Value, week: Value, day: Value) =>
        ofClass(new PyTuple([cInt(year), cInt(week), cInt(day)]), cls),
    },
    methods: {
      '__repr__(self, /)': ({ cls, items }: PyTuple) =>
        `${cls.name}(year=${strText(items[0]!)}, week=${strText(items[1]!)}, weekday=${strText(items[2]!)})`,
      '__reduce__(self, /)': (self: PyTuple) => new PyTuple([tupleType, new PyTuple([new PyTuple(self.items)])]),
    },
    attributes: { year: field(0), week: field(1), weekday: field(2) },
  }));
}

export function defineDate(): void {
  defineIsoCalendar();
  defineOnce(dateType, () => ({
    doc: 'date(year, month, day) --> date object',
    new: { signature: '(cls, /, *args, **kwargs)', create: construct },
    classMethods: {
      'fromtimestamp(cls, timestamp, /)': (cls: PyType, value: Value) =>
        makeDate(cls, localCivil(secondsOfTimestamp(value))),
      'fromordinal(cls, /, *args, **kwargs)': fromOrdinal,
      'fromisoformat(cls, object, /)': fromIsoFormat,
      'fromisocalendar(cls, /, *args, **kwargs)': fromIsoCalendar,
      'strptime(cls, /, *args, **kwargs)': (cls: PyType, args: Arguments, keywords: Keywords) =>
        parsedBy('_strptime_datetime_date', cls, args, keywords),
      'today(cls, /)': (cls: PyType) =>
        callMethod(cls, 'fromtimestamp', [callMethod(importModule('time'), 'time', [])]),
    },
    methods: {
      '__repr__(self, /)': ({ cls, year, month, day }: PyDate) => `${cls.name}(${year}, ${month}, ${day})`,
      '__str__(self, /)': (self: PyDate) => callMethod(self, 'isoformat', []),
      '__hash__(self, /)': hashDate,
      ...Object.fromEntries(COMPARISONS.map(op => [`__${op}__(self, value, /)`, comparison(op)])),
      '__add__(self, value, /)': dateSum,
      '__radd__(self, value, /)': dateSum,
      '__sub__(self, value, /)': dateDifference,
      '__rsub__(self, value, /)': (self: PyDate, other: Value) => dateDifference(other, self),
      'ctime(self, /)': (self: PyDate) => ctimeText(self, MIDNIGHT),
      'strftime(self, /, *args, **kwargs)': (self: PyDate, args: Arguments, keywords: Keywords) =>
        formatTime(self, readFormat(args, keywords), callMethod(self, 'timetuple', []), self),
      '__format__(self, /, *args, **kwargs)': formattedBy('date.'),
      'timetuple(self, /)': (self: PyDate) => timeTuple(self, MIDNIGHT, -1),
      'isocalendar(self, /)': isoCalendar,
      'isoformat(self, /)': isoDateText,
      'isoweekday(self, /)': (self: PyDate) => weekday(self) + 1,
      'toordinal(self, /)': (self: PyDate) => ordinalOf(self.year, self.month, self.day),
      'weekday(self, /)': weekday,
      'replace(self, /, year=unchanged, month=unchanged, day=unchanged)': replace,
      '__replace__(self, /, *args, **changes)': (self: PyDate, args: Arguments, changes: Keywords) => {
        const [year, month, day] = readArguments(CHANGES, args, changes);
        return replace(self, year, month, day);
      },
      '__reduce__(self, /)': (self: PyDate) => new PyTuple([self.cls, dateState(self)]),
    },
    attributes: {
      year: { get: (self: PyDate) => self.year },
      month: { get: (self: PyDate) => self.month },
      day: { get: (self: PyDate) => self.day },
    },
    constants: {
      min: newDate(MIN_YEAR, 1, 1),
      max: newDate(MAX_YEAR, 12, 31),
      resolution: newDelta(1, 0, 0),
    },
  }));
}
