// The border between the front end and the runtime's codecs: source text in any encoding that a program knows.

import type { SourceCodec } from './frontend/decode.ts';
import { decodeBytes } from './runtime/codecs/codecs.ts';
import { EXCEPTIONS } from './runtime/exceptions/hierarchy.ts';
import { PyException } from './runtime/objects/exception.ts';
import { textOf } from './runtime/objects/str.ts';
import { strText } from './runtime/protocols/text.ts';

/** Asks the codecs that the running program knows; some are modules of the library. */
export const runningCodec: SourceCodec = (bytes, encoding) => {
  try {
    return textOf(decodeBytes(bytes, encoding));
  } catch (error) {
    if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.Exception)) throw error;
    return { problem: strText(error) };
  }
};
