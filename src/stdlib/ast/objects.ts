// What instances of the tree classes can do: be made, shown, copied.
//
// __init__ follows the rules of 3.13: fields left out become None, [] or Load() where their type allows it, else a
// DeprecationWarning says so.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyGenericAlias, PyUnion } from '../../runtime/objects/generic-alias.ts';
import { instanceDictOf } from '../../runtime/objects/instance.ts';
import type { PyObject, Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { PySet } from '../../runtime/objects/set.ts';
import { isStr, strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr, getAttr, setAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import { toArray } from '../../runtime/protocols/iterate.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { define } from '../../runtime/types/define.ts';
import { DICT_ATTRIBUTE } from '../../runtime/types/object.ts';
import { warn } from '../../runtime/warnings.ts';
import { type TreeClasses, treeClasses } from './classes.ts';

const namesIn = (value: Value | undefined): string[] =>
  value === undefined ? [] : toArray(value).map(name => textOf(strOf(name) ?? ''));

/** AST itself goes by its full name in some messages. */
const fullName = (object: Value): string => {
  const type = typeOf(object);
  return type === treeClasses().base ? 'ast.AST' : type.name;
};

const fieldsOf = (object: Value): string[] => namesIn(findAttr(typeOf(object), '_fields'));

function initialize(self: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  const given = findAttr(typeOf(self), '_fields');
  const fieldNames = given === undefined ? [] : toArray(given);
  // CPython puts them into a set.
  PySet.from(fieldNames);
  const fields = fieldNames.map(field => textOf(strOf(field) ?? ''));
  const { name } = typeOf(self);
  if (args.length > fields.length) {
    const plural = fields.length === 1 ? '' : 's';
    throw typeError(`${name} constructor takes at most ${fields.length} positional argument${plural}`);
  }
  const missing = new Set(fields);
  args.forEach((arg, i) => {
    if (!isStr(fieldNames[i]!)) {
      throw typeError(`attribute name must be string, not '${typeOf(fieldNames[i]!).name}'`);
    }
    setAttr(self, fields[i]!, arg);
    missing.delete(fields[i]!);
  });
  const attributes = namesIn(findAttr(typeOf(self), '_attributes'));
  for (const [key, value] of keywords) {
    if (fields.includes(key)) {
      if (!missing.delete(key)) throw typeError(`${name} got multiple values for argument '${key}'`);
    } else if (!attributes.includes(key)) {
      warn(
        'DeprecationWarning',
        `${fullName(self)}.__init__ got an unexpected keyword argument '${key}'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.`,
      );
    }
    setAttr(self, key, value);
  }
  const types = findAttr(typeOf(self), '_field_types');
  if (types instanceof PyDict) for (const field of missing) fillIn(self, field, types.getStr(field));
  return null;
}

function fillIn(self: Value, field: string, type: Value | undefined): void {
  if (type === undefined) {
    warn(
      'DeprecationWarning',
      `Field '${field}' is missing from ${fullName(self)}._field_types. This will become an error in Python 3.15.`,
    );
  } else if (type instanceof PyUnion) {
    // Its class has None for it.
  } else if (type instanceof PyGenericAlias) setAttr(self, field, new PyList([]));
  else if (type === treeClasses().types.get('expr_context')) setAttr(self, field, treeClasses().words.get('Load')!);
  else {
    warn(
      'DeprecationWarning',
      `${fullName(self)}.__init__ missing 1 required positional argument: '${field}'. This will become an error in Python 3.15.`,
    );
  }
}

/** Three levels deep, of lists the first and the last item. */
function shown(value: Value, depth: number, base: TreeClasses['base']): string {
  if (value instanceof PyList || value instanceof PyTuple) {
    const { items } = value;
    const parts = items.length > 2 ? [items[0]!, null, items[items.length - 1]!] : items;
    const texts = parts.map((item, i) => (items.length > 2 && i === 1 ? '...' : shown(item, depth, base)));
    return value instanceof PyList ? `[${texts.join(', ')}]` : `(${texts.join(', ')}${texts.length === 1 ? ',' : ''})`;
  }
  const type = typeOf(value);
  if (!type.isSubtypeOf(base)) return reprText(value);
  const name = fullName(value);
  if (depth <= 0) return `${name}(...)`;
  const parts = fieldsOf(value).map(field => `${field}=${shown(getAttr(value, field), depth - 1, base)}`);
  return `${name}(${parts.join(', ')})`;
}

function reduce(self: PyObject): Value {
  const dict = instanceDictOf(self) ?? new PyDict();
  const fields = fieldsOf(self);
  const given = fields.findIndex(field => !dict.has(field));
  const places = new PyTuple(new Array<Value>(given < 0 ? fields.length : given).fill(null));
  return new PyTuple([self.cls, places, dict]);
}

/** copy.replace(): the same node with some fields changed. */
function replace(self: PyObject, keywords: ReadonlyMap<string, Value>): Value {
  const fields = fieldsOf(self);
  const attributes = namesIn(findAttr(self.cls, '_attributes'));
  const values = new Map<string, Value>();
  for (const [key, value] of instanceDictOf(self)?.entries() ?? []) {
    const name = textOf(strOf(key)!);
    if (fields.includes(name) || attributes.includes(name)) values.set(name, value);
  }
  for (const key of keywords.keys()) {
    if (!fields.includes(key) && !attributes.includes(key)) {
      throw typeError(`${fullName(self)}.__replace__ got an unexpected keyword argument '${key}'.`);
    }
  }
  const optional = (name: string): boolean => self.cls.lookup(name) === null;
  const absent = [...fields, ...attributes].filter(
    name => !values.has(name) && !keywords.has(name) && !optional(name) && fields.includes(name),
  );
  if (absent.length > 0) {
    const list = absent.map(name => `'${name}'`).join(', ');
    throw typeError(
      `${fullName(self)}.__replace__ missing ${absent.length} keyword argument${absent.length === 1 ? '' : 's'}: ${list}.`,
    );
  }
  for (const [key, value] of keywords) values.set(key, value);
  return call(self.cls, [...values.values()], [...values.keys()]);
}

export function defineTreeObjects({ base }: TreeClasses): void {
  define(base, {
    init: { signature: '(self, /, *args, **kwargs)', run: initialize },
    methods: {
      '__repr__(self, /)': (self: Value) => shown(self, 3, base),
      '__reduce__(self, /)': reduce,
      '__replace__(self, /, **kwargs)': replace,
    },
    attributes: { __dict__: DICT_ATTRIBUTE },
  });
}
