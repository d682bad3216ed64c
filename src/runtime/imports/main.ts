// What `-m NAME`, a folder or a zip file run: a module's code in the namespace of __main__, as runpy does it.
//
// runpy itself stands on importlib's machinery, which would cost every `typhon -m` its start; the rules are few.

import type { ExceptionName } from '../exceptions/hierarchy.ts';
import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import type { Interpreter } from '../interpreter.ts';
import { PyList } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import type { PyCode } from '../objects/function.ts';
import type { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { fromText } from '../objects/str.ts';
import { findAttr } from '../protocols/attributes.ts';
import { setItem } from '../protocols/items.ts';
import { strText } from '../protocols/text.ts';
import { type FoundModule, findModule } from './finder.ts';
import { importModule } from './import.ts';
import { cachedName, codeOfFound, loaderFor } from './load.ts';
import { FROZEN } from './machinery.ts';
import { builtinLoader, makeLoader, makeSpec, parentName } from './spec.ts';

/** Nothing to run: one line on standard error, status 1. */
export class NoMainModule extends Error {}

/** The main module of a script: what it knows of itself. */
export function describeScript(running: Interpreter, main: PyModule, file: string | null): void {
  const { dict } = main;
  if (file === null) dict.set('__loader__', builtinLoader(running));
  else {
    dict.set('__loader__', makeLoader(running, 'SourceFileLoader', { name: '__main__', path: fromText(file) }));
    dict.set('__file__', fromText(file));
    dict.set('__cached__', null);
  }
}

/** `-m NAME`: the code to run, after `main` has been told what it is. */
export function prepareModule(running: Interpreter, main: PyModule, name: string): PyCode {
  if (name.startsWith('.')) throw new NoMainModule('Relative module names not supported');
  const found = locate(running, name);
  if (found === null) throw new NoMainModule(`No module named ${name}`);
  if (found.search !== null) {
    if (name === '__main__' || name.endsWith('.__main__'))
      throw new NoMainModule('Cannot use package as __main__ module');
    const inside = `${name}.__main__`;
    let module: FoundModule | null;
    try {
      module = locate(running, inside);
    } catch (error) {
      if (!(error instanceof NoMainModule)) throw error;
      throw new NoMainModule(`${error.message}; '${name}' is a package and cannot be directly executed`);
    }
    if (module?.file == null) {
      throw new NoMainModule(`No module named ${inside}; '${name}' is a package and cannot be directly executed`);
    }
    return prepare(running, main, inside, module.file, module);
  }
  return prepare(running, main, name, found.file!, found);
}

/** A folder or zip file that is on sys.path: its __main__; null when it has none. */
export function prepareFolder(running: Interpreter, main: PyModule, folder: string): PyCode | null {
  const found = findModule(running, '__main__', new PyList([fromText(folder)]));
  return found?.file == null ? null : prepare(running, main, '__main__', found.file, found);
}

/** Imports the packages around it, then looks for the module itself. */
function locate(running: Interpreter, name: string): FoundModule | null {
  const parent = parentName(name);
  let path: Value = running.sys.dict.getStr('path') ?? null;
  if (parent !== '') {
    const problem = (type: ExceptionName, text: string): NoMainModule => {
      const stem = name.endsWith('.py') ? name.slice(0, -3) : null;
      const hint = stem === null ? '' : `. Try using '${stem}' instead of '${name}' as the module name.`;
      return new NoMainModule(`Error while finding module specification for '${name}' (${type}: ${text})${hint}`);
    };
    try {
      importModule(parent);
    } catch (error) {
      if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.ImportError)) throw error;
      const missing = error.field('name');
      // An error inside the package is shown as what it is.
      if (missing !== parent && !(typeof missing === 'string' && parent.startsWith(`${missing}.`))) throw error;
      throw problem(error.cls.name as ExceptionName, strText(error));
    }
    const search = findAttr(running.modules.getStr(parent) ?? null, '__path__');
    if (search === undefined) {
      throw problem(
        'ModuleNotFoundError',
        `__path__ attribute not found on '${parent}' while trying to find '${name}'`,
      );
    }
    path = search;
  }
  if (running.builtinModules.has(name) || FROZEN.has(name) || name === 'sys' || name === 'builtins')
    throw new NoMainModule(`No code object available for ${name}`);
  return findModule(running, name, path);
}

function prepare(running: Interpreter, main: PyModule, name: string, file: string, found: FoundModule): PyCode {
  const { dict } = main;
  const cached = cachedName(running, file, found);
  const loader = loaderFor(running, name, file, found);
  dict.set('__package__', parentName(name));
  dict.set('__loader__', loader);
  dict.set('__spec__', makeSpec(running, { name, loader, origin: file, search: null, hasLocation: true, cached }));
  dict.set('__file__', fromText(file));
  dict.set('__cached__', cached);
  if (name !== '__main__') setItem(running.sys.dict.getStr('argv') ?? null, 0, fromText(file));
  return codeOfFound(running, name, file, found, cached);
}
