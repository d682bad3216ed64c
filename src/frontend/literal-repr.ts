// Python's repr of the constants that source text can hold.
//
// The printer of syntax trees and the listings of constants need it before any runtime value exists.

import type { Literal } from './literal.ts';
import { reprString } from './repr.ts';

export function literalRepr(literal: Literal): string {
  switch (literal.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return literal.value ? 'True' : 'False';
    case 'int':
      return String(literal.value);
    case 'float':
      return reprFloat(literal.value);
    case 'complex':
      return reprComplex(literal.real, literal.imag);
    case 'str':
      return reprString(literal.characters ?? literal.value);
    case 'bytes':
      return reprBytes(literal.value);
    case 'tuple': {
      const items = literal.items.map(literalRepr);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset':
      return literal.items.length === 0 ? 'frozenset()' : `frozenset({${literal.items.map(literalRepr).join(', ')}})`;
  }
}

/** The shortest digits that read back as the same double; JavaScript finds the same ones, but lays them out else. */
export function reprFloat(value: number): string {
  const text = shortest(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** As reprFloat without the `.0`, which complex numbers do not show. */
function shortest(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0';
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  // JavaScript goes over to exponents at 1e21 and 1e-7, outside the range that Python writes out.
  if (exponent >= -4 && exponent < 16) return String(value);
  const digits = Math.abs(exponent) < 10 ? `0${Math.abs(exponent)}` : String(Math.abs(exponent));
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
}

function reprComplex(real: number, imag: number): string {
  const imaginary = shortest(imag);
  if (Object.is(real, 0)) return `${imaginary}j`;
  const sign = imaginary.startsWith('-') ? '' : '+';
  return `(${shortest(real)}${sign}${imaginary}j)`;
}

export function reprBytes(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let text = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote || character === '\\') text += `\\${character}`;
    else if (byte === 9) text += '\\t';
    else if (byte === 10) text += '\\n';
    else if (byte === 13) text += '\\r';
    else if (byte < 32 || byte >= 127) text += `\\x${byte.toString(16).padStart(2, '0')}`;
    else text += character;
  }
  return `b${quote}${text}${quote}`;
}
