// time: clocks, sleeping, and civil time. Text of a moment is made in time/strftime.ts, read by _strptime of the library.

import type { Host } from '../host/host.ts';
import { overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { importModule } from '../runtime/imports/import.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { floatOf, intOf, normalizeInt, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { osErrorFor } from '../runtime/os-errors.ts';
import { getAttr, setAttr } from '../runtime/protocols/attributes.ts';
import { cInt } from '../runtime/protocols/c-int.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { isIndex } from '../runtime/protocols/items.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { waits } from '../runtime/thread.ts';
import { PyNamespace } from '../runtime/types/namespace.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';
import { sleep as sleepInThread } from './thread/scheduler.ts';
import { forgetLocalZone, localZone, type ZoneMoment } from './time/local-zone.ts';
import { checkMoment, DAYS, MONTHS, type Moment, strftime } from './time/strftime.ts';

const structTime = once(() =>
  structSequenceType(
    'struct_time',
    'time',
    ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
    ['tm_zone', 'tm_gmtoff'],
  ),
);

const host = (): Host => interpreter().host;

// ---- civil time ----------------------------------------------------------------------------------------------------

function secondsOf(value: Value | undefined): number {
  if (value === undefined || value === null) return host().now();
  const int = intOf(value);
  const seconds = int !== undefined ? Number(int) : floatOf(value);
  if (seconds === undefined) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  return seconds;
}

/** Seconds since 1970 of a date in UTC; Date.UTC would take years below 100 for those of the last century. */
function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}

/** The fields of a moment as the clocks of a zone show it. */
function civil(seconds: number, { offset, daylight, name }: ZoneMoment): PyTuple {
  const date = new Date((Math.floor(seconds) + offset) * 1000);
  if (Number.isNaN(date.getTime())) throw overflowError('timestamp out of range for platform time_t');
  const year = date.getUTCFullYear();
  const day = utc(year, date.getUTCMonth() + 1, date.getUTCDate());
  return newStructSequence(
    structTime(),
    [
      year,
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
      (date.getUTCDay() + 6) % 7,
      (day - utc(year, 1, 1)) / 86_400 + 1,
      daylight ? 1 : 0,
    ],
    { tm_zone: name, tm_gmtoff: offset },
  );
}

const gmtime = (value?: Value): PyTuple => civil(secondsOf(value), { offset: 0, daylight: false, name: 'UTC' });

function localtime(value?: Value): PyTuple {
  const seconds = secondsOf(value);
  return civil(seconds, localZone(seconds));
}

function fieldsOf(value: Value | undefined, method: string): { readonly fields: number[]; readonly tuple: PyTuple } {
  const tuple = value === undefined || value === null ? localtime() : value;
  if (!(tuple instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (tuple.items.length !== 9) throw typeError(`${method}(): illegal time tuple argument`);
  const fields = tuple.items.map(item => cInt(item, 'long'));
  return { fields, tuple };
}

function momentOf(value: Value | undefined, method: string): Moment {
  const { fields, tuple } = fieldsOf(value, method);
  const [year, month, day, hour, minute, second, weekday, yearDay, daylight] = fields as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const moment = { year, month, day, hour, minute, second, weekday, yearDay };
  if (tuple.cls === structTime()) {
    const [zone, offset] = [getAttr(tuple, 'tm_zone'), getAttr(tuple, 'tm_gmtoff')];
    if (zone !== null) return { ...moment, zone: textOf(strOf(zone) ?? ''), offset: Number(intOf(offset) ?? 0) };
  }
  const names = zoneFacts();
  const summer = daylight > 0 && names.daylight !== 0;
  return {
    ...moment,
    zone: summer ? names.names[1] : names.names[0],
    offset: summer ? -names.altzone : -names.timezone,
  };
}

function mktime(value: Value): PyFloat {
  if (!(value instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  const [year, month, day, hour, minute, second, , , daylight] = fieldsOf(value, 'mktime').fields as number[];
  const guess = utc(year!, month!, day!, hour, minute, second);
  if (Number.isNaN(guess)) throw overflowError('mktime argument out of range');
  // The offset in force at that local time; twice, for moments near a change.
  const zone = localZone(guess - localZone(guess).offset);
  const result = guess - zone.offset;
  const facts = zoneFacts();
  // The tuple says summer time where there is none, or the other way round.
  if (daylight === 1 && !zone.daylight && facts.daylight !== 0)
    return new PyFloat(result + facts.altzone - facts.timezone);
  if (daylight === 0 && zone.daylight) return new PyFloat(result - facts.altzone + facts.timezone);
  return new PyFloat(result);
}

function asctime(value?: Value): string {
  const { year, month, day, hour, minute, second, weekday } = checkMoment(momentOf(value, 'asctime'));
  const clock = [hour, minute, second].map(part => String(part).padStart(2, '0')).join(':');
  const name = DAYS[(weekday + 1) % 7]!.slice(0, 3);
  return `${name} ${MONTHS[month - 1]!.slice(0, 3)} ${String(day).padStart(2)} ${clock} ${year}`;
}

interface ZoneFacts {
  readonly timezone: number;
  readonly altzone: number;
  readonly daylight: number;
  readonly names: readonly [string, string];
}

/** Until tzset(): every strftime() asks. */
const knownFacts = new WeakMap<Host, ZoneFacts>();

function zoneFacts(): ZoneFacts {
  const known = knownFacts.get(host()) ?? findZoneFacts();
  knownFacts.set(host(), known);
  return known;
}

function findZoneFacts(): ZoneFacts {
  const year = new Date(host().now() * 1000).getUTCFullYear();
  const january = localZone(utc(year, 1, 1));
  const july = localZone(utc(year, 7, 1));
  const [standard, summer] = january.offset <= july.offset ? [january, july] : [july, january];
  return {
    timezone: -standard.offset,
    altzone: -summer.offset,
    daylight: january.offset === july.offset ? 0 : 1,
    names: [standard.name, summer.name],
  };
}

function zoneValues(): Record<string, Value> {
  const { timezone, altzone, daylight, names } = zoneFacts();
  return { timezone: timezone + 0, altzone: altzone + 0, daylight, tzname: new PyTuple(names) };
}

// ---- clocks --------------------------------------------------------------------------------------------------------

const CLOCKS = `CLOCK_REALTIME=0 CLOCK_MONOTONIC=1 CLOCK_PROCESS_CPUTIME_ID=2 CLOCK_THREAD_CPUTIME_ID=3
  CLOCK_MONOTONIC_RAW=4 CLOCK_BOOTTIME=7 CLOCK_TAI=11`;

const nanoseconds = (value: bigint): Value => normalizeInt(value);
const inSeconds = (value: bigint): PyFloat => new PyFloat(Number(value) / 1e9);
const realTime = (): bigint => BigInt(Math.round(host().now() * 1e6)) * 1000n;

function clock(value: Value): bigint {
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  switch (Number(toIndex(value))) {
    case 0:
    case 11:
      return realTime();
    case 1:
    case 4:
    case 7:
      return host().monotonic();
    case 2:
    case 3:
      return host().processTime();
    default:
      throw osErrorFor(22);
  }
}

/** Implementation, and whether it never goes back and can be set. */
const CLOCK_FACTS: Readonly<Record<string, readonly [string, boolean, boolean]>> = {
  time: ['clock_gettime(CLOCK_REALTIME)', false, true],
  monotonic: ['clock_gettime(CLOCK_MONOTONIC)', true, false],
  perf_counter: ['clock_gettime(CLOCK_MONOTONIC)', true, false],
  process_time: ['clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', true, false],
  thread_time: ['clock_gettime(CLOCK_THREAD_CPUTIME_ID)', true, false],
};

function clockInfo(name: Value): Value {
  const text = strOf(name);
  if (text === undefined) throw typeError(`get_clock_info() argument 1 must be str, not ${typeOf(name).name}`);
  const facts = CLOCK_FACTS[textOf(text)];
  if (facts === undefined) throw valueError('unknown clock');
  const info = new PyNamespace();
  setAttr(info, 'implementation', facts[0]);
  setAttr(info, 'monotonic', facts[1]);
  setAttr(info, 'adjustable', facts[2]);
  setAttr(info, 'resolution', new PyFloat(1e-9));
  return info;
}

function sleep(value: Value): Value {
  if (floatOf(value) === undefined && !isIndex(value))
    throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer or float`);
  const seconds = floatOf(value) ?? Number(toIndex(value));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  sleepInThread(seconds);
  return null;
}

export const timeModule: ModuleTable = {
  name: 'time',
  doc: 'This module provides various functions to manipulate time values.',
  functions: {
    'time()': () => new PyFloat(host().now()),
    'time_ns()': () => nanoseconds(realTime()),
    'monotonic()': () => inSeconds(host().monotonic()),
    'monotonic_ns()': () => nanoseconds(host().monotonic()),
    'perf_counter()': () => inSeconds(host().monotonic()),
    'perf_counter_ns()': () => nanoseconds(host().monotonic()),
    'process_time()': () => inSeconds(host().processTime()),
    'process_time_ns()': () => nanoseconds(host().processTime()),
    'thread_time()': () => inSeconds(host().processTime()),
    'thread_time_ns()': () => nanoseconds(host().processTime()),
    'clock_gettime(clk_id, /)': (id: Value) => inSeconds(clock(id)),
    'clock_gettime_ns(clk_id, /)': (id: Value) => nanoseconds(clock(id)),
    'clock_getres(clk_id, /) by format': (id: Value) => {
      clock(id);
      return new PyFloat(1e-9);
    },
    'get_clock_info(name, /) by format': clockInfo,
    'sleep(seconds, /)': waits(sleep),
    'gmtime(seconds=None, /) by format': gmtime,
    'localtime(seconds=None, /) by format': localtime,
    'mktime(tuple, /)': mktime,
    'asctime(tuple=None, /) by format': asctime,
    'ctime(seconds=None, /) by format': (seconds?: Value) => asctime(localtime(seconds)),
    'strftime(format, tuple=None, /) by format': (format: Value, value?: Value) =>
      strftime(format, () => momentOf(value, 'strftime')),
    'strptime(*args) by format': (args: Value[]) => callMethod(importModule('_strptime'), '_strptime_time', args),
    'tzset()': () => {
      forgetLocalZone();
      knownFacts.delete(host());
      const module = importModule('time');
      for (const [name, value] of Object.entries(zoneValues())) setAttr(module, name, value);
      return null;
    },
  },
  make: () => ({ struct_time: structTime(), _STRUCT_TM_ITEMS: 11, ...constants(CLOCKS), ...zoneValues() }),
};
