// The Euclidean length of a vector, rounded as if it were computed exactly in nearly all cases.
//
// The squares are summed as pairs of doubles after scaling by a power of two, and the square root gets one correction
// step. JavaScript's Math.hypot loses a digit in one of five cases.

import { productError } from './elementary.ts';

export function hypot(coordinates: readonly number[]): number {
  let largest = 0;
  let unknown = false;
  for (const coordinate of coordinates) {
    const size = Math.abs(coordinate);
    if (size === Infinity) return Infinity;
    if (Number.isNaN(size)) unknown = true;
    else if (size > largest) largest = size;
  }
  if (unknown) return NaN;
  if (largest === 0 || coordinates.length < 2) return largest;
  const scale = powerAtLeast(largest);
  let sum = 0;
  let error = 0;
  for (const coordinate of coordinates) {
    const scaled = coordinate / scale;
    const square = scaled * scaled;
    const next = sum + square;
    const part = next - sum;
    error += sum - (next - part) + (square - part) + productError(scaled, scaled, square);
    sum = next;
  }
  const root = Math.sqrt(sum + error);
  const square = root * root;
  // sum + error - root^2, exactly enough for one step of Newton's method.
  const rest = sum - square + (error - productError(root, root, square));
  return (root + rest / (2 * root)) * scale;
}

/** A power of two near the value, kept in a range where dividing by it is exact. */
function powerAtLeast(value: number): number {
  if (value < 2 ** -1000) return 2 ** -1022;
  return 2 ** Math.min(1023, Math.floor(Math.log2(value)));
}
