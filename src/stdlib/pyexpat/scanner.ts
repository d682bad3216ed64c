// Tokens of XML text: each function looks at the text from an index on and says what stands there, and in `next` where
// it ends, or where it is wrong. Text that ends inside a token is PARTIAL: more may come.
//
// What is a token is as in expat, since programs see it: character data comes in pieces, white space in a DTD by itself,
// and an error is at the very character that cannot go on a token.

import { HALF_UNIT, isNamePart, isNameStart, isSpace, SUSPICIOUS, unitsAt } from './characters.ts';
import { TOKEN } from './tokens.ts';

const [TAB, LF, CR, QUOTE, HASH, PERCENT, AMPERSAND, APOSTROPHE] = [9, 10, 13, 0x22, 0x23, 0x25, 0x26, 0x27];
const [OPEN, CLOSE, STAR, PLUS, COMMA, MINUS, SLASH, COLON] = [0x28, 0x29, 0x2a, 0x2b, 0x2c, 0x2d, 0x2f, 0x3a];
const [SEMICOLON, LESS, EQUALS, GREATER, QUESTION] = [0x3b, 0x3c, 0x3d, 0x3e, 0x3f];
const [LEFT, RIGHT, BAR, BANG] = [0x5b, 0x5d, 0x7c, 0x21];

/** An attribute as the scanner leaves it: name from, to, value from, to, and whether it is to be normalized. */
export const ATTRIBUTE_SIZE = 5;

export class Scanner {
  /** Where the last token ends, or the character that is wrong. */
  next = 0;
  /** The end of the name in the last tag, processing instruction or reference. */
  nameEnd = 0;
  /** The attributes of the last start tag. */
  attributes: number[] = [];
  /** In a DTD: the token goes up to the end of the text, and might go on with more. */
  open = false;

  constructor(
    public text: string,
    /** A colon separates a prefix from a name. */
    private readonly namespaces: boolean,
  ) {}

  private fail(at: number): number {
    this.next = at;
    return TOKEN.INVALID;
  }

  /** A character that cannot be here: it is wrong, unless only the end of it is missing. */
  private bad(at: number): number {
    if (at >= this.text.length) return TOKEN.PARTIAL;
    if (unitsAt(this.text, at) >= 0) return this.fail(at);
    return this.text.charCodeAt(at) === HALF_UNIT ? TOKEN.PARTIAL : TOKEN.PARTIAL_CHAR;
  }

  // ---- content ---------------------------------------------------------------------------------------------------------

  content(start: number): number {
    const { text } = this;
    if (start >= text.length) return TOKEN.NONE;
    switch (text.charCodeAt(start)) {
      case LESS:
        return this.markup(start + 1);
      case AMPERSAND:
        return this.reference(start + 1);
      case LF:
        this.next = start + 1;
        return TOKEN.NEWLINE;
      case CR:
        return this.carriageReturn(start + 1);
      case RIGHT:
        if (start + 1 >= text.length) return TOKEN.TRAILING_BRACKET;
        if (text.charCodeAt(start + 1) !== RIGHT) break;
        if (start + 2 >= text.length) return TOKEN.TRAILING_BRACKET;
        if (text.charCodeAt(start + 2) === GREATER) return this.fail(start + 2);
        return this.data(start + 1);
    }
    if (unitsAt(text, start) <= 0) return this.bad(start);
    return this.data(start + unitsAt(text, start));
  }

  /** Character data, which is known to reach at least to an index. */
  private data(from: number): number {
    const { text } = this;
    const { length } = text;
    let i = from;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > RIGHT) {
        if (code < 0xd800) continue;
        const units = unitsAt(text, i);
        if (units <= 0) break;
        if (units === 2) i++;
      } else if (code === RIGHT) {
        if (i + 1 < length) {
          if (text.charCodeAt(i + 1) !== RIGHT) continue;
          if (i + 2 < length) {
            if (text.charCodeAt(i + 2) !== GREATER) continue;
            return this.fail(i + 2);
          }
        }
        break;
      } else if (code === LESS || code === AMPERSAND || (code < 0x20 && code !== TAB)) break;
    }
    this.next = i;
    return TOKEN.DATA;
  }

  private carriageReturn(after: number): number {
    const { text } = this;
    if (after >= text.length) return TOKEN.TRAILING_CR;
    this.next = text.charCodeAt(after) === LF ? after + 1 : after;
    return TOKEN.NEWLINE;
  }

  /** After '<'. */
  private markup(start: number): number {
    const { text } = this;
    const code = text.charCodeAt(start);
    switch (code) {
      case BANG:
        switch (text.charCodeAt(start + 1)) {
          case MINUS:
            return this.comment(start + 2);
          case LEFT:
            return this.cdataOpen(start + 2);
        }
        return this.bad(start + 1);
      case QUESTION:
        return this.instruction(start + 1);
      case SLASH:
        return this.endTag(start + 1);
    }
    return this.startTag(start);
  }

  /**
   * The end of a name; a negative number if it goes wrong (at `next`) or its text is not all there. A prefix counts where
   * `colons` says so.
   */
  private name(start: number, colons: boolean): number {
    const { text } = this;
    let i = start;
    let code = text.charCodeAt(i);
    if (!isNameStart(code) || (this.namespaces && code === COLON)) return this.badName(i);
    let prefixed = false;
    for (;;) {
      i++;
      code = text.charCodeAt(i);
      if (code === COLON && this.namespaces) {
        if (!colons || prefixed) return i;
        prefixed = true;
        i++;
        if (!isNameStart(text.charCodeAt(i)) || text.charCodeAt(i) === COLON) return this.badName(i);
      } else if (!isNamePart(code)) return i;
    }
  }

  private badName(at: number): number {
    this.next = at;
    return -1;
  }

  private startTag(start: number): number {
    const { text } = this;
    const found: number[] = [];
    this.attributes = found;
    let i = this.name(start, true);
    if (i < 0) return this.bad(this.next);
    this.nameEnd = i;
    for (;;) {
      const before = i;
      while (isSpace(text.charCodeAt(i))) i++;
      const code = text.charCodeAt(i);
      if (code === GREATER) {
        this.next = i + 1;
        return TOKEN.START_TAG;
      }
      if (code === SLASH) {
        if (text.charCodeAt(i + 1) !== GREATER) return this.bad(i + 1);
        this.next = i + 2;
        return TOKEN.EMPTY_TAG;
      }
      if (i === before) return this.bad(i);
      const nameEnd = this.name(i, true);
      if (nameEnd < 0) return this.bad(this.next);
      found.push(i, nameEnd);
      i = nameEnd;
      while (isSpace(text.charCodeAt(i))) i++;
      if (text.charCodeAt(i) !== EQUALS) return this.bad(i);
      i++;
      while (isSpace(text.charCodeAt(i))) i++;
      const quote = text.charCodeAt(i);
      if (quote !== QUOTE && quote !== APOSTROPHE) return this.bad(i);
      i = this.attributeValue(i + 1, quote, found);
      if (i < 0) return i === -1 ? TOKEN.PARTIAL : i === -2 ? TOKEN.PARTIAL_CHAR : TOKEN.INVALID;
    }
  }

  /** The index after the value; -1: it is not all there, -2: nor is a character, -3: it goes wrong at `next`. */
  private attributeValue(start: number, quote: number, found: number[]): number {
    const { text } = this;
    let normalize = 0;
    let i = start;
    for (;;) {
      const code = text.charCodeAt(i);
      if (code === quote) break;
      if (code === AMPERSAND) {
        const kept = this.nameEnd;
        const token = this.reference(i + 1);
        this.nameEnd = kept;
        if (token === TOKEN.PARTIAL) return -1;
        if (token === TOKEN.PARTIAL_CHAR) return -2;
        if (token === TOKEN.INVALID) return -3;
        normalize = 1;
        i = this.next;
        continue;
      }
      if (code === LESS) {
        this.next = i;
        return -3;
      }
      if (code >= 0x20 && code < 0xd800) {
        i++;
        continue;
      }
      if (code === TAB || code === LF || code === CR) {
        normalize = 1;
        i++;
        continue;
      }
      if (i >= text.length) return -1;
      const units = unitsAt(text, i);
      if (units <= 0) {
        this.next = i;
        return units < 0 ? -2 : -3;
      }
      i += units;
    }
    found.push(start, i, normalize);
    return i + 1;
  }

  private endTag(start: number): number {
    const { text } = this;
    let i = this.name(start, true);
    if (i < 0) return this.bad(this.next);
    this.nameEnd = i;
    while (isSpace(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== GREATER) return this.bad(i);
    this.next = i + 1;
    return TOKEN.END_TAG;
  }

  /** After '&'. */
  reference(start: number): number {
    const { text } = this;
    let i = start;
    if (text.charCodeAt(i) !== HASH) {
      i = this.name(start, false);
      if (i < 0) return this.bad(this.next);
      if (text.charCodeAt(i) !== SEMICOLON) return this.bad(i);
      this.nameEnd = i;
      this.next = i + 1;
      return TOKEN.ENTITY_REF;
    }
    i++;
    const hexadecimal = text.charCodeAt(i) === 0x78;
    if (hexadecimal) i++;
    const digits = i;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      const digit = (code >= 0x30 && code <= 0x39) || (hexadecimal && (code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
      if (!digit) break;
    }
    if (i === digits || text.charCodeAt(i) !== SEMICOLON) return this.bad(i);
    this.next = i + 1;
    return TOKEN.CHAR_REF;
  }

  /** After '<!-'. */
  private comment(start: number): number {
    const { text } = this;
    if (text.charCodeAt(start) !== MINUS) return this.bad(start);
    const end = text.indexOf('--', start + 1);
    const wrong = this.wrong(start + 1, end < 0 ? text.length : end);
    if (wrong >= 0) return this.bad(wrong);
    if (end < 0) return TOKEN.PARTIAL;
    if (text.charCodeAt(end + 2) !== GREATER) return this.bad(end + 2);
    this.next = end + 3;
    return TOKEN.COMMENT;
  }

  /** The first character in a range that may not stand in a document; -1: none. */
  private wrong(start: number, end: number): number {
    // The range alone, lest every comment look through the rest of the document.
    const range = this.text.slice(start, end);
    SUSPICIOUS.lastIndex = 0;
    while (SUSPICIOUS.test(range)) {
      const found = SUSPICIOUS.lastIndex - 1;
      const units = unitsAt(range, found);
      if (units <= 0) return start + found;
      SUSPICIOUS.lastIndex = found + units;
    }
    return -1;
  }

  /** After '<?'. */
  private instruction(start: number): number {
    const { text } = this;
    const end = this.name(start, false);
    if (end < 0) return this.bad(this.next);
    this.nameEnd = end;
    const code = text.charCodeAt(end);
    if (code !== QUESTION && !isSpace(code)) return this.bad(end);
    const target = text.slice(start, end);
    if (target !== 'xml' && target.toLowerCase() === 'xml') return this.fail(end);
    if (code === QUESTION && text.charCodeAt(end + 1) !== GREATER) return this.bad(end + 1);
    const close = text.indexOf('?>', end);
    const wrong = this.wrong(end, close < 0 ? text.length : close);
    if (wrong >= 0) return this.bad(wrong);
    if (close < 0) return TOKEN.PARTIAL;
    this.next = close + 2;
    return target === 'xml' ? TOKEN.XML_DECL : TOKEN.PI;
  }

  /** After '<!['. */
  private cdataOpen(start: number): number {
    const { text } = this;
    if (text.length < start + 6) return TOKEN.PARTIAL;
    for (let i = 0; i < 6; i++) if (text[start + i] !== 'CDATA['[i]) return this.fail(start + i);
    this.next = start + 6;
    return TOKEN.CDATA_OPEN;
  }

  /** Within a CDATA section. */
  cdata(start: number): number {
    const { text } = this;
    if (start >= text.length) return TOKEN.NONE;
    let i = start;
    const code = text.charCodeAt(i);
    if (code === RIGHT) {
      if (i + 1 >= text.length) return TOKEN.PARTIAL;
      if (text.charCodeAt(i + 1) === RIGHT) {
        if (i + 2 >= text.length) return TOKEN.PARTIAL;
        if (text.charCodeAt(i + 2) === GREATER) {
          this.next = i + 3;
          return TOKEN.CDATA_CLOSE;
        }
      }
      i++;
    } else if (code === CR) {
      const token = this.carriageReturn(i + 1);
      return token === TOKEN.TRAILING_CR ? TOKEN.PARTIAL : token;
    } else if (code === LF) {
      this.next = i + 1;
      return TOKEN.NEWLINE;
    } else {
      const units = unitsAt(text, i);
      if (units <= 0) return this.bad(i);
      i += units;
    }
    for (; i < text.length; i++) {
      const inside = text.charCodeAt(i);
      if (inside === RIGHT || (inside < 0x20 && inside !== TAB)) break;
      if (inside < 0xd800) continue;
      const units = unitsAt(text, i);
      if (units <= 0) break;
      if (units === 2) i++;
    }
    this.next = i;
    return TOKEN.DATA;
  }

  /** Within a section that is ignored: up to its end, or the end of the text. */
  ignored(start: number): number {
    const { text } = this;
    let level = 0;
    for (let i = start; i < text.length; ) {
      const units = unitsAt(text, i);
      if (units <= 0) return this.bad(i);
      if (text.startsWith('<![', i)) {
        level++;
        i += 3;
      } else if (text.startsWith(']]>', i)) {
        i += 3;
        if (level-- === 0) {
          this.next = i;
          return TOKEN.COND_CLOSE;
        }
      } else i += units;
    }
    return TOKEN.PARTIAL;
  }

  // ---- values of attributes and entities ---------------------------------------------------------------------------------

  /** A token that went wrong only where the value ends is not complete. */
  private within(token: number, end: number): number {
    return token === TOKEN.INVALID && this.next >= end ? TOKEN.PARTIAL : token;
  }

  /** A piece of an attribute's value: a reference, white space, or text. */
  attributePiece(start: number, end: number): number {
    const { text } = this;
    let i = start;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code !== AMPERSAND && code !== LESS && !isSpace(code)) continue;
      if (i > start) break;
      if (code === AMPERSAND) return this.within(this.reference(i + 1), end);
      if (code === LESS) return this.fail(i);
      this.next = code === CR && i + 1 < end && text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
      return TOKEN.SPACE;
    }
    this.next = i;
    return i === start ? TOKEN.NONE : TOKEN.DATA;
  }

  /** A piece of an entity's value: a reference, a line break, or text. */
  valuePiece(start: number, end: number): number {
    const { text } = this;
    let i = start;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code !== AMPERSAND && code !== PERCENT && code !== LF && code !== CR) continue;
      if (i > start) break;
      if (code === AMPERSAND) return this.within(this.reference(i + 1), end);
      if (code === PERCENT) {
        const token = this.within(this.percent(i + 1), end);
        return token === TOKEN.PERCENT ? this.fail(i + 1) : token;
      }
      this.next = code === CR && i + 1 < end && text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
      return TOKEN.NEWLINE;
    }
    this.next = i;
    return i === start ? TOKEN.NONE : TOKEN.DATA;
  }

  // ---- the prolog, a DTD, and what follows the document's element ----------------------------------------------------------

  prolog(start: number): number {
    const { text } = this;
    this.open = false;
    if (start >= text.length) return TOKEN.NONE;
    const code = text.charCodeAt(start);
    switch (code) {
      case QUOTE:
      case APOSTROPHE:
        return this.literal(start + 1, code);
      case LESS:
        return this.declaration(start);
      case CR:
      case LF:
      case TAB:
      case 0x20:
        return this.space(start);
      case PERCENT:
        return this.percent(start + 1);
      case COMMA:
        return this.single(start, TOKEN.COMMA);
      case LEFT:
        return this.single(start, TOKEN.OPEN_BRACKET);
      case RIGHT:
        if (text.charCodeAt(start + 1) === RIGHT) {
          if (start + 2 >= text.length) return TOKEN.PARTIAL;
          if (text.charCodeAt(start + 2) === GREATER) {
            this.next = start + 3;
            return TOKEN.COND_CLOSE;
          }
        }
        this.open = start + 1 >= text.length;
        return this.single(start, TOKEN.CLOSE_BRACKET);
      case OPEN:
        return this.single(start, TOKEN.OPEN_PAREN);
      case CLOSE:
        return this.closeParenthesis(start + 1);
      case BAR:
        return this.single(start, TOKEN.OR);
      case GREATER:
        return this.single(start, TOKEN.DECL_CLOSE);
      case HASH:
        return this.poundName(start + 1);
    }
    return this.word(start);
  }

  private single(start: number, token: number): number {
    this.next = start + 1;
    return token;
  }

  private space(start: number): number {
    const { text } = this;
    let i = start;
    // A carriage return at the end may be half of a line break: it waits for its other half, and for nothing at the start.
    while (isSpace(text.charCodeAt(i)) && !(text.charCodeAt(i) === CR && i + 1 === text.length)) i++;
    if (i === start) {
      this.open = true;
      i++;
    }
    this.next = i;
    return TOKEN.SPACE;
  }

  private literal(start: number, quote: number): number {
    const { text } = this;
    const end = text.indexOf(String.fromCharCode(quote), start);
    const wrong = this.wrong(start, end < 0 ? text.length : end);
    if (wrong >= 0) return this.bad(wrong);
    if (end < 0) return TOKEN.PARTIAL;
    this.next = end + 1;
    if (end + 1 >= text.length) this.open = true;
    else {
      const after = text.charCodeAt(end + 1);
      if (!isSpace(after) && after !== GREATER && after !== PERCENT && after !== LEFT) return this.fail(end + 1);
    }
    return TOKEN.LITERAL;
  }

  /** At '<'. */
  private declaration(start: number): number {
    const { text } = this;
    let i = start + 1;
    const code = text.charCodeAt(i);
    if (code === QUESTION) return this.instruction(i + 1);
    if (code !== BANG) {
      if (!isNameStart(code) && unitsAt(text, i) >= 0 && code < 0x80) return this.bad(i);
      if (i >= text.length) return TOKEN.PARTIAL;
      if (unitsAt(text, i) < 0) return this.bad(i);
      this.next = start;
      return TOKEN.INSTANCE_START;
    }
    i++;
    switch (text.charCodeAt(i)) {
      case MINUS:
        return this.comment(i + 1);
      case LEFT:
        this.next = i + 1;
        return TOKEN.COND_OPEN;
    }
    const first = i;
    for (; ; i++) {
      const letter = text.charCodeAt(i);
      if (letter < 0x80 && isNameStart(letter) && letter !== COLON) continue;
      if (i === first) return this.bad(i);
      if (letter === PERCENT) {
        if (i + 1 >= text.length) return TOKEN.PARTIAL;
        const after = text.charCodeAt(i + 1);
        if (isSpace(after) || after === PERCENT) return this.fail(i);
      } else if (!isSpace(letter)) return this.bad(i);
      this.next = i;
      return TOKEN.DECL_OPEN;
    }
  }

  /** After '%'. */
  private percent(start: number): number {
    const { text } = this;
    const code = text.charCodeAt(start);
    if (isSpace(code) || code === PERCENT) {
      this.next = start;
      return TOKEN.PERCENT;
    }
    const end = this.name(start, false);
    if (end < 0) return this.bad(this.next);
    if (text.charCodeAt(end) !== SEMICOLON) return this.bad(end);
    this.nameEnd = end;
    this.next = end + 1;
    return TOKEN.PARAM_ENTITY_REF;
  }

  private closeParenthesis(after: number): number {
    const code = this.text.charCodeAt(after);
    this.next = after + 1;
    switch (code) {
      case STAR:
        return TOKEN.CLOSE_PAREN_ASTERISK;
      case QUESTION:
        return TOKEN.CLOSE_PAREN_QUESTION;
      case PLUS:
        return TOKEN.CLOSE_PAREN_PLUS;
    }
    this.next = after;
    if (after >= this.text.length) this.open = true;
    else if (!isSpace(code) && code !== GREATER && code !== COMMA && code !== BAR && code !== CLOSE)
      return this.bad(after);
    return TOKEN.CLOSE_PAREN;
  }

  private poundName(start: number): number {
    const { text } = this;
    const end = this.name(start, false);
    if (end < 0) return this.bad(this.next);
    const code = text.charCodeAt(end);
    if (end >= text.length) this.open = true;
    else if (!isSpace(code) && code !== CLOSE && code !== GREATER && code !== PERCENT && code !== BAR)
      return this.bad(end);
    this.next = end;
    return TOKEN.POUND_NAME;
  }

  /** A name or a name token, with the sign that a content model puts after it. */
  private word(start: number): number {
    const { text, namespaces } = this;
    const first = text.charCodeAt(start);
    let token: number;
    if (isNameStart(first) && !(namespaces && first === COLON)) token = TOKEN.NAME;
    else if (isNamePart(first) || first === COLON) token = TOKEN.NMTOKEN;
    else return this.bad(start);
    let i = start;
    for (;;) {
      i++;
      const code = text.charCodeAt(i);
      if (code === COLON && namespaces) {
        if (token === TOKEN.NAME) {
          if (i + 1 >= text.length) return TOKEN.PARTIAL;
          token =
            isNamePart(text.charCodeAt(i + 1)) && text.charCodeAt(i + 1) !== COLON
              ? TOKEN.PREFIXED_NAME
              : TOKEN.NMTOKEN;
        } else token = TOKEN.NMTOKEN;
      } else if (!isNamePart(code)) break;
    }
    this.next = i;
    if (i >= text.length) {
      this.open = true;
      return token;
    }
    const code = text.charCodeAt(i);
    if (code === PLUS || code === STAR || code === QUESTION) {
      if (token === TOKEN.NMTOKEN) return this.fail(i);
      this.next = i + 1;
      return code === PLUS ? TOKEN.NAME_PLUS : code === STAR ? TOKEN.NAME_ASTERISK : TOKEN.NAME_QUESTION;
    }
    return isSpace(code) || WORD_ENDS.includes(code) ? token : this.bad(i);
  }
}

const WORD_ENDS: readonly number[] = [GREATER, CLOSE, COMMA, BAR, LEFT, PERCENT];
