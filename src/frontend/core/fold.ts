// Arithmetic on constants, done once before any engine sees the program.
//
// It folds what CPython 3.14 folds and stops at the same sizes (an int of 128 bits, a str of 4096 characters …), so
// that `1 << 1000000` costs nothing until it runs. Whatever would raise is left for the run, and so is the arithmetic
// that JavaScript does not do exactly as C does: most powers of floats, quotients and powers of complex numbers.

import { charactersOf, joinStr, type Literal, strFromCharacters } from '../literal.ts';
import type { BinaryOperator, UnaryOperator } from './nodes.ts';

const MOST_INT_BITS = 128;
const MOST_ITEMS = 256;
const MOST_NESTED_ITEMS = 1024;
const MOST_CHARACTERS = 4096;

type IntLiteral = Extract<Literal, { type: 'int' }>;

/** Python's bool(): what `if` and `and` ask. */
export function isTrue(literal: Literal): boolean {
  switch (literal.type) {
    case 'None':
      return false;
    case 'Ellipsis':
      return true;
    case 'bool':
      return literal.value;
    case 'int':
    case 'float':
      return Boolean(literal.value) || Number.isNaN(literal.value);
    case 'complex':
      return literal.real !== 0 || literal.imag !== 0;
    case 'str':
    case 'bytes':
      return literal.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return literal.items.length > 0;
  }
}

export function foldUnary(op: UnaryOperator | 'not', operand: Literal): Literal | null {
  if (op === 'not') return { type: 'bool', value: !isTrue(operand) };
  if (operand.type === 'float' && op !== 'invert') {
    return { type: 'float', value: op === 'neg' ? -operand.value : operand.value };
  }
  if (operand.type === 'complex' && op !== 'invert') {
    return op === 'pos' ? operand : { type: 'complex', real: -operand.real, imag: -operand.imag };
  }
  // ~True is deprecated: the warning belongs to the run.
  if (operand.type === 'bool' && op === 'invert') return null;
  const value = intValue(operand);
  if (value === null) return null;
  return int(op === 'neg' ? -value : op === 'invert' ? ~value : value);
}

export function foldBinary(op: BinaryOperator, left: Literal, right: Literal): Literal | null {
  const a = intValue(left);
  const b = intValue(right);
  if (a !== null && b !== null) {
    if (left.type === 'bool' && right.type === 'bool' && (op === 'and' || op === 'or' || op === 'xor')) {
      return { type: 'bool', value: op === 'and' ? !!(a & b) : op === 'or' ? !!(a | b) : a !== b };
    }
    return foldInts(op, a, b);
  }
  if (op === 'mul') {
    if (b !== null && isSequence(left)) return repeat(left, b);
    if (a !== null && isSequence(right)) return repeat(right, a);
  }
  if (op === 'add' && isSequence(left) && left.type === right.type) return concatenate(left, right);
  if (left.type === 'complex' || right.type === 'complex') return foldComplex(op, left, right);
  return foldFloats(op, left, right);
}

/** An item of a constant: "abc"[1]. */
export function foldItem(container: Literal, index: Literal): Literal | null {
  const at = intValue(index);
  if (at === null || !isSequence(container)) return null;
  const items =
    container.type === 'str' ? charactersOf(container) : container.type === 'bytes' ? container.value : container.items;
  const item = items[Number(at < 0n ? at + BigInt(items.length) : at)];
  if (item === undefined) return null;
  if (typeof item === 'string') return { type: 'str', value: item };
  return typeof item === 'number' ? int(BigInt(item)) : item;
}

function foldInts(op: BinaryOperator, a: bigint, b: bigint): Literal | null {
  switch (op) {
    case 'add':
      return int(a + b);
    case 'sub':
      return int(a - b);
    case 'mul':
      return a !== 0n && b !== 0n && bitLength(a) + bitLength(b) > MOST_INT_BITS ? null : int(a * b);
    case 'truediv':
      return b === 0n ? null : quotient(a, b);
    case 'floordiv':
      return b === 0n ? null : int(floorDivide(a, b));
    case 'mod':
      return b === 0n ? null : int(a - floorDivide(a, b) * b);
    case 'pow':
      if (b < 0n) return isExact(a) && isExact(b) ? power(Number(a), Number(b)) : null;
      if (b > 0n && BigInt(bitLength(a)) * b > MOST_INT_BITS) return null;
      return int(a ** b);
    case 'lshift':
      if (b < 0n || (a !== 0n && (b > MOST_INT_BITS || bitLength(a) + Number(b) > MOST_INT_BITS))) return null;
      return int(a === 0n ? 0n : a << b);
    case 'rshift':
      return b < 0n ? null : int(b > 100_000n ? (a < 0n ? -1n : 0n) : a >> b);
    case 'and':
      return int(a & b);
    case 'or':
      return int(a | b);
    case 'xor':
      return int(a ^ b);
    case 'matmul':
      return null;
  }
}

/** Rounded once: so many bits of the quotient that the rest only matters for being there. */
function quotient(a: bigint, b: bigint): Literal | null {
  const [size, divisor] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const shift = 66 - bitLength(size) + bitLength(divisor);
  if (Math.abs(shift) > 900) return null;
  const [shifted, by] = shift < 0 ? [size, divisor << BigInt(-shift)] : [size << BigInt(shift), divisor];
  const bits = (shifted / by) | (shifted % by === 0n ? 0n : 1n);
  const result = Number(bits) / 2 ** shift;
  return float(a < 0n !== b < 0n ? -result : result);
}

function foldFloats(op: BinaryOperator, left: Literal, right: Literal): Literal | null {
  const a = floatValue(left);
  const b = floatValue(right);
  if (a === null || b === null) return null;
  switch (op) {
    case 'add':
      return float(a + b);
    case 'sub':
      return float(a - b);
    case 'mul':
      return float(a * b);
    case 'truediv':
      return b === 0 ? null : float(a / b);
    case 'floordiv':
      return b === 0 ? null : float(floorQuotient(a, b));
    case 'mod':
      return b === 0 ? null : float(remainder(a, b));
    case 'pow':
      return power(a, b);
    default:
      return null;
  }
}

/** The remainder has the sign of the divisor, also when it is zero. */
function remainder(a: number, b: number): number {
  const rest = a % b;
  if (rest !== 0 && !Number.isNaN(rest)) return rest < 0 !== b < 0 ? rest + b : rest;
  return Number.isNaN(rest) ? rest : b < 0 ? -0 : 0;
}

function floorQuotient(a: number, b: number): number {
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** Whole exponents, as long as all products are exact: C's pow() rounds as the division does. */
function power(base: number, exponent: number): Literal | null {
  if (exponent === 0.5 && base > 0) return float(Math.sqrt(base));
  const size = Math.abs(exponent);
  if (!Number.isInteger(exponent) || !Number.isInteger(base) || base === 0 || size > 1000) return null;
  let product = 1;
  for (let i = 0; i < size; i++) product *= base;
  const isExact = Number.isSafeInteger(product) || (Math.abs(base) === 2 && Number.isFinite(product));
  if (!isExact) return null;
  return float(exponent < 0 ? 1 / product : product);
}

/** Since 3.14 a real operand of a sum leaves the imaginary part alone, also its sign. */
function foldComplex(op: BinaryOperator, left: Literal, right: Literal): Literal | null {
  if (op === 'mul') return complexProduct(left, right);
  if (op !== 'add' && op !== 'sub') return null;
  const a = floatValue(left);
  const b = floatValue(right);
  if (left.type === 'complex' && right.type === 'complex') {
    return op === 'add'
      ? { type: 'complex', real: left.real + right.real, imag: left.imag + right.imag }
      : { type: 'complex', real: left.real - right.real, imag: left.imag - right.imag };
  }
  if (left.type === 'complex' && b !== null) {
    return { type: 'complex', real: op === 'add' ? left.real + b : left.real - b, imag: left.imag };
  }
  if (right.type === 'complex' && a !== null) {
    return op === 'add'
      ? { type: 'complex', real: a + right.real, imag: right.imag }
      : { type: 'complex', real: a - right.real, imag: -right.imag };
  }
  return null;
}

function complexProduct(left: Literal, right: Literal): Literal | null {
  if (left.type !== 'complex') return right.type === 'complex' ? complexProduct(right, left) : null;
  const factor = floatValue(right);
  const product =
    right.type === 'complex'
      ? {
          real: left.real * right.real - left.imag * right.imag,
          imag: left.real * right.imag + left.imag * right.real,
        }
      : factor === null
        ? null
        : { real: left.real * factor, imag: left.imag * factor };
  // Where a part is no number, C tries other ways.
  const isPlain = product !== null && Number.isFinite(product.real) && Number.isFinite(product.imag);
  return isPlain ? { type: 'complex', ...product } : null;
}

type Sequence = Extract<Literal, { type: 'str' | 'bytes' | 'tuple' }>;

function isSequence(literal: Literal): literal is Sequence {
  return literal.type === 'str' || literal.type === 'bytes' || literal.type === 'tuple';
}

function concatenate(left: Sequence, right: Literal): Literal | null {
  if (left.type === 'str' && right.type === 'str') return joinStr(left, right);
  if (left.type === 'bytes' && right.type === 'bytes') {
    const value = new Uint8Array(left.value.length + right.value.length);
    value.set(left.value);
    value.set(right.value, left.value.length);
    return { type: 'bytes', value };
  }
  if (left.type === 'tuple' && right.type === 'tuple') return { type: 'tuple', items: [...left.items, ...right.items] };
  return null;
}

function repeat(sequence: Sequence, times: bigint): Literal | null {
  if (sequence.type === 'tuple') {
    const { items } = sequence;
    if (items.length > 0) {
      if (times < 0n || times > BigInt(Math.floor(MOST_ITEMS / items.length))) return null;
      if (times > 0n && nestedItems(sequence) * Number(times) > MOST_NESTED_ITEMS) return null;
    }
    return { type: 'tuple', items: Array.from({ length: items.length === 0 ? 0 : Number(times) }, () => items).flat() };
  }
  const size = sequence.type === 'str' ? charactersOf(sequence).length : sequence.value.length;
  if (size > 0 && (times < 0n || times > BigInt(Math.floor(MOST_CHARACTERS / size)))) return null;
  const count = size === 0 ? 0 : Number(times);
  if (sequence.type === 'bytes') {
    const value = new Uint8Array(size * count);
    for (let i = 0; i < count; i++) value.set(sequence.value, i * size);
    return { type: 'bytes', value };
  }
  const characters = charactersOf(sequence);
  return strFromCharacters(Array.from({ length: count }, () => characters).flat());
}

function nestedItems(literal: Literal): number {
  if (literal.type !== 'tuple') return 1;
  return literal.items.reduce((sum, item) => sum + nestedItems(item), literal.items.length);
}

function int(value: bigint): IntLiteral {
  const small = Number(value);
  return { type: 'int', value: Number.isSafeInteger(small) ? small + 0 : value };
}

function float(value: number): Literal {
  return { type: 'float', value };
}

function intValue(literal: Literal): bigint | null {
  if (literal.type === 'bool') return literal.value ? 1n : 0n;
  return literal.type === 'int' ? BigInt(literal.value) : null;
}

/** The operand of float arithmetic; no int that is too large for it. */
function floatValue(literal: Literal): number | null {
  if (literal.type === 'float') return literal.value;
  const value = intValue(literal);
  return value !== null && Number.isFinite(Number(value)) ? Number(value) : null;
}

function isExact(value: bigint): boolean {
  return Number.isSafeInteger(Number(value));
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
