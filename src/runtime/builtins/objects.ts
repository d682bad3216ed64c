// Builtin functions about objects: attributes, classes, identity, namespaces.

import { runtimeError, typeError } from '../exceptions/raise.ts';
import { PyList } from '../objects/containers.ts';
import { PyDict } from '../objects/dict.ts';
import { type Implementation, PyFunction } from '../objects/function.ts';
import { identityOf } from '../objects/identity.ts';
import { PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { callSpecial, delAttr, findAttr, getAttr, setAttr } from '../protocols/attributes.ts';
import { call0, callMethod } from '../protocols/call.ts';
import { buildClass, isInstance, isSubclass } from '../protocols/classes.ts';
import { lessThan } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { toArray } from '../protocols/iterate.ts';
import { frames } from '../thread.ts';

function nameOf(value: Value): string {
  const text = strOf(value);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(value).name}'`);
  return textOf(text);
}

const sortedNames = (names: Value[]): PyList => {
  if (names.every(name => typeof name === 'string')) return new PyList(names.sort());
  return new PyList(names.sort((a, b) => (lessThan(a, b) ? -1 : lessThan(b, a) ? 1 : 0)));
};

function directory(object?: Value): Value {
  if (object === undefined) {
    const frame = frames.at(0);
    if (frame === null) throw runtimeError('frame does not exist');
    const locals = frame.locals();
    return sortedNames(
      locals instanceof PyDict && !locals.cls.heap ? locals.keys() : toArray(callMethod(locals, 'keys', [])),
    );
  }
  // Unlike other methods of types, one that is None is called.
  const names = typeOf(object).lookup('__dir__') === null ? call0(null) : callSpecial(object, '__dir__');
  if (names === undefined) throw typeError(`object does not provide __dir__`);
  return sortedNames(toArray(names));
}

function currentLocals(): Value {
  const frame = frames.at(0);
  if (frame === null) throw runtimeError('frame does not exist');
  return frame.locals();
}

export const OBJECT_BUILTINS: Record<string, Implementation> = {
  'callable(obj, /)': (object: Value) => object instanceof PyType || typeOf(object).lookup('__call__') !== undefined,
  'delattr(obj, name, /)': (object: Value, name: Value) => {
    delAttr(object, nameOf(name));
    return null;
  },
  'dir(object=None, /) untold': directory,
  'getattr(object, name, default=None, /) untold': (object: Value, name: Value, fallback?: Value) => {
    if (fallback === undefined) return getAttr(object, nameOf(name));
    const found = findAttr(object, nameOf(name));
    return found === undefined ? fallback : found;
  },
  'globals()': () => {
    const frame = frames.at(0);
    if (frame === null) throw runtimeError('frame does not exist');
    return frame.globals;
  },
  'hasattr(obj, name, /)': (object: Value, name: Value) => findAttr(object, nameOf(name)) !== undefined,
  'hash(obj, /)': hash,
  'id(obj, /)': identityOf,
  'isinstance(obj, class_or_tuple, /)': isInstance,
  'issubclass(cls, class_or_tuple, /)': isSubclass,
  'locals()': currentLocals,
  'setattr(obj, name, value, /)': (object: Value, name: Value, value: Value) => {
    setAttr(object, nameOf(name), value);
    return null;
  },
  'vars(object=None, /) untold': (object?: Value) => {
    if (object === undefined) return currentLocals();
    const dict = findAttr(object, '__dict__');
    if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
    return dict;
  },
  '__build_class__(*args, **kwds) untold': (args: Value[], keywords: Map<string, Value>) => {
    if (args.length < 2) throw typeError('__build_class__: not enough arguments');
    const [body, name, ...bases] = args as [Value, Value, ...Value[]];
    if (!(body instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
    if (strOf(name) === undefined) throw typeError('__build_class__: name is not a string');
    return buildClass(body, nameOf(name), bases, PyDict.fromStrings(keywords));
  },
};
