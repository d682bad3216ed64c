// complex: construction from parts or text, arithmetic, repr.
//
// A real operand is not turned into a complex number first: 1.5 - 1j has the imaginary part -1, not 0 - 1, which
// matters for signs of zero. The operators proper are shared with protocols/numbers.ts.

import { complexAbs } from '../arithmetic/complex.ts';
import { intToFloat } from '../arithmetic/int.ts';
import { typeError, valueError } from '../exceptions/raise.ts';
import { formatComplexSpec } from '../formatting/apply-spec.ts';
import { shortest } from '../formatting/number-format.ts';
import { PyTuple } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import { complexType, floatOf, intOf, NotImplemented, PyComplex, PyFloat, typeOf } from '../objects/scalars.ts';
import { strOf } from '../objects/str.ts';
import { call1 } from '../protocols/call.ts';
import { hashComplex } from '../protocols/hash.ts';
import { addComplex, divComplex, floatBySpecial, mulComplex, powComplexes, subComplex } from '../protocols/numbers.ts';
import { tryUnary } from '../protocols/operators.ts';
import { reprText, str } from '../protocols/text.ts';
import { warn, warnAboutSubclass } from '../warnings.ts';
import { define } from './define.ts';
import { specText } from './int.ts';
import { asciiNumber, misplacedUnderscore, readComplex } from './number-text.ts';

// ---- construction ----------------------------------------------------------------------------------------------------

function create(cls: PyType, real?: Value, imag?: Value): Value {
  if (imag === undefined) {
    if (real === undefined) return new PyComplex(0, 0, cls);
    const value = strOf(real) === undefined ? convert(real) : fromText(real);
    return new PyComplex(value[0], value[1], cls);
  }
  const [a, b] = real === undefined ? [0, 0] : part(real, 'real');
  const [c, d] = part(imag, 'imag');
  for (const [name, value] of [['real', real ?? 0] as const, ['imag', imag] as const]) {
    if (value instanceof PyComplex)
      warn('DeprecationWarning', `complex() argument '${name}' must be a real number, not ${typeOf(value).name}`);
  }
  // imag may itself be complex: real + imag * 1j.
  return new PyComplex(imag instanceof PyComplex ? a - d : a, real instanceof PyComplex ? b + c : c, cls);
}

function fromText(value: Value): Parts {
  const source = asciiNumber(strOf(value)!);
  // CPython looks for underscores in a C string, which a null character ends.
  const end = source.indexOf('\0');
  const broken = end < 0 ? misplacedUnderscore(source) : source.slice(0, end).includes('_');
  if (broken) throw valueError(`could not convert string to complex: ${reprText(value)}`);
  const parts = readComplex(source);
  if (parts === undefined) throw valueError('complex() arg is a malformed string');
  return parts;
}

type Parts = [real: number, imag: number];

function convert(value: Value): Parts {
  const parts = partsBySpecial(value);
  if (parts === undefined)
    throw typeError(`complex() argument must be a string or a number, not ${typeOf(value).name}`);
  return parts;
}

function part(value: Value, name: 'real' | 'imag'): Parts {
  const parts =
    strOf(value) !== undefined ? undefined : name === 'imag' ? imaginaryParts(value) : partsBySpecial(value);
  if (parts === undefined)
    throw typeError(`complex() argument '${name}' must be a real number, not ${typeOf(value).name}`);
  return parts;
}

/** Of imag CPython takes what a complex number is, and asks no __complex__. */
function imaginaryParts(value: Value): Parts | undefined {
  if (value instanceof PyComplex) return [value.real, value.imag];
  const double = floatBySpecial(value);
  return double === undefined ? undefined : [double, 0];
}

/** The parts that __complex__, __float__ or __index__ give. */
function partsBySpecial(value: Value): Parts | undefined {
  if (value instanceof PyComplex && value.cls === complexType) return [value.real, value.imag];
  const result = tryUnary(value, '__complex__');
  if (result !== undefined) {
    if (!(result instanceof PyComplex))
      throw typeError(`__complex__ returned non-complex (type ${typeOf(result).name})`);
    warnAboutSubclass('__complex__', complexType, result);
    return [result.real, result.imag];
  }
  const double = floatOf(value) ?? floatBySpecial(value);
  return double === undefined ? undefined : [double, 0];
}

// ---- operators -------------------------------------------------------------------------------------------------------

/** An operand in the exact form that the shared operators know; undefined when it is no number. */
function operand(value: Value): Value | undefined {
  if (value instanceof PyComplex) return value;
  const double = floatOf(value);
  if (double !== undefined) return new PyFloat(double);
  const int = intOf(value);
  return int === undefined ? undefined : new PyFloat(intToFloat(int));
}

const binary = (operation: (left: Value, right: Value) => Value | undefined) => (self: PyComplex, other: Value) => {
  const right = operand(other);
  return right === undefined ? NotImplemented : operation(self, right)!;
};
const reflected = (operation: (left: Value, right: Value) => Value | undefined) =>
  binary((self, other) => operation(other, self));

function equal(self: PyComplex, other: Value): boolean | undefined {
  if (other instanceof PyComplex) return self.real === other.real && self.imag === other.imag;
  const right = floatOf(other) ?? intOf(other);
  // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint compare by value
  return right === undefined ? undefined : self.imag === 0 && self.real == right;
}

function power(base: Value, exponent: Value, modulus: Value | undefined): Value {
  const [a, b] = [operand(base), operand(exponent)];
  if (a === undefined || b === undefined) return NotImplemented;
  if (modulus !== undefined && modulus !== null) throw valueError('complex modulo');
  return powComplexes(a, b)!;
}

const unordered = (): Value => NotImplemented;

export function complexRepr(value: PyComplex): string {
  const imag = `${shortest(value.imag)}j`;
  if (value.real === 0 && !Object.is(value.real, -0)) return imag;
  return `(${shortest(value.real)}${imag.startsWith('-') ? '' : '+'}${imag})`;
}

define(complexType, {
  signature: '(real=0, imag=0)',
  doc: 'complex(real=0, imag=0)\n\nA complex number from its parts, from one number, or from text.',
  new: { signature: '(cls, real=0, imag=0)', create },
  methods: {
    '__repr__(self, /)': complexRepr,
    '__hash__(self, /)': hashComplex,
    '__bool__(self, /)': (self: PyComplex) => self.real !== 0 || self.imag !== 0,
    '__eq__(self, value, /)': (self: PyComplex, other: Value) => equal(self, other) ?? NotImplemented,
    '__ne__(self, value, /)': (self: PyComplex, other: Value) => {
      const answer = equal(self, other);
      return answer === undefined ? NotImplemented : !answer;
    },
    '__lt__(self, value, /)': unordered,
    '__le__(self, value, /)': unordered,
    '__gt__(self, value, /)': unordered,
    '__ge__(self, value, /)': unordered,
    '__add__(self, value, /)': binary(addComplex),
    '__radd__(self, value, /)': reflected(addComplex),
    '__sub__(self, value, /)': binary(subComplex),
    '__rsub__(self, value, /)': reflected(subComplex),
    '__mul__(self, value, /)': binary(mulComplex),
    '__rmul__(self, value, /)': reflected(mulComplex),
    '__truediv__(self, value, /)': binary(divComplex),
    '__rtruediv__(self, value, /)': reflected(divComplex),
    '__pow__(self, value, mod=None, /)': power,
    '__rpow__(self, value, mod=None, /)': (self: Value, value: Value, modulus?: Value) => power(value, self, modulus),
    '__neg__(self, /)': (self: PyComplex) => new PyComplex(-self.real, -self.imag),
    '__pos__(self, /)': (self: PyComplex) => (self.cls === complexType ? self : new PyComplex(self.real, self.imag)),
    '__abs__(self, /)': (self: PyComplex) => new PyFloat(complexAbs(self)),
    '__complex__(self, /)': (self: PyComplex) =>
      self.cls === complexType ? self : new PyComplex(self.real, self.imag),
    '__format__(self, format_spec, /)': (self: PyComplex, spec: Value) => {
      const text = specText(spec);
      return text === '' ? str(self) : formatComplexSpec(self.real, self.imag, text, typeOf(self).name);
    },
    '__getnewargs__(self, /)': (self: PyComplex) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)]),
    'conjugate(self, /)': (self: PyComplex) => new PyComplex(self.real, -self.imag),
  },
  classMethods: {
    'from_number(cls, number, /)': (cls: PyType, number: Value) => {
      const parts = partsBySpecial(number);
      if (parts === undefined) throw typeError(`must be real number, not ${typeOf(number).name}`);
      const value = new PyComplex(parts[0], parts[1]);
      return cls === complexType ? value : call1(cls, value);
    },
  },
  members: ['real', 'imag'],
  attributes: {
    real: { get: (self: PyComplex) => new PyFloat(self.real), doc: 'the real part of a complex number' },
    imag: { get: (self: PyComplex) => new PyFloat(self.imag), doc: 'the imaginary part of a complex number' },
  },
});
