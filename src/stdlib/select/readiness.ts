// What can be read or written, for select(), poll() and epoll.
//
// Node cannot ask the system about a descriptor, so the host tries and keeps what it read (see isReady there), and this
// module asks again and again with short sleeps in between. Only pipes ever have to be waited for.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf } from '../../runtime/objects/scalars.ts';
import { hostCall } from '../../runtime/os-errors.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call0 } from '../../runtime/protocols/call.ts';
import { pairEnds } from '../socket/pair.ts';
import { wait } from '../thread/scheduler.ts';

export const [POLLIN, POLLPRI, POLLOUT, POLLERR, POLLNVAL] = [1, 2, 4, 8, 32];

/** A descriptor, or an object that has one. */
export function descriptorOf(value: Value): number {
  const number = intOf(value);
  let found = number;
  if (found === undefined) {
    const method = findAttr(value, 'fileno');
    if (method === undefined) throw typeError('argument must be an int, or have a fileno() method.');
    found = intOf(call0(method));
    if (found === undefined) throw typeError('fileno() returned a non-integer');
  }
  if (found < 0) throw valueError(`file descriptor cannot be a negative integer (${found})`);
  return Number(found);
}

export function isReady(descriptor: number, direction: 'read' | 'write'): boolean {
  const end = pairEnds.get(descriptor);
  if (end !== undefined) return direction === 'read' ? end.readable : end.writable;
  return hostCall(() => interpreter().host.files.descriptors.isReady(descriptor, direction));
}

/** A pipe that nobody reads any more, seen from where it is written. */
export const isBroken = (descriptor: number): boolean =>
  !pairEnds.has(descriptor) && hostCall(() => interpreter().host.files.descriptors.isBroken(descriptor));

/** Looks until something was found or the time is over; null waits for ever. */
export function waitFor<T>(seconds: number | null, look: () => T[]): T[] {
  let found: T[] = [];
  wait(() => (found = look()).length > 0, seconds ?? -1, true);
  return found;
}

/** Which of the events that are wanted have come. */
export function eventsOf(descriptor: number, mask: number): number {
  try {
    const readable = (mask & (POLLIN | POLLPRI)) !== 0 && isReady(descriptor, 'read');
    const writable = (mask & POLLOUT) !== 0 && isReady(descriptor, 'write');
    const broken = isBroken(descriptor) ? POLLERR : 0;
    return (readable ? POLLIN & mask : 0) | (writable ? POLLOUT : 0) | broken;
  } catch {
    return POLLNVAL;
  }
}

/** Waits for events on descriptors with their masks. */
export function waitForEvents(wanted: ReadonlyMap<number, number>, seconds: number | null): [number, number][] {
  return waitFor(seconds, () =>
    [...wanted].flatMap(([descriptor, mask]): [number, number][] => {
      const events = eventsOf(descriptor, mask);
      return events === 0 ? [] : [[descriptor, events]];
    }),
  );
}
