// What an attribute site of emitted code remembers beyond the shared site: how to get at the slot.
//
// Emitted code compares the shape and calls `get` or `set` of the site. Both are functions that all sites with the same
// slot share, so they only ever see PyInstance and V8 inlines them where they are used. A slot's number written into
// the emitted code would save the load of `get`, but it is not known when the code is made.

import { PyTuple } from '../../src/runtime/objects/containers.ts';
import { PyException } from '../../src/runtime/objects/exception.ts';
import {
  PyFunction,
  PyGetSet,
  PyMethod,
  PyMethodDescriptor,
  PyProperty,
  propertyType,
} from '../../src/runtime/objects/function.ts';
import { setOwnAttr } from '../../src/runtime/objects/instance.ts';
import { PyInstance, type PyObject, type PyType, type Shape, type Value } from '../../src/runtime/objects/object.ts';
import { getAttr, isDataDescriptor, setAttr } from '../../src/runtime/protocols/attributes.ts';
import { call, call3 as callThree, call2 as callTwo } from '../../src/runtime/protocols/call.ts';
import {
  AttributeSite,
  loadAttribute as loadShared,
  storeAttribute as storeShared,
} from '../shared/attribute-sites.ts';
import { counters } from './counters.ts';
import { MOST_SHAPES } from './method-sites.ts';

/** After so many a site leaves everything new to the protocol: learning costs more than a lookup. */
const MOST_TEACHINGS = 32;

type Getter = (this: JitAttributeSite, object: PyInstance) => Value | undefined;
type Setter = (object: PyInstance, value: Value, next: Shape | null) => void;

/** Reading slot n, by n. */
const GET: readonly Getter[] = [
  object => object.s0,
  object => object.s1,
  object => object.s2,
  object => object.s3,
  object => object.s4,
  object => object.s5,
  object => object.s6,
  object => object.s7,
];

const SET: readonly Setter[] = [
  (object, value) => void (object.s0 = value),
  (object, value) => void (object.s1 = value),
  (object, value) => void (object.s2 = value),
  (object, value) => void (object.s3 = value),
  (object, value) => void (object.s4 = value),
  (object, value) => void (object.s5 = value),
  (object, value) => void (object.s6 = value),
  (object, value) => void (object.s7 = value),
];

/** Adding an attribute: the object gets its new shape. */
const ADD: readonly Setter[] = SET.map(
  (_set, slot) => new Function('object', 'value', 'next', `object.s${slot} = value; object.shape = next;`) as Setter,
);

function getBeyond(this: JitAttributeSite, object: PyInstance): Value | undefined {
  return object.slot(this.slot);
}

function getPlain(this: JitAttributeSite): Value | undefined {
  return this.found;
}

function getMethod(this: JitAttributeSite, object: PyInstance): Value {
  return new PyMethod(this.found!, object);
}

/** A property whose getter is a Python function. */
function getProperty(this: JitAttributeSite, object: PyInstance): Value {
  const getter = this.found as PyFunction;
  return getter.arity === 1 ? getter.entry!(object) : call(getter, [object]);
}

/** A descriptor of a program's own: `found` is its __get__ and `descriptor` itself. */
function getDescriptor(this: JitAttributeSite, object: PyInstance): Value {
  const { accessor } = this;
  if (accessor!.cls.version !== this.accessorVersion) return getAttr(object, this.name);
  return callThree(this.found!, accessor!, object, object.cls);
}

export class JitAttributeSite extends AttributeSite {
  get: Getter = getBeyond;
  set: Setter = SET[0]!;
  next: Shape | null = null;
  /** A data descriptor of a program's own, and for which state of its class. */
  accessor: PyInstance | null = null;
  accessorVersion = -1;
  /** Further shapes, for a site that meets a few. */
  others: JitAttributeSite[] = [];
  /** How often it has been about to learn a shape. */
  teachings = 0;
  /** The field of a tuple class, and for which state of the class it holds. */
  field: PyGetSet | null = null;
  fieldClass: PyType | null = null;
  fieldVersion = -1;
  /** The class of exceptions or functions whose own attributes come first under this name, and its state. */
  dictClass: PyType | null = null;
  dictVersion = -1;

  constructor(readonly name: string) {
    super();
  }
}

/** object.name for a site that does not match. */
export function loadAttribute(site: JitAttributeSite, object: Value): Value {
  if (!(object instanceof PyInstance)) return loadElsewhere(site, object);
  if (object.shape.dictionary) return getAttr(object, site.name);
  const { others } = site;
  for (let i = 0; i < others.length; i++) {
    const other = others[i]!;
    if (other.shape !== object.shape) continue;
    const value = other.get(object);
    if (value !== undefined) return value;
  }
  counters.cacheMisses++;
  const target = siteToTeach(site);
  if (target === null) return getAttr(object, site.name);
  if (learnProperty(target, object)) return target.get(object)!;
  const { shape } = object;
  const value = loadShared(target, object, site.name);
  if (target.shape === shape) target.get = getterOf(target);
  return value;
}

/** object.name of what is no instance with slots. */
function loadElsewhere(site: JitAttributeSite, object: Value): Value {
  if (object instanceof PyTuple) return loadField(site, object);
  if (!(object instanceof PyException || object instanceof PyFunction)) return loadShared(site, object, site.name);
  if (ownComesFirst(site, object, '__getattribute__')) {
    const own = object.instanceDict?.getStr(site.name);
    if (own !== undefined) return own;
  }
  return getAttr(object, site.name);
}

/** Is an attribute that the object holds the one that is meant? Remembered as long as the class does not change. */
function ownComesFirst(site: JitAttributeSite, { cls }: PyObject, method: '__getattribute__' | '__setattr__'): boolean {
  if (site.dictClass === cls && site.dictVersion === cls.version) return true;
  const found = cls.lookup(site.name);
  if (found !== undefined && isDataDescriptor(found)) return false;
  if (!cls.hasDict || !(cls.lookup(method) instanceof PyMethodDescriptor)) return false;
  site.dictClass = cls;
  site.dictVersion = cls.version;
  return true;
}

/** The field of a namedtuple: its descriptor is remembered as long as the class does not change. */
function loadField(site: JitAttributeSite, object: PyTuple): Value {
  const { cls } = object;
  if (site.fieldClass === cls && site.fieldVersion === cls.version) return site.field!.get(object as never);
  const found = cls.lookup(site.name);
  if (
    found instanceof PyGetSet &&
    cls.lookup('__getattr__') === undefined &&
    cls.lookup('__getattribute__') instanceof PyMethodDescriptor
  ) {
    site.field = found;
    site.fieldClass = cls;
    site.fieldVersion = cls.version;
    return found.get(object as never);
  }
  return getAttr(object, site.name);
}

/** The site that may learn a shape: the first, then a few more; null when it has met too many. */
function siteToTeach(site: JitAttributeSite): JitAttributeSite | null {
  if (site.teachings >= MOST_TEACHINGS) return null;
  site.teachings++;
  if (site.shape === null) return site;
  if (site.others.length >= MOST_SHAPES) site.others = site.others.filter(other => other.shape !== null);
  if (site.others.length >= MOST_SHAPES) return null;
  const other = new JitAttributeSite(site.name);
  site.others.push(other);
  return other;
}

/** Makes a property known to the site, if the attribute is one. */
function learnProperty(site: JitAttributeSite, { cls, shape }: PyInstance): boolean {
  const found = cls.lookup(site.name);
  if (found instanceof PyInstance) return learnDescriptor(site, found, cls, shape);
  if (!(found instanceof PyProperty) || found.cls !== propertyType || !(found.getter instanceof PyFunction))
    return false;
  if (shape.dictionary || !(cls.lookup('__getattribute__') instanceof PyMethodDescriptor)) return false;
  // With __getattr__ an AttributeError of the getter is not the end.
  if (cls.lookup('__getattr__') !== undefined) return false;
  site.found = found.getter;
  site.get = getProperty;
  shape.watch(site);
  return true;
}

function learnDescriptor(site: JitAttributeSite, found: PyInstance, cls: PyType, shape: Shape): boolean {
  const get = found.cls.lookup('__get__');
  if (!(get instanceof PyFunction) || found.cls.lookup('__set__') === undefined) return false;
  if (shape.dictionary || !(cls.lookup('__getattribute__') instanceof PyMethodDescriptor)) return false;
  if (cls.lookup('__getattr__') !== undefined) return false;
  site.found = get;
  site.accessor = found;
  site.accessorVersion = found.cls.version;
  site.get = getDescriptor;
  shape.watch(site);
  return true;
}

function getterOf(site: JitAttributeSite): Getter {
  if (site.slot >= 0) return GET[site.slot] ?? getBeyond;
  return site.plain ? getPlain : getMethod;
}

/** object.name = value for a site that does not match. */
export function storeAttribute(site: JitAttributeSite, object: Value, value: Value): void {
  if (!(object instanceof PyInstance)) {
    if ((object instanceof PyException || object instanceof PyFunction) && ownComesFirst(site, object, '__setattr__'))
      setOwnAttr(object, site.name, value);
    else setAttr(object, site.name, value);
    return;
  }
  const { others } = site;
  for (let i = 0; i < others.length; i++) {
    const other = others[i]!;
    if (other.shape !== object.shape) continue;
    other.set(object, value, other.next);
    return;
  }
  counters.cacheMisses++;
  if (object.shape.dictionary) {
    setAttr(object, site.name, value);
    return;
  }
  const target = siteToTeach(site);
  if (target === null) {
    setAttr(object, site.name, value);
    return;
  }
  if (learnSetter(target, object)) {
    target.set(object, value, null);
    return;
  }
  storeShared(target, object, site.name, value);
  if (target.shape !== null) teachSetter(target);
}

/** Makes the __setattr__ of a program's class, the setter of a property, or the __set__ of a program's own descriptor, known to the site. */
function learnSetter(site: JitAttributeSite, { cls, shape }: PyInstance): boolean {
  const found = cls.lookup(site.name);
  if (shape.dictionary) return false;
  const writer = cls.lookup('__setattr__');
  if (writer instanceof PyFunction) {
    site.set = (object, value) => void callThree(writer, object, site.name, value);
    site.next = null;
    shape.watch(site);
    return true;
  }
  if (!(writer instanceof PyMethodDescriptor)) return false;
  if (found instanceof PyProperty && found.cls === propertyType && found.setter instanceof PyFunction) {
    const { setter } = found;
    site.set = (object, value) => void callTwo(setter, object, value);
  } else if (found instanceof PyInstance) {
    const method = found.cls.lookup('__set__');
    if (!(method instanceof PyFunction)) return false;
    const { version } = found.cls;
    site.set = (object, value) => {
      if (found.cls.version === version) callThree(method, found, object, value);
      else setAttr(object, site.name, value);
    };
  } else return false;
  site.next = null;
  shape.watch(site);
  return true;
}

function teachSetter(site: JitAttributeSite): void {
  const { added, slot } = site;
  site.next = added;
  site.set =
    (added === null ? SET : ADD)[slot] ??
    ((object, value) => {
      object.setSlot(slot, value);
      if (added !== null) object.shape = added;
    });
}
