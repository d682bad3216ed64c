// Quotients read off leading bits are those of the whole division, or are not given at all.

import { expect, test } from 'vitest';
import { nearQuotient } from './near-quotient.ts';

function floorQuotient(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left < 0n !== right < 0n && left % right !== 0n ? quotient - 1n : quotient;
}

const DIVISORS = [3n ** 400n, (1n << 2000n) - 1n, 1n << 5000n, 10n ** 3000n + 7n];
const QUOTIENTS = [0n, 1n, 2n, 9n, 10n ** 9n, 1n << 60n, 1n << 300n];

test.each(DIVISORS.map((divisor, i) => [i, divisor] as const))('divisor %i', (_, divisor) => {
  let given = 0;
  for (const quotient of QUOTIENTS) {
    for (const rest of [0n, 1n, divisor >> 1n, divisor / 3n, divisor - 1n]) {
      for (const dividend of [quotient * divisor + rest, -quotient * divisor - rest]) {
        const near = nearQuotient(dividend, divisor);
        if (near === undefined) continue;
        given++;
        expect(near).toBe(floorQuotient(dividend, divisor));
      }
    }
  }
  expect(given).toBeGreaterThan(20);
});

test('small and negative divisors are left to the host', () => {
  expect(nearQuotient(10n ** 300n, 7n)).toBeUndefined();
  expect(nearQuotient(10n ** 300n, -(10n ** 299n))).toBeUndefined();
});
