// Arguments that CPython keeps in a C int: flags, levels, the parts of a time.

import { overflowError, typeError } from '../exceptions/raise.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { isIndex } from './items.ts';
import { toIndex } from './numbers.ts';

/** `type`: what the error says it does not fit into. */
export function cInt(value: Value, type = 'int'): number {
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const number = Number(toIndex(value));
  if (number > 2147483647 || number < -2147483648) {
    throw overflowError(`Python int too large to convert to C ${type}`);
  }
  return number;
}
