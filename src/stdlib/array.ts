// array: sequences of numbers of one C type, in as many bytes as the type needs.
//
// An array is a bytearray underneath, so everything that takes bytes takes an array; what a view shows of it goes by its
// type code.

import { bufferError, eofError, indexError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { liveBytes } from '../runtime/objects/buffer.ts';
import { PyByteArray, PyBytes, PyIterator, PyList, PySlice, PyTuple } from '../runtime/objects/containers.ts';
import { PyGenericAlias } from '../runtime/objects/generic-alias.ts';
import { identityOf } from '../runtime/objects/identity.ts';
import { instanceDictOf } from '../runtime/objects/instance.ts';
import { builtinType, type PyType, type Value } from '../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../runtime/objects/scalars.ts';
import { codesOf, fromCodes, strLength, strOf, textOf } from '../runtime/objects/str.ts';
import { getAttr } from '../runtime/protocols/attributes.ts';
import { call, callMethod } from '../runtime/protocols/call.ts';
import { compare, equals, type RichOperator } from '../runtime/protocols/compare.ts';
import { isIndex, sliceIndices } from '../runtime/protocols/items.ts';
import { forEach } from '../runtime/protocols/iterate.ts';
import { toIndex, toLength, toSize } from '../runtime/protocols/numbers.ts';
import { SEQUENCE_TYPES } from '../runtime/protocols/operators.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { checkLength } from '../runtime/text/join.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { define } from '../runtime/types/define.ts';
import { defineIterator } from '../runtime/types/define-iterator.ts';
import { boundary } from '../runtime/types/sequence.ts';
import { type ItemKind, kindOf, TYPE_CODES } from './array/items.ts';
import type { ModuleTable } from './module-table.ts';
import { once } from './once.ts';

const arrayType = builtinType('array', { layout: 'array', home: 'array' });
const arrayIteratorType = builtinType('arrayiterator', { basetype: false, home: 'array' });

class PyArray extends PyByteArray {
  private viewed: DataView | null = null;
  private viewedData: Uint8Array | null = null;

  constructor(
    data: Uint8Array,
    readonly kind: ItemKind,
    cls: PyType = arrayType,
  ) {
    super(data, cls);
  }

  override get itemFormat(): string {
    return this.kind.code;
  }
  override get itemSize(): number {
    return this.kind.size;
  }

  get count(): number {
    return this.length / this.kind.size;
  }

  private get view(): DataView {
    const { data } = this;
    if (this.viewed === null || this.viewedData !== data) {
      this.viewed = new DataView(data.buffer, data.byteOffset, data.byteLength);
      this.viewedData = data;
    }
    return this.viewed;
  }

  at(index: number): Value {
    return this.kind.read(this.view, index * this.kind.size);
  }

  put(index: number, value: Value): void {
    this.kind.write(this.view, index * this.kind.size, value);
  }

  override itemAt(index: number): Value | undefined {
    const at = index < 0 ? index + this.count : index;
    return at >= 0 && at < this.count ? this.at(at) : undefined;
  }

  override putAt(index: number, value: Value): boolean {
    const at = index < 0 ? index + this.count : index;
    if (at < 0 || at >= this.count) return false;
    this.put(at, value);
    return true;
  }

  get items(): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < this.count; i++) items.push(this.at(i));
    return items;
  }

  /** Room for so many items; new ones are zero. */
  resize(count: number): void {
    if (this.exports > 0 && count !== this.count) {
      throw bufferError('cannot resize an array that is exporting buffers');
    }
    const size = count * this.kind.size;
    checkLength(size);
    if (size > this.data.length) {
      const larger = new Uint8Array(Math.max(size, Math.ceil(this.data.length * 1.125) + 16));
      larger.set(this.data.subarray(0, this.length));
      this.data = larger;
    } else if (size < this.length) this.data.fill(0, size, this.length);
    this.length = size;
  }

  push(value: Value): void {
    const { count } = this;
    // The item is checked before there is room for it.
    this.kind.write(SCRATCH, 0, value);
    this.resize(count + 1);
    this.put(count, value);
  }

  /** Puts other bytes in place of some. */
  splice(from: number, to: number, bytes: Uint8Array): void {
    const { size } = this.kind;
    const source = bytes.slice();
    const tail = this.data.slice(to * size, this.length);
    this.resize(from + source.length / size + tail.length / size);
    this.data.set(source, from * size);
    this.data.set(tail, from * size + source.length);
  }

  slice(from: number, to: number): Uint8Array {
    return this.data.slice(from * this.kind.size, to * this.kind.size);
  }
}
const SCRATCH = new DataView(new ArrayBuffer(8));

class ArrayIterator extends PyIterator {
  private index = 0;
  private array: PyArray | null;
  constructor(array: PyArray) {
    super();
    this.cls = arrayIteratorType;
    this.array = array;
  }
  step(): Value | undefined {
    if (this.array !== null && this.index < this.array.count) return this.array.at(this.index++);
    this.array = null;
    return undefined;
  }
  moveTo(index: number): void {
    if (this.array !== null) this.index = Math.max(0, Math.min(index, this.array.count));
  }
  get reduced(): Value {
    const iter = interpreter().builtins.dict.getStr('iter')!;
    if (this.array === null) return new PyTuple([iter, new PyTuple([new PyList([])])]);
    return new PyTuple([iter, new PyTuple([this.array]), this.index]);
  }
}

const isArray = (value: Value): value is PyArray => value instanceof PyArray;
const isText = (kind: ItemKind): boolean => kind.code === 'u' || kind.code === 'w';

// ---- construction ------------------------------------------------------------------------------------------------------

function codeArgument(value: Value): ItemKind {
  const text = strOf(value);
  const wanted = 'array() argument 1 must be a unicode character';
  if (text === undefined) throw typeError(`${wanted}, not ${typeOf(value).name}`);
  if (strLength(text) !== 1) throw typeError(`${wanted}, not a string of length ${strLength(text)}`);
  const kind = kindOf(textOf(text));
  if (kind === undefined) {
    throw valueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
  }
  return kind;
}

function create(cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (cls === arrayType && keywords.size > 0) throw typeError('array.array() takes no keyword arguments');
  if (args.length < 1) throw typeError('array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const kind = codeArgument(args[0]!);
  const source = args[1];
  const made = new PyArray(new Uint8Array(0), kind, cls);
  if (source === undefined) return made;
  const text = strOf(source);
  if (text !== undefined) {
    if (!isText(kind)) throw typeError(`cannot use a str to initialize an array with typecode '${kind.code}'`);
    for (const code of codesOf(text)) made.push(fromCodes([code]));
  } else if (source instanceof PyArray) {
    if (isText(kind) !== isText(source.kind)) {
      if (isText(source.kind)) {
        throw typeError(`cannot use a unicode array to initialize an array with typecode '${kind.code}'`);
      }
    }
    for (const item of source.items) made.push(item);
  } else if (source instanceof PyBytes || source instanceof PyByteArray) fromBytes(made, source);
  else {
    forEach(source, item => {
      made.push(item);
    });
  }
  return made;
}

function fromBytes(self: PyArray, value: Value): Value {
  const bytes = bytesLike(value).slice();
  if (bytes.length % self.kind.size !== 0) throw valueError('bytes length not a multiple of item size');
  self.splice(self.count, self.count, bytes);
  return null;
}

// ---- items ---------------------------------------------------------------------------------------------------------------

function position(self: PyArray, key: Value, message: string): number {
  if (!isIndex(key)) throw typeError('array indices must be integers');
  const index = toIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeOf(key).name}' into an index-sized integer`);
  const at = index < 0 ? index + self.count : index;
  if (at < 0 || at >= self.count) throw indexError(message);
  return at;
}

function getItem(self: PyArray, key: Value): Value {
  if (!(key instanceof PySlice)) return self.at(position(self, key, 'array index out of range'));
  const { start, step, count } = sliceIndices(key, self.count);
  if (step === 1) return new PyArray(self.slice(start, start + count), self.kind);
  const { size } = self.kind;
  const data = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) {
    const from = (start + i * step) * size;
    data.set(self.data.subarray(from, from + size), i * size);
  }
  return new PyArray(data, self.kind);
}

const badArgument = () => typeError('bad argument type for built-in operation');

function setItem(self: PyArray, key: Value, value: Value): null {
  if (!(key instanceof PySlice)) {
    self.put(position(self, key, 'array assignment index out of range'), value);
    return null;
  }
  if (!isArray(value)) throw typeError(`can only assign array (not "${typeOf(value).name}") to array slice`);
  if (value.kind !== self.kind) throw badArgument();
  const { start, step, count } = sliceIndices(key, self.count);
  const bytes = liveBytes(value).slice();
  if (step === 1) self.splice(start, start + count, bytes);
  else {
    if (value.count !== count) {
      throw valueError(`attempt to assign array of size ${value.count} to extended slice of size ${count}`);
    }
    const { size } = self.kind;
    for (let i = 0; i < count; i++) self.data.set(bytes.subarray(i * size, (i + 1) * size), (start + i * step) * size);
  }
  return null;
}

function deleteItem(self: PyArray, key: Value): null {
  const nothing = new Uint8Array(0);
  if (!(key instanceof PySlice)) {
    const at = position(self, key, 'array assignment index out of range');
    self.splice(at, at + 1, nothing);
    return null;
  }
  const { start, step, count } = sliceIndices(key, self.count);
  if (step === 1) self.splice(start, start + count, nothing);
  else {
    const places = Array.from({ length: count }, (_, i) => start + i * step).sort((a, b) => b - a);
    for (const at of places) self.splice(at, at + 1, nothing);
  }
  return null;
}

function indexOf(self: PyArray, value: Value, from = 0, to = Number.POSITIVE_INFINITY): number {
  for (let i = from; i < Math.min(to, self.count); i++) if (equals(self.at(i), value)) return i;
  return -1;
}

function pop(self: PyArray, index: Value = -1): Value {
  if (self.count === 0) throw indexError('pop from empty array');
  const at = position(self, index, 'pop index out of range');
  const value = self.at(at);
  self.splice(at, at + 1, new Uint8Array(0));
  return value;
}

function extend(self: PyArray, source: Value): null {
  if (isArray(source)) {
    if (source.kind !== self.kind) throw typeError('can only extend with array of same kind');
    self.splice(self.count, self.count, liveBytes(source));
  } else {
    forEach(source, item => {
      self.push(item);
    });
  }
  return null;
}

function concatenated(self: PyArray, other: Value): Value {
  if (!isArray(other)) throw typeError(`can only append array (not "${typeOf(other).name}") to array`);
  if (other.kind !== self.kind) throw badArgument();
  const data = new Uint8Array(self.length + other.length);
  data.set(liveBytes(self));
  data.set(liveBytes(other), self.length);
  return new PyArray(data, self.kind);
}

function repeatedBytes(self: PyArray, times: Value): Uint8Array {
  if (!isIndex(times)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(times).name}'`);
  const count = Math.max(0, toLength(times));
  checkLength(self.length * count);
  const data = new Uint8Array(self.length * count);
  for (let i = 0; i < count; i++) data.set(liveBytes(self), i * self.length);
  return data;
}

function compared(op: RichOperator, self: PyArray, other: Value): Value {
  if (!isArray(other)) return NotImplemented;
  if (self.count !== other.count && (op === 'eq' || op === 'ne')) return op === 'ne';
  for (let i = 0; i < Math.min(self.count, other.count); i++) {
    const [left, right] = [self.at(i), other.at(i)];
    if (!equals(left, right)) return op === 'eq' ? false : op === 'ne' ? true : compare(op, left, right);
  }
  return compare(op, self.count, other.count);
}

// ---- text, bytes, files ------------------------------------------------------------------------------------------------

const unicodeOnly = (name: string) => valueError(`${name}() may only be called on unicode type arrays ('u' or 'w')`);

const unicodeText = (self: PyArray): Value => fromCodes(self.items.map(item => codesOf(strOf(item)!)[0]!));

function byteswap(self: PyArray): null {
  const { size } = self.kind;
  for (let at = 0; at < self.length; at += size) self.data.subarray(at, at + size).reverse();
  return null;
}

function fromFile(self: PyArray, file: Value, count: Value): null {
  const items = toSize(count);
  if (items < 0) throw valueError('negative count');
  const wanted = items * self.kind.size;
  const data = callMethod(file, 'read', [wanted]);
  const bytes = data instanceof PyBytes ? data.data : undefined;
  if (bytes === undefined) throw typeError("read() didn't return bytes");
  fromBytes(self, data);
  if (bytes.length !== wanted) throw eofError("read() didn't return enough bytes");
  return null;
}

/** As machine formats are numbered for pickles (PEP 3118 order). */
const MACHINE_FORMATS: Record<string, number> = {
  B: 0,
  b: 1,
  H: 2,
  h: 4,
  I: 6,
  i: 8,
  L: 10,
  l: 12,
  Q: 10,
  q: 12,
  f: 14,
  d: 16,
  u: 20,
  w: 20,
};

function reduce(self: PyArray, protocol: Value): Value {
  const dict = instanceDictOf(self) ?? null;
  const { code } = self.kind;
  if (toIndex(protocol) < 3) {
    const items = new PyList(self.items);
    return new PyTuple([self.cls, new PyTuple([code, items]), dict]);
  }
  const maker = interpreter().modules.getStr('array')!;
  const rebuild = callMethod(maker, '__getattribute__', ['_array_reconstructor']);
  return new PyTuple([
    rebuild,
    new PyTuple([self.cls, code, MACHINE_FORMATS[code]!, new PyBytes(liveBytes(self).slice())]),
    dict,
  ]);
}

/** Which items a machine format means: [size, signed | float | text, big-endian]. */
const MACHINE_ITEMS: readonly (readonly [code: string, big: boolean])[] = [
  ['B', false],
  ['b', false],
  ['H', false],
  ['H', true],
  ['h', false],
  ['h', true],
  ['I', false],
  ['I', true],
  ['i', false],
  ['i', true],
  ['Q', false],
  ['Q', true],
  ['q', false],
  ['q', true],
  ['f', false],
  ['f', true],
  ['d', false],
  ['d', true],
  ['utf16', false],
  ['utf16', true],
  ['w', false],
  ['w', true],
];

function reconstruct(cls: Value, code: Value, format: Value, state: Value): Value {
  if (typeOf(cls).lookup('mro') === undefined)
    throw typeError(`first argument must be a type object, not ${typeOf(cls).name}`);
  const type = cls as PyType;
  if (!type.isSubtypeOf(arrayType)) throw typeError(`${type.name} is not a subtype of array.array`);
  const kind = kindOf(textOf(strOf(code) ?? ''));
  if (kind === undefined) throw valueError('second argument must be a valid type code');
  const machine = MACHINE_ITEMS[toSize(format)];
  if (machine === undefined) throw valueError('third argument must be a valid machine format code.');
  if (!(state instanceof PyBytes)) throw typeError(`fourth argument should be bytes, not ${typeOf(state).name}`);
  const made = new PyArray(new Uint8Array(0), kind, type);
  if (machine[0] === 'utf16') {
    const text = new TextDecoder(machine[1] ? 'utf-16be' : 'utf-16le').decode(state.data);
    for (const character of text) made.push(fromCodes([character.codePointAt(0)!]));
    return made;
  }
  const source = new PyArray(state.data.slice(), kindOf(machine[0])!);
  if (state.data.length % source.kind.size !== 0) throw valueError('string length not a multiple of item size');
  if (machine[1]) byteswap(source);
  for (const item of source.items) made.push(item);
  return made;
}

function repr(self: PyArray): string {
  const name = self.cls.name.slice(self.cls.name.lastIndexOf('.') + 1);
  if (self.count === 0) return `${name}('${self.kind.code}')`;
  const shown = isText(self.kind) ? reprText(unicodeText(self)) : `[${self.items.map(reprText).join(', ')}]`;
  return `${name}('${self.kind.code}', ${shown})`;
}

const defineTypes = once(() => {
  const comparisons = Object.fromEntries(
    (['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const).map(op => [
      `__${op}__(self, value, /)`,
      (self: PyArray, other: Value) => compared(op, self, other),
    ]),
  );
  define(arrayType, {
    doc: 'array(typecode [, initializer]) -> array',
    new: { signature: '(cls, /, *args, **kwargs)', create },
    methods: {
      ...comparisons,
      '__repr__(self, /)': repr,
      '__len__(self, /)': (self: PyArray) => self.count,
      '__iter__(self, /)': (self: PyArray) => new ArrayIterator(self),
      '__getitem__(self, key, /)': getItem,
      '__setitem__(self, key, value, /)': setItem,
      '__delitem__(self, key, /)': deleteItem,
      '__contains__(self, key, /)': (self: PyArray, value: Value) => indexOf(self, value) >= 0,
      '__add__(self, value, /)': concatenated,
      '__mul__(self, value, /)': (self: PyArray, times: Value) => new PyArray(repeatedBytes(self, times), self.kind),
      '__rmul__(self, value, /)': (self: PyArray, times: Value) => new PyArray(repeatedBytes(self, times), self.kind),
      '__iadd__(self, value, /)': (self: PyArray, other: Value) => {
        if (!isArray(other)) throw typeError(`can only extend array with array (not "${typeOf(other).name}")`);
        extend(self, other);
        return self;
      },
      '__imul__(self, value, /)': (self: PyArray, times: Value) => {
        self.splice(0, self.count, repeatedBytes(self, times));
        return self;
      },
      '__copy__(self, /)': (self: PyArray) => new PyArray(liveBytes(self).slice(), self.kind),
      '__deepcopy__(self, unused, /)': (self: PyArray) => new PyArray(liveBytes(self).slice(), self.kind),
      '__reduce_ex__(self, value, /)': reduce,
      '__sizeof__(self, /)': (self: PyArray) => 80 + self.length,
      '__buffer__(self, flags, /)': (self: PyArray) => callMethod(interpreter().builtins, 'memoryview', [self]),
      'append(self, v, /)': (self: PyArray, value: Value) => {
        self.push(value);
        return null;
      },
      'buffer_info(self, /)': (self: PyArray) => new PyTuple([identityOf(self), self.count]),
      'byteswap(self, /)': byteswap,
      'clear(self, /)': (self: PyArray) => {
        self.resize(0);
        return null;
      },
      'count(self, v, /)': (self: PyArray, value: Value) => self.items.filter(item => equals(item, value)).length,
      'extend(self, bb, /)': extend,
      'frombytes(self, buffer, /)': fromBytes,
      'fromfile(self, f, n, /)': fromFile,
      'fromlist(self, list, /)': (self: PyArray, list: Value) => {
        if (!(list instanceof PyList)) throw typeError('arg must be list');
        const { count } = self;
        try {
          for (const item of list.items) self.push(item);
        } catch (error) {
          self.resize(count);
          throw error;
        }
        return null;
      },
      'fromunicode(self, ustr, /)': (self: PyArray, value: Value) => {
        const text = strOf(value);
        if (text === undefined) throw typeError(`fromunicode() argument must be str, not ${typeOf(value).name}`);
        if (!isText(self.kind)) throw unicodeOnly('fromunicode');
        for (const code of codesOf(text)) self.push(fromCodes([code]));
        return null;
      },
      'index(self, v, start=0, stop=sys.maxsize, /)': (self: PyArray, value: Value, start?: Value, stop?: Value) => {
        const at = indexOf(self, value, boundary(start, 0, self.count), boundary(stop, self.count, self.count));
        if (at < 0) throw valueError('array.index(x): x not in array');
        return at;
      },
      'insert(self, i, v, /)': (self: PyArray, index: Value, value: Value) => {
        const given = toSize(index, true);
        const at = Math.max(0, Math.min(self.count, given < 0 ? given + self.count : given));
        const one = new PyArray(new Uint8Array(self.kind.size), self.kind);
        one.put(0, value);
        self.splice(at, at, one.data);
        return null;
      },
      'pop(self, i=-1, /)': pop,
      'remove(self, v, /)': (self: PyArray, value: Value) => {
        const at = indexOf(self, value);
        if (at < 0) throw valueError('array.remove(x): x not in array');
        self.splice(at, at + 1, new Uint8Array(0));
        return null;
      },
      'reverse(self, /)': (self: PyArray) => {
        byteswap(self);
        self.data.subarray(0, self.length).reverse();
        return null;
      },
      'tobytes(self, /)': (self: PyArray) => new PyBytes(liveBytes(self).slice()),
      'tofile(self, f, /)': (self: PyArray, file: Value) => {
        callMethod(file, 'write', [new PyBytes(liveBytes(self).slice())]);
        return null;
      },
      'tolist(self, /)': (self: PyArray) => new PyList(self.items),
      'tounicode(self, /)': (self: PyArray) => {
        if (!isText(self.kind)) throw unicodeOnly('tounicode');
        return unicodeText(self);
      },
    },
    classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
    attributes: {
      typecode: { get: (self: PyArray) => self.kind.code, doc: 'the typecode character used to create the array' },
      itemsize: { get: (self: PyArray) => self.kind.size, doc: 'the size, in bytes, of one array item' },
    },
    constants: { __hash__: null },
  });
  SEQUENCE_TYPES.add(arrayType);
  defineIterator(arrayIteratorType, {
    methods: {
      '__reduce__(self, /)': (self: ArrayIterator) => self.reduced,
      '__setstate__(self, state, /)': (self: ArrayIterator, index: Value) => {
        self.moveTo(toSize(index, true));
        return null;
      },
    },
  });
});

export const arrayModule: ModuleTable = {
  name: 'array',
  doc: 'This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.',
  functions: { '_array_reconstructor(arraytype, typecode, mformat_code, items, /)': reconstruct },
  make: () => {
    defineTypes();
    const abstract = call(interpreter().builtins.dict.getStr('__import__')!, ['collections.abc']);
    callMethod(getAttr(getAttr(abstract, 'abc'), 'MutableSequence'), 'register', [arrayType]);
    return { array: arrayType, ArrayType: arrayType, typecodes: TYPE_CODES };
  },
};
