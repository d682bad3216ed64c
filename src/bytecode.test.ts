// .pyc files of imported modules: written, used, rebuilt, and never trusted when anything about them is wrong.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BACKENDS } from '../backends/registry.ts';
import { NodeHost } from './host/node-host.ts';
import { CODE_PREFIX } from './runtime/imports/code-bytes.ts';
import { HEADER_SIZE } from './runtime/imports/code-cache.ts';
import type { BytecodeOptions } from './runtime/interpreter.ts';
import { Session } from './session.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'typhon-pyc-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MODULE = `
"""doc"""
import sys
values = [1, -1, 2**70, 1.5, -0.0, float("inf"), 1j, "a\\u20ac\\U0001f600", b"\\0\\xff", (1, (2,)), ..., None]
def fails(x, *args, key=(1, 2), **rest):
    try:
        return x / 0
    finally:
        rest.clear()
def generate(n):
    total = 0
    def add(i):
        nonlocal total
        total += i
        return total
    for i in range(n):
        yield add(i)
class Point:
    names = {n: i for i, n in enumerate(("x", "y"))}
    def __init__(self, x): self.x = x
    def double(self): return self.x in {1, 2, 3} and self.x * 2
`;
const PROGRAM = `
import m, traceback
print(m.values, m.__doc__, list(m.generate(4)), m.Point.names, m.Point(2).double(), m.fails.__defaults__)
try: m.fails(1)
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
`.replace(', traceback', '');

function runOn(backend: string, source: string, bytecode: Partial<BytecodeOptions> = { write: true }): string {
  let text = '';
  const host = new NodeHost({ input: '', onWrite: (_stream, piece) => (text += piece) });
  const session = new Session({
    host,
    backend: BACKENDS.find(({ name }) => name === backend)!,
    path: [folder],
    bytecode,
  });
  session.run(source, '<test>', null);
  return text;
}

function put(name: string, text: string, seconds = 1_700_000_000): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
  return file;
}

/** Header and code of a .pyc file, without what the host has made of the code: that is never twice the same. */
const codeIn = (file: Buffer): Buffer =>
  file.subarray(0, HEADER_SIZE + CODE_PREFIX + file.readUInt32LE(HEADER_SIZE + 1));

describe.each(BACKENDS.map(({ name }) => name))('%s', backend => {
  const cached = (): string => join(folder, '__pycache__', `m.typhon-314-${backend}.pyc`);
  const run = (source: string, bytecode?: Partial<BytecodeOptions>): string => runOn(backend, source, bytecode);

  test('code from a cache does what the source does', () => {
    put('m.py', MODULE);
    const fromSource = run(PROGRAM, { write: false });
    expect(existsSync(cached())).toBe(false);
    expect(run(PROGRAM)).toBe(fromSource);
    expect(existsSync(cached())).toBe(true);
    expect(run(PROGRAM)).toBe(fromSource);
    expect(fromSource).toContain(`7 ${folder}/m.py`);
  });

  test('a cache is used while time and size are those of the source', () => {
    put('m.py', 'x = 1');
    expect(run('import m; print(m.x)')).toBe('1\n');
    put('m.py', 'x = 2');
    expect(run('import m; print(m.x)')).toBe('1\n');
    put('m.py', 'x = 2', 1_700_000_009);
    expect(run('import m; print(m.x)')).toBe('2\n');
    put('m.py', 'x = 3456', 1_700_000_009);
    expect(run('import m; print(m.x)')).toBe('3456\n');
  });

  test('what is damaged or cut off is compiled again', () => {
    put('m.py', MODULE);
    const right = run(PROGRAM);
    const whole = readFileSync(cached());
    const step = Math.ceil(whole.length / 40);
    for (let at = 0; at < whole.length; at += step) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x55;
      writeFileSync(cached(), damaged);
      expect(run(PROGRAM)).toBe(right);
      writeFileSync(cached(), whole.subarray(0, at));
      expect(run(PROGRAM)).toBe(right);
    }
    expect(codeIn(readFileSync(cached()))).toEqual(codeIn(whole));
  });

  test('a cache that cannot be written is none', () => {
    put('m.py', 'x = 1');
    put('__pycache__', 'in the way');
    expect(run('import m; print(m.x)')).toBe('1\n');
    expect(readdirSync(folder).sort()).toEqual(['__pycache__', 'm.py']);
  });

  test('a prefix keeps all of them in a tree of its own', () => {
    put('m.py', 'x = 1');
    const prefix = join(folder, 'tree');
    run('import m', { write: true, prefix });
    expect(readdirSync(join(prefix, folder))).toEqual([`m.typhon-314-${backend}.pyc`]);
    expect(existsSync(join(folder, '__pycache__'))).toBe(false);
  });

  test('compiled code without its source is a module, and keeps the name of its source', () => {
    put('m.py', 'def f(): raise ValueError\nx = 1');
    run('import m');
    renameSync(cached(), join(folder, 'moved.pyc'));
    const program = `import moved, sys; print(moved.x, moved.__file__)
try: moved.f()
except ValueError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_filename)`;
    expect(run(program)).toBe(`1 ${folder}/moved.pyc\n${folder}/m.py\n`);
    writeFileSync(join(folder, 'foreign.pyc'), Buffer.from('2b0e0d0a000000000000000000000000e3', 'hex'));
    expect(run('import foreign')).toContain("ImportError: bad magic number in 'foreign': b'+\\x0e\\r\\n'");
  });

  test('the main program leaves no cache', () => {
    put('m.py', 'print(1)');
    const session = new Session({
      host: new NodeHost({ input: '', onWrite: () => {} }),
      backend: BACKENDS.find(({ name }) => name === backend)!,
      bytecode: { write: true },
    });
    session.run(readFileSync(join(folder, 'm.py')), join(folder, 'm.py'));
    expect(existsSync(join(folder, '__pycache__'))).toBe(false);
  });

  test('optimised code has files of its own, modules of the library none beside them', () => {
    put('m.py', 'import keyword\nx = __debug__');
    mkdirSync(join(folder, 'cache'));
    run('import m', { write: true, libraryCache: join(folder, 'cache') });
    expect(readdirSync(join(folder, '__pycache__'))).toEqual([`m.typhon-314-${backend}.pyc`]);
    expect(readdirSync(join(folder, 'cache'))).toEqual([`keyword.typhon-314-${backend}.pyc`]);
  });

  test("the rest of a library module's code is made again when it is damaged or gone", () => {
    const file = join(folder, `copyreg.typhon-314-${backend}.pyc`);
    const program = (between: string): string => `import copyreg
${between}
print(copyreg.__newobj__(list, "ab"), [c for c in copyreg._slotnames.__code__.co_consts if c is not None])
try: copyreg.constructor(1)
except TypeError as e: print(e, e.__traceback__.tb_next.tb_lineno)`;
    const bytecode = { write: true, libraryCache: folder };
    const right = run(program(''), bytecode);
    expect(right).toContain('constructors must be callable 24\n');
    const whole = readFileSync(file);
    for (const at of [HEADER_SIZE + CODE_PREFIX, HEADER_SIZE + CODE_PREFIX + 4000]) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x55;
      writeFileSync(file, damaged);
      expect(run(program(''), bytecode)).toBe(right);
    }
    expect(run(program(`import os; os.remove(${JSON.stringify(file)})`), bytecode)).toBe(right);
  });
});
