// Sessions of one process, one after the other: what a run has made goes when its session does. Frames, imported modules
// and classes are known by tables that outlive a run; a single entry there keeps the whole library of that run.
import { expect, test } from 'vitest';
import { BACKENDS } from '../backends/registry.ts';
import { NodeHost } from './host/node-host.ts';
import { Session } from './session.ts';

const PROGRAM = 'import decimal, json, re';
/** One run keeps 10 MB while it lasts; what stays after several is a part of one. */
const ALLOWED = 8e6;

function run(backend: (typeof BACKENDS)[number]): void {
  const host = new NodeHost({ input: '', onWrite: () => {} });
  expect(new Session({ host, backend, argv: [''], path: [] }).run(PROGRAM, 'program.py').status).toBe(0);
}

/** In a job of its own: what WeakRefs were asked about lives until the present one ends. */
async function used(): Promise<number> {
  const host = new NodeHost({ input: '', onWrite: () => {} });
  for (let i = 0; i < 2; i++) {
    await new Promise(done => setTimeout(done, 5));
    host.collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}

for (const backend of BACKENDS) {
  test(`${backend.name}: sessions leave nothing behind`, { timeout: 60_000 }, async () => {
    for (let i = 0; i < 2; i++) run(backend);
    const before = await used();
    for (let i = 0; i < 4; i++) run(backend);
    expect((await used()) - before).toBeLessThan(ALLOWED);
  });
}
