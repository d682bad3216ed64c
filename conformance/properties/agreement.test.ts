// All backends and CPython agree on random programs: the same ones each time, and a few new ones.
//
// Longer hunts: `typhon fuzz --minutes 10`. What one finds becomes a case in conformance/regression/.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeCounterexample, findDisagreement, Judges } from './agreement.ts';

let judges: Judges;
beforeAll(() => {
  judges = new Judges();
});
afterAll(() => judges.close());

async function expectAgreement(seed: number, runs: number): Promise<void> {
  const counterexample = await findDisagreement(judges, seed, runs);
  if (counterexample !== undefined) expect.fail(describeCounterexample(counterexample));
}

test('on 200 programs of a fixed seed', () => expectAgreement(314, 200), 300_000);

// A CI run must give the same answer twice; elsewhere the programs are new each time.
const seed = process.env.CI ? 2718 : Date.now() % 1_000_000_000;
test('on 50 programs of another seed, new ones outside CI', () => expectAgreement(seed, 50), 300_000);
