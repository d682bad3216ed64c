// npm run bench:native -- [--peer python3.13] [--backends jit] [--programs re_sub,sort_keys] [--runs 5] [--iterations 15]
//                        [--part 0.3] [--mean 0.8] [--json FILE]
//
// How fast are the modules that CPython writes in C? Small programs that do nothing but call one of them (programs/), on
// the engines beside a CPython: measured as `typhon bench` measures, the peer as the baseline, so that 1 means as fast.
// The status is 1 when the jit has a program below --part, or a geometric mean below --mean.

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { milliseconds, ratio } from '../../reports/render/figures.ts';
import { backendNames } from '../../src/compare/comparison.ts';
import { preparePeer } from '../../src/peers/peers.ts';
import { type Contestant, engineContestant, peerContestant } from '../runner/process.ts';
import { loadProgram, nativeProgramPaths } from '../runner/programs.ts';
import { benchJson } from '../runner/result.ts';
import { runBench } from '../runner/run.ts';
import { type RowSummary, summarize } from '../runner/summary.ts';

/** The limits are the jit's: a VM of ours is also slow where a module calls back into Python. */
const JUDGED = 'jit';

const { values } = parseArgs({
  options: {
    peer: { type: 'string', default: 'python3.13' },
    backends: { type: 'string' },
    programs: { type: 'string' },
    runs: { type: 'string', default: '5' },
    iterations: { type: 'string', default: '15' },
    part: { type: 'string', default: '0.3' },
    mean: { type: 'string', default: '0.8' },
    json: { type: 'string' },
  },
});
const own = new Map(nativeProgramPaths().map(path => [basename(path, '.py'), path]));
const names = values.programs?.split(',') ?? [...own.keys()];
const peer: Contestant = { kind: 'peer', ...preparePeer(peerContestant(values.peer)) };
const engines = values.backends?.split(',') ?? backendNames();
const result = await runBench({
  programs: names.map(name => loadProgram(own.get(name) ?? name, 1)),
  contestants: [peer, ...engines.map(engineContestant)],
  processes: Number(values.runs),
  iterations: Number(values.iterations),
  sizeFactor: 1,
  timeLimit: 300,
});
if (values.json !== undefined) writeFileSync(values.json, benchJson(result));
const summary = summarize(result);
const problems: string[] = [];

const line = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(16) + cells.map(cell => cell.padStart(15)).join(''));
const cell = ({ row, speed, firstSpeed }: RowSummary): string =>
  row.problem === null ? `${ratio(speed.value)} (${ratio(firstSpeed.value)})` : 'void';

console.log(`How many times as fast as ${peer.name}: steady (first iteration)`);
line('', [`${peer.name} ms`, ...engines]);
for (const { program, rows } of summary.programs) {
  const [base, ...others] = rows;
  line(program.name, [milliseconds(base!.warm.value), ...others.map(cell)]);
  for (const { row, speed } of rows) {
    if (row.problem !== null) problems.push(`${program.name} on ${row.engine}: ${row.problem}`);
    else if (row.engine === JUDGED && speed.value < Number(values.part))
      problems.push(`${program.name} on ${row.engine}: ${ratio(speed.value)}, not ${values.part}`);
  }
}
const means = summary.engines.filter(({ name }) => name !== peer.name);
line('geometric mean', [
  '',
  ...means.map(({ speed, firstSpeed }) => `${ratio(speed.value)} (${ratio(firstSpeed.value)})`),
]);
for (const { name, speed } of means)
  if (name === JUDGED && !(speed.value >= Number(values.mean)))
    problems.push(`geometric mean of ${name}: ${ratio(speed.value)}, not ${values.mean}`);
for (const warning of summary.warnings) console.log(`warning: ${warning}`);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
