// str: a JavaScript string while every UTF-16 unit is one code point, else a WideStr.
//
// Nearly all text stays below U+10000, so len, indexing and slicing are V8's own. A string that holds a higher code
// point becomes a WideStr with an array of code points. A lone surrogate is a code point of its own and may stand in
// either form; `fromText` joins pairs, because host text (files, source) means one character by a pair.

import { PyObject, type Value } from './object.ts';
import { PyBoxed, strType } from './scalars.ts';

/** A str with at least one code point above U+FFFF. */
export class WideStr extends PyObject {
  private cachedText: string | null = null;

  constructor(readonly codes: Uint32Array) {
    super();
  }

  /** As UTF-16 text. */
  get text(): string {
    if (this.cachedText === null) this.cachedText = textFromCodes(this.codes);
    return this.cachedText;
  }

  /** Under which a Map finds it: the text, after a mark that no text without wide characters begins with in earnest. */
  get key(): string {
    return WIDE + (breaks(this).length === 0 ? this.text : this.codes.join());
  }
}
WideStr.prototype.cls = strType;

export type Str = string | WideStr;

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;
const WIDE = '\uDFFF\uD800\0';
const NO_BREAKS: readonly number[] = [];

/** The places between two surrogates that UTF-16 would take for one character: they were written as escapes. */
function breaks(value: Str): readonly number[] {
  if (typeof value === 'string' && !PAIR.test(value)) return NO_BREAKS;
  let found = NO_BREAKS as number[];
  for (let i = 1; i < strLength(value); i++) {
    if (codeAt(value, i) >> 10 !== 0x37 || codeAt(value, i - 1) >> 10 !== 0x36) continue;
    if (found.length === 0) found = [];
    found.push(i);
  }
  return found;
}

/** What `change` makes of host text, which it gets in parts where the whole would join surrogates that are two characters. */
export function mapText(value: Str, change: (text: string, first: boolean) => string): Str {
  const places = breaks(value);
  const like = (part: Str, changed: string): Str => (typeof part === 'string' ? changed : fromText(changed));
  if (places.length === 0) return like(value, change(textOf(value), true));
  let result: Str = '';
  [...places, strLength(value)].forEach((end, i) => {
    const part = strSlice(value, i === 0 ? 0 : places[i - 1]!, end);
    result = concat(result, like(part, change(textOf(part), i === 0)));
  });
  return result;
}

/** Host text for questions about the characters, to which all surrogates answer alike. */
export function textToAsk(value: Str): string {
  const text = textOf(value);
  if (!PAIR.test(text) || breaks(value).length === 0) return text;
  return textFromCodes(codesOf(value).map(code => (code >> 11 === 0x1b ? 0xdfff : code)));
}

/** A str from host text: surrogate pairs become one code point. */
export function fromText(text: string): Str {
  return PAIR.test(text) ? new WideStr(codesFromText(text)) : text;
}

/** A str from code points. */
export function fromCodes(codes: ArrayLike<number>): Str {
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! > 0xffff) return new WideStr(Uint32Array.from(codes));
  }
  return textFromCodes(codes);
}

/** One code point as a str. */
export function fromCode(code: number): Str {
  return code > 0xffff ? new WideStr(Uint32Array.of(code)) : String.fromCharCode(code);
}

/** Host text (UTF-16) of a str. */
export function textOf(value: Str): string {
  return typeof value === 'string' ? value : value.text;
}

/** The code points of a str. */
export function codesOf(value: Str): Uint32Array {
  if (typeof value !== 'string') return value.codes;
  const codes = new Uint32Array(value.length);
  for (let i = 0; i < codes.length; i++) codes[i] = value.charCodeAt(i);
  return codes;
}

export function strLength(value: Str): number {
  return typeof value === 'string' ? value.length : value.codes.length;
}

export function codeAt(value: Str, index: number): number {
  return typeof value === 'string' ? value.charCodeAt(index) : value.codes[index]!;
}

/** Code points from start up to end. */
export function strSlice(value: Str, start: number, end: number): Str {
  return typeof value === 'string' ? value.slice(start, end) : fromCodes(value.codes.subarray(start, end));
}

export function concat(left: Str, right: Str): Str {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  const [a, b] = [codesOf(left), codesOf(right)];
  const codes = new Uint32Array(a.length + b.length);
  codes.set(a);
  codes.set(b, a.length);
  return new WideStr(codes);
}

export function sameStr(left: Str, right: Str): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  if (left.codes.length !== right.codes.length) return false;
  return left.codes.every((code, i) => code === right.codes[i]);
}

export function isStr(value: Value): value is Str {
  return typeof value === 'string' || value instanceof WideStr;
}

/** The plain str of a str or an instance of a subclass of str; undefined for everything else. */
export function strOf(value: Value): Str | undefined {
  if (typeof value === 'string' || value instanceof WideStr) return value;
  if (value instanceof PyBoxed && isStr(value.value)) return value.value;
  return undefined;
}

function codesFromText(text: string): Uint32Array {
  const codes: number[] = [];
  for (const character of text) codes.push(character.codePointAt(0)!);
  return Uint32Array.from(codes);
}

function textFromCodes(codes: ArrayLike<number>): string {
  let text = '';
  for (let start = 0; start < codes.length; start += 4096) {
    text += String.fromCodePoint(...Array.prototype.slice.call(codes, start, start + 4096));
  }
  return text;
}
