// The modules about text and programs: patterns, the character database, and what the front end knows.

import { astModule } from './ast.ts';
import type { ModuleTable } from './module-table.ts';
import { disModule, libraryOpcodeModule, opcodeModule } from './opcode.ts';
import { sreModule } from './sre.ts';
import { symtableModule } from './symtable.ts';
import { tokenizeModule } from './tokenize.ts';
import { unicodedataModule } from './unicodedata.ts';

export const FRONT_MODULES: Readonly<Record<string, () => ModuleTable>> = {
  _ast: astModule,
  _opcode: () => opcodeModule,
  _sre: sreModule,
  _symtable: () => symtableModule,
  _tokenize: () => tokenizeModule,
  dis: () => disModule,
  opcode: () => libraryOpcodeModule,
  unicodedata: () => unicodedataModule,
};
