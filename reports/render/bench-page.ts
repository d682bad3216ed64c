// The page of a bench result: how fast each engine is once steady, how it gets there, and what it executes for it.

import { changesBetween } from '../../bench/runner/changes.ts';
import type { BenchResult } from '../../bench/runner/result.ts';
import { type BenchSummary, type ProgramSummary, summarize } from '../../bench/runner/summary.ts';
import {
  countsTable,
  curvePoints,
  type DataTable,
  engineNames,
  failureLines,
  isGood,
  kindText,
  machineText,
  meanMix,
  meanRatios,
  meansTable,
  mixOf,
  programRatios,
  sizeDots,
  summarySentences,
  timesTable,
} from './bench-data.ts';
import { curveChart, dotChart, figure, ratioChart, shareChart } from './charts.ts';
import { plural, ratio, whole } from './figures.ts';
import { type Html, html, type Part } from './html.ts';
import { LITERATURE_COLUMNS, literatureBox } from './literature.ts';
import { folded, legend, renderPage, table } from './page.ts';
import { reasonsOf, verdictText } from './reasons.ts';

export function renderBench(result: BenchResult, before: BenchResult | null = null): string {
  return renderPage({
    title: 'Typhon benchmarks',
    subtitle: machineText(result),
    body: benchSections(summarize(result), { before: before === null ? null : summarize(before) }),
  });
}

export interface SectionOptions {
  /** An earlier result to compare with. */
  readonly before?: BenchSummary | null;
  /** The page of a program with its source and listings, where there is one. */
  readonly linkOf?: (program: string) => string | null;
  /** How a program is called on the page. */
  readonly level?: 'page' | 'part';
}

export function benchSections(summary: BenchSummary, options: SectionOptions = {}): Part {
  const engines = engineNames(summary);
  const { result } = summary;
  const failures = failureLines(summary);
  return [
    html`<p class="summary">${summarySentences(summary).join(' ')}</p>`,
    warningBox(summary),
    failures.length === 0
      ? null
      : html`<h2 id="failures">Failures</h2><ul class="bad">${failures.map(text => html`<li>${text}</li>`)}</ul>`,
    html`<h2 id="speed">Speed</h2>`,
    legend(engines),
    figure(
      `Times as fast as ${result.baseline} once steady: geometric means with 95 % intervals.`,
      ratioChart(meanRatios(summary), engines, `Geometric means: how many times as fast as ${result.baseline}`),
    ),
    dataTable(meansTable(summary)),
    figure(
      `Each program, once steady: times as fast as ${result.baseline}, longer is faster. Lines are 95 % intervals.`,
      ratioChart(programRatios(summary), engines, `Each program: how many times as fast as ${result.baseline}`),
    ),
    options.before == null ? null : changesSection(options.before, summary),
    html`<h2 id="times">Times</h2>`,
    dataTable(timesTable(summary)),
    html`<h2 id="counts">Counts</h2>`,
    dataTable(countsTable(summary)),
    mixSection(summary, engines),
    html`<h2 id="size">Code size against speed</h2>`,
    figure(
      `Each mark is a program: bytes of code and speed, both as multiples of ${result.baseline}'s. Emitted JavaScript is text, so its size compares only with itself.`,
      dotChart(
        sizeDots(summary),
        engines,
        { x: `code bytes, ${result.baseline} is 1`, y: 'times as fast' },
        'Code size against speed of each program',
      ),
    ),
    literature(summary),
    html`<h2 id="programs">Program by program</h2>`,
    summary.programs.map(program => programSection(program, engines, options)),
  ];
}

function warningBox({ warnings }: BenchSummary): Html | null {
  if (warnings.length === 0) return null;
  return html`<div class="box bad"><p>Take care:</p><ul>${warnings.map(text => html`<li>${text}</li>`)}</ul></div>`;
}

export function dataTable({ caption, columns, rows, words }: DataTable): Html {
  return table(
    caption,
    columns.map((title, i) => ({ title, numeric: i >= words })),
    rows.map(cells => cells.map(cell => (cell === 'void' ? html`<span class="void">void</span>` : cell))),
  );
}

function changesSection(before: BenchSummary, now: BenchSummary): Part {
  const { changes, reservation } = changesBetween(before, now);
  const factor = (value: number | null): string => (value === null ? '–' : ratio(value));
  return [
    html`<h2 id="changes">Since ${before.result.machine.commit ?? before.result.machine.date}</h2>`,
    reservation === null ? null : html`<p class="bad">Times are not to be compared: ${reservation}.</p>`,
    table(
      'Times as fast as before, with 95 % intervals; instructions and bytes as multiples of before.',
      [
        { title: 'program' },
        { title: 'engine' },
        { title: 'verdict' },
        { title: 'instructions', numeric: true },
        { title: 'bytes', numeric: true },
      ],
      changes.map(({ bytes, engine, instructions, program, speed }) => [
        program,
        engine,
        verdictText(speed),
        factor(instructions),
        factor(bytes),
      ]),
    ),
  ];
}

function mixSection(summary: BenchSummary, engines: readonly string[]): Part {
  const charts = engines.flatMap((name, i) => {
    const chart = shareChart(meanMix(summary, name), i, `What ${name} executes most`);
    return chart === null
      ? []
      : [figure(`${name}: share of executed instructions, mean over programs`, chart, 'small')];
  });
  if (charts.length === 0) return null;
  return [html`<h2 id="mix">Instruction mix</h2>`, html`<div class="columns">${charts}</div>`];
}

function literature(summary: BenchSummary): Html | null {
  const box = literatureBox(summary);
  if (box === null) return null;
  return html`<div class="box" id="literature"><h2>Beside the literature</h2>
${table(
  'The register machine compared with the stack machine',
  LITERATURE_COLUMNS.map((title, i) => ({ title, numeric: i > 0 })),
  box.rows,
)}
${box.words.map(text => html`<p>${text}</p>`)}</div>`;
}

function programSection(summary: ProgramSummary, engines: readonly string[], { linkOf }: SectionOptions): Html {
  const { program, rows } = summary;
  const link = linkOf?.(program.name) ?? null;
  const failed = rows.filter(row => !isGood(row));
  const called = program.size === null ? 'The whole script.' : `run(${program.size}).`;
  return html`<article id="program-${program.name.replace(/[^\w-]/g, '-')}"><h3>${program.name}</h3>
<p class="quiet">${called} ${program.stresses === '' ? '' : `Stresses ${program.stresses}.`} ${link === null ? null : html`<a href="${link}">Source and listings</a>`}</p>
${failed.map(({ row }) => html`<p class="bad">${row.engine}: ${row.problem}</p>`)}
${reasonsOf(summary).map(text => html`<p class="words">${text}</p>`)}
<div class="columns">
${figure(curveCaption(summary), curveChart(curvePoints(summary), engines, `Time of each iteration of ${program.name}`), 'small')}
${rows.map(({ row }) =>
  figure(
    `${row.engine}: ${whole(row.counts?.instructions ?? 0)} instructions`,
    shareChart(mixOf(row), engines.indexOf(row.engine), `What ${row.engine} executed most in ${program.name}`),
    'small',
  ),
)}
</div>
${link === null ? folded(`Source, ${plural(program.source.trimEnd().split('\n').length, 'line')}`, program.source.trimEnd()) : null}</article>`;
}

function curveCaption({ rows }: ProgramSummary): string {
  const parts = rows.filter(isGood).map(row => `${row.row.engine} ${kindText(row)}`);
  return `Time of each iteration; thin lines are processes. Curves: ${parts.join(', ')}.`;
}
