// partial: a call whose first arguments are given beforehand; Placeholder keeps a place among them free (3.14).

import { typeError } from '../../runtime/exceptions/raise.ts';
import { PyTuple, tupleType } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import { PyCallable, PyMethod } from '../../runtime/objects/function.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { replaceInstanceDict } from '../../runtime/objects/instance.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { concat, type Str, strOf, textOf } from '../../runtime/objects/str.ts';
import { call } from '../../runtime/protocols/call.ts';
import type { ForwardedCall } from '../../runtime/protocols/forwarding.ts';
import { repr, reprGuard, str } from '../../runtime/protocols/text.ts';
import { bracketed } from '../../runtime/types/bracketed.ts';
import { DICT_ATTRIBUTE } from '../../runtime/types/object.ts';
import { defineOnce } from '../define-once.ts';

export const partialType = builtinType('partial', { layout: 'partial', hasDict: true, module: 'functools' });
export const placeholderType = builtinType('_PlaceholderType', { basetype: false, module: 'functools' });

class Placeholder extends PyObject {}
Placeholder.prototype.cls = placeholderType;
export const PLACEHOLDER = new Placeholder();

type Names = readonly string[] | null;

export class PyPartial extends PyCallable {
  /** How many of the arguments are Placeholder. */
  places = 0;

  constructor(
    public func: Value,
    public args: PyTuple,
    public keywords: PyDict,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
    this.places = args.items.filter(arg => arg === PLACEHOLDER).length;
  }

  override invoke(args: Value[], names: Names): Value {
    const inner = this.forward(args, names);
    return call(inner.callee, [...inner.args], inner.names);
  }

  override forward(args: readonly Value[], names: Names): ForwardedCall {
    const callee = this.func;
    const given = names === null ? args.length : args.length - names.length;
    const positional = filled(this, args.slice(0, given));
    if (this.keywords.size === 0) return { callee, args: [...positional, ...args.slice(given)], names, leave: null };
    const keywords = new Map<string, Value>();
    for (const [name, value] of this.keywords.entries()) {
      const text = strOf(name);
      if (text === undefined) throw typeError('keywords must be strings');
      keywords.set(textOf(text), value);
    }
    names?.forEach((name, i) => {
      keywords.set(name, args[given + i]!);
    });
    return { callee, args: [...positional, ...keywords.values()], names: [...keywords.keys()], leave: null };
  }
}

/** The arguments of a call: the free places are filled first, the others follow. */
function filled(self: PyPartial, given: readonly Value[]): Value[] {
  const own = self.args.items;
  if (self.places === 0) return [...own, ...given];
  if (given.length < self.places) {
    throw typeError(
      `missing positional arguments in 'partial' call; expected at least ${self.places}, got ${given.length}`,
    );
  }
  let next = 0;
  const result = own.map(arg => (arg === PLACEHOLDER ? given[next++]! : arg));
  return [...result, ...given.slice(next)];
}

function construct(cls: PyType, given: readonly Value[], named: ReadonlyMap<string, Value>): Value {
  const [func, ...args] = given;
  if (func === undefined) throw typeError("type 'partial' takes at least one argument");
  if (typeOf(func).lookup('__call__') === undefined) throw typeError('the first argument must be callable');
  if (args.at(-1) === PLACEHOLDER) throw typeError('trailing Placeholders are not allowed');
  for (const value of named.values()) {
    if (value === PLACEHOLDER) throw typeError('Placeholder cannot be passed as a keyword argument');
  }
  const keywords = new PyDict();
  // A partial of a partial becomes one, unless somebody gave the inner one attributes.
  const inner = func instanceof PyPartial && (func.instanceDict?.size ?? 0) === 0 ? func : null;
  if (inner === null) {
    for (const [name, value] of named) keywords.set(name, value);
    return new PyPartial(func, new PyTuple(args), keywords, cls);
  }
  for (const [name, value] of inner.keywords.entries()) keywords.set(name, value);
  for (const [name, value] of named) keywords.set(name, value);
  const merged = mergedArguments(inner, args);
  return new PyPartial(inner.func, new PyTuple(merged), keywords, cls);
}

/** As `filled`, but places may stay free. */
function mergedArguments(inner: PyPartial, args: readonly Value[]): Value[] {
  let next = 0;
  const result = inner.args.items.map(arg => (arg === PLACEHOLDER && next < args.length ? args[next++]! : arg));
  result.push(...args.slice(next));
  return result;
}

function text(self: PyPartial): Str {
  const { module } = self.cls;
  const prefix = typeof module === 'string' && module !== 'builtins' ? `${module}.` : '';
  const name = `${prefix}${self.cls.qualname}`;
  return reprGuard(self, '...', () => {
    const keywords = [...self.keywords.entries()].map(([key, value]) => concat(concat(str(key), '='), repr(value)));
    return bracketed(`${name}(`, [repr(self.func), ...self.args.items.map(repr), ...keywords], ')');
  });
}

function setState(self: PyPartial, state: Value): Value {
  if (!(state instanceof PyTuple) || state.items.length !== 4) throw typeError('invalid partial state');
  const [func, args, keywords, dict] = state.items as [Value, Value, Value, Value];
  const valid =
    typeOf(func).lookup('__call__') !== undefined &&
    args instanceof PyTuple &&
    (keywords === null || keywords instanceof PyDict) &&
    (dict === null || dict instanceof PyDict);
  if (!valid) throw typeError('invalid partial state');
  if (args.items.at(-1) === PLACEHOLDER) throw typeError('trailing Placeholders are not allowed');
  self.func = func;
  self.args = args.cls === tupleType ? args : new PyTuple([...args.items]);
  self.places = self.args.items.filter(arg => arg === PLACEHOLDER).length;
  if (keywords === null) self.keywords = new PyDict();
  else if (keywords.cls === dictType) self.keywords = keywords;
  else {
    self.keywords = new PyDict();
    self.keywords.copyFrom(keywords);
  }
  if (dict === null) self.instanceDict = undefined;
  else replaceInstanceDict(self, dict);
  return null;
}

export function definePartial(): void {
  defineOnce(placeholderType, () => ({
    doc: 'The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.',
    new: {
      signature: '(cls, /, *args, **kwargs)',
      create: (_cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
        if (args.length + keywords.size > 0) throw typeError('PlaceholderType takes no arguments');
        return PLACEHOLDER;
      },
    },
    methods: {
      '__repr__(self, /)': () => 'Placeholder',
      '__reduce__(self, /)': () => 'Placeholder',
    },
  }));
  defineOnce(partialType, () => ({
    doc: 'Create a new function with partial application of the given arguments\nand keywords.',
    signature: '(func, /, *args, **keywords)',
    new: { signature: '(cls, /, *args, **kwargs)', create: construct },
    methods: {
      '__call__(self, /, *args, **kwargs)': (self: PyPartial, args: Value[], keywords: ReadonlyMap<string, Value>) =>
        self.invoke([...args, ...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]),
      '__get__(self, instance, owner=None, /)': (self: PyPartial, object: Value) =>
        object === null ? self : new PyMethod(self, object),
      '__repr__(self, /)': text,
      '__reduce__(self, /)': (self: PyPartial) =>
        new PyTuple([
          self.cls,
          new PyTuple([self.func]),
          new PyTuple([self.func, self.args, self.keywords, self.instanceDict ?? null]),
        ]),
      '__setstate__(self, state, /)': setState,
    },
    classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
    members: ['func', 'args', 'keywords'],
    attributes: {
      func: { get: (self: PyPartial) => self.func, doc: 'function object to use in future partial calls' },
      args: { get: (self: PyPartial) => self.args, doc: 'tuple of arguments to future partial calls' },
      keywords: {
        get: (self: PyPartial) => self.keywords,
        doc: 'dictionary of keyword arguments to future partial calls',
      },
      __dict__: DICT_ATTRIBUTE,
    },
  }));
}
