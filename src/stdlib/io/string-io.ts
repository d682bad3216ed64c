// StringIO: a text file in memory.
//
// Programs mostly write at the end, so pieces written there are only collected; they become one text when somebody looks.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { instanceDictOf } from '../../runtime/objects/instance.ts';
import { PyIoObject } from '../../runtime/objects/io-object.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { type Str, strLength, strOf, strSlice } from '../../runtime/objects/str.ts';
import { callMethod } from '../../runtime/protocols/call.ts';
import { joinAll } from '../../runtime/text/join.ts';
import { defineOnce } from '../define-once.ts';
import { offsetArgument, sizeArgument, textIoBaseType, unsupported, whenceArgument } from './base.ts';
import { lineEnd, type Newline, NewlineState, newlineArgument, replaceText } from './newlines.ts';

export const stringIoType = builtinType('StringIO', { base: textIoBaseType, layout: 'StringIO', module: '_io' });

const NEWLINE = /\n/g;

export class PyStringIO extends PyIoObject {
  private text: Str = '';
  private tail: Str[] = [];
  length = 0;
  position = 0;
  newline: Newline = '\n';
  state: NewlineState | null = null;
  closed = false;

  check(): void {
    if (this.closed) throw valueError('I/O operation on closed file');
  }

  get value(): Str {
    if (this.tail.length > 0) {
      this.text = joinAll([this.text, ...this.tail], '');
      this.tail = [];
    }
    return this.text;
  }

  replaceValue(text: Str): void {
    this.text = text;
    this.tail = [];
    this.length = strLength(text);
  }

  write(given: Str): void {
    let text = this.state === null ? given : this.state.decode(given, true);
    // '\n' stays; other line ends that were asked for take its place.
    if (this.newline === '\r' || this.newline === '\r\n') text = replaceText(text, NEWLINE, this.newline);
    const size = strLength(text);
    if (size === 0) return;
    if (this.position === this.length) this.tail.push(text);
    else {
      const { value } = this;
      const gap = this.position > this.length ? '\0'.repeat(this.position - this.length) : '';
      const before = gap === '' ? strSlice(value, 0, this.position) : value;
      const after = this.position + size < this.length ? strSlice(value, this.position + size, this.length) : '';
      this.text = joinAll([before, gap, text, after], '');
    }
    this.position += size;
    this.length = Math.max(this.length, this.position);
  }

  take(count: number): Str {
    const start = Math.min(this.position, this.length);
    const end = count < 0 ? this.length : Math.min(this.length, start + count);
    if (end <= start) return '';
    this.position = end;
    return start === 0 && end === this.length ? this.value : strSlice(this.value, start, end);
  }

  takeLine(limit: number): Str {
    if (this.position >= this.length) return '';
    const end = lineEnd(this.value, this.position, this.newline);
    const count = (end < 0 ? this.length : end) - this.position;
    return this.take(limit < 0 ? count : Math.min(limit, count));
  }
}

function textArgument(value: Value): Str {
  const text = strOf(value);
  if (text === undefined) throw typeError(`string argument expected, got '${typeOf(value).name}'`);
  return text;
}

function initialize(self: PyStringIO, initial: Value = '', newline: Value = '\n'): Value {
  self.newline = newlineArgument(newline, 'StringIO() newline');
  if (initial !== null && strOf(initial) === undefined)
    throw typeError(`initial_value must be str or None, not ${typeOf(initial).name}`);
  self.closed = false;
  self.state = self.newline === null || self.newline === '' ? new NewlineState(self.newline === null) : null;
  self.replaceValue('');
  self.position = 0;
  if (initial !== null) self.write(textArgument(initial));
  self.position = 0;
  return null;
}

function seek(self: PyStringIO, offset: Value, whence?: Value): Value {
  self.check();
  const [to, from] = [offsetArgument(offset), whenceArgument(whence)];
  if (from < 0 || from > 2) throw valueError(`Invalid whence (${from}, should be 0, 1 or 2)`);
  if (from === 0 && to < 0) throw valueError(`Negative seek position ${to}`);
  if (from !== 0 && to !== 0) throw newException(EXCEPTIONS.OSError, "Can't do nonzero cur-relative seeks");
  self.position = from === 0 ? to : from === 1 ? self.position : self.length;
  return self.position;
}

function truncate(self: PyStringIO, size: Value = null): Value {
  self.check();
  const wanted = size === null ? self.position : offsetArgument(size);
  if (wanted < 0) throw valueError(`Negative size value ${wanted}`);
  if (wanted < self.length) self.replaceValue(strSlice(self.value, 0, wanted));
  return wanted;
}

function getState(self: PyStringIO): Value {
  self.check();
  return new PyTuple([self.value, self.newline, self.position, self.instanceDict ?? null]);
}

function setState(self: PyStringIO, state: Value): Value {
  self.check();
  if (!(state instanceof PyTuple) || state.items.length < 4)
    throw typeError(`${typeOf(self).name}.__setstate__ argument should be 4-tuple, got ${typeOf(state).name}`);
  const [value, newline, position, dict] = state.items as [Value, Value, Value, Value];
  initialize(self, '', newline);
  self.replaceValue(textArgument(value));
  const number = intOf(position);
  if (number === undefined) throw typeError(`third item of state must be an integer, got ${typeOf(position).name}`);
  if (number < 0) throw valueError('position value cannot be negative');
  self.position = Number(number);
  if (dict === null) return null;
  if (!(dict instanceof PyDict)) throw typeError(`fourth item of state should be a dict, got a ${typeOf(dict).name}`);
  for (const [key, item] of dict.entries()) instanceDictOf(self)!.set(key, item);
  return null;
}

const checked =
  (value: Value) =>
  (self: PyStringIO): Value => {
    self.check();
    return value;
  };

export function defineStringIo(): void {
  defineOnce(stringIoType, () => ({
    doc: 'Text I/O implementation using an in-memory buffer.',
    new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyStringIO(cls) },
    init: { signature: "(self, initial_value='', newline='\\n')", run: initialize },
    methods: {
      'readable(self, /)': checked(true),
      'writable(self, /)': checked(true),
      'seekable(self, /)': checked(true),
      'isatty(self, /)': checked(false),
      'close(self, /)': (self: PyStringIO) => {
        self.closed = true;
        self.replaceValue('');
        return null;
      },
      'getvalue(self, /)': (self: PyStringIO) => {
        self.check();
        return self.value;
      },
      'read(self, size=-1, /)': (self: PyStringIO, size?: Value) => {
        const count = sizeArgument(size);
        self.check();
        return self.take(count);
      },
      'readline(self, size=-1, /)': (self: PyStringIO, size?: Value) => {
        const limit = sizeArgument(size);
        self.check();
        return self.takeLine(limit);
      },
      '__next__(self, /)': (self: PyStringIO) => {
        self.check();
        if (self.cls.heap) {
          const line = callMethod(self, 'readline', []);
          const text = strOf(line);
          if (text === undefined)
            throw newException(
              EXCEPTIONS.OSError,
              `readline() should have returned a str object, not '${typeOf(line).name}'`,
            );
          if (strLength(text) === 0) throw newException(EXCEPTIONS.StopIteration);
          return line;
        }
        const line = self.takeLine(-1);
        if (line === '') throw newException(EXCEPTIONS.StopIteration);
        return line;
      },
      'tell(self, /)': (self: PyStringIO) => {
        self.check();
        return self.position;
      },
      'seek(self, pos, whence=0, /)': seek,
      'truncate(self, pos=None, /)': truncate,
      'write(self, s, /)': (self: PyStringIO, value: Value) => {
        const text = strOf(value);
        if (text === undefined) throw typeError(`string argument expected, got '${typeOf(value).name}'`);
        self.check();
        self.write(text);
        return strLength(text);
      },
      'detach(self, /)': () => {
        throw unsupported('detach');
      },
      '__getstate__(self, /)': getState,
      '__setstate__(self, state, /)': setState,
    },
    attributes: {
      closed: { get: (self: PyStringIO) => self.closed },
      newlines: {
        get: (self: PyStringIO) => {
          self.check();
          return self.state === null ? null : self.state.newlines;
        },
      },
      line_buffering: {
        get: (self: PyStringIO) => {
          self.check();
          return false;
        },
      },
    },
  }));
}
