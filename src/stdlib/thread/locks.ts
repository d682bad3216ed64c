// lock and RLock.

import { overflowError, runtimeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { addressText } from '../../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { toFloat, toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { waits } from '../../runtime/thread.ts';
import { defineOnce } from '../define-once.ts';
import { scheduler, wait } from './scheduler.ts';

export const lockType = builtinType('lock', { basetype: false, module: '_thread' });
export const rlockType = builtinType('RLock', { layout: 'RLock', module: '_thread' });

/** threading.TIMEOUT_MAX: nanoseconds in 64 bits, in whole seconds. */
export const TIMEOUT_MAX = 9223372036;

/** The `timeout` of acquire in seconds; negative: without end. */
export function timeoutOf(blocking: Value, timeout: Value): number {
  const seconds = toFloat(timeout);
  const blocks = truth(blocking);
  if (!blocks && seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw valueError('timeout value must be a non-negative number');
  if (seconds > TIMEOUT_MAX) throw overflowError('timeout value is too large');
  return blocks ? seconds : 0;
}

export class PyLock extends PyObject {
  locked = false;

  acquire(timeout: number): boolean {
    if (!wait(() => !this.locked, timeout)) return false;
    this.locked = true;
    return true;
  }

  release(): void {
    if (!this.locked) throw runtimeError('release unlocked lock');
    this.locked = false;
  }
}
PyLock.prototype.cls = lockType;

class PyRLock extends PyObject {
  owner = 0;
  count = 0;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  acquire(timeout: number): boolean {
    const { ident } = scheduler.current;
    if (!wait(() => this.count === 0 || this.owner === ident, timeout)) return false;
    this.owner = ident;
    this.count++;
    return true;
  }

  release(): void {
    if (!this.isOwned()) throw runtimeError('cannot release un-acquired lock');
    if (--this.count === 0) this.owner = 0;
  }

  isOwned(): boolean {
    return this.count > 0 && this.owner === scheduler.current.ident;
  }
}

const acquired = (self: PyLock | PyRLock, blocking?: Value, timeout?: Value): boolean =>
  self.acquire(blocking === undefined && timeout === undefined ? -1 : timeoutOf(blocking ?? true, timeout ?? -1));

function release(self: PyLock | PyRLock): Value {
  self.release();
  return null;
}

const METHODS = {
  'acquire(self, /, blocking=True, timeout=-1)': waits(acquired),
  'release(self, /)': release,
  '__enter__(self, /)': waits((self: PyLock | PyRLock) => acquired(self)),
  '__exit__(self, /, *exc_info)': release,
};

export function defineLocks(): void {
  defineOnce(lockType, () => ({
    doc: 'A lock object is a synchronization primitive.  To create a lock,\ncall threading.Lock().  Methods are:\n\nacquire() -- lock the lock, possibly blocking until it can be obtained\nrelease() -- unlock of the lock\nlocked() -- test whether the lock is currently locked\n\nA lock is not owned by the thread that locked it; another thread may\nunlock it.  A thread attempting to lock a lock that it has already locked\nwill block until another thread unlocks it.  Deadlocks may ensue.',
    new: { signature: '(cls)', create: () => new PyLock() },
    methods: {
      ...METHODS,
      'acquire_lock(self, /, blocking=True, timeout=-1)': acquired,
      'release_lock(self, /)': release,
      'locked(self, /)': (self: PyLock) => self.locked,
      'locked_lock(self, /)': (self: PyLock) => self.locked,
      '_at_fork_reinit(self, /)': (self: PyLock) => {
        self.locked = false;
        return null;
      },
      '__repr__(self, /)': (self: PyLock) =>
        `<${self.locked ? 'locked' : 'unlocked'} _thread.lock object at ${addressText(self)}>`,
    },
  }));
  defineOnce(rlockType, () => ({
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyRLock(cls) },
    methods: {
      ...METHODS,
      'locked(self, /)': (self: PyRLock) => self.count > 0,
      '_is_owned(self, /)': (self: PyRLock) => self.isOwned(),
      '_recursion_count(self, /)': (self: PyRLock) => (self.isOwned() ? self.count : 0),
      '_release_save(self, /)': (self: PyRLock) => {
        if (self.count === 0) throw runtimeError('cannot release un-acquired lock');
        const state = new PyTuple([self.count, self.owner]);
        self.count = 0;
        self.owner = 0;
        return state;
      },
      '_acquire_restore(self, state, /)': waits((self: PyRLock, state: Value) => {
        const [count, owner] = (state as PyTuple).items;
        self.acquire(-1);
        self.count = Number(toIndex(count!));
        self.owner = Number(toIndex(owner!));
        return null;
      }),
      '_at_fork_reinit(self, /)': (self: PyRLock) => {
        self.count = 0;
        self.owner = 0;
        return null;
      },
      '__repr__(self, /)': (self: PyRLock) =>
        `<${self.count > 0 ? 'locked' : 'unlocked'} ${typeof self.cls.module === 'string' ? self.cls.module : '_thread'}.${self.cls.qualname} object owner=${self.owner} count=${self.count} at ${addressText(self)}>`,
    },
  }));
}
