// The page of `typhon report`: a bench result, a conformance result and an inventory, put together. One file that needs
// neither network nor script.

import { summarize } from '../../bench/runner/summary.ts';
import { apartLines, type CpythonTests, sentenceOf, tableOf } from '../../conformance/cpython-tests/matrix.ts';
import type { Inventory } from '../../conformance/inventory/compare.ts';
import type { ConformanceReport } from '../../conformance/runner/report.ts';
import { machineText } from './bench-data.ts';
import { benchSections } from './bench-page.ts';
import { html, type Part } from './html.ts';
import { renderPage, table } from './page.ts';
import {
  gapLines,
  INVENTORY_COLUMNS,
  inventoryRows,
  inventorySentence,
  matrixOf,
  type ReportData,
} from './report-data.ts';

/** `linkOf` gives the page of a program with its source and listings. */
export function renderReport(
  { before = null, bench, conformance, cpythonTests = null, inventory }: ReportData,
  linkOf: (program: string) => string | null = () => null,
): string {
  const body: Part[] = [];
  const contents: [anchor: string, title: string][] = [];
  if (bench !== null) {
    const summary = summarize(bench);
    contents.push(['speed', 'Speed'], ['times', 'Times'], ['counts', 'Counts'], ['size', 'Code size against speed']);
    contents.push(['programs', 'Program by program']);
    body.push(benchSections(summary, { before: before === null ? null : summarize(before), linkOf }));
  }
  if (conformance !== null) {
    contents.push(['conformance', 'Conformance']);
    body.push(html`<h2 id="conformance">Conformance</h2>`, conformanceSection(conformance));
  }
  if (inventory !== null) {
    contents.push(['types', 'Builtin types']);
    body.push(html`<h2 id="types">Builtin types</h2>`, inventorySection(inventory));
  }
  if (cpythonTests !== null) {
    contents.push(['cpython-tests', "CPython's own test files"]);
    body.push(html`<h2 id="cpython-tests">CPython's own test files</h2>`, cpythonTestsSection(cpythonTests));
  }
  return renderPage({
    title: 'Typhon report',
    subtitle: bench === null ? (conformance?.startedAt.slice(0, 10) ?? '') : machineText(bench),
    body: [
      html`<nav class="contents" aria-label="Contents">${contents.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}</nav>`,
      body,
    ],
  });
}

function conformanceSection(report: ConformanceReport): Part {
  const { backends, failures, rows, sentence } = matrixOf(report);
  return [
    html`<p class="summary">${sentence}</p>`,
    failures.length === 0 ? null : html`<ul>${failures.map(text => html`<li>${text}</li>`)}</ul>`,
    table('Cases that pass', [{ title: 'cases' }, ...backends.map(title => ({ title, numeric: true }))], rows),
  ];
}

function cpythonTestsSection(matrix: CpythonTests): Part {
  const { cells, columns } = tableOf(matrix);
  return [
    html`<p class="summary">${sentenceOf(matrix)}</p>`,
    table(
      'Tests that pass, of those that count',
      columns.map((title, i) => ({ title, numeric: i > 0 })),
      cells,
    ),
    html`<p>Listed apart:</p><ul>${apartLines(matrix).map(text => html`<li>${text}</li>`)}</ul>`,
  ];
}

function inventorySection(inventory: Inventory): Part {
  const columns = INVENTORY_COLUMNS.map((title, i) => ({ title, numeric: i > 0 }));
  return [
    html`<p class="summary">${inventorySentence(inventory)}</p>`,
    html`<ul>${gapLines(inventory).map(text => html`<li>${text}</li>`)}</ul>`,
    table('What CPython has, and where Typhon departs', columns, inventoryRows(inventory)),
  ];
}
