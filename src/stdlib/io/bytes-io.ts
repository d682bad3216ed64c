// BytesIO: a file in memory. Its bytes live in a bytearray, so that getbuffer() is an ordinary view of one.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { bufferError, newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyMemoryView } from '../../runtime/objects/buffer.ts';
import { PyByteArray, PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { instanceDictOf } from '../../runtime/objects/instance.ts';
import { PyIoObject } from '../../runtime/objects/io-object.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { forEach } from '../../runtime/protocols/iterate.ts';
import { defineOnce } from '../define-once.ts';
import {
  bufferedIoBaseType,
  bytesArgument,
  closedError,
  offsetArgument,
  sizeArgument,
  whenceArgument,
  writableBuffer,
} from './base.ts';

export const bytesIoType = builtinType('BytesIO', { base: bufferedIoBaseType, layout: 'BytesIO', module: '_io' });

const EMPTY = new Uint8Array(0);

export class PyBytesIO extends PyIoObject {
  /** null when closed. */
  store: PyByteArray | null = new PyByteArray(EMPTY);
  position = 0;

  get open(): PyByteArray {
    if (this.store === null) throw closedError();
    return this.store;
  }

  get value(): Uint8Array {
    const { data, length } = this.open;
    return data.subarray(0, length);
  }

  checkExports(): PyByteArray {
    const store = this.open;
    if (store.exports > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
    return store;
  }

  /** Bytes from the position on, which moves. */
  take(count: number): Uint8Array {
    const { data, length } = this.open;
    const start = Math.min(this.position, length);
    const end = count < 0 ? length : Math.min(length, start + count);
    if (end > start) this.position = end;
    return data.slice(start, end);
  }

  takeLine(limit: number): Uint8Array {
    const { data, length } = this.open;
    if (this.position >= length) return EMPTY;
    const newline = data.indexOf(10, this.position);
    const end = newline < 0 || newline >= length ? length : newline + 1;
    return this.take(limit < 0 ? end - this.position : Math.min(limit, end - this.position));
  }

  write(piece: Uint8Array): number {
    if (piece.length === 0) {
      this.checkExports();
      return 0;
    }
    const store = this.checkExports();
    const end = this.position + piece.length;
    if (end > store.length) resize(store, end);
    store.data.set(piece, this.position);
    this.position = end;
    return piece.length;
  }
}

function resize(store: PyByteArray, length: number): void {
  if (length > store.data.length) {
    const grown = new Uint8Array(Math.max(length, store.data.length + (store.data.length >> 1) + 32));
    grown.set(store.data.subarray(0, store.length));
    store.data = grown;
  } else if (length > store.length) store.data.fill(0, store.length, length);
  store.length = length;
}

function initialize(self: PyBytesIO, initial: Value = null): Value {
  if (self.store !== null) self.checkExports();
  self.store = new PyByteArray(initial === null ? EMPTY : bytesArgument(initial).slice());
  self.position = 0;
  return null;
}

function seek(self: PyBytesIO, offset: Value, whence?: Value): Value {
  const { length } = self.open;
  const [to, from] = [offsetArgument(offset), whenceArgument(whence)];
  if (from < 0 || from > 2) throw valueError(`invalid whence (${from}, should be 0, 1 or 2)`);
  if (from === 0 && to < 0) throw valueError(`negative seek value ${to}`);
  self.position = Math.max(0, to + (from === 1 ? self.position : from === 2 ? length : 0));
  return self.position;
}

function truncate(self: PyBytesIO, size: Value = null): Value {
  const store = self.checkExports();
  const wanted = size === null ? self.position : offsetArgument(size);
  if (wanted < 0) throw valueError(`negative size value ${wanted}`);
  if (wanted < store.length) {
    store.data = store.data.slice(0, wanted);
    store.length = wanted;
  }
  return wanted;
}

function setState(self: PyBytesIO, state: Value): Value {
  void self.open;
  if (!(state instanceof PyTuple) || state.items.length < 3)
    throw typeError(`${typeOf(self).name}.__setstate__ argument should be 3-tuple, got ${typeOf(state).name}`);
  const [value, position, dict] = state.items as [Value, Value, Value];
  initialize(self, value);
  const number = intOf(position);
  if (number === undefined) throw typeError(`second item of state must be an integer, not ${typeOf(position).name}`);
  if (number < 0) throw valueError('position value cannot be negative');
  self.position = Number(number);
  if (dict === null) return null;
  if (!(dict instanceof PyDict)) throw typeError(`third item of state should be a dict, got a ${typeOf(dict).name}`);
  for (const [key, item] of dict.entries()) instanceDictOf(self)!.set(key, item);
  return null;
}

const checked =
  (value: Value) =>
  (self: PyBytesIO): Value => {
    void self.open;
    return value;
  };

export function defineBytesIo(): void {
  defineOnce(bytesIoType, () => ({
    doc: 'Buffered I/O implementation using an in-memory bytes buffer.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyBytesIO(cls) },
    init: { signature: "(self, initial_bytes=b'')", run: initialize },
    methods: {
      'readable(self, /)': checked(true),
      'seekable(self, /)': checked(true),
      'writable(self, /)': checked(true),
      'isatty(self, /)': checked(false),
      'flush(self, /)': checked(null),
      'close(self, /)': (self: PyBytesIO) => {
        if (self.store !== null) self.checkExports();
        self.store = null;
        return null;
      },
      'tell(self, /)': (self: PyBytesIO) => {
        void self.open;
        return self.position;
      },
      'write(self, b, /)': (self: PyBytesIO, data: Value) => {
        void self.open;
        return self.write(bytesArgument(data));
      },
      'writelines(self, lines, /)': (self: PyBytesIO, lines: Value) => {
        void self.open;
        forEach(lines, line => void self.write(bytesArgument(line)));
        return null;
      },
      'read(self, size=-1, /)': (self: PyBytesIO, size?: Value) => new PyBytes(self.take(sizeArgument(size))),
      'read1(self, size=-1, /)': (self: PyBytesIO, size?: Value) => new PyBytes(self.take(sizeArgument(size))),
      'readinto(self, buffer, /)': (self: PyBytesIO, target: Value) => {
        const buffer = writableBuffer(target);
        const piece = self.take(buffer.length);
        buffer.set(piece);
        return piece.length;
      },
      'readline(self, size=-1, /)': (self: PyBytesIO, size?: Value) => new PyBytes(self.takeLine(sizeArgument(size))),
      'readlines(self, size=None, /)': (self: PyBytesIO, size?: Value) => {
        const limit = sizeArgument(size);
        void self.open;
        const lines: Value[] = [];
        let total = 0;
        for (let line = self.takeLine(-1); line.length > 0; line = self.takeLine(-1)) {
          lines.push(new PyBytes(line));
          total += line.length;
          if (limit > 0 && total >= limit) break;
        }
        return new PyList(lines);
      },
      '__iter__(self, /)': (self: PyBytesIO) => {
        void self.open;
        return self;
      },
      '__next__(self, /)': (self: PyBytesIO) => {
        const line = self.takeLine(-1);
        if (line.length === 0) throw newException(EXCEPTIONS.StopIteration);
        return new PyBytes(line);
      },
      'getbuffer(self, /)': (self: PyBytesIO) => {
        const store = self.open;
        return new PyMemoryView(store, 'B', 1, [store.length], [1], 0, false, true);
      },
      'getvalue(self, /)': (self: PyBytesIO) => new PyBytes(self.value.slice()),
      'seek(self, pos, whence=0, /)': seek,
      'truncate(self, size=None, /)': truncate,
      '__getstate__(self, /)': (self: PyBytesIO) =>
        new PyTuple([new PyBytes(self.value.slice()), self.position, self.instanceDict ?? null]),
      '__setstate__(self, state, /)': setState,
      '__sizeof__(self, /)': (self: PyBytesIO) => 80 + (self.store?.data.length ?? 0),
    },
    attributes: { closed: { get: (self: PyBytesIO) => self.store === null } },
  }));
}
