// The truth of a value: what `if`, `while`, `not`, `and` and bool() ask.
//
// Exact numbers, text, None and the builtin containers are answered from their data; everything else through __bool__,
// then __len__; an object with neither is true.

import { overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { listType, PyList, PyTuple, tupleType } from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeOf } from '../objects/scalars.ts';
import { WideStr } from '../objects/str.ts';
import { index, tryUnary } from './operators.ts';

export function truth(value: Value): boolean {
  return typeof value === 'boolean' ? value : otherTruth(value);
}

/** Apart, so that V8 inlines `truth` everywhere. */
function otherTruth(value: Exclude<Value, boolean>): boolean {
  switch (typeof value) {
    case 'number':
      return value !== 0;
    case 'string':
      return value !== '';
    case 'bigint':
      return true;
    default:
      return value !== null && objectTruth(value);
  }
}

function objectTruth(value: Exclude<Value, null | number | bigint | string | boolean>): boolean {
  if (value instanceof PyList && value.cls === listType) return value.items.length !== 0;
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyTuple && value.cls === tupleType) return value.items.length !== 0;
  if (value instanceof PyDict && value.cls === dictType) return value.size !== 0;
  if (value instanceof WideStr) return true;
  const type = value.cls;
  if (type.lookup('__bool__') !== undefined) {
    const result = tryUnary(value, '__bool__');
    if (typeof result !== 'boolean') throw typeError(`__bool__ should return bool, returned ${typeOf(result!).name}`);
    return result;
  }
  const length = tryUnary(value, '__len__');
  if (length === undefined) return true;
  const size = index(length);
  if (size < 0) throw valueError('__len__() should return >= 0');
  if (size >= 2n ** 63n) throw overflowError(`cannot fit '${typeOf(length).name}' into an index-sized integer`);
  return size !== 0;
}
