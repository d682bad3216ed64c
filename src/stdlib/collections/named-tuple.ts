// namedtuple(): makes a subclass of tuple whose items have names.
//
// The class is made by type() as a class statement would make it; its __new__ binds arguments with the messages of a
// Python function, since that is what it is in CPython.

import { attributeError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyTuple, tupleType } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyBuiltin, PyGetSet, PyMethodDescriptor, PyStaticMethod } from '../../runtime/objects/function.ts';
import { type PyType, typeType, type Value } from '../../runtime/objects/object.ts';
import { concat, strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import { makeType } from '../../runtime/protocols/classes.ts';
import { toArray } from '../../runtime/protocols/iterate.ts';
import { repr, reprText, strText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { frames } from '../../runtime/thread.ts';
import { bracketed } from '../../runtime/types/bracketed.ts';
import { builtinOf } from '../../runtime/types/define.ts';
import { isIdentifierText } from '../../runtime/unicode/properties.ts';

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

type Keywords = ReadonlyMap<string, Value>;

function fieldNames(given: Value): string[] {
  const text = strOf(given);
  if (text !== undefined) return textOf(text).replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  return toArray(given).map(strText);
}

/** With rename, what cannot be a field becomes _0, _1 …; without, it is an error. */
function checkNames(typename: string, fields: string[], rename: boolean): void {
  if (rename) {
    const seen = new Set<string>();
    fields.forEach((name, i) => {
      const bad = !isIdentifierText(name) || KEYWORDS.has(name) || name.startsWith('_') || seen.has(name);
      if (bad) fields[i] = `_${i}`;
      seen.add(name);
    });
  }
  for (const name of [typename, ...fields]) {
    if (!isIdentifierText(name))
      throw valueError(`Type names and field names must be valid identifiers: ${reprText(name)}`);
    if (KEYWORDS.has(name)) throw valueError(`Type names and field names cannot be a keyword: ${reprText(name)}`);
  }
  const seen = new Set<string>();
  for (const name of fields) {
    if (name.startsWith('_') && !rename)
      throw valueError(`Field names cannot start with an underscore: ${reprText(name)}`);
    if (seen.has(name)) throw valueError(`Encountered duplicate field name: ${reprText(name)}`);
    seen.add(name);
  }
}

/** The items for a new tuple, from the arguments of a call. */
function bind(
  label: string,
  fields: readonly string[],
  defaults: readonly Value[],
  args: readonly Value[],
  keywords: Keywords,
): Value[] {
  if (args.length > fields.length) {
    const required = fields.length - defaults.length + 1;
    const count = defaults.length > 0 ? `from ${required} to ${fields.length + 1}` : `${fields.length + 1}`;
    throw typeError(`${label} takes ${count} positional arguments but ${args.length + 1} were given`);
  }
  const items: (Value | undefined)[] = fields.map((_, i) => args[i]);
  for (const [name, value] of keywords) {
    const i = fields.indexOf(name);
    if (i < 0) throw typeError(`${label} got an unexpected keyword argument '${name}'`);
    if (items[i] !== undefined) throw typeError(`${label} got multiple values for argument '${name}'`);
    items[i] = value;
  }
  const missing: string[] = [];
  items.forEach((item, i) => {
    if (item !== undefined) return;
    const fallback = defaults[i - (fields.length - defaults.length)];
    if (fallback === undefined) missing.push(`'${fields[i]}'`);
    else items[i] = fallback;
  });
  if (missing.length > 0) {
    const last = missing.pop()!;
    const joiner = missing.length > 1 ? ', and ' : ' and ';
    const list = missing.length === 0 ? last : `${missing.join(', ')}${joiner}${last}`;
    throw typeError(
      `${label} missing ${missing.length + 1} required positional argument${missing.length > 0 ? 's' : ''}: ${list}`,
    );
  }
  return items as Value[];
}

export function namedTuple(
  typename: Value,
  names: Value,
  rename: Value = false,
  defaults: Value = null,
  module: Value = null,
): Value {
  const name = strText(typename);
  const fields = fieldNames(names);
  checkNames(name, fields, truth(rename));
  const fallbacks = defaults === null ? [] : toArray(defaults);
  if (fallbacks.length > fields.length) throw typeError('Got more default values than field names');

  const namespace = new PyDict();
  const fieldTuple = new PyTuple(fields);
  const fieldDefaults = new PyDict();
  fallbacks.forEach((value, i) => {
    fieldDefaults.set(fields[fields.length - fallbacks.length + i]!, value);
  });
  namespace.set('__doc__', `${name}(${fields.join(', ')})`);
  namespace.set('__slots__', new PyTuple([]));
  namespace.set('_fields', fieldTuple);
  namespace.set('_field_defaults', fieldDefaults);
  namespace.set('__match_args__', fieldTuple);
  const caller = module === null ? frames.at(0)?.globals.getStr('__name__') : module;
  if (caller !== undefined) namespace.set('__module__', caller);
  const type = makeType(typeType, name, [tupleType], namespace, new Map());
  addMembers(type, name, fields, fallbacks);
  return type;
}

function addMembers(type: PyType, name: string, fields: readonly string[], defaults: readonly Value[]): void {
  const make = builtinOf(
    '__new__(_cls, /, *args, **kwargs)',
    (cls: PyType, args: readonly Value[], keywords: Keywords) =>
      new PyTuple(bind(`${name}.__new__()`, fields, defaults, args, keywords), cls),
  );
  type.attrs.set('__new__', new PyStaticMethod(new PyBuiltin(make, undefined, null)));
  fields.forEach((field, i) => {
    const get = (self: PyTuple): Value => self.items[i]!;
    const refuse = (self: PyTuple): never => {
      throw attributeError("can't set attribute", self, field);
    };
    type.attrs.set(field, new PyGetSet(field, type, get as never, refuse as never, `Alias for field number ${i}`));
  });
  const methods = {
    '__repr__(self)': (self: PyTuple) =>
      bracketed(
        `${self.cls.name}(`,
        fields.map((field, i) => concat(`${field}=`, repr(self.items[i]!))),
        ')',
      ),
    '_asdict(self)': (self: PyTuple) => PyDict.fromStrings(fields.map((field, i) => [field, self.items[i]!])),
    '_replace(self, /, **kwds)': (self: PyTuple, changes: Keywords) => replaced(self, fields, changes),
    '__replace__(self, /, **kwds)': (self: PyTuple, changes: Keywords) => replaced(self, fields, changes),
    '__getnewargs__(self)': (self: PyTuple) => new PyTuple(self.items),
  };
  for (const [declaration, implementation] of Object.entries(methods)) {
    const builtin = builtinOf(declaration, implementation);
    type.attrs.set(builtin.name, new PyMethodDescriptor(builtin, type, 'method'));
  }
  const build = builtinOf('_make(cls, iterable)', (cls: PyType, iterable: Value) => {
    const items = toArray(iterable);
    if (items.length !== fields.length) throw typeError(`Expected ${fields.length} arguments, got ${items.length}`);
    return new PyTuple(items, cls);
  });
  type.attrs.set('_make', new PyMethodDescriptor(build, type, 'classmethod'));
  type.changed();
}

function replaced(self: PyTuple, fields: readonly string[], changes: Keywords): Value {
  const unexpected = [...changes.keys()].filter(name => !fields.includes(name));
  if (unexpected.length > 0) {
    throw typeError(`Got unexpected field names: [${unexpected.map(name => reprText(name)).join(', ')}]`);
  }
  const make = findAttr(self.cls, '_make')!;
  return call(make, [
    new PyTuple(fields.map((field, i) => (changes.has(field) ? changes.get(field)! : self.items[i]!))),
  ]);
}
