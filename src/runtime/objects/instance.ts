// Attributes that an object holds itself (not its class): read, write, remove, and the __dict__ that shows them.
//
// Everything that protocols and `__dict__` do to instances goes through here, so that the two layouts of a PyInstance
// (slots by shape, or a dictionary) look the same from outside.

import { PyDict } from './dict.ts';
import { PyInstance, type PyObject, type PyType, Shape, type Value } from './object.ts';

/** The attribute that the object itself holds, not looking at its class. */
export function ownAttr(object: Value, name: string): Value | undefined {
  if (object instanceof PyInstance && !object.shape.dictionary) {
    const slot = object.shape.slotOf(name);
    return slot === undefined ? undefined : object.slot(slot);
  }
  if (typeof object !== 'object' || object === null) return undefined;
  return object.instanceDict?.getStr(name);
}

/** Stores an attribute on the object itself; false when objects of its type have no __dict__. */
export function setOwnAttr(object: PyObject, name: string, value: Value): boolean {
  if (object instanceof PyInstance && !object.shape.dictionary) {
    const slot = object.shape.slotOf(name);
    if (slot !== undefined) {
      object.setSlot(slot, value);
      return true;
    }
    if (!object.cls.hasDict) return false;
    const index = object.shape.names.length;
    object.shape = object.shape.adding(name);
    object.setSlot(index, value);
    return true;
  }
  const dict = instanceDictOf(object);
  if (dict === undefined) return false;
  dict.set(name, value);
  return true;
}

/** Removes an attribute that the object itself holds; false when it has none of that name. */
export function deleteOwnAttr(object: PyObject, name: string): boolean {
  if (object instanceof PyInstance && !object.shape.dictionary) {
    const { shape } = object;
    const slot = shape.slotOf(name);
    if (slot === undefined || object.slot(slot) === undefined) return false;
    const last = shape.names.length - 1;
    for (let index = slot; index < last; index++) object.setSlot(index, object.slot(index + 1));
    object.setSlot(last, undefined);
    object.shape = shape.removing(name);
    return true;
  }
  return object.instanceDict?.delete(name) ?? false;
}

/** The object's __dict__, made if its type allows one; a PyInstance moves to dictionary mode. */
export function instanceDictOf(object: PyObject): PyDict | undefined {
  if (object.instanceDict !== undefined) return object.instanceDict;
  if (!object.cls.hasDict) return undefined;
  const dict = new PyDict();
  if (object instanceof PyInstance) {
    const members = object.cls.rootShape.names.length;
    object.shape.names.slice(members).forEach((name, index) => {
      dict.set(name, object.slot(members + index)!);
      object.setSlot(members + index, undefined);
    });
    object.shape = dictionaryShape(object.cls);
  }
  object.instanceDict = dict;
  return dict;
}

/** `object.__dict__ = dict` */
export function replaceInstanceDict(object: PyObject, dict: PyDict): void {
  instanceDictOf(object);
  object.instanceDict = dict;
}

function dictionaryShape(cls: PyType): Shape {
  return cls.fact('dictionary shape', type => new Shape(type, type.rootShape.names, true));
}

/** After `object.__class__ = cls`: the same attributes under the shapes of the new class. */
export function adoptClass(object: PyObject, cls: PyType): void {
  if (object instanceof PyInstance) {
    const members = object.cls.rootShape.names.length;
    object.cls = cls;
    if (object.shape.dictionary) object.shape = dictionaryShape(cls);
    else object.shape = object.shape.names.slice(members).reduce((shape, name) => shape.adding(name), cls.rootShape);
  } else object.cls = cls;
}

/** A member of __slots__: `key` is '.name'. */
export function readMember(object: PyObject, key: string): Value | undefined {
  if (object instanceof PyInstance) {
    const slot = object.shape.slotOf(key);
    return slot === undefined ? undefined : object.slot(slot);
  }
  return memberTable.get(object)?.get(key);
}

export function writeMember(object: PyObject, key: string, value: Value | undefined): void {
  if (object instanceof PyInstance) {
    const slot = object.shape.slotOf(key);
    if (slot !== undefined) object.setSlot(slot, value);
    return;
  }
  let members = memberTable.get(object);
  if (members === undefined) {
    members = new Map();
    memberTable.set(object, members);
  }
  if (value === undefined) members.delete(key);
  else members.set(key, value);
}

/** Members of __slots__ on subclasses of builtins (class E(Exception): __slots__ = ('x',)): rare, so kept aside. */
const memberTable = new WeakMap<PyObject, Map<string, Value>>();
