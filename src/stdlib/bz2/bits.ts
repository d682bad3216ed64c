// Bits of a bzip2 stream, most significant first, and its CRC.

import { once } from '../once.ts';

export class BitWriter {
  private data = new Uint8Array(4096);
  private length = 0;
  private held = 0;
  private count = 0;

  /** Up to 24 bits. */
  put(width: number, value: number): void {
    this.held = ((this.held << width) | value) >>> 0;
    this.count += width;
    while (this.count >= 8) {
      this.count -= 8;
      if (this.length === this.data.length) {
        const larger = new Uint8Array(this.data.length * 2);
        larger.set(this.data);
        this.data = larger;
      }
      this.data[this.length++] = this.held >>> this.count;
      this.held &= (1 << this.count) - 1;
    }
  }

  put32(value: number): void {
    this.put(16, value >>> 16);
    this.put(16, value & 0xffff);
  }

  /** The bytes that are complete. */
  take(): Uint8Array {
    const bytes = this.data.slice(0, this.length);
    this.length = 0;
    return bytes;
  }

  finish(): void {
    if (this.count > 0) this.put(8 - this.count, 0);
  }
}

/** The input is over in the middle of something: it must be begun again when there is more. */
export class InputEnded extends Error {}

export class BitReader {
  /** In bits. */
  position: number;

  constructor(
    private readonly data: Uint8Array,
    position: number,
  ) {
    this.position = position;
  }

  /** Up to 24 bits. */
  get(width: number): number {
    const end = this.position + width;
    if (end > this.data.length * 8) throw new InputEnded();
    const at = this.position >>> 3;
    const { data } = this;
    const window =
      ((data[at]! << 24) | ((data[at + 1] ?? 0) << 16) | ((data[at + 2] ?? 0) << 8) | (data[at + 3] ?? 0)) >>> 0;
    const value = (window << (this.position & 7)) >>> (32 - width);
    this.position = end;
    return value;
  }

  get32(): number {
    return ((this.get(16) << 16) | this.get(16)) >>> 0;
  }
}

export const crcTable = once(() => {
  const table = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte << 24;
    for (let bit = 0; bit < 8; bit++) value = value < 0 ? (value << 1) ^ 0x04c11db7 : value << 1;
    table[byte] = value;
  }
  return table;
});
