// The state of a parser, shared by the parts that read the prolog, the content, tags and values: what each of them does
// is in a file of its own; here is what they have in common.

import type { Entity } from './dtd.ts';
import { Dtd, withNewlines } from './dtd.ts';
import { utf8Size } from './encodings.ts';
import { XmlFailure } from './errors.ts';
import { type Handlers, noHandlers } from './handlers.ts';
import { Input } from './input.ts';
import { Scanner } from './scanner.ts';
import { TOKEN } from './tokens.ts';

/** A namespace that an element declares, and what its prefix meant before. */
export interface Binding {
  /** '' is the default namespace. */
  readonly prefix: string;
  readonly uri: string;
  readonly before: string | undefined;
}

export interface Tag {
  /** As it stands in the document: the end tag must be the same. */
  readonly raw: string;
  readonly name: string;
  readonly bindings: Binding[] | null;
}

export type Phase = 'start' | 'prolog' | 'ignored' | 'content' | 'cdata' | 'epilog' | 'external' | 'parameter';

/** Protection against entities that blow up: only beyond so many bytes, and if they are so many times the document. */
const AMPLIFICATION = { threshold: 8 * 1024 * 1024, factor: 100 };
/** Text in other encodings than UTF-8 is handed on in pieces of so many bytes of UTF-8. */
const PIECE = 1024;

export class ParserState {
  readonly input = new Input();
  readonly main: Scanner;
  handlers: Handlers = noHandlers();
  phase: Phase = 'start';
  /** The position that the last event is reported for; -1: there was none. */
  event = -1;
  tags: Tag[] = [];
  /** How many tags must be open still: 1 in an external entity, whose element is outside of it. */
  floor = 0;
  dtd = new Dtd();
  /** Entities that are being read. */
  readonly open = new Set<Entity>();
  /** What prefixes mean; '' is the default namespace. */
  prefixes = new Map<string, string>();
  base: string | null = null;
  /** The encoding that the caller gave: what the document says of it does not count. */
  namedEncoding: string | null = null;
  /** Internal entities are replaced by their text, or reported to the default handler. */
  expandEntities = true;
  namespaceTriplets = false;
  /** 0 never, 1 unless the document stands alone, 2 always. */
  parameterEntityParsing = 0;
  useForeignDtd = false;
  isParameterEntity = false;
  /** The whole data have been given. */
  final = false;
  /** Bytes that came out of entities; counted in the outermost parser. */
  indirect = 0;

  constructor(
    /** Null: names have no namespaces; '' joins without a separator. */
    readonly separator: string | null,
    readonly parent: ParserState | null,
  ) {
    this.main = new Scanner('', separator !== null);
    if (separator !== null) this.prefixes.set('xml', XML_NAMESPACE);
  }

  /** An event begins at an index of a scanner's text; those inside entities are where the reference is. */
  mark(scanner: Scanner, index: number): void {
    if (scanner === this.main) this.event = this.input.origin + index;
  }

  fail(name: ConstructorParameters<typeof XmlFailure>[0], scanner: Scanner | null = null, index = 0): never {
    if (scanner !== null) this.mark(scanner, index);
    throw new XmlFailure(name);
  }

  scannerOf(text: string): Scanner {
    return new Scanner(text, this.separator !== null);
  }

  /** Counts a token inside an entity. */
  account(text: string, start: number, end: number): void {
    let root: ParserState = this;
    while (root.parent !== null) root = root.parent;
    root.indirect += utf8Size(text, start, end);
    if (root.indirect < AMPLIFICATION.threshold) return;
    const direct = Math.max(root.input.byteOf(root.input.origin + root.main.next), 1);
    if ((direct + root.indirect) / direct > AMPLIFICATION.factor) this.fail('AMPLIFICATION_LIMIT_BREACH');
  }

  // ---- reports ---------------------------------------------------------------------------------------------------------

  /** Text in the pieces in which it is handed on. */
  inPieces(scanner: Scanner, start: number, end: number, report: (text: string) => void): void {
    const { text } = scanner;
    if (scanner !== this.main || this.input.encoding.isUtf8 || end - start <= PIECE / 3) {
      report(text.slice(start, end));
      return;
    }
    for (let from = start; from < end; ) {
      let size = 0;
      let to = from;
      while (to < end) {
        const units = (text.charCodeAt(to) & 0xfc00) === 0xd800 ? 2 : 1;
        size += utf8Size(text, to, to + units);
        if (size > PIECE) break;
        to += units;
      }
      report(text.slice(from, to));
      this.mark(scanner, to);
      from = to;
    }
  }

  reportDefault(scanner: Scanner, start: number, end: number): void {
    const report = this.handlers.default;
    if (report !== null && end > start) this.inPieces(scanner, start, end, text => report(text));
  }

  /** False: it goes to the default handler. */
  reportInstruction(scanner: Scanner, start: number): boolean {
    const report = this.handlers.processingInstruction;
    if (report === null) return false;
    const { text, nameEnd, next } = scanner;
    const target = text.slice(start + 2, nameEnd);
    report(target, withNewlines(text.slice(nameEnd, next - 2).replace(/^[ \t\r\n]+/, '')));
    return true;
  }

  reportComment(scanner: Scanner, start: number): boolean {
    const report = this.handlers.comment;
    if (report === null) return false;
    report(withNewlines(scanner.text.slice(start + 4, scanner.next - 3)));
    return true;
  }

  /** A token that is none: wrong, or not complete at the end of its text. */
  refuse(scanner: Scanner, token: number): never {
    if (token === TOKEN.INVALID) this.fail('INVALID_TOKEN', scanner, scanner.next);
    this.fail(token === TOKEN.PARTIAL_CHAR ? 'PARTIAL_CHAR' : 'UNCLOSED_TOKEN');
  }
}

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
