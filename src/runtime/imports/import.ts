// import: finding, running and caching modules.
//
// `importName` is __import__. Builtin modules (written in TypeScript) come first, then the folders of sys.path with
// packages, modules and namespace packages. A module is in sys.modules before its body runs, so circular imports see
// the half-made module, and is taken out again when the body fails.

import { HostError } from '../../host/host.ts';
import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { importError, keyError, newException, typeError, valueError } from '../exceptions/raise.ts';
import { type Interpreter, interpreter } from '../interpreter.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyModule } from '../objects/module.ts';
import { PyInstance, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { isStr, strOf, textOf } from '../objects/str.ts';
import { findAttr, getAttr, setAttr } from '../protocols/attributes.ts';
import { call0 } from '../protocols/call.ts';
import { getItem, setItem } from '../protocols/items.ts';
import { toArray } from '../protocols/iterate.ts';
import { reprText } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { type FoundModule, findModule, readAnyFile } from './finder.ts';
import { simpleNamespace } from './spec.ts';

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
  const declared = globals?.getStr('__package__');
  if (declared !== undefined && declared !== null) {
    const text = strOf(declared);
    if (text === undefined) throw typeError('__package__ must be a string');
    return textOf(text);
  }
  const spec = globals?.getStr('__spec__');
  if (spec !== undefined && spec !== null) {
    const parent = findAttr(spec, 'parent');
    if (isStr(parent ?? null)) return textOf(parent as string);
  }
  const name = globals?.getStr('__name__');
  if (name === undefined) throw keyError("'__name__' not in globals");
  const text = strOf(name);
  if (text === undefined) throw typeError('__name__ must be a string');
  const full = textOf(text);
  if (globals!.getStr('__path__') !== undefined) return full;
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
  const { modules } = interpreter();
  const known = modules.getStr(name);
  if (known !== undefined) {
    if (known === null) {
      throw importError('ModuleNotFoundError', `import of ${name} halted; None in sys.modules`, name);
    }
    return known;
  }
  const dot = name.lastIndexOf('.');
  let path: Value = interpreter().path;
  let parent: Value | undefined;
  if (dot >= 0) {
    const parentName = name.slice(0, dot);
    parent = importModule(parentName);
    const again = modules.getStr(name);
    if (again !== undefined) return again!;
    const parentPath = findAttr(parent, '__path__');
    if (parentPath === undefined) {
      throw importError('ModuleNotFoundError', `No module named '${name}'; '${parentName}' is not a package`, name);
    }
    path = parentPath;
  }
  const module = loadModule(name, path);
  if (parent !== undefined) setAttr(parent, name.slice(dot + 1), module);
  return module;
}

function loadModule(name: string, path: Value): Value {
  const running = interpreter();
  const make = running.builtinModules.get(name);
  if (make !== undefined) {
    const module = make(running);
    module.dict.set('__package__', name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '');
    module.dict.set('__spec__', simpleNamespace('ModuleSpec', { name, origin: 'built-in', parent: '', loader: null }));
    running.modules.set(name, module);
    return module;
  }
  const found = findModule(running, name, path);
  if (found === null) throw importError('ModuleNotFoundError', `No module named '${name}'`, name);
  return runModule(running, name, found);
}

function runModule(running: Interpreter, name: string, found: FoundModule): Value {
  const module = new PyModule(name);
  const { dict } = module;
  const parent = found.search !== null ? name : name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
  dict.set('__package__', parent);
  const spec = simpleNamespace('ModuleSpec', {
    name,
    origin: found.file,
    parent,
    loader: null,
    has_location: found.file !== null,
  });
  dict.set('__spec__', spec);
  setAttr(spec, '_initializing', true);
  if (found.file !== null) dict.set('__file__', found.file);
  if (found.search !== null) dict.set('__path__', new PyList([...found.search]));
  dict.set('__builtins__', running.builtins.dict);
  running.modules.set(name, module);
  try {
    if (found.file !== null) {
      const source = readSource(found.file);
      const code = running.engine.compile({
        source,
        filename: found.file,
        mode: 'exec',
        optimize: running.optimize,
        futureAnnotations: false,
        isFile: true,
      });
      code.run(dict, dict, []);
    }
  } catch (error) {
    running.modules.delete(name);
    throw error;
  }
  setAttr(spec, '_initializing', false);
  // A module may replace itself in sys.modules.
  return running.modules.getStr(name) ?? module;
}

function readSource(file: string): Uint8Array {
  try {
    const bytes = readAnyFile(file);
    if (bytes !== null) return bytes;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
  throw newException(EXCEPTIONS.ImportError, `can't read ${file}`);
}

/** `from module import name` */
export function importFrom(module: Value, name: string): Value {
  const found = findAttr(module, name);
  if (found !== undefined) return found;
  const moduleName = findAttr(module, '__name__');
  const full = isStr(moduleName ?? null) ? textOf(moduleName as string) : null;
  if (full !== null) {
    const submodule = interpreter().modules.getStr(`${full}.${name}`);
    if (submodule !== undefined) return submodule;
  }
  const shown = full ?? '<unknown module name>';
  const file = findAttr(module, '__file__');
  const origin = isStr(file ?? null) ? textOf(file as string) : 'unknown location';
  const spec = findAttr(module, '__spec__') ?? null;
  const initializing = spec !== null && findAttr(spec, '_initializing') === true;
  const message = initializing
    ? `cannot import name '${name}' from partially initialized module '${shown}' (most likely due to a circular import) (${origin})`
    : `cannot import name '${name}' from '${shown}' (${origin})`;
  const error = importError('ImportError', message, full, isStr(file ?? null) ? (file as Value) : null);
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
    if (isStr(name) && !textOf(name).startsWith('_'))
      bind(name, dict instanceof PyDict ? dict.get(name)! : getItem(dict, name));
  }
}

const moduleLabel = (module: Value): string => {
  const name = findAttr(module, '__name__');
  return isStr(name ?? null) ? textOf(name as string) : reprText(module);
};
