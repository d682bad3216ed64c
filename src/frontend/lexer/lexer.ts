// Source text to tokens: the stream that the parser reads, one token a call.
//
// It gives what CPython's tokenizer gives its parser: no comments, no blank lines, INDENT and DEDENT for layout, and
// f-strings in pieces. With `extraTokens` it gives tokenize's stream instead (see tokenize.ts). A fault is thrown as a
// SyntaxProblem when the reader reaches it, so a syntax error earlier in the file is found first, as in CPython.
// Speed comes from one switch on the first character, loops over charCodeAt, and one slice a token.

import { isPrintable } from '../repr.ts';
import { type Source, utf8Length } from '../source.ts';
import { T, type Token } from '../tokens.ts';
import { checkedName, failCharacter } from './identifiers.ts';
import { Indentation } from './indentation.ts';
import { scanNumber } from './numbers.ts';
import { scanOperator } from './operators.ts';
import { Scanner } from './scanner.ts';
import { enterField, openingQuotes, type StringMode, scanMiddle, scanString, stringPrefix } from './strings.ts';

const MAX_BRACKETS = 200;
const MAX_STRING_MODES = 150;

/** An opening bracket that still waits for its partner. */
export interface OpenBracket {
  readonly character: string;
  readonly line: number;
  /** UTF-16 column. */
  readonly col: number;
}

export interface LexerOptions {
  /** Give COMMENT and NL tokens too, and be as lenient as the tokenize module. */
  readonly extraTokens?: boolean;
  /** Give TYPE_COMMENT and TYPE_IGNORE tokens for comments like `# type: int` (PEP 484). */
  readonly typeComments?: boolean;
  /** False where a last line without its end may go on: not in a module. */
  readonly endsLines?: boolean;
}

/** The beginning of a type comment; the group is what the token holds if it is no `ignore`. */
const TYPE_COMMENT = /#[ \t]*type:[ \t]*(?:(ignore)(?![A-Za-z0-9\u0080-\uffff]))?/y;

/** 1: part of a name, ASCII letters, digits and underscore; everything above U+007F counts too. */
const WORD = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_') {
  WORD[character.charCodeAt(0)] = 1;
}

export class Lexer extends Scanner {
  /** Brackets that are open here; at ENDMARKER, those that were never closed. */
  readonly brackets: OpenBracket[] = [];
  private readonly modes: StringMode[] = [];
  /** The innermost open f-string, null outside of all. */
  private mode: StringMode | null = null;
  private readonly indentation = new Indentation();
  private atLineStart = true;
  /** Only whitespace and comments on this line so far, and no layout follows from it. */
  private blankLine = false;
  /** A comment has a line of its own: its newline is an NL. Used with extra tokens. */
  private commentLine = false;
  private readonly typeComments: boolean;

  constructor(source: Source, options: LexerOptions = {}) {
    const extraTokens = options.extraTokens ?? false;
    super(source.text, source.filename, extraTokens, options.endsLines ?? true);
    this.typeComments = options.typeComments ?? false;
  }

  /** Between the quotes of an f- or t-string, in its fields too. */
  get insideString(): boolean {
    return this.mode !== null;
  }

  next(): Token {
    const { mode } = this;
    return mode?.inText ? this.middle(mode) : this.ordinary();
  }

  // ---- ordinary tokens ---------------------------------------------------------------------------------------------

  private ordinary(): Token {
    if (this.atLineStart) {
      this.atLineStart = false;
      this.blankLine = this.indentation.measure(this, this.brackets.length > 0);
    }
    if (this.indentation.pending !== 0) return this.layout();
    const { text } = this;
    for (;;) {
      let at = this.at;
      let unit = text.charCodeAt(at);
      while (unit === 32 || unit === 9 || unit === 12) unit = text.charCodeAt(++at);
      this.at = at;
      switch (unit) {
        // Labels are literals: engines make jump tables of them.
        case 35: {
          // A comment. It becomes part of the NEWLINE token, and error messages point to it.
          this.beginToken();
          this.at = this.endOfComment(at);
          if (this.extraTokens) {
            this.commentLine = this.blankLine;
            return this.token(T.COMMENT);
          }
          if (this.typeComments) {
            const token = this.typeComment();
            if (token !== null) return token;
          }
          const token = this.endLine();
          if (token !== null) return token;
          continue;
        }
        case 13:
        case 10: {
          // The end of the line. Carriage returns are there with extra tokens only.
          this.beginToken();
          if (unit === 13) this.at++;
          const token = text.charCodeAt(this.at) === 10 ? this.endLine() : this.afterReturn();
          if (token !== null) return token;
          continue;
        }
        case 92:
          // A backslash.
          this.at++;
          this.continueLine(this.brackets.length > 0);
          continue;
        case 34:
        case 39:
          this.beginToken();
          scanString(this, this.mode);
          return this.stringToken(T.STRING);
        case 46: {
          // A dot: a number, or an operator.
          const following = text.charCodeAt(at + 1);
          this.beginToken();
          if (following >= 48 && following <= 57) return this.number();
          return this.operator();
        }
        case 48:
        case 49:
        case 50:
        case 51:
        case 52:
        case 53:
        case 54:
        case 55:
        case 56:
        case 57:
          this.beginToken();
          return this.number();
        default:
          this.beginToken();
          if (unit >= 128 || WORD[unit] === 1) return this.name();
          if (Number.isNaN(unit)) return this.endOfText();
          return this.operator();
      }
    }
  }

  private name(): Token {
    const { text, start } = this;
    let at = start;
    let unit = text.charCodeAt(at);
    let ascii = true;
    for (;;) {
      if (unit < 128) {
        if (WORD[unit] !== 1) break;
      } else if (unit >= 128) ascii = false;
      else break;
      unit = text.charCodeAt(++at);
    }
    this.at = at;
    if ((unit === 34 || unit === 39) && ascii) {
      const prefix = stringPrefix(this, start, at);
      if (prefix !== null) {
        if (prefix.includes('f') || prefix.includes('t')) return this.openString(prefix);
        scanString(this, this.mode);
        return this.stringToken(T.STRING);
      }
    }
    const name = ascii ? text.slice(start, at) : checkedName(this);
    const { line, lineStart } = this;
    return { type: T.NAME, text: name, line, col: start - lineStart, endLine: line, endCol: this.at - lineStart };
  }

  private number(): Token {
    scanNumber(this);
    return this.token(T.NUMBER);
  }

  private operator(): Token {
    const { text, mode, at: first } = this;
    const unit = text.charCodeAt(first);
    if (mode !== null && unit === 58 /* : */ && mode.depth - 1 === mode.fieldDepth) {
      // The colon of a replacement field: what follows is its format spec.
      mode.inText = true;
      mode.inFormatSpec = true;
      this.at = first + 1;
      return this.token(T.COLON);
    }
    const type = scanOperator(this);
    switch (type) {
      case T.LPAR:
      case T.LSQB:
      case T.LBRACE:
        this.openBracket(text[first]!);
        break;
      case T.RPAR:
      case T.RSQB:
      case T.RBRACE:
        this.closeBracket(text[first]!);
        break;
      case T.OP:
        if (!isPrintable(text[first]!)) failCharacter(this, text[first]!);
        break;
    }
    return this.token(type);
  }

  /** Behind a carriage return alone, which tokenize takes for the beginning of what comes next; that is no name then. */
  private afterReturn(): Token | null {
    const { text, at } = this;
    const unit = text.charCodeAt(at);
    this.blankLine = false;
    if (unit === 92 /* a backslash */) return null;
    if (unit === 34 || unit === 39) {
      scanString(this, this.mode);
      return this.stringToken(T.STRING);
    }
    const digit = unit === 46 /* . */ ? text.charCodeAt(at + 1) : unit;
    if (digit >= 48 && digit <= 57) return this.number();
    if (unit < 128 && WORD[unit] !== 1) return { ...this.operator(), type: T.OP };
    this.at++;
    return this.token(T.OP);
  }

  // ---- lines -------------------------------------------------------------------------------------------------------

  /** The cursor is on a newline. Gives its token, or the layout behind it, or null if neither is due. */
  private endLine(): Token | null {
    const meaningless = this.blankLine || this.brackets.length > 0 || this.commentLine;
    if (meaningless && !this.extraTokens) {
      this.at++;
      this.nextLine();
      this.unbrokenStart = this.lineStart;
      this.blankLine = this.indentation.measure(this, this.brackets.length > 0);
      return this.indentation.pending !== 0 ? this.layout() : null;
    }
    if (meaningless) this.commentLine = false;
    // For the parser, NEWLINE ends in front of the line break.
    if (this.extraTokens) this.at++;
    let token = this.token(meaningless ? T.NL : T.NEWLINE);
    if (this.addedNewline && this.extraTokens && this.at === this.text.length) {
      token = { ...token, text: meaningless ? '' : token.text.slice(0, -1) };
    }
    if (!this.extraTokens) this.at++;
    this.atLineStart = true;
    this.nextLine();
    this.unbrokenStart = this.lineStart;
    return token;
  }

  /** INDENT and DEDENT; they have no text. */
  private layout(): Token {
    if (this.at >= this.text.length) this.passEnd();
    this.beginToken();
    const { indentation } = this;
    if (indentation.pending < 0) {
      indentation.pending++;
      return this.token(T.DEDENT);
    }
    indentation.pending--;
    if (this.extraTokens) this.start = this.lineStart;
    return this.token(T.INDENT);
  }

  /** The comment from `start` to the cursor as a token, if it is about types. Its text is what follows the prefix. */
  private typeComment(): Token | null {
    TYPE_COMMENT.lastIndex = this.start;
    const match = TYPE_COMMENT.exec(this.text);
    if (match === null || TYPE_COMMENT.lastIndex > this.at) return null;
    const ignore = match[1] !== undefined;
    this.start = TYPE_COMMENT.lastIndex;
    // An `ignore` on a line of its own takes the end of the line with it; elsewhere a NEWLINE follows.
    const wholeLine = ignore && this.blankLine;
    if (wholeLine) this.at++;
    const token = this.token(ignore ? T.TYPE_IGNORE : T.TYPE_COMMENT);
    if (wholeLine) {
      this.nextLine();
      this.unbrokenStart = this.lineStart;
      this.atLineStart = true;
    }
    this.blankLine = false;
    return token;
  }

  private endOfComment(at: number): number {
    const newline = this.text.indexOf('\n', at);
    const end = newline < 0 ? this.text.length : newline;
    if (!this.extraTokens) return end;
    const carriageReturn = this.text.slice(at, end).indexOf('\r');
    return carriageReturn < 0 ? end : at + carriageReturn;
  }

  private endOfText(): Token {
    this.checkEnd();
    if (this.extraTokens && this.brackets.length > 0) {
      const [outermost] = this.modes;
      this.failUnfinished(outermost === undefined ? 0 : utf8Length(this.text, outermost.lineStart, this.text.length));
    }
    this.passEnd();
    this.beginToken();
    return this.token(T.ENDMARKER);
  }

  /** With extra tokens, what comes at the end of the text stands on a line of its own. */
  private passEnd(): void {
    if (!this.extraTokens || this.lineStart === this.text.length) return;
    this.line++;
    this.lineStart = this.text.length;
  }

  // ---- brackets ----------------------------------------------------------------------------------------------------

  private openBracket(character: string): void {
    if (this.brackets.length >= MAX_BRACKETS) this.fail('too many nested parentheses');
    this.brackets.push({ character, line: this.line, col: this.start - this.lineStart });
    if (this.mode !== null) this.mode.depth++;
  }

  private closeBracket(character: string): void {
    const { mode } = this;
    if (mode !== null && mode.depth === 0 && character === '}') {
      this.fail(`${mode.prefix}-string: single '}' is not allowed`);
    }
    const opening = this.brackets.pop();
    if (!this.extraTokens) {
      if (opening === undefined) this.fail(`unmatched '${character}'`);
      if (!closes(opening.character, character)) this.failMismatch(opening, character);
    }
    if (mode === null) return;
    mode.depth--;
    if (mode.depth < 0) this.fail(`${mode.prefix}-string: unmatched '${character}'`);
    if (character === '}' && mode.depth === mode.fieldDepth) {
      mode.fieldDepth--;
      mode.inText = true;
      mode.inFormatSpec = false;
    }
  }

  private failMismatch(opening: OpenBracket, character: string): never {
    const { mode } = this;
    if (mode !== null && opening.character === '{' && mode.depth - 1 === mode.fieldDepth) {
      this.fail(`${mode.prefix}-string: unmatched '${character}'`);
    }
    const where = opening.line === this.line ? '' : ` on line ${opening.line}`;
    this.fail(`closing parenthesis '${character}' does not match opening parenthesis '${opening.character}'${where}`);
  }

  // ---- f- and t-strings ----------------------------------------------------------------------------------------------

  /** The cursor is on the opening quote of an f- or t-string. */
  private openString(letters: string): Token {
    const quoteSize = openingQuotes(this.text, this.at);
    const quote = this.text.charCodeAt(this.at);
    this.at += quoteSize;
    if (this.modes.length + 1 >= MAX_STRING_MODES) this.fail('too many nested f-strings or t-strings');
    this.mode = {
      prefix: letters.includes('t') ? 't' : 'f',
      raw: letters.includes('r'),
      quote,
      quoteSize,
      start: this.start,
      line: this.line,
      lineStart: this.lineStart,
      inText: true,
      inFormatSpec: false,
      depth: 0,
      fieldDepth: -1,
    };
    this.modes.push(this.mode);
    return this.stringToken(this.mode.prefix === 't' ? T.TSTRING_START : T.FSTRING_START);
  }

  /** Inside the literal part of an f-string: its next piece, or the token that ends it, or the field's brace. */
  private middle(mode: StringMode): Token {
    const { text, at } = this;
    const unit = text.charCodeAt(at);
    this.beginToken();
    if (unit === 123 /* { */ && text.charCodeAt(at + 1) !== 123) {
      enterField(this, mode);
      return this.ordinary();
    }
    const { quote, quoteSize } = mode;
    if (
      unit === quote &&
      (quoteSize === 1 || (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote))
    ) {
      this.at = at + quoteSize;
      this.modes.pop();
      this.mode = this.modes.at(-1) ?? null;
      return this.stringToken(mode.prefix === 't' ? T.TSTRING_END : T.FSTRING_END);
    }
    const end = scanMiddle(this, mode);
    const following = this.at;
    this.at = end;
    const token = this.stringToken(mode.prefix === 't' ? T.TSTRING_MIDDLE : T.FSTRING_MIDDLE);
    this.at = following;
    return token;
  }

  // ---- helpers -------------------------------------------------------------------------------------------------------

  /** The token from `start` to the cursor, on one line. */
  private token(type: T): Token {
    const { line, lineStart, start, at } = this;
    const text = this.text.slice(start, at);
    return { type, text, line, col: start - lineStart, endLine: line, endCol: at - lineStart };
  }

  /** The token from `start` to the cursor, which may have crossed lines. */
  private stringToken(type: T): Token {
    const { start, at } = this;
    return {
      type,
      text: this.text.slice(start, at),
      line: this.startLine,
      col: start - this.startLineStart,
      endLine: this.line,
      endCol: at - this.lineStart,
    };
  }
}

function closes(opening: string, closing: string): boolean {
  switch (closing) {
    case ')':
      return opening === '(';
    case ']':
      return opening === '[';
    default:
      return opening === '{';
  }
}
