// csv.reader: records out of lines. A line without quotes and escapes is split at once; all others go through the states
// of a small machine, since a quoted field may run over lines.

import { PyIterator, PyList } from '../../runtime/objects/containers.ts';
import { builtinType, type Value } from '../../runtime/objects/object.ts';
import { floatType, typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, type Str, strOf, textOf } from '../../runtime/objects/str.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { next } from '../../runtime/protocols/iterate.ts';
import { defineIterator } from '../../runtime/types/define-iterator.ts';
import { once } from '../once.ts';
import { csvError, type PyDialect, QUOTE } from './dialect.ts';

export const limits = { field: 131072 };

type State =
  | 'record'
  | 'field'
  | 'escaped'
  | 'after escaped break'
  | 'in field'
  | 'in quotes'
  | 'escaped in quotes'
  | 'quote in quotes'
  | 'line break';

const rawReaderType = builtinType('reader', { basetype: false, module: '_csv' });

export class PyReader extends PyIterator {
  lineNumber = 0;
  private state: State = 'record';
  private fields: Value[] = [];
  private field = '';
  private unquoted = true;
  /** Lines with any of these need the machine. */
  private readonly special: RegExp;
  private readonly plain: boolean;

  constructor(
    private readonly lines: Value,
    readonly dialect: PyDialect,
  ) {
    super();
    this.cls = rawReaderType;
    const escaped = [dialect.quotechar, dialect.escapechar, '\r', '\n']
      .filter(character => character !== null)
      .map(character => `\\u{${character.codePointAt(0)!.toString(16)}}`);
    this.special = new RegExp(`[${escaped.join('')}]`, 'u');
    const byText = dialect.quoting === QUOTE.NONNUMERIC || dialect.quoting >= QUOTE.STRINGS;
    this.plain = !dialect.skipinitialspace && !byText;
  }

  step(): Value | undefined {
    this.fields = [];
    this.field = '';
    this.state = 'record';
    this.unquoted = true;
    do {
      const line = next(this.lines);
      if (line === undefined) {
        if (this.field === '' && !this.insideQuotes) return undefined;
        if (this.dialect.strict) throw csvError('unexpected end of data');
        this.save();
        break;
      }
      const text = strOf(line);
      if (text === undefined) {
        throw csvError(
          `iterator should return strings, not ${typeOf(line).name} (the file should be opened in text mode)`,
        );
      }
      this.lineNumber++;
      if (this.state === 'record' && this.plain && this.splits(text)) break;
      this.run(textOf(text), text);
    } while (this.state !== 'record');
    return new PyList(this.fields);
  }

  private get insideQuotes(): boolean {
    return this.state === 'in quotes';
  }

  /** A line that needs only to be split. */
  private splits(line: Str): boolean {
    if (typeof line !== 'string') return false;
    let end = line.length;
    if (end > 0 && line.charCodeAt(end - 1) === 0x0a) end--;
    if (end > 0 && line.charCodeAt(end - 1) === 0x0d) end--;
    const body = end === line.length ? line : line.slice(0, end);
    if (body.length > limits.field || this.special.test(body)) return false;
    if (body !== '') this.fields = body.split(this.dialect.delimiter);
    return true;
  }

  private run(text: string, line: Str): void {
    if (typeof line === 'string') for (let i = 0; i < text.length; i++) this.take(text[i]!);
    else for (const character of text) this.take(character);
    this.take('');
  }

  private save(): void {
    const { quoting } = this.dialect;
    const { field, unquoted } = this;
    this.field = '';
    this.unquoted = true;
    if (unquoted && field === '' && (quoting === QUOTE.NOTNULL || quoting === QUOTE.STRINGS)) this.fields.push(null);
    else if (unquoted && field !== '' && (quoting === QUOTE.NONNUMERIC || quoting === QUOTE.STRINGS)) {
      this.fields.push(call1(floatType, fromText(field)));
    } else this.fields.push(fromText(field));
  }

  private add(character: string): void {
    if (this.field.length >= limits.field) throw csvError(`field larger than field limit (${limits.field})`);
    this.field += character;
  }

  /** The field ends with its line. */
  private endLine(character: string): void {
    this.save();
    this.state = character === '' ? 'record' : 'line break';
  }

  /** One character; '' is the end of the line. */
  private take(character: string): void {
    const { dialect } = this;
    const ends = character === '' || character === '\n' || character === '\r';
    const quotes = dialect.quoting !== QUOTE.NONE && character !== '' && character === dialect.quotechar;
    switch (this.state) {
      case 'record':
        if (character === '') return;
        if (ends) {
          this.state = 'line break';
          return;
        }
        this.state = 'field';
        this.take(character);
        return;
      case 'field':
        if (ends) this.endLine(character);
        else if (quotes) {
          this.unquoted = false;
          this.state = 'in quotes';
        } else if (character === dialect.escapechar) this.state = 'escaped';
        else if (character === ' ' && dialect.skipinitialspace) return;
        else if (character === dialect.delimiter) this.save();
        else {
          this.add(character);
          this.state = 'in field';
        }
        return;
      case 'escaped':
        this.add(character === '' ? '\n' : character);
        this.state = character === '\n' || character === '\r' ? 'after escaped break' : 'in field';
        return;
      case 'after escaped break':
        if (character === '') return;
        this.state = 'in field';
        this.take(character);
        return;
      case 'in field':
        if (ends) this.endLine(character);
        else if (character === dialect.escapechar) this.state = 'escaped';
        else if (character === dialect.delimiter) {
          this.save();
          this.state = 'field';
        } else this.add(character);
        return;
      case 'in quotes':
        if (character === '') return;
        if (character === dialect.escapechar) this.state = 'escaped in quotes';
        else if (quotes) this.state = dialect.doublequote ? 'quote in quotes' : 'in field';
        else this.add(character);
        return;
      case 'escaped in quotes':
        this.add(character === '' ? '\n' : character);
        this.state = 'in quotes';
        return;
      case 'quote in quotes':
        if (quotes) {
          this.add(character);
          this.state = 'in quotes';
        } else if (character === dialect.delimiter) {
          this.save();
          this.state = 'field';
        } else if (ends) this.endLine(character);
        else if (!dialect.strict) {
          this.add(character);
          this.state = 'in field';
        } else throw csvError(`'${dialect.delimiter}' expected after '${dialect.quotechar}'`);
        return;
      case 'line break':
        if (character === '') this.state = 'record';
        else if (!ends) {
          throw csvError("new-line character seen in unquoted field - do you need to open the file with newline=''?");
        }
        return;
    }
  }
}

export const readerType = once(() => {
  defineIterator(rawReaderType, {
    doc: 'CSV reader',
    attributes: {
      dialect: { get: (self: PyReader) => self.dialect },
      line_num: { get: (self: PyReader) => self.lineNumber },
    },
    members: ['dialect', 'line_num'],
  });
  return rawReaderType;
});
