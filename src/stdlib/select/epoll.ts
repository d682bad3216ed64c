// select.epoll: the same waiting with the interface of Linux, which selectors.DefaultSelector and so asyncio prefer.
//
// The object lives in this process alone: its number is that of no file. Events are told as long as they last, also with
// EPOLLET; EPOLLONESHOT tells one and waits for modify().

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { floatOf, intOf } from '../../runtime/objects/scalars.ts';
import { osErrorFor } from '../../runtime/os-errors.ts';
import { toIndex, toSize } from '../../runtime/protocols/numbers.ts';
import { waits } from '../../runtime/thread.ts';
import { defineOnce } from '../define-once.ts';
import { descriptorOf, isReady, POLLIN, POLLOUT, POLLPRI, waitForEvents } from './readiness.ts';

export const EPOLL_NUMBERS = `
  EPOLLERR=8 EPOLLET=2147483648 EPOLLEXCLUSIVE=268435456 EPOLLHUP=16 EPOLLIN=1 EPOLLMSG=1024 EPOLLONESHOT=1073741824 EPOLLOUT=4
  EPOLLPRI=2 EPOLLRDBAND=128 EPOLLRDHUP=8192 EPOLLRDNORM=64 EPOLLWRBAND=512 EPOLLWRNORM=256 EPOLL_CLOEXEC=524288`;
const ONE_SHOT = 1 << 30;
const [ENOENT, EBADF, EEXIST] = [2, 9, 17];

const type = builtinType('epoll', { home: 'select' });

class PyEpoll extends PyObject {
  readonly wanted = new Map<number, number>();
  closed = false;
  private static made = 0;
  /** Beyond the descriptors of files. */
  readonly number = 1_000_000 + PyEpoll.made++;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  poll(seconds: number | null, most: number): Value {
    const found = waitForEvents(this.wanted, seconds).slice(0, most);
    for (const [descriptor] of found) {
      if ((this.wanted.get(descriptor)! & ONE_SHOT) !== 0) this.wanted.set(descriptor, 0);
    }
    return new PyList(found.map(pair => new PyTuple(pair)));
  }
}

function open(self: PyEpoll): PyEpoll {
  if (self.closed) throw valueError('I/O operation on closed epoll object');
  return self;
}

function close(self: PyEpoll): null {
  self.closed = true;
  self.wanted.clear();
  return null;
}

/** Of a descriptor that is not waited for: no file has it, or nobody registered it. */
function unknown(descriptor: number): PyException {
  for (const direction of ['read', 'write'] as const) {
    try {
      isReady(descriptor, direction);
      return osErrorFor(ENOENT);
    } catch {
      // Perhaps it is open the other way.
    }
  }
  return osErrorFor(EBADF);
}

const maskOf = (value: Value): number => Number(toIndex(value)) | 0;

function poll(self: PyEpoll, timeout: Value = null, most: Value = -1): Value {
  open(self);
  const seconds = timeout === null ? null : (floatOf(timeout) ?? Number(intOf(timeout) ?? Number.NaN));
  if (seconds !== null && Number.isNaN(seconds)) {
    throw typeError('timeout must be an integer or None');
  }
  const count = toSize(most);
  if (count === 0 || count < -1) throw valueError(`maxevents must be greater than 0, got ${count}`);
  return self.poll(seconds === null || seconds < 0 ? null : seconds, count === -1 ? Number.POSITIVE_INFINITY : count);
}

export function epollType(): PyType {
  defineOnce(type, () => ({
    doc: 'An object that waits for events on files, with the interface of Linux.',
    new: { signature: '(cls, sizehint=-1, flags=0)', create: (cls: PyType) => new PyEpoll(cls) },
    methods: {
      'register(self, fd, eventmask=7)': (self: PyEpoll, fd: Value, mask: Value = POLLIN | POLLPRI | POLLOUT) => {
        const descriptor = descriptorOf(fd);
        if (open(self).wanted.has(descriptor)) throw osErrorFor(EEXIST);
        self.wanted.set(descriptor, maskOf(mask));
        return null;
      },
      'modify(self, fd, eventmask)': (self: PyEpoll, fd: Value, mask: Value) => {
        const descriptor = descriptorOf(fd);
        if (!open(self).wanted.has(descriptor)) throw unknown(descriptor);
        self.wanted.set(descriptor, maskOf(mask));
        return null;
      },
      'unregister(self, fd)': (self: PyEpoll, fd: Value) => {
        const descriptor = descriptorOf(fd);
        if (!open(self).wanted.delete(descriptor)) throw unknown(descriptor);
        return null;
      },
      'poll(self, timeout=None, maxevents=-1)': waits(poll),
      'fileno(self, /)': (self: PyEpoll) => open(self).number,
      'close(self, /)': close,
      '__enter__(self, /)': open,
      '__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)': close,
    },
    attributes: { closed: { get: (self: PyEpoll) => self.closed } },
  }));
  return type;
}
