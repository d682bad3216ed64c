// The stored AST builders must be those that the node table gives.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { astBuilders } from './generate-ast-builders.ts';

test('the functions that make nodes follow the node table', () => {
  const stored = readFileSync(new URL('../frontend/builders.generated.ts', import.meta.url), 'utf8');
  const squeezed = (text: string) => text.replace(/\s+/g, '').replaceAll(',)', ')').replaceAll(',}', '}');
  expect(squeezed(stored)).toBe(squeezed(astBuilders()));
});
