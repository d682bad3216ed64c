// Quotients of large ints of about the same size.
//
// The host divides digit by digit in a way that takes tens of microseconds for operands of some thousand digits, whatever
// the quotient. Where that is small (digits of pi, gcd, a remainder in a loop), the leading bits of both say it: they are
// divided, and the rest of the quotient's doubt is settled by comparing the remainder of the leading bits with it. Neither
// operand is copied or multiplied.

/** Below, the host's own division is fast enough. */
const LEAST = 1n << 500n;
/** Leading bits that are taken of the divisor lie between these. */
const LEADING_LEAST = 1n << 62n;
const LEADING_MOST = 1n << 400n;
/** More bits than this mean a long quotient. */
const DIVIDEND_MOST = 1n << 700n;

/** How far the divisor was shifted last: loops divide by numbers of about one size. */
let shift = 0n;

/** left // right where that can be read off the leading bits; undefined elsewhere. */
export function nearQuotient(left: bigint, right: bigint): bigint | undefined {
  if (right < LEAST) return undefined;
  let divisor = right >> shift;
  if (divisor < LEADING_LEAST || divisor > LEADING_MOST) {
    shift = BigInt(Math.max(roughSize(right) - 200, 0));
    divisor = right >> shift;
  }
  const dividend = left >> shift;
  if (dividend > DIVIDEND_MOST || dividend < -DIVIDEND_MOST) return undefined;
  let quotient = dividend / divisor;
  let rest = dividend - quotient * divisor;
  if (rest < 0n) {
    quotient--;
    rest += divisor;
  }
  // left - quotient * right is `rest` shifted back, and less than one quotient (shifted back) off that.
  const isCertain = quotient >= 0n ? rest >= quotient : rest + 1n - quotient <= divisor;
  return isCertain ? quotient : undefined;
}

/** How many bits a positive int has more than, with less than 64 to come. */
export function roughSize(value: bigint): number {
  let most = 64;
  while (value >> BigInt(most) > 0n) most *= 2;
  let least = most / 2;
  while (most - least > 64) {
    const middle = (least + most) / 2;
    if (value >> BigInt(middle) > 0n) least = middle;
    else most = middle;
  }
  return least;
}
