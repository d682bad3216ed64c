// bytes: what it has beside the methods shared with bytearray.

import { typeError } from '../exceptions/raise.ts';
import { bytesType, newBytes, PyBytes, PySlice, PyTuple } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { callSpecial } from '../protocols/attributes.ts';
import { lendBytes } from '../protocols/buffers.ts';
import { call1 } from '../protocols/call.ts';
import { hashCodes } from '../protocols/hash.ts';
import { quoteBytes } from '../unicode/quote.ts';
import { fromHex } from './byte-hex.ts';
import { byteIndex, byteMethods, maketrans, sliceBytes } from './byte-methods.ts';
import { byteSource, encodedSource } from './byte-source.ts';
import { define } from './define.ts';
import { ByteIterator, defineIndexIterator } from './str-iterator.ts';

const bytesIteratorType = builtinType('bytes_iterator', { basetype: false });
defineIndexIterator(bytesIteratorType);

type Optional = Value | undefined;

function create(cls: PyType, source: Optional, encoding: Optional, errors: Optional): Value {
  if (source instanceof PyBytes && source.cls === bytesType && encoding === undefined && errors === undefined)
    return cls === bytesType ? source : new PyBytes(source.data, cls);
  // A text may say what its bytes are, too, unless an encoding says it.
  const asked = source !== undefined && encoding === undefined && errors === undefined;
  const made = asked ? callSpecial(source, '__bytes__') : undefined;
  if (made !== undefined) {
    if (!(made instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(made).name})`);
    return cls === bytesType ? made : new PyBytes(made.data, cls);
  }
  const encoded = encodedSource('bytes', source, encoding, errors);
  if (encoded !== undefined) return new PyBytes(encoded, cls);
  const data = byteSource('bytes', source, true);
  return cls === bytesType ? newBytes(data) : new PyBytes(data, cls);
}

/** All of a bytes object is the object itself. */
function sliceOf(self: PyBytes, key: PySlice): PyBytes {
  const data = sliceBytes(self.data, key);
  return data.length === self.data.length && self.cls === bytesType && (key.step === null || key.step === 1)
    ? self
    : newBytes(data);
}

const repr = (self: PyBytes): string => `b${quoteBytes(self.data)}`;

define(bytesType, {
  doc: `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer`,
  new: { signature: "(cls, /, source=b'', encoding='utf-8', errors='strict')", create },
  methods: {
    ...byteMethods(newBytes),
    '__repr__(self, /)': repr,
    '__str__(self, /)': repr,
    '__hash__(self, /)': (self: PyBytes) => hashCodes(self.data),
    '__iter__(self, /)': (self: PyBytes) => new ByteIterator(bytesIteratorType, self),
    '__getitem__(self, key, /)': (self: PyBytes, key: Value) =>
      key instanceof PySlice ? sliceOf(self, key) : self.data[byteIndex(key, self.data.length, 'byte', '')]!,
    '__bytes__(self, /)': (self: PyBytes) => (self.cls === bytesType ? self : new PyBytes(self.data)),
    '__getnewargs__(self, /)': (self: PyBytes) => new PyTuple([new PyBytes(self.data)]),
    '__buffer__(self, flags, /)': lendBytes,
  },
  classMethods: {
    'fromhex(cls, string, /)': (cls: PyType, value: Value) => {
      const made = new PyBytes(fromHex(value));
      return cls === bytesType ? made : call1(cls, made);
    },
  },
  staticMethods: { 'maketrans(frm, to, /)': maketrans },
});
