// Values of attributes and entities: references replaced, white space normalized.

import { referenced } from './characters.ts';
import { type Entity, PREDEFINED } from './dtd.ts';
import type { Scanner } from './scanner.ts';
import type { ParserState } from './state.ts';
import { TOKEN } from './tokens.ts';

/**
 * The value of an attribute. `inDtd`: it is a default value, where entities that are not known may be so rightly in
 * other cases than in a document.
 */
export function attributeValue(
  parser: ParserState,
  scanner: Scanner,
  start: number,
  end: number,
  isCdata: boolean,
  inDtd: boolean,
): string {
  const value = append(parser, scanner, start, end, isCdata, inDtd, '');
  return !isCdata && value.endsWith(' ') ? value.slice(0, -1) : value;
}

function append(
  parser: ParserState,
  scanner: Scanner,
  start: number,
  end: number,
  isCdata: boolean,
  inDtd: boolean,
  before: string,
): string {
  const { text } = scanner;
  let value = before;
  const space = (): void => {
    if (isCdata || (value !== '' && !value.endsWith(' '))) value += ' ';
  };
  for (let i = start; ; i = scanner.next) {
    const token = scanner.attributePiece(i, end);
    if (scanner !== parser.main && token > 0) parser.account(text, i, scanner.next);
    switch (token) {
      case TOKEN.NONE:
        return value;
      case TOKEN.DATA:
        value += text.slice(i, scanner.next);
        break;
      case TOKEN.SPACE:
        space();
        break;
      case TOKEN.CHAR_REF: {
        const code = referenced(text, i, scanner.next);
        if (code < 0) parser.fail('BAD_CHAR_REF', scanner, i);
        if (code === 0x20) space();
        else value += String.fromCodePoint(code);
        break;
      }
      case TOKEN.ENTITY_REF: {
        const name = text.slice(i + 1, scanner.next - 1);
        const character = PREDEFINED.get(name);
        if (character !== undefined) {
          value += character;
          break;
        }
        const entity = knownEntity(parser, name, inDtd);
        if (entity === null) break;
        if (parser.open.has(entity)) parser.fail('RECURSIVE_ENTITY_REF', scanner, i);
        if (entity.notation !== null) parser.fail('BINARY_ENTITY_REF', scanner, i);
        if (entity.text === null) parser.fail('ATTRIBUTE_EXTERNAL_ENTITY_REF', scanner, i);
        parser.open.add(entity);
        const inner = parser.scannerOf(entity.text);
        value = append(parser, inner, 0, entity.text.length, isCdata, inDtd, value);
        parser.open.delete(entity);
        break;
      }
      case TOKEN.PARTIAL:
        parser.fail('INVALID_TOKEN', scanner, i);
        break;
      default:
        parser.fail('INVALID_TOKEN', scanner, scanner.next);
    }
  }
}

/** The entity of that name; null when it is not known and that is all right. */
function knownEntity(parser: ParserState, name: string, inDtd: boolean): Entity | null {
  const { dtd } = parser;
  const entity = dtd.entities.get(name) ?? null;
  const complete = inDtd
    ? !parser.isParameterEntity && (dtd.standalone ? parser.open.size === 0 : !dtd.hasParameterReferences)
    : dtd.standalone || !dtd.hasParameterReferences;
  if (!complete) return entity;
  if (entity === null) parser.fail('UNDEFINED_ENTITY');
  if (!entity.isInternal) parser.fail('ENTITY_DECLARED_IN_PE');
  return entity;
}

/** Adds the replacement text of an entity: characters by number and parameter entities are replaced, other entities not. */
export function entityValue(
  parser: ParserState,
  scanner: Scanner,
  start: number,
  end: number,
  value: { text: string },
): void {
  const { text } = scanner;
  const { dtd } = parser;
  for (let i = start; ; i = scanner.next) {
    const token = scanner.valuePiece(i, end);
    if (scanner !== parser.main && token > 0) parser.account(text, i, scanner.next);
    switch (token) {
      case TOKEN.NONE:
        return;
      case TOKEN.DATA:
      case TOKEN.ENTITY_REF:
        value.text += text.slice(i, scanner.next);
        break;
      case TOKEN.NEWLINE:
        value.text += '\n';
        break;
      case TOKEN.CHAR_REF: {
        const code = referenced(text, i, scanner.next);
        if (code < 0) parser.fail('BAD_CHAR_REF', scanner, i);
        value.text += String.fromCodePoint(code);
        break;
      }
      case TOKEN.PARAM_ENTITY_REF: {
        // Inside declarations of the document itself they are not allowed.
        if (!parser.isParameterEntity && scanner === parser.main) parser.fail('PARAM_ENTITY_REF', scanner, i);
        const entity = dtd.parameterEntities.get(text.slice(i + 1, scanner.next - 1));
        if (entity === undefined) {
          dtd.keepProcessing = dtd.standalone;
          break;
        }
        if (parser.open.has(entity)) parser.fail('RECURSIVE_ENTITY_REF', scanner, i);
        if (entity.text === null) {
          // What an external entity would add is not read.
          dtd.keepProcessing = dtd.standalone;
          break;
        }
        parser.open.add(entity);
        entityValue(parser, parser.scannerOf(entity.text), 0, entity.text.length, value);
        parser.open.delete(entity);
        break;
      }
      case TOKEN.PARTIAL:
        parser.fail('INVALID_TOKEN', scanner, i);
        break;
      default:
        parser.fail('INVALID_TOKEN', scanner, scanner.next);
    }
  }
}
