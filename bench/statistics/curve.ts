// Does a program get faster while it runs? What one process's iterations show, after Barrett and others (2017, "Virtual
// machine warmup blows hot and cold").
//
// The times are cut into stretches of about equal speed (least squares with a price for each cut, on logarithms). When
// the last stretch, with what equals it before, is long enough, it is the steady state: everything is flat, or it is
// the fastest (warming up), or something before was faster (slowing down). Otherwise the process was never steady.
// Single slow iterations (a garbage collection, other work) are taken out first by a running median of three.

import { median } from '../../reports/render/figures.ts';

export type CurveClass = 'flat' | 'warming up' | 'slowing down' | 'never steady';

export interface Curve {
  /** null: too few iterations to tell. */
  readonly kind: CurveClass | null;
  /** The first iteration of the steady state; the second half where there is none. */
  readonly steadyFrom: number;
}

/** Stretches closer than this are alike. */
const ALIKE = 0.03;
/** No noise is taken to be smaller than this: clocks and caches are not that good. */
const LEAST_NOISE = 0.005;
/** The share of the iterations that a steady state must have. */
const STEADY_SHARE = 0.4;
const FEWEST = 5;
/** A stretch after the first has at least so many iterations. */
const SHORTEST = 2;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
}

export function classify(times: readonly number[]): Curve {
  const half = times.length >> 1;
  if (times.length < FEWEST) return { kind: null, steadyFrom: half };
  const logs = times.map(Math.log);
  const smooth = withoutSpikes(logs);
  const noise = noiseOf(logs);
  const stretches = cut(smooth, noise);
  const last = stretches.at(-1)!;
  const alike = Math.max(ALIKE, noise);
  let first = stretches.length - 1;
  while (first > 0 && Math.abs(stretches[first - 1]!.mean - last.mean) <= alike) first--;
  const steadyFrom = stretches[first]!.from;
  if (times.length - steadyFrom < Math.max(SHORTEST, times.length * STEADY_SHARE))
    return { kind: 'never steady', steadyFrom: half };
  if (first === 0) return { kind: 'flat', steadyFrom };
  const steady = median(smooth.slice(steadyFrom));
  const faster = stretches.slice(0, first).some(({ mean }) => mean < steady - alike);
  return { kind: faster ? 'slowing down' : 'warming up', steadyFrom };
}

/** What most processes of a row show; of two that are as frequent, the less welcome one. */
const WELCOME: readonly CurveClass[] = ['never steady', 'slowing down', 'warming up', 'flat'];

export function classOfRow(curves: readonly Curve[]): { kind: CurveClass | null; share: number } {
  const kinds = curves.flatMap(({ kind }) => kind ?? []);
  if (kinds.length === 0) return { kind: null, share: 0 };
  const ranked = WELCOME.map(kind => ({ kind, share: kinds.filter(each => each === kind).length / kinds.length }));
  return ranked.reduce((best, each) => (each.share > best.share ? each : best));
}

function withoutSpikes(values: readonly number[]): number[] {
  return values.map((value, i) => {
    // The first iteration is slow for reasons of its own and stays as it is.
    if (i === 0) return value;
    const at = Math.min(i, values.length - 2);
    return median(values.slice(at - 1, at + 2));
  });
}

/** The deviation of a single iteration, from second differences of neighbours: levels and slopes fall out of them. */
function noiseOf(values: readonly number[]): number {
  const bends = values.slice(2).map((value, i) => Math.abs(value - 2 * values[i + 1]! + values[i]!));
  return Math.max(LEAST_NOISE, (median(bends) * 1.4826) / Math.sqrt(6));
}

/** The cheapest way to cut: squared distances in units of the noise, and a price for each cut. */
function cut(values: readonly number[], noise: number): Stretch[] {
  const count = values.length;
  const price = 4 + 2 * Math.log(count);
  const [sums, squares] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  values.forEach((value, i) => {
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  });
  const cost = (from: number, to: number): number => {
    const sum = sums[to]! - sums[from]!;
    return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from)) / (noise * noise);
  };
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(count + 1);
  best[0] = -price;
  for (let to = 1; to <= count; to++) {
    for (let from = 0; from < to; from++) {
      if (from > 0 && to - from < SHORTEST) continue;
      const total = best[from]! + cost(from, to) + price;
      if (total < best[to]!) {
        best[to] = total;
        before[to] = from;
      }
    }
  }
  const stretches: Stretch[] = [];
  for (let to = count; to > 0; to = before[to]!) {
    const from = before[to]!;
    stretches.unshift({ from, to, mean: (sums[to]! - sums[from]!) / (to - from) });
  }
  return stretches;
}
