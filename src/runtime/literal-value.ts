// A literal of the source as a run-time value, and back. Engines do this once per code object and keep the result; the
// way back is for syntax trees that a program has made.

import type { Literal, StrLiteral } from '../frontend/literal.ts';
import { bytesType, EMPTY_TUPLE, newBytes, PyBytes, PyTuple, tupleType } from './objects/containers.ts';
import type { Value } from './objects/object.ts';
import { Ellipsis, PyComplex, PyFloat, typeOf } from './objects/scalars.ts';
import { frozensetType, PySet } from './objects/set.ts';
import { codesOf, fromCodes, fromText, isStr, type Str, sameStr, textOf } from './objects/str.ts';

export type { Literal };

export function literalValue(literal: Literal): Value {
  switch (literal.type) {
    case 'None':
      return null;
    case 'Ellipsis':
      return Ellipsis;
    case 'bool':
    case 'int':
      return literal.value;
    case 'float':
      return new PyFloat(literal.value);
    case 'complex':
      return new PyComplex(literal.real, literal.imag);
    case 'str':
      return literal.characters === undefined ? fromText(literal.value) : fromCharacters(literal.characters);
    case 'bytes':
      return newBytes(literal.value);
    case 'tuple':
      return literal.items.length === 0 ? EMPTY_TUPLE : new PyTuple(literal.items.map(literalValue));
    case 'frozenset':
      return PySet.from(literal.items.map(literalValue), frozensetType);
  }
}

/** undefined for a value that no literal stands for. */
export function valueLiteral(value: Value): Literal | undefined {
  if (value === null) return { type: 'None' };
  if (value === Ellipsis) return { type: 'Ellipsis' };
  if (typeof value === 'boolean') return { type: 'bool', value };
  if (typeof value === 'number' || typeof value === 'bigint') return { type: 'int', value };
  if (isStr(value)) return strLiteral(value);
  if (value instanceof PyFloat) return { type: 'float', value: value.value };
  if (value instanceof PyComplex) return { type: 'complex', real: value.real, imag: value.imag };
  const type = typeOf(value);
  if (value instanceof PyBytes && type === bytesType) return { type: 'bytes', value: value.data };
  if (value instanceof PyTuple && type === tupleType) return collection('tuple', value.items);
  if (value instanceof PySet && type === frozensetType) return collection('frozenset', value.elements());
  return undefined;
}

/** Where the code points are not what the text says, they are listed. */
function strLiteral(value: Str): StrLiteral {
  const text = textOf(value);
  if (!/[\ud800-\udfff]/.test(text) || sameStr(fromText(text), value)) return { type: 'str', value: text };
  return { type: 'str', value: text, characters: Array.from(codesOf(value), code => String.fromCodePoint(code)) };
}

function fromCharacters(characters: readonly string[]): Str {
  return fromCodes(characters.map(character => character.codePointAt(0)!));
}

function collection(type: 'tuple' | 'frozenset', values: readonly Value[]): Literal | undefined {
  const items: Literal[] = [];
  for (const value of values) {
    const item = valueLiteral(value);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { type, items };
}
