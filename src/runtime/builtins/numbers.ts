// Builtin functions about numbers: abs, bin, oct, hex, divmod, pow, round, sum.

import { intToFloat } from '../arithmetic/int.ts';
import { typeError } from '../exceptions/raise.ts';
import { prefixedInt } from '../formatting/number-format.ts';
import { listType, PyByteArray, PyBytes, PyList } from '../objects/containers.ts';
import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { complexType, exactInt, intOf, PyComplex, PyFloat, type PyInt, typeOf } from '../objects/scalars.ts';
import { strOf } from '../objects/str.ts';
import { forEach } from '../protocols/iterate.ts';
import { absolute, add, divmod, powMod, toIndex } from '../protocols/numbers.ts';
import { callFound, tryUnary } from '../protocols/operators.ts';

function round(number: Value, digits?: Value): Value {
  const type = typeOf(number);
  const method = type.lookup('__round__');
  if (method === undefined) throw typeError(`type ${type.name} doesn't define __round__ method`);
  return digits === undefined || digits === null ? tryUnary(number, '__round__')! : callFound(method, number, digits);
}

// ---- sum ---------------------------------------------------------------------------------------------------------------

/** A running sum of doubles and what rounding has taken from it (Neumaier). */
class CompensatedSum {
  private lost = 0;
  constructor(private total: number) {}

  add(value: number): void {
    const next = this.total + value;
    this.lost += Math.abs(this.total) >= Math.abs(value) ? this.total - next + value : value - next + this.total;
    this.total = next;
  }

  get value(): number {
    return this.lost !== 0 && Number.isFinite(this.lost) ? this.total + this.lost : this.total;
  }
}

const LONG = 2n ** 63n;

/**
 * Adds up in the way that fits what has come so far: ints, then floats, then complex numbers (both with compensation),
 * then anything. There is no way back: once a sum was an int beyond 64 bits or a Fraction, plain additions follow.
 */
class Sum {
  private phase: 'int' | 'float' | 'complex' | 'any';
  private real = new CompensatedSum(0);
  private imag = new CompensatedSum(0);

  constructor(private total: Value) {
    this.phase = exactInt(total) !== undefined && typeof total !== 'boolean' ? 'int' : 'any';
    if (this.phase === 'any') this.enter();
  }

  /** After a plain addition: a float or a complex number is kept in parts from now on. */
  private enter(): void {
    const { total } = this;
    if (total instanceof PyFloat && this.phase !== 'float') {
      this.phase = 'float';
      this.real = new CompensatedSum(total.value);
    } else if (total instanceof PyComplex && total.cls === complexType) {
      this.phase = 'complex';
      this.real = new CompensatedSum(total.real);
      this.imag = new CompensatedSum(total.imag);
    } else this.phase = 'any';
  }

  add(item: Value): void {
    switch (this.phase) {
      case 'any':
        this.total = add(this.total, item);
        return;
      case 'int': {
        this.total = add(this.total, item);
        const { total } = this;
        if (typeof total !== 'number' && !(typeof total === 'bigint' && total < LONG && total >= -LONG)) this.enter();
        return;
      }
      default:
        if (this.addPart(item)) return;
        this.total = add(this.result(), item);
        this.enter();
    }
  }

  /** Adds a number to the sums of doubles; false when it does not fit there. */
  private addPart(item: Value): boolean {
    if (item instanceof PyFloat) {
      this.real.add(item.value);
      return true;
    }
    if (this.phase === 'complex' && item instanceof PyComplex) {
      this.real.add(item.real);
      this.imag.add(item.imag);
      return true;
    }
    const int = intOf(item);
    if (int === undefined) return false;
    this.real.add(intToFloat(int));
    return true;
  }

  /** The same for a float that has no object. */
  addFloat(value: number): void {
    if (this.phase === 'float') this.real.add(value);
    else this.add(new PyFloat(value));
  }

  result(): Value {
    if (this.phase === 'float') return new PyFloat(this.real.value);
    return this.phase === 'complex' ? new PyComplex(this.real.value, this.imag.value) : this.total;
  }
}

/** A sum that goes on from a small int. */
export const startSum = (total: number): Sum => new Sum(total);

function sum(iterable: Value, start?: Value): Value {
  if (start !== undefined) {
    if (strOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
    if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  if (start === undefined && iterable instanceof PyList && iterable.cls === listType) return sumOfList(iterable);
  const running = new Sum(start === undefined ? 0 : start);
  forEach(iterable, item => running.add(item));
  return running.result();
}

/** As long as there are small ints, they are added here. */
function sumOfList(list: PyList): Value {
  let total = 0;
  let at = 0;
  for (const { items } = list; at < items.length; at++) {
    const item = items[at]!;
    if (typeof item !== 'number' || !Number.isSafeInteger(total + item)) break;
    total += item;
  }
  if (at === list.items.length) return total;
  const running = new Sum(total);
  // Adding may run code that changes the list.
  for (; at < list.items.length; at++) running.add(list.items[at]!);
  return running.result();
}

const inBase = (base: 2 | 8 | 16) => (number: Value) => prefixedInt(toIndex(number) as PyInt, base);

export const NUMBER_BUILTINS: Record<string, Implementation> = {
  'abs(x, /)': absolute,
  'bin(number, /)': inBase(2),
  'oct(number, /)': inBase(8),
  'hex(number, /)': inBase(16),
  'divmod(x, y, /)': divmod,
  'pow(base, exp, mod=None)': (base: Value, exponent: Value, modulus?: Value) =>
    powMod(base, exponent, modulus ?? null),
  'round(number, ndigits=None)': round,
  'sum(iterable, /, start=0)': sum,
};
