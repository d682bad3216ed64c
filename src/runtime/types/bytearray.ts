// bytearray: the methods shared with bytes, and those that change it.
//
// The bytes live in data[0 … length), with room to grow by doubling. While a memoryview is open the size must not change
// (`resizable`), because the view looks at the same bytes.

import { bufferError, indexError, typeError, valueError } from '../exceptions/raise.ts';
import { bytesOf, liveBytes } from '../objects/buffer.ts';
import { bytearrayType, PyByteArray, PyBytes, PySlice, PyTuple } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { strOf } from '../objects/str.ts';
import { lendBytes, takeBack } from '../protocols/buffers.ts';
import { call1 } from '../protocols/call.ts';
import { isIndex, sliceIndices } from '../protocols/items.ts';
import { askLength, isIterable, toArray } from '../protocols/iterate.ts';
import { toIndex, toNumber } from '../protocols/numbers.ts';
import { checkLength } from '../text/join.ts';
import { latin1Text } from '../text/latin-1.ts';
import { quoteBytes, quoteFor } from '../unicode/quote.ts';
import { fromHex } from './byte-hex.ts';
import { byteIndex, byteMethods, byteValue, concatOperand, maketrans, repeated, sliceBytes } from './byte-methods.ts';
import { byteSource, encodedSource } from './byte-source.ts';
import { define } from './define.ts';
import { stateOf } from './object.ts';
import { ByteIterator, defineIndexIterator } from './str-iterator.ts';

const bytearrayIteratorType = builtinType('bytearray_iterator', { basetype: false });
defineIndexIterator(bytearrayIteratorType);

type Optional = Value | undefined;

// ---- size ------------------------------------------------------------------------------------------------------------

function checkResizable(self: PyByteArray): void {
  if (self.exports > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
}

function resize(self: PyByteArray, length: number): void {
  if (length === self.length) return;
  checkResizable(self);
  checkLength(length);
  if (length > self.data.length) {
    const larger = new Uint8Array(Math.max(length, self.data.length + (self.data.length >> 1) + 8));
    larger.set(liveBytes(self));
    self.data = larger;
  } else if (length < self.length) self.data.fill(0, length, self.length);
  self.length = length;
}

/** Replaces `removed` bytes at `at` by others. */
function splice(self: PyByteArray, at: number, removed: number, bytes: Uint8Array): void {
  // The source may be this array itself.
  const source = bytes.slice();
  const tail = self.data.slice(at + removed, self.length);
  resize(self, self.length - removed + source.length);
  self.data.set(source, at);
  self.data.set(tail, at + source.length);
}

/** Bytes that cannot be this array's own come to its end. */
function appendBytes(self: PyByteArray, bytes: Uint8Array): void {
  const at = self.length;
  resize(self, at + bytes.length);
  const { data } = self;
  if (bytes.length > 16) data.set(bytes, at);
  else for (let i = 0; i < bytes.length; i++) data[at + i] = bytes[i]!;
}

function append(self: PyByteArray, item: Value): null {
  const byte = typeof item === 'number' && item >= 0 && item <= 255 ? item : byteValue(item);
  const { length } = self;
  if (length < self.data.length && self.exports === 0) self.length = length + 1;
  else resize(self, length + 1);
  self.data[length] = byte;
  return null;
}

// ---- items -----------------------------------------------------------------------------------------------------------

const position = (self: PyByteArray, key: Value): number => byteIndex(key, self.length, 'bytearray', 'bytearray ');

function setItem(self: PyByteArray, key: Value, value: Value): null {
  if (key instanceof PySlice) {
    sliceIndices(key, self.length);
    setSlice(self, key, sliceSource(self, value));
  } else {
    // The value is looked at before the place is.
    const index = isIndex(key) ? toIndex(key) : key;
    const byte = typeof index === 'number' ? byteValue(value) : 0;
    const at = position(self, typeof index === 'number' ? index : key);
    self.data[at] = byte;
  }
  return null;
}

const isNumeric = (value: Value): boolean =>
  ['__index__', '__int__', '__float__'].some(name => typeOf(value).lookup(name) !== undefined);

/** What may be assigned to a slice. */
function sliceSource(self: PyByteArray, value: Value): Uint8Array {
  if (value === self) return liveBytes(self).slice();
  const data = bytesOf(value);
  if (data !== undefined) return data;
  if (strOf(value) !== undefined || isNumeric(value)) {
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  return byteSource('bytearray', value, false);
}

function setSlice(self: PyByteArray, key: PySlice, bytes: Uint8Array): void {
  const { start, step, count } = sliceIndices(key, self.length);
  if (step === 1) {
    splice(self, start, count, bytes);
    return;
  }
  if (bytes.length === 0) {
    deleteSlice(self, key);
    return;
  }
  if (bytes.length !== count) {
    throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  }
  for (let i = 0, at = start; i < count; i++, at += step) self.data[at] = bytes[i]!;
}

function deleteSlice(self: PyByteArray, key: PySlice): void {
  const { start, step, count } = sliceIndices(key, self.length);
  if (count === 0) return;
  checkResizable(self);
  const gone = new Set<number>();
  for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
  const kept = liveBytes(self).filter((_, at) => !gone.has(at));
  resize(self, kept.length);
  self.data.set(kept);
}

function delItem(self: PyByteArray, key: Value): null {
  if (key instanceof PySlice) deleteSlice(self, key);
  else splice(self, position(self, key), 1, new Uint8Array(0));
  return null;
}

function extend(self: PyByteArray, iterable: Value): null {
  if (iterable instanceof PyBytes) {
    appendBytes(self, iterable.data);
    return null;
  }
  const data = bytesOf(iterable);
  if (data !== undefined) splice(self, self.length, 0, data);
  else {
    if (strOf(iterable) !== undefined && strOf(iterable) !== '')
      throw typeError(`expected iterable of integers; got: 'str'`);
    if (!isIterable(iterable)) throw typeError(`can't extend bytearray with ${typeOf(iterable).name}`);
    askLength(iterable);
    splice(
      self,
      self.length,
      0,
      Uint8Array.from(toArray(iterable), item => byteValue(item)),
    );
  }
  return null;
}

function insert(self: PyByteArray, index: Value, item: Value): null {
  const wanted = toNumber(index, 'ssize_t');
  const byte = byteValue(item);
  const at = wanted < 0 ? Math.max(wanted + self.length, 0) : Math.min(wanted, self.length);
  splice(self, at, 0, Uint8Array.of(byte));
  return null;
}

function pop(self: PyByteArray, index: Optional): Value {
  const wanted = index === undefined ? -1 : toNumber(index, 'ssize_t');
  if (self.length === 0) throw indexError('pop from empty bytearray');
  const at = wanted < 0 ? wanted + self.length : wanted;
  if (at < 0 || at >= self.length) throw indexError('pop index out of range');
  checkResizable(self);
  const byte = self.data[at]!;
  splice(self, at, 1, new Uint8Array(0));
  return byte;
}

function remove(self: PyByteArray, item: Value): null {
  const at = liveBytes(self).indexOf(byteValue(item));
  if (at < 0) throw valueError('value not found in bytearray');
  splice(self, at, 1, new Uint8Array(0));
  return null;
}

function repr(self: PyByteArray): string {
  const data = liveBytes(self);
  let text = quoteBytes(data);
  // Unlike bytes it writes a backslash before single quotes between double ones too.
  if (quoteFor(latin1Text(data)) === '"') text = text.replaceAll("'", "\\'");
  return `${self.cls.name}(b${text})`;
}

function init(self: PyByteArray, source: Optional, encoding: Optional, errors: Optional): null {
  resize(self, 0);
  const data = encodedSource('bytearray', source, encoding, errors) ?? byteSource('bytearray', source, false);
  splice(self, 0, 0, data);
  return null;
}

/** What copies and pickles are made from: bytes, or, for protocols that have none, text in latin-1. */
function reduce(self: PyByteArray, protocol: number): Value {
  if (self.length === 0) return new PyTuple([self.cls, new PyTuple([]), stateOf(self)]);
  if (protocol >= 3) return new PyTuple([self.cls, new PyTuple([new PyBytes(liveBytes(self).slice())]), stateOf(self)]);
  const text = Array.from(liveBytes(self), code => String.fromCharCode(code)).join('');
  return new PyTuple([self.cls, new PyTuple([text, 'latin-1']), stateOf(self)]);
}

define(bytearrayType, {
  doc: `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - a bytes or a buffer object
  - any object implementing the buffer API.
  - an integer`,
  new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyByteArray(new Uint8Array(0), cls) },
  init: { signature: "(self, /, source=b'', encoding='utf-8', errors='strict')", run: init },
  methods: {
    ...byteMethods(data => new PyByteArray(data)),
    '__repr__(self, /)': repr,
    '__str__(self, /)': repr,
    '__iter__(self, /)': (self: PyByteArray) => new ByteIterator(bytearrayIteratorType, self),
    '__getitem__(self, key, /)': (self: PyByteArray, key: Value) =>
      key instanceof PySlice ? new PyByteArray(sliceBytes(liveBytes(self), key)) : self.data[position(self, key)]!,
    '__setitem__(self, key, value, /)': setItem,
    '__delitem__(self, key, /)': delItem,
    '__iadd__(self, value, /)': (self: PyByteArray, value: Value) => {
      const right = concatOperand(self, value);
      // CPython reads the operand through a buffer, which forbids a change of size.
      if (value === self && right.length > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
      if (value instanceof PyBytes) appendBytes(self, right);
      else splice(self, self.length, 0, right);
      return self;
    },
    '__imul__(self, value, /)': (self: PyByteArray, count: Value) => {
      splice(self, 0, self.length, repeated(liveBytes(self), count));
      return self;
    },
    '__buffer__(self, flags, /)': lendBytes,
    '__release_buffer__(self, buffer, /)': takeBack,
    '__reduce__(self, /)': (self: PyByteArray) => reduce(self, 2),
    '__reduce_ex__(self, proto=0, /)': (self: PyByteArray, protocol: Value = 0) =>
      reduce(self, toNumber(protocol, 'int')),
    '__alloc__(self, /)': (self: PyByteArray) => (self.length === 0 ? 0 : self.length + 1),
    '__sizeof__(self, /)': (self: PyByteArray) => 56 + (self.data.length === 0 ? 0 : self.data.length + 1),
    'append(self, item, /)': append,
    'extend(self, iterable_of_ints, /)': extend,
    'insert(self, index, item, /)': insert,
    'pop(self, index=-1, /)': pop,
    'remove(self, value, /)': remove,
    'clear(self, /)': (self: PyByteArray) => {
      resize(self, 0);
      return null;
    },
    'copy(self, /)': (self: PyByteArray) => new PyByteArray(liveBytes(self).slice()),
    'reverse(self, /)': (self: PyByteArray) => {
      liveBytes(self).reverse();
      return null;
    },
    'resize(self, size, /)': (self: PyByteArray, size: Value) => {
      const length = toNumber(size, 'ssize_t');
      if (length < 0) throw valueError(`Can only resize to positive sizes, got ${length}`);
      resize(self, length);
      return null;
    },
  },
  classMethods: {
    'fromhex(cls, string, /)': (cls: PyType, value: Value) => {
      const data = fromHex(value);
      return cls === bytearrayType ? new PyByteArray(data) : call1(cls, new PyBytes(data));
    },
  },
  staticMethods: { 'maketrans(frm, to, /)': maketrans },
  constants: { __hash__: null },
});
