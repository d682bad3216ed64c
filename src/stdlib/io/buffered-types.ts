// The types BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair: arguments and messages around PyBuffered.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, valueError } from '../../runtime/exceptions/raise.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { PyIoObject } from '../../runtime/objects/io-object.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { waits } from '../../runtime/thread.ts';
import type { AttributeTable } from '../../runtime/types/define.ts';
import { defineOnce } from '../define-once.ts';
import {
  BUFFER_SIZE,
  bufferedIoBaseType,
  bytesArgument,
  checkReadable,
  checkSeekable,
  checkWritable,
  isClosed,
  offsetArgument,
  refuseState,
  sizeArgument,
  unsupported,
  whenceArgument,
  writableBuffer,
} from './base.ts';
import { PyBuffered } from './buffered.ts';
import { nameText, typeLabel } from './file.ts';

const declare = (name: string): PyType => builtinType(name, { base: bufferedIoBaseType, layout: name, module: '_io' });

export const bufferedReaderType = declare('BufferedReader');
export const bufferedWriterType = declare('BufferedWriter');
export const bufferedRandomType = declare('BufferedRandom');
export const bufferedPairType = declare('BufferedRWPair');

const bytes = (data: Uint8Array | null): Value => (data === null ? null : new PyBytes(data));

function closeBuffered(self: PyBuffered): Value {
  const raw = self.file;
  if (self.closed) return null;
  // The raw file is closed even when the flush fails.
  try {
    callMethod(self, 'flush', []);
  } finally {
    callMethod(raw, 'close', []);
  }
  return null;
}

function detach(self: PyBuffered): Value {
  const raw = self.file;
  callMethod(self, 'flush', []);
  self.raw = null;
  return raw;
}

function truncate(self: PyBuffered, size: Value = null): Value {
  self.check('truncate of closed file');
  if (!self.canWrite) throw unsupported('truncate');
  self.flush();
  return callMethod(self.file, 'truncate', [size === null ? self.tell() : size]);
}

function seek(self: PyBuffered, target: Value, whence?: Value): Value {
  const from = whenceArgument(whence);
  if (from < 0 || from > 2) throw valueError(`whence value ${from} unsupported`);
  self.check('seek of closed file');
  return self.seek(offsetArgument(target), from);
}

const forward =
  (name: string): Implementation =>
  (self: PyBuffered) =>
    callMethod(self.file, name, []);

const COMMON: Record<string, Implementation> = {
  'detach(self, /)': detach,
  'close(self, /)': closeBuffered,
  'seekable(self, /)': forward('seekable'),
  'fileno(self, /)': forward('fileno'),
  'isatty(self, /)': forward('isatty'),
  '_dealloc_warn(self, source, /)': () => null,
  'seek(self, target, whence=0, /)': seek,
  'tell(self, /)': (self: PyBuffered) => self.tell(),
  'truncate(self, pos=None, /)': truncate,
  '__getstate__(self, /)': refuseState,
  '__repr__(self, /)': (self: PyBuffered) => {
    const name = self.raw === undefined || self.raw === null ? null : nameText(self);
    const label = typeLabel(self);
    return name === null ? `<${label}>` : `<${label} name=${name}>`;
  },
  'flush(self, /)': (self: PyBuffered) => {
    self.check('flush of closed file');
    self.flush();
    return null;
  },
};

const ATTRIBUTES: Record<string, AttributeTable> = {
  raw: { get: (self: PyBuffered) => self.raw ?? null },
  closed: { get: (self: PyBuffered) => self.closed },
  name: { get: (self: PyBuffered) => getAttr(self.file, 'name') },
  mode: { get: (self: PyBuffered) => getAttr(self.file, 'mode') },
  _finalizing: { get: () => false, set: () => {} },
};

const READING: Record<string, Implementation> = {
  'readable(self, /)': forward('readable'),
  'read(self, size=-1, /)': waits((self: PyBuffered, size?: Value) => {
    const wanted = sizeArgument(size);
    if (wanted < -1) throw valueError('read length must be non-negative or -1');
    self.check('read of closed file');
    self.awaitData(() => wanted >= 0 && self.available >= wanted);
    return bytes(wanted === -1 ? self.readAll() : self.read(wanted));
  }),
  'peek(self, size=0, /)': (self: PyBuffered) => {
    self.check('peek of closed file');
    return new PyBytes(self.peek());
  },
  'read1(self, size=-1, /)': waits((self: PyBuffered, size: Value = -1) => {
    const wanted = toSize(size);
    self.check('read of closed file');
    self.awaitData(() => wanted === 0 || self.available > 0);
    return new PyBytes(self.readOnce(wanted));
  }),
  'readinto(self, buffer, /)': (self: PyBuffered, target: Value) => {
    const buffer = writableBuffer(target);
    self.check('readinto of closed file');
    return self.readIntoArray(buffer, false);
  },
  'readinto1(self, buffer, /)': (self: PyBuffered, target: Value) => {
    const buffer = writableBuffer(target, 'readinto1');
    self.check('readinto of closed file');
    return self.readIntoArray(buffer, true) ?? 0;
  },
  'readline(self, size=-1, /)': waits((self: PyBuffered, size?: Value) => {
    const limit = sizeArgument(size);
    self.check('readline of closed file');
    self.awaitData(() => limit === 0 || self.hasLine);
    return new PyBytes(self.readLine(limit));
  }),
  '__next__(self, /)': (self: PyBuffered) => {
    if (self.cls.heap) {
      const line = callMethod(self, 'readline', []);
      if (!(line instanceof PyBytes))
        throw newException(
          EXCEPTIONS.OSError,
          `readline() should have returned a bytes object, not '${typeOf(line).name}'`,
        );
      if (line.data.length === 0) throw newException(EXCEPTIONS.StopIteration);
      return line;
    }
    self.check('readline of closed file');
    const line = self.readLine(-1);
    if (line.length === 0) throw newException(EXCEPTIONS.StopIteration);
    return new PyBytes(line);
  },
};

const WRITING: Record<string, Implementation> = {
  'writable(self, /)': forward('writable'),
  'write(self, buffer, /)': (self: PyBuffered, data: Value) => {
    const buffer = bytesArgument(data);
    self.check('write to closed file');
    return self.write(buffer);
  },
};

function sizeOf(value: Value | undefined): number {
  return value === undefined ? BUFFER_SIZE : toSize(value);
}

const create = (cls: PyType): PyBuffered => new PyBuffered(cls);
const NEW = { signature: '(cls, /, *args, **kwargs)', create };

/** The two halves of a BufferedRWPair. */
class PyPair extends PyIoObject {
  reader: PyBuffered | null = null;
  writer: PyBuffered | null = null;

  get both(): readonly [PyBuffered, PyBuffered] {
    if (this.reader === null || this.writer === null) throw valueError('I/O operation on uninitialized object');
    return [this.reader, this.writer];
  }
}

const toReader =
  (name: string): Implementation =>
  (self: PyPair, ...args: Value[]) =>
    callMethod(
      self.both[0],
      name,
      args.filter(arg => arg !== undefined),
    );
const toWriter =
  (name: string): Implementation =>
  (self: PyPair, ...args: Value[]) =>
    callMethod(
      self.both[1],
      name,
      args.filter(arg => arg !== undefined),
    );

export function openBuffered(kind: 'reader' | 'writer' | 'random', raw: Value, size: number): PyBuffered {
  const type = kind === 'reader' ? bufferedReaderType : kind === 'writer' ? bufferedWriterType : bufferedRandomType;
  const made = new PyBuffered(type);
  made.start(raw, size, kind !== 'writer', kind !== 'reader');
  return made;
}

export function defineBuffered(): void {
  defineOnce(bufferedReaderType, () => ({
    doc: 'Create a new buffered reader using the given readable raw IO object.',
    new: NEW,
    init: {
      signature: `(self, raw, buffer_size=${BUFFER_SIZE})`,
      run: (self: PyBuffered, raw: Value, size?: Value) => {
        checkReadable(raw);
        self.start(raw, sizeOf(size), true, false);
        return null;
      },
    },
    methods: { ...COMMON, ...READING, 'flush(self, /)': (self: PyBuffered) => callMethod(self.file, 'flush', []) },
    attributes: ATTRIBUTES,
  }));
  defineOnce(bufferedWriterType, () => ({
    doc: 'A buffer for a writeable sequential RawIO object.',
    new: NEW,
    init: {
      signature: `(self, raw, buffer_size=${BUFFER_SIZE})`,
      run: (self: PyBuffered, raw: Value, size?: Value) => {
        checkWritable(raw);
        self.start(raw, sizeOf(size), false, true);
        return null;
      },
    },
    methods: { ...COMMON, ...WRITING },
    attributes: ATTRIBUTES,
  }));
  defineOnce(bufferedRandomType, () => ({
    doc: 'A buffered interface to random access streams.',
    new: NEW,
    init: {
      signature: `(self, raw, buffer_size=${BUFFER_SIZE})`,
      run: (self: PyBuffered, raw: Value, size?: Value) => {
        checkSeekable(raw);
        checkReadable(raw);
        checkWritable(raw);
        self.start(raw, sizeOf(size), true, true);
        return null;
      },
    },
    methods: { ...COMMON, ...READING, ...WRITING },
    attributes: ATTRIBUTES,
  }));
  defineOnce(bufferedPairType, () => ({
    doc: 'A buffered reader and writer object together.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyPair(cls) },
    init: {
      signature: `(self, reader, writer, buffer_size=${BUFFER_SIZE}, /)`,
      run: (self: PyPair, reader: Value, writer: Value, size?: Value) => {
        checkReadable(reader);
        checkWritable(writer);
        self.reader = openBuffered('reader', reader, sizeOf(size));
        self.writer = openBuffered('writer', writer, sizeOf(size));
        return null;
      },
    },
    methods: {
      'read(self, size=-1, /)': toReader('read'),
      'peek(self, size=0, /)': toReader('peek'),
      'read1(self, size=-1, /)': toReader('read1'),
      'readinto(self, buffer, /)': toReader('readinto'),
      'readinto1(self, buffer, /)': toReader('readinto1'),
      'write(self, buffer, /)': toWriter('write'),
      'flush(self, /)': toWriter('flush'),
      'readable(self, /)': toReader('readable'),
      'writable(self, /)': toWriter('writable'),
      'isatty(self, /)': (self: PyPair) =>
        callMethod(self.both[1], 'isatty', []) === true ? true : callMethod(self.both[0], 'isatty', []),
      'close(self, /)': (self: PyPair) => {
        try {
          callMethod(self.both[1], 'close', []);
        } finally {
          callMethod(self.both[0], 'close', []);
        }
        return null;
      },
    },
    attributes: {
      closed: {
        get: (self: PyPair) => {
          if (self.writer === null)
            throw newException(EXCEPTIONS.RuntimeError, 'the BufferedRWPair object is being garbage-collected');
          return isClosed(self.writer);
        },
      },
    },
  }));
}
