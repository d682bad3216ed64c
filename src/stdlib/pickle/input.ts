// The bytes of a pickle as they are read: from one buffer (loads), or from a file, which is asked for no more than is
// needed. A frame is fetched as a whole.

import { eofError, typeError } from '../../runtime/exceptions/raise.ts';
import { viewedBytes } from '../../runtime/objects/buffer.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call, call1 } from '../../runtime/protocols/call.ts';
import { latin1Text } from '../../runtime/text/latin-1.ts';
import { unpicklingError } from './common.ts';

export interface FileReader {
  readonly read: Value;
  readonly readLine: Value;
}

export function fileReader(file: Value): FileReader {
  const read = findAttr(file, 'read');
  const readLine = findAttr(file, 'readline');
  if (read === undefined || readLine === undefined) throw typeError("file must have 'read' and 'readline' attributes");
  return { read, readLine };
}

const NOTHING = new Uint8Array(0);

export class Input {
  private at = 0;

  constructor(
    private data: Uint8Array,
    private readonly file: FileReader | null,
  ) {}

  byte(): number {
    if (this.at < this.data.length) return this.data[this.at++]!;
    return this.take(1)[0]!;
  }

  /** The next opcode: nothing at all is another mistake than too little. */
  opcode(): number {
    if (this.at < this.data.length) return this.data[this.at++]!;
    const more = this.more(1);
    if (more.length === 0) throw eofError('Ran out of input');
    return more[0]!;
  }

  take(count: number): Uint8Array {
    const left = this.data.length - this.at;
    if (left >= count) {
      this.at += count;
      return this.data.subarray(this.at - count, this.at);
    }
    if (left > 0 && this.file !== null) throw unpicklingError('pickle exhausted before end of frame');
    const data = left > 0 ? NOTHING : this.more(count);
    if (data.length < count) throw unpicklingError('pickle data was truncated');
    return data;
  }

  private more(count: number): Uint8Array {
    if (this.file === null || count === 0) return NOTHING;
    return this.bytes(call1(this.file.read, count), 'read');
  }

  private bytes(value: Value, method: string): Uint8Array {
    const data = viewedBytes(value);
    if (data === undefined) throw typeError(`${method}() returned non-bytes object (${typeOf(value).name})`);
    return data;
  }

  /** Without its end. */
  line(): string {
    const end = this.data.indexOf(10, this.at);
    if (end >= 0) {
      const line = latin1Text(this.data.subarray(this.at, end));
      this.at = end + 1;
      return line;
    }
    if (this.at < this.data.length && this.file !== null) {
      throw unpicklingError('pickle exhausted before end of frame');
    }
    const rest = this.file === null ? NOTHING : this.bytes(call(this.file.readLine, []), 'readline');
    if (rest.at(-1) !== 10) throw unpicklingError('pickle data was truncated');
    return latin1Text(rest.subarray(0, -1));
  }

  /** A line that may not be empty. */
  name(): string {
    const line = this.line();
    if (line === '') throw unpicklingError('pickle data was truncated');
    return line;
  }

  frame(size: number): void {
    if (this.file === null) {
      if (this.data.length - this.at < size) throw unpicklingError('pickle exhausted before end of frame');
      return;
    }
    if (this.at < this.data.length) {
      throw unpicklingError('beginning of a new frame before end of current frame');
    }
    const data = this.more(size);
    if (data.length < size) throw unpicklingError('pickle exhausted before end of frame');
    this.data = data;
    this.at = 0;
  }

  view(count: number): DataView {
    const data = this.take(count);
    return new DataView(data.buffer, data.byteOffset, count);
  }

  uint2(): number {
    return this.byte() | (this.byte() << 8);
  }

  int4(): number {
    return this.view(4).getInt32(0, true);
  }

  uint4(): number {
    return this.int4() >>> 0;
  }

  /** A length of eight bytes. */
  size8(what: string): number {
    const size = Number(this.view(8).getBigUint64(0, true));
    if (size > Number.MAX_SAFE_INTEGER) {
      throw unpicklingError(`${what} exceeds system's maximum size of ${Number.MAX_SAFE_INTEGER} bytes`);
    }
    return size;
  }
}
