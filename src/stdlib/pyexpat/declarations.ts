// Declarations in a DTD: entities, notations, attributes and elements, piece by piece as the grammar finds them.

import {
  type Entity,
  MODEL_TYPE,
  type Model,
  newEntity,
  normalizedPublicId,
  PREDEFINED,
  QUANTIFIER,
  wrongInPublicId,
} from './dtd.ts';
import type { Role } from './grammar.ts';
import type { Scanner } from './scanner.ts';
import type { ParserState } from './state.ts';
import { attributeValue, entityValue } from './values.ts';

const textOf = (scanner: Scanner, start: number): string => scanner.text.slice(start, scanner.next);
const literalOf = (scanner: Scanner, start: number): string => scanner.text.slice(start + 1, scanner.next - 1);

interface Group {
  readonly model: Model;
  connector: ',' | '|' | null;
}

export class Declarations {
  /** The entity being declared; null: it has been declared before, or nobody wants to know. */
  private entity: Entity | null = null;
  private notation: string | null = null;
  private notationPublicId: string | null = null;
  private element = '';
  private attribute = '';
  /** The attribute's type as it is reported. */
  private type: string | null = null;
  private isCdata = false;
  private isId = false;
  /** Is the element's content model wanted? */
  private wantsModel = false;
  private groups: Group[] = [];

  constructor(private readonly parser: ParserState) {}

  publicId(scanner: Scanner, start: number): string {
    const text = literalOf(scanner, start);
    const wrong = wrongInPublicId(text);
    if (wrong >= 0) this.parser.fail('PUBLICID', scanner, start + 1 + wrong);
    return normalizedPublicId(text);
  }

  /** What a token means in a declaration; false: it goes to the default handler. */
  act(role: Role, scanner: Scanner, start: number): boolean {
    switch (role.slice(0, 5)) {
      case 'ENTIT':
      case 'GENER':
      case 'PARAM':
        return this.actOnEntity(role, scanner, start);
      case 'NOTAT':
        return this.actOnNotation(role, scanner, start);
      case 'GROUP':
      case 'CONTE':
      case 'ELEME':
        return this.actOnElement(role, scanner, start);
    }
    return this.actOnAttribute(role, scanner, start);
  }

  // ---- entities ----------------------------------------------------------------------------------------------------------

  private actOnEntity(role: Role, scanner: Scanner, start: number): boolean {
    const { dtd, handlers } = this.parser;
    const wanted = handlers.entityDecl !== null;
    const { entity } = this;
    switch (role) {
      case 'GENERAL_ENTITY_NAME':
        return this.declareEntity(textOf(scanner, start), false);
      case 'PARAM_ENTITY_NAME':
        return this.declareEntity(textOf(scanner, start), true);
      case 'ENTITY_VALUE':
        return this.entityText(scanner, start);
      case 'ENTITY_PUBLIC_ID': {
        const publicId = this.publicId(scanner, start);
        if (!dtd.keepProcessing || entity === null) return false;
        entity.publicId = publicId;
        return wanted;
      }
      case 'ENTITY_SYSTEM_ID':
        if (!dtd.keepProcessing || entity === null) return false;
        entity.systemId = literalOf(scanner, start);
        entity.base = this.parser.base;
        return wanted;
      case 'ENTITY_COMPLETE':
        if (!dtd.keepProcessing || entity === null || handlers.entityDecl === null) return false;
        this.reportEntity(entity);
        return true;
      case 'ENTITY_NOTATION_NAME': {
        if (!dtd.keepProcessing || entity === null) return false;
        entity.notation = textOf(scanner, start);
        const report = handlers.unparsedEntityDecl;
        if (report === null) return this.reportEntity(entity);
        report(entity.name, entity.base, entity.systemId!, entity.publicId, entity.notation);
        return true;
      }
      default:
        return dtd.keepProcessing && wanted;
    }
  }

  private reportEntity(entity: Entity): boolean {
    const report = this.parser.handlers.entityDecl;
    if (report === null) return false;
    const { name, isParameter, text, base, systemId, publicId, notation } = entity;
    report(name, isParameter, text, text === null ? base : this.parser.base, systemId, publicId, notation);
    return true;
  }

  private declareEntity(name: string, isParameter: boolean): boolean {
    const { parser } = this;
    const { dtd } = parser;
    const all = isParameter ? dtd.parameterEntities : dtd.entities;
    this.entity = null;
    if ((!isParameter && PREDEFINED.has(name)) || !dtd.keepProcessing || all.has(name)) return false;
    const entity = newEntity(name, isParameter);
    entity.isInternal = parser.parent === null && parser.open.size === 0;
    all.set(name, entity);
    this.entity = entity;
    return parser.handlers.entityDecl !== null;
  }

  private entityText(scanner: Scanner, start: number): boolean {
    const { parser, entity } = this;
    if (!parser.dtd.keepProcessing) return false;
    const { next } = scanner;
    const value = { text: '' };
    try {
      entityValue(parser, scanner, start + 1, next - 1, value);
    } finally {
      // What is right of a value that is wrong is reported as well.
      if (entity !== null) entity.text = value.text;
      if (entity !== null) this.reportEntity(entity);
    }
    scanner.next = next;
    return entity !== null && parser.handlers.entityDecl !== null;
  }

  // ---- notations -----------------------------------------------------------------------------------------------------------

  private actOnNotation(role: Role, scanner: Scanner, start: number): boolean {
    const { parser } = this;
    const report = parser.handlers.notationDecl;
    switch (role) {
      case 'NOTATION_NAME':
        this.notation = this.notationPublicId = null;
        if (report !== null) this.notation = textOf(scanner, start);
        return report !== null;
      case 'NOTATION_PUBLIC_ID': {
        const publicId = this.publicId(scanner, start);
        if (this.notation === null) return false;
        this.notationPublicId = publicId;
        return true;
      }
      case 'NOTATION_SYSTEM_ID':
      case 'NOTATION_NO_SYSTEM_ID': {
        if (report === null || this.notation === null) return false;
        const systemId = role === 'NOTATION_SYSTEM_ID' ? literalOf(scanner, start) : null;
        report(this.notation, parser.base, systemId, this.notationPublicId);
        return true;
      }
      default:
        return report !== null;
    }
  }

  // ---- attributes ------------------------------------------------------------------------------------------------------------

  private actOnAttribute(role: Role, scanner: Scanner, start: number): boolean {
    const { dtd, handlers } = this.parser;
    const wanted = dtd.keepProcessing && handlers.attlistDecl !== null;
    switch (role) {
      case 'ATTLIST_ELEMENT_NAME':
        this.element = textOf(scanner, start);
        return wanted;
      case 'ATTRIBUTE_NAME':
        this.attribute = textOf(scanner, start);
        this.type = null;
        this.isCdata = this.isId = false;
        return wanted;
      case 'ATTRIBUTE_TYPE':
        this.type = textOf(scanner, start);
        this.isCdata = this.type === 'CDATA';
        this.isId = this.type === 'ID';
        return wanted;
      case 'ATTRIBUTE_ENUM_VALUE':
      case 'ATTRIBUTE_NOTATION_VALUE': {
        if (!wanted) return false;
        const before = this.type !== null ? `${this.type}|` : role === 'ATTRIBUTE_ENUM_VALUE' ? '(' : 'NOTATION(';
        this.type = before + textOf(scanner, start);
        return true;
      }
      case 'IMPLIED_ATTRIBUTE_VALUE':
      case 'REQUIRED_ATTRIBUTE_VALUE':
        return this.declareAttribute(null, role === 'REQUIRED_ATTRIBUTE_VALUE');
      case 'DEFAULT_ATTRIBUTE_VALUE':
      case 'FIXED_ATTRIBUTE_VALUE': {
        if (!dtd.keepProcessing) return false;
        const { next } = scanner;
        const value = attributeValue(this.parser, scanner, start + 1, next - 1, this.isCdata, true);
        scanner.next = next;
        return this.declareAttribute(value, role === 'FIXED_ATTRIBUTE_VALUE');
      }
      default:
        return wanted;
    }
  }

  private declareAttribute(value: string | null, required: boolean): boolean {
    const { dtd, handlers } = this.parser;
    if (!dtd.keepProcessing) return false;
    const { element, attribute, isCdata, isId, type } = this;
    dtd.declareAttribute(element, { name: attribute, isCdata, value }, isId);
    const report = handlers.attlistDecl;
    if (report === null || type === null) return false;
    report(element, attribute, type.includes('(') ? `${type})` : type, value, required);
    return true;
  }

  // ---- elements --------------------------------------------------------------------------------------------------------------

  private actOnElement(role: Role, scanner: Scanner, start: number): boolean {
    const { parser, groups } = this;
    const report = parser.handlers.elementDecl;
    const top = groups[groups.length - 1];
    switch (role) {
      case 'ELEMENT_NAME':
        this.groups = [];
        this.wantsModel = report !== null;
        this.element = textOf(scanner, start);
        return report !== null;
      case 'CONTENT_ANY':
      case 'CONTENT_EMPTY': {
        if (!this.wantsModel) return false;
        this.wantsModel = false;
        const type = role === 'CONTENT_ANY' ? MODEL_TYPE.ANY : MODEL_TYPE.EMPTY;
        report?.(this.element, { type, quantifier: QUANTIFIER.NONE, name: null, parts: [] });
        return report !== null;
      }
      case 'GROUP_OPEN': {
        const model: Model = { type: MODEL_TYPE.SEQ, quantifier: QUANTIFIER.NONE, name: null, parts: [] };
        top?.model.parts.push(model);
        groups.push({ model, connector: null });
        break;
      }
      case 'GROUP_SEQUENCE':
        if (top!.connector === '|') parser.fail('SYNTAX');
        top!.connector = ',';
        break;
      case 'GROUP_CHOICE':
        if (top!.connector === ',') parser.fail('SYNTAX');
        if (top!.model.type !== MODEL_TYPE.MIXED) top!.model.type = MODEL_TYPE.CHOICE;
        top!.connector = '|';
        break;
      case 'CONTENT_PCDATA':
        top!.model.type = MODEL_TYPE.MIXED;
        break;
      case 'ELEMENT_NONE':
        return report !== null;
      default:
        if (role.startsWith('CONTENT_ELEMENT')) {
          const quantifier = quantifierOf(role);
          const end = quantifier === QUANTIFIER.NONE ? scanner.next : scanner.next - 1;
          const name = scanner.text.slice(start, end);
          top!.model.parts.push({ type: MODEL_TYPE.NAME, quantifier, name, parts: [] });
          break;
        }
        return this.closeGroup(role);
    }
    return this.wantsModel && report !== null;
  }

  private closeGroup(role: Role): boolean {
    const { model } = this.groups.pop()!;
    const report = this.parser.handlers.elementDecl;
    model.quantifier |= quantifierOf(role);
    if (!this.wantsModel) return false;
    if (this.groups.length === 0) {
      this.wantsModel = false;
      report?.(this.element, model);
    }
    return report !== null;
  }
}

function quantifierOf(role: Role): number {
  if (role.endsWith('_OPT')) return QUANTIFIER.OPT;
  if (role.endsWith('_REP')) return QUANTIFIER.REP;
  return role.endsWith('_PLUS') ? QUANTIFIER.PLUS : QUANTIFIER.NONE;
}
