// BaseException and what all exceptions share; those with fields of their own are in exceptions-special.ts.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { typeError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { baseExceptionType, PyException, PyTraceback } from '../objects/exception.ts';
import { instanceDictOf } from '../objects/instance.ts';
import type { PyType, Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { type Str, strOf, textOf } from '../objects/str.ts';
import { setAttr } from '../protocols/attributes.ts';
import { toArray } from '../protocols/iterate.ts';
import { reprText, str } from '../protocols/text.ts';
import { define } from './define.ts';
import { DICT_ATTRIBUTE } from './object.ts';

/** str(exception): nothing, the one argument, or the tuple of arguments. */
export function exceptionText(self: PyException): Str {
  const { items } = self.args;
  if (items.length === 0) return '';
  return items.length === 1 ? str(items[0]!) : `(${items.map(reprText).join(', ')})`;
}

export function exceptionRepr(self: PyException): string {
  const { items } = self.args;
  const args = items.map(reprText).join(', ');
  return `${self.cls.name}(${args})`;
}

function setTraceback(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) throw typeError('__traceback__ must be a traceback or None');
  self.traceback = value;
}

function linked(name: string, value: Value | undefined): PyException | null {
  if (value === undefined) throw typeError(`__${name}__ may not be deleted`);
  if (value === null || value instanceof PyException) return value;
  throw typeError(`exception ${name} must be None or derive from BaseException`);
}

define(baseExceptionType, {
  doc: 'Common base class for all exceptions',
  new: {
    signature: '(cls, /, *args, **kwargs)',
    create: (cls: PyType, args: Value[]) => new PyException(cls, new PyTuple(args)),
  },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyException, args: Value[], keywords: Map<string, Value>) => {
      if (keywords.size > 0) throw typeError(`${self.cls.name}() takes no keyword arguments`);
      self.args = new PyTuple(args);
      return null;
    },
  },
  methods: {
    '__str__(self, /)': exceptionText,
    '__repr__(self, /)': exceptionRepr,
    'with_traceback(self, tb, /)': (self: PyException, traceback: Value) => {
      setTraceback(self, traceback);
      return self;
    },
    'add_note(self, note, /)': (self: PyException, note: Value) => {
      if (strOf(note) === undefined) throw typeError(`add_note() argument must be str, not ${typeOf(note).name}`);
      const dict = instanceDictOf(self)!;
      const notes = dict.getStr('__notes__');
      if (notes === undefined) dict.set('__notes__', new PyList([note]));
      else if (notes instanceof PyList) notes.items.push(note);
      else throw typeError('Cannot add note: __notes__ is not a list');
      return null;
    },
    '__reduce__(self, /)': (self: PyException) => {
      const dict = self.instanceDict;
      return new PyTuple(dict === undefined || dict.size === 0 ? [self.cls, self.args] : [self.cls, self.args, dict]);
    },
    '__setstate__(self, state, /)': (self: PyException, state: Value) => {
      if (state === null) return null;
      if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
      for (const [name, value] of state.entries()) setAttr(self, textOf(strOf(name)!), value);
      return null;
    },
  },
  members: ['__suppress_context__'],
  attributes: {
    args: {
      get: (self: PyException) => self.args,
      set: (self: PyException, value) => {
        if (value === undefined) throw typeError('args may not be deleted');
        self.args = new PyTuple(toArray(value));
      },
    },
    __cause__: {
      get: (self: PyException) => self.cause,
      set: (self: PyException, value) => {
        self.cause = linked('cause', value);
        self.suppressContext = true;
      },
    },
    __context__: {
      get: (self: PyException) => self.context,
      set: (self: PyException, value) => {
        self.context = linked('context', value);
      },
    },
    __suppress_context__: {
      get: (self: PyException) => self.suppressContext,
      set: (self: PyException, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        self.suppressContext = value;
      },
    },
    __traceback__: { get: (self: PyException) => self.traceback, set: setTraceback },
    __dict__: DICT_ATTRIBUTE,
  },
});

/** Each builtin exception class has a docstring and shows `__init__` and `__new__` of its own, as in CPython. */
for (const type of Object.values(EXCEPTIONS)) {
  if (type !== baseExceptionType && !type.attrs.has('__doc__')) type.attrs.set('__doc__', null);
}
