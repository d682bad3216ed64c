// The operations that lowered code needs and that have no syntax of their own (INTRINSICS of the core tree).
//
// An engine calls `INTRINSIC[name](args, frame)` for all of them in one way. `frame` gives what the operations marked
// FRAME need: the globals and the namespace of the running code. What an operation means is in protocols; here is
// only the table.

import type { IntrinsicName } from '../frontend/core/nodes.ts';
import { EXCEPTIONS } from './exceptions/hierarchy.ts';
import { assertionError, newException, runtimeError, typeError } from './exceptions/raise.ts';
import { builtinImport, importFrom, importName, importStar } from './imports/import.ts';
import { interpreter } from './interpreter.ts';
import { addItem, listType, PyList, PyTuple } from './objects/containers.ts';
import { PyDict } from './objects/dict.ts';
import { PyException } from './objects/exception.ts';
import { type Cell, PyBuiltin, PyFunction, superType } from './objects/function.ts';
import { PyType, type Value } from './objects/object.ts';
import { typeOf } from './objects/scalars.ts';
import type { PySet } from './objects/set.ts';
import { strOf, textOf } from './objects/str.ts';
import { bindAttribute, findAttr, getAttr } from './protocols/attributes.ts';
import { asyncIterator, nextAwaitable } from './protocols/awaiting.ts';
import { call, call0, call1 } from './protocols/call.ts';
import { buildClass } from './protocols/classes.ts';
import { getItem, length } from './protocols/items.ts';
import { askLength, forEach, iter, toArray } from './protocols/iterate.ts';
import { isMappingPattern, isSequencePattern, matchClass, matchKeys, matchRest } from './protocols/matching.ts';
import { joinAfterStar, splitForStar } from './protocols/raising.ts';
import { strText } from './protocols/text.ts';
import { thread } from './thread.ts';
import { TraceRecord } from './tracing.ts';
import { keysOf, plainIteration, updateDict } from './types/dict.ts';
import { genericBase } from './types/generic.ts';
import { addAll } from './types/set-operations.ts';
import { makeSuper } from './types/super.ts';
import { makeInterpolation, makeTemplate } from './types/template.ts';
import { makeTypeAlias } from './types/type-alias.ts';
import { makeParamSpec, makeTypeVar, makeTypeVarTuple } from './types/type-parameters.ts';

/** What the operations marked FRAME see of the running code. */
export interface IntrinsicFrame {
  readonly globals: PyDict;
  /** The namespace of a module or class body; the globals' dict in functions. */
  readonly namespace: Value;
}

type Operation = (args: readonly Value[], frame: IntrinsicFrame) => Value;

const text = (value: Value): string => textOf(strOf(value)!);

export const INTRINSIC: Record<IntrinsicName, Operation> = {
  // imports
  import_name: ([name, fromList, level], frame) => {
    const hook = interpreter().builtins.dict.getStr('__import__');
    if (hook === undefined) throw newException(EXCEPTIONS.ImportError, '__import__ not found');
    if (hook === builtinImport()) return importName(text(name!), frame.globals, fromList!, level as number);
    return call(hook, [name!, frame.globals, frame.namespace, fromList!, level!]);
  },
  import_from: ([module, name]) => importFrom(module!, text(name!)),
  import_star: ([module], frame) => {
    importStar(module!, frame.namespace);
    return null;
  },
  // classes
  build_class: ([body, name, bases, keywords]) => {
    const hook = interpreter().builtins.dict.getStr('__build_class__');
    const { items } = bases as PyTuple | PyList;
    if (hook instanceof PyBuiltin && hook.builtin.name === '__build_class__') {
      return buildClass(body as PyFunction, text(name!), items, keywords as PyDict | null);
    }
    if (hook === undefined) throw newException(EXCEPTIONS.NameError, '__build_class__ not found');
    const given = [...((keywords as PyDict | null)?.entries() ?? [])];
    const values = given.map(([, value]) => value);
    return call(hook, [body!, name!, ...items, ...values], values.length > 0 ? given.map(([key]) => text(key)) : null);
  },
  load_locals: (_args, frame) => frame.namespace,
  zero_super: args => zeroSuper(args),
  // displays, comprehensions
  get_iter: ([iterable]) => iter(iterable!),
  list_append: ([list, value]) => {
    addItem((list as PyList).items, value!);
    return null;
  },
  list_extend: ([list, iterable]) => {
    const { items } = list as PyList;
    if (iterable instanceof PyList && iterable.cls === listType && iterable !== list) {
      if (items.length === 0) (list as PyList).items = iterable.items.slice();
      else for (let i = 0; i < iterable.items.length; i++) addItem(items, iterable.items[i]!);
    } else if (findIteration(iterable!)) {
      askLength(iterable!, list as PyList);
      forEach(iterable!, item => addItem(items, item));
    } else throw typeError(`Value after * must be an iterable, not ${typeOf(iterable!).name}`);
    return null;
  },
  list_to_tuple: ([list]) => new PyTuple((list as PyList).items),
  set_add: ([set, value]) => {
    (set as PySet).add(value!);
    return null;
  },
  set_update: ([set, iterable]) => {
    addAll(set as PySet, iterable!);
    return null;
  },
  dict_set: ([dict, key, value]) => {
    (dict as PyDict).set(key!, value!);
    return null;
  },
  dict_update: ([dict, mapping]) => {
    if (!isMapping(mapping!)) throw typeError(`'${typeOf(mapping!).name}' object is not a mapping`);
    updateDict(dict as PyDict, mapping!);
    return null;
  },
  dict_merge: ([dict, mapping, callee]) => {
    mergeKeywords(dict as PyDict, mapping!, callee!);
    return null;
  },
  // with
  with_enter: ([manager, asynchronous]) => contextMethod(manager!, asynchronous === true, 'enter'),
  with_exit: ([manager, asynchronous]) => contextMethod(manager!, asynchronous === true, 'exit'),
  exception_triple: ([exception]) => {
    const raised = exception as PyException;
    return new PyTuple([raised.cls, raised, raised.traceback]);
  },
  // exceptions
  set_handled: ([exception]) => {
    thread.handling = exception as PyException | null;
    return null;
  },
  reraise: ([exception]) => {
    throw exception;
  },
  throw: ([exception]) => {
    throw exception;
  },
  group_split: ([exception, test]) => splitForStar(exception!, test!),
  group_rest: ([parts, original]) => joinAfterStar(parts as PyList, original!),
  assertion_error: ([message]) =>
    message === undefined ? newException(EXCEPTIONS.AssertionError) : assertionError(message),
  not_implemented_error: () => newException(EXCEPTIONS.NotImplementedError),
  // match
  match_sequence: ([subject]) => isSequencePattern(subject!),
  match_mapping: ([subject]) => isMappingPattern(subject!),
  match_length: ([subject]) => length(subject!),
  match_keys: ([subject, keys]) => matchKeys(subject!, keys as PyTuple),
  match_class: ([subject, cls, count, names]) => matchClass(subject!, cls!, count as number, names as PyTuple),
  match_rest: ([subject, keys]) => matchRest(subject!, keys as PyTuple),
  // async
  get_aiter: ([value]) => asyncIterator(value!),
  get_anext: ([iterator]) => nextAwaitable(iterator!),
  is_stop_async: ([exception]) => (exception as PyException).cls.isSubtypeOf(EXCEPTIONS.StopAsyncIteration),
  // type parameters, annotations, t-strings
  typevar: ([name, bound, constraints, fallback]) => makeTypeVar(text(name!), bound!, constraints!, fallback!),
  paramspec: ([name, fallback]) => makeParamSpec(text(name!), fallback!),
  typevartuple: ([name, fallback]) => makeTypeVarTuple(text(name!), fallback!),
  type_alias: ([name, parameters, thunk]) => makeTypeAlias(text(name!), parameters!, thunk!),
  set_type_params: ([target, parameters]) => {
    if (target instanceof PyFunction) target.typeParams = parameters!;
    else if (target instanceof PyType) target.setOwn('__type_params__', parameters!);
    return target!;
  },
  generic_base: ([parameters]) => genericBase(parameters as PyTuple),
  namespace_find: ([mapping, name]) => {
    if (mapping instanceof PyDict) {
      const value = mapping.get(name!);
      return value === undefined ? null : new PyTuple([value]);
    }
    try {
      return new PyTuple([getItem(mapping!, name!)]);
    } catch (error) {
      if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.KeyError)) return null;
      throw error;
    }
  },
  make_template: ([strings, interpolations]) => makeTemplate(strings as PyTuple, interpolations as PyTuple),
  make_interpolation: ([value, expression, conversion, spec]) =>
    makeInterpolation(value!, expression!, conversion!, spec!),
  // interactive
  print_expr: ([value]) => call1(getAttr(interpreter().sys, 'displayhook'), value!),
  // code that tells what it does
  trace_call: ([line]) => {
    const record = new TraceRecord(line as number);
    record.begin();
    return record;
  },
  trace_line: ([record, line, again]) => {
    (record as TraceRecord).at(line as number, again as boolean);
    return null;
  },
  trace_after: ([record, value, line]) => {
    (record as TraceRecord).at(line as number, false);
    return value!;
  },
  trace_later: ([record, line]) => {
    (record as TraceRecord).later = line as number;
    return null;
  },
  trace_now: ([record]) => {
    (record as TraceRecord).now();
    return null;
  },
  trace_raising: ([record]) => {
    (record as TraceRecord).raising();
    return null;
  },
  trace_raised: ([record, leaves]) => {
    (record as TraceRecord).meet(leaves as boolean);
    return null;
  },
  trace_value: ([record, value]) => (record as TraceRecord).return(value!),
  trace_return: ([record]) => {
    (record as TraceRecord).end();
    return null;
  },
  trace_yield: ([record, value]) => (record as TraceRecord).yield(value!),
  trace_resumed: ([record, value]) => {
    (record as TraceRecord).resume('PY_RESUME');
    return value!;
  },
};

// ---- helpers of one operation each -------------------------------------------------------------------------------

/** super() without arguments: [callee, first argument, cell of __class__]; what is missing is absent at the end. */
function zeroSuper(args: readonly Value[]): Value {
  const [callee, first, cell] = args;
  if (callee !== superType) return call0(callee!);
  if (args.length < 2) throw runtimeError('super(): no arguments');
  if (first === undefined) throw runtimeError('super(): arg[0] deleted');
  if (args.length < 3) throw runtimeError('super(): __class__ cell not found');
  const cls = (cell as Cell).value;
  if (cls === undefined) throw runtimeError('super(): empty __class__ cell');
  if (!(cls instanceof PyType)) throw runtimeError(`super(): __class__ is not a type (${typeOf(cls).name})`);
  return makeSuper(cls, first);
}

const findIteration = (value: Value): boolean => {
  const type = typeOf(value);
  const method = type.lookup('__iter__');
  return method === undefined ? type.lookup('__getitem__') !== undefined : method !== null;
};

const isMapping = (value: Value): boolean => value instanceof PyDict || findAttr(value, 'keys') !== undefined;

/** "f()" for messages about the arguments of a call. */
export function calleeLabel(callee: Value): string {
  const qualname = findAttr(callee, '__qualname__');
  if (qualname === undefined) return strText(callee);
  const module = findAttr(callee, '__module__');
  const name = textOf(strOf(qualname) ?? '');
  const prefix =
    module === undefined || module === null || module === 'builtins' ? '' : `${textOf(strOf(module) ?? '')}.`;
  return `${prefix}${name}()`;
}

function mergeKeywords(dict: PyDict, mapping: Value, callee: Value): void {
  if (!isMapping(mapping)) {
    throw typeError(`${calleeLabel(callee)} argument after ** must be a mapping, not ${typeOf(mapping).name}`);
  }
  const add = (key: Value, value: Value): void => {
    const name = strOf(key);
    if (name === undefined) throw typeError('keywords must be strings');
    if (dict.has(name))
      throw typeError(`${calleeLabel(callee)} got multiple values for keyword argument '${textOf(name)}'`);
    dict.set(name, value);
  };
  if (mapping instanceof PyDict && plainIteration(mapping))
    for (const [key, value] of mapping.entries()) add(key, value);
  else for (const key of toArray(keysOf(mapping))) add(key, getItem(mapping, key));
}

/** __enter__ or __exit__ (or the asynchronous ones) of a context manager, bound. */
function contextMethod(manager: Value, asynchronous: boolean, which: 'enter' | 'exit'): Value {
  const type = typeOf(manager);
  // As they are, not joined: each call would join, and look for, a text that is new.
  const enters = which === 'enter';
  const method = type.lookup(asynchronous ? (enters ? '__aenter__' : '__aexit__') : enters ? '__enter__' : '__exit__');
  if (method !== undefined) return bindAttribute(method, manager, type);
  const prefix = asynchronous ? '__a' : '__';
  const kind = asynchronous ? 'asynchronous ' : '';
  const other = asynchronous ? '__' : '__a';
  const hasOther = type.lookup(`${other}enter__`) !== undefined && type.lookup(`${other}exit__`) !== undefined;
  const hint = hasOther
    ? ` but it supports the ${asynchronous ? '' : 'asynchronous '}context manager protocol. Did you mean to use '${asynchronous ? 'with' : 'async with'}'?`
    : '';
  throw typeError(
    `'${type.name}' object does not support the ${kind}context manager protocol (missed ${prefix}${which}__ method)${hint}`,
  );
}
