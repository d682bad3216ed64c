// Exceptions and tracebacks as data. A guest exception is thrown in JavaScript as the PyException itself, not wrapped
// in an Error: that is some 50 times cheaper, and nothing of the host's stack can leak to a program.
//
// Every `catch` of the runtime and of an engine asks `instanceof PyException` first and rethrows anything else.

import type { FrameView } from '../thread.ts';
import { EMPTY_TUPLE, type PyTuple } from './containers.ts';
import type { PyDict } from './dict.ts';
import type { PyCode, SourceRange } from './function.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';

export const tracebackType = builtinType('traceback', { basetype: false });
export const baseExceptionType = builtinType('BaseException', { layout: 'BaseException', hasDict: true });

export class PyException extends PyObject {
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: PyTraceback | null = null;
  /** Fields of particular exceptions (StopIteration.value, OSError.errno, ImportError.name …), by attribute name. */
  fields: Map<string, Value> | null = null;
  /** A limit of the host ended the program: no `except` catches it for good (see runtime/limits.ts). */
  fatal = false;
  /** The same for `finally`: the program has had its chance to clean up. */
  passesFinally = false;

  constructor(
    cls: PyType,
    public args: PyTuple = EMPTY_TUPLE,
  ) {
    super();
    this.cls = cls;
  }

  field(name: string): Value {
    return this.fields?.get(name) ?? null;
  }

  setField(name: string, value: Value): void {
    (this.fields ??= new Map()).set(name, value);
  }
}

/** One line of a traceback; `next` leads towards the place of the error. */
export class PyTraceback extends PyObject {
  constructor(
    public next: PyTraceback | null,
    readonly code: PyCode,
    readonly range: SourceRange,
    /** The function's globals (for linecache and __file__), and its frame when something needs it. */
    readonly globals: PyDict,
    /** Made on demand by types/frame.ts. */
    public frame: Value = null,
    /** What the engine can show of the frame. */
    readonly view: FrameView | null = null,
  ) {
    super();
  }
  /** The local variable `self` of the frame where a NameError began, for its suggestion. */
  declare self?: Value | undefined;
  /** tb_lasti as a program gave it. */
  declare lasti?: number;
}
PyTraceback.prototype.cls = tracebackType;

/** A broken invariant of Typhon itself: never seen by a guest `except`. `detail` says where in the program it happened. */
export class TyphonBug extends Error {
  detail: string | null = null;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TyphonBug';
  }
}
