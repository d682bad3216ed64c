// What can stand in co_consts: the literals of a program, slices of them, and the code objects inside.
//
// Slices are no literals for the engines, which make them when they run; CPython keeps those with constant parts, alone
// and in tuples. A code object is named by its scope, since its core tree need not exist yet when it is listed.

import type { Literal } from '../literal.ts';
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

/** 1, 1.0, True and 1+0j are equal. */
function equalityKey(value: Literal): string {
  switch (value.type) {
    case 'bool':
      return `number ${Number(value.value)}`;
    case 'int':
      return `number ${value.value}`;
    case 'float':
      return Number.isInteger(value.value) ? `number ${BigInt(value.value)}` : constantKey(value);
    case 'complex':
      return value.imag === 0 ? equalityKey({ type: 'float', value: value.real }) : constantKey(value);
    case 'tuple':
      return `tuple ${value.items.map(item => `${equalityKey(item)},`).join('')}`;
    default:
      return constantKey(value);
  }
}

/** Small ints have an instruction of their own. */
export function isSmallInt(value: Constant): boolean {
  return value.type === 'int' && typeof value.value === 'number' && value.value >= 0 && value.value < 256;
}

const scopeNumbers = new WeakMap<Scope, number>();
let scopesSeen = 0;

/** Equal keys, one constant: type and value are spelled out, since 1, 1.0 and True are equal in Python. */
export function constantKey(value: Constant): string {
  switch (value.type) {
    case 'None':
    case 'Ellipsis':
      return value.type;
    case 'bool':
    case 'int':
      return `${value.type} ${value.value}`;
    case 'str':
      return value.characters === undefined ? `str ${value.value}` : `characters ${value.characters.join(' ')}`;
    case 'float':
      return `float ${floatKey(value.value)}`;
    case 'complex':
      return `complex ${floatKey(value.real)} ${floatKey(value.imag)}`;
    case 'bytes':
      return `bytes ${value.value.join()}`;
    case 'tuple':
    case 'mixed':
      return `tuple ${keysOf(value.items)}`;
    case 'frozenset':
      return `frozenset ${keysOf(value.items, true)}`;
    case 'slice':
      return `slice ${keysOf([value.lower, value.upper, value.step])}`;
    case 'code': {
      let number = scopeNumbers.get(value.scope);
      if (number === undefined) scopeNumbers.set(value.scope, (number = scopesSeen++));
      return `code ${number}`;
    }
  }
}

/** Lengths keep the keys of neighbours apart. */
function keysOf(values: readonly Value[], isUnordered = false): string {
  const keys = values.map(constantKey).map(key => `${key.length}:${key}`);
  return (isUnordered ? [...new Set(keys)].sort() : keys).join('');
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
