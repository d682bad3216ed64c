// type: the class of classes.

import { encodeUtf8 } from '../codecs/utf-8.ts';
import { attributeError, typeError, valueError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyException } from '../objects/exception.ts';
import { PyGetSet } from '../objects/function.ts';
import { PyType, typeType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { fromText, strOf, textOf } from '../objects/str.ts';
import { bindAttribute, defaultSetAttr } from '../protocols/attributes.ts';
import { baseOf, livingSubclasses, replaceBases } from '../protocols/bases.ts';
import { call, instantiate } from '../protocols/call.ts';
import { classHooks, instanceOf, makeType, subclassOf, VARIABLE_SIZE, weakHooks } from '../protocols/classes.ts';
import { toArray } from '../protocols/iterate.ts';
import { patternKind } from '../protocols/matching.ts';
import { bestBase, linearize } from '../protocols/mro.ts';
import { define, typeDocs, typeSignatures } from './define.ts';
import { PyMappingProxy } from './mappingproxy.ts';
import { attributeName, CLASS_DICT_ATTRIBUTE, getAttributeByName } from './object.ts';
import { makeUnion } from './union.ts';

function changeable(self: PyType, name: string): void {
  if (!self.heap) throw typeError(`cannot set '${name}' attribute of immutable type '${self.name}'`);
}

function stringFor(self: PyType, name: string, value: Value | undefined): string {
  changeable(self, name);
  if (value === undefined) throw typeError(`cannot delete '${name}' attribute of immutable type '${self.name}'`);
  const text = strOf(value);
  if (text === undefined)
    throw typeError(`can only assign string to ${self.name}.${name}, not '${typeOf(value).name}'`);
  return textOf(text);
}

/** '<class '__main__.Point'>' */
function typeRepr(self: PyType): string {
  const { module } = self;
  const prefix = typeof module === 'string' && module !== 'builtins' ? `${module}.` : '';
  return `<class '${prefix}${self.qualname}'>`;
}

/** Runs the annotate function once (PEP 649). */
function annotationsOf(self: PyType): Value {
  // None is what a program has put there.
  const kept = self.attrs.get('__annotations_cache__');
  const known = kept === undefined ? self.attrs.get('__annotations__') : kept;
  // `type` itself has this very attribute there.
  if (known !== undefined && !(known instanceof PyGetSet)) return known;
  if (!self.heap)
    throw attributeError(`type object '${self.name}' has no attribute '__annotations__'`, self, '__annotations__');
  const annotate = self.attrs.get('__annotate_func__') ?? self.attrs.get('__annotate__') ?? null;
  const result = annotate === null ? new PyDict() : call(annotate, [1]);
  if (!(result instanceof PyDict)) throw typeError(`__annotate__() must return a dict, not ${typeOf(result).name}`);
  self.attrs.set('__annotations_cache__', result);
  return result;
}

function makeTypeFromCall(meta: Value, args: Value[], keywords: Map<string, Value>): Value {
  if (!(meta instanceof PyType)) throw typeError(`type.__new__(X): X is not a type object (${typeOf(meta).name})`);
  if (args.length !== 3) throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [name, bases, namespace] = args as [Value, Value, Value];
  const text = strOf(name);
  if (text === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${typeOf(name).name}`);
  if (!(bases instanceof PyTuple))
    throw typeError(`type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`);
  if (!(namespace instanceof PyDict))
    throw typeError(`type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`);
  if (textOf(text).includes('\0')) throw valueError('type name must not contain null characters');
  return makeType(meta, textOf(text), bases.items, namespace, keywords);
}

/** Builtin types that a class may have as a base and whose instances CPython can refer to weakly. */
const WEAK_BUILTINS = new Set(['type', 'module', 'set', 'frozenset', 'deque', 'OrderedDict', 'partial', 'array']);

/** Classes that bring a __dict__ or weak references for their instances show it as attributes of their own, as in CPython. */
classHooks.giveAttributes = type => {
  const { attrs, bases } = type;
  // As CPython decides it: by the one base that its layout goes on from.
  if (type.hasDict && !bestBase(bases).hasDict && !attrs.has('__dict__')) {
    const { get, set } = CLASS_DICT_ATTRIBUTE;
    attrs.set('__dict__', new PyGetSet('__dict__', type, get as never, set as never));
  }
  const others = bestBase(bases).mro;
  const knows = (link: PyType): boolean => (link.heap ? link.attrs.has('__weakref__') : WEAK_BUILTINS.has(link.name));
  if (type.slotNames !== null && !type.weakSlot) return;
  if (attrs.has('__weakref__') || others.some(knows) || others.some(link => VARIABLE_SIZE.has(link))) return;
  attrs.set('__weakref__', new PyGetSet('__weakref__', type, (object: Value) => weakHooks.first(object), null));
};

function directory(self: PyType): Value {
  const names = new Set<string>();
  for (const type of self.mro) for (const name of type.attrs.keys()) names.add(name);
  return new PyList([...names]);
}

/** Bytes of an object, and of one item of those that hold theirs in themselves, as in CPython on 64 bits. */
const SIZES: Readonly<Record<string, readonly [basic: number, item?: number]>> = {
  object: [16],
  type: [928, 40],
  int: [24, 4],
  float: [24],
  complex: [32],
  str: [64],
  bytes: [33, 1],
  bytearray: [56],
  memoryview: [144, 8],
  list: [40],
  tuple: [24, 8],
  dict: [48],
  set: [200],
  frozenset: [200],
  range: [48],
  slice: [40],
  function: [144],
  BaseException: [72],
  OSError: [112],
  module: [56],
};

const sizesOf = (self: PyType): readonly [basic: number, item?: number] =>
  SIZES[self.mro.find(({ heap, name }) => !heap && name in SIZES)?.name ?? 'object']!;

/** `case TYPE(x)` binds the subject itself. */
const MATCH_SELF = 2 ** 22;
/** Called as a method, its instances get the receiver first. */
const METHOD_DESCRIPTOR = 2 ** 17;

/** The bits that CPython keeps for types whose subclasses it wants to know quickly, and what matching and calls ask. */
const FAMILY_FLAGS: Readonly<Record<string, number>> = {
  list: 2 ** 25 + MATCH_SELF,
  tuple: 2 ** 26 + MATCH_SELF,
  dict: 2 ** 29 + MATCH_SELF,
  int: 2 ** 24 + MATCH_SELF,
  bytes: 2 ** 27 + MATCH_SELF,
  str: 2 ** 28 + MATCH_SELF,
  float: MATCH_SELF,
  bytearray: MATCH_SELF,
  set: MATCH_SELF,
  frozenset: MATCH_SELF,
  function: METHOD_DESCRIPTOR,
  method_descriptor: METHOD_DESCRIPTOR,
  wrapper_descriptor: METHOD_DESCRIPTOR,
  _lru_cache_wrapper: METHOD_DESCRIPTOR,
  BaseException: 2 ** 30,
  type: 2 ** 31,
};

/** Types of library modules that CPython has as static ones. */
const STATIC: ReadonlySet<string> = new Set(['Union', 'OrderedDict', 'SimpleNamespace']);

/** Those flags of CPython's that say something about a type here: ready, immutable, a class of the program, a base, abstract. */
function flagsOf(self: PyType): number {
  const family = self.mro.reduce((sum, { heap, name }) => sum + (heap ? 0 : (FAMILY_FLAGS[name] ?? 0)), 0);
  // Types of library modules are made when their module is, as classes are, and cannot be changed.
  const name = self.name.slice(self.name.lastIndexOf('.') + 1);
  const ofModule = typeof self.attrs.get('__module__') === 'string' || self.home === 'typing';
  const made = self.heap || (ofModule && !STATIC.has(name));
  const own =
    (made ? 2 ** 9 : 0) +
    (self.heap || name === 'Generic' ? 0 : 2 ** 8) +
    (self.basetype ? 2 ** 10 : 0) +
    (self.abstract ? 2 ** 20 : 0);
  const kind = patternKind(self);
  const pattern = kind === null ? 0 : kind === 'sequence' ? 2 ** 5 : 2 ** 6;
  return family + own + pattern + 2 ** 12;
}

const noAbstractMethods = (type: PyType): PyException =>
  attributeError('__abstractmethods__', type, '__abstractmethods__');

define(typeType, {
  doc: 'The class of classes.',
  new: { signature: '(cls, /, *args, **kwargs)', create: makeTypeFromCall },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (_self: PyType, args: Value[]) => {
      if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
      return null;
    },
  },
  methods: {
    '__repr__(self, /)': typeRepr,
    '__call__(self, /, *args, **kwargs)': (self: PyType, args: Value[], keywords: Map<string, Value>) => {
      if (self === typeType && args.length === 1 && keywords.size === 0) return typeOf(args[0]!);
      return instantiate(self, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]);
    },
    '__getattribute__(self, name, /)': getAttributeByName,
    '__setattr__(self, name, value, /)': (self: PyType, name: Value, value: Value) => {
      defaultSetAttr(self, attributeName(name), value);
      return null;
    },
    '__delattr__(self, name, /)': (self: PyType, name: Value) => {
      defaultSetAttr(self, attributeName(name), undefined);
      return null;
    },
    'mro(self, /)': (self: PyType) => new PyList(linearize(self, self.bases)),
    '__subclasses__(self, /)': (self: PyType) => new PyList(livingSubclasses(self)),
    '__dir__(self, /)': directory,
    '__instancecheck__(self, instance, /)': (self: PyType, value: Value) => instanceOf(value, self),
    '__subclasscheck__(self, subclass, /)': (self: PyType, cls: Value) => subclassOf(cls, self),
    '__or__(self, value, /)': (self: Value, other: Value) => makeUnion(self, other),
    '__ror__(self, value, /)': (self: Value, other: Value) => makeUnion(other, self),
    '__sizeof__(self, /)': () => 1024,
  },
  classMethods: {
    '__prepare__($cls, /, *args, **kwds)': () => new PyDict(),
  },
  members: ['__base__', '__basicsize__', '__dictoffset__', '__flags__', '__itemsize__', '__weakrefoffset__'],
  attributes: {
    __name__: {
      get: (self: PyType) => (self.heap ? self.name : self.name.slice(self.name.lastIndexOf('.') + 1)),
      set: (self: PyType, value) => {
        const name = stringFor(self, '__name__', value);
        if (name.includes('\0')) throw valueError('type name must not contain null characters');
        encodeUtf8(fromText(name), 'strict');
        self.name = name;
      },
    },
    __qualname__: {
      get: (self: PyType) => self.qualname,
      set: (self: PyType, value) => {
        self.qualname = stringFor(self, '__qualname__', value);
      },
    },
    __module__: {
      get: (self: PyType) => {
        const { module } = self;
        if (module === undefined) throw attributeError('__module__', self, '__module__');
        return module;
      },
      set: (self: PyType, value) => {
        changeable(self, '__module__');
        if (value === undefined)
          throw typeError(`cannot delete '__module__' attribute of immutable type '${self.name}'`);
        self.setOwn('__module__', value);
        self.deleteOwn('__firstlineno__');
      },
    },
    __bases__: {
      get: (self: PyType) => new PyTuple(self.bases),
      set: (self: PyType, value) => {
        changeable(self, '__bases__');
        if (value === undefined)
          throw typeError(`cannot delete '__bases__' attribute of immutable type '${self.name}'`);
        if (!(value instanceof PyTuple)) {
          throw typeError(`can only assign tuple to ${self.name}.__bases__, not ${typeOf(value).name}`);
        }
        replaceBases(self, value.items);
      },
    },
    __base__: { get: baseOf },
    __mro__: { get: (self: PyType) => (self.mro.length === 0 ? null : new PyTuple(self.mro)) },
    __dict__: { get: (self: PyType) => new PyMappingProxy(() => namespaceOf(self)) },
    __doc__: {
      get: (self: PyType) => {
        const doc = self.attrs.get('__doc__');
        if (doc === undefined) return null;
        return doc instanceof PyGetSet ? (typeDocs.get(self) ?? null) : bindAttribute(doc, undefined, self);
      },
      set: (self: PyType, value) => {
        changeable(self, '__doc__');
        if (value === undefined) throw typeError(`cannot delete '__doc__' attribute of immutable type '${self.name}'`);
        self.setOwn('__doc__', value);
      },
    },
    __annotations__: {
      get: annotationsOf,
      set: (self: PyType, value) => {
        changeable(self, '__annotations__');
        if (value !== undefined) {
          self.attrs.set(self.attrs.has('__annotations__') ? '__annotations__' : '__annotations_cache__', value);
        } else if (!self.attrs.delete('__annotations_cache__') && !self.attrs.delete('__annotations__')) {
          throw attributeError('__annotations__', self, '__annotations__');
        }
        self.attrs.delete('__annotate_func__');
        self.attrs.delete('__annotate__');
      },
    },
    __annotate__: {
      get: (self: PyType) => {
        if (self.heap) return self.attrs.get('__annotate_func__') ?? self.attrs.get('__annotate__') ?? null;
        throw attributeError(`type object '${self.name}' has no attribute '__annotate__'`, self, '__annotate__');
      },
      set: (self: PyType, value) => {
        changeable(self, '__annotate__');
        if (value === undefined) throw typeError('cannot delete __annotate__ attribute');
        if (value !== null && typeOf(value).lookup('__call__') === undefined)
          throw typeError('__annotate__ must be callable or None');
        self.attrs.set('__annotate_func__', value);
        if (value !== null) self.attrs.delete('__annotations_cache__');
      },
    },
    __abstractmethods__: {
      get: (self: PyType) => {
        const names = self.attrs.get('__abstractmethods__');
        // `type` itself has this very attribute there.
        if (names === undefined || names instanceof PyGetSet) throw noAbstractMethods(self);
        return names;
      },
      set: (self: PyType, value) => {
        if (value === undefined) {
          if (!self.deleteOwn('__abstractmethods__')) throw noAbstractMethods(self);
        } else self.setOwn('__abstractmethods__', value);
        const names = value === undefined ? [] : toArray(value).map(attributeName).sort();
        self.abstract = names.length > 0;
        self.abstractNames = names;
      },
    },
    __type_params__: {
      get: (self: PyType) => {
        const own = self.attrs.get('__type_params__');
        return own === undefined || own instanceof PyGetSet ? new PyTuple([]) : own;
      },
      set: (self: PyType, value) => {
        changeable(self, '__type_params__');
        if (value !== undefined) self.setOwn('__type_params__', value);
      },
    },
    __basicsize__: { get: (self: PyType) => sizesOf(self)[0] },
    __itemsize__: { get: (self: PyType) => sizesOf(self)[1] ?? 0 },
    __flags__: { get: flagsOf },
    __dictoffset__: { get: (self: PyType) => (self.hasDict ? -1 : 0) },
    __weakrefoffset__: { get: (self: PyType) => (self.hasDict ? -1 : 0) },
    __text_signature__: { get: (self: PyType) => typeSignatures.get(self) ?? null },
  },
});

/** The last dict made for a class, and what the class was like then. */
const shownNamespaces = new WeakMap<PyType, { dict: PyDict; version: number; size: number }>();

/** Its size is that of the class now, by which who walks it sees that the class has changed. */
class Namespace extends PyDict {
  constructor(private readonly attrs: ReadonlyMap<string, Value>) {
    super();
    for (const [name, value] of attrs) this.set(name, value);
  }

  override get size(): number {
    return this.attrs.size;
  }
}

/** A dict that shows the namespace of a class; a new one whenever the class has changed. */
function namespaceOf(type: PyType): PyDict {
  const { attrs, version } = type;
  const shown = shownNamespaces.get(type);
  if (shown !== undefined && shown.version === version && shown.size === attrs.size) return shown.dict;
  const dict = new Namespace(attrs);
  shownNamespaces.set(type, { dict, version, size: attrs.size });
  return dict;
}
