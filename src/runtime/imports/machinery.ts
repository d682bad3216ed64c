// importlib's own machinery: when it is loaded, and when imports go through it.
//
// `_frozen_importlib` and its companions are the library's sources, run once a program asks for them: it imports
// importlib, looks at sys.meta_path, sys.path_hooks or sys.path_importer_cache, or asks a spec or loader for more than
// its plain attributes. Even then ordinary imports stay with the finder in TypeScript (finder.ts), which does the same;
// only when a program has changed one of those three, an import runs through _find_and_load as in CPython.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { importError } from '../exceptions/raise.ts';
import type { Interpreter } from '../interpreter.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException, type PyTraceback } from '../objects/exception.ts';
import { PyBuiltin } from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import type { PyType, Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { fromText, isStr, type Str, textOf } from '../objects/str.ts';
import { getAttr, setAttr } from '../protocols/attributes.ts';
import { call1, call2 } from '../protocols/call.ts';
import { builtinOf } from '../types/define.ts';
import { findModule } from './finder.ts';
import { codeOfLibrary, codeOfMember } from './library.ts';
import { adoptClasses, makeSpec } from './spec.ts';

const BOOTSTRAP = '_frozen_importlib';
const EXTERNAL = '_frozen_importlib_external';

/** Modules that CPython has frozen into itself, with the name of their source in the library. */
export const FROZEN: ReadonlyMap<string, string> = new Map([
  [BOOTSTRAP, 'importlib/_bootstrap.py'],
  [EXTERNAL, 'importlib/_bootstrap_external.py'],
]);
const FROZEN_FILES = new Set(['<frozen importlib._bootstrap>', '<frozen importlib._bootstrap_external>']);

interface Machinery {
  readonly bootstrap: PyModule;
  /** What sys had when it was set up. */
  readonly metaPath: Value;
  readonly finders: readonly Value[];
  readonly pathHooks: Value;
  readonly hooks: readonly Value[];
  /** Classes of what the import system itself puts into sys.path_importer_cache. */
  readonly entryFinders: readonly Value[];
}

const machineries = new WeakMap<Interpreter, Machinery | 'loading'>();

/** A module of FROZEN, made and run. */
export function loadFrozen(running: Interpreter, name: string): PyModule {
  const file = `<frozen importlib.${name === BOOTSTRAP ? '_bootstrap' : '_bootstrap_external'}>`;
  const code = codeOfLibrary(running, FROZEN.get(name)!, file);
  if (code === null) throw importError('ModuleNotFoundError', `No module named '${name}'`, name);
  const module = new PyModule(name);
  module.dict.set('__package__', '');
  module.dict.set('__builtins__', running.builtins.dict);
  running.modules.set(name, module);
  try {
    code.run(module.dict, module.dict, []);
  } catch (error) {
    running.modules.delete(name);
    throw error;
  }
  return module;
}

/** Loads the machinery if that has not been done. `importModule` is import.ts's, which knows this file. */
function load(running: Interpreter, importModule: (name: string) => Value): Machinery | null {
  const known = machineries.get(running);
  if (known !== undefined) return known === 'loading' ? null : known;
  machineries.set(running, 'loading');
  try {
    const machinery = setUp(running, importModule);
    machineries.set(running, machinery);
    return machinery;
  } catch (error) {
    machineries.delete(running);
    for (const name of LAZY) running.sys.dict.delete(name);
    for (const name of [...FROZEN.keys(), 'zipimport']) running.modules.delete(name);
    throw error;
  }
}

const LAZY: readonly string[] = ['meta_path', 'path_hooks', 'path_importer_cache'];

function setUp(running: Interpreter, importModule: (name: string) => Value): Machinery {
  const { dict } = running.sys;
  const [metaPath, pathHooks] = [new PyList([]), new PyList([])];
  dict.set('meta_path', metaPath);
  dict.set('path_hooks', pathHooks);
  dict.set('path_importer_cache', new PyDict());
  const bootstrap = loadFrozen(running, BOOTSTRAP);
  call2(getAttr(bootstrap, '_install'), running.sys, importModule('_imp'));
  const external = loadFrozen(running, EXTERNAL);
  setAttr(bootstrap, '_bootstrap_external', external);
  call1(getAttr(external, '_install'), bootstrap);
  const zipimport = importModule('zipimport');
  const zipimporter = getAttr(zipimport, 'zipimporter');
  useLibraryCache(running, zipimport);
  pathHooks.items.unshift(zipimporter);
  adoptClasses(running, {
    spec: getAttr(bootstrap, 'ModuleSpec') as PyType,
    loaders: {
      BuiltinImporter: getAttr(bootstrap, 'BuiltinImporter') as PyType,
      SourceFileLoader: getAttr(external, 'SourceFileLoader') as PyType,
      SourcelessFileLoader: getAttr(external, 'SourcelessFileLoader') as PyType,
      zipimporter: zipimporter as PyType,
    },
  });
  // They could not be in order before there were classes for it.
  for (const [name, module] of [
    [BOOTSTRAP, bootstrap],
    [EXTERNAL, external],
  ] as const) {
    const loader = getAttr(bootstrap, 'FrozenImporter');
    const spec = makeSpec(running, { name, loader, origin: 'frozen', search: null, hasLocation: false, cached: null });
    module.dict.set('__spec__', spec);
    module.dict.set('__loader__', loader);
  }
  return {
    bootstrap,
    metaPath,
    finders: [...metaPath.items],
    pathHooks,
    hooks: [...pathHooks.items],
    entryFinders: [zipimporter, getAttr(external, 'FileFinder')],
  };
}

/** zipimport compiles what it reads; for modules of the library there is their cache. */
function useLibraryCache(running: Interpreter, zipimport: Value): void {
  const compile = getAttr(zipimport, '_get_module_code');
  const builtin = builtinOf('_get_module_code(self, fullname, /)', (importer: Value, name: Value) => {
    const archive = textOf(getAttr(importer, 'archive') as Str);
    if (archive !== running.host.libraryPath() || !isStr(name)) return call2(compile, importer, name);
    const folder = `${archive}/${textOf(getAttr(importer, 'prefix') as Str)}`.replace(/\/$/, '');
    const found = findModule(running, textOf(name), new PyList([fromText(folder)]));
    if (found?.file == null || found.archive === null) return call2(compile, importer, name);
    const code = codeOfMember(running, found.archive, found.file.slice(archive.length + 1), found.file);
    return new PyTuple([code, found.search !== null, fromText(found.file)]);
  });
  setAttr(zipimport, '_get_module_code', new PyBuiltin(builtin, undefined, 'zipimport'));
}

const sameItems = (list: Value, items: readonly Value[]): boolean =>
  list instanceof PyList && list.items.length === items.length && items.every((item, i) => list.items[i] === item);

/** The way through Python that a program's own finders need; null: nothing was changed, the native finder serves. */
export function changedMachinery(running: Interpreter): Machinery | null {
  const known = machineries.get(running);
  if (known === undefined || known === 'loading') return null;
  const { dict } = running.sys;
  const isStandard =
    dict.getStr('meta_path') === known.metaPath &&
    sameItems(known.metaPath, known.finders) &&
    dict.getStr('path_hooks') === known.pathHooks &&
    sameItems(known.pathHooks, known.hooks) &&
    ordinaryCache(dict.getStr('path_importer_cache') ?? null, known.entryFinders);
  return isStandard ? null : known;
}

function ordinaryCache(cache: Value, classes: readonly Value[]): boolean {
  if (!(cache instanceof PyDict)) return false;
  return [...cache.values()].every(finder => finder === null || classes.includes(typeOf(finder)));
}

/** As _frozen_importlib imports it, and without its frames in the traceback of what goes wrong. */
export function importThroughMachinery({ bootstrap }: Machinery, name: string): Value {
  try {
    return call2(getAttr(bootstrap, '_find_and_load'), name, getAttr(bootstrap, '_gcd_import'));
  } catch (error) {
    if (error instanceof PyException) hideFrames(error);
    throw error;
  }
}

/** Removes the frames of importlib: all of them for an ImportError, else the runs that end where a module's body began. */
function hideFrames(error: PyException): void {
  const always = error.cls.isSubtypeOf(EXCEPTIONS.ImportError);
  const kept: PyTraceback[] = [];
  let run: PyTraceback[] = [];
  for (let link: PyTraceback | null = error.traceback; link !== null; link = link.next) {
    if (!FROZEN_FILES.has(link.code.info.filename)) {
      kept.push(...run, link);
      run = [];
    } else {
      run.push(link);
      if (always || link.code.info.name === '_call_with_frames_removed') run = [];
    }
  }
  kept.push(...run);
  kept.forEach((link, i) => {
    link.next = kept[i + 1] ?? null;
  });
  error.traceback = kept[0] ?? null;
}

/** Lets sys make its three lists, and stand-ins become real, when they are asked for. */
export function prepareMachinery(running: Interpreter, importModule: (name: string) => Value): void {
  const before = running.sys.missing;
  running.sys.missing = name => {
    if (!LAZY.includes(name)) return before?.(name);
    load(running, importModule);
    return running.sys.dict.getStr(name);
  };
}

export function requireMachinery(running: Interpreter, importModule: (name: string) => Value): Machinery | null {
  return load(running, importModule);
}
