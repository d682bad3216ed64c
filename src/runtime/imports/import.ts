// import: what import statements and __import__ mean.
//
// `importName` is __import__. Modules written in TypeScript come first, then the folders and zip files of sys.path
// (finder.ts), which load.ts makes modules of. When a program has finders of its own, importlib's machinery takes over
// (machinery.ts).

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { importError, keyError, typeError, valueError } from '../exceptions/raise.ts';
import { type Interpreter, interpreter } from '../interpreter.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyModule } from '../objects/module.ts';
import { PyInstance, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { fromText, isStr, strOf, textOf } from '../objects/str.ts';
import { findAttr, getAttr, setAttr } from '../protocols/attributes.ts';
import { call0 } from '../protocols/call.ts';
import { getItem, setItem } from '../protocols/items.ts';
import { toArray } from '../protocols/iterate.ts';
import { cannotImport, specOrigin } from '../protocols/module-errors.ts';
import { reprText } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { warn } from '../warnings.ts';
import { findModule } from './finder.ts';
import { timedImport } from './import-times.ts';
import { loadBuiltin, loadFile } from './load.ts';
import {
  changedMachinery,
  FROZEN,
  importThroughMachinery,
  loadFrozen,
  prepareMachinery,
  requireMachinery,
} from './machinery.ts';
import { reasonFor } from './missing.ts';
import { standIns } from './spec.ts';

standIns.replace = running => {
  requireMachinery(running, importModule);
};

/** Before the first import of a run. */
export const prepareImports = (running: Interpreter): void => prepareMachinery(running, importModule);

/** The builtin __import__, so that import statements can tell whether a program has replaced it. Set by builtins/imports.ts. */
let original: Value = null;
export const builtinImport = (): Value => original;
export function setBuiltinImport(value: Value): void {
  original = value;
}

/** __import__(name, globals, fromlist=…, level=…) */
export function importName(name: string, globals: PyDict | null, fromList: Value, level: number): Value {
  if (level < 0) throw valueError('level must be >= 0');
  const absolute = level === 0 ? name : resolveRelative(name, globals, level);
  if (absolute === '') throw valueError('Empty module name');
  const module = importModule(absolute);
  if (fromList !== null && truth(fromList)) {
    if (findAttr(module, '__path__') !== undefined) importSubmodules(module, absolute, fromList);
    return module;
  }
  // `import a.b.c` binds a; `from . import` with a name gives the package that the first part names.
  if (level === 0) return importModule(name.split('.', 1)[0]!);
  if (name === '') return module;
  const cut = absolute.length - name.length + name.split('.', 1)[0]!.length;
  return importModule(absolute.slice(0, cut));
}

function resolveRelative(name: string, globals: PyDict | null, level: number): string {
  const base = packageOf(globals);
  const parts = base.split('.');
  if (base === '') throw importError('ImportError', 'attempted relative import with no known parent package', null);
  if (level > parts.length)
    throw importError('ImportError', 'attempted relative import beyond top-level package', null);
  const stem = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? stem : `${stem}.${name}`;
}

function packageOf(globals: PyDict | null): string {
  if (globals === null) throw typeError('globals must be a dict');
  const declared = globals.getStr('__package__');
  if (declared !== undefined && declared !== null) {
    const text = strOf(declared);
    if (text === undefined) throw typeError('package must be a string');
    return textOf(text);
  }
  const spec = globals.getStr('__spec__');
  if (spec !== undefined && spec !== null) {
    const parent = findAttr(spec, 'parent');
    if (isStr(parent ?? null)) return textOf(parent as string);
  }
  const name = globals.getStr('__name__');
  if (name === undefined) throw keyError("'__name__' not in globals");
  const text = strOf(name);
  if (text === undefined) throw typeError('__name__ must be a string');
  const full = textOf(text);
  if (globals.getStr('__path__') !== undefined) return full;
  const dot = full.lastIndexOf('.');
  return dot < 0 ? '' : full.slice(0, dot);
}

function importSubmodules(module: Value, absolute: string, fromList: Value): void {
  for (const item of toArray(fromList)) {
    const text = strOf(item);
    if (text === undefined) {
      throw typeError(`Item in \`\`from list'' must be str, not ${typeOf(item).name}`);
    }
    const name = textOf(text);
    if (name === '*') {
      const all = findAttr(module, '__all__');
      if (all !== undefined)
        importSubmodules(module, absolute, new PyTuple(toArray(all).filter(entry => entry !== '*')));
    } else if (findAttr(module, name) === undefined) {
      try {
        importModule(`${absolute}.${name}`);
      } catch (error) {
        const missing = error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.ModuleNotFoundError);
        if (!missing || error.field('name') !== `${absolute}.${name}`) throw error;
      }
    }
  }
}

/** The module of an absolute dotted name, imported if it is not yet in sys.modules; parents first. */
export function importModule(name: string): Value {
  const running = interpreter();
  const known = running.modules.getStr(name);
  if (known !== undefined) {
    if (known === null) {
      throw importError('ModuleNotFoundError', `import of ${name} halted; None in sys.modules`, name);
    }
    return known;
  }
  if (running.start.xOptions.has('importtime')) return timedImport(running, name, () => findAndLoad(running, name));
  return findAndLoad(running, name);
}

function findAndLoad(running: Interpreter, name: string): Value {
  const machinery = changedMachinery(running);
  if (machinery !== null) return importThroughMachinery(machinery, name);
  const dot = name.lastIndexOf('.');
  if (dot < 0) return loadModule(running, name, running.sys.dict.getStr('path') ?? null);
  const [parentName, child] = [name.slice(0, dot), name.slice(dot + 1)];
  importModule(parentName);
  // What the parent's body did counts: it may have imported the module, or put another in its own place.
  const made = running.modules.getStr(name);
  if (made !== undefined) return made;
  const parent = running.modules.getStr(parentName) ?? null;
  const path = findAttr(parent, '__path__');
  if (path === undefined) throw notAPackage(parentName, name);
  const spec = findAttr(parent, '__spec__') ?? null;
  const pending = spec === null ? undefined : findAttr(spec, '_uninitialized_submodules');
  if (pending instanceof PyList) pending.items.push(child);
  let module: Value;
  try {
    module = loadModule(running, name, path);
  } finally {
    if (pending instanceof PyList) pending.items.pop();
  }
  bindChild(running.modules.getStr(parentName) ?? parent, child, module, parentName);
  return module;
}

/** The package may be something in which no attributes can be set. */
function bindChild(parent: Value, child: string, module: Value, parentName: string): void {
  try {
    setAttr(parent, child, module);
  } catch (error) {
    if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.AttributeError)) throw error;
    const [quotedParent, quotedChild] = [parentName, child].map(name => reprText(fromText(name)));
    warn('ImportWarning', `Cannot set an attribute on ${quotedParent} for child module ${quotedChild}`);
  }
}

function notAPackage(parentName: string, name: string): PyException {
  const error = importError('ModuleNotFoundError', `No module named '${name}'; '${parentName}' is not a package`, name);
  error.suppressContext = true;
  return error;
}

/** CPython has these when a program begins, loaded by another module or (null) by the import system itself. */
const LOADED_AT_START: ReadonlyMap<string, string | null> = new Map([
  ['genericpath', 'os'],
  ['zipimport', null],
]);

function loadModule(running: Interpreter, name: string, path: Value): Value {
  const builtin = loadBuiltin(running, name);
  if (builtin !== null) return builtin;
  if (FROZEN.has(name)) {
    requireMachinery(running, importModule);
    return running.modules.getStr(name) ?? loadFrozen(running, name);
  }
  if (LOADED_AT_START.has(name)) {
    // While these load, they need each other complete.
    if (LOADED_AT_START.get(name) === null) requireMachinery(running, importModule);
    else importModule(LOADED_AT_START.get(name)!);
    const loaded = running.modules.getStr(name);
    if (loaded !== undefined) return loaded;
  }
  const found = findModule(running, name, path);
  if (found === null) throw importError('ModuleNotFoundError', `No module named '${name}'${reasonFor(name)}`, name);
  if (found.file !== null) return loadFile(running, name, found.file, found);
  // The __path__ of a namespace package follows sys.path: an object of importlib's.
  const machinery = requireMachinery(running, importModule);
  if (machinery === null) throw importError('ModuleNotFoundError', `No module named '${name}'`, name);
  return importThroughMachinery(machinery, name);
}

const textOrNull = (value: Value | undefined): string | null =>
  value !== undefined && isStr(value) ? textOf(value) : null;

/** `from module import name` */
export function importFrom(module: Value, name: string): Value {
  const found = findAttr(module, name);
  if (found !== undefined) return found;
  const moduleName = findAttr(module, '__name__');
  const full = textOrNull(moduleName);
  if (full !== null) {
    const submodule = interpreter().modules.getStr(`${full}.${name}`);
    if (submodule !== undefined) return submodule;
  }
  const spec = findAttr(module, '__spec__') ?? null;
  const file = textOrNull(findAttr(module, '__file__'));
  const origin = specOrigin(spec) ?? file;
  const quoted = {
    name: reprText(fromText(name)),
    module: reprText(fromText(full ?? '<unknown module name>')),
    origin: reprText(fromText(origin ?? '')),
  };
  const message = cannotImport(quoted, { name: full, spec, origin });
  const error = importError('ImportError', message, full, origin === null ? null : fromText(origin));
  error.setField('name_from', name);
  throw error;
}

/** `from module import *`: binds into the namespace. */
export function importStar(module: Value, namespace: Value): void {
  const all = findAttr(module, '__all__');
  const bind = (name: Value, value: Value): void => {
    if (namespace instanceof PyDict) namespace.set(name, value);
    else setItem(namespace, name, value);
  };
  if (all !== undefined) {
    for (const name of toArray(all)) {
      const text = strOf(name);
      if (text === undefined) {
        throw typeError(`Item in ${moduleLabel(module)}.__all__ must be str, not ${typeOf(name).name}`);
      }
      bind(name, getAttr(module, textOf(text)));
    }
    return;
  }
  const dict =
    module instanceof PyInstance || !(module instanceof PyModule) ? getAttr(module, '__dict__') : module.dict;
  const names = dict instanceof PyDict ? dict.keys() : toArray(call0(getAttr(dict, 'keys')));
  for (const name of names) {
    const text = strOf(name);
    if (text === undefined)
      throw typeError(`Key in ${moduleLabel(module)}.__dict__ must be str, not ${typeOf(name).name}`);
    if (!textOf(text).startsWith('_')) bind(name, dict instanceof PyDict ? dict.get(name)! : getItem(dict, name));
  }
}

const moduleLabel = (module: Value): string => {
  const name = findAttr(module, '__name__');
  return isStr(name ?? null) ? textOf(name as string) : reprText(module);
};
