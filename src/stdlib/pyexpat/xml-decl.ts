// The XML declaration of a document, and the text declaration of an external entity, which is almost the same.

import { builtinEncoding, type Encoding, mappedEncoding } from './encodings.ts';
import type { Scanner } from './scanner.ts';
import type { ParserState } from './state.ts';

const ATTRIBUTE = /[ \t\r\n]+([a-z]+)[ \t\r\n]*=[ \t\r\n]*(["'])([a-zA-Z0-9._-]*)\2/y;
const ENCODING_NAME = /^[a-zA-Z]/;

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

function parse(parser: ParserState, scanner: Scanner, start: number, isText: boolean): Declaration {
  const { text, next } = scanner;
  const found: Declaration = { version: null, encoding: null, encodingAt: 0, standalone: null };
  const fail = (at: number): never => parser.fail(isText ? 'TEXT_DECL' : 'XML_DECL', scanner, at);
  const end = next - 2;
  let i = start + 5;
  // What may still come: version, encoding, standalone, in this order.
  let expected = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = i;
    const match = ATTRIBUTE.exec(text);
    if (match === null || ATTRIBUTE.lastIndex > end) break;
    const [, name, , value] = match as unknown as [string, string, string, string];
    const nameAt = i + match[0].search(/[a-z]/);
    const valueAt = ATTRIBUTE.lastIndex - 1 - value.length;
    const kind = ['version', 'encoding', 'standalone'].indexOf(name);
    if (kind < expected || (expected === 0 && kind !== 0 && !(isText && kind === 1))) fail(nameAt);
    if (kind === 0) found.version = value;
    else if (kind === 1) {
      if (!ENCODING_NAME.test(value)) fail(valueAt);
      found.encoding = value;
      found.encodingAt = valueAt;
    } else {
      if (isText) fail(nameAt);
      if (value !== 'yes' && value !== 'no') fail(valueAt);
      found.standalone = value === 'yes';
    }
    expected = kind + 1;
    i = ATTRIBUTE.lastIndex;
  }
  const rest = text.slice(i, end);
  const junk = rest.search(/[^ \t\r\n]/);
  if (junk >= 0) fail(i + junk);
  if (isText ? found.encoding === null : found.version === null) fail(end);
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
