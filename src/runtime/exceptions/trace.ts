// How an exception collects its traceback while it leaves frames, and how a JavaScript failure inside an engine becomes
// a guest exception (stack overflow) or a TyphonBug (everything else).

import { PyDict } from '../objects/dict.ts';
import { PyException, PyTraceback, TyphonBug } from '../objects/exception.ts';
import type { PyCode, SourceRange } from '../objects/function.ts';
import { type FrameView, frames } from '../thread.ts';
import { EXCEPTIONS } from './hierarchy.ts';
import { newException, recursionError } from './raise.ts';

/**
 * Called by an engine once for each Python frame that the exception leaves or is caught in, innermost first; `view` is
 * what the engine can show of that frame.
 */
export function addTraceback(
  exception: PyException,
  code: PyCode,
  range: SourceRange,
  globals: PyDict,
  view: FrameView | null = null,
): void {
  const innermost = exception.traceback === null;
  exception.traceback = new PyTraceback(exception.traceback, code, range, globals, null, view);
  // "Did you mean: 'self.value'?" needs the object, which is gone when the traceback is printed.
  if (innermost && exception.cls.isSubtypeOf(EXCEPTIONS.NameError) && code.info.varNames.includes('self')) {
    const locals = frames.at(0)?.locals();
    if (locals instanceof PyDict) exception.traceback.self = locals.getStr('self');
  }
}

/** The same for a body that has not begun: its entry is the line where its code starts, without marks. */
export function addTracebackAtStart(exception: PyException, code: PyCode, globals: PyDict, view: FrameView): void {
  const line = code.info.firstLine;
  addTraceback(exception, code, { line, col: -1, endLine: line, endCol: -1 }, globals, view);
}

export const RECURSION_MESSAGE = 'maximum recursion depth exceeded';
/** How the host says that a text, an array or an int would be too large. */
const TOO_LARGE = /^Invalid (?:string|array|typed array) length|allocation failed|(?:BigInt|maximum) size exceeded/;

/**
 * What a `catch` of an engine does first: a guest exception as it is, a host stack overflow as RecursionError, what is
 * too large for the host as MemoryError, a bug thrown on.
 */
export function guestException(error: unknown): PyException {
  if (error instanceof PyException) return error;
  if (error instanceof RangeError && error.message.includes('call stack')) return recursionError(RECURSION_MESSAGE);
  if (error instanceof RangeError && TOO_LARGE.test(error.message)) return newException(EXCEPTIONS.MemoryError);
  if (error instanceof TyphonBug) throw error;
  throw new TyphonBug(error instanceof Error ? error.message : String(error), { cause: error });
}
