// Decompression of the bzip2 format, block by block.
//
// A block does not tell its length, and decoding it in vain costs time. So the input is searched for what follows every
// block, the mark of the next one or of the end; only then is the block decoded.

import { SteppedFormat } from '../compressed-stream.ts';
import { BitReader, crcTable, InputEnded } from './bits.ts';

const [BLOCK_HIGH, BLOCK_LOW] = [0x314159, 0x265359];
const [END_HIGH, END_LOW] = [0x177245, 0x385090];
const GROUP = 50;
const LONGEST_CODE = 20;
const MARK_BITS = 48;
const END_BITS = 80;

export class InvalidStream extends Error {}

export class Bz2Format extends SteppedFormat {
  /** Of the input, in bits; 0 before the header was seen. */
  private position = 0;
  private level = 0;
  private combined = 0;
  /** How far the input was searched for a mark, in bytes, and the last bits that were seen. */
  private searched = 0;
  private high = 0;
  private low = 0;

  protected override moved(bytes: number): void {
    this.position -= bytes * 8;
    this.searched -= bytes;
  }

  protected step(): boolean {
    if (this.level === 0) return this.readHeader();
    const reader = new BitReader(this.input, this.position);
    if (this.input.length * 8 - this.position < MARK_BITS) return this.mayBeMark(reader);
    const [high, low] = [reader.get(24), reader.get(24)];
    if (high === END_HIGH && low === END_LOW) return this.readEnd(reader);
    if (high !== BLOCK_HIGH || low !== BLOCK_LOW) throw new InvalidStream();
    if (!this.findMark()) return false;
    try {
      const crc = reader.get32();
      const output = readBlock(reader, this.level * 100_000);
      if (output.crc !== crc) throw new InvalidStream();
      this.combined = (((this.combined << 1) | (this.combined >>> 31)) ^ crc) >>> 0;
      this.give(output.data);
      this.goTo(reader.position);
      return true;
    } catch (error) {
      if (error instanceof InputEnded) return false;
      throw error;
    }
  }

  private readHeader(): boolean {
    const start = this.input.subarray(this.at, this.at + 4);
    for (const [i, byte] of start.entries()) {
      const wanted = [0x42, 0x5a, 0x68][i];
      if (wanted === undefined ? byte < 0x31 || byte > 0x39 : byte !== wanted) throw new InvalidStream();
    }
    if (start.length < 4) return false;
    this.level = start[3]! - 0x30;
    this.goTo((this.at + 4) * 8);
    return true;
  }

  /** Half a mark that cannot become one is wrong already. */
  private mayBeMark(reader: BitReader): false {
    const marks = [
      [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
      [0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
    ];
    const bytes = Array.from({ length: (this.input.length * 8 - reader.position) >> 3 }, () => reader.get(8));
    if (!marks.some(mark => bytes.every((byte, i) => byte === mark[i]))) throw new InvalidStream();
    return false;
  }

  private readEnd(reader: BitReader): boolean {
    if (this.input.length * 8 - this.position < END_BITS) return false;
    if (reader.get32() !== this.combined) throw new InvalidStream();
    this.at = Math.ceil(reader.position / 8);
    this.ended = true;
    return true;
  }

  private goTo(position: number): void {
    this.position = position;
    this.at = position >>> 3;
    // The mark at this place belongs to what comes now; the search begins behind it.
    this.searched = Math.ceil((position + MARK_BITS) / 8);
    this.high = 0;
    this.low = 0;
  }

  /** Is there another mark? What was searched is not searched again. */
  private findMark(): boolean {
    let { high, low } = this;
    for (; this.searched < this.input.length; this.searched++) {
      const byte = this.input[this.searched]!;
      for (let bit = 7; bit >= 0; bit--) {
        high = ((high << 1) | (low >>> 23)) & 0xffffff;
        low = ((low << 1) | ((byte >>> bit) & 1)) & 0xffffff;
        if ((high === END_HIGH && low === END_LOW) || (high === BLOCK_HIGH && low === BLOCK_LOW)) {
          // It stays found until the block was read.
          this.high = high;
          this.low = low;
          return true;
        }
      }
    }
    this.high = high;
    this.low = low;
    return false;
  }
}

function readBlock(reader: BitReader, most: number): { data: Uint8Array; crc: number } {
  if (reader.get(1) === 1) throw new InvalidStream();
  const origin = reader.get(24);
  const known = readUsed(reader);
  const tableCount = reader.get(3);
  const selectorCount = reader.get(15);
  if (tableCount < 2 || tableCount > 6 || selectorCount === 0 || known.length === 0) throw new InvalidStream();
  const selectors = readSelectors(reader, selectorCount, tableCount);
  const tables = Array.from({ length: tableCount }, () => readTable(reader, known.length + 2));
  const column = readColumn(reader, known, selectors, tables, most);
  if (origin >= column.length) throw new InvalidStream();
  return unsorted(column, origin);
}

function readUsed(reader: BitReader): number[] {
  const rows = reader.get(16);
  const known: number[] = [];
  for (let row = 0; row < 16; row++) {
    if ((rows & (0x8000 >>> row)) === 0) continue;
    const bits = reader.get(16);
    for (let i = 0; i < 16; i++) if ((bits & (0x8000 >>> i)) !== 0) known.push(row * 16 + i);
  }
  return known;
}

function readSelectors(reader: BitReader, count: number, tables: number): number[] {
  const recent = Array.from({ length: tables }, (_, i) => i);
  return Array.from({ length: count }, () => {
    let at = 0;
    while (reader.get(1) === 1) if (++at >= tables) throw new InvalidStream();
    const [selector] = recent.splice(at, 1) as [number];
    recent.unshift(selector);
    return selector;
  });
}

interface CodeTable {
  /** By length: the first code of it, the number before its first symbol, and the last code. */
  readonly first: Int32Array;
  readonly offset: Int32Array;
  readonly last: Int32Array;
  readonly symbols: Int32Array;
}

function readTable(reader: BitReader, kinds: number): CodeTable {
  const lengths = new Uint8Array(kinds);
  let length = reader.get(5);
  for (let i = 0; i < kinds; i++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) throw new InvalidStream();
      if (reader.get(1) === 0) break;
      length += reader.get(1) === 0 ? 1 : -1;
    }
    lengths[i] = length;
  }
  const table: CodeTable = {
    first: new Int32Array(LONGEST_CODE + 1),
    offset: new Int32Array(LONGEST_CODE + 1),
    last: new Int32Array(LONGEST_CODE + 1).fill(-1),
    symbols: new Int32Array(kinds),
  };
  let code = 0;
  let at = 0;
  for (let width = 1; width <= LONGEST_CODE; width++, code <<= 1) {
    table.first[width] = code;
    table.offset[width] = at;
    for (let i = 0; i < kinds; i++) {
      if (lengths[i] !== width) continue;
      table.symbols[at++] = i;
      table.last[width] = code++;
    }
  }
  return table;
}

function readSymbol(reader: BitReader, { first, last, offset, symbols }: CodeTable): number {
  let code = 0;
  for (let width = 1; width <= LONGEST_CODE; width++) {
    code = (code << 1) | reader.get(1);
    if (code <= last[width]!) return symbols[offset[width]! + code - first[width]!]!;
  }
  throw new InvalidStream();
}

/** The last column of the sorted rotations. */
function readColumn(
  reader: BitReader,
  known: number[],
  selectors: readonly number[],
  tables: readonly CodeTable[],
  most: number,
): Uint8Array {
  const column = new Uint8Array(most);
  const end = known.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let count = 0; ; count++) {
    const selector = selectors[Math.floor(count / GROUP)];
    if (selector === undefined) throw new InvalidStream();
    const symbol = readSymbol(reader, tables[selector]!);
    if (symbol < 2) {
      run += weight << symbol;
      weight <<= 1;
      if (run > most) throw new InvalidStream();
      continue;
    }
    if (length + run > most) throw new InvalidStream();
    column.fill(known[0]!, length, length + run);
    length += run;
    run = 0;
    weight = 1;
    if (symbol === end) return column.subarray(0, length);
    if (length === most) throw new InvalidStream();
    const byte = known[symbol - 1]!;
    known.copyWithin(1, 0, symbol - 1);
    known[0] = byte;
    column[length++] = byte;
  }
}

/** The text of a sorted block, its runs unfolded, and its CRC. */
function unsorted(column: Uint8Array, origin: number): { data: Uint8Array; crc: number } {
  const size = column.length;
  const starts = new Int32Array(257);
  for (let i = 0; i < size; i++) starts[column[i]! + 1]!++;
  for (let i = 0; i < 256; i++) starts[i + 1]! += starts[i]!;
  const links = new Int32Array(size);
  for (let i = 0; i < size; i++) links[starts[column[i]!]!++] = i;
  const table = crcTable();
  let data = new Uint8Array(size * 2);
  let length = 0;
  let crc = -1;
  let at = links[origin]!;
  let before = -1;
  let same = 0;
  for (let i = 0; i < size; i++, at = links[at]!) {
    const byte = column[at]!;
    let copies = 1;
    let value = byte;
    if (same === 4) {
      copies = byte;
      value = before;
      same = 0;
      before = -1;
    } else if (byte === before) same++;
    else {
      before = byte;
      same = 1;
    }
    if (length + copies > data.length) {
      const larger = new Uint8Array(Math.max(data.length * 2, length + copies));
      larger.set(data);
      data = larger;
    }
    for (let k = 0; k < copies; k++) {
      data[length++] = value;
      crc = (crc << 8) ^ table[(crc >>> 24) ^ value]!;
    }
  }
  return { data: data.subarray(0, length), crc: ~crc >>> 0 };
}
