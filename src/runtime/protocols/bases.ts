// A class's place among others, while it changes: mro() of metaclasses, assignment to __bases__ and to __class__.
//
// mro() is code of the program, and may change the bases of the very class whose order it is asked for. So each step looks
// whether another has been taken inside of it: then what stands there already is newer and stays. What fails leaves every
// class below as it was.

import { typeError } from '../exceptions/raise.ts';
import { PyMethodDescriptor } from '../objects/function.ts';
import { PyType, typeType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { bindAttribute } from './attributes.ts';
import { call } from './call.ts';
import { toArray } from './iterate.ts';
import { bestBase, extendsLayout, linearize } from './mro.ts';

/** mro() of a metaclass that has one of its own. */
function ownMro(meta: PyType): Value | undefined {
  const found = meta === typeType ? undefined : meta.lookup('mro');
  return found instanceof PyMethodDescriptor ? undefined : found;
}

function orderOf(type: PyType): readonly PyType[] {
  const meta = type.cls;
  const custom = ownMro(meta);
  if (custom === undefined) return linearize(type, type.bases);
  const order = toArray(call(bindAttribute(custom, type, meta), []));
  for (const entry of order) {
    if (!(entry instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeOf(entry).name}')`);
    if (!extendsLayout(type.layout, entry.layout))
      throw typeError(`mro() returned base with unsuitable layout ('${entry.name}')`);
  }
  return order as PyType[];
}

/** Gives a class its order anew; null when a newer one has been given meanwhile. Otherwise what there was. */
function renewOrder(type: PyType): readonly PyType[] | null {
  const before = type.mro;
  const order = orderOf(type);
  if (type.mro !== before) return null;
  type.mro = order;
  type.changed();
  return before;
}

/** The first order of a class: until there is one, its __mro__ is None. */
export function giveOrder(type: PyType): void {
  if (ownMro(type.cls) === undefined) type.mro = linearize(type, type.bases);
  else {
    type.mro = [];
    renewOrder(type);
  }
}

export function livingSubclasses(type: PyType): PyType[] {
  const living = type.subclasses.map(reference => reference.deref()).filter(below => below?.bases.includes(type));
  return [...new Set(living as PyType[])];
}

interface Renewed {
  readonly type: PyType;
  readonly before: readonly PyType[];
  readonly now: readonly PyType[];
}

function renewBelow(type: PyType, done: Renewed[]): void {
  const before = renewOrder(type);
  if (before === null) return;
  done.push({ type, before, now: type.mro });
  for (const below of livingSubclasses(type)) renewBelow(below, done);
}

/** __base__: the one of the bases whose layout the instances have. */
export function baseOf(type: PyType): PyType | null {
  return type.heap ? bestBase(type.bases) : (type.bases[0] ?? null);
}

/** The order of a base may be about to change: what counts then is on which base it stands. */
function standsOn(type: PyType, other: PyType): boolean {
  for (let link: PyType | null = type; link !== null; link = baseOf(link)) if (link === other) return true;
  return false;
}

/** `cls.__bases__ = bases` */
export function replaceBases(type: PyType, bases: readonly Value[]): void {
  if (bases.length === 0) throw typeError(`can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  const parents = bases.map(base => {
    if (!(base instanceof PyType))
      throw typeError(`${type.name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`);
    if (base.isSubtypeOf(type) || standsOn(base, type)) throw typeError('a __bases__ item causes an inheritance cycle');
    return base;
  });
  const [oldBase, newBase] = [bestBase(type.bases), bestBase(parents)];
  if (oldBase.layout !== newBase.layout && oldBase.heap !== newBase.heap) {
    throw typeError(`__bases__ assignment: '${newBase.name}' deallocator differs from '${oldBase.name}'`);
  }
  if (oldBase.layout !== newBase.layout || oldBase.hasDict !== newBase.hasDict) {
    throw typeError(`__bases__ assignment: '${newBase.name}' object layout differs from '${oldBase.name}'`);
  }
  const twice = parents.find((parent, i) => parents.indexOf(parent) !== i);
  if (twice !== undefined) throw typeError(`duplicate base class ${twice.name}`);
  const before = type.bases;
  const done: Renewed[] = [];
  type.bases = parents;
  try {
    renewBelow(type, done);
  } catch (error) {
    for (const { type: below, before: order, now } of done.reverse()) {
      if (below.mro !== now) continue;
      below.mro = order;
      below.changed();
    }
    if (type.bases === parents) type.bases = before;
    throw error;
  }
  if (type.bases === parents) {
    for (const parent of before) leave(parent, type);
    for (const parent of parents) parent.subclasses.push(new WeakRef(type));
  }
  type.changed();
}

function leave(parent: PyType, type: PyType): void {
  const at = parent.subclasses.findIndex(reference => reference.deref() === type);
  if (at >= 0) parent.subclasses.splice(at, 1);
}

/** What instances of a class have room for beyond those of its base. */
function roomOf(type: PyType, base: PyType | null): string {
  const slots = [...(type.slotNames ?? [])].sort();
  const dict = type.hasDict && base?.hasDict !== true;
  const weak = type.heap && type.attrs.has('__weakref__');
  return [dict ? 'dict' : '', weak ? 'weak' : '', ...slots].join();
}

const NO_ROOM = ',';

/** May an instance of one class become one of the other: do both add the same to the same base? */
export function sameRoom(one: PyType, other: PyType): boolean {
  const [first, second] = [lastToAdd(one), lastToAdd(other)];
  if (first === second) return true;
  const [base, otherBase] = [baseOf(first), baseOf(second)];
  return base === otherBase && roomOf(first, base) === roomOf(second, otherBase);
}

/** The class from which a class has the form of its instances. */
function lastToAdd(type: PyType): PyType {
  let link = type;
  for (;;) {
    const base = baseOf(link);
    if (base === null || base.layout !== link.layout || roomOf(link, base) !== NO_ROOM) return link;
    link = base;
  }
}
