// The arithmetic that is easy to get wrong by one bit: results at the edge of safe integers, correctly rounded
// quotients and powers, half-even rounding. Expectations are CPython's.

import { describe, expect, it } from 'vitest';
import { exp, exp2, log, log2, pow } from './elementary.ts';
import { fixedDigits, floatFloorDiv, floatMod, roundFloat } from './float.ts';
import {
  bitLength,
  intAdd,
  intAnd,
  intFloorDiv,
  intLshift,
  intMod,
  intMul,
  intNeg,
  intOr,
  intPow,
  intPowMod,
  intRshift,
  intSub,
  intTrueDiv,
  intXor,
  roundToPower,
  scaleRounded,
} from './int.ts';
import { hypot } from './norm.ts';

const MAX = 2 ** 53 - 1;
const BIG = 2n ** 53n;

describe('ints', () => {
  it.each([
    [intAdd(MAX, 1), BIG],
    [intAdd(BIG, -1), MAX],
    [intSub(-MAX, 1), -BIG],
    [intMul(94906267, 94906267), 9007199515875289n],
    [intMul(0, -5), 0],
    [intNeg(0), 0],
    [intNeg(-BIG), BIG],
    [intFloorDiv(0, -5), 0],
    [intFloorDiv(-7, 2), -4],
    [intFloorDiv(MAX, 2), 4503599627370495],
    [intFloorDiv(9007199254740991, 9007199254740990), 1],
    [intFloorDiv(-9007199254740991, 9007199254740990), -2],
    [intFloorDiv(-(10n ** 20n), 3), -33333333333333333334n],
    [intMod(-7, 3), 2],
    [intMod(7, -3), -2],
    [intMod(-9007199254740991, 9007199254740990), 9007199254740989],
    [intMod(-(10n ** 20n), 7), 5],
    [intPow(3, 33), 5559060566555523],
    [intPow(3, 34), 16677181699666569n],
    [intPow(-1, 10n ** 30n + 1n), -1],
    [intPowMod(3, 10n ** 20n, 1000007), 537680],
    [intPowMod(3, -1, 7), 5],
    [intPowMod(2, 5, -7), -3],
    [intLshift(1, 53), BIG],
    [intLshift(-3, 20), -3145728],
    [intRshift(-1, 1000), -1],
    [intRshift(-(2n ** 60n), 59), -2],
    [intAnd(-1, 2 ** 40 + 5), 2 ** 40 + 5],
    [intAnd(-MAX, -2), -BIG],
    [intOr(2 ** 31, 1), 2147483649],
    [intXor(0xffffffff, 0x12345678), 0xedcba987],
    [bitLength(2 ** 52), 53],
    [bitLength(-255), 8],
    [bitLength(2n ** 70n), 71],
    [roundToPower(25, 1), 20],
    [roundToPower(-15, 1), -20],
    [roundToPower(10n ** 30n + 5n * 10n ** 9n, 10), 10n ** 30n],
  ])('%s is %s', (result, wanted) => {
    expect(Object.is(result, wanted)).toBe(true);
  });

  it('divides with correct rounding, down to subnormal results', () => {
    expect(intTrueDiv(10n ** 400n, 10n ** 399n)).toBe(10);
    expect(intTrueDiv(2n ** 53n + 1n, 1)).toBe(2 ** 53);
    expect(intTrueDiv(1, 3n * 10n ** 323n)).toBe(5e-324);
    expect(intTrueDiv(-1, 10n ** 400n)).toBe(-0);
    expect(scaleRounded(3n, -1075)).toBe(1e-323);
    expect(scaleRounded(1n, -1075)).toBe(0);
  });
});

describe('floats', () => {
  it.each([
    [floatMod(-7, 0.3), 0.19999999999999973],
    [floatMod(7.5, -2), -0.5],
    [floatMod(-4, 2), 0],
    [floatFloorDiv(1, 0.1), 9],
    [floatFloorDiv(-0, 1), -0],
    [floatFloorDiv(-1, Infinity), -1],
    [roundFloat(2.675, 2), 2.67],
    [roundFloat(0.125, 2), 0.12],
    [roundFloat(0.375, 2), 0.38],
    [roundFloat(25, -1), 20],
    [roundFloat(1e22, -21), 1e22],
    [roundFloat(-0.5, 0), -0],
    [roundFloat(5e-324, 400), 5e-324],
    [hypot([3, 4]), 5],
    [hypot([1e308, 1e308]), 1.4142135623730951e308],
    [hypot([5e-324, 5e-324]), 5e-324],
  ])('%d is %d', (result, wanted) => {
    expect(Object.is(result, wanted)).toBe(true);
  });

  it('writes any number of decimals, halves to even', () => {
    expect(fixedDigits(0.5, 0)).toBe('0');
    expect(fixedDigits(2.5, 0)).toBe('2');
    expect(fixedDigits(1e22, 2)).toBe('10000000000000000000000.00');
    expect(fixedDigits(2 ** -120, 120)).toBe(
      '0.000000000000000000000000000000000000752316384526264005099991383822237233803945956334136013765601092018187046051025390625',
    );
  });
});

describe('elementary functions', () => {
  // Cases in which V8's own functions give a neighbour.
  it.each([
    [pow(1.05, 10), 1.628894626777442],
    [pow(1.1, 10), 2.5937424601000023],
    [pow(10, -5), 1e-5],
    [pow(3, 0.5), 1.7320508075688772],
    [pow(-8, 3), -512],
    [pow(-8, 1 / 3), NaN],
    [pow(1, NaN), 1],
    [pow(10, 308), 1e308],
    [pow(10, 309), Infinity],
    [pow(0.1, 400), 0],
    [exp(1), Math.E],
    [exp(-745.5), 0],
    [exp(710), Infinity],
    [exp2(-1074), 5e-324],
    [log(3), 1.0986122886681098],
    [log2(8), 3],
    [log2(2 ** 29), 29],
  ])('%d is %d', (result, wanted) => {
    expect(Object.is(result, wanted)).toBe(true);
  });
});
