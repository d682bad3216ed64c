// npm run bench:injection -- [--engine register] [--percent 3] [--runs 20] [--trials 1] [--program while_loop]
//
// Is a slowdown that we put into an engine reported, and none where there is none? Each trial measures the engine beside
// itself, and beside itself made slower, in fresh processes in turns, and asks for the verdict that reports give.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendNames } from '../../src/compare/comparison.ts';
import type { Contestant } from '../runner/process.ts';
import { loadProgram } from '../runner/programs.ts';
import { runBench } from '../runner/run.ts';
import { summarize } from '../runner/summary.ts';
import { type Interval, verdictOf } from '../statistics/interval.ts';
import { slowedEngine } from './slow-engine.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'register' },
    percent: { type: 'string', default: '3' },
    runs: { type: 'string', default: '20' },
    trials: { type: 'string', default: '1' },
    iterations: { type: 'string', default: '10' },
    program: { type: 'string', default: 'while_loop' },
  },
});
const number = (name: 'percent' | 'runs' | 'trials' | 'iterations'): number => {
  const value = Number(values[name]);
  if (value > 0) return value;
  console.error(`--${name} needs a number above 0`);
  process.exit(2);
};
const [percent, runs, trials, iterations] = [number('percent'), number('runs'), number('trials'), number('iterations')];
if (!backendNames().includes(values.engine)) {
  console.error(`no backend named '${values.engine}': there are ${backendNames().join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'typhon-injection-'));
try {
  const program = loadProgram(values.program, 1);
  const base = await slowedEngine('base', values.engine, 0, folder);
  const same = await slowedEngine('same', values.engine, 0, folder);
  const slow = await slowedEngine('slow', values.engine, percent / 100, folder);
  let [seen, wrong] = [0, 0];
  for (let trial = 1; trial <= trials; trial++) {
    const [injected, none] = await measured([base, slow, same]);
    if (verdictOf(injected) === 'slower') seen++;
    if (['slower', 'faster'].includes(verdictOf(none))) wrong++;
    console.log(`trial ${trial}: slowed by ${percent} %: ${told(injected)}; not slowed: ${told(none)}`);
  }
  console.log(`Reported in ${seen} of ${trials}; reported without a cause in ${wrong} of ${trials}.`);
  process.exitCode = seen >= 0.9 * trials && wrong <= 0.1 * trials ? 0 : 1;

  async function measured(contestants: readonly Contestant[]): Promise<[Interval, Interval]> {
    const result = await runBench({
      programs: [program],
      contestants,
      processes: runs,
      iterations,
      sizeFactor: 1,
      timeLimit: 120,
    });
    const [, injected, none] = summarize(result).programs[0]!.rows;
    return [injected!.speed, none!.speed];
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function told(speed: Interval): string {
  const change = (value: number): string => `${((value - 1) * 100).toFixed(1)} %`;
  return `${verdictOf(speed)} (${change(speed.value)}, ${change(speed.low)} to ${change(speed.high)})`;
}
