// What is said of a name that a module does not have: half-made modules of circular imports, files that stand before the
// module that was meant, and plain absence.

import { runningInterpreter } from '../interpreter.ts';
import { PyList } from '../objects/containers.ts';
import { ownAttr } from '../objects/instance.ts';
import type { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { isStr, type Str, textOf } from '../objects/str.ts';

const CIRCULAR = '(most likely due to a circular import)';
const PREVENTS = 'and prevents importing that standard library module';

const textIn = (value: Value | undefined): string | null =>
  value !== undefined && isStr(value) ? textOf(value as Str) : null;

/** The file of a module, as its __spec__ tells it. */
export function specOrigin(spec: Value): string | null {
  return ownAttr(spec, '_set_fileattr') === true ? textIn(ownAttr(spec, 'origin')) : null;
}

export const isInitializing = (spec: Value): boolean => ownAttr(spec, '_initializing') === true;

/** Does the file stand in the folder of the program itself, before all others on sys.path? */
export function mayShadow(origin: string | null): boolean {
  const running = runningInterpreter();
  if (origin === null || running === null || running.start.mainFolder === null) return false;
  const folder = origin.replace(/\/__init__\.py$/, '').replace(/\/[^/]*$/, '');
  return folder === (running.start.mainFolder || running.host.currentDirectory());
}

export const isLibraryName = (name: string): boolean => runningInterpreter()?.libraryModuleNames.has(name) === true;

/** The text of an AttributeError. */
export function missingModuleAttribute(module: PyModule, attribute: string): string {
  const name = textIn(module.dict.getStr('__name__'));
  if (name === null) return `module has no attribute '${attribute}'`;
  const spec = module.dict.getStr('__spec__') ?? null;
  const origin = specOrigin(spec);
  const shadows = mayShadow(origin);
  const plain = `module '${name}' has no attribute '${attribute}'`;
  if (shadows && isLibraryName(name)) {
    return `${plain} (consider renaming '${origin}' since it has the same name as the standard library module named '${name}' ${PREVENTS})`;
  }
  if (isInitializing(spec)) {
    if (shadows)
      return `${plain} (consider renaming '${origin}' if it has the same name as a library you intended to import)`;
    const from = origin === null ? '' : ` from '${origin}'`;
    return `partially initialized module '${name}'${from} has no attribute '${attribute}' ${CIRCULAR}`;
  }
  const pending = ownAttr(spec, '_uninitialized_submodules');
  if (pending instanceof PyList && pending.items.some(item => textIn(item) === attribute))
    return `cannot access submodule '${attribute}' of module '${name}' ${CIRCULAR}`;
  return plain;
}

/** The text of an ImportError of `from module import name`; `quoted` are the reprs of both. */
export function cannotImport(
  quoted: { readonly name: string; readonly module: string; readonly origin: string },
  module: { readonly name: string | null; readonly spec: Value; readonly origin: string | null },
): string {
  const { name, origin } = module;
  const plain = `cannot import name ${quoted.name} from ${quoted.module}`;
  const shadows = mayShadow(origin);
  if (shadows && name !== null && isLibraryName(name)) {
    return `${plain} (consider renaming ${quoted.origin} since it has the same name as the standard library module named ${quoted.module} ${PREVENTS})`;
  }
  if (isInitializing(module.spec)) {
    if (shadows)
      return `${plain} (consider renaming ${quoted.origin} if it has the same name as a library you intended to import)`;
    const partial = `cannot import name ${quoted.name} from partially initialized module ${quoted.module} ${CIRCULAR}`;
    return origin === null ? partial : `${partial} (${origin})`;
  }
  return `${plain} (${origin ?? 'unknown location'})`;
}
