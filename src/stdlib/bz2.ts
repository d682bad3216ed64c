// _bz2: compression in the bzip2 format, step by step; bz2.py is made of it.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, valueError } from '../runtime/exceptions/raise.ts';
import { builtinType, type PyType, type Value } from '../runtime/objects/object.ts';
import { toNumber } from '../runtime/protocols/numbers.ts';
import { Compressor } from './bz2/compress.ts';
import { Bz2Format, InvalidStream } from './bz2/decompress.ts';
import { COMPRESSOR, DECOMPRESSOR, PyCompressor, PySteppedDecompressor } from './compressed-stream.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';

const compressorType = builtinType('BZ2Compressor', { basetype: false, home: '_bz2' });
const decompressorType = builtinType('BZ2Decompressor', { basetype: false, home: '_bz2' });

/** A stream that is wrong is an OSError here. */
class CheckedFormat extends Bz2Format {
  override take(most: number): Uint8Array {
    try {
      return super.take(most);
    } catch (error) {
      if (error instanceof InvalidStream) throw newException(EXCEPTIONS.OSError, 'Invalid data stream');
      throw error;
    }
  }
}

class PyBz2Decompressor extends PySteppedDecompressor {
  readonly format = new CheckedFormat();
  readonly over = 'End of stream already reached';
  constructor() {
    super();
    this.cls = decompressorType;
  }
}

function defineTypes(): { BZ2Compressor: PyType; BZ2Decompressor: PyType } {
  defineOnce(compressorType, () => ({
    ...COMPRESSOR,
    doc: 'Create a compressor object for compressing data incrementally.\n\n  compresslevel\n    Compression level, as a number between 1 and 9.\n\nFor one-shot compression, use the compress() function instead.',
    signature: '(compresslevel=9, /)',
    new: {
      signature: '(cls, compresslevel=9, /)',
      create: (_cls: Value, given: Value = 9) => {
        const level = toNumber(given, 'int');
        if (level < 1 || level > 9) throw valueError('compresslevel must be between 1 and 9');
        return new PyCompressor(compressorType, new Compressor(level));
      },
    },
  }));
  defineOnce(decompressorType, () => ({
    ...DECOMPRESSOR,
    doc: 'Create a decompressor object for decompressing data incrementally.\n\nFor one-shot decompression, use the decompress() function instead.',
    signature: '()',
    new: { signature: '(cls)', create: () => new PyBz2Decompressor() },
  }));
  return { BZ2Compressor: compressorType, BZ2Decompressor: decompressorType };
}

export const bz2Module = (): ModuleTable => ({ name: '_bz2', make: defineTypes });
