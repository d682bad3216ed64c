// The file objects of the module _io, as far as the runtime itself must know them: print has a short way to a stream that
// nobody has replaced or changed. What file objects do is in stdlib/io.

import { builtinType, PyObject, type PyType } from './object.ts';
import type { Str } from './str.ts';

export const ioBaseType = builtinType('_IOBase', { layout: '_IOBase', hasDict: true, module: '_io' });

/** Takes text on its way out. */
export interface TextSink {
  /** A str, or host text as it is (where a pair of surrogates is one character). */
  writeText(text: Str): void;
  flushText(): void;
}

export class PyIoObject extends PyObject {
  /** Set by FileIO.close(). */
  baseClosed = false;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  /** The stream itself, when writing to it directly cannot be told from calling its write(). */
  get plainSink(): TextSink | null {
    return null;
  }
}
