// Functions, bound methods, builtin functions, cells: the callables' own attributes.

import { toldSignature } from '../builtins/signature.ts';
import { builtinDoc } from '../docs.ts';
import { typeError, valueError } from '../exceptions/raise.ts';
import { PyTuple } from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import {
  type Builtin,
  builtinFunctionType,
  Cell,
  cellType,
  classMethodDescriptorType,
  functionHooks,
  functionType,
  getsetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  type PyBuiltin,
  PyCode,
  PyFunction,
  type PyGetSet,
  type PyMember,
  PyMethod,
  type PyMethodDescriptor,
  wrapperDescriptorType,
} from '../objects/function.ts';
import { addressText, identityOf } from '../objects/identity.ts';
import { PyModule } from '../objects/module.ts';
import { PyType, type Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { fromText, strOf, textOf } from '../objects/str.ts';
import { bindAttribute, callSpecial, findAttr, getAttr, storeByDescriptor } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { compare, equals } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { checkOwner, requirePlace } from '../protocols/misplaced.ts';
import { reprText } from '../protocols/text.ts';
import { define, type TypeTable } from './define.ts';
import { DICT_ATTRIBUTE, getAttributeByName } from './object.ts';
import { reduced } from './reduce.ts';

const textFor = (value: Value | undefined, name: string): string => {
  const text = value === undefined ? undefined : strOf(value);
  if (text === undefined) throw typeError(`${name} must be set to a string object`);
  return textOf(text);
};

// ---- function ----------------------------------------------------------------------------------------------------

/** __annotations__: computed by the annotate function when first asked for. */
function annotationsOf(self: PyFunction): PyDict {
  if (self.annotations === null) {
    const made = self.annotate === null ? new PyDict() : call(self.annotate, [1]);
    if (!(made instanceof PyDict)) throw typeError(`__annotate__() must return a dict, not ${typeOf(made).name}`);
    self.annotations = made;
  }
  return self.annotations;
}

/**
 * Globals that make what is missing (annotationlib reads annotations that way) are asked for every name of the code
 * beforehand: engines reach globals by their entries, which know no __missing__.
 */
function askForNames(code: PyCode, globals: PyDict): void {
  for (const name of code.names()) {
    if (typeof name !== 'string' || globals.getStr(name) !== undefined) continue;
    const made = callSpecial(globals, '__missing__', name);
    if (made !== undefined && globals.getStr(name) === undefined) globals.set(name, made);
  }
  for (const constant of code.constants()) if (constant instanceof PyCode) askForNames(constant, globals);
}

define(functionType, {
  signature: '(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)',
  doc: 'Create a function object.\n\nMade of code and globals; name, defaults, closure and keyword defaults may be given too.',
  new: {
    signature: '(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
    create: (
      _cls: PyType,
      code: Value,
      globals: Value,
      name?: Value,
      defaults?: Value,
      closure?: Value,
      kwdefaults?: Value,
    ) => {
      if (!(code instanceof PyCode))
        throw typeError(`function() argument 'code' must be code, not ${typeOf(code).name}`);
      if (!(globals instanceof PyDict))
        throw typeError(`function() argument 'globals' must be dict, not ${typeOf(globals).name}`);
      if (name !== undefined && name !== null && strOf(name) === undefined)
        throw typeError('arg 3 (name) must be None or string');
      if (defaults !== undefined && defaults !== null && !(defaults instanceof PyTuple))
        throw typeError('arg 4 (defaults) must be None or tuple');
      if (kwdefaults !== undefined && kwdefaults !== null && !(kwdefaults instanceof PyDict))
        throw typeError('arg 6 (kwdefaults) must be None or dict');
      const cells = closure instanceof PyTuple ? (closure.items as Cell[]) : [];
      const wanted = code.info.freeVars.length;
      if (cells.length !== wanted) {
        throw valueError(`${code.info.name} requires closure of length ${wanted}, not ${cells.length}`);
      }
      if (globals.cls !== dictType && globals.cls.lookup('__missing__') !== undefined) askForNames(code, globals);
      const made = new PyFunction(code, globals, cells);
      if (name !== undefined && name !== null) made.name = textFor(name, '__name__');
      if (defaults instanceof PyTuple) made.defaults = defaults.items;
      if (kwdefaults instanceof PyDict) made.keywordDefaults = kwdefaults;
      return made;
    },
  },
  methods: {
    '__repr__(self, /)': (self: PyFunction) => `<function ${self.qualname} at ${addressText(self)}>`,
    '__call__(self, /, *args, **kwargs)': (self: PyFunction, args: Value[], keywords: Map<string, Value>) =>
      spread(self, args, keywords),
    '__get__(self, instance, owner=None, /)': (self: PyFunction, object: Value) =>
      object === null ? self : new PyMethod(self, object),
  },
  members: ['__builtins__', '__closure__', '__doc__', '__globals__', '__module__'],
  attributes: {
    __name__: {
      get: (self: PyFunction) => self.name,
      set: (self: PyFunction, value) => {
        self.name = textFor(value, '__name__');
      },
    },
    __qualname__: {
      get: (self: PyFunction) => self.qualname,
      set: (self: PyFunction, value) => {
        self.qualname = textFor(value, '__qualname__');
      },
    },
    __doc__: {
      get: (self: PyFunction) => (typeof self.doc === 'string' ? fromText(self.doc) : self.doc),
      set: (self: PyFunction, value) => {
        self.doc = value ?? null;
      },
    },
    __module__: {
      get: (self: PyFunction) => self.module ?? null,
      set: (self: PyFunction, value) => {
        self.module = value ?? null;
      },
    },
    __code__: {
      get: (self: PyFunction) => self.code,
      set: (self: PyFunction, value) => {
        if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
        if (value.info.freeVars.length !== self.closure.length) {
          throw valueError(
            `${self.name}() requires a code object with ${self.closure.length} free vars, not ${value.info.freeVars.length}`,
          );
        }
        self.code = value;
        self.entry = null;
        self.arity = -1;
        functionHooks.codeChanged(self);
      },
    },
    __globals__: { get: (self: PyFunction) => self.globals },
    __builtins__: {
      get: (self: PyFunction) => {
        const builtins = self.globals.getStr('__builtins__') ?? null;
        return builtins instanceof PyModule ? builtins.dict : builtins;
      },
    },
    __closure__: { get: (self: PyFunction) => (self.closure.length === 0 ? null : new PyTuple(self.closure)) },
    __defaults__: {
      get: (self: PyFunction) =>
        self.defaults === null || self.defaults.length === 0 ? null : new PyTuple(self.defaults),
      set: (self: PyFunction, value) => {
        if (value === undefined || value === null) self.defaults = null;
        else if (value instanceof PyTuple) self.defaults = value.items;
        else throw typeError('__defaults__ must be set to a tuple object');
      },
    },
    __kwdefaults__: {
      get: (self: PyFunction) => self.keywordDefaults,
      set: (self: PyFunction, value) => {
        if (value === undefined || value === null) self.keywordDefaults = null;
        else if (value instanceof PyDict) self.keywordDefaults = value;
        else throw typeError('__kwdefaults__ must be set to a dict object');
      },
    },
    __annotations__: {
      get: annotationsOf,
      set: (self: PyFunction, value) => {
        if (value === undefined || value === null) self.annotations = null;
        else if (value instanceof PyDict) self.annotations = value;
        else throw typeError('__annotations__ must be set to a dict object');
        self.annotate = null;
      },
    },
    __annotate__: {
      get: (self: PyFunction) => self.annotate,
      set: (self: PyFunction, value) => {
        if (value === undefined) throw typeError('__annotate__ cannot be deleted');
        if (value !== null && typeOf(value).lookup('__call__') === undefined)
          throw typeError('__annotate__ must be callable or None');
        self.annotate = value;
        // Without a function what was computed stays.
        if (value !== null) self.annotations = null;
      },
    },
    __type_params__: {
      get: (self: PyFunction) => self.typeParams ?? new PyTuple([]),
      set: (self: PyFunction, value) => {
        if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
        self.typeParams = value;
      },
    },
    __dict__: DICT_ATTRIBUTE,
  },
});

const spread = (callee: Value, args: Value[], keywords: Map<string, Value>): Value =>
  call(callee, [...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]);

// ---- method ------------------------------------------------------------------------------------------------------

define(methodType, {
  signature: '(function, instance, /)',
  doc: 'A function bound to an instance.',
  new: {
    signature: '(cls, function, instance, /)',
    create: (_cls: PyType, func: Value, self: Value) => {
      if (typeOf(func).lookup('__call__') === undefined) throw typeError('first argument must be callable');
      if (self === null) throw typeError('instance must not be None');
      return new PyMethod(func, self);
    },
  },
  methods: {
    '__repr__(self, /)': (self: PyMethod) => {
      const name = findAttr(self.func, '__qualname__') ?? findAttr(self.func, '__name__') ?? '?';
      return `<bound method ${textOf(strOf(name) ?? '?')} of ${reprText(self.self)}>`;
    },
    '__call__(self, /, *args, **kwargs)': (self: PyMethod, args: Value[], keywords: Map<string, Value>) =>
      spread(self, args, keywords),
    '__getattribute__(self, name, /)': getAttributeByName,
    '__eq__(self, value, /)': (self: PyMethod, other: Value) =>
      other instanceof PyMethod ? self.self === other.self && equals(self.func, other.func) : NotImplemented,
    '__hash__(self, /)': (self: PyMethod) => hash(new PyTuple([identityOf(self.self), self.func])),
    '__get__(self, instance, owner=None, /)': (self: PyMethod) => self,
    '__reduce__(self, /)': (self: PyMethod) => reduced('getattr', [self.self, getAttr(self.func, '__name__')]),
  },
  members: ['__func__', '__self__'],
  attributes: {
    __func__: { get: (self: PyMethod) => self.func },
    __self__: { get: (self: PyMethod) => self.self },
    __doc__: { get: (self: PyMethod) => findAttr(self.func, '__doc__') ?? null },
  },
});

// ---- builtins and descriptors ---------------------------------------------------------------------------------------

/** '($self, object, /)': CPython marks the parameter that is already bound, or that will be. */
function textSignature(builtin: Builtin, kind: 'method' | 'class' | 'function'): Value {
  // Constructors take what comes; the signature is that of the type.
  if (builtin.name === '__new__') return '($type, *args, **kwargs)';
  if (builtin.name === '__init__') return '($self, /, *args, **kwargs)';
  if (builtin.name === '__prepare__') return '($cls, name, bases, /, **kwds)';
  const text = toldSignature(builtin.signatureText)?.replaceAll('"', "'");
  if (text === undefined) return null;
  if (text.startsWith('($')) return text;
  if (kind === 'function') {
    const first = /[(,] ?\/[,)]/.test(text) ? '($module' : '($module, /';
    return text === '()' ? '($module, /)' : `${first}, ${text.slice(1)}`;
  }
  return text.replace(/^\(\w+/, kind === 'class' ? '($$type' : '($$self');
}

function boundSignature(self: PyBuiltin): Value {
  if (self.self === undefined || self.self instanceof PyModule) return textSignature(self.builtin, 'function');
  return textSignature(self.builtin, self.self instanceof PyType ? 'class' : 'method');
}

/** Functions of modules other than builtins speak for themselves. */
function docOf({ builtin, module, self }: PyBuiltin): Value {
  if (builtin.doc !== null) return builtin.doc;
  if (self !== undefined && !(self instanceof PyModule))
    return builtinDoc((self instanceof PyType ? self : typeOf(self)).name, builtin.name);
  return module === 'builtins' ? builtinDoc(undefined, builtin.name) : null;
}

const builtinName = (self: PyBuiltin): Value => self.builtin.name;
const builtinQualname = (self: PyBuiltin): Value => {
  const bound = self.self;
  if (bound === undefined || bound instanceof PyModule) return self.builtin.name;
  const owner = bound instanceof PyType ? bound : typeOf(bound);
  return `${owner.qualname}.${self.builtin.name}`;
};

for (const type of [builtinFunctionType, methodWrapperType]) {
  define(type, {
    methods: {
      '__repr__(self, /)': (self: PyBuiltin) => {
        if (type === methodWrapperType) {
          return `<method-wrapper '${self.builtin.name}' of ${typeOf(self.self!).name} object at ${addressText(self.self!)}>`;
        }
        if (self.self === undefined || self.self instanceof PyModule) return `<built-in function ${self.builtin.name}>`;
        const owner = self.self instanceof PyType ? 'type' : typeOf(self.self).name;
        return `<built-in method ${self.builtin.name} of ${owner} object at ${addressText(self.self)}>`;
      },
      '__call__(self, /, *args, **kwargs)': (self: PyBuiltin, args: Value[], keywords: Map<string, Value>) =>
        spread(self, args, keywords),
      '__eq__(self, value, /)': (self: PyBuiltin, other: Value) =>
        typeOf(other) === self.cls
          ? (other as PyBuiltin).builtin === self.builtin && (other as PyBuiltin).self === self.self
          : NotImplemented,
      '__hash__(self, /)': (self: PyBuiltin) => hash(self.builtin.name),
      '__reduce__(self, /)': (self: PyBuiltin) =>
        self.self === undefined || self.self instanceof PyModule
          ? self.builtin.name
          : reduced('getattr', [self.self, self.builtin.name]),
    },
    members: ['__module__', ...(type === methodWrapperType ? ['__self__'] : [])],
    attributes: {
      __name__: { get: builtinName },
      __qualname__: { get: builtinQualname },
      __doc__: { get: docOf },
      ...(type === methodWrapperType
        ? { __objclass__: { get: (self: PyBuiltin) => typeOf(self.self!).definer(self.builtin.name) ?? null } }
        : { __module__: { get: (self: PyBuiltin) => self.module } }),
      __self__: { get: (self: PyBuiltin) => self.self ?? null },
      __text_signature__: { get: boundSignature },
    },
  });
}

const reduceDescriptor = (self: PyMethodDescriptor | PyMember): Value =>
  reduced('getattr', [self.owner, 'builtin' in self ? self.builtin.name : self.name]);

for (const type of [methodDescriptorType, wrapperDescriptorType, classMethodDescriptorType]) {
  const kind = type === wrapperDescriptorType ? 'slot wrapper' : 'method';
  define(type, {
    methods: {
      '__repr__(self, /)': (self: PyMethodDescriptor) =>
        `<${kind} '${self.builtin.name}' of '${self.owner.name}' objects>`,
      '__call__(self, /, *args, **kwargs)': (self: PyMethodDescriptor, args: Value[], keywords: Map<string, Value>) =>
        spread(self, args, keywords),
      '__get__(self, instance, owner=None, /)': (self: PyMethodDescriptor, object: Value, owner?: Value) => {
        if (object === null && (owner === undefined || owner === null))
          throw typeError('__get__(None, None) is invalid');
        const cls = owner instanceof PyType ? owner : typeOf(object);
        if (self.isClassMethod && owner !== undefined && owner !== null && !(owner instanceof PyType)) {
          throw typeError(
            `descriptor '${self.builtin.name}' for type '${self.owner.name}' needs a type, not a '${typeOf(owner).name}' as arg 2`,
          );
        }
        requirePlace(self, object === null ? undefined : object, cls);
        return bindAttribute(self, object === null ? undefined : object, cls);
      },
      ...(type !== classMethodDescriptorType && { '__reduce__(self, /)': reduceDescriptor }),
    },
    members: ['__name__', '__objclass__'],
    attributes: {
      __name__: { get: (self: PyMethodDescriptor) => self.builtin.name },
      __qualname__: { get: (self: PyMethodDescriptor) => `${self.owner.qualname}.${self.builtin.name}` },
      __objclass__: { get: (self: PyMethodDescriptor) => self.owner },
      __doc__: {
        get: (self: PyMethodDescriptor) => self.builtin.doc ?? builtinDoc(self.owner.name, self.builtin.name),
      },
      __text_signature__: {
        get: (self: PyMethodDescriptor) => textSignature(self.builtin, self.isClassMethod ? 'class' : 'method'),
      },
    },
  });
}

for (const type of [getsetDescriptorType, memberDescriptorType]) {
  define(type, {
    methods: {
      '__repr__(self, /)': (self: PyGetSet | PyMember) =>
        `<${type === memberDescriptorType ? 'member' : 'attribute'} '${self.name}' of '${self.owner.name}' objects>`,
      '__get__(self, instance, owner=None, /)': (self: PyGetSet | PyMember, object: Value) => {
        if (object !== null) checkOwner(self, object);
        return bindAttribute(self, object === null ? undefined : object, typeOf(object));
      },
      '__set__(self, instance, value, /)': (self: PyGetSet | PyMember, object: Value, value: Value) => {
        checkOwner(self, object);
        storeByDescriptor(self, object, self.name, value);
        return null;
      },
      '__delete__(self, instance, /)': (self: PyGetSet | PyMember, object: Value) => {
        checkOwner(self, object);
        storeByDescriptor(self, object, self.name, undefined);
        return null;
      },
      ...(type === memberDescriptorType && { '__reduce__(self, /)': reduceDescriptor }),
    },
    members: ['__name__', '__objclass__'],
    attributes: {
      __name__: { get: (self: PyGetSet | PyMember) => self.name },
      __qualname__: { get: (self: PyGetSet | PyMember) => `${self.owner.qualname}.${self.name}` },
      __objclass__: { get: (self: PyGetSet | PyMember) => self.owner },
      __doc__: { get: (self: PyGetSet | PyMember) => ('doc' in self ? self.doc : null) },
    },
  });
}

// ---- cell --------------------------------------------------------------------------------------------------------

/** Cells compare as their contents; an empty one is less than any other. */
const cellComparisons: NonNullable<TypeTable['methods']> = {};
for (const op of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) {
  cellComparisons[`__${op}__(self, value, /)`] = (self: Cell, other: Value) => {
    if (!(other instanceof Cell)) return NotImplemented;
    const [left, right] = [self.value, other.value];
    if (left !== undefined && right !== undefined) return compare(op, left, right);
    return compare(op, right === undefined, left === undefined);
  };
}

define(cellType, {
  signature: '([contents])',
  doc: 'A variable shared by nested functions.',
  new: { signature: '(cls, contents=None, /)', create: (_cls: PyType, contents?: Value) => new Cell(contents) },
  methods: {
    '__repr__(self, /)': (self: Cell) =>
      self.value === undefined
        ? `<cell at ${addressText(self)}: empty>`
        : `<cell at ${addressText(self)}: ${typeOf(self.value).name} object at ${addressText(self.value)}>`,
    ...cellComparisons,
  },
  attributes: {
    cell_contents: {
      get: (self: Cell) => {
        if (self.value === undefined) throw valueError('Cell is empty');
        return self.value;
      },
      set: (self: Cell, value) => {
        self.value = value;
      },
    },
  },
  constants: { __hash__: null },
});
