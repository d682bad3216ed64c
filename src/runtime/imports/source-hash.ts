// _imp.source_hash: SipHash-1-3 over source text, what hash-based .pyc files know their source by (PEP 552).

const MASK = 0xffff_ffff_ffff_ffffn;
const rotate = (value: bigint, count: bigint): bigint => ((value << count) | (value >> (64n - count))) & MASK;

/** Eight bytes, the lowest first. */
export function sourceHash(key: number | bigint, source: Uint8Array): Uint8Array {
  const k0 = BigInt.asUintN(64, BigInt(key));
  let [v0, v1, v2, v3] = [k0 ^ 0x736f6d6570736575n, 0x646f72616e646f6dn, k0 ^ 0x6c7967656e657261n, 0x7465646279746573n];
  const round = (): void => {
    v0 = (v0 + v1) & MASK;
    v1 = rotate(v1, 13n) ^ v0;
    v0 = rotate(v0, 32n);
    v2 = (v2 + v3) & MASK;
    v3 = rotate(v3, 16n) ^ v2;
    v0 = (v0 + v3) & MASK;
    v3 = rotate(v3, 21n) ^ v0;
    v2 = (v2 + v1) & MASK;
    v1 = rotate(v1, 17n) ^ v2;
    v2 = rotate(v2, 32n);
  };
  const padded = new Uint8Array((source.length & ~7) + 8);
  padded.set(source);
  padded[padded.length - 1] = source.length & 0xff;
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 8) {
    const word = view.getBigUint64(at, true);
    v3 ^= word;
    round();
    v0 ^= word;
  }
  v2 ^= 0xffn;
  for (let i = 0; i < 3; i++) round();
  const result = new Uint8Array(8);
  new DataView(result.buffer).setBigUint64(0, v0 ^ v1 ^ v2 ^ v3, true);
  return result;
}
