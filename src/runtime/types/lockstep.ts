// Walking several iterators side by side, for zip and map.

import { valueError } from '../exceptions/raise.ts';
import type { PyIterator } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { endWith, next } from '../protocols/iterate.ts';

/**
 * One item of each iterator; undefined as soon as one is exhausted. In strict mode it is an error if the others are
 * not exhausted too; `name` is for its message.
 */
export function stepAll(
  self: PyIterator,
  iterators: readonly Value[],
  strict: boolean,
  name: string,
): Value[] | undefined {
  const items: Value[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const item = next(iterators[i]!);
    if (item === undefined) return endTogether(self, iterators, i, strict, name);
    items.push(item);
  }
  return items;
}

/** The walk ends because one of them has ended. */
export function endTogether(
  self: PyIterator,
  iterators: readonly Value[],
  ended: number,
  strict: boolean,
  name: string,
): undefined {
  if (strict) checkExhausted(iterators, ended, name);
  return endWith(self, iterators[ended]!);
}

function checkExhausted(iterators: readonly Value[], ended: number, name: string): void {
  const before = (count: number): string => (count === 1 ? 'argument 1' : `arguments 1-${count}`);
  if (ended > 0) throw valueError(`${name}() argument ${ended + 1} is shorter than ${before(ended)}`);
  for (let i = 1; i < iterators.length; i++) {
    if (next(iterators[i]!) !== undefined) throw valueError(`${name}() argument ${i + 1} is longer than ${before(i)}`);
  }
}
