// Numbers as text, and the format mini-language applied to numbers. Expectations are CPython's.

import { describe, expect, it } from 'vitest';
import { formatComplexSpec, formatFloatSpec, formatInt } from './apply-spec.ts';
import { floatRepr, formatFloat, prefixedInt } from './number-format.ts';

describe('repr of floats', () => {
  it.each([
    [1, '1.0'],
    [-0, '-0.0'],
    [1e16, '1e+16'],
    [9999999999999998, '9999999999999998.0'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [123456789012345680000, '1.2345678901234568e+20'],
    [1e100, '1e+100'],
    [NaN, 'nan'],
    [-Infinity, '-inf'],
  ])('%d is %s', (value, text) => expect(floatRepr(value)).toBe(text));
});

describe('printf codes', () => {
  it.each([
    [25, 'e', 0, false, '2e+01'],
    [35, 'e', 0, false, '4e+01'],
    [9.5, 'e', 0, false, '1e+01'],
    [0.00099999, 'g', 3, false, '0.001'],
    [999999.5, 'g', 6, false, '1e+06'],
    [1, 'g', 6, true, '1.00000'],
    [0, 'g', 3, true, '0.00'],
    [1, 'f', 0, true, '1.'],
    [5e-324, 'e', 3, false, '4.941e-324'],
    [Infinity, 'F', 2, false, 'INF'],
    [
      0.1,
      'e',
      110,
      false,
      '1.00000000000000005551115123125782702118158340454101562500000000000000000000000000000000000000000000000000000000e-01',
    ],
  ] as const)('%d %s %d', (value, code, precision, alternate, text) =>
    expect(formatFloat(value, code, precision, alternate)).toBe(text),
  );
});

describe('format()', () => {
  it.each([
    [1234567, '015,d', '000,001,234,567'],
    [-1234567, '013,', '-0,001,234,567'],
    [123, '04,', '0,123'],
    [255, '#010_x', '0x000_00ff'],
    [12, '<010', '1200000000'],
    [-12, '=+10', '-       12'],
    [65, '05c', '0000A'],
    [0, '#b', '0b0'],
    [10n ** 30n, ',', '1,000,000,000,000,000,000,000,000,000,000'],
    [3, 'é^5', 'éé3éé'],
    [1, '%', '100.000000%'],
  ])('int %s with %s', (value, spec, text) => expect(formatInt(value, spec, 'int')).toBe(text));

  it.each([
    [123, '.3', '1.23e+02'],
    [123, '.4', '123.0'],
    [1e16, '#', '1.e+16'],
    [1234567.5, '015,.2f', '0,001,234,567.50'],
    [1234567.891234, ',.5_f', '1,234,567.891_23'],
    [-0.001, 'z.1f', '0.0'],
    [-Infinity, '010.2f', '-000000inf'],
    [0.12345, '.2%', '12.35%'],
    [2.5, '.0f', '2'],
    [1.5, 'x>+8', 'xxxx+1.5'],
  ])('float %d with %s', (value, spec, text) => expect(formatFloatSpec(value, spec, 'float')).toBe(text));

  it('complex', () => {
    expect(formatComplexSpec(1.5, 2, '', 'complex')).toBe('(1.5+2j)');
    expect(formatComplexSpec(0, 2, '', 'complex')).toBe('2j');
    expect(formatComplexSpec(1.5, -2, '>20.2f', 'complex')).toBe('          1.50-2.00j');
    expect(formatComplexSpec(1, 2, '#', 'complex')).toBe('(1.+2.j)');
  });
});

it('prefixes', () => {
  expect(prefixedInt(-255, 16)).toBe('-0xff');
  expect(prefixedInt(0, 2)).toBe('0b0');
});
