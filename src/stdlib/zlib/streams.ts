// Compressing and decompressing objects of zlib, and what the module's one-shot functions do with them.

import type { HostZlibStream, ZlibStep } from '../../host/compression.ts';
import { ByteWriter } from '../../runtime/codecs/byte-writer.ts';
import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { eofError, newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { bytesLike } from '../../runtime/types/byte-methods.ts';
import { define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';

export const zlibErrorType = builtinType('error', { base: EXCEPTIONS.Exception, module: 'zlib' });

export const FLUSH = { NO: 0, PARTIAL: 1, SYNC: 2, FULL: 3, FINISH: 4 } as const;
const [OK, STREAM_END, NEED_DICT, BUF_ERROR] = [0, 1, 2, -5];
const CHUNK = 16384;

export function zlibError(status: number, message: string, what: string) {
  const fallback = status === BUF_ERROR ? 'incomplete or truncated stream' : '';
  const detail = message && message !== 'need dictionary' ? message : fallback;
  return newException(zlibErrorType, `Error ${status} ${what}${detail ? `: ${detail}` : ''}`);
}

const EMPTY = new PyBytes(new Uint8Array(0));

export function openInflate(windowBits: number): HostZlibStream {
  const stream = interpreter().host.zlib.inflate(windowBits);
  if (stream === null) throw valueError('Invalid initialization option');
  return stream;
}

export function openDeflate(level: number, windowBits: number, memoryLevel = 8, strategy = 0): HostZlibStream {
  const stream = interpreter().host.zlib.deflate(level, windowBits, memoryLevel, strategy);
  if (stream === null) throw valueError('Invalid initialization option');
  return stream;
}

/** Feeds all of the input through; gives the output. */
export function pump(stream: HostZlibStream, data: Uint8Array, flush: number, what: string): Uint8Array {
  const writer = new ByteWriter(Math.min(Math.max(data.length, 64), 1 << 20));
  let from = 0;
  for (;;) {
    const { status, output, used, message } = stream.step(data, from, flush, CHUNK);
    writer.bytes(output);
    from += used;
    if (status === STREAM_END) break;
    if (status !== OK && status !== BUF_ERROR) throw zlibError(status, message, what);
    if (output.length < CHUNK && (from >= data.length || status === BUF_ERROR)) break;
  }
  return writer.finish();
}

// ---- compressobj ---------------------------------------------------------------------------------------------------------

export class PyCompress extends PyObject {
  finished = false;
  constructor(readonly stream: HostZlibStream) {
    super();
    this.cls = compressType;
  }
}
const compressType = builtinType('Compress', { basetype: false, home: 'zlib' });

function flushCompress(self: PyCompress, mode: Value = FLUSH.FINISH): Value {
  const flush = toSize(mode);
  if (flush === FLUSH.NO) return EMPTY;
  if (self.finished) throw zlibError(-2, 'inconsistent stream state', 'while flushing');
  const output = pump(self.stream, new Uint8Array(0), flush, 'while flushing');
  if (flush === FLUSH.FINISH) self.finished = true;
  return new PyBytes(output);
}

function copyCompress(self: PyCompress): Value {
  if (self.finished) throw valueError('Inconsistent stream state');
  return new PyCompress(self.stream.copy());
}

// ---- decompressobj -------------------------------------------------------------------------------------------------------

const decompressType = builtinType('Decompress', { basetype: false, home: 'zlib' });

export class PyDecompress extends PyObject {
  unusedData = new Uint8Array(0);
  unconsumedTail = new Uint8Array(0);
  eof = false;
  /** Flushed behind its end: there is nothing left to copy. */
  closed = false;
  constructor(
    readonly stream: HostZlibStream,
    readonly dictionary: Uint8Array | null,
  ) {
    super();
    this.cls = decompressType;
  }

  copy(): PyDecompress {
    if (this.closed) throw valueError('Inconsistent stream state');
    const made = new PyDecompress(this.stream.copy(), this.dictionary);
    made.unusedData = this.unusedData;
    made.unconsumedTail = this.unconsumedTail;
    made.eof = this.eof;
    return made;
  }
}

interface Inflated {
  readonly output: Uint8Array;
  readonly used: number;
  readonly ended: boolean;
}

/** Up to `most` bytes (Infinity: all there are). */
export function inflate(
  stream: HostZlibStream,
  data: Uint8Array,
  most: number,
  dictionary: Uint8Array | null,
  flush: number = FLUSH.SYNC,
): Inflated {
  const writer = new ByteWriter(Math.min(CHUNK, most));
  let used = 0;
  for (;;) {
    const room = Math.min(CHUNK, most - writer.length);
    const step: ZlibStep = stream.step(data, used, flush, room);
    writer.bytes(step.output);
    used += step.used;
    if (step.status === STREAM_END) return { output: writer.finish(), used, ended: true };
    if (step.status === NEED_DICT && dictionary !== null) {
      if (!stream.setDictionary(dictionary)) throw zlibError(-3, 'invalid input data', 'while setting zdict');
      continue;
    }
    if (step.status !== OK && step.status !== BUF_ERROR) {
      throw zlibError(step.status, step.message, 'while decompressing data');
    }
    const stuck = step.status === BUF_ERROR || step.output.length < room;
    if (writer.length >= most || (stuck && (used >= data.length || step.used === 0))) {
      return { output: writer.finish(), used, ended: false };
    }
  }
}

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> => {
  const made = new Uint8Array(left.length + right.length);
  made.set(left);
  made.set(right, left.length);
  return made;
};

function decompressStep(self: PyDecompress, value: Value, maxLength: Value = 0): Value {
  const most = toSize(maxLength, true);
  if (most < 0) throw valueError('max_length must be non-negative');
  const data = bytesLike(value).slice();
  if (self.eof) {
    self.unusedData = joined(self.unusedData, data);
    self.unconsumedTail = new Uint8Array(0);
    return EMPTY;
  }
  const { output, used, ended } = inflate(self.stream, data, most === 0 ? Infinity : most, self.dictionary);
  const rest = data.slice(used);
  if (ended) {
    self.eof = true;
    self.unusedData = joined(self.unusedData, rest);
    self.unconsumedTail = new Uint8Array(0);
  } else self.unconsumedTail = rest;
  return new PyBytes(output);
}

function flushDecompress(self: PyDecompress, length: Value = CHUNK): Value {
  if (toSize(length) <= 0) throw valueError('length must be greater than zero');
  if (self.eof) {
    self.closed = true;
    return EMPTY;
  }
  const { output, used, ended } = inflate(self.stream, self.unconsumedTail, Infinity, self.dictionary, FLUSH.FINISH);
  const rest = self.unconsumedTail.slice(used);
  self.unconsumedTail = ended ? new Uint8Array(0) : rest;
  if (ended) {
    self.eof = true;
    self.unusedData = rest;
  }
  return new PyBytes(output);
}

// ---- _ZlibDecompressor -----------------------------------------------------------------------------------------------------

const decompressorType = builtinType('_ZlibDecompressor', { basetype: false, home: 'zlib' });

/** Keeps input that it has had no room for, and says whether it needs more. */
class PyDecompressor extends PyObject {
  waiting = new Uint8Array(0);
  unusedData = new Uint8Array(0);
  eof = false;
  needsInput = true;
  constructor(
    readonly stream: HostZlibStream,
    readonly dictionary: Uint8Array | null,
  ) {
    super();
    this.cls = decompressorType;
  }
}

function decompressorStep(self: PyDecompressor, value: Value, maxLength: Value = -1): Value {
  if (self.eof) throw eofError('End of stream already reached');
  const most = toSize(maxLength, true);
  const data = joined(self.waiting, bytesLike(value));
  const { output, used, ended } = inflate(self.stream, data, most < 0 ? Infinity : most, self.dictionary);
  const rest = data.slice(used);
  self.waiting = ended ? new Uint8Array(0) : rest;
  if (ended) {
    self.eof = true;
    self.unusedData = rest;
    self.needsInput = false;
  } else self.needsInput = rest.length === 0 && (most < 0 || output.length < most);
  return new PyBytes(output);
}

export function dictionaryOf(value: Value | undefined): Uint8Array | null {
  if (value === undefined) return null;
  try {
    return bytesLike(value).slice();
  } catch {
    throw typeError('zdict argument must support the buffer protocol');
  }
}

export const zlibTypes = once(() => {
  define(compressType, {
    methods: {
      'compress(self, data, /)': (self: PyCompress, data: Value) => {
        if (self.finished) throw zlibError(-2, 'inconsistent stream state', 'while compressing data');
        return new PyBytes(pump(self.stream, bytesLike(data), FLUSH.NO, 'while compressing data'));
      },
      'flush(self, mode=zlib.Z_FINISH, /)': flushCompress,
      'copy(self, /)': copyCompress,
      '__copy__(self, /)': copyCompress,
      '__deepcopy__(self, memo, /)': copyCompress,
    },
  });
  define(decompressType, {
    methods: {
      'decompress(self, data, /, max_length=0)': decompressStep,
      'flush(self, length=zlib.DEF_BUF_SIZE, /)': flushDecompress,
      'copy(self, /)': (self: PyDecompress) => self.copy(),
      '__copy__(self, /)': (self: PyDecompress) => self.copy(),
      '__deepcopy__(self, memo, /)': (self: PyDecompress) => self.copy(),
    },
    attributes: {
      unused_data: { get: (self: PyDecompress) => new PyBytes(self.unusedData) },
      unconsumed_tail: { get: (self: PyDecompress) => new PyBytes(self.unconsumedTail) },
      eof: { get: (self: PyDecompress) => self.eof },
    },
    members: ['unused_data', 'unconsumed_tail', 'eof'],
  });
  define(decompressorType, {
    new: {
      signature: "(cls, wbits=15, zdict=b'')",
      create: (_cls: Value, windowBits: Value = 15, dictionary?: Value) =>
        new PyDecompressor(openInflate(toSize(windowBits)), dictionaryOf(dictionary)),
    },
    methods: { 'decompress(self, data, max_length=-1)': decompressorStep },
    attributes: {
      unused_data: { get: (self: PyDecompressor) => new PyBytes(self.unusedData) },
      needs_input: { get: (self: PyDecompressor) => self.needsInput },
      eof: { get: (self: PyDecompressor) => self.eof },
    },
    members: ['unused_data', 'needs_input', 'eof'],
  });
  return { compress: compressType, decompress: decompressType, decompressor: decompressorType };
});
