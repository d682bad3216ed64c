// Reading a pickle: a machine with a stack, marks on it, and a memo.
//
// A mark is the height of the stack where it was set; nothing below the last one may be taken while it stands.

import { decodeBytes } from '../../runtime/codecs/codecs.ts';
import { decodeUtf8 } from '../../runtime/codecs/utf-8.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { importModule } from '../../runtime/imports/import.ts';
import { memoryviewType, type PyMemoryView } from '../../runtime/objects/buffer.ts';
import { listType, PyByteArray, PyBytes, PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { normalizeInt, PyFloat } from '../../runtime/objects/scalars.ts';
import { frozensetType, PySet, setType } from '../../runtime/objects/set.ts';
import type { Str } from '../../runtime/objects/str.ts';
import { findAttr, getAttr } from '../../runtime/protocols/attributes.ts';
import { call, call1, callMethod } from '../../runtime/protocols/call.ts';
import { setItem } from '../../runtime/protocols/items.ts';
import { next } from '../../runtime/protocols/iterate.ts';
import { isAsciiBytes, latin1Bytes, latin1Text } from '../../runtime/text/latin-1.ts';
import { spend } from '../../runtime/thread.ts';
import { readFloat, readInt } from '../../runtime/types/number-text.ts';
import { build, extension, instantiate, newObject, newObjectEx } from './building.ts';
import { HIGHEST_PROTOCOL, OP, unpicklingError } from './common.ts';
import type { Input } from './input.ts';

export interface LoaderSettings {
  readonly encoding: string;
  readonly errors: string;
  readonly buffers: Value;
  readonly findClass: (module: Value, name: Value) => Value;
  /** undefined: there is none. */
  readonly persistentLoad: Value | undefined;
}

export class Loader {
  private stack: Value[] = [];
  private readonly marks: number[] = [];
  /** Nothing below is to be taken. */
  private fence = 0;
  protocol = 0;

  constructor(
    private readonly input: Input,
    readonly memo: Map<number, Value>,
    private readonly settings: LoaderSettings,
  ) {}

  load(): Value {
    for (;;) {
      const code = this.input.opcode();
      if (code === OP.STOP) return this.pop();
      this.step(code);
    }
  }

  // ---- the stack -------------------------------------------------------------------------------------------------------

  private underflow(): Error {
    return unpicklingError(
      this.marks.length > 0 ? 'unexpected MARK found' : 'unpickling stack underflow',
    ) as unknown as Error;
  }

  private pop(): Value {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack.pop()!;
  }

  private top(): Value {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack[this.stack.length - 1]!;
  }

  private popMark(): Value[] {
    const mark = this.marks.pop();
    if (mark === undefined) throw unpicklingError('could not find MARK');
    this.fence = this.marks.at(-1) ?? 0;
    const items = this.stack.slice(mark);
    this.stack.length = mark;
    return items;
  }

  private popTuple(count: number): PyTuple {
    const from = this.stack.length - count;
    if (from < this.fence) throw this.underflow();
    const items = this.stack.slice(from);
    this.stack.length = from;
    return new PyTuple(items);
  }

  // ---- one instruction -------------------------------------------------------------------------------------------------

  private step(code: number): void {
    const { input, stack } = this;
    switch (code) {
      case OP.NONE:
        stack.push(null);
        return;
      case OP.NEWTRUE:
        stack.push(true);
        return;
      case OP.NEWFALSE:
        stack.push(false);
        return;
      case OP.BININT1:
        stack.push(input.byte());
        return;
      case OP.BININT2:
        stack.push(input.uint2());
        return;
      case OP.BININT:
        stack.push(input.int4());
        return;
      case OP.LONG1:
        stack.push(signedInt(input.take(input.byte())));
        return;
      case OP.BINFLOAT:
        stack.push(new PyFloat(input.view(8).getFloat64(0)));
        return;
      case OP.SHORT_BINUNICODE:
        stack.push(text(input.take(input.byte())));
        return;
      case OP.BINUNICODE:
        stack.push(text(input.take(input.uint4())));
        return;
      case OP.SHORT_BINBYTES:
        stack.push(new PyBytes(input.take(input.byte()).slice()));
        return;
      case OP.BINBYTES:
        stack.push(new PyBytes(input.take(input.uint4()).slice()));
        return;
      case OP.MARK:
        this.fence = stack.length;
        this.marks.push(stack.length);
        return;
      case OP.MEMOIZE:
        this.memo.set(this.memo.size, this.top());
        return;
      case OP.BINPUT:
        this.memo.set(input.byte(), this.top());
        return;
      case OP.LONG_BINPUT:
        this.memo.set(input.uint4(), this.top());
        return;
      case OP.BINGET:
        this.get(input.byte());
        return;
      case OP.LONG_BINGET:
        this.get(input.uint4());
        return;
      case OP.EMPTY_TUPLE:
        stack.push(new PyTuple([]));
        return;
      case OP.TUPLE1:
      case OP.TUPLE2:
      case OP.TUPLE3:
        stack.push(this.popTuple(code - OP.TUPLE1 + 1));
        return;
      case OP.EMPTY_LIST:
        stack.push(new PyList([]));
        return;
      case OP.EMPTY_DICT:
        stack.push(new PyDict());
        return;
      case OP.APPEND:
        this.append([this.pop()]);
        return;
      case OP.APPENDS:
        this.append(this.popMark());
        return;
      case OP.SETITEM: {
        const value = this.pop();
        this.setItems([this.pop(), value]);
        return;
      }
      case OP.SETITEMS:
        this.setItems(this.popMark());
        return;
      case OP.STACK_GLOBAL: {
        const name = this.pop();
        this.stackGlobal(this.pop(), name);
        return;
      }
      case OP.REDUCE: {
        const args = this.pop();
        const maker = this.pop();
        if (!(args instanceof PyTuple)) throw typeError('argument list must be a tuple');
        this.stack.push(call(maker, [...args.items]));
        return;
      }
      case OP.NEWOBJ: {
        const args = this.pop();
        stack.push(newObject(this.pop(), args));
        return;
      }
      case OP.BUILD: {
        const state = this.pop();
        build(this.top(), state);
        return;
      }
      default:
        this.rarely(code);
    }
  }

  private rarely(code: number): void {
    const { input, stack } = this;
    switch (code) {
      case OP.PROTO: {
        this.protocol = input.byte();
        if (this.protocol > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${this.protocol}`);
        return;
      }
      case OP.FRAME:
        input.frame(input.size8('FRAME length'));
        return;
      case OP.TUPLE:
        stack.push(new PyTuple(this.popMark()));
        return;
      case OP.LIST:
        stack.push(new PyList(this.popMark()));
        return;
      case OP.DICT: {
        const items = this.popMark();
        if (items.length % 2 !== 0) throw unpicklingError('odd number of items for DICT');
        const dict = new PyDict();
        for (let i = 0; i < items.length; i += 2) dict.set(items[i]!, items[i + 1]!);
        stack.push(dict);
        return;
      }
      case OP.EMPTY_SET:
        stack.push(new PySet());
        return;
      case OP.ADDITEMS:
        this.addItems(this.popMark());
        return;
      case OP.FROZENSET:
        stack.push(PySet.from(this.popMark(), frozensetType));
        return;
      case OP.LONG4: {
        const size = input.int4();
        if (size < 0) throw unpicklingError('LONG pickle has negative byte count');
        stack.push(signedInt(input.take(size)));
        return;
      }
      case OP.BINUNICODE8:
        stack.push(text(input.take(input.size8('BINUNICODE8'))));
        return;
      case OP.BINBYTES8:
        stack.push(new PyBytes(input.take(input.size8('BINBYTES8')).slice()));
        return;
      case OP.BYTEARRAY8:
        stack.push(new PyByteArray(input.take(input.size8('BYTEARRAY8')).slice()));
        return;
      case OP.NEXT_BUFFER:
        stack.push(this.nextBuffer());
        return;
      case OP.READONLY_BUFFER: {
        const view = call1(memoryviewType, this.pop()) as PyMemoryView;
        stack.push(view.readOnly ? view : callMethod(view, 'toreadonly', []));
        return;
      }
      case OP.POP:
        if (this.marks.length > 0 && stack.length === this.fence) this.popMark();
        else this.pop();
        return;
      case OP.POP_MARK:
        this.popMark();
        return;
      case OP.DUP:
        stack.push(this.top());
        return;
      case OP.GLOBAL: {
        const module = decodeUtf8(latin1Bytes(input.name()), 'strict');
        stack.push(this.settings.findClass(module, decodeUtf8(latin1Bytes(input.name()), 'strict')));
        return;
      }
      case OP.NEWOBJ_EX: {
        const keywords = this.pop();
        const args = this.pop();
        stack.push(newObjectEx(this.pop(), args, keywords));
        return;
      }
      case OP.INST: {
        const module = decodeBytes(latin1Bytes(input.name()), 'ascii');
        const cls = this.settings.findClass(module, decodeBytes(latin1Bytes(input.name()), 'ascii'));
        stack.push(instantiate(cls, this.popMark()));
        return;
      }
      case OP.OBJ: {
        const [cls, ...args] = this.popMark();
        if (cls === undefined) throw this.underflow();
        stack.push(instantiate(cls, args));
        return;
      }
      case OP.EXT1:
        this.extension(input.byte());
        return;
      case OP.EXT2:
        this.extension(input.uint2());
        return;
      case OP.EXT4:
        this.extension(input.int4());
        return;
      default:
        this.oldForms(code);
    }
  }

  /** Protocol 0, and the strings of Python 2. */
  private oldForms(code: number): void {
    const { input, stack } = this;
    switch (code) {
      case OP.GET:
        this.get(lineNumber(input.line()));
        return;
      case OP.PUT: {
        const index = lineNumber(input.line());
        if (index < 0) throw valueError('negative PUT argument');
        this.memo.set(index, this.top());
        return;
      }
      case OP.INT: {
        const line = input.line();
        if (line === '00' || line === '01') stack.push(line === '01');
        else stack.push(lineInt(line));
        return;
      }
      case OP.LONG:
        stack.push(lineInt(input.line().replace(/L$/, '')));
        return;
      case OP.FLOAT: {
        const value = readFloat(input.line());
        if (value === undefined) throw valueError('could not convert string to float');
        stack.push(new PyFloat(value));
        return;
      }
      case OP.STRING: {
        const line = input.line();
        const quote = line[0];
        if (line.length < 2 || quote !== line.at(-1) || (quote !== '"' && quote !== "'")) {
          throw unpicklingError('the STRING opcode argument must be quoted');
        }
        const escaped = new PyBytes(latin1Bytes(line.slice(1, -1)));
        const [plain] = (callMethod(importModule('_codecs'), 'escape_decode', [escaped]) as PyTuple).items;
        stack.push(this.oldString((plain as PyBytes).data));
        return;
      }
      case OP.SHORT_BINSTRING:
        stack.push(this.oldString(input.take(input.byte()).slice()));
        return;
      case OP.BINSTRING: {
        const size = input.int4();
        if (size < 0) throw unpicklingError('BINSTRING pickle has negative byte count');
        stack.push(this.oldString(input.take(size).slice()));
        return;
      }
      case OP.UNICODE:
        stack.push(decodeBytes(latin1Bytes(input.line()), 'raw-unicode-escape'));
        return;
      case OP.PERSID: {
        const line = latin1Bytes(input.line());
        if (!isAsciiBytes(line)) throw unpicklingError('persistent IDs in protocol 0 must be ASCII strings');
        stack.push(this.persistent(latin1Text(line)));
        return;
      }
      case OP.BINPERSID:
        stack.push(this.persistent(this.pop()));
        return;
      default:
        throw unpicklingError(`invalid load key, '${keyText(code)}'.`);
    }
  }

  private oldString(data: Uint8Array): Value {
    const { encoding, errors } = this.settings;
    return encoding === 'bytes' ? new PyBytes(data) : decodeBytes(data, encoding, errors);
  }

  private get(index: number): void {
    const value = this.memo.get(index);
    if (value === undefined) throw unpicklingError(`Memo value not found at index ${index}`);
    this.stack.push(value);
  }

  private append(items: Value[]): void {
    spend(items.length);
    const target = this.top();
    if (target instanceof PyList && target.cls === listType) {
      for (const item of items) target.items.push(item);
      return;
    }
    const extend = items.length === 1 ? undefined : findAttr(target, 'extend');
    if (extend !== undefined) {
      call1(extend, new PyList(items));
      return;
    }
    const append = getAttr(target, 'append');
    for (const item of items) call1(append, item);
  }

  private setItems(items: Value[]): void {
    const target = this.top();
    if (items.length === 0) return;
    spend(items.length);
    if (items.length % 2 !== 0) throw unpicklingError('odd number of items for SETITEMS');
    const exact = target instanceof PyDict && target.cls === dictType;
    for (let i = 0; i < items.length; i += 2) {
      if (exact) target.set(items[i]!, items[i + 1]!);
      else setItem(target, items[i]!, items[i + 1]!);
    }
  }

  private addItems(items: Value[]): void {
    const target = this.top();
    if (target instanceof PySet && target.cls.isSubtypeOf(setType)) {
      for (const item of items) target.add(item);
      return;
    }
    const add = getAttr(target, 'add');
    for (const item of items) call1(add, item);
  }

  private stackGlobal(module: Value, name: Value): void {
    if (typeof module !== 'string' || typeof name !== 'string') throw unpicklingError('STACK_GLOBAL requires str');
    this.stack.push(this.settings.findClass(module, name));
  }

  private extension(code: number): void {
    this.stack.push(extension(code, this.settings.findClass));
  }

  private nextBuffer(): Value {
    const { buffers } = this.settings;
    if (buffers === null) {
      throw unpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given');
    }
    const buffer = next(buffers);
    if (buffer === undefined) throw unpicklingError('not enough out-of-band buffers');
    return buffer;
  }

  private persistent(id: Value): Value {
    const { persistentLoad } = this.settings;
    if (persistentLoad !== undefined) return call1(persistentLoad, id);
    throw unpicklingError(
      'A load persistent id instruction was encountered, but no persistent_load function was specified.',
    );
  }
}

function text(data: Uint8Array): Str {
  return data.length < 64 && isAsciiBytes(data) ? latin1Text(data) : decodeUtf8(data, 'surrogatepass');
}

/** Two's complement, the least significant byte first. */
function signedInt(data: Uint8Array): Value {
  const size = data.length;
  if (size === 0) return 0;
  let digits = '';
  for (let i = size - 1; i >= 0; i--) digits += data[i]!.toString(16).padStart(2, '0');
  return normalizeInt(BigInt.asIntN(size * 8, BigInt(`0x${digits}`)));
}

function lineInt(line: string): Value {
  const value = readInt(line.trim(), 0) ?? readInt(line.trim(), 10);
  if (value === undefined) throw valueError(`invalid literal for int() with base 0: '${line}'`);
  return value;
}

const lineNumber = (line: string): number => Number(lineInt(line));

function keyText(code: number): string {
  if (code >= 0x20 && code < 0x7f && code !== 0x27 && code !== 0x5c) return String.fromCharCode(code);
  return `\\x${code.toString(16).padStart(2, '0')}`;
}
