// The XML declaration of a document, and the text declaration of an external entity, which is almost the same.

import { isSpace } from './characters.ts';
import { builtinEncoding, type Encoding, mappedEncoding } from './encodings.ts';
import type { Scanner } from './scanner.ts';
import type { ParserState } from './state.ts';

interface PseudoAttribute {
  readonly name: string;
  readonly nameAt: number;
  readonly value: string;
  readonly valueAt: number;
}

interface Declaration {
  version: string | null;
  encoding: string | null;
  /** Where the name of the encoding stands. */
  encodingAt: number;
  standalone: boolean | null;
}

/** The declaration that the scanner has found at an index. */
export function readXmlDecl(parser: ParserState, scanner: Scanner, start: number, isText: boolean): void {
  const { next } = scanner;
  const declaration = parse(parser, scanner, start, isText);
  const { version, encoding, standalone } = declaration;
  if (standalone === true) {
    parser.dtd.standalone = true;
    if (parser.parameterEntityParsing === 1) parser.parameterEntityParsing = 0;
  }
  const report = parser.handlers.xmlDecl;
  if (report !== null) report(version, encoding, standalone === null ? -1 : Number(standalone));
  else parser.reportDefault(scanner, start, next);
  if (encoding !== null && parser.namedEncoding === null) changeEncoding(parser, scanner, declaration);
}

const isValuePart = (text: string, at: number): boolean => /[a-zA-Z0-9._-]/.test(text.charAt(at));

/** Reads `name="value"` after another from an index on; its errors are at the character that goes wrong. */
class PseudoAttributes {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly end: number,
    private readonly fail: (at: number) => never,
  ) {}

  skipSpace(): void {
    while (this.at < this.end && isSpace(this.text.charCodeAt(this.at))) this.at++;
  }

  private take(character: string): void {
    if (this.at >= this.end || this.text[this.at] !== character) this.fail(this.at);
    this.at++;
  }

  /** Null: there is no more; then the index stays after the last one. */
  next(): PseudoAttribute | null {
    const { text, end, at: start } = this;
    this.skipSpace();
    if (this.at >= end) {
      this.at = start;
      return null;
    }
    if (this.at === start) this.fail(start);
    const nameAt = this.at;
    while (this.at < end && text[this.at] !== '=' && !isSpace(text.charCodeAt(this.at))) {
      if (text.charCodeAt(this.at) > 0x7f) this.fail(this.at);
      this.at++;
    }
    const name = text.slice(nameAt, this.at);
    this.skipSpace();
    if (name === '') this.fail(this.at);
    this.take('=');
    this.skipSpace();
    const quote = text.charAt(this.at);
    if (quote !== '"' && quote !== "'") this.fail(this.at);
    this.at++;
    const valueAt = this.at;
    while (this.at < end && isValuePart(text, this.at)) this.at++;
    this.take(quote);
    return { name, nameAt, value: text.slice(valueAt, this.at - 1), valueAt };
  }
}

function parse(parser: ParserState, scanner: Scanner, start: number, isText: boolean): Declaration {
  const { text, next } = scanner;
  const found: Declaration = { version: null, encoding: null, encodingAt: 0, standalone: null };
  const fail = (at: number): never => parser.fail(isText ? 'TEXT_DECL' : 'XML_DECL', scanner, at);
  const end = next - 2;
  const attributes = new PseudoAttributes(text, start + 5, end, fail);
  let attribute = attributes.next();
  if (attribute === null) return fail(attributes.at);
  if (attribute.name === 'version') {
    found.version = attribute.value;
    attribute = attributes.next();
    if (attribute === null) return isText ? fail(attributes.at) : found;
  } else if (!isText) fail(attribute.nameAt);
  if (attribute.name === 'encoding') {
    if (!/^[a-zA-Z]/.test(attribute.value)) fail(attribute.valueAt);
    found.encoding = attribute.value;
    found.encodingAt = attribute.valueAt;
    attribute = attributes.next();
    if (attribute === null) return found;
  }
  if (attribute.name !== 'standalone' || isText) fail(attribute.nameAt);
  if (attribute.value !== 'yes' && attribute.value !== 'no') fail(attribute.valueAt);
  found.standalone = attribute.value === 'yes';
  attributes.skipSpace();
  if (attributes.at !== end) fail(attributes.at);
  return found;
}

function changeEncoding(parser: ParserState, scanner: Scanner, declaration: Declaration): void {
  if (scanner !== parser.main) return;
  const { input } = parser;
  const name = declaration.encoding!;
  const known = builtinEncoding(name);
  if (known === null) {
    const mapped = unknownEncoding(parser, name);
    if (mapped === null) parser.fail('UNKNOWN_ENCODING', scanner, declaration.encodingAt);
    use(parser, scanner, mapped);
    return;
  }
  const present = input.encoding;
  const fits = known === 'utf-16' ? present.width === 2 : known.width === present.width;
  if (!fits || (known !== 'utf-16' && known.width === 2 && known !== present)) {
    parser.fail('INCORRECT_ENCODING', scanner, declaration.encodingAt);
  }
  if (known !== 'utf-16') use(parser, scanner, known);
}

function use(parser: ParserState, scanner: Scanner, encoding: Encoding): void {
  const { input } = parser;
  input.change(encoding, input.origin + scanner.next);
  scanner.text = input.text;
}

/** An encoding that Python knows; null: it cannot serve. */
export function unknownEncoding(parser: ParserState, name: string): Encoding | null {
  const codes = parser.handlers.unknownEncoding?.(name) ?? null;
  return codes === null ? null : mappedEncoding(codes);
}
