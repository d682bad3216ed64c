// property, classmethod, staticmethod.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { attributeError } from '../exceptions/raise.ts';
import { PyException } from '../objects/exception.ts';
import {
  classmethodType,
  PyClassMethod,
  PyMethod,
  PyProperty,
  PyStaticMethod,
  propertyType,
  staticmethodType,
} from '../objects/function.ts';
import { instanceDictOf } from '../objects/instance.ts';
import type { PyObject, PyType, Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { findAttr, getAttr, readProperty, setAttr, writeProperty } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { genericHook } from '../protocols/items.ts';
import { reprText } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { define } from './define.ts';
import { DICT_ATTRIBUTE } from './object.ts';

// ---- property ----------------------------------------------------------------------------------------------------

function makeProperty(self: PyProperty, getter: Value, setter: Value, deleter: Value, doc: Value): void {
  self.getter = getter;
  self.setter = setter;
  self.deleter = deleter;
  self.doc = null;
  self.docFromGetter = false;
  let text: Value = doc;
  if (doc === null && getter !== null) {
    const found = findAttr(getter, '__doc__');
    if (found !== undefined && found !== null) {
      text = found;
      self.docFromGetter = true;
    }
  }
  if (self.cls === propertyType) self.doc = text;
  else setSubclassDoc(self, text);
}

/** The doc of an instance of a subclass is an attribute of its own, since the class's would hide it; slots may have no place for it. */
function setSubclassDoc(self: PyProperty, text: Value): void {
  try {
    setAttr(self, '__doc__', text);
  } catch (error) {
    const nowhere = error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.AttributeError);
    if (self.docFromGetter || !nowhere) throw error;
  }
}

/** A copy with one function replaced, of the same class. */
function withPart(self: PyProperty, part: 'getter' | 'setter' | 'deleter', value: Value): Value {
  if (value === null) value = self[part];
  const functions = { getter: self.getter, setter: self.setter, deleter: self.deleter, [part]: value };
  const doc = self.docFromGetter && part === 'getter' ? null : self.docFromGetter ? null : self.doc;
  const made = call(self.cls, [functions.getter, functions.setter, functions.deleter, doc]);
  if (made instanceof PyProperty) made.name = self.name;
  return made;
}

define(propertyType, {
  signature: '(fget=None, fset=None, fdel=None, doc=None)',
  doc: 'An attribute computed by functions.',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (cls: PyType) => new PyProperty(null, null, null, null, false, cls),
  },
  init: {
    signature: '(self, fget=None, fset=None, fdel=None, doc=None)',
    run: (self: PyProperty, getter: Value = null, setter: Value = null, deleter: Value = null, doc: Value = null) => {
      makeProperty(self, getter, setter, deleter, doc);
      return null;
    },
  },
  methods: {
    'getter(self, object, /)': (self: PyProperty, value: Value) => withPart(self, 'getter', value),
    'setter(self, object, /)': (self: PyProperty, value: Value) => withPart(self, 'setter', value),
    'deleter(self, object, /)': (self: PyProperty, value: Value) => withPart(self, 'deleter', value),
    '__get__(self, instance, owner=None, /)': (self: PyProperty, object: Value) =>
      object === null ? self : readProperty(self, object),
    '__set__(self, instance, value, /)': (self: PyProperty, object: Value, value: Value) => {
      writeProperty(self, object, value);
      return null;
    },
    '__delete__(self, instance, /)': (self: PyProperty, object: Value) => {
      writeProperty(self, object, undefined);
      return null;
    },
    '__set_name__(self, owner, name, /)': (self: PyProperty, _owner: Value, name: Value) => {
      self.name = name;
      return null;
    },
  },
  members: ['fget', 'fset', 'fdel', '__doc__'],
  attributes: {
    fget: { get: (self: PyProperty) => self.getter },
    fset: { get: (self: PyProperty) => self.setter },
    fdel: { get: (self: PyProperty) => self.deleter },
    __doc__: {
      get: (self: PyProperty) => self.doc,
      set: (self: PyProperty, value) => {
        self.doc = value ?? null;
      },
    },
    __name__: {
      get: (self: PyProperty) => {
        const name = self.name ?? (self.getter === null ? undefined : findAttr(self.getter, '__name__'));
        if (name === undefined) throw attributeError("'property' object has no attribute '__name__'", self, '__name__');
        return name;
      },
      set: (self: PyProperty, value) => {
        self.name = value;
      },
    },
    __isabstractmethod__: { get: (self: PyProperty) => [self.getter, self.setter, self.deleter].some(isAbstract) },
  },
});

function isAbstract(value: Value): boolean {
  const mark = value === null ? undefined : findAttr(value, '__isabstractmethod__');
  return mark !== undefined && truth(mark);
}

// ---- classmethod, staticmethod -------------------------------------------------------------------------------------

/** Both take over the wrapped function's name, doc and so on, as functools.wraps would. */
function adoptFunction(self: PyObject, func: Value): void {
  const dict = instanceDictOf(self)!;
  for (const name of ['__module__', '__name__', '__qualname__', '__doc__']) {
    const value = findAttr(func, name);
    if (value !== undefined) dict.set(name, value);
  }
}

/** The annotations of the function, kept in the wrapper's own namespace once they have been asked for. */
const adopted = (name: '__annotations__' | '__annotate__') => ({
  get: (self: PyClassMethod | PyStaticMethod): Value => {
    const dict = instanceDictOf(self)!;
    const known = dict.getStr(name);
    if (known !== undefined) return known;
    const value = getAttr(self.func, name);
    dict.set(name, value);
    return value;
  },
  set: (self: PyClassMethod | PyStaticMethod, value: Value | undefined): void => {
    const dict = instanceDictOf(self)!;
    if (value !== undefined) dict.set(name, value);
    else if (!dict.delete(name)) throw attributeError(name, self, name);
  },
});

const wrapped = { get: (self: PyClassMethod | PyStaticMethod): Value => self.func };

define(classmethodType, {
  signature: '(function, /)',
  doc: 'A method that receives the class as its first argument.',
  new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyClassMethod(null, cls) },
  init: {
    signature: '(self, function, /)',
    run: (self: PyClassMethod, func: Value) => {
      self.func = func;
      adoptFunction(self, func);
      return null;
    },
  },
  methods: {
    '__get__(self, instance, owner=None, /)': (self: PyClassMethod, object: Value, owner?: Value) =>
      new PyMethod(self.func, owner === undefined || owner === null ? typeOf(object) : owner),
    '__repr__(self, /)': (self: PyClassMethod) => `<classmethod(${reprText(self.func)})>`,
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['__func__', '__wrapped__'],
  attributes: {
    __func__: wrapped,
    __wrapped__: wrapped,
    __annotations__: adopted('__annotations__'),
    __annotate__: adopted('__annotate__'),
    __isabstractmethod__: { get: (self: PyClassMethod) => isAbstract(self.func) },
    __dict__: DICT_ATTRIBUTE,
  },
});

define(staticmethodType, {
  signature: '(function, /)',
  doc: 'A function in a class that receives no implicit first argument.',
  new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyStaticMethod(null, cls) },
  init: {
    signature: '(self, function, /)',
    run: (self: PyStaticMethod, func: Value) => {
      self.func = func;
      adoptFunction(self, func);
      return null;
    },
  },
  methods: {
    '__get__(self, instance, owner=None, /)': (self: PyStaticMethod) => self.func,
    '__call__(self, /, *args, **kwargs)': (self: PyStaticMethod, args: Value[], keywords: Map<string, Value>) =>
      call(self.func, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]),
    '__repr__(self, /)': (self: PyStaticMethod) => `<staticmethod(${reprText(self.func)})>`,
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item) },
  members: ['__func__', '__wrapped__'],
  attributes: {
    __func__: wrapped,
    __wrapped__: wrapped,
    __annotations__: adopted('__annotations__'),
    __annotate__: adopted('__annotate__'),
    __isabstractmethod__: { get: (self: PyStaticMethod) => isAbstract(self.func) },
    __dict__: DICT_ATTRIBUTE,
  },
});
