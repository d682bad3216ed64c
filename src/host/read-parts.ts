// Parts of files on Node, read without what lies between them.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

function withFile<T>(path: string | Buffer, read: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'r');
  try {
    return read(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Fills `into` from the place on; gives what there was. */
function fill(descriptor: number, into: Uint8Array, place: number): Uint8Array {
  let done = 0;
  while (done < into.length) {
    const count = readSync(descriptor, into, done, into.length - done, place + done);
    if (count === 0) break;
    done += count;
  }
  return into.subarray(0, done);
}

export function readPart(path: string | Buffer, place: number, size: number): Uint8Array {
  return withFile(path, descriptor => fill(descriptor, new Uint8Array(size), place));
}

/** The first `size` bytes and, behind as many as `skip` says, the others, in one piece. */
export function readAround(path: string | Buffer, size: number, skip: (start: Uint8Array) => number): Uint8Array {
  return withFile(path, descriptor => {
    const start = fill(descriptor, new Uint8Array(size), 0);
    const from = size + skip(start);
    const behind = fstatSync(descriptor).size - from;
    if (start.length < size || behind <= 0) return start;
    const all = new Uint8Array(size + behind);
    all.set(start);
    return all.subarray(0, size + fill(descriptor, all.subarray(size), from).length);
  });
}
