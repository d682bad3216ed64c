// npm run bench:awfy -- FOLDER [--backends jit,stack] [--peers python3] [--iterations 10] [--only Richards,Json] [--json FILE]
//
// The 14 Python programs of the public repository smarr/are-we-fast-yet, unmodified: FOLDER is benchmarks/Python of a
// checkout. Their own harness checks every answer and prints the time of each iteration; here the processes are started,
// one at a time, and the times put side by side. The programs are not ours and never part of this repository.

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { geometricMean, median } from '../../reports/render/figures.ts';
import { backendNames } from '../../src/compare/comparison.ts';
import { preparePeer, splitPeers } from '../../src/peers/peers.ts';
import { engineContestant, peerContestant } from '../runner/process.ts';

/** How much work an iteration is: some 50 to 200 ms in CPython, and sizes whose answers the programs know. */
const INNER: Readonly<Record<string, number>> = {
  Bounce: 40,
  CD: 10,
  DeltaBlue: 600,
  Havlak: 1,
  Json: 4,
  List: 10,
  Mandelbrot: 500,
  NBody: 250000,
  Permute: 8,
  Queens: 10,
  Richards: 1,
  Sieve: 30,
  Storage: 5,
  Towers: 4,
};
/** One iteration takes CPython 2 to 10 s: there is no smaller size with a known answer. */
const LONG: ReadonlySet<string> = new Set(['Havlak', 'NBody', 'Mandelbrot']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    backends: { type: 'string' },
    peers: { type: 'string', default: 'python3' },
    iterations: { type: 'string', default: '10' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(join(folder, 'harness.py'))) {
  console.error('usage: npm run bench:awfy -- FOLDER with harness.py (benchmarks/Python of smarr/are-we-fast-yet)');
  process.exit(2);
}
const peers = splitPeers([values.peers]).map(text => ({
  ...peerContestant(text),
  ...preparePeer(peerContestant(text)),
}));
const contestants = [...peers, ...(values.backends?.split(',') ?? backendNames()).map(engineContestant)];
const ratios = new Map(contestants.map(({ name }) => [name, [] as number[]]));
const rows: { program: string; engine: string; milliseconds: number[] }[] = [];
let failures = 0;
for (const program of values.only?.split(',') ?? Object.keys(INNER)) {
  const iterations = LONG.has(program) ? '2' : values.iterations;
  let base = Number.NaN;
  for (const { command, name } of contestants) {
    const words = command.flatMap(word =>
      word === '{file}' ? ['harness.py', program, iterations, `${INNER[program]}`] : [word],
    );
    const { status, stdout, stderr } = spawnSync(words[0]!, words.slice(1), { cwd: folder, encoding: 'utf8' });
    const milliseconds = [...stdout.matchAll(/runtime: (\d+)us/g)].map(
      ([, microseconds]) => Number(microseconds) / 1000,
    );
    if (status !== 0 || milliseconds.length === 0) {
      console.log(`${program.padEnd(11)} ${name.padEnd(12)} failed: ${stderr.trimEnd().split('\n').at(-1)}`);
      failures++;
      continue;
    }
    const steady = median(milliseconds.slice(milliseconds.length >> 1));
    if (name === contestants[0]!.name) base = steady;
    ratios.get(name)!.push(base / steady);
    rows.push({ program, engine: name, milliseconds });
    const figures = `${milliseconds[0]!.toFixed(1).padStart(9)} ${steady.toFixed(1).padStart(9)} ms`;
    console.log(`${program.padEnd(11)} ${name.padEnd(12)} ${figures} ${(base / steady).toFixed(2).padStart(7)}`);
  }
}
for (const [name, list] of ratios)
  console.log(`geometric mean ${name.padEnd(12)} ${geometricMean(list).toFixed(2)} over ${list.length}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = failures === 0 ? 0 : 1;
