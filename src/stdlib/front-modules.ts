// The modules about text and programs: patterns, the character database, and what the front end knows.

import type { ModuleTable } from './module-table.ts';
import { sreModule } from './sre.ts';

export const FRONT_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _sre: sreModule,
};
