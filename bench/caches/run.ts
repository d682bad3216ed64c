// npm run bench:caches -- [--peer python3.13] [--backends jit] [--runs 5] [--write]
//
// What .pyc files are worth. A program that imports eight modules of the library and one of its own is started from
// source, with caches still empty (it writes them), and with caches that are there; it tells how long its own work took,
// the rest is the start. Caches make the start shorter and the work no faster. --write keeps the table in reports/caches.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../conformance/places.ts';
import { median } from '../../reports/render/figures.ts';
import { backendNames } from '../../src/compare/comparison.ts';
import { preparePeer } from '../../src/peers/peers.ts';
import { type Contestant, engineContestant, peerContestant, runProcess } from '../runner/process.ts';

const MODULES = 'json, re, collections, dataclasses, enum, typing, functools, datetime';
/** Some tenths of a second on each engine: the quick ones must have time to become quick. */
const WORK = `
def work():
    table = {}
    for i in range(1500000):
        table[i % 1000] = table.get(i % 1000, 0) + i
    return sum(table.values())
`;
const MAIN = `import ${MODULES}
import time
from tables import work

start = time.perf_counter()
assert work() == 1124999250000
print((time.perf_counter() - start) * 1000)
`;
const STATES = ['from source', 'writing caches', 'from caches'] as const;
type State = (typeof STATES)[number];

const { values } = parseArgs({
  options: {
    peer: { type: 'string', default: 'python3.13' },
    backends: { type: 'string' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const peer: Contestant = { kind: 'peer', ...preparePeer(peerContestant(values.peer)) };
const contestants = [...(values.backends?.split(',') ?? backendNames()).map(engineContestant), peer];
const scratch = mkdtempSync(join(tmpdir(), 'typhon-caches-'));
const times = new Map(contestants.map(({ name }) => [name, { start: newTimes(), work: newTimes() }]));

function newTimes(): Record<State, number[]> {
  return { 'from source': [], 'writing caches': [], 'from caches': [] };
}

async function measure(contestant: Contestant, state: State, caches: string): Promise<void> {
  const { wall, stdout, trouble } = await runProcess(contestant, join(scratch, 'main.py'), {
    timeLimit: 120,
    environment: {
      XDG_CACHE_HOME: caches,
      PYTHONPYCACHEPREFIX: join(caches, 'modules'),
      // An empty text is as good as none.
      PYTHONDONTWRITEBYTECODE: state === 'from source' ? '1' : '',
    },
  });
  if (trouble !== null) throw new Error(`${contestant.name}, ${state}: ${trouble}`);
  const { start, work } = times.get(contestant.name)!;
  work[state].push(Number(stdout));
  start[state].push(wall - Number(stdout));
}

try {
  writeFileSync(join(scratch, 'main.py'), MAIN);
  writeFileSync(join(scratch, 'tables.py'), WORK);
  for (let round = 0; round < Number(values.runs); round++) {
    for (const contestant of contestants) {
      const caches = join(scratch, `${contestant.name}-${round}`);
      for (const state of STATES) await measure(contestant, state, caches);
    }
  }
} finally {
  rmSync(scratch, { recursive: true });
}

const cell = (samples: readonly number[]): string => `${median(samples).toFixed(0)} ms`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const lines = [
  row([
    '',
    'start from source',
    'start that writes caches',
    'start from caches',
    'work from source',
    'work from caches',
  ]),
  row(['---', '---:', '---:', '---:', '---:', '---:']),
  ...[...times].map(([name, { start, work }]) =>
    row([name, ...STATES.map(state => cell(start[state])), cell(work['from source']), cell(work['from caches'])]),
  ),
];
const page = `# What .pyc caches do

A program that imports ${MODULES} and a module of its own. Start: from the start of the process to its end, without
the program's own work. Medians of ${values.runs} processes, engines in turns, caches of their own. Written by \`npm run bench:caches -- --write\`.

${lines.join('\n')}
`;
console.log(page);
if (values.write) {
  mkdirSync(join(packageRoot, 'reports/caches'), { recursive: true });
  writeFileSync(join(packageRoot, 'reports/caches/README.md'), page);
}
