// Listings of the stack machine equal those of CPython 3.8's `python -m dis`, which testdata holds (addresses as 0x…).
//
// Programs that use what 3.8 does in another way (try, with, comprehensions, class statements, star displays) have our
// own form: README.md explains it with an example.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import '../../src/runtime/boot.ts';
import { compileSource } from '../../src/frontend/compile.ts';
import { decodeSource } from '../../src/frontend/source.ts';
import { stackBackend } from './backend.ts';

const folder = fileURLToPath(new URL('testdata/', import.meta.url));

for (const name of readdirSync(folder).filter(file => file.endsWith('.py'))) {
  test(name, () => {
    const { code } = compileSource(decodeSource(readFileSync(folder + name), name));
    const listing = stackBackend.disassemble(stackBackend.compile(code, {}));
    const expected = readFileSync(folder + name.replace('.py', '.dis'), 'utf8');
    expect(listing.replace(/0x[0-9a-f]+/g, '0x…')).toBe(expected);
  });
}
