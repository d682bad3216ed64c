// The four abstract bases of _io: what a file object can do when it says nothing else.
//
// A subclass written in Python overrides a few methods; the others are put together from those, always by calling the
// object's own methods, as CPython does. `isClosed` and the checks are for all files of this folder.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { guestException } from '../../runtime/exceptions/trace.ts';
import { bytesOf, writableBytesOf } from '../../runtime/objects/buffer.ts';
import { PyByteArray, PyBytes, PyList } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { ioBaseType, PyIoObject } from '../../runtime/objects/io-object.ts';
import { builtinType, objectType, type PyType, typeType, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strLength, strOf } from '../../runtime/objects/str.ts';
import { findAttr, getAttr, setAttr } from '../../runtime/protocols/attributes.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { makeType } from '../../runtime/protocols/classes.ts';
import { isIndex, length } from '../../runtime/protocols/items.ts';
import { forEach, next } from '../../runtime/protocols/iterate.ts';
import { toIndex, toSize } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { bytesLike } from '../../runtime/types/byte-methods.ts';
import { defineOnce } from '../define-once.ts';

export const BUFFER_SIZE = 131_072;

export const rawIoBaseType = builtinType('_RawIOBase', { base: ioBaseType, module: '_io' });
export const bufferedIoBaseType = builtinType('_BufferedIOBase', { base: ioBaseType, module: '_io' });
export const textIoBaseType = builtinType('_TextIOBase', { base: ioBaseType, module: '_io' });

let unsupportedType: PyType | null = null;

/** io.UnsupportedOperation: a class like one made by a class statement. */
export function unsupportedOperationType(): PyType {
  unsupportedType ??= makeType(
    typeType,
    'UnsupportedOperation',
    [EXCEPTIONS.OSError, EXCEPTIONS.ValueError],
    PyDict.fromStrings(new Map<string, Value>([['__module__', 'io']])),
    new Map(),
  );
  return unsupportedType;
}

export const unsupported = (what: string): PyException => newException(unsupportedOperationType(), what);
export const closedError = (): PyException => valueError('I/O operation on closed file.');

/** The object's own idea of `closed`. */
export const isClosed = (self: Value): boolean => truth(getAttr(self, 'closed'));

export function checkClosed(self: Value): void {
  if (isClosed(self)) throw closedError();
}

export function checkSeekable(self: Value): void {
  if (callMethod(self, 'seekable', []) !== true) throw unsupported('File or stream is not seekable.');
}

export function checkReadable(self: Value): void {
  if (callMethod(self, 'readable', []) !== true) throw unsupported('File or stream is not readable.');
}

export function checkWritable(self: Value): void {
  if (callMethod(self, 'writable', []) !== true) throw unsupported('File or stream is not writable.');
}

/** A size argument: None and everything below 0 mean "all". */
export function sizeArgument(value: Value | undefined): number {
  if (value === undefined || value === null) return -1;
  if (!isIndex(value)) throw typeError(`argument should be integer or None, not '${typeOf(value).name}'`);
  return toSize(value);
}

/** Where a file is or should be: any int that a double holds. */
export function offsetArgument(value: Value): number {
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  return Number(toIndex(value));
}

/** The bytes behind an argument that will be written into. */
export function writableBuffer(value: Value, method = 'readinto'): Uint8Array {
  const data = writableBytesOf(value);
  if (data === undefined) {
    throw typeError(`${method}() argument must be read-write bytes-like object, not ${typeOf(value).name}`);
  }
  return data;
}

/** A line of bytes, by peek() where there is one and by single bytes elsewhere. */
function readLine(self: Value, size: Value = -1): Value {
  const limit = sizeArgument(size);
  const hasPeek = findAttr(self, 'peek') !== undefined;
  const pieces: number[] = [];
  while (limit < 0 || pieces.length < limit) {
    let wanted = 1;
    if (hasPeek) {
      const ahead = callMethod(self, 'peek', [1]);
      const data = bytesOf(ahead);
      if (data === undefined || !(ahead instanceof PyBytes))
        throw newException(
          EXCEPTIONS.OSError,
          `peek() should have returned a bytes object, not '${typeOf(ahead).name}'`,
        );
      if (data.length > 0) {
        const end = data.indexOf(10) + 1;
        wanted = end > 0 ? end : data.length;
        if (limit >= 0) wanted = Math.min(wanted, limit - pieces.length);
      }
    }
    const piece = callMethod(self, 'read', [wanted]);
    if (!(piece instanceof PyBytes))
      throw newException(EXCEPTIONS.OSError, `read() should have returned a bytes object, not '${typeOf(piece).name}'`);
    if (piece.data.length === 0) break;
    for (const byte of piece.data) pieces.push(byte);
    if (pieces.at(-1) === 10) break;
  }
  return new PyBytes(Uint8Array.from(pieces));
}

function readLines(self: Value, hint: Value = -1): Value {
  const limit = sizeArgument(hint);
  const lines: Value[] = [];
  if (limit <= 0) {
    forEach(self, line => {
      lines.push(line);
    });
    return new PyList(lines);
  }
  let total = 0;
  const iterator = callMethod(self, '__iter__', []);
  for (let line = next(iterator); line !== undefined; line = next(iterator)) {
    lines.push(line);
    total += length(line);
    if (total > limit) break;
  }
  return new PyList(lines);
}

function nextLine(self: Value): Value {
  const line = callMethod(self, 'readline', []);
  if (length(line) === 0) throw newException(EXCEPTIONS.StopIteration);
  return line;
}

function readRaw(self: Value, size: Value = -1): Value {
  const wanted = sizeArgument(size);
  if (wanted < 0) return callMethod(self, 'readall', []);
  const buffer = new PyByteArray(new Uint8Array(wanted));
  const count = callMethod(self, 'readinto', [buffer]);
  if (count === null) return null;
  const got = Number(toIndex(count));
  if (got < 0 || got > wanted) throw valueError(`readinto returned ${got} outside buffer size ${wanted}`);
  return new PyBytes(buffer.data.slice(0, got));
}

function readAllRaw(self: Value): Value {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = callMethod(self, 'read', [BUFFER_SIZE]);
    if (piece === null) return pieces.length === 0 ? null : new PyBytes(joinBytes(pieces));
    if (!(piece instanceof PyBytes)) throw typeError('read() should return bytes');
    if (piece.data.length === 0) return new PyBytes(joinBytes(pieces));
    pieces.push(piece.data);
  }
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** readinto by way of the object's own read or read1. */
function readInto(self: Value, target: Value, method: 'read' | 'read1'): Value {
  const buffer = writableBuffer(target, method === 'read' ? 'readinto' : 'readinto1');
  const piece = callMethod(self, method, [buffer.length]);
  if (!(piece instanceof PyBytes)) throw typeError(`read() should return bytes`);
  if (piece.data.length > buffer.length)
    throw valueError(`read() returned too much data: ${buffer.length} bytes requested, ${piece.data.length} returned`);
  buffer.set(piece.data);
  return piece.data.length;
}

const cannot = (what: string) => () => {
  throw unsupported(what);
};

function closeBase(self: Value): Value {
  if (isBaseClosed(self)) return null;
  let fault: unknown;
  try {
    callMethod(self, 'flush', []);
  } catch (error) {
    fault = guestException(error);
  }
  // Closed it is even when the flush fails.
  try {
    setAttr(self, BASE_CLOSED, true);
  } catch (error) {
    const second = guestException(error);
    if (fault instanceof PyException) second.context = fault;
    throw second;
  }
  if (fault !== undefined) throw fault;
  return null;
}

/** The attribute by which a file object that is no FileIO is closed, whatever its value. */
const BASE_CLOSED = '__IOBase_closed';
const isBaseClosed = (self: Value): boolean =>
  (self instanceof PyIoObject && self.baseClosed) || findAttr(self, BASE_CLOSED) !== undefined;

function createBase(cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (args.length + keywords.size > 0 && cls.lookup('__init__') === objectType.attrs.get('__init__'))
    throw typeError(`${cls.name}() takes no arguments`);
  return new PyIoObject(cls);
}

export function defineBases(): void {
  defineOnce(ioBaseType, () => ({
    doc: 'The abstract base class for all I/O classes.',
    new: { signature: '(cls, /, *args, **kwargs)', create: createBase },
    methods: {
      'seek(self, offset, whence=0, /)': cannot('seek'),
      'tell(self, /)': (self: Value) => callMethod(self, 'seek', [0, 1]),
      'truncate(self, size=None, /)': cannot('truncate'),
      'fileno(self, /)': cannot('fileno'),
      'flush(self, /)': (self: Value) => {
        if (isBaseClosed(self)) throw closedError();
        return null;
      },
      'close(self, /)': closeBase,
      'seekable(self, /)': () => false,
      'readable(self, /)': () => false,
      'writable(self, /)': () => false,
      'isatty(self, /)': (self: Value) => {
        checkClosed(self);
        return false;
      },
      '_checkClosed(self, /)': (self: Value) => {
        checkClosed(self);
        return null;
      },
      '_checkSeekable(self, /)': (self: Value) => {
        checkSeekable(self);
        return true;
      },
      '_checkReadable(self, /)': (self: Value) => {
        checkReadable(self);
        return true;
      },
      '_checkWritable(self, /)': (self: Value) => {
        checkWritable(self);
        return true;
      },
      '__enter__(self, /)': (self: Value) => {
        checkClosed(self);
        return self;
      },
      '__exit__(self, /, *exception)': (self: Value) => callMethod(self, 'close', []),
      '__iter__(self, /)': (self: Value) => {
        checkClosed(self);
        return self;
      },
      '__next__(self, /)': nextLine,
      '__del__(self, /)': (self: Value) => callMethod(self, 'close', []),
      'readline(self, size=-1, /)': readLine,
      'readlines(self, hint=-1, /)': readLines,
      'writelines(self, lines, /)': (self: Value, lines: Value) => {
        checkClosed(self);
        forEach(lines, line => void callMethod(self, 'write', [line]));
        return null;
      },
    },
    attributes: { closed: { get: isBaseClosed } },
  }));
  defineOnce(rawIoBaseType, () => ({
    doc: 'Base class for raw binary I/O.',
    methods: {
      'read(self, size=-1, /)': readRaw,
      'readall(self, /)': readAllRaw,
      'readinto(self, buffer, /)': cannot('readinto'),
      'write(self, b, /)': cannot('write'),
    },
  }));
  defineOnce(bufferedIoBaseType, () => ({
    doc: 'Base class for buffered IO objects.',
    methods: {
      'detach(self, /)': cannot('detach'),
      'read(self, size=-1, /)': cannot('read'),
      'read1(self, size=-1, /)': cannot('read1'),
      'readinto(self, buffer, /)': (self: Value, target: Value) => readInto(self, target, 'read'),
      'readinto1(self, buffer, /)': (self: Value, target: Value) => readInto(self, target, 'read1'),
      'write(self, b, /)': cannot('write'),
    },
  }));
  defineOnce(textIoBaseType, () => ({
    doc: 'Base class for text I/O.',
    methods: {
      'detach(self, /)': cannot('detach'),
      'read(self, size=-1, /)': cannot('read'),
      'readline(self, size=-1, /)': cannot('readline'),
      'write(self, s, /)': cannot('write'),
    },
    attributes: { encoding: { get: () => null }, newlines: { get: () => null }, errors: { get: () => null } },
  }));
}

/** Pickling a file object makes no sense. */
export function refuseState(self: Value): never {
  throw typeError(`cannot pickle '${typeOf(self).name}' instances`);
}

/** write() of a bytes-like argument: text is refused by its name. */
export function bytesArgument(value: Value): Uint8Array {
  if (strOf(value) !== undefined) throw typeError("a bytes-like object is required, not 'str'");
  return bytesLike(value);
}

/** What an iterator over lines gives when text or bytes may come. */
export const isEmpty = (value: Value): boolean => {
  const text = strOf(value);
  return text !== undefined ? strLength(text) === 0 : (bytesOf(value)?.length ?? 1) === 0;
};

export const whenceArgument = (value: Value | undefined): number => Number(intOf(value ?? 0) ?? 0);
