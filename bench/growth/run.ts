// npm run bench:growth -- [--peer python3] [--programs fib,nbody] [--backends jit] [--margin 0.35] [--json FILE]
//
// Does the time of a program grow with its size as it does in CPython? Each program runs at three sizes; the slope of
// log(time) over log(size) is its exponent. Times are the best of several calls in one process, which other work on the
// machine disturbs least. The status is 1 when an exponent is more than --margin above the peer's.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendNames } from '../../src/compare/comparison.ts';
import { preparePeer } from '../../src/peers/peers.ts';
import { type Contestant, engineContestant, peerContestant, runProcess } from '../runner/process.ts';
import { type BenchProgram, loadProgram, programNames, withoutMain } from '../runner/programs.ts';

/** Sizes that count something which the work grows with exponentially go up in steps. */
const STEPS: Readonly<Record<string, number>> = { fib: 2, fannkuch: 1, queens: 1, sudoku: 1 };
const CALLS = 4;

export function sizesOf({ name, size }: BenchProgram): [number, number, number] {
  const step = STEPS[name];
  if (step !== undefined) return [size! - 2 * step, size! - step, size!];
  return [Math.round(size! / 2), size!, size! * 2];
}

/** Least squares through the points, both axes logarithmic. */
export function exponent(sizes: readonly number[], times: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, each, i) => sum + (each - x) * (ys[i]! - y), 0);
  return over / xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
}

function driver(program: BenchProgram, sizes: readonly number[]): string {
  return `${withoutMain(program.source)}
from time import perf_counter as _clock

run(${sizes[0]})
for _size in (${sizes.join(', ')}):
    _times = []
    for _ in range(${CALLS}):
        _start = _clock()
        run(_size)
        _times.append(_clock() - _start)
    print(min(_times))
`;
}

const { values } = parseArgs({
  options: {
    peer: { type: 'string', default: 'python3' },
    programs: { type: 'string' },
    backends: { type: 'string' },
    margin: { type: 'string', default: '0.35' },
    json: { type: 'string' },
  },
});
const margin = Number(values.margin);
const peer: Contestant = { kind: 'peer', ...preparePeer(peerContestant(values.peer)) };
const engines = (values.backends?.split(',') ?? backendNames()).map(engineContestant);
const rows: { program: string; engine: string; sizes: number[]; seconds: number[]; exponent: number }[] = [];
const problems: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'typhon-growth-'));
try {
  for (const name of values.programs?.split(',') ?? programNames()) {
    const program = loadProgram(name, 1);
    const sizes = sizesOf(program);
    const file = join(folder, `${name}.py`);
    writeFileSync(file, driver(program, sizes));
    let wanted = Number.NaN;
    for (const contestant of [peer, ...engines]) {
      const { stdout, trouble } = await runProcess(contestant, file, { timeLimit: 600 });
      const seconds = stdout.trim().split('\n').map(Number);
      if (trouble !== null || seconds.length !== 3) {
        problems.push(`${name} on ${contestant.name}: ${trouble}`);
        continue;
      }
      // A step counts as 1: then the slope is the factor of growth for each step.
      const found = exponent(name in STEPS ? [Math.E, Math.E ** 2, Math.E ** 3] : sizes, seconds);
      if (contestant === peer) wanted = found;
      rows.push({ program: name, engine: contestant.name, sizes, seconds, exponent: found });
      const times = seconds.map(each => (each * 1000).toFixed(1).padStart(8)).join('');
      console.log(`${name.padEnd(16)} ${contestant.name.padEnd(10)} ${times} ms  exponent ${found.toFixed(2)}`);
      if (found > wanted + margin)
        problems.push(`${name} on ${contestant.name}: exponent ${found.toFixed(2)}, not ${wanted.toFixed(2)}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ peer: values.peer, rows }, null, 2)}\n`);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
