// The modules that show the operating system: files, processes, clocks.

import { ioModule } from './io.ts';
import type { ModuleTable } from './module-table.ts';

export const SYSTEM_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _io: () => ioModule,
};
