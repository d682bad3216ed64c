// What the objects of _bz2 and _lzma have in common. Compressing ones pass on what is added until they are flushed, once.
// Decompressing ones: input comes in any pieces, output is asked for in any sizes.
//
// A format takes its input in steps, each as soon as all of it is there (a block, a chunk). What a step gave and nobody has
// asked for yet waits here.

import { eofError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import { PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import type { TypeTable } from '../runtime/types/define.ts';

export abstract class SteppedFormat {
  /** What has not been used yet begins at `at`. */
  input: Uint8Array = new Uint8Array(0);
  at = 0;
  ended = false;
  private readonly made: Uint8Array[] = [];
  private waiting = 0;

  /** Goes one step on; false when more input is needed for it. */
  protected abstract step(): boolean;

  protected get available(): number {
    return this.input.length - this.at;
  }

  protected give(output: Uint8Array): void {
    if (output.length === 0) return;
    this.made.push(output);
    this.waiting += output.length;
  }

  feed(data: Uint8Array): void {
    const rest = this.available;
    const joined = new Uint8Array(rest + data.length);
    joined.set(this.input.subarray(this.at));
    joined.set(data, rest);
    this.input = joined;
    this.moved(this.at);
    this.at = 0;
  }

  /** The input now begins later by so many bytes. */
  protected moved(_bytes: number): void {}

  take(most: number): Uint8Array {
    while (this.waiting < most && !this.ended && this.step());
    const result = new Uint8Array(Math.min(most, this.waiting));
    for (let at = 0; at < result.length; ) {
      const piece = this.made[0]!;
      const part = piece.subarray(0, result.length - at);
      result.set(part, at);
      at += part.length;
      if (part.length === piece.length) this.made.shift();
      else this.made[0] = piece.subarray(part.length);
    }
    this.waiting -= result.length;
    return result;
  }

  get isEmpty(): boolean {
    return this.waiting === 0;
  }
}

export interface Packer {
  add(data: Uint8Array): Uint8Array;
  finish(): Uint8Array;
}

export class PyCompressor extends PyObject {
  flushed = false;

  constructor(
    cls: PyType,
    readonly packer: Packer,
  ) {
    super();
    this.cls = cls;
  }
}

function unpicklable(self: Value): never {
  throw typeError(`cannot pickle '${(self as PyObject).cls.name}' object`);
}

export const COMPRESSOR: TypeTable = {
  methods: {
    'compress(self, data, /)': (self: PyCompressor, value: Value) => {
      const data = bytesLike(value);
      if (self.flushed) throw valueError('Compressor has been flushed');
      return new PyBytes(self.packer.add(data));
    },
    'flush(self, /)': (self: PyCompressor) => {
      if (self.flushed) throw valueError('Repeated call to flush()');
      self.flushed = true;
      return new PyBytes(self.packer.finish());
    },
    '__reduce__(self, /)': unpicklable,
  },
};

export abstract class PySteppedDecompressor extends PyObject {
  eof = false;
  needsInput = true;
  unused: Uint8Array = new Uint8Array(0);
  abstract readonly format: SteppedFormat;
  /** What it says after its end. */
  abstract readonly over: string;
}

function decompress(self: PySteppedDecompressor, value: Value, maxLength: Value = -1): Value {
  const most = toSize(maxLength, true);
  const data = bytesLike(value);
  if (self.eof) throw eofError(self.over);
  const { format } = self;
  if (data.length > 0) format.feed(data);
  const output = format.take(most < 0 ? Number.POSITIVE_INFINITY : most);
  if (format.ended && format.isEmpty) {
    self.eof = true;
    self.unused = format.input.slice(format.at);
  }
  self.needsInput = !self.eof && format.isEmpty && (most < 0 || output.length < most);
  return new PyBytes(output);
}

export const DECOMPRESSOR: TypeTable = {
  methods: { 'decompress(self, /, data, max_length=-1)': decompress, '__reduce__(self, /)': unpicklable },
  attributes: {
    eof: { get: (self: PySteppedDecompressor) => self.eof },
    needs_input: { get: (self: PySteppedDecompressor) => self.needsInput },
    unused_data: { get: (self: PySteppedDecompressor) => new PyBytes(self.unused) },
  },
  members: ['eof', 'needs_input', 'unused_data'],
};
