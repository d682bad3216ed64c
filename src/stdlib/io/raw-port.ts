// The raw file under a buffer: an exact FileIO is asked directly, anything else by its methods as Python code would.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException } from '../../runtime/exceptions/raise.ts';
import { bytesOf, PyMemoryView } from '../../runtime/objects/buffer.ts';
import { PyByteArray } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { fileIoType, PyFileIO } from './file.ts';

export const isPlainFile = (raw: Value): raw is PyFileIO => raw instanceof PyFileIO && raw.cls === fileIoType;

const osError = (message: string): PyException => newException(EXCEPTIONS.OSError, message);

function viewOf(data: Uint8Array, readOnly: boolean): PyMemoryView {
  return new PyMemoryView(new PyByteArray(data), 'B', 1, [data.length], [1], 0, readOnly, true);
}

function checkedCount(method: string, value: Value, most: number): number {
  if (!isIndex(value)) {
    const error = osError(`raw ${method}() failed`);
    throw error;
  }
  const count = Number(toIndex(value));
  if (count < 0 || count > most)
    throw osError(`raw ${method}() returned invalid length ${count} (should have been between 0 and ${most})`);
  return count;
}

/** Bytes read into the target; null when the raw file would have to wait. */
export function rawReadInto(raw: Value, target: Uint8Array): number | null {
  if (isPlainFile(raw)) {
    raw.check();
    return raw.readInto(target);
  }
  const view = viewOf(target, false);
  try {
    const count = callMethod(raw, 'readinto', [view]);
    return count === null ? null : checkedCount('readinto', count, target.length);
  } finally {
    view.release();
  }
}

/** Bytes written; null when the raw file would have to wait. */
export function rawWrite(raw: Value, data: Uint8Array): number | null {
  if (isPlainFile(raw)) {
    raw.check();
    return raw.write(data);
  }
  // The file may keep what it is given, and the buffer is used again.
  const view = viewOf(data.slice(), true);
  try {
    const count = callMethod(raw, 'write', [view]);
    return count === null ? null : checkedCount('write', count, data.length);
  } finally {
    view.release();
  }
}

/** What is left in the raw file; null when it would have to wait. */
export function rawReadAll(raw: Value): Uint8Array | null {
  if (isPlainFile(raw)) {
    raw.check();
    return raw.readAll();
  }
  const data = callMethod(raw, 'readall', []);
  return data === null ? null : (bytesOf(data) ?? new Uint8Array(0));
}

export function rawPosition(value: Value): number {
  const position = Number(toIndex(value));
  if (position < 0) throw osError(`Raw stream returned invalid position ${position}`);
  return position;
}

export function rawTell(raw: Value): number {
  if (isPlainFile(raw)) {
    raw.check();
    return raw.seek(0, 1);
  }
  return rawPosition(callMethod(raw, 'tell', []));
}

export function rawSeek(raw: Value, offset: number, whence: number): number {
  if (isPlainFile(raw)) {
    raw.check();
    return raw.seek(offset, whence);
  }
  return rawPosition(callMethod(raw, 'seek', [offset, whence]));
}
