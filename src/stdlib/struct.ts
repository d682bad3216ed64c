// _struct: values as the bytes of C records. A format is read into a layout once (struct/layout.ts); packing and
// unpacking walk that layout (struct/items.ts).

import { encodeAscii } from '../runtime/codecs/single-byte.ts';
import { overflowError, typeError } from '../runtime/exceptions/raise.ts';
import { writableBytesOf } from '../runtime/objects/buffer.ts';
import { PyBytes, PyIterator, PyTuple } from '../runtime/objects/containers.ts';
import { builtinType, PyObject, type PyType, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { strOf } from '../runtime/objects/str.ts';
import { isSize, toIndex } from '../runtime/protocols/numbers.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { latin1Text } from '../runtime/text/latin-1.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { define } from '../runtime/types/define.ts';
import { defineIterator } from '../runtime/types/define-iterator.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';
import { readRecord, writeRecord } from './struct/items.ts';
import { layoutOf, type RecordLayout, structError, structErrorType } from './struct/layout.ts';

const structType = builtinType('Struct', { layout: 'Struct', module: '_struct' });
const unpackIteratorType = builtinType('unpack_iterator', { basetype: false, module: '_struct' });

class PyStruct extends PyObject {
  layout: RecordLayout | null = null;
  format = '';
  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }
}

class UnpackIterator extends PyIterator {
  private at = 0;
  constructor(
    private readonly layout: RecordLayout,
    private readonly data: Uint8Array,
  ) {
    super();
    this.cls = unpackIteratorType;
  }
  step(): Value | undefined {
    if (this.at >= this.data.length) return undefined;
    const record = new PyTuple(readRecord(this.layout, this.data, this.at));
    this.at += this.layout.size;
    return record;
  }
  get left(): number {
    return Math.floor((this.data.length - this.at) / this.layout.size);
  }
}

function formatText(value: Value): string {
  if (typeof value === 'string' && /^[\0-\x7f]*$/.test(value)) return value;
  const text = strOf(value);
  if (text !== undefined) return latin1Text(encodeAscii(text, 'strict'));
  if (value instanceof PyBytes) return latin1Text(value.data);
  throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeOf(value).name}`);
}

const layoutFor = (format: Value): RecordLayout => layoutOf(formatText(format));

// ---- the operations, each with the values of one call -----------------------------------------------------------------------

function pack(layout: RecordLayout, values: readonly Value[], from: number): Value {
  const given = values.length - from;
  if (given !== layout.items) {
    throw structError(`pack expected ${layout.items} items for packing (got ${given})`);
  }
  const data = new Uint8Array(layout.size);
  writeRecord(layout, data, 0, values, from);
  return new PyBytes(data);
}

function writableBytes(value: Value): Uint8Array {
  const data = writableBytesOf(value);
  if (data !== undefined) return data;
  throw typeError(`argument must be read-write bytes-like object, not ${typeOf(value).name}`);
}

/** An offset; one that no buffer reaches is refused with its own digits. */
function offsetWithin(value: Value, size: number, length: number, method: string, doing: string): number {
  const offset = toIndex(value);
  if (typeof offset === 'number') return offset;
  if (!isSize(offset)) throw overflowError('Python int too large to convert to C ssize_t');
  if (offset < 0n) throw structError(`offset ${offset} out of range for ${length}-byte buffer`);
  throw structError(
    `${method} requires a buffer of at least ${offset + BigInt(size)} bytes for ${doing} ${size} bytes at offset ${offset} (actual buffer size is ${length})`,
  );
}

function packInto(layout: RecordLayout, args: readonly Value[], from: number): Value {
  const given = args.length - from;
  if (given === 0) throw structError('pack_into expected buffer argument');
  if (given === 1) throw structError('pack_into expected offset argument');
  if (given - 2 !== layout.items) {
    throw structError(`pack_into expected ${layout.items} items for packing (got ${given - 2})`);
  }
  const data = writableBytes(args[from]!);
  const { size } = layout;
  const offset = offsetWithin(args[from + 1]!, size, data.length, 'pack_into', 'packing');
  let at = offset;
  if (offset < 0) {
    if (offset + size > 0) throw structError(`no space to pack ${size} bytes at offset ${offset}`);
    at = offset + data.length;
    if (at < 0) throw structError(`offset ${offset} out of range for ${data.length}-byte buffer`);
  }
  if (data.length - at < size) {
    throw structError(
      `pack_into requires a buffer of at least ${at + size} bytes for packing ${size} bytes at offset ${at} (actual buffer size is ${data.length})`,
    );
  }
  for (let i = at; i < at + size; i++) data[i] = 0;
  writeRecord(layout, data, at, args, from + 2);
  return null;
}

function unpack(layout: RecordLayout, buffer: Value): Value {
  const data = bytesLike(buffer);
  if (data.length !== layout.size) throw structError(`unpack requires a buffer of ${layout.size} bytes`);
  return new PyTuple(readRecord(layout, data, 0));
}

function unpackFrom(layout: RecordLayout, buffer: Value, start: Value = 0): Value {
  const data = bytesLike(buffer);
  const { size } = layout;
  const offset = offsetWithin(start, size, data.length, 'unpack_from', 'unpacking');
  let at = offset;
  if (offset < 0) {
    if (offset + size > 0) throw structError(`not enough data to unpack ${size} bytes at offset ${offset}`);
    at = offset + data.length;
    if (at < 0) throw structError(`offset ${offset} out of range for ${data.length}-byte buffer`);
  }
  if (data.length - at < size) {
    throw structError(
      `unpack_from requires a buffer of at least ${at + size} bytes for unpacking ${size} bytes at offset ${at} (actual buffer size is ${data.length})`,
    );
  }
  return new PyTuple(readRecord(layout, data, at));
}

function iterUnpack(layout: RecordLayout, buffer: Value): Value {
  if (layout.size === 0) throw structError('cannot iteratively unpack with a struct of length 0');
  const data = bytesLike(buffer);
  if (data.length % layout.size !== 0) {
    throw structError(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  }
  return new UnpackIterator(layout, data);
}

// ---- the type ----------------------------------------------------------------------------------------------------------

function layoutIn(self: PyStruct): RecordLayout {
  if (self.layout === null) throw structError('Struct object is not initialized');
  return self.layout;
}

const defineTypes = once(() => {
  define(structType, {
    doc: 'Struct(fmt) --> compiled struct object',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyStruct(cls) },
    init: {
      signature: '(self, format)',
      run: (self: PyStruct, format: Value) => {
        self.format = formatText(format);
        self.layout = layoutOf(self.format);
        return null;
      },
    },
    methods: {
      '__repr__(self, /)': (self: PyStruct) =>
        `${self.cls.name.slice(self.cls.name.lastIndexOf('.') + 1)}(${reprText(self.format)})`,
      'pack(self, /, *values) untold': (self: PyStruct, values: readonly Value[]) => pack(layoutIn(self), values, 0),
      'pack_into(self, /, *args) untold': (self: PyStruct, args: readonly Value[]) => packInto(layoutIn(self), args, 0),
      'unpack(self, buffer, /)': (self: PyStruct, buffer: Value) => unpack(layoutIn(self), buffer),
      'unpack_from(self, /, buffer, offset=0)': (self: PyStruct, buffer: Value, offset?: Value) =>
        unpackFrom(layoutIn(self), buffer, offset),
      'iter_unpack(self, buffer, /)': (self: PyStruct, buffer: Value) => iterUnpack(layoutIn(self), buffer),
    },
    attributes: {
      format: { get: (self: PyStruct) => self.format, doc: 'struct format string' },
      size: { get: (self: PyStruct) => layoutIn(self).size, doc: 'struct size in bytes' },
    },
  });
  defineIterator(unpackIteratorType, {
    methods: { '__length_hint__(self, /)': (self: UnpackIterator) => self.left },
  });
});

function needFormat(name: string, args: readonly Value[]): void {
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
}

export const structModule: ModuleTable = {
  name: '_struct',
  doc: 'Functions to convert between Python values and C structs.',
  functions: {
    'pack(*args) untold': (args: readonly Value[]) => {
      needFormat('pack', args);
      return pack(layoutFor(args[0]!), args, 1);
    },
    'pack_into(*args) untold': (args: readonly Value[]) => {
      needFormat('pack_into', args);
      return packInto(layoutFor(args[0]!), args, 1);
    },
    'unpack(format, buffer, /)': (format: Value, buffer: Value) => unpack(layoutFor(format), buffer),
    'unpack_from(format, /, buffer, offset=0)': (format: Value, buffer: Value, offset?: Value) =>
      unpackFrom(layoutFor(format), buffer, offset),
    'iter_unpack(format, buffer, /)': (format: Value, buffer: Value) => iterUnpack(layoutFor(format), buffer),
    'calcsize(format, /)': (format: Value) => layoutFor(format).size,
    '_clearcache()': () => null,
  },
  make: () => {
    defineTypes();
    return { Struct: structType, error: structErrorType };
  },
};
