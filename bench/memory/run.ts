// npm run bench:memory -- [--peer python3] [--limit 2] [--json FILE]
//
// What large data costs: the most memory that a process has which holds a million of something, on each engine and on
// CPython. The status is 1 when an engine needs more than --limit times what the peer needs, process beside process.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendNames } from '../../src/compare/comparison.ts';
import { preparePeer } from '../../src/peers/peers.ts';
import { type Contestant, engineContestant, peerContestant, runProcess } from '../runner/process.ts';

// The pause lets the watcher see the end: it looks every few milliseconds.
const PROGRAMS: Readonly<Record<string, string>> = {
  nothing: 'pass',
  'a list of a million ints': 'items = list(range(1000000))',
  'a million small instances': [
    'class Point:',
    '    def __init__(self, x, y):',
    '        self.x = x',
    '        self.y = y',
    'items = [Point(i, i) for i in range(1000000)]',
  ].join('\n'),
  'a dict of a million str keys': 'items = {str(i): i for i in range(1000000)}',
};
const PAUSE = '\nimport time\ntime.sleep(0.05)\n';
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({
  options: {
    peer: { type: 'string', default: 'python3' },
    limit: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
});
const limit = Number(values.limit);
const peer: Contestant = { kind: 'peer', ...preparePeer(peerContestant(values.peer)) };
const contestants = [peer, ...backendNames().map(engineContestant)];
const folder = mkdtempSync(join(tmpdir(), 'typhon-memory-'));
const rows: { program: string; engine: string; bytes: number; ratio: number }[] = [];
try {
  for (const [program, source] of Object.entries(PROGRAMS)) {
    const file = join(folder, 'program.py');
    writeFileSync(file, source + PAUSE);
    let base = Number.NaN;
    for (const contestant of contestants) {
      const { memory, trouble } = await runProcess(contestant, file, { timeLimit: 300, watchMemory: true });
      if (trouble !== null || memory === null) throw new Error(`${contestant.name}: ${trouble ?? 'no /proc here'}`);
      if (contestant === peer) base = memory;
      const row = { program, engine: contestant.name, bytes: memory, ratio: memory / base };
      rows.push(row);
      const figures = `${(memory / MEGABYTE).toFixed(0).padStart(6)} MB ${row.ratio.toFixed(2).padStart(6)}`;
      console.log(`${program.padEnd(30)} ${contestant.name.padEnd(10)} ${figures}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ peer: values.peer, rows }, null, 2)}\n`);
// An empty process is Node's, not ours.
const over = rows.filter(({ program, ratio }) => program !== 'nothing' && ratio > limit);
for (const { program, engine, ratio } of over) console.log(`${program} on ${engine}: ${ratio.toFixed(2)} times`);
process.exitCode = over.length === 0 ? 0 : 1;
