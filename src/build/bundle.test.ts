// What the bundle must look like for the engines to be fast (`npm run build` first).
//
// Case labels that are properties or imported constants made the loops 4 to 6 times slower; esbuild turns the generated
// const enums into number literals, and this makes sure that it still does.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { OPS as REGISTER_OPS } from '../../backends/register/opcodes.ts';
import { OPS as STACK_OPS } from '../../backends/stack/opcodes.ts';

const enginePath = fileURLToPath(new URL('../../dist/engine.cjs', import.meta.url));
const engine = readFileSync(enginePath, 'utf8');

test('the loops of both machines switch over number literals', () => {
  const labelled = (names: object): number => {
    const count = Object.keys(names).length;
    // A long run of cases of one switch: the numbers of all opcodes occur as labels.
    return Array.from({ length: count }, (_, number) => `case ${number}:`).filter(label => engine.includes(label))
      .length;
  };
  expect(labelled(STACK_OPS)).toBe(Object.keys(STACK_OPS).length);
  expect(labelled(REGISTER_OPS)).toBe(Object.keys(REGISTER_OPS).length);
});

test('no opcode is looked up by name at run time', () => {
  expect(engine).not.toMatch(/case \w+\.(LOAD_FAST|MOVE|LOAD_CONST)\b/);
  expect(engine).not.toMatch(/\bOp\.[A-Z_]{4,}/);
});

test('V8 takes the code cache of the engine when it starts', () => {
  const program = `
    const { readFileSync } = require('node:fs');
    const [path, cache] = process.argv.slice(1);
    const { Script } = require('node:vm');
    const script = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: readFileSync(cache) });
    console.log(script.cachedDataRejected);`;
  const words = ['-e', program, enginePath, enginePath.replace(/cjs$/, 'cache')];
  expect(execFileSync(process.execPath, words, { encoding: 'utf8' }).trim()).toBe('false');
});
