// ISO 8601 text as dates and times: what isoformat() writes, and most of what the standard allows beside it.
//
// Positions are those of the text in UTF-8, as in CPython: what a date and its time are may depend on the length, and any
// one character may stand between them. `at` gives 0 after the end.

import { valueError } from '../../runtime/exceptions/raise.ts';
import { codesOf, type Str, WideStr } from '../../runtime/objects/str.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { type CivilDate, dateOfIsoWeek } from './calendar.ts';

/** The time of a text. `zone` is null when the text names none. */
export interface IsoTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: { readonly seconds: number; readonly microseconds: number } | null;
}

export const badIsoText = (text: Str) => valueError(`Invalid isoformat string: ${reprText(text)}`);

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const PLUS = 43;
const LETTER_W = 87;
const LETTER_Z = 90;

/** The bytes of a text in UTF-8, a character each; undefined when half of a pair is among them. */
export function bytesText(text: Str): string | undefined {
  if (!(text instanceof WideStr) && /^[\0-\x7f]*$/.test(text)) return text;
  const codes = codesOf(text);
  if (codes.some(isSurrogate)) return undefined;
  return Array.from(new TextEncoder().encode(String.fromCodePoint(...codes)), byte => String.fromCharCode(byte)).join(
    '',
  );
}

export const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const at = (text: string, index: number): number => (index < text.length ? text.charCodeAt(index) : 0);

/** So many digits; -1 when there is something else. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = at(text, i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isDigit = (code: number): boolean => code >= ZERO && code < ZERO + 10;

// ---- dates -----------------------------------------------------------------------------------------------------------

/** The date in the first `length` bytes; null when there is none. Months and days may be out of range. */
export function isoDate(text: string, length: number): CivilDate | null {
  const year = digits(text, 0, 4);
  if (year < 0) return null;
  const dashed = at(text, 4) === DASH;
  let next = dashed ? 5 : 4;
  if (at(text, next) === LETTER_W) {
    const week = digits(text, next + 1, 2);
    if (week < 0) return null;
    next += 3;
    let weekday = 1;
    if (next < length) {
      if (dashed && at(text, next++) !== DASH) return null;
      weekday = digits(text, next, 1);
    }
    const date = dateOfIsoWeek(year, week, weekday);
    return typeof date === 'string' ? null : date;
  }
  const month = digits(text, next, 2);
  next += 2;
  if (month < 0 || (dashed && at(text, next++) !== DASH)) return null;
  const day = digits(text, next, 2);
  return day < 0 ? null : { year, month, day };
}

/** Where the date ends and the character before the time stands; -1 when that cannot be. */
export function isoSeparator(text: string): number {
  const { length } = text;
  if (length === 7) return 7;
  if (at(text, 4) === DASH) {
    if (at(text, 5) !== LETTER_W) return 10;
    if (length < 8) return -1;
    if (length === 8 || at(text, 8) !== DASH) return 8;
    if (length === 9) return -1;
    // A digit after the second dash: the dash is more likely to stand before an hour than a digit before a minute.
    return length > 10 && isDigit(at(text, 10)) ? 8 : 10;
  }
  if (at(text, 4) !== LETTER_W) return 8;
  let end = 7;
  while (end < length && isDigit(at(text, end))) end++;
  if (end < 9) return end;
  // Times have an even number of digits; what is over is the weekday.
  return end % 2 === 0 ? 7 : 8;
}

// ---- times -----------------------------------------------------------------------------------------------------------

interface Parts {
  readonly values: readonly [number, number, number];
  readonly microsecond: number;
  /** Is there more text than that? */
  readonly more: boolean;
}

/** Hour, minute, second and fraction between two positions; null when they are not there. */
function clockParts(text: string, from: number, to: number): Parts | null {
  const values: [number, number, number] = [0, 0, 0];
  let next = from;
  let colons = true;
  for (let i = 0; i < 3; i++) {
    const value = digits(text, next, 2);
    if (value < 0) return null;
    values[i] = value;
    const after = at(text, next + 2);
    next += 3;
    if (i === 0) colons = after === COLON;
    if (next >= to) return { values, microsecond: 0, more: after !== 0 };
    if (after === 46 || after === 44) {
      // Hours and minutes have no fraction.
      if (i < 2) return null;
    } else if (!colons) next--;
    else if (after !== COLON || i === 2) return null;
  }
  return fraction(text, next, to, values);
}

function fraction(text: string, from: number, to: number, values: [number, number, number]): Parts | null {
  const count = Math.min(6, to - from);
  const value = digits(text, from, count);
  if (value < 0) return null;
  let end = from + count;
  while (isDigit(at(text, end))) end++;
  return { values, microsecond: value * 10 ** (6 - count), more: at(text, end) !== 0 };
}

/** The time from a position on; null when the text is not a time. Hours and minutes may be out of range. */
export function isoTime(text: string, from: number): IsoTime | null {
  const { length } = text;
  let sign = from;
  while (sign < length && !startsZone(text.charCodeAt(sign))) sign++;
  const parts = clockParts(text, from, sign);
  if (parts === null) return null;
  if (sign >= length) return parts.more ? null : timeOf(parts, null);
  if (at(text, sign) === LETTER_Z) return at(text, sign + 1) === 0 ? timeOf(parts, UTC) : null;
  const zone = clockParts(text, sign + 1, length);
  if (zone === null || zone.more) return null;
  const direction = at(text, sign) === DASH ? -1 : 1;
  const seconds = zone.values[0] * 3600 + zone.values[1] * 60 + zone.values[2];
  return timeOf(parts, { seconds: direction * seconds, microseconds: direction * zone.microsecond });
}

const startsZone = (code: number): boolean => code === LETTER_Z || code === DASH || code === PLUS;
const UTC = { seconds: 0, microseconds: 0 };

const timeOf = ({ values, microsecond }: Parts, zone: IsoTime['zone']): IsoTime => ({
  hour: values[0],
  minute: values[1],
  second: values[2],
  microsecond,
  zone,
});
