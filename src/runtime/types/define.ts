// How a builtin type gets its methods: one table per type, in the file of that type.
//
//   define(listType, {
//     doc: 'Built-in mutable sequence.…',
//     new: { signature: '(cls, iterable=(), /)', create: cls => ofClass(new PyList([]), cls) },
//     init: { signature: '(self, iterable=(), /)', run: (self, iterable) => … },
//     methods: { 'append(self, object, /)': (self: PyList, object: Value) => { self.items.push(object); return null; } },
//     attributes: { real: { get: self => self } },
//     constants: { __hash__: null },
//   });
//
// A key is the method's name and its signature as Python writes it. `self` of a method has been checked: it is an
// instance of the type or of a subclass (so for int it may be a bool or a PyBoxed).

import { parseSignature } from '../builtins/signature.ts';
import { typeError } from '../exceptions/raise.ts';
import {
  Builtin,
  type Implementation,
  PyBuiltin,
  PyGetSet,
  PyMethodDescriptor,
  PyStaticMethod,
} from '../objects/function.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented } from '../objects/scalars.ts';
import { fromText } from '../objects/str.ts';
import { requireClass } from '../protocols/call.ts';

export interface AttributeTable {
  // biome-ignore lint/suspicious/noExplicitAny: self has the type's own JavaScript class
  readonly get: (self: any) => Value;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly set?: (self: any, value: Value | undefined) => void;
  readonly doc?: string;
}

export interface TypeTable {
  doc?: string;
  /** __new__: `create(cls, …)` makes the object for cls or a subclass of it. */
  new?: { signature: string; create: Implementation };
  init?: { signature: string; run: Implementation };
  methods?: Record<string, Implementation>;
  classMethods?: Record<string, Implementation>;
  staticMethods?: Record<string, Implementation>;
  attributes?: Record<string, AttributeTable>;
  /** Which of the attributes CPython keeps as fields of the object and shows as members. */
  members?: readonly string[];
  /** __text_signature__ of the type, for the types that tell one. */
  signature?: string;
  constants?: Record<string, Value>;
}

const isDunder = (name: string): boolean => name.startsWith('__') && name.endsWith('__');
/** Dunder methods that CPython keeps as ordinary methods, not as slot wrappers. */
const ORDINARY = new Set([
  '__reduce__',
  '__reduce_ex__',
  '__getstate__',
  '__setstate__',
  '__sizeof__',
  '__dir__',
  '__format__',
  '__reversed__',
  '__copy__',
  '__deepcopy__',
  '__getnewargs__',
  '__getinitargs__',
  '__complex__',
  '__bytes__',
  '__round__',
  '__trunc__',
  '__floor__',
  '__ceil__',
  '__enter__',
  '__exit__',
  '__length_hint__',
  '__class_getitem__',
  '__subclasses__',
  '__prepare__',
  '__instancecheck__',
  '__subclasscheck__',
  '__missing__',
  '__set_name__',
  '__mro_entries__',
  '__typing_subst__',
  '__replace__',
  '__alloc__',
  'FrameLocalsProxy.__contains__',
  'FrameLocalsProxy.__getitem__',
  'list.__getitem__',
  'dict.__getitem__',
  'dict.__contains__',
  'set.__contains__',
  'frozenset.__contains__',
]);

export function builtinOf(declaration: string, implementation: Implementation, doc: string | null = null): Builtin {
  const open = declaration.indexOf('(');
  return new Builtin(declaration.slice(0, open), declaration.slice(open), implementation, parseSignature, doc);
}

/** Docs of types whose `__doc__` entry is the attribute of their instances. */
export const typeDocs = new WeakMap<PyType, string | null>();

/** __text_signature__ of types. */
export const typeSignatures = new WeakMap<PyType, string>();

/** The first argument of a builtin type's __new__ must be that type or a subclass. */
function checkedNew(owner: PyType, create: Implementation): Implementation {
  return (cls: Value, ...args: unknown[]) => {
    if (cls !== owner) requireClass(owner, cls);
    return create(cls, ...args);
  };
}

/** __get__ needs an object or a class. */
const checkedGet =
  (get: Implementation): Implementation =>
  (self: Value, object: Value, owner?: Value) => {
    if (object === null && (owner === undefined || owner === null)) throw typeError('__get__(None, None) is invalid');
    return get(self, object, owner);
  };

/** What a method puts together of host text may hold characters of two code units. */
const wholeCharacters =
  (show: Implementation): Implementation =>
  (self: Value) => {
    const text = show(self);
    return typeof text === 'string' ? fromText(text) : text;
  };

function guarded(declaration: string, implementation: Implementation): Implementation {
  if (declaration.startsWith('__get__(')) return checkedGet(implementation);
  return declaration.startsWith('__repr__(') ? wholeCharacters(implementation) : implementation;
}

export function define(type: PyType, table: TypeTable): void {
  const own = type.attrs;
  if (table.new) {
    own.set(
      '__new__',
      new PyBuiltin(builtinOf(`__new__${table.new.signature}`, checkedNew(type, table.new.create)), type, null, false),
    );
  }
  if (table.init) {
    own.set(
      '__init__',
      new PyMethodDescriptor(builtinOf(`__init__${table.init.signature}`, table.init.run), type, 'wrapper'),
    );
  }
  for (const [declaration, implementation] of Object.entries(table.methods ?? {})) {
    const builtin = builtinOf(declaration, guarded(declaration, implementation));
    const ordinary = ORDINARY.has(builtin.name) || ORDINARY.has(`${type.name}.${builtin.name}`);
    const kind = isDunder(builtin.name) && !ordinary ? 'wrapper' : 'method';
    own.set(builtin.name, new PyMethodDescriptor(builtin, type, kind));
  }
  for (const [declaration, implementation] of Object.entries(table.classMethods ?? {})) {
    const builtin = builtinOf(declaration, implementation);
    own.set(builtin.name, new PyMethodDescriptor(builtin, type, 'classmethod'));
  }
  for (const [declaration, implementation] of Object.entries(table.staticMethods ?? {})) {
    const builtin = builtinOf(declaration, implementation);
    own.set(builtin.name, new PyStaticMethod(new PyBuiltin(builtin, type, null, false)));
  }
  for (const [name, { get, set, doc }] of Object.entries(table.attributes ?? {})) {
    const isMember = table.members?.includes(name);
    own.set(name, new PyGetSet(name, type, get, set ?? null, doc ?? null, isMember));
  }
  for (const [name, value] of Object.entries(table.constants ?? {})) own.set(name, value);
  // A type whose instances have a __doc__ of their own (function, property) keeps its own aside.
  if (table.attributes?.__doc__ === undefined) own.set('__doc__', table.doc ?? null);
  else typeDocs.set(type, table.doc ?? null);
  if (table.signature !== undefined) typeSignatures.set(type, table.signature);
  completeComparisons(type);
  type.changed();
}

const COMPARISONS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

/** One C function answers all six comparisons of a type, so a type that has one of them shows them all. */
function completeComparisons(type: PyType): void {
  const { attrs } = type;
  const equal = attrs.get('__eq__');
  if (!(equal instanceof PyMethodDescriptor)) return;
  for (const name of COMPARISONS) {
    if (attrs.has(name)) continue;
    const implementation: Implementation =
      name === '__ne__'
        ? (self: Value, other: Value) => {
            const same = equal.builtin.implementation(self, other);
            return typeof same === 'boolean' ? !same : same;
          }
        : () => NotImplemented;
    attrs.set(name, new PyMethodDescriptor(builtinOf(`${name}(self, value, /)`, implementation), type, 'wrapper'));
  }
}
