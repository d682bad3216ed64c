// What BufferedReader, BufferedWriter and BufferedRandom do: one buffer for reading ahead, one for writing behind.
//
// At most one of them holds something. Bytes read ahead end where the raw file stands; bytes not yet written begin there.
// So the position that the program sees is the raw one minus the first or plus the second.

import type { FileStatus } from '../../host/files.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { ownAttr } from '../../runtime/objects/instance.ts';
import { PyIoObject } from '../../runtime/objects/io-object.ts';
import { PyObject, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { blockingError } from '../../runtime/os-errors.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { isDataSource, turns } from '../../runtime/thread.ts';
import { BUFFER_SIZE, checkSeekable, isClosed, joinBytes } from './base.ts';
import { descriptors } from './file.ts';
import { isPlainFile, rawReadAll, rawReadInto, rawSeek, rawTell, rawWrite } from './raw-port.ts';
import { forget, remember, type Unwritten } from './unwritten.ts';

const NOTHING = new Uint8Array(0);
const FIRST_SIZE = 8192;

export class PyBuffered extends PyIoObject implements Unwritten {
  /** undefined before __init__, null after detach(). */
  raw: Value | undefined = undefined;
  canRead = false;
  canWrite = false;
  bufferSize = BUFFER_SIZE;
  /** Read ahead: ahead[at … end). */
  ahead: Uint8Array = NOTHING;
  at = 0;
  end = 0;
  /** Written behind: pending[0 … held). */
  pending: Uint8Array = NOTHING;
  held = 0;

  /** The raw file, or why there is none. */
  get file(): Value {
    if (this.raw === undefined) throw valueError('I/O operation on uninitialized object');
    if (this.raw === null) throw valueError('raw stream has been detached');
    return this.raw;
  }

  get closed(): boolean {
    const raw = this.file;
    return isPlainFile(raw) ? !raw.isOpen : isClosed(raw);
  }

  check(what: string): void {
    if (this.closed) throw valueError(what);
  }

  start(raw: Value, size: number, canRead: boolean, canWrite: boolean): void {
    if (size <= 0) throw valueError('buffer size must be strictly positive');
    this.raw = raw;
    this.bufferSize = size;
    this.canRead = canRead;
    this.canWrite = canWrite;
    this.at = this.end = this.held = 0;
  }

  // ---- reading -----------------------------------------------------------------------------------------------------

  get available(): number {
    return this.end - this.at;
  }

  /** A thread waits for data here and not in the raw file's Python code (socket.SocketIO), where it could not be put aside. */
  awaitData(enough: () => boolean): void {
    if (!turns.active || turns.inMain || isPlainFile(this.raw ?? null)) return;
    const source = ownAttr(this.raw ?? null, '_sock');
    if (source instanceof PyObject && isDataSource(source)) source.waitForData(enough);
  }

  /** Does a line end in what was read ahead? */
  get hasLine(): boolean {
    const end = this.ahead.indexOf(10, this.at);
    return end >= 0 && end < this.end;
  }

  private take(count: number): Uint8Array {
    const piece = this.ahead.slice(this.at, this.at + count);
    this.at += count;
    return piece;
  }

  /** Reads ahead once; 0 at the end, null when there is nothing yet. The buffer must be used up. */
  private fill(): number | null {
    if (this.ahead.length !== this.bufferSize) this.ahead = new Uint8Array(this.bufferSize);
    this.at = this.end = 0;
    const count = rawReadInto(this.file, this.ahead);
    this.end = count ?? 0;
    return count;
  }

  /** Before reading: what was written is in the file. */
  private beforeRead(): void {
    if (this.held > 0) this.flushPending();
  }

  readAll(): Uint8Array | null {
    this.beforeRead();
    const first = this.available > 0 ? this.take(this.available) : NOTHING;
    const raw = this.file;
    if (isPlainFile(raw) || findAttr(raw, 'readall') !== undefined) {
      const rest = isPlainFile(raw) ? rawReadAll(raw) : this.readAllByMethod(raw);
      if (rest === null) return first.length === 0 ? null : first;
      return first.length === 0 ? rest : joinBytes([first, rest]);
    }
    const pieces = [first];
    for (;;) {
      const piece = callMethod(raw, 'read', []);
      if (piece !== null && !(piece instanceof PyBytes)) throw typeError('read() should return bytes');
      if (piece === null || piece.data.length === 0) {
        const all = joinBytes(pieces);
        return all.length === 0 && piece === null ? null : all;
      }
      pieces.push(piece.data);
    }
  }

  private readAllByMethod(raw: Value): Uint8Array | null {
    const data = callMethod(raw, 'readall', []);
    if (data !== null && !(data instanceof PyBytes)) throw typeError('readall() should return bytes');
    return data === null ? null : data.data;
  }

  read(count: number): Uint8Array | null {
    if (count <= this.available) return this.take(count);
    this.beforeRead();
    const result = new Uint8Array(count);
    const filled = this.readIntoArray(result, false);
    if (filled === null) return null;
    return filled === count ? result : result.slice(0, filled);
  }

  /** Fills the target as far as it goes; `once`: with at most one read of the raw file. */
  readIntoArray(target: Uint8Array, once: boolean): number | null {
    let written = Math.min(this.available, target.length);
    if (written > 0) {
      target.set(this.ahead.subarray(this.at, this.at + written));
      this.at += written;
    }
    if (once && written > 0) return written;
    this.beforeRead();
    while (written < target.length) {
      const left = target.length - written;
      let count: number | null;
      if (left >= this.bufferSize || once) {
        // Large pieces go past the buffer.
        this.at = this.end = 0;
        count = rawReadInto(
          this.file,
          target.subarray(written, once ? target.length : written + left - (left % this.bufferSize)),
        );
      } else {
        count = this.fill();
        if (count !== null && count > 0) {
          count = Math.min(count, left);
          target.set(this.ahead.subarray(0, count), written);
          this.at = count;
        }
      }
      if (count === null) return written === 0 ? null : written;
      if (count === 0) break;
      written += count;
      if (once) break;
    }
    return written;
  }

  readOnce(count: number): Uint8Array {
    const wanted = count < 0 ? this.bufferSize : count;
    if (this.available > 0) return this.take(Math.min(wanted, this.available));
    this.beforeRead();
    if (wanted === 0) return NOTHING;
    const target = new Uint8Array(wanted);
    this.at = this.end = 0;
    const read = rawReadInto(this.file, target) ?? 0;
    return read === wanted ? target : target.slice(0, read);
  }

  peek(): Uint8Array {
    this.beforeRead();
    if (this.available === 0) this.fill();
    return this.ahead.slice(this.at, this.end);
  }

  readLine(limit: number): Uint8Array {
    this.beforeRead();
    const pieces: Uint8Array[] = [];
    let left = limit;
    for (;;) {
      if (this.available === 0 && (this.fill() ?? 0) === 0) break;
      const until = left >= 0 ? Math.min(this.end, this.at + left) : this.end;
      const newline = this.ahead.subarray(this.at, until).indexOf(10);
      const count = newline < 0 ? until - this.at : newline + 1;
      pieces.push(this.take(count));
      if (newline >= 0) break;
      if (left >= 0 && (left -= count) <= 0) break;
    }
    return pieces.length === 0 ? NOTHING : joinBytes(pieces);
  }

  // ---- writing -----------------------------------------------------------------------------------------------------

  /** Before writing: the raw file stands where the program thinks it does. */
  private beforeWrite(): void {
    if (this.available > 0) rawSeek(this.file, -this.available, 1);
    this.at = this.end = 0;
  }

  write(data: Uint8Array): number {
    if (this.end > 0) this.beforeWrite();
    if (this.held + data.length <= this.bufferSize) {
      this.hold(data);
      return data.length;
    }
    try {
      this.flushPending();
    } catch (error) {
      if (!isBlocking(error)) throw error;
      const room = Math.min(this.bufferSize - this.held, data.length);
      this.hold(data.subarray(0, room));
      if (room === data.length) return room;
      throw blockingError('write could not complete without blocking', room);
    }
    let written = 0;
    while (data.length - written > this.bufferSize) {
      const count = rawWrite(this.file, data.subarray(written));
      if (count === null) {
        this.hold(data.subarray(written, written + this.bufferSize));
        throw blockingError('write could not complete without blocking', written + this.bufferSize);
      }
      written += count;
    }
    this.hold(data.subarray(written));
    return data.length;
  }

  private hold(data: Uint8Array): void {
    const needed = this.held + data.length;
    if (needed > this.pending.length) {
      const grown = new Uint8Array(Math.min(this.bufferSize, Math.max(needed, FIRST_SIZE, this.pending.length * 2)));
      grown.set(this.pending.subarray(0, this.held));
      this.pending = grown;
    }
    this.pending.set(data, this.held);
    if (this.held === 0 && needed > 0 && isPlainFile(this.raw ?? null)) remember(this);
    this.held = needed;
  }

  /** Everything held goes to the raw file; BlockingIOError when that would have to wait. */
  flushPending(): void {
    let done = 0;
    try {
      while (done < this.held) {
        const count = rawWrite(this.file, this.pending.subarray(done, this.held));
        if (count === null) throw blockingError('write could not complete without blocking', 0);
        done += count;
      }
    } finally {
      this.pending.copyWithin(0, done, this.held);
      this.held -= done;
      if (this.held === 0) forget(this);
    }
  }

  flush(): void {
    if (this.held > 0) this.flushPending();
    if (this.canWrite && this.canRead) this.beforeWrite();
  }

  // ---- position ----------------------------------------------------------------------------------------------------

  tell(): number {
    return rawTell(this.file) - this.available + this.held;
  }

  seek(offset: number, whence: number): number {
    const raw = this.file;
    if (isPlainFile(raw) ? !raw.isSeekable : true) checkSeekable(raw);
    if (whence !== 2 && this.held === 0 && this.end > 0) {
      // A place within what was read ahead costs nothing.
      const raw = rawTell(this.file);
      const target = whence === 0 ? offset - (raw - this.available) : offset;
      if (target >= -this.at && target <= this.available) {
        this.at += target;
        return raw - this.available;
      }
    }
    if (this.held > 0) this.flushPending();
    const shift = whence === 1 ? -this.available : 0;
    const position = rawSeek(raw, offset + shift, whence);
    this.at = this.end = 0;
    return position;
  }

  // ---- what is not yet on disk -------------------------------------------------------------------------------------

  get target(): number {
    return isPlainFile(this.raw ?? null) ? (this.raw as { descriptor: number } & Value & object).descriptor : -1;
  }

  statusOfTarget(): FileStatus | null {
    const { target } = this;
    return target < 0 ? null : descriptors().status(target);
  }

  writeOut(): void {
    if (this.target >= 0) this.flushPending();
  }
}

export function isBlocking(error: unknown): boolean {
  return error instanceof PyException && typeOf(error).name === 'BlockingIOError';
}
