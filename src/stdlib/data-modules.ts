// The modules that turn values into other forms: text into bytes, objects into records, bytes into digests.

import { binasciiModule } from './binascii.ts';
import { codecsModule } from './codecs.ts';
import type { ModuleTable } from './module-table.ts';
import { randomModule } from './random.ts';
import { stringModule } from './string.ts';
import { structModule } from './struct.ts';

export const DATA_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _codecs: () => codecsModule,
  _struct: () => structModule,
  _random: () => randomModule,
  _string: () => stringModule,
  binascii: () => binasciiModule,
};
