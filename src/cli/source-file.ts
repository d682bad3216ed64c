// Reading the source that a command looks at: a file, or standard input for '-'.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeSource, type Source } from '../frontend/source.ts';
import { NodeHost } from '../host/node-host.ts';
import '../runtime/boot.ts';
import { builtinCodec } from '../source-codec.ts';
import { UsageError } from './program-arguments.ts';

export function readSource(path: string): Source {
  if (path === '-') return decodeSource(readFileSync(0), '<stdin>', 'file', builtinCodec);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'EISDIR' ? '[Errno 21] Is a directory' : '[Errno 2] No such file or directory';
    throw new UsageError(`can't open file '${resolve(path)}': ${reason}`);
  }
  return decodeSource(bytes, path, 'file', builtinCodec);
}

/** For the escapes `\N{…}`; the table of names is loaded when a program has one. */
export function characterNames(name: string): number | null {
  return new NodeHost().characterCode(name);
}
