// marshal: values as bytes and back. Code objects are written in the form of the running engine.

import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyByteArray, PyBytes } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { marshalRead, type Source } from './marshal/read.ts';
import { marshalWrite } from './marshal/write.ts';
import type { ModuleTable } from './module-table.ts';

const VERSION = 5;

function bytesSource(data: Uint8Array): Source {
  let at = 0;
  return count => {
    const piece = data.subarray(at, at + count);
    at += count;
    return piece;
  };
}

function fileSource(file: Value): Source {
  const nothing = callMethod(file, 'read', [0]);
  if (!(nothing instanceof PyBytes)) throw typeError(`file.read() returned not bytes but ${typeOf(nothing).name}`);
  return count => {
    if (count === 0) return new Uint8Array(0);
    const buffer = new PyByteArray(new Uint8Array(count));
    const read = toSize(callMethod(file, 'readinto', [buffer]));
    if (read > count) throw valueError(`read() returned too much data: ${count} bytes requested, ${read} returned`);
    return buffer.data.subarray(0, read);
  };
}

export const marshalModule = (): ModuleTable => ({
  name: 'marshal',
  doc: 'Python values in a binary form, for what can be made again: .pyc files. Code objects belong to the running engine.',
  functions: {
    'dumps(value, version=version, /, *, allow_code=True)': (
      value: Value,
      version: Value = VERSION,
      allow: Value = true,
    ) => new PyBytes(marshalWrite(value, toSize(version), truth(allow))),
    'dump(value, file, version=version, /, *, allow_code=True)': (
      value: Value,
      file: Value,
      version: Value = VERSION,
      allow: Value = true,
    ) => callMethod(file, 'write', [new PyBytes(marshalWrite(value, toSize(version), truth(allow)))]),
    'loads(bytes, /, *, allow_code=True)': (bytes: Value, allow: Value = true) =>
      marshalRead(bytesSource(bytesLike(bytes)), truth(allow)),
    'load(file, /, *, allow_code=True)': (file: Value, allow: Value = true) =>
      marshalRead(fileSource(file), truth(allow)),
  },
  values: { version: VERSION },
});
