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
import { type ForwardedCall, forwardOf, type Step } from '../../src/runtime/protocols/forwarding.ts';
import { turns } from '../../src/runtime/thread.ts';
import { giveUp, isPending, NOTHING_PENDING, type Pending, stepAfter } from './forwarded.ts';
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
  if (forward !== null) return takeStep(forward, NOTHING_PENDING, first, result);
  valueStack[result] = callOther(callee, first, count, names);
  return null;
}

/** The first step of a builtin that only forwards its call, or of an object with a __call__ in Python. */
function forwardIn(callee: Value, first: number, count: number, names: Names): Step | null {
  if (callee instanceof PyInstance) {
    const method = callee.cls.lookup('__call__');
    if (!(method instanceof PyFunction)) return null;
    return { callee: method, args: [callee, ...sliceStack(first, count)], names, leave: null };
  }
  if (callee instanceof PyCallable) return callee.forward?.(sliceStack(first, count), names) ?? null;
  if (callee instanceof PyBuiltin) {
    const forward = forwardOf(callee.builtin.implementation);
    return forward?.(callee.prepends ? callee.self! : null, sliceStack(first, count), names) ?? null;
  }
  if (callee instanceof PyMethodDescriptor && count > 0 && typeOf(valueStack[first]!) === callee.owner) {
    const forward = forwardOf(callee.builtin.implementation);
    return forward?.(valueStack[first]!, sliceStack(first + 1, count - 1), names) ?? null;
  }
  return null;
}

/**
 * Takes a step, for which the `outer` ones wait. The places from `first` on are free. Gives the frame in which the loop
 * goes on, or null when all are over and the result is in `valueStack[result]`.
 */
function takeStep(step: Step, outer: Pending, first: number, result: number): Frame | null {
  let next = step;
  let pending = outer;
  for (;;) {
    if ('callee' in next) {
      const frame = callStep(next, pending, first, result);
      if (frame !== null) return frame;
      next = stepAfter([next, ...pending], valueStack[result]!);
    } else if (pending.length === 0) {
      valueStack[result] = next.result;
      return null;
    } else {
      next = stepAfter(pending, next.result);
      pending = pending.slice(1);
    }
  }
}

/** null: the result is there. */
function callStep(step: ForwardedCall, outer: Pending, first: number, result: number): Frame | null {
  const { args, callee, names } = step;
  let frame: Frame | null;
  try {
    ensureStack(first + args.length);
    for (let i = 0; i < args.length; i++) valueStack[first + i] = args[i];
    frame = callValue(callee, first, args.length, names, result);
  } catch (error) {
    giveUp([step, ...outer]);
    throw error;
  }
  const own = [step, ...outer].filter(isPending);
  if (frame === null || own.length === 0) return frame;
  frame.pending = [...pendingIn(frame), ...own];
  frame.place = first - frame.previous!.base;
  frame.kind = FORWARDED;
  return frame;
}

/** What waits for a frame already: its callee has forwarded the call itself, or is a class. */
function pendingIn({ instance, kind, pending }: Frame): Pending {
  if (kind === FORWARDED) return pending;
  if (kind !== CONSTRUCTING) return NOTHING_PENDING;
  const after = (returned: Value): Step => {
    checkInit(returned);
    return { result: instance };
  };
  return [{ callee: null, args: [], names: null, leave: null, after }];
}

/** An inner call has returned to the frame that runs now: the result of all, or undefined when there is another call. */
export function endForwarded(ended: Frame, value: Value): Value | undefined {
  const { pending, place } = ended;
  const { base, top } = machine.frame;
  ended.pending = NOTHING_PENDING;
  return takeStep({ result: value }, pending, base + place, top) === null ? valueStack[top] : undefined;
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
