// What the host has made of cached code while a program ran, added to the .pyc files when it ends.
//
// Only then is it known which functions a start needs: V8's code cache holds those that have run. So the first process
// that imports a module writes its file twice: the code before it runs, as CPython does, and the whole at its end. A file
// that somebody has changed in between is left alone.

import { HostError } from '../../host/host.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyCode } from '../objects/function.ts';
import { hostCodeToBytes } from './code-bytes.ts';

interface CachedCode {
  readonly file: string;
  readonly mode: number;
  readonly code: PyCode;
  /** How the file begins, up to the sums over the code; and where the code ends. */
  readonly start: Uint8Array;
  readonly end: number;
}

const noted = new WeakMap<Interpreter, CachedCode[]>();

/** Code that runs from a file which may be written. */
export function noteCachedCode(running: Interpreter, cached: CachedCode): void {
  const all = noted.get(running);
  if (all === undefined) noted.set(running, [cached]);
  else all.push(cached);
}

/** At the end of a run. */
export function keepHostCode(running: Interpreter): void {
  for (const { code, end, file, mode, start } of noted.get(running) ?? []) {
    const made = running.engine.hostCode(code);
    if (made === null) continue;
    const before = readCode(running, file, start, end);
    if (before === null) continue;
    const behind = hostCodeToBytes(made);
    const all = new Uint8Array(end + behind.length);
    all.set(before);
    all.set(behind, end);
    running.host.replaceFile(file, all, mode);
  }
  noted.delete(running);
}

/** The file up to the end of its code, if it still has the same. */
function readCode({ host }: Interpreter, file: string, start: Uint8Array, end: number): Uint8Array | null {
  try {
    const found = host.readFile(file);
    const isSame = found !== null && found.length >= end && start.every((byte, i) => found[i] === byte);
    return isSame ? found.subarray(0, end) : null;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
