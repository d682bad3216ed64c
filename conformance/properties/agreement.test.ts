// All backends and CPython agree on random programs: the same ones each time, and a few new ones.
//
// Longer hunts: `npm run fuzz -- --runs 2000`. What one finds becomes a case in conformance/regression/.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeCounterexample, findDisagreement, Judges } from './agreement.ts';

let judges: Judges;
beforeAll(async () => {
  judges = await Judges.start();
});
afterAll(() => judges.close());

async function expectAgreement(seed: number, runs: number): Promise<void> {
  const counterexample = await findDisagreement(judges, seed, runs);
  if (counterexample !== undefined) expect.fail(describeCounterexample(counterexample));
}

test('on 200 programs of a fixed seed', () => expectAgreement(314, 200), 300_000);

test('on 50 programs never seen before', () => expectAgreement(Date.now() % 1_000_000_000, 50), 300_000);
