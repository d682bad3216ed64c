// Start tags: values of attributes, defaults from the DTD, namespaces and the names that they make.

import type { DeclaredAttribute } from './dtd.ts';
import { ATTRIBUTE_SIZE, type Scanner } from './scanner.ts';
import { type Binding, type ParserState, type Tag, XML_NAMESPACE, XMLNS_NAMESPACE } from './state.ts';
import { attributeValue } from './values.ts';

export interface StartTag extends Tag {
  /** Names and values in turn: those in the document, then defaults. */
  readonly attributes: string[];
  /** How many of these stand in the document. */
  readonly specified: number;
}

/** What URIs consist of: a separator that is none of them may not stand in a namespace's name. */
const URI_CHARACTER = /[a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=%]/;
const NONE: string[] = [];

/** Reads the tag that the scanner has found at an index; the namespaces that it declares are added to `bindings`. */
export function startTag(parser: ParserState, scanner: Scanner, start: number, bindings: Binding[]): StartTag {
  const raw = scanner.text.slice(start + 1, scanner.nameEnd);
  const found = scanner.attributes;
  const declared = parser.dtd.attributes.size === 0 ? undefined : parser.dtd.attributes.get(raw);
  if (found.length === 0 && declared === undefined && parser.separator === null) {
    return { raw, name: raw, bindings: null, attributes: NONE, specified: 0 };
  }
  const { next, nameEnd } = scanner;
  const attributes: string[] = [];
  const seen = declared !== undefined || found.length > 8 * ATTRIBUTE_SIZE ? new Set<string>() : null;
  let prefixed = false;
  for (let i = 0; i < found.length; i += ATTRIBUTE_SIZE) {
    const name = scanner.text.slice(found[i], found[i + 1]);
    if (seen === null ? isBefore(scanner.text, found, i, name) : seen.has(name)) {
      parser.fail('DUPLICATE_ATTRIBUTE', scanner, found[i]);
    }
    seen?.add(name);
    const value = readValue(
      parser,
      scanner,
      found,
      i,
      declared?.find(other => other.name === name),
    );
    if (parser.separator !== null && isNamespaceName(name)) bind(parser, name, value, bindings);
    else {
      attributes.push(name, value);
      if (parser.separator !== null && name.includes(':')) prefixed = true;
    }
  }
  const specified = attributes.length;
  for (const { name, value } of declared ?? []) {
    if (value === null || seen!.has(name)) continue;
    seen!.add(name);
    if (parser.separator !== null && isNamespaceName(name)) bind(parser, name, value, bindings);
    else {
      attributes.push(name, value);
      if (parser.separator !== null && name.includes(':')) prefixed = true;
    }
  }
  // The values may have led elsewhere.
  scanner.next = next;
  scanner.nameEnd = nameEnd;
  if (prefixed) expandAttributes(parser, attributes);
  const name = parser.separator === null ? raw : expanded(parser, raw, true);
  return { raw, name, bindings: bindings.length === 0 ? null : bindings, attributes, specified };
}

/** Is the name also that of an attribute before the one at an index? */
function isBefore(text: string, found: readonly number[], index: number, name: string): boolean {
  for (let i = 0; i < index; i += ATTRIBUTE_SIZE) {
    if (found[i + 1]! - found[i]! === name.length && text.startsWith(name, found[i])) return true;
  }
  return false;
}

function readValue(
  parser: ParserState,
  scanner: Scanner,
  found: readonly number[],
  index: number,
  declared: DeclaredAttribute | undefined,
): string {
  const [start, end] = [found[index + 2]!, found[index + 3]!];
  const isCdata = declared?.isCdata ?? true;
  if (isCdata && found[index + 4] === 0) return scanner.text.slice(start, end);
  return attributeValue(parser, scanner, start, end, isCdata, false);
}

// ---- namespaces --------------------------------------------------------------------------------------------------------

const isNamespaceName = (name: string): boolean => name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');

function bind(parser: ParserState, attribute: string, uri: string, bindings: Binding[]): void {
  const prefix = attribute.slice(6);
  if (uri === '' && prefix !== '') parser.fail('UNDECLARING_PREFIX');
  if (prefix === 'xmlns') parser.fail('RESERVED_PREFIX_XMLNS');
  if ((prefix === 'xml') !== (uri === XML_NAMESPACE)) {
    parser.fail(prefix === 'xml' ? 'RESERVED_PREFIX_XML' : 'RESERVED_NAMESPACE_URI');
  }
  if (uri === XMLNS_NAMESPACE) parser.fail('RESERVED_NAMESPACE_URI');
  const { separator, prefixes } = parser;
  // Names could not be taken apart again.
  if (separator !== '' && uri.includes(separator!) && !URI_CHARACTER.test(separator!)) parser.fail('SYNTAX');
  bindings.push({ prefix, uri, before: prefixes.get(prefix) });
  prefixes.set(prefix, uri);
  parser.handlers.startNamespaceDecl?.(prefix === '' ? null : prefix, uri === '' ? null : uri);
}

/** An element ends: its prefixes mean what they meant before. */
export function unbind(parser: ParserState, bindings: readonly Binding[]): void {
  for (let i = bindings.length - 1; i >= 0; i--) {
    const { prefix, before } = bindings[i]!;
    parser.handlers.endNamespaceDecl?.(prefix === '' ? null : prefix);
    if (before === undefined) parser.prefixes.delete(prefix);
    else parser.prefixes.set(prefix, before);
  }
}

/** A name with its namespace: the default one is for elements only. */
function expanded(parser: ParserState, name: string, isElement: boolean): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  if (prefix === '' && !isElement) return name;
  const uri = parser.prefixes.get(prefix);
  if (uri === undefined || (uri === '' && prefix === '')) {
    if (prefix !== '') parser.fail('UNBOUND_PREFIX');
    return name;
  }
  const separator = parser.separator!;
  const full = uri + separator + name.slice(colon + 1);
  return parser.namespaceTriplets && prefix !== '' && separator !== '' ? full + separator + prefix : full;
}

function expandAttributes(parser: ParserState, attributes: string[]): void {
  const seen = new Set<string>();
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i]!;
    const colon = name.indexOf(':');
    if (colon < 0) continue;
    const full = expanded(parser, name, false);
    // The same attribute by two prefixes.
    const identity = `${parser.prefixes.get(name.slice(0, colon))} ${name.slice(colon + 1)}`;
    if (seen.has(identity)) parser.fail('DUPLICATE_ATTRIBUTE');
    seen.add(identity);
    attributes[i] = full;
  }
}
