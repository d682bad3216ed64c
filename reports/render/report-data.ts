// What a report is made of, before it is a page or Markdown: results of other commands, and what is told of them.

import type { BenchResult } from '../../bench/runner/result.ts';
import type { CpythonTests } from '../../conformance/cpython-tests/matrix.ts';
import type { Inventory } from '../../conformance/inventory/compare.ts';
import type { ConformanceReport } from '../../conformance/runner/report.ts';
import { plural } from './figures.ts';

export interface ReportData {
  readonly bench: BenchResult | null;
  readonly conformance: ConformanceReport | null;
  readonly inventory: Inventory | null;
  readonly cpythonTests?: CpythonTests | null;
  /** An earlier bench result, to compare with. */
  readonly before?: BenchResult | null;
}

export interface Matrix {
  readonly backends: readonly string[];
  /** A folder of cases, then 'passed of all' for each backend. */
  readonly rows: readonly (readonly string[])[];
  readonly sentence: string;
  /** Cases that are not as they should be. */
  readonly failures: readonly string[];
}

export function matrixOf({ engines, cases, ok }: ConformanceReport): Matrix {
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

export const INVENTORY_COLUMNS = ['type', 'attributes', 'missing', 'too much', 'different'];

export function inventoryRows({ types }: Inventory): string[][] {
  return types.map(one => [one.name, ...[one.attributes, one.missing, one.surplus, one.different].map(String)]);
}

export function inventorySentence({ backend, gaps, size, types }: Inventory): string {
  return (
    `${plural(size, 'attribute')} of ${plural(types.length, 'builtin type')} held against CPython on ${backend}: presence, ` +
    `kind, defining class and signature. ${plural(gaps.length, 'gap')} with a reason.`
  );
}

export const gapLines = ({ gaps }: Inventory): string[] => gaps.map(({ what, reason }) => `${what}: ${reason}`);
