// The data that a parser was given and has not yet consumed, as text, and where in the document that is: bytes, lines,
// columns. Positions are units of text from the beginning of the document; they are turned into lines and bytes only
// when somebody asks, from the last place that was asked for.

import { decode, type Encoding, encode, sizeIn, UTF_8, unfinished, utf8Size } from './encodings.ts';

const NOTHING = new Uint8Array(0);

export class Input {
  /** What has not been consumed. */
  text = '';
  /** The position of text[0]. */
  origin = 0;
  encoding: Encoding = UTF_8;
  /** Bytes of the last character, which is not complete. */
  private rest: Uint8Array = NOTHING;
  /** All bytes from the beginning, while the encoding may still change. */
  private first: Uint8Array | null = NOTHING;
  private finished = false;

  /** A position and what it is in bytes. */
  private bytesAt = 0;
  private bytes = 0;
  private lastEvent = -1;
  private lastEventByte = -1;
  /** A position with its line and column, from 0. */
  private lineAt = 0;
  private line = 0;
  private column = 0;

  /** Bytes that were given, and those that were consumed. */
  private received = 0;
  private consumed = 0;

  /** Has the encoding been chosen? Before, bytes are only collected. */
  started = false;

  /** Bytes before the encoding is known. */
  collect(data: Uint8Array): Uint8Array {
    this.received += data.length;
    const collected = joined(this.first ?? NOTHING, data);
    this.first = collected;
    return collected;
  }

  start(encoding: Encoding): void {
    this.started = true;
    this.encoding = encoding;
    const data = this.first ?? NOTHING;
    const { text, rest } = decode(data, encoding);
    this.text = text;
    this.rest = rest;
  }

  /** Text without bytes: its encoding is UTF-8 and stays so. */
  startText(): void {
    this.started = true;
    this.first = null;
  }

  addText(text: string): void {
    this.received += utf8Size(text);
    this.append(text);
  }

  private append(text: string): void {
    this.text = this.text === '' ? text : this.text + text;
  }

  /** May text be added as it is? */
  get takesText(): boolean {
    return this.encoding === UTF_8 && this.rest.length === 0;
  }

  add(data: Uint8Array): void {
    this.received += data.length;
    if (this.first !== null) this.first = joined(this.first, data);
    const { text, rest } = decode(this.rest.length === 0 ? data : joined(this.rest, data), this.encoding);
    this.rest = rest;
    this.append(text);
  }

  /** Bytes that have been consumed. */
  get taken(): number {
    return this.consumed;
  }

  /** Bytes that have not been consumed. */
  get waiting(): number {
    return this.received - this.consumed;
  }

  /** No more data will come. */
  finish(): void {
    if (!this.finished) this.text += unfinished(this.rest, this.encoding);
    this.finished = true;
  }

  /** The first markup has been read: the encoding does not change any more. */
  settle(): void {
    this.first = null;
  }

  /** From a position on, the bytes are in another encoding. */
  change(encoding: Encoding, position: number): void {
    if (this.first === null || encoding === this.encoding) {
      this.encoding = encoding;
      return;
    }
    const { text, rest } = decode(this.first.subarray(this.byteOf(position)), encoding);
    this.text = this.text.slice(0, position - this.origin) + text;
    if (this.finished) this.text += unfinished(rest, encoding);
    this.rest = rest;
    this.encoding = encoding;
    this.first = null;
  }

  /** The byte of a position. */
  byteOf(position: number): number {
    const { origin, text, encoding } = this;
    if (position < origin && position === this.lastEvent) return this.lastEventByte;
    if (position >= this.bytesAt) {
      this.bytes += sizeIn(encoding, text, this.bytesAt - origin, position - origin);
    } else this.bytes -= sizeIn(encoding, text, position - origin, this.bytesAt - origin);
    this.bytesAt = position;
    return this.bytes;
  }

  /** Line (from 1) and column of a position; never before one that was asked for earlier. */
  placeOf(position: number): { line: number; column: number } {
    const { text, origin } = this;
    const end = position - origin;
    for (let i = this.lineAt - origin; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a || code === 0x0d) {
        this.line++;
        this.column = 0;
        if (code === 0x0d && i + 1 < end && text.charCodeAt(i + 1) === 0x0a) i++;
      } else if (code < 0xdc00 || code > 0xdfff || !isHigh(text.charCodeAt(i - 1))) this.column++;
    }
    if (position > this.lineAt) this.lineAt = position;
    return { line: this.line + 1, column: this.column };
  }

  /** The bytes from a position to the end of what is there. */
  bytesFrom(position: number): Uint8Array {
    const text = this.text.slice(position - this.origin);
    return joined(encode(this.encoding, this.finished && this.rest.length > 0 ? text.slice(0, -1) : text), this.rest);
  }

  /** Drops the text before a position; the byte of the last event may still be asked for. */
  consume(position: number, event: number): void {
    if (position === this.origin) return;
    if (event >= this.origin) {
      this.lastEvent = event;
      this.lastEventByte = this.byteOf(event);
    }
    this.consumed = this.byteOf(position);
    this.placeOf(position);
    this.text = this.text.slice(position - this.origin);
    this.origin = position;
  }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

export function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right.slice();
  const all = new Uint8Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}
