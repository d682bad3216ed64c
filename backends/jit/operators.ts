// Operators: the cases of two small ints and of two floats in place, everything else by the protocols.
//
// V8's type feedback belongs to a function, not to a call: a helper that many sites share sees every type there is and
// is never fast. So each site has its guards written out. What is known of an operand (a literal, the counter of a
// range) leaves its guard away. An int result is a number only within the safe range; beyond it the protocol makes a
// bigint.

import type { BinaryOperator, CompareOperator, Expr, Position } from '../../src/frontend/core/nodes.ts';
import { boxing, isReal, realOf, realsOf } from './floats.ts';
import type { HelperName } from './helpers.ts';
import { all, assign, call, choose, isNumber, isString, type Js, MOST, make, negate } from './js.ts';
import { type Operand, operands, type Unit, unboxedOperands } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

const NAMES: Record<BinaryOperator, readonly [HelperName, HelperName]> = {
  add: ['add', 'iadd'],
  sub: ['sub', 'isub'],
  mul: ['mul', 'imul'],
  matmul: ['matmul', 'imatmul'],
  truediv: ['trueDiv', 'itrueDiv'],
  floordiv: ['floorDiv', 'ifloorDiv'],
  mod: ['mod', 'imod'],
  pow: ['pow', 'ipow'],
  lshift: ['lshift', 'ilshift'],
  rshift: ['rshift', 'irshift'],
  and: ['bitAnd', 'ibitAnd'],
  or: ['bitOr', 'ibitOr'],
  xor: ['bitXor', 'ibitXor'],
};

export function applyBinary(
  unit: Unit,
  mark: number,
  op: BinaryOperator,
  inPlace: boolean,
  left: Operand,
  right: Operand,
  pos: Position,
): Operand {
  const slow = unit.marked(pos, call(unit.help(NAMES[op][inPlace ? 1 : 0]), boxing(unit, left), boxing(unit, right)));
  const integers = unit.optimizes('int-fast-paths') ? integerCase(op, left, right) : null;
  const floats = unit.optimizes('float-fast-paths') ? floatCase(unit, op, left, right) : null;
  const real = floats !== null && unit.optimizes('unboxed-floats') && isReal(op, left, right);
  const result = unit.temporaryAt(mark);
  const number = real ? unit.numberFor(result) : null;
  const float = (value: Js): Js =>
    number === null ? make(unit.help('PyFloat'), value) : `(${assign(number, value)}, ${unit.help('U')})`;
  const cases: [Js, Js][] = [];
  if (integers !== null) cases.push([integers.test, integers.isFloat ? float(integers.value) : integers.value]);
  if (floats !== null) cases.push([floats.test, float(floats.value)]);
  // What is asked first is what it usually is.
  if (left.real !== undefined || right.real !== undefined) cases.reverse();
  const js = cases.reduceRight((otherwise, [test, value]) => choose(test, value, otherwise), slow);
  unit.line(`${assign(result, js)};`);
  return number === null ? { js: result, kind: 'any' } : { js: result, kind: 'any', real: number };
}

interface Case {
  readonly test: Js;
  readonly value: Js;
  /** The value is the number of a float. */
  readonly isFloat?: boolean;
}

const number = ({ js, kind }: Operand): Js | null => (kind === 'int' ? null : isNumber(js));
const mayBeInt = ({ kind }: Operand): boolean => kind === 'any' || kind === 'int';
const isLiteral = ({ js }: Operand): boolean => /^\(?-?\d/.test(js);
const literalOf = ({ js }: Operand): number => Number(js.replace(/[()]/g, ''));

/** `s` within the safe range; a literal operand leaves one side of the test away. */
function safe(result: Js, left: Operand, right: Operand, op: 'add' | 'sub' | 'mul'): Js {
  if (isLiteral(right) && op !== 'mul') {
    const grows = (op === 'add') === literalOf(right) >= 0;
    return grows ? `(s = ${result}) <= ${MOST}` : `(s = ${result}) >= -${MOST}`;
  }
  if (isLiteral(left) && op === 'add')
    return literalOf(left) >= 0 ? `(s = ${result}) <= ${MOST}` : `(s = ${result}) >= -${MOST}`;
  return `(s = ${result}) <= ${MOST} && s >= -${MOST}`;
}

/** Only a small int stays as it is under | 0: only then may the host's 32-bit operators be used. */
const small = (operand: Operand): Js | null =>
  isLiteral(operand) && (literalOf(operand) | 0) === literalOf(operand)
    ? null
    : `(${operand.js} | 0) === ${operand.js}`;

function integerCase(op: BinaryOperator, left: Operand, right: Operand): Case | null {
  if (!mayBeInt(left) || !mayBeInt(right)) return null;
  const a = left.js;
  const b = right.js;
  const numbers = [number(left), number(right)];
  switch (op) {
    case 'add':
      return { test: all(...numbers, safe(`${a} + ${b}`, left, right, op)), value: 's' };
    case 'sub':
      return { test: all(...numbers, safe(`${a} - ${b}`, left, right, op)), value: 's' };
    case 'mul':
      // -0 is no int.
      return { test: all(...numbers, safe(`${a} * ${b}`, left, right, op)), value: 's + 0' };
    case 'truediv':
      return { test: all(...numbers, `${b} !== 0`), value: `${a} / ${b}`, isFloat: true };
    case 'floordiv':
      return {
        test: all(...numbers, `${a} >= -${EXACT} && ${a} <= ${EXACT}`, positive(right)),
        value: `Math.floor(${a} / ${b})`,
      };
    case 'mod':
      // The host's own % is fast for small ints alone.
      return {
        test: all(...numbers, `${a} >= -${EXACT} && ${a} <= ${EXACT}`, positive(right)),
        value: `(${choose(`${a} >= 0 && ${a} <= 2147483647`, `${a} % ${b}`, `${a} - Math.floor(${a} / ${b}) * ${b}`)})`,
      };
    case 'and': {
      const mask = isLiteral(right) ? literalOf(right) : -1;
      // Of an int of any size: the host takes the low 32 bits of a number.
      if (mask >= 0 && mask <= 0x7fffffff) return { test: all(...numbers), value: `${a} & ${mask}` };
      if (mask >= 0 && mask <= 0xffffffff) return { test: all(...numbers), value: `(${a} & ${mask | 0}) >>> 0` };
      return { test: all(...numbers, small(left), small(right)), value: `${a} & ${b}` };
    }
    case 'or':
    case 'xor':
      return { test: all(...numbers, small(left), small(right)), value: `${a} ${BITS[op]} ${b}` };
    case 'lshift':
      return { test: all(...numbers, small(left), shiftWithin(right, 20)), value: `${a} * (1 << ${b})` };
    case 'rshift':
      if (isLiteral(right) && literalOf(right) >= 0 && literalOf(right) <= 31)
        return {
          test: all(...numbers),
          value: `(${choose(`(${a} | 0) === ${a}`, `${a} >> ${b}`, `Math.floor(${a} / ${2 ** literalOf(right)})`)})`,
        };
      return { test: all(...numbers, small(left), shiftWithin(right, 31)), value: `${a} >> ${b}` };
    case 'pow':
      return right.js === '2'
        ? { test: all(...numbers, safe(`${a} * ${a}`, left, left, 'mul')), value: 's + 0' }
        : null;
    default:
      return null;
  }
}

const BITS = { or: '|', xor: '^' } as const;
/** Up to here quotients of safe integers, rounded down, and their products with the divisor are exact: 2^52. */
const EXACT = '4503599627370496';

const shiftWithin = (operand: Operand, most: number): Js | null =>
  isLiteral(operand) && literalOf(operand) >= 0 && literalOf(operand) <= most
    ? null
    : `${operand.js} >= 0 && ${operand.js} <= ${most}`;

const positive = (operand: Operand): Js | null =>
  isLiteral(operand) && literalOf(operand) > 0 ? null : `${operand.js} > 0`;

function floatCase(unit: Unit, op: BinaryOperator, left: Operand, right: Operand): Case | null {
  const reals = FLOAT_SIGNS[op] === undefined && op !== 'pow' ? null : realsOf(unit, left, right);
  if (reals === null) return null;
  const { left: a, right: b, test } = reals;
  if (op !== 'pow')
    return { test: op === 'truediv' ? all(test, nonZero(b)) : test, value: `${a} ${FLOAT_SIGNS[op]} ${b}` };
  // Beyond these a power may raise or leave the real numbers.
  const power = right.js === '2' ? `${a} * ${a}` : call(unit.help('realPower'), a, b);
  return { test: all(test, right.js === '2' ? null : `${a} > 0`, `(s = ${power}) < Infinity`), value: 's' };
}

const nonZero = (value: Js): Js | null => (/^[\d.]*[1-9]/.test(value) ? null : `${value} !== 0`);

const FLOAT_SIGNS: Partial<Record<BinaryOperator, Js>> = { add: '+', sub: '-', mul: '*', truediv: '/' };

// ---- one operand -----------------------------------------------------------------------------------------------------

export function compileUnary(unit: Unit, { op, operand, pos }: Node<'Unary'>): Operand {
  const mark = unit.temporaries;
  const value = unit.unboxed(operand);
  let js = unit.marked(pos, call(unit.help(op), boxing(unit, value)));
  const result = unit.temporaryAt(mark);
  let beside: Js | undefined;
  const float = op === 'neg' && unit.optimizes('float-fast-paths') ? realOf(unit, value) : null;
  if (float?.test != null) {
    if (value.real !== undefined) beside = unit.numberFor(result);
    const negative = `-${float.value}`;
    js = choose(
      float.test,
      beside === undefined ? make(unit.help('PyFloat'), negative) : `(${assign(beside, negative)}, ${unit.help('U')})`,
      js,
    );
  }
  if (mayBeInt(value) && op !== 'pos' && unit.optimizes('int-fast-paths')) {
    // 0 - x is never -0.
    js =
      op === 'neg'
        ? choose(all(number(value)), `0 - ${value.js}`, js)
        : choose(all(number(value), small(value)), `~${value.js}`, js);
  }
  unit.line(`${assign(result, js)};`);
  return beside === undefined ? { js: result, kind: 'any' } : { js: result, kind: 'any', real: beside };
}

// ---- comparison ------------------------------------------------------------------------------------------------------

const SIGNS: Partial<Record<CompareOperator, Js>> = { lt: '<', le: '<=', gt: '>', ge: '>=', eq: '===', ne: '!==' };
const COMPARE: Partial<Record<CompareOperator, HelperName>> = {
  lt: 'lt',
  le: 'le',
  gt: 'gt',
  ge: 'ge',
  eq: 'eq',
  ne: 'ne',
};

/** Can `comparison` give it as a JavaScript boolean? All of them: in and is give bools anyway. */
export const isComparison = (_op: CompareOperator): boolean => true;

/** The truth of a comparison as JavaScript. */
export function comparison(unit: Unit, node: Node<'Compare'>): Js {
  const [left, right] = comparands(unit, node);
  return certain(unit, node, left!, right!) ?? rich(unit, node, left!, right!, true);
}

export function compileCompare(unit: Unit, node: Node<'Compare'>): Operand {
  const mark = unit.temporaries;
  const [left, right] = comparands(unit, node);
  const bool = certain(unit, node, left!, right!);
  if (bool !== null) return unit.result(mark, bool, 'bool');
  return unit.result(mark, rich(unit, node, left!, right!, false));
}

/** Order is of numbers, membership and identity of objects. */
const comparands = (unit: Unit, { left, op, right }: Node<'Compare'>): Operand[] =>
  SIGNS[op] === undefined ? operands(unit, [left, right]) : unboxedOperands(unit, [left, right]);

/** in, is and their opposites. */
function certain(unit: Unit, { op, pos }: Node<'Compare'>, left: Operand, right: Operand): Js | null {
  switch (op) {
    case 'in':
      return unit.marked(pos, call(unit.help('contains'), right.js, left.js));
    case 'notin':
      return `!${unit.marked(pos, call(unit.help('contains'), right.js, left.js))}`;
    case 'is':
      return same(unit, left, right);
    case 'isnot':
      return negate(same(unit, left, right));
    default:
      return null;
  }
}

const isPlainConstant = ({ js }: Operand): boolean => js === 'null' || js === 'true' || js === 'false';

function same(unit: Unit, left: Operand, right: Operand): Js {
  if (isPlainConstant(left) || isPlainConstant(right)) return `${left.js} === ${right.js}`;
  return `(${left.js} === ${right.js} || ${call(unit.help('isSame'), left.js, right.js)})`;
}

/** lt … ne, which give whatever a method gives: `truth` asks for the truth of that. */
function rich(unit: Unit, { op, pos }: Node<'Compare'>, left: Operand, right: Operand, asTruth: boolean): Js {
  const sign = SIGNS[op]!;
  const result = call(unit.help(COMPARE[op]!), boxing(unit, left), boxing(unit, right));
  let js = unit.marked(pos, asTruth ? call(unit.help('truth'), result) : result);
  // Strings of the host hold no character above U+FFFF, so they are in the order of their code units.
  const strings = op === 'eq' || op === 'ne' || left.kind === 'str' || right.kind === 'str';
  if (strings && unit.optimizes('int-fast-paths') && mayBeText(left) && mayBeText(right)) {
    js = choose(all(isString(left.js), isString(right.js)), `${left.js} ${sign} ${right.js}`, js);
  }
  const reals = unit.optimizes('float-fast-paths') ? realsOf(unit, left, right) : null;
  const cases: [Js, Js][] = [];
  if (unit.optimizes('int-fast-paths') && mayBeInt(left) && mayBeInt(right))
    cases.push([all(number(left), number(right)), `${left.js} ${sign} ${right.js}`]);
  if (reals !== null) cases.push([reals.test, `${reals.left} ${sign} ${reals.right}`]);
  if (left.real !== undefined || right.real !== undefined) cases.reverse();
  return `(${cases.reduceRight((otherwise, [test, value]) => choose(test, value, otherwise), js)})`;
}

const mayBeText = ({ kind, real }: Operand): boolean => real === undefined && (kind === 'any' || kind === 'str');
