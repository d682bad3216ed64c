// Sorting by keys that are all ints, or tuples of ints in one form: (3, 5) or (-1, (2, 7)).
//
// Each key becomes one double: its columns as digits of a mixed base, and its place at the end, which keeps equal ones in
// their order. The host sorts doubles several times faster than anything that calls a comparison. Nobody can see that no
// comparison was made, since ints and exact tuples of them run no code of a program.

import { PyTuple, tupleType } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';

/** More columns rarely fit into a double. */
const MOST_COLUMNS = 4;

/** The places of the keys in their order; null where they do not fit. */
export function orderOfInts(keys: readonly Value[]): number[] | null {
  const columns = columnsOf(keys);
  if (columns === null) return null;
  const { length } = keys;
  const joined = new Float64Array(length);
  let size = 1;
  for (const column of columns) {
    let least = column[0]!;
    let most = least;
    for (let i = 1; i < length; i++) {
      const each = column[i]!;
      if (each < least) least = each;
      else if (each > most) most = each;
    }
    const base = most - least + 1;
    size *= base;
    if (size * length > Number.MAX_SAFE_INTEGER) return null;
    for (let i = 0; i < length; i++) joined[i] = joined[i]! * base + (column[i]! - least);
  }
  for (let i = 0; i < length; i++) joined[i] = joined[i]! * length + i;
  joined.sort();
  const places = new Array<number>(length);
  for (let i = 0; i < length; i++) {
    const each = joined[i]!;
    places[i] = each - Math.floor(each / length) * length;
  }
  return places;
}

/** The numbers in each column; null when some key has another form than the first. */
function columnsOf(keys: readonly Value[]): Float64Array[] | null {
  const count = columnCount(keys[0]!);
  if (count === 0 || count > MOST_COLUMNS) return null;
  const columns = Array.from({ length: count }, () => new Float64Array(keys.length));
  const first = keys[0]!;
  for (let i = 0; i < keys.length; i++) if (put(keys[i]!, first, columns, 0, i) < 0) return null;
  return columns;
}

function columnCount(key: Value): number {
  if (typeof key === 'number') return 1;
  if (!(key instanceof PyTuple) || key.cls !== tupleType) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (const item of key.items) count += columnCount(item);
  return count;
}

/** Writes a key of the form of `model` into the columns from `column` on; gives the next column, or -1. */
function put(key: Value, model: Value, columns: readonly Float64Array[], column: number, row: number): number {
  if (typeof model === 'number') {
    if (typeof key !== 'number') return -1;
    columns[column]![row] = key;
    return column + 1;
  }
  if (!(key instanceof PyTuple) || key.cls !== tupleType) return -1;
  const { items } = key;
  const models = (model as PyTuple).items;
  if (items.length !== models.length) return -1;
  let next = column;
  for (let i = 0; i < items.length && next >= 0; i++) next = put(items[i]!, models[i]!, columns, next, row);
  return next;
}
