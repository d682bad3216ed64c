// One conformance case as vitest tests, one for each backend. Cases of one worker share its pool of processes.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BACKENDS } from '../backends/registry.ts';
import { differences, readExpectations } from './expectations.ts';
import { judge } from './runner/judge.ts';
import { OWN_LIST, readKnownFailures, whyKnown } from './runner/known-failures.ts';
import { ProgramPool } from './runner/pool.ts';

const pool = new ProgramPool();
const knownFailures = readKnownFailures(OWN_LIST);

export function testCase(filename: string): void {
  const source = readFileSync(filename);
  const expected = readExpectations(source.toString());
  const { args, stdin } = expected;
  const path = [dirname(resolve(filename))];
  for (const { name: backend } of BACKENDS) {
    test.concurrent(backend, async () => {
      const run = await pool.run({ source, filename, backend, args, stdin, path, limits: { seconds: 30 } });
      const { outcome, differences: found } = judge(run, () => differences(expected, run, filename));
      const known = whyKnown(knownFailures, filename, backend);
      if (known === undefined && outcome !== 'pass') expect.fail(`${outcome}: ${found.join('\n')}`);
      if (known !== undefined) expect(outcome, `passes, but is a known failure: ${known}`).not.toBe('pass');
    });
  }
}
