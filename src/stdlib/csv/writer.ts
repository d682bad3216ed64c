// csv.writer: records into lines, each given to the file's write method in one piece.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { PyComplex, typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, strOf, textOf } from '../../runtime/objects/str.ts';
import { findAttr } from '../../runtime/protocols/attributes.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { forEach, isIterable } from '../../runtime/protocols/iterate.ts';
import { strText } from '../../runtime/protocols/text.ts';
import { define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';
import { csvError, type PyDialect, QUOTE } from './dialect.ts';

const rawWriterType = builtinType('writer', { basetype: false, module: '_csv' });

export class PyWriter extends PyObject {
  /** Fields with any of these need quotes or escapes. */
  private readonly special: RegExp;

  constructor(
    readonly write: Value,
    readonly dialect: PyDialect,
  ) {
    super();
    this.cls = rawWriterType;
    const characters = [
      dialect.delimiter,
      dialect.quotechar,
      dialect.escapechar,
      '\r',
      '\n',
      ...dialect.lineterminator,
    ];
    const escaped = characters
      .filter(character => character !== null)
      .map(character => `\\u{${character.codePointAt(0)!.toString(16)}}`);
    this.special = new RegExp(`[${escaped.join('')}]`, 'u');
  }

  line(row: Value): string {
    const { dialect } = this;
    if (!isIterable(row)) throw csvError(`iterable expected, not ${typeOf(row).name}`);
    let line = '';
    let count = 0;
    let lastEmpty = false;
    forEach(row, field => {
      if (count++ > 0) line += dialect.delimiter;
      line += this.field(field);
      lastEmpty = field === null;
    });
    if (count > 0 && line === '') {
      const none = lastEmpty && (dialect.quoting === QUOTE.STRINGS || dialect.quoting === QUOTE.NOTNULL);
      if (dialect.quoting === QUOTE.NONE || none) throw csvError('single empty field record must be quoted');
      line = dialect.quotechar! + dialect.quotechar!;
    }
    return line + dialect.lineterminator;
  }

  private field(value: Value): string {
    const { quoting } = this.dialect;
    const text = strOf(value);
    const plain = text !== undefined ? textOf(text) : value === null ? '' : strText(value);
    let quoted = false;
    if (quoting === QUOTE.NONNUMERIC) quoted = !isNumber(value);
    else if (quoting === QUOTE.ALL) quoted = true;
    else if (quoting === QUOTE.STRINGS) quoted = text !== undefined;
    else if (quoting === QUOTE.NOTNULL) quoted = value !== null;
    return this.quoted(plain, quoted, value === null);
  }

  private quoted(text: string, always: boolean, none: boolean): string {
    const { delimiter, quotechar, escapechar, quoting, doublequote, skipinitialspace } = this.dialect;
    let quoted = always;
    if (text === '' && delimiter === ' ' && skipinitialspace) {
      if (quoting === QUOTE.NONE || (none && (quoting === QUOTE.STRINGS || quoting === QUOTE.NOTNULL))) {
        throw csvError('empty field must be quoted if delimiter is a space and skipinitialspace is true');
      }
      quoted = true;
    }
    let body = text;
    if (this.special.test(text)) {
      body = '';
      for (const character of text) {
        let escapes = false;
        if (this.special.test(character)) {
          if (quoting === QUOTE.NONE) escapes = true;
          else {
            if (character === quotechar) {
              if (doublequote) body += quotechar;
              else escapes = true;
            } else if (character === escapechar) escapes = true;
            if (!escapes) quoted = true;
          }
          if (escapes) {
            if (escapechar === null) throw csvError('need to escape, but no escapechar set');
            body += escapechar;
          }
        }
        body += character;
      }
    }
    return quoted ? quotechar + body + quotechar : body;
  }
}

/** What PyNumber_Check says: has an int or float of its own. */
function isNumber(value: Value): boolean {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return true;
  const type = typeOf(value);
  return (
    value instanceof PyComplex || ['__index__', '__int__', '__float__'].some(name => type.lookup(name) !== undefined)
  );
}

export function newWriter(file: Value, dialect: PyDialect): PyWriter {
  const write = findAttr(file, 'write');
  if (write === undefined || typeOf(write).lookup('__call__') === undefined) {
    throw typeError('argument 1 must have a "write" method');
  }
  return new PyWriter(write, dialect);
}

export const writerType = once(() => {
  define(rawWriterType, {
    doc: 'CSV writer',
    methods: {
      'writerow(self, row, /)': (self: PyWriter, row: Value) => call1(self.write, fromText(self.line(row))),
      'writerows(self, rows, /)': (self: PyWriter, rows: Value) => {
        forEach(rows, row => {
          call1(self.write, fromText(self.line(row)));
        });
        return null;
      },
    },
    attributes: { dialect: { get: (self: PyWriter) => self.dialect } },
    members: ['dialect'],
  });
  return rawWriterType;
});
