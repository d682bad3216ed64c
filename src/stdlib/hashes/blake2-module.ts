// _blake2: blake2b and blake2s with all their parameters. Plain hashes of full length are the host's.

import { overflowError, valueError } from '../../runtime/exceptions/raise.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { bytesLike } from '../../runtime/types/byte-methods.ts';
import type { ModuleTable } from '../module-table.ts';
import { once } from '../once.ts';
import { ALGORITHMS, HashState } from './algorithms.ts';
import { Blake2b, type Blake2Parameters, Blake2s } from './blake2.ts';
import { callableHashType, hashInput, PyHash } from './objects.ts';

interface Kind {
  readonly name: 'blake2b' | 'blake2s';
  readonly digest: number;
  readonly block: number;
  readonly salt: number;
  /** Bits of the node offset. */
  readonly offsetBits: bigint;
}

const KINDS: readonly Kind[] = [
  { name: 'blake2b', digest: 64, block: 128, salt: 16, offsetBits: 64n },
  { name: 'blake2s', digest: 32, block: 64, salt: 8, offsetBits: 48n },
];

const SIGNATURE =
  "(cls, /, data=b'', *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None)";

function within(value: Value | undefined, otherwise: number, low: number, high: number, message: string): number {
  if (value === undefined) return otherwise;
  const int = toIndex(value);
  if (int < low || int > high) throw valueError(message);
  return Number(int);
}

function unsigned(value: Value | undefined, bits: bigint, name: string): bigint {
  if (value === undefined) return 0n;
  const int = BigInt(toIndex(value));
  if (int < 0n) throw valueError('Cannot convert negative int');
  if (int >> 64n !== 0n) throw overflowError('Python int too large for C unsigned long long');
  if (int >> bits !== 0n) throw overflowError(`${name} is too large`);
  return int;
}

function padded(value: Value | undefined, most: number, name: string): Uint8Array {
  if (value === undefined) return new Uint8Array(0);
  const data = bytesLike(value);
  if (data.length > most) throw valueError(`maximum ${name} length is ${most} bytes`);
  return data.slice();
}

function create(kind: Kind, cls: PyType, args: readonly (Value | undefined)[]): Value {
  const [data, size, key, salt, person, fanout, depth, leaf, offset, nodeDepth, inner, last, , string] = args;
  const { name, digest } = kind;
  const asked = size === undefined ? digest : Number(toIndex(size));
  if (asked < 1 || asked > digest) {
    throw valueError(
      `digest_size for ${name === 'blake2b' ? 'Blake2b' : 'Blake2s'} must be between 1 and ${digest} bytes, here it is ${asked}`,
    );
  }
  const parameters: Blake2Parameters = {
    digestSize: asked,
    salt: padded(salt, kind.salt, 'salt'),
    person: padded(person, kind.salt, 'person'),
    fanout: within(fanout, 1, 0, 255, 'fanout must be between 0 and 255'),
    depth: within(depth, 1, 1, 255, 'depth must be between 1 and 255'),
    leafSize: Number(unsigned(leaf, 32n, 'leaf_size')),
    nodeOffset: unsigned(offset, kind.offsetBits, 'node_offset'),
    nodeDepth: within(nodeDepth, 0, 0, 255, 'node_depth must be between 0 and 255'),
    innerSize: within(inner, 0, 0, digest, `inner_size must be between 0 and is ${digest}`),
    key: padded(key, digest, 'key'),
    lastNode: last !== undefined && truth(last),
  };
  const input = data ?? string ?? null;
  const plain = args.slice(1, 12).every(value => value === undefined);
  const state = plain
    ? new HashState(ALGORITHMS.get(name)!)
    : name === 'blake2b'
      ? new Blake2b(parameters)
      : new Blake2s(parameters);
  if (input !== null) state.update(hashInput(input));
  return new PyHash(cls, name, asked, kind.block, state);
}

export const blake2Types = once(() =>
  KINDS.map(kind =>
    callableHashType(
      kind.name,
      '_blake2',
      false,
      {
        signature: SIGNATURE.replace('digest_size=64', `digest_size=${kind.digest}`),
        create: (cls, ...args) => create(kind, cls, args),
      },
      {
        SALT_SIZE: kind.salt,
        PERSON_SIZE: kind.salt,
        MAX_KEY_SIZE: kind.digest,
        MAX_DIGEST_SIZE: kind.digest,
      },
    )(),
  ),
);

export const blake2Module: ModuleTable = {
  name: '_blake2',
  doc: 'BLAKE2b and BLAKE2s hash functions.',
  make: () => {
    const [blake2b, blake2s] = blake2Types() as [PyType, PyType];
    return { blake2b, blake2s, _GIL_MINSIZE: 2048 };
  },
};
