// What is printed of uncaught errors is the same everywhere, to the last mark, whatever calls the error came through.
//
// A find is printed with its program. Longer hunts: `typhon fuzz`, of which every fourth seed is one of these, or
// TYPHON_TRACEBACKS=1000 npx vitest run conformance/properties/tracebacks.test.ts
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeCounterexample, findOtherTraceback, Judges } from './agreement.ts';

let judges: Judges;
beforeAll(() => {
  judges = new Judges();
});
afterAll(() => judges.close());

const more = Number(process.env.TYPHON_TRACEBACKS ?? 0);
/** A run in CI must give the same answer twice, a hunt must see new programs. */
const seed = more > 0 ? Date.now() % 1_000_000_000 : 314;

test('random programs that raise', { timeout: 300_000 + more * 5000 }, async () => {
  const counterexample = await findOtherTraceback(judges, seed, more || 12);
  if (counterexample !== undefined) expect.fail(describeCounterexample(counterexample));
});
