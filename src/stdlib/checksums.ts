// Checksums of bytes: CRC-32 and Adler-32 as zlib computes them, and CRC-CCITT for binhex.

import { once } from './once.ts';

const crcTable = once(() => {
  const table = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  return table;
});

export function crc32(data: Uint8Array, start: number): number {
  const table = crcTable();
  let crc = ~start;
  for (let i = 0; i < data.length; i++) crc = (crc >>> 8) ^ table[(crc ^ data[i]!) & 0xff]!;
  return ~crc >>> 0;
}

/** So many bytes can be added before a sum must be reduced. */
const ADLER_BLOCK = 3800;

export function adler32(data: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = (start >>> 16) & 0xffff;
  for (let from = 0; from < data.length; from += ADLER_BLOCK) {
    const end = Math.min(from + ADLER_BLOCK, data.length);
    for (let i = from; i < end; i++) {
      low += data[i]!;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return (high * 65536 + low) >>> 0;
}

/** CRC-CCITT with the polynomial 0x1021. */
export function crcHqx(data: Uint8Array, start: number): number {
  let crc = start & 0xffff;
  for (let i = 0; i < data.length; i++) {
    crc ^= data[i]! << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
