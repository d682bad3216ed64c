// The conditions of decimal arithmetic as bits, and the exceptions that stand for them.
//
// An operation gathers bits; the context turns those it traps into one exception, whose argument is the list of all
// conditions, and keeps the others as flags.

import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { newException } from '../../runtime/exceptions/raise.ts';
import { PyList } from '../../runtime/objects/containers.ts';
import type { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, type PyType } from '../../runtime/objects/object.ts';
import { once } from '../once.ts';

export const CLAMPED = 0x1;
export const CONVERSION_SYNTAX = 0x2;
export const DIVISION_BY_ZERO = 0x4;
export const DIVISION_IMPOSSIBLE = 0x8;
export const DIVISION_UNDEFINED = 0x10;
export const INEXACT = 0x40;
export const INVALID_CONTEXT = 0x80;
export const INVALID_OPERATION = 0x100;
export const OVERFLOW = 0x800;
export const ROUNDED = 0x1000;
export const SUBNORMAL = 0x2000;
export const UNDERFLOW = 0x4000;
export const FLOAT_OPERATION = 0x8000;
/** All that the signal InvalidOperation means. */
export const INVALID =
  CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT | INVALID_OPERATION;

export interface Signal {
  readonly name: string;
  readonly bits: number;
  readonly type: PyType;
}

/** A class with two or more bases, the first of them before the others. */
function exception(name: string, ...bases: PyType[]): PyType {
  const type = builtinType(name, { base: bases[0]!, module: 'decimal' });
  type.bases = bases;
  const mro: PyType[] = [];
  for (const base of bases) for (const item of base.mro) mro.push(item);
  // Every class stands before its own bases: of repeated ones the last counts.
  type.mro = [type, ...mro.filter((item, i) => !mro.includes(item, i + 1))];
  for (const base of bases.slice(1)) base.subclasses.push(new WeakRef(type));
  return type;
}

export const decimalExceptions = once(() => {
  const base = exception('DecimalException', EXCEPTIONS.ArithmeticError);
  const clamped = exception('Clamped', base);
  const invalid = exception('InvalidOperation', base);
  const byZero = exception('DivisionByZero', base, EXCEPTIONS.ZeroDivisionError);
  const inexact = exception('Inexact', base);
  const rounded = exception('Rounded', base);
  const subnormal = exception('Subnormal', base);
  const overflow = exception('Overflow', inexact, rounded);
  const underflow = exception('Underflow', inexact, rounded, subnormal);
  const float = exception('FloatOperation', base, EXCEPTIONS.TypeError);
  const signal = (bits: number, type: PyType): Signal => ({ name: type.name, bits, type });
  return {
    base,
    /** In the order in which a context looks for a trap. */
    signals: [
      signal(INVALID, invalid),
      signal(FLOAT_OPERATION, float),
      signal(DIVISION_BY_ZERO, byZero),
      signal(OVERFLOW, overflow),
      signal(UNDERFLOW, underflow),
      signal(SUBNORMAL, subnormal),
      signal(INEXACT, inexact),
      signal(ROUNDED, rounded),
      signal(CLAMPED, clamped),
    ] as readonly Signal[],
    conditions: [
      signal(INVALID_OPERATION, invalid),
      signal(CONVERSION_SYNTAX, exception('ConversionSyntax', invalid)),
      signal(DIVISION_IMPOSSIBLE, exception('DivisionImpossible', invalid)),
      signal(DIVISION_UNDEFINED, exception('DivisionUndefined', invalid, EXCEPTIONS.ZeroDivisionError)),
      signal(INVALID_CONTEXT, exception('InvalidContext', invalid)),
    ] as readonly Signal[],
  };
});

/** The classes that bits stand for. */
export function conditionTypes(bits: number): PyType[] {
  const { signals, conditions } = decimalExceptions();
  return [...conditions, ...signals.slice(1)].filter(signal => (signal.bits & bits) !== 0).map(signal => signal.type);
}

export function trapped(bits: number): PyException {
  const type = decimalExceptions().signals.find(signal => (signal.bits & bits) !== 0)!.type;
  return newException(type, new PyList(conditionTypes(bits)));
}
