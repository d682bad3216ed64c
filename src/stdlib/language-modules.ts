// The modules that serve the language itself: functions, operators, classes, containers, references, threads, warnings.

import { abcModule } from './abc.ts';
import { atexitModule } from './atexit.ts';
import { bisectModule } from './bisect.ts';
import { contextvarsModule } from './contextvars.ts';
import { functoolsModule } from './functools.ts';
import { gcModule } from './gc.ts';
import { heapqModule } from './heapq.ts';
import type { ModuleTable } from './module-table.ts';
import { operatorModule } from './operator.ts';
import { queueModule } from './queue.ts';
import { threadModule } from './thread.ts';
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
  _thread: threadModule,
  _typing: typingModule,
  _warnings: warningsModule,
  _weakref: () => weakrefModule,
  atexit: atexitModule,
  gc: gcModule,
};
