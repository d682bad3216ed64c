// Decoding text that comes in pieces: what is incomplete at the end of a piece waits for the next one.
//
// Only for the encodings that the runtime knows itself; for all others there are the incremental codecs of the library.
// The state (bytes that wait, and a number) is what the library's decoders of the same names give, so that positions
// told by a text file mean the same.

import type { Str } from '../objects/str.ts';
import { type Codec, findCodec } from './codecs.ts';
import { decodeUtf8 } from './utf-8.ts';
import { decodeWide } from './utf-wide.ts';

export interface DecoderState {
  readonly buffer: Uint8Array;
  readonly flags: bigint;
}

export interface PieceDecoder {
  decode(data: Uint8Array, final: boolean): Str;
  reset(): void;
  state: DecoderState;
  /** Is every byte one character, whatever stands around it? */
  readonly bytewise: boolean;
}

const NOTHING = new Uint8Array(0);

class BytewiseDecoder implements PieceDecoder {
  readonly bytewise = true;
  constructor(
    private readonly codec: Codec,
    private readonly errors: string,
  ) {}

  decode(data: Uint8Array): Str {
    return this.codec.decode(data, this.errors);
  }
  reset(): void {}
  get state(): DecoderState {
    return { buffer: NOTHING, flags: 0n };
  }
  set state(_state: DecoderState) {}
}

abstract class WaitingDecoder implements PieceDecoder {
  readonly bytewise = false;
  protected waiting: Uint8Array = NOTHING;
  protected flags = 0n;

  constructor(protected readonly errors: string) {}

  decode(data: Uint8Array, final: boolean): Str {
    let whole = data;
    if (this.waiting.length > 0) {
      whole = new Uint8Array(this.waiting.length + data.length);
      whole.set(this.waiting);
      whole.set(data, this.waiting.length);
    }
    const ready = final ? whole.length : this.complete(whole);
    const text = this.decodeReady(ready === whole.length ? whole : whole.subarray(0, ready), final);
    this.waiting = ready === whole.length ? NOTHING : whole.slice(ready);
    return text;
  }

  /** How many of the bytes make whole characters (or faults). */
  protected abstract complete(data: Uint8Array): number;
  protected abstract decodeReady(data: Uint8Array, final: boolean): Str;

  reset(): void {
    this.waiting = NOTHING;
    this.flags = this.firstFlags;
  }
  protected get firstFlags(): bigint {
    return 0n;
  }
  get state(): DecoderState {
    return { buffer: this.waiting, flags: this.flags };
  }
  set state({ buffer, flags }: DecoderState) {
    this.waiting = buffer;
    this.flags = flags;
  }
}

/** Length of the data without a sequence at its end that is well-formed so far. */
function completeUtf8(data: Uint8Array): number {
  const { length } = data;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = data[length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 && byte <= 0xf4 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (byte > 0xf4 || needed <= back) return length;
    const second = back > 1 ? data[length - back + 1]! : 0x80;
    const low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    return back === 1 || (second >= low && second <= high) ? length - back : length;
  }
  return length;
}

class Utf8Decoder extends WaitingDecoder {
  protected complete(data: Uint8Array): number {
    return completeUtf8(data);
  }
  protected decodeReady(data: Uint8Array): Str {
    return decodeUtf8(data, this.errors);
  }
}

/** Flags 1: the mark may still come. */
class Utf8SigDecoder extends WaitingDecoder {
  protected override flags = 1n;
  protected override get firstFlags(): bigint {
    return 1n;
  }
  protected complete(data: Uint8Array): number {
    const marks = [0xef, 0xbb, 0xbf];
    if (this.flags === 1n && data.length < 3 && data.every((byte, i) => byte === marks[i])) return 0;
    return completeUtf8(data);
  }
  protected decodeReady(data: Uint8Array): Str {
    let rest = data;
    if (this.flags === 1n && data.length > 0) {
      this.flags = 0n;
      if (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) rest = data.subarray(3);
    }
    return decodeUtf8(rest, this.errors);
  }
}

/** Flags of those that look for a mark: 2 not seen yet, 0 little, 1 big. */
class WideDecoder extends WaitingDecoder {
  protected override flags: bigint;
  constructor(
    private readonly size: 2 | 4,
    private readonly fixed: 'le' | 'be' | undefined,
    errors: string,
  ) {
    super(errors);
    this.flags = fixed === undefined ? 2n : 0n;
  }
  protected override get firstFlags(): bigint {
    return this.fixed === undefined ? 2n : 0n;
  }
  private get order(): 'le' | 'be' {
    return this.fixed ?? (this.flags === 1n ? 'be' : 'le');
  }
  protected complete(data: Uint8Array): number {
    const even = data.length - (data.length % this.size);
    if (this.size === 4 || even < 2) return even;
    const high = data[even - (this.order === 'le' ? 1 : 2)]!;
    return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
  }
  protected decodeReady(data: Uint8Array): Str {
    let rest = data;
    if (this.flags === 2n && data.length >= this.size) {
      const mark = [...data.subarray(0, this.size)].join();
      const little = mark === (this.size === 2 ? '255,254' : '255,254,0,0');
      const big = mark === (this.size === 2 ? '254,255' : '0,0,254,255');
      this.flags = big ? 1n : 0n;
      if (little || big) rest = data.subarray(this.size);
    }
    const order = this.order;
    return decodeWide(rest, { name: `utf-${this.size * 8}-${order}`, size: this.size, order }, this.errors);
  }
}

/** A decoder for a name that the runtime knows; undefined for others. */
export function pieceDecoder(encoding: string, errors: string): PieceDecoder | undefined {
  const codec = findCodec(encoding);
  if (codec === undefined) return undefined;
  const wide = /^utf-(16|32)(?:-(le|be))?$/.exec(codec.name);
  if (wide !== null) return new WideDecoder(wide[1] === '16' ? 2 : 4, wide[2] as 'le' | 'be' | undefined, errors);
  if (codec.name === 'utf-8') return new Utf8Decoder(errors);
  if (codec.name === 'utf-8-sig') return new Utf8SigDecoder(errors);
  if (codec.name.endsWith('escape') || codec.name === 'utf-7') return undefined;
  return new BytewiseDecoder(codec, errors);
}

/** Encodes a piece; `start`: it is the first one, which gets the mark of encodings that have one. */
export function pieceEncoder(
  encoding: string,
  errors: string,
): ((text: Str, start: boolean) => Uint8Array) | undefined {
  const codec = findCodec(encoding);
  if (codec === undefined || codec.name.endsWith('escape') || codec.name === 'utf-7') return undefined;
  const marked = /^(?:utf-16|utf-32|utf-8-sig)$/.test(codec.name);
  const later = marked ? findCodec(codec.name === 'utf-8-sig' ? 'utf-8' : `${codec.name}-le`)! : codec;
  return (text, start) => (start ? codec : later).encode(text, errors);
}
