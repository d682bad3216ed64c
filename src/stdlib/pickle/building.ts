// What a pickle makes and fills: instances with their arguments, their state, names and extension codes.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, valueError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { setOwnAttr } from '../../runtime/objects/instance.ts';
import { PyInstance, PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr, getAttr, setAttr } from '../../runtime/protocols/attributes.ts';
import { call, call1 } from '../../runtime/protocols/call.ts';
import { getItem, setItem } from '../../runtime/protocols/items.ts';
import { strText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { follow, unpicklingError } from './common.ts';

/** INST and OBJ: an old instance without arguments is made past __init__. */
export function instantiate(cls: Value, args: Value[]): Value {
  const bare = args.length === 0 && cls instanceof PyType && findAttr(cls, '__getinitargs__') === undefined;
  return bare ? call(getAttr(cls, '__new__'), [cls]) : call(cls, args);
}

export function newObject(cls: Value, args: Value): Value {
  if (!(cls instanceof PyType)) {
    throw unpicklingError(`NEWOBJ class argument must be a type, not ${typeOf(cls).name}`);
  }
  if (!(args instanceof PyTuple)) {
    throw unpicklingError(`NEWOBJ args argument must be a tuple, not ${typeOf(args).name}`);
  }
  return call(getAttr(cls, '__new__'), [cls, ...args.items]);
}

export function newObjectEx(cls: Value, args: Value, keywords: Value): Value {
  const wrong = (what: string, wanted: string, value: Value) =>
    unpicklingError(`NEWOBJ_EX ${what} argument must be a ${wanted}, not ${typeOf(value).name}`);
  if (!(cls instanceof PyType)) throw wrong('class', 'type', cls);
  if (!(args instanceof PyTuple)) throw wrong('args', 'tuple', args);
  if (!(keywords instanceof PyDict)) throw wrong('kwargs', 'dict', keywords);
  const names = keywords.keys().map(key => strText(key));
  return call(getAttr(cls, '__new__'), [cls, ...args.items, ...keywords.values()], names);
}

/** BUILD: __setstate__, or attributes out of a dict and out of one for slots. */
export function build(instance: Value, given: Value): void {
  const setState = findAttr(instance, '__setstate__');
  if (setState !== undefined) {
    call1(setState, given);
    return;
  }
  let state = given;
  let slots: Value = null;
  if (given instanceof PyTuple && given.items.length === 2) [state, slots] = given.items as [Value, Value];
  if (state !== null && truth(state)) {
    if (!(state instanceof PyDict)) throw unpicklingError('state is not a dictionary');
    fill(instance, state);
  }
  if (slots !== null && truth(slots)) {
    if (!(slots instanceof PyDict)) throw unpicklingError('slot state is not a dictionary');
    for (const [key, value] of [...slots.entries()]) setAttr(instance, textOf(strOf(key)!), value);
  }
}

/** As `instance.__dict__.update(state)`, but a plain instance keeps its slots. */
function fill(instance: Value, state: PyDict): void {
  const plain = instance instanceof PyInstance && instance.cls.hasDict;
  let attributes: Value | undefined;
  for (const [key, value] of [...state.entries()]) {
    if (plain && attributes === undefined && typeof key === 'string' && setOwnAttr(instance, key, value)) continue;
    attributes ??= getAttr(instance, '__dict__');
    if (attributes instanceof PyDict) attributes.set(key, value);
    else setItem(attributes, key, value);
  }
}

const table = (module: string, name: string): PyDict => getAttr(importModule(module), name) as PyDict;

export function extension(code: number, findClass: (module: Value, name: Value) => Value): Value {
  const cache = table('copyreg', '_extension_cache');
  const known = cache.get(code);
  if (known !== undefined) return known;
  const key = table('copyreg', '_inverted_registry').get(code);
  if (key === undefined) {
    if (code <= 0) throw unpicklingError('EXT specifies code <= 0');
    throw valueError(`unregistered extension code ${code}`);
  }
  if (!(key instanceof PyTuple) || key.items.length !== 2 || !key.items.every(part => strOf(part) !== undefined)) {
    throw valueError("_inverted_registry[code] isn't a 2-tuple of strings");
  }
  const found = findClass(key.items[0]!, key.items[1]!);
  cache.set(code, found);
  return found;
}

/** What a module and a name stand for; names that Python 2 wrote are looked up under their present ones. */
export function findGlobal(givenModule: Value, givenName: Value, protocol: number, fixImports: boolean): Value {
  let [module, name] = [givenModule, givenName];
  if (protocol < 3 && fixImports) {
    const renamed = table('_compat_pickle', 'NAME_MAPPING').get(new PyTuple([module, name]));
    if (renamed instanceof PyTuple) [module, name] = renamed.items as [Value, Value];
    else module = table('_compat_pickle', 'IMPORT_MAPPING').get(module) ?? module;
  }
  const moduleText = strText(module);
  if (moduleText === '') throw valueError('Empty module name');
  importModule(moduleText);
  const found = getItem(interpreter().modules, module);
  const text = strText(name);
  if (protocol < 4) return getAttr(found, text);
  const path = text.split('.');
  if (path.includes('<locals>')) {
    throw newException(EXCEPTIONS.AttributeError, `Can't get local attribute '${text}' on ${strText(found)}`);
  }
  return follow(found, path);
}
