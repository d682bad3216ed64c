// What a Python value is in JavaScript, and the two things every object has: a type, and attributes.
//
//   int -> number while it is a safe integer, else bigint      bool -> true/false     None -> null
//   str -> string, or WideStr when a code point is above U+FFFF                        everything else -> PyObject
//
// `undefined` is never a value: it marks "nothing here" (an unbound variable, a missing argument, an absent key, an
// exhausted iterator). This file knows only data and the lookup along the MRO; what attribute access *means* is in
// protocols/attributes.ts. Instances of classes written in Python keep their attributes in numbered slots described by
// a shape, so that an engine's inline cache needs one comparison (`object.shape === cached`).

import type { PyDict } from './dict.ts';

export type Value = number | bigint | string | boolean | null | PyObject;

export abstract class PyObject {
  /** The Python type. An own field for most; on the prototype for kinds that cannot be subclassed (float, cell …). */
  declare cls: PyType;
  /** Attributes of an instance that is not a PyInstance: subclass of a builtin, exception, function. Made on demand. */
  declare instanceDict?: PyDict | undefined;
}

/**
 * For the kinds that programs make most: a class that is a PyObject without extending it in JavaScript. V8 inlines a constructor
 * of at most 27 bytecodes wherever it stands, and `super()` alone takes more; called, it costs a second call.
 */
export function inherit<Base extends PyObject>(
  kind: abstract new (...args: never[]) => Base,
  base: { readonly prototype: Base | PyObject } = PyObject,
): void {
  Object.setPrototypeOf(kind.prototype, base.prototype);
}

/** Cached "this type has no such attribute". */
const ABSENT = Symbol('absent');

/** How instances of a type are laid out: which JavaScript class holds them. Two bases may be combined only if one's layout extends the other's. */
export interface Layout {
  readonly name: string;
  readonly base: Layout | null;
}

export class PyType extends PyObject {
  /** __name__ */
  name: string;
  qualname: string;
  bases: readonly PyType[];
  /** Method resolution order, this type first. */
  mro: readonly PyType[];
  /** The type's own namespace (__dict__). Change it through `setOwn` and `deleteOwn` only: caches depend on it. */
  readonly attrs = new Map<string, Value>();
  /** Made by a class statement or type(): mutable, and its instances may have a __dict__. */
  readonly heap: boolean;
  /** May a class statement name it as a base? */
  basetype = true;
  /** Do instances have a __dict__? */
  hasDict = false;
  /** Names in __slots__ of this class alone; null when it has no __slots__. */
  slotNames: readonly string[] | null = null;
  /** Is '__weakref__' among them? */
  weakSlot = false;
  layout: Layout;
  /** Shape of a fresh PyInstance of this class: its __slots__ members. */
  rootShape: Shape;
  /** Classes with this one among their bases. */
  readonly subclasses: WeakRef<PyType>[] = [];
  /** Grows with every change of this type or of one it inherits from. */
  version = 0;
  /** Where a builtin type says it comes from; classes have an entry `__module__` instead. */
  home = 'builtins';
  /** Has abstract methods still open (abc), and which. */
  abstract = false;
  abstractNames: readonly string[] | null = null;
  /** How a call of this class makes an instance, as an engine has found out; forgotten on change. */
  construction: unknown = undefined;
  /** What attributes of instances come to, by name (protocols/ways.ts); forgotten on change. */
  ways: Map<string, unknown> | null = null;
  /** Do instances compare by identity? Found out when first asked, forgotten on change. */
  byIdentity: boolean | null = null;
  /** Are they found by identity as keys of dicts and sets? The same. */
  keyedByIdentity: boolean | null = null;
  /** Gives the type its attributes when one is first asked for; for types that few programs look at. */
  complete: (() => void) | null = null;
  private readonly cache = new Map<string, Value | typeof ABSENT>();
  /** Facts derived from lookups by protocols (`fact`), forgotten on change. */
  private facts: Map<string, unknown> | null = null;

  constructor(name: string, bases: readonly PyType[], options: { heap?: boolean; layout: Layout; metaclass?: PyType }) {
    super();
    this.name = name;
    this.qualname = name;
    this.bases = bases;
    this.mro = [this];
    this.heap = options.heap ?? false;
    this.layout = options.layout;
    this.cls = options.metaclass ?? typeType;
    this.rootShape = new Shape(this, []);
  }

  /** The attribute as found along the MRO, not bound to anything; undefined when there is none. */
  lookup(name: string): Value | undefined {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached === ABSENT ? undefined : (cached as Value);
    const found = this.find(name);
    this.cache.set(name, found === undefined ? ABSENT : found);
    return found;
  }

  private find(name: string): Value | undefined {
    for (const type of this.mro) {
      if (type.complete !== null) {
        const { complete } = type;
        type.complete = null;
        complete();
        return this.find(name);
      }
      const value = type.attrs.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The type along the MRO that defines the attribute. */
  definer(name: string): PyType | undefined {
    return this.mro.find(type => type.attrs.has(name));
  }

  setOwn(name: string, value: Value): void {
    this.attrs.set(name, value);
    this.changed();
  }

  deleteOwn(name: string): boolean {
    const had = this.attrs.delete(name);
    if (had) this.changed();
    return had;
  }

  /** Something that lookups depend on changed (attribute, bases): forget what was cached, here and in subclasses. */
  changed(): void {
    this.version++;
    this.construction = undefined;
    this.ways = null;
    this.byIdentity = null;
    this.keyedByIdentity = null;
    this.cache.clear();
    this.facts = null;
    this.rootShape.invalidate();
    for (const reference of this.subclasses) reference.deref()?.changed();
  }

  /** A fact computed from lookups on this type, kept until the type changes. */
  fact<T>(key: string, compute: (type: PyType) => T): T {
    const facts = (this.facts ??= new Map());
    const known = facts.get(key);
    if (known !== undefined) return known as T;
    const value = compute(this);
    facts.set(key, value);
    return value;
  }

  /** __module__, which a class may have set to anything. */
  get module(): Value | undefined {
    const own = this.attrs.get('__module__');
    // The entry may also be the attribute of the type's instances (function, method).
    return this.heap || typeof own === 'string' ? own : this.home;
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }
}

// ---- instances ---------------------------------------------------------------------------------------------------

/** What an engine's attribute site remembers. `shape` is reset to null when the class changes. */
export interface ShapeCache {
  shape: Shape | null;
}

/**
 * Which attribute lives in which slot, for instances built alike. Shapes of one class form a tree from its
 * `rootShape`; adding an attribute moves an instance to a child shape.
 */
export class Shape {
  private readonly transitions = new Map<string, Shape>();
  private removals: Map<string, Shape> | null = null;
  private readonly index: Map<string, number>;
  private dependents: ShapeCache[] = [];

  constructor(
    readonly cls: PyType,
    readonly names: readonly string[],
    /** Instances of this shape keep their attributes in `instanceDict`: a site must not remember it. */
    readonly dictionary = false,
  ) {
    this.index = new Map(names.map((name, slot) => [name, slot]));
  }

  /** The slot of a name, or undefined. */
  slotOf(name: string): number | undefined {
    return this.index.get(name);
  }

  /** The shape after adding a name; its slot is `names.length` of this one. */
  adding(name: string): Shape {
    let next = this.transitions.get(name);
    if (next === undefined) {
      next = new Shape(this.cls, [...this.names, name]);
      this.transitions.set(name, next);
    }
    return next;
  }

  /** The shape after deleting a name: the others in their order, so those behind it move down by a slot. */
  removing(name: string): Shape {
    const removals = (this.removals ??= new Map());
    let next = removals.get(name);
    if (next === undefined) {
      const { rootShape } = this.cls;
      const kept = this.names.slice(rootShape.names.length).filter(other => other !== name);
      next = kept.reduce((shape, other) => shape.adding(other), rootShape);
      removals.set(name, next);
    }
    return next;
  }

  /** Register a cache that assumes something about the class of this shape; it is cleared when the class changes. */
  watch(cache: ShapeCache): void {
    cache.shape = this;
    this.dependents.push(cache);
  }

  invalidate(): void {
    for (const cache of this.dependents) if (cache.shape === this) cache.shape = null;
    this.dependents = [];
    for (const child of this.transitions.values()) child.invalidate();
  }
}

/** Slots that every PyInstance has in line; further ones go to `more`. */
export const INLINE_SLOTS = 8;

/**
 * An instance of a class written in Python (and of `object` itself). Slot n is the field `s${n}` for n < 8, else
 * `more[n - 8]`. A slot holds undefined while its attribute is unset (a deleted attribute, an empty __slots__ member).
 * Members of __slots__ appear in the shape as '.name', so that they never meet a __dict__ entry of that name.
 * When a program asks for __dict__, the instance moves to dictionary mode: a `dictionary` shape, and the
 * attributes live in `instanceDict`; its __slots__ members stay in slots.
 */
export class PyInstance implements PyObject {
  cls: PyType;
  declare instanceDict?: PyDict | undefined;
  shape: Shape;
  s0: Value | undefined = undefined;
  s1: Value | undefined = undefined;
  s2: Value | undefined = undefined;
  s3: Value | undefined = undefined;
  s4: Value | undefined = undefined;
  s5: Value | undefined = undefined;
  s6: Value | undefined = undefined;
  s7: Value | undefined = undefined;
  more: (Value | undefined)[] | null = null;

  constructor(cls: PyType) {
    this.cls = cls;
    this.shape = cls.rootShape;
  }

  slot(index: number): Value | undefined {
    switch (index) {
      case 0:
        return this.s0;
      case 1:
        return this.s1;
      case 2:
        return this.s2;
      case 3:
        return this.s3;
      case 4:
        return this.s4;
      case 5:
        return this.s5;
      case 6:
        return this.s6;
      case 7:
        return this.s7;
      default:
        return this.more === null ? undefined : this.more[index - INLINE_SLOTS];
    }
  }

  setSlot(index: number, value: Value | undefined): void {
    switch (index) {
      case 0:
        this.s0 = value;
        return;
      case 1:
        this.s1 = value;
        return;
      case 2:
        this.s2 = value;
        return;
      case 3:
        this.s3 = value;
        return;
      case 4:
        this.s4 = value;
        return;
      case 5:
        this.s5 = value;
        return;
      case 6:
        this.s6 = value;
        return;
      case 7:
        this.s7 = value;
        return;
      default:
        (this.more ??= [])[index - INLINE_SLOTS] = value;
    }
  }
}
inherit(PyInstance);

// ---- the two types that everything starts from ----------------------------------------------------------------------

export const OBJECT_LAYOUT: Layout = { name: 'object', base: null };
const TYPE_LAYOUT: Layout = { name: 'type', base: OBJECT_LAYOUT };

// `object` is made before `type` exists; both get their type right after.
export let typeType: PyType = undefined as unknown as PyType;
export const objectType = new PyType('object', [], { layout: OBJECT_LAYOUT });
typeType = new PyType('type', [objectType], { layout: TYPE_LAYOUT });
typeType.mro = [typeType, objectType];
typeType.cls = typeType;
typeType.hasDict = true;
objectType.cls = typeType;
objectType.subclasses.push(new WeakRef(typeType));

/** Messages call types of C modules by their full name, but exceptions and the types of site.py by the last part. */
const writtenInPython = (module: string, base: PyType): boolean =>
  module === '_sitebuiltins' || module === 'builtins' || base.mro.some(link => link.name === 'BaseException');

/** A builtin type with one base. Its methods are added by its file in runtime/types. */
export function builtinType(
  name: string,
  options: {
    base?: PyType;
    layout?: string;
    basetype?: boolean;
    hasDict?: boolean;
    /** An entry `__module__` in its namespace, as the types of library modules have. */
    module?: string;
    /** The same without an entry, as CPython's static types tell it. */
    home?: string;
    metaclass?: PyType;
  } = {},
): PyType {
  const base = options.base ?? objectType;
  const layout = options.layout === undefined ? base.layout : { name: options.layout, base: base.layout };
  const type = new PyType(name, [base], { layout, ...(options.metaclass ? { metaclass: options.metaclass } : {}) });
  type.mro = [type, ...base.mro];
  type.basetype = options.basetype ?? true;
  type.hasDict = options.hasDict ?? base.hasDict;
  if (options.module !== undefined) {
    type.attrs.set('__module__', options.module);
    if (!writtenInPython(options.module, base)) type.name = `${options.module}.${name}`;
  }
  if (options.home !== undefined) {
    // In messages such a type goes by its full name.
    type.home = options.home;
    type.name = `${options.home}.${name}`;
  }
  base.subclasses.push(new WeakRef(type));
  return type;
}
