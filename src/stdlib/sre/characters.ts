// What patterns ask about one code point: categories, case, membership in a compiled set.
//
// Answers for Unicode are kept in pages of 256 code points, made when the first code point of a page is asked for: the
// questions are put to the same functions that str's methods use, so the two cannot disagree.

import { fromCode, textOf, WideStr } from '../../runtime/objects/str.ts';
import { lower, upper } from '../../runtime/unicode/casing.ts';
import { isAlnumText, isDecimalText, isSpaceText } from '../../runtime/unicode/properties.ts';
import { Category, Op } from './opcodes.ts';

/** One page a block of 256 code points; each byte one answer. */
function pagedTest(test: (text: string) => boolean): (code: number) => boolean {
  const pages: (Uint8Array | undefined)[] = [];
  return code => {
    const number = code >> 8;
    let page = pages[number];
    if (page === undefined) {
      page = new Uint8Array(256);
      for (let i = 0; i < 256; i++) page[i] = test(textOf(fromCode(number * 256 + i))) ? 1 : 0;
      pages[number] = page;
    }
    return page[code & 255] === 1;
  };
}

const isUnicodeWord = pagedTest(text => text === '_' || isAlnumText(text));
const isUnicodeDigit = pagedTest(isDecimalText);
const isUnicodeSpace = pagedTest(isSpaceText);

function firstCode(mapped: ReturnType<typeof lower>): number {
  return mapped instanceof WideStr ? mapped.codes[0]! : mapped.charCodeAt(0);
}

function pagedCase(map: typeof lower): (code: number) => number {
  const pages: (Uint32Array | undefined)[] = [];
  return code => {
    const number = code >> 8;
    let page = pages[number];
    if (page === undefined) {
      page = new Uint32Array(256);
      for (let i = 0; i < 256; i++) page[i] = firstCode(map(fromCode(number * 256 + i)));
      pages[number] = page;
    }
    return page[code & 255]!;
  };
}

/** The simple mappings: of a mapping to several characters the first. */
export const unicodeLower = pagedCase(lower);
export const unicodeUpper = pagedCase(upper);

export const asciiLower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
export const asciiIsCased = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
export function unicodeIsCased(code: number): boolean {
  const low = unicodeLower(code);
  return code !== low || code !== unicodeUpper(code);
}

// The locale is always C: letters are those of ASCII.
const localeLower = asciiLower;
const localeUpper = (code: number): number => (code >= 97 && code <= 122 ? code - 32 : code);

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
const isAsciiSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUnicodeLineBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || (code >= 0x1c && code <= 0x1e) || code === 0x85 || code === 0x2028 || code === 0x2029;

function inPositive(category: number, code: number): boolean {
  switch (category) {
    case Category.DIGIT:
      return isAsciiDigit(code);
    case Category.SPACE:
      return isAsciiSpace(code);
    case Category.WORD:
    case Category.LOC_WORD:
      return isAsciiWord(code);
    case Category.LINEBREAK:
      return code === 10;
    case Category.UNI_DIGIT:
      return isUnicodeDigit(code);
    case Category.UNI_SPACE:
      return isUnicodeSpace(code);
    case Category.UNI_WORD:
      return isUnicodeWord(code);
    default:
      return isUnicodeLineBreak(code);
  }
}

export const inCategory = (category: number, code: number): boolean =>
  inPositive(category & ~1, code) === ((category & 1) === 0);

export const isWord = (unicode: boolean, code: number): boolean => (unicode ? isUnicodeWord(code) : isAsciiWord(code));

/** Does the set whose items start at `at` hold the code point? A set ends with FAILURE. */
export function inSet(set: Uint32Array, at: number, code: number): boolean {
  let found = true;
  let i = at;
  for (;;) {
    switch (set[i++]) {
      case Op.FAILURE:
        return !found;
      case Op.LITERAL:
        if (set[i] === code) return found;
        i++;
        break;
      case Op.CATEGORY:
        if (inCategory(set[i]!, code)) return found;
        i++;
        break;
      case Op.CHARSET:
        if (code < 256 && (set[i + (code >> 5)]! & (1 << (code & 31))) !== 0) return found;
        i += 8;
        break;
      case Op.RANGE:
        if (set[i]! <= code && code <= set[i + 1]!) return found;
        i += 2;
        break;
      case Op.RANGE_UNI_IGNORE: {
        if (set[i]! <= code && code <= set[i + 1]!) return found;
        const up = unicodeUpper(code);
        if (set[i]! <= up && up <= set[i + 1]!) return found;
        i += 2;
        break;
      }
      case Op.NEGATE:
        found = !found;
        break;
      case Op.BIGCHARSET: {
        const count = set[i++]!;
        if (code < 65536) {
          const block = (set[i + (code >> 10)]! >> (((code >> 8) & 3) * 8)) & 255;
          const bits = i + 64 + block * 8;
          if ((set[bits + ((code & 255) >> 5)]! & (1 << (code & 31))) !== 0) return found;
        }
        i += 64 + count * 8;
        break;
      }
      default:
        return false;
    }
  }
}

/** A set under LOCALE and IGNORECASE: either case may be in it. */
export function inLocaleSet(set: Uint32Array, at: number, code: number): boolean {
  const low = localeLower(code);
  if (inSet(set, at, low)) return true;
  const up = localeUpper(code);
  return up !== low && inSet(set, at, up);
}

export const sameInLocale = (literal: number, code: number): boolean =>
  code === literal || localeLower(code) === literal || localeUpper(code) === literal;
