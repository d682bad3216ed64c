// The generated enums and pages must be those of the opcode tables.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generatedFiles } from './generate.ts';

for (const [path, text] of generatedFiles()) {
  test(`${path} is up to date (else: npm run gen)`, () => {
    expect(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')).toBe(text);
  });
}
