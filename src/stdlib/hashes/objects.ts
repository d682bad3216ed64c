// The hash objects that programs see: one JavaScript class for all functions, and a Python type for each module's kind.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { bytesOf, PyMemoryView } from '../../runtime/objects/buffer.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import { addressText } from '../../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { strOf } from '../../runtime/objects/str.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { define, type TypeTable } from '../../runtime/types/define.ts';
import { once } from '../once.ts';
import { type Algorithm, HashState } from './algorithms.ts';

/** What a hash object needs of its state: BLAKE2 with parameters brings one of its own. */
export interface RunningHash {
  update(data: Uint8Array): void;
  digest(length?: number): Uint8Array;
  /** For those that have it quicker as text. */
  hexDigest?(): string | null;
  copy(): RunningHash;
}

export class PyHash extends PyObject {
  constructor(
    cls: PyType,
    readonly name: string,
    readonly digestSize: number,
    readonly blockSize: number,
    readonly state: RunningHash,
  ) {
    super();
    this.cls = cls;
  }
}

/** The bytes to hash, copied if the program may change them. */
export function hashInput(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data;
  if (strOf(value) !== undefined) throw typeError('Strings must be encoded before hashing');
  if (value instanceof PyMemoryView && value.shape.length > 1) throw typeError('Buffer must be single dimension');
  const data = bytesOf(value);
  if (data === undefined) throw typeError('object supporting the buffer API required');
  return data.slice();
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexOf(data: Uint8Array): string {
  let text = '';
  for (let i = 0; i < data.length; i++) text += HEX[data[i]!];
  return text;
}

export function newHash(cls: PyType, algorithm: Algorithm, data: Value | undefined): PyHash {
  const state = new HashState(algorithm);
  if (data !== undefined) state.update(hashInput(data));
  return new PyHash(cls, algorithm.name, algorithm.digestSize, algorithm.blockSize, state);
}

const lengthOf = (value: Value): number => {
  const length = toSize(value);
  if (length < 0) throw valueError('value must be positive');
  if (length >= 2 ** 29) throw valueError('length is too large');
  return length;
};

/** The methods of every hash object; `extendable`: the digest has as many bytes as the caller asks for. */
function hashTable(extendable: boolean, openssl: boolean): TypeTable {
  const digests: TypeTable['methods'] = extendable
    ? {
        'digest(self, length)': (self: PyHash, length: Value) => new PyBytes(self.state.digest(lengthOf(length))),
        'hexdigest(self, length)': (self: PyHash, length: Value) => hexOf(self.state.digest(lengthOf(length))),
      }
    : {
        'digest(self, /)': (self: PyHash) => new PyBytes(self.state.digest()),
        'hexdigest(self, /)': (self: PyHash) => self.state.hexDigest?.() ?? hexOf(self.state.digest()),
      };
  return {
    doc: 'A hash is an object used to calculate a checksum of a string of information.',
    methods: {
      'update(self, obj, /)': (self: PyHash, data: Value) => {
        self.state.update(hashInput(data));
        return null;
      },
      ...digests,
      'copy(self, /)': (self: PyHash) =>
        new PyHash(self.cls, self.name, self.digestSize, self.blockSize, self.state.copy()),
      ...(openssl
        ? { '__repr__(self, /)': (self: PyHash) => `<${self.name} ${self.cls.name} object @ ${addressText(self)}>` }
        : {}),
    },
    attributes: {
      name: { get: (self: PyHash) => self.name },
      digest_size: { get: (self: PyHash) => self.digestSize },
      block_size: { get: (self: PyHash) => self.blockSize },
    },
  };
}

/** A hash type that programs cannot call by itself. */
export function hashType(name: string, module: string, extendable = false): () => PyType {
  return once(() => {
    const type = builtinType(name, { basetype: false, home: module });
    define(type, hashTable(extendable, module === '_hashlib'));
    return type;
  });
}

/** One that is its own constructor. */
export function callableHashType(
  name: string,
  module: string,
  extendable: boolean,
  make: { signature: string; create: (cls: PyType, ...args: Value[]) => Value },
  constants: Record<string, Value> = {},
): () => PyType {
  return once(() => {
    const type = builtinType(name, { basetype: module === '_blake2', home: module });
    define(type, { ...hashTable(extendable, false), new: make, constants });
    return type;
  });
}
