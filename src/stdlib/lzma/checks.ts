// The checks of xz files: CRC-32, CRC-64 in two halves of 32 bits, SHA-256 of the host.

import type { HostHash } from '../../host/crypto.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { crc32 } from '../checksums.ts';
import { once } from '../once.ts';

export const CHECK = { none: 0, crc32: 1, crc64: 4, sha256: 10, unknown: 16 } as const;

/** How long each check is, by its number. */
export const CHECK_SIZES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

export const isSupported = (check: number): boolean =>
  check === CHECK.none || check === CHECK.crc32 || check === CHECK.crc64 || check === CHECK.sha256;

/** Low and high halves of the 256 values. */
const crc64Table = once(() => {
  const table = new Uint32Array(512);
  for (let byte = 0; byte < 256; byte++) {
    let [low, high] = [byte, 0];
    for (let bit = 0; bit < 8; bit++) {
      const odd = low & 1;
      low = ((low >>> 1) | (high << 31)) >>> 0;
      high >>>= 1;
      if (odd === 1) {
        low = (low ^ 0xd7870f42) >>> 0;
        high = (high ^ 0xc96c5795) >>> 0;
      }
    }
    table[byte] = low;
    table[256 + byte] = high;
  }
  return table;
});

/** A check that runs along with the data. */
export class RunningCheck {
  private crc = 0;
  private low = 0xffffffff;
  private high = 0xffffffff;
  private readonly hash: HostHash | null;

  constructor(private readonly kind: number) {
    this.hash = kind === CHECK.sha256 ? interpreter().host.crypto.hash('sha256') : null;
  }

  add(data: Uint8Array): void {
    if (this.kind === CHECK.crc32) this.crc = crc32(data, this.crc);
    else if (this.kind === CHECK.crc64) this.addCrc64(data);
    else this.hash?.update(data);
  }

  private addCrc64(data: Uint8Array): void {
    const table = crc64Table();
    let { low, high } = this;
    for (let i = 0; i < data.length; i++) {
      const at = (low ^ data[i]!) & 0xff;
      low = (((low >>> 8) | (high << 24)) ^ table[at]!) >>> 0;
      high = ((high >>> 8) ^ table[256 + at]!) >>> 0;
    }
    this.low = low;
    this.high = high;
  }

  finish(): Uint8Array {
    if (this.hash !== null) return this.hash.digest();
    const bytes = new DataView(new ArrayBuffer(CHECK_SIZES[this.kind]!));
    if (this.kind === CHECK.crc32) bytes.setUint32(0, this.crc, true);
    if (this.kind === CHECK.crc64) {
      bytes.setUint32(0, ~this.low >>> 0, true);
      bytes.setUint32(4, ~this.high >>> 0, true);
    }
    return new Uint8Array(bytes.buffer);
  }
}
