// Draws a report for people: a matrix of folders and engines, the totals, and every failure with its first difference.
import Table from 'cli-table3';
import type { Changes } from './compare-reports.ts';
import { type ConformanceReport, describeFailure, isGood, type Totals } from './report.ts';

type Paint = (code: number, text: string) => string;

export function matrixText(report: ConformanceReport, colour: boolean): string {
  const paint: Paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const names = report.engines.map(({ name }) => name);
  const table = new Table({
    head: ['cases', ...names],
    colAligns: ['left', ...names.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  const good = ({ pass, skipped, 'known failure': known }: Totals): number => pass + skipped + known;
  const all = (totals: Totals): number => Object.values(totals).reduce((sum, count) => sum + count, 0);
  const cell = (totals: Totals): string =>
    paint(good(totals) === all(totals) ? 32 : 31, `${good(totals)}/${all(totals)}`);
  for (const [folder, totals] of Object.entries(report.folders))
    table.push([folder, ...names.map(name => cell(totals[name]!))]);
  table.push(['all', ...names.map(name => cell(report.totals[name]!))]);
  return [table.toString(), ...failureLines(report, paint), ...totalLines(report), ''].join('\n');
}

/** One line for each failure; engines that fail alike share it. */
function failureLines({ cases, engines }: ConformanceReport, paint: Paint): string[] {
  return cases.flatMap(({ path, results }) => {
    const alike = new Map<string, string[]>();
    for (const { name } of engines) {
      const result = results[name];
      if (result === undefined || isGood(result)) continue;
      const text = describeFailure(result);
      alike.set(text, [...(alike.get(text) ?? []), name]);
    }
    return [...alike].map(([text, names]) => `${paint(31, 'FAIL')} ${path} [${names.join(', ')}]\n     ${text}`);
  });
}

function totalLines({ totals, cases, engines, milliseconds, complete, shards }: ConformanceReport): string[] {
  const width = Math.max(...engines.map(({ name }) => name.length));
  const lines = engines.map(({ name }) => {
    const counts = Object.entries(totals[name]!).filter(([key, count]) => count > 0 || key === 'pass');
    return `${name.padEnd(width)}  ${counts.map(([key, count]) => `${count} ${key}`).join(', ')}`;
  });
  const part = shards.of > 1 ? ` (shard ${shards.parts.join(', ')} of ${shards.of})` : '';
  const cut = complete ? '' : '; not everything was run';
  return [...lines, `${cases.length} cases${part} in ${(milliseconds / 1000).toFixed(1)} s${cut}`];
}

/** What an earlier result makes of this one. */
export function changesText({ broken, fixed }: Changes, file: string, colour: boolean): string {
  const paint: Paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const lines = [
    ...broken.map(
      ({ path, engine, after }) => `${paint(31, 'BROKEN')} ${path} [${engine}]\n       ${describeFailure(after)}`,
    ),
    ...fixed.map(({ path, engine }) => `${paint(32, 'FIXED')}  ${path} [${engine}]`),
  ];
  return [...lines, `Against ${file}: ${broken.length} newly broken, ${fixed.length} newly fixed`, ''].join('\n');
}
