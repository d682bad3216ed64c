// The statistics against distributions whose truth is known: intervals cover it as often as they claim, a slowdown of
// 3 % is seen, none is seen where there is none, and curves are called what they were made as. All with fixed seeds.

import { describe, expect, it, vi } from 'vitest';
import { median } from '../../reports/render/figures.ts';
import { summarize } from '../runner/summary.ts';
import { programOf, resultOf, rowOf } from '../runner/testdata.ts';
import { type CurveClass, classify, classOfRow } from './curve.ts';
import {
  type Interval,
  intervalOf,
  meanOfRounds,
  meanRatio,
  trimmedMean,
  unpairedRatio,
  verdictOf,
} from './interval.ts';
import { normal, randomFrom } from './random.ts';

vi.setConfig({ testTimeout: 120_000 });

type Noise = (random: () => number) => number;

/** The noise of one process on the logarithmic scale. */
const NOISES: Readonly<Record<string, Noise>> = {
  normal: random => 0.03 * normal(random),
  // One process in ten meets other work and is slower by up to a half.
  disturbed: random => 0.02 * normal(random) + (random() < 0.1 ? 0.4 * random() : 0),
  // Skewed: never much faster than usual, sometimes much slower.
  skewed: random => -0.04 * Math.log(1 - random()),
  uniform: random => 0.1 * random(),
};

function coverage(trials: number, covered: (random: () => number) => boolean): number {
  const random = randomFrom(7);
  let hits = 0;
  for (let i = 0; i < trials; i++) if (covered(random)) hits++;
  return hits / trials;
}

const times = (count: number, level: number, noise: Noise, random: () => number): number[] =>
  Array.from({ length: count }, () => level * Math.exp(noise(random)));

/** Of two processes a round. */
const pairedRatio = (base: readonly number[], own: readonly number[]) =>
  meanOfRounds(base.map((time, i) => time / own[i]!));

const TRIALS = 400;

describe('intervals', () => {
  const rows = Object.keys(NOISES).flatMap(name => [3, 5, 10, 20].map(count => [name, count] as const));

  it.each(rows)('of rounds with %s noise cover the truth 95 times of 100 with n = %i', (name, count) => {
    const share = coverage(TRIALS, random => {
      const ratio = intervalOf(
        pairedRatio(times(count, 5, NOISES[name]!, random), times(count, 2, NOISES[name]!, random)),
      );
      return ratio.low <= 2.5 && 2.5 <= ratio.high;
    });
    // 400 trials of a true 95 % lie between 0.92 and 0.98 nearly always; more than claimed is no harm.
    expect(share).toBeGreaterThanOrEqual(0.92);
  });

  it.each([5, 10, 20])('of separate occasions cover it, too, with n = %i', count => {
    const share = coverage(TRIALS, random => {
      const ratio = intervalOf(
        unpairedRatio(times(count, 3, NOISES.normal!, random), times(count + 2, 3.3, NOISES.normal!, random)),
      );
      return ratio.low <= 3 / 3.3 && 3 / 3.3 <= ratio.high;
    });
    expect(share).toBeGreaterThanOrEqual(0.92);
    expect(share).toBeLessThanOrEqual(0.985);
  });

  it.each([3, 10])('of geometric means cover theirs with n = %i', count => {
    const truths = [0.5, 1, 2, 4, 8];
    const share = coverage(TRIALS, random => {
      const parts = truths.map(truth =>
        pairedRatio(times(count, truth, NOISES.normal!, random), times(count, 1, NOISES.normal!, random)),
      );
      const mean = intervalOf(meanRatio(parts));
      return mean.low <= 2 && 2 <= mean.high;
    });
    expect(share).toBeGreaterThanOrEqual(0.92);
    expect(share).toBeLessThanOrEqual(0.995);
  });

  it('are not wider than they need be', () => {
    const random = randomFrom(3);
    const widths = Array.from({ length: 100 }, () => {
      const { high, low } = intervalOf(
        pairedRatio(times(20, 1, NOISES.normal!, random), times(20, 1, NOISES.normal!, random)),
      );
      return Math.log(high / low) / 2;
    });
    // The mean of 20 differences of deviation 0.03 * sqrt(2): 2.09 * 0.0424 / sqrt(20) = 0.020.
    expect(median(widths)).toBeGreaterThan(0.018);
    expect(median(widths)).toBeLessThan(0.025);
  });

  it('fall out of a drift that hits both engines alike', () => {
    const random = randomFrom(5);
    const drift = Array.from({ length: 10 }, (_, i) => 1 + i / 10);
    const base = drift.map(level => 2 * level * Math.exp(0.005 * normal(random)));
    const own = drift.map(level => level * Math.exp(0.005 * normal(random)));
    const { high, low } = intervalOf(pairedRatio(base, own));
    expect(low).toBeGreaterThan(1.97);
    expect(high).toBeLessThan(2.03);
  });

  it('are none for a single process, and the same each time', () => {
    const { high, low, value } = intervalOf(pairedRatio([4], [2]));
    expect([value, low, high]).toEqual([2, Number.NaN, Number.NaN]);
    const twice = [0, 1].map(() => intervalOf(pairedRatio([4, 5, 6], [2, 2.5, 2.7])));
    expect(twice[0]).toEqual(twice[1]);
    expect(trimmedMean([100, 1, 2, 3, -50])).toBe(2);
  });
});

/**
 * What 20 rounds of two engines say on a machine in use: its speed differs from round to round and wanders while a round
 * lasts, processes and single iterations have noise of their own, and some meet other work.
 */
function session(slowdown: number, random: () => number): Interval {
  const runs: [number[][], number[][]] = [[], []];
  let drift = 0;
  for (let round = 0; round < 20; round++) {
    drift = 0.8 * drift + 0.05 * normal(random);
    const levels = runs.map(() => 0.015 * normal(random) + (random() < 0.05 ? 0.2 * random() : 0));
    const times: [number[], number[]] = [[], []];
    let wandering = 0;
    for (let i = 0; i < 15; i++) {
      const warm = 1 + 2 * Math.exp(-1.5 * i);
      for (const engine of [0, 1] as const) {
        wandering = 0.9 * wandering + 0.04 * normal(random);
        const noise = drift + wandering + levels[engine]! + 0.02 * normal(random);
        const spike = random() < 0.05 ? 1 + random() / 2 : 1;
        times[engine].push(50 * warm * spike * (engine === 1 ? 1 + slowdown : 1) * Math.exp(noise));
      }
    }
    for (const engine of [0, 1] as const) runs[engine].push(times[engine]);
  }
  const rows = runs.map((processes, engine) => rowOf(`engine ${engine}`, processes));
  return summarize(resultOf([programOf('p', rows)])).programs[0]!.rows[1]!.speed;
}

describe('a change of an engine', () => {
  const RUNS = 200;
  const reported = (slowdown: number): Record<string, number> => {
    const random = randomFrom(11);
    const counts: Record<string, number> = {};
    for (let run = 0; run < RUNS; run++) {
      const verdict = verdictOf(session(slowdown, random));
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    return counts;
  };

  it('of 3 % is reported in at least 9 of 10 runs with n = 20', () => {
    const { slower = 0, faster = 0 } = reported(0.03);
    expect(slower / RUNS).toBeGreaterThanOrEqual(0.9);
    expect(faster).toBe(0);
  });

  it('is not reported in at least 9 of 10 runs where there is none', () => {
    const { slower = 0, faster = 0 } = reported(0);
    expect((slower + faster) / RUNS).toBeLessThanOrEqual(0.1);
  });
});

describe('verdicts', () => {
  it.each([
    [{ value: 1.2, low: 1.1, high: 1.3 }, 'faster'],
    [{ value: 0.97, low: 0.95, high: 0.99 }, 'slower'],
    [{ value: 1.005, low: 1.002, high: 1.008 }, 'the same'],
    [{ value: 1, low: 0.99, high: 1.01 }, 'the same'],
    [{ value: 1, low: 0.9, high: 1.1 }, 'cannot say'],
    [{ value: 1.5, low: Number.NaN, high: Number.NaN }, 'cannot say'],
  ] as const)('of %j is %s', (interval, verdict) => {
    expect(verdictOf(interval)).toBe(verdict);
  });
});

describe('curves', () => {
  const SHAPES: Readonly<Record<CurveClass, (i: number, count: number) => number>> = {
    flat: () => 1,
    'warming up': i => (i < 3 ? 3 - i / 2 : 1),
    'slowing down': (i, count) => (i < count / 2 ? 1 : 1.3),
    'never steady': (i, count) => 1 + i / count,
  };
  const rows = Object.keys(SHAPES).flatMap(kind => [10, 20, 50].map(count => [kind as CurveClass, count] as const));

  it.each(rows)('that are %s are called so with %i iterations', (kind, count) => {
    const random = randomFrom(count);
    const share = coverage(100, () => {
      const curve = Array.from({ length: count }, (_, i) => {
        const spike = i > 0 && i < count - 1 && random() < 0.03 ? 1.5 : 1;
        return 20 * SHAPES[kind](i, count) * spike * Math.exp(0.01 * normal(random));
      });
      return classify(curve).kind === kind;
    });
    expect(share).toBeGreaterThanOrEqual(0.9);
  });

  it('are not judged by a few iterations', () => {
    expect(classify([3, 1, 1])).toEqual({ kind: null, steadyFrom: 1 });
    expect(classify([9, 5, 1, 1, 1, 1, 1, 1]).steadyFrom).toBe(2);
  });

  it('of several processes are what most of them are, the worse of two', () => {
    const of = (...kinds: (CurveClass | null)[]) => classOfRow(kinds.map(kind => ({ kind, steadyFrom: 0 })));
    expect(of('flat', 'flat', 'warming up').kind).toBe('flat');
    expect(of('flat', 'slowing down')).toEqual({ kind: 'slowing down', share: 0.5 });
    expect(of(null).kind).toBeNull();
  });
});
