// Dates, times, durations and zones in the differential tests. Nothing here depends on the clock or the zone of the machine,
// nor on what C libraries make of format codes otherwise (%c of early years, flags, unknown codes).

import { both, COMPARISONS, OBJECT_METHODS, type TypeOperations } from './any.ts';

const IMPORTS = `from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
class Zone(tzinfo):
    def __init__(self, hours, name):
        self.hours, self.name = hours, name
    def utcoffset(self, moment):
        if moment is not None and moment.fold:
            return timedelta(hours=self.hours - 1)
        return timedelta(hours=self.hours)
    def dst(self, moment):
        return timedelta(hours=moment is not None and moment.month > 6)
    def tzname(self, moment):
        return self.name
    def __repr__(self):
        return f"Zone({self.hours})"
EAST = timezone(timedelta(hours=5, minutes=30), "East")
ODD = timezone(-timedelta(minutes=1, microseconds=3))
OWN = Zone(2, "own%Y")
FAR = Zone(30, 5)
class Day(date): pass
class Moment(datetime): pass
class Noon(time): pass
class Span(timedelta): pass`;

const MIXED = [
  ...both(['+', '-'], 'span'),
  ...both(['+', '-', ...COMPARISONS], 'moment'),
  ...both(['+', '-', ...COMPARISONS], 'date'),
  ...both(COMPARISONS, 'clock'),
  ...both(['+', '-', '*', '//', '%', '==', '<'], 'scalar'),
  'repr(x)',
  'str(x)',
  'bool(x)',
  "f'{x}{x!r}'",
  'format(x, {dateFormat})',
  'hash(x) == hash(x)',
  'x == {moment} and hash(x) == hash({moment})',
  'x.__reduce__()',
  'x.__reduce_ex__({smallInt})',
  'type(x)(*x.__reduce__()[1])',
  'max(x, {moment}, {date})',
  'sorted([x, {moment}, {moment}])',
  'len({x, x, {moment}})',
  'setattr(x, {dateField}, 1)',
  'getattr(x, {dateField})',
  'x.nosuch',
  'x()',
];

const DATE_METHODS: Record<string, string> = {
  ...OBJECT_METHODS,
  strftime: 'dateFormat|any',
  __format__: 'dateFormat|any',
  fromordinal: 'ordinal|any',
  fromisoformat: 'isoText|any',
  fromisocalendar: 'year week weekday',
  fromtimestamp: 'any|scalar any any',
  strptime: 'timeText timeFormat',
  replace: 'year|year month day|year month|',
  __replace__: 'year|year month day',
  __reduce_ex__: 'smallInt|any',
};

const CLOCK_METHODS: Record<string, string> = {
  isoformat: 'timespec|',
  utcoffset: '',
  tzname: '',
  dst: '',
};

export const DATES: Readonly<Record<string, TypeOperations>> = {
  timedelta: {
    imports: IMPORTS,
    makers: ['{span}', '{span}', 'timedelta({number}, {number}, {number})', 'timedelta({spanUnit}={number})'],
    operations: [
      ...both(['+', '-', '//', '%', '/', ...COMPARISONS], 'span'),
      ...both(['+', '-'], 'moment'),
      ...both(['*', '/', '//', '%', '+'], 'number'),
      'divmod(x, {span})',
      'divmod({span}, x)',
      '-x',
      '+x',
      'abs(x)',
      'bool(x)',
      'x.total_seconds()',
      'repr(x)',
      'str(x)',
      'hash(x) == hash((x.days, x.seconds, x.microseconds))',
      'timedelta({number}, {float}, hours={float}, weeks={number})',
      'timezone(x)',
      'timezone(x, {str})',
      'y += {span}',
      'y *= {number}',
      'y /= {number}',
      'sum([x, {span}], timedelta())',
      'setattr(x, "days", 1)',
      'x.__reduce__()',
    ],
    methods: OBJECT_METHODS,
  },
  date: {
    imports: IMPORTS,
    makers: ['{date}', '{date}', 'date({year}, {month}, {day})', 'date.fromisoformat({isoText})'],
    operations: [...MIXED, 'tuple(x.isocalendar())', 'date.fromisocalendar(*x.isocalendar()) == x', 'y += {span}'],
    methods: DATE_METHODS,
  },
  time: {
    imports: IMPORTS,
    makers: ['{clock}', '{clock}', 'time({part}, {part}, {part}, {part}, {zone})', 'time.fromisoformat({isoTimeText})'],
    operations: [...MIXED, 'time.fromisoformat(x.isoformat()) == x', 'x.replace(fold={count}, hour={part})'],
    methods: {
      ...OBJECT_METHODS,
      ...CLOCK_METHODS,
      strftime: 'dateFormat|any',
      __format__: 'dateFormat|any',
      fromisoformat: 'isoTimeText|any',
      strptime: 'timeText timeFormat',
      replace: 'part|part part part part|part part part part zone|',
      __replace__: 'part|part part',
    },
  },
  datetime: {
    imports: IMPORTS,
    makers: [
      '{moment}',
      '{moment}',
      'datetime({year}, {month}, {day}, {part}, {part}, tzinfo={zone})',
      'datetime.fromisoformat({isoText} + "T" + {isoTimeText})',
      'datetime.fromtimestamp({float}, UTC)',
    ],
    operations: [
      ...MIXED,
      'datetime.fromisoformat(x.isoformat()) == x',
      'x.astimezone({zone} or UTC) if x.tzinfo else x',
      'x.replace(tzinfo={zone})',
      'x.replace(tzinfo={zone}, fold={count})',
      'x.timestamp() if x.tzinfo else x',
      'datetime.fromtimestamp({number}, {zone} or UTC)',
      'datetime.combine({date}, {clock}, {zone})',
      'y += {span}',
      'y -= {span}',
    ],
    methods: {
      ...DATE_METHODS,
      ...CLOCK_METHODS,
      isoformat: 'str timespec|str|',
      fromtimestamp: 'float zone|number zone',
      combine: 'date clock|date clock zone|any any',
      fromisoformat: 'isoText|any',
      timestamp: 'any',
      replace: 'year|year month day|year month day part part part part zone|',
    },
  },
  timezone: {
    imports: IMPORTS,
    makers: ['EAST', 'ODD', 'UTC', 'timezone({span})', 'timezone({span}, {str})', 'timezone(timedelta(minutes={int}))'],
    operations: [
      'repr(x)',
      'str(x)',
      'x == {zone}',
      'x != {zone}',
      'x < {zone}',
      'hash(x) == hash(x.utcoffset(None))',
      'x.__reduce__()',
      'x.fromutc({moment}.replace(tzinfo=x))',
      '{moment}.replace(tzinfo=x)',
      '{clock}.replace(tzinfo=x).isoformat()',
    ],
    methods: {
      ...OBJECT_METHODS,
      utcoffset: 'moment|any',
      dst: 'moment|any',
      tzname: 'moment|any',
      fromutc: 'moment|any',
      __getinitargs__: '',
    },
  },
};
