// A literal of the source as a run-time value. Engines do this once per code object and keep the result.

import type { Literal } from '../frontend/literal.ts';
import { PyBytes, PyTuple } from './objects/containers.ts';
import type { Value } from './objects/object.ts';
import { Ellipsis, PyComplex, PyFloat } from './objects/scalars.ts';
import { frozensetType, PySet } from './objects/set.ts';
import { fromText } from './objects/str.ts';

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
      return fromText(literal.value);
    case 'bytes':
      return new PyBytes(literal.value);
    case 'tuple':
      return new PyTuple(literal.items.map(literalValue));
    case 'frozenset':
      return PySet.from(literal.items.map(literalValue), frozensetType);
  }
}
