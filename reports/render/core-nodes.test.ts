// The page of core nodes must be what the lowering and the engines say today.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CORE_NODES_PAGE, coreNodesPage } from './core-nodes.ts';

test(`${CORE_NODES_PAGE} is up to date (else: npm run gen)`, () => {
  const stored = readFileSync(fileURLToPath(new URL(`../../${CORE_NODES_PAGE}`, import.meta.url)), 'utf8');
  expect(stored).toBe(coreNodesPage());
});
