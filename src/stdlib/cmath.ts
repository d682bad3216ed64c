// cmath: functions of complex numbers. What they compute is in cmath/functions.ts.

import { complexDiv } from '../runtime/arithmetic/complex.ts';
import { hypot } from '../runtime/arithmetic/norm.ts';
import { typeError, valueError } from '../runtime/exceptions/raise.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { PyComplex, PyFloat, typeOf } from '../runtime/objects/scalars.ts';
import { callSpecial } from '../runtime/protocols/attributes.ts';
import { toFloat } from '../runtime/protocols/numbers.ts';
import * as F from './cmath/functions.ts';
import type { ModuleTable } from './module-table.ts';

/** Any number as its two parts. */
function partsOf(value: Value): F.Pair {
  if (value instanceof PyFloat) return [value.value, 0];
  if (value instanceof PyComplex) return [value.real, value.imag];
  if (typeof value === 'object' && value !== null) {
    const made = callSpecial(value, '__complex__');
    if (made instanceof PyComplex) return [made.real, made.imag];
    if (made !== undefined) {
      throw typeError(`${typeOf(value).name}.__complex__() must return a complex, not ${typeOf(made).name}`);
    }
  }
  return [toFloat(value), 0];
}

const complex = ([real, imag]: F.Pair): PyComplex => new PyComplex(real, imag);
const unary =
  (run: F.PairFunction): Implementation =>
  (value: Value) =>
    complex(run(...partsOf(value)));

const FUNCTIONS: Record<string, F.PairFunction> = {
  acos: F.acos,
  acosh: F.acosh,
  asin: F.asin,
  asinh: F.asinh,
  atan: F.atan,
  atanh: F.atanh,
  cos: F.cos,
  cosh: F.cosh,
  exp: F.exp,
  log10: F.log10,
  sin: F.sin,
  sinh: F.sinh,
  sqrt: F.sqrt,
  tan: F.tan,
  tanh: F.tanh,
};

function log(value: Value, base?: Value): Value {
  const [real, imag] = F.log(...partsOf(value));
  if (base === undefined) return new PyComplex(real, imag);
  const [baseReal, baseImag] = F.log(...partsOf(base));
  if (baseReal === 0 && baseImag === 0) throw F.domainError();
  return complexDiv(real, imag, baseReal, baseImag);
}

function polar(value: Value): Value {
  const [real, imag] = partsOf(value);
  const size = hypot([real, imag]);
  if (size === Infinity && Number.isFinite(real) && Number.isFinite(imag)) throw F.rangeError();
  return new PyTuple([new PyFloat(size), new PyFloat(Math.atan2(imag, real))]);
}

const tests = (test: (part: number) => boolean, all: boolean) => (value: Value) => {
  const parts = partsOf(value);
  return all ? parts.every(test) : parts.some(test);
};

function isClose(a: Value, b: Value, relative?: Value, absolute?: Value): Value {
  const [ar, ai] = partsOf(a);
  const [br, bi] = partsOf(b);
  const rel = relative === undefined ? 1e-9 : toFloat(relative);
  const abs = absolute === undefined ? 0 : toFloat(absolute);
  if (rel < 0 || abs < 0) throw valueError('tolerances must be non-negative');
  if (ar === br && ai === bi) return true;
  if ([ar, ai, br, bi].some(part => Math.abs(part) === Infinity)) return false;
  const difference = hypot([ar - br, ai - bi]);
  return difference <= rel * hypot([br, bi]) || difference <= rel * hypot([ar, ai]) || difference <= abs;
}

export const cmathModule: ModuleTable = {
  name: 'cmath',
  doc: 'This module provides access to mathematical functions for complex\nnumbers.',
  get functions() {
    const table: Record<string, Implementation> = {
      'log(z, base=<unrepresentable>, /)': log,
      'phase(z, /)': (value: Value) => {
        const [real, imag] = partsOf(value);
        return new PyFloat(Math.atan2(imag, real));
      },
      'polar(z, /)': polar,
      'rect(r, phi, /)': (size: Value, angle: Value) => complex(F.rect(toFloat(size), toFloat(angle))),
      'isfinite(z, /)': tests(Number.isFinite, true),
      'isinf(z, /)': tests(part => Math.abs(part) === Infinity, false),
      'isnan(z, /)': tests(Number.isNaN, false),
      'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': isClose,
    };
    for (const [name, run] of Object.entries(FUNCTIONS)) table[`${name}(z, /)`] = unary(run);
    return table;
  },
  make: () => ({
    pi: new PyFloat(Math.PI),
    e: new PyFloat(Math.E),
    tau: new PyFloat(2 * Math.PI),
    inf: new PyFloat(Infinity),
    infj: new PyComplex(0, Infinity),
    nan: new PyFloat(Number.NaN),
    nanj: new PyComplex(0, Number.NaN),
  }),
};
