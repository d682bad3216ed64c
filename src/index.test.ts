// The library face: what a program that embeds Typhon relies on.

import { describe, expect, test } from 'vitest';
import { Typhon } from './index.ts';

describe.each(Typhon.backends())('Typhon on %s', backend => {
  test('captures output, errors and the exit status', () => {
    const outcome = new Typhon({ backend }).run('import sys\nprint("out")\nprint("err", file=sys.stderr)\nsys.exit(3)');
    expect(outcome).toMatchObject({ stdout: 'out\n', stderr: 'err\n', status: 3, error: { type: 'SystemExit' } });
  });

  test('tells the type and traceback of an uncaught error', () => {
    const { status, error, stderr } = new Typhon({ backend }).run('def f():\n    return [][1]\nf()', {
      filename: 'shop.py',
    });
    expect(status).toBe(1);
    expect(error!.type).toBe('IndexError');
    expect(error!.traceback).toContain('  File "shop.py", line 2, in f\n');
    expect(stderr).toBe(error!.traceback);
  });

  test('gives arguments and input to the program, and its output as it comes', () => {
    const pieces: string[] = [];
    const outcome = new Typhon({ backend }).run('import sys\nprint(sys.argv[1:], input(), flush=True)\nprint("end")', {
      args: ['a', 'b'],
      stdin: 'line\n',
      onOutput: (stream, text) => pieces.push(`${stream} ${text}`),
    });
    expect(outcome.stdout).toBe("['a', 'b'] line\nend\n");
    expect(pieces).toEqual(["stdout ['a', 'b'] line\n", 'stdout end\n']);
  });

  test('keeps runs apart', () => {
    const typhon = new Typhon({ backend });
    typhon.run('import math, builtins\nx = 1\nmath.pi = 3\nbuiltins.len = None');
    expect(typhon.run('import math\nprint(math.pi > 3, len("ab"))\nx').stdout).toBe('True 2\n');
    expect(typhon.run('x').error!.type).toBe('NameError');
  });

  test('stops at limits', () => {
    const typhon = new Typhon({ backend, limits: { steps: 10_000 } });
    expect(typhon.run('while True: pass').error!.type).toBe('RuntimeError');
    expect(typhon.run('print("still works")').stdout).toBe('still works\n');
  });
});

test('the bundle finds what it loads late', async () => {
  const { Typhon: Bundled } = (await import(new URL('../dist/index.js', import.meta.url).href)) as {
    Typhon: typeof Typhon;
  };
  expect(new Bundled().run('print("\\N{BULLET}")')).toMatchObject({ stdout: '•\n', stderr: '' });
});

test('an unknown backend is a mistake of the caller', () => {
  expect(() => new Typhon({ backend: 'nope' })).toThrow(/no backend named 'nope': there are stack, register, jit/);
});
