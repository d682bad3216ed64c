// The bytes of a pickle while it grows. From protocol 4 on they are cut into frames, so that a reader can fetch many at
// once; long payloads stay outside of frames and go to the file as they are.

import { encodeUtf8 } from '../../runtime/codecs/utf-8.ts';
import type { Str } from '../../runtime/objects/str.ts';
import { latin1Bytes } from '../../runtime/text/latin-1.ts';
import { OP } from './common.ts';

const FRAME_TARGET = 64 * 1024;
const FRAME_MINIMUM = 4;
const FRAME_HEADER = 9;

export type Write = (data: Uint8Array) => void;

export class Output {
  private bytes = new Uint8Array(128);
  private view = new DataView(this.bytes.buffer);
  private length = 0;
  /** Where the header of the present frame stands; -1 outside of frames. */
  private frame = -1;
  framing = false;

  /** `write` takes what is finished; without it everything stays here. */
  constructor(private readonly write: Write | null) {}

  private room(count: number): number {
    if (this.framing && this.frame < 0) {
      this.frame = this.length;
      this.length += FRAME_HEADER;
    }
    const at = this.length;
    const end = at + count;
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, at));
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    this.length = end;
    return at;
  }

  op(code: number): void {
    const at = this.room(1);
    this.bytes[at] = code;
  }

  op1(code: number, argument: number): void {
    const at = this.room(2);
    this.bytes[at] = code;
    this.bytes[at + 1] = argument;
  }

  op2(code: number, argument: number): void {
    const at = this.room(3);
    this.bytes[at] = code;
    this.view.setUint16(at + 1, argument, true);
  }

  op4(code: number, argument: number): void {
    const at = this.room(5);
    this.bytes[at] = code;
    this.view.setInt32(at + 1, argument | 0, true);
  }

  op8(code: number, argument: number): void {
    const at = this.room(9);
    this.bytes[at] = code;
    this.view.setBigUint64(at + 1, BigInt(argument), true);
  }

  double(code: number, value: number): void {
    const at = this.room(9);
    this.bytes[at] = code;
    this.view.setFloat64(at + 1, value);
  }

  /** An opcode of protocol 0 with its line. */
  line(code: number, text: string): void {
    this.op(code);
    this.raw(latin1Bytes(`${text}\n`));
  }

  raw(data: Uint8Array): void {
    const at = this.room(data.length);
    this.bytes.set(data, at);
  }

  /** A short text of ASCII as it is; false when it has other characters, and nothing is written. */
  shortText(text: string): boolean {
    const { length } = text;
    for (let i = 0; i < length; i++) if (text.charCodeAt(i) > 0x7f) return false;
    const at = this.room(length + 2);
    const { bytes } = this;
    bytes[at] = OP.SHORT_BINUNICODE;
    bytes[at + 1] = length;
    for (let i = 0; i < length; i++) bytes[at + 2 + i] = text.charCodeAt(i);
    return true;
  }

  /** A header, written by `header`, and its payload; a long one goes past the frame. */
  payload(header: () => void, data: Uint8Array): void {
    const { framing } = this;
    const long = data.length >= FRAME_TARGET;
    if (long && framing) {
      this.commit();
      this.framing = false;
    }
    header();
    if (long && this.write !== null) {
      this.flush();
      this.write(data);
    } else this.raw(data);
    this.framing = framing;
  }

  /** Between two objects a frame that is long enough is closed. */
  boundary(): void {
    if (this.frame < 0 || this.length - this.frame - FRAME_HEADER < FRAME_TARGET) return;
    this.commit();
    if (this.write !== null) this.flush();
  }

  private commit(): void {
    if (this.frame < 0) return;
    const size = this.length - this.frame - FRAME_HEADER;
    if (size >= FRAME_MINIMUM) {
      this.bytes[this.frame] = OP.FRAME;
      this.view.setBigUint64(this.frame + 1, BigInt(size), true);
    } else {
      this.bytes.copyWithin(this.frame, this.frame + FRAME_HEADER, this.length);
      this.length -= FRAME_HEADER;
    }
    this.frame = -1;
  }

  private flush(): void {
    const data = this.bytes.slice(0, this.length);
    this.length = 0;
    if (data.length > 0) this.write!(data);
  }

  /** The end: what has not been given to `write` yet. */
  end(): Uint8Array {
    this.commit();
    this.framing = false;
    if (this.write !== null) {
      this.flush();
      return new Uint8Array(0);
    }
    return this.bytes.slice(0, this.length);
  }
}

export const textBytes = (text: Str): Uint8Array => encodeUtf8(text, 'surrogatepass');
