// A bench result as a table for the terminal.

import Table from 'cli-table3';
import { milliseconds, plural, ratio, whole } from '../../reports/render/figures.ts';
import { ratioText } from '../../reports/render/reasons.ts';
import type { BenchSummary, RowSummary } from './summary.ts';

const HEAD = [
  'program',
  'engine',
  'steady ms',
  'speed',
  'curve',
  'first',
  'compile',
  'process',
  'instructions',
  'bytes',
];

export function benchTable(summary: BenchSummary): string {
  const { common, engines, programs, result, warnings } = summary;
  const table = new Table({
    head: HEAD,
    style: { head: [], border: [], compact: true },
    colAligns: HEAD.map((_, i) => (i < 2 || i === 4 ? 'left' : 'right')),
  });
  for (const { program, rows } of programs) {
    rows.forEach((row, i) => {
      table.push([i === 0 ? program.name : '', row.row.engine, ...cells(row)]);
    });
  }
  const means = engines.map(({ best, name, speed, start, worst }) => {
    const range =
      best === null || worst === null || common < 2
        ? ''
        : `; best ${best.program} ${ratio(best.value)}, worst ${worst.program} ${ratio(worst.value)}`;
    return `${name}: ${ratioText(speed)} times as fast as ${result.baseline}${range}; empty program ${milliseconds(start)} ms`;
  });
  const failures = programs.flatMap(({ program, rows }) =>
    rows.filter(({ row }) => row.problem !== null).map(({ row }) => `${program.name} on ${row.engine}: ${row.problem}`),
  );
  return [
    table.toString(),
    `Geometric means over ${plural(common, 'program')} with 95 % intervals; fresh processes: ${result.processes}, of ${plural(result.iterations, 'iteration')} each.`,
    ...means.map(text => `  ${text}`),
    ...warnings.map(text => `warning: ${text}`),
    ...failures.map(text => `void: ${text}`),
    '',
  ].join('\n');
}

function cells({ row, ...figures }: RowSummary): string[] {
  const counted = [row.counts?.instructions, row.code?.bytes].map(value => (value == null ? '-' : whole(value)));
  if (row.problem !== null) return ['void', '', '', '', '', '', ...counted];
  const { compile, first, kind, speed, wall, warm } = figures;
  return [
    milliseconds(warm.value),
    ratioText(speed),
    kind ?? '-',
    milliseconds(first),
    compile === null ? '-' : milliseconds(compile),
    milliseconds(wall),
    ...counted,
  ];
}
