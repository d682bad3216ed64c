// What __reduce__ of builtin objects gives: a builtin function by its name, the arguments that make the object anew, and
// where an iterator stands. Pickling and copying rest on it.

import { interpreter } from '../interpreter.ts';
import { PyTuple } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';

/** (iter, (sequence,), index) and the like; `state` is left out when undefined. */
export function reduced(maker: string, args: readonly Value[], state?: Value): PyTuple {
  const made = interpreter().builtins.dict.getStr(maker)!;
  const parts: Value[] = [made, new PyTuple(args)];
  if (state !== undefined) parts.push(state);
  return new PyTuple(parts);
}
