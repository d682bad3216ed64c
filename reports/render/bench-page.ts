// The page of a bench result: how fast each engine is once warm, how it gets there, and what it executes for it.

import {
  type BenchResult,
  type BenchSummary,
  type ProgramSummary,
  type RowSummary,
  summarize,
} from '../../bench/runner/result.ts';
import { barChart, plot } from './charts.ts';
import { instructionMix } from './comparison-page.ts';
import { list, median, milliseconds, plural, ratio, whole } from './figures.ts';
import { type Html, html, type Part } from './html.ts';
import { legend, renderPage, table } from './page.ts';

export function renderBench(result: BenchResult): string {
  return renderPage({ title: 'Typhon benchmarks', subtitle: machineText(result), body: benchSections(result) });
}

/** Where and how it was measured, in one line. */
export function machineText({ machine, processes, iterations, sizeFactor }: BenchResult): string {
  return [
    `${machine.processor}, ${plural(machine.cores, 'core')}, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}`,
    machine.commit === null ? '' : `commit ${machine.commit}`,
    machine.date,
    `${processes} fresh processes with ${plural(iterations, 'iteration')} each`,
    sizeFactor === 1 ? '' : `sizes × ${sizeFactor}`,
  ]
    .filter(part => part !== '')
    .join(' · ');
}

export function benchSections(result: BenchResult): Part {
  const summary = summarize(result);
  const engines = result.engines.map(({ name }) => name);
  return [
    html`<p class="summary">${benchSummaryText(result, summary)}</p>`,
    summary.warnings.map(text => html`<p class="bad">Take care: ${text}.</p>`),
    html`<h2>Speed</h2>`,
    legend(engines),
    meansTable(result, summary),
    barChart(
      `Time of a warm iteration; ${result.baseline} is 1, shorter is faster. The line spans the quartiles.`,
      summary.programs.map(({ program, rows }) => ({
        title: program.name,
        bars: rows.filter(counts).flatMap(row => relativeTime(row, engines)),
      })),
    ),
    html`<h2>All figures</h2>`,
    figuresTable(summary),
    html`<h2>Code size against speed</h2>`,
    sizePlot(summary, engines),
    html`<h2>Program by program</h2>`,
    summary.programs.map(program => programSection(program, engines)),
  ];
}

const counts = ({ row }: RowSummary): boolean => row.problem === null;

export function benchSummaryText(result: BenchResult, { common, engines, programs }: BenchSummary): string {
  const others = engines.filter(({ name }) => name !== result.baseline);
  const failures = engines.reduce((sum, engine) => sum + engine.failures, 0);
  const judged =
    failures === 0
      ? 'All answers were right.'
      : `${plural(failures, 'row')} gave a wrong answer or did not end well and count for nothing.`;
  const speeds = others.map(({ name, speed }) => `${name} ${ratio(speed)} times`);
  const compared =
    others.length === 0 || common === 0
      ? ''
      : ` Once warm, as fast as ${result.baseline}: ${list(speeds)} (geometric mean over ${plural(common, 'program')}).`;
  return `${plural(programs.length, 'program')} on ${list(engines.map(({ name }) => name))}. ${judged}${compared}`;
}

function meansTable(result: BenchResult, { engines, common }: BenchSummary): Html {
  const columns = ['warm', 'first iteration', 'whole process', 'failures'].map(title => ({ title, numeric: true }));
  const versions = new Map(result.engines.map(({ name, version }) => [name, version]));
  const rows = engines.map(({ failures, firstSpeed, name, speed, wallSpeed }) => [
    name,
    versions.get(name) ?? '',
    ...[speed, firstSpeed, wallSpeed].map(ratio),
    failures,
  ]);
  return table(
    `Times as fast as ${result.baseline}: geometric means over the ${plural(common, 'program')} that ran everywhere`,
    [{ title: 'engine' }, { title: 'Python' }, ...columns],
    rows,
  );
}

function relativeTime(row: RowSummary, engines: readonly string[]) {
  const share = 1 / row.speed;
  if (!Number.isFinite(share)) return [];
  const perMillisecond = share / row.warm;
  const spread = [row.low * perMillisecond, row.high * perMillisecond] as const;
  return [{ label: row.row.engine, value: share, text: ratio(share), engine: engines.indexOf(row.row.engine), spread }];
}

function figuresTable({ programs }: BenchSummary): Html {
  const numeric = [
    'warm ms',
    'quartiles',
    'times as fast',
    'first ms',
    'compile ms',
    'process ms',
    'instructions',
    'calls',
    'code bytes',
  ];
  const rows = programs.flatMap(({ program, rows: own }) =>
    own.map((row, i) => [i === 0 ? program.name : '', row.row.engine, ...figureCells(row)]),
  );
  return table(
    'Medians. Warm: the second half of the iterations of each process. Process: from start to end, all iterations included.',
    [{ title: 'program' }, { title: 'engine' }, ...numeric.map(title => ({ title, numeric: true }))],
    rows,
  );
}

function figureCells(summary: RowSummary): Part[] {
  const { row } = summary;
  const counted = [row.counts?.instructions, row.counts?.calls, row.code?.bytes].map(value =>
    value == null ? '–' : whole(value),
  );
  if (row.problem !== null) return [html`<span class="bad">${row.problem}</span>`, '', '', '', '', '', ...counted];
  const quartiles = `${milliseconds(summary.low)} to ${milliseconds(summary.high)}`;
  const rest = [summary.first, summary.compile, summary.wall].map(milliseconds);
  return [milliseconds(summary.warm), quartiles, ratio(summary.speed), ...rest, ...counted];
}

function sizePlot({ programs }: BenchSummary, engines: readonly string[]): Html {
  const series = engines.map((name, engine) => {
    const points = programs.flatMap(({ rows }) => {
      const own = rows.find(({ row }) => row.engine === name);
      if (own === undefined || !counts(own) || own.row.code === null || !Number.isFinite(own.speed)) return [];
      return [[own.row.code.bytes, own.speed] as const];
    });
    return { label: name, engine, points };
  });
  return plot(series, {
    title:
      'Each dot is a program on an engine. For the jit the code is JavaScript text, so only its own dots compare with each other.',
    x: 'code bytes',
    y: 'times as fast',
    kind: 'dots',
    logarithmic: true,
  });
}

function programSection({ program, rows }: ProgramSummary, engines: readonly string[]): Html {
  const good = rows.filter(counts);
  const curves = good.map(({ row }) => ({
    label: row.engine,
    engine: engines.indexOf(row.engine),
    points: row.runs[0]!.iterations.map((_, i) => [i + 1, median(row.runs.map(run => run.iterations[i]!))] as const),
  }));
  const failed = rows.filter(row => !counts(row));
  return html`<article><h3>${program.name}</h3><p class="quiet">run(${program.size}). ${program.stresses === '' ? '' : `Stresses ${program.stresses}.`}</p>
${failed.map(({ row }) => html`<p class="bad">${row.engine}: ${row.problem}</p>`)}
<div class="columns">
${plot(curves, { title: 'Warming up: time of each iteration', x: 'iteration', y: 'ms', kind: 'line' })}
${rows.map(({ row }) => instructionMix({ backend: row.engine, counts: row.counts }, engines.indexOf(row.engine)))}
</div></article>`;
}
