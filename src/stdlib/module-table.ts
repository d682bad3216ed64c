// How a module written in TypeScript is declared: one table, from which `makeModule` builds the module object of a run.

import type { Interpreter } from '../runtime/interpreter.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import { PyBuiltin } from '../runtime/objects/function.ts';
import { PyModule } from '../runtime/objects/module.ts';
import type { Value } from '../runtime/objects/object.ts';
import { builtinOf } from '../runtime/types/define.ts';

export interface ModuleTable {
  readonly name: string;
  readonly doc?: string;
  /** By declaration: 'sqrt(x, /)'. */
  readonly functions?: Readonly<Record<string, Implementation>>;
  readonly values?: Readonly<Record<string, Value>>;
  /** Values that belong to one run (sys.argv, sys.stdout). */
  readonly make?: (interpreter: Interpreter) => Readonly<Record<string, Value>>;
}

export function makeModule(table: ModuleTable, interpreter: Interpreter): PyModule {
  const module = new PyModule(table.name, table.doc ?? null);
  const { dict } = module;
  for (const [declaration, implementation] of Object.entries(table.functions ?? {})) {
    const builtin = builtinOf(declaration, implementation);
    dict.set(builtin.name, new PyBuiltin(builtin, module, table.name, false));
  }
  for (const [name, value] of Object.entries(table.values ?? {})) dict.set(name, value);
  for (const [name, value] of Object.entries(table.make?.(interpreter) ?? {})) dict.set(name, value);
  return module;
}
