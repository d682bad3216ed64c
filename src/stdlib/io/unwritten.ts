// Files that hold text or bytes not yet written to disk.
//
// CPython writes what a file object still holds when its last reference goes, so `open(name, 'w').write(text)` works
// there without close(). Here nobody counts references. So a file that holds something is remembered, and written out at
// the end of the program, before a child starts, and before the same file is opened for reading.

import type { FileStatus } from '../../host/files.ts';
import { PyException } from '../../runtime/objects/exception.ts';

export interface Unwritten {
  /** The descriptor of the file underneath, -1 when it is closed. */
  readonly target: number;
  statusOfTarget(): FileStatus | null;
  writeOut(): void;
}

const files = new Set<Unwritten>();

export const remember = (file: Unwritten): void => {
  files.add(file);
};

export const forget = (file: Unwritten): void => {
  files.delete(file);
};

/** Before the file with this status is read. */
export function writeOutFor(status: FileStatus): void {
  for (const file of [...files]) {
    const own = file.statusOfTarget();
    if (own !== null && own.ino === status.ino && own.dev === status.dev) writeOutQuietly(file);
  }
}

/** Everything that is held; errors are nobody's any more. Text goes first: it ends in a buffer that follows. */
export function writeOutAll(): void {
  for (const file of [...files]) writeOutQuietly(file);
  for (const file of [...files]) writeOutQuietly(file);
}

function writeOutQuietly(file: Unwritten): void {
  files.delete(file);
  try {
    file.writeOut();
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
  }
}
