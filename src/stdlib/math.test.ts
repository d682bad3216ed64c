// The functions of math that Typhon works out itself, and the domain errors. Expectations are CPython's.

import { describe, expect, it } from 'vitest';
import '../runtime/boot.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import { PyException } from '../runtime/objects/exception.ts';
import type { Value } from '../runtime/objects/object.ts';
import { PyFloat } from '../runtime/objects/scalars.ts';
import { reprText } from '../runtime/protocols/text.ts';
import { mathModule } from './math.ts';

const float = (value: number): PyFloat => new PyFloat(value);
const floats = (...values: number[]): Value => new PyList(values.map(float));

/** The repr of the result, or the exception. */
function run(name: string, ...args: unknown[]): string {
  const [, implementation] = Object.entries(mathModule.functions!).find(([declaration]) =>
    declaration.startsWith(`${name}(`),
  )!;
  try {
    return reprText(implementation(...args));
  } catch (error) {
    if (error instanceof PyException) return `${error.cls.name}: ${String(error.args.items[0])}`;
    throw error;
  }
}

describe('values', () => {
  it.each([
    ['gamma', [float(0.5)], '1.7724538509055159'],
    ['gamma', [float(-1.5)], '2.3632718012073544'],
    ['gamma', [float(170.5)], '5.56209241456e+305'],
    ['lgamma', [float(100.25)], '360.2845596377643'],
    ['lgamma', [float(-0.5)], '1.265512123484645'],
    ['erf', [float(0.5)], '0.5204998778130465'],
    ['erfc', [float(0.5)], '0.4795001221869535'],
    ['cosh', [float(1)], '1.5430806348152437'],
    ['log', [10n ** 400n], '921.0340371976182'],
    ['log', [8, 2], '3.0'],
    ['isqrt', [10n ** 40n - 1n], '99999999999999999999'],
    ['isqrt', [2 ** 53 - 1], '94906265'],
    ['comb', [100, 50], '100891344545564193334812497256'],
    ['perm', [10, 3], '720'],
    ['factorial', [25], '15511210043330985984000000'],
    ['gcd', [[2n ** 80n, 2 ** 40 * 3]], '1099511627776'],
    ['lcm', [[4, 6, 0]], '0'],
    ['fsum', [floats(...new Array(10).fill(0.1))], '1.0'],
    ['fsum', [floats(1e100, 1, -1e100)], '1.0'],
    ['sumprod', [floats(1e16, 1, -1e16), floats(1, 1, 1)], '1.0'],
    ['dist', [floats(1, 2), floats(4, 6)], '5.0'],
    ['fma', [float(1e308), float(10), float(-1e308)], 'OverflowError: overflow in fma'],
    ['fma', [float(0.1), float(10), float(-1)], '5.551115123125783e-17'],
    ['remainder', [float(5), float(2)], '1.0'],
    ['remainder', [float(7), float(2)], '-1.0'],
    ['frexp', [float(5e-324)], '(0.5, -1073)'],
    ['ldexp', [float(1), -1074], '5e-324'],
    ['ldexp', [float(0.75), -1074], '5e-324'],
    ['nextafter', [float(0), float(-1)], '-5e-324'],
    ['ulp', [float(1)], '2.220446049250313e-16'],
    ['ceil', [float(-0.5)], '0'],
  ] as [string, unknown[], string][])('%s %#', (name, args, text) => expect(run(name, ...args)).toBe(text));
});

describe('errors', () => {
  it.each([
    ['sqrt', [-1], 'ValueError: expected a nonnegative input, got -1.0'],
    ['log', [0], 'ValueError: expected a positive input'],
    ['log', [float(0)], 'ValueError: expected a positive input, got 0.0'],
    ['log', [2, 1], 'ZeroDivisionError: division by zero'],
    ['exp', [1000], 'OverflowError: math range error'],
    ['gamma', [-1], 'ValueError: expected a noninteger or positive integer, got -1.0'],
    ['atanh', [1], 'ValueError: expected a number between -1 and 1, got 1.0'],
    ['fmod', [1, 0], 'ValueError: math domain error'],
    ['pow', [0, -1], 'ValueError: math domain error'],
    ['sin', ['a'], 'TypeError: must be real number, not str'],
    [
      'dist',
      [new PyTuple([1]), new PyTuple([1, 2])],
      'ValueError: both points must have the same number of dimensions',
    ],
    ['comb', [-1, 2], 'ValueError: n must be a non-negative integer'],
  ] as [string, unknown[], string][])('%s %#', (name, args, text) => expect(run(name, ...args)).toBe(text));
});
