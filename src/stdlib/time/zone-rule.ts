// A rule for local time in POSIX' notation, as TZ and the ends of zone files give it: 'CET-1CEST,M3.5.0,M10.5.0/3' is one
// hour east of UTC, and from the last Sunday of March to the last one of October another hour.

import {
  DAY_SECONDS,
  dateOfOrdinal,
  daysBeforeMonth,
  daysInMonth,
  EPOCH_ORDINAL,
  ordinalOf,
} from '../datetime/calendar.ts';
import type { ZoneMoment } from './local-zone.ts';

/** The second of a year, in days before 1 January counted from year 1, at which a change comes. */
type Change = (year: number) => number;

export interface Rule {
  readonly standard: ZoneMoment;
  /** null: there is none. */
  readonly summer: { readonly zone: ZoneMoment; readonly start: Change; readonly end: Change } | null;
}

const NAME = '([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)';
const CLOCK = '([+-]?\\d{1,3}(?::\\d{2}(?::\\d{2})?)?)';
const DATE = `(?:M\\d{1,2}\\.\\d\\.\\d|J?\\d{1,3})(?:/${CLOCK})?`;
const RULE = new RegExp(`^${NAME}${CLOCK}(?:${NAME}${CLOCK}?(?:,(${DATE}),(${DATE}))?)?$`);

/** What the C library takes where a rule has summer time, but no dates. */
const USUAL = ['M3.2.0', 'M11.1.0'] as const;

export function parseRule(text: string): Rule | null {
  const match = RULE.exec(text);
  if (match === null) return null;
  const [, name, offset, summerName, summerOffset, start = USUAL[0], , end = USUAL[1]] = match;
  // In this notation west is positive.
  const standard = { offset: -secondsOf(offset!) + 0, daylight: false, name: bare(name!) };
  if (summerName === undefined) return { standard, summer: null };
  const ahead = summerOffset === undefined ? standard.offset + 3600 : -secondsOf(summerOffset) + 0;
  return {
    standard,
    summer: {
      zone: { offset: ahead, daylight: true, name: bare(summerName) },
      start: changeOf(start),
      end: changeOf(end),
    },
  };
}

/** What is left of a rule that cannot be read: its name. */
export function nameOfRule(text: string): string | null {
  const match = new RegExp(`^${NAME}`).exec(text);
  return match === null ? null : bare(match[1]!);
}

const bare = (name: string): string => name.replace(/[<>]/g, '');

function secondsOf(clock: string): number {
  const [hours, minutes = 0, seconds = 0] = clock.replace(/^[+-]/, '').split(':').map(Number);
  return (clock.startsWith('-') ? -1 : 1) * (hours! * 3600 + minutes * 60 + seconds);
}

function changeOf(text: string): Change {
  const [day, clock = '2'] = text.split('/') as [string, string?];
  const time = secondsOf(clock);
  return year => {
    const newYear = ordinalOf(year, 1, 1);
    // Rules know nothing of the time before 1970; the C library lets all of it be before the first change.
    const days = dayOf(day, year) - newYear + Math.max(newYear, EPOCH_ORDINAL);
    return (days - EPOCH_ORDINAL) * DAY_SECONDS + time;
  };
}

/** The ordinal of a rule's day in a year. */
function dayOf(text: string, year: number): number {
  const newYear = ordinalOf(year, 1, 1);
  if (text.startsWith('J')) {
    // 29 February is never counted.
    const day = Number(text.slice(1));
    return newYear + day - 1 + (day > 59 && daysInMonth(year, 2) === 29 ? 1 : 0);
  }
  if (!text.startsWith('M')) return newYear + Number(text);
  const [month, week, weekday] = text.slice(1).split('.').map(Number) as [number, number, number];
  const first = newYear + daysBeforeMonth(year, month);
  // Ordinals of Sundays are multiples of 7.
  const day = first + ((weekday - (first % 7) + 7) % 7) + (week - 1) * 7;
  return day >= first + daysInMonth(year, month) ? day - 7 : day;
}

export function zoneByRule({ standard, summer }: Rule, seconds: number): ZoneMoment {
  if (summer === null) return standard;
  const { year } = dateOfOrdinal(Math.floor((seconds + standard.offset) / DAY_SECONDS) + EPOCH_ORDINAL);
  // Each change is told by the clock that holds before it.
  const start = summer.start(year) - standard.offset;
  const end = summer.end(year) - summer.zone.offset;
  const inSummer = start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start);
  return inSummer ? summer.zone : standard;
}
