// FileIO: a file of the operating system without a buffer.
//
// The buffered files of this folder call the methods of PyFileIO directly when the raw file is an exact FileIO. Files
// that were dropped without close() are closed when descriptors run out (see `reclaim`): there are no reference counts
// to do it sooner.

import type { HostDescriptors } from '../../host/files.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { ownAttr, setOwnAttr } from '../../runtime/objects/instance.ts';
import { PyIoObject } from '../../runtime/objects/io-object.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { hostCall, isOsError, osErrorFor } from '../../runtime/os-errors.ts';
import { fspath, hostPath } from '../../runtime/paths.ts';
import { findAttr, setAttr } from '../../runtime/protocols/attributes.ts';
import { call, callMethod } from '../../runtime/protocols/call.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { warn } from '../../runtime/warnings.ts';
import { defineOnce } from '../define-once.ts';
import {
  BUFFER_SIZE,
  bytesArgument,
  closedError,
  joinBytes,
  offsetArgument,
  rawIoBaseType,
  refuseState,
  sizeArgument,
  unsupported,
  whenceArgument,
  writableBuffer,
} from './base.ts';
import { writeOutFor } from './unwritten.ts';

export const fileIoType = builtinType('FileIO', { base: rawIoBaseType, layout: 'FileIO', module: '_io' });

const [O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_CLOEXEC] = [
  1, 2, 0o100, 0o200, 0o1000, 0o2000, 0o2000000,
];

export const descriptors = (): HostDescriptors => interpreter().host.files.descriptors;

/** Files that are open by their descriptors, to find those that nobody has any more. */
const openFiles = new Map<number, WeakRef<PyFileIO>>();

/** Closes files that were dropped; false when there are none. */
function reclaim(): boolean {
  interpreter().host.collectGarbage();
  let found = false;
  for (const [descriptor, reference] of openFiles) {
    if (reference.deref() !== undefined) continue;
    openFiles.delete(descriptor);
    found = true;
    try {
      descriptors().close(descriptor);
    } catch {
      // The program closed the number itself.
    }
  }
  return found;
}

export class PyFileIO extends PyIoObject {
  descriptor = -1;
  created = false;
  canRead = false;
  canWrite = false;
  appending = false;
  closeDescriptor = true;
  seekableKnown: boolean | null = null;
  blockSize = BUFFER_SIZE;

  get isOpen(): boolean {
    return this.descriptor >= 0;
  }

  check(): void {
    if (this.descriptor < 0) throw closedError();
  }

  /** Bytes read into the target, 0 at the end; null when there are none yet and the file must not block. */
  readInto(target: Uint8Array): number | null {
    try {
      return hostCall(() => descriptors().read(this.descriptor, target));
    } catch (error) {
      if (isOsError(error, 11)) return null;
      throw error;
    }
  }

  readAll(): Uint8Array | null {
    let size = BUFFER_SIZE;
    try {
      const { size: whole, mode } = descriptors().status(this.descriptor);
      if ((Number(mode) & 0o170000) === 0o100000)
        size = Math.max(0, Number(whole) - descriptors().seek(this.descriptor, 0, 1)) + 1;
    } catch {
      // A file that cannot tell its size is read piece by piece.
    }
    const pieces: Uint8Array[] = [];
    for (;;) {
      const target = new Uint8Array(size);
      const count = this.readInto(target);
      if (count === null) return pieces.length === 0 ? null : joinBytes(pieces);
      if (count === 0) return pieces.length === 0 ? new Uint8Array(0) : joinBytes(pieces);
      pieces.push(count === size ? target : target.subarray(0, count));
      size = count < size ? 4096 : BUFFER_SIZE;
    }
  }

  write(data: Uint8Array): number | null {
    try {
      return hostCall(() => descriptors().write(this.descriptor, data));
    } catch (error) {
      if (isOsError(error, 11)) return null;
      throw error;
    }
  }

  seek(offset: number, whence: number): number {
    return hostCall(() => descriptors().seek(this.descriptor, offset, whence));
  }

  get isSeekable(): boolean {
    if (this.seekableKnown === null) {
      try {
        this.seek(0, 1);
        this.seekableKnown = true;
      } catch {
        this.seekableKnown = false;
      }
    }
    return this.seekableKnown;
  }

  get isTerminal(): boolean {
    return hostCall(() => descriptors().isTerminal(this.descriptor));
  }

  closeFile(): void {
    const { descriptor } = this;
    this.descriptor = -1;
    if (descriptor < 0 || !this.closeDescriptor) return;
    openFiles.delete(descriptor);
    hostCall(() => descriptors().close(descriptor));
  }

  get mode(): string {
    if (this.created) return this.canRead ? 'xb+' : 'xb';
    if (this.appending) return this.canRead ? 'ab+' : 'ab';
    if (this.canRead) return this.canWrite ? 'rb+' : 'rb';
    return 'wb';
  }
}

const wrongMode = (): PyException =>
  valueError('Must have exactly one of create/read/write/append mode and at most one plus');

/** Takes the mode apart; gives the flags for open(2). */
function applyMode(self: PyFileIO, mode: string): number {
  let flags = 0;
  let chosen = false;
  let plus = false;
  for (const letter of mode) {
    if ('xrwa'.includes(letter)) {
      if (chosen) throw wrongMode();
      chosen = true;
    }
    if (letter === 'x') {
      self.created = self.canWrite = true;
      flags |= O_EXCL | O_CREAT;
    } else if (letter === 'r') self.canRead = true;
    else if (letter === 'w') {
      self.canWrite = true;
      flags |= O_CREAT | O_TRUNC;
    } else if (letter === 'a') {
      self.canWrite = self.appending = true;
      flags |= O_APPEND | O_CREAT;
    } else if (letter === '+') {
      if (plus) throw wrongMode();
      self.canRead = self.canWrite = plus = true;
    } else if (letter !== 'b') throw valueError(`invalid mode: ${mode}`);
  }
  if (!chosen) throw wrongMode();
  if (self.canWrite) flags |= self.canRead ? O_RDWR : O_WRONLY;
  return flags | O_CLOEXEC;
}

function initialize(
  self: PyFileIO,
  file: Value,
  modeValue: Value = 'r',
  closefd: Value = true,
  opener: Value = null,
): Value {
  if (self.isOpen) {
    if (self.closeDescriptor) self.closeFile();
    else self.descriptor = -1;
  }
  const mode = strOf(modeValue);
  if (mode === undefined) throw typeError(`FileIO() argument 'mode' must be str, not ${typeOf(modeValue).name}`);
  const number = intOf(file);
  if (typeof file === 'boolean') warn('RuntimeWarning', 'bool is used as a file descriptor');
  if (number !== undefined && number < 0) throw valueError('negative file descriptor');
  const name = number === undefined ? fspath(file) : file;
  self.created = self.canRead = self.canWrite = self.appending = false;
  const flags = applyMode(self, textOf(mode));
  self.seekableKnown = null;
  self.closeDescriptor = truth(closefd);
  if (number !== undefined) self.descriptor = Number(number);
  else {
    if (!self.closeDescriptor) throw valueError('Cannot use closefd=False with file name');
    self.descriptor = opener === null ? openPath(name, flags) : openBy(opener, name, flags);
  }
  try {
    const status = hostCall(() => descriptors().status(self.descriptor));
    if ((Number(status.mode) & 0o170000) === 0o40000) throw osErrorFor(21, name);
    if (status.blksize > 1n) self.blockSize = Number(status.blksize);
    if (self.canRead && number === undefined) writeOutFor(status);
  } catch (error) {
    if (number === undefined) self.closeFile();
    else self.descriptor = -1;
    throw error;
  }
  if (self.closeDescriptor && number === undefined) openFiles.set(self.descriptor, new WeakRef(self));
  // A subclass may have a property of that name, which may refuse.
  try {
    if (self.cls.heap) setAttr(self, 'name', name);
    else setOwnAttr(self, 'name', name);
  } catch (error) {
    if (number === undefined) self.closeFile();
    else self.descriptor = -1;
    throw error;
  }
  if (self.appending) {
    try {
      self.seek(0, 2);
    } catch (error) {
      if (!isOsError(error, 29)) throw error;
    }
  }
  return null;
}

function openPath(name: Value, flags: number): number {
  const path = hostPath(name);
  const open = (): number => hostCall(() => descriptors().open(path, flags, 0o666), name);
  try {
    return open();
  } catch (error) {
    if (!isOsError(error, 24) || !reclaim()) throw error;
    return open();
  }
}

function openBy(opener: Value, name: Value, flags: number): number {
  const made = intOf(call(opener, [name, flags]));
  if (made === undefined) throw typeError('expected integer from opener');
  if (made < 0) throw valueError(`opener returned ${made}`);
  return Number(made);
}

/** An exact FileIO on a descriptor of the process. */
export function standardFile(descriptor: 0 | 1 | 2): PyFileIO {
  const file = new PyFileIO(fileIoType);
  file.descriptor = descriptor;
  file.canRead = descriptor === 0;
  file.canWrite = descriptor !== 0;
  file.closeDescriptor = false;
  setOwnAttr(file, 'name', ['<stdin>', '<stdout>', '<stderr>'][descriptor]!);
  return file;
}

/** The `name` of a file, for repr(). */
export function nameText(self: Value): string | null {
  const name = findAttr(self, 'name');
  return name === undefined ? null : reprText(name);
}

export function checkReading(self: PyFileIO): void {
  self.check();
  if (!self.canRead) throw unsupported('File not open for reading');
}

function checkWriting(self: PyFileIO): void {
  self.check();
  if (!self.canWrite) throw unsupported('File not open for writing');
}

function truncate(self: PyFileIO, size: Value = null): Value {
  checkWriting(self);
  const wanted = size === null ? self.seek(0, 1) : offsetArgument(size);
  if (wanted < 0) throw osErrorFor(22);
  hostCall(() => descriptors().truncate(self.descriptor, wanted));
  return size === null ? wanted : size;
}

/** A descriptor that somebody else closed is no terminal. */
function isTerminal(self: PyFileIO): boolean {
  try {
    return self.isTerminal;
  } catch (error) {
    if (isOsError(error, 9)) return false;
    throw error;
  }
}

/** As repr() names a file's type: builtin types by module and name, classes by name. */
export const typeLabel = (self: Value): string => {
  const type = typeOf(self);
  return type.heap ? type.name : `_io.${type.qualname}`;
};

export function defineFileIo(): void {
  defineOnce(fileIoType, () => ({
    doc: 'Open a file.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyFileIO(cls) },
    init: { signature: "(self, file, mode='r', closefd=True, opener=None)", run: initialize },
    methods: {
      'read(self, size=-1, /)': (self: PyFileIO, size: Value = -1) => {
        checkReading(self);
        const wanted = sizeArgument(size);
        if (wanted < 0) return callMethod(self, 'readall', []);
        const target = new Uint8Array(wanted);
        const count = self.readInto(target);
        return count === null ? null : new PyBytes(target.slice(0, count));
      },
      'readall(self, /)': (self: PyFileIO) => {
        checkReading(self);
        const data = self.readAll();
        return data === null ? null : new PyBytes(data);
      },
      'readinto(self, buffer, /)': (self: PyFileIO, target: Value) => {
        checkReading(self);
        return self.readInto(writableBuffer(target));
      },
      'write(self, b, /)': (self: PyFileIO, data: Value) => {
        checkWriting(self);
        return self.write(bytesArgument(data));
      },
      'seek(self, pos, whence=0, /)': (self: PyFileIO, position: Value, whence?: Value) => {
        self.check();
        return self.seek(offsetArgument(position), whenceArgument(whence));
      },
      'tell(self, /)': (self: PyFileIO) => {
        self.check();
        return self.seek(0, 1);
      },
      'truncate(self, size=None, /)': truncate,
      'close(self, /)': (self: PyFileIO) => {
        // _IOBase.close() flushes, for subclasses that have something to flush.
        if (!self.baseClosed) {
          try {
            callMethod(self, 'flush', []);
          } finally {
            self.baseClosed = true;
            self.closeFile();
          }
        }
        return null;
      },
      'seekable(self, /)': (self: PyFileIO) => {
        self.check();
        return self.isSeekable;
      },
      'readable(self, /)': (self: PyFileIO) => {
        self.check();
        return self.canRead;
      },
      'writable(self, /)': (self: PyFileIO) => {
        self.check();
        return self.canWrite;
      },
      'fileno(self, /)': (self: PyFileIO) => {
        self.check();
        return self.descriptor;
      },
      'isatty(self, /)': (self: PyFileIO) => {
        self.check();
        return isTerminal(self);
      },
      '_isatty_open_only(self, /)': (self: PyFileIO) => {
        self.check();
        return self.isTerminal;
      },
      '_dealloc_warn(self, source, /)': () => null,
      '__getstate__(self, /)': refuseState,
      '__repr__(self, /)': (self: PyFileIO) => {
        if (!self.isOpen) return `<${typeLabel(self)} [closed]>`;
        const what = ownAttr(self, 'name') === undefined ? `fd=${self.descriptor}` : `name=${nameText(self)}`;
        return `<${typeLabel(self)} ${what} mode='${self.mode}' closefd=${self.closeDescriptor ? 'True' : 'False'}>`;
      },
    },
    attributes: {
      closed: { get: (self: PyFileIO) => !self.isOpen, doc: 'True if the file is closed' },
      closefd: {
        get: (self: PyFileIO) => self.closeDescriptor,
        doc: 'True if the file descriptor will be closed by close().',
      },
      mode: { get: (self: PyFileIO) => self.mode, doc: 'String giving the file mode' },
      _blksize: {
        get: (self: PyFileIO) => self.blockSize,
        set: (self: PyFileIO, value) => {
          self.blockSize = Number(intOf(value ?? 0) ?? 0);
        },
      },
      _finalizing: { get: () => false, set: () => {} },
    },
  }));
}
