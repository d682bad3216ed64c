// Case mapping of whole texts: lower, upper, title, capitalize, swapcase, casefold.
//
// JavaScript's toUpperCase and toLowerCase are Unicode's full mappings (ß to SS, the final sigma), as Python's are, so
// they do nearly all the work. Title case and case folding are derived from them by rules instead of tables; the
// rules were checked over all code points of CPython 3.14. Characters that got a case partner after Unicode 16 are
// left alone.
// No mapping leads from below U+10000 to above.

import { mapText, type Str } from '../objects/str.ts';
import { isAsciiText, LOWER_CLASS, unicodeExpression } from './properties.ts';
import { unassignedClass } from './unassigned.ts';

// U+A7D3 and U+A7D5 are in Unicode 16, their upper-case forms are not.
const CASELESS_LATER = '\\ua7d3\\ua7d5';
let changing: RegExp | null = null;

/** Applies one of the host's mappings to the runs of characters that Unicode 16 knows. */
function hostMapping(text: string, map: (text: string) => string): string {
  changing ??= new RegExp(`[^${CASELESS_LATER}${unassignedClass()}]+`, 'gv');
  return text.replace(changing, map);
}

const hostUpper = (text: string): string => hostMapping(text, run => run.toUpperCase());
const hostLower = (text: string): string => hostMapping(text, run => run.toLowerCase());

export const upper = (value: Str): Str =>
  typeof value === 'string' && isAsciiText(value) ? value.toUpperCase() : mapText(value, hostUpper);

export const lower = (value: Str): Str =>
  typeof value === 'string' && isAsciiText(value) ? value.toLowerCase() : mapText(value, hostLower);

export const title = (value: Str): Str =>
  mapText(value, text => {
    if (isAsciiText(text)) return titleAscii(text);
    return text.replace(expressions().casedRun, (run, at: number) => {
      const first = firstCharacter(run);
      return titleCharacter(first) + lowerRest(run, first, text.slice(at + run.length));
    });
  });

function titleAscii(text: string): string {
  // Long texts would be too many arguments for fromCharCode.
  if (text.length > 500) return text.replace(/[A-Za-z]+/g, run => run[0]!.toUpperCase() + run.slice(1).toLowerCase());
  const codes: number[] = [];
  let within = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // The letters' case is their bit 32.
    const lowered = code | 32;
    const isLetter = lowered >= 97 && lowered <= 122;
    codes.push(!isLetter ? code : within ? lowered : lowered - 32);
    within = isLetter;
  }
  return String.fromCharCode(...codes);
}

export const capitalize = (value: Str): Str =>
  mapText(value, (text, isFirst) => {
    if (text === '') return text;
    if (!isFirst) return hostLower(text);
    if (isAsciiText(text)) return text[0]!.toUpperCase() + text.slice(1).toLowerCase();
    const first = firstCharacter(text);
    return titleCharacter(first) + lowerRest(text, first, '');
  });

export const swapcase = (value: Str): Str =>
  mapText(value, text => {
    if (isAsciiText(text)) {
      return text.replace(/[a-z]+|[A-Z]+/g, run => (run[0]! >= 'a' ? run.toUpperCase() : run.toLowerCase()));
    }
    return text.replace(expressions().upperOrLower, (character, isUpper: string | undefined, at: number) => {
      if (isUpper === undefined) return hostUpper(character);
      return character === 'Σ' && isFinalSigma(text, at) ? 'ς' : hostLower(character);
    });
  });

/** Cherokee folds to its capitals; ı stays; ẞ is ss; everything else folds to the lower case of its upper case. */
export const casefold = (value: Str): Str =>
  mapText(value, text => {
    if (isAsciiText(text)) return text.toLowerCase();
    return hostMapping(text, run =>
      run
        .replaceAll('ẞ', 'ss')
        .replace(/[^ı\u13a0-\u13fd\uab70-\uabbf]+/g, part => part.toUpperCase().toLowerCase().replaceAll('ς', 'σ'))
        .replace(/[\u13f8-\u13fd\uab70-\uabbf]+/g, part => part.toUpperCase()),
    );
  });

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0)!);
}

/** The text after its first character in lower case; what stands before and after decides about final sigmas. */
function lowerRest(text: string, first: string, after: string): string {
  // A cased letter that follows behind ignorable ones keeps a last sigma from being final.
  const continued = text.endsWith('Σ') && expressions().casedAhead.test(after);
  const lowered = hostLower(continued ? `${text}a` : text);
  return lowered.slice(hostLower(first).length, continued ? -1 : undefined);
}

function isFinalSigma(text: string, at: number): boolean {
  const { casedBehind, casedAhead } = expressions();
  return casedBehind.test(text.slice(0, at)) && !casedAhead.test(text.slice(at + 1));
}

/** The full title case of one character. */
function titleCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  // Georgian letters have capitals but are not capitalized in titles.
  if (code >= 0x10d0 && code <= 0x10ff) return character;
  // ŉ is its apostrophe and a letter, and the letter becomes a capital. The digraphs dž, lj, nj, dz: each has its three forms side by side, the title form in the middle.
  if (code === 0x149) return 'ʼN';
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(0x1c5 + 3 * Math.floor((code - 0x1c4) / 3));
  if (code >= 0x1f1 && code <= 0x1f3) return 'ǲ';
  // Greek letters with iota subscript, where Unicode has a capital that keeps it.
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code | 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCharCode(code + 9);
  if (code === 0x1fbc || code === 0x1fcc || code === 0x1ffc) return character;
  const capitals = [...hostUpper(character)];
  if (capitals.length === 1) return capitals[0]!;
  const rest = capitals.slice(1).map(capital => {
    const subscript = capital === 'Ι' && code >= 0x1fb2 && code <= 0x1ff7;
    return subscript ? '\u0345' : capital.toLowerCase();
  });
  return capitals[0] + rest.join('');
}

interface Expressions {
  casedRun: RegExp;
  casedAhead: RegExp;
  casedBehind: RegExp;
  /** Group 1 is there when it is an upper-case character. */
  upperOrLower: RegExp;
}
let made: Expressions | null = null;

function expressions(): Expressions {
  if (made === null) {
    made = {
      casedRun: unicodeExpression(within => `${within(`\\p{Cased}${LOWER_CLASS}`)}+`, 'g'),
      casedAhead: /^\p{Case_Ignorable}*(?!\p{Case_Ignorable})\p{Cased}/u,
      casedBehind: /\p{Cased}\p{Case_Ignorable}*$/u,
      upperOrLower: unicodeExpression(within => `(${within('\\p{Uppercase}')})|${within(LOWER_CLASS)}`, 'g'),
    };
  }
  return made;
}
