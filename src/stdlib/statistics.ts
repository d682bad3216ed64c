// The module _statistics: the inverse of the normal distribution's cumulative function, by Wichura's algorithm AS 241:
// a quotient of two polynomials of degree 7 for each of three regions.

import { valueError } from '../runtime/exceptions/raise.ts';
import type { Value } from '../runtime/objects/object.ts';
import { PyFloat } from '../runtime/objects/scalars.ts';
import { toFloat } from '../runtime/protocols/numbers.ts';
import type { ModuleTable } from './module-table.ts';

/** Coefficients of numerator and denominator, the highest power first. */
type Quotient = readonly [readonly number[], readonly number[]];

const CENTRE: Quotient = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const SIDE: Quotient = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const TAIL: Quotient = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

const polynomial = (coefficients: readonly number[], at: number): number =>
  coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);

/** For the standard distribution. */
function inverse(p: number): number {
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    const at = 0.180625 - fromCentre * fromCentre;
    return (polynomial(CENTRE[0], at) * fromCentre) / polynomial(CENTRE[1], at);
  }
  const root = Math.sqrt(-Math.log(fromCentre <= 0 ? p : 1 - p));
  const [quotient, at] = root <= 5 ? [SIDE, root - 1.6] : [TAIL, root - 5];
  const size = polynomial(quotient[0], at) / polynomial(quotient[1], at);
  return fromCentre < 0 ? -size : size;
}

export const statisticsModule: ModuleTable = {
  name: '_statistics',
  doc: 'Accelerators for the statistics module.',
  functions: {
    '_normal_dist_inv_cdf(p, mu, sigma, /)': (p: Value, mu: Value, sigma: Value) => {
      const [probability, mean, deviation] = [toFloat(p), toFloat(mu), toFloat(sigma)];
      if (!(probability > 0 && probability < 1)) throw valueError('inv_cdf undefined for these parameters');
      return new PyFloat(mean + inverse(probability) * deviation);
    },
  },
};
