// mmap: bytes that are a file's bytes, or nobody's.
//
// Node cannot map files, so a map is a bytearray underneath that reads its part of the file when it is made; everything that
// takes bytes takes it. What its methods change is written to the file at once, what is written through a memoryview with
// flush, resize or close. Changes that others make to the file later are not seen.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { bufferError, indexError, overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { liveBytes } from '../runtime/objects/buffer.ts';
import { PyByteArray, PyBytes, PyList, PySlice } from '../runtime/objects/containers.ts';
import { builtinType, type PyType, type Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { hostCall, osErrorFor } from '../runtime/os-errors.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { isIndex, sliceIndices } from '../runtime/protocols/items.ts';
import { iter } from '../runtime/protocols/iterate.ts';
import { toIndex, toNumber, toSize } from '../runtime/protocols/numbers.ts';
import { SEQUENCE_TYPES } from '../runtime/protocols/operators.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { bytesLike, sliceBytes } from '../runtime/types/byte-methods.ts';
import { constants } from './constants.ts';
import { defineOnce } from './define-once.ts';
import type { ModuleTable } from './module-table.ts';

const PAGE = 4096;
const NUMBERS = `ACCESS_COPY=3 ACCESS_DEFAULT=0 ACCESS_READ=1 ACCESS_WRITE=2 ALLOCATIONGRANULARITY=${PAGE} MADV_DODUMP=17
  MADV_DOFORK=11 MADV_DONTDUMP=16 MADV_DONTFORK=10 MADV_DONTNEED=4 MADV_FREE=8 MADV_HUGEPAGE=14 MADV_HWPOISON=100
  MADV_MERGEABLE=12 MADV_NOHUGEPAGE=15 MADV_NORMAL=0 MADV_RANDOM=1 MADV_REMOVE=9 MADV_SEQUENTIAL=2 MADV_SOFT_OFFLINE=101
  MADV_UNMERGEABLE=13 MADV_WILLNEED=3 MAP_ANON=32 MAP_ANONYMOUS=32 MAP_DENYWRITE=2048 MAP_EXECUTABLE=4096
  MAP_NORESERVE=16384 MAP_POPULATE=32768 MAP_PRIVATE=2 MAP_SHARED=1 MAP_STACK=131072 PAGESIZE=${PAGE} PROT_EXEC=4
  PROT_READ=1 PROT_WRITE=2`;
const [DEFAULT, READ, WRITE, COPY] = [0, 1, 2, 3];
const ACCESS_NAMES = ['ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY'];
const [SHARED, PRIVATE] = [1, 2];
const [PROT_READ, PROT_WRITE] = [1, 2];
const [EBADF, EACCES, EINVAL] = [9, 13, 22];
const O_ACCMODE = 3;
const [O_RDONLY, O_WRONLY] = [0, 1];

const mmapType = builtinType('mmap', { module: 'mmap', layout: 'mmap' });

const descriptors = () => interpreter().host.files.descriptors;

class PyMap extends PyByteArray {
  position = 0;
  closed = false;

  constructor(
    cls: PyType,
    data: Uint8Array,
    /** A descriptor of its own; -1 for memory that is no file's. */
    public file: number,
    readonly offset: number,
    readonly access: number,
    private readonly shared: boolean,
  ) {
    super(data, cls);
  }

  get canWrite(): boolean {
    return this.access !== READ;
  }

  get copies(): boolean {
    return this.access === READ || this.access === COPY;
  }

  /** Writes a part back to the file. */
  store(from: number, to: number): void {
    if (this.file < 0 || !this.shared || !this.canWrite || from === to) return;
    hostCall(() => descriptors().writeAt(this.file, this.data.subarray(from, to), this.offset + from));
  }

  change(from: number, bytes: Uint8Array): void {
    this.data.set(bytes, from);
    this.store(from, from + bytes.length);
  }

  close(): void {
    if (this.exports > 0) throw bufferError('cannot close exported pointers exist');
    if (this.closed) return;
    this.store(0, this.length);
    this.closed = true;
    if (this.file >= 0) hostCall(() => descriptors().close(this.file));
    this.file = -1;
    this.data = new Uint8Array(0);
    this.length = 0;
  }

  resize(size: number): void {
    if (this.exports > 0) throw bufferError("mmap can't resize with extant buffers exported.");
    if (this.copies) throw typeError("mmap can't resize a readonly or copy-on-write memory map.");
    if (size < 0) throw valueError('new size out of range');
    this.store(0, this.length);
    if (this.file >= 0) hostCall(() => descriptors().truncate(this.file, this.offset + size));
    const data = new Uint8Array(size);
    data.set(this.data.subarray(0, Math.min(size, this.length)));
    this.data = data;
    this.length = size;
  }
}

function open(self: PyMap): PyMap {
  if (self.closed) throw valueError('mmap closed or invalid');
  return self;
}

function writable(self: PyMap): PyMap {
  if (!self.canWrite) throw typeError("mmap can't modify a readonly memory map.");
  return self;
}

// ---- construction ------------------------------------------------------------------------------------------------------

/** What may be done with the memory: what the argument `access` says, or what the older flags mean. */
function accessOf(flags: number, protection: number, given: number): { access: number; shared: boolean } {
  if (given !== DEFAULT && (flags !== SHARED || protection !== (PROT_READ | PROT_WRITE))) {
    throw valueError("mmap can't specify both access and flags, prot.");
  }
  if (given < DEFAULT || given > COPY) throw valueError('mmap invalid access parameter.');
  if (given !== DEFAULT) return { access: given, shared: given !== COPY };
  const shared = (flags & PRIVATE) === 0;
  if ((protection & PROT_WRITE) === 0) return { access: READ, shared };
  return { access: (protection & PROT_READ) === 0 ? WRITE : DEFAULT, shared };
}

function create(
  cls: PyType,
  fileno: Value,
  size: Value,
  flags: Value = SHARED,
  protection: Value = PROT_READ | PROT_WRITE,
  how: Value = DEFAULT,
  start: Value = 0,
  track: Value = true,
): Value {
  const number = toNumber(fileno, 'int');
  let length = toNumber(size, 'ssize_t');
  const offset = toSize(start);
  if (length < 0) throw overflowError('memory mapped length must be positive');
  if (offset < 0) throw overflowError('memory mapped offset must be positive');
  const { access, shared } = accessOf(toNumber(flags, 'int'), toNumber(protection, 'int'), toNumber(how, 'int'));
  if (number === -1) {
    if (length === 0) throw osErrorFor(EINVAL);
    return new PyMap(cls, new Uint8Array(length), -1, offset, access, shared);
  }
  const whole = Number(hostCall(() => descriptors().status(number)).size);
  if (length === 0) {
    if (whole === 0) throw valueError('cannot mmap an empty file');
    if (offset >= whole) throw valueError('mmap offset is greater than file size');
    length = whole - offset;
  } else if (offset > whole || whole - offset < length) throw valueError('mmap length is greater than file size');
  if (offset % PAGE !== 0) throw osErrorFor(EINVAL);
  const mode = hostCall(() => descriptors().flags(number)) & O_ACCMODE;
  if (mode === O_WRONLY || (mode === O_RDONLY && shared && access !== READ)) throw osErrorFor(EACCES);
  const data = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = hostCall(() => descriptors().readAt(number, data.subarray(at), offset + at));
    if (count === 0) break;
    at += count;
  }
  const own = truth(track) || (shared && access !== READ) ? hostCall(() => descriptors().duplicate(number)) : -1;
  return new PyMap(cls, data, own, offset, access, shared);
}

// ---- items -------------------------------------------------------------------------------------------------------------

function place(self: PyMap, key: Value): number {
  if (!isIndex(key)) throw typeError('mmap indices must be integers');
  const index = toSize(key);
  const at = index < 0 ? index + self.length : index;
  if (at < 0 || at >= self.length) throw indexError('mmap index out of range');
  return at;
}

function getItem(self: PyMap, key: Value): Value {
  open(self);
  if (key instanceof PySlice) return new PyBytes(sliceBytes(liveBytes(self), key));
  return self.data[place(self, key)]!;
}

function setItem(self: PyMap, key: Value, value: Value): null {
  writable(open(self));
  if (key instanceof PySlice) {
    const bytes = bytesLike(value);
    const { start, step, count } = sliceIndices(key, self.length);
    if (bytes.length !== count) throw indexError('mmap slice assignment is wrong size');
    if (step === 1) self.change(start, bytes.slice());
    else for (const [i, byte] of bytes.slice().entries()) self.change(start + i * step, Uint8Array.of(byte));
    return null;
  }
  const at = place(self, key);
  if (!isIndex(value)) throw typeError('mmap item value must be an int');
  const byte = toIndex(value);
  if (byte < 0 || byte > 255) throw valueError('mmap item value must be in range(0, 256)');
  self.change(at, Uint8Array.of(Number(byte)));
  return null;
}

// ---- as a file ---------------------------------------------------------------------------------------------------------

function take(self: PyMap, count: number): Value {
  const end = Math.min(self.length, self.position + count);
  const bytes = self.data.slice(self.position, end);
  self.position = Math.max(end, self.position);
  return new PyBytes(bytes);
}

function read(self: PyMap, count: Value = null): Value {
  open(self);
  const wanted = count === null ? -1 : toSize(count, true);
  return take(self, wanted < 0 ? self.length : wanted);
}

function readLine(self: PyMap): Value {
  open(self);
  const end = liveBytes(self).indexOf(10, self.position);
  return take(self, (end < 0 ? self.length : end + 1) - self.position);
}

function write(self: PyMap, value: Value): Value {
  const bytes = bytesLike(value).slice();
  writable(open(self));
  if (self.position > self.length || self.length - self.position < bytes.length) throw valueError('data out of range');
  self.change(self.position, bytes);
  self.position += bytes.length;
  return bytes.length;
}

function writeByte(self: PyMap, value: Value): Value {
  const byte = toIndex(value);
  if (byte < 0) throw overflowError('unsigned byte integer is less than minimum');
  if (byte > 255) throw overflowError('unsigned byte integer is greater than maximum');
  writable(open(self));
  if (self.position >= self.length) throw valueError('write byte out of range');
  self.change(self.position++, Uint8Array.of(Number(byte)));
  return null;
}

function seek(self: PyMap, distance: Value, whence: Value = 0): Value {
  open(self);
  const from = [0, self.position, self.length][toNumber(whence, 'int')];
  if (from === undefined) throw valueError('unknown seek type');
  const target = from + toSize(distance);
  if (target < 0 || target > self.length) throw valueError('seek out of range');
  self.position = target;
  return target;
}

const find =
  (last: boolean) =>
  (self: PyMap, wanted: Value, start: Value = null, end: Value = null): Value => {
    const needle = bytesLike(wanted);
    open(self);
    const bound = (value: Value, otherwise: number): number => {
      if (value === null) return otherwise;
      const given = toSize(value, true);
      return Math.max(0, Math.min(self.length, given < 0 ? given + self.length : given));
    };
    const [from, to] = [bound(start, self.position), bound(end, self.length)];
    const places = to - needle.length - from;
    for (let i = 0; i <= places; i++) {
      const at = last ? from + places - i : from + i;
      if (needle.every((byte, k) => self.data[at + k] === byte)) return at;
    }
    return -1;
  };

function move(self: PyMap, to: Value, from: Value, many: Value): Value {
  const [target, source, count] = [toSize(to), toSize(from), toSize(many)];
  writable(open(self));
  const outside = (at: number): boolean => at < 0 || count < 0 || self.length - at < count;
  if (outside(target) || outside(source)) throw valueError('source, destination, or count out of range');
  self.change(target, self.data.slice(source, source + count));
  return null;
}

function flush(self: PyMap, start: Value = 0, many: Value = null): Value {
  const offset = toSize(start);
  open(self);
  const size = many === null ? self.length - offset : toSize(many);
  if (offset < 0 || size < 0 || self.length - offset < size) throw valueError('flush values out of range');
  if (self.copies) return null;
  if (offset % PAGE !== 0) throw osErrorFor(EINVAL);
  self.store(offset, offset + size);
  return null;
}

function advise(self: PyMap, option: Value, start: Value = 0, many: Value = null): Value {
  open(self);
  const advice = toNumber(option, 'int');
  const [offset, size] = [toSize(start), many === null ? self.length : toSize(many)];
  if (offset < 0 || offset >= self.length) throw valueError('madvise start out of bounds');
  if (size < 0) throw valueError('madvise length invalid');
  if (offset % PAGE !== 0 || advice < 0 || advice > 101) throw osErrorFor(EINVAL);
  return null;
}

function repr(self: PyMap): string {
  const { name } = self.cls;
  const shown = self.cls === mmapType ? 'mmap.mmap' : name;
  if (self.closed) return `<${shown} closed=True>`;
  const { access, length, position, offset } = self;
  return `<${shown} closed=False, access=${ACCESS_NAMES[access]}, length=${length}, pos=${position}, offset=${offset}>`;
}

function defineMap(): PyType {
  SEQUENCE_TYPES.add(mmapType);
  return defineOnce(mmapType, () => ({
    new: {
      signature: '(cls, fileno, length, flags=1, prot=3, access=0, offset=0, *, trackfd=True)',
      create,
    },
    methods: {
      '__repr__(self, /)': repr,
      '__len__(self, /)': (self: PyMap) => open(self).length,
      '__getitem__(self, key, /)': getItem,
      // By its items a map is single bytes, not numbers.
      '__iter__(self, /)': (self: PyMap) =>
        iter(new PyList(Array.from(liveBytes(open(self)), byte => new PyBytes(Uint8Array.of(byte))))),
      '__setitem__(self, key, value, /)': setItem,
      '__delitem__(self, key, /)': (self: PyMap) => {
        writable(open(self));
        throw typeError("mmap doesn't support item deletion");
      },
      '__buffer__(self, flags, /)': (self: PyMap) => callMethod(interpreter().builtins, 'memoryview', [open(self)]),
      '__enter__(self, /)': (self: PyMap) => open(self),
      '__exit__(self, exc_type, exc_value, traceback, /)': (self: PyMap) => {
        self.close();
        return null;
      },
      '__reduce_ex__(self, protocol, /)': (self: PyMap) => {
        throw typeError(`cannot pickle '${self.cls === mmapType ? 'mmap.mmap' : typeOf(self).name}' object`);
      },
      'close(self, /)': (self: PyMap) => {
        self.close();
        return null;
      },
      'find(self, view, start=None, end=None, /)': find(false),
      'rfind(self, view, start=None, end=None, /)': find(true),
      'flush(self, offset=0, size=None, /)': flush,
      'madvise(self, option, start=0, length=None, /)': advise,
      'move(self, dest, src, count, /)': move,
      'read(self, n=None, /)': read,
      'read_byte(self, /)': (self: PyMap) => {
        open(self);
        if (self.position >= self.length) throw valueError('read byte out of range');
        return self.data[self.position++]!;
      },
      'readline(self, /)': readLine,
      'resize(self, newsize, /)': (self: PyMap, size: Value) => {
        open(self).resize(toSize(size));
        return null;
      },
      'seek(self, pos, whence=0, /)': seek,
      'seekable(self, /)': () => true,
      'size(self, /)': (self: PyMap) => {
        open(self);
        if (self.file < 0) throw osErrorFor(EBADF);
        return Number(hostCall(() => descriptors().status(self.file)).size);
      },
      'tell(self, /)': (self: PyMap) => open(self).position,
      'write(self, bytes, /)': write,
      'write_byte(self, byte, /)': writeByte,
    },
    attributes: { closed: { get: (self: PyMap) => self.closed } },
  }));
}

export const mmapModule = (): ModuleTable => ({
  name: 'mmap',
  values: constants(NUMBERS),
  make: () => ({ mmap: defineMap(), error: EXCEPTIONS.OSError }),
});
