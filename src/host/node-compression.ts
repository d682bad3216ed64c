// zlib by the package pako, a port of zlib with its own interface: Node's zlib can neither stop at a full output buffer
// nor copy a running stream. It is loaded when a program first compresses something.

import type { ZStream } from 'pako';
import type { HostZlib, HostZlibStream, ZlibStep } from './compression.ts';
import { requireHere } from './own-file.ts';

type Pako = typeof import('pako');

let loaded: Pako | null = null;

function pako(): Pako {
  loaded ??= requireHere('pako') as Pako;
  return loaded;
}

/** A copy of an object with all that hangs on it; what is shared inside stays shared. */
function cloned<T>(value: T, seen = new Map<unknown, unknown>()): T {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  if (ArrayBuffer.isView(value)) {
    const copy = (value as unknown as Uint8Array).slice();
    seen.set(value, copy);
    return copy as unknown as T;
  }
  const copy = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  seen.set(value, copy);
  for (const [key, field] of Object.entries(value)) copy[key] = cloned(field, seen);
  return copy as T;
}

const DATA_NEEDED = new Uint8Array(0);

class PakoStream implements HostZlibStream {
  constructor(
    private readonly stream: ZStream,
    private readonly inflates: boolean,
  ) {}

  step(input: Uint8Array, from: number, flush: number, room: number): ZlibStep {
    const { stream } = this;
    const { zlibDeflate, zlibInflate } = pako();
    stream.input = input;
    stream.next_in = from;
    stream.avail_in = input.length - from;
    stream.output = new Uint8Array(room);
    stream.next_out = 0;
    stream.avail_out = room;
    const mode = flush as Parameters<typeof zlibInflate>[1];
    const status = this.inflates ? zlibInflate(stream, mode) : zlibDeflate(stream, mode);
    const output = stream.output.subarray(0, stream.next_out);
    const used = stream.next_in - from;
    stream.input = DATA_NEEDED;
    stream.output = new Uint8Array(0);
    return { status, output, used, message: stream.msg };
  }

  setDictionary(dictionary: Uint8Array): boolean {
    const { zlibDeflateSetDictionary, zlibInflateSetDictionary } = pako();
    const set = this.inflates ? zlibInflateSetDictionary : zlibDeflateSetDictionary;
    return set(this.stream, dictionary) === 0;
  }

  copy(): HostZlibStream {
    return new PakoStream(cloned(this.stream), this.inflates);
  }
}

export const nodeZlib: HostZlib = {
  deflate: (level, windowBits, memoryLevel, strategy) => {
    const { ZStream: Stream, zlibDeflateInit2 } = pako();
    const stream = new Stream();
    const kind = strategy as Parameters<typeof zlibDeflateInit2>[5];
    return zlibDeflateInit2(stream, level, 8, windowBits, memoryLevel, kind) === 0
      ? new PakoStream(stream, false)
      : null;
  },
  inflate: windowBits => {
    const { ZStream: Stream, zlibInflateInit2 } = pako();
    const stream = new Stream();
    return zlibInflateInit2(stream, windowBits) === 0 ? new PakoStream(stream, true) : null;
  },
};
