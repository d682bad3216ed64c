// marshal.loads: values from bytes. Whatever the bytes are, the end is a value or EOFError, ValueError, TypeError.

import { decodeUtf8 } from '../../runtime/codecs/utf-8.ts';
import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { eofError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { CODE_PREFIX, CODE_TYPE, codeFromBytes } from '../../runtime/imports/code-bytes.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyBytes, PyList, PySlice, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { Ellipsis, PyComplex, PyFloat } from '../../runtime/objects/scalars.ts';
import { frozensetType, PySet } from '../../runtime/objects/set.ts';
import { latin1Text } from '../../runtime/text/latin-1.ts';

const FLAG_REF = 0x80;
const MAX_DEPTH = 2000;

/** Gives the next `count` bytes, or fewer at the end. */
export type Source = (count: number) => Uint8Array;

export function marshalRead(source: Source, allowCode: boolean): Value {
  const value = new Reader(source, allowCode).value();
  if (value === undefined) throw typeError('NULL object in marshal data for object');
  return value;
}

const bad = (what: string): Error => valueError(`bad marshal data (${what})`) as unknown as Error;

class Reader {
  /** undefined: an object that is not finished. */
  private readonly references: (Value | undefined)[] = [];
  private depth = 0;

  constructor(
    private readonly source: Source,
    private readonly allowCode: boolean,
  ) {}

  private take(count: number): Uint8Array {
    const data = this.source(count);
    if (data.length < count) throw eofError('marshal data too short');
    return data;
  }

  private byte(): number {
    return this.take(1)[0]!;
  }

  private int(): number {
    const data = this.take(4);
    return data[0]! | (data[1]! << 8) | (data[2]! << 16) | (data[3]! << 24);
  }

  private size(what: string): number {
    const size = this.int();
    if (size < 0) throw bad(`${what} size out of range`);
    return size;
  }

  private double(): number {
    const data = this.take(8).slice();
    return new DataView(data.buffer).getFloat64(0, true);
  }

  private decimal(): number {
    return Number(latin1Text(this.take(this.byte())).replace('inf', 'Infinity'));
  }

  /** A value that must be there. */
  private item(what: string): Value {
    const value = this.value();
    if (value === undefined) throw typeError(`NULL object in marshal data for ${what}`);
    return value;
  }

  private items(count: number, what: string): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < count; i++) items.push(this.item(what));
    return items;
  }

  /** undefined: the NULL that ends a dict. */
  value(): Value | undefined {
    const first = this.source(1);
    if (first.length === 0) throw eofError('EOF read where object expected');
    const type = first[0]! & ~FLAG_REF;
    const marked = (first[0]! & FLAG_REF) !== 0;
    if (++this.depth > MAX_DEPTH) throw valueError('recursion limit exceeded');
    const value = this.body(type, marked);
    this.depth--;
    return value;
  }

  /** Objects that may hold themselves are known before their parts are read. */
  private open<T extends Value>(value: T, marked: boolean): T {
    if (marked) this.references.push(value);
    return value;
  }

  private body(type: number, marked: boolean): Value | undefined {
    switch (type) {
      case 0x30: // '0'
        return undefined;
      case 0x4e: // 'N'
        return null;
      case 0x53: // 'S'
        return EXCEPTIONS.StopIteration;
      case 0x2e: // '.'
        return Ellipsis;
      case 0x46: // 'F'
        return false;
      case 0x54: // 'T'
        return true;
      case 0x72: // 'r'
        return this.reference();
      case 0x5b: {
        // '['
        const size = this.size('list');
        const list = this.open(new PyList([]), marked);
        for (let i = 0; i < size; i++) list.items.push(this.item('list'));
        return list;
      }
      case 0x7b: {
        // '{'
        const dict = this.open(new PyDict(), marked);
        for (;;) {
          const key = this.value();
          if (key === undefined) return dict;
          const item = this.value();
          if (item === undefined) return dict;
          dict.set(key, item);
        }
      }
      case 0x3c: {
        // '<'
        const size = this.size('set');
        const set = this.open(new PySet(), marked);
        for (let i = 0; i < size; i++) set.add(this.item('set'));
        return set;
      }
      case 0x63: // 'c'
        return this.code(marked);
      default:
        return this.finished(type, marked);
    }
  }

  /** Objects that are whole when they are made: their place among the references is kept until then. */
  private finished(type: number, marked: boolean): Value {
    const place = marked ? this.references.push(undefined) - 1 : -1;
    const value = this.whole(type);
    if (marked) this.references[place] = value;
    return value;
  }

  private whole(type: number): Value {
    switch (type) {
      case 0x69: // 'i'
        return this.int();
      case 0x49: {
        // 'I'
        const data = this.take(8).slice();
        const value = new DataView(data.buffer).getBigInt64(0, true);
        return Number.isSafeInteger(Number(value)) ? Number(value) : value;
      }
      case 0x6c: // 'l'
        return this.long();
      case 0x66: // 'f'
        return new PyFloat(this.decimal());
      case 0x67: // 'g'
        return new PyFloat(this.double());
      case 0x78: // 'x'
        return new PyComplex(this.decimal(), this.decimal());
      case 0x79: // 'y'
        return new PyComplex(this.double(), this.double());
      case 0x73: // 's'
        return new PyBytes(this.take(this.size('bytes object')).slice());
      case 0x61: // 'a'
      case 0x41: // 'A'
        return latin1Text(this.take(this.size('string')));
      case 0x7a: // 'z'
      case 0x5a: // 'Z'
        return latin1Text(this.take(this.byte()));
      case 0x75: // 'u'
      case 0x74: // 't'
        return decodeUtf8(this.take(this.size('string')), 'surrogatepass');
      case 0x28: // '('
        return new PyTuple(this.items(this.size('tuple'), 'tuple'));
      case 0x29: // ')'
        return new PyTuple(this.items(this.byte(), 'tuple'));
      case 0x3e: // '>'
        return PySet.from(this.items(this.size('set'), 'set'), frozensetType);
      case 0x3a: {
        // ':'
        const [start, stop, step] = this.items(3, 'slice');
        return new PySlice(start!, stop!, step!);
      }
      default:
        throw bad('unknown type code');
    }
  }

  private reference(): Value {
    const index = this.int();
    const value = this.references[index];
    if (value === undefined) throw bad('invalid reference');
    return value;
  }

  private long(): Value {
    const size = this.int();
    if (size === 0) return 0;
    const count = Math.abs(size);
    let bits = '';
    let digit = 0;
    for (let i = 0; i < count; i++) {
      const data = this.take(2);
      digit = data[0]! | (data[1]! << 8);
      if (digit > 0x7fff) throw bad('digit out of range in long');
      bits = digit.toString(2).padStart(15, '0') + bits;
    }
    if (digit === 0) throw bad('unnormalized long data');
    const value = BigInt(`0b${bits}`) * (size < 0 ? -1n : 1n);
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }

  private code(marked: boolean): Value {
    if (!this.allowCode) throw valueError('unmarshalling code objects is disallowed');
    if (marked) this.references.push(undefined);
    const prefix = this.take(CODE_PREFIX - 1);
    const length = prefix[0]! + prefix[1]! * 0x100 + prefix[2]! * 0x10000 + prefix[3]! * 0x1000000;
    const head = prefix.slice();
    const data = this.take(length);
    const all = new Uint8Array(CODE_PREFIX + data.length);
    all[0] = CODE_TYPE;
    all.set(head, 1);
    all.set(data, CODE_PREFIX);
    const found = codeFromBytes(interpreter(), all, 0);
    if (found === null) throw bad('code of another engine or version, or damaged');
    if (marked) this.references[this.references.length - 1] = found;
    return found;
  }
}
