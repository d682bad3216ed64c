// _imp: what importlib's machinery asks the interpreter for. There are no extension modules and, as far as programs can
// see, no frozen ones.

import { importError, runtimeError, typeError } from '../runtime/exceptions/raise.ts';
import { changeFilename, magicNumber } from '../runtime/imports/code-bytes.ts';
import { sourceHash } from '../runtime/imports/source-hash.ts';
import { type Interpreter, interpreter } from '../runtime/interpreter.ts';
import { PyBytes, PyList } from '../runtime/objects/containers.ts';
import { PyCode } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf, textOf } from '../runtime/objects/str.ts';
import { getAttr } from '../runtime/protocols/attributes.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import type { ModuleTable } from './module-table.ts';

/** Made with the interpreter; they are never made again. */
const FIRST = ['sys', 'builtins'];

function nameOf(value: Value, where: string): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`${where} must be str, not ${typeOf(value).name}`);
  return textOf(text);
}

function createBuiltin(spec: Value): Value {
  const name = nameOf(getAttr(spec, 'name'), "'name'");
  const running = interpreter();
  if (FIRST.includes(name)) return running.modules.getStr(name)!;
  return running.builtinModules.get(name)?.(running) ?? null;
}

function isBuiltin(name: Value): number {
  const text = nameOf(name, 'is_builtin() argument');
  if (FIRST.includes(text)) return -1;
  return interpreter().builtinModules.has(text) ? 1 : 0;
}

const noFrozen = (name: Value): never => {
  throw importError('ImportError', `No such frozen object named ${reprText(name)}`, name);
};

function fixFilename(code: Value, path: Value): Value {
  if (!(code instanceof PyCode))
    throw typeError(`_fix_co_filename() argument 1 must be code, not ${typeOf(code).name}`);
  changeFilename(code, nameOf(path, '_fix_co_filename() argument 2'));
  return null;
}

function runValues(running: Interpreter): Record<string, Value> {
  return {
    check_hash_based_pycs: running.bytecode.checkHashed,
    pyc_magic_number_token: magicNumber(running.engine.codeFormat ?? ''),
  };
}

/** There is one thread of JavaScript; the lock only counts. */
let held = 0;

export const impModule = (): ModuleTable => ({
  name: '_imp',
  doc: '(Extremely) low-level import machinery bits as used by importlib.',
  functions: {
    'lock_held()': () => held > 0,
    'acquire_lock()': () => {
      held++;
      return null;
    },
    'release_lock()': () => {
      if (held === 0) throw runtimeError('not holding the import lock');
      held--;
      return null;
    },
    'extension_suffixes()': () => new PyList([]),
    'create_builtin(spec, /)': createBuiltin,
    'exec_builtin(mod, /)': () => 0,
    'is_builtin(name, /)': isBuiltin,
    'is_frozen(name, /)': (name: Value) => {
      nameOf(name, 'is_frozen() argument');
      return false;
    },
    'is_frozen_package(name, /)': noFrozen,
    'find_frozen(name, /, *, withdata=False)': () => null,
    'get_frozen_object(name, data=None, /)': noFrozen,
    'init_frozen(name, /)': () => null,
    '_frozen_module_names()': () => new PyList([]),
    '_override_frozen_modules_for_tests(override, /)': () => null,
    '_override_multi_interp_extensions_check(override, /)': () => 0,
    '_fix_co_filename(code, path, /)': fixFilename,
    'source_hash(key, source)': (key: Value, source: Value) => new PyBytes(sourceHash(toIndex(key), bytesLike(source))),
  },
  make: runValues,
});
