// What follows from the samples of a bench run: one row of figures for each program and engine, and means over programs.
//
// A process stands for one number of each kind: its first iteration, its steady time (the median from where its curve is
// steady on, statistics/curve.ts). Two processes of a round stand for one ratio of each kind; the steady one is the
// median over their iterations, taken pair by pair since the two of a pair ran one after the other. Ratios to the baseline come with intervals over
// rounds (statistics/interval.ts).

import { median } from '../../reports/render/figures.ts';
import { type Curve, type CurveClass, classify, classOfRow } from '../statistics/curve.ts';
import {
  type Estimate,
  type Interval,
  intervalOf,
  meanOfRounds,
  meanRatio,
  trimmedMean,
} from '../statistics/interval.ts';
import type { ProcessRun } from './driver.ts';
import type { BenchEngine, BenchedProgram, BenchResult, BenchRow } from './result.ts';

export interface RowSummary {
  readonly row: BenchRow;
  readonly kind: CurveClass | null;
  /** The share of the processes whose curve is of that kind. */
  readonly kindShare: number;
  /** How many iterations come before the steady state, and how long they take; medians over processes. */
  readonly warmUp: number;
  readonly warmUpTime: number;
  /** Milliseconds of a steady iteration. */
  readonly warm: Interval;
  /** By round, for comparisons with another result. */
  readonly steady: readonly number[];
  readonly first: number;
  readonly compile: number | null;
  readonly wall: number;
  /** How many times as fast as the baseline: steady, first iteration, whole process. */
  readonly speed: Interval;
  readonly firstSpeed: Interval;
  readonly wallSpeed: Interval;
}

export interface ProgramSummary {
  readonly program: BenchedProgram;
  readonly rows: readonly RowSummary[];
}

export interface Extreme {
  readonly program: string;
  readonly value: number;
}

export interface EngineSummary {
  readonly name: string;
  readonly engine: BenchEngine;
  /** Geometric means over the programs that ran on every engine. */
  readonly speed: Interval;
  readonly firstSpeed: Interval;
  readonly wallSpeed: Interval;
  /** Steady, of those programs. */
  readonly best: Extreme | null;
  readonly worst: Extreme | null;
  /** Milliseconds of an empty program, from start to end of its process. */
  readonly start: number;
  readonly failures: number;
}

export interface BenchSummary {
  readonly result: BenchResult;
  readonly programs: readonly ProgramSummary[];
  readonly engines: readonly EngineSummary[];
  /** How many programs the means are over. */
  readonly common: number;
  readonly warnings: readonly string[];
}

/** One process of a row and its curve. */
interface Judged {
  readonly run: ProcessRun;
  readonly curve: Curve;
}

const steadyTime = ({ curve, run }: Judged): number => median(run.iterations.slice(curve.steadyFrom));

/** How many times as fast was one of two processes of a round? */
type Ratio = (base: Judged, own: Judged) => number;

const steadyRatio: Ratio = (base, own) => {
  const from = Math.max(base.curve.steadyFrom, own.curve.steadyFrom);
  return median(base.run.iterations.slice(from).map((time, i) => time / own.run.iterations[from + i]!));
};
const firstRatio: Ratio = (base, own) => base.run.iterations[0]! / own.run.iterations[0]!;
const wallRatio: Ratio = (base, own) => base.run.wall / own.run.wall;
const RATIOS = { speed: steadyRatio, firstSpeed: firstRatio, wallSpeed: wallRatio } as const;

const NO_ESTIMATE: Estimate = { log: Number.NaN, error: Number.NaN, freedom: 0 };

interface RowWork {
  readonly row: BenchRow;
  readonly judged: readonly Judged[];
  readonly ratios: Record<keyof typeof RATIOS, Estimate>;
}

export function summarize(result: BenchResult): BenchSummary {
  const work = result.programs.map(program => ({ program, rows: rowsOf(program, result.baseline) }));
  // An engine that ran nothing at all (a peer that does not start) must not take the means from the others.
  const dead = new Set(
    result.engines
      .map(({ name }) => name)
      .filter(name => work.every(({ rows }) => rows.some(({ row }) => row.engine === name && row.problem !== null))),
  );
  const common = work.filter(({ rows }) => rows.every(({ row }) => row.problem === null || dead.has(row.engine)));
  const programs = work.map(({ program, rows }) => ({ program, rows: rows.map(rowSummary) }));
  const engines = result.engines.map((engine): EngineSummary => {
    const { name } = engine;
    const own = common.flatMap(({ program, rows }) =>
      rows
        .filter(({ row }) => row.engine === name && row.problem === null)
        .map(row => ({ program: program.name, ...row })),
    );
    const mean = (figure: keyof typeof RATIOS): Interval =>
      intervalOf(own.length === 0 ? NO_ESTIMATE : meanRatio(own.map(({ ratios }) => ratios[figure])));
    const ranked = own
      .map(({ program, ratios }) => ({ program, value: Math.exp(ratios.speed.log) }))
      .sort((a, b) => b.value - a.value);
    return {
      name,
      engine,
      speed: mean('speed'),
      firstSpeed: mean('firstSpeed'),
      wallSpeed: mean('wallSpeed'),
      best: ranked[0] ?? null,
      worst: ranked.at(-1) ?? null,
      start: median(engine.starts),
      failures: work.flatMap(({ rows }) => rows).filter(({ row }) => row.engine === name && row.problem !== null)
        .length,
    };
  });
  return { result, programs, engines, common: common.length, warnings: warningsOf(result, programs) };
}

function rowsOf(program: BenchedProgram, baseline: string): RowWork[] {
  const works = program.rows.map(row => ({
    row,
    judged: row.runs.map(run => ({ run, curve: classify(run.iterations) })),
  }));
  const base = works.find(({ row }) => row.engine === baseline && row.problem === null);
  return works.map(work => {
    const of = (ratio: Ratio): Estimate =>
      base === undefined || work.row.problem !== null ? NO_ESTIMATE : ratioByRound(base, work, ratio);
    const { firstSpeed, speed, wallSpeed } = RATIOS;
    return { ...work, ratios: { speed: of(speed), firstSpeed: of(firstSpeed), wallSpeed: of(wallSpeed) } };
  });
}

type JudgedRow = Pick<RowWork, 'row' | 'judged'>;

/** Only rounds that both took part in: a peer may have had fewer. */
function ratioByRound(base: JudgedRow, own: JudgedRow, ratio: Ratio): Estimate {
  // An engine against itself is 1 without any doubt.
  if (own === base) return { log: 0, error: 0, freedom: Number.POSITIVE_INFINITY };
  const ratios = own.judged.flatMap(judged => {
    const other = base.judged.find(({ run }) => run.round === judged.run.round);
    return other === undefined ? [] : [ratio(other, judged)];
  });
  return ratios.length === 0 ? NO_ESTIMATE : meanOfRounds(ratios);
}

function rowSummary({ judged, ratios, row }: RowWork): RowSummary {
  const { runs } = row;
  const curves = judged.map(({ curve }) => curve);
  const steady = judged.map(steadyTime);
  const { kind, share } = classOfRow(curves);
  const compiles = runs.flatMap(({ compile }) => compile ?? []);
  const warmUps = runs.map(({ iterations }, i) =>
    iterations.slice(0, curves[i]!.steadyFrom).reduce((sum, each) => sum + each, 0),
  );
  return {
    row,
    kind,
    kindShare: share,
    warmUp: median(curves.map(({ steadyFrom }) => steadyFrom)),
    warmUpTime: median(warmUps),
    warm: runs.length === 0 ? intervalOf(NO_ESTIMATE) : intervalOf(timeOf(steady)),
    steady,
    first: median(runs.map(({ iterations }) => iterations[0]!)),
    compile: compiles.length === 0 ? null : median(compiles),
    wall: median(runs.map(({ wall }) => wall)),
    speed: intervalOf(ratios.speed),
    firstSpeed: intervalOf(ratios.firstSpeed),
    wallSpeed: intervalOf(ratios.wallSpeed),
  };
}

/** A time is a ratio to one millisecond. */
const timeOf = (times: readonly number[]): Estimate => meanOfRounds(times);

/** Our own process makes a load of 1, and the host's helper threads some more. */
const BUSY = 1.7;
/** Processes that differ by more than this share of their middle make a figure doubtful. */
const NOISY = 0.05;
/** A shorter interval than this on both sides says something. */
const VAGUE = 0.1;

function warningsOf({ machine, processes }: BenchResult, programs: readonly ProgramSummary[]): string[] {
  const warnings: string[] = [];
  const load = Math.max(...machine.load);
  if (load > BUSY)
    warnings.push(`the machine was busy with other work (load ${load.toFixed(1)} on ${machine.cores} cores)`);
  if (processes < 3)
    warnings.push(
      `${processes === 1 ? 'one process' : 'two processes'} for each figure: nobody can tell how sure it is`,
    );
  const rows = programs.flatMap(({ program, rows }) =>
    rows.filter(({ row }) => row.problem === null).map(row => ({ name: `${program.name} on ${row.row.engine}`, row })),
  );
  const name = (of: typeof rows): string => {
    const shown = of.slice(0, 3).map(({ name }) => name);
    return `${shown.join(', ')}${of.length > 3 ? ` and ${of.length - 3} more` : ''}`;
  };
  const noisy = rows.filter(({ row }) => spreadOf(row.steady) > NOISY);
  if (noisy.length > 0)
    warnings.push(`steady times of processes more than ${NOISY * 100} % from their middle: ${name(noisy)}`);
  const vague = rows.filter(({ row: { speed } }) => speed.high / speed.low > (1 + VAGUE) ** 2);
  if (vague.length > 0)
    warnings.push(
      `too noisy to say more than ±${VAGUE * 100} %: ${name(vague)}; more --runs or a quieter machine help`,
    );
  return warnings;
}

/** The middle distance from the centre, as a share. */
function spreadOf(times: readonly number[]): number {
  const logs = times.map(Math.log);
  const centre = trimmedMean(logs);
  return median(logs.map(value => Math.abs(value - centre)));
}
