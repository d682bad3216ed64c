// Builtins whose call is nothing but a call of something else, with something to do before and after it: Context.run,
// functools.partial.
//
// An engine that knows this makes the inner call in its own loop, so that a thread can be put aside inside it. Called in
// any other way such a builtin does the same by itself.

import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';

export interface ForwardedCall {
  readonly callee: Value;
  /** The last ones belong to `names`. */
  readonly args: readonly Value[];
  readonly names: readonly string[] | null;
  /** When the inner call is over, however it ended. */
  readonly leave: (() => void) | null;
}

/** Prepares the inner call. `self` is the object whose method was called. */
export type Forward = (self: Value, args: readonly Value[], names: readonly string[] | null) => ForwardedCall;

const forwards = new WeakMap<Implementation, Forward>();

/** For tables of methods: the implementation, and what it comes down to. */
export function forwarding<F extends Implementation>(implementation: F, forward: Forward): F {
  forwards.set(implementation, forward);
  return implementation;
}

export const forwardOf = (implementation: Implementation): Forward | undefined => forwards.get(implementation);
