// Writing a pickle: values of the builtin types one by one, and the memo of what has been written.
//
// The order of the questions is CPython's: persistent id, numbers and the like, the memo, containers, reducer_override, classes and
// functions, the dispatch tables, __reduce_ex__. What an object reduces to is written by reduction.ts.
// A str is known again by its text: equal texts are one object here.

import { recursionError, runtimeError, typeError } from '../../runtime/exceptions/raise.ts';
import { floatRepr, intText } from '../../runtime/formatting/number-format.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { liveBytes } from '../../runtime/objects/buffer.ts';
import {
  bytearrayType,
  bytesType,
  listType,
  type PyByteArray,
  PyBytes,
  PyList,
  PyTuple,
  tupleType,
} from '../../runtime/objects/containers.ts';
import { dictType, type PyDict } from '../../runtime/objects/dict.ts';
import { functionType } from '../../runtime/objects/function.ts';
import { type PyObject, type PyType, typeType, type Value } from '../../runtime/objects/object.ts';
import {
  Ellipsis,
  ellipsisType,
  NotImplemented,
  noneType,
  notImplementedType,
  PyFloat,
} from '../../runtime/objects/scalars.ts';
import { frozensetType, type PySet, setType } from '../../runtime/objects/set.ts';
import { codesOf, isStr, type Str, strOf } from '../../runtime/objects/str.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { iter, next } from '../../runtime/protocols/iterate.ts';
import { strText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { latin1Bytes, latin1Text } from '../../runtime/text/latin-1.ts';
import { spend } from '../../runtime/thread.ts';
import { BATCH, noteOn, OP, picklingError, quoted, typeText } from './common.ts';
import { type Output, textBytes } from './output.ts';
import { PyPickleBuffer } from './pickle-buffer.ts';
import { reduceValue, saveGlobal, saveReduction } from './reduction.ts';

export interface Memo {
  readonly index: number;
  readonly value: Value;
}

export interface SaverSettings {
  readonly protocol: number;
  readonly fixImports: boolean;
  readonly bufferCallback: Value;
  readonly fast: boolean;
  /** undefined: nobody asks for it. */
  readonly persistentId: Value | undefined;
  readonly reducerOverride: Value | undefined;
  /** undefined: that of copyreg. */
  readonly dispatchTable: Value | undefined;
}

/** Objects within objects, as deep as C code may call itself. Far more would fit, but the collector walks the stack again and again. */
const DEEPEST = 10_000;

export class Saver {
  readonly protocol: number;
  readonly bin: boolean;
  private depth = 0;

  constructor(
    readonly out: Output,
    readonly memo: Map<Value, number>,
    readonly settings: SaverSettings,
  ) {
    this.protocol = settings.protocol;
    this.bin = settings.protocol > 0;
  }

  dump(value: Value): Uint8Array {
    if (this.protocol >= 2) this.out.op1(OP.PROTO, this.protocol);
    this.out.framing = this.protocol >= 4;
    this.save(value);
    this.out.op(OP.STOP);
    return this.out.end();
  }

  // ---- the memo --------------------------------------------------------------------------------------------------------

  memoize(value: Value): void {
    if (this.settings.fast) return;
    const index = this.memo.size;
    this.memo.set(value, index);
    const { out } = this;
    if (this.protocol >= 4) out.op(OP.MEMOIZE);
    else if (!this.bin) out.line(OP.PUT, String(index));
    else if (index < 256) out.op1(OP.BINPUT, index);
    else out.op4(OP.LONG_BINPUT, index);
  }

  get(index: number): void {
    if (!this.bin) this.out.line(OP.GET, String(index));
    else if (index < 256) this.out.op1(OP.BINGET, index);
    else this.out.op4(OP.LONG_BINGET, index);
  }

  // ---- any value -------------------------------------------------------------------------------------------------------

  save(value: Value, askPersistent = true): void {
    const { out, settings } = this;
    out.boundary();
    if (askPersistent && settings.persistentId !== undefined) {
      const id = call1(settings.persistentId, value);
      if (id !== null) {
        this.savePersistent(id);
        return;
      }
    }
    switch (typeof value) {
      case 'number':
      case 'bigint':
        this.saveInt(value);
        return;
      case 'string':
        if (!this.known(value)) this.saveText(value);
        return;
      case 'boolean':
        if (this.protocol >= 2) out.op(value ? OP.NEWTRUE : OP.NEWFALSE);
        else out.line(OP.INT, value ? '01' : '00');
        return;
      default:
    }
    if (value === null) {
      out.op(OP.NONE);
      return;
    }
    this.saveObject(value);
  }

  private known(value: Value): boolean {
    const index = this.memo.get(value);
    if (index === undefined) return false;
    this.get(index);
    return true;
  }

  private saveObject(value: PyObject): void {
    const { cls } = value;
    if (value instanceof PyFloat && cls === PyFloat.prototype.cls) {
      if (this.bin) this.out.double(OP.BINFLOAT, value.value);
      else this.out.line(OP.FLOAT, floatRepr(value.value));
      return;
    }
    if (this.known(value)) return;
    if (isStr(value)) this.saveText(value);
    else if (cls === bytesType) this.saveBytes(value as PyBytes);
    else {
      if (this.depth >= DEEPEST) throw recursionError('maximum recursion depth exceeded while pickling an object');
      this.depth++;
      if (!this.saveContainer(value, cls)) this.saveOther(value, cls);
      this.depth--;
    }
  }

  private saveContainer(value: PyObject, cls: PyType): boolean {
    spend(1);
    if (cls === dictType) this.saveDict(value as PyDict);
    else if (cls === setType) this.saveSet(value as PySet);
    else if (cls === frozensetType) this.saveFrozenset(value as PySet);
    else if (cls === listType) this.saveList(value as PyList);
    else if (cls === tupleType) this.saveTuple(value as PyTuple);
    else if (cls === bytearrayType) this.saveByteArray(value as PyByteArray);
    else if (value instanceof PyPickleBuffer) this.saveBuffer(value);
    else return false;
    return true;
  }

  private saveOther(value: PyObject, cls: PyType): void {
    const { reducerOverride } = this.settings;
    let reduced: Value = NotImplemented;
    if (reducerOverride !== undefined) reduced = call1(reducerOverride, value);
    if (reduced === NotImplemented) {
      if (cls === typeType) {
        this.saveType(value);
        return;
      }
      if (cls === functionType) {
        saveGlobal(this, value, null);
        return;
      }
      const found = reduceValue(this, value, cls);
      if (found === undefined) {
        saveGlobal(this, value, null);
        return;
      }
      reduced = found;
    }
    if (strOf(reduced) !== undefined) saveGlobal(this, value, reduced);
    else saveReduction(this, reduced, value);
  }

  // ---- what has no parts -----------------------------------------------------------------------------------------------

  private savePersistent(id: Value): void {
    if (this.bin) {
      this.save(id, false);
      this.out.op(OP.BINPERSID);
      return;
    }
    const text = strText(id);
    for (let i = 0; i < text.length; i++) {
      if (text.charCodeAt(i) > 0x7f) throw picklingError('persistent IDs in protocol 0 must be ASCII strings');
    }
    this.out.line(OP.PERSID, text);
  }

  private saveInt(value: number | bigint): void {
    const { out } = this;
    if (typeof value === 'number' && value === (value | 0)) {
      if (!this.bin) out.line(OP.INT, String(value));
      else if (value >= 0 && value < 256) out.op1(OP.BININT1, value);
      else if (value >= 0 && value < 65536) out.op2(OP.BININT2, value);
      else out.op4(OP.BININT, value);
      return;
    }
    if (this.protocol < 2) {
      out.line(OP.LONG, `${intText(value)}L`);
      return;
    }
    const data = twosComplement(BigInt(value));
    if (data.length < 256) out.op1(OP.LONG1, data.length);
    else out.op4(OP.LONG4, data.length);
    out.raw(data);
  }

  /** `key`: what the memo knows it by. */
  saveText(value: Str, key: Value = value): void {
    const { out } = this;
    if (!this.bin) {
      out.op(OP.UNICODE);
      out.raw(latin1Bytes(`${rawUnicodeEscape(value)}\n`));
    } else if (this.protocol < 4 || typeof value !== 'string' || value.length > 255 || !out.shortText(value)) {
      const data = textBytes(value);
      const { length } = data;
      const header = () => {
        if (length < 256 && this.protocol >= 4) out.op1(OP.SHORT_BINUNICODE, length);
        else out.op4(OP.BINUNICODE, length);
      };
      out.payload(header, data);
    }
    this.memoize(key);
  }

  private saveBytes(value: PyBytes): void {
    const { data } = value;
    if (this.protocol >= 3) {
      this.bytesOf(value, data);
      return;
    }
    if (data.length === 0) this.reduce(bytesType, [], value);
    else {
      const encode = importModule('codecs') as PyObject as Value;
      this.reduce(member(encode, 'encode'), [latin1Text(data), 'latin1'], value);
    }
  }

  private bytesOf(value: Value, data: Uint8Array): void {
    const { out } = this;
    const { length } = data;
    const header = () => (length < 256 ? out.op1(OP.SHORT_BINBYTES, length) : out.op4(OP.BINBYTES, length));
    out.payload(header, data);
    this.memoize(value);
  }

  private mutableBytesOf(value: Value, data: Uint8Array): void {
    this.out.payload(() => this.out.op8(OP.BYTEARRAY8, data.length), data);
    this.memoize(value);
  }

  private saveByteArray(value: PyByteArray): void {
    const data = liveBytes(value);
    if (this.protocol >= 5) this.mutableBytesOf(value, data);
    else this.reduce(bytearrayType, data.length === 0 ? [] : [new PyBytes(data.slice())], value);
  }

  private saveBuffer(value: PyPickleBuffer): void {
    if (this.protocol < 5) throw picklingError('PickleBuffer can only be pickled with protocol >= 5');
    const view = value.held();
    if (!view.contiguous) {
      throw picklingError('PickleBuffer can not be pickled when pointing to a non-contiguous buffer');
    }
    const { bufferCallback } = this.settings;
    const inBand = bufferCallback === null || truth(call1(bufferCallback, value));
    if (!inBand) {
      this.out.op(OP.NEXT_BUFFER);
      if (view.readOnly) this.out.op(OP.READONLY_BUFFER);
    } else if (view.readOnly) this.bytesOf(value, view.bytes());
    else this.mutableBytesOf(value, view.bytes());
  }

  // ---- containers ------------------------------------------------------------------------------------------------------

  private part(value: Value, container: Value, what: () => string): void {
    try {
      this.save(value);
    } catch (error) {
      noteOn(error, `when serializing ${typeText(container)} ${what()}`);
    }
  }

  private saveTuple(value: PyTuple): void {
    const { out } = this;
    const { items } = value;
    const count = items.length;
    if (count === 0) {
      if (!this.bin) out.op(OP.MARK);
      out.op(this.bin ? OP.EMPTY_TUPLE : OP.TUPLE);
      return;
    }
    const short = count <= 3 && this.protocol >= 2;
    if (!short) out.op(OP.MARK);
    for (let i = 0; i < count; i++) this.part(items[i]!, value, () => `item ${i}`);
    // A part of it held the tuple itself, which by now is written: what lies on the stack goes.
    const index = this.memo.get(value);
    if (index !== undefined) {
      if (!short && this.bin) out.op(OP.POP_MARK);
      else for (let i = short ? 0 : -1; i < count; i++) out.op(OP.POP);
      this.get(index);
      return;
    }
    out.op(short ? OP.TUPLE1 + count - 1 : OP.TUPLE);
    this.memoize(value);
  }

  private saveList(value: PyList): void {
    const { out } = this;
    if (this.bin) out.op(OP.EMPTY_LIST);
    else {
      out.op(OP.MARK);
      out.op(OP.LIST);
    }
    this.memoize(value);
    if (!this.bin) {
      this.appendAll(iter(value), value);
      return;
    }
    // The list may change under way.
    for (let at = 0; at < value.items.length; ) {
      const end = Math.min(at + BATCH, value.items.length);
      if (end - at === 1) {
        this.part(value.items[at]!, value, () => `item ${at}`);
        out.op(OP.APPEND);
        at++;
        continue;
      }
      out.op(OP.MARK);
      for (; at < end && at < value.items.length; at++) this.part(value.items[at]!, value, () => `item ${at}`);
      out.op(OP.APPENDS);
    }
  }

  /** Items of any iterator, for APPEND and APPENDS. */
  appendAll(items: Value, container: Value): void {
    let count = 0;
    this.inBatches(
      () => next(items),
      item => this.part(item, container, () => `item ${count++}`),
      OP.APPEND,
      OP.APPENDS,
    );
  }

  private inBatches<T>(take: () => T | undefined, write: (item: T) => void, one: number, many: number): void {
    const { out } = this;
    let item = take();
    while (item !== undefined) {
      let following = this.bin ? take() : undefined;
      if (following === undefined) {
        write(item);
        out.op(one);
        item = this.bin ? undefined : take();
        continue;
      }
      out.op(OP.MARK);
      write(item);
      for (let count = 1; following !== undefined && count < BATCH; count++) {
        write(following);
        following = take();
      }
      out.op(many);
      item = following;
    }
  }

  private saveDict(value: PyDict): void {
    const { out } = this;
    if (this.bin) out.op(OP.EMPTY_DICT);
    else {
      out.op(OP.MARK);
      out.op(OP.DICT);
    }
    this.memoize(value);
    if (value.size === 0) return;
    const { version } = value;
    const entries = value.entries();
    const take = (): readonly [Value, Value] | undefined => {
      if (value.version !== version) throw runtimeError('dictionary changed size during iteration');
      const { done, value: pair } = entries.next();
      return done ? undefined : (pair as [Value, Value]);
    };
    this.inBatches(take, pair => this.pair(pair, value), OP.SETITEM, OP.SETITEMS);
  }

  private pair([key, value]: readonly [Value, Value], container: Value): void {
    this.save(key);
    this.part(value, container, () => `item ${quoted(key)}`);
  }

  /** Pairs of any iterator, for SETITEM and SETITEMS. */
  setAll(items: Value, container: Value): void {
    const take = (): readonly [Value, Value] | undefined => {
      const pair = next(items);
      if (pair === undefined) return undefined;
      if (!(pair instanceof PyTuple) || pair.items.length !== 2) {
        throw typeError('dict items iterator must return 2-tuples');
      }
      return [pair.items[0]!, pair.items[1]!];
    };
    this.inBatches(take, pair => this.pair(pair, container), OP.SETITEM, OP.SETITEMS);
  }

  private saveSet(value: PySet): void {
    const { out } = this;
    if (this.protocol < 4) {
      this.reduce(setType, [new PyList(value.elements())], value);
      return;
    }
    out.op(OP.EMPTY_SET);
    this.memoize(value);
    const elements = value.elements();
    for (let at = 0; at < elements.length; at += BATCH) {
      out.op(OP.MARK);
      for (const element of elements.slice(at, at + BATCH)) this.part(element, value, () => 'element');
      if (value.size !== elements.length) throw runtimeError('set changed size during iteration');
      out.op(OP.ADDITEMS);
    }
  }

  private saveFrozenset(value: PySet): void {
    const { out } = this;
    if (this.protocol < 4) {
      this.reduce(frozensetType, [new PyList(value.elements())], value);
      return;
    }
    out.op(OP.MARK);
    for (const element of value.elements()) this.part(element, value, () => 'element');
    const index = this.memo.get(value);
    if (index !== undefined) {
      out.op(OP.POP_MARK);
      this.get(index);
      return;
    }
    out.op(OP.FROZENSET);
    this.memoize(value);
  }

  private saveType(value: PyObject): void {
    if ((value as Value) === noneType) this.reduce(typeType, [null], value);
    else if ((value as Value) === ellipsisType) this.reduce(typeType, [Ellipsis], value);
    else if ((value as Value) === notImplementedType) this.reduce(typeType, [NotImplemented], value);
    else saveGlobal(this, value, null);
  }

  /** A function and its arguments. */
  reduce(maker: Value, args: Value[], value: Value): void {
    saveReduction(this, new PyTuple([maker, new PyTuple(args)]), value);
  }
}

const member = (module: Value, name: string): Value => (module as unknown as { dict: PyDict }).dict.getStr(name)!;

/** The bytes of an int, the least significant first, as few as tell its sign. */
function twosComplement(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array(0);
  const magnitude = value < 0n ? -value : value;
  const bits = magnitude.toString(16).length * 4;
  let size = (bits >> 3) + 1;
  let digits = BigInt.asUintN(size * 8, value)
    .toString(16)
    .padStart(size * 2, '0');
  // The highest byte may only repeat the sign.
  while (size > 1) {
    const high = Number.parseInt(digits.slice(0, 2), 16);
    const second = Number.parseInt(digits.slice(2, 4), 16);
    if (!((high === 0 && second < 0x80) || (high === 0xff && second >= 0x80))) break;
    digits = digits.slice(2);
    size--;
  }
  const data = new Uint8Array(size);
  for (let i = 0; i < size; i++) data[size - 1 - i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return data;
}

/** The text of protocol 0: one line, of Latin-1 characters. */
function rawUnicodeEscape(value: Str): string {
  let text = '';
  for (const code of codesOf(value)) {
    if (code >= 0x10000) text += `\\U${code.toString(16).padStart(8, '0')}`;
    else if (code >= 256 || code === 0x5c || code === 0 || code === 10 || code === 13 || code === 0x1a) {
      text += `\\u${code.toString(16).padStart(4, '0')}`;
    } else text += String.fromCharCode(code);
  }
  return text;
}
