// Making modules: of a table in TypeScript, or of a file that finder.ts has found.
//
// A module is in sys.modules before its body runs, so circular imports see the half-made module, and is taken out again
// when the body fails.

import { importError } from '../exceptions/raise.ts';
import type { Interpreter } from '../interpreter.ts';
import { PyBytes, PyList } from '../objects/containers.ts';
import type { PyCode } from '../objects/function.ts';
import { setOwnAttr } from '../objects/instance.ts';
import { PyModule } from '../objects/module.ts';
import type { PyInstance, Value } from '../objects/object.ts';
import { reprText } from '../protocols/text.ts';
import { cacheFile, codeOfCompiled, codeOfSource, writesBytecode } from './code-cache.ts';
import type { FoundModule } from './finder.ts';
import { codeOfMember, readSource } from './library.ts';
import { builtinLoader, makeLoader, makeSpec, parentName } from './spec.ts';

/** Gives a module of a table its __spec__ and what goes with it. */
export function describeBuiltin(running: Interpreter, module: PyModule, name: string): void {
  const loader = builtinLoader(running);
  const spec = { name, loader, origin: 'built-in', search: null, hasLocation: false, cached: null };
  module.dict.set('__package__', parentName(name));
  module.dict.set('__loader__', loader);
  module.dict.set('__spec__', makeSpec(running, spec));
}

/** A module written in TypeScript; null when there is none of this name. */
export function loadBuiltin(running: Interpreter, name: string): PyModule | null {
  const make = running.builtinModules.get(name);
  if (make === undefined) return null;
  const module = make(running);
  describeBuiltin(running, module, name);
  running.modules.set(name, module);
  return module;
}

/** A module of a file. */
export function loadFile(running: Interpreter, name: string, file: string, found: FoundModule): Value {
  const module = new PyModule(name);
  const { dict } = module;
  const cached = cachedName(running, file, found);
  const search = found.search === null ? null : new PyList([...found.search]);
  const loader = loaderFor(running, name, file, found);
  const spec = makeSpec(running, { name, loader, origin: file, search, hasLocation: true, cached });
  dict.set('__package__', search === null ? parentName(name) : name);
  dict.set('__loader__', loader);
  dict.set('__spec__', spec);
  if (search !== null) dict.set('__path__', search);
  dict.set('__file__', file);
  if (cached !== null) dict.set('__cached__', cached);
  dict.set('__builtins__', running.builtins.dict);
  running.modules.set(name, module);
  setOwnAttr(spec, '_initializing', true);
  try {
    codeOfFound(running, name, file, found, cached).run(dict, dict, []);
  } catch (error) {
    running.modules.delete(name);
    throw error;
  } finally {
    setOwnAttr(spec, '_initializing', false);
  }
  // A module may replace itself in sys.modules.
  const final = running.modules.getStr(name);
  if (final === undefined) throw importError('ImportError', `module '${name}' not in sys.modules`, name);
  return final;
}

/** __cached__ */
export function cachedName(running: Interpreter, file: string, found: FoundModule): string | null {
  if (found.sourceless) return file;
  return running.engine.codeFormat === null ? null : cacheFile(running, file);
}

export function loaderFor(
  running: Interpreter,
  name: string,
  file: string,
  { archive, sourceless }: FoundModule,
): PyInstance {
  if (archive !== null) {
    return makeLoader(running, 'zipimporter', { archive: archive.path, prefix: archive.prefix });
  }
  return makeLoader(running, sourceless ? 'SourcelessFileLoader' : 'SourceFileLoader', { name, path: file });
}

/** The code of a module that was found. */
export function codeOfFound(
  running: Interpreter,
  name: string,
  file: string,
  { archive, sourceless }: FoundModule,
  cached: string | null,
): PyCode {
  const member = archive === null ? '' : file.slice(archive.path.length + 1);
  if (sourceless) {
    const data = archive === null ? readSource(running, file) : archive.archive.read(member)!;
    const code = codeOfCompiled(running, data);
    if (typeof code !== 'string') return code;
    const magic = reprText(new PyBytes(data.slice(0, 4)));
    const message = code === 'bad magic' ? `bad magic number in '${name}': ${magic}` : `damaged code in '${file}'`;
    throw importError('ImportError', message, name, file);
  }
  if (archive !== null) return codeOfMember(running, archive, member, file);
  const { mode, modified, size } = running.host.stat(file)!;
  const writes = writesBytecode(running);
  const read = (): Uint8Array => readSource(running, file);
  return codeOfSource(running, { file, cached, writes, modified, size, mode, read, lasts: false });
}
