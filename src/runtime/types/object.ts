// object: what every class inherits.

import { attributeError, typeError } from '../exceptions/raise.ts';
import { PyBytes, PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { PyGetSet } from '../objects/function.ts';
import { addressText, identityOf } from '../objects/identity.ts';
import { adoptClass, instanceDictOf, replaceInstanceDict } from '../objects/instance.ts';
import { moduleType, PyModule } from '../objects/module.ts';
import { objectType, PyInstance, PyObject, PyType, type Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { type Str, strOf, textOf } from '../objects/str.ts';
import {
  callSpecial,
  defaultGetAttr,
  defaultSetAttr,
  findAttr,
  genericAttr,
  missingAttribute,
  storeByDescriptor,
} from '../protocols/attributes.ts';
import { sameRoom } from '../protocols/bases.ts';
import { newPlainInstance, usesObjectNew } from '../protocols/call.ts';
import { mangle } from '../protocols/classes.ts';
import { toArray } from '../protocols/iterate.ts';
import { toSize } from '../protocols/numbers.ts';
import { str } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { define } from './define.ts';
import { reduceEx, reduceObject } from './object-reduce.ts';
import { argumentTypeName } from './text-arguments.ts';

export function attributeName(name: Value): string {
  const text = strOf(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
  return textOf(text);
}

/** __getattribute__ of the types whose attributes are looked up in a way of their own. */
export function getAttributeByName(self: Value, name: Value): Value {
  const key = attributeName(name);
  const value = defaultGetAttr(self, typeOf(self), key);
  if (value === undefined) throw missingAttribute(self, key);
  return value;
}

/** '<__main__.Point object at 0x7f…>' */
function objectRepr(self: Value): Str {
  const type = typeOf(self);
  const { module } = type;
  const prefix = typeof module === 'string' && module !== 'builtins' ? `${module}.` : '';
  return `<${prefix}${type.qualname} object at ${addressText(self)}>`;
}

/** Names that dir() shows for an object: its own, its class's and those of the bases. */
export function directoryOf(self: Value): Set<string> {
  const names = new Set<string>();
  const dict = self instanceof PyObject ? instanceDictForShow(self) : undefined;
  for (const key of dict?.keys() ?? []) {
    const text = strOf(key);
    if (text !== undefined) names.add(textOf(text));
  }
  const cls = findAttr(self, '__class__');
  if (cls instanceof PyType) for (const type of cls.mro) for (const name of type.attrs.keys()) names.add(name);
  return names;
}

/** The attributes an object holds itself, without moving it to dictionary mode. */
export function instanceDictForShow(self: PyObject): PyDict | undefined {
  if (self instanceof PyInstance && !self.shape.dictionary) {
    const dict = new PyDict();
    self.shape.names.forEach((name, slot) => {
      const value = self.slot(slot);
      if (value !== undefined && !name.startsWith('.')) dict.set(name, value);
    });
    return dict;
  }
  return self.instanceDict;
}

function setClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType))
    throw typeError(`__class__ must be set to a class, not '${typeOf(value).name}' object`);
  const old = typeOf(self);
  const modules = self instanceof PyModule && value.isSubtypeOf(moduleType);
  const allowed = (old.heap && value.heap) || modules;
  if (!allowed || !(self instanceof PyObject)) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (!sameRoom(old, value)) {
    throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${old.name}'`);
  }
  adoptClass(self, value);
}

/** As copyreg finds them, who would also note them in the class, where a program may have put others: __slotnames__. */
function slotNamesOf(type: PyType): string[] {
  const noted = type.attrs.get('__slotnames__');
  if (noted instanceof PyList) return noted.items.map(attributeName);
  return type.mro.flatMap(link => {
    const declared = link.heap ? link.attrs.get('__slots__') : undefined;
    if (declared === undefined) return [];
    const names = (strOf(declared) === undefined ? toArray(declared) : [declared]).map(attributeName);
    return names.filter(name => name !== '__dict__' && name !== '__weakref__').map(name => mangle(link.name, name));
  });
}

/** object.__getstate__: the attributes, None when there are none. */
export function stateOf(self: Value): Value {
  if (!(self instanceof PyObject)) return null;
  const dict = instanceDictForShow(self);
  const slots = new PyDict();
  for (const name of slotNamesOf(typeOf(self))) {
    const value = findAttr(self, name);
    if (value !== undefined) slots.set(name, value);
  }
  const state = dict === undefined || dict.size === 0 ? null : dict;
  return slots.size > 0 ? new PyTuple([state, slots]) : state;
}

/** A class has rules of its own, around which no program gets by the method of object. */
function refuseTypes(self: Value, method: string): void {
  if (self instanceof PyType) throw typeError(`can't apply this ${method} to ${self.cls.name} object`);
}

define(objectType, {
  signature: '()',
  doc: 'The base of all classes.',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (cls: Value, args: Value[], keywords: Map<string, Value>) => {
      if (!(cls instanceof PyType)) {
        throw typeError(`object.__new__(X): X is not a type object (${typeOf(cls!).name})`);
      }
      const excess = args.length > 0 || keywords.size > 0;
      if (excess && cls.lookup('__new__') !== objectType.attrs.get('__new__')) {
        throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
      }
      if (!cls.heap && !cls.basetype) throw typeError(`cannot create '${cls.name}' instances`);
      if (!usesObjectNew(cls) && !isPlain(cls)) {
        throw typeError(`object.__new__(${cls.name}) is not safe, use ${builtinBase(cls).name}.__new__()`);
      }
      return newPlainInstance(cls, excess);
    },
  },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: Value, args: Value[], keywords: Map<string, Value>) => {
      if (args.length === 0 && keywords.size === 0) return null;
      const type = typeOf(self);
      if (type.lookup('__init__') !== objectType.attrs.get('__init__')) {
        throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
      }
      // Builtin types without a __new__ have none at all, whatever a lookup finds.
      const makesObjects = type.heap || type === objectType;
      if (makesObjects && type.lookup('__new__') === objectType.attrs.get('__new__'))
        throw typeError(`${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
      return null;
    },
  },
  methods: {
    '__repr__(self, /)': objectRepr,
    // What it returns is for the caller to check: str() blames __str__.
    '__str__(self, /)': (self: Value) => callSpecial(self, '__repr__')!,
    '__eq__(self, value, /)': (self: Value, other: Value) => (self === other ? true : NotImplemented),
    '__ne__(self, value, /)': (self: Value, other: Value) => {
      const answer = callSpecial(self, '__eq__', other);
      return answer === NotImplemented || answer === undefined ? NotImplemented : !truth(answer);
    },
    '__lt__(self, value, /)': () => NotImplemented,
    '__le__(self, value, /)': () => NotImplemented,
    '__gt__(self, value, /)': () => NotImplemented,
    '__ge__(self, value, /)': () => NotImplemented,
    '__hash__(self, /)': (self: Value) => identityOf(self) / 16,
    '__getattribute__(self, name, /)': (self: Value, name: Value) => {
      const key = attributeName(name);
      const value = genericAttr(self, typeOf(self), key);
      if (value === undefined) throw missingAttribute(self, key);
      return value;
    },
    '__setattr__(self, name, value, /)': (self: Value, name: Value, value: Value) => {
      refuseTypes(self, '__setattr__');
      defaultSetAttr(self, attributeName(name), value);
      return null;
    },
    '__delattr__(self, name, /)': (self: Value, name: Value) => {
      refuseTypes(self, '__delattr__');
      defaultSetAttr(self, attributeName(name), undefined);
      return null;
    },
    '__dir__(self, /)': (self: Value) => new PyList([...directoryOf(self)]),
    '__format__(self, format_spec, /)': (self: Value, spec: Value) => {
      const text = strOf(spec);
      if (text === undefined) throw typeError(`__format__() argument must be str, not ${argumentTypeName(spec)}`);
      if (textOf(text) !== '') {
        throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
      }
      return str(self);
    },
    '__sizeof__(self, /)': (self: Value) => (self instanceof PyBytes ? 33 + self.data.length : 16),
    '__getstate__(self, /)': stateOf,
    '__reduce__(self, /)': (self: Value) => reduceObject(self, 0),
    '__reduce_ex__(self, protocol, /)': (self: Value, protocol: Value) => reduceEx(self, toSize(protocol)),
  },
  classMethods: {
    '__init_subclass__(cls, /)': () => null,
    '__subclasshook__(cls, object, /)': () => NotImplemented,
  },
  attributes: {
    __class__: { get: typeOf, set: setClass },
  },
});

const isPlain = (cls: PyType): boolean =>
  cls.mro.every(type => type.heap || type === objectType || type.layout === objectType.layout);
const builtinBase = (cls: PyType): PyType => cls.mro.find(type => !type.heap)!;

/** The `__dict__` attribute of builtin types whose instances have one. */
export const DICT_ATTRIBUTE = {
  get: (self: PyObject): Value => {
    const dict = instanceDictOf(self);
    if (dict === undefined)
      throw attributeError(`'${self.cls.name}' object has no attribute '__dict__'`, self, '__dict__');
    return dict;
  },
  set: (self: PyObject, value: Value | undefined): void => {
    if (value === undefined) throw typeError('cannot delete __dict__');
    if (value instanceof PyDict) replaceInstanceDict(self, value);
    else throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
  },
};

/** What a builtin base of an object's class thinks of the object's __dict__. */
function builtinDict(self: PyObject): PyGetSet | undefined {
  if (self instanceof PyInstance) return undefined;
  const base = self.cls.mro.find(link => !link.heap && link.attrs.has('__dict__'));
  const found = base?.attrs.get('__dict__');
  return found instanceof PyGetSet ? found : undefined;
}

/** The same for classes made by programs: there deleting it means starting with an empty one. */
export const CLASS_DICT_ATTRIBUTE = {
  get: (self: PyObject): Value => {
    const builtin = builtinDict(self);
    return builtin === undefined ? DICT_ATTRIBUTE.get(self) : builtin.get(self as never);
  },
  set: (self: PyObject, value: Value | undefined): void => {
    const builtin = builtinDict(self);
    if (builtin !== undefined) storeByDescriptor(builtin, self, '__dict__', value);
    else if (value === undefined) replaceInstanceDict(self, new PyDict());
    else DICT_ATTRIBUTE.set(self, value);
  },
};
