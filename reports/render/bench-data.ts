// The tables and charts of a bench result, before they are HTML, Markdown or CSV: what is shown, once for all of them.

import type { BenchResult } from '../../bench/runner/result.ts';
import type { BenchSummary, EngineSummary, ProgramSummary, RowSummary } from '../../bench/runner/summary.ts';
import type { Interval } from '../../bench/statistics/interval.ts';
import type { CurvePoint, Dot, Ratio, Share } from './charts.ts';
import { list, median, milliseconds, plural, ratio, whole } from './figures.ts';
import { ratioText } from './reasons.ts';

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** How many columns from the left are words. */
  readonly words: number;
  readonly rows: readonly (readonly string[])[];
}

export const isGood = ({ row }: RowSummary): boolean => row.problem === null;

/** Where and how it was measured. */
export function machineText({ machine, processes, iterations, sizeFactor, engines }: BenchResult): string {
  const peers = engines.filter(({ kind }) => kind === 'peer').length;
  return [
    `${machine.processor}, ${plural(machine.cores, 'core')}, ${machine.memoryGigabytes} GB, ${machine.system}`,
    `Node ${machine.node} (V8 ${machine.v8})${machine.flags.length === 0 ? '' : ` with ${machine.flags.join(' ')}`}`,
    machine.commit === null ? '' : `commit ${machine.commit}`,
    machine.date.replace('T', ' ').replace('Z', ' UTC'),
    `load ${machine.load.map(each => each.toFixed(1)).join(' before, ')} after`,
    `${processes} fresh processes${peers > 0 ? ' (peers may have fewer)' : ''} with ${plural(iterations, 'iteration')} each`,
    sizeFactor === 1 ? '' : `sizes × ${sizeFactor}`,
  ]
    .filter(part => part !== '')
    .join(' · ');
}

/** What came out, in three sentences. */
export function summarySentences({ common, engines, programs, result }: BenchSummary): string[] {
  const { baseline } = result;
  const failures = engines.reduce((sum, engine) => sum + engine.failures, 0);
  const others = engines.filter(({ name, speed }) => name !== baseline && Number.isFinite(speed.value));
  const judged =
    failures === 0
      ? 'every answer was right'
      : `${plural(failures, 'row')} gave a wrong answer or did not end well and ${failures === 1 ? 'counts' : 'count'} for nothing`;
  const first = `${plural(programs.length, 'program')} ran on ${list(engines.map(({ name }) => name))}; ${judged}.`;
  if (others.length === 0 || common === 0) return [first];
  const speeds = others.map(({ name, speed }) => `${name} is ${ratioText(speed)}`);
  const second = `Once steady, ${list(speeds)} times as fast as ${baseline} (geometric means over the ${plural(common, 'program')} that ran everywhere, with 95 % intervals).`;
  const fastest = others.reduce((best, each) => (each.speed.value > best.speed.value ? each : best));
  const starts = list(
    engines.filter(({ start }) => Number.isFinite(start)).map(({ name, start }) => `${name} ${milliseconds(start)} ms`),
  );
  const third =
    fastest.best === null || fastest.worst === null
      ? `An empty program takes ${starts}.`
      : `The fastest, ${fastest.name}, does best on ${fastest.best.program} (${ratio(fastest.best.value)} times) and worst on ${fastest.worst.program} (${ratio(fastest.worst.value)} times), and in the first iteration it is ${ratio(fastest.firstSpeed.value)} times as fast; an empty program takes ${starts}.`;
  return [first, second, third];
}

export function meansTable({ common, engines, result }: BenchSummary): DataTable {
  const extreme = (one: EngineSummary['best']): string => (one === null ? '–' : `${one.program} ${ratio(one.value)}`);
  return {
    caption: `Times as fast as ${result.baseline}: geometric means over the ${plural(common, 'program')} that ran everywhere, with 95 % intervals`,
    columns: [
      'engine',
      'Python',
      'steady',
      'best',
      'worst',
      'first iteration',
      'whole process',
      'empty program',
      'void rows',
    ],
    words: 2,
    rows: engines.map(({ best, engine, failures, firstSpeed, name, speed, start, wallSpeed, worst }) => [
      name === result.baseline ? `${name} (baseline)` : name,
      engine.version,
      ratioText(speed),
      extreme(name === result.baseline ? null : best),
      extreme(name === result.baseline ? null : worst),
      ratioText(firstSpeed),
      ratioText(wallSpeed),
      Number.isFinite(start) ? `${milliseconds(start)} ms` : '–',
      String(failures),
    ]),
  };
}

const none = (value: number | null | undefined): string => (value == null ? '–' : whole(value));
const time = (value: number | null): string => (value === null || !Number.isFinite(value) ? '–' : milliseconds(value));

/** 'jit warming up in 3 of 5' is told as a class, and its share when not all agree. */
export function kindText({ kind, kindShare }: RowSummary): string {
  if (kind === null) return '–';
  return kindShare === 1 ? kind : `${kind} (${Math.round(kindShare * 100)} %)`;
}

export function timesTable({ programs, result }: BenchSummary): DataTable {
  return {
    caption: `Milliseconds; speed: how many times as fast as ${result.baseline}. Steady: from where the curve of a process is level.`,
    columns: ['program', 'engine', 'steady', 'speed', 'curve', 'first', 'warm-up', 'compile', 'process'],
    words: 2,
    rows: programs.flatMap(({ program, rows }) =>
      rows.map((row, i) => [i === 0 ? program.name : '', row.row.engine, ...timeCells(row)]),
    ),
  };
}

function timeCells(row: RowSummary): string[] {
  if (!isGood(row)) return ['void', '', '', '', '', '', ''];
  return [
    time(row.warm.value),
    ratioText(row.speed),
    kindText(row),
    time(row.first),
    time(row.warmUpTime),
    time(row.compile),
    time(row.wall),
  ];
}

/** What does not depend on the machine, and memory, which hardly does. */
export function countsTable({ programs }: BenchSummary): DataTable {
  return {
    caption:
      'One iteration of each program, counted; each instruction is one dispatch. Values moved: pushes and pops, or register reads and writes. Cache hits: attributes and globals. Code bytes of the jit are emitted JavaScript.',
    columns: [
      'program',
      'engine',
      'instructions',
      'calls',
      'values moved',
      'cache hits',
      'guards failed',
      'floats made',
      'code bytes',
      'constants',
      'memory MB',
    ],
    words: 2,
    rows: programs.flatMap(({ program, rows }) =>
      rows
        .filter(({ row }) => row.counts !== null || row.memory !== null)
        .map(({ row }, i) => [i === 0 ? program.name : '', row.engine, ...countCells(row)]),
    ),
  };
}

function countCells({ code, counts, memory }: RowSummary['row']): string[] {
  const figure = (name: string): number => counts?.more[name] ?? 0;
  const moved = ['pushes', 'pops', 'register reads', 'register writes'].reduce((sum, name) => sum + figure(name), 0);
  const sites = figure('attribute operations') + figure('global loads');
  const hits = figure('attribute cache hits') + figure('global cache hits');
  return [
    none(counts?.instructions),
    none(counts?.calls),
    moved === 0 ? '–' : whole(moved),
    sites === 0 ? '–' : `${((hits / sites) * 100).toFixed(1)} %`,
    none(counts?.more['guards failed']),
    none(counts?.more['floats made']),
    none(code?.bytes),
    none(code?.constants),
    memory === null ? '–' : (memory / 2 ** 20).toFixed(0),
  ];
}

export function failureLines({ programs }: BenchSummary): string[] {
  return programs.flatMap(({ program, rows }) =>
    rows.filter(row => !isGood(row)).map(({ row }) => `${program.name} on ${row.engine}: ${row.problem}`),
  );
}

// ---- charts ------------------------------------------------------------------------------------------------------------

export const engineNames = ({ result }: BenchSummary): string[] => result.engines.map(({ name }) => name);

const asRatio = (group: string | null, engine: string, { high, low, value }: Interval): Ratio => ({
  group,
  engine,
  value,
  low,
  high,
});

export const meanRatios = ({ engines }: BenchSummary): Ratio[] =>
  engines.map(({ name, speed }) => asRatio(null, name, speed));

export function programRatios({ programs, result }: BenchSummary): Ratio[] {
  return programs.flatMap(({ program, rows }) =>
    rows
      .filter(row => isGood(row) && row.row.engine !== result.baseline)
      .map(row => asRatio(program.name, row.row.engine, row.speed)),
  );
}

export function curvePoints({ rows }: ProgramSummary): CurvePoint[] {
  return rows.filter(isGood).flatMap(({ row: { engine, runs } }) => {
    const longest = Math.max(...runs.map(({ iterations }) => iterations.length));
    const middle = Array.from({ length: longest }, (_, i) => ({
      engine,
      process: 'median',
      iteration: i + 1,
      time: median(runs.flatMap(({ iterations }) => iterations[i] ?? [])),
    }));
    const single = runs.flatMap(({ iterations }, process) =>
      iterations.map((time, i) => ({ engine, process: String(process), iteration: i + 1, time })),
    );
    return [...single, ...middle];
  });
}

/** Executed code size and speed of each program as multiples of the baseline's. */
export function sizeDots({ programs, result }: BenchSummary): Dot[] {
  return programs.flatMap(({ program, rows }) => {
    const base = rows.find(({ row }) => row.engine === result.baseline);
    if (base === undefined || base.row.code === null) return [];
    return rows.flatMap(({ row, speed }) =>
      row.code === null || row.problem !== null || row.engine === result.baseline
        ? []
        : [{ engine: row.engine, program: program.name, x: row.code.bytes / base.row.code!.bytes, y: speed.value }],
    );
  });
}

const SHOWN_OPCODES = 10;
/** Less than this would be written as 0.0 %. */
const LEAST_SHARE = 0.0005;

/** What an engine executed in one program, the most frequent first. */
export function mixOf({ counts }: Pick<RowSummary['row'], 'counts'>): Share[] {
  const all = counts?.instructions ?? 0;
  if (counts === null || all === 0) return [];
  return counts.opcodes
    .slice(0, SHOWN_OPCODES)
    .map(({ count, name }) => ({ name, share: count / all }))
    .filter(({ share }) => share >= LEAST_SHARE);
}

/** The same over all programs, each of which weighs as much as any other. */
export function meanMix({ programs }: BenchSummary, engine: string): Share[] {
  const rows = programs.flatMap(({ rows }) => rows.filter(({ row }) => row.engine === engine).map(({ row }) => row));
  const counted = rows.filter(({ counts }) => (counts?.instructions ?? 0) > 0);
  const shares = new Map<string, number>();
  for (const { counts } of counted)
    for (const { count, name } of counts!.opcodes)
      shares.set(name, (shares.get(name) ?? 0) + count / counts!.instructions! / counted.length);
  return [...shares]
    .map(([name, share]) => ({ name, share }))
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN_OPCODES + 2);
}
