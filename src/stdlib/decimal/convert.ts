// Python values as decimals and back, and the context in force.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { type Interpreter, interpreter } from '../../runtime/interpreter.ts';
import { PyList, PyTuple } from '../../runtime/objects/containers.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { floatOf, intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { strOf, textOf } from '../../runtime/objects/str.ts';
import { currentValue, PyContextVar, setVariable } from '../contextvars.ts';
import { type Precision, PyContext, type Status, settle, WIDEST } from './context.ts';
import { decimalType, fromDouble, fromInteger, PyDecimal, parseDecimal, quietNan } from './number.ts';
import * as S from './signals.ts';

// ---- the context in force ------------------------------------------------------------------------------------------------

/** A context variable: threads and tasks have contexts of their own. */
const variables = new WeakMap<Interpreter, PyContextVar>();
let owner: Interpreter | null = null;
let variable: PyContextVar;
export const templates = { default: null as PyContext | null };

function contextVariable(): PyContextVar {
  const running = interpreter();
  if (running !== owner) {
    owner = running;
    variable = variables.get(running) ?? new PyContextVar('decimal_context', undefined);
    variables.set(running, variable);
  }
  return variable;
}

export function currentContext(): PyContext {
  const found = currentValue(contextVariable());
  if (found instanceof PyContext) return found;
  const context = templates.default!.copy();
  context.flags = 0;
  setCurrentContext(context);
  return context;
}

export function setCurrentContext(context: PyContext): void {
  setVariable(contextVariable(), context);
}

/** An optional argument `context`. */
export function contextArgument(value: Value | undefined): PyContext {
  if (value === undefined || value === null) return currentContext();
  if (value instanceof PyContext) return value;
  throw typeError('optional argument must be a context');
}

// ---- values ----------------------------------------------------------------------------------------------------------------

export const asClass = (value: PyDecimal, cls: PyType): PyDecimal =>
  value.cls === cls ? value : new PyDecimal(value.sign, value.coefficient, value.exponent, value.kind, cls);

/** Exact, or refused where the limits of the module forbid it. */
function exactly(value: PyDecimal, context: PyContext): PyDecimal {
  const status: Status = { bits: 0 };
  const made = settle(value, WIDEST, status);
  if ((status.bits & (S.INEXACT | S.ROUNDED | S.CLAMPED)) === 0) return made;
  context.report(S.INVALID_OPERATION);
  return quietNan();
}

/** Digits of other scripts as ASCII; characters that mean nothing become one that no number has. */
function asciiDigits(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.replace(/[^\0-\x7f]/gu, character => {
    if (/\s/u.test(character)) return ' ';
    if (!/\p{Nd}/u.test(character)) return '?';
    let code = character.codePointAt(0)!;
    let digit = 0;
    while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(--code))) digit++;
    return String(digit);
  });
}

export function fromText(text: string, context: PyContext, limits: Precision, loose: boolean): PyDecimal {
  const plain = asciiDigits(text);
  const value = parseDecimal(loose ? plain.trim().replaceAll('_', '') : plain);
  if (value === undefined) {
    context.report(S.CONVERSION_SYNTAX);
    return quietNan();
  }
  return limits === WIDEST ? exactly(value, context) : value;
}

function fromTuple(items: readonly Value[]): PyDecimal {
  if (items.length !== 3) throw valueError('argument must be a sequence of length 3');
  const [first, digits, last] = items as [Value, Value, Value];
  const sign = intOf(first);
  if (sign !== 0 && sign !== 1) throw valueError('sign must be an integer with the value 0 or 1');
  const special = strOf(last);
  const all = digits instanceof PyTuple || digits instanceof PyList ? digits.items : null;
  let text = '';
  const readDigits = (): string => {
    if (all === null) throw valueError('coefficient must be a tuple of digits');
    for (const digit of all) {
      const value = intOf(digit);
      if (value === undefined || value < 0 || value > 9) throw valueError('coefficient must be a tuple of digits');
      text += value;
    }
    return text;
  };
  if (special !== undefined) {
    const kind = textOf(special);
    if (kind === 'F') return new PyDecimal(sign as 0 | 1, 0n, 0, 'inf');
    if (kind !== 'n' && kind !== 'N') {
      throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
    }
    return new PyDecimal(sign as 0 | 1, BigInt(readDigits() || '0'), 0, kind === 'n' ? 'nan' : 'snan');
  }
  const exponent = intOf(last);
  if (exponent === undefined) throw valueError('exponent must be an integer');
  return new PyDecimal(sign as 0 | 1, BigInt(readDigits() || '0'), Number(exponent));
}

/** Decimal(value): exact. `limits` other than WIDEST are those of create_decimal, which takes text as it stands. */
export function convert(value: Value, context: PyContext, limits: Precision): PyDecimal {
  if (value instanceof PyDecimal) return asClass(value, decimalType);
  const text = strOf(value);
  const loose = limits === WIDEST;
  if (text !== undefined) return fromText(textOf(text), context, limits, loose);
  const int = intOf(value);
  if (int !== undefined) return loose ? exactly(fromInteger(BigInt(int)), context) : fromInteger(BigInt(int));
  if (value instanceof PyTuple || value instanceof PyList) {
    const made = fromTuple(value.items);
    return loose ? exactly(made, context) : made;
  }
  const float = floatOf(value);
  if (float !== undefined) {
    context.report(S.FLOAT_OPERATION);
    return fromDouble(float);
  }
  throw typeError(`conversion from ${typeOf(value).name} to Decimal is not supported`);
}

/** An operand: a Decimal or an int; undefined for everything else. */
export function operand(value: Value): PyDecimal | undefined {
  if (value instanceof PyDecimal) return value;
  const int = intOf(value);
  return int === undefined ? undefined : fromInteger(BigInt(int));
}

export function needOperand(value: Value): PyDecimal {
  const made = operand(value);
  if (made === undefined) throw typeError(`conversion from ${typeOf(value).name} to Decimal is not supported`);
  return made;
}
