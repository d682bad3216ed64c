// time: clocks, sleeping, and civil time.

import { overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { floatOf, intOf, normalizeInt, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { toArray } from '../runtime/protocols/iterate.ts';
import { thread } from '../runtime/thread.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';
import type { ModuleTable } from './module-table.ts';

const structTime = structSequenceType(
  'struct_time',
  'time',
  ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
  ['tm_zone', 'tm_gmtoff'],
);

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const host = () => interpreter().host;

function secondsOf(value: Value | undefined): number {
  if (value === undefined || value === null) return host().now();
  const int = intOf(value);
  const seconds = int !== undefined ? Number(int) : floatOf(value);
  if (seconds === undefined) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  return seconds;
}

/** The fields of a moment in a zone `offset` minutes east of UTC. */
function civil(seconds: number, offset: number, daylight: boolean, zone: string): PyTuple {
  const date = new Date((Math.floor(seconds) + offset * 60) * 1000);
  if (Number.isNaN(date.getTime())) throw overflowError('timestamp out of range for platform time_t');
  const year = date.getUTCFullYear();
  const dayOfYear =
    Math.floor((Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  return newStructSequence(
    structTime,
    [
      year,
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
      (date.getUTCDay() + 6) % 7,
      dayOfYear,
      daylight ? 1 : 0,
    ],
    { tm_zone: zone, tm_gmtoff: offset * 60 },
  );
}

const gmtime = (value?: Value): PyTuple => civil(secondsOf(value), 0, false, 'UTC');

function localtime(value?: Value): PyTuple {
  const seconds = secondsOf(value);
  const zone = host().timeZone(seconds);
  return civil(seconds, zone.offsetMinutes, zone.daylight, zone.name);
}

function fieldsOf(value: Value | undefined): number[] {
  const tuple = value === undefined || value === null ? localtime() : value;
  if (!(tuple instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  const fields = toArray(tuple).map(item => Number(intOf(item) ?? 0));
  if (fields.length < 9) throw typeError('time tuple must have exactly 9 elements');
  return fields;
}

function mktime(value: Value): PyFloat {
  const [year, month, day, hour, minute, second] = fieldsOf(value) as [number, number, number, number, number, number];
  const guess = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  // The offset in force at that local time; twice, for moments near a change.
  const first = guess - host().timeZone(guess).offsetMinutes * 60;
  return new PyFloat(guess - host().timeZone(first).offsetMinutes * 60);
}

const two = (value: number): string => String(value).padStart(2, '0');

function strftime(format: Value, value?: Value): string {
  const text = strOf(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeOf(format).name}`);
  const [year, month, day, hour, minute, second, weekday, yearDay] = fieldsOf(value) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = host().timeZone(host().now());
  const weekOfYear = (firstDay: number): string => two(Math.floor((yearDay + 6 - ((weekday - firstDay + 7) % 7)) / 7));
  const codes: Record<string, () => string> = {
    a: () => DAYS[weekday]!.slice(0, 3),
    A: () => DAYS[weekday]!,
    b: () => MONTHS[month - 1]!.slice(0, 3),
    B: () => MONTHS[month - 1]!,
    d: () => two(day),
    e: () => String(day).padStart(2),
    H: () => two(hour),
    I: () => two(hour % 12 || 12),
    j: () => String(yearDay).padStart(3, '0'),
    m: () => two(month),
    M: () => two(minute),
    p: () => (hour < 12 ? 'AM' : 'PM'),
    S: () => two(second),
    w: () => String((weekday + 1) % 7),
    u: () => String(weekday + 1),
    U: () => weekOfYear(6),
    W: () => weekOfYear(0),
    y: () => two(((year % 100) + 100) % 100),
    Y: () => String(year),
    z: () =>
      `${zone.offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(zone.offsetMinutes) / 60))}${two(Math.abs(zone.offsetMinutes) % 60)}`,
    Z: () => zone.name,
    n: () => '\n',
    t: () => '\t',
    '%': () => '%',
    c: () => expand('%a %b %e %H:%M:%S %Y'),
    x: () => expand('%m/%d/%y'),
    X: () => expand('%H:%M:%S'),
    D: () => expand('%m/%d/%y'),
    F: () => expand('%Y-%m-%d'),
    T: () => expand('%H:%M:%S'),
    R: () => expand('%H:%M'),
    r: () => expand('%I:%M:%S %p'),
    h: () => expand('%b'),
    C: () => two(Math.floor(year / 100)),
  };
  const expand = (pattern: string): string =>
    pattern.replace(/%(.)/gs, (whole, code: string) => codes[code]?.() ?? whole);
  return expand(textOf(text));
}

function asctime(value?: Value): string {
  const [year, month, day, hour, minute, second, weekday] = fieldsOf(value) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return `${DAYS[weekday]!.slice(0, 3)} ${MONTHS[month - 1]!.slice(0, 3)} ${String(day).padStart(2)} ${two(hour)}:${two(minute)}:${two(second)} ${year}`;
}

const nanoseconds = (value: bigint): Value => normalizeInt(value);
const inSeconds = (value: bigint): PyFloat => new PyFloat(Number(value) / 1e9);

export const timeModule: ModuleTable = {
  name: 'time',
  doc: 'Clocks, sleeping, and civil time.',
  functions: {
    'time()': () => new PyFloat(host().now()),
    'time_ns()': () => nanoseconds(BigInt(Math.round(host().now() * 1e6)) * 1000n),
    'monotonic()': () => inSeconds(host().monotonic()),
    'monotonic_ns()': () => nanoseconds(host().monotonic()),
    'perf_counter()': () => inSeconds(host().monotonic()),
    'perf_counter_ns()': () => nanoseconds(host().monotonic()),
    'process_time()': () => inSeconds(host().processTime()),
    'process_time_ns()': () => nanoseconds(host().processTime()),
    'thread_time()': () => inSeconds(host().processTime()),
    'thread_time_ns()': () => nanoseconds(host().processTime()),
    'sleep(seconds, /)': (value: Value) => {
      const seconds = secondsOf(value ?? 0);
      if (seconds < 0) throw valueError('sleep length must be non-negative');
      host().sleep(seconds);
      // A sleep that Ctrl-C cut short.
      thread.poll();
      return null;
    },
    'gmtime(seconds=None, /)': gmtime,
    'localtime(seconds=None, /)': localtime,
    'mktime(tuple, /)': mktime,
    'asctime(tuple=None, /)': asctime,
    'ctime(seconds=None, /)': (seconds?: Value) => asctime(localtime(seconds)),
    'strftime(format, tuple=None, /)': strftime,
  },
  values: { struct_time: structTime },
  make: running => {
    const january = running.host.timeZone(Date.UTC(2026, 0, 1) / 1000);
    const july = running.host.timeZone(Date.UTC(2026, 6, 1) / 1000);
    return {
      timezone: -Math.min(january.offsetMinutes, july.offsetMinutes) * 60,
      altzone: -Math.max(january.offsetMinutes, july.offsetMinutes) * 60,
      daylight: january.offsetMinutes === july.offsetMinutes ? 0 : 1,
      tzname: new PyTuple([january.name, july.name]),
    };
  },
};
