// The module _thread; how threads take turns is in thread/scheduler.ts.
//
// What threading builds of these (Thread, Condition, Event, Barrier …) is the library's own Python code.

import { formatException } from '../runtime/exceptions/format.ts';
import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, runtimeError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import { PyDict } from '../runtime/objects/dict.ts';
import { PyException } from '../runtime/objects/exception.ts';
import { addressText } from '../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { findAttr } from '../runtime/protocols/attributes.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { toArray } from '../runtime/protocols/iterate.ts';
import { toFloat, toIndex } from '../runtime/protocols/numbers.ts';
import { reprText, strText } from '../runtime/protocols/text.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { deliver, note, SIGINT } from '../runtime/signals.ts';
import { turns, waits } from '../runtime/thread.ts';
import { define } from '../runtime/types/define.ts';
import { newStructSequence, structSequenceType } from '../runtime/types/struct-sequence.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';
import { defineLocal, localType } from './thread/local.ts';
import { defineLocks, lockType, PyLock, rlockType, TIMEOUT_MAX } from './thread/locks.ts';
import { runToEnd, scheduler, spawn, type ThreadRecord, wait } from './thread/scheduler.ts';
import { reportUnraisable } from './unraisable.ts';
import { WEAKLY_REFERENCEABLE } from './weakref/referenceable.ts';

// ---- handles ---------------------------------------------------------------------------------------------------------------

const handleType = builtinType('_ThreadHandle', { basetype: false, module: '_thread' });

class PyThreadHandle extends PyObject {
  record: ThreadRecord | null = null;
  done = false;

  get isDone(): boolean {
    return this.done || this.record?.done === true;
  }
}
PyThreadHandle.prototype.cls = handleType;

function join(self: PyThreadHandle, timeout: Value = null): Value {
  if (self.record === null && !self.done) throw runtimeError('thread not started');
  if (self.record === scheduler.current && !self.isDone) throw runtimeError('Cannot join current thread');
  const seconds = timeout === null ? -1 : toFloat(timeout);
  wait(() => self.isDone, seconds < 0 ? -1 : seconds);
  return null;
}

function defineHandle(): void {
  defineOnce(handleType, () => ({
    new: { signature: '(cls)', create: () => new PyThreadHandle() },
    methods: {
      'join(self, timeout=None, /)': waits(join),
      'is_done(self, /)': (self: PyThreadHandle) => self.isDone,
      '_set_done(self, /)': (self: PyThreadHandle) => {
        if (self.record === null) throw runtimeError('thread not started');
        self.done = true;
        return null;
      },
      '__repr__(self, /)': (self: PyThreadHandle) =>
        `<_ThreadHandle object: ident=${self.record?.ident ?? 0} at ${addressText(self)}>`,
    },
    attributes: { ident: { get: (self: PyThreadHandle) => self.record?.ident ?? 0 } },
  }));
}

// ---- starting --------------------------------------------------------------------------------------------------------------

const isCallable = (value: Value): boolean => typeOf(value).lookup('__call__') !== undefined;

/** threading.Thread looks after its errors by itself. */
const reporter = (callee: Value) => (exception: PyException) =>
  reportUnraisable(exception, `Exception ignored in thread started by ${reprText(callee)}`);

function startNewThread(callee: Value, args: Value, keywords: Value = null): Value {
  if (!isCallable(callee)) throw typeError('first arg must be callable');
  if (!(args instanceof PyTuple)) throw typeError('2nd arg must be a tuple');
  if (keywords !== null && !(keywords instanceof PyDict)) throw typeError('optional 3rd arg must be a dictionary');
  const names = keywords === null ? [] : keywords.keys().map(strText);
  const values = keywords === null ? [] : keywords.values();
  const given = [...args.items, ...values];
  return spawn(true, callee, given, names.length === 0 ? null : names, reporter(callee)).ident;
}

function startJoinable(callee: Value, handle: Value = null, daemon: Value = true): Value {
  if (!isCallable(callee)) throw typeError('thread function must be callable');
  if (handle !== null && !(handle instanceof PyThreadHandle)) throw typeError("'handle' must be a _ThreadHandle");
  const owner = handle ?? new PyThreadHandle();
  if (owner.record !== null) throw runtimeError('thread already started');
  owner.record = spawn(truth(daemon), callee, [], null, reporter(callee));
  return owner;
}

// ---- the hook for uncaught exceptions --------------------------------------------------------------------------------------

const FIELDS = ['exc_type', 'exc_value', 'exc_traceback', 'thread'];
const hookArgumentsType = structSequenceType('_ExceptHookArgs', '_thread', FIELDS);

function defineHookArguments(): void {
  if (hookArgumentsType.attrs.has('__new__')) return;
  define(hookArgumentsType, {
    doc: 'ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.',
    new: {
      signature: '(cls, sequence, dict={})',
      create: (_cls: PyType, sequence: Value) => {
        const items = toArray(sequence);
        if (items.length !== FIELDS.length) {
          throw typeError(`_thread._ExceptHookArgs() takes a 4-sequence (${items.length}-sequence given)`);
        }
        return newStructSequence(hookArgumentsType, items);
      },
    },
  });
}

function exceptHook(args: Value): Value {
  if (typeOf(args) !== hookArgumentsType) throw typeError('_thread.excepthook argument type must be ExceptHookArgs');
  const [type, value, , object] = (args as PyTuple).items as [Value, Value, Value, Value];
  if (type === EXCEPTIONS.SystemExit) return null;
  const stderr = interpreter().sys.dict.getStr('stderr') ?? null;
  const stream = stderr !== null ? stderr : object === null ? null : (findAttr(object, '_stderr') ?? null);
  if (stream === null) return null;
  const name = object === null ? undefined : strOf(findAttr(object, 'name') ?? null);
  const who = name === undefined ? String(scheduler.current.ident) : textOf(name);
  const text = value instanceof PyException ? formatException(value) : '';
  callMethod(stream, 'write', [`Exception in thread ${who}:\n${text}`]);
  callMethod(stream, 'flush', []);
  return null;
}

// ---- the module ------------------------------------------------------------------------------------------------------------

let stackSize = 0;

function setStackSize(size: Value = 0): Value {
  const wanted = Number(toIndex(size));
  if (wanted < 0) throw valueError('size must be 0 or a positive value');
  if (wanted > 0 && wanted < 32768) throw valueError(`size not valid: ${wanted} bytes`);
  const before = stackSize;
  stackSize = wanted;
  return before;
}

const newLock = (): Value => new PyLock();
const exitThread = (): Value => {
  throw newException(EXCEPTIONS.SystemExit);
};

export const threadModule = (): ModuleTable => ({
  name: '_thread',
  doc: "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.",
  functions: {
    'start_new_thread(function, args, kwargs={}, /)': startNewThread,
    'start_new(function, args, kwargs={}, /)': startNewThread,
    'start_joinable_thread(function, handle=None, daemon=True)': startJoinable,
    'daemon_threads_allowed()': () => true,
    'allocate_lock()': newLock,
    'allocate()': newLock,
    'exit()': exitThread,
    'exit_thread()': exitThread,
    'interrupt_main(signum=signal.SIGINT, /)': (signal: Value = SIGINT) => {
      const number = Number(toIndex(signal));
      if (number < 1 || number > 64) throw valueError('signal number out of range');
      if (turns.inMain) deliver(number);
      else note(number);
      return null;
    },
    'get_ident()': () => scheduler.current.ident,
    'get_native_id()': () => 4000 + ((scheduler.current.ident - scheduler.main.ident) >> 12),
    '_get_main_thread_ident()': () => scheduler.main.ident,
    '_is_main_interpreter()': () => true,
    '_count()': () => scheduler.threads.size,
    'stack_size(size=0, /) by format': setStackSize,
    'set_name(name)': () => null,
    '_excepthook(args, /)': exceptHook,
    '_make_thread_handle(ident, /)': (ident: Value) => {
      const handle = new PyThreadHandle();
      const wanted = Number(toIndex(ident));
      handle.record = [scheduler.main, ...scheduler.threads].find(record => record.ident === wanted) ?? null;
      return handle;
    },
    '_shutdown()': () => {
      runToEnd();
      return null;
    },
  },
  make: () => {
    defineLocks();
    defineLocal();
    defineHandle();
    defineHookArguments();
    WEAKLY_REFERENCEABLE.add(lockType).add(rlockType).add(localType);
    return {
      LockType: lockType,
      RLock: rlockType,
      TIMEOUT_MAX: new PyFloat(TIMEOUT_MAX),
      _ExceptHookArgs: hookArgumentsType,
      _ThreadHandle: handleType,
      _local: localType,
      error: EXCEPTIONS.RuntimeError,
      lock: lockType,
    };
  },
});
