// What is printed of uncaught errors is the same everywhere, to the last mark, whatever calls the error came through.
//
// A find is printed with its program. Longer hunts: TYPHON_TRACEBACKS=1000 npx vitest run conformance/properties/tracebacks.test.ts
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Judges } from './agreement.ts';
import { scenarios, tracebackProgram } from './tracebacks.ts';

let judges: Judges;
beforeAll(() => {
  judges = new Judges();
});
afterAll(() => judges.close());

const more = Number(process.env.TYPHON_TRACEBACKS ?? 0);
/** A run in CI must give the same answer twice, a hunt must see new programs. */
const seed = more > 0 ? Date.now() % 1_000_000_000 : 314;

test('random programs that raise', { timeout: 300_000 + more * 5000 }, async () => {
  const look = (source: string): Promise<string[]> => judges.differences(source, source, true);
  const property = fc.asyncProperty(scenarios, async drawn => (await look(tracebackProgram(drawn))).length === 0);
  const result = await fc.check(property, { seed, numRuns: more || 12 });
  if (!result.failed) return;
  const source = tracebackProgram(result.counterexample![0]);
  expect.fail([...(await look(source)), '', source, `seed ${seed}`].join('\n'));
});
