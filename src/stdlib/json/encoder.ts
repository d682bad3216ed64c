// Writing JSON: one walk over the value, text appended as it goes.
//
// Text is gathered as host text; only if some part was wide is it made a str of code points at the end. What went wrong
// inside a container is told by notes, from the inside out.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { floatRepr, intText } from '../../runtime/formatting/number-format.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { dictType, PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { PyBuiltin } from '../../runtime/objects/function.ts';
import { identityOf } from '../../runtime/objects/identity.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { floatOf, intOf, PyFloat, typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, type Str, strOf, textOf } from '../../runtime/objects/str.ts';
import { call1, callMethod } from '../../runtime/protocols/call.ts';
import { toArray } from '../../runtime/protocols/iterate.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { sortItems } from '../../runtime/protocols/sort.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { spend } from '../../runtime/thread.ts';
import { define } from '../../runtime/types/define.ts';
import { strArgument } from '../../runtime/types/text-arguments.ts';
import { once } from '../once.ts';
import { quoteAscii, quoteUnicode } from './strings.ts';

const rawEncoderType = builtinType('Encoder', { layout: 'Encoder', home: '_json' });

interface Settings {
  readonly markers: PyDict | null;
  readonly default: Value;
  readonly encoder: Value;
  readonly indent: string | null;
  readonly keySeparator: Str;
  readonly itemSeparator: Str;
  readonly sortKeys: boolean;
  readonly skipKeys: boolean;
  readonly allowNan: boolean;
}

class PyEncoder extends PyObject {
  readonly quote: (value: Str) => string;
  constructor(
    cls: PyType,
    readonly settings: Settings,
  ) {
    super();
    this.cls = cls;
    this.quote = quoteFunction(settings.encoder);
  }
}

/** The module's own two encoders are called without a detour; `quoteUnicode` gives wide text as host text. */
function quoteFunction(encoder: Value): (value: Str) => string {
  if (encoder instanceof PyBuiltin && encoder.module === '_json') {
    return encoder.builtin.name === 'encode_basestring_ascii' ? quoteAscii : quoteUnicode;
  }
  return value => {
    const made = strOf(call1(encoder, value));
    if (made === undefined) throw typeError('encoder() must return a string');
    return textOf(made);
  };
}

function note(error: unknown, text: string): unknown {
  if (error instanceof PyException) callMethod(error, 'add_note', [fromText(text)]);
  return error;
}

/** What a dict's cursor does: step, and look at the item. */
interface Cursor {
  next(): boolean;
  readonly key: Value;
  readonly value: Value;
}

class ItemsCursor implements Cursor {
  private at = -1;
  key: Value = null;
  value: Value = null;
  constructor(
    private readonly count: number,
    private readonly item: (place: number) => readonly Value[],
  ) {}
  next(): boolean {
    if (++this.at >= this.count) return false;
    [this.key, this.value] = this.item(this.at) as [Value, Value];
    return true;
  }
}

class Writer {
  private out = '';
  private readonly settings: Settings;
  private readonly quote: (value: Str) => string;
  private readonly keySeparator: string;
  private readonly itemSeparator: string;
  /** The beginning of a line at each level; made when it is reached. */
  private readonly lines: string[] = [];
  /** Keys come again and again: each with quotes and separator. */
  private readonly quotedKeys = new Map<string, string>();
  /** An encoder of the program is called for each. */
  private readonly keepsKeys: boolean;
  /** Nothing that is written can be wide. */
  private readonly narrow: boolean;
  /** The containers that are being written, while `markers` is a dict of nobody else's. */
  private readonly path: PyObject[] | null;

  constructor(encoder: PyEncoder) {
    this.settings = encoder.settings;
    this.quote = encoder.quote;
    this.keepsKeys = this.quote === quoteAscii || this.quote === quoteUnicode;
    this.keySeparator = textOf(encoder.settings.keySeparator);
    this.itemSeparator = textOf(encoder.settings.itemSeparator);
    const { indent, itemSeparator, keySeparator, markers } = this.settings;
    this.narrow =
      this.quote === quoteAscii &&
      [itemSeparator, keySeparator, fromText(indent ?? '')].every(part => typeof part === 'string');
    this.path = markers !== null && markers.cls === dictType && markers.size === 0 ? [] : null;
  }

  get text(): Str {
    return this.narrow ? this.out : fromText(this.out);
  }

  /** After an error: the dict holds what was being written. */
  keepPath(): void {
    for (const value of this.path ?? []) this.settings.markers!.set(identityOf(value), value);
  }

  value(value: Value, level: number): void {
    switch (typeof value) {
      case 'string':
        this.out += this.quote(value);
        return;
      case 'number':
        this.out += value;
        return;
      case 'boolean':
        this.out += value ? 'true' : 'false';
        return;
      case 'bigint':
        this.out += intText(value);
        return;
    }
    if (value === null) this.out += 'null';
    else if (value instanceof PyFloat) this.out += this.float(value.value);
    else if (value instanceof PyList) this.list(value, value.items, level);
    else if (value instanceof PyTuple) this.list(value, value.items, level);
    else if (value instanceof PyDict) this.dict(value, level);
    else this.other(value, level);
  }

  private other(value: PyObject, level: number): void {
    const text = strOf(value);
    const int = intOf(value);
    const float = floatOf(value);
    if (text !== undefined) this.out += this.quote(text);
    else if (int !== undefined) this.out += intText(int);
    else if (float !== undefined) this.out += this.float(float);
    else {
      const mark = this.enter(value);
      const made = call1(this.settings.default, value);
      try {
        this.value(made, level);
      } catch (error) {
        throw note(error, `when serializing ${typeOf(value).name} object`);
      }
      this.leave(mark);
    }
  }

  private float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value);
    if (!this.settings.allowNan) {
      throw valueError(`Out of range float values are not JSON compliant: ${floatRepr(value)}`);
    }
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  }

  /** Marks a container as being written; null when nobody wants to know. */
  private enter(value: PyObject): Value {
    const { markers } = this.settings;
    if (markers === null) return null;
    if (this.path !== null) {
      if (this.path.includes(value)) throw valueError('Circular reference detected');
      this.path.push(value);
      return true;
    }
    const key = identityOf(value);
    if (markers.has(key)) throw valueError('Circular reference detected');
    markers.set(key, value);
    return key;
  }

  private leave(mark: Value): void {
    if (mark === true) this.path!.pop();
    else if (mark !== null) this.settings.markers!.delete(mark);
  }

  private breakLine(level: number): string {
    const { indent } = this.settings;
    return indent === null ? '' : (this.lines[level] ??= `\n${indent.repeat(level)}`);
  }

  private list(value: PyObject, items: readonly Value[], level: number): void {
    // A subclass may walk differently.
    const all = value.cls.heap ? toArray(value) : items;
    if (all.length === 0) {
      this.out += '[]';
      return;
    }
    spend(all.length >> 3);
    const mark = this.enter(value);
    const line = this.breakLine(level + 1);
    const separator = this.itemSeparator + line;
    this.out += `[${line}`;
    for (let i = 0; i < all.length; i++) {
      if (i > 0) this.out += separator;
      try {
        this.value(all[i]!, level + 1);
      } catch (error) {
        throw note(error, `when serializing ${typeOf(value).name} item ${i}`);
      }
    }
    this.leave(mark);
    this.out += `${this.breakLine(level)}]`;
  }

  private dict(value: PyDict, level: number): void {
    if (value.size === 0 && value.cls === dictType) {
      this.out += '{}';
      return;
    }
    const mark = this.enter(value);
    const line = this.breakLine(level + 1);
    const separator = this.itemSeparator + line;
    let first = true;
    const cursor = this.settings.sortKeys || value.cls !== dictType ? this.items(value) : value.cursor();
    while (cursor.next()) {
      const { key, value: item } = cursor;
      const text = this.key(key);
      if (text === undefined) continue;
      this.out += first ? `{${line}${text}` : separator + text;
      first = false;
      try {
        this.value(item, level + 1);
      } catch (error) {
        throw note(error, `when serializing ${typeOf(value).name} item ${reprText(key)}`);
      }
    }
    this.leave(mark);
    this.out += first ? '{}' : `${this.breakLine(level)}}`;
  }

  /** The items that the dict itself gives, in order if that is wanted. */
  private items(value: PyDict): Cursor {
    const { sortKeys } = this.settings;
    if (value.cls === dictType) {
      const keys = value.keys();
      // No value is compared: no key is there twice.
      if (keys.every(key => typeof key === 'string')) {
        sortItems(keys, null, false);
        const values = keys.map(key => value.get(key)!);
        return new ItemsCursor(keys.length, i => [keys[i]!, values[i]!]);
      }
    }
    const items = toArray(callMethod(value, 'items', []));
    for (const item of items) {
      if (!(item instanceof PyTuple) || item.items.length !== 2) throw valueError('items must return 2-tuples');
    }
    if (sortKeys) sortItems(items, null, false);
    return new ItemsCursor(items.length, i => (items[i] as PyTuple).items);
  }

  /** With quotes and the separator behind it; undefined: to be skipped. */
  private key(key: Value): string | undefined {
    if (typeof key !== 'string') {
      const text = this.keyText(key);
      return text === undefined ? undefined : this.quote(text) + this.keySeparator;
    }
    let quoted = this.quotedKeys.get(key);
    if (quoted === undefined) {
      quoted = this.quote(key) + this.keySeparator;
      if (this.keepsKeys) this.quotedKeys.set(key, quoted);
    }
    return quoted;
  }

  /** undefined: to be skipped. */
  private keyText(key: Value): Str | undefined {
    const text = strOf(key);
    if (text !== undefined) return text;
    if (key === null) return 'null';
    if (typeof key === 'boolean') return key ? 'true' : 'false';
    const int = intOf(key);
    if (int !== undefined) return intText(int);
    const float = floatOf(key);
    if (float !== undefined) return this.float(float);
    if (this.settings.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
  }
}

function create(
  cls: PyType,
  markers: Value,
  fallback: Value,
  encoder: Value,
  indent: Value,
  keySeparator: Value,
  itemSeparator: Value,
  sortKeys: Value,
  skipKeys: Value,
  allowNan: Value,
): Value {
  if (markers !== null && !(markers instanceof PyDict)) {
    throw typeError(`make_encoder() argument 1 must be dict or None, not ${typeOf(markers).name}`);
  }
  return new PyEncoder(cls, {
    markers,
    default: fallback,
    encoder,
    indent: indent === null ? null : textOf(strOf(indent)!),
    keySeparator: strArgument(keySeparator, 'make_encoder', 'argument 5'),
    itemSeparator: strArgument(itemSeparator, 'make_encoder', 'argument 6'),
    sortKeys: truth(sortKeys),
    skipKeys: truth(skipKeys),
    allowNan: truth(allowNan),
  });
}

export const encoderType = once(() => {
  const setting =
    (read: (settings: Settings) => Value) =>
    (self: PyEncoder): Value =>
      read(self.settings);
  define(rawEncoderType, {
    doc: 'Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
    new: {
      signature:
        '(cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
      create,
    },
    methods: {
      '__call__(self, obj, _current_indent_level)': (self: PyEncoder, value: Value, level: Value) => {
        const writer = new Writer(self);
        try {
          writer.value(value, toSize(level));
        } catch (error) {
          writer.keepPath();
          throw error;
        }
        return new PyTuple([writer.text]);
      },
    },
    attributes: {
      markers: { get: setting(s => s.markers), doc: 'markers' },
      default: { get: setting(s => s.default), doc: 'default' },
      encoder: { get: setting(s => s.encoder), doc: 'encoder' },
      indent: { get: setting(s => s.indent), doc: 'indent' },
      key_separator: { get: setting(s => s.keySeparator), doc: 'key_separator' },
      item_separator: { get: setting(s => s.itemSeparator), doc: 'item_separator' },
      sort_keys: { get: setting(s => s.sortKeys), doc: 'sort_keys' },
      skipkeys: { get: setting(s => s.skipKeys), doc: 'skipkeys' },
    },
    members: ['markers', 'default', 'encoder', 'indent', 'key_separator', 'item_separator', 'sort_keys', 'skipkeys'],
  });
  return rawEncoderType;
});
