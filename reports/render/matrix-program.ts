// The page of one program in a conformance matrix: its text, what is expected, each engine's outcome with output and
// difference, and what Typhon's engines made of it.

import { diffLines } from 'diff';
import { BACKENDS } from '../../backends/registry.ts';
import {
  type CaseReport,
  type CaseResult,
  type ConformanceReport,
  describeFailure,
  type Expected,
  isGood,
} from '../../conformance/runner/report.ts';
import { type EngineListing, explain } from '../../src/explain/explain.ts';
import { SyntaxProblem } from '../../src/frontend/problem.ts';
import { decodeSource } from '../../src/frontend/source.ts';
import { html, type Part } from './html.ts';
import { anchorOf, pageOfFile } from './matrix-index.ts';
import { code, folded, renderPage } from './page.ts';

interface ProgramTests {
  readonly report: ConformanceReport;
  readonly file: string;
  /** One, or those of a unittest file. */
  readonly tests: readonly CaseReport[];
  readonly source: Uint8Array | null;
}

const STYLE = `
pre ins { text-decoration: none; color: var(--good); } pre del { text-decoration: none; color: var(--bad); }
`;

/** Outputs beyond this are shown side by side, not compared line by line. */
const LONGEST_DIFF = 60_000;

export function renderProgramTests({ report, file, tests, source }: ProgramTests): string {
  const up = '../'.repeat(pageOfFile(file).split('/').length - 1);
  const text = source === null ? null : new TextDecoder().decode(source);
  return renderPage({
    title: file,
    subtitle: html`<a href="${up}index.html">All tests</a>`,
    style: STYLE,
    body: [
      html`<h2>Program</h2>`,
      text === null ? html`<p>The program is not on this machine.</p>` : code(text),
      tests.map(test => testPart(report, test, tests.length > 1)),
      source === null ? null : [html`<h2>Code of each engine</h2>`, listings(source, file)],
    ],
  });
}

function testPart({ engines }: ConformanceReport, { path, expected, results }: CaseReport, named: boolean): Part {
  return [
    html`<h2 id="${anchorOf(path)}">${named ? path.slice(path.indexOf('::') + 2) : 'Outcomes'}</h2>`,
    expected === null ? null : expectedPart(expected),
    engines.map(({ name }) => resultPart(name, results[name], expected)),
  ];
}

function expectedPart({ from, stdout, stderr, status }: Expected): Part {
  return [
    html`<p class="quiet">What is right is known from ${from}${status === null ? '' : `; exit status ${status}`}.</p>`,
    stdout === null || stdout === '' ? null : folded('expected output', stdout),
    stderr === null || stderr === '' ? null : folded('expected on standard error', stderr),
  ];
}

function resultPart(name: string, result: CaseResult | undefined, expected: Expected | null): Part {
  if (result === undefined) return html`<h3>${name}</h3><p class="quiet">Not run.</p>`;
  const { outcome, milliseconds, differences, known, output } = result;
  const kind = isGood(result) ? (outcome === 'pass' ? 'good' : 'quiet') : 'bad';
  return [
    html`<h3>${name}: <span class="${kind}">${outcome}</span></h3>`,
    html`<p class="quiet">${milliseconds} ms${known === undefined ? '' : `; known: ${known}`}${outcome === 'pass' && known !== undefined ? `; ${describeFailure(result)}` : ''}</p>`,
    differences.length === 0 ? null : html`<ul>${differences.map(text => html`<li>${text}</li>`)}</ul>`,
    output === undefined
      ? null
      : [
          difference(expected?.stdout ?? null, output.stdout),
          folded(`standard output of ${name}`, output.stdout),
          folded(`standard error of ${name}, exit status ${output.status}`, output.stderr),
        ],
  ];
}

function difference(expected: string | null, actual: string): Part {
  if (expected === null || expected === actual || expected.length + actual.length > LONGEST_DIFF) return null;
  const lines = diffLines(expected, actual).flatMap(({ added, removed, value }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map(line => (added ? html`<ins>+ ${line}</ins>\n` : removed ? html`<del>- ${line}</del>\n` : html`  ${line}\n`)),
  );
  return html`<p class="caption">Expected (-) and printed (+)</p><pre tabindex="0"><code>${lines}</code></pre>`;
}

function listings(source: Uint8Array, file: string): Part {
  let engines: readonly EngineListing[];
  try {
    engines = explain(decodeSource(source, file), BACKENDS, null).engines;
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return html`<p>It does not compile: ${error.message}</p>`;
  }
  return engines.map(({ name, blocks }) =>
    folded(`code of ${name}`, blocks.map(({ title, text }) => `${title}\n${text}`).join('\n\n')),
  );
}
