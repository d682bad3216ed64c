// Inline caches for attribute access, one per instruction that names an attribute.
//
// A site remembers the shape of the last instance it met and what the lookup came to: a slot of the instance, or
// something found on the class (a method, a constant). One comparison of shapes then stands for the whole protocol. A
// change of the class resets `shape` (Shape.watch). A site that meets many shapes stops trying: filling a cache costs
// more than a lookup. What is not an instance of a Python class, or has descriptors of its own, always takes the
// protocol's way.

import { bindAttribute, getAttr, isDataDescriptor, loadMethod, setAttr } from '../../src/runtime/protocols/attributes.ts';
import {
  PyFunction,
  PyMember,
  PyMethod,
  PyMethodDescriptor,
} from '../../src/runtime/objects/function.ts';
import { PyInstance, PyObject, type Shape, type ShapeCache, type Value } from '../../src/runtime/objects/object.ts';
import { valueStack } from './machine.ts';

/** After so many different shapes a site gives up. */
const MOST_FILLS = 24;

export class AttributeSite implements ShapeCache {
  shape: Shape | null = null;
  /** Slot of the instance, or -1: then `found` is it. */
  slot = -1;
  /** What the class has: a function to be bound, or (`plain`) a value as it is. */
  found: Value | undefined = undefined;
  plain = false;
  /** Stores: the shape after adding the attribute, null when the attribute is there already. */
  added: Shape | null = null;
  private fills = 0;

  /** May this site be filled once more? */
  worthFilling(): boolean {
    return ++this.fills <= MOST_FILLS;
  }
}

/** object.name */
export function loadAttribute(site: AttributeSite, object: Value, name: string): Value {
  if (object instanceof PyInstance) {
    if (object.shape === site.shape || (site.worthFilling() && fillLoad(site, object, name))) {
      if (site.slot >= 0) {
        const value = object.slot(site.slot);
        if (value !== undefined) return value;
      } else if (site.plain) return site.found!;
      else return new PyMethod(site.found!, object);
    }
  }
  return getAttr(object, name);
}

/** The method and its object for a call, or nothing and the attribute: stored at `at` and above. */
export function loadMethodPair(site: AttributeSite, object: Value, name: string, at: number): void {
  if (object instanceof PyInstance) {
    if (object.shape === site.shape || (site.worthFilling() && fillLoad(site, object, name))) {
      if (site.slot < 0) {
        valueStack[at] = site.plain ? undefined : site.found;
        valueStack[at + 1] = site.plain ? site.found : object;
        return;
      }
      const value = object.slot(site.slot);
      if (value !== undefined) {
        valueStack[at] = undefined;
        valueStack[at + 1] = value;
        return;
      }
    }
  }
  const { callee, self } = loadMethod(object, name);
  valueStack[at] = self === undefined ? undefined : callee;
  valueStack[at + 1] = self === undefined ? callee : self;
}

export function fillLoad(site: AttributeSite, object: PyInstance, name: string): boolean {
  const { shape, cls } = object;
  if (shape.dictionary || !(cls.lookup('__getattribute__') instanceof PyMethodDescriptor)) return false;
  const found = cls.lookup(name);
  site.slot = -1;
  site.plain = false;
  site.found = undefined;
  const slot = found instanceof PyMember ? shape.slotOf(found.key) : shape.slotOf(name);
  if (found !== undefined && isDataDescriptor(found)) {
    // A member of __slots__ of a class that this object is an instance of.
    if (!(found instanceof PyMember) || slot === undefined || !cls.isSubtypeOf(found.owner)) return false;
    site.slot = slot;
  } else if (slot !== undefined) site.slot = slot;
  else if (found instanceof PyFunction) site.found = found;
  else if (found !== undefined && isPlain(found)) {
    site.found = found;
    site.plain = true;
  } else return false;
  shape.watch(site);
  return true;
}

/** Does reading it from an instance give it as it is? */
function isPlain(value: Value): boolean {
  return !(value instanceof PyObject) || (value.cls.lookup('__get__') === undefined && bindAttribute(value, null, value.cls) === value);
}

/** object.name = value */
export function storeAttribute(site: AttributeSite, object: Value, name: string, value: Value): void {
  if (object instanceof PyInstance) {
    if (object.shape === site.shape || (site.worthFilling() && fillStore(site, object, name))) {
      object.setSlot(site.slot, value);
      if (site.added !== null) object.shape = site.added;
      return;
    }
  }
  setAttr(object, name, value);
}

export function fillStore(site: AttributeSite, object: PyInstance, name: string): boolean {
  const { shape, cls } = object;
  if (shape.dictionary || !(cls.lookup('__setattr__') instanceof PyMethodDescriptor)) return false;
  const found = cls.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) return false;
  const slot = shape.slotOf(name);
  if (slot === undefined && !cls.hasDict) return false;
  site.slot = slot ?? shape.names.length;
  site.added = slot === undefined ? shape.adding(name) : null;
  shape.watch(site);
  return true;
}
