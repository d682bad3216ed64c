// What TextIOWrapper does: text over a buffered file of bytes.
//
// Written UTF-8 text waits as text and is encoded in large pieces, unless it holds what cannot be encoded: errors must
// come from the write that caused them. Reading decodes pieces of 8 KiB; the decoded text is handed out by positions, and
// a snapshot of the decoder before the piece is what tell() needs (text-position.ts).

import type { FileStatus } from '../../host/files.ts';
import type { PieceDecoder } from '../../runtime/codecs/incremental.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { bytesOf } from '../../runtime/objects/buffer.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import { PyIoObject, type TextSink } from '../../runtime/objects/io-object.ts';
import { builtinType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { concat, fromText, type Str, strLength, strSlice, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { joinAll } from '../../runtime/text/join.ts';
import { closedError, isClosed, joinBytes, textIoBaseType, unsupported } from './base.ts';
import { PyBuffered } from './buffered.ts';
import { bufferedRandomType, bufferedReaderType, bufferedWriterType } from './buffered-types.ts';
import { bytesIoType, PyBytesIO } from './bytes-io.ts';
import { lineEnd, type Newline, NewlineState, replaceText } from './newlines.ts';
import { isPlainFile } from './raw-port.ts';
import type { TextCodec } from './text-codec.ts';
import { forget, remember, type Unwritten } from './unwritten.ts';

export const textIoWrapperType = builtinType('TextIOWrapper', {
  base: textIoBaseType,
  layout: 'TextIOWrapper',
  module: '_io',
});

export interface Snapshot {
  /** State of the decoder before the piece (with the '\r' that waits as its lowest bit). */
  readonly flags: bigint;
  /** What the decoder had waiting, and the piece. */
  readonly input: Uint8Array;
}

const encoder = new TextEncoder();
const NEWLINE = /\n/g;
const isPlainBuffer = (buffer: Value): buffer is PyBuffered =>
  buffer instanceof PyBuffered &&
  (buffer.cls === bufferedReaderType || buffer.cls === bufferedWriterType || buffer.cls === bufferedRandomType);

export class PyTextIOWrapper extends PyIoObject implements TextSink, Unwritten {
  /** undefined before __init__, null after detach(). */
  buffer: Value | undefined = undefined;
  encoding = 'utf-8';
  errors = 'strict';
  codec: TextCodec | null = null;
  newline: Newline = null;
  lineBuffering = false;
  writeThrough = false;
  canWrite = false;
  canRead = false;
  seekable = false;
  telling = false;
  hasRead1 = false;
  chunkSize = 8192;
  decoder: PieceDecoder | null = null;
  newlineState: NewlineState | null = null;
  decoded: Str = '';
  used = 0;
  snapshot: Snapshot | null = null;
  /** Nothing was encoded yet: the next piece begins the file. */
  atStart = true;
  private waitingText = '';
  private waitingBytes: Uint8Array[] = [];
  private waitingSize = 0;
  /** Told how much is written, for the limit on output. */
  meter: ((characters: number) => void) | null = null;

  get file(): Value {
    if (this.buffer === undefined) throw valueError('I/O operation on uninitialized object');
    if (this.buffer === null) throw valueError('underlying buffer has been detached');
    return this.buffer;
  }

  get closed(): boolean {
    const buffer = this.file;
    return isPlainBuffer(buffer) ? buffer.closed : isClosed(buffer);
  }

  check(): void {
    if (this.closed) throw closedError();
  }

  override get plainSink(): TextSink | null {
    if (this.cls !== textIoWrapperType || !this.canWrite || this.buffer === undefined || this.buffer === null)
      return null;
    if (this.instanceDict?.getStr('write') !== undefined) return null;
    return this;
  }

  // ---- writing -----------------------------------------------------------------------------------------------------

  writeText(given: Str): void {
    this.check();
    if (!this.canWrite) throw unsupported('not writable');
    let text = given;
    this.meter?.(strLength(text));
    if (this.newline === '\r' || this.newline === '\r\n') text = replaceText(text, NEWLINE, this.newline);
    const plain = textOf(text);
    if (this.codec!.isUtf8 && plain.isWellFormed()) {
      if (this.waitingSize === 0) this.noteWaiting();
      this.waitingText += plain;
      this.waitingSize += plain.length;
      this.atStart = false;
    } else {
      const data = this.codec!.encode(fromText(plain), this.atStart);
      this.atStart = false;
      if (this.waitingSize === 0) this.noteWaiting();
      this.encodeWaiting();
      this.waitingBytes.push(data);
      this.waitingSize += data.length;
    }
    const breaksLine = this.lineBuffering && (plain.includes('\n') || plain.includes('\r'));
    if (this.waitingSize >= this.chunkSize || breaksLine || this.writeThrough) this.flushWaiting();
    if (breaksLine) this.flushBuffer();
    if (this.snapshot !== null || this.decoder !== null) this.forgetRead();
  }

  private noteWaiting(): void {
    if (this.meter === null && this.target >= 0) remember(this);
  }

  private encodeWaiting(): void {
    if (this.waitingText === '') return;
    this.waitingBytes.push(encoder.encode(this.waitingText));
    this.waitingText = '';
  }

  private forgetRead(): void {
    this.decoded = '';
    this.used = 0;
    this.snapshot = null;
    this.decoder?.reset();
    if (this.newlineState !== null) this.newlineState.pendingReturn = false;
  }

  /** Hands the waiting text to the buffer. */
  flushWaiting(): void {
    if (this.waitingSize === 0) return;
    this.encodeWaiting();
    const data = joinBytes(this.waitingBytes);
    this.waitingBytes = [];
    this.waitingSize = 0;
    forget(this);
    const buffer = this.file;
    if (isPlainBuffer(buffer)) {
      buffer.check('write to closed file');
      buffer.write(data);
    } else callMethod(buffer, 'write', [new PyBytes(data)]);
  }

  private flushBuffer(): void {
    const buffer = this.file;
    if (isPlainBuffer(buffer)) {
      buffer.check('flush of closed file');
      if (buffer.canWrite) buffer.flush();
    } else callMethod(buffer, 'flush', []);
  }

  flushText(): void {
    this.check();
    this.telling = this.seekable;
    this.flushWaiting();
    this.flushBuffer();
  }

  // ---- reading -----------------------------------------------------------------------------------------------------

  get available(): number {
    return strLength(this.decoded) - this.used;
  }

  take(count: number): Str {
    const length = strLength(this.decoded);
    const end = count < 0 ? length : Math.min(length, this.used + count);
    const piece = this.used === 0 && end === length ? this.decoded : strSlice(this.decoded, this.used, end);
    this.used = end;
    return piece;
  }

  setDecoded(text: Str): void {
    this.decoded = text;
    this.used = 0;
  }

  checkReading(): PieceDecoder {
    this.check();
    if (!this.canRead) throw unsupported('not readable');
    this.flushWaiting();
    if (this.decoder === null) {
      this.decoder = this.codec!.makeDecoder();
      this.newlineState = this.newline === null || this.newline === '' ? new NewlineState(this.newline === null) : null;
    }
    return this.decoder;
  }

  decode(data: Uint8Array, final: boolean): Str {
    const text = this.decoder!.decode(data, final);
    return this.newlineState === null ? text : this.newlineState.decode(text, final);
  }

  /** The decoder's state as one number: with a newline decoder on top, its '\r' is the lowest bit. */
  get decoderFlags(): bigint {
    const { flags } = this.decoder!.state;
    return this.newlineState === null ? flags : (flags << 1n) | (this.newlineState.pendingReturn ? 1n : 0n);
  }

  restoreDecoder(flags: bigint): void {
    const { decoder, newlineState } = this;
    if (decoder === null) return;
    if (newlineState !== null) newlineState.pendingReturn = (flags & 1n) === 1n;
    decoder.state = { buffer: new Uint8Array(0), flags: newlineState === null ? flags : flags >> 1n };
  }

  private readBytes(size: number): Uint8Array {
    const buffer = this.file;
    if (isPlainBuffer(buffer) && buffer.canRead) {
      buffer.check('read of closed file');
      return buffer.readOnce(size);
    }
    if (buffer instanceof PyBytesIO && buffer.cls === bytesIoType) return buffer.take(size);
    const method = this.hasRead1 ? 'read1' : 'read';
    const data = callMethod(buffer, method, [size]);
    const bytes = bytesOf(data);
    if (bytes === undefined)
      throw typeError(`underlying ${method}() should have returned a bytes-like object, not '${typeOf(data).name}'`);
    return bytes;
  }

  /** Decodes the next piece; false at the end of the file. */
  readChunk(hint: number): boolean {
    const decoder = this.decoder!;
    const before = this.telling ? { flags: this.decoderFlags, buffer: decoder.state.buffer } : null;
    const input = this.readBytes(Math.max(this.chunkSize, hint));
    const atEnd = input.length === 0;
    const text = this.decode(input, atEnd);
    this.setDecoded(text);
    if (before !== null) {
      this.snapshot = {
        flags: before.flags,
        input: before.buffer.length === 0 ? input : joinBytes([before.buffer, input]),
      };
    }
    return !atEnd || strLength(text) > 0;
  }

  readAll(): Str {
    this.checkReading();
    const buffer = this.file;
    let rest: Uint8Array;
    if (isPlainBuffer(buffer) && buffer.canRead) {
      buffer.check('read of closed file');
      rest = buffer.readAll() ?? new Uint8Array(0);
    } else {
      const data = callMethod(buffer, 'read', []);
      const bytes = bytesOf(data);
      if (bytes === undefined)
        throw typeError(`underlying read() should have returned a bytes-like object, not '${typeOf(data).name}'`);
      rest = bytes;
    }
    const text = this.decode(rest, true);
    const first = this.take(-1);
    this.setDecoded('');
    this.snapshot = null;
    return first === '' ? text : concat(first, text);
  }

  read(count: number): Str {
    this.checkReading();
    let result = this.take(count);
    let left = count - strLength(result);
    while (left > 0) {
      if (!this.readChunk(Math.ceil(left))) break;
      const piece = this.take(left);
      left -= strLength(piece);
      result = concat(result, piece);
    }
    return result;
  }

  readLine(limit: number): Str {
    this.checkReading();
    const pieces: Str[] = [];
    let taken = 0;
    for (;;) {
      if (this.available === 0) {
        this.setDecoded('');
        if (!this.readChunk(0)) break;
        if (this.available === 0) continue;
      }
      const end = this.lineEndHere(pieces);
      let count = (end < 0 ? strLength(this.decoded) : end) - this.used;
      const cut = limit >= 0 && taken + count >= limit;
      if (cut) count = limit - taken;
      pieces.push(this.take(count));
      taken += count;
      if (cut || end >= 0) break;
    }
    return pieces.length === 1 ? pieces[0]! : joinAll(pieces, '');
  }

  /** A '\r\n' may lie across two pieces when no newline decoder holds them together. */
  private lineEndHere(before: readonly Str[]): number {
    const last = before.at(-1);
    if (
      this.newline === '\r\n' &&
      last !== undefined &&
      textOf(last).endsWith('\r') &&
      textOf(strSlice(this.decoded, 0, 1)) === '\n'
    )
      return 1;
    return lineEnd(this.decoded, this.used, this.newline);
  }

  // ---- what is not yet on disk -------------------------------------------------------------------------------------

  get target(): number {
    const { buffer } = this;
    return buffer instanceof PyBuffered && isPlainFile(buffer.raw ?? null) ? buffer.target : -1;
  }

  statusOfTarget(): FileStatus | null {
    return this.target < 0 ? null : (this.buffer as PyBuffered).statusOfTarget();
  }

  writeOut(): void {
    if (this.target < 0) return;
    this.flushWaiting();
    (this.buffer as PyBuffered).flushPending();
  }
}

/** Does a file have a method that reads at most once? */
export const hasRead1 = (buffer: Value): boolean => findAttr(buffer, 'read1') !== undefined;
