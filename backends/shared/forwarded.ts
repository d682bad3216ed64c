// What is pending around the inner call of a builtin that forwards its calls (src/runtime/protocols/forwarding.ts): the step
// that the call belongs to, and the steps of builtins around that one (a partial of a cached function), innermost first.

import type { Value } from '../../src/runtime/objects/object.ts';
import type { ForwardedCall, Step } from '../../src/runtime/protocols/forwarding.ts';

export type Pending = readonly ForwardedCall[];

export const NOTHING_PENDING: Pending = [];

/** The inner call has raised an exception. */
export function giveUp(pending: Pending): void {
  for (const { fail, leave } of pending) {
    leave?.();
    fail?.();
  }
}

/** What the innermost step makes of the result of its call. */
export function stepAfter([ended, ...outer]: Pending, result: Value): Step {
  try {
    ended!.leave?.();
    return ended!.after?.(result) ?? { result };
  } catch (error) {
    ended!.fail?.();
    giveUp(outer);
    throw error;
  }
}

/** Does anything come after the call? */
export const isPending = ({ fail, leave, after }: ForwardedCall): boolean =>
  leave !== null || fail !== undefined || after !== undefined;
