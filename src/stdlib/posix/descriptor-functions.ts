// Functions of posix that take descriptors.

import { interpreter } from '../../runtime/interpreter.ts';
import { bytesOf } from '../../runtime/objects/buffer.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { hostCall, osErrorFor } from '../../runtime/os-errors.ts';
import { forEach } from '../../runtime/protocols/iterate.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { waits } from '../../runtime/thread.ts';
import { bytesLike } from '../../runtime/types/byte-methods.ts';
import { newStructSequence, structSequenceType } from '../../runtime/types/struct-sequence.ts';
import { writableBuffer } from '../io/base.ts';
import { pairEnds } from '../socket/pair.ts';
import { waitForOthers } from '../thread/scheduler.ts';
import { descriptors, intArgument, noDirectory, pathArgument } from './arguments.ts';

const O_CLOEXEC = 0o2000000;
const SEEK_CUR = 1;
const [EAGAIN, EPIPE, ENOTCONN] = [11, 32, 107];

function open(value: Value, flags: Value, mode: Value = 0o777, directory?: Value): Value {
  noDirectory('open', directory);
  const path = pathArgument(value, 'open');
  const [bits, permissions] = [intArgument(flags), intArgument(mode)];
  return hostCall(() => descriptors().open(path.host, bits | O_CLOEXEC, permissions), path.shown);
}

function read(fd: Value, length: Value): Value {
  const descriptor = intArgument(fd);
  const size = Number(toIndex(length));
  if (size < 0) throw osErrorFor(22);
  const target = new Uint8Array(Math.min(size, 0x7ffff000));
  waitForOthers(() =>
    hostCall(() => !descriptors().isBlocking(descriptor) || descriptors().isReady(descriptor, 'read')),
  );
  const count = hostCall(() => descriptors().read(descriptor, target));
  return new PyBytes(count === target.length ? target : target.slice(0, count));
}

const MOST_SENT = 1 << 18;

/** What a file holds goes to another file or to a socket of this process (socket/pair.ts), one piece a call. */
function sendFile(out: Value, from: Value, offset: Value, count: Value): Value {
  const [target, source] = [intArgument(out), intArgument(from)];
  const piece = new Uint8Array(Math.min(Number(toIndex(count)), MOST_SENT));
  const end = pairEnds.get(target);
  if (end !== undefined && !end.connected) throw osErrorFor(ENOTCONN);
  if (end !== undefined && !end.writable) throw osErrorFor(EAGAIN);
  return hostCall(() => {
    const start = offset === null ? descriptors().seek(source, 0, SEEK_CUR) : position(offset);
    const data = piece.subarray(0, descriptors().readAt(source, piece, start));
    if (data.length > 0 && end?.send(data) === false) throw osErrorFor(EPIPE);
    const sent = end === undefined && data.length > 0 ? descriptors().write(target, data) : data.length;
    if (offset === null) descriptors().seek(source, sent, SEEK_CUR);
    return sent;
  });
}

function buffersOf(value: Value): Uint8Array[] {
  const buffers: Uint8Array[] = [];
  forEach(value, item => {
    buffers.push(bytesOf(item) ?? bytesLike(item));
  });
  return buffers;
}

function position(value: Value): number {
  return Number(toIndex(value));
}

let terminalSizeType: PyType | null = null;

/** os.terminal_size: (columns, lines) */
export function terminalSize(): PyType {
  terminalSizeType ??= structSequenceType('terminal_size', 'os', ['columns', 'lines']);
  return terminalSizeType;
}

const unary =
  (run: (descriptor: number) => void): Implementation =>
  (fd: Value) => {
    const descriptor = intArgument(fd);
    hostCall(() => run(descriptor));
    return null;
  };

export const DESCRIPTOR_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'open(path, flags, mode=511, *, dir_fd=None)': open,
  'close(fd)': unary(descriptor => descriptors().close(descriptor)),
  'closerange(fd_low, fd_high, /)': (low: Value, high: Value) => {
    for (let descriptor = intArgument(low); descriptor < Math.min(intArgument(high), 4096); descriptor++) {
      try {
        hostCall(() => descriptors().close(descriptor));
      } catch {
        // Numbers in between that are not open.
      }
    }
    return null;
  },
  'read(fd, length, /)': waits(read),
  'readinto(fd, buffer, /)': (fd: Value, target: Value) => {
    const descriptor = intArgument(fd);
    const buffer = writableBuffer(target);
    return hostCall(() => descriptors().read(descriptor, buffer));
  },
  'readv(fd, buffers, /)': (fd: Value, buffers: Value) => {
    const descriptor = intArgument(fd);
    let total = 0;
    for (const buffer of buffersOf(buffers)) {
      const count = hostCall(() => descriptors().read(descriptor, buffer));
      total += count;
      if (count < buffer.length) break;
    }
    return total;
  },
  'write(fd, data, /)': (fd: Value, data: Value) => {
    const descriptor = intArgument(fd);
    const bytes = bytesLike(data);
    return hostCall(() => descriptors().write(descriptor, bytes));
  },
  'writev(fd, buffers, /)': (fd: Value, buffers: Value) => {
    const descriptor = intArgument(fd);
    let total = 0;
    for (const buffer of buffersOf(buffers)) total += hostCall(() => descriptors().write(descriptor, buffer));
    return total;
  },
  'pread(fd, length, offset, /)': (fd: Value, length: Value, offset: Value) => {
    const descriptor = intArgument(fd);
    const target = new Uint8Array(position(length));
    const count = hostCall(() => descriptors().readAt(descriptor, target, position(offset)));
    return new PyBytes(target.slice(0, count));
  },
  'pwrite(fd, buffer, offset, /)': (fd: Value, data: Value, offset: Value) => {
    const descriptor = intArgument(fd);
    const bytes = bytesLike(data);
    return hostCall(() => descriptors().writeAt(descriptor, bytes, position(offset)));
  },
  'sendfile(out_fd, in_fd, offset, count)': waits(sendFile),
  'lseek(fd, position, whence, /)': (fd: Value, offset: Value, whence: Value) => {
    const descriptor = intArgument(fd);
    return hostCall(() => descriptors().seek(descriptor, position(offset), intArgument(whence)));
  },
  'ftruncate(fd, length, /)': (fd: Value, length: Value) => {
    const descriptor = intArgument(fd);
    const size = position(length);
    if (size < 0) throw osErrorFor(22);
    hostCall(() => descriptors().truncate(descriptor, size));
    return null;
  },
  'fsync(fd)': unary(descriptor => descriptors().sync(descriptor)),
  'fdatasync(fd)': unary(descriptor => descriptors().sync(descriptor)),
  'isatty(fd, /)': (fd: Value) => {
    const descriptor = intArgument(fd);
    try {
      return hostCall(() => descriptors().isTerminal(descriptor));
    } catch {
      return false;
    }
  },
  'dup(fd, /)': (fd: Value) => {
    const descriptor = intArgument(fd);
    return hostCall(() => descriptors().duplicate(descriptor));
  },
  'dup2(fd, fd2, inheritable=True)': (fd: Value, second: Value, inheritable: Value = true) => {
    const [descriptor, target] = [intArgument(fd), intArgument(second)];
    hostCall(() => {
      descriptors().duplicateTo(descriptor, target);
      descriptors().setInheritable(target, truth(inheritable));
    });
    return target;
  },
  'pipe()': () => new PyTuple(hostCall(() => descriptors().pipe())),
  'get_blocking(fd, /)': (fd: Value) => {
    const descriptor = intArgument(fd);
    return hostCall(() => descriptors().isBlocking(descriptor));
  },
  'set_blocking(fd, blocking, /)': (fd: Value, blocking: Value) => {
    const descriptor = intArgument(fd);
    hostCall(() => descriptors().setBlocking(descriptor, truth(blocking)));
    return null;
  },
  'get_inheritable(fd, /)': (fd: Value) => {
    const descriptor = intArgument(fd);
    return hostCall(() => descriptors().isInheritable(descriptor));
  },
  'set_inheritable(fd, inheritable, /)': (fd: Value, inheritable: Value) => {
    const descriptor = intArgument(fd);
    hostCall(() => descriptors().setInheritable(descriptor, truth(inheritable)));
    return null;
  },
  'get_terminal_size(fd=sys.__stdout__.fileno(), /)': (fd: Value = 1) => {
    const descriptor = intArgument(fd);
    const [columns, lines] = hostCall(() => interpreter().host.processes.terminalSize(descriptor));
    return newStructSequence(terminalSize(), [columns, lines]);
  },
};
