// The page of one program of a report: its figures and why, its source line by line beside what each engine made of it,
// and the whole listings.

import type { BenchSummary, ProgramSummary } from '../../bench/runner/summary.ts';
import type { Explanation } from '../../src/explain/explain.ts';
import { countsTable, curvePoints, engineNames, isGood, machineText, programRatios, timesTable } from './bench-data.ts';
import { dataTable } from './bench-page.ts';
import { curveChart, figure, ratioChart } from './charts.ts';
import { explanationSections } from './explain-page.ts';
import { html } from './html.ts';
import { legend, renderPage } from './page.ts';
import { reasonsOf } from './reasons.ts';

export function renderProgram(
  summary: BenchSummary,
  one: ProgramSummary,
  explanation: Explanation | null,
  home: string,
): string {
  const engines = engineNames(summary);
  const { program } = one;
  const alone = { ...summary, programs: [one] };
  return renderPage({
    title: program.name,
    subtitle: machineText(summary.result),
    body: [
      html`<p><a href="${home}">The whole report</a></p>`,
      program.stresses === '' ? null : html`<p>Stresses ${program.stresses}.</p>`,
      one.rows.filter(row => !isGood(row)).map(({ row }) => html`<p class="bad">${row.engine}: ${row.problem}</p>`),
      reasonsOf(one).map(text => html`<p class="words">${text}</p>`),
      legend(engines),
      figure(
        `Times as fast as ${summary.result.baseline} once steady, with 95 % intervals`,
        ratioChart(programRatios(alone), engines, `How many times as fast as ${summary.result.baseline}`),
      ),
      figure(
        'Time of each iteration: thin lines are processes, thick ones their median',
        curveChart(curvePoints(one), engines, `Time of each iteration of ${program.name}`),
      ),
      dataTable(timesTable(alone)),
      dataTable(countsTable(alone)),
      explanation === null ? null : explanationSections(explanation),
    ],
  });
}
