// Random dates, times, durations and zones as Python source, and texts that are meant to be some.
import fc, { type Arbitrary } from 'fast-check';

const oneOf = (...texts: string[]): Arbitrary<string> => fc.constantFrom(...texts);
const between = (min: number, max: number): Arbitrary<string> => fc.integer({ min, max }).map(String);
/** Mostly as it should be, now and then not. */
const mostly = (usual: Arbitrary<string>, strange: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof({ arbitrary: usual, weight: 8 }, { arbitrary: strange, weight: 1 });
const joined = (...parts: Arbitrary<string>[]): Arbitrary<string> => fc.tuple(...parts).map(texts => texts.join(''));
const digits = (count: number): Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map(value => String(value).padStart(count, '0'));

const year = mostly(
  fc.oneof(between(1, 9999), oneOf('1', '9999', '2000', '2024', '1970', '400')),
  oneOf('0', '10000', '-1', '2**70', "'x'", '2.0', 'True', 'Index(5)'),
);
const month = mostly(between(1, 12), oneOf('0', '13', '-1', "'x'", '1.0', 'Index(2)'));
const day = mostly(fc.oneof(between(1, 28), oneOf('29', '30', '31')), oneOf('0', '32', '-1', 'None'));
const part = mostly(
  fc.oneof(between(0, 23), between(0, 59)),
  oneOf('24', '60', '-1', '999999', '1000000', "'x'", '1.5'),
);
const micro = fc.oneof(oneOf('0', '0', '1', '999999', '500000'), between(0, 999_999));
const zone = oneOf('None', 'None', 'UTC', 'EAST', 'ODD', 'OWN', 'OWN', 'FAR');
const safeDate = fc
  .tuple(oneOf('1', '4', '1999', '2000', '2024', '9999'), between(1, 12), between(1, 28))
  .map(parts => parts.join(', '));
const safeClock = fc.tuple(between(0, 23), between(0, 59), between(0, 59), micro).map(parts => parts.join(', '));
const fold = oneOf('', '', ', fold=1');

const amount = fc.oneof(
  between(-40, 40),
  between(-4_000_000, 4_000_000),
  oneOf('0.5', '1e-6', '-2.5e-6', '1.5', '999999999', '-999999999', '0.1', '1e9', '10**12'),
);
const unit = oneOf('days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks');
const span = fc.oneof(
  fc.tuple(unit, amount).map(([name, value]) => `timedelta(${name}=${value})`),
  fc.tuple(between(-5, 5), between(0, 86_399), micro).map(parts => `timedelta(${parts.join(', ')})`),
  oneOf('timedelta.max', 'timedelta.min', 'timedelta.resolution', 'timedelta()', 'Span(1, 2)'),
);

const separator = oneOf('-', '-', '-', '', 'x');
const isoDay = fc.oneof(
  joined(digits(4), separator, oneOf('01', '02', '12', '13', '00'), separator, oneOf('01', '28', '29', '31', '32')),
  joined(
    oneOf('2020', '2021', '9999', '0001'),
    separator,
    oneOf('W01', 'W52', 'W53', 'W00', 'w01'),
    oneOf('', '-1', '-7', '4', '-0'),
  ),
  joined(digits(4), separator, digits(3)),
);
const colon = oneOf(':', ':', ':', '', '.');
const isoClock = fc.oneof(
  joined(oneOf('00', '10', '23', '24', '25'), colon, oneOf('00', '59', '60', ''), colon, oneOf('00', '59', '60', '')),
  joined(
    oneOf('10:20:30', '102030', '24:00:00'),
    oneOf('.5', ',123456', '.1234567', '.', '.x', ''),
    oneOf('', 'Z', '+00:00', '-05:30', '+0530', '+24:00', '-00:00:00.5', '+', 'z'),
  ),
);
const quoted = (text: Arbitrary<string>): Arbitrary<string> => text.map(value => `'${value}'`);

const code = oneOf(
  '%Y',
  '%m',
  '%d',
  '%H',
  '%M',
  '%S',
  '%f',
  '%z',
  '%:z',
  '%Z',
  '%j',
  '%a',
  '%B',
  '%p',
  '%I',
  '%y',
  '%U',
  '%W',
  '%V',
  '%G',
  '%u',
  '%w',
  '%F',
  '%T',
  '%%',
  ' ',
  'x',
  '\\u20ac',
  '\\U0001f600',
);

export const DATE_KINDS: Readonly<Record<string, Arbitrary<string>>> = {
  year,
  month,
  day,
  part,
  zone,
  span,
  spanUnit: unit,
  week: mostly(between(1, 53), oneOf('0', '54', "'x'")),
  weekday: mostly(between(1, 7), oneOf('0', '8')),
  ordinal: mostly(between(1, 3_652_059), oneOf('0', '3652060', '-1', '2**70')),
  date: fc.oneof(
    safeDate.map(parts => `date(${parts})`),
    oneOf('date.min', 'date.max', 'Day(2020, 1, 2)'),
  ),
  clock: fc.oneof(
    fc.tuple(safeClock, zone, fold).map(([parts, tz, more]) => `time(${parts}, ${tz}${more})`),
    oneOf('time.min', 'time.max', 'Noon(12)'),
  ),
  moment: fc.oneof(
    fc
      .tuple(safeDate, safeClock, zone, fold)
      .map(([date, clock, tz, more]) => `datetime(${date}, ${clock}, ${tz}${more})`),
    oneOf('datetime.min', 'datetime.max', 'Moment(2020, 1, 2, 3)', 'Moment(2020, 1, 2, tzinfo=EAST)'),
  ),
  isoText: quoted(fc.oneof(isoDay, joined(isoDay, oneOf('T', ' ', '-', '\\u20ac'), isoClock))),
  isoTimeText: quoted(joined(oneOf('', 'T'), isoClock)),
  timespec: mostly(
    oneOf("'auto'", "'hours'", "'minutes'", "'seconds'", "'milliseconds'", "'microseconds'"),
    oneOf("'x'", 'None', '1', "'a\\0'"),
  ),
  dateFormat: fc.array(code, { maxLength: 5 }).map(codes => `'${codes.join('')}'`),
  dateField: oneOf("'year'", "'hour'", "'tzinfo'", "'fold'", "'days'", "'new'"),
  timeText: oneOf("'2024-02-29'", "'10:20'", "'29 Feb 2024 10 PM'", "'x'", "''", '5'),
  timeFormat: oneOf("'%Y-%m-%d'", "'%H:%M'", "'%d %b %Y %I %p'", "'x'", "''", '5'),
};
