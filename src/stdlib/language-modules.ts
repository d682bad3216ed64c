// The modules that serve the language itself: functions, operators, classes, containers, references, threads, warnings.

import { abcModule } from './abc.ts';
import { atexitModule } from './atexit.ts';
import { bisectModule } from './bisect.ts';
import { contextvarsModule } from './contextvars.ts';
import { faulthandlerModule } from './faulthandler.ts';
import { functoolsModule } from './functools.ts';
import { gcModule } from './gc.ts';
import { heapqModule } from './heapq.ts';
import type { ModuleTable } from './module-table.ts';
import { operatorModule } from './operator.ts';
import { queueModule } from './queue.ts';
import { socketModule } from './socket.ts';
import { suggestionsModule } from './suggestions.ts';
import { sysconfigDataModule, sysconfigModule } from './sysconfig-data.ts';
import { threadModule } from './thread.ts';
import { tracemallocModule } from './tracemalloc.ts';
import { typingModule } from './typing.ts';
import { warningsModule } from './warnings.ts';
import { weakrefModule } from './weakref.ts';

export const LANGUAGE_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _abc: abcModule,
  _bisect: () => bisectModule,
  _contextvars: contextvarsModule,
  _functools: functoolsModule,
  _heapq: heapqModule,
  _operator: operatorModule,
  _queue: queueModule,
  _socket: socketModule,
  _suggestions: suggestionsModule,
  _sysconfig: sysconfigModule,
  _sysconfigdata__darwin_: sysconfigDataModule('_sysconfigdata__darwin_'),
  _sysconfigdata__linux_: sysconfigDataModule('_sysconfigdata__linux_'),
  _thread: threadModule,
  _tracemalloc: tracemallocModule,
  _typing: typingModule,
  _warnings: warningsModule,
  _weakref: () => weakrefModule,
  atexit: atexitModule,
  faulthandler: faulthandlerModule,
  gc: gcModule,
};
