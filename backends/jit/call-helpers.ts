// Calls that emitted code does not make by itself: other numbers of arguments, builtins, classes, keywords.

import { typeError } from '../../src/runtime/exceptions/raise.ts';
import { listType, PyList, PyTuple } from '../../src/runtime/objects/containers.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import { baseExceptionType, PyException } from '../../src/runtime/objects/exception.ts';
import {
  type Builtin,
  type Cell,
  PyBuiltin,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
} from '../../src/runtime/objects/function.ts';
import { objectType, PyInstance, PyType, typeType, type Value } from '../../src/runtime/objects/object.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import { call, usesObjectNew } from '../../src/runtime/protocols/call.ts';
import { toList } from '../../src/runtime/protocols/iterate.ts';
import { positional } from '../shared/operations.ts';
import type { JitCode } from './code.ts';
import type { Home } from './home.ts';

type Names = readonly string[] | null;

/** How a call of a class goes. */
interface Construction {
  /** __init__ of a class whose call is nothing but object.__new__ and that, or BaseException.__new__ and that. */
  readonly init: PyFunction | null;
  /** __new__ of a builtin class whose call is nothing but that. */
  readonly create: Builtin | null;
  /** An exception class with BaseException's __new__, and its __init__ if `init` and `fills` are null. */
  readonly raises: boolean;
  /** __init__ of a builtin exception class with fields of its own. */
  readonly fills: Builtin | null;
  /** Neither __new__ nor __init__ are other than object's. */
  readonly bare: boolean;
}
const BY_PROTOCOL: Construction = { init: null, create: null, raises: false, fills: null, bare: false };

export function constructionOf(type: PyType): Construction {
  if (type.abstract) return BY_PROTOCOL;
  return (type.construction ??= findConstruction(type)) as Construction;
}

function findConstruction(type: PyType): Construction {
  if (type.cls !== typeType || type === objectType || type === typeType) return BY_PROTOCOL;
  const init = type.lookup('__init__');
  if (init instanceof PyFunction && usesObjectNew(type)) return { ...BY_PROTOCOL, init };
  const bare = type.heap && init === objectType.lookup('__init__') && usesObjectNew(type);
  if (bare) return { ...BY_PROTOCOL, bare };
  const make = type.lookup('__new__');
  // Many classes of exceptions without fields of their own have an entry of their own for the one constructor.
  if (make instanceof PyBuiltin && type.definer('__new__')!.layout === baseExceptionType.layout) {
    if (init instanceof PyFunction) return { ...BY_PROTOCOL, init, raises: true };
    if (init === baseExceptionType.attrs.get('__init__')) return { ...BY_PROTOCOL, raises: true };
    if (!(init instanceof PyMethodDescriptor && init.builtin.signature.collects)) return BY_PROTOCOL;
    return { ...BY_PROTOCOL, raises: true, fills: init.builtin };
  }
  const plain = !type.heap && init === objectType.lookup('__init__') && make instanceof PyBuiltin && !make.prepends;
  return plain ? { ...BY_PROTOCOL, create: make.builtin } : BY_PROTOCOL;
}

/** May a call with so many positional arguments (with the class, for __new__) pass them as they are? */
const takes = ({ signature }: Builtin, count: number): boolean =>
  signature.positional && count >= signature.required && count <= signature.positionalCount;

/** A method of a builtin class called on the class: on an object of it, with arguments as they are. */
const takesObject = ({ builtin, isClassMethod, owner }: PyMethodDescriptor, object: Value, count: number): boolean =>
  !isClassMethod && takes(builtin, count) && typeOf(object).isSubtypeOf(owner);

function newException(type: PyType, fills: Builtin | null, args: Value[]): PyException {
  const made = new PyException(type, new PyTuple(args));
  if (fills !== null) fills.implementation(made, args, new Map());
  return made;
}

function checkInit(returned: Value): void {
  if (returned !== null) throw typeError(`__init__() should return None, not '${typeOf(returned).name}'`);
}

/** The new object, whose __init__ has returned. */
export function initialized(returned: Value, made: PyInstance): PyInstance {
  if (returned !== null) checkInit(returned);
  return made;
}

export function call0(callee: Value): Value {
  if (callee instanceof PyFunction && callee.arity === 0) return callee.entry!();
  if (callee instanceof PyType) {
    const { bare, fills, init, raises } = constructionOf(callee);
    if (init !== null && init.arity === 1) {
      const made = raises ? new PyException(callee) : new PyInstance(callee);
      checkInit(init.entry!(made));
      return made;
    }
    if (init === null && raises) return newException(callee, fills, []);
    if (bare) return new PyInstance(callee);
  }
  if (callee instanceof PyFunction) return callFunction(callee, []);
  if (callee instanceof PyMethod && callee.func instanceof PyFunction) return filled1(callee.func, callee.self);
  if (callee instanceof PyInstance) {
    const method = callee.cls.lookup('__call__');
    if (method instanceof PyFunction) return filled1(method, callee);
  }
  return call(callee, []);
}

export function call1(callee: Value, first: Value): Value {
  if (callee instanceof PyFunction) return filled1(callee, first);
  if (callee instanceof PyBuiltin) {
    const { builtin } = callee;
    if (!callee.prepends && takes(builtin, 1)) return builtin.implementation(first);
    if (callee.prepends && takes(builtin, 2)) return builtin.implementation(callee.self, first);
    if (builtin.signature.packs && !callee.prepends) return builtin.implementation([first]);
    return call(callee, [first]);
  }
  if (callee instanceof PyType) {
    const { create, fills, init, raises } = constructionOf(callee);
    if (init !== null) {
      const made = raises ? new PyException(callee, new PyTuple([first])) : new PyInstance(callee);
      checkInit(filled2(init, made, first));
      return made;
    }
    if (raises) return newException(callee, fills, [first]);
    if (create !== null && takes(create, 2)) return create.implementation(callee, first);
    const known = KNOWN_CLASSES.get(callee);
    return known === undefined ? call(callee, [first]) : known(first);
  }
  if (callee instanceof PyMethod && callee.func instanceof PyFunction) return filled2(callee.func, callee.self, first);
  if (callee instanceof PyInstance) {
    const method = callee.cls.lookup('__call__');
    if (method instanceof PyFunction) return filled2(method, callee, first);
  }
  return call(callee, [first]);
}

/** Classes with an __init__ of their own that every program calls with one argument. */
const KNOWN_CLASSES = new Map<PyType, (value: Value) => Value>([
  [listType, value => new PyList(toList(value))],
  [typeType, value => typeOf(value)],
]);

export function call2(callee: Value, first: Value, second: Value): Value {
  if (callee instanceof PyFunction) return filled2(callee, first, second);
  if (callee instanceof PyBuiltin) {
    const { builtin } = callee;
    if (!callee.prepends && takes(builtin, 2)) return builtin.implementation(first, second);
    if (builtin.signature.packs && !callee.prepends) return builtin.implementation([first, second]);
    return call(callee, [first, second]);
  }
  if (callee instanceof PyMethodDescriptor && takesObject(callee, first, 2))
    return callee.builtin.implementation(first, second);
  if (callee instanceof PyType) {
    const { create, fills, init, raises } = constructionOf(callee);
    if (init !== null) {
      const made = raises ? new PyException(callee, new PyTuple([first, second])) : new PyInstance(callee);
      checkInit(filled3(init, made, first, second));
      return made;
    }
    if (raises) return newException(callee, fills, [first, second]);
    return create !== null && takes(create, 3)
      ? create.implementation(callee, first, second)
      : call(callee, [first, second]);
  }
  if (callee instanceof PyMethod && callee.func instanceof PyFunction)
    return filled3(callee.func, callee.self, first, second);
  if (callee instanceof PyInstance) {
    const method = callee.cls.lookup('__call__');
    if (method instanceof PyFunction) return filled3(method, callee, first, second);
  }
  return call(callee, [first, second]);
}

export function call3(callee: Value, first: Value, second: Value, third: Value): Value {
  if (callee instanceof PyFunction) return filled3(callee, first, second, third);
  if (callee instanceof PyMethod && callee.func instanceof PyFunction && callee.func.arity === 4)
    return callee.func.entry!(callee.self, first, second, third);
  if (callee instanceof PyBuiltin && !callee.prepends && takes(callee.builtin, 3))
    return callee.builtin.implementation(first, second, third);
  if (callee instanceof PyMethodDescriptor && takesObject(callee, first, 3))
    return callee.builtin.implementation(first, second, third);
  if (callee instanceof PyType) {
    const { init, raises } = constructionOf(callee);
    if (init !== null && !raises && init.arity === 4) {
      const made = new PyInstance(callee);
      checkInit(init.entry!(made, first, second, third));
      return made;
    }
  }
  return callMany(callee, [first, second, third]);
}

export function callMany(callee: Value, args: Value[]): Value {
  if (callee instanceof PyFunction) return callFunction(callee, args);
  if (callee instanceof PyBuiltin && callee.builtin.signature.packs && !callee.prepends) {
    return callee.builtin.implementation(args);
  }
  return callKeywords(callee, args, null);
}

// A Python function by so many positional arguments, and the defaults of those that lack: for one or two without arrays.

export function filled1(fn: PyFunction, first: Value): Value {
  const { arity, defaults } = fn;
  if (arity === 1) return fn.entry!(first);
  const count = defaults === null ? 0 : defaults.length;
  if (arity === 2 && count >= 1) return fn.entry!(first, defaults![count - 1]!);
  if (arity === 3 && count >= 2) return fn.entry!(first, defaults![count - 2]!, defaults![count - 1]!);
  return callFunction(fn, [first]);
}

export function filled2(fn: PyFunction, first: Value, second: Value): Value {
  const { arity, defaults } = fn;
  if (arity === 2) return fn.entry!(first, second);
  const count = defaults === null ? 0 : defaults.length;
  if (arity === 3 && count >= 1) return fn.entry!(first, second, defaults![count - 1]!);
  if (arity === 4 && count >= 2) return fn.entry!(first, second, defaults![count - 2]!, defaults![count - 1]!);
  return callFunction(fn, [first, second]);
}

export function filled3(fn: PyFunction, first: Value, second: Value, third: Value): Value {
  const { arity, defaults } = fn;
  if (arity === 3) return fn.entry!(first, second, third);
  const count = defaults === null ? 0 : defaults.length;
  if (arity === 4 && count >= 1) return fn.entry!(first, second, third, defaults![count - 1]!);
  if (arity === 5 && count >= 2) return fn.entry!(first, second, third, defaults![count - 2]!, defaults![count - 1]!);
  return callFunction(fn, [first, second, third]);
}

/** Has the function as many defaults as a call with so many arguments lacks? */
export const fillsUp = ({ arity, defaults }: PyFunction, count: number): boolean =>
  arity === count || (arity > count && defaults !== null && arity - count <= Math.min(defaults.length, 2));

/** A Python function by positional arguments only: defaults are filled in without the general binding. */
export function callFunction(fn: PyFunction, args: Value[]): Value {
  const { arity, defaults } = fn;
  const missing = arity - args.length;
  if (missing > 0 && defaults !== null && missing <= defaults.length) {
    for (let i = defaults.length - missing; i < defaults.length; i++) args.push(defaults[i]!);
  }
  return args.length === arity ? fn.entry!(...args) : call(fn, args);
}

/** Keyword values stand at the end of `args`. */
export function callKeywords(callee: Value, args: Value[], names: Names): Value {
  if (!(callee instanceof PyType)) return call(callee, args, names);
  const { init, raises } = constructionOf(callee);
  if (init === null || raises) return call(callee, args, names);
  const made = new PyInstance(callee);
  checkInit(names === null ? callFunction(init, [made, ...args]) : call(init, [made, ...args], names));
  return made;
}

export function callSpread(callee: Value, args: Value, keywords: PyDict | null): Value {
  const values = positional(callee, args);
  if (keywords === null || keywords.size === 0) return callKeywords(callee, values, null);
  const names: string[] = [];
  for (const [name, value] of keywords.entries()) {
    names.push(name as string);
    values.push(value);
  }
  return callKeywords(callee, values, names);
}

// ---- function objects ------------------------------------------------------------------------------------------------

export const NO_CELLS: readonly Cell[] = [];

export function namedValues(names: readonly string[], values: readonly Value[]): PyDict {
  const dict = new PyDict();
  for (let i = 0; i < names.length; i++) dict.set(names[i]!, values[i]!);
  return dict;
}

export function makeFunction(
  home: Home,
  code: JitCode,
  closure: readonly Cell[],
  defaults: readonly Value[] | null,
  keywordDefaults: PyDict | null,
  annotate: Value,
): PyFunction {
  const fn = new PyFunction(code, home.globals, closure);
  fn.defaults = defaults;
  fn.keywordDefaults = keywordDefaults;
  fn.annotate = annotate;
  // What has run before will run again: its JavaScript is there. Other code is compiled by its first call.
  if (code.isCompiled) code.attach(fn);
  return fn;
}
