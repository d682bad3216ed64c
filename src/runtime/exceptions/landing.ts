// Exceptions that reach who handles them without being thrown: a throw takes the host 300 ns.
//
// Who calls a function's `entry` with one argument more than it takes, true, may be given `undefined` for an exception, and
// then finds it here. Only an engine's functions that end by `raise` know of that; others throw as ever. A builtin method whose
// exception is what callers wait for has a second form that lands.

import type { PyException } from '../objects/exception.ts';
import type { Implementation } from '../objects/function.ts';

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

const forms = new WeakMap<Implementation, Implementation>();

/** Notes the form of a builtin that may give `undefined`. */
export function setLandingForm(implementation: Implementation, form: Implementation): void {
  forms.set(implementation, form);
}

export const landingForm = (implementation: Implementation): Implementation =>
  forms.get(implementation) ?? implementation;
