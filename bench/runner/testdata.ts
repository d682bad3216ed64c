// Bench results for tests, made by hand: no time is measured, and names are as hostile as a file name or a program may be.

import type { BenchedProgram, BenchResult, BenchRow, Machine } from './result.ts';
import { FORMAT, VERSION } from './result.ts';

export const HOSTILE = `</textarea></pre></style><script>alert(1)</script><img src=x onerror="alert(2)">'&amp;|\`*_[x](javascript:1)`;

export const MACHINE: Machine = {
  processor: 'a processor',
  cores: 2,
  memoryGigabytes: 4,
  system: 'linux x64',
  node: '20.20.0',
  v8: '11.3',
  flags: [],
  date: '2026-01-01T10:00Z',
  commit: null,
  load: [0, 1],
  minutes: 1,
};

/** `processes`: the iterations of each. */
export function rowOf(
  engine: string,
  processes: readonly (readonly number[])[],
  more: Partial<BenchRow> = {},
): BenchRow {
  return {
    engine,
    problem: null,
    runs: processes.map((iterations, round) => ({ round, wall: 100, compile: 1, iterations })),
    memory: 2 ** 26,
    counts: null,
    code: null,
    ...more,
  };
}

export const programOf = (name: string, rows: readonly BenchRow[], source = 'pass\n'): BenchedProgram => ({
  name,
  size: 1,
  stresses: '',
  source,
  rows,
});

export function resultOf(programs: readonly BenchedProgram[], machine: Partial<Machine> = {}): BenchResult {
  const names = [...new Set(programs.flatMap(({ rows }) => rows.map(({ engine }) => engine)))];
  return {
    format: FORMAT,
    version: VERSION,
    machine: { ...MACHINE, ...machine },
    processes: programs[0]!.rows[0]!.runs.length,
    iterations: 10,
    sizeFactor: 1,
    baseline: names[0]!,
    engines: names.map(name => ({ name, kind: 'engine', version: '3.14.2', starts: [90, 100, 110] })),
    programs,
  };
}

const WARM = [30, 12, 10, 10, 10, 10, 10, 10, 10, 10];
const scaled = (factor: number, process: number): number[] => WARM.map(time => (time / factor) * (1 + process / 100));

const counted = (instructions: number | null, more: Record<string, number>): Pick<BenchRow, 'counts' | 'code'> => ({
  counts: {
    instructions,
    calls: 50,
    opcodes:
      instructions === null
        ? []
        : [
            { name: 'LOAD_FAST', count: instructions * 0.5 },
            { name: 'BINARY_ADD', count: instructions * 0.3 },
          ],
    more,
  },
  code: { codeObjects: 1, instructions, bytes: 1000, constants: 7 },
});

/** Three engines and a peer that failed, on two programs; every text in it is hostile. */
export function hostileResult(): BenchResult {
  const rows = (factor: number): BenchRow[] => [
    rowOf(
      'stack',
      [0, 1, 2].map(i => scaled(1, i)),
      counted(200_000, { pushes: 150_000, pops: 150_000, 'floats made': 5000 }),
    ),
    rowOf(
      'register',
      [0, 1, 2].map(i => scaled(1.6 * factor, i)),
      {
        ...counted(100_000, { 'register reads': 100_000, 'register writes': 60_000, 'floats made': 5000 }),
        code: { codeObjects: 1, instructions: 300, bytes: 1200, constants: 7 },
      },
    ),
    rowOf(
      'jit',
      [0, 1, 2].map(i => scaled(20 * factor, i)),
      counted(null, { 'guards failed': 7, 'floats made': 10, 'cache misses': 3 }),
    ),
    rowOf(HOSTILE, [], { problem: `wrong answer: ${HOSTILE}` }),
  ];
  const source = `# ${HOSTILE}\ndef f(x):\n    return f"<b>{x}</b></code>"\n`;
  return resultOf([
    programOf('plain', rows(1), source),
    { ...programOf(HOSTILE, rows(0.9), source), stresses: HOSTILE },
  ]);
}
