// Threads that take turns at every instruction, by a schedule that is data: `-X switch=every,choices=…`.
//
// Laws: the same schedule gives the same run, on every engine; whatever the schedule, a counter without a lock ends between
// what one thread adds and what all add, one with a lock loses nothing, and a seed repeats itself.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKENDS } from '../../backends/registry.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import { Session } from '../../src/session.ts';

const ROUNDS = 20;

const PROGRAM = `
import _thread

plain = locked = 0
lock = _thread.allocate_lock()
trace = []

def work(name):
    global plain, locked
    for i in range(${ROUNDS}):
        plain += 1
        trace.append(name)
    for i in range(${ROUNDS}):
        with lock:
            locked += 1

handles = [_thread.start_joinable_thread(lambda name=name: work(name)) for name in "ab"]
for handle in handles:
    handle.join()
print(plain, locked, "".join(trace))
`;

function run(engine: string, turns: string): string {
  let output = '';
  const host = new NodeHost({
    input: '',
    onWrite: (_stream, text) => {
      output += text;
    },
  });
  const backend = BACKENDS.find(({ name }) => name === engine)!;
  const session = new Session({ host, backend, start: { xOptions: new Map([['switch', turns]]) } });
  expect(session.run(PROGRAM, 'counter.py').status, output).toBe(0);
  return output;
}

const schedules = fc
  .array(fc.nat(5), { minLength: 1, maxLength: 200 })
  .map(numbers => `every,choices=${numbers.join('.')}`);

// Each run is a session of its own.
const TIME = 120_000;

describe.each(BACKENDS.map(({ name }) => name))('interleavings on %s', engine => {
  test('a schedule can be replayed, and a lock loses nothing', { timeout: TIME }, () => {
    fc.assert(
      fc.property(schedules, schedule => {
        const first = run(engine, schedule);
        expect(run(engine, schedule)).toBe(first);
        const [plain, locked, trace] = first.trim().split(' ') as [string, string, string];
        expect(Number(plain)).toBeGreaterThanOrEqual(1);
        expect(Number(plain)).toBeLessThanOrEqual(2 * ROUNDS);
        expect(Number(locked)).toBe(2 * ROUNDS);
        expect([...trace].sort().join('')).toBe('a'.repeat(ROUNDS) + 'b'.repeat(ROUNDS));
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  test('a seed repeats itself, and seeds differ', { timeout: TIME }, () => {
    const seeds = Array.from({ length: 3 }, (_, seed) => run(engine, `every,seed=${seed}`));
    expect(Array.from({ length: 3 }, (_, seed) => run(engine, `every,seed=${seed}`))).toEqual(seeds);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  test('updates are lost in strict turns', { timeout: TIME }, () => {
    const [plain, locked] = run(engine, 'every').split(' ').map(Number);
    expect(plain).toBeLessThan(2 * ROUNDS);
    expect(locked).toBe(2 * ROUNDS);
  });
});
