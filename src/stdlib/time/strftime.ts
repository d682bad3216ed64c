// strftime: a moment as text, with the codes that the C library on Linux knows, its flags (%-d, %_H, %^a) and widths.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../../runtime/objects/str.ts';

export const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The fields of a time tuple, in its order: weekday 0 is Monday, the first day of the year is 1. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly zone: string;
  /** Seconds east of UTC. */
  readonly offset: number;
}

/** Values out of range are refused; a 0 that cannot be (month, day, day of the year) counts as 1. */
export function checkMoment(moment: Moment): Moment {
  const month = moment.month || 1;
  const day = moment.day || 1;
  const yearDay = moment.yearDay || 1;
  if (month < 1 || month > 12) throw valueError('month out of range');
  if (day < 1 || day > 31) throw valueError('day of month out of range');
  if (moment.hour < 0 || moment.hour > 23) throw valueError('hour out of range');
  if (moment.minute < 0 || moment.minute > 59) throw valueError('minute out of range');
  if (moment.second < 0 || moment.second > 61) throw valueError('seconds out of range');
  if (moment.weekday < -1) throw valueError('day of week out of range');
  if (yearDay < 1 || yearDay > 366) throw valueError('day of year out of range');
  return { ...moment, month, day, yearDay, weekday: (moment.weekday + 7) % 7 };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Year and number of the ISO week. */
function isoWeek({ year, yearDay, weekday }: Moment): readonly [number, number] {
  const week = Math.floor((yearDay - weekday + 9) / 7);
  const weeksOf = (which: number): number => {
    const first = (new Date(Date.UTC(2000 + (which % 400), 0, 1)).getUTCDay() + 6) % 7;
    return first === 3 || (first === 2 && isLeap(which)) ? 53 : 52;
  };
  if (week < 1) return [year - 1, weeksOf(year - 1)];
  return week > weeksOf(year) ? [year + 1, 1] : [year, week];
}

/** A number with the width and the fill that its code has by itself. */
interface Field {
  readonly value: number;
  readonly width: number;
  readonly fill: '0' | ' ';
}
const zero = (value: number, width = 2): Field => ({ value, width, fill: '0' });
const blank = (value: number): Field => ({ value, width: 2, fill: ' ' });

/** Codes that stand for others. */
const SHORT: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  '+': '%a %b %e %H:%M:%S %Z %Y',
};

function fieldOf(code: string, moment: Moment): Field | string | undefined {
  const { year, month, day, hour, minute, second, weekday, yearDay } = moment;
  const sunday = (weekday + 1) % 7;
  switch (code) {
    case 'a':
      return DAYS[sunday]!.slice(0, 3);
    case 'A':
      return DAYS[sunday]!;
    case 'b':
    case 'h':
      return MONTHS[month - 1]!.slice(0, 3);
    case 'B':
      return MONTHS[month - 1]!;
    case 'C':
      return zero(Math.floor(year / 100));
    case 'd':
      return zero(day);
    case 'e':
      return blank(day);
    case 'g':
      return zero(((isoWeek(moment)[0] % 100) + 100) % 100);
    case 'G':
      return zero(isoWeek(moment)[0], 0);
    case 'H':
      return zero(hour);
    case 'I':
      return zero(hour % 12 || 12);
    case 'j':
      return zero(yearDay, 3);
    case 'k':
      return blank(hour);
    case 'l':
      return blank(hour % 12 || 12);
    case 'm':
      return zero(month);
    case 'M':
      return zero(minute);
    case 'n':
      return '\n';
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'P':
      return hour < 12 ? 'am' : 'pm';
    case 's':
      return zero(Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - moment.offset, 0);
    case 'S':
      return zero(second);
    case 't':
      return '\t';
    case 'u':
      return zero(sunday || 7, 1);
    case 'U':
      return zero(Math.floor((yearDay + 6 - sunday) / 7));
    case 'V':
      return zero(isoWeek(moment)[1]);
    case 'w':
      return zero(sunday, 1);
    case 'W':
      return zero(Math.floor((yearDay + 6 - weekday) / 7));
    case 'y':
      return zero(((year % 100) + 100) % 100);
    case 'Y':
      return zero(year, 0);
    case 'z': {
      const minutes = Math.floor(Math.abs(moment.offset) / 60);
      const text = `${Math.floor(minutes / 60)}`.padStart(2, '0') + `${minutes % 60}`.padStart(2, '0');
      return `${moment.offset < 0 ? '-' : '+'}${text}`;
    }
    case 'Z':
      return moment.zone;
    case '%':
      return '%';
    default:
      return undefined;
  }
}

function show(field: Field | string, flags: string, width: number): string {
  const flag = [...flags].findLast(letter => '-_0'.includes(letter));
  if (typeof field === 'string') {
    const text = flags.includes('^') ? field.toUpperCase() : flags.includes('#') ? swapCase(field) : field;
    return text.padStart(width, flag === '0' ? '0' : ' ');
  }
  const digits = String(Math.abs(field.value));
  const sign = field.value < 0 ? '-' : '';
  if (flag === '-' && width === 0) return sign + digits;
  const fill = flag === '_' ? ' ' : flag === '0' ? '0' : field.fill;
  const room = (width || field.width) - sign.length;
  return fill === '0' ? sign + digits.padStart(room, '0') : (sign + digits).padStart(room + sign.length);
}

const swapCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());

function expand(format: string, moment: Moment): string {
  return format.replace(/%([-_0^#]*)(\d*)[EO]?(.)/gs, (whole, flags: string, width: string, code: string) => {
    const longer = SHORT[code];
    const field = longer === undefined ? fieldOf(code, moment) : expand(longer, moment);
    return field === undefined ? whole : show(field, flags, Number(width));
  });
}

export function strftime(format: Value, moment: () => Moment): Value {
  const text = strOf(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeOf(format).name}`);
  return fromText(expand(textOf(text), checkMoment(moment())));
}
