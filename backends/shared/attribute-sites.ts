// Inline caches for attribute access, one per instruction that names an attribute.
//
// A site remembers what the last object was and what the lookup came to. For an instance of a Python class that is its
// shape: one comparison stands for the whole protocol, and a change of the class resets it (Shape.watch). For other
// objects it is the module, the class and its version, or the builtin type whose method is wanted. A site that meets
// many kinds stops trying: filling a cache costs more than a lookup. What has descriptors of its own or a
// __getattribute__ always takes the protocol's way.

import type { Entry } from '../../src/runtime/objects/dict.ts';
import {
  PyFunction,
  PyMember,
  PyMethod,
  PyMethodDescriptor,
  PyProperty,
  PySuper,
  propertyType,
  wrapperDescriptorType,
} from '../../src/runtime/objects/function.ts';
import { PyGenericAlias } from '../../src/runtime/objects/generic-alias.ts';
import { PyModule } from '../../src/runtime/objects/module.ts';
import {
  PyInstance,
  PyObject,
  PyType,
  type Shape,
  type ShapeCache,
  typeType,
  type Value,
} from '../../src/runtime/objects/object.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import {
  bindAttribute,
  getAttr,
  isDataDescriptor,
  loadMethod,
  setAttr,
} from '../../src/runtime/protocols/attributes.ts';
import { valueStack } from './machine.ts';

/** After so many different shapes a site gives up. */
const MOST_FILLS = 24;
/** Shapes that a site knows beside its own one. */
const MOST_FURTHER = 7;

export class PropertyCache implements ShapeCache {
  shape: Shape | null = null;
  constructor(readonly getter: PyFunction) {}
}

export class AttributeSite implements ShapeCache {
  shape: Shape | null = null;
  /** Slot of the instance, or -1: then the class has it. */
  slot = -1;
  /** What the class has: a function to be bound, or (`plain`) a value as it is. */
  found: Value | undefined = undefined;
  plain = false;
  /** Properties with a Python getter, which a loop runs in a frame of its own. */
  properties: PropertyCache[] | null = null;
  /** Stores: the shape after adding the attribute, null when the attribute is there already. */
  added: Shape | null = null;

  /** Objects that are no instances: the module, class or builtin type that was met last. */
  holder: PyModule | PyType | null = null;
  /** Modules: the entry of the name in the module's dict. */
  entry: Entry | null = null;
  /** Classes: what was found, and the state of the class for which it holds. */
  classValue: Value | undefined = undefined;
  version = 0;
  /** Builtin types: the method. */
  descriptor: PyMethodDescriptor | undefined = undefined;
  /** What it knows of instances of other shapes; the loops look at its own one only. */
  further: AttributeSite[] | null = null;
  private fills = 0;

  /** The Python getter of the property that instances of this shape have, if it is known. */
  getterOf(shape: Shape): PyFunction | null {
    const { properties } = this;
    if (properties === null) return null;
    for (let i = 0; i < properties.length; i++) if (properties[i]!.shape === shape) return properties[i]!.getter;
    return null;
  }

  /** May this site be filled once more? */
  worthFilling(): boolean {
    return ++this.fills <= fillsAllowed;
  }
}

/** What the virtual machines can switch off here. */
export const SITE_OPTIMIZATIONS = {
  'inline-caches': 'attribute and method sites remember what they meet',
  'several-shapes': 'a site remembers more than one shape',
} as const;

let furtherAllowed = MOST_FURTHER;
let fillsAllowed = MOST_FILLS;

/** For all code that runs from now on: a process has one engine with one choice of optimisations. */
export function chooseSites(without: ReadonlySet<string> | undefined): void {
  furtherAllowed = without?.has('several-shapes') ? 0 : MOST_FURTHER;
  fillsAllowed = without?.has('inline-caches') ? 0 : MOST_FILLS;
}

type Fill = (site: AttributeSite, object: PyInstance, name: string) => boolean;

/** What is known of instances of this shape, perhaps from now on; null when nothing can be. */
function knownOf(site: AttributeSite, object: PyInstance, name: string, fill: Fill): AttributeSite | null {
  const { shape } = object;
  if (shape === site.shape) return site;
  const further = (site.further ??= []);
  for (let i = 0; i < further.length; i++) if (further[i]!.shape === shape) return further[i]!;
  if (!site.worthFilling()) return null;
  const free = site.shape === null ? site : further.find(each => each.shape === null);
  const target = free ?? (further.length < furtherAllowed ? new AttributeSite() : site);
  if (!fill(target, object, name)) {
    if (target !== site && target.properties !== null) {
      site.properties = [...(site.properties ?? []), ...target.properties];
      target.properties = null;
    }
    return null;
  }
  if (target !== site && target !== free) further.push(target);
  return target;
}

// ---- reading -----------------------------------------------------------------------------------------------------------

/** object.name */
export function loadAttribute(site: AttributeSite, object: Value, name: string): Value {
  if (object instanceof PyInstance) {
    const known = knownOf(site, object, name, fillLoad);
    if (known !== null) {
      if (known.slot < 0) return known.plain ? known.found! : new PyMethod(known.found!, object);
      const value = object.slot(known.slot);
      if (value !== undefined) return value;
    }
  } else {
    const value = heldValue(site, object, name);
    if (value !== undefined) return value;
  }
  return getAttr(object, name);
}

/** The method and its object for a call, or nothing and the attribute: stored at `at` and above. */
export function loadMethodPair(site: AttributeSite, object: Value, name: string, at: number): void {
  if (object instanceof PyInstance) {
    const known = knownOf(site, object, name, fillLoad);
    if (known !== null) {
      if (known.slot < 0 && !known.plain) {
        valueStack[at] = known.found;
        valueStack[at + 1] = object;
        return;
      }
      const value = known.slot >= 0 ? object.slot(known.slot) : known.found;
      if (value !== undefined) {
        valueStack[at] = undefined;
        valueStack[at + 1] = value;
        return;
      }
    }
  } else {
    const descriptor = builtinMethod(site, object, name);
    if (descriptor !== undefined) {
      valueStack[at] = descriptor;
      valueStack[at + 1] = object;
      return;
    }
    const value = heldValue(site, object, name);
    if (value !== undefined) {
      valueStack[at] = undefined;
      valueStack[at + 1] = value;
      return;
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
  // A site that cannot be filled stays as it is: it goes on knowing the shape that it knew.
  let slot = -1;
  let method: Value | undefined;
  let plain = false;
  if (found !== undefined && isDataDescriptor(found)) {
    slot = memberSlot(site, found, shape);
    if (slot < 0) return false;
  } else {
    slot = shape.slotOf(name) ?? -1;
    if (slot < 0) {
      if (found === undefined) return false;
      plain = !(found instanceof PyFunction);
      if (plain && !isPlain(found)) return false;
      method = found;
    }
  }
  site.slot = slot;
  site.found = method;
  site.plain = plain;
  shape.watch(site);
  return true;
}

/** The slot of a member of __slots__, or -1; a property is noted beside. */
function memberSlot(site: AttributeSite, found: Value, shape: Shape): number {
  if (found instanceof PyMember) return shape.cls.isSubtypeOf(found.owner) ? (shape.slotOf(found.key) ?? -1) : -1;
  // With __getattr__ an AttributeError of the getter is not the end.
  const known = found instanceof PyProperty && found.cls === propertyType && !shape.cls.lookup('__getattr__');
  const getter = known ? found.getter : null;
  if (getter instanceof PyFunction && site.getterOf(shape) === null) {
    const property = new PropertyCache(getter);
    shape.watch(property);
    site.properties = [...(site.properties ?? []).filter(each => each.shape !== null), property];
  }
  return -1;
}

/** Does reading it from a class give it as it is? */
const isSameOnClass = (value: Value): boolean =>
  value instanceof PyFunction ||
  (value instanceof PyMethodDescriptor && value.cls === wrapperDescriptorType) ||
  isPlain(value);

/** Does reading it from an instance give it as it is? */
function isPlain(value: Value): boolean {
  if (!(value instanceof PyObject)) return true;
  return value.cls.lookup('__get__') === undefined && bindAttribute(value, null, value.cls) === value;
}

// ---- modules, classes, builtin types -----------------------------------------------------------------------------------

/** The attribute of a module or class; undefined when the site does not know. */
function heldValue(site: AttributeSite, object: Value, name: string): Value | undefined {
  if (object instanceof PyModule) {
    if (site.holder !== object && !(site.worthFilling() && fillModule(site, object, name))) return undefined;
    return site.entry?.value;
  }
  if (object instanceof PyType) {
    if (site.holder === object && site.version === stateOf(object)) return site.classValue;
    return site.worthFilling() && fillClass(site, object, name) ? site.classValue : undefined;
  }
  return undefined;
}

function fillModule(site: AttributeSite, module: PyModule, name: string): boolean {
  // __class__, __dict__ and their like are the class's.
  if (module.cls.heap || module.cls.lookup(name) !== undefined) return false;
  site.holder = module;
  site.descriptor = undefined;
  site.classValue = undefined;
  site.entry = module.dict.entry(name);
  return true;
}

/** Grows with every change of the class or of its metaclass. */
const stateOf = (type: PyType): number => type.version + type.cls.version;

function fillClass(site: AttributeSite, type: PyType, name: string): boolean {
  const meta = type.cls;
  if (meta !== typeType && !(meta.lookup('__getattribute__') instanceof PyMethodDescriptor)) return false;
  const ofTypes = meta.lookup(name);
  if (ofTypes !== undefined && isDataDescriptor(ofTypes)) return false;
  const found = type.lookup(name);
  if (found === undefined || !isSameOnClass(found)) return false;
  site.holder = type;
  site.descriptor = undefined;
  site.version = stateOf(type);
  site.classValue = found;
  return true;
}

/** A method of a builtin type whose instances have no attributes of their own; such types never change. */
function builtinMethod(site: AttributeSite, object: Value, name: string): PyMethodDescriptor | undefined {
  const type = typeOf(object);
  if (site.holder === type && site.descriptor !== undefined) return site.descriptor;
  if (type.heap || type.hasDict || object instanceof PySuper || !site.worthFilling()) return undefined;
  const found = type.lookup(name);
  // list[int] has the methods of list.
  if (!(found instanceof PyMethodDescriptor) || found.isClassMethod || object instanceof PyGenericAlias)
    return undefined;
  if (!(type.lookup('__getattribute__') instanceof PyMethodDescriptor)) return undefined;
  site.holder = type;
  site.classValue = undefined;
  site.descriptor = found;
  return found;
}

// ---- writing -----------------------------------------------------------------------------------------------------------

/** object.name = value */
export function storeAttribute(site: AttributeSite, object: Value, name: string, value: Value): void {
  if (object instanceof PyInstance) {
    const known = knownOf(site, object, name, fillStore);
    if (known !== null) {
      object.setSlot(known.slot, value);
      if (known.added !== null) object.shape = known.added;
      return;
    }
  }
  setAttr(object, name, value);
}

export function fillStore(site: AttributeSite, object: PyInstance, name: string): boolean {
  const { shape, cls } = object;
  if (shape.dictionary || !(cls.lookup('__setattr__') instanceof PyMethodDescriptor)) return false;
  const found = cls.lookup(name);
  const member = found instanceof PyMember && cls.isSubtypeOf(found.owner) ? found : null;
  if (member === null && found !== undefined && isDataDescriptor(found)) return false;
  const slot = shape.slotOf(member === null ? name : member.key);
  if (member !== null && slot === undefined) return false;
  if (slot === undefined && !cls.hasDict) return false;
  site.slot = slot ?? shape.names.length;
  site.added = slot === undefined ? shape.adding(name) : null;
  shape.watch(site);
  return true;
}
