// The library's typing module, where it is loaded: it decides what Generic[T] and P[int] make.
//
// CPython imports typing for the first class with type parameters. Here such a class does without, as long as the program
// does: a start that needs typing takes many times as long as one that does not.

import { interpreter } from '../interpreter.ts';
import { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { call } from '../protocols/call.ts';
import { getItem } from '../protocols/items.ts';

/** Calls a function of typing; undefined when the module, or the function in it, is not there (yet). */
export function callTyping(name: string, args: Value[], names: readonly string[] | null = null): Value | undefined {
  const module = interpreter().modules.getStr('typing');
  const callee = module instanceof PyModule ? module.dict.getStr(name) : undefined;
  return callee === undefined ? undefined : call(callee, args, names);
}

/** *Ts as typing writes it, Unpack[Ts]; the parameter itself while typing is not loaded. */
export function unpackedParameter(parameter: Value): Value {
  const module = interpreter().modules.getStr('typing');
  const unpack = module instanceof PyModule ? module.dict.getStr('Unpack') : undefined;
  return unpack === undefined ? parameter : getItem(unpack, parameter);
}
