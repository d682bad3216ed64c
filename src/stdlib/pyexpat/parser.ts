// An incremental XML parser: data come in pieces of any size, events go out as soon as their text is there. Its parts read
// the prolog, the content and what follows; here are the input, the order of these phases, and the errors.

import { readCdata, readContent, readEpilog, setContext } from './content.ts';
import { builtinEncoding, detect, utf8Size } from './encodings.ts';
import { errorCode, XmlFailure } from './errors.ts';
import { Prolog } from './prolog.ts';
import { ParserState } from './state.ts';
import { TOKEN } from './tokens.ts';
import { readXmlDecl, unknownEncoding } from './xml-decl.ts';

/** How much text before the present event expat's buffer keeps. */
const CONTEXT = 1024;

export class XmlParser extends ParserState {
  /** The error that ended the parsing; 0: none. */
  error = 0;
  /** Parsing has begun: some settings cannot be changed any more. */
  parsing = false;
  private finished = false;
  /** A token that is not complete is tried again only when there is twice as much of it, so that time stays linear. */
  deferral = true;
  private triedLength = 0;
  private room = 0;
  private readonly prolog: () => Prolog;

  constructor(separator: string | null, parent: ParserState | null = null) {
    super(separator, parent);
    let prolog: Prolog | null = null;
    this.prolog = () => (prolog ??= new Prolog(this));
  }

  /** A parser for an external entity; without context for an external DTD or parameter entity. */
  child(context: string | null, encoding: string | null): XmlParser {
    const child = new XmlParser(this.separator, this);
    child.dtd = this.dtd;
    child.namedEncoding = encoding;
    child.expandEntities = this.expandEntities;
    child.namespaceTriplets = this.namespaceTriplets;
    child.parameterEntityParsing = this.parameterEntityParsing;
    child.deferral = this.deferral;
    if (context === null) {
      child.isParameterEntity = true;
      child.phase = 'parameter';
      for (const entity of this.open) child.open.add(entity);
    } else {
      child.floor = 1;
      child.phase = 'external';
      setContext(child, context);
    }
    return child;
  }

  /** The encoding, said from outside before the first data. */
  setEncoding(name: string): void {
    if (!this.parsing) this.namedEncoding = name;
  }

  /**
   * Takes the next data, bytes or text (which counts as UTF-8). False: there is an error, in `error`. What a handler
   * throws passes through.
   */
  parse(data: Uint8Array | string, final: boolean): boolean {
    if (this.finished) return this.failWith('FINISHED');
    if (this.error !== 0) return false;
    this.parsing = true;
    try {
      if (this.take(data, final)) this.process(typeof data === 'string' ? utf8Size(data) : data.length);
      else if (data.length > 0) this.event = 0;
      if (final) this.finished = true;
      return true;
    } catch (error) {
      if (!(error instanceof XmlFailure)) throw error;
      return this.failWith(error.name);
    }
  }

  private failWith(name: XmlFailure['name']): boolean {
    this.error = errorCode(name);
    return false;
  }

  /** A handler has failed: nothing more will be read. */
  abort(name: 'ABORTED' | 'EXTERNAL_ENTITY_HANDLING'): void {
    this.error = errorCode(name);
    this.finished = true;
    if (this.phase === 'content' || this.phase === 'cdata') this.event = this.input.origin + this.main.next;
  }

  /** Stores data; false: there are too few to know the encoding. */
  private take(data: Uint8Array | string, final: boolean): boolean {
    const { input } = this;
    this.final = final;
    if (input.started) {
      if (typeof data !== 'string') input.add(data);
      else if (input.takesText) input.addText(data);
      else input.add(new TextEncoder().encode(data));
    } else if (typeof data === 'string' && data !== '' && this.namedEncoding?.toLowerCase() === 'utf-8') {
      input.startText();
      input.addText(data);
    } else if (!this.begin(typeof data === 'string' ? new TextEncoder().encode(data) : data)) return false;
    if (final) input.finish();
    this.main.text = input.text;
    return true;
  }

  private begin(data: Uint8Array): boolean {
    const { input, namedEncoding } = this;
    const collected = input.collect(data);
    const named = namedEncoding === null ? null : builtinEncoding(namedEncoding);
    if (namedEncoding !== null && named === null) {
      const mapped = unknownEncoding(this, namedEncoding);
      if (mapped === null) this.fail('UNKNOWN_ENCODING');
      input.start(mapped);
      return true;
    }
    const encoding = detect(collected, named, this.phase === 'external');
    if (encoding !== null) input.start(encoding);
    else if (!this.final) return false;
    else {
      this.event = 0;
      if (collected.length > 0) this.fail('UNCLOSED_TOKEN');
      input.start(input.encoding);
    }
    return true;
  }

  private process(added: number): void {
    const { input, main } = this;
    if (this.isTooEarly(added)) return;
    const before = input.origin;
    let at = 0;
    for (;;) {
      const { phase } = this;
      at = this.read(at);
      if (this.phase === phase) break;
    }
    this.triedLength = at === 0 ? input.waiting : 0;
    if (this.final) return;
    input.consume(before + at, this.event);
    main.text = input.text;
  }

  private isTooEarly(added: number): boolean {
    if (!this.deferral || this.final) return false;
    const there = this.input.waiting;
    // Where expat would have to enlarge its buffer for as much again, it tries in any case.
    const needed = there + Math.min(CONTEXT, this.input.taken);
    while (this.room < needed) this.room = Math.max(2 * CONTEXT, 2 * this.room);
    return there < 2 * this.triedLength && added <= Math.max(0, this.room - there - CONTEXT);
  }

  /** Reads in the present phase as far as possible; returns up to where. */
  private read(start: number): number {
    const { main } = this;
    const more = !this.final;
    switch (this.phase) {
      case 'start':
      case 'prolog':
        this.phase = 'prolog';
        return this.prolog().read(main, start, more);
      case 'ignored':
        return this.prolog().ignore(main, start, more);
      case 'content':
        return readContent(this, main, start, this.floor, more);
      case 'cdata':
        return readCdata(this, main, start, more);
      case 'epilog':
        return readEpilog(this, main, start, more);
      case 'external':
        return this.startExternal(start, more);
      case 'parameter':
        this.dtd.parameterEntityRead = true;
        this.phase = 'prolog';
        return start;
    }
  }

  /** An external entity may begin with a byte order mark and a text declaration. */
  private startExternal(start: number, more: boolean): number {
    const { main, input } = this;
    let at = start;
    if (at === 0 && input.origin === 0 && main.text.charCodeAt(0) === 0xfeff) at = 1;
    this.mark(main, at);
    const token = main.content(at);
    if (token < 0) {
      if (more) return start;
      this.refuse(main, token);
    }
    if (token === TOKEN.NONE && more) return start;
    if (token === TOKEN.XML_DECL) {
      const { next } = main;
      readXmlDecl(this, main, at, true);
      at = next;
    }
    input.settle();
    this.phase = 'content';
    return at;
  }

  // ---- where the parser is -------------------------------------------------------------------------------------------------

  get line(): number {
    return this.input.placeOf(this.event).line;
  }

  get column(): number {
    return this.input.placeOf(this.event).column;
  }

  /** The byte of the last event; -1: there was none. */
  get byte(): number {
    return this.event < 0 ? -1 : this.input.byteOf(this.event);
  }

  /** The document's bytes from the present event on. */
  get context(): Uint8Array {
    return this.input.bytesFrom(this.event);
  }
}
