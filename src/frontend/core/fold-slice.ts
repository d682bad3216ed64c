// A constant slice of a constant: 'abc'[1:], folded as CPython does.

import { charactersOf, type Literal, strFromCharacters } from '../literal.ts';

/** null where it would raise, and for what has no slices. */
export function foldSlice(container: Literal, lower: Literal, upper: Literal, step: Literal): Literal | null {
  const [from, to, by] = [bound(lower), bound(upper), bound(step)];
  if (from === undefined || to === undefined || by === undefined || by === 0) return null;
  switch (container.type) {
    case 'str':
      return strFromCharacters(pick(charactersOf(container), from, to, by ?? 1));
    case 'bytes':
      return { type: 'bytes', value: Uint8Array.from(pick([...container.value], from, to, by ?? 1)) };
    case 'tuple':
      return { type: 'tuple', items: pick(container.items, from, to, by ?? 1) };
    default:
      return null;
  }
}

/** undefined for what is no index. */
function bound(literal: Literal): number | null | undefined {
  if (literal.type === 'None') return null;
  if (literal.type === 'bool') return Number(literal.value);
  return literal.type === 'int' ? Number(literal.value) : undefined;
}

function pick<T>(items: readonly T[], from: number | null, to: number | null, by: number): T[] {
  const size = items.length;
  const clamp = (at: number, least: number, most: number) => Math.min(Math.max(at < 0 ? at + size : at, least), most);
  const picked: T[] = [];
  if (by > 0) {
    const end = to === null ? size : clamp(to, 0, size);
    for (let i = from === null ? 0 : clamp(from, 0, size); i < end; i += by) picked.push(items[i]!);
  } else {
    const end = to === null ? -1 : clamp(to, -1, size - 1);
    for (let i = from === null ? size - 1 : clamp(from, -1, size - 1); i > end; i += by) picked.push(items[i]!);
  }
  return picked;
}
