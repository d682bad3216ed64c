// zlib: compression and decompression in one call or step by step, and the two checksums.

import { newException } from '../runtime/exceptions/raise.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { unsigned32 } from './binascii.ts';
import { adler32, crc32 } from './checksums.ts';
import type { ModuleTable } from './module-table.ts';
import {
  dictionaryOf,
  FLUSH,
  inflate,
  openDeflate,
  openInflate,
  PyCompress,
  PyDecompress,
  pump,
  zlibError,
  zlibErrorType,
  zlibTypes,
} from './zlib/streams.ts';

type Optional = Value | undefined;

const number = (value: Optional, otherwise: number): number => (value === undefined ? otherwise : toSize(value));

function compress(data: Value, level?: Value, windowBits?: Value): Value {
  const effort = number(level, -1);
  if (effort < -1 || effort > 9) throw newException(zlibErrorType, 'Bad compression level');
  const stream = openDeflate(effort, number(windowBits, 15));
  return new PyBytes(pump(stream, bytesLike(data), FLUSH.FINISH, 'while compressing data'));
}

function decompress(value: Value, windowBits?: Value): Value {
  const data = bytesLike(value);
  const { output, ended } = inflate(openInflate(number(windowBits, 15)), data, Infinity, null);
  if (!ended) throw zlibError(-5, '', 'while decompressing data');
  return new PyBytes(output);
}

export const zlibModule: ModuleTable = {
  name: 'zlib',
  doc: 'The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.',
  functions: {
    'compress(data, /, level=-1, wbits=15)': compress,
    'decompress(data, /, wbits=15, bufsize=16384)': decompress,
    'compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)': (
      level?: Value,
      _method?: Value,
      windowBits?: Value,
      memoryLevel?: Value,
      strategy?: Value,
      dictionary?: Value,
    ) => {
      zlibTypes();
      const stream = openDeflate(
        number(level, -1),
        number(windowBits, 15),
        number(memoryLevel, 8),
        number(strategy, 0),
      );
      if (dictionary !== undefined && dictionary !== null) stream.setDictionary(bytesLike(dictionary).slice());
      return new PyCompress(stream);
    },
    "decompressobj(wbits=15, zdict=b'')": (windowBits?: Value, dictionary?: Value) => {
      zlibTypes();
      const bits = number(windowBits, 15);
      const stream = openInflate(bits);
      const words = dictionaryOf(dictionary);
      // Raw streams do not ask for their dictionary.
      if (words !== null && bits < 0) stream.setDictionary(words);
      return new PyDecompress(stream, words);
    },
    'crc32(data, value=0, /)': (data: Value, start?: Value) => crc32(bytesLike(data), unsigned32(start, 0)),
    'adler32(data, value=1, /)': (data: Value, start?: Value) => adler32(bytesLike(data), unsigned32(start, 1)),
  },
  make: () => ({
    error: zlibErrorType,
    _ZlibDecompressor: zlibTypes().decompressor,
    MAX_WBITS: 15,
    DEFLATED: 8,
    DEF_MEM_LEVEL: 8,
    DEF_BUF_SIZE: 16384,
    Z_NO_COMPRESSION: 0,
    Z_BEST_SPEED: 1,
    Z_BEST_COMPRESSION: 9,
    Z_DEFAULT_COMPRESSION: -1,
    Z_DEFAULT_STRATEGY: 0,
    Z_FILTERED: 1,
    Z_HUFFMAN_ONLY: 2,
    Z_RLE: 3,
    Z_FIXED: 4,
    Z_NO_FLUSH: FLUSH.NO,
    Z_PARTIAL_FLUSH: FLUSH.PARTIAL,
    Z_SYNC_FLUSH: FLUSH.SYNC,
    Z_FULL_FLUSH: FLUSH.FULL,
    Z_FINISH: FLUSH.FINISH,
    Z_BLOCK: 5,
    Z_TREES: 6,
    ZLIB_VERSION: '1.3.1',
    ZLIB_RUNTIME_VERSION: '1.3.1',
    __version__: '1.0',
  }),
};
