// The containers of LZMA, written: what is added is encoded chunk by chunk, each when there is enough for it.

import { ByteWriter } from '../../runtime/codecs/byte-writer.ts';
import { crc32 } from '../checksums.ts';
import type { Packer } from '../compressed-stream.ts';
import { RunningCheck } from './checks.ts';
import { LzmaEncoder } from './encoder.ts';
import { Delta, FILTER, type Filter, optionsByte, propertiesOf } from './filters.ts';
import type { LzmaOptions } from './model.ts';
import { XZ_MAGIC } from './unpack.ts';

/** Even what does not get smaller is short enough for a chunk then. */
const CHUNK = 60_000;

const wordBytes = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);

/** A sequence of chunks that tell their lengths, without a container. */
export class RawPacker implements Packer {
  private readonly encoder: LzmaEncoder;
  private readonly deltas: readonly Delta[];
  private readonly options: LzmaOptions;
  private first = true;
  /** The next packed chunk must tell the options, or begin with a new state. */
  private untold = true;
  private stale = false;

  constructor(filters: readonly Filter[]) {
    this.options = (filters.at(-1) as Filter & { readonly kind: 'lzma2' }).options;
    this.encoder = new LzmaEncoder(this.options);
    this.deltas = filters.flatMap(filter => (filter.kind === 'delta' ? [new Delta(filter.distance)] : []));
  }

  add(data: Uint8Array): Uint8Array {
    this.encoder.add(this.deltas.reduce((bytes, delta) => delta.encode(bytes), data));
    const out = new ByteWriter(16);
    while (this.encoder.waiting >= CHUNK) this.chunk(out, CHUNK);
    return out.finish();
  }

  finish(): Uint8Array {
    const out = new ByteWriter(16);
    if (this.encoder.waiting > 0) this.chunk(out, this.encoder.waiting);
    out.byte(0);
    return out.finish();
  }

  private chunk(out: ByteWriter, size: number): void {
    const { encoder } = this;
    const from = encoder.at;
    encoder.encode(from + size);
    const packed = encoder.finish();
    const sizeBytes = (count: number): number[] => [((count - 1) >> 8) & 0xff, (count - 1) & 0xff];
    if (packed.length >= size) {
      out.bytes([this.first ? 1 : 2, ...sizeBytes(size)]);
      out.bytes(encoder.raw(from, from + size));
      encoder.resetState();
      this.stale = true;
    } else {
      const reset = this.first ? 0xe0 : this.untold ? 0xc0 : this.stale ? 0xa0 : 0x80;
      out.bytes([reset | ((size - 1) >> 16), ...sizeBytes(size), ...sizeBytes(packed.length)]);
      if (reset >= 0xc0) out.byte(optionsByte(this.options));
      out.bytes(packed);
      this.untold = false;
      this.stale = false;
    }
    this.first = false;
  }
}

/** One stream with a mark at its end, under a header or bare. */
export class AlonePacker implements Packer {
  private readonly encoder: LzmaEncoder;
  private started: boolean;

  constructor(
    private readonly filter: Filter & { readonly kind: 'lzma1' },
    hasHeader: boolean,
  ) {
    this.encoder = new LzmaEncoder(filter.options);
    this.started = !hasHeader;
  }

  private start(): Uint8Array {
    if (this.started) return new Uint8Array(0);
    this.started = true;
    return Uint8Array.of(...propertiesOf(this.filter), ...new Array<number>(8).fill(0xff));
  }

  add(data: Uint8Array): Uint8Array {
    const out = new ByteWriter(16);
    out.bytes(this.start());
    this.encoder.add(data);
    if (this.encoder.waiting >= CHUNK) this.encoder.encode(this.encoder.at + CHUNK);
    out.bytes(this.encoder.take());
    return out.finish();
  }

  finish(): Uint8Array {
    const out = new ByteWriter(16);
    out.bytes(this.start());
    this.encoder.encode(this.encoder.at + this.encoder.waiting);
    this.encoder.mark();
    out.bytes(this.encoder.finish());
    return out.finish();
  }
}

/** An xz file of one block; of none when there was nothing to pack. */
export class XzPacker implements Packer {
  private readonly raw: RawPacker;
  private readonly check: RunningCheck;
  private started = false;
  private used = 0;
  private made = 0;
  private header: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly filters: readonly Filter[],
    private readonly kind: number,
  ) {
    this.raw = new RawPacker(filters);
    this.check = new RunningCheck(kind);
  }

  private get flags(): Uint8Array {
    return Uint8Array.of(0, this.kind);
  }

  private start(out: ByteWriter): void {
    if (this.started) return;
    this.started = true;
    out.bytes(XZ_MAGIC);
    out.bytes(this.flags);
    out.bytes(wordBytes(crc32(this.flags, 0)));
  }

  private startBlock(out: ByteWriter): void {
    if (this.header.length > 0) return;
    const body = this.filters.flatMap(filter => {
      const properties = propertiesOf(filter);
      return [filter.kind === 'delta' ? FILTER.delta : FILTER.lzma2, properties.length, ...properties];
    });
    const size = Math.ceil((body.length + 6) / 4) * 4;
    const header = new Uint8Array(size);
    header.set([size / 4 - 1, this.filters.length - 1, ...body]);
    header.set(wordBytes(crc32(header.subarray(0, size - 4), 0)), size - 4);
    this.header = header;
    out.bytes(header);
  }

  add(data: Uint8Array): Uint8Array {
    const out = new ByteWriter(64);
    this.start(out);
    if (data.length > 0) {
      this.startBlock(out);
      this.check.add(data);
      this.made += data.length;
      const packed = this.raw.add(data);
      this.used += packed.length;
      out.bytes(packed);
    }
    return out.finish();
  }

  finish(): Uint8Array {
    const out = new ByteWriter(64);
    this.start(out);
    const index = new ByteWriter(16);
    index.byte(0);
    if (this.header.length === 0) index.byte(0);
    else {
      const packed = this.raw.finish();
      const check = this.check.finish();
      this.used += packed.length;
      out.bytes(packed);
      out.bytes(new Uint8Array(-this.used & 3));
      out.bytes(check);
      index.byte(1);
      for (const count of [this.header.length + this.used + check.length, this.made]) writeNumber(index, count);
    }
    index.bytes(new Uint8Array(-index.length & 3));
    const bytes = index.finish();
    out.bytes(bytes);
    out.bytes(wordBytes(crc32(bytes, 0)));
    const tail = Uint8Array.of(...wordBytes(bytes.length / 4), ...this.flags);
    out.bytes(wordBytes(crc32(tail, 0)));
    out.bytes(tail);
    out.bytes([0x59, 0x5a]);
    return out.finish();
  }
}

function writeNumber(out: ByteWriter, value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.byte((rest & 0x7f) | 0x80);
  out.byte(rest);
}
