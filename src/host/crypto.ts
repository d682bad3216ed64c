// Digests and key derivation as the machine has them.

export interface HostHash {
  update(data: Uint8Array): void;
  /** The digest of what came so far; more may follow. */
  digest(): Uint8Array;
  copy(): HostHash;
}

export interface HostCrypto {
  /** A running hash; null when the machine has none of that name. */
  hash(name: string): HostHash | null;
  /** The digest of some pieces at once; `length` in bytes for functions that give as much as is asked for. */
  digest(name: string, pieces: readonly Uint8Array[], length?: number): Uint8Array;
  /** The same as hexadecimal text, of a function whose digest has one length. */
  hexDigest(name: string, pieces: readonly Uint8Array[]): string;
  pbkdf2(name: string, password: Uint8Array, salt: Uint8Array, iterations: number, length: number): Uint8Array;
  /** null when the parameters are refused. */
  scrypt(
    password: Uint8Array,
    salt: Uint8Array,
    cost: { readonly n: number; readonly r: number; readonly p: number; readonly memory: number },
    length: number,
  ): Uint8Array | null;
}
