// How dates and times ask their zone: by calling its methods, which a program may have written. What they give is checked.

import { typeError } from '../../runtime/exceptions/raise.ts';
import type { PyObject, Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { checkOffset, negativeOf, PyDelta, PyTimeZone } from './objects.ts';

function askZone(zone: PyObject | null, method: 'utcoffset' | 'dst', moment: Value): PyDelta | null {
  if (zone === null) return null;
  // A zone of the builtin class has nothing to say that its offset does not.
  if (zone instanceof PyTimeZone) return method === 'utcoffset' ? zone.offset : null;
  const offset = callMethod(zone, method, [moment]);
  if (offset === null) return null;
  if (!(offset instanceof PyDelta)) {
    throw typeError(`tzinfo.${method}() must return None or timedelta, not '${typeOf(offset).name}'`);
  }
  checkOffset(offset);
  return offset;
}

export const utcOffset = (zone: PyObject | null, moment: Value): PyDelta | null => askZone(zone, 'utcoffset', moment);
export const summerTime = (zone: PyObject | null, moment: Value): PyDelta | null => askZone(zone, 'dst', moment);

export function zoneName(zone: PyObject | null, moment: Value): Value {
  if (zone === null) return null;
  const name = callMethod(zone, 'tzname', [moment]);
  if (name === null) return null;
  if (strOf(name) === undefined) {
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeOf(name).name}'`);
  }
  return name;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** '+05:30', and with seconds and microseconds where there are any. */
export function offsetText(offset: PyDelta, separator: string): string {
  const { seconds, microseconds } = offset.days < 0 ? negativeOf(offset) : offset;
  const minutes = Math.floor(seconds / 60);
  const parts = [two(Math.floor(minutes / 60)), two(minutes % 60)];
  if (seconds % 60 !== 0 || microseconds !== 0) parts.push(two(seconds % 60));
  const fraction = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
  return `${offset.days < 0 ? '-' : '+'}${parts.join(separator)}${fraction}`;
}
