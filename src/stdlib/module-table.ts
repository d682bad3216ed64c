// How a module written in TypeScript is declared: one table, from which `makeModule` builds the module object of a run.

import { importError } from '../runtime/exceptions/raise.ts';
import { codeOfSource } from '../runtime/imports/code-cache.ts';
import { codeOfLibrary, libraryCacheFile } from '../runtime/imports/library.ts';
import type { Interpreter } from '../runtime/interpreter.ts';
import type { PyDict } from '../runtime/objects/dict.ts';
import type { Implementation, PyCode } from '../runtime/objects/function.ts';
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
  /** Python text that is run in the module, for what is clearer in Python. */
  readonly source?: string;
  /** A file of the library that is all of the module: what is C in CPython and has a Python form beside it. */
  readonly library?: string;
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
  if (table.source !== undefined) runSource(table.name, table.source, dict, interpreter);
  if (table.library !== undefined) runLibraryFile(table.name, table.library, dict, interpreter);
  return module;
}

function runSource(name: string, source: string, dict: PyDict, interpreter: Interpreter): void {
  const bytes = new TextEncoder().encode(source);
  const code = codeOfSource(interpreter, {
    file: `<frozen ${name}>`,
    cached: libraryCacheFile(interpreter, `frozen.${name}`),
    writes: true,
    lasts: true,
    // It is part of this build, which is part of the format.
    modified: 0,
    size: bytes.length,
    mode: 0o600,
    read: () => bytes,
  });
  runIn(dict, code, interpreter);
}

function runLibraryFile(name: string, file: string, dict: PyDict, interpreter: Interpreter): void {
  const code = codeOfLibrary(interpreter, file, `<frozen ${name}>`);
  if (code === null)
    throw importError('ModuleNotFoundError', `No module named '${name}': the library is missing`, name);
  runIn(dict, code, interpreter);
  dict.set('__name__', name);
}

function runIn(dict: PyDict, code: PyCode, interpreter: Interpreter): void {
  dict.set('__builtins__', interpreter.builtins);
  code.run(dict, dict, []);
}
