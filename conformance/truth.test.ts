// Holds the expectations of every conformance case against CPython 3.14: a wrong expectation is found here,
// before any engine is measured with it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCases } from './cases.ts';
import { differences, readExpectations } from './expectations.ts';
import { Oracle } from './oracle/oracle.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

for (const filename of findCases()) {
  const source = readFileSync(filename, 'utf8');
  const expected = readExpectations(source);
  test.skipIf(expected.noOracle !== undefined)(filename, () => {
    const { args, stdin } = expected;
    expect(differences(expected, oracle.run({ source, filename, args, stdin }), filename)).toEqual([]);
  });
}
