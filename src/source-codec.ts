// The border between the front end and the runtime's codecs: source text in any encoding that a program knows.

import type { SourceCodec } from './frontend/decode.ts';
import { decodeBytes, findCodec } from './runtime/codecs/codecs.ts';
import { EXCEPTIONS } from './runtime/exceptions/hierarchy.ts';
import { PyException } from './runtime/objects/exception.ts';
import { type Str, textOf } from './runtime/objects/str.ts';
import { strText } from './runtime/protocols/text.ts';

/** Asks the codecs that the running program knows; some are modules of the library. */
export const runningCodec: SourceCodec = (bytes, encoding) => complaining(() => decodeBytes(bytes, encoding));

/** Asks the codecs that need no program to run. */
export const builtinCodec: SourceCodec = (bytes, encoding) => {
  const codec = findCodec(encoding);
  if (codec === undefined) return { problem: `unknown encoding: ${encoding}` };
  return complaining(() => codec.decode(bytes, 'strict'));
};

function complaining(decode: () => Str): ReturnType<SourceCodec> {
  try {
    return textOf(decode());
  } catch (error) {
    if (!(error instanceof PyException) || !error.cls.isSubtypeOf(EXCEPTIONS.Exception)) throw error;
    return { problem: strText(error) };
  }
}
