// In the bundle, the case labels of both loops are number literals: as properties they ran four times slower.

import { build } from 'esbuild';
import { expect, test } from 'vitest';

for (const [machine, first] of [
  ['stack', 'LOAD_CONST'],
  ['register', 'LOAD_CONST'],
]) {
  test(`${machine} machine`, async () => {
    const { outputFiles } = await build({
      entryPoints: [`backends/${machine}/loop.ts`],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
    });
    const text = outputFiles[0]!.text;
    expect(text).toContain(`case 0 /* ${first} */:`);
    expect(text).not.toMatch(/case Op\d*\./);
  });
}
