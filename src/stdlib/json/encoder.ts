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
import { contains } from '../../runtime/protocols/compare.ts';
import { delItem, setItem } from '../../runtime/protocols/items.ts';
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
  readonly markers: Value;
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

class Writer {
  private out = '';
  private readonly settings: Settings;
  private readonly quote: (value: Str) => string;
  private readonly keySeparator: string;
  private readonly itemSeparator: string;

  constructor(encoder: PyEncoder) {
    this.settings = encoder.settings;
    this.quote = encoder.quote;
    this.keySeparator = textOf(encoder.settings.keySeparator);
    this.itemSeparator = textOf(encoder.settings.itemSeparator);
  }

  get text(): Str {
    return fromText(this.out);
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
      const leave = this.enter(value);
      const made = call1(this.settings.default, value);
      try {
        this.value(made, level);
      } catch (error) {
        throw note(error, `when serializing ${typeOf(value).name} object`);
      }
      leave();
    }
  }

  private float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value);
    if (!this.settings.allowNan) {
      throw valueError(`Out of range float values are not JSON compliant: ${floatRepr(value)}`);
    }
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  }

  /** Marks a container as being written; gives what takes the mark off. */
  private enter(value: PyObject): () => void {
    const { markers } = this.settings;
    if (markers === null) return () => {};
    const key = identityOf(value);
    if (contains(markers, key)) throw valueError('Circular reference detected');
    setItem(markers, key, value);
    return () => delItem(markers, key);
  }

  private breakLine(level: number): string {
    const { indent } = this.settings;
    return indent === null ? '' : `\n${indent.repeat(level)}`;
  }

  private list(value: PyObject, items: readonly Value[], level: number): void {
    // A subclass may walk differently.
    const all = value.cls.heap ? toArray(value) : items;
    if (all.length === 0) {
      this.out += '[]';
      return;
    }
    spend(all.length >> 3);
    const leave = this.enter(value);
    const separator = this.itemSeparator + this.breakLine(level + 1);
    this.out += `[${this.breakLine(level + 1)}`;
    for (let i = 0; i < all.length; i++) {
      if (i > 0) this.out += separator;
      try {
        this.value(all[i]!, level + 1);
      } catch (error) {
        throw note(error, `when serializing ${typeOf(value).name} item ${i}`);
      }
    }
    leave();
    this.out += `${this.breakLine(level)}]`;
  }

  private dict(value: PyDict, level: number): void {
    if (value.size === 0 && value.cls === dictType) {
      this.out += '{}';
      return;
    }
    const leave = this.enter(value);
    const separator = this.itemSeparator + this.breakLine(level + 1);
    let first = true;
    const write = (key: Value, item: Value): void => {
      const text = this.key(key);
      if (text === undefined) return;
      if (first) this.out += `{${this.breakLine(level + 1)}`;
      else this.out += separator;
      first = false;
      this.out += this.quote(text) + this.keySeparator;
      try {
        this.value(item, level + 1);
      } catch (error) {
        throw note(error, `when serializing ${typeOf(value).name} item ${reprText(key)}`);
      }
    };
    if (this.settings.sortKeys || value.cls !== dictType) {
      for (const item of this.sortedItems(value)) {
        const [key, held] = (item as PyTuple).items as [Value, Value];
        write(key, held);
      }
    } else {
      const cursor = value.cursor();
      while (cursor.next()) write(cursor.key, cursor.value);
    }
    leave();
    this.out += first ? '{}' : `${this.breakLine(level)}}`;
  }

  private sortedItems(value: PyDict): Value[] {
    const items = toArray(callMethod(value, 'items', []));
    for (const item of items) {
      if (!(item instanceof PyTuple) || item.items.length !== 2) throw valueError('items must return 2-tuples');
    }
    if (this.settings.sortKeys) sortItems(items, null, false);
    return items;
  }

  /** undefined: to be skipped. */
  private key(key: Value): Str | undefined {
    if (typeof key === 'string') return key;
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
        writer.value(value, toSize(level));
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
