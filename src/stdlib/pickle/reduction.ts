// Writing what an object reduces to: a callable with its arguments, state and items; or a name under which it is found.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { importError, runtimeError, typeError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { type PyObject, PyType, typeType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr, getAttr } from '../../runtime/protocols/attributes.ts';
import { call, call1 } from '../../runtime/protocols/call.ts';
import { getItem, isIndex } from '../../runtime/protocols/items.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { strText } from '../../runtime/protocols/text.ts';
import { follow, noteOn, OP, picklingError, quoted, typeText } from './common.ts';
import { textBytes } from './output.ts';
import type { Saver } from './saver.ts';

/** What the dispatch tables or the object itself say; undefined for a class, which goes by its name. */
export function reduceValue(saver: Saver, value: PyObject, cls: PyType): Value | undefined {
  const reducer = inTable(saver.settings.dispatchTable, cls);
  if (reducer !== undefined) return call1(reducer, value);
  if (cls.isSubtypeOf(typeType)) return undefined;
  const reduceEx = findAttr(value, '__reduce_ex__');
  if (reduceEx !== undefined) return call1(reduceEx, saver.protocol);
  const reduce = findAttr(value, '__reduce__');
  if (reduce !== undefined) return call(reduce, []);
  throw picklingError(`Can't pickle ${typeText(value)} object`);
}

function inTable(table: Value | undefined, cls: PyType): Value | undefined {
  const wanted = table ?? getAttr(importModule('copyreg'), 'dispatch_table');
  if (wanted instanceof PyDict && table === undefined) return wanted.get(cls);
  try {
    return getItem(wanted, cls);
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.LookupError)) return undefined;
    throw error;
  }
}

const isCallable = (value: Value): boolean => value instanceof PyType || typeOf(value).lookup('__call__') !== undefined;
const isIterator = (value: Value): boolean => typeOf(value).lookup('__next__') !== undefined;

export function saveReduction(saver: Saver, reduced: Value, value: Value): void {
  try {
    checkAndSave(saver, reduced, value);
  } catch (error) {
    noteOn(error, `when serializing ${typeText(value)} object`);
  }
}

function checkAndSave(saver: Saver, reduced: Value, value: Value): void {
  if (!(reduced instanceof PyTuple)) {
    throw picklingError(`__reduce__ must return a string or tuple, not ${typeText(reduced)}`);
  }
  const { items } = reduced;
  if (items.length < 2 || items.length > 6) {
    throw picklingError('tuple returned by __reduce__ must contain 2 through 6 elements');
  }
  const [maker, args, state = null, listItems = null, dictItems = null, setter = null] = items as Value[];
  const which = 'of the tuple returned by __reduce__ must be';
  if (!isCallable(maker!)) throw picklingError(`first item ${which} callable, not ${typeText(maker!)}`);
  if (!(args instanceof PyTuple)) throw picklingError(`second item ${which} a tuple, not ${typeText(args!)}`);
  if (listItems !== null && !isIterator(listItems)) {
    throw picklingError(`fourth item ${which} an iterator, not ${typeText(listItems)}`);
  }
  if (dictItems !== null && !isIterator(dictItems)) {
    throw picklingError(`fifth item ${which} an iterator, not ${typeText(dictItems)}`);
  }
  if (setter !== null && !isCallable(setter)) {
    throw picklingError(`sixth item ${which} callable, not ${typeText(setter)}`);
  }
  saveMaker(saver, maker!, args, value);
  const { out } = saver;
  const index = saver.memo.get(value);
  if (index !== undefined) {
    out.op(OP.POP);
    saver.get(index);
  } else saver.memoize(value);
  if (listItems !== null) saver.appendAll(listItems, value);
  if (dictItems !== null) saver.setAll(dictItems, value);
  if (state === null) return;
  if (setter === null) {
    part(saver, state, value, 'state');
    out.op(OP.BUILD);
    return;
  }
  part(saver, setter, value, 'state setter');
  saver.save(value);
  part(saver, state, value, 'state');
  out.op(OP.TUPLE2);
  out.op(OP.REDUCE);
  out.op(OP.POP);
}

function part(saver: Saver, what: Value, value: Value, name: string): void {
  try {
    saver.save(what);
  } catch (error) {
    noteOn(error, `when serializing ${typeText(value)} ${name}`);
  }
}

function saveMaker(saver: Saver, maker: Value, args: PyTuple, value: Value): void {
  const name = saver.protocol >= 2 ? findAttr(maker, '__name__') : undefined;
  if (name === '__newobj_ex__') saveNewObjectEx(saver, args.items, value);
  else if (name === '__newobj__') saveNewObject(saver, args.items, value);
  else {
    part(saver, maker, value, 'reconstructor');
    part(saver, args, value, 'reconstructor arguments');
    saver.out.op(OP.REDUCE);
  }
}

function checkClass(cls: Value, value: Value, maker: string): PyType {
  if (!(cls instanceof PyType))
    throw picklingError(`first argument to ${maker}() must be a class, not ${typeText(cls)}`);
  const own = getAttr(value, '__class__');
  if (own !== cls) throw picklingError(`first argument to ${maker}() must be ${quoted(own)}, not ${quoted(cls)}`);
  return cls;
}

function saveNewObject(saver: Saver, args: readonly Value[], value: Value): void {
  if (args.length < 1) throw picklingError('__newobj__ expected at least 1 argument, got 0');
  const cls = checkClass(args[0]!, value, '__newobj__');
  part(saver, cls, value, 'class');
  part(saver, new PyTuple(args.slice(1)), value, '__new__ arguments');
  saver.out.op(OP.NEWOBJ);
}

function saveNewObjectEx(saver: Saver, given: readonly Value[], value: Value): void {
  if (given.length !== 3) throw picklingError(`__newobj_ex__ expected 3 arguments, got ${given.length}`);
  const [first, args, keywords] = given as [Value, Value, Value];
  const cls = checkClass(first, value, '__newobj_ex__');
  if (!(args instanceof PyTuple)) {
    throw picklingError(`second argument to __newobj_ex__() must be a tuple, not ${typeText(args)}`);
  }
  if (!(keywords instanceof PyDict)) {
    throw picklingError(`third argument to __newobj_ex__() must be a dict, not ${typeText(keywords)}`);
  }
  if (saver.protocol >= 4) {
    part(saver, cls, value, 'class');
    part(saver, args, value, '__new__ arguments');
    part(saver, keywords, value, '__new__ arguments');
    saver.out.op(OP.NEWOBJ_EX);
    return;
  }
  const names = keywords.keys().map(key => textOf(strOf(key)!));
  const partial = getAttr(importModule('functools'), 'partial');
  const maker = call(partial, [getAttr(cls, '__new__'), cls, ...args.items, ...keywords.values()], names);
  part(saver, maker, value, 'reconstructor');
  saver.save(new PyTuple([]));
  saver.out.op(OP.REDUCE);
}

// ---- by name ---------------------------------------------------------------------------------------------------------

export function saveGlobal(saver: Saver, value: Value, given: Value | null): void {
  const { out } = saver;
  const name = strText(given ?? findAttr(value, '__qualname__') ?? getAttr(value, '__name__'));
  const path = name.split('.');
  const module = moduleOf(value, name, path);
  if (saver.protocol >= 2 && saveExtension(saver, module, name)) return;
  if (saver.protocol >= 4) {
    saver.save(fromText(module));
    // A builtin type makes its name anew whenever it is asked, so that the memo never knows it (datetime.datetime).
    if (value instanceof PyType && !value.heap) saver.saveText(fromText(name), new PyTuple([]));
    else saver.save(fromText(name));
    out.op(OP.STACK_GLOBAL);
  } else {
    const [top, ...rest] = path as [string, ...string[]];
    for (const _ of rest) {
      saver.save(interpreter().builtins.dict.getStr('getattr')!);
      if (saver.protocol < 2) out.op(OP.MARK);
    }
    saveTopName(saver, module, top);
    for (const attribute of rest) {
      saver.save(fromText(attribute));
      out.op(saver.protocol < 2 ? OP.TUPLE : OP.TUPLE2);
      out.op(OP.REDUCE);
    }
  }
  saver.memoize(value);
}

/** The module in which a dotted name leads to the object. */
function moduleOf(value: Value, name: string, path: readonly string[]): string {
  if (path.includes('<locals>')) throw picklingError(`Can't pickle local object ${quoted(value)}`);
  const own = findAttr(value, '__module__');
  const module = own === undefined || own === null ? searchModules(value, path) : strText(own);
  let found: Value;
  try {
    importModule(module);
    const known = interpreter().modules.getStr(module);
    if (known === undefined) throw importError('ImportError', `module '${module}' is not known`, module);
    found = known;
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    const expected = ['ImportError', 'ValueError', 'KeyError'] as const;
    if (!expected.some(kind => error.cls.isSubtypeOf(EXCEPTIONS[kind]))) throw error;
    throw because(picklingError(`Can't pickle ${quoted(value)}: ${strText(error)}`), error);
  }
  try {
    found = follow(found, path);
  } catch (error) {
    if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.AttributeError)) throw error;
    throw because(picklingError(`Can't pickle ${quoted(value)}: it's not found as ${module}.${name}`), error);
  }
  if (found !== value) {
    throw picklingError(`Can't pickle ${quoted(value)}: it's not the same object as ${module}.${name}`);
  }
  return module;
}

function because(problem: PyException, error: PyException): PyException {
  problem.context = error;
  return problem;
}

function searchModules(value: Value, path: readonly string[]): string {
  for (const [key, module] of [...interpreter().modules.entries()]) {
    const name = strOf(key);
    if (name === undefined || module === null || name === '__main__' || name === '__mp_main__') continue;
    let found: Value | undefined = module;
    for (const attribute of path) found = found === undefined ? undefined : findAttr(found, attribute);
    if (found === value) return textOf(name);
  }
  return '__main__';
}

function saveExtension(saver: Saver, module: string, name: string): boolean {
  const registry = getAttr(importModule('copyreg'), '_extension_registry');
  if (!(registry instanceof PyDict) || registry.size === 0) return false;
  const found = registry.get(new PyTuple([fromText(module), fromText(name)]));
  if (found === undefined) return false;
  if (!isIndex(found)) throw typeError(`'${typeOf(found).name}' object cannot be interpreted as an integer`);
  const code = toSize(found);
  if (code <= 0 || code > 0x7fffffff) throw runtimeError(`extension code ${code} is out of range`);
  const { out } = saver;
  if (code <= 0xff) out.op1(OP.EXT1, code);
  else if (code <= 0xffff) out.op2(OP.EXT2, code);
  else out.op4(OP.EXT4, code);
  return true;
}

function saveTopName(saver: Saver, givenModule: string, givenName: string): void {
  const { out, protocol } = saver;
  let [module, name] = [givenModule, givenName];
  if (protocol < 3 && saver.settings.fixImports) [module, name] = oldName(module, name);
  const bytes = (text: string, what: string): Uint8Array => {
    if (protocol >= 3 ? text.isWellFormed() : /^[\0-\x7f]*$/.test(text)) return textBytes(fromText(text));
    throw picklingError(`can't pickle ${what} identifier '${text}' using pickle protocol ${protocol}`);
  };
  const newline = Uint8Array.of(10);
  const first = bytes(module, 'module');
  const second = bytes(name, 'global');
  out.op(OP.GLOBAL);
  for (const data of [first, newline, second, newline]) out.raw(data);
}

/** What Python 2 called it. */
function oldName(module: string, name: string): [string, string] {
  const tables = importModule('_compat_pickle');
  const names = getAttr(tables, 'REVERSE_NAME_MAPPING') as PyDict;
  const renamed = names.get(new PyTuple([fromText(module), fromText(name)]));
  if (renamed instanceof PyTuple) return [strText(renamed.items[0]!), strText(renamed.items[1]!)];
  const moved = (getAttr(tables, 'REVERSE_IMPORT_MAPPING') as PyDict).get(fromText(module));
  return [moved === undefined ? module : strText(moved), name];
}
