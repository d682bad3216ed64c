// What int('…'), float('…') and complex('…') accept. Expectations are CPython's; undefined is its ValueError.

import { expect, it } from 'vitest';
import { asciiNumber, readComplex, readFloat, readInt } from './number-text.ts';

it.each([
  [' 1_000 ', 10, 1000],
  ['1__0', 10, undefined],
  ['_1', 10, undefined],
  ['-0x1F', 0, -31],
  ['0x_f', 16, 15],
  ['0b1', 16, 177],
  ['0b12', 0, undefined],
  ['012', 0, undefined],
  ['0_0', 0, 0],
  ['0x', 16, undefined],
  ['+ 1', 10, undefined],
  ['z', 36, 35],
  ['9'.repeat(20), 10, 99999999999999999999n],
  ['zzzzzzzzzzzzzzz', 36, 221073919720733357899775n],
  ['', 10, undefined],
  ['1\n2', 10, undefined],
])('int %s in base %d', (text, base, value) => expect(readInt(text, base)).toBe(value));

it.each([
  ['1_0.5', 10.5],
  ['.5', 0.5],
  ['5.e3', 5000],
  ['.', undefined],
  ['1e', undefined],
  ['1_e5', undefined],
  [' -Infinity\n', -Infinity],
  ['infinit', undefined],
  ['0x10', undefined],
  ['1e400', Infinity],
])('float %s', (text, value) => expect(readFloat(text)).toBe(value));

it.each([
  ['1+2j', [1, 2]],
  [' ( 1-j ) ', [1, -1]],
  ['1e5j', [0, 1e5]],
  ['-j', [0, -1]],
  ['inf-infj', [Infinity, -Infinity]],
  ['1 + 2j', undefined],
  ['1+2', undefined],
  ['1j+2', undefined],
  ['', undefined],
])('complex %s', (text, value) => expect(readComplex(text)).toEqual(value));

it('reads the digits and spaces of Unicode', () => {
  expect(asciiNumber('\u00a0٣.٥')).toBe(' 3.5');
  expect(asciiNumber('１２')).toBe('12');
  // As in CPython, nothing is read after a character that no number has.
  expect(asciiNumber('−1')).toBe('?');
});
