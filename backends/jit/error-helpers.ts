// What catch blocks of emitted code do first, and the errors of names.

import { nameError, recursionError, unboundFreeError, unboundLocalError } from '../../src/runtime/exceptions/raise.ts';
import { addTraceback, guestException, RECURSION_MESSAGE } from '../../src/runtime/exceptions/trace.ts';
import { PyException, TyphonBug } from '../../src/runtime/objects/exception.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { Home } from './home.ts';

/** The exception that is just being thrown on as it was: this code has added its traceback entry already. */
let passing: PyException | null = null;

/** For `throw`: the next catch block adds no traceback entry. */
export function passOn(exception: PyException): PyException {
  passing = exception;
  return exception;
}

/** What was thrown as a guest exception, with the entry of this code in its traceback. */
export function caught(error: unknown, home: Home, position: number): PyException {
  const exception = error instanceof PyException ? error : translate(error, home, position);
  if (passing === exception) passing = null;
  else addTraceback(exception, home.code, home.code.range(position), home.globals);
  if (missing.exception === exception) {
    exception.traceback!.self = missing.self;
    missing.exception = null;
  }
  return exception;
}

/** The same before except clauses, which a limit that ends the program passes unseen. */
export function caughtForExcept(error: unknown, home: Home, position: number): PyException {
  const exception = caught(error, home, position);
  if (exception.fatal) throw passOn(exception);
  return exception;
}

function translate(error: unknown, home: Home, position: number): PyException {
  try {
    return guestException(error);
  } catch (bug) {
    if (bug instanceof TyphonBug && bug.detail === null) {
      const { info } = home.code;
      bug.detail = `in ${info.qualname}, ${info.filename} line ${home.code.range(position).line}`;
    }
    throw bug;
  }
}

export function tooDeep(): never {
  throw recursionError(RECURSION_MESSAGE);
}

export function unboundLocal(name: string): never {
  throw unboundLocalError(name);
}

export function unboundFree(name: string): never {
  throw unboundFreeError(name);
}

/** The last NameError in code with a `self`, for the hint "Did you mean: 'self.name'?". */
const missing: { exception: PyException | null; self: Value | undefined } = { exception: null, self: undefined };

export function unboundGlobal(name: string, self?: Value): never {
  const exception = nameError(name);
  if (self !== undefined) {
    missing.exception = exception;
    missing.self = self;
  }
  throw exception;
}
