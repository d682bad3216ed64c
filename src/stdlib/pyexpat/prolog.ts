// The prolog: what stands before the document's element, with the DTD in it, and external DTDs. The grammar says what
// each token means; here is what is done about it.

import { Declarations } from './declarations.ts';
import type { Entity } from './dtd.ts';
import { newEntity } from './dtd.ts';
import { Grammar, type Role } from './grammar.ts';
import type { Scanner } from './scanner.ts';
import type { ParserState } from './state.ts';
import { TOKEN } from './tokens.ts';
import { readXmlDecl } from './xml-decl.ts';

export class Prolog {
  private readonly grammar: Grammar;
  private readonly declarations: Declarations;
  private doctypeName: string | null = null;
  private systemId: string | null = null;
  private hasSystemId = false;
  private publicId: string | null = null;

  constructor(private readonly parser: ParserState) {
    this.grammar = new Grammar(!parser.isParameterEntity);
    this.declarations = new Declarations(parser);
  }

  /**
   * Reads tokens from an index on, as far as the text goes, and returns the index up to which it has been used. `inner`:
   * the text is that of a parameter entity.
   */
  read(scanner: Scanner, start: number, more: boolean, inner = false): number {
    const { parser } = this;
    let i = start;
    for (;;) {
      parser.mark(scanner, i);
      let token = scanner.prolog(i);
      if (token === TOKEN.INVALID && i === 0 && !inner && scanner.text.charCodeAt(0) === 0xfeff) {
        // The byte order mark.
        scanner.next = 1;
        token = TOKEN.BOM;
        if (parser.input.origin > 0) this.parser.fail('INVALID_TOKEN');
      }
      if (more && (token < 0 || token === TOKEN.NONE || scanner.open)) return i;
      if (token <= 0) parser.refuse(scanner, token);
      if (token === TOKEN.NONE) {
        if (!inner && !parser.isParameterEntity) this.parser.fail('NO_ELEMENTS');
        // One that stands within a declaration may end anywhere.
        if (inner && !this.between) return i;
        if (this.grammar.take(token, scanner, i) === 'ERROR') this.parser.fail('INCOMPLETE_PE');
        return i;
      }
      const { next } = scanner;
      if (inner) parser.account(scanner.text, i, next);
      if (token === TOKEN.BOM) {
        i = next;
        continue;
      }
      const role = this.grammar.take(token, scanner, i);
      if (role === 'INSTANCE_START') {
        this.startInstance();
        parser.phase = 'content';
        parser.input.settle();
        return i;
      }
      if (!this.act(role, token, scanner, i)) parser.reportDefault(scanner, i, next);
      if (!inner) parser.input.settle();
      i = next;
      if (role === 'IGNORE_SECT') {
        i = this.ignore(scanner, i, more);
        if (parser.phase === 'ignored') return i;
      }
    }
  }

  /** In a section that is ignored: as `read`. */
  ignore(scanner: Scanner, start: number, more: boolean): number {
    const { parser } = this;
    const token = scanner.ignored(start);
    if (token === TOKEN.COND_CLOSE) {
      parser.phase = 'prolog';
      parser.reportDefault(scanner, start, scanner.next);
      return scanner.next;
    }
    if (token === TOKEN.INVALID) parser.refuse(scanner, token);
    if (!more) this.parser.fail(token === TOKEN.PARTIAL_CHAR ? 'PARTIAL_CHAR' : 'SYNTAX');
    parser.phase = 'ignored';
    return start;
  }

  /** The entity that is being read began between declarations. */
  private between = false;

  /** What the token means; false: it goes to the default handler. */
  private act(role: Role, token: number, scanner: Scanner, start: number): boolean {
    const { parser } = this;
    const { handlers } = parser;
    switch (role) {
      case 'NONE':
        return false;
      case 'ERROR':
        if (token === TOKEN.PARAM_ENTITY_REF) this.parser.fail('PARAM_ENTITY_REF');
        this.parser.fail(token === TOKEN.XML_DECL ? 'MISPLACED_XML_PI' : 'SYNTAX');
        break;
      case 'XML_DECL':
      case 'TEXT_DECL':
        readXmlDecl(parser, scanner, start, role === 'TEXT_DECL');
        return true;
      case 'PI':
        return parser.reportInstruction(scanner, start);
      case 'COMMENT':
        return parser.reportComment(scanner, start);
      case 'IGNORE_SECT':
        return false;
      case 'PARAM_ENTITY_REF':
      case 'INNER_PARAM_ENTITY_REF':
        return this.parameterEntity(scanner, start, role === 'PARAM_ENTITY_REF');
      case 'DOCTYPE_NONE':
        return handlers.startDoctypeDecl !== null;
      case 'DOCTYPE_NAME':
        this.systemId = this.publicId = null;
        this.hasSystemId = false;
        if (handlers.startDoctypeDecl === null) return false;
        this.doctypeName = scanner.text.slice(start, scanner.next);
        return true;
      case 'DOCTYPE_PUBLIC_ID':
        return this.doctypePublicId(scanner, start);
      case 'DOCTYPE_SYSTEM_ID':
        return this.doctypeSystemId(scanner, start);
      case 'DOCTYPE_INTERNAL_SUBSET':
        return this.reportDoctype(true);
      case 'DOCTYPE_CLOSE':
        // Not out of a parameter entity.
        if (scanner !== parser.main) this.parser.fail('INVALID_TOKEN');
        return this.closeDoctype();
      default:
        return this.declarations.act(role, scanner, start);
    }
  }

  // ---- the document type -----------------------------------------------------------------------------------------------

  private reportDoctype(hasInternalSubset: boolean): boolean {
    const { handlers } = this.parser;
    if (this.doctypeName === null || handlers.startDoctypeDecl === null) return false;
    handlers.startDoctypeDecl(this.doctypeName, this.systemId, this.publicId, hasInternalSubset);
    this.doctypeName = null;
    return true;
  }

  private doctypePublicId(scanner: Scanner, start: number): boolean {
    const { parser } = this;
    parser.useForeignDtd = false;
    parser.dtd.hasParameterReferences = true;
    const publicId = this.declarations.publicId(scanner, start);
    const { dtd } = parser;
    dtd.externalSubset ??= newEntity('#', true);
    dtd.externalSubset.publicId = publicId;
    if (parser.handlers.startDoctypeDecl === null) return false;
    this.publicId = publicId;
    return true;
  }

  private doctypeSystemId(scanner: Scanner, start: number): boolean {
    const { parser } = this;
    const { dtd, handlers } = parser;
    parser.useForeignDtd = false;
    dtd.hasParameterReferences = true;
    const systemId = scanner.text.slice(start + 1, scanner.next - 1);
    this.hasSystemId = true;
    const reported = handlers.startDoctypeDecl !== null;
    if (reported) this.systemId = systemId;
    if (!dtd.standalone && parser.parameterEntityParsing === 0) this.checkStandalone();
    dtd.externalSubset ??= newEntity('#', true);
    dtd.externalSubset.systemId = systemId;
    dtd.externalSubset.base = parser.base;
    return reported;
  }

  private checkStandalone(): void {
    const { notStandalone } = this.parser.handlers;
    if (notStandalone !== null && !notStandalone()) this.parser.fail('NOT_STANDALONE');
  }

  private closeDoctype(): boolean {
    const { parser } = this;
    let reported = this.reportDoctype(false);
    if (this.hasSystemId || parser.useForeignDtd) this.readExternalSubset();
    const { endDoctypeDecl } = parser.handlers;
    if (endDoctypeDecl !== null) {
      endDoctypeDecl();
      reported = true;
    }
    return reported;
  }

  /** The document's element begins; a DTD may have been given from outside. */
  private startInstance(): void {
    if (this.parser.useForeignDtd) this.readExternalSubset();
  }

  private readExternalSubset(): void {
    const { parser } = this;
    const { dtd, handlers } = parser;
    const before = dtd.hasParameterReferences;
    dtd.hasParameterReferences = true;
    if (parser.parameterEntityParsing !== 0 && handlers.externalEntityRef !== null) {
      dtd.externalSubset ??= newEntity('#', true);
      if (parser.useForeignDtd) dtd.externalSubset.base = parser.base;
      this.readExternal(dtd.externalSubset);
      if (dtd.parameterEntityRead) {
        if (!dtd.standalone) this.checkStandalone();
      } else if (!this.hasSystemId) dtd.hasParameterReferences = before;
    }
    parser.useForeignDtd = false;
  }

  private readExternal(entity: Entity): void {
    const { parser } = this;
    parser.dtd.parameterEntityRead = false;
    const { base, systemId, publicId } = entity;
    if (!parser.handlers.externalEntityRef!(null, base, systemId, publicId))
      this.parser.fail('EXTERNAL_ENTITY_HANDLING');
  }

  // ---- parameter entities ------------------------------------------------------------------------------------------------

  private parameterEntity(scanner: Scanner, start: number, between: boolean): boolean {
    const { parser } = this;
    const { dtd, handlers } = parser;
    dtd.hasParameterReferences = true;
    if (parser.parameterEntityParsing === 0) {
      dtd.keepProcessing = dtd.standalone;
      if (!dtd.standalone) this.checkStandalone();
      return false;
    }
    const name = scanner.text.slice(start + 1, scanner.next - 1);
    const entity = dtd.parameterEntities.get(name);
    if (!parser.isParameterEntity && dtd.standalone && parser.open.size === 0) {
      if (entity === undefined) this.parser.fail('UNDEFINED_ENTITY');
      if (!entity.isInternal) this.parser.fail('ENTITY_DECLARED_IN_PE');
    } else if (entity === undefined) {
      dtd.keepProcessing = dtd.standalone;
      if (!between || handlers.skippedEntity === null) return false;
      handlers.skippedEntity(name, true);
      return true;
    }
    if (parser.open.has(entity)) this.parser.fail('RECURSIVE_ENTITY_REF');
    if (entity.text !== null) {
      this.readInternal(entity, entity.text, between);
      return true;
    }
    if (handlers.externalEntityRef === null) {
      dtd.keepProcessing = dtd.standalone;
      return false;
    }
    parser.open.add(entity);
    this.readExternal(entity);
    parser.open.delete(entity);
    if (!dtd.parameterEntityRead) {
      dtd.keepProcessing = dtd.standalone;
      return true;
    }
    if (!dtd.standalone) this.checkStandalone();
    return true;
  }

  private readInternal(entity: Entity, text: string, between: boolean): void {
    const { parser } = this;
    const outer = this.between;
    parser.open.add(entity);
    this.between = between;
    this.read(parser.scannerOf(text), 0, false, true);
    this.between = outer;
    parser.open.delete(entity);
  }
}
