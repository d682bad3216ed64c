// BLAKE2b and BLAKE2s with all their parameters (RFC 7693 and the parameter block of the BLAKE2 paper).
//
// BLAKE2b's 64-bit words are pairs of 32-bit halves, low half first: bigints would be some fifty times slower.

export interface Blake2Parameters {
  readonly digestSize: number;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly person: Uint8Array;
  readonly fanout: number;
  readonly depth: number;
  readonly leafSize: number;
  readonly nodeOffset: bigint;
  readonly nodeDepth: number;
  readonly innerSize: number;
  readonly lastNode: boolean;
}

/** The order in which the rounds take the words of a block, as hexadecimal digits. */
const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map(row => [...row].map(digit => Number.parseInt(digit, 16)));

/** The columns and diagonals that a round mixes. */
const LANES = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

const IV32 = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
/** Low halves of BLAKE2b's words; the high ones are IV32. */
const IV64_LOW = [0xf3bcc908, 0x84caa73b, 0xfe94f82b, 0x5f1d36f1, 0xade682d1, 0x2b3e6c1f, 0xfb41bd6b, 0x137e2179];

/** What BLAKE2b and BLAKE2s have in common: a buffer of one block, a counter, and the parameter block. */
export abstract class Blake2 {
  protected readonly block: Uint8Array;
  private filled = 0;
  protected total = 0;

  constructor(
    readonly blockSize: number,
    readonly parameters: Blake2Parameters,
  ) {
    this.block = new Uint8Array(blockSize);
  }

  protected abstract compress(last: boolean): void;
  protected abstract output(): Uint8Array;
  protected abstract fresh(): Blake2;
  protected abstract adopt(other: Blake2): void;

  /** Mixes the key in as the first block. */
  protected start(): void {
    if (this.parameters.key.length === 0) return;
    const first = new Uint8Array(this.blockSize);
    first.set(this.parameters.key);
    this.update(first);
  }

  update(data: Uint8Array): void {
    let at = 0;
    while (at < data.length) {
      // The last block waits: it is compressed with a mark.
      if (this.filled === this.blockSize) {
        this.total += this.blockSize;
        this.compress(false);
        this.filled = 0;
      }
      const count = Math.min(this.blockSize - this.filled, data.length - at);
      this.block.set(data.subarray(at, at + count), this.filled);
      this.filled += count;
      at += count;
    }
  }

  copy(): Blake2 {
    const made = this.fresh();
    made.block.set(this.block);
    made.filled = this.filled;
    made.total = this.total;
    made.adopt(this);
    return made;
  }

  digest(): Uint8Array {
    const last = this.copy();
    last.total += last.filled;
    last.block.fill(0, last.filled);
    last.compress(true);
    return last.output().slice(0, this.parameters.digestSize);
  }
}

function parameterBlock(wide: boolean, parameters: Blake2Parameters): DataView {
  const block = new Uint8Array(wide ? 64 : 32);
  const view = new DataView(block.buffer);
  block.set([parameters.digestSize, parameters.key.length, parameters.fanout, parameters.depth]);
  view.setUint32(4, parameters.leafSize, true);
  view.setBigUint64(8, parameters.nodeOffset, true);
  const at = wide ? 16 : 14;
  block.set([parameters.nodeDepth, parameters.innerSize], at);
  block.set(parameters.salt, wide ? 32 : 16);
  block.set(parameters.person, wide ? 48 : 24);
  return view;
}

const rotate = (value: number, count: number): number => (value >>> count) | (value << (32 - count));

export class Blake2s extends Blake2 {
  private readonly state = new Uint32Array(8);

  constructor(parameters: Blake2Parameters, restart = true) {
    super(64, parameters);
    if (!restart) return;
    const block = parameterBlock(false, parameters);
    for (let i = 0; i < 8; i++) this.state[i] = IV32[i]! ^ block.getUint32(i * 4, true);
    this.start();
  }

  protected fresh(): Blake2 {
    return new Blake2s(this.parameters, false);
  }

  protected adopt(other: Blake2): void {
    this.state.set((other as Blake2s).state);
  }

  protected compress(last: boolean): void {
    const words = new Uint32Array(16);
    const view = new DataView(this.block.buffer);
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(i * 4, true);
    const v = new Uint32Array(16);
    v.set(this.state);
    v.set(IV32, 8);
    v[12] = v[12]! ^ (this.total >>> 0);
    v[13] = v[13]! ^ Math.floor(this.total / 2 ** 32);
    if (last) {
      v[14] = ~v[14]!;
      if (this.parameters.lastNode) v[15] = ~v[15]!;
    }
    for (const row of SIGMA) {
      LANES.forEach(([a, b, c, d], lane) => {
        v[a] = v[a]! + v[b]! + words[row[2 * lane]!]!;
        v[d] = rotate(v[d]! ^ v[a]!, 16);
        v[c] = v[c]! + v[d]!;
        v[b] = rotate(v[b]! ^ v[c]!, 12);
        v[a] = v[a]! + v[b]! + words[row[2 * lane + 1]!]!;
        v[d] = rotate(v[d]! ^ v[a]!, 8);
        v[c] = v[c]! + v[d]!;
        v[b] = rotate(v[b]! ^ v[c]!, 7);
      });
    }
    for (let i = 0; i < 8; i++) this.state[i] = this.state[i]! ^ v[i]! ^ v[i + 8]!;
  }

  protected output(): Uint8Array {
    const out = new DataView(new ArrayBuffer(32));
    this.state.forEach((word, i) => {
      out.setUint32(i * 4, word, true);
    });
    return new Uint8Array(out.buffer);
  }
}

/** v[to] += v[from] or a word of the block, by halves. */
function addPair(v: Uint32Array, to: number, from: Uint32Array, at: number): void {
  const low = v[2 * to]! + from[2 * at]!;
  v[2 * to + 1] = v[2 * to + 1]! + from[2 * at + 1]! + (low >= 2 ** 32 ? 1 : 0);
  v[2 * to] = low;
}

/** v[to] = (v[to] ^ v[by]) rotated right. */
function turnPair(v: Uint32Array, to: number, by: number, count: number): void {
  const low = v[2 * to]! ^ v[2 * by]!;
  const high = v[2 * to + 1]! ^ v[2 * by + 1]!;
  if (count === 32) {
    v[2 * to] = high;
    v[2 * to + 1] = low;
  } else if (count < 32) {
    v[2 * to] = (low >>> count) | (high << (32 - count));
    v[2 * to + 1] = (high >>> count) | (low << (32 - count));
  } else {
    v[2 * to] = (high >>> (count - 32)) | (low << (64 - count));
    v[2 * to + 1] = (low >>> (count - 32)) | (high << (64 - count));
  }
}

export class Blake2b extends Blake2 {
  private readonly state = new Uint32Array(16);

  constructor(parameters: Blake2Parameters, restart = true) {
    super(128, parameters);
    if (!restart) return;
    const block = parameterBlock(true, parameters);
    for (let i = 0; i < 8; i++) {
      this.state[2 * i] = IV64_LOW[i]! ^ block.getUint32(i * 8, true);
      this.state[2 * i + 1] = IV32[i]! ^ block.getUint32(i * 8 + 4, true);
    }
    this.start();
  }

  protected fresh(): Blake2 {
    return new Blake2b(this.parameters, false);
  }

  protected adopt(other: Blake2): void {
    this.state.set((other as Blake2b).state);
  }

  protected compress(last: boolean): void {
    const words = new Uint32Array(32);
    const view = new DataView(this.block.buffer);
    for (let i = 0; i < 32; i++) words[i] = view.getUint32(i * 4, true);
    const v = new Uint32Array(32);
    v.set(this.state);
    for (let i = 0; i < 8; i++) {
      v[16 + 2 * i] = IV64_LOW[i]!;
      v[17 + 2 * i] = IV32[i]!;
    }
    v[24] = v[24]! ^ (this.total >>> 0);
    v[25] = v[25]! ^ Math.floor(this.total / 2 ** 32);
    if (last) {
      v[28] = ~v[28]!;
      v[29] = ~v[29]!;
      if (this.parameters.lastNode) {
        v[30] = ~v[30]!;
        v[31] = ~v[31]!;
      }
    }
    for (let round = 0; round < 12; round++) {
      const row = SIGMA[round % 10]!;
      for (let lane = 0; lane < 8; lane++) {
        const [a, b, c, d] = LANES[lane]!;
        addPair(v, a, v, b);
        addPair(v, a, words, row[2 * lane]!);
        turnPair(v, d, a, 32);
        addPair(v, c, v, d);
        turnPair(v, b, c, 24);
        addPair(v, a, v, b);
        addPair(v, a, words, row[2 * lane + 1]!);
        turnPair(v, d, a, 16);
        addPair(v, c, v, d);
        turnPair(v, b, c, 63);
      }
    }
    for (let i = 0; i < 16; i++) this.state[i] = this.state[i]! ^ v[i]! ^ v[i + 16]!;
  }

  protected output(): Uint8Array {
    const out = new DataView(new ArrayBuffer(64));
    this.state.forEach((word, i) => {
      out.setUint32(i * 4, word, true);
    });
    return new Uint8Array(out.buffer);
  }
}
