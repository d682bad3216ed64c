// Decoding of LZMA: literals and matches, whose bits a range coder has put together.
//
// Input may end anywhere. A symbol takes 20 bytes at the most; with fewer at hand, what it changes is noted and undone when
// it cannot be finished, so that it can begin again when there is more.

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

/** The data are not what an encoder writes. */
export class CorruptData extends Error {}
/** A symbol needs more bytes than there are. */
class Unfinished extends Error {}

const UNFINISHED = new Unfinished();
const LONGEST_SYMBOL = 20;
const KEPT = 1 << 16;

export class LzmaDecoder {
  private probabilities: Uint16Array;
  private state = 0;
  private reps = [0, 0, 0, 0];
  private range = 0;
  private code = 0;
  private input: Uint8Array = new Uint8Array(0);
  private at = 0;
  /** Places and values before the present symbol changed them; null when there is input enough. */
  private undo: number[] | null = null;
  /** The last bytes that were made, which matches repeat. */
  private window = new Uint8Array(KEPT);
  private length = 0;
  /** Bytes of the window that were handed out. */
  private given = 0;
  private total = 0;
  /** The mark for the end was seen. */
  marked = false;

  constructor(private options: LzmaOptions) {
    this.probabilities = newProbabilities(options);
  }

  resetState(options: LzmaOptions = this.options): void {
    this.options = options;
    this.probabilities = newProbabilities(options);
    this.state = 0;
    this.reps = [0, 0, 0, 0];
  }

  resetDictionary(): void {
    this.given = this.length;
    this.total = 0;
  }

  /** The first five bytes of what the range coder made. */
  begin(bytes: Uint8Array): void {
    if (bytes[0] !== 0) throw new CorruptData();
    this.range = 0xffffffff;
    this.code = ((bytes[1]! << 24) | (bytes[2]! << 16) | (bytes[3]! << 8) | bytes[4]!) >>> 0;
  }

  /** Takes the byte that may be left of the last symbol; null when it is not there yet. */
  settle(input: Uint8Array, at: number): number | null {
    if (this.range >= TOP) return 0;
    if (at >= input.length) return null;
    this.input = input;
    this.at = at;
    this.refill();
    return 1;
  }

  /** Bytes as they are. */
  copy(bytes: Uint8Array): void {
    for (const byte of bytes) this.put(byte);
  }

  /** What was made since the last call. */
  take(): Uint8Array {
    const output = this.window.slice(this.given, this.length);
    this.given = this.length;
    // Matches reach back no further than the dictionary.
    const keep = Math.min(this.length, this.options.dictionary);
    if (this.length > KEPT && this.length > keep * 2) {
      this.window.copyWithin(0, this.length - keep, this.length);
      this.length = keep;
      this.given = keep;
    }
    return output;
  }

  /** Decodes until there are so many bytes, and never more than there is room for; gives how far it came in the input. */
  run(input: Uint8Array, from: number, to: number, wanted: number, room = wanted): { used: number; made: number } {
    this.input = to === input.length ? input : input.subarray(0, to);
    this.at = from;
    const start = this.total;
    while (this.total - start < wanted && !this.marked) {
      if (to - this.at >= LONGEST_SYMBOL) {
        this.symbol(room - (this.total - start));
        continue;
      }
      const before = { state: this.state, reps: [...this.reps], range: this.range, code: this.code, at: this.at };
      this.undo = [];
      try {
        this.symbol(room - (this.total - start));
      } catch (error) {
        if (error !== UNFINISHED) throw error;
        for (let i = this.undo.length - 2; i >= 0; i -= 2) this.probabilities[this.undo[i]!] = this.undo[i + 1]!;
        Object.assign(this, before);
        break;
      } finally {
        this.undo = null;
      }
    }
    return { used: this.at - from, made: this.total - start };
  }

  private put(byte: number): void {
    if (this.length === this.window.length) {
      const larger = new Uint8Array(this.window.length * 2);
      larger.set(this.window);
      this.window = larger;
    }
    this.window[this.length++] = byte;
    this.total++;
  }

  private refill(): void {
    if (this.range >= TOP) return;
    if (this.at >= this.input.length) throw UNFINISHED;
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | this.input[this.at++]!) >>> 0;
  }

  private bit(place: number): number {
    this.refill();
    const probability = this.probabilities[place]!;
    this.undo?.push(place, probability);
    const bound = zeroPart(this.range, probability);
    if (this.code < bound) {
      this.range = bound;
      this.probabilities[place] = afterZero(probability);
      return 0;
    }
    this.range -= bound;
    this.code -= bound;
    this.probabilities[place] = afterOne(probability);
    return 1;
  }

  private tree(place: number, bits: number): number {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.bit(place + symbol);
    return symbol - (1 << bits);
  }

  private reverseTree(place: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(place + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  private direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      this.refill();
      this.range >>>= 1;
      const bit = this.code >= this.range ? 1 : 0;
      if (bit === 1) this.code -= this.range;
      value = value * 2 + bit;
    }
    return value;
  }

  private back(distance: number): number {
    return this.window[this.length - 1 - distance]!;
  }

  private symbol(room: number): void {
    const { options, state } = this;
    const position = this.total & ((1 << options.pb) - 1);
    if (this.bit(PLACE.isMatch + state * 16 + position) === 0) {
      const byte = this.literal();
      this.state = AFTER.literal(state);
      this.put(byte);
      return;
    }
    let length: number;
    if (this.bit(PLACE.isRep + state) === 0) {
      length = this.matchLength(PLACE.length, position);
      const distance = this.distance(length);
      if (distance === 0xffffffff) {
        this.refill();
        this.marked = true;
        return;
      }
      this.reps = [distance, this.reps[0]!, this.reps[1]!, this.reps[2]!];
      this.state = AFTER.match(state);
    } else {
      length = this.repeated(position);
    }
    const [distance] = this.reps as [number];
    if (distance >= this.total || distance >= Math.max(options.dictionary, 4096)) throw new CorruptData();
    if (length > room) throw new CorruptData();
    for (let i = 0; i < length; i++) this.put(this.back(distance));
  }

  private repeated(position: number): number {
    const { state, reps } = this;
    const [first, second, third, fourth] = reps as [number, number, number, number];
    if (this.total === 0) throw new CorruptData();
    if (this.bit(PLACE.isRep0 + state) === 0) {
      if (this.bit(PLACE.isRep0Long + state * 16 + position) === 0) {
        this.state = AFTER.shortRep(state);
        return 1;
      }
    } else if (this.bit(PLACE.isRep1 + state) === 0) this.reps = [second, first, third, fourth];
    else if (this.bit(PLACE.isRep2 + state) === 0) this.reps = [third, first, second, fourth];
    else this.reps = [fourth, first, second, third];
    const length = this.matchLength(PLACE.repLength, position);
    this.state = AFTER.rep(state);
    return length;
  }

  private literal(): number {
    const place = literalPlace(this.options, this.total, this.total === 0 ? 0 : this.back(0));
    let symbol = 1;
    if (this.state >= LITERAL_STATES) {
      let matched = this.back(this.reps[0]!);
      while (symbol < 0x100) {
        const expected = (matched >> 7) & 1;
        matched <<= 1;
        const bit = this.bit(place + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.bit(place + symbol);
    return symbol & 0xff;
  }

  private matchLength(place: number, position: number): number {
    if (this.bit(place + LENGTH.choice) === 0) return 2 + this.tree(place + LENGTH.low + position * 8, 3);
    if (this.bit(place + LENGTH.choice2) === 0) return 10 + this.tree(place + LENGTH.middle + position * 8, 3);
    return 18 + this.tree(place + LENGTH.high, 8);
  }

  private distance(length: number): number {
    const slot = this.tree(PLACE.slot + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + this.reverseTree(PLACE.special + base - slot, bits);
    return base + this.direct(bits - 4) * 16 + this.reverseTree(PLACE.align, 4);
  }
}
