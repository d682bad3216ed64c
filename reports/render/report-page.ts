// The page and the Markdown of `typhon report`: a bench result and a conformance result, put together.

import { type BenchResult, summarize } from '../../bench/runner/result.ts';
import type { Inventory } from '../../conformance/inventory/compare.ts';
import type { ConformanceReport } from '../../conformance/runner/report.ts';
import { benchSections, benchSummaryText, machineText } from './bench-page.ts';
import { milliseconds, plural, ratio, whole } from './figures.ts';
import { html, type Part } from './html.ts';
import { renderPage, table } from './page.ts';

export interface ReportData {
  readonly bench: BenchResult | null;
  readonly conformance: ConformanceReport | null;
  readonly inventory: Inventory | null;
}

export function renderReport({ bench, conformance, inventory }: ReportData): string {
  const body: Part[] = [];
  if (conformance !== null) body.push(html`<h2>Conformance</h2>`, conformanceSection(conformance));
  if (inventory !== null) body.push(html`<h2>Builtin types</h2>`, inventorySection(inventory));
  if (bench !== null) body.push(html`<h2>Benchmarks</h2>`, benchSections(bench));
  return renderPage({
    title: 'Typhon report',
    subtitle: bench === null ? (conformance?.startedAt.slice(0, 10) ?? '') : machineText(bench),
    body,
  });
}

interface Matrix {
  readonly backends: readonly string[];
  /** A folder of cases, then 'passed of all' for each backend. */
  readonly rows: readonly (readonly string[])[];
  readonly sentence: string;
  /** Cases that are not as they should be. */
  readonly failures: readonly string[];
}

function matrixOf({ engines, cases, ok }: ConformanceReport): Matrix {
  const backends = engines.map(({ name }) => name);
  const passed = (of: ConformanceReport['cases'], backend: string): string => {
    const results = of.flatMap(({ results }) => results[backend] ?? []);
    const good = results.filter(({ outcome }) => outcome === 'pass' || outcome === 'skipped').length;
    return `${good} of ${results.length}`;
  };
  const folders = [...new Set(cases.map(({ folder }) => folder))];
  const row = (name: string, of: ConformanceReport['cases']): string[] => [
    name,
    ...backends.map(backend => passed(of, backend)),
  ];
  return {
    backends,
    rows: [
      ...folders.map(folder =>
        row(
          folder,
          cases.filter(one => one.folder === folder),
        ),
      ),
      row('all', cases),
    ],
    sentence: `${plural(cases.length, 'case')} on ${plural(backends.length, 'engine')}: ${ok ? 'all as expected' : 'not all as expected'}.`,
    failures: cases.flatMap(({ path, results }) =>
      Object.entries(results)
        .filter(([, { outcome }]) => outcome !== 'pass' && outcome !== 'skipped')
        .map(
          ([backend, { differences, known, outcome }]) =>
            `${path} on ${backend}: ${outcome}. ${known ?? differences[0]?.split('\n')[0] ?? ''}`,
        ),
    ),
  };
}

function conformanceSection(report: ConformanceReport): Part {
  const { backends, failures, rows, sentence } = matrixOf(report);
  return [
    html`<p class="summary">${sentence}</p>`,
    failures.length === 0 ? null : html`<ul>${failures.map(text => html`<li>${text}</li>`)}</ul>`,
    table('Cases that pass', [{ title: 'cases' }, ...backends.map(title => ({ title, numeric: true }))], rows),
  ];
}

const INVENTORY_COLUMNS = ['type', 'attributes', 'missing', 'too much', 'different'];

function inventoryRows({ types }: Inventory): string[][] {
  return types.map(one => [one.name, ...[one.attributes, one.missing, one.surplus, one.different].map(String)]);
}

function inventorySentence({ backend, gaps, size, types }: Inventory): string {
  return (
    `${plural(size, 'attribute')} of ${plural(types.length, 'builtin type')} held against CPython on ${backend}: presence, ` +
    `kind, defining class and signature. ${plural(gaps.length, 'gap')} with a reason.`
  );
}

const gapLines = ({ gaps }: Inventory): string[] => gaps.map(({ what, reason }) => `${what}: ${reason}`);

function inventorySection(inventory: Inventory): Part {
  const columns = INVENTORY_COLUMNS.map((title, i) => ({ title, numeric: i > 0 }));
  return [
    html`<p class="summary">${inventorySentence(inventory)}</p>`,
    html`<ul>${gapLines(inventory).map(text => html`<li>${text}</li>`)}</ul>`,
    table('What CPython has, and where Typhon departs', columns, inventoryRows(inventory)),
  ];
}

export function reportMarkdown({ bench, conformance, inventory }: ReportData): string {
  const parts = ['# Typhon report'];
  if (conformance !== null) {
    const { backends, failures, rows, sentence } = matrixOf(conformance);
    parts.push('## Conformance', sentence, markdownTable(['cases', ...backends], rows));
    if (failures.length > 0) parts.push(failures.map(text => `- ${escapeMarkdown(text)}`).join('\n'));
  }
  if (inventory !== null) {
    parts.push(
      '## Builtin types',
      inventorySentence(inventory),
      markdownTable(INVENTORY_COLUMNS, inventoryRows(inventory)),
    );
    if (inventory.gaps.length > 0)
      parts.push(
        gapLines(inventory)
          .map(text => `- ${escapeMarkdown(text)}`)
          .join('\n'),
      );
  }
  if (bench !== null) {
    const summary = summarize(bench);
    parts.push('## Benchmarks', machineText(bench), benchSummaryText(bench, summary));
    parts.push(...summary.warnings.map(text => `Take care: ${text}.`));
    parts.push(
      markdownTable(
        ['engine', 'warm', 'first iteration', 'whole process'],
        summary.engines.map(({ firstSpeed, name, speed, wallSpeed }) => [
          name,
          ...[speed, firstSpeed, wallSpeed].map(ratio),
        ]),
      ),
      markdownTable(
        ['program', 'engine', 'warm ms', `times as fast as ${bench.baseline}`, 'instructions', 'code bytes'],
        summary.programs.flatMap(({ program, rows }) =>
          rows.map(({ row, speed, warm }) => [
            program.name,
            row.engine,
            row.problem ?? milliseconds(warm),
            row.problem === null ? ratio(speed) : '',
            ...[row.counts?.instructions, row.code?.bytes].map(value => (value == null ? '' : whole(value))),
          ]),
        ),
      ),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\|<>*_`]/g, '\\$&').replaceAll('\n', ' ');
