// The modules written in TypeScript, one line each. `import` finds them here before it looks on disk.

import type { ModuleMaker } from '../runtime/interpreter.ts';
import { collectionsModule } from './collections.ts';
import { itertoolsModule } from './itertools.ts';
import { mathModule } from './math.ts';
import { type ModuleTable, makeModule } from './module-table.ts';
import { timeModule } from './time.ts';
import { typesModule } from './types.ts';

const TABLES: readonly ModuleTable[] = [collectionsModule, itertoolsModule, mathModule, timeModule, typesModule];

export const BUILTIN_MODULES: ReadonlyMap<string, ModuleMaker> = new Map(
  TABLES.map(table => [table.name, interpreter => makeModule(table, interpreter)]),
);
