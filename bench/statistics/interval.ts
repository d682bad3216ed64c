// How many times as fast, and how sure is that? Ratios of times with a 95 % interval.
//
// What varies independently is a process, not an iteration: iterations of one process share its memory layout and its
// compiled code. So a process counts as one number, and whole processes are resampled. Two engines that were measured in
// turns are compared round by round: what slowed the machine in one round slowed both, and falls out of the quotient of
// their two processes. All arithmetic is on logarithms, where a ratio and its inverse are alike.
//
// The centre is a mean without the lowest and highest fifth, since single processes meet other work of the machine. Its
// standard error is that of its values in 1000 resamples; Student's factor makes the interval as wide as few processes
// demand. (Plain percentiles of the resamples are far too narrow below ten processes: 75 % instead of 95 with three.)
// statistics.test.ts holds the intervals against distributions whose truth is known.

import { randomFrom } from './random.ts';

/** An estimate on the logarithmic scale. */
export interface Estimate {
  readonly log: number;
  /** Standard error; NaN when one process says nothing about its spread. */
  readonly error: number;
  readonly freedom: number;
}

export interface Interval {
  readonly value: number;
  /** Both NaN when there is no interval. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
/** What is left out at each end. */
const TRIMMED = 0.2;
const SEED = 20_080_301;

/** What rounds say together, of one number each: a ratio, or a time. */
export const meanOfRounds = (values: readonly number[]): Estimate => estimate(values.map(Math.log));

/** The same for times that were taken on different occasions. */
export function unpairedRatio(base: readonly number[], own: readonly number[]): Estimate {
  const [a, b] = [meanOfRounds(base), meanOfRounds(own)];
  return combined([a, b], a.log - b.log, 1);
}

/** The geometric mean of independent ratios. */
export function meanRatio(ratios: readonly Estimate[]): Estimate {
  const log = ratios.reduce((sum, each) => sum + each.log, 0) / ratios.length;
  return combined(ratios, log, 1 / ratios.length);
}

/** A sum of independent estimates, each with this weight; the degrees of freedom after Welch and Satterthwaite. */
function combined(parts: readonly Estimate[], log: number, weight: number): Estimate {
  const variances = parts.map(({ error }) => (error * weight) ** 2);
  const total = variances.reduce((sum, each) => sum + each, 0);
  const spread = parts.reduce((sum, { freedom }, i) => sum + variances[i]! ** 2 / freedom, 0);
  return { log, error: Math.sqrt(total), freedom: spread === 0 ? Number.POSITIVE_INFINITY : total ** 2 / spread };
}

export function intervalOf({ error, freedom, log }: Estimate): Interval {
  const reach = error * studentFactor(freedom);
  return { value: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach) };
}

function estimate(logs: readonly number[]): Estimate {
  const count = logs.length;
  const log = trimmedMean(logs);
  if (count < 2) return { log, error: Number.NaN, freedom: 0 };
  const random = randomFrom(SEED);
  const drawn = new Array<number>(count);
  let sum = 0;
  let squares = 0;
  for (let round = 0; round < RESAMPLES; round++) {
    for (let i = 0; i < count; i++) drawn[i] = logs[Math.floor(random() * count)]!;
    const off = trimmedMeanOf(drawn) - log;
    sum += off;
    squares += off * off;
  }
  const variance = Math.max(0, squares / RESAMPLES - (sum / RESAMPLES) ** 2);
  // A resample has the spread of the sample, which is smaller than the truth's.
  return { log, error: Math.sqrt((variance * count) / (count - 1)), freedom: count - 1 };
}

/** Of many resamples: sorts its argument in place, by insertion, since there are few and no copy is made. */
function trimmedMeanOf(values: number[]): number {
  const count = values.length;
  const cut = Math.floor(count * TRIMMED);
  if (cut > 0) {
    for (let i = 1; i < count; i++) {
      const value = values[i]!;
      let at = i;
      for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
      values[at] = value;
    }
  }
  let sum = 0;
  for (let i = cut; i < count - cut; i++) sum += values[i]!;
  return sum / (count - 2 * cut);
}

export const trimmedMean = (values: readonly number[]): number => trimmedMeanOf([...values]);

/** Two-sided 95 % points of Student's distribution for 1, 2, 3 … degrees of freedom. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086,
];

function studentFactor(freedom: number): number {
  if (freedom >= STUDENT.length) return 1.96 + 2.5 / freedom;
  const below = Math.max(1, Math.floor(freedom));
  const [a, b] = [STUDENT[below - 1]!, STUDENT[below] ?? 2.08];
  return a + (b - a) * Math.max(0, freedom - below);
}

export type Verdict = 'faster' | 'slower' | 'the same' | 'cannot say';

/** Differences below this are of no interest, however sure. */
export const SMALLEST = 0.01;
/** An interval that lies within this on both sides of 1 says that there is no difference worth a name. */
export const EQUAL = 0.03;

export function verdictOf({ high, low, value }: Interval): Verdict {
  if (low > 1 && value >= 1 + SMALLEST) return 'faster';
  if (high < 1 && value <= 1 - SMALLEST) return 'slower';
  return low > 1 - EQUAL && high < 1 + EQUAL ? 'the same' : 'cannot say';
}
