// The hash functions by Python's names, and the running state of one hash.
//
// Small inputs are kept and handed to the host in one piece when the digest is asked for: making a running hash of the
// host costs more than hashing a few hundred bytes. Functions with a digest of any length keep all of their input.

import type { HostHash } from '../../host/crypto.ts';
import { interpreter } from '../../runtime/interpreter.ts';

export interface Algorithm {
  readonly name: string;
  /** As the host calls it. */
  readonly host: string;
  /** 0: as long as is asked for. */
  readonly digestSize: number;
  readonly blockSize: number;
}

const row = (name: string, host: string, digestSize: number, blockSize: number): Algorithm => ({
  name,
  host,
  digestSize,
  blockSize,
});

export const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map(
  [
    row('md5', 'md5', 16, 64),
    row('sha1', 'sha1', 20, 64),
    row('sha224', 'sha224', 28, 64),
    row('sha256', 'sha256', 32, 64),
    row('sha384', 'sha384', 48, 128),
    row('sha512', 'sha512', 64, 128),
    row('sha512_224', 'sha512-224', 28, 128),
    row('sha512_256', 'sha512-256', 32, 128),
    row('sha3_224', 'sha3-224', 28, 144),
    row('sha3_256', 'sha3-256', 32, 136),
    row('sha3_384', 'sha3-384', 48, 104),
    row('sha3_512', 'sha3-512', 64, 72),
    row('shake_128', 'shake128', 0, 168),
    row('shake_256', 'shake256', 0, 136),
    row('blake2b', 'blake2b512', 64, 128),
    row('blake2s', 'blake2s256', 32, 64),
    row('ripemd160', 'ripemd160', 20, 64),
    row('sm3', 'sm3', 32, 64),
  ].map(algorithm => [algorithm.name, algorithm]),
);

/** By any of the names that hashlib.new takes: 'SHA256', 'sha3-256', 'SHA512/256'. */
export function findAlgorithm(name: string): Algorithm | undefined {
  const plain = name.toLowerCase();
  const found = ALGORITHMS.get(plain) ?? ALGORITHMS.get(plain.replace(/[-/]/g, '_'));
  if (found !== undefined) return found;
  const dashless = /^sha-?(1|224|256|384|512)$/.exec(plain);
  if (dashless !== null) return ALGORITHMS.get(`sha${dashless[1]}`);
  return [...ALGORITHMS.values()].find(algorithm => algorithm.host === plain);
}

const KEPT = 4096;

export class HashState {
  private pieces: Uint8Array[] = [];
  private size = 0;
  private running: HostHash | null = null;

  constructor(readonly algorithm: Algorithm) {}

  /** Keeps the data as it is: the caller gives bytes that nobody changes. */
  update(data: Uint8Array): void {
    if (data.length === 0) return;
    if (this.running !== null) {
      this.running.update(data);
      return;
    }
    this.pieces.push(data);
    this.size += data.length;
    if (this.size > KEPT && this.algorithm.digestSize > 0) this.run();
  }

  private run(): void {
    this.running = interpreter().host.crypto.hash(this.algorithm.host)!;
    for (const piece of this.pieces) this.running.update(piece);
    this.pieces = [];
  }

  digest(length?: number): Uint8Array {
    if (this.running !== null) return this.running.digest();
    if (length === 0) return new Uint8Array(0);
    return interpreter().host.crypto.digest(this.algorithm.host, this.pieces, length);
  }

  hexDigest(): string | null {
    return this.running === null ? interpreter().host.crypto.hexDigest(this.algorithm.host, this.pieces) : null;
  }

  copy(): HashState {
    const made = new HashState(this.algorithm);
    made.pieces = this.pieces.slice();
    made.size = this.size;
    made.running = this.running === null ? null : this.running.copy();
    return made;
  }
}
