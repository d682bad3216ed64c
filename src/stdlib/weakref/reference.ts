// weakref.ref: a JavaScript WeakRef that Python code can call, compare and hash.
//
// Asked twice for the same object without a callback, CPython gives the same reference; so each object leads (weakly)
// to the references to it. That list also answers getweakrefs().

import { typeError } from '../../runtime/exceptions/raise.ts';
import { type GeneratorListener, PyAsyncGenerator } from '../../runtime/objects/generator.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { addressText } from '../../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { bindAttribute } from '../../runtime/protocols/attributes.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { eq, ne } from '../../runtime/protocols/compare.ts';
import { hash } from '../../runtime/protocols/hash.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { beginning } from '../../runtime/types/async-generator.ts';
import { defineOnce } from '../define-once.ts';
import { reportUnraisable } from '../unraisable.ts';
import { type Holder, hold, touch, type Watcher, watch } from './collector.ts';
import { isReferenceable } from './referenceable.ts';

export const referenceType = builtinType('ReferenceType', { layout: 'ReferenceType', home: 'weakref' });

/** What a reference and a proxy share. */
export abstract class WeakObject extends PyObject implements Watcher, Holder, GeneratorListener {
  private target: WeakRef<PyObject> | null;
  /** What an event loop notes of a running generator is not weak at first: a WeakRef would cost more than its steps. */
  private held: PyAsyncGenerator | null = null;
  callback: Value;

  constructor(target: PyObject, callback: Value, cls: PyType) {
    super();
    this.cls = cls;
    this.callback = callback;
    if (callback !== null && target === beginning.generator) {
      this.target = null;
      this.hold(target as PyAsyncGenerator);
    } else {
      this.target = new WeakRef(target);
      this.weaken(target);
    }
  }

  private weaken(target: PyObject): void {
    remember(target, this);
    if (this.callback !== null) watch(this);
    touch();
  }

  private hold(generator: PyAsyncGenerator): void {
    this.held = generator;
    (generator.listeners ??= []).push(this);
    hold(this);
  }

  letGo(): void {
    const { held } = this;
    if (held === null) return;
    held.listeners = null;
    this.held = null;
    this.target = new WeakRef(held);
    this.weaken(held);
  }

  ended(): void {
    this.held = null;
    this.notify();
  }

  get referent(): PyObject | undefined {
    if (this.target === null) return this.held ?? undefined;
    touch();
    return this.target.deref();
  }

  isDead(): boolean {
    return this.held === null && this.target?.deref() === undefined;
  }

  notify(): void {
    const { callback } = this;
    this.callback = null;
    if (callback === null) return;
    try {
      call1(callback, this);
    } catch (error) {
      reportUnraisable(error, `Exception ignored while calling weakref callback ${reprText(callback)}`);
    }
  }
}

export class PyReference extends WeakObject {
  cachedHash: number | bigint | null = null;
}

// ---- the references to an object -----------------------------------------------------------------------------------------

const references = new WeakMap<PyObject, WeakRef<WeakObject>[]>();

function remember(target: PyObject, reference: WeakObject): void {
  const known = references.get(target);
  if (known === undefined) references.set(target, [new WeakRef(reference)]);
  else {
    // References that have gone leave empty places; now and then those are dropped.
    if (known.length >= 8 && (known.length & (known.length - 1)) === 0) {
      const living = known.filter(link => link.deref() !== undefined);
      references.set(target, living);
      living.push(new WeakRef(reference));
    } else known.push(new WeakRef(reference));
  }
}

/** The living references to an object: the ones without callback first, as in CPython, then the newest. */
export function referencesTo(target: Value): WeakObject[] {
  if (!(target instanceof PyObject)) return [];
  const living: WeakObject[] = [];
  for (const link of references.get(target) ?? []) {
    const reference = link.deref();
    if (reference !== undefined) living.push(reference);
  }
  if (target instanceof PyAsyncGenerator) living.push(...((target.listeners ?? []) as WeakObject[]));
  living.reverse();
  const isPlain = (reference: WeakObject): boolean => reference.callback === null && !reference.cls.heap;
  return [
    ...living.filter(reference => isPlain(reference) && reference instanceof PyReference),
    ...living.filter(reference => isPlain(reference) && !(reference instanceof PyReference)),
    ...living.filter(reference => !isPlain(reference)),
  ];
}

/** One without callback of just this type, to be used again. */
export function existing(target: PyObject, cls: PyType): WeakObject | undefined {
  for (const link of references.get(target) ?? []) {
    const reference = link.deref();
    if (reference !== undefined && reference.cls === cls && reference.callback === null) return reference;
  }
  return undefined;
}

export function checkReferenceable(target: Value): PyObject {
  if (isReferenceable(target)) return target;
  throw typeError(`cannot create weak reference to '${typeOf(target).name}' object`);
}

export function makeReference(cls: PyType, object: Value, callback: Value): PyReference {
  const target = checkReferenceable(object);
  if (callback === null && cls === referenceType) {
    const known = existing(target, cls);
    if (known !== undefined) return known as PyReference;
  }
  return new PyReference(target, callback, cls);
}

/** weakref.ref(object) */
export const weakReference = (object: Value): PyReference => {
  defineReference();
  return makeReference(referenceType, object, null);
};

// ---- the type ------------------------------------------------------------------------------------------------------------

export function describe(self: WeakObject, kind: string, named: boolean): string {
  const target = self.referent;
  if (target === undefined) return `<${kind} at ${addressText(self)}; dead>`;
  const type = typeOf(target);
  // Of the type, as special methods are found: a __getattr__ of the program is not asked.
  const found = named ? type.lookup('__name__') : undefined;
  const text = found === undefined ? undefined : strOf(bindAttribute(found, target, type));
  const suffix = text === undefined ? '' : ` (${textOf(text)})`;
  return `<${kind} at ${addressText(self)}; to '${wholeName(type)}' at ${addressText(target)}${suffix}>`;
}

/** With its module, where that is not plain. */
function wholeName({ module, qualname }: PyType): string {
  const plain = typeof module !== 'string' || module === 'builtins' || module === '__main__';
  return plain ? qualname : `${module}.${qualname}`;
}

function hashOf(self: PyReference): number | bigint {
  if (self.cachedHash === null) {
    const target = self.referent;
    if (target === undefined) throw typeError('weak object has gone away');
    self.cachedHash = hash(target);
  }
  return self.cachedHash;
}

const comparison =
  (decide: (left: Value, right: Value) => Value, identical: boolean) =>
  (self: PyReference, other: Value): Value => {
    if (!(other instanceof PyReference)) return NotImplemented;
    const [left, right] = [self.referent, other.referent];
    if (left === undefined || right === undefined) return (self === other) === identical;
    return decide(left, right);
  };

export const defineReference = (): PyType =>
  defineOnce(referenceType, () => ({
    new: {
      signature: '(cls, /, *args, **kwargs)',
      create: (cls: PyType, args: readonly Value[]) => {
        if (args.length === 0) throw typeError('__new__ expected at least 1 argument, got 0');
        if (args.length > 2) throw typeError(`__new__ expected at most 2 arguments, got ${args.length}`);
        return makeReference(cls, args[0]!, args[1] ?? null);
      },
    },
    init: { signature: '(self, ob, callback=None, /)', run: () => null },
    methods: {
      '__repr__(self, /)': (self: PyReference) => describe(self, 'weakref', true),
      '__hash__(self, /)': hashOf,
      '__call__(self, /)': (self: PyReference) => self.referent ?? null,
      '__eq__(self, value, /)': comparison(eq, true),
      '__ne__(self, value, /)': comparison(ne, false),
    },
    classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
    members: ['__callback__'],
    attributes: { __callback__: { get: (self: PyReference) => (self.isDead() ? null : self.callback) } },
  }));
