// A bench result as a table for the terminal.

import Table from 'cli-table3';
import { milliseconds, plural, ratio, whole } from '../../reports/render/figures.ts';
import { type BenchResult, type RowSummary, summarize } from './result.ts';

const HEAD = [
  'program',
  'engine',
  'warm ms',
  '±%',
  'speed',
  'first ms',
  'compile',
  'process',
  'instructions',
  'calls',
  'bytes',
];

export function benchTable(result: BenchResult): string {
  const summary = summarize(result);
  const table = new Table({
    head: HEAD,
    style: { head: [], border: [], compact: true },
    colAligns: HEAD.map((_, i) => (i < 2 ? 'left' : 'right')),
  });
  for (const { program, rows } of summary.programs) {
    rows.forEach((row, i) => {
      table.push([i === 0 ? program.name : '', row.row.engine, ...cells(row)]);
    });
  }
  for (const { name, speed } of summary.engines) {
    table.push([name === result.baseline ? 'geometric mean' : '', name, '', '', ratio(speed), '', '', '', '', '', '']);
  }
  const failures = summary.programs.flatMap(({ program, rows }) =>
    rows.filter(({ row }) => row.problem !== null).map(({ row }) => `${program.name} on ${row.engine}: ${row.problem}`),
  );
  return [
    table.toString(),
    `Fresh processes: ${result.processes}, of ${plural(result.iterations, 'iteration')} each; speed: times as fast as ${result.baseline}; means over ${plural(summary.common, 'program')}.`,
    ...summary.warnings.map(text => `warning: ${text}`),
    ...failures,
    '',
  ].join('\n');
}

function cells({ row, ...figures }: RowSummary): string[] {
  const { counts, code } = row;
  const counted = [counts?.instructions, counts?.calls, code?.bytes].map(value => (value == null ? '-' : whole(value)));
  if (row.problem !== null) return ['void', '', '', '', '', '', ...counted];
  const { warm, low, high, speed, first, compile, wall } = figures;
  const spread = ((high - low) / 2 / warm) * 100;
  return [
    milliseconds(warm),
    spread.toFixed(1),
    ratio(speed),
    milliseconds(first),
    milliseconds(compile),
    milliseconds(wall),
    ...counted,
  ];
}
