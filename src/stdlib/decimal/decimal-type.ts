// The type Decimal.

import { overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { identityOf } from '../../runtime/objects/identity.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { floatOf, intOf, NotImplemented, normalizeInt, PyComplex, typeOf } from '../../runtime/objects/scalars.ts';
import { fromText as strFromText, strOf, textOf } from '../../runtime/objects/str.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call } from '../../runtime/protocols/call.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { define } from '../../runtime/types/define.ts';
import { once } from '../once.ts';
import { absolute, type Binary, divmod, fma, rescale, toIntegral, type Unary } from './arithmetic.ts';
import { decimalHash, ratio, richCompare, toDouble } from './comparing.ts';
import { type PyContext, ROUNDINGS, type Rounding, type Status, WIDEST } from './context.ts';
import { asClass, contextArgument, convert, currentContext, needOperand, operand } from './convert.ts';
import { formatDecimal } from './format.ts';
import { decimalText, decimalType, finite, fromDouble, fromInteger, PyDecimal } from './number.ts';
import * as O from './operations.ts';
import { powerModulo } from './transcendental.ts';

type Optional = Value | undefined;

// ---- tables of methods ---------------------------------------------------------------------------------------------------

const unary =
  (operation: Unary): Implementation =>
  (self: PyDecimal, context?: Value) =>
    O.run1(operation, self, contextArgument(context));

const binary =
  (operation: Binary): Implementation =>
  (self: PyDecimal, other: Value, context?: Value) => {
    const own = contextArgument(context);
    return O.run2(operation, self, needOperand(other), own);
  };

const operator =
  (operation: Binary): Implementation =>
  (self: PyDecimal, other: Value) => {
    const right = operand(other);
    return right === undefined ? NotImplemented : O.run2(operation, self, right, currentContext());
  };

const reflected =
  (operation: Binary): Implementation =>
  (self: PyDecimal, other: Value) => {
    const left = operand(other);
    return left === undefined ? NotImplemented : O.run2(operation, left, self, currentContext());
  };

const comparison =
  (op: RichOperator): Implementation =>
  (self: PyDecimal, other: Value) =>
    richCompare(op, self, other);

const pair = (a: PyDecimal, b: PyDecimal): Value => {
  const context = currentContext();
  const status: Status = { bits: 0 };
  const made = divmod(a, b, context, status);
  context.report(status.bits);
  return new PyTuple(made);
};

function power(base: PyDecimal, exponent: Value, modulus: Optional, context: PyContext): Value {
  const right = operand(exponent);
  if (right === undefined) return NotImplemented;
  const status: Status = { bits: 0 };
  let made: PyDecimal;
  if (modulus === undefined || modulus === null) made = O.power(base, right, context, status);
  else {
    const by = operand(modulus);
    if (by === undefined) return NotImplemented;
    made = powerModulo(base, right, by, context, status);
  }
  context.report(status.bits);
  return made;
}

function roundingOf(value: Optional): Rounding | undefined {
  if (value === undefined || value === null) return undefined;
  const text = strOf(value);
  const found = ROUNDINGS.find(name => text !== undefined && name === textOf(text));
  if (found === undefined) throw badRounding();
  return found;
}

export const badRounding = () =>
  typeError(
    'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]',
  );

/** The context with another rounding, reporting to the first. */
function rounded(context: PyContext, value: Optional): PyContext {
  const rounding = roundingOf(value);
  if (rounding === undefined) return context;
  const made = context.copy();
  made.rounding = rounding;
  return made;
}

function withRounding(
  operation: Binary | Unary,
  args: readonly PyDecimal[],
  rounding: Optional,
  context: Optional,
): Value {
  const own = contextArgument(context);
  const work = rounded(own, rounding);
  const status: Status = { bits: 0 };
  const made =
    args.length === 1
      ? (operation as Unary)(args[0]!, work, status)
      : (operation as Binary)(args[0]!, args[1]!, work, status);
  own.report(status.bits);
  return O.plain(made);
}

// ---- conversions -----------------------------------------------------------------------------------------------------------

function wholeNumber(self: PyDecimal, rounding: Rounding): Value {
  if (self.isNan) throw valueError('cannot convert NaN to integer');
  if (self.isInfinite) throw overflowError('cannot convert Infinity to integer');
  const made = rescale(self, Math.max(0, self.exponent), { ...WIDEST, rounding }, { bits: 0 });
  return normalizeInt(made.integer);
}

function roundTo(self: PyDecimal, digits: Optional): Value {
  if (digits === undefined || digits === null) return wholeNumber(self, 'ROUND_HALF_EVEN');
  if (intOf(digits) === undefined) throw typeError('optional arg must be an integer');
  const places = toSize(digits, true);
  return O.run2(O.BINARY.quantize!, self, finite(0, 1n, -places), currentContext());
}

function asTuple(self: PyDecimal): Value {
  const type = decimalTuple();
  const digits = [...self.coefficient.toString()].map(Number);
  const none = self.isInfinite ? [0] : self.isNan && self.coefficient === 0n ? [] : digits;
  const exponent = self.isFinite ? self.exponent : self.isInfinite ? 'F' : self.kind === 'nan' ? 'n' : 'N';
  return call(type, [self.sign, new PyTuple(none), exponent]);
}

/** DecimalTuple, a named tuple of the library's own making. */
export const decimalTuple = once((): Value => {
  const collections = call(interpreter().builtins.dict.getStr('__import__')!, ['collections']);
  const make = getAttr(collections, 'namedtuple');
  return call(make, ['DecimalTuple', 'sign digits exponent', 'decimal'], ['module']);
});

function integerRatio(self: PyDecimal): Value {
  if (self.isNan) throw valueError('cannot convert NaN to integer ratio');
  if (self.isInfinite) throw overflowError('cannot convert Infinity to integer ratio');
  return new PyTuple(ratio(self).map(normalizeInt));
}

function fromFloat(cls: PyType, value: Value): Value {
  const int = intOf(value);
  const float = floatOf(value);
  if (int === undefined && float === undefined) throw typeError('argument must be int or float');
  const made = int !== undefined ? fromInteger(BigInt(int)) : fromDouble(float!);
  return cls === decimalType ? made : call(cls, [made]);
}

function format(self: PyDecimal, spec: Value, override?: Value): Value {
  if (override !== undefined && !(override instanceof PyDict)) throw typeError('optional argument must be a dict');
  const text = strOf(spec);
  if (text === undefined) throw typeError('format argument must be str');
  const context = currentContext();
  return strFromText(formatDecimal(self, textOf(text), context.rounding, context.capitals === 1));
}

export const defineDecimal = once(() => {
  const methods: Record<string, Implementation> = {
    '__repr__(self, /)': (self: PyDecimal) => `Decimal('${decimalText(self, false, currentContext().capitals === 1)}')`,
    '__str__(self, /)': (self: PyDecimal) => decimalText(self, false, currentContext().capitals === 1),
    '__hash__(self, /)': (self: PyDecimal) => {
      const hash = decimalHash(self);
      return hash === undefined ? identityOf(self) / 16 : normalizeInt(hash);
    },
    '__bool__(self, /)': (self: PyDecimal) => !self.isZero,
    '__neg__(self, /)': (self: PyDecimal) => O.run1(O.minus, self, currentContext()),
    '__pos__(self, /)': (self: PyDecimal) => O.run1(O.plus, self, currentContext()),
    '__abs__(self, /)': (self: PyDecimal) => O.run1(absolute, self, currentContext()),
    '__divmod__(self, value, /)': (self: PyDecimal, other: Value) => {
      const right = operand(other);
      return right === undefined ? NotImplemented : pair(self, right);
    },
    '__rdivmod__(self, value, /)': (self: PyDecimal, other: Value) => {
      const left = operand(other);
      return left === undefined ? NotImplemented : pair(left, self);
    },
    '__pow__(self, value, mod=None, /)': (self: PyDecimal, other: Value, modulus?: Value) =>
      power(self, other, modulus, currentContext()),
    '__rpow__(self, value, mod=None, /)': (self: PyDecimal, other: Value, modulus?: Value) => {
      const left = operand(other);
      return left === undefined ? NotImplemented : power(left, self, modulus, currentContext());
    },
    '__int__(self, /)': (self: PyDecimal) => wholeNumber(self, 'ROUND_DOWN'),
    '__trunc__(self, /)': (self: PyDecimal) => wholeNumber(self, 'ROUND_DOWN'),
    '__floor__(self, /)': (self: PyDecimal) => wholeNumber(self, 'ROUND_FLOOR'),
    '__ceil__(self, /)': (self: PyDecimal) => wholeNumber(self, 'ROUND_CEILING'),
    '__round__(self, ndigits=None, /)': roundTo,
    '__float__(self, /)': (self: PyDecimal) => {
      if (self.kind === 'snan') throw valueError('cannot convert signaling NaN to float');
      return toDouble(self);
    },
    '__complex__(self, /)': (self: PyDecimal) => new PyComplex(toDouble(self).value, 0),
    '__format__(self, format_spec, override=<unrepresentable>, /)': format,
    '__copy__(self, /)': (self: PyDecimal) => self,
    '__deepcopy__(self, memo, /)': (self: PyDecimal) => self,
    '__reduce__(self, /)': (self: PyDecimal) => new PyTuple([typeOf(self), new PyTuple([decimalText(self)])]),
    '__sizeof__(self, /)': () => 104,
    'adjusted(self, /)': (self: PyDecimal) => (self.isFinite ? self.adjusted : 0),
    'as_integer_ratio(self, /)': integerRatio,
    'as_tuple(self, /)': asTuple,
    'conjugate(self, /)': (self: PyDecimal) => self,
    'radix(self, /)': () => fromInteger(10n),
    'number_class(self, /, context=None)': (self: PyDecimal, context?: Value) =>
      O.numberClass(self, contextArgument(context)),
    'to_eng_string(self, /, context=None)': (self: PyDecimal, context?: Value) =>
      decimalText(self, true, contextArgument(context).capitals === 1),
    'fma(self, /, other, third, context=None)': (self: PyDecimal, other: Value, third: Value, context?: Value) => {
      const own = contextArgument(context);
      const status: Status = { bits: 0 };
      const made = fma(self, needOperand(other), needOperand(third), own, status);
      own.report(status.bits);
      return made;
    },
    'quantize(self, /, exp, rounding=None, context=None)': (
      self: PyDecimal,
      exp: Value,
      rounding?: Value,
      context?: Value,
    ) => withRounding(O.BINARY.quantize!, [self, needOperand(exp)], rounding, context),
  };
  for (const [name, exact] of [
    ['to_integral', false],
    ['to_integral_value', false],
    ['to_integral_exact', true],
  ] as const) {
    methods[`${name}(self, /, rounding=None, context=None)`] = (self: PyDecimal, rounding?: Value, context?: Value) =>
      withRounding(((a, own, status) => toIntegral(a, own, status, exact)) as Unary, [self], rounding, context);
  }
  for (const [name, operation] of Object.entries(O.UNARY)) {
    if (!name.startsWith('to_integral')) methods[`${name}(self, /, context=None)`] = unary(operation);
  }
  for (const [name, operation] of Object.entries(O.BINARY)) {
    if (name !== 'quantize') methods[`${name}(self, /, other, context=None)`] = binary(operation);
  }
  for (const [name, run] of Object.entries(O.QUIET)) {
    methods[`${name}(self, /, other, context=None)`] = (self: PyDecimal, other: Value, context?: Value) => {
      contextArgument(context);
      return run(self, needOperand(other));
    };
  }
  for (const [name, run] of Object.entries(O.COPIES)) methods[`${name}(self, /)`] = run;
  for (const [name, run] of Object.entries(O.TESTS)) methods[`${name}(self, /)`] = run;
  for (const [name, run] of Object.entries(O.CONTEXT_TESTS)) {
    methods[`${name}(self, /, context=None)`] = (self: PyDecimal, context?: Value) =>
      run(self, contextArgument(context));
  }
  const operators: Record<string, Binary> = {
    add: O.add,
    sub: O.subtract,
    mul: O.multiply,
    truediv: O.divide,
    floordiv: O.divideInt,
    mod: O.remainder,
  };
  for (const [name, operation] of Object.entries(operators)) {
    methods[`__${name}__(self, value, /)`] = operator(operation);
    methods[`__r${name}__(self, value, /)`] = reflected(operation);
  }
  for (const op of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) methods[`__${op}__(self, value, /)`] = comparison(op);
  define(decimalType, {
    doc: 'Construct a new Decimal object.',
    new: {
      signature: "(cls, /, value='0', context=None)",
      create: (cls: PyType, value: Value = '0', context?: Value) =>
        asClass(convert(value, contextArgument(context), WIDEST), cls),
    },
    methods,
    classMethods: {
      'from_float(cls, f, /)': fromFloat,
      'from_number(cls, number, /)': (cls: PyType, value: Value) => {
        if (intOf(value) === undefined && floatOf(value) === undefined && !(value instanceof PyDecimal)) {
          throw typeError(`conversion from ${typeOf(value).name} to Decimal is not supported`);
        }
        const made =
          value instanceof PyDecimal ? asClass(value, decimalType) : (fromFloat(decimalType, value) as PyDecimal);
        return cls === decimalType ? made : call(cls, [made]);
      },
    },
    attributes: {
      real: { get: (self: PyDecimal) => self },
      imag: { get: () => fromInteger(0n) },
    },
  });
});
