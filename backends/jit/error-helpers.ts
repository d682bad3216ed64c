// What catch blocks of emitted code do first, and the errors of names.

import { advance } from '../../src/runtime/builtins/iteration.ts';
import { raised } from '../../src/runtime/exceptions/landing.ts';
import {
  keyError,
  nameError,
  recursionError,
  unboundFreeError,
  unboundLocalError,
} from '../../src/runtime/exceptions/raise.ts';
import { addTraceback, guestException, RECURSION_MESSAGE } from '../../src/runtime/exceptions/trace.ts';
import { dictType, PyDict } from '../../src/runtime/objects/dict.ts';
import { PyException, TyphonBug } from '../../src/runtime/objects/exception.ts';
import type { Cell } from '../../src/runtime/objects/function.ts';
import { PyGenerator } from '../../src/runtime/objects/generator.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { generatorSend, whatMayLeave } from '../../src/runtime/protocols/generators.ts';
import { getItem } from '../../src/runtime/protocols/items.ts';
import { yieldedOrRaised, yieldedOrStop } from '../../src/runtime/types/generator.ts';
import type { JitCode } from './code.ts';
import { JitFrame, tracedFrame } from './frames.ts';
import type { Home } from './home.ts';

/** The exception that is just being thrown on as it was: this code has added its traceback entry already. */
let passing: PyException | null = null;

/** For `throw`: the next catch block adds no traceback entry. */
export function passOn(exception: PyException): PyException {
  passing = exception;
  return exception;
}

/** object[key] in a try statement: a key that a dict lacks is what is most often expected there. */
export function itemOrRaised(object: Value, key: Value): Value | undefined {
  if (!(object instanceof PyDict && object.cls === dictType)) return getItem(object, key);
  const value = object.get(key);
  return value === undefined ? raised(keyError(key)) : value;
}

/** next(iterator): mostly of a generator. */
export function nextOf(iterator: Value): Value {
  return iterator instanceof PyGenerator ? yieldedOrStop(iterator, generatorSend(iterator, null)) : advance(iterator);
}

/** The same in a try statement. */
export function nextOrRaised(iterator: Value): Value | undefined {
  return iterator instanceof PyGenerator ? yieldedOrRaised(iterator, generatorSend(iterator, null)) : advance(iterator);
}

type Window = Value | readonly (Value | Cell | undefined)[];

/** What was thrown as a guest exception, with the entry of this code, whose variables are in `window`, in its traceback. */
export function caught(
  error: unknown,
  home: Home,
  position: number,
  window: Window,
  range = home.code.range(position),
): PyException {
  const exception = error instanceof PyException ? error : translate(error, home, position);
  if (passing === exception) {
    passing = null;
    return passed(exception, home, window);
  }
  const inner = exception.traceback?.view;
  const view = tracedFrame(home);
  view.caughtAt(range.line, window);
  if (inner instanceof JitFrame && inner !== view) inner.calledBy(view);
  addTraceback(exception, home.code, range, home.globals, view);
  if (missing.exception === exception) {
    exception.traceback!.self = missing.self;
    missing.exception = null;
  }
  return exception;
}

/** The home of a generator expression whose JavaScript is in that of the code around it. */
export const inside = ({ globals }: Home, code: JitCode): Home => ({ code, globals, namespace: globals });

/**
 * For a generator expression that runs as a loop: positions are those of the code around, and what the builtin raises
 * that takes the items (position -1) is none of its own.
 */
export function caughtInside(error: unknown, outer: Home, home: Home, position: number, window: Window): unknown {
  if (position < 0) return error;
  return whatMayLeave(caught(error, home, position, window, outer.code.range(position)), 'generator');
}

/** The same for an exception whose traceback has the entry of this code already. */
export function passed(exception: PyException, home: Home, window: Window): PyException {
  const view = exception.traceback?.view;
  if (view instanceof JitFrame && view.code === home.code) view.caughtAt(view.line, window);
  return exception;
}

/** The same before except clauses, which a limit that ends the program passes unseen. */
export function caughtForExcept(error: unknown, home: Home, position: number, window: Window): PyException {
  const exception = caught(error, home, position, window);
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
