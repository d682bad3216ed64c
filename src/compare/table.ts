// Comparisons as a table for the terminal.

import Table from 'cli-table3';
import type { ProgramComparison } from './comparison.ts';
import type { Measurement } from './measure.ts';

const number = (value: number): string => value.toLocaleString('en-US');
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));

const HEAD = ['program', 'engine', 'same', 'run ms', 'ratio', 'compile ms', 'instructions', 'calls', 'code bytes'];

export function comparisonTable(comparisons: readonly ProgramComparison[]): string {
  const table = new Table({
    head: HEAD,
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const comparison of comparisons) {
    const [reference] = comparison.measurements;
    comparison.measurements.forEach((measurement, i) => {
      table.push([
        i === 0 ? comparison.filename.split('/').at(-1)! : '',
        ...cells(comparison, measurement, reference!),
      ]);
    });
  }
  return table.toString();
}

function cells(comparison: ProgramComparison, measurement: Measurement, reference: Measurement): string[] {
  const good = !comparison.problems.some(problem => problem.startsWith(`${measurement.backend}:`));
  const { counts, size } = measurement;
  return [
    measurement.backend,
    good ? 'yes' : 'NO',
    milliseconds(measurement.runTime),
    measurement.runTime > 0 ? (reference.runTime / measurement.runTime).toFixed(2) : '-',
    milliseconds(measurement.compileTime),
    counts?.instructions == null ? '-' : number(counts.instructions),
    counts === null ? '-' : number(counts.calls),
    size === null ? '-' : number(size.bytes),
  ];
}
