// String literals, and the literal parts of f- and t-strings.
//
// A plain string is one token, prefix and quotes included. An f-string is a START token (prefix and quote), then MIDDLE
// tokens and ordinary tokens in turn, then an END token; each one that is open has a StringMode on the lexer's stack.
// `{{` and `}}` end a MIDDLE behind their first brace and the second is skipped, so its text is what the string means.

import type { Scanner } from './scanner.ts';

const QUOTE_PREFIXES = 'burft';
const BACKSLASH = 92;
const NEWLINE = 10;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Pairs of prefix letters that exclude each other, in the order in which CPython looks for them. */
const INCOMPATIBLE = ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'];

/** An f- or t-string that has been opened and not yet closed. */
export interface StringMode {
  readonly prefix: 'f' | 't';
  readonly raw: boolean;
  readonly quote: number;
  readonly quoteSize: 1 | 3;
  /** Where it starts: for the complaint that it never ends. */
  readonly start: number;
  readonly line: number;
  readonly lineStart: number;
  /** True while the literal part is being read, false inside a replacement field. */
  inText: boolean;
  inFormatSpec: boolean;
  /** Brackets that are open inside this string, the fields' own braces included. */
  depth: number;
  /** The value of `depth` outside the innermost field's braces; -1 outside of all fields. */
  fieldDepth: number;
}

/** Fields in format specs in fields: CPython stops at two. */
const MAX_FIELD_DEPTH = 3;

/**
 * Is text[from, to) a string prefix (the cursor is at the quote behind it)? Gives its lower-case letters, or null if
 * it is a name that happens to touch a quote.
 */
export function stringPrefix(scanner: Scanner, from: number, to: number): string | null {
  if (to - from > QUOTE_PREFIXES.length) return null;
  const letters = scanner.text.slice(from, to).toLowerCase();
  for (let i = 0; i < letters.length; i++) {
    if (!QUOTE_PREFIXES.includes(letters[i]!) || letters.indexOf(letters[i]!) !== i) return null;
  }
  for (const pair of INCOMPATIBLE) {
    if (letters.includes(pair[0]!) && letters.includes(pair[1]!)) {
      scanner.failRange(`'${pair[0]}' and '${pair[1]}' prefixes are incompatible`, from, to);
    }
  }
  return letters;
}

/** A plain string; the cursor is on its opening quote and is left behind the closing one. */
export function scanString(scanner: Scanner, surrounding: StringMode | null): void {
  const { text } = scanner;
  const quote = text.charCodeAt(scanner.at);
  const quoteSize = openingQuotes(text, scanner.at);
  let at = scanner.at + quoteSize;
  if (quoteSize === 1 && text.charCodeAt(at) === quote) {
    scanner.at = at + 1;
    return;
  }
  let escapedQuote = false;
  for (;;) {
    const unit = text.charCodeAt(at++);
    if (unit === quote) {
      if (quoteSize === 1) break;
      if (text.charCodeAt(at) === quote && text.charCodeAt(at + 1) === quote) {
        at += 2;
        break;
      }
    } else if (unit === BACKSLASH) {
      const escaped = text.charCodeAt(at++);
      if (escaped === quote) escapedQuote = true;
      else if (escaped === NEWLINE || (escaped === 13 && text.charCodeAt(at) === NEWLINE)) {
        if (escaped === 13) at++;
        scanner.at = at;
        scanner.nextLine();
      }
    } else if (unit === NEWLINE) {
      if (quoteSize === 1) failUnterminated(scanner, quote, quoteSize, escapedQuote, surrounding);
      scanner.at = at;
      scanner.nextLine();
    } else if (Number.isNaN(unit)) failUnterminated(scanner, quote, quoteSize, escapedQuote, surrounding);
  }
  scanner.at = at;
}

/** How many quotes open the string at `at`: three or one. */
export function openingQuotes(text: string, at: number): 1 | 3 {
  const quote = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote ? 3 : 1;
}

function failUnterminated(
  scanner: Scanner,
  quote: number,
  quoteSize: 1 | 3,
  escapedQuote: boolean,
  surrounding: StringMode | null,
): never {
  const detected = scanner.line;
  backToStart(scanner, scanner.start, scanner.startLine, scanner.startLineStart);
  // Inside a field, a quote like the f-string's own most likely was meant to end it: then the brace is missing.
  if (surrounding !== null && surrounding.quote === quote && surrounding.quoteSize === quoteSize) {
    scanner.fail(`${surrounding.prefix}-string: expecting '}'`);
  }
  const kind = quoteSize === 3 ? 'triple-quoted string' : 'string';
  const hint = escapedQuote && quoteSize === 1 ? '; perhaps you escaped the end quote?' : '';
  scanner.fail(`unterminated ${kind} literal (detected at line ${detected})${hint}`);
}

/** CPython's caret for a string without an end stands on the string's first character. */
function backToStart(scanner: Scanner, start: number, line: number, lineStart: number): void {
  scanner.at = start + 1;
  scanner.line = line;
  scanner.lineStart = lineStart;
}

/**
 * Reads the literal part of an f-string up to a field, a doubled brace, or the closing quotes. Gives the end of the
 * MIDDLE token; the cursor is left where the next token begins.
 */
export function scanMiddle(scanner: Scanner, mode: StringMode): number {
  const { text } = scanner;
  const { quote, quoteSize } = mode;
  const inFormatSpec = mode.inFormatSpec && mode.fieldDepth >= 0;
  let at = scanner.at;
  let namedEscape = false;
  for (;;) {
    const unit = text.charCodeAt(at++);
    if (unit === quote) {
      if (quoteSize === 1) return (scanner.at = at - 1);
      if (text.charCodeAt(at) === quote && text.charCodeAt(at + 1) === quote) return (scanner.at = at - 1);
    } else if (unit === OPEN_BRACE) {
      if (text.charCodeAt(at) === OPEN_BRACE && !inFormatSpec) {
        scanner.at = at + 1;
        return at;
      }
      scanner.at = at - 1;
      enterField(scanner, mode);
      mode.inFormatSpec = false;
      return at - 1;
    } else if (unit === CLOSE_BRACE) {
      if (namedEscape) return (scanner.at = at);
      if (text.charCodeAt(at) === CLOSE_BRACE && !inFormatSpec && mode.depth === 0) {
        scanner.at = at + 1;
        return at;
      }
      mode.inText = false;
      mode.inFormatSpec = false;
      return (scanner.at = at - 1);
    } else if (unit === BACKSLASH) {
      let escaped = text.charCodeAt(at);
      if (escaped === 13) escaped = text.charCodeAt(++at);
      if (escaped === OPEN_BRACE || escaped === CLOSE_BRACE) {
        // The brace keeps its meaning.
        if (!mode.raw && !scanner.extraTokens) warnEscape(scanner, text[at]!);
        continue;
      }
      at++;
      if (escaped === NEWLINE) {
        scanner.at = at;
        scanner.nextLine();
      } else if (escaped === 78 /* N */ && !mode.raw && text.charCodeAt(at) === OPEN_BRACE) {
        namedEscape = true;
        at++;
      }
    } else if (unit === NEWLINE && quoteSize === 3) {
      scanner.at = at;
      scanner.nextLine();
    } else if (unit === NEWLINE || Number.isNaN(unit)) failUnterminatedMiddle(scanner, mode, unit, at, inFormatSpec);
  }
}

function failUnterminatedMiddle(
  scanner: Scanner,
  mode: StringMode,
  unit: number,
  at: number,
  inFormatSpec: boolean,
): never {
  if (inFormatSpec && unit === NEWLINE) {
    scanner.at = at;
    const { prefix } = mode;
    scanner.fail(`${prefix}-string: newlines are not allowed in format specifiers for single quoted ${prefix}-strings`);
  }
  const detected = scanner.line;
  backToStart(scanner, mode.start, mode.line, mode.lineStart);
  const kind = mode.quoteSize === 3 ? 'triple-quoted ' : '';
  scanner.fail(`unterminated ${kind}${mode.prefix}-string literal (detected at line ${detected})`);
}

/** The cursor is on the brace that opens a replacement field. */
export function enterField(scanner: Scanner, mode: StringMode): void {
  mode.fieldDepth++;
  if (mode.fieldDepth >= MAX_FIELD_DEPTH) scanner.fail(`${mode.prefix}-string: expressions nested too deeply`);
  mode.inText = false;
}

function warnEscape(scanner: Scanner, character: string): void {
  scanner.warn(
    `"\\${character}" is an invalid escape sequence. Such sequences will not work in the future. ` +
      `Did you mean "\\\\${character}"? A raw string is also an option.`,
  );
}
