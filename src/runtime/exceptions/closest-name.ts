// "Did you mean …?": the name nearest to a misspelt one, by CPython's weighted edit distance (Lib/traceback.py and
// Python/suggestions.c agree): a change of case costs 1, any other change 2; names too far away are not offered.

const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;

export function closestName(wrong: string, candidates: readonly string[]): string | null {
  if (candidates.length > MAX_CANDIDATES || wrong.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = 0;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    let most = Math.floor(((candidate.length + wrong.length + 3) * MOVE_COST) / 6);
    if (best !== null) most = Math.min(most, bestDistance - 1);
    const distance = editDistance(wrong, candidate, most);
    if (distance > most) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** The distance, or something above `limit` as soon as that is certain. */
export function editDistance(left: string, right: string, limit: number): number {
  let a = left;
  let b = right;
  if (a === b) return 0;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  a = a.slice(start);
  b = b.slice(start);
  let end = 0;
  while (end < a.length && end < b.length && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  a = a.slice(0, a.length - end);
  b = b.slice(0, b.length - end);
  if (a === '' || b === '') return MOVE_COST * (a.length + b.length);
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from({ length: a.length }, (_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let i = 0; i < b.length; i++) {
    let diagonal = i * MOVE_COST;
    let previous = diagonal;
    result = diagonal;
    let least = Number.MAX_SAFE_INTEGER;
    for (let j = 0; j < a.length; j++) {
      const substitute = diagonal + substitutionCost(b[i]!, a[j]!);
      diagonal = row[j]!;
      const insertOrDelete = Math.min(previous, diagonal) + MOVE_COST;
      result = Math.min(insertOrDelete, substitute);
      previous = result;
      row[j] = result;
      if (result < least) least = result;
    }
    if (least > limit) return limit + 1;
  }
  return result;
}
