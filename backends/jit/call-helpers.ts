// Calls that emitted code does not make by itself: other numbers of arguments, builtins, classes, keywords.

import { typeError } from '../../src/runtime/exceptions/raise.ts';
import { PyDict } from '../../src/runtime/objects/dict.ts';
import { type Cell, PyBuiltin, PyFunction, PyMethod } from '../../src/runtime/objects/function.ts';
import { objectType, PyInstance, PyType, typeType, type Value } from '../../src/runtime/objects/object.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import { call, usesObjectNew } from '../../src/runtime/protocols/call.ts';
import { positional } from '../shared/operations.ts';
import type { JitCode } from './code.ts';
import type { Home } from './home.ts';

type Names = readonly string[] | null;

/** A builtin that takes so many positional arguments as they are; null for everything else. */
function directBuiltin(callee: Value, count: number): PyBuiltin | null {
  if (!(callee instanceof PyBuiltin) || callee.prepends) return null;
  const { signature } = callee.builtin;
  return signature.simple && count >= signature.required && count <= signature.positionalCount ? callee : null;
}

/** __init__ of a class whose call is nothing but object.__new__ and that; else null. */
function plainInit(callee: Value): PyFunction | null {
  if (!(callee instanceof PyType) || callee.abstract) return null;
  return callee.fact('plain init', cls => {
    const init = cls.lookup('__init__');
    const plain = cls !== objectType && cls.cls === typeType && init instanceof PyFunction && usesObjectNew(cls);
    return plain ? init : null;
  });
}

function checkInit(returned: Value): void {
  if (returned !== null) throw typeError(`__init__() should return None, not '${typeOf(returned).name}'`);
}

export function call0(callee: Value): Value {
  if (callee instanceof PyFunction) return callee.arity === 0 ? callee.entry!() : call(callee, []);
  const init = plainInit(callee);
  if (init !== null) {
    const made = new PyInstance(callee as PyType);
    checkInit(init.arity === 1 ? init.entry!(made) : call(init, [made]));
    return made;
  }
  return directBuiltin(callee, 0)?.builtin.implementation() ?? call(callee, []);
}

export function call1(callee: Value, first: Value): Value {
  if (callee instanceof PyFunction) return callee.arity === 1 ? callee.entry!(first) : call(callee, [first]);
  if (callee instanceof PyBuiltin) {
    return directBuiltin(callee, 1) === null ? call(callee, [first]) : callee.builtin.implementation(first);
  }
  const init = plainInit(callee);
  if (init !== null) {
    const made = new PyInstance(callee as PyType);
    checkInit(init.arity === 2 ? init.entry!(made, first) : call(init, [made, first]));
    return made;
  }
  if (callee instanceof PyMethod && callee.func instanceof PyFunction && callee.func.arity === 2) {
    return callee.func.entry!(callee.self, first);
  }
  return call(callee, [first]);
}

export function call2(callee: Value, first: Value, second: Value): Value {
  if (callee instanceof PyFunction)
    return callee.arity === 2 ? callee.entry!(first, second) : call(callee, [first, second]);
  if (callee instanceof PyBuiltin) {
    return directBuiltin(callee, 2) === null
      ? call(callee, [first, second])
      : callee.builtin.implementation(first, second);
  }
  const init = plainInit(callee);
  if (init !== null) {
    const made = new PyInstance(callee as PyType);
    checkInit(init.arity === 3 ? init.entry!(made, first, second) : call(init, [made, first, second]));
    return made;
  }
  if (callee instanceof PyMethod && callee.func instanceof PyFunction && callee.func.arity === 3) {
    return callee.func.entry!(callee.self, first, second);
  }
  return call(callee, [first, second]);
}

export function call3(callee: Value, first: Value, second: Value, third: Value): Value {
  if (callee instanceof PyFunction && callee.arity === 3) return callee.entry!(first, second, third);
  const init = plainInit(callee);
  if (init !== null) {
    const made = new PyInstance(callee as PyType);
    checkInit(init.arity === 4 ? init.entry!(made, first, second, third) : call(init, [made, first, second, third]));
    return made;
  }
  return call(callee, [first, second, third]);
}

export function callMany(callee: Value, args: Value[]): Value {
  return callKeywords(callee, args, null);
}

/** Keyword values stand at the end of `args`. */
export function callKeywords(callee: Value, args: Value[], names: Names): Value {
  const init = plainInit(callee);
  if (init === null) return call(callee, args, names);
  const made = new PyInstance(callee as PyType);
  checkInit(call(init, [made, ...args], names));
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
