// The containers of LZMA, read step by step: xz files, the older format of one stream, and bare streams.

import { crc32 } from '../checksums.ts';
import { SteppedFormat } from '../compressed-stream.ts';
import { CHECK, CHECK_SIZES, isSupported, RunningCheck } from './checks.ts';
import { CorruptData, LzmaDecoder } from './decoder.ts';
import { Refused } from './failure.ts';
import { Delta, type Filter, filterOf, isChain, optionsOf } from './filters.ts';
import type { LzmaOptions } from './model.ts';

export const XZ_MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const PIECE = 1 << 16;
/** What a decoder needs beside its dictionary, about. */
const OVERHEAD = 1 << 15;

const corrupt = () => new Refused('Corrupt input data');

const word = (data: Uint8Array, at: number): number =>
  ((data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16)) >>> 0) + data[at + 3]! * 2 ** 24;

abstract class LzmaFormat extends SteppedFormat {
  check: number = CHECK.unknown;
  protected memoryLimit = Number.POSITIVE_INFINITY;

  override take(most: number): Uint8Array {
    try {
      return super.take(most);
    } catch (error) {
      if (error instanceof CorruptData) throw corrupt();
      throw error;
    }
  }

  protected decoder(options: LzmaOptions): LzmaDecoder {
    if (options.dictionary + OVERHEAD > this.memoryLimit) throw new Refused('Memory usage limit exceeded');
    return new LzmaDecoder(options);
  }
}

/** A sequence of chunks that tell their lengths. */
class Chunks {
  private fresh = true;
  private hasOptions = false;

  constructor(
    private readonly decoder: LzmaDecoder,
    private readonly dictionary: number,
  ) {}

  /** The next chunk: what it gives and how long it is; null when it is not all there; 'end' after the last. */
  next(data: Uint8Array, at: number): { output: Uint8Array; used: number } | 'end' | null {
    if (at >= data.length) return null;
    const control = data[at]!;
    if (control === 0) return 'end';
    if (control === 1 || control >= 0xe0) this.decoder.resetDictionary();
    else if (this.fresh) throw corrupt();
    if (control < 0x80) {
      if (control > 2) throw corrupt();
      if (at + 3 > data.length) return null;
      const size = ((data[at + 1]! << 8) | data[at + 2]!) + 1;
      if (at + 3 + size > data.length) return null;
      this.fresh = false;
      this.decoder.copy(data.subarray(at + 3, at + 3 + size));
      return { output: this.decoder.take(), used: 3 + size };
    }
    const head = control >= 0xc0 ? 6 : 5;
    if (at + head > data.length) return null;
    const made = (((control & 0x1f) << 16) | (data[at + 1]! << 8) | data[at + 2]!) + 1;
    const size = ((data[at + 3]! << 8) | data[at + 4]!) + 1;
    if (at + head + size > data.length) return null;
    if (control >= 0xc0) {
      const options = optionsOf(data[at + 5]!, this.dictionary);
      if (options === undefined) throw corrupt();
      this.decoder.resetState(options);
      this.hasOptions = true;
    } else if (!this.hasOptions) throw corrupt();
    else if (control >= 0xa0) this.decoder.resetState();
    this.fresh = false;
    const start = at + head;
    if (size < 5) throw corrupt();
    this.decoder.begin(data.subarray(start, start + 5));
    const result = this.decoder.run(data, start + 5, start + size, made);
    if (result.made !== made || this.decoder.marked) throw corrupt();
    return { output: this.decoder.take(), used: head + size };
  }
}

/** One stream with its size in front or a mark at its end; or without a header. */
export class AloneFormat extends LzmaFormat {
  private lzma: LzmaDecoder | null = null;
  private left = Number.POSITIVE_INFINITY;
  private begun = false;
  override check: number = CHECK.none;

  constructor(limit: number, options: LzmaOptions | null = null) {
    super();
    this.memoryLimit = limit;
    if (options !== null) this.lzma = this.decoder(options);
  }

  protected step(): boolean {
    if (this.lzma === null) {
      if (this.available > 0 && optionsOf(this.input[this.at]!, 0) === undefined) throw unknownFormat();
      if (this.available < 13) return false;
      this.readHeader();
    }
    const lzma = this.lzma!;
    if (!this.begun) {
      if (this.available < 5) return false;
      lzma.begin(this.input.subarray(this.at, this.at + 5));
      this.at += 5;
      this.begun = true;
    }
    const { used, made } = lzma.run(this.input, this.at, this.input.length, Math.min(PIECE, this.left), this.left);
    this.at += used;
    this.left -= made;
    this.give(lzma.take());
    if (lzma.marked) {
      if (this.left > 0 && this.left !== Number.POSITIVE_INFINITY) throw corrupt();
      this.ended = true;
    } else if (this.left === 0) {
      const rest = lzma.settle(this.input, this.at);
      if (rest === null) return false;
      this.at += rest;
      this.ended = true;
    }
    return made > 0 || this.ended;
  }

  private readHeader(): void {
    const { input, at } = this;
    const dictionary = word(input, at + 1);
    const options = optionsOf(input[at]!, dictionary)!;
    const [low, high] = [word(input, at + 5), word(input, at + 9)];
    // Sizes that no encoder writes: the input is something else.
    const bits = dictionary.toString(2).replace(/0+$/, '');
    if (dictionary !== 0xffffffff && bits !== '1' && bits !== '11') throw unknownFormat();
    if (low !== 0xffffffff || high !== 0xffffffff) {
      if (high >= 64) throw unknownFormat();
      this.left = high * 2 ** 32 + low;
    }
    this.lzma = this.decoder(options);
    this.at += 13;
  }
}

const unknownFormat = () => new Refused('Input format not supported by decoder');

/** Chunks without a container. */
export class RawFormat extends LzmaFormat {
  private readonly chunks: Chunks;
  private readonly deltas: readonly Delta[];
  override check: number = CHECK.none;

  constructor(filters: readonly Filter[]) {
    super();
    const { options } = filters.at(-1) as Filter & { readonly kind: 'lzma2' };
    this.chunks = new Chunks(this.decoder(options), options.dictionary);
    this.deltas = deltasOf(filters);
  }

  protected step(): boolean {
    const chunk = this.chunks.next(this.input, this.at);
    if (chunk === null) return false;
    if (chunk === 'end') {
      this.at++;
      this.ended = true;
      return true;
    }
    this.at += chunk.used;
    this.give(this.deltas.reduceRight((data, delta) => delta.decode(data), chunk.output));
    return true;
  }
}

const deltasOf = (filters: readonly Filter[]): Delta[] =>
  filters.flatMap(filter => (filter.kind === 'delta' ? [new Delta(filter.distance)] : []));

type Place = 'header' | 'block' | 'chunks' | 'padding' | 'index';

interface Block {
  readonly headerSize: number;
  readonly chunks: Chunks;
  readonly deltas: readonly Delta[];
  readonly check: RunningCheck;
  readonly packed: number | null;
  readonly whole: number | null;
  used: number;
  made: number;
}

export class XzFormat extends LzmaFormat {
  private place: Place = 'header';
  private block: Block | null = null;
  /** Sizes of each block, as the index must repeat them. */
  private readonly records: [number, number][] = [];
  private flags: Uint8Array = new Uint8Array(2);

  constructor(limit: number) {
    super();
    this.memoryLimit = limit;
  }

  protected step(): boolean {
    if (this.place === 'header') return this.readHeader();
    if (this.place === 'block') return this.readBlockHeader();
    if (this.place === 'chunks') return this.readChunk(this.block!);
    if (this.place === 'padding') return this.readBlockEnd(this.block!);
    return this.readIndex();
  }

  private readHeader(): boolean {
    const { input, at } = this;
    for (let i = 0; i < Math.min(6, this.available); i++) if (input[at + i] !== XZ_MAGIC[i]) throw unknownFormat();
    if (this.available < 12) return false;
    this.flags = input.slice(at + 6, at + 8);
    if (crc32(this.flags, 0) !== word(input, at + 8)) throw corrupt();
    if (this.flags[0] !== 0 || this.flags[1]! > 15) throw new Refused('Invalid or unsupported options');
    this.check = this.flags[1]!;
    if (!isSupported(this.check)) throw new Refused('Unsupported integrity check');
    this.at += 12;
    this.place = 'block';
    return true;
  }

  private readBlockHeader(): boolean {
    if (this.available < 1) return false;
    const size = (this.input[this.at]! + 1) * 4;
    if (size === 4) {
      this.place = 'index';
      return true;
    }
    if (this.available < size) return false;
    const header = this.input.subarray(this.at, this.at + size);
    if (crc32(header.subarray(0, size - 4), 0) !== word(header, size - 4)) throw corrupt();
    const reader = new NumberReader(header.subarray(0, size - 4), 2);
    const flags = header[1]!;
    if ((flags & 0x3c) !== 0) throw new Refused('Invalid or unsupported options');
    const packed = (flags & 0x40) !== 0 ? reader.next() : null;
    const whole = (flags & 0x80) !== 0 ? reader.next() : null;
    const filters = Array.from({ length: (flags & 3) + 1 }, () => {
      const id = reader.next();
      const filter = filterOf(id, reader.bytes(reader.next()));
      if (filter === undefined) throw new Refused('Invalid or unsupported options');
      return filter;
    });
    if (!isChain(filters) || !reader.isPadding) throw new Refused('Invalid or unsupported options');
    const { options } = filters.at(-1) as Filter & { readonly kind: 'lzma2' };
    const chunks = new Chunks(this.decoder(options), options.dictionary);
    const check = new RunningCheck(this.check);
    this.block = { headerSize: size, chunks, deltas: deltasOf(filters), check, packed, whole, used: 0, made: 0 };
    this.at += size;
    this.place = 'chunks';
    return true;
  }

  private readChunk(block: Block): boolean {
    const chunk = block.chunks.next(this.input, this.at);
    if (chunk === null) return false;
    if (chunk === 'end') {
      this.at++;
      block.used++;
      if (block.used !== (block.packed ?? block.used) || block.made !== (block.whole ?? block.made)) throw corrupt();
      this.place = 'padding';
      return true;
    }
    this.at += chunk.used;
    block.used += chunk.used;
    const output = block.deltas.reduceRight((data, delta) => delta.decode(data), chunk.output);
    block.made += output.length;
    block.check.add(output);
    this.give(output);
    return true;
  }

  private readBlockEnd(block: Block): boolean {
    const padding = -block.used & 3;
    const size = CHECK_SIZES[this.check]!;
    if (this.available < padding + size) return false;
    const found = this.input.subarray(this.at + padding, this.at + padding + size);
    const wanted = block.check.finish();
    if (this.input.subarray(this.at, this.at + padding).some(byte => byte !== 0)) throw corrupt();
    if (found.some((byte, i) => byte !== wanted[i])) throw corrupt();
    this.at += padding + size;
    this.records.push([block.headerSize + block.used + size, block.made]);
    this.place = 'block';
    return true;
  }

  private readIndex(): boolean {
    const { at, input } = this;
    const reader = new NumberReader(input, at + 1);
    try {
      const count = reader.next();
      if (count !== this.records.length) throw corrupt();
      for (const [used, made] of this.records) if (reader.next() !== used || reader.next() !== made) throw corrupt();
    } catch (error) {
      if (error instanceof NumberCut) return false;
      throw error;
    }
    const end = reader.at + (-(reader.at - at) & 3);
    if (input.length < end + 16) return false;
    const size = end + 4 - at;
    if (input.subarray(reader.at, end).some(byte => byte !== 0)) throw corrupt();
    if (crc32(input.subarray(at, end), 0) !== word(input, end)) throw corrupt();
    const footer = input.subarray(end + 4, end + 16);
    if (footer[10] !== 0x59 || footer[11] !== 0x5a) throw corrupt();
    if (crc32(footer.subarray(4, 10), 0) !== word(footer, 0)) throw corrupt();
    if ((word(footer, 4) + 1) * 4 !== size || footer[8] !== this.flags[0] || footer[9] !== this.flags[1])
      throw corrupt();
    this.at = end + 16;
    this.ended = true;
    return true;
  }
}

class NumberCut extends Error {}

/** Numbers of seven bits a byte, the lowest first. */
class NumberReader {
  constructor(
    private readonly data: Uint8Array,
    public at: number,
  ) {}

  next(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      if (this.at >= this.data.length) throw new NumberCut();
      const byte = this.data[this.at++]!;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      if (factor > 2 ** 56) throw corrupt();
    }
  }

  bytes(count: number): Uint8Array {
    this.at += count;
    return this.data.subarray(this.at - count, this.at);
  }

  get isPadding(): boolean {
    return this.data.subarray(this.at).every(byte => byte === 0);
  }
}

/** An xz file or the older format, whichever the first byte tells. */
export class AutoFormat extends SteppedFormat {
  private found: XzFormat | AloneFormat | null = null;

  constructor(private readonly limit: number) {
    super();
  }

  get check(): number {
    return this.found?.check ?? CHECK.unknown;
  }

  protected step(): boolean {
    if (this.found === null) {
      if (this.available === 0) return false;
      this.found = this.input[this.at] === XZ_MAGIC[0] ? new XzFormat(this.limit) : new AloneFormat(this.limit);
    }
    const { found } = this;
    found.feed(this.input.subarray(this.at));
    this.at = this.input.length;
    const output = found.take(PIECE);
    this.give(output);
    if (found.ended && found.isEmpty) {
      this.ended = true;
      this.at -= found.input.length - found.at;
    }
    return output.length > 0 || this.ended;
  }
}
