// Compression in the bzip2 format: runs, a sorted block, moves to the front, and codes of several tables.
//
// All choices (where blocks end, which codes a group of symbols gets) are those of the reference program, so the same text
// gives the same bytes. The rotations of a block are sorted by doubling the length that is compared.

import { BitWriter, crcTable } from './bits.ts';

const GROUP = 50;
const ROUNDS = 4;
const LONGEST_CODE = 17;
const [RUN_A, RUN_B] = [0, 1];

export class Compressor {
  private readonly out = new BitWriter();
  private readonly block: Uint8Array;
  private readonly most: number;
  private length = 0;
  private crc = -1;
  private combined = 0;
  private started = false;
  /** A run that has not been put into the block yet. */
  private byte = -1;
  private run = 0;

  constructor(private readonly level: number) {
    this.most = level * 100_000 - 19;
    this.block = new Uint8Array(level * 100_000);
  }

  add(data: Uint8Array): Uint8Array {
    for (let i = 0; i < data.length; i++) {
      if (this.length >= this.most) this.writeBlock();
      const byte = data[i]!;
      if (byte === this.byte && this.run < 255) this.run++;
      else {
        this.endRun();
        this.byte = byte;
        this.run = 1;
      }
    }
    return this.out.take();
  }

  finish(): Uint8Array {
    this.endRun();
    this.writeHeader();
    if (this.length > 0) this.writeBlock();
    this.out.put(24, 0x177245);
    this.out.put(24, 0x385090);
    this.out.put32(this.combined >>> 0);
    this.out.finish();
    return this.out.take();
  }

  private endRun(): void {
    const { byte, run, block } = this;
    if (run === 0) return;
    const table = crcTable();
    for (let i = 0; i < run; i++) this.crc = (this.crc << 8) ^ table[(this.crc >>> 24) ^ byte]!;
    for (let i = 0; i < Math.min(run, 4); i++) block[this.length++] = byte;
    if (run >= 4) block[this.length++] = run - 4;
    this.byte = -1;
    this.run = 0;
  }

  private writeHeader(): void {
    if (this.started) return;
    this.started = true;
    for (const byte of [0x42, 0x5a, 0x68, 0x30 + this.level]) this.out.put(8, byte);
  }

  private writeBlock(): void {
    this.writeHeader();
    const crc = ~this.crc;
    this.combined = ((this.combined << 1) | (this.combined >>> 31)) ^ crc;
    const data = this.block.subarray(0, this.length);
    const { order, origin } = sortRotations(data);
    this.out.put(24, 0x314159);
    this.out.put(24, 0x265359);
    this.out.put32(crc >>> 0);
    this.out.put(1, 0);
    this.out.put(24, origin);
    writeSymbols(this.out, data, order);
    this.length = 0;
    this.crc = -1;
  }
}

/** Where the rotations of a text begin, in their order, and the place of the text itself: of equal ones it is the last. */
function sortRotations(data: Uint8Array): { order: Int32Array; origin: number } {
  const size = data.length;
  const order = new Int32Array(size);
  const next = new Int32Array(size);
  let classes = new Int32Array(size);
  let others = new Int32Array(size);
  const counts = new Int32Array(Math.max(size, 256) + 1);
  for (let i = 0; i < size; i++) counts[data[i]! + 1]!++;
  for (let i = 0; i < 256; i++) counts[i + 1]! += counts[i]!;
  for (let i = 0; i < size; i++) order[counts[data[i]!]!++] = i;
  let kinds = 0;
  for (let i = 0; i < size; i++) {
    if (i > 0 && data[order[i]!] !== data[order[i - 1]!]) kinds++;
    classes[order[i]!] = kinds;
  }
  kinds++;
  for (let step = 1; step < size && kinds < size; step *= 2) {
    // By the second half the order is known; a stable sort by the first half does the rest.
    for (let i = 0; i < size; i++) next[i] = order[i]! >= step ? order[i]! - step : order[i]! - step + size;
    counts.fill(0, 0, kinds + 1);
    for (let i = 0; i < size; i++) counts[classes[i]! + 1]!++;
    for (let i = 0; i < kinds; i++) counts[i + 1]! += counts[i]!;
    for (let i = 0; i < size; i++) order[counts[classes[next[i]!]!]!++] = next[i]!;
    kinds = 0;
    others[order[0]!] = 0;
    for (let i = 1; i < size; i++) {
      const [here, before] = [order[i]!, order[i - 1]!];
      const same =
        classes[here] === classes[before] && classes[(here + step) % size] === classes[(before + step) % size];
      if (!same) kinds++;
      others[here] = kinds;
    }
    kinds++;
    [classes, others] = [others, classes];
  }
  let origin = order.indexOf(0);
  while (origin + 1 < size && classes[order[origin + 1]!] === classes[0]) origin++;
  return { order, origin };
}

/** The last column as positions in a list of recently used bytes, with zeros as runs in two digits. */
function moveToFront(data: Uint8Array, order: Int32Array, known: readonly number[]) {
  const end = known.length + 1;
  const symbols = new Uint16Array(data.length + 1);
  const counts = new Int32Array(end + 1);
  const recent = [...known];
  let length = 0;
  let zeros = 0;
  const put = (symbol: number): void => {
    symbols[length++] = symbol;
    counts[symbol]!++;
  };
  const endZeros = (): void => {
    for (let left = zeros; left > 0; left = (left - 1) >> 1) put((left & 1) === 1 ? RUN_A : RUN_B);
    zeros = 0;
  };
  for (const start of order) {
    const byte = data[start === 0 ? data.length - 1 : start - 1]!;
    if (recent[0] === byte) {
      zeros++;
      continue;
    }
    endZeros();
    const at = recent.indexOf(byte);
    recent.copyWithin(1, 0, at);
    recent[0] = byte;
    put(at + 1);
  }
  endZeros();
  put(end);
  return { symbols: symbols.subarray(0, length), counts, kinds: end + 1 };
}

function writeSymbols(out: BitWriter, data: Uint8Array, order: Int32Array): void {
  const used = new Uint8Array(256);
  for (const byte of data) used[byte] = 1;
  const known = [...used.keys()].filter(byte => used[byte] === 1);
  const { symbols, counts, kinds } = moveToFront(data, order, known);
  writeUsed(out, used);
  const tables =
    symbols.length < 200 ? 2 : symbols.length < 600 ? 3 : symbols.length < 1200 ? 4 : symbols.length < 2400 ? 5 : 6;
  const lengths = firstLengths(counts, symbols.length, tables, kinds);
  let selectors: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const uses = lengths.map(() => new Int32Array(kinds));
    selectors = [];
    for (let from = 0; from < symbols.length; from += GROUP) {
      const group = symbols.subarray(from, from + GROUP);
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const [table, own] of lengths.entries()) {
        let cost = 0;
        for (let i = 0; i < group.length; i++) cost += own[group[i]!]!;
        if (cost < least) [least, best] = [cost, table];
      }
      selectors.push(best);
      for (let i = 0; i < group.length; i++) uses[best]![group[i]!]!++;
    }
    for (const [table, own] of lengths.entries()) own.set(codeLengths(uses[table]!));
  }
  out.put(3, tables);
  out.put(15, selectors.length);
  writeSelectors(out, selectors, tables);
  for (const own of lengths) writeLengths(out, own);
  const codes = lengths.map(codesOf);
  for (let i = 0; i < symbols.length; i++) {
    const table = selectors[Math.floor(i / GROUP)]!;
    out.put(lengths[table]![symbols[i]!]!, codes[table]![symbols[i]!]!);
  }
}

/** Which bytes there are: a bit for each sixteen, then the bits of those that have any. */
function writeUsed(out: BitWriter, used: Uint8Array): void {
  const rows = Array.from({ length: 16 }, (_, i) => used.subarray(i * 16, i * 16 + 16));
  for (const row of rows) out.put(1, row.includes(1) ? 1 : 0);
  for (const row of rows) if (row.includes(1)) for (const bit of row) out.put(1, bit);
}

/** To begin with each table is good for a range of symbols, of about equal use. */
function firstLengths(counts: Int32Array, total: number, tables: number, kinds: number): Uint8Array[] {
  const lengths: Uint8Array[] = [];
  let left = total;
  let from = 0;
  for (let part = tables; part > 0; part--) {
    const wanted = Math.floor(left / part);
    let to = from - 1;
    let sum = 0;
    while (sum < wanted && to < kinds - 1) sum += counts[++to]!;
    if (to > from && part !== tables && part !== 1 && (tables - part) % 2 === 1) sum -= counts[to--]!;
    lengths[part - 1] = Uint8Array.from({ length: kinds }, (_, i) => (i >= from && i <= to ? 0 : 15));
    from = to + 1;
    left -= sum;
  }
  return lengths;
}

/** Huffman's lengths, none longer than allowed; equal weights are told apart by depth. */
function codeLengths(uses: Int32Array): Uint8Array {
  const kinds = uses.length;
  const lengths = new Uint8Array(kinds);
  const weights = new Int32Array(kinds * 2 + 2);
  for (let i = 0; i < kinds; i++) weights[i + 1] = Math.max(uses[i]!, 1) << 8;
  for (;;) {
    const parents = treeOf(weights, kinds);
    let longest = 0;
    for (let i = 1; i <= kinds; i++) {
      let depth = 0;
      for (let node = parents[i]!; node >= 0; node = parents[node]!) depth++;
      lengths[i - 1] = depth;
      longest = Math.max(longest, depth);
    }
    if (longest <= LONGEST_CODE) return lengths;
    for (let i = 1; i <= kinds; i++) weights[i] = (1 + (weights[i]! >> 9)) << 8;
  }
}

function treeOf(weights: Int32Array, kinds: number): Int32Array {
  const parents = new Int32Array(kinds * 2 + 2).fill(-1);
  const heap = new Int32Array(kinds + 3);
  let size = 0;
  weights[0] = 0;
  const add = (node: number): void => {
    let at = ++size;
    for (; weights[node]! < weights[heap[at >> 1]!]!; at >>= 1) heap[at] = heap[at >> 1]!;
    heap[at] = node;
  };
  const takeLeast = (): number => {
    const least = heap[1]!;
    const moved = heap[size--]!;
    let at = 1;
    for (let child = 2; child <= size; child = at * 2) {
      if (child < size && weights[heap[child + 1]!]! < weights[heap[child]!]!) child++;
      if (weights[moved]! < weights[heap[child]!]!) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = moved;
    return least;
  };
  for (let i = 1; i <= kinds; i++) add(i);
  for (let node = kinds + 1; size > 1; node++) {
    const [left, right] = [takeLeast(), takeLeast()];
    parents[left] = node;
    parents[right] = node;
    const [a, b] = [weights[left]!, weights[right]!];
    weights[node] = ((a & ~0xff) + (b & ~0xff)) | (1 + Math.max(a & 0xff, b & 0xff));
    add(node);
  }
  return parents;
}

/** Codes in the order of their lengths. */
function codesOf(lengths: Uint8Array): Int32Array {
  const codes = new Int32Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= LONGEST_CODE; length++, code <<= 1) {
    for (let i = 0; i < lengths.length; i++) if (lengths[i] === length) codes[i] = code++;
  }
  return codes;
}

function writeSelectors(out: BitWriter, selectors: readonly number[], tables: number): void {
  const recent = Array.from({ length: tables }, (_, i) => i);
  for (const selector of selectors) {
    const at = recent.indexOf(selector);
    recent.splice(at, 1);
    recent.unshift(selector);
    for (let i = 0; i < at; i++) out.put(1, 1);
    out.put(1, 0);
  }
}

function writeLengths(out: BitWriter, lengths: Uint8Array): void {
  let current = lengths[0]!;
  out.put(5, current);
  for (const length of lengths) {
    for (; current < length; current++) out.put(2, 2);
    for (; current > length; current--) out.put(2, 3);
    out.put(1, 0);
  }
}
