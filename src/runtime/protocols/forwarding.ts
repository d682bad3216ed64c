// Builtins whose call is nothing but calls of something else, with something to do before, between and after them:
// Context.run, functools.partial, lru_cache, reduce, sorted with a key.
//
// An engine that knows this makes the inner calls in its own loop, so that a thread can be put aside inside them. Called in
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
  /** When it has raised an exception. */
  readonly fail?: () => void;
  /** What comes after its result; absent: the result is that of the whole. */
  readonly after?: (result: Value) => Step;
}

/** The next inner call, or the end. */
export type Step = ForwardedCall | { readonly result: Value };

/** The first step; null: this call is none of those that can be forwarded. `self` is the object whose method was called. */
export type Forward = (self: Value, args: readonly Value[], names: readonly string[] | null) => Step | null;

const forwards = new WeakMap<Implementation, Forward>();

/** For tables of methods: the implementation, and what it comes down to. */
export function forwarding<F extends Implementation>(implementation: F, forward: Forward): F {
  forwards.set(implementation, forward);
  return implementation;
}

export const forwardOf = (implementation: Implementation): Forward | undefined => forwards.get(implementation);

/** One call after the other with the arguments that `next` gives, until it gives null; then the result is `end`'s. */
export function series(
  callee: Value,
  next: () => readonly Value[] | null,
  take: (result: Value) => void,
  end: () => Value,
  fail?: () => void,
): Step {
  const step = (): Step => {
    const args = next();
    if (args === null) return { result: end() };
    return { callee, args, names: null, leave: null, ...(fail && { fail }), after };
  };
  const after = (result: Value): Step => {
    take(result);
    return step();
  };
  return step();
}

/** The argument of this name in a call; undefined when it is not given. */
export function named(args: readonly Value[], names: readonly string[] | null, name: string): Value | undefined {
  const at = names?.indexOf(name) ?? -1;
  return at < 0 ? undefined : args[args.length - names!.length + at];
}
