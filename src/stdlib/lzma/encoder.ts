// Encoding of LZMA with a simple search: the longest match that a chain of equal triples finds, or the last distance again.
//
// The result is a valid stream that any decoder reads, somewhat longer than what the reference program finds.

import {
  AFTER,
  afterOne,
  afterZero,
  LENGTH,
  LITERAL_STATES,
  type LzmaOptions,
  literalPlace,
  newProbabilities,
  PLACE,
  TOP,
  zeroPart,
} from './model.ts';

const LONGEST = 273;
const HASH_BITS = 16;
const CHAIN = 32;
/** A match of three bytes costs more than its literals when it is further away. */
const NEAR = 1 << 12;

export class LzmaEncoder {
  private data = new Uint8Array(1 << 16);
  private length = 0;
  private position = 0;
  private readonly heads = new Int32Array(1 << HASH_BITS).fill(-1);
  private links = new Int32Array(1 << 16);
  private probabilities: Uint16Array;
  private state = 0;
  private rep = 0;
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  private cached = 1;
  private out: number[] = [];

  constructor(private readonly options: LzmaOptions) {
    this.probabilities = newProbabilities(options);
  }

  add(data: Uint8Array): void {
    if (this.length + data.length > this.data.length) {
      const size = Math.max(this.data.length * 2, this.length + data.length);
      const larger = new Uint8Array(size);
      larger.set(this.data.subarray(0, this.length));
      this.data = larger;
      const links = new Int32Array(size);
      links.set(this.links);
      this.links = links;
    }
    this.data.set(data, this.length);
    this.length += data.length;
  }

  get waiting(): number {
    return this.length - this.position;
  }

  resetState(): void {
    this.probabilities = newProbabilities(this.options);
    this.state = 0;
    this.rep = 0;
  }

  /** Bytes that were encoded, as they are. */
  raw(from: number, to: number): Uint8Array {
    return this.data.subarray(from, to);
  }

  get at(): number {
    return this.position;
  }

  /** Encodes up to a place of the data. */
  encode(end: number): void {
    while (this.position < end) this.symbol(end);
  }

  /** The mark for the end: a match that cannot be. */
  mark(): void {
    const position = this.position & ((1 << this.options.pb) - 1);
    this.bit(PLACE.isMatch + this.state * 16 + position, 1);
    this.bit(PLACE.isRep + this.state, 0);
    this.matchLength(PLACE.length, 2, position);
    this.distance(0xffffffff, 2);
  }

  /** Ends what the range coder has begun; gives its bytes. */
  finish(): Uint8Array {
    for (let i = 0; i < 5; i++) this.shift();
    const bytes = this.take();
    this.low = 0;
    this.range = 0xffffffff;
    this.cache = 0;
    this.cached = 1;
    return bytes;
  }

  take(): Uint8Array {
    const bytes = Uint8Array.from(this.out);
    this.out = [];
    return bytes;
  }

  private hash(at: number): number {
    const { data } = this;
    return (Math.imul((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!, 0x9e3779b1) >>> 0) >>> (32 - HASH_BITS);
  }

  private enter(at: number): void {
    if (at + 2 >= this.length) return;
    const key = this.hash(at);
    this.links[at] = this.heads[key]!;
    this.heads[key] = at;
  }

  private common(left: number, right: number, most: number): number {
    const { data } = this;
    let length = 0;
    while (length < most && data[left + length] === data[right + length]) length++;
    return length;
  }

  private symbol(end: number): void {
    const at = this.position;
    const most = Math.min(LONGEST, end - at);
    const repeated = at > this.rep ? this.common(at - this.rep - 1, at, most) : 0;
    let best = 0;
    let from = 0;
    if (most >= 3) {
      let candidate = this.heads[this.hash(at)]!;
      for (let i = 0; i < CHAIN && candidate >= 0 && at - candidate <= this.options.dictionary; i++) {
        const length = this.common(candidate, at, most);
        if (length > best) [best, from] = [length, candidate];
        candidate = this.links[candidate]!;
      }
    }
    if (repeated >= 2 && repeated + 1 >= best) this.repeat(repeated);
    else if (best > 3 || (best === 3 && at - from < NEAR)) this.match(best, at - from - 1);
    else if (repeated === 1) this.shortRepeat();
    else this.literal();
  }

  private move(length: number): void {
    for (let i = 0; i < length; i++) this.enter(this.position + i);
    this.position += length;
  }

  private get posState(): number {
    return this.position & ((1 << this.options.pb) - 1);
  }

  private literal(): void {
    const { data, position, state } = this;
    this.bit(PLACE.isMatch + state * 16 + this.posState, 0);
    const place = literalPlace(this.options, position, position === 0 ? 0 : data[position - 1]!);
    const byte = data[position]!;
    let matched = state >= LITERAL_STATES ? data[position - this.rep - 1]! : -1;
    let symbol = 1;
    for (let i = 7; i >= 0; i--) {
      const bit = (byte >> i) & 1;
      if (matched >= 0) {
        const expected = (matched >> i) & 1;
        this.bit(place + ((1 + expected) << 8) + symbol, bit);
        if (bit !== expected) matched = -1;
      } else this.bit(place + symbol, bit);
      symbol = (symbol << 1) | bit;
    }
    this.state = AFTER.literal(state);
    this.move(1);
  }

  private match(length: number, distance: number): void {
    const position = this.posState;
    this.bit(PLACE.isMatch + this.state * 16 + position, 1);
    this.bit(PLACE.isRep + this.state, 0);
    this.matchLength(PLACE.length, length, position);
    this.distance(distance, length);
    this.rep = distance;
    this.state = AFTER.match(this.state);
    this.move(length);
  }

  private repeat(length: number): void {
    const position = this.posState;
    this.bit(PLACE.isMatch + this.state * 16 + position, 1);
    this.bit(PLACE.isRep + this.state, 1);
    this.bit(PLACE.isRep0 + this.state, 0);
    this.bit(PLACE.isRep0Long + this.state * 16 + position, 1);
    this.matchLength(PLACE.repLength, length, position);
    this.state = AFTER.rep(this.state);
    this.move(length);
  }

  private shortRepeat(): void {
    const position = this.posState;
    this.bit(PLACE.isMatch + this.state * 16 + position, 1);
    this.bit(PLACE.isRep + this.state, 1);
    this.bit(PLACE.isRep0 + this.state, 0);
    this.bit(PLACE.isRep0Long + this.state * 16 + position, 0);
    this.state = AFTER.shortRep(this.state);
    this.move(1);
  }

  private matchLength(place: number, length: number, position: number): void {
    if (length < 10) {
      this.bit(place + LENGTH.choice, 0);
      this.tree(place + LENGTH.low + position * 8, 3, length - 2);
      return;
    }
    this.bit(place + LENGTH.choice, 1);
    if (length < 18) {
      this.bit(place + LENGTH.choice2, 0);
      this.tree(place + LENGTH.middle + position * 8, 3, length - 10);
      return;
    }
    this.bit(place + LENGTH.choice2, 1);
    this.tree(place + LENGTH.high, 8, length - 18);
  }

  private distance(distance: number, length: number): void {
    const width = 31 - Math.clz32(distance);
    const slot = distance < 4 ? distance : width * 2 + ((distance >>> (width - 1)) & 1);
    this.tree(PLACE.slot + Math.min(length - 2, 3) * 64, 6, slot);
    if (slot < 4) return;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    const rest = distance - base;
    if (slot < 14) this.reverseTree(PLACE.special + base - slot, bits, rest);
    else {
      this.direct(Math.floor(rest / 16), bits - 4);
      this.reverseTree(PLACE.align, 4, rest & 15);
    }
  }

  private tree(place: number, bits: number, value: number): void {
    let symbol = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = (value >> i) & 1;
      this.bit(place + symbol, bit);
      symbol = (symbol << 1) | bit;
    }
  }

  private reverseTree(place: number, bits: number, value: number): void {
    let symbol = 1;
    for (let i = 0; i < bits; i++) {
      const bit = (value >> i) & 1;
      this.bit(place + symbol, bit);
      symbol = (symbol << 1) | bit;
    }
  }

  private bit(place: number, bit: number): void {
    const probability = this.probabilities[place]!;
    const bound = zeroPart(this.range, probability);
    if (bit === 0) {
      this.range = bound;
      this.probabilities[place] = afterZero(probability);
    } else {
      this.low += bound;
      this.range -= bound;
      this.probabilities[place] = afterOne(probability);
    }
    this.widen();
  }

  private direct(value: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i--) {
      this.range >>>= 1;
      if (((value >>> i) & 1) === 1) this.low += this.range;
      this.widen();
    }
  }

  private widen(): void {
    while (this.range < TOP) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= 2 ** 32) {
      const carry = this.low >= 2 ** 32 ? 1 : 0;
      let byte = this.cache;
      for (; this.cached > 0; this.cached--) {
        this.out.push((byte + carry) & 0xff);
        byte = 0xff;
      }
      this.cache = Math.floor(this.low / TOP) & 0xff;
    }
    this.cached++;
    this.low = (this.low % TOP) * 256;
  }
}
