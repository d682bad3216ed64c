// The module _remote_debugging: the stacks of another process of CPython's, read from its memory. No memory but the own one
// can be read here (nor in WebAssembly), so there are the records that asyncio.tools shows, and who asks for a process is told so.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException } from '../runtime/exceptions/raise.ts';
import { builtinType, type PyType } from '../runtime/objects/object.ts';
import { define } from '../runtime/types/define.ts';
import { structSequenceType } from '../runtime/types/struct-sequence.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

const RECORDS: Readonly<Record<string, string>> = {
  TaskInfo: 'task_id task_name coroutine_stack awaited_by',
  FrameInfo: 'filename lineno funcname',
  CoroInfo: 'call_stack task_name',
  ThreadInfo: 'thread_id frame_info',
  AwaitedInfo: 'thread_id awaited_by',
};

const recordTypes = once(
  (): Record<string, PyType> =>
    Object.fromEntries(
      Object.entries(RECORDS).map(([name, fields]) => [
        name,
        structSequenceType(name, '_remote_debugging', fields.split(' ')),
      ]),
    ),
);

const refuse = (): never => {
  throw newException(EXCEPTIONS.RuntimeError, 'the memory of other processes cannot be read on this platform');
};

const unwinderType = once(() => {
  const type = builtinType('RemoteUnwinder', { module: '_remote_debugging' });
  define(type, {
    doc: 'RemoteUnwinder(pid): Inspect stack of a remote Python process.',
    new: { signature: '(cls, pid, *, all_threads=False, only_active_thread=False, debug=False)', create: refuse },
    methods: {
      'get_stack_trace(self, /)': refuse,
      'get_all_awaited_by(self, /)': refuse,
      'get_async_stack_trace(self, /)': refuse,
    },
  });
  return type;
});

export const remoteDebuggingModule: ModuleTable = {
  name: '_remote_debugging',
  make: () => ({ ...recordTypes(), RemoteUnwinder: unwinderType(), PROCESS_VM_READV_SUPPORTED: 0 }),
};
