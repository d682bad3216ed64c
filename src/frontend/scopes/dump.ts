// Prints a symbol table as `python -m symtable FILE` does.
//
// One paragraph a block: its kind and name, then a line for each symbol with its scope and flags, then inner blocks.

import { reprString } from '../repr.ts';
import { Flag, type Scope } from './scope.ts';

/** In the order in which CPython's symtable module prints them. */
const PRINTED_FLAGS: readonly (readonly [string, number])[] = [
  ['use', Flag.USE],
  ['def_global', Flag.DEF_GLOBAL],
  ['def_nonlocal', Flag.DEF_NONLOCAL],
  ['def_local', Flag.DEF_LOCAL],
  ['def_param', Flag.DEF_PARAM],
  ['def_type_param', Flag.DEF_TYPE_PARAM],
  ['def_free_class', Flag.DEF_FREE_CLASS],
  ['def_import', Flag.DEF_IMPORT],
  ['def_bound', Flag.DEF_LOCAL | Flag.DEF_PARAM | Flag.DEF_IMPORT],
  ['def_annot', Flag.DEF_ANNOT],
  ['def_comp_iter', Flag.DEF_COMP_ITER],
  ['def_comp_cell', Flag.DEF_COMP_CELL],
];

export function dumpSymbolTable(top: Scope, filename: string): string {
  const lines: string[] = [];
  dumpScope(top, 0, filename, lines);
  return lines.join('\n');
}

function dumpScope(scope: Scope, level: number, filename: string, lines: string[]): void {
  const indent = '    '.repeat(level);
  const what = scope.kind === 'module' ? `from file ${reprString(filename)}` : reprString(scope.name);
  lines.push(`${indent}symbol table for ${scope.nested ? 'nested ' : ''}${scope.kind} ${what}:`);
  for (const symbol of scope.symbols.values()) {
    const flags = PRINTED_FLAGS.filter(([, value]) => (symbol.flags & value) === value).map(([name]) => name);
    lines.push(`    ${indent}${symbol.scope} symbol ${reprString(symbol.name)}: ${flags.join(', ')}`);
  }
  lines.push('');
  for (const child of scope.children) dumpScope(child, level + 1, filename, lines);
  if (level === 0) lines.push('');
}
