// marshal.dumps: values as bytes, in CPython's format (version 5 and those before it).
//
// From version 3 on an object that occurs again is written as a reference to its first place. CPython leaves the mark for
// this out where it sees that nobody else holds the object; that cannot be seen here, so every object gets it, and
// what is read back is the same.

import { encodeUtf8 } from '../../runtime/codecs/utf-8.ts';
import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { valueError } from '../../runtime/exceptions/raise.ts';
import { formatFloat } from '../../runtime/formatting/number-format.ts';
import { codeToBytes } from '../../runtime/imports/code-bytes.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { bytesOf } from '../../runtime/objects/buffer.ts';
import { listType, PyList, PySlice, PyTuple, tupleType } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import { PyCode } from '../../runtime/objects/function.ts';
import { PyObject, type Value } from '../../runtime/objects/object.ts';
import { Ellipsis, PyComplex, PyFloat } from '../../runtime/objects/scalars.ts';
import { frozensetType, PySet, setType } from '../../runtime/objects/set.ts';
import { isStr, type Str, textOf } from '../../runtime/objects/str.ts';
import { latin1Bytes } from '../../runtime/text/latin-1.ts';
import { isIdentifierText } from '../../runtime/unicode/properties.ts';

const FLAG_REF = 0x80;
const MAX_DEPTH = 2000;
/** Versions from which on there are … */
const REFERENCES = 3;
const SHORT_FORMS = 4;
const SLICES = 5;
const BINARY_FLOATS = 2;

/** Ints that CPython has one object each of. */
const isSmall = (value: Value): value is number => typeof value === 'number' && value >= -5 && value <= 256;

export function marshalWrite(value: Value, version: number, allowCode: boolean): Uint8Array {
  return new Writer(version, allowCode).run(value);
}

class Writer {
  private bytes = new Uint8Array(256);
  private length = 0;
  private depth = 0;
  /** The number of each object (for ints and text: value) that may be referred to. */
  private readonly references = new Map<Value, number>();
  private count = 0;

  constructor(
    private readonly version: number,
    private readonly allowCode: boolean,
  ) {}

  run(value: Value): Uint8Array {
    this.value(value);
    return this.bytes.slice(0, this.length);
  }

  private byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  private grow(need: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + need));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  private raw(data: Uint8Array): void {
    if (this.length + data.length > this.bytes.length) this.grow(data.length);
    this.bytes.set(data, this.length);
    this.length += data.length;
  }

  private int(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >> shift) & 0xff);
  }

  private double(value: number): void {
    const data = new Uint8Array(8);
    new DataView(data.buffer).setFloat64(0, value, true);
    this.raw(data);
  }

  private decimal(value: number): void {
    const text = formatFloat(value, 'g', 17, false, false);
    this.byte(text.length);
    this.raw(latin1Bytes(text));
  }

  private value(value: Value): void {
    if (++this.depth > MAX_DEPTH) throw valueError('object too deeply nested to marshal');
    if (value === null) this.byte(0x4e);
    else if (typeof value === 'boolean') this.byte(value ? 0x54 : 0x46);
    else if (value === Ellipsis) this.byte(0x2e);
    else if (value === EXCEPTIONS.StopIteration) this.byte(0x53);
    else this.object(value);
    this.depth--;
  }

  /** Writes a reference if it can be one; else the mark that says whether it may be referred to. */
  private object(value: Value): void {
    let mark = 0;
    if (this.version >= REFERENCES) {
      const shared = typeof value === 'string' || value instanceof PyObject || isSmall(value);
      const known = shared ? this.references.get(value) : undefined;
      if (known !== undefined) {
        this.byte(0x72);
        this.int(known);
        return;
      }
      if (shared) this.references.set(value, this.count);
      this.count++;
      mark = FLAG_REF;
    }
    this.body(value, mark);
  }

  private body(value: Value, mark: number): void {
    if (typeof value === 'number' || typeof value === 'bigint') this.integer(value, mark);
    else if (value instanceof PyFloat) {
      const binary = this.version >= BINARY_FLOATS;
      this.byte((binary ? 0x67 : 0x66) | mark);
      if (binary) this.double(value.value);
      else this.decimal(value.value);
    } else if (value instanceof PyComplex) {
      const binary = this.version >= BINARY_FLOATS;
      this.byte((binary ? 0x79 : 0x78) | mark);
      for (const part of [value.real, value.imag]) {
        if (binary) this.double(part);
        else this.decimal(part);
      }
    } else if (isStr(value)) this.text(value, mark);
    else if (value instanceof PyTuple && value.cls === tupleType) {
      const short = this.version >= SHORT_FORMS && value.items.length < 256;
      this.byte((short ? 0x29 : 0x28) | mark);
      if (short) this.byte(value.items.length);
      else this.int(value.items.length);
      for (const item of value.items) this.value(item);
    } else if (value instanceof PyList && value.cls === listType) this.items(0x5b | mark, value.items);
    else if (value instanceof PySet && value.cls === setType) this.items(0x3c | mark, value.elements());
    else if (value instanceof PySet && value.cls === frozensetType) this.items(0x3e | mark, value.elements());
    else if (value instanceof PyDict && value.cls === dictType) {
      this.byte(0x7b | mark);
      for (const [key, item] of value.entries()) {
        this.value(key);
        this.value(item);
      }
      this.byte(0x30);
    } else if (value instanceof PySlice && this.version >= SLICES) {
      this.byte(0x3a | mark);
      for (const part of [value.start, value.stop, value.step]) this.value(part);
    } else if (value instanceof PyCode) this.code(value);
    else {
      const data = bytesOf(value);
      if (data === undefined) throw valueError('unmarshallable object');
      this.byte(0x73 | mark);
      this.int(data.length);
      this.raw(data);
    }
  }

  private items(type: number, items: readonly Value[]): void {
    this.byte(type);
    this.int(items.length);
    for (const item of items) this.value(item);
  }

  /** Beyond 32 bits: 15 bits a digit. */
  private integer(value: number | bigint, mark: number): void {
    if (typeof value === 'number' && value === (value | 0)) {
      this.byte(0x69 | mark);
      this.int(value);
      return;
    }
    const digits: number[] = [];
    const hex = (value < 0 ? -BigInt(value) : BigInt(value)).toString(2);
    for (let end = hex.length; end > 0; end -= 15)
      digits.push(Number.parseInt(hex.slice(Math.max(0, end - 15), end), 2));
    this.byte(0x6c | mark);
    this.int(value < 0 ? -digits.length : digits.length);
    for (const digit of digits) {
      this.byte(digit & 0xff);
      this.byte(digit >> 8);
    }
  }

  private text(value: Str, mark: number): void {
    const plain = typeof value === 'string' && /^[\0-\x7f]*$/.test(value);
    // Names and single characters are what CPython interns.
    const interned = this.version >= REFERENCES && (value === '' || isIdentifierText(textOf(value)));
    if (plain && this.version >= SHORT_FORMS) {
      const short = value.length < 256;
      this.byte((short ? (interned ? 0x5a : 0x7a) : interned ? 0x41 : 0x61) | mark);
      if (short) this.byte(value.length);
      else this.int(value.length);
      this.raw(latin1Bytes(value));
      return;
    }
    const data = encodeUtf8(value, 'surrogatepass');
    this.byte((interned ? 0x74 : 0x75) | mark);
    this.int(data.length);
    this.raw(data);
  }

  private code(code: PyCode): void {
    if (!this.allowCode) throw valueError('marshalling code objects is disallowed');
    const data = codeToBytes(interpreter(), code);
    if (data === null) throw valueError('unmarshallable object');
    // Its type byte is there already; it counts as an object that may be referred to.
    if (this.version < REFERENCES) data[0]! &= ~FLAG_REF;
    this.raw(data);
  }
}
