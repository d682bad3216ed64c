// defaultdict: a dict that makes the values of missing keys.

import { keyError, typeError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { builtinType, PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../../runtime/objects/scalars.ts';
import { concat, type Str } from '../../runtime/objects/str.ts';
import { call0, callMethod } from '../../runtime/protocols/call.ts';
import { iter } from '../../runtime/protocols/iterate.ts';
import { repr } from '../../runtime/protocols/text.ts';
import { define } from '../../runtime/types/define.ts';
import { dictText, fillDict, updateDict } from '../../runtime/types/dict.ts';

export const defaultdictType = builtinType('defaultdict', {
  base: dictType,
  layout: 'defaultdict',
  module: 'collections',
});

export class PyDefaultDict extends PyDict {
  factory: Value = null;
}

const isCallable = (value: Value): boolean => value instanceof PyType || typeOf(value).lookup('__call__') !== undefined;

function initialize(self: PyDefaultDict, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  const [factory = null, ...rest] = args;
  if (factory !== null && !isCallable(factory)) throw typeError('first argument must be callable or None');
  self.factory = factory;
  return fillDict(self, rest, keywords, 'dict');
}

function missing(self: PyDefaultDict, key: Value): Value {
  if (self.factory === null) throw keyError(key);
  const value = call0(self.factory);
  self.set(key, value);
  return value;
}

function copy(self: PyDefaultDict): PyDefaultDict {
  const made = new PyDefaultDict(self.cls);
  made.factory = self.factory;
  made.copyFrom(self);
  return made;
}

function text(self: PyDefaultDict): Str {
  const factory = repr(self.factory);
  return concat(concat(concat(`${self.cls.qualname}(`, factory), ', '), concat(dictText(self), ')'));
}

/** Both operands of | must be dicts; the result is a defaultdict with the factory of the one that is. */
function merge(self: PyDefaultDict, left: Value, right: Value): Value {
  if (!(left instanceof PyDict && right instanceof PyDict)) return NotImplemented;
  const made = new PyDefaultDict(self.cls);
  made.factory = self.factory;
  made.copyFrom(left);
  updateDict(made, right);
  return made;
}

define(defaultdictType, {
  doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.',
  new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyDefaultDict(cls) },
  init: { signature: '(self, /, *args, **kwargs)', run: initialize },
  methods: {
    '__repr__(self, /)': text,
    '__missing__(self, key, /)': missing,
    '__or__(self, value, /)': (self: PyDefaultDict, other: Value) => merge(self, self, other),
    '__ror__(self, value, /)': (self: PyDefaultDict, other: Value) => merge(self, other, self),
    'copy(self, /)': copy,
    '__copy__(self, /)': copy,
    '__reduce__(self, /)': (self: PyDefaultDict) => {
      const args = new PyTuple(self.factory === null ? [] : [self.factory]);
      return new PyTuple([self.cls, args, null, null, iter(callMethod(self, 'items', []))]);
    },
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
  attributes: {
    default_factory: {
      get: (self: PyDefaultDict) => self.factory,
      set: (self: PyDefaultDict, value: Value | undefined) => {
        self.factory = value ?? null;
      },
      doc: 'Factory for default value called by __missing__().',
    },
  },
});
