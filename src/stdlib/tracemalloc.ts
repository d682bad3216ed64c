// The module _tracemalloc: it says clearly that nothing is traced. Memory belongs to JavaScript, which does not tell who
// allocated what; start() is refused, everything else answers as in a program that never started it.

import { runtimeError } from '../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import type { ModuleTable } from './module-table.ts';

export const tracemallocModule = (): ModuleTable => ({
  name: '_tracemalloc',
  doc: 'Debug module to trace memory blocks allocated by Python.',
  functions: {
    'start(nframe=1, /)': () => {
      throw runtimeError('memory allocations cannot be traced: they are made by JavaScript');
    },
    'stop()': () => null,
    'is_tracing()': () => false,
    'clear_traces()': () => null,
    'reset_peak()': () => null,
    '_get_traces()': () => new PyList([]),
    '_get_object_traceback(obj, /)': () => null,
    'get_traceback_limit()': () => 1,
    'get_traced_memory()': () => new PyTuple([0, 0]),
    'get_tracemalloc_memory()': () => 0,
  },
});
