// Case mapping where neighbours count: final sigmas, titles, capitals. Expectations are CPython 3.14's.
import { expect, test } from 'vitest';
import { fromText, textOf } from '../objects/str.ts';
import { capitalize, casefold, lower, swapcase, title, upper } from './casing.ts';

test.each([
  [lower, 'ΑΣ ΑΣΑ Σ ΑΣ.', 'ας ασα σ ας.'],
  [lower, "ΑΣ'Α ΑΣ'", "ασ'α ας'"],
  [lower, 'İ', 'i̇'],
  [upper, 'straße ﬁ ŉ ǰ', 'STRASSE FI ʼN J̌'],
  [title, "they're bill's", "They'Re Bill'S"],
  [title, 'ßa ǆx ﬁn ŉa ᾳ ა', 'Ssa ǅx Fin ʼNa ᾼ ა'],
  [title, 'ὈΔΥΣΣΕΎΣ ΣΑΣ', 'Ὀδυσσεύς Σας'],
  [capitalize, 'ǆX ΣΑΣ', 'ǅx σας'],
  [capitalize, 'ß', 'Ss'],
  [swapcase, 'Straße ΣΑΣ', 'sTRASSE σας'],
  [casefold, 'Straße ΣΣ ſ ẞ ı Ꭰꭰᏸ', 'strasse σσ s ss ı ᎠᎠᏰ'],
  [upper, '\u{10428}a', '\u{10400}A'],
])('%o', (map, text, expected) => {
  expect(textOf(map(fromText(text)))).toBe(expected);
});
