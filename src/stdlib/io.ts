// The module _io: files in layers. io.py of the library puts its abstract classes on top.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { typeError } from '../runtime/exceptions/raise.ts';
import { ioBaseType } from '../runtime/objects/io-object.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf } from '../runtime/objects/str.ts';
import { BUFFER_SIZE, bufferedIoBaseType, rawIoBaseType, textIoBaseType, unsupportedOperationType } from './io/base.ts';
import { bufferedPairType, bufferedRandomType, bufferedReaderType, bufferedWriterType } from './io/buffered-types.ts';
import { bytesIoType } from './io/bytes-io.ts';
import { defineIo } from './io/define-io.ts';
import { fileIoType } from './io/file.ts';
import { newlineDecoderType } from './io/newlines.ts';
import { OPEN, open, textEncoding } from './io/open.ts';
import { stringIoType } from './io/string-io.ts';
import { textIoWrapperType } from './io/text-wrapper.ts';
import type { ModuleTable } from './module-table.ts';

export const ioModule: ModuleTable = {
  name: '_io',
  doc: 'The io module provides the Python interfaces to stream handling.',
  functions: {
    'open_code(path)': (path: Value) => {
      if (strOf(path) === undefined)
        throw typeError(`open_code() argument 'path' must be str, not ${typeOf(path).name}`);
      return open(path, 'rb');
    },
    'text_encoding(encoding, stacklevel=2, /)': textEncoding,
  },
  make: () => {
    defineIo();
    return {
      open: OPEN,
      DEFAULT_BUFFER_SIZE: BUFFER_SIZE,
      BlockingIOError: EXCEPTIONS.BlockingIOError,
      UnsupportedOperation: unsupportedOperationType(),
      _IOBase: ioBaseType,
      _RawIOBase: rawIoBaseType,
      _BufferedIOBase: bufferedIoBaseType,
      _TextIOBase: textIoBaseType,
      FileIO: fileIoType,
      BytesIO: bytesIoType,
      StringIO: stringIoType,
      BufferedReader: bufferedReaderType,
      BufferedWriter: bufferedWriterType,
      BufferedRandom: bufferedRandomType,
      BufferedRWPair: bufferedPairType,
      IncrementalNewlineDecoder: newlineDecoderType,
      TextIOWrapper: textIoWrapperType,
    };
  },
};
