// The bytes that pickles keep of dates and times. Fold has no byte: it is the first bit of a byte that never needs it, and
// only where the protocol is so new that its readers know.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { codesOf, strOf } from '../../runtime/objects/str.ts';
import { type Clock, isZone, PyDate, PyDateTime, PyTime } from './objects.ts';

const FOLD = 0x80;
const PROTOCOL_WITH_FOLD = 4;

const dateBytes = ({ year, month, day }: PyDate): number[] => [year >> 8, year & 0xff, month, day];

const clockBytes = ({ hour, minute, second, microsecond }: Clock): number[] => [
  hour,
  minute,
  second,
  microsecond >> 16,
  (microsecond >> 8) & 0xff,
  microsecond & 0xff,
];

/** `marked`: which byte tells the fold. */
function state(bytes: number[], clock: Clock | null, marked: number, protocol: number): PyTuple {
  if (clock !== null && clock.fold === 1 && protocol >= PROTOCOL_WITH_FOLD) bytes[marked]! |= FOLD;
  const data = new PyBytes(Uint8Array.from(bytes));
  return new PyTuple(clock === null || clock.tzinfo === null ? [data] : [data, clock.tzinfo]);
}

export const dateState = (self: PyDate): PyTuple => state(dateBytes(self), null, 0, 0);
export const timeState = (self: PyTime, protocol: number): PyTuple => state(clockBytes(self), self, 0, protocol);
export const datetimeState = (self: PyDateTime, protocol: number): PyTuple =>
  state([...dateBytes(self), ...clockBytes(self)], self, 2, protocol);

// ---- back ------------------------------------------------------------------------------------------------------------

const isMonth = (byte: number): boolean => byte >= 1 && byte <= 12;

/**
 * The bytes that a constructor was given instead of parts; null when it was not. Python 2 wrote them as text. `fits` looks
 * at the byte that tells them from other text of that length.
 */
function stateOf(
  args: readonly Value[],
  length: number,
  kind: string,
  probe: number,
  fits: (byte: number) => boolean,
): ArrayLike<number> | null {
  const given = args[0]!;
  const text = strOf(given);
  const codes = given instanceof PyBytes ? given.data : text === undefined ? null : codesOf(text);
  if (codes === null || codes.length !== length || !fits(codes[probe]!)) return null;
  if (text !== undefined && codes.some(code => code > 0xff)) {
    throw valueError(
      `Failed to encode latin1 string when unpickling a ${kind} object. pickle.load(data, encoding='latin1') is assumed.`,
    );
  }
  return codes;
}

/** A state may come with a zone. */
function zoneOf(args: readonly Value[]) {
  const zone = args[1] ?? null;
  if (zone !== null && !isZone(zone)) throw typeError('bad tzinfo state arg');
  return zone;
}

const mayBeState = (args: readonly Value[], most: number): boolean =>
  args.length >= 1 && args.length <= most && typeof args[0] !== 'number';

export function dateOfState(args: readonly Value[], cls: PyType): PyDate | null {
  const bytes = mayBeState(args, 1) ? stateOf(args, 4, 'date', 2, isMonth) : null;
  return bytes === null ? null : new PyDate(bytes[0]! * 256 + bytes[1]!, bytes[2]!, bytes[3]!, cls);
}

const microsecondOf = (bytes: ArrayLike<number>, from: number): number =>
  bytes[from]! * 65536 + bytes[from + 1]! * 256 + bytes[from + 2]!;

export function timeOfState(args: readonly Value[], cls: PyType): PyTime | null {
  const bytes = mayBeState(args, 2) ? stateOf(args, 6, 'time', 0, hour => (hour & 0x7f) < 24) : null;
  if (bytes === null) return null;
  const fold = bytes[0]! >= FOLD ? 1 : 0;
  return new PyTime(bytes[0]! & 0x7f, bytes[1]!, bytes[2]!, microsecondOf(bytes, 3), zoneOf(args), fold, cls);
}

export function datetimeOfState(args: readonly Value[], cls: PyType): PyDateTime | null {
  const bytes = mayBeState(args, 2) ? stateOf(args, 10, 'datetime', 2, byte => isMonth(byte & 0x7f)) : null;
  if (bytes === null) return null;
  const fold = bytes[2]! >= FOLD ? 1 : 0;
  return new PyDateTime(
    bytes[0]! * 256 + bytes[1]!,
    bytes[2]! & 0x7f,
    bytes[3]!,
    bytes[4]!,
    bytes[5]!,
    bytes[6]!,
    microsecondOf(bytes, 7),
    zoneOf(args),
    fold,
    cls,
  );
}
