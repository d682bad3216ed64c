// memoryview as data, and the way to the bytes behind any object that has them.
//
// A view is strided: item i of its first dimension starts at `offset + i * strides[0]` of the exporter's bytes.
//
// An open view keeps its bytearray from changing size. CPython also counts the short-lived views that slicing and casting
// make, and forgets them with their last reference; here only those made by memoryview() count, and only until they are
// sliced, since `bytes(memoryview(data)[:n])` leaves nothing that could be released, and the bytearray would stay locked for
// ever. So a view may outlive the bytes it was made for: then it counts as released.

import { PyByteArray, PyBytes } from './containers.ts';
import { builtinType, PyInstance, PyObject, type Value } from './object.ts';

export const memoryviewType = builtinType('memoryview', { basetype: false });

export class PyMemoryView extends PyObject {
  private closed = false;
  /** Tells a class that lent its bytes (`__buffer__`) that they are not needed any more. */
  returned: (() => void) | null = null;
  /** Bytes that the exporter must have for this view. */
  private readonly extent: number;

  constructor(
    readonly exporter: PyBytes | PyByteArray,
    readonly format: string,
    readonly itemSize: number,
    readonly shape: readonly number[],
    readonly strides: readonly number[],
    readonly offset: number,
    readonly readOnly: boolean,
    /** Made by memoryview(), not from another view. */
    private locks: boolean,
  ) {
    super();
    const last = shape.reduce((at, size, i) => at + Math.max(strides[i]!, 0) * Math.max(size - 1, 0), offset);
    this.extent = shape.includes(0) ? 0 : last + itemSize;
    if (locks && exporter instanceof PyByteArray) exporter.exports++;
  }

  get released(): boolean {
    return this.closed || liveBytes(this.exporter).length < this.extent;
  }

  get length(): number {
    return this.shape.length === 0 ? 1 : this.shape[0]!;
  }

  /** Number of items over all dimensions. */
  get count(): number {
    return this.shape.reduce((product, size) => product * size, 1);
  }

  /** In the order of C. Of one dimension even an empty one counts only with the stride of its items. */
  get contiguous(): boolean {
    if (this.shape.length === 1) return this.shape[0] === 1 || this.strides[0] === this.itemSize;
    let expected = this.itemSize;
    for (let i = this.shape.length - 1; i >= 0; i--) {
      if (this.shape[i]! > 1 && this.strides[i] !== expected) return false;
      expected *= this.shape[i]!;
    }
    return true;
  }

  release(): void {
    this.unlock();
    this.closed = true;
    const { returned } = this;
    this.returned = null;
    returned?.();
  }

  unlock(): void {
    if (!this.closed && this.locks && this.exporter instanceof PyByteArray) this.exporter.exports--;
    this.locks = false;
  }

  /** The items' bytes in order: the exporter's own bytes when they lie side by side, else a copy. */
  bytes(): Uint8Array {
    const data = liveBytes(this.exporter);
    const size = this.count * this.itemSize;
    if (this.contiguous) return data.subarray(this.offset, this.offset + size);
    const copy = new Uint8Array(size);
    let at = 0;
    const visit = (dimension: number, from: number): void => {
      if (dimension === this.shape.length) {
        copy.set(data.subarray(from, from + this.itemSize), at);
        at += this.itemSize;
        return;
      }
      for (let i = 0; i < this.shape[dimension]!; i++) visit(dimension + 1, from + i * this.strides[dimension]!);
    };
    visit(0, this.offset);
    return copy;
  }
}
PyMemoryView.prototype.cls = memoryviewType;

/** An object that shows the bytes of another one (pickle's PickleBuffer). */
export abstract class PyBufferHolder extends PyObject {
  /** What is shown; raises once it was let go. */
  abstract held(): PyMemoryView;
}

/** How an object of a Python class is asked for its bytes, by protocols/buffers.ts: a view of them, if it has any. */
export const bufferHooks = { lent: (_value: PyInstance, _flags: number): PyMemoryView | undefined => undefined };

/** What a consumer says it needs: one run of bytes; bytes to write to; any view that only reads. */
export const SIMPLE = 0;
export const WRITABLE = 1;
export const FULL_READ_ONLY = 284;

/** The bytes of a bytes or bytearray object, not copied. */
export function liveBytes(value: PyBytes | PyByteArray): Uint8Array {
  if (value instanceof PyBytes) return value.data;
  return value.data.length === value.length ? value.data : value.data.subarray(0, value.length);
}

/** The bytes of a bytes-like object, not copied; undefined for everything else, views of scattered bytes included. */
export function bytesOf(value: Value): Uint8Array | undefined {
  if (value instanceof PyMemoryView && !value.contiguous) return undefined;
  if (value instanceof PyBufferHolder) return bytesOf(value.held());
  if (value instanceof PyInstance) return lentBytes(value, SIMPLE);
  return viewedBytes(value);
}

/** The same where any view will do: its bytes in order. */
export function viewedBytes(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return liveBytes(value);
  if (value instanceof PyMemoryView && !value.released) return value.bytes();
  if (value instanceof PyBufferHolder) return viewedBytes(value.held());
  if (value instanceof PyInstance) return lentBytes(value, FULL_READ_ONLY);
  return undefined;
}

/** The bytes of an object that lets others write into them; undefined for everything else. */
export function writableBytesOf(value: Value): Uint8Array | undefined {
  if (value instanceof PyByteArray) return liveBytes(value);
  if (value instanceof PyMemoryView) return value.readOnly ? undefined : bytesOf(value);
  if (value instanceof PyBufferHolder) return writableBytesOf(value.held());
  return value instanceof PyInstance ? lentBytes(value, WRITABLE) : undefined;
}

function lentBytes(value: PyInstance, flags: number): Uint8Array | undefined {
  const view = bufferHooks.lent(value, flags);
  if (view === undefined) return undefined;
  const bytes = flags === WRITABLE ? writableBytesOf(view) : flags === SIMPLE ? bytesOf(view) : viewedBytes(view);
  view.returned?.();
  return bytes;
}
