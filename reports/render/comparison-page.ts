// The page of `typhon compare --html` and of `npm start`: the same programs on all engines.
//
// First what came out of it in three sentences, then all figures in one table, then the same as bars, then each program
// with its source, its output, and what the engines executed for it.

import type { ProgramComparison } from '../../src/compare/comparison.ts';
import type { Measurement } from '../../src/compare/measure.ts';
import { type BarGroup, barChart } from './charts.ts';
import { geometricMean, list, milliseconds, plural, ratio, shortNames, whole } from './figures.ts';
import { type Html, html } from './html.ts';
import { code, folded, legend, renderPage, table } from './page.ts';

export function renderComparison(results: readonly ProgramComparison[]): string {
  const names = shortNames(results.map(({ filename }) => filename));
  const engines = [...new Set(results.flatMap(({ measurements }) => measurements.map(({ backend }) => backend)))];
  return renderPage({
    title: 'One program, several engines',
    subtitle: `${plural(results.length, 'program')} on ${list(engines)}; Node ${process.versions.node}.`,
    body: [
      html`<p class="summary">${summary(results, engines)}</p>`,
      problemList(results, names),
      html`<h2>All programs</h2>`,
      comparisonTable(results, names),
      html`<h2>Compared with ${engines[0] ?? ''}</h2>`,
      legend(engines),
      html`<div class="columns">`,
      relativeBars(
        'Run time; the first engine is 1, shorter is faster',
        results,
        names,
        engines,
        ({ runTime }) => runTime,
      ),
      relativeBars('Executed instructions', results, names, engines, ({ counts }) => counts?.instructions ?? null),
      relativeBars('Bytes of instructions', results, names, engines, ({ size }) =>
        size?.instructions == null ? null : size.bytes,
      ),
      html`</div>`,
      html`<h2>Program by program</h2>`,
      results.map((result, i) => program(result, names[i]!, engines)),
    ],
  });
}

const worked = (measurement: Measurement): boolean => measurement.failure === null;

function summary(results: readonly ProgramComparison[], engines: readonly string[]): string {
  const different = results.filter(({ problems }) => problems.length > 0).length;
  const recorded = results.filter(({ expected }) => expected !== null).length;
  const judged =
    recorded === 0
      ? ''
      : recorded === results.length
        ? ', and as recorded from CPython 3.14'
        : `, and as recorded from CPython 3.14 where there is a record (${recorded})`;
  const alike =
    different === 0
      ? `Output, errors and exit status are identical on all of them${judged}.`
      : `${plural(different, 'program')} did not behave as it should; the differences stand below.`;
  const [first, ...others] = engines;
  const speeds = others.map(engine => {
    const ratios = results.flatMap(({ measurements }) => {
      const base = measurements.find(({ backend }) => backend === first);
      const own = measurements.find(({ backend }) => backend === engine);
      return base && own && worked(base) && worked(own) && base.runTime > 0 && own.runTime > 0
        ? [base.runTime / own.runTime]
        : [];
    });
    return `${engine} is ${ratio(geometricMean(ratios))} times as fast`;
  });
  const speed =
    speeds.length === 0
      ? 'With one engine there is nothing to compare its times with.'
      : `Compared with ${first}, ${list(speeds)} (geometric mean of the run times, which in programs this short include warming up).`;
  return `${plural(results.length, 'program')} ran on ${plural(engines.length, 'engine')}: ${list(engines)}. ${alike} ${speed}`;
}

function problemList(results: readonly ProgramComparison[], names: readonly string[]): Html | null {
  const problems = results.flatMap((result, i) => result.problems.map(problem => `${names[i]}: ${problem}`));
  if (problems.length === 0) return null;
  return html`<h2>Differences</h2><ul class="bad">${problems.map(problem => html`<li>${problem}</li>`)}</ul>`;
}

function comparisonTable(results: readonly ProgramComparison[], names: readonly string[]): Html {
  const columns = [
    { title: 'program' },
    { title: 'engine' },
    ...['run ms', 'times as fast', 'instructions', 'calls', 'code bytes', 'compile ms'].map(title => ({
      title,
      numeric: true,
    })),
  ];
  const rows = results.flatMap((result, i) => {
    const [base] = result.measurements;
    return result.measurements.map((measurement, position) => [
      position === 0 ? names[i]! : '',
      measurement.backend,
      ...(worked(measurement)
        ? [
            milliseconds(measurement.runTime),
            ratio(base!.runTime / measurement.runTime),
            optional(measurement.counts?.instructions),
            optional(measurement.counts?.calls),
            optional(measurement.size?.bytes),
            milliseconds(measurement.compileTime),
          ]
        : [html`<span class="bad">failed</span>`, '–', '–', '–', '–', '–']),
    ]);
  });
  return table('Median of the runs; each run in a fresh thread, with nothing warm', columns, rows);
}

const optional = (value: number | null | undefined): string => (value == null ? '–' : whole(value));

function relativeBars(
  caption: string,
  results: readonly ProgramComparison[],
  names: readonly string[],
  engines: readonly string[],
  figure: (measurement: Measurement) => number | null,
): Html {
  const groups: BarGroup[] = results.flatMap(({ measurements }, i) => {
    const base = measurements[0] === undefined || !worked(measurements[0]) ? null : figure(measurements[0]);
    if (base === null || base === 0) return [];
    const bars = measurements.filter(worked).flatMap(measurement => {
      const value = figure(measurement);
      if (value === null) return [];
      const share = value / base;
      return [
        { label: measurement.backend, value: share, text: ratio(share), engine: engines.indexOf(measurement.backend) },
      ];
    });
    return [{ title: names[i]!, bars }];
  });
  return barChart(caption, groups);
}

function program(result: ProgramComparison, name: string, engines: readonly string[]): Html {
  const { measurements, problems, source, expected } = result;
  const shown = expected ?? measurements.find(worked) ?? null;
  return html`<article><h3>${name}</h3>
${problems.length === 0 ? html`<p class="good">The same on ${list(measurements.map(({ backend }) => backend))}${expected === null ? '' : ' and as recorded from CPython 3.14'}.</p>` : problems.map(problem => html`<p class="bad">${problem}</p>`)}
${folded(`Source, ${plural(source.trimEnd().split('\n').length, 'line')}`, source.trimEnd())}
${shown === null ? null : outputs(shown)}
${problems.length === 0 ? null : measurements.map(own => html`<p>On ${own.backend}: exit status ${own.status}</p>${outputs(own)}`)}
<div class="columns">${measurements.map(measurement => instructionMix(measurement, engines.indexOf(measurement.backend)))}</div></article>`;
}

function outputs({ stdout, stderr, status }: { stdout: string; stderr: string; status: number }): Html {
  return html`${stdout === '' ? null : folded('Output', stdout.trimEnd())}${stderr === '' ? null : html`<p class="quiet">Standard error, exit status ${status}</p>${code(stderr.trimEnd())}`}`;
}

const SHOWN_OPCODES = 8;

/** What an engine executed most; for one without instructions, whatever else it counted. */
export function instructionMix(
  { backend, counts }: Pick<Measurement, 'backend' | 'counts'>,
  engine: number,
): Html | null {
  if (counts === null) return null;
  const { opcodes, instructions, calls, more } = counts;
  if (instructions === null || instructions === 0) {
    const rows = [['calls', whole(calls)], ...Object.entries(more).map(([label, value]) => [label, whole(value)])];
    return html`<div>${table(`${backend}: what it counted`, [{ title: 'count of' }, { title: 'number', numeric: true }], rows)}</div>`;
  }
  const bars = opcodes.slice(0, SHOWN_OPCODES).map(({ name, count }) => ({
    label: name,
    value: count,
    text: `${((count / instructions) * 100).toFixed(1)} %`,
    engine,
  }));
  return barChart(`${backend}: ${whole(instructions)} instructions executed`, [{ title: null, bars }]);
}
