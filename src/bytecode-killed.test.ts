// Processes that are killed while they write .pyc files: no file that others would use is ever half of one.
//
// The launcher of dist/ imports many modules for the first time and is killed at a random moment, again and again in the same
// folder. Then every .pyc file there is read to its end, and a last process imports everything.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKENDS } from '../backends/registry.ts';

const typhonPath = fileURLToPath(new URL('../dist/typhon.js', import.meta.url));
const MODULES = 40;
const KILLS = 4;

const names = Array.from({ length: MODULES }, (_, i) => `m${i}`);
const PROGRAM = `import ${names.join(', ')}; print(sum(m.value(1) for m in (${names.join(', ')})))`;
/** Code of the first bytes that are missing would raise EOFError or ValueError. */
const READ_ALL = `
import glob, marshal
files = glob.glob("__pycache__/*.pyc")
for file in files:
    with open(file, "rb") as stream:
        data = stream.read()
    assert len(data) > 16 and marshal.loads(data[16:]).co_name == "<module>", file
print(len(files))
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'typhon-killed-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const environment = { ...process.env, PYTHONDONTWRITEBYTECODE: '' };

function killedAfter(backend: string, cwd: string, milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [typhonPath, '--backend', backend, '-c', PROGRAM], {
      cwd,
      env: environment,
      stdio: 'ignore',
    });
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', () => resolve());
  });
}

describe.each(BACKENDS.map(({ name }) => name))('%s', backend => {
  test('leaves no half file behind when it is killed', { timeout: 120_000 }, async () => {
    const cwd = join(folder, backend);
    mkdirSync(cwd);
    const body = Array.from(
      { length: 60 },
      (_, i) => `def f${i}(x, y=${i}):\n    return [x + y, "${'text'.repeat(i)}"]\n`,
    );
    for (const name of names)
      writeFileSync(join(cwd, `${name}.py`), `${body.join('')}def value(x):\n    return f1(x)[0]\n`);
    const run = (code: string) =>
      spawnSync(process.execPath, [typhonPath, '--backend', backend, '-c', code], {
        cwd,
        env: environment,
        encoding: 'utf8',
      });
    for (let i = 0; i < KILLS; i++) {
      await killedAfter(backend, cwd, 100 + Math.random() * 500);
      const { stderr, stdout } = run(READ_ALL);
      expect({ stderr, read: Number(stdout) >= 0 }).toEqual({ stderr: '', read: true });
      // Some of them are compiled once more, so that each round has something to write.
      for (const file of existing(cwd).filter((_, n) => n % 2 === 0)) rmSync(join(cwd, '__pycache__', file));
    }
    expect(run(PROGRAM)).toMatchObject({ stdout: `${2 * MODULES}\n`, stderr: '', status: 0 });
    expect(run(READ_ALL).stdout).toBe(`${MODULES}\n`);
  });
});

function existing(cwd: string): string[] {
  try {
    return readdirSync(join(cwd, '__pycache__')).filter(name => name.endsWith('.pyc'));
  } catch {
    return [];
  }
}
