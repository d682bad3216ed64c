// Two results of the same programs, an earlier and a later one: what has become faster or slower on each engine?
//
// The two were taken on different occasions, so times are compared without pairing rounds, and only on one machine and
// Node. What is counted needs no statistics: any difference is one.

import { type Interval, intervalOf, unpairedRatio, type Verdict, verdictOf } from '../statistics/interval.ts';
import type { BenchSummary, RowSummary } from './summary.ts';

export interface Change {
  readonly program: string;
  readonly engine: string;
  /** How many times as fast as before, steady. */
  readonly speed: Interval;
  readonly verdict: Verdict;
  /** Executed instructions and bytes of code, now as a multiple of before; null where nobody counted. */
  readonly instructions: number | null;
  readonly bytes: number | null;
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** Why the times of the two are not to be compared; null when they may be. */
  readonly reservation: string | null;
}

export function changesBetween(before: BenchSummary, now: BenchSummary): Comparison {
  const changes = now.programs.flatMap(({ program, rows }) => {
    const old = before.programs.find(({ program: { name, size, source } }) => {
      return name === program.name && size === program.size && source === program.source;
    });
    return rows.flatMap(row => {
      const other = old?.rows.find(({ row: { engine } }) => engine === row.row.engine);
      return other === undefined || other.row.problem !== null || row.row.problem !== null
        ? []
        : [changeOf(program.name, other, row)];
    });
  });
  return { changes, reservation: reservationOf(before, now) };
}

function changeOf(program: string, before: RowSummary, now: RowSummary): Change {
  const speed = intervalOf(unpairedRatio(before.steady, now.steady));
  const quotient = (figure: (row: RowSummary) => number | null | undefined): number | null => {
    const [old, own] = [figure(before), figure(now)];
    return old == null || own == null || old === 0 ? null : own / old;
  };
  return {
    program,
    engine: now.row.engine,
    speed,
    verdict: verdictOf(speed),
    instructions: quotient(({ row }) => row.counts?.instructions),
    bytes: quotient(({ row }) => row.code?.bytes),
  };
}

function reservationOf(before: BenchSummary, now: BenchSummary): string | null {
  const [a, b] = [before.result.machine, now.result.machine];
  if (a.processor !== b.processor || a.cores !== b.cores) return 'they come from different machines';
  if (a.node !== b.node) return `they come from Node ${a.node} and ${b.node}`;
  return null;
}
