// Every conformance case on every backend, in a fresh Session each.
//
// One backend: `npx vitest run conformance/cases -t 'stack '`; one folder: `-t builtins/list`.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BACKENDS } from '../backends/registry.ts';
import { findCases } from './cases.ts';
import { readExpectations } from './expectations.ts';
import { knownFailure } from './known-failures.ts';
import { judge } from './runner/judge.ts';
import { ProgramPool } from './runner/pool.ts';

const pool = new ProgramPool();
afterAll(() => pool.close());

for (const backend of BACKENDS) {
  describe.concurrent(backend.name, () => {
    for (const filename of findCases()) {
      test(filename, async () => {
        const source = readFileSync(filename);
        const { args, stdin, ...rest } = readExpectations(source.toString());
        const path = [dirname(resolve(filename))];
        const run = await pool.run({ source, filename, backend: backend.name, args, stdin, path, limits: {} });
        const { outcome, differences } = judge(run, { args, stdin, ...rest }, filename);
        const known = knownFailure(filename, backend.name);
        if (known === undefined && outcome !== 'pass') expect.fail(`${outcome}: ${differences.join('\n')}`);
        if (known !== undefined) expect(outcome, `passes, but is a known failure: ${known}`).not.toBe('pass');
      });
    }
  });
}
