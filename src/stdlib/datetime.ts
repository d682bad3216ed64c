// _datetime: dates, times, durations and zones, on plain numbers.
//
// The library's datetime takes everything from here; its form in Python, _pydatetime, is then not even read. The parts are
// in datetime/: the calendar, the objects, arithmetic and comparison, text in and out, local time, and one room for each
// type. There is no datetime_CAPI: it serves modules written in C.

import { MAX_YEAR, MIN_YEAR } from './datetime/calendar.ts';
import { defineDate } from './datetime/date.ts';
import { defineDateTime } from './datetime/datetime-type.ts';
import { defineDelta } from './datetime/delta.ts';
import { dateType, datetimeType, deltaType, timeType, timezoneType, tzinfoType, utc } from './datetime/objects.ts';
import { defineTime } from './datetime/time.ts';
import { defineZones } from './datetime/zones.ts';
import type { ModuleTable } from './module-table.ts';

export const datetimeModule: ModuleTable = {
  name: '_datetime',
  doc: 'Fast implementation of the datetime module.',
  make: () => {
    defineDelta();
    defineZones();
    defineDate();
    defineTime();
    defineDateTime();
    return {
      timedelta: deltaType,
      date: dateType,
      time: timeType,
      datetime: datetimeType,
      tzinfo: tzinfoType,
      timezone: timezoneType,
      MINYEAR: MIN_YEAR,
      MAXYEAR: MAX_YEAR,
      UTC: utc(),
    };
  },
};
