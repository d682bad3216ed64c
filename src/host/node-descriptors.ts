// Descriptors on Node, which has neither lseek nor dup nor pipe.
//
// The table here is what a kernel has: a number leads to an open file, and several numbers may lead to the same one. An
// open file counts its position itself. Until the first seek the kernel's own position moves along (a child that
// inherits the file goes on where we are); after it every read and write says where it happens. Pipes are named pipes
// opened at both ends and unlinked at once. They never block in the kernel: waiting is done here, so that Ctrl-C ends it.

import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import type { FileStatus, HostDescriptors, HostPath } from './files.ts';
import { HostError } from './host.ts';
import { badDescriptor, guarded, hostError } from './node-errors.ts';

/** What the table needs from the host around it. */
export interface DescriptorSurroundings {
  resolve(path: HostPath): string | Buffer;
  /** Waits a moment; true when Ctrl-C or a signal ended the wait. */
  pause(milliseconds: number): boolean;
  /** Standard input that comes from somewhere else than descriptor 0; undefined when it is the real one. */
  readonly input: (() => Uint8Array | null | undefined) | undefined;
  /** Takes what is written to 1 and 2; undefined when they are the real ones. */
  readonly output: ((stream: 1 | 2, data: Uint8Array) => void) | undefined;
  /** Called after a file was made, with the mode that was asked for. */
  applyMask(descriptor: number, mode: number): void;
  makeFifos(paths: readonly string[], mode: number): void;
  temporaryName(): string;
}

class OpenFile {
  /** Numbers of the table that lead here. */
  names = 0;
  position = 0;
  /** Does the kernel's own position equal ours? */
  kernelPosition = true;
  blocking = true;
  /** Bytes that were read before anybody asked for them, to find out whether there are any. */
  ahead: Uint8Array | null = null;
  ended = false;
  /** Bytes on their way into a pipe that was full. */
  queue: Uint8Array | null = null;

  constructor(
    readonly host: number,
    readonly flags: number,
    readonly seekable: boolean,
    readonly isPipe: boolean,
    readonly standard: 0 | 1 | 2 | null,
  ) {}
}

const { O_APPEND, O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY, O_CREAT } = constants;
const PIPE_CHUNK = 65_536;
const FIFO_POOL = 8;

export class NodeDescriptors implements HostDescriptors {
  private readonly table = new Map<number, OpenFile>();
  private readonly inheritable = new Set([0, 1, 2]);
  private readonly fifos: string[] = [];

  constructor(private readonly surroundings: DescriptorSurroundings) {}

  /** The open file behind a number. 0, 1 and 2 enter the table when they are first used. */
  private file(descriptor: number): OpenFile {
    const known = this.table.get(descriptor);
    if (known !== undefined) return known;
    if ((descriptor === 0 || descriptor === 1 || descriptor === 2) && !this.closedStandard.has(descriptor))
      return this.standardFile(descriptor);
    throw badDescriptor();
  }

  private readonly closedStandard = new Set<number>();

  private standardFile(descriptor: 0 | 1 | 2): OpenFile {
    const { input, output } = this.surroundings;
    const replaced = descriptor === 0 ? input !== undefined : output !== undefined;
    let seekable = false;
    let flags = descriptor === 0 ? O_RDONLY : O_WRONLY;
    let position = 0;
    if (!(descriptor > 0 && replaced)) {
      try {
        seekable = fstatSync(descriptor).isFile() && !(descriptor === 0 && replaced);
        if (seekable) {
          const facts = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1');
          position = Number(/pos:\s*(\d+)/.exec(facts)?.[1] ?? 0);
          flags = Number.parseInt(/flags:\s*(\d+)/.exec(facts)?.[1] ?? '0', 8);
        }
      } catch {
        // A closed stream, or a machine without /proc: it counts as one that cannot seek.
      }
    }
    const file = new OpenFile(descriptor, flags, seekable, false, descriptor);
    file.position = position;
    this.enter(descriptor, file);
    return file;
  }

  private enter(descriptor: number, file: OpenFile): number {
    file.names++;
    this.table.set(descriptor, file);
    return descriptor;
  }

  private lowestFree(): number {
    for (let descriptor = 0; ; descriptor++) {
      if (this.table.has(descriptor) || (descriptor < 3 && !this.closedStandard.has(descriptor))) continue;
      return descriptor;
    }
  }

  open(path: HostPath, flags: number, mode: number): number {
    return guarded(() => {
      const place = this.surroundings.resolve(path);
      const host = openSync(place, isOwnPipe(place, flags) ? flags | O_NONBLOCK : flags, mode);
      if ((flags & O_CREAT) !== 0) this.surroundings.applyMask(host, mode);
      return this.enter(this.lowestFree(), this.opened(host, flags));
    });
  }

  private opened(host: number, flags: number): OpenFile {
    const status = fstatSync(host);
    return new OpenFile(host, flags, status.isFile() || status.isBlockDevice(), status.isFIFO(), null);
  }

  close(descriptor: number): void {
    const file = this.file(descriptor);
    this.table.delete(descriptor);
    if (descriptor < 3) this.closedStandard.add(descriptor);
    this.inheritable.delete(descriptor);
    if (--file.names > 0) return;
    while (file.queue !== null && !this.pumpQuietly(file)) this.surroundings.pause(1);
    // The standard descriptors belong to the process, which has other users for them.
    if (file.standard === null) guarded(() => closeSync(file.host));
  }

  read(descriptor: number, target: Uint8Array): number {
    const file = this.file(descriptor);
    if (target.length === 0) return 0;
    if (file.ahead !== null) return takeAhead(file, target);
    if (file.standard === 0 && this.surroundings.input !== undefined) return this.readInput(file, target);
    for (let wait = 0; ; wait = Math.min(wait + 1, 10)) {
      const count = this.tryRead(file, target);
      if (count !== undefined) return count;
      if (!file.blocking) throw new HostError(11, 'EAGAIN', 'Resource temporarily unavailable');
      if (this.surroundings.pause(wait)) throw new HostError(4, 'EINTR', 'Interrupted system call');
    }
  }

  /** undefined when there is nothing yet. */
  private tryRead(file: OpenFile, target: Uint8Array): number | undefined {
    try {
      const count = readSync(file.host, target, 0, target.length, file.kernelPosition ? null : file.position);
      file.position += count;
      return count;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') return undefined;
      if (code === 'EOF') return 0;
      throw hostError(error);
    }
  }

  private readInput(file: OpenFile, target: Uint8Array): number {
    if (file.ended) return 0;
    const piece = this.surroundings.input!();
    if (piece === undefined) throw new HostError(4, 'EINTR', 'Interrupted system call');
    if (piece === null || piece.length === 0) {
      // A terminal goes on after Ctrl-D, so only the caller may remember an end; a text given in place of it is over.
      return 0;
    }
    file.ahead = piece;
    return takeAhead(file, target);
  }

  readAt(descriptor: number, target: Uint8Array, position: number): number {
    const file = this.seekableFile(descriptor);
    return guarded(() => readSync(file.host, target, 0, target.length, position));
  }

  write(descriptor: number, data: Uint8Array): number {
    const file = this.file(descriptor);
    if ((file.standard === 1 || file.standard === 2) && this.surroundings.output !== undefined) {
      this.surroundings.output(file.standard, data);
      return data.length;
    }
    if (file.isPipe) return this.writePipe(file, data);
    for (;;) {
      try {
        const count = writeSync(file.host, data, 0, data.length, file.kernelPosition ? null : file.position);
        if ((file.flags & O_APPEND) !== 0 && file.seekable) file.position = fstatSync(file.host).size;
        else file.position += count;
        return count;
      } catch (error) {
        // A full pipe or terminal that does not block: wait a moment for the reader.
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw hostError(error);
        if (this.surroundings.pause(1)) throw new HostError(4, 'EINTR', 'Interrupted system call');
      }
    }
  }

  /** A pipe takes one queue's worth beyond what the kernel holds, so that "ready for writing" can be told without a write. */
  private writePipe(file: OpenFile, data: Uint8Array): number {
    while (!this.pump(file)) {
      if (!file.blocking) throw new HostError(11, 'EAGAIN', 'Resource temporarily unavailable');
      if (this.surroundings.pause(1)) throw new HostError(4, 'EINTR', 'Interrupted system call');
    }
    const piece = data.length > PIPE_CHUNK ? data.subarray(0, PIPE_CHUNK) : data;
    file.queue = piece.slice();
    this.pump(file);
    return piece.length;
  }

  /** Moves the queue of a pipe on as far as it goes; true when it is empty. */
  private pump(file: OpenFile): boolean {
    while (file.queue !== null) {
      try {
        const count = writeSync(file.host, file.queue, 0, file.queue.length, null);
        file.queue = count === file.queue.length ? null : file.queue.subarray(count);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return false;
        file.queue = null;
        throw hostError(error);
      }
    }
    return true;
  }

  writeAt(descriptor: number, data: Uint8Array, position: number): number {
    const file = this.seekableFile(descriptor);
    return guarded(() => writeSync(file.host, data, 0, data.length, position));
  }

  private seekableFile(descriptor: number): OpenFile {
    const file = this.file(descriptor);
    if (!file.seekable) throw new HostError(29, 'ESPIPE', 'Illegal seek');
    return file;
  }

  seek(descriptor: number, offset: number, whence: number): number {
    const file = this.file(descriptor);
    if (whence < 0 || whence > 2) throw new HostError(22, 'EINVAL', 'Invalid argument');
    if (!file.seekable) throw new HostError(29, 'ESPIPE', 'Illegal seek');
    const base = whence === 0 ? 0 : whence === 1 ? file.position : guarded(() => fstatSync(file.host).size);
    const position = base + offset;
    if (position < 0) throw new HostError(22, 'EINVAL', 'Invalid argument');
    if (position !== file.position) {
      file.position = position;
      file.kernelPosition = false;
    }
    return position;
  }

  truncate(descriptor: number, size: number): void {
    const file = this.file(descriptor);
    guarded(() => ftruncateSync(file.host, size));
  }

  sync(descriptor: number): void {
    const file = this.file(descriptor);
    guarded(() => fsyncSync(file.host));
  }

  status(descriptor: number): FileStatus {
    const file = this.file(descriptor);
    return guarded(() => fstatSync(file.host, { bigint: true }));
  }

  isTerminal(descriptor: number): boolean {
    const file = this.file(descriptor);
    const { input, output } = this.surroundings;
    // What a worker's main thread reads for it is still the terminal; only given text and a listener are not.
    if (file.standard !== null && file.standard > 0 && output !== undefined) return false;
    if (file.standard === 0 && input !== undefined && this.surroundings.output !== undefined) return false;
    try {
      return fstatSync(file.host).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(file.host);
    } catch {
      return false;
    }
  }

  flags(descriptor: number): number {
    return this.file(descriptor).flags;
  }

  duplicate(descriptor: number): number {
    return this.enter(this.lowestFree(), this.file(descriptor));
  }

  duplicateTo(descriptor: number, target: number): void {
    const file = this.file(descriptor);
    if (descriptor === target) return;
    if (target < 0) throw badDescriptor();
    if (this.table.has(target) || (target < 3 && !this.closedStandard.has(target))) this.close(target);
    this.closedStandard.delete(target);
    this.enter(target, file);
  }

  pipe(): readonly [number, number] {
    return guarded(() => {
      const path = this.fifos.pop() ?? this.newFifo();
      // Opening for both directions never waits for the other side; it must stay open until each side has its own.
      const both = openSync(path, O_RDWR | O_NONBLOCK);
      const reading = openSync(path, O_RDONLY | O_NONBLOCK);
      const writing = openSync(path, O_WRONLY | O_NONBLOCK);
      closeSync(both);
      unlinkSync(path);
      const first = this.enter(this.lowestFree(), new OpenFile(reading, O_RDONLY, false, true, null));
      const second = this.enter(this.lowestFree(), new OpenFile(writing, O_WRONLY, false, true, null));
      return [first, second] as const;
    });
  }

  /** Making a named pipe takes a process of its own, so several are made at once. */
  private newFifo(): string {
    const paths = Array.from({ length: FIFO_POOL }, () => this.surroundings.temporaryName());
    this.surroundings.makeFifos(paths, 0o600);
    const path = paths.pop()!;
    if (this.fifos.length === 0) process.once('exit', () => this.dropFifos());
    this.fifos.push(...paths);
    return path;
  }

  private dropFifos(): void {
    for (const path of this.fifos.splice(0)) {
      try {
        unlinkSync(path);
      } catch {
        // Somebody cleaned the folder.
      }
    }
  }

  isBlocking(descriptor: number): boolean {
    return this.file(descriptor).blocking;
  }

  setBlocking(descriptor: number, blocking: boolean): void {
    this.file(descriptor).blocking = blocking;
  }

  isInheritable(descriptor: number): boolean {
    this.file(descriptor);
    return this.inheritable.has(descriptor);
  }

  setInheritable(descriptor: number, inheritable: boolean): void {
    this.file(descriptor);
    if (inheritable) this.inheritable.add(descriptor);
    else this.inheritable.delete(descriptor);
  }

  isReady(descriptor: number, direction: 'read' | 'write'): boolean {
    const file = this.file(descriptor);
    for (const other of this.table.values()) if (other.queue !== null) this.pumpQuietly(other);
    if (direction === 'write') return file.queue === null;
    if (file.ahead !== null || !file.isPipe) return true;
    // Nothing is to be read where a pipe is written.
    if (isWritten(file)) return false;
    const chunk = new Uint8Array(PIPE_CHUNK);
    const count = this.tryRead(file, chunk);
    if (count === undefined) return false;
    // The end of a pipe is not remembered: a read finds it again.
    if (count > 0) file.ahead = chunk.subarray(0, count);
    return true;
  }

  isBroken(descriptor: number): boolean {
    const file = this.file(descriptor);
    return file.isPipe && isWritten(file) && !hasReader(file.host);
  }

  /** A pipe that broke is told to whoever writes to it next. */
  private pumpQuietly(file: OpenFile): boolean {
    try {
      return this.pump(file);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return true;
    }
  }

  changeMode(descriptor: number, mode: number): void {
    guarded(() => fchmodSync(this.file(descriptor).host, mode));
  }

  changeOwner(descriptor: number, user: number, group: number): void {
    guarded(() => fchownSync(this.file(descriptor).host, user, group));
  }

  setTimes(descriptor: number, accessed: bigint, modified: bigint): void {
    guarded(() => futimesSync(this.file(descriptor).host, seconds(accessed), seconds(modified)));
  }

  /**
   * The machine's descriptor that a child gets for one of ours, and whether it must be closed after the start. A child
   * needs one that blocks, and that stands where we stand.
   */
  forChild(descriptor: number): { readonly host: number; readonly temporary: boolean } {
    const file = this.file(descriptor);
    if (file.standard !== null || (!file.isPipe && (file.kernelPosition || !file.seekable)))
      return { host: file.host, temporary: false };
    const access = file.flags & 3;
    const end = file.seekable && file.position > 0 ? fstatSync(file.host).size : 0;
    const flags = file.position > 0 && file.position === end ? access | O_APPEND : access;
    const path = `/proc/self/fd/${file.host}`;
    const host = guarded(() => (file.isPipe ? openPipe(path, flags) : openSync(path, flags)));
    if (access === O_RDONLY && file.position > 0) skipTo(host, file.position);
    return { host, temporary: true };
  }
}

const OWN_DESCRIPTOR = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/** A pipe that this process reads, opened once more under its name: that must not wait for one who writes, who may have ended. */
function isOwnPipe(place: string | Buffer, flags: number): boolean {
  return (flags & 3) === O_RDONLY && OWN_DESCRIPTOR.test(String(place)) && statSync(place).isFIFO();
}

/** A pipe is opened only when both ends are; the other one may be closed already, so there is one for that moment. */
function openPipe(path: string, flags: number): number {
  const other = openSync(path, O_NONBLOCK | ((flags & 3) === O_RDONLY ? O_WRONLY : O_RDONLY));
  try {
    return openSync(path, flags);
  } finally {
    closeSync(other);
  }
}

const isWritten = (file: OpenFile): boolean => (file.flags & (O_WRONLY | O_RDWR)) === O_WRONLY;

/** A pipe without a reader cannot be opened for writing. */
function hasReader(pipe: number): boolean {
  try {
    closeSync(openSync(`/proc/self/fd/${pipe}`, O_WRONLY | O_NONBLOCK));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENXIO';
  }
  return true;
}

/** Reads up to a position, which is the only way forward for the kernel's own one. */
function skipTo(host: number, position: number): void {
  const chunk = new Uint8Array(65_536);
  for (let left = position; left > 0; ) {
    const count = readSync(host, chunk, 0, Math.min(left, chunk.length), null);
    if (count === 0) return;
    left -= count;
  }
}

function takeAhead(file: OpenFile, target: Uint8Array): number {
  const { ahead } = file;
  const count = Math.min(target.length, ahead!.length);
  target.set(ahead!.subarray(0, count));
  file.ahead = count === ahead!.length ? null : ahead!.subarray(count);
  return count;
}

export const seconds = (nanoseconds: bigint): number => Number(nanoseconds) / 1e9;
