// The grammar of str.format: a format string taken apart into literal text and replacement fields.
//
//   {first.attribute[index]!conversion:spec}      with {{ and }} for braces
//
// Taking apart has no effects, so it is done once per format string and kept. An error in the text is a piece of its own
// at the end: the fields before it are evaluated first, as in CPython, and may raise something else.

import { codeAt, type Str, strLength, strSlice, textOf } from '../objects/str.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: Str }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'error'; readonly message: string };

export interface Field {
  /** All that stands before '!' and ':'. */
  readonly name: Str;
  /** What stands before the first '.' or '[': a number, a name, or '' for automatic numbering. */
  readonly first: Str;
  /** `first` as an index; -1 when it is none, Infinity when it has too many digits. */
  readonly index: number;
  readonly steps: readonly Step[];
  /** The code point after '!', 0 without one. */
  readonly conversion: number;
  readonly spec: Str;
  /** The spec has fields of its own. */
  readonly nested: boolean;
}

export type Step =
  | { readonly kind: 'attribute'; readonly name: Str }
  | { readonly kind: 'item'; readonly name: Str; readonly index: number }
  | { readonly kind: 'error'; readonly message: string };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const DOT = 0x2e;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BANG = 0x21;
const COLON = 0x3a;

const kept = new Map<string, readonly Piece[]>();
const KEPT_LIMIT = 512;

export function parseTemplate(format: Str): readonly Piece[] {
  if (typeof format !== 'string') return parse(format);
  let pieces = kept.get(format);
  if (pieces === undefined) {
    if (kept.size >= KEPT_LIMIT) kept.clear();
    pieces = parse(format);
    kept.set(format, pieces);
  }
  return pieces;
}

function parse(format: Str): Piece[] {
  const pieces: Piece[] = [];
  const end = strLength(format);
  let at = 0;
  while (at < end) {
    const start = at;
    while (at < end && codeAt(format, at) !== OPEN && codeAt(format, at) !== CLOSE) at++;
    if (at === end) {
      pieces.push({ kind: 'text', text: strSlice(format, start, end) });
      break;
    }
    const brace = codeAt(format, at++);
    if (at < end && codeAt(format, at) === brace) {
      pieces.push({ kind: 'text', text: strSlice(format, start, at) });
      at++;
      continue;
    }
    if (at - 1 > start) pieces.push({ kind: 'text', text: strSlice(format, start, at - 1) });
    if (brace === CLOSE || at === end) {
      const character = brace === CLOSE ? '}' : '{';
      pieces.push({ kind: 'error', message: `Single '${character}' encountered in format string` });
      break;
    }
    const field = parseField(format, at);
    if (typeof field === 'string') {
      pieces.push({ kind: 'error', message: field });
      break;
    }
    pieces.push({ kind: 'field', field: field.field });
    at = field.end;
  }
  return pieces;
}

/** A field from behind its '{' on, and where it ends; or what is wrong with it. */
function parseField(format: Str, from: number): { field: Field; end: number } | string {
  const end = strLength(format);
  let at = from;
  let code = 0;
  while (at < end) {
    code = codeAt(format, at++);
    if (code === OPEN) return "unexpected '{' in field name";
    if (code === BRACKET) while (at < end && codeAt(format, at) !== BRACKET_END) at++;
    else if (code === CLOSE || code === COLON || code === BANG) break;
  }
  if (code !== CLOSE && code !== COLON && code !== BANG) return "expected '}' before end of string";
  const name = strSlice(format, from, at - 1);
  let conversion = 0;
  if (code === BANG) {
    if (at >= end) return 'end of string while looking for conversion specifier';
    conversion = codeAt(format, at++);
    if (at < end) {
      code = codeAt(format, at++);
      if (code === CLOSE) return { field: makeField(name, conversion, '', false), end: at };
      if (code !== COLON) return "expected ':' after conversion specifier";
    }
  }
  if (code === CLOSE) return { field: makeField(name, conversion, '', false), end: at };
  const specStart = at;
  let nested = false;
  for (let depth = 1; at < end; ) {
    code = codeAt(format, at++);
    if (code === OPEN) {
      nested = true;
      depth++;
    } else if (code === CLOSE && --depth === 0) {
      return { field: makeField(name, conversion, strSlice(format, specStart, at - 1), nested), end: at };
    }
  }
  return "unmatched '{' in format spec";
}

function makeField(name: Str, conversion: number, spec: Str, nested: boolean): Field {
  const end = strLength(name);
  let at = 0;
  while (at < end && codeAt(name, at) !== DOT && codeAt(name, at) !== BRACKET) at++;
  const first = strSlice(name, 0, at);
  return { name, first, index: decimalIndex(first), steps: parseSteps(name, at), conversion, spec, nested };
}

function parseSteps(name: Str, from: number): Step[] {
  const steps: Step[] = [];
  const end = strLength(name);
  let at = from;
  while (at < end) {
    const kind = codeAt(name, at++);
    const start = at;
    if (kind === DOT) {
      while (at < end && codeAt(name, at) !== DOT && codeAt(name, at) !== BRACKET) at++;
      steps.push({ kind: 'attribute', name: strSlice(name, start, at) });
    } else if (kind === BRACKET) {
      while (at < end && codeAt(name, at) !== BRACKET_END) at++;
      if (at === end) return [...steps, { kind: 'error', message: "Missing ']' in format string" }];
      const key = strSlice(name, start, at++);
      steps.push({ kind: 'item', name: key, index: decimalIndex(key) });
    } else {
      return [...steps, { kind: 'error', message: "Only '.' or '[' may follow ']' in format field specifier" }];
    }
    const last = steps.at(-1)!;
    if (last.kind !== 'error' && strLength(last.name) === 0) {
      return [...steps.slice(0, -1), { kind: 'error', message: 'Empty attribute in format string' }];
    }
  }
  return steps;
}

/** The number that decimal digits of any script write; -1 for other text. */
function decimalIndex(text: Str): number {
  const host = textOf(text);
  if (/^[0-9]+$/.test(host)) return tooLong(Number(host));
  if (!/^\p{Nd}+$/u.test(host)) return -1;
  return tooLong([...host].reduce((value, digit) => value * 10 + digitValue(digit), 0));
}

const tooLong = (value: number): number => (value > 9.2e18 ? Number.POSITIVE_INFINITY : value);

/** Digits of every script stand side by side from 0 to 9, so the value is the number of digits before this one. */
export function digitValue(digit: string): number {
  let code = digit.codePointAt(0)!;
  // The mathematical digits are five such rows without a gap.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(--code))) value++;
  return value;
}
