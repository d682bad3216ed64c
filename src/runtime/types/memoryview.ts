// memoryview: bytes of a bytes or bytearray object seen as items of some format, without copying.

import { encodeText } from '../codecs/codecs.ts';
import { indexError, notImplementedError, typeError, valueError } from '../exceptions/raise.ts';
import {
  FULL_READ_ONLY,
  liveBytes,
  memoryviewType,
  PyBufferHolder,
  PyMemoryView,
  viewedBytes,
} from '../objects/buffer.ts';
import { PyByteArray, PyBytes, PyList, PySlice, PyTuple } from '../objects/containers.ts';
import { addressText } from '../objects/identity.ts';
import { builtinType, PyInstance, type PyType, type Value } from '../objects/object.ts';
import { Ellipsis, intOf, NotImplemented, typeOf } from '../objects/scalars.ts';
import { strOf, textOf } from '../objects/str.ts';
import { lendBytes, lentView, takeBack } from '../protocols/buffers.ts';
import { call1 } from '../protocols/call.ts';
import { equals } from '../protocols/compare.ts';
import { hash, hashCodes } from '../protocols/hash.ts';
import { genericHook, isIndex, sliceIndices } from '../protocols/items.ts';
import { toIndex } from '../protocols/numbers.ts';
import { groupSize, hexText } from './byte-hex.ts';
import { bytesLike } from './byte-methods.ts';
import { define } from './define.ts';
import { defineIterator } from './define-iterator.ts';
import { itemFormat, nativeFormat } from './memoryview-formats.ts';
import { boundary } from './sequence.ts';
import { IndexIterator } from './str-iterator.ts';
import { argumentTypeName, strArgument } from './text-arguments.ts';

const memoryIteratorType = builtinType('memory_iterator', { basetype: false });
defineIterator(memoryIteratorType);

type Optional = Value | undefined;

function open(self: PyMemoryView): PyMemoryView {
  if (self.released) throw valueError('operation forbidden on released memoryview object');
  return self;
}

/** A method or attribute that a released view does not answer. */
const opened =
  <Rest extends unknown[]>(run: (self: PyMemoryView, ...rest: Rest) => Value) =>
  (self: PyMemoryView, ...rest: Rest): Value =>
    run(open(self), ...rest);

function create(_cls: PyType, object: Value): Value {
  if (object instanceof PyMemoryView) {
    const { exporter, format, itemSize, shape, strides, offset, readOnly } = open(object);
    return new PyMemoryView(exporter, format, itemSize, shape, strides, offset, readOnly, true);
  }
  if (object instanceof PyBytes) {
    return new PyMemoryView(object, 'B', 1, [object.data.length], [1], 0, true, true);
  }
  if (object instanceof PyByteArray) {
    const { itemFormat, itemSize } = object;
    return new PyMemoryView(object, itemFormat, itemSize, [object.length / itemSize], [itemSize], 0, false, true);
  }
  if (object instanceof PyBufferHolder) return create(_cls, object.held());
  const lent = object instanceof PyInstance ? lentView(object, FULL_READ_ONLY) : undefined;
  if (lent !== undefined) {
    const { exporter, format, itemSize, shape, strides, offset, readOnly, returned } = open(lent);
    const view = new PyMemoryView(exporter, format, itemSize, shape, strides, offset, readOnly, true);
    view.returned = returned;
    return view;
  }
  throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
}

// ---- items -----------------------------------------------------------------------------------------------------------

function dataView(self: PyMemoryView): DataView {
  const data = liveBytes(self.exporter);
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

const itemAt = (self: PyMemoryView, at: number): Value => itemFormat(self.format).read(dataView(self), at);

/** Position in bytes of the item that a subscript means. */
function offsetOf(self: PyMemoryView, key: Value): number {
  const indices = key instanceof PyTuple ? key.items : [key];
  if (key instanceof PyTuple && key.items.length !== self.shape.length) {
    if (!key.items.every(isIndex)) throw typeError('memoryview: invalid slice key');
    if (key.items.length < self.shape.length) throw notImplementedError('sub-views are not implemented');
    throw typeError(`cannot index ${self.shape.length}-dimension view with ${key.items.length}-element tuple`);
  }
  if (!indices.every(isIndex)) throw typeError('memoryview: invalid slice key');
  if (indices.length < self.shape.length) throw notImplementedError('multi-dimensional sub-views are not implemented');
  let offset = self.offset;
  indices.forEach((index, dimension) => {
    const wanted = toIndex(index);
    if (typeof wanted === 'bigint') throw indexError(`cannot fit '${typeOf(index).name}' into an index-sized integer`);
    const size = self.shape[dimension]!;
    const at = wanted < 0 ? wanted + size : wanted;
    if (at < 0 || at >= size) throw indexError(`index out of bounds on dimension ${dimension + 1}`);
    offset += at * self.strides[dimension]!;
  });
  return offset;
}

function sliceView(self: PyMemoryView, key: PySlice): PyMemoryView {
  const { start, step, count } = sliceIndices(key, self.shape[0]!);
  const { exporter, format, itemSize, shape, strides, offset, readOnly } = self;
  const first = strides[0]!;
  self.unlock();
  return new PyMemoryView(
    exporter,
    format,
    itemSize,
    [count, ...shape.slice(1)],
    [first * step, ...strides.slice(1)],
    offset + start * first,
    readOnly,
    false,
  );
}

/** The place of the one item of a view without dimensions. */
function onlyItem(self: PyMemoryView, key: Value): number {
  if (!(key instanceof PyTuple) || key.items.length > 0) throw typeError('invalid indexing of 0-dim memory');
  return self.offset;
}

function getItem(self: PyMemoryView, key: Value): Value {
  if (self.shape.length === 0) return key === Ellipsis ? self : itemAt(self, onlyItem(self, key));
  if (key instanceof PyTuple && key.items.length > 0 && key.items.every(part => part instanceof PySlice))
    throw notImplementedError('multi-dimensional slicing is not implemented');
  if (key instanceof PySlice) return sliceView(self, key);
  return itemAt(self, offsetOf(self, key));
}

function setItem(self: PyMemoryView, key: Value, value: Value): null {
  if (self.readOnly) throw typeError('cannot modify read-only memory');
  if (self.shape.length === 0) {
    const at = key === Ellipsis ? self.offset : onlyItem(self, key);
    itemFormat(self.format).write(dataView(self), at, value, self.format);
    return null;
  }
  if (key instanceof PyTuple && key.items.length > 0 && key.items.every(part => part instanceof PySlice))
    throw notImplementedError('memoryview slice assignments are currently restricted to ndim = 1');
  if (key instanceof PySlice) {
    const source = viewedBytes(value) ?? bytesLike(value);
    const target = sliceView(self, key);
    const given = value instanceof PyMemoryView ? value.format : value instanceof PyByteArray ? value.itemFormat : 'B';
    const sameFormat = given.replace('@', '') === target.format.replace('@', '');
    if (!sameFormat || source.length !== target.count * target.itemSize) {
      throw valueError('memoryview assignment: lvalue and rvalue have different structures');
    }
    const bytes = source.slice();
    const data = liveBytes(self.exporter);
    for (let i = 0; i < target.count; i++) {
      const from = i * target.itemSize;
      data.set(bytes.subarray(from, from + target.itemSize), target.offset + i * target.strides[0]!);
    }
    return null;
  }
  itemFormat(self.format).write(dataView(self), offsetOf(self, key), value, self.format);
  return null;
}

/** The items of one dimension from `offset` on, as nested lists. */
function listFrom(self: PyMemoryView, dimension: number, offset: number): Value {
  if (dimension === self.shape.length) return itemAt(self, offset);
  const items: Value[] = [];
  for (let i = 0; i < self.shape[dimension]!; i++) {
    items.push(listFrom(self, dimension + 1, offset + i * self.strides[dimension]!));
  }
  return new PyList(items);
}

const firstItems = (self: PyMemoryView): Value[] => (listFrom(self, 0, self.offset) as PyList).items;

// ---- cast ------------------------------------------------------------------------------------------------------------

const isByteFormat = (format: string): boolean => 'bBc'.includes(format.at(-1)!);

function cast(self: PyMemoryView, format: Value, shape: Optional): Value {
  const text = strArgument(format, 'cast', "argument 'format'");
  open(self);
  encodeText(text, 'ascii', 'strict');
  const given = textOf(text);
  const code = nativeFormat(given);
  if (!self.contiguous) throw typeError('memoryview: casts are restricted to C-contiguous views');
  if ((shape !== undefined || self.shape.length !== 1) && self.shape.includes(0)) {
    throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  }
  const dimensions = shape === undefined ? 1 : shapeItems(shape).length;
  if (self.shape.length !== 1 && dimensions !== 1) {
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  if (code === undefined) {
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  if (!isByteFormat(code) && !isByteFormat(self.format)) {
    throw typeError('memoryview: cannot cast between two non-byte formats');
  }
  const { size } = itemFormat(code);
  const bytes = self.count * self.itemSize;
  if (bytes % size !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const sizes = shape === undefined ? [bytes / size] : castShape(shape);
  if (sizes.reduce((product, length) => product * length, size) !== bytes) {
    throw typeError('memoryview: product(shape) * itemsize != buffer size');
  }
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, length) => product * length, size));
  return new PyMemoryView(self.exporter, given, size, sizes, strides, self.offset, self.readOnly, false);
}

function shapeItems(shape: Value): readonly Value[] {
  if (shape instanceof PyList || shape instanceof PyTuple) return shape.items;
  throw typeError('shape must be a list or a tuple');
}

function castShape(shape: Value): number[] {
  return shapeItems(shape).map(item => {
    const size = intOf(item);
    if (size === undefined) throw typeError('memoryview.cast(): elements of shape must be integers');
    if (size <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    return Number(size);
  });
}

// ---- comparison ------------------------------------------------------------------------------------------------------

function equal(self: PyMemoryView, other: Value): Value {
  if (self === other) return true;
  if (self.released) return false;
  if (other instanceof PyByteArray && other.itemFormat !== 'B') {
    // An array is compared by its items, whatever their formats.
    const view = create(memoryviewType, other) as PyMemoryView;
    const same = equal(self, view);
    release(view);
    return same;
  }
  const data = viewedBytes(other);
  if (data === undefined) return NotImplemented;
  const right = other instanceof PyMemoryView ? other : null;
  const shape = right === null ? [data.length] : right.shape;
  if (shape.length !== self.shape.length || shape.some((size, i) => size !== self.shape[i])) return false;
  if (self.format === (right?.format ?? 'B') && self.format !== 'f' && self.format !== 'd') {
    const own = self.bytes();
    return own.every((byte, i) => byte === data[i]);
  }
  const items = right === null ? [...data] : firstItems(right);
  return equals(new PyList(firstItems(self)), new PyList(items));
}

/** A hash that has been asked for stays, even when the view is released. */
const hashes = new WeakMap<PyMemoryView, Value>();

function hashView(self: PyMemoryView): Value {
  const known = hashes.get(self) ?? computeHash(open(self));
  hashes.set(self, known);
  return known;
}

function computeHash(self: PyMemoryView): Value {
  if (!self.readOnly) throw valueError('cannot hash writable memoryview object');
  if (!isByteFormat(self.format)) throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  hash(self.exporter);
  return hashCodes(self.bytes());
}

// ---- the table -------------------------------------------------------------------------------------------------------

const sizes = (values: readonly number[]): PyTuple => new PyTuple([...values]);
const attribute = (get: (self: PyMemoryView) => Value): { get: (self: PyMemoryView) => Value } => ({
  get: opened(get),
});

function toBytes(self: PyMemoryView, order: Optional): Value {
  if (order !== undefined && order !== null) {
    const text = strOf(order);
    if (text === undefined)
      throw typeError(`tobytes() argument 'order' must be str or None, not ${argumentTypeName(order)}`);
    encodeText(text, 'utf-8', 'strict');
    if (textOf(text).includes('\0')) throw valueError('embedded null character');
    open(self);
    if (text !== 'C' && text !== 'F' && text !== 'A') throw valueError("order must be 'C', 'F' or 'A'");
  }
  return new PyBytes(open(self).bytes().slice());
}

function indexOf(self: PyMemoryView, value: Value, start: Optional, stop: Optional): Value {
  const items = firstItems(self);
  const bound = (limit: Optional, fallback: number): number => {
    return Math.min(boundary(limit, fallback, items.length), items.length);
  };
  const end = bound(stop, items.length);
  for (let i = bound(start, 0); i < end; i++) if (equals(items[i]!, value)) return i;
  throw valueError('memoryview.index(x): x not found');
}

function release(self: PyMemoryView): null {
  self.release();
  return null;
}

define(memoryviewType, {
  signature: '(object)',
  doc: 'Create a new memoryview object which references the given object.',
  new: { signature: '(cls, /, object)', create },
  methods: {
    '__repr__(self, /)': (self: PyMemoryView) =>
      `<${self.released ? 'released memory' : 'memory'} at ${addressText(self)}>`,
    '__len__(self, /)': opened(self => self.length),
    '__getitem__(self, key, /)': opened(getItem),
    '__setitem__(self, key, value, /)': opened(setItem),
    '__delitem__(self, key, /)': opened(self => {
      throw typeError(self.readOnly ? 'cannot modify read-only memory' : 'cannot delete memory');
    }),
    '__iter__(self, /)': opened(self => {
      if (self.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
      if (self.shape.length > 1) throw notImplementedError('multi-dimensional sub-views are not implemented');
      return new IndexIterator(
        memoryIteratorType,
        () => open(self).length,
        index => getItem(open(self), index),
        self,
      );
    }),
    '__eq__(self, value, /)': equal,
    '__ne__(self, value, /)': (self: PyMemoryView, other: Value) => {
      const same = equal(self, other);
      return same === NotImplemented ? same : !same;
    },
    '__hash__(self, /)': hashView,
    '__enter__(self, /)': opened(self => self),
    '__exit__(self, /, *exc_info)': release,
    'release(self, /)': release,
    '__buffer__(self, flags, /)': opened(lendBytes),
    '__release_buffer__(self, buffer, /)': takeBack,
    'tobytes(self, /, order="C")': toBytes,
    'tolist(self, /)': opened(self => listFrom(self, 0, self.offset)),
    'hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)': (self: PyMemoryView, sep: Optional, size: Optional) => {
      const group = groupSize(size);
      return hexText(open(self).bytes(), sep, group);
    },
    'cast(self, /, format, shape=<unrepresentable>)': cast,
    'toreadonly(self, /)': opened(self => {
      const { exporter, format, itemSize, shape, strides, offset } = self;
      return new PyMemoryView(exporter, format, itemSize, shape, strides, offset, true, false);
    }),
    'index(self, value, start=0, stop=sys.maxsize, /)': opened(indexOf),
    'count(self, value, /)': opened(
      (self, value: Value) => firstItems(self).filter(item => equals(item, value)).length,
    ),
  },
  classMethods: {
    '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => genericHook.alias(cls, item),
    '_from_flags(cls, /, object, flags)': (cls: PyType, object: Value) => call1(cls, object),
  },
  attributes: {
    obj: attribute(self => self.exporter),
    nbytes: attribute(self => self.count * self.itemSize),
    readonly: attribute(self => self.readOnly),
    itemsize: attribute(self => self.itemSize),
    format: attribute(self => self.format),
    ndim: attribute(self => self.shape.length),
    shape: attribute(self => sizes(self.shape)),
    strides: attribute(self => sizes(self.strides)),
    suboffsets: attribute(() => sizes([])),
    c_contiguous: attribute(self => self.contiguous),
    f_contiguous: attribute(self => self.contiguous && self.shape.length <= 1),
    contiguous: attribute(self => self.contiguous),
  },
});
