// Dates and times as text: isoformat, ctime, and strftime, which is the time module's but for the codes that it cannot know
// (%f, %z, %:z, %Z) and for years, which it does not pad.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, isStr, type Str, strLength, strOf, textOf } from '../../runtime/objects/str.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call1, call2, callMethod } from '../../runtime/protocols/call.ts';
import { getItem } from '../../runtime/protocols/items.ts';
import { strValue } from '../../runtime/protocols/text.ts';
import { DAYS, MONTHS } from '../time/strftime.ts';
import { type Arguments, exactly, type Keywords, parameters, readArguments, text } from './arguments.ts';
import { offsetText, utcOffset, zoneName } from './asking.ts';
import { daysBeforeMonth, weekdayOf } from './calendar.ts';
import { type Clock, type PyDate, PyDateTime, PyTime } from './objects.ts';

export const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

// ---- ISO 8601 --------------------------------------------------------------------------------------------------------

export const isoDateText = ({ year, month, day }: PyDate): string => `${pad(year, 4)}-${two(month)}-${two(day)}`;

/** `timespec` tells how much of the time is wanted. */
export function isoTimeText(clock: Clock, timespec: string): string {
  const { hour, minute, second, microsecond } = clock;
  const minutes = `${two(hour)}:${two(minute)}`;
  switch (timespec) {
    case 'auto':
      return microsecond === 0 ? `${minutes}:${two(second)}` : `${minutes}:${two(second)}.${pad(microsecond, 6)}`;
    case 'hours':
      return two(hour);
    case 'minutes':
      return minutes;
    case 'seconds':
      return `${minutes}:${two(second)}`;
    case 'milliseconds':
      return `${minutes}:${two(second)}.${pad(Math.floor(microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${minutes}:${two(second)}.${pad(microsecond, 6)}`;
    default:
      throw valueError('Unknown timespec value');
  }
}

/** The offset of the zone as text; '' when there is none. `moment`: what the zone is asked about. */
export function zoneText(clock: Clock, moment: Value, separator: string): string {
  const offset = utcOffset(clock.tzinfo, moment);
  return offset === null ? '' : offsetText(offset, separator);
}

/** A timespec as C takes it: without nulls, and with a form in UTF-8. */
export const timespec = (value: Value, position: number, callee: string): string => {
  const given = text(value, position, callee);
  callMethod(given, 'encode', []);
  const found = textOf(given);
  if (found.includes('\0')) throw valueError('embedded null character');
  return found;
};

/** One character. */
export const separator = (value: Value, position: number, callee: string): Str => {
  const given = strOf(value);
  if (given === undefined) {
    throw typeError(
      `${callee} argument ${position} must be a unicode character, not ${value === null ? 'None' : typeOf(value).name}`,
    );
  }
  const length = strLength(given);
  if (length === 1) return given;
  throw typeError(`${callee} argument ${position} must be a unicode character, not a string of length ${length}`);
};

// ---- the C library's forms ---------------------------------------------------------------------------------------------

export function ctimeText(date: PyDate, clock: Clock): string {
  const { year, month, day } = date;
  const weekday = DAYS[(weekdayOf(year, month, day) + 1) % 7]!.slice(0, 3);
  const time = isoTimeText(clock, 'seconds');
  return `${weekday} ${MONTHS[month - 1]!.slice(0, 3)} ${String(day).padStart(2)} ${time} ${pad(year, 4)}`;
}

/** The time tuple of a date; `summer`: 1, 0, or -1 for not known. */
export function timeTuple({ year, month, day }: PyDate, clock: Clock, summer: number): Value {
  const { hour, minute, second } = clock;
  const yearDay = daysBeforeMonth(year, month) + day;
  const fields = [year, month, day, hour, minute, second, weekdayOf(year, month, day), yearDay, summer];
  return call1(getAttr(importModule('time'), 'struct_time'), new PyTuple(fields));
}

/** A part of a format that is ours: a percent sign and what follows it, in pairs, so that '%%f' has none. */
const CODES = /%(:z|[zZfYGF]|.)/gsu;

/** `moment`: what the zone is asked about. */
export function formatTime(self: PyDate | PyTime, format: Str, tuple: Value, moment: Value): Value {
  const strftime = getAttr(importModule('time'), 'strftime');
  const clock = self instanceof PyDateTime || self instanceof PyTime ? self : null;
  const year = (): number => Number(intOf(getItem(tuple, 0)) ?? 0);
  const own = (code: string): string | undefined => {
    switch (code) {
      case 'f':
        return pad(clock?.microsecond ?? 0, 6);
      case 'z':
        return clock === null ? '' : zoneText(clock, moment, '');
      case ':z':
        return clock === null ? '' : zoneText(clock, moment, ':');
      case 'Z': {
        const name = clock === null ? null : zoneName(clock.tzinfo, moment);
        return name === null ? '' : quoted(name);
      }
      case 'Y':
        return pad(year(), 4);
      case 'F':
        return `${pad(year(), 4)}-%m-%d`;
      case 'G':
        return year() >= 1000 ? undefined : textOf(strOf(call2(strftime, '%G', tuple)) ?? '').padStart(4, '0');
      default:
        return undefined;
    }
  };
  const plain = textOf(format);
  const changed = plain.includes('%') ? plain.replace(CODES, (whole, code: string) => own(code) ?? whole) : plain;
  return call2(strftime, fromText(changed), tuple);
}

/** A name in a format: its percent signs mean themselves. */
function quoted(name: Value): string {
  const text = isStr(name) ? name : callMethod(name, 'replace', ['%', '%%']);
  const found = strOf(text);
  if (found === undefined) throw typeError('tzname.replace() did not return a string');
  return isStr(name) ? textOf(found).replaceAll('%', '%%') : textOf(found);
}

// ---- methods that dates and times share --------------------------------------------------------------------------------

const FORMAT = parameters('strftime', 1, 1, { format: text });

export const readFormat = (args: Arguments, keywords: Keywords): Str => readArguments(FORMAT, args, keywords)[0];

/** __format__: an empty format is str(). */
export const formattedBy =
  (owner: string) =>
  (self: Value, args: Arguments, keywords: Keywords): Value => {
    exactly('__format__', 1, args, keywords, owner);
    const format = text(args[0]!, 1, '__format__()');
    return format === '' ? strValue(self) : callMethod(self, 'strftime', [args[0]!]);
  };

/** cls.strptime, by the library's own reader. */
export function parsedBy(reader: string, cls: Value, args: Arguments, keywords: Keywords): Value {
  exactly('strptime', 2, args, keywords);
  args.forEach((arg, i) => {
    text(arg, i + 1, 'strptime()');
  });
  return callMethod(importModule('_strptime'), reader, [cls, ...args]);
}
