// _pickle: what pickle.py takes from here when it can, its own Pickler and Unpickler being slow.

import { typeError } from '../runtime/exceptions/raise.ts';
import { viewedBytes } from '../runtime/objects/buffer.ts';
import { PyBytes } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import type { ModuleTable } from './module-table.ts';
import { pickleErrorType, picklingErrorType, unpicklingErrorType } from './pickle/common.ts';
import { fileReader } from './pickle/input.ts';
import { pickleBufferType } from './pickle/pickle-buffer.ts';
import { fileWriter, pickle, picklerType, picklingOptions } from './pickle/pickler.ts';
import { unpickle, unpicklerType, unpicklingOptions } from './pickle/unpickler.ts';

type Optional = Value | undefined;

export const pickleModule: ModuleTable = {
  name: '_pickle',
  doc: 'Fast pickling.',
  functions: {
    'dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)': (
      value: Value,
      file: Value,
      protocol: Optional,
      fixImports: Optional,
      callback: Optional,
    ) => {
      const options = picklingOptions(protocol, fixImports, callback);
      pickle(value, options, fileWriter(file));
      return null;
    },
    'dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)': (
      value: Value,
      protocol: Optional,
      fixImports: Optional,
      callback: Optional,
    ) => new PyBytes(pickle(value, picklingOptions(protocol, fixImports, callback), null)),
    "load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())": (
      file: Value,
      fixImports: Optional,
      encoding: Optional,
      errors: Optional,
      buffers: Optional,
    ) => unpickle(new Uint8Array(0), fileReader(file), unpicklingOptions(fixImports, encoding, errors, buffers)),
    "loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())": (
      data: Value,
      fixImports: Optional,
      encoding: Optional,
      errors: Optional,
      buffers: Optional,
    ) => {
      const bytes = viewedBytes(data);
      if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(data).name}'`);
      return unpickle(bytes, null, unpicklingOptions(fixImports, encoding, errors, buffers));
    },
  },
  make: () => ({
    PickleError: pickleErrorType,
    PicklingError: picklingErrorType,
    UnpicklingError: unpicklingErrorType,
    Pickler: picklerType(),
    Unpickler: unpicklerType(),
    PickleBuffer: pickleBufferType(),
  }),
};
