// Reading JSON: recursive descent over host text, without a Python call for anything that the decoder left at its default.

import { stopIteration, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { floatType, intType, PyFloat, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf } from '../../runtime/objects/str.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { spend } from '../../runtime/thread.ts';
import { define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';
import { Source, scanned, scanString } from './strings.ts';

const rawScannerType = builtinType('Scanner', { basetype: true, layout: 'Scanner', home: '_json' });

class PyScanner extends PyObject {
  readonly strict: boolean;
  constructor(
    cls: PyType,
    strict: Value,
    readonly objectHook: Value,
    readonly pairsHook: Value,
    readonly floatParser: Value,
    readonly intParser: Value,
    readonly constantParser: Value,
  ) {
    super();
    this.cls = cls;
    this.strict = truth(strict);
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const [TAB, LF, CR, SPACE, QUOTE, COMMA, COLON, OPEN, CLOSE, BRACKET, BRACKET_END] = [
  9, 10, 13, 32, 34, 44, 58, 123, 125, 91, 93,
];

/** One call of the scanner: reads a value and what is in it. */
class Reader {
  at = 0;
  private readonly text: string;
  constructor(
    private readonly source: Source,
    private readonly options: PyScanner,
  ) {
    this.text = source.text;
  }

  private skipSpace(): number {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code !== SPACE && code !== LF && code !== TAB && code !== CR) return code;
      this.at++;
    }
  }

  /** The value that begins right here; undefined when none does. */
  value(): Value | undefined {
    const { text, at } = this;
    switch (text.charCodeAt(at)) {
      case QUOTE:
        return this.string();
      case OPEN:
        return this.object();
      case BRACKET:
        return this.array();
      case 0x6e:
        return text.startsWith('null', at) ? this.word(4, null) : undefined;
      case 0x74:
        return text.startsWith('true', at) ? this.word(4, true) : undefined;
      case 0x66:
        return text.startsWith('false', at) ? this.word(5, false) : undefined;
      case 0x4e:
        return text.startsWith('NaN', at) ? this.constant('NaN') : undefined;
      case 0x49:
        return text.startsWith('Infinity', at) ? this.constant('Infinity') : undefined;
      case 0x2d:
        return text.startsWith('-Infinity', at) ? this.constant('-Infinity') : this.number();
      default:
        return this.number();
    }
  }

  private word(length: number, value: Value): Value {
    this.at += length;
    return value;
  }

  private constant(name: string): Value {
    this.at += name.length;
    return call1(this.options.constantParser, name);
  }

  private string(): Value {
    const value = scanString(this.source, this.at + 1, this.options.strict);
    this.at = scanned.end;
    return value;
  }

  private number(): Value | undefined {
    const { text, options } = this;
    // Most numbers are a few digits.
    const first = this.at;
    let at = first;
    let code = text.charCodeAt(at);
    if (code >= 0x31 && code <= 0x39) {
      let value = 0;
      while (code >= 0x30 && code <= 0x39) {
        value = value * 10 + code - 0x30;
        code = text.charCodeAt(++at);
      }
      if (at - first < 16 && code !== 0x2e && code !== 0x65 && code !== 0x45 && options.intParser === intType) {
        this.at = at;
        return value;
      }
    }
    NUMBER.lastIndex = first;
    const match = NUMBER.exec(text);
    if (match === null) return undefined;
    this.at = NUMBER.lastIndex;
    const [digits, fraction, exponent] = match;
    if (fraction !== undefined || exponent !== undefined) {
      return options.floatParser === floatType ? new PyFloat(Number(digits)) : call1(options.floatParser, digits);
    }
    return digits.length < 16 && options.intParser === intType ? Number(digits) + 0 : call1(options.intParser, digits);
  }

  private member(): Value {
    const value = this.value();
    if (value === undefined) throw this.source.error('Expecting value', this.at);
    return value;
  }

  private array(): Value {
    const items: Value[] = [];
    this.at++;
    if (this.skipSpace() === BRACKET_END) {
      this.at++;
      return new PyList(items);
    }
    for (;;) {
      items.push(this.member());
      const code = this.skipSpace();
      if (code === BRACKET_END) break;
      if (code !== COMMA) throw this.source.error("Expecting ',' delimiter", this.at);
      const comma = this.at++;
      if (this.skipSpace() === BRACKET_END) {
        throw this.source.error('Illegal trailing comma before end of array', comma);
      }
    }
    this.at++;
    return new PyList(items);
  }

  private object(): Value {
    const { source, options } = this;
    const pairs: Value[] | null = options.pairsHook === null ? null : [];
    const dict = new PyDict();
    this.at++;
    let code = this.skipSpace();
    if (code !== CLOSE) {
      for (;;) {
        if (code !== QUOTE) throw source.error('Expecting property name enclosed in double quotes', this.at);
        const key = this.string();
        if (this.skipSpace() !== COLON) throw source.error("Expecting ':' delimiter", this.at);
        this.at++;
        this.skipSpace();
        const value = this.member();
        if (pairs === null) dict.set(key, value);
        else pairs.push(new PyTuple([key, value]));
        code = this.skipSpace();
        if (code === CLOSE) break;
        if (code !== COMMA) throw source.error("Expecting ',' delimiter", this.at);
        const comma = this.at++;
        code = this.skipSpace();
        if (code === CLOSE) throw source.error('Illegal trailing comma before end of object', comma);
      }
    }
    this.at++;
    if (pairs !== null) return call1(options.pairsHook, new PyList(pairs));
    return options.objectHook === null ? dict : call1(options.objectHook, dict);
  }
}

function scan(self: PyScanner, string: Value, index: Value): Value {
  const text = strOf(string);
  if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(string).name}`);
  const position = toSize(index);
  if (position < 0) throw valueError('idx cannot be negative');
  const source = new Source(text);
  spend(source.text.length >> 4);
  const reader = new Reader(source, self);
  reader.at = source.place(position);
  const value = reader.at < source.text.length ? reader.value() : undefined;
  if (value === undefined) throw stopIteration(source.position(reader.at));
  return new PyTuple([value, source.position(reader.at)]);
}

export const scannerType = once(() => {
  define(rawScannerType, {
    doc: 'JSON scanner object',
    new: {
      signature: '(cls, context)',
      create: (cls: PyType, context: Value) => {
        const field = (name: string): Value => getAttr(context, name);
        return new PyScanner(
          cls,
          field('strict'),
          field('object_hook'),
          field('object_pairs_hook'),
          field('parse_float'),
          field('parse_int'),
          field('parse_constant'),
        );
      },
    },
    methods: { '__call__(self, string, idx)': scan },
    attributes: {
      strict: { get: (self: PyScanner) => self.strict, doc: 'strict' },
      object_hook: { get: (self: PyScanner) => self.objectHook, doc: 'object_hook' },
      object_pairs_hook: { get: (self: PyScanner) => self.pairsHook, doc: '' },
      parse_float: { get: (self: PyScanner) => self.floatParser, doc: 'parse_float' },
      parse_int: { get: (self: PyScanner) => self.intParser, doc: 'parse_int' },
      parse_constant: { get: (self: PyScanner) => self.constantParser, doc: 'parse_constant' },
    },
    members: ['strict', 'object_hook', 'object_pairs_hook', 'parse_float', 'parse_int', 'parse_constant'],
  });
  return rawScannerType;
});
