// Exceptions that reach who handles them without being thrown: a throw takes the host 300 ns.
//
// Who calls a function's `entry` with one argument more than it takes, true, may be given `undefined` for an exception, and
// then finds it here. Only an engine's functions that end by `raise` know of that; others throw as ever.

import type { PyException } from '../objects/exception.ts';

let underWay: PyException | null = null;

/** What a call gives whose exception is not thrown. */
export function raised(exception: PyException): undefined {
  underWay = exception;
}

export function landed(): PyException {
  const exception = underWay!;
  underWay = null;
  return exception;
}
