// The content of elements: tags, text, references, CDATA sections, comments, processing instructions. Each function reads
// tokens from an index on as far as the text goes, and returns the index up to which it has been used.

import { referenced } from './characters.ts';
import { PREDEFINED } from './dtd.ts';
import { XmlFailure } from './errors.ts';
import type { Scanner } from './scanner.ts';
import type { Binding, ParserState } from './state.ts';
import { type StartTag, startTag, unbind } from './tags.ts';
import { TOKEN } from './tokens.ts';

/**
 * Reads content. `floor`: how many elements were open where it begins (0 in the document, 1 in an external entity, any in
 * an internal one); as many must be open where it ends. `more`: what is not complete may be so later.
 */
export function readContent(
  parser: ParserState,
  scanner: Scanner,
  start: number,
  floor: number,
  more: boolean,
): number {
  let i = start;
  for (;;) {
    parser.mark(scanner, i);
    const token = scanner.content(i);
    const { text, next } = scanner;
    if (scanner !== parser.main && token > TOKEN.NONE) parser.account(text, i, next);
    switch (token) {
      case TOKEN.DATA:
        reportText(parser, scanner, i, next);
        break;
      case TOKEN.NEWLINE:
        reportNewline(parser, scanner, i, next);
        break;
      case TOKEN.START_TAG:
        openElement(parser, scanner, i);
        break;
      case TOKEN.EMPTY_TAG:
        emptyElement(parser, scanner, i);
        if (ended(parser)) return next;
        break;
      case TOKEN.END_TAG:
        if (parser.tags.length + parser.floor === floor) parser.fail('ASYNC_ENTITY');
        closeElement(parser, scanner, i);
        if (ended(parser)) return next;
        break;
      case TOKEN.ENTITY_REF:
        entityReference(parser, scanner, i);
        break;
      case TOKEN.CHAR_REF: {
        const code = referenced(text, i, next);
        if (code < 0) parser.fail('BAD_CHAR_REF');
        if (parser.handlers.characterData !== null) parser.handlers.characterData(String.fromCodePoint(code));
        else parser.reportDefault(scanner, i, next);
        break;
      }
      case TOKEN.CDATA_OPEN:
        if (parser.handlers.startCdataSection !== null) parser.handlers.startCdataSection();
        else parser.reportDefault(scanner, i, next);
        i = readCdata(parser, scanner, next, more);
        if (parser.phase === 'cdata') return i;
        continue;
      case TOKEN.PI:
        if (!parser.reportInstruction(scanner, i)) parser.reportDefault(scanner, i, next);
        break;
      case TOKEN.COMMENT:
        if (!parser.reportComment(scanner, i)) parser.reportDefault(scanner, i, next);
        break;
      case TOKEN.XML_DECL:
        parser.fail('MISPLACED_XML_PI');
        break;
      case TOKEN.NONE:
        if (more) return i;
        if (floor === 0) parser.fail('NO_ELEMENTS');
        if (parser.tags.length + parser.floor !== floor) parser.fail('ASYNC_ENTITY');
        return i;
      case TOKEN.TRAILING_CR:
      case TOKEN.TRAILING_BRACKET:
        if (more) return i;
        if (token === TOKEN.TRAILING_CR) reportNewline(parser, scanner, i, text.length);
        else reportText(parser, scanner, i, text.length);
        if (token === TOKEN.TRAILING_BRACKET) parser.mark(scanner, text.length);
        if (floor === 0) parser.fail('NO_ELEMENTS');
        if (parser.tags.length + parser.floor !== floor) parser.fail('ASYNC_ENTITY');
        return text.length;
      default:
        if (more && token !== TOKEN.INVALID) return i;
        parser.refuse(scanner, token);
    }
    i = next;
  }
}

/** The last element has ended: what follows is not content. */
function ended(parser: ParserState): boolean {
  if (parser.tags.length > 0 || parser.floor > 0) return false;
  parser.phase = 'epilog';
  return true;
}

function reportText(parser: ParserState, scanner: Scanner, start: number, end: number): void {
  const report = parser.handlers.characterData;
  if (report === null) parser.reportDefault(scanner, start, end);
  else if (scanner === parser.main && !parser.input.encoding.isUtf8) parser.inPieces(scanner, start, end, report);
  else report(scanner.text.slice(start, end));
}

function reportNewline(parser: ParserState, scanner: Scanner, start: number, end: number): void {
  if (parser.handlers.characterData !== null) parser.handlers.characterData('\n');
  else parser.reportDefault(scanner, start, end);
}

function openElement(parser: ParserState, scanner: Scanner, start: number): void {
  const tag = startTag(parser, scanner, start, []);
  parser.tags.push(tag);
  const report = parser.handlers.startElement;
  if (report !== null) report(tag.name, tag.attributes, tag.specified);
  else parser.reportDefault(scanner, start, scanner.next);
}

function emptyElement(parser: ParserState, scanner: Scanner, start: number): void {
  const { next } = scanner;
  const bindings: Binding[] = [];
  let tag: StartTag;
  try {
    tag = startTag(parser, scanner, start, bindings);
  } catch (error) {
    // Its namespaces end, though it is wrong; those of other tags do not.
    if (error instanceof XmlFailure) unbind(parser, bindings);
    throw error;
  }
  const { startElement } = parser.handlers;
  startElement?.(tag.name, tag.attributes, tag.specified);
  const { endElement } = parser.handlers;
  if (endElement !== null) {
    if (startElement !== null) parser.mark(scanner, next);
    endElement(tag.name);
  }
  if (startElement === null && endElement === null) parser.reportDefault(scanner, start, next);
  if (tag.bindings !== null) unbind(parser, tag.bindings);
}

function closeElement(parser: ParserState, scanner: Scanner, start: number): void {
  const { text, next, nameEnd } = scanner;
  const tag = parser.tags[parser.tags.length - 1]!;
  if (nameEnd - start - 2 !== tag.raw.length || !text.startsWith(tag.raw, start + 2)) {
    parser.fail('TAG_MISMATCH', scanner, start + 2);
  }
  parser.tags.pop();
  const report = parser.handlers.endElement;
  if (report !== null) report(tag.name);
  else parser.reportDefault(scanner, start, next);
  if (tag.bindings !== null) unbind(parser, tag.bindings);
}

function entityReference(parser: ParserState, scanner: Scanner, start: number): void {
  const { text, next } = scanner;
  const { handlers, dtd } = parser;
  const name = text.slice(start + 1, next - 1);
  const character = PREDEFINED.get(name);
  if (character !== undefined) {
    if (handlers.characterData !== null) handlers.characterData(character);
    else parser.reportDefault(scanner, start, next);
    return;
  }
  const entity = dtd.entities.get(name);
  const skip = (): void => {
    if (handlers.skippedEntity !== null) handlers.skippedEntity(name, false);
    else parser.reportDefault(scanner, start, next);
  };
  if (!dtd.hasParameterReferences || dtd.standalone) {
    if (entity === undefined) parser.fail('UNDEFINED_ENTITY');
    if (!entity.isInternal) parser.fail('ENTITY_DECLARED_IN_PE');
  } else if (entity === undefined) {
    skip();
    return;
  }
  if (parser.open.has(entity)) parser.fail('RECURSIVE_ENTITY_REF');
  if (entity.notation !== null) parser.fail('BINARY_ENTITY_REF');
  if (entity.text !== null) {
    if (!parser.expandEntities) {
      skip();
      return;
    }
    parser.open.add(entity);
    const inner = parser.scannerOf(entity.text);
    readContent(parser, inner, 0, parser.tags.length + parser.floor, false);
    parser.open.delete(entity);
  } else if (handlers.externalEntityRef !== null) {
    parser.open.add(entity);
    const context = contextOf(parser);
    parser.open.delete(entity);
    const done = handlers.externalEntityRef(context, entity.base, entity.systemId, entity.publicId);
    if (!done) parser.fail('EXTERNAL_ENTITY_HANDLING');
  } else parser.reportDefault(scanner, start, next);
}

/** What a parser for an external entity must know: namespaces and open entities, as text. */
function contextOf(parser: ParserState): string {
  const parts: string[] = [];
  const otherwise = parser.prefixes.get('') ?? '';
  if (otherwise !== '') parts.push(`=${otherwise}`);
  for (const [prefix, uri] of parser.prefixes) if (prefix !== '') parts.push(`${prefix}=${uri}`);
  for (const entity of parser.open) if (!entity.isParameter) parts.push(entity.name);
  return parts.join('\f');
}

/** The reverse of contextOf. */
export function setContext(parser: ParserState, context: string): void {
  for (const part of context === '' ? [] : context.split('\f')) {
    const equals = part.indexOf('=');
    if (equals >= 0) {
      if (parser.separator !== null) parser.prefixes.set(part.slice(0, equals), part.slice(equals + 1));
      continue;
    }
    const entity = parser.dtd.entities.get(part);
    if (entity !== undefined) parser.open.add(entity);
  }
}

/** Reads on in a CDATA section; the parser's phase is 'cdata' if its end is not there yet. */
export function readCdata(parser: ParserState, scanner: Scanner, start: number, more: boolean): number {
  let i = start;
  for (;;) {
    parser.mark(scanner, i);
    const token = scanner.cdata(i);
    const { next } = scanner;
    if (scanner !== parser.main && token > TOKEN.NONE) parser.account(scanner.text, i, next);
    switch (token) {
      case TOKEN.CDATA_CLOSE:
        if (parser.handlers.endCdataSection !== null) parser.handlers.endCdataSection();
        else parser.reportDefault(scanner, i, next);
        parser.phase = 'content';
        return next;
      case TOKEN.DATA:
        reportText(parser, scanner, i, next);
        break;
      case TOKEN.NEWLINE:
        reportNewline(parser, scanner, i, next);
        break;
      case TOKEN.INVALID:
        parser.refuse(scanner, token);
        break;
      default:
        if (!more) parser.fail(token === TOKEN.PARTIAL_CHAR ? 'PARTIAL_CHAR' : 'UNCLOSED_CDATA_SECTION');
        parser.phase = 'cdata';
        return i;
    }
    i = next;
  }
}

/** What follows the document's element. */
export function readEpilog(parser: ParserState, scanner: Scanner, start: number, more: boolean): number {
  let i = start;
  for (;;) {
    parser.mark(scanner, i);
    const token = scanner.prolog(i);
    const { next } = scanner;
    switch (token) {
      case TOKEN.SPACE:
        parser.reportDefault(scanner, i, next);
        if (scanner.open) return next;
        break;
      case TOKEN.PI:
        if (!parser.reportInstruction(scanner, i)) parser.reportDefault(scanner, i, next);
        break;
      case TOKEN.COMMENT:
        if (!parser.reportComment(scanner, i)) parser.reportDefault(scanner, i, next);
        break;
      case TOKEN.NONE:
        return i;
      case TOKEN.PARTIAL:
      case TOKEN.PARTIAL_CHAR:
        if (more) return i;
        parser.refuse(scanner, token);
        break;
      case TOKEN.INVALID:
        parser.refuse(scanner, token);
        break;
      default:
        parser.fail('JUNK_AFTER_DOC_ELEMENT');
    }
    i = next;
  }
}
