// What the functions of cmath give for infinities and NaNs, as C's Annex G says.
//
// A row is a function, in it two letters for each pair of classes of the two parts, in the order -inf, negative, -0, 0,
// positive, inf, nan; '..' where both are finite, 'EE' for a domain error.

const VALUES: Record<string, number> = {
  '0': 0,
  z: -0,
  '1': 1,
  m: -1,
  i: Infinity,
  I: -Infinity,
  n: Number.NaN,
  p: Math.PI,
  P: -Math.PI,
  h: Math.PI / 2,
  H: -Math.PI / 2,
  q: Math.PI / 4,
  Q: -Math.PI / 4,
  t: 0.75 * Math.PI,
  T: -0.75 * Math.PI,
};

const ROWS = {
  acos: 'tipipipIpItInihi........hInnhi........hIhnhi........hIhnhi........hInnqi0i0i0I0IqInininnnnnnnnnInn',
  acosh: 'iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQizizi0i0iqininnnnnnnnninnn',
  asinh: 'IQIzIzI0I0IqInIH........IhnnIH........IhnniH........ihnniH........ihnniQizizi0i0iqininnnnzn0nninnn',
  atanh: 'zHzHzHzhzhzhznzH........zhnnzH........zhzn0H........0h0n0H........0hnn0H0H0H0h0h0h0n0Hnnnnnnnn0hnn',
  cosh: 'EEIii0izIIEEinEE........EEnnEE........EEn0EE........EEn0EE........EEnnEEIIizi0IiEEinnnnnn0n0nnnnnn',
  exp: '00zz0z00z00000EE........EEnnEE........EEnnEE........EEnnEE........EEnnEEIIizi0IiEEinnnnnnzn0nnnnnn',
  log: 'iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQizizi0i0iqininnnnnnnnninnn',
  sinh: 'EEiIIzI0iiEEinEE........EEnnEE........EE0nEE........EE0nEE........EEnnEEIIizi0IiEEinnnnnnzn0nnnnnn',
  sqrt: 'iI0I0I0i0iiiniiI........iinniI........iinniI........iinniI........iinniIizizi0i0iiiniInnnnnnnniinn',
  tanh: 'm0m0mzm0mzm0m0EE........EEnnEE........EEnnEE........EEnnEE........EEnn10101z101z1010nnnnnzn0nnnnnn',
  rect: 'EEiiI0IziIEEinEE........EEnn00........000000........0000EE........EEnnEEIIizi0IiEEinnnnnn0n0nnnnnn',
} as const;

export type SpecialFunction = keyof typeof ROWS;

function classOf(part: number): number {
  if (Number.isNaN(part)) return 6;
  if (part === Infinity) return 5;
  if (part === -Infinity) return 0;
  if (part === 0) return Object.is(part, -0) ? 2 : 3;
  return part < 0 ? 1 : 4;
}

/** Both parts of the result; null for a domain error. */
export function specialValue(name: SpecialFunction, real: number, imag: number): [number, number] | null {
  const at = 2 * (7 * classOf(real) + classOf(imag));
  const row = ROWS[name];
  return row[at] === 'E' ? null : [VALUES[row[at]!]!, VALUES[row[at + 1]!]!];
}
