// Every way through compiled code finds the same stack; checked for the example programs and for exits that pass
// several try statements.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import '../../src/runtime/boot.ts';
import { compileSource } from '../../src/frontend/compile.ts';
import { decodeSource } from '../../src/frontend/source.ts';
import { codeTree } from '../shared/counters.ts';
import type { StackCode } from './code.ts';
import { compileStack } from './compile.ts';
import { checkDepth } from './depth.ts';

function complaints(source: Uint8Array, name: string): string[] {
  const { code } = compileSource(decodeSource(source, name));
  return codeTree(compileStack(code)).flatMap(each => checkDepth(each as StackCode));
}

const examples = fileURLToPath(new URL('../../src/examples/', import.meta.url));

for (const name of readdirSync(examples).filter(file => file.endsWith('.py'))) {
  test(`examples/${name}`, () => {
    expect(complaints(readFileSync(examples + name), name)).toEqual([]);
  });
}

test('exits of a finally block that a return has entered', () => {
  const program = `
def leave(items):
    for item in items:
        try:
            for other in items:
                try:
                    return other()
                except ValueError as error:
                    return error
                finally:
                    if item: continue
                    with item as held:
                        if held: break
        finally:
            if item == 2: break
            if item == 3: return [x for x in items]
`;
  expect(complaints(new TextEncoder().encode(program), 'exits.py')).toEqual([]);
});
