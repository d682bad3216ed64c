// The module select: waiting until one of several files can be read or written (select/readiness.ts says how that is
// found out); select() and poll objects are here, epoll objects beside them.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { keyError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { builtinType, PyObject, type Value } from '../runtime/objects/object.ts';
import { floatOf, intOf, typeOf } from '../runtime/objects/scalars.ts';
import { osErrorFor } from '../runtime/os-errors.ts';
import { toArray } from '../runtime/protocols/iterate.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { waits } from '../runtime/thread.ts';
import { constants } from './constants.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';
import { EPOLL_NUMBERS, epollType } from './select/epoll.ts';
import {
  descriptorOf,
  isBroken,
  isReady,
  POLLIN,
  POLLOUT,
  POLLPRI,
  waitFor,
  waitForEvents,
} from './select/readiness.ts';

const NUMBERS = `PIPE_BUF=4096 POLLERR=8 POLLHUP=16 POLLIN=1 POLLMSG=1024 POLLNVAL=32 POLLOUT=4 POLLPRI=2 POLLRDBAND=128
  POLLRDHUP=8192 POLLRDNORM=64 POLLWRBAND=512 POLLWRNORM=256`;

function secondsOf(value: Value): number | null {
  if (value === null) return null;
  const seconds = floatOf(value) ?? (intOf(value) === undefined ? undefined : Number(intOf(value)));
  if (seconds === undefined) throw typeError('timeout must be a float or None');
  if (seconds < 0) throw valueError('timeout must be non-negative');
  return seconds;
}

function select(reading: Value, writing: Value, exceptional: Value, timeout: Value = null): Value {
  const sides = [reading, writing].map(list => toArray(list).map(item => [item, descriptorOf(item)] as const));
  for (const item of toArray(exceptional)) descriptorOf(item);
  const found = waitFor(secondsOf(timeout), () =>
    sides.flatMap((side, i) =>
      side
        .filter(([, fd]) => (i === 0 ? isReady(fd, 'read') || isBroken(fd) : isReady(fd, 'write')))
        .map(([item]) => ({ i, item })),
    ),
  );
  const of = (side: number): PyList => new PyList(found.filter(({ i }) => i === side).map(({ item }) => item));
  return new PyTuple([of(0), of(1), new PyList([])]);
}

const pollType = builtinType('poll', { basetype: false, module: 'select' });

class PyPoll extends PyObject {
  readonly wanted = new Map<number, number>();

  poll(seconds: number | null): Value {
    return new PyList(waitForEvents(this.wanted, seconds).map(pair => new PyTuple(pair)));
  }
}
PyPoll.prototype.cls = pollType;

const maskOf = (value: Value | undefined): number =>
  value === undefined ? POLLIN | POLLPRI | POLLOUT : Number(toIndex(value));

function definePoll(): void {
  defineOnce(pollType, () => ({
    methods: {
      'register(self, fd, eventmask=<unrepresentable>, /)': (self: PyPoll, fd: Value, mask?: Value) => {
        self.wanted.set(descriptorOf(fd), maskOf(mask));
        return null;
      },
      'modify(self, fd, eventmask, /)': (self: PyPoll, fd: Value, mask: Value) => {
        const descriptor = descriptorOf(fd);
        if (!self.wanted.has(descriptor)) throw osErrorFor(2);
        self.wanted.set(descriptor, maskOf(mask));
        return null;
      },
      'unregister(self, fd, /)': (self: PyPoll, fd: Value) => {
        const descriptor = descriptorOf(fd);
        if (!self.wanted.delete(descriptor)) throw keyError(descriptor);
        return null;
      },
      'poll(self, timeout=None, /)': waits((self: PyPoll, timeout: Value = null) => {
        const milliseconds = timeout === null ? null : (floatOf(timeout) ?? Number(intOf(timeout) ?? Number.NaN));
        if (milliseconds !== null && Number.isNaN(milliseconds))
          throw typeError(`timeout must be an integer or None, not ${typeOf(timeout).name}`);
        return self.poll(milliseconds === null || milliseconds < 0 ? null : milliseconds / 1000);
      }),
    },
  }));
}

export const selectModule = (): ModuleTable => ({
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  functions: {
    'select(rlist, wlist, xlist, timeout=None, /)': waits(select),
    'poll()': () => {
      definePoll();
      return new PyPoll();
    },
  },
  values: constants(NUMBERS + EPOLL_NUMBERS),
  make: () => ({ error: EXCEPTIONS.OSError, epoll: epollType() }),
});
