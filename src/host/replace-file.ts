// Writing a file so that nobody ever sees half of it: under another name in the same folder, then renamed.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskPath } from './disk-path.ts';

let count = 0;

/** False when it cannot be done (a read-only folder, a full disk): the caller works without the file. */
export function replaceFile(path: string, data: Uint8Array, mode: number): boolean {
  // Process and count: no two writers share a name.
  const temporary = `${path}.${process.pid}-${++count}`;
  try {
    mkdirSync(diskPath(dirname(path)), { recursive: true });
    writeFileSync(diskPath(temporary), data, { mode, flag: 'wx' });
    renameSync(diskPath(temporary), diskPath(path));
    return true;
  } catch {
    try {
      rmSync(diskPath(temporary), { force: true });
    } catch {
      // It was never made.
    }
    return false;
  }
}
