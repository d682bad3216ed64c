// tzinfo, from which programs derive their zones, and timezone, whose difference to UTC never changes.

import { notImplementedError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { EMPTY_TUPLE, PyTuple } from '../../runtime/objects/containers.ts';
import { PyInstance, type PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../../runtime/objects/scalars.ts';
import type { Str } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call0, callMethod } from '../../runtime/protocols/call.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { defineOnce } from '../define-once.ts';
import { type Arguments, instanceOf, type Keywords, parameters, readArguments, text } from './arguments.ts';
import { addToDateTime } from './arithmetic.ts';
import { offsetText, summerTime, utcOffset } from './asking.ts';
import { hashDelta } from './delta.ts';
import {
  compareDeltas,
  deltaType,
  differenceOf,
  isZero,
  newDelta,
  newTimeZone,
  PyDateTime,
  PyTimeZone,
  requireLayout,
  timezoneType,
  tzinfoType,
  utc,
} from './objects.ts';

// ---- tzinfo ----------------------------------------------------------------------------------------------------------

const open = (method: string) => () => {
  throw notImplementedError(`a tzinfo subclass must implement ${method}()`);
};

/** A moment of UTC that says it is of this zone; else what is wrong with it. */
function momentFor(zone: PyObject, moment: Value): PyDateTime {
  if (!(moment instanceof PyDateTime)) throw typeError('fromutc: argument must be a datetime');
  if (moment.tzinfo !== zone) throw valueError('fromutc: dt.tzinfo is not self');
  return moment;
}

/** Local time of a moment in UTC, for zones whose difference to UTC without summer time never changes. */
function fromUtc(self: PyObject, value: Value): Value {
  const moment = momentFor(self, value);
  const offset = utcOffset(self, moment);
  if (offset === null) throw valueError('fromutc: non-None utcoffset() result required');
  const summer = summerTime(self, moment);
  if (summer === null) throw valueError('fromutc: non-None dst() result required');
  const standard = addToDateTime(moment, differenceOf(offset, summer), 1);
  const then = summerTime(self, standard);
  if (then === null) throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
  return isZero(then) || !(standard instanceof PyDateTime) ? standard : addToDateTime(standard, then, 1);
}

function reduceZone(self: PyObject): Value {
  const initial = findAttr(self, '__getinitargs__');
  return new PyTuple([
    self.cls,
    initial === undefined ? EMPTY_TUPLE : call0(initial),
    callMethod(self, '__getstate__', []),
  ]);
}

function defineZone(): void {
  defineOnce(tzinfoType, () => ({
    doc: 'Abstract base class for time zone info objects.',
    new: {
      signature: '(cls, /, *args, **kwargs)',
      create: (cls: PyType) => {
        requireLayout(tzinfoType, cls, timezoneType);
        return new PyInstance(cls);
      },
    },
    methods: {
      'tzname(self, object, /)': open('tzname'),
      'utcoffset(self, object, /)': open('utcoffset'),
      'dst(self, object, /)': open('dst'),
      'fromutc(self, object, /)': fromUtc,
      '__reduce__(self, /)': reduceZone,
    },
  }));
}

// ---- timezone --------------------------------------------------------------------------------------------------------

const PARAMETERS = parameters('timezone', 1, 2, { offset: instanceOf(deltaType), name: text });

function construct(_cls: PyType, args: Arguments, keywords: Keywords): Value {
  const [offset, name] = readArguments(PARAMETERS, args, keywords);
  return newTimeZone(offset, name ?? null);
}

function nameOf(self: PyTimeZone): Str {
  if (self.name !== null) return self.name;
  return isZero(self.offset) ? 'UTC' : `UTC${offsetText(self.offset, ':')}`;
}

/** The methods of a zone take a datetime or None, though it makes no difference here. */
const checked =
  (method: string, give: (self: PyTimeZone) => Value) =>
  (self: PyTimeZone, moment: Value): Value => {
    if (moment === null || moment instanceof PyDateTime) return give(self);
    throw typeError(`${method}(dt) argument must be a datetime instance or None, not ${typeOf(moment).name}`);
  };

function representation(self: PyTimeZone): string {
  if (self === utc()) return 'datetime.timezone.utc';
  const name = self.name === null ? '' : `, ${reprText(self.name)}`;
  return `datetime.timezone(${reprText(self.offset)}${name})`;
}

function defineTimeZone(): void {
  defineOnce(timezoneType, () => ({
    doc: 'Fixed offset from UTC implementation of tzinfo.',
    new: { signature: '(cls, /, *args, **kwargs)', create: construct },
    methods: {
      '__repr__(self, /)': representation,
      '__str__(self, /)': nameOf,
      '__hash__(self, /)': (self: PyTimeZone) => hashDelta(self.offset),
      '__eq__(self, value, /)': (self: PyTimeZone, other: Value) =>
        other instanceof PyTimeZone ? compareDeltas(self.offset, other.offset) === 0 : NotImplemented,
      'tzname(self, object, /)': checked('tzname', nameOf),
      'utcoffset(self, object, /)': checked('utcoffset', self => self.offset),
      'dst(self, object, /)': checked('dst', () => null),
      'fromutc(self, object, /)': (self: PyTimeZone, moment: Value) =>
        addToDateTime(momentFor(self, moment), self.offset, 1),
      '__getinitargs__(self, /)': (self: PyTimeZone) =>
        new PyTuple(self.name === null ? [self.offset] : [self.offset, self.name]),
    },
    constants: {
      utc: utc(),
      min: newTimeZone(newDelta(-1, 60, 0), null),
      max: newTimeZone(newDelta(0, 86_340, 0), null),
    },
  }));
}

export function defineZones(): void {
  defineZone();
  defineTimeZone();
}
