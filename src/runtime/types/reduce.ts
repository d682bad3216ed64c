// What __reduce__ of builtin objects gives: a builtin function by its name, the arguments that make the object anew, and
// where an iterator stands. Pickling and copying rest on it.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, typeError } from '../exceptions/raise.ts';
import { interpreter } from '../interpreter.ts';
import { PyTuple } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { intOf } from '../objects/scalars.ts';
import { toNumber } from '../protocols/numbers.ts';

/** (iter, (sequence,), index) and the like; `state` is left out when undefined. */
export function reduced(maker: string, args: readonly Value[], state?: Value): PyTuple {
  const parts: Value[] = [makerNamed(maker), new PyTuple(args)];
  if (state !== undefined) parts.push(state);
  return new PyTuple(parts);
}

/** The builtin as a program has it now, which may have put something with an __eq__ of its own in place of the name. */
function makerNamed(name: string): Value {
  const found = interpreter().builtins.dict.get(name);
  if (found === undefined) throw newException(EXCEPTIONS.AttributeError, name);
  return found;
}

/** For iterators: the builtin is looked up first, as that may run the iterator to its end. */
export const whereItStands =
  <T>(maker: string, reduce: (self: T) => Value) =>
  (self: T): Value => {
    makerNamed(maker);
    return reduce(self);
  };

/** The place that __setstate__ is given. */
export function placeFromState(state: Value): number {
  if (intOf(state) === undefined) throw typeError('an integer is required');
  return toNumber(state, 'ssize_t');
}
