// A bench result as tables for other programs: every sample, and one line of figures for each program and engine.

import type { BenchResult } from '../../bench/runner/result.ts';
import type { BenchSummary } from '../../bench/runner/summary.ts';

/** Quoted where it must be; a cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toPrecision(8))) : '';
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Row = readonly (string | number | null | undefined)[];

const csv = (head: readonly string[], rows: readonly Row[]): string =>
  [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');

export function samplesCsv({ engines, programs }: BenchResult): string {
  const cold: Row[] = engines.flatMap(({ name, starts }) =>
    starts.map((time, round) => ['', name, round, 'empty program', '', time]),
  );
  const rows = programs.flatMap(({ name, rows }) =>
    rows.flatMap(({ engine, problem, runs }) =>
      problem !== null
        ? []
        : runs.flatMap(({ compile, iterations, round, wall }): Row[] => [
            [name, engine, round, 'process', '', wall],
            ...(compile === null ? [] : [[name, engine, round, 'compile', '', compile] as const]),
            ...iterations.map((time, i) => [name, engine, round, 'iteration', i + 1, time] as const),
          ]),
    ),
  );
  return csv(['program', 'engine', 'round', 'what', 'iteration', 'milliseconds'], [...cold, ...rows]);
}

const COUNTED = [
  'pushes',
  'pops',
  'register reads',
  'register writes',
  'constant reads',
  'attribute operations',
  'attribute cache hits',
  'global loads',
  'global cache hits',
  'cache misses',
  'guards failed',
  'generic calls',
  'floats made',
  'emitted bytes',
];

export function summaryCsv({ programs }: BenchSummary): string {
  const head = [
    'program',
    'engine',
    'problem',
    'steady_ms',
    'steady_low',
    'steady_high',
    'speed',
    'speed_low',
    'speed_high',
    'curve',
    'first_ms',
    'warm_up_ms',
    'compile_ms',
    'process_ms',
    'instructions',
    'calls',
    'code_bytes',
    'constants',
    'memory_bytes',
    ...COUNTED.map(name => name.replaceAll(' ', '_')),
  ];
  const rows = programs.flatMap(({ program, rows }) =>
    rows.map((summary): Row => {
      const { counts, code, engine, memory, problem } = summary.row;
      const { compile, first, kind, speed, wall, warm, warmUpTime } = summary;
      const times = [warm.value, warm.low, warm.high, speed.value, speed.low, speed.high, kind, first, warmUpTime];
      return [
        program.name,
        engine,
        problem,
        ...(problem === null ? [...times, compile, wall] : new Array<null>(11).fill(null)),
        counts?.instructions,
        counts?.calls,
        code?.bytes,
        code?.constants,
        memory,
        ...COUNTED.map(name => counts?.more[name]),
      ];
    }),
  );
  return csv(head, rows);
}
