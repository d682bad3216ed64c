// types.SimpleNamespace.

import { typeError } from '../exceptions/raise.ts';
import { PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { concat, type Str, strOf } from '../objects/str.ts';
import { call } from '../protocols/call.ts';
import { compare, type RichOperator } from '../protocols/compare.ts';
import { repr, reprGuard } from '../protocols/text.ts';
import { bracketed } from './bracketed.ts';
import { define } from './define.ts';
import { updateDict } from './dict.ts';

export const namespaceType = builtinType('SimpleNamespace', {
  layout: 'SimpleNamespace',
  hasDict: true,
  home: 'types',
});

export class PyNamespace extends PyObject {
  declare instanceDict: PyDict;

  constructor(cls: PyType = namespaceType) {
    super();
    this.cls = cls;
    this.instanceDict = new PyDict();
  }
}

function initialize(self: PyNamespace, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (args.length > 1)
    throw typeError(`${self.cls.name.split('.').at(-1)} expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) {
    const given = new PyDict();
    updateDict(given, args[0]!);
    if (given.keys().some(key => strOf(key) === undefined)) throw typeError('keywords must be strings');
    self.instanceDict.copyFrom(given);
  }
  for (const [name, value] of keywords) self.instanceDict.set(name, value);
  return null;
}

function text(self: PyNamespace): Str {
  const name = self.cls === namespaceType ? 'namespace' : self.cls.name;
  return reprGuard(self, `${name}(...)`, () => {
    const parts: Str[] = [];
    for (const [key, value] of self.instanceDict.entries()) {
      const field = strOf(key);
      if (field !== undefined && field !== '') parts.push(concat(concat(field, '='), repr(value)));
    }
    return bracketed(`${name}(`, parts, ')');
  });
}

const comparison =
  (op: RichOperator) =>
  (self: PyNamespace, other: Value): Value =>
    other instanceof PyNamespace ? compare(op, self.instanceDict, other.instanceDict) : NotImplemented;

function replaced(self: PyNamespace, changes: ReadonlyMap<string, Value>): Value {
  const made = call(self.cls, []);
  if (!(made instanceof PyNamespace)) {
    throw typeError(`expect ${namespaceType.name} type, but ${self.cls.name}() returned '${typeOf(made).name}' object`);
  }
  made.instanceDict.copyFrom(self.instanceDict);
  for (const [name, value] of changes) made.instanceDict.set(name, value);
  return made;
}

define(namespaceType, {
  signature: '(mapping_or_iterable=(), /, **kwargs)',
  doc: 'A simple attribute-based namespace.',
  new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyNamespace(cls) },
  init: { signature: '(self, /, *args, **kwargs)', run: initialize },
  methods: {
    '__repr__(self, /)': text,
    ...Object.fromEntries(
      (['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const).map(op => [`__${op}__(self, value, /)`, comparison(op)]),
    ),
    '__reduce__(self, /)': (self: PyNamespace) => new PyTuple([self.cls, new PyTuple([]), self.instanceDict]),
    '__replace__(self, /, **changes)': replaced,
  },
  members: ['__dict__'],
  attributes: { __dict__: { get: (self: PyNamespace) => self.instanceDict } },
  constants: { __hash__: null },
});
