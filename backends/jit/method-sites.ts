// The cache of a method call, and the call of what a lookup found.
//
// A site matches (`shape`) when the method is a Python function that takes exactly the arguments of this call: then
// emitted code calls its JavaScript by itself. Everything else is looked up here: functions and builtin methods come
// back unbound, to be called with the object in front; what must be called without it comes back as Bound.

import { landingForm } from '../../src/runtime/exceptions/landing.ts';
import {
  type Builtin,
  type DirectEntry,
  functionHooks,
  type Implementation,
  PyClassMethod,
  PyFunction,
  PyMethodDescriptor,
  PyStaticMethod,
  PySuper,
  superType,
} from '../../src/runtime/objects/function.ts';
import { ownAttr } from '../../src/runtime/objects/instance.ts';
import { PyModule } from '../../src/runtime/objects/module.ts';
import {
  objectType,
  PyInstance,
  type PyObject,
  PyType,
  type Shape,
  type ShapeCache,
  typeType,
  type Value,
} from '../../src/runtime/objects/object.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import { bindAttribute, getAttr, loadMethod } from '../../src/runtime/protocols/attributes.ts';
import { call } from '../../src/runtime/protocols/call.ts';
import { wayTo } from '../../src/runtime/protocols/ways.ts';
import { AttributeSite, loadAttribute } from '../shared/attribute-sites.ts';
import {
  call0,
  call1,
  call2,
  call3,
  callFunction,
  callMany,
  constructionOf,
  filled1,
  filled2,
  filled3,
  fillsUp,
} from './call-helpers.ts';
import { counters } from './counters.ts';

/** Found, and not to be called with the object. */
export class Bound {
  constructor(readonly callee: Value) {}
}

/** A method found on super(): it takes the object that super() was made for. */
export class ViaSuper {
  constructor(
    readonly callee: PyFunction | PyMethodDescriptor,
    readonly object: PySuper,
  ) {}
}
export type Found = PyFunction | PyMethodDescriptor | Bound | ViaSuper;

/** Shapes beyond the first that a site remembers. */
export const MOST_SHAPES = 7;

/** After so many changes a site leaves its direct call as it is. */
const MOST_DIRECT_FILLS = 24;

/** The part of a function that emitted code asks for. */
interface Direct {
  readonly entry: DirectEntry | null;
}

export class MethodSite implements ShapeCache {
  shape: Shape | null = null;
  /** What emitted code calls with exactly the arguments of the site. */
  fn: Direct | null = null;
  /** The function behind. */
  found: PyFunction | null = null;
  /** What the lookup came to for shapes that have no direct call. */
  readonly lookup = new AttributeSite();
  /** Further shapes with a direct call, for a site that meets a few. */
  others: MethodSite[] = [];
  /** A builtin type whose method was found, and it. */
  type: PyType | null = null;
  descriptor: PyMethodDescriptor | null = null;
  /** A program's class of lists, exceptions …, its state, and the method that it has for objects without one of their own. */
  heapType: PyType | null = null;
  heapVersion = 0;
  heapMethod: PyFunction | PyMethodDescriptor | null = null;
  /** Builtin types whose method takes exactly these arguments, and the method's JavaScript, for emitted code. */
  directType: PyType | null = null;
  direct: Implementation | null = null;
  fills = 0;
  /** A class whose static, class or plain method was called on it, with its state; and what its call is. */
  ofClass: PyType | null = null;
  classVersion = 0;
  bound: Bound | null = null;
  /** super(): where the search began and in the MRO of which class, with its state, and what it found. */
  superStart: PyType | null = null;
  superType: PyType | null = null;
  superVersion = 0;
  superMethod: PyFunction | PyMethodDescriptor | null = null;
  /** The class after which the search for `fn` began. */
  directStart: PyType | null = null;

  constructor(
    readonly name: string,
    /** Arguments, the object included. */
    readonly count: number,
    /** Does emitted code expect that `direct` may land its exception? */
    readonly lands = false,
  ) {}
}

const sitesOf = new WeakMap<PyFunction, MethodSite[]>();

functionHooks.codeChanged = fn => {
  for (const site of sitesOf.get(fn) ?? []) {
    site.shape = null;
    site.fn = null;
    site.found = null;
  }
  sitesOf.delete(fn);
};

/** What emitted code calls for a function that has defaults for what a site does not give; they may change at any time. */
function withDefaults(fn: PyFunction, count: number): Direct {
  if (count === 1) return { entry: first => filled1(fn, first!) };
  if (count === 2) return { entry: (first, second) => filled2(fn, first!, second!) };
  if (count === 3) return { entry: (first, second, third) => filled3(fn, first!, second!, third!) };
  // A site in a try statement passes one more (tries.ts).
  return { entry: (...args) => callFunction(fn, args.slice(0, count)) };
}

export function findMethod(site: MethodSite, object: Value): Found {
  if (object instanceof PyInstance) return findOnInstance(site, object);
  const type = typeOf(object);
  if (type === site.type) return site.descriptor!;
  if (object instanceof PySuper) {
    const method = superMethod(site, object);
    if (method !== null) return new ViaSuper(method, object);
  } else if (object instanceof PyModule) return boundOf(site, loadAttribute(site.lookup, object, site.name));
  else if (object instanceof PyType) return findOnClass(site, object);
  else if (type.heap) {
    const method = methodOfHeap(site, object as PyObject, type);
    if (method !== null) return method;
  }
  const { callee, self } = loadMethod(object, site.name);
  if (self === undefined) return new Bound(callee);
  // Builtin types do not change, and their instances have no attributes of their own.
  if (callee instanceof PyMethodDescriptor && !type.heap && !type.hasDict) {
    site.type = type;
    site.descriptor = callee;
    const direct = takes(callee.builtin, site.count);
    site.directType = direct ? type : null;
    const { implementation } = callee.builtin;
    site.direct = direct ? (site.lands ? landingForm(implementation) : implementation) : null;
  }
  return callee as PyFunction | PyMethodDescriptor;
}

/** The method of an object whose builtin class a program has extended; null: by the protocol. */
function methodOfHeap(site: MethodSite, object: PyObject, type: PyType): PyFunction | PyMethodDescriptor | null {
  if (site.heapType !== type || site.heapVersion !== type.version) {
    const found = type.lookup(site.name);
    const plain = found instanceof PyFunction || (found instanceof PyMethodDescriptor && !found.isClassMethod);
    const usual = type.lookup('__getattribute__') === objectType.lookup('__getattribute__');
    site.heapType = type;
    site.heapVersion = type.version;
    site.heapMethod = plain && usual ? (found as PyFunction | PyMethodDescriptor) : null;
  }
  return object.instanceDict?.getStr(site.name) === undefined ? site.heapMethod : null;
}

/** What a module's or class's attribute is called as; the same object as long as that does not change. */
function boundOf(site: MethodSite, callee: Value): Bound {
  if (site.bound?.callee !== callee) site.bound = new Bound(callee);
  site.ofClass = null;
  return site.bound;
}

/** Static methods, class methods and functions of a class, found once for each state of it. */
function findOnClass(site: MethodSite, type: PyType): Bound {
  if (site.ofClass === type && site.classVersion === type.version) return site.bound!;
  const callee = loadAttribute(site.lookup, type, site.name);
  if (callee instanceof PyMethodDescriptor) return boundOf(site, callee);
  const bound = new Bound(callee);
  const found = type.cls === typeType && typeType.lookup(site.name) === undefined ? type.lookup(site.name) : undefined;
  const builtinKind = found instanceof PyStaticMethod || found instanceof PyClassMethod;
  if (found instanceof PyFunction || (builtinKind && !found.cls.heap && found.func instanceof PyFunction)) {
    site.ofClass = type;
    site.classVersion = type.version;
    site.bound = bound;
  }
  return bound;
}

/** The method of a class further along, to be called with the object; null: by the protocol. */
function superMethod(
  site: MethodSite,
  { cls, self, selfType, thisClass }: PySuper,
): PyFunction | PyMethodDescriptor | null {
  if (cls !== superType || selfType === undefined || self === selfType || site.name === '__class__') return null;
  if (site.superStart === thisClass && site.superType === selfType && site.superVersion === selfType.version)
    return site.superMethod;
  const { mro } = selfType;
  let found: Value | undefined;
  const start = mro.indexOf(thisClass);
  for (let i = start + 1; start >= 0 && i < mro.length && found === undefined; i++)
    found = mro[i]!.attrs.get(site.name);
  const plain = found instanceof PyFunction || (found instanceof PyMethodDescriptor && !found.isClassMethod);
  site.superStart = thisClass;
  site.superType = selfType;
  site.superVersion = selfType.version;
  site.superMethod = plain ? (found as PyFunction | PyMethodDescriptor) : null;
  return site.superMethod;
}

/**
 * super().name for a call on the object that super() was made for (`self`): what comes back takes that, or knows better.
 * The shape of the object and the class where super() stands decide.
 */
export function findSuper(site: MethodSite, made: Value, self: Value): Found {
  if (!(made instanceof PySuper)) return new Bound(getAttr(made, site.name));
  const method = superMethod(site, made);
  if (method === null) return new Bound(getAttr(made, site.name));
  if (!(method instanceof PyFunction)) return new ViaSuper(method, made);
  if (self instanceof PyInstance && made.selfType === self.cls && fillsUp(method, site.count)) {
    if (!self.shape.dictionary && site.fills++ < MOST_DIRECT_FILLS) {
      callDirectly(site, self.shape, method);
      site.directStart = made.thisClass;
    }
  }
  return method;
}

/** The callee as it is. When it is a class whose call is object.__new__ and its own __init__, the site will know. */
export function learnClass(site: MethodSite, callee: Value): Value {
  if (!(callee instanceof PyType) || callee.cls !== typeType || callee.rootShape === site.shape) return callee;
  const { init, raises } = constructionOf(callee);
  if (init !== null && !raises && fillsUp(init, site.count) && site.fills++ < MOST_DIRECT_FILLS)
    callDirectly(site, callee.rootShape, init);
  return callee;
}

function findOnInstance(site: MethodSite, object: PyInstance): Found {
  const { others } = site;
  const { shape } = object;
  for (let i = 0; i < others.length; i++) if (others[i]!.shape === shape) return others[i]!.found!;
  counters.cacheMisses++;
  const { found, kind, ownFirst } = wayTo(object.cls, site.name);
  if (ownFirst) {
    const own = ownAttr(object, site.name);
    if (own !== undefined) return new Bound(own);
    if (kind === 'function') {
      const fn = found as PyFunction;
      const direct = !shape.dictionary && fillsUp(fn, site.count);
      if (direct && site.fills++ < MOST_DIRECT_FILLS) remember(site, shape, fn);
      return fn;
    }
    if (kind === 'plain') return new Bound(found!);
  }
  const { callee, self } = loadMethod(object, site.name);
  return self === undefined ? new Bound(callee) : (callee as PyFunction | PyMethodDescriptor);
}

/** The first shape is compared by the emitted code itself, a few more here. */
function remember(site: MethodSite, shape: Shape, fn: PyFunction): void {
  if (site.shape === null) {
    callDirectly(site, shape, fn);
    return;
  }
  if (site.others.length >= MOST_SHAPES) site.others = site.others.filter(other => other.shape !== null);
  if (site.others.length >= MOST_SHAPES) return;
  const other = new MethodSite(site.name, site.count);
  callDirectly(other, shape, fn);
  site.others.push(other);
}

function callDirectly(site: MethodSite, shape: Shape, fn: PyFunction): void {
  site.found = fn;
  site.fn = fn.arity === site.count ? fn : withDefaults(fn, site.count);
  shape.watch(site);
  const known = sitesOf.get(fn);
  if (known === undefined) sitesOf.set(fn, [site]);
  else if (!known.includes(site)) known.push(site);
}

// ---- calls of what was found -----------------------------------------------------------------------------------------

const takes = ({ signature }: Builtin, count: number): boolean =>
  signature.positional && count >= signature.required && count <= signature.positionalCount;

export function callFound0(found: Found, self: Value): Value {
  if (found instanceof PyFunction) return filled1(found, self);
  if (found instanceof Bound) return call0(found.callee);
  if (found instanceof ViaSuper) return callSuper(found, []);
  return takes(found.builtin, 1) ? found.builtin.implementation(self) : call(found, [self]);
}

export function callFound1(found: Found, self: Value, first: Value): Value {
  if (found instanceof PyFunction) return filled2(found, self, first);
  if (found instanceof Bound) return call1(found.callee, first);
  if (found instanceof ViaSuper) {
    const { callee, object } = found;
    if (callee instanceof PyFunction && callee.arity === 2) return callee.entry!(object.self!, first);
    return callSuper(found, [first]);
  }
  return takes(found.builtin, 2) ? found.builtin.implementation(self, first) : call(found, [self, first]);
}

export function callFound2(found: Found, self: Value, first: Value, second: Value): Value {
  if (found instanceof PyFunction) return filled3(found, self, first, second);
  if (found instanceof Bound) return call2(found.callee, first, second);
  if (found instanceof ViaSuper) return callSuper(found, [first, second]);
  return takes(found.builtin, 3)
    ? found.builtin.implementation(self, first, second)
    : call(found, [self, first, second]);
}

export function callFound3(found: Found, self: Value, first: Value, second: Value, third: Value): Value {
  if (found instanceof PyFunction && found.arity === 4) return found.entry!(self, first, second, third);
  if (found instanceof Bound) return call3(found.callee, first, second, third);
  return callFoundMany(found, [self, first, second, third]);
}

/** The object stands first in `args`. */
export function callFoundMany(found: Found, args: Value[]): Value {
  if (found instanceof Bound) return callMany(found.callee, args.slice(1));
  if (found instanceof ViaSuper) return callSuper(found, args.slice(1));
  return found instanceof PyFunction ? callFunction(found, args) : call(found, args);
}

/** Builtin methods are bound first: what they say of wrong arguments depends on it. */
function callSuper({ callee, object }: ViaSuper, args: Value[]): Value {
  const self = object.self!;
  if (callee instanceof PyFunction) return callFunction(callee, [self, ...args]);
  const { builtin } = callee;
  if (takes(builtin, args.length + 1) || builtin.signature.collects) return call(callee, [self, ...args]);
  return call(bindAttribute(callee, self, object.selfType!), args);
}
