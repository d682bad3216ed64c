// Generators, coroutines and threads do the same on every engine as on CPython, whatever the order in which they run.
//
// What fails is printed with its tasks and steps, which are part of the program: running it again replays the order.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Judges } from './agreement.ts';
import { coroutineProgram, generatorProgram, type Schedule, schedules, threadProgram } from './schedules.ts';

let judges: Judges;
beforeAll(() => {
  judges = new Judges();
});
afterAll(() => judges.close());

/** A CI run must give the same answer twice; elsewhere the orders are new each time. */
const seed = process.env.CI ? 2718 : Date.now() % 1_000_000_000;

async function expectAgreement(
  runs: number,
  program: (schedule: Schedule) => [forEngines: string, forCpython: string],
) {
  const look = (schedule: Schedule): Promise<string[]> => judges.differences(...program(schedule));
  const property = fc.asyncProperty(schedules, async schedule => (await look(schedule)).length === 0);
  const result = await fc.check(property, { seed, numRuns: runs });
  if (!result.failed) return;
  const schedule = result.counterexample![0];
  expect.fail([...(await look(schedule)), '', program(schedule)[0], `seed ${seed}`].join('\n'));
}

const alike = (source: string): [string, string] => [source, source];

test('generators', () => expectAgreement(60, schedule => alike(generatorProgram(schedule))), 300_000);

test('coroutines', () => expectAgreement(60, schedule => alike(coroutineProgram(schedule))), 300_000);

test('threads', () => {
  const both = (schedule: Schedule): [string, string] => [
    threadProgram(schedule, true),
    threadProgram(schedule, false),
  ];
  return expectAgreement(25, both);
}, 300_000);
