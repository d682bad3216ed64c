// Reading the source that a command looks at: a file, or standard input for '-'.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BACKENDS } from '../../backends/registry.ts';
import type { Origin, SourceCodec } from '../frontend/decode.ts';
import { decodeSource, Source } from '../frontend/source.ts';
import { NodeHost } from '../host/node-host.ts';
import { withInterpreter } from '../runtime/interpreter.ts';
import { Session } from '../session.ts';
import { runningCodec } from '../source-codec.ts';
import { UsageError } from './program-arguments.ts';

/** Most encodings are modules of the library, so it takes a session to read them. */
const libraryCodec: SourceCodec = (bytes, encoding) =>
  withInterpreter(new Session({ host: new NodeHost(), backend: BACKENDS[0]! }), () => runningCodec(bytes, encoding));

/** `origin`: as Python reads a file that it runs, or as its tools do, which read bytes and compile these. */
export function readSource(path: string, origin: Origin = 'file'): Source {
  return decodeSource(readBytes(path), path === '-' ? '<stdin>' : path, origin, libraryCodec);
}

/** What reads standard input as text asks for no declaration of an encoding. */
export function readStandardText(): Source {
  return Source.fromText(new TextDecoder().decode(readFileSync(0)), '<stdin>');
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'EISDIR' ? '[Errno 21] Is a directory' : '[Errno 2] No such file or directory';
    throw new UsageError(`can't open file '${resolve(path)}': ${reason}`);
  }
}

/** For the escapes `\N{…}`; the table of names is loaded when a program has one. */
export function characterNames(name: string): number | null {
  return new NodeHost().characterCode(name);
}
