// The page of `typhon compare --html` and of `npm start`: the same programs on all engines.
//
// First whether they behaved alike, then all that the bench's page shows, then each program's output.

import type { BenchResult } from '../../bench/runner/result.ts';
import { summarize } from '../../bench/runner/summary.ts';
import { alikeText } from '../../src/compare/alike-text.ts';
import type { ProgramComparison } from '../../src/compare/comparison.ts';
import type { Measurement } from '../../src/compare/measure.ts';
import { machineText } from './bench-data.ts';
import { benchSections } from './bench-page.ts';
import { list, shortNames } from './figures.ts';
import { type Html, html } from './html.ts';
import { code, folded, renderPage } from './page.ts';

export function renderComparison(results: readonly ProgramComparison[], bench: BenchResult): string {
  const summary = summarize(bench);
  const names = shortNames(results.map(({ filename }) => filename));
  return renderPage({
    title: results.length === 1 ? `${names[0]} on several engines` : 'One program, several engines',
    subtitle: machineText(bench),
    body: [
      html`<p class="summary">${alikeText(results, summary)}</p>`,
      problemList(results, names),
      benchSections(summary),
      html`<h2 id="outputs">Outputs</h2>`,
      results.map((result, i) => outputsOf(result, names[i]!)),
    ],
  });
}

const worked = (measurement: Measurement): boolean => measurement.failure === null;

function problemList(results: readonly ProgramComparison[], names: readonly string[]): Html | null {
  const problems = results.flatMap((result, i) => result.problems.map(problem => `${names[i]}: ${problem}`));
  if (problems.length === 0) return null;
  return html`<h2>Differences</h2><ul class="bad">${problems.map(problem => html`<li>${problem}</li>`)}</ul>`;
}

function outputsOf({ expected, measurements, problems }: ProgramComparison, name: string): Html {
  const shown = expected ?? measurements.find(worked) ?? null;
  return html`<article><h3>${name}</h3>
${problems.length === 0 ? html`<p class="good">The same on ${list(measurements.map(({ backend }) => backend))}${expected === null ? '' : ' and as recorded from CPython 3.14'}.</p>` : problems.map(problem => html`<p class="bad">${problem}</p>`)}
${shown === null ? null : outputs(shown)}
${problems.length === 0 ? null : measurements.map(own => html`<p>On ${own.backend}: exit status ${own.status}</p>${outputs(own)}`)}</article>`;
}

function outputs({ stdout, stderr, status }: { stdout: string; stderr: string; status: number }): Html {
  return html`${stdout === '' ? null : folded('Output', stdout.trimEnd())}${stderr === '' ? null : html`<p class="quiet">Standard error, exit status ${status}</p>${code(stderr.trimEnd())}`}`;
}
