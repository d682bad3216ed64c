// The modules written in TypeScript, one line each. `import` finds them here before it looks on the path.
//
// A row only names its table; what a module is made of is put together when a program imports it.

import type { ModuleMaker } from '../runtime/interpreter.ts';
import { collectionsModule } from './collections.ts';
import { DATA_MODULES } from './data-modules.ts';
import { FRONT_MODULES } from './front-modules.ts';
import { impModule } from './imp.ts';
import { itertoolsModule } from './itertools.ts';
import { LANGUAGE_MODULES } from './language-modules.ts';
import { marshalModule } from './marshal.ts';
import { mathModule } from './math.ts';
import { type ModuleTable, makeModule } from './module-table.ts';
import { SYSTEM_MODULES } from './system-modules.ts';
import { timeModule } from './time.ts';
import { typesModule } from './types.ts';

const TABLES: Readonly<Record<string, () => ModuleTable>> = {
  _collections: collectionsModule,
  _types: () => typesModule,
  ...DATA_MODULES,
  ...FRONT_MODULES,
  ...LANGUAGE_MODULES,
  _imp: impModule,
  itertools: () => itertoolsModule,
  marshal: marshalModule,
  math: () => mathModule,
  ...SYSTEM_MODULES,
  time: () => timeModule,
};

export const BUILTIN_MODULES: ReadonlyMap<string, ModuleMaker> = new Map(
  Object.entries(TABLES).map(([name, table]) => [name, interpreter => makeModule(table(), interpreter)]),
);
