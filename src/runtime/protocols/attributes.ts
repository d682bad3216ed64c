// Attribute access: what `object.name` means, for reading, writing and deleting.
//
// The order is CPython's: a data descriptor on the type, then the object's own attributes, then what else the type
// has, then __getattr__. Types, modules and super objects each have their own variation of it. Engines keep inline
// caches in front of this; they fill them from `type.lookup` and `Shape.slotOf` and come here for everything else.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { landed } from '../exceptions/landing.ts';
import { attributeError, typeError } from '../exceptions/raise.ts';
import { PyException } from '../objects/exception.ts';
import {
  methodWrapperType,
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMember,
  PyMethod,
  PyMethodDescriptor,
  PyProperty,
  PyStaticMethod,
  PySuper,
  wrapperDescriptorType,
} from '../objects/function.ts';
import { ALIAS_ATTRIBUTES, PyGenericAlias, PyUnion } from '../objects/generic-alias.ts';
import { deleteOwnAttr, ownAttr, readMember, setOwnAttr, writeMember } from '../objects/instance.ts';
import { PyModule } from '../objects/module.ts';
import { PyInstance, PyObject, PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { attributeHooks, call, call1, call2, call3 } from './call.ts';
import { checkOwner, placeIn, requirePlace } from './misplaced.ts';
import { missingModuleAttribute } from './module-errors.ts';
import { type Way, wayTo } from './ways.ts';

// ---- reading -------------------------------------------------------------------------------------------------------

/** object.name; AttributeError when there is none. */
export function getAttr(object: Value, name: string): Value {
  if (object instanceof PyInstance) {
    const way = wayTo(object.cls, name);
    const value = takeWay(object, way, name);
    if (value !== undefined) return value;
    if (way.kind === 'missing') throw missingAttribute(object, name);
  }
  const type = typeOf(object);
  const custom = customGetattribute(type);
  if (custom !== null) return getByUserMethod(object, type, custom, name);
  const fallback = type.lookup('__getattr__');
  if (fallback !== undefined) return getWithFallback(object, type, fallback, name);
  const value = defaultGetAttr(object, type, name);
  if (value !== undefined) return value;
  throw missingAttribute(object, name);
}

/** The attribute if the way that the class knows leads there; undefined: by the protocol, which may find none. */
function takeWay(object: PyInstance, { found, key, kind, ownFirst }: Way, name: string): Value | undefined {
  if (ownFirst) {
    const own = ownAttr(object, name);
    if (own !== undefined) return own;
  }
  switch (kind) {
    case 'plain':
      return found;
    case 'function':
      return new PyMethod(found!, object);
    case 'property':
      return call1(found!, object);
    case 'fallback':
      return callNamed(found!, object, object.cls, name);
    case 'member':
      return readMember(object, key);
    default:
      return undefined;
  }
}

/** __getattr__ is asked also when a property or another descriptor raises AttributeError. */
function getWithFallback(object: Value, type: PyType, fallback: Value, name: string): Value {
  try {
    const value = defaultGetAttr(object, type, name);
    if (value !== undefined) return value;
  } catch (error) {
    if (!isAttributeError(error)) throw error;
  }
  return callNamed(fallback, object, type, name);
}

/** __getattr__ and __getattribute__ of a program's class. */
function callNamed(method: Value, object: Value, type: PyType, name: string): Value {
  try {
    return method instanceof PyFunction ? call2(method, object, name) : callHook(method, object, type, [name]);
  } catch (error) {
    throw withContext(error, object, name);
  }
}

/** An AttributeError from a program's own code that names neither object nor attribute is told what was asked for. */
function withContext(error: unknown, object: Value, name: string): unknown {
  if (isAttributeError(error)) {
    const exception = error as PyException;
    if (exception.field('name') === null && exception.field('obj') === null) {
      exception.setField('obj', object);
      exception.setField('name', name);
    }
  }
  return error;
}

/** object.name, or undefined where getAttr would raise AttributeError. */
export function findAttr(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  if (object instanceof PyInstance) {
    const { found, kind } = wayTo(type, name);
    if (kind === 'plain' || kind === 'missing' || kind === 'fallback') {
      // Its own may be None.
      const own = ownAttr(object, name);
      if (own !== undefined) return own;
      return kind === 'fallback' ? findByFallback(found!, object, name) : found;
    }
  }
  if (customGetattribute(type) === null && type.lookup('__getattr__') === undefined && !(object instanceof PyModule)) {
    try {
      return defaultGetAttr(object, type, name);
    } catch (error) {
      if (isAttributeError(error)) return undefined;
      throw error;
    }
  }
  try {
    return getAttr(object, name);
  } catch (error) {
    if (isAttributeError(error)) return undefined;
    throw error;
  }
}

/** What `__getattr__` gives; most often who asks like this expects it to raise. */
function findByFallback(method: Value, object: PyInstance, name: string): Value | undefined {
  try {
    if (!(method instanceof PyFunction) || method.arity !== 2) return callNamed(method, object, object.cls, name);
    const value = method.entry!(object, name, true) as Value | undefined;
    if (value !== undefined) return value;
  } catch (error) {
    if (isAttributeError(error)) return undefined;
    throw error;
  }
  const exception = landed();
  if (isAttributeError(exception)) return undefined;
  throw exception;
}

function isAttributeError(error: unknown): boolean {
  return error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.AttributeError);
}

/** Null for the builtin method of that name; another one (`__setattr__ = dict.__setitem__`) is as good as a function. */
function ownHook(type: PyType, name: string): Value | null {
  const method = type.lookup(name);
  if (method === undefined) return null;
  const isBuiltin = method instanceof PyMethodDescriptor && method.builtin.name === name;
  return isBuiltin && !(method.misplaced && !type.isSubtypeOf(method.owner)) ? null : method;
}

/** A method that a type has, to be called with its object. */
const callHook = (method: Value, object: Value, type: PyType, args: Value[]): Value =>
  method instanceof PyFunction || method instanceof PyMethodDescriptor
    ? call(method, [object, ...args])
    : call(bindAttribute(method, object, type), args);

/** The class's __getattribute__ when it is not one of the builtin ones. */
function customGetattribute(type: PyType): Value | null {
  return type.fact('__getattribute__', t => ownHook(t, '__getattribute__'));
}

function getByUserMethod(object: Value, type: PyType, method: Value, name: string): Value {
  // As it was before: the method may change the class.
  const fallback = type.lookup('__getattr__');
  try {
    return callNamed(method, object, type, name);
  } catch (error) {
    if (fallback === undefined || !isAttributeError(error)) throw error;
    return callNamed(fallback, object, type, name);
  }
}

/** What the builtin __getattribute__ of the object's type finds; undefined instead of AttributeError. */
export function defaultGetAttr(object: Value, type: PyType, name: string): Value | undefined {
  if (object instanceof PyType) return typeAttr(object, name);
  if (object instanceof PySuper) return superAttr(object, name);
  if (object instanceof PyModule) return moduleAttr(object, name);
  // list[int] has few attributes of its own: all others are those of list.
  if (object instanceof PyGenericAlias && !ALIAS_ATTRIBUTES.has(name)) return getAttr(object.origin, name);
  const value = genericAttr(object, type, name);
  if (value !== undefined) return value;
  // A method shows the attributes of its function.
  if (object instanceof PyMethod) return getAttr(object.func, name);
  return object instanceof PyUnion && name === '__module__' ? type.home : undefined;
}

/** object.__getattribute__ */
export function genericAttr(object: Value, type: PyType, name: string): Value | undefined {
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found) && canGet(found)) return bindAttribute(found, object, type);
  const own = ownAttr(object, name);
  if (own !== undefined) return own;
  return found === undefined ? undefined : bindAttribute(found, object, type);
}

/** type.__getattribute__: the metaclass's data descriptors, the class's own MRO, the rest of the metaclass. */
function typeAttr(type: PyType, name: string): Value | undefined {
  const meta = type.cls;
  const fromMeta = meta.lookup(name);
  if (fromMeta !== undefined && isDataDescriptor(fromMeta) && canGet(fromMeta)) {
    return bindAttribute(fromMeta, type, meta);
  }
  const found = type.lookup(name);
  if (found !== undefined) return bindAttribute(found, undefined, type);
  return fromMeta === undefined ? undefined : bindAttribute(fromMeta, type, meta);
}

function moduleAttr(module: PyModule, name: string): Value | undefined {
  const found = genericAttr(module, module.cls, name);
  if (found !== undefined) return found;
  const made = module.missing?.(name);
  if (made !== undefined) return made;
  const fallback = module.dict.getStr('__getattr__');
  return fallback === undefined ? undefined : call1(fallback, name);
}

function superAttr(object: PySuper, name: string): Value | undefined {
  const { self, selfType, thisClass } = object;
  if (selfType !== undefined && name !== '__class__') {
    const { mro } = selfType;
    for (let i = mro.indexOf(thisClass) + 1; i > 0 && i < mro.length; i++) {
      const found = mro[i]!.attrs.get(name);
      if (found !== undefined) return bindAttribute(found, self === selfType ? undefined : self, selfType);
    }
  }
  return genericAttr(object, object.cls, name);
}

// ---- descriptors ---------------------------------------------------------------------------------------------------

/** Does the attribute of a class take precedence over the instance's own? */
export function isDataDescriptor(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof PyFunction) return false;
  if (value instanceof PyProperty || value instanceof PyGetSet || value instanceof PyMember) return true;
  const { cls } = value;
  return cls.lookup('__set__') !== undefined || cls.lookup('__delete__') !== undefined;
}

/** A data descriptor with __set__ alone leaves reading to the object's own attributes. */
const canGet = (descriptor: Value): boolean => typeOf(descriptor).lookup('__get__') !== undefined;

/** The descriptor protocol's __get__; `object` undefined for access on the class itself. */
export function bindAttribute(value: Value, object: Value | undefined, type: PyType): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PyFunction) return object === undefined ? value : new PyMethod(value, object);
  if (value instanceof PyMethodDescriptor) return bindBuiltin(value, object, type);
  if (value instanceof PyBuiltin || value instanceof PyMethod) return value;
  if (value instanceof PyStaticMethod) return value.func;
  if (value instanceof PyClassMethod) return new PyMethod(value.func, type);
  if (value instanceof PyProperty && value.cls.lookup('__get__') instanceof PyMethodDescriptor) {
    return object === undefined ? value : readProperty(value, object);
  }
  if (value instanceof PyGetSet) return object === undefined ? value : value.get(object as never);
  if (value instanceof PyMember) return object === undefined ? value : readSlot(value, object);
  const get = value.cls.lookup('__get__');
  if (get === undefined) return value;
  if (get instanceof PyFunction) return call3(get, value, object === undefined ? null : object, type);
  return call(get, [value, object === undefined ? null : object, type]);
}

function bindBuiltin(descriptor: PyMethodDescriptor, object: Value | undefined, type: PyType): Value {
  const { builtin } = descriptor;
  if (descriptor.misplaced) requirePlace(descriptor, object, type);
  if (descriptor.cls === wrapperDescriptorType) {
    return object === undefined ? descriptor : new PyBuiltin(builtin, object, null, true, methodWrapperType);
  }
  if (descriptor.isClassMethod) return new PyBuiltin(builtin, type, null);
  return object === undefined ? descriptor : new PyBuiltin(builtin, object, null);
}

export function readProperty(property: PyProperty, object: Value): Value {
  if (property.getter !== null) return call1(property.getter, object);
  throw attributeError(propertyProblem(property, object, 'getter'), object, property.name ?? null);
}

function propertyProblem(property: PyProperty, object: Value, part: string): string {
  const known = property.name ?? (property.getter === null ? undefined : findAttr(property.getter, '__name__'));
  const name = typeof known === 'string' ? ` '${known}'` : '';
  return `property${name} of '${typeOf(object).qualname}' object has no ${part}`;
}

function readSlot(member: PyMember, object: Value): Value {
  checkOwner(member, object);
  const value = readMember(object as PyObject, member.key);
  if (value === undefined) throw missingAttribute(object, member.name);
  return value;
}

// ---- writing and deleting --------------------------------------------------------------------------------------------

/** object.name = value */
export function setAttr(object: Value, name: string, value: Value): void {
  const type = typeOf(object);
  const custom = customMethod(type, '__setattr__');
  if (custom instanceof PyFunction) call3(custom, object, name, value);
  else if (custom !== null) callHook(custom, object, type, [name, value]);
  else defaultSetAttr(object, name, value);
}

/** del object.name */
export function delAttr(object: Value, name: string): void {
  const type = typeOf(object);
  const custom = customMethod(type, '__delattr__');
  if (custom !== null) callHook(custom, object, type, [name]);
  else defaultSetAttr(object, name, undefined);
}

function customMethod(type: PyType, name: '__setattr__' | '__delattr__'): Value | null {
  return type.fact(name, t => ownHook(t, name));
}

/** The builtin __setattr__ and __delattr__ (value undefined) of the object's type. */
export function defaultSetAttr(object: Value, name: string, value: Value | undefined): void {
  const type = typeOf(object);
  if (object instanceof PyInstance && value !== undefined) {
    if (wayTo(type, name).ownFirst && setOwnAttr(object, name, value)) return;
  }
  if (object instanceof PyType && !object.heap) {
    throw typeError(`cannot set '${name}' attribute of immutable type '${object.name}'`);
  }
  const found = type.lookup(name);
  if (found !== undefined && storeByDescriptor(found, object, name, value)) return;
  if (object instanceof PyType) {
    if (value !== undefined) {
      placeIn(object, value);
      object.setOwn(name, value);
    } else if (!object.deleteOwn(name)) throw missingAttribute(object, name);
    return;
  }
  if (object instanceof PyObject) {
    if (value === undefined ? deleteOwnAttr(object, name) : setOwnAttr(object, name, value)) return;
    // A module is named by its type here.
    if (value === undefined && object.cls.hasDict) throw attributeError(lacks(type, name), object, name);
  }
  if (found !== undefined) {
    throw attributeError(`'${type.name}' object attribute '${name}' is read-only`, object, name);
  }
  throw attributeError(
    `'${type.name}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
    object,
    name,
  );
}

/** Gives the value to a data descriptor; false when it is none. */
export function storeByDescriptor(descriptor: Value, object: Value, name: string, value: Value | undefined): boolean {
  if (typeof descriptor !== 'object' || descriptor === null || descriptor instanceof PyFunction) return false;
  if (descriptor instanceof PyProperty && descriptor.cls.lookup('__set__') instanceof PyMethodDescriptor) {
    writeProperty(descriptor, object, value);
    return true;
  }
  if (descriptor instanceof PyGetSet) {
    if (descriptor.set === null) {
      if (descriptor.isMember) throw attributeError('readonly attribute', object, name);
      throw attributeError(`attribute '${name}' of '${descriptor.owner.name}' objects is not writable`, object, name);
    }
    descriptor.set(object as never, value);
    return true;
  }
  if (descriptor instanceof PyMember) {
    checkOwner(descriptor, object);
    if (value === undefined && readMember(object as PyObject, descriptor.key) === undefined)
      throw attributeError(name, object, name);
    writeMember(object as PyObject, descriptor.key, value);
    return true;
  }
  const { cls } = descriptor;
  const method = cls.lookup(value === undefined ? '__delete__' : '__set__');
  if (method !== undefined) {
    if (method instanceof PyFunction && value !== undefined) call3(method, descriptor, object, value);
    else call(method, value === undefined ? [descriptor, object] : [descriptor, object, value]);
    return true;
  }
  if (cls.lookup(value === undefined ? '__set__' : '__delete__') === undefined) return false;
  throw attributeError(value === undefined ? '__delete__' : '__set__', object, name);
}

export function writeProperty(property: PyProperty, object: Value, value: Value | undefined): void {
  if (value === undefined) {
    if (property.deleter === null)
      throw attributeError(propertyProblem(property, object, 'deleter'), object, property.name ?? null);
    call1(property.deleter, object);
  } else {
    if (property.setter === null)
      throw attributeError(propertyProblem(property, object, 'setter'), object, property.name ?? null);
    call(property.setter, [object, value]);
  }
}

// ---- special methods -------------------------------------------------------------------------------------------------

/** A special method as found on the type, not bound; undefined if there is none. */
export function special(object: Value, name: string): Value | undefined {
  return typeOf(object).lookup(name);
}

/** Calls a special method found on the type; undefined when the type has none (None counts as none: __hash__ = None). */
export function callSpecial(object: Value, name: string, ...args: Value[]): Value | undefined {
  const type = typeOf(object);
  const method = type.lookup(name);
  if (method === undefined || method === null) return undefined;
  if (method instanceof PyFunction && args.length < 2)
    return args.length === 0 ? call1(method, object) : call2(method, object, args[0]!);
  return callHook(method, object, type, args);
}

/** The method to call for object.name(…): unbound with `self` where no bound object is needed. */
export function loadMethod(object: Value, name: string): { callee: Value; self: Value | undefined } {
  const type = typeOf(object);
  if (
    customGetattribute(type) === null &&
    !(object instanceof PyType || object instanceof PySuper || object instanceof PyModule) &&
    !(object instanceof PyGenericAlias)
  ) {
    const found = type.lookup(name);
    if (
      (found instanceof PyFunction || (found instanceof PyMethodDescriptor && !found.isClassMethod)) &&
      ownAttr(object, name) === undefined
    ) {
      return { callee: found, self: object };
    }
  }
  return { callee: getAttr(object, name), self: undefined };
}

// ---- errors ----------------------------------------------------------------------------------------------------------

export function missingAttribute(object: Value, name: string): PyException {
  return attributeError(missingText(object, name), object, name);
}

const lacks = (type: PyType, name: string): string => `'${type.name}' object has no attribute '${name}'`;

function missingText(object: Value, name: string): string {
  if (object instanceof PyType) return `type object '${object.name}' has no attribute '${name}'`;
  if (object instanceof PyModule) return missingModuleAttribute(object, name);
  return lacks(typeOf(object), name);
}

attributeHooks.bind = bindAttribute;
attributeHooks.loadMethod = loadMethod;
