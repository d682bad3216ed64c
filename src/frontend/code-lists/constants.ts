// What can stand in co_consts: the literals of a program, slices of them, and the code objects inside.
//
// Slices are no literals for the engines, which make them when they run; CPython keeps those with constant parts, alone
// and in tuples. A code object is named by its scope, since its core tree need not exist yet when it is listed.

import { equalityKey, joinKeys, type Literal, literalKey } from '../literal.ts';
import type { Scope } from '../scopes/scope.ts';

export interface SliceConstant {
  readonly type: 'slice';
  readonly lower: Literal;
  readonly upper: Literal;
  readonly step: Literal;
}

/** A tuple of which some item is no literal. */
export interface MixedTuple {
  readonly type: 'mixed';
  readonly items: readonly Value[];
}

/** What can be folded. */
export type Value = Literal | SliceConstant | MixedTuple;

export interface CodeConstant {
  readonly type: 'code';
  readonly scope: Scope;
}

export type Constant = Value | CodeConstant;

export function isLiteral(value: Value): value is Literal {
  return value.type !== 'slice' && value.type !== 'mixed';
}

export function tupleOfValues(items: readonly Value[]): Value {
  return items.every(isLiteral) ? { type: 'tuple', items } : { type: 'mixed', items };
}

/** Of items that are equal, the first counts. */
export function frozenset(items: readonly Literal[]): Literal {
  const known = new Set<string>();
  const distinct = items.filter(item => {
    const key = equalityKey(item);
    return known.has(key) ? false : known.add(key);
  });
  return { type: 'frozenset', items: distinct };
}

/** Small ints have an instruction of their own. */
export function isSmallInt(value: Constant): boolean {
  return value.type === 'int' && typeof value.value === 'number' && value.value >= 0 && value.value < 256;
}

const scopeNumbers = new WeakMap<Scope, number>();
let scopesSeen = 0;

/** Equal keys, one constant. */
export function constantKey(value: Constant): string {
  switch (value.type) {
    case 'mixed':
      return `mixed ${joinKeys(value.items.map(constantKey))}`;
    case 'slice':
      return `slice ${joinKeys([value.lower, value.upper, value.step].map(literalKey))}`;
    case 'code': {
      let number = scopeNumbers.get(value.scope);
      if (number === undefined) scopeNumbers.set(value.scope, (number = scopesSeen++));
      return `code ${number}`;
    }
    default:
      return literalKey(value);
  }
}
