// Draws a report for people: a matrix of folders and backends, the totals, and every failure with its first difference.
import Table from 'cli-table3';
import { type CaseResult, type ConformanceReport, describeFailure, isGood } from './report.ts';

export function matrixText(report: ConformanceReport, colour: boolean): string {
  const { backends, cases } = report;
  const paint = (code: number, text: string): string => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const table = new Table({
    head: ['cases', ...backends],
    colAligns: ['left', ...backends.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  const cell = (results: readonly (CaseResult | undefined)[]): string => {
    const run = results.filter(result => result !== undefined);
    const good = run.filter(isGood).length;
    return paint(good === run.length ? 32 : 31, `${good}/${run.length}`);
  };
  for (const folder of new Set(cases.map(({ folder }) => folder))) {
    const inside = cases.filter(one => one.folder === folder);
    table.push([folder, ...backends.map(backend => cell(inside.map(({ results }) => results[backend])))]);
  }
  table.push(['all', ...backends.map(backend => cell(cases.map(({ results }) => results[backend])))]);
  return [table.toString(), ...failureLines(report, paint), ...totalLines(report), ''].join('\n');
}

/** One line for each failure; backends that fail alike share it. */
function failureLines({ cases, backends }: ConformanceReport, paint: (code: number, text: string) => string): string[] {
  return cases.flatMap(({ path, results }) => {
    const alike = new Map<string, string[]>();
    for (const backend of backends) {
      const result = results[backend];
      if (result === undefined || isGood(result)) continue;
      const text = describeFailure(result);
      alike.set(text, [...(alike.get(text) ?? []), backend]);
    }
    return [...alike].map(([text, names]) => `${paint(31, 'FAIL')} ${path} [${names.join(', ')}]\n     ${text}`);
  });
}

function totalLines({ totals, cases, backends, milliseconds }: ConformanceReport): string[] {
  const width = Math.max(...backends.map(name => name.length));
  const lines = backends.map(backend => {
    const counts = Object.entries(totals[backend]!).filter(([name, count]) => count > 0 || name === 'pass');
    return `${backend.padEnd(width)}  ${counts.map(([name, count]) => `${count} ${name}`).join(', ')}`;
  });
  return [...lines, `${cases.length} cases in ${(milliseconds / 1000).toFixed(1)} s`];
}
