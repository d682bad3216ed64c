// Writing a file so that nobody ever sees half of it: under another name in the same folder, then renamed.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

let count = 0;

/** False when it cannot be done (a read-only folder, a full disk): the caller works without the file. */
export function replaceFile(path: string, data: Uint8Array, mode: number): boolean {
  // Process and count: no two writers share a name.
  const temporary = `${path}.${process.pid}-${++count}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, data, { mode, flag: 'wx' });
    renameSync(temporary, path);
    return true;
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // It was never made.
    }
    return false;
  }
}
