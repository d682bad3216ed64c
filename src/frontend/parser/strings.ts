// String literals: plain, bytes, f-strings and t-strings, and literals that stand side by side.
//
// Neighbours are one expression: constants that touch are joined, an f-string among them makes the whole a JoinedStr.
// So every literal is first taken apart into elements (Constant, FormattedValue, Interpolation) on one flat list, and
// the list is folded at the end, as CPython does it.

import type { Expr, Node } from '../ast.ts';
import * as build from '../builders.generated.ts';
import { joinStr, type Literal, type StrLiteral, strFromCharacters } from '../literal.ts';
import { SyntaxProblem } from '../problem.ts';
import { T, type Token } from '../tokens.ts';
import { ParserCore } from './core.ts';
import {
  type CharacterNames,
  type Decoded,
  decodeBytes,
  decodeString,
  EscapeError,
  type InvalidEscape,
} from './escapes.ts';

const BACKSLASH = 92;
const OPENING: ReadonlySet<number> = new Set([T.LPAR, T.LSQB, T.LBRACE, T.FSTRING_START, T.TSTRING_START]);
const CLOSING: ReadonlySet<number> = new Set([T.RPAR, T.RSQB, T.RBRACE, T.FSTRING_END, T.TSTRING_END]);

/** A piece of an f- or t-string with an escape that means nothing. */
interface DoubtfulPart {
  readonly text: string;
  readonly invalid: InvalidEscape;
}

export abstract class StringParser extends ParserCore {
  /** How `\N{…}` finds characters. The table of names is large, so whoever has one hands it in. */
  characterNames: CharacterNames = () => null;

  /** What is wrong with escapes in the f-string that is being read. */
  private escapeProblems: string[] = [];

  protected abstract annotatedRhs(): Expr;

  /** One or more neighbouring literals. */
  protected strings(): Expr {
    const start = this.token;
    if (this.kind === T.TSTRING_START) return this.templateStrings(start);
    if (this.kind === T.STRING) {
      const first = this.plainString();
      if (this.kind !== T.STRING && this.kind !== T.FSTRING_START) return first;
      return this.neighbours(first, start);
    }
    const elements = this.formattedString();
    if (this.kind !== T.STRING && this.kind !== T.FSTRING_START) {
      return build.JoinedStr(fold(elements), this.from(start));
    }
    return this.joinNeighbours(elements, true, start);
  }

  private neighbours(first: Node<'Constant'>, start: Token): Expr {
    if (first.value.type !== 'bytes') return this.joinNeighbours([first], false, start);
    const chunks = [first.value.value];
    while (this.kind === T.STRING || this.kind === T.FSTRING_START) {
      const next = this.kind === T.STRING ? this.plainString() : null;
      if (next === null || next.value.type !== 'bytes') throw this.mixedBytes();
      chunks.push(next.value.value);
    }
    return build.Constant({ type: 'bytes', value: concatenate(chunks) }, null, this.from(start));
  }

  private joinNeighbours(elements: Expr[], formatted: boolean, start: Token): Expr {
    let joined = formatted;
    while (this.kind === T.STRING || this.kind === T.FSTRING_START) {
      if (this.kind === T.FSTRING_START) {
        joined = true;
        for (const element of this.formattedString()) elements.push(element);
      } else {
        const next = this.plainString();
        if (next.value.type === 'bytes') throw this.mixedBytes();
        elements.push(next);
      }
    }
    if (joined) return build.JoinedStr(fold(elements), this.from(start));
    const { prefix } = elements[0] as Node<'Constant'>;
    return build.Constant(joinTexts(elements.map(constantText)), prefix, this.from(start));
  }

  /** Reported behind the last of the literals, where CPython has read on to. */
  private mixedBytes() {
    while (this.kind === T.STRING || this.kind === T.FSTRING_START) {
      if (this.kind === T.STRING) this.plainString();
      else this.formattedString();
    }
    return this.problemAt('cannot mix bytes and nonbytes literals', this.token, this.token);
  }

  private templateStrings(start: Token): Expr {
    const elements: Expr[] = [];
    while (this.kind === T.TSTRING_START) {
      this.advance();
      this.middle(elements, T.TSTRING_MIDDLE, T.TSTRING_END);
    }
    return build.TemplateStr(fold(elements), this.from(start));
  }

  private formattedString(): Expr[] {
    const elements: Expr[] = [];
    this.advance();
    this.middle(elements, T.FSTRING_MIDDLE, T.FSTRING_END);
    return elements;
  }

  /** Everything between the start and the end of an f- or t-string; the start has just been taken. */
  protected middle(elements: Expr[], middleKind: number, endKind: number): void {
    this.enter();
    const raw = /[rR]/.test(this.last.text);
    const template = middleKind === T.TSTRING_MIDDLE;
    const problems = this.escapeProblems;
    this.escapeProblems = [];
    const doubtful: DoubtfulPart[] = [];
    while (this.kind !== endKind) {
      if (this.kind === middleKind) {
        const part = this.literalPart(raw, doubtful);
        // The token of a text that ends in a doubled brace stops before the second one; the node does not.
        if (isBrace(this.last.text.at(-1)) && this.source.text[this.offsetOf(this.last)] === this.last.text.at(-1))
          part.end_col_offset++;
        elements.push(part);
      } else if (this.kind === T.LBRACE) this.replacementField(elements, raw, middleKind, template);
      else this.fail();
    }
    // CPython decodes when the whole literal has been read, shows the faults there, and counts lines from there.
    const problem = this.escapeProblems[0];
    if (problem !== undefined) throw this.escapeProblem(problem, this.filled);
    this.escapeProblems = problems;
    for (const { text, invalid } of doubtful) this.warnEscape(this.token, text, invalid);
    this.advance();
    this.depth--;
  }

  /** Where in the text the token ends. */
  private offsetOf(token: Token): number {
    return this.source.lineStarts[token.endLine - 1]! + token.endCol;
  }

  /** What its escapes draw goes to `doubtful`; to the warnings in a format spec, which CPython decodes at once. */
  private literalPart(raw: boolean, doubtful: DoubtfulPart[] | null): Node<'Constant'> {
    const token = this.advance();
    const { text } = token;
    const value: StrLiteral =
      raw || !text.includes('\\') ? { type: 'str', value: text } : this.decodedPart(token, text, doubtful);
    return build.Constant(value, null, this.of(token));
  }

  /** `{expression=!r:spec}`: adds the field and, for `=`, the source text before it. */
  protected replacementField(elements: Expr[], raw: boolean, middleKind: number, template: boolean): void {
    const open = this.advance();
    const first = this.index;
    const value = this.annotatedRhs();
    const debug = this.accept(T.EQUAL);
    const textEnd = this.token;
    let conversion = -1;
    if (this.kind === T.EXCLAMATION) conversion = this.conversion();
    let spec: Expr | null = null;
    // A mark before a colon ends the text for CPython, also that of a comparison.
    const shownEnd = this.kind === T.COLON && conversion < 0 && (debug || template) ? this.lastMark(first) : null;
    if (this.kind === T.COLON) spec = this.formatSpec(raw, middleKind);
    else if (debug && conversion < 0) conversion = 'r'.charCodeAt(0);
    this.expect(T.RBRACE);
    if (debug) elements.push(this.debugText(open, textEnd, shownEnd ?? textEnd));
    if (template) {
      const text = this.fieldText(open, shownEnd ?? textEnd).replace(/[\s=]+$/, '');
      elements.push(build.Interpolation(value, { type: 'str', value: text }, conversion, spec, this.from(open)));
    } else {
      elements.push(build.FormattedValue(value, conversion, spec, this.from(open)));
    }
  }

  protected conversion(): number {
    const mark = this.advance();
    const token = this.token;
    if (this.kind !== T.NAME) this.fail();
    if (token.col !== mark.endCol || token.line !== mark.endLine) {
      throw this.problemAt(
        `${this.stringKind()}: conversion type must come right after the exclamation mark`,
        mark,
        token,
      );
    }
    if (token.text !== 'r' && token.text !== 's' && token.text !== 'a') this.failConversion(token);
    this.advance();
    return token.text.charCodeAt(0);
  }

  /** A fault of the very next token counts less; one that is further away counts more, as always. */
  private failConversion(token: Token): never {
    const message = `${this.stringKind()}: invalid conversion character '${token.text}': expected 's', 'r', or 'a'`;
    const problem = this.problemAt(message, token, token);
    try {
      this.advance();
    } catch (reason) {
      if (!(reason instanceof SyntaxProblem)) throw reason;
    }
    throw problem;
  }

  /** "f-string" or "t-string", for messages: the innermost literal that is open here. */
  protected stringKind(): string {
    let open = 0;
    for (let at = this.index - 1; at >= 0; at--) {
      const kind = this.kindAt(at);
      if (kind === T.FSTRING_END || kind === T.TSTRING_END) open++;
      else if (kind === T.FSTRING_START && open-- === 0) return 'f-string';
      else if (kind === T.TSTRING_START && open-- === 0) return 't-string';
    }
    return 'f-string';
  }

  private formatSpec(raw: boolean, middleKind: number): Expr {
    const colon = this.advance();
    const elements: Expr[] = [];
    for (;;) {
      if (this.kind === middleKind) elements.push(this.literalPart(raw, null));
      else if (this.kind === T.LBRACE) this.replacementField(elements, raw, middleKind, false);
      else break;
    }
    return build.JoinedStr(fold(elements), this.from(colon));
  }

  /** The text between the braces up to `end`, as it stands in the source, comments left out. */
  private fieldText(open: Token, end: Token): string {
    const { lineStarts, text } = this.source;
    const slice = text.slice(lineStarts[open.endLine - 1]! + open.endCol, lineStarts[end.line - 1]! + end.col);
    return slice.includes('#') ? withoutComments(slice) : slice;
  }

  /** The last `!=` of a field's expression that stands in no brackets, from the token with this index. */
  private lastMark(first: number): Token | null {
    let depth = 0;
    let mark: Token | null = null;
    for (let at = first; at < this.index; at++) {
      const kind = this.kindAt(at);
      if (OPENING.has(kind)) depth++;
      else if (CLOSING.has(kind)) depth--;
      else if (kind === T.NOTEQUAL && depth === 0) mark = this.tokenAt(at);
    }
    return mark;
  }

  private debugText(open: Token, end: Token, shownEnd: Token): Node<'Constant'> {
    const value = this.fieldText(open, shownEnd);
    const at = this.of(open);
    at.col_offset += 1;
    at.end_lineno = end.line;
    at.end_col_offset = this.byteCol(end.line, end.col);
    return build.Constant({ type: 'str', value }, null, at);
  }

  private plainString(): Node<'Constant'> {
    const { filled } = this;
    const token = this.advance();
    const { text } = token;
    let at = 0;
    let raw = false;
    let bytes = false;
    let unicode = false;
    let unit = text.charCodeAt(0);
    while (unit !== 34 && unit !== 39) {
      const letter = unit | 32;
      if (letter === 114) raw = true;
      else if (letter === 98) bytes = true;
      else if (unit === 117) unicode = true;
      unit = text.charCodeAt(++at);
    }
    const triple = text.length - at >= 6 && text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) === unit;
    const width = triple ? 3 : 1;
    const body = text.slice(at + width, text.length - width);
    if (bytes && /[^\0-\x7f]/.test(body)) {
      throw this.problemAt('bytes can only contain ASCII literal characters', token, token);
    }
    let value: Literal = { type: 'str', value: body };
    if (!raw && hasBackslash(body)) value = strLiteral(this.decoded(token, body, bytes, filled));
    if (bytes) value = { type: 'bytes', value: toBytes(value.value) };
    return build.Constant(value, unicode ? 'u' : null, this.of(token));
  }

  private decodedPart(token: Token, text: string, doubtful: DoubtfulPart[] | null): StrLiteral {
    try {
      const result = decodeString(text, this.characterNames);
      // A backslash before a brace is the lexer's to warn about.
      const { invalid } = result;
      if (invalid !== null && !isBrace(invalid.text)) {
        if (doubtful === null) this.warnEscape(token, text, invalid);
        else doubtful.push({ text, invalid });
      }
      return strLiteral(result);
    } catch (reason) {
      if (!(reason instanceof EscapeError)) throw reason;
      this.escapeProblems.push(reason.message);
      return { type: 'str', value: text };
    }
  }

  private decoded(token: Token, body: string, bytes: boolean, filled: number): Decoded {
    let result: Decoded;
    try {
      result = bytes ? decodeBytes(body) : decodeString(body, this.characterNames);
    } catch (reason) {
      if (reason instanceof EscapeError) throw this.escapeProblem(reason.message, filled);
      throw reason;
    }
    if (result.invalid !== null) this.warnEscape(token, body, result.invalid);
    return result;
  }

  /** Shown at the last token that had been read when the literal was decoded: in the first pass, the literal itself. */
  protected escapeProblem(message: string, filled: number): SyntaxProblem {
    const token = this.tokenAt(filled - 1);
    return this.problemAt(message, token, token);
  }

  private warnEscape(token: Token, body: string, { at, text, octal }: InvalidEscape): void {
    let line = token.line;
    for (let next = body.indexOf('\n'); next >= 0 && next < at; next = body.indexOf('\n', next + 1)) line++;
    const what = octal ? 'an invalid octal escape sequence' : 'an invalid escape sequence';
    const message =
      `"\\${text}" is ${what}. Such sequences will not work in the future. ` +
      `Did you mean "\\\\${text}"? A raw string is also an option.`;
    this.warnings.push({ category: 'SyntaxWarning', message, line });
  }
}

/** Joins constants that touch, and drops what stays empty; an empty neighbour still widens the range. */
function fold(elements: Expr[]): Expr[] {
  const folded: Expr[] = [];
  for (let at = 0; at < elements.length; at++) {
    const first = elements[at]!;
    if (first.kind !== 'Constant') {
      folded.push(first);
      continue;
    }
    const texts = [constantText(first)];
    let last: Expr = first;
    while (elements[at + 1]?.kind === 'Constant') {
      last = elements[++at]!;
      texts.push(constantText(last));
    }
    if (texts.every(({ value }) => value === '')) continue;
    if (last !== first) {
      first.value = joinTexts(texts);
      first.end_lineno = last.end_lineno;
      first.end_col_offset = last.end_col_offset;
    }
    folded.push(first);
  }
  return folded;
}

function constantText(element: Expr): StrLiteral {
  return element.kind === 'Constant' && element.value.type === 'str' ? element.value : { type: 'str', value: '' };
}

function joinTexts(texts: readonly StrLiteral[]): StrLiteral {
  const rarely = texts.some(({ value, characters }) => characters !== undefined || /[\ud800-\udfff]/.test(value));
  return rarely ? texts.reduce(joinStr) : { type: 'str', value: texts.map(({ value }) => value).join('') };
}

/** What an escape sequence says is one code point, even beside the other half of a pair. */
function strLiteral({ text, halves = [] }: Decoded): StrLiteral {
  if (halves.length < 2) return { type: 'str', value: text };
  const characters: string[] = [];
  let done = 0;
  for (const at of halves) {
    characters.push(...text.slice(done, at), text[at]!);
    done = at + 1;
  }
  characters.push(...text.slice(done));
  return strFromCharacters(characters);
}

function isBrace(character: string | undefined): boolean {
  return character === '{' || character === '}';
}

function hasBackslash(body: string): boolean {
  for (let at = 0; at < body.length; at++) if (body.charCodeAt(at) === BACKSLASH) return true;
  return false;
}

function toBytes(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length);
  for (let at = 0; at < body.length; at++) bytes[at] = body.charCodeAt(at);
  return bytes;
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Removes `#…` up to the line's end, except inside string literals. */
function withoutComments(text: string): string {
  let result = '';
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (quote === '' && unit === '#') {
      const end = text.indexOf('\n', at);
      if (end < 0) break;
      at = end;
      result += '\n';
      continue;
    }
    if (quote === '' && (unit === '"' || unit === "'")) quote = unit;
    else if (unit === quote) quote = '';
    result += unit;
  }
  return result;
}
