// The modules about text and programs: patterns, the character database, and what the front end knows.

import { astModule } from './ast.ts';
import type { ModuleTable } from './module-table.ts';
import { disModule, libraryOpcodeModule, opcodeModule } from './opcode.ts';
import { sreModule } from './sre.ts';

export const FRONT_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _ast: astModule,
  _opcode: () => opcodeModule,
  _sre: sreModule,
  dis: () => disModule,
  opcode: () => libraryOpcodeModule,
};
