// The modules that turn values into other forms: text into bytes, objects into records, bytes into digests.

import { codecsModule } from './codecs.ts';
import type { ModuleTable } from './module-table.ts';
import { structModule } from './struct.ts';

export const DATA_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _codecs: () => codecsModule,
  _struct: () => structModule,
};
