// The normal forms: decompose, put combining marks in order, compose again (Unicode Standard Annex 15).
//
// Done by our own tables, not by the host's String.normalize: the host may know another version of Unicode.

import { codesOf, fromCodes, type Str, sameStr } from '../../runtime/objects/str.ts';
import { composed, type Database } from './database.ts';

export type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

// Hangul syllables are computed: initial, medial and final letters and their counts.
const S = 0xac00;
const L = 0x1100;
const V = 0x1161;
const T = 0x11a7;
const [V_COUNT, T_COUNT] = [21, 28];
const S_COUNT = 19 * V_COUNT * T_COUNT;

/** Nothing below this changes: the first code point with a decomposition, or the first combining mark. */
const UNCHANGED = { NFC: 0x300, NFD: 0xc0, NFKC: 0xa0, NFKD: 0xa0 } as const;

export function normalize(database: Database, form: Form, value: Str): Str {
  const codes = codesOf(value);
  if (codes.every(code => code < UNCHANGED[form])) return value;
  const decomposed: number[] = [];
  for (const code of codes) decompose(database, form.includes('K'), code, decomposed);
  reorder(database, decomposed);
  const result = fromCodes(form.endsWith('C') ? compose(database, decomposed) : decomposed);
  return sameStr(result, value) ? value : result;
}

function decompose(database: Database, compatible: boolean, code: number, into: number[]): void {
  const syllable = code - S;
  if (syllable >= 0 && syllable < S_COUNT) {
    into.push(L + Math.floor(syllable / (V_COUNT * T_COUNT)), V + (Math.floor(syllable / T_COUNT) % V_COUNT));
    if (syllable % T_COUNT > 0) into.push(T + (syllable % T_COUNT));
    return;
  }
  const corrected = database.corrected(code);
  const found = database.decomposition(code);
  if (corrected !== undefined) into.push(...corrected);
  else if (found === undefined || (found.tag !== '' && !compatible)) into.push(code);
  else for (const part of found.codes) decompose(database, compatible, part, into);
}

/** Marks behind a starter in order of their classes; equal ones stay as they are. */
function reorder(database: Database, codes: number[]): void {
  for (let i = 1; i < codes.length; i++) {
    const order = database.combining(codes[i]!);
    if (order === 0) continue;
    const code = codes[i]!;
    let at = i;
    while (at > 0 && database.combining(codes[at - 1]!) > order) {
      codes[at] = codes[at - 1]!;
      at--;
    }
    codes[at] = code;
  }
}

function compose(database: Database, codes: readonly number[]): number[] {
  const result: number[] = [];
  let starter = -1;
  let lastOrder = -1;
  for (const code of codes) {
    const order = database.combining(code);
    if (starter >= 0 && (lastOrder < order || lastOrder === -1)) {
      const pair = together(database, result[starter]!, code);
      if (pair !== undefined) {
        result[starter] = pair;
        continue;
      }
    }
    if (order === 0) {
      starter = result.length;
      lastOrder = -1;
    } else lastOrder = order;
    result.push(code);
  }
  return result;
}

function together(database: Database, first: number, second: number): number | undefined {
  if (first >= L && first < L + 19 && second >= V && second < V + V_COUNT) {
    return S + ((first - L) * V_COUNT + (second - V)) * T_COUNT;
  }
  const syllable = first - S;
  if (syllable >= 0 && syllable < S_COUNT && syllable % T_COUNT === 0 && second > T && second < T + T_COUNT) {
    return first + second - T;
  }
  const pair = composed(first, second);
  return pair !== undefined && database.isKnown(pair) ? pair : undefined;
}
