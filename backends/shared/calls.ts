// Calls that a loop makes: Python functions, bound methods and classes get a frame in the same loop, without the host's
// stack; builtins are called; everything else goes to protocols/call.ts.
//
// The arguments lie side by side on the value stack, the callee below them (or, for methods, its object as the first of
// them). A loop takes the simplest case, a function with as many arguments as parameters, by itself.

import { typeError } from '../../src/runtime/exceptions/raise.ts';
import {
  type Implementation,
  PyBuiltin,
  PyCallable,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
  type Signature,
} from '../../src/runtime/objects/function.ts';
import { objectType, PyInstance, PyType, typeType, type Value } from '../../src/runtime/objects/object.ts';
import { typeOf } from '../../src/runtime/objects/scalars.ts';
import { bindArguments } from '../../src/runtime/protocols/binding.ts';
import { call, usesObjectNew } from '../../src/runtime/protocols/call.ts';
import { type ForwardedCall, forwardOf } from '../../src/runtime/protocols/forwarding.ts';
import { turns } from '../../src/runtime/thread.ts';
import { CONSTRUCTING, ensureStack, FORWARDED, type Frame, machine, pushFrame, valueStack } from './machine.ts';
import type { VmCode } from './vm-code.ts';

type Names = readonly string[] | null;

/**
 * Calls `callee` with the `count` values at `first` (the last ones belong to `names`); `first - 1` may be overwritten.
 * Gives the frame in which the loop goes on, or null when the result is already in `valueStack[result]`. The caller
 * has set `frame.top` of the running frame to `result`.
 */
export function callValue(callee: Value, first: number, count: number, names: Names, result: number): Frame | null {
  if (callee instanceof PyFunction) {
    const code = callee.code.threadForm(callee.globals) as VmCode | null;
    if (code !== null) return callFunction(callee, code, first, count, names, result);
  }
  if (callee instanceof PyMethod) {
    valueStack[first - 1] = callee.self;
    return callValue(callee.func, first - 1, count + 1, names, result);
  }
  if (callee instanceof PyType && names === null) {
    const init = plainConstructor(callee);
    if (init !== null) return construct(callee, init, first, count, result);
  }
  const forward = turns.active ? forwardIn(callee, first, count, names) : null;
  if (forward !== null) return callForwarded(forward, first, result);
  valueStack[result] = callOther(callee, first, count, names);
  return null;
}

/** The inner call of a builtin that only forwards its call, or of an object with a __call__ in Python. */
function forwardIn(callee: Value, first: number, count: number, names: Names): ForwardedCall | null {
  if (callee instanceof PyInstance) {
    const method = callee.cls.lookup('__call__');
    if (!(method instanceof PyFunction)) return null;
    return { callee: method, args: [callee, ...sliceStack(first, count)], names, leave: null };
  }
  if (callee instanceof PyCallable) return callee.forward?.(sliceStack(first, count), names) ?? null;
  if (callee instanceof PyBuiltin && callee.prepends) {
    return forwardOf(callee.builtin.implementation)?.(callee.self!, sliceStack(first, count), names) ?? null;
  }
  if (callee instanceof PyMethodDescriptor && count > 0 && typeOf(valueStack[first]!) === callee.owner) {
    const forward = forwardOf(callee.builtin.implementation);
    return forward?.(valueStack[first]!, sliceStack(first + 1, count - 1), names) ?? null;
  }
  return null;
}

function callForwarded({ callee, args, names, leave }: ForwardedCall, first: number, result: number): Frame | null {
  let frame: Frame | null = null;
  try {
    if (leave !== null && callee instanceof PyType) valueStack[result] = call(callee, [...args], names);
    else {
      // The places of the outer call are free now, and above them is nothing.
      ensureStack(first + args.length);
      for (let i = 0; i < args.length; i++) valueStack[first + i] = args[i];
      frame = callValue(callee, first, args.length, names, result);
    }
  } finally {
    if (frame === null) leave?.();
  }
  if (frame !== null && leave !== null) {
    const inner = frame.kind === FORWARDED ? frame.leave : null;
    frame.kind = FORWARDED;
    frame.leave = (): void => {
      inner?.();
      leave();
    };
  }
  return frame;
}

/** The inner call has returned. */
export function endForwarded({ leave }: Frame, value: Value): Value {
  leave!();
  return value;
}

function callFunction(
  fn: PyFunction,
  code: VmCode,
  first: number,
  count: number,
  names: Names,
  result: number,
): Frame | null {
  const { simpleCount } = code;
  let given = count;
  if (names !== null || count !== simpleCount) {
    const defaults = fn.defaults;
    if (names === null && defaults !== null && count < simpleCount && count + defaults.length >= simpleCount) {
      // Defaults belong to the last parameters.
      for (let i = count - simpleCount + defaults.length; i < defaults.length; i++)
        valueStack[first + given++] = defaults[i];
    } else {
      const args = sliceStack(first, count);
      const values = names === null && count === code.plainCount ? args : bindArguments(fn, args, names);
      if (code.kind !== 'function') {
        valueStack[result] = code.invokeOther(fn, values);
        return null;
      }
      given = values.length;
      for (let i = 0; i < given; i++) valueStack[first + i] = values[i];
    }
  }
  machine.calls++;
  return pushFrame(code, fn.globals, fn.closure, first, given);
}

/** __init__ of a class whose call is nothing but object.__new__ and that; else null. */
function plainConstructor(type: PyType): PyFunction | null {
  if (type.abstract) return null;
  return type.fact('plain constructor', cls => {
    const init = cls.lookup('__init__');
    const plain =
      cls.cls === typeType &&
      init instanceof PyFunction &&
      init.code.threadForm(init.globals) !== null &&
      usesObjectNew(cls);
    return plain && cls !== objectType ? init : null;
  });
}

function construct(type: PyType, init: PyFunction, first: number, count: number, result: number): Frame | null {
  const instance = new PyInstance(type);
  valueStack[first - 1] = instance;
  const frame = callFunction(init, init.code.threadForm(init.globals) as VmCode, first - 1, count + 1, null, result);
  if (frame === null) {
    checkInit(valueStack[result]!);
    valueStack[result] = instance;
    return null;
  }
  frame.kind = CONSTRUCTING;
  frame.instance = instance;
  return frame;
}

/** What __init__ returned must be None. */
export function checkInit(returned: Value): void {
  if (returned !== null) throw typeError(`__init__() should return None, not '${typeOf(returned).name}'`);
}

/** Builtins with few arguments are called without an array. */
function callOther(callee: Value, first: number, count: number, names: Names): Value {
  if (names === null) {
    if (callee instanceof PyBuiltin && !callee.prepends) {
      const { builtin } = callee;
      if (takes(builtin.signature, count) && count <= 3) return callDirectly(builtin.implementation, first, count);
    } else if (callee instanceof PyMethodDescriptor && count > 0 && typeOf(valueStack[first]!) === callee.owner) {
      const { builtin } = callee;
      if (takes(builtin.signature, count) && count <= 3) return callDirectly(builtin.implementation, first, count);
    }
  }
  return call(callee, sliceStack(first, count), names);
}

const takes = (signature: Signature, count: number): boolean =>
  signature.simple && count >= signature.required && count <= signature.positionalCount;

function callDirectly(implementation: Implementation, first: number, count: number): Value {
  switch (count) {
    case 0:
      return implementation();
    case 1:
      return implementation(valueStack[first]);
    case 2:
      return implementation(valueStack[first], valueStack[first + 1]);
    default:
      return implementation(valueStack[first], valueStack[first + 1], valueStack[first + 2]);
  }
}

export function sliceStack(first: number, count: number): Value[] {
  switch (count) {
    case 0:
      return [];
    case 1:
      return [valueStack[first]!];
    case 2:
      return [valueStack[first]!, valueStack[first + 1]!];
    default:
      return valueStack.slice(first, first + count) as Value[];
  }
}
