// The functions of cmath on pairs of doubles. Each avoids overflow on its way and keeps signs of zeros apart, so that
// branch cuts lie where C99 puts them (after W. Kahan's "Branch cuts for complex elementary functions").

import { exp as realExp, log as realLog } from '../../runtime/arithmetic/elementary.ts';
import { hypot } from '../../runtime/arithmetic/norm.ts';
import { overflowError, valueError } from '../../runtime/exceptions/raise.ts';
import { asinh as realAsinh, cosh as realCosh, sinh as realSinh, tanh as realTanh } from '../math.ts';
import { type SpecialFunction, specialValue } from './special.ts';

export type Pair = [real: number, imag: number];
export type PairFunction = (real: number, imag: number) => Pair;

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = realLog(LARGE);
const SMALLEST = 2 ** -1022;
const SQRT_SMALLEST = 2 ** -511;
const LN2 = Math.LN2;

export const domainError = () => valueError('math domain error');
export const rangeError = () => overflowError('math range error');

const copySign = (size: number, sign: number): number =>
  sign < 0 || Object.is(sign, -0) ? -Math.abs(size) : Math.abs(size);
const length = (x: number, y: number): number => hypot([x, y]);

/** Infinities and NaNs by the table, the rest by the formula. */
function whole(name: SpecialFunction, formula: PairFunction, endless?: PairFunction): PairFunction {
  return (real, imag) => {
    if (Number.isFinite(real) && Number.isFinite(imag)) return formula(real, imag);
    // An infinite real part with an angle that counts.
    if (endless !== undefined && Math.abs(real) === Infinity && Number.isFinite(imag) && imag !== 0) {
      return endless(real, imag);
    }
    const made = specialValue(name, real, imag);
    if (made === null) throw domainError();
    return made;
  };
}

function finiteResult(pair: Pair): Pair {
  if (Math.abs(pair[0]) === Infinity || Math.abs(pair[1]) === Infinity) throw rangeError();
  return pair;
}

/** f(z) from a function of iz: (-imag, real) in, (imag, -real) out. */
const turned =
  (run: PairFunction): PairFunction =>
  (real, imag) => {
    const [x, y] = run(-imag, real);
    return [y, -x];
  };

const isHuge = (real: number, imag: number): boolean => Math.abs(real) > LARGE || Math.abs(imag) > LARGE;
const hugeLog = (real: number, imag: number): number => realLog(length(real / 2, imag / 2)) + 2 * LN2;

export const sqrt = whole('sqrt', (real, imag) => {
  if (real === 0 && imag === 0) return [0, imag];
  let x = Math.abs(real);
  const y = Math.abs(imag);
  let s: number;
  if (x < SMALLEST && y < SMALLEST && (x > 0 || y > 0)) {
    x *= 2 ** 53;
    s = Math.sqrt(x + length(x, y * 2 ** 53)) * 2 ** -27;
  } else {
    x /= 8;
    s = 2 * Math.sqrt(x + length(x, y / 8));
  }
  const d = y / (2 * s);
  return real >= 0 ? [s, copySign(d, imag)] : [d, copySign(s, imag)];
});

export const acos = whole('acos', (real, imag) => {
  if (isHuge(real, imag)) {
    const size = hugeLog(real, imag);
    return [Math.atan2(Math.abs(imag), real), real < 0 ? -copySign(size, imag) : copySign(size, -imag)];
  }
  const [a, b] = sqrt(1 - real, -imag);
  const [c, d] = sqrt(1 + real, imag);
  return [2 * Math.atan2(a, c), realAsinh(c * b - d * a)];
});

export const acosh = whole('acosh', (real, imag) => {
  if (isHuge(real, imag)) return [hugeLog(real, imag), Math.atan2(imag, real)];
  const [a, b] = sqrt(real - 1, imag);
  const [c, d] = sqrt(real + 1, imag);
  return [realAsinh(a * c + b * d), 2 * Math.atan2(b, c)];
});

export const asinh = whole('asinh', (real, imag) => {
  if (isHuge(real, imag)) {
    const size = hugeLog(real, imag);
    return [copySign(size, real), Math.atan2(imag, Math.abs(real))];
  }
  const [a, b] = sqrt(1 + imag, -real);
  const [c, d] = sqrt(1 - imag, real);
  return [realAsinh(a * d - c * b), Math.atan2(imag, a * c - b * d)];
});

export const asin = turned(asinh);

export const atanh = whole('atanh', (real, imag) => {
  if (real < 0 || Object.is(real, -0)) {
    const [x, y] = atanh(-real, -imag);
    return [-x, -y];
  }
  const y = Math.abs(imag);
  if (real > SQRT_LARGE || y > SQRT_LARGE) {
    const h = length(real / 2, y / 2);
    return [real / 4 / h / h, -copySign(Math.PI / 2, -imag)];
  }
  if (real === 1 && y < SQRT_SMALLEST) {
    if (y === 0) throw domainError();
    return [-realLog(Math.sqrt(y) / Math.sqrt(length(y, 2))), copySign(Math.atan2(2, -y) / 2, imag)];
  }
  return [
    Math.log1p((4 * real) / ((1 - real) * (1 - real) + y * y)) / 4,
    -Math.atan2(-2 * imag, (1 - real) * (1 + real) - y * y) / 2,
  ];
});

export const atan = turned(atanh);

export const cosh = whole(
  'cosh',
  (real, imag) => {
    if (Math.abs(real) > LOG_LARGE) {
      const x = real - copySign(1, real);
      return finiteResult([Math.cos(imag) * realCosh(x) * Math.E, Math.sin(imag) * realSinh(x) * Math.E]);
    }
    return finiteResult([Math.cos(imag) * realCosh(real), Math.sin(imag) * realSinh(real)]);
  },
  (real, imag) => [copySign(Infinity, Math.cos(imag)), copySign(Infinity, real > 0 ? Math.sin(imag) : -Math.sin(imag))],
);

export const sinh = whole(
  'sinh',
  (real, imag) => {
    if (Math.abs(real) > LOG_LARGE) {
      const x = real - copySign(1, real);
      return finiteResult([Math.cos(imag) * realSinh(x) * Math.E, Math.sin(imag) * realCosh(x) * Math.E]);
    }
    return finiteResult([Math.cos(imag) * realSinh(real), Math.sin(imag) * realCosh(real)]);
  },
  (real, imag) => [copySign(Infinity, real > 0 ? Math.cos(imag) : -Math.cos(imag)), copySign(Infinity, Math.sin(imag))],
);

export const cos: PairFunction = (real, imag) => cosh(-imag, real);
export const sin = turned(sinh);

export const tanh = whole(
  'tanh',
  (real, imag) => {
    if (Math.abs(real) > LOG_LARGE) {
      return [copySign(1, real), 4 * Math.sin(imag) * Math.cos(imag) * realExp(-2 * Math.abs(real))];
    }
    const x = realTanh(real);
    const y = Math.tan(imag);
    const secant = 1 / realCosh(real);
    const product = x * y;
    const scale = 1 + product * product;
    return [(x * (1 + y * y)) / scale, (y / scale) * secant * secant];
  },
  (real, imag) => [copySign(1, real), copySign(0, 2 * Math.sin(imag) * Math.cos(imag))],
);

export const tan = turned(tanh);

export const exp = whole(
  'exp',
  (real, imag) => {
    if (real > LOG_LARGE) {
      const size = realExp(real - 1);
      return finiteResult([size * Math.cos(imag) * Math.E, size * Math.sin(imag) * Math.E]);
    }
    const size = realExp(real);
    return finiteResult([size * Math.cos(imag), size * Math.sin(imag)]);
  },
  (real, imag) => {
    const size = real > 0 ? Infinity : 0;
    return [copySign(size, Math.cos(imag)), copySign(size, Math.sin(imag))];
  },
);

export const log = whole('log', (real, imag) => {
  const x = Math.abs(real);
  const y = Math.abs(imag);
  const angle = Math.atan2(imag, real);
  if (isHuge(real, imag)) return [realLog(length(x / 2, y / 2)) + LN2, angle];
  if (x < SMALLEST && y < SMALLEST) {
    if (x === 0 && y === 0) throw domainError();
    return [realLog(length(x * 2 ** 53, y * 2 ** 53)) - 53 * LN2, angle];
  }
  const h = length(x, y);
  if (h >= 0.71 && h <= 1.73) {
    const [more, less] = x > y ? [x, y] : [y, x];
    return [Math.log1p((more - 1) * (more + 1) + less * less) / 2, angle];
  }
  return [realLog(h), angle];
});

export const log10: PairFunction = (real, imag) => {
  const [x, y] = log(real, imag);
  return [x / Math.LN10, y / Math.LN10];
};

export const rect = whole(
  'rect',
  (size, angle) => (angle === 0 ? [size, size * angle] : [size * Math.cos(angle), size * Math.sin(angle)]),
  (size, angle) => [
    copySign(Infinity, size > 0 ? Math.cos(angle) : -Math.cos(angle)),
    copySign(Infinity, size > 0 ? Math.sin(angle) : -Math.sin(angle)),
  ],
);
