// Limits, on every backend: each ends a program with a Python error, also one that catches everything, and also inside one
// long builtin operation. No program may crash or hang the process that runs it.
import { afterAll, describe, expect, test } from 'vitest';
import { BACKENDS } from '../backends/registry.ts';
import type { Limits } from '../src/runtime/limits.ts';
import { ProgramPool } from './runner/pool.ts';
import type { ProgramRun } from './runner/program.ts';

const pool = new ProgramPool();
afterAll(() => pool.close());

function run(backend: string, source: string, limits: Limits): Promise<ProgramRun> {
  return pool.run({ source, filename: 'program.py', backend, args: [], stdin: '', path: [], limits });
}

function lastLine({ stderr, detail }: ProgramRun): string {
  return stderr === '' ? detail : (stderr.trimEnd().split('\n').at(-1) as string);
}

const loop = 'n = 0\nwhile True:\n    n += 1\n';
const stubborn = [
  'import sys',
  'print("start")',
  'n = 0',
  'while True:',
  '    try:',
  '        while True:',
  '            n += 1',
  '            if n % 100 == 0: print("....................", end="")',
  '    except BaseException:',
  '        pass',
  '    finally:',
  '        n += 1',
  '',
].join('\n');

const messages: Record<string, [Limits, string]> = {
  steps: [{ steps: 20_000 }, 'RuntimeError: step limit exceeded'],
  seconds: [{ seconds: 0.2 }, 'TimeoutError: time limit exceeded'],
  output: [{ output: 1000 }, 'RuntimeError: output limit exceeded'],
};

const growing = 'rows = []\nwhile True:\n    rows.append([1.5, 2.5, 3.5, "x" * 10])\n';
const printing = 'while True:\n    print("some text")\n';

/** Programs that never poll by themselves: one operation that would take too long. */
const longOperations = [
  'sum(range(10**10))',
  'list(range(10**9))',
  'tuple(range(10**9))',
  'set(range(10**9))',
  'dict.fromkeys(range(10**9))',
  'max(range(10**10))',
  'sorted(range(10**9))',
  'any(x for x in iter(int, 1))',
  'all(map(str, iter(int, 1)))',
  'list(filter(None, range(0, 10**12, 1)))',
  'list(zip(range(10**9)))',
  'list(enumerate(range(10**9)))',
  'for x in map(str, iter(int, 1)): pass',
  'x = "x" * 10**10',
  'x = b"x" * 10**11',
  'x = bytearray(10**11)',
  'x = bytes(10**11)',
  'x = [0] * 10**10',
  'x = (0,) * 10**10',
  'x = [1, 2, 3]\nwhile True: x += x',
  'x = "ab"\nwhile True: x += x',
  'x = [0] * 10**6\nwhile True: x.sort(key=str)',
  'x = 10 ** (10**8)',
  'x = 3 ** (10**9)',
  'x = 1 << 10**12',
  'x = 1 << 10**10',
  'pow(3, 10**9, 10**100000 + 1)\npow(3, 10**5000, 10**5000 + 1)',
  'x = 7\nwhile True: x *= x',
  'import math\nmath.factorial(10**7)',
  'import math\nmath.comb(10**8, 5 * 10**7)',
  '"".join("ab" for _ in iter(int, 1))',
  '" ".join(map(str, range(10**9)))',
  'x = ("a" * 10**6).replace("a", "b" * 10**6)',
  'x = "a".ljust(10**11)',
  'x = "a".zfill(10**11)',
  'x = "a\\tb".expandtabs(10**11)',
  'x = f"{1:{10**10}}"',
  'x = "%1000000000000d" % 1',
  'x = "{:>99999999999}".format(1)',
  'int("1" * 4300) ** 100000',
  '10**9 in iter(int, 1)',
  '-1 in range(0, 10**10, 3)\nx = -1.5 in range(10**10)',
  'range(10**10).index(1.5)',
  'range(10**10).count(1.5)',
  '[0, *range(10**9)]',
  'print(*range(10**9))',
  'a, *b = range(10**9)',
  'x = [i for i in range(10**10)]',
  'x = {i: i for i in range(10**10)}',
  'str(10**4000) * 10**9',
  '[].extend(iter(int, 1))',
  'x = bytearray()\nx.extend(iter(int, 1))',
  '{}.update((i, i) for i in range(10**10))',
  'set().union(range(10**9))',
  'x = [[]] * 10**7\nwhile True: x == x[:]',
  'import itertools\nsum(itertools.repeat(1))',
  'import itertools\nlist(itertools.count())',
  'import itertools\nnext(itertools.islice(itertools.count(), 10**12, None))',
  'list(itertools.product(range(1000), repeat=10)) if (itertools := __import__("itertools")) else 0',
  'min([1, 2], key=lambda x: sum(range(10**10)))',
  'x = list(reversed(range(10**9)))',
  '(10**6).to_bytes(10**11, "big")',
  'hash(range(10**9))\nhash(tuple(range(10**9)))',
  'repr([0] * 10**8)',
  'x = slice(0, 10**12).indices(10**12)\ny = [0][::10**12]\nz = list(range(10**12)[::1])',
];

describe.concurrent.each(BACKENDS.map(({ name }) => name))('%s', backend => {
  test.each(Object.entries(messages))('a limit on %s ends a loop', async (kind, [limits, message]) => {
    const result = await run(backend, kind === 'output' ? printing : loop, limits);
    expect(lastLine(result)).toBe(message);
    expect(result.status).toBe(1);
  });

  test.each(Object.entries(messages))('a limit on %s cannot be caught for ever', async (_, [limits, message]) => {
    const result = await run(backend, stubborn, { seconds: 5, ...limits });
    expect(lastLine(result)).toBe(message);
  });

  test('a limit on memory ends a program that grows', async () => {
    const result = await run(backend, growing, { memory: 100 * 2 ** 20, seconds: 20 });
    expect(lastLine(result)).toBe('MemoryError: memory limit exceeded');
  });

  test('a limit on recursion can be caught, as in CPython', async () => {
    const source = 'def f(n): return f(n + 1)\ntry: f(0)\nexcept RecursionError as e: print(e)\n';
    expect(await run(backend, source, { recursion: 100 })).toMatchObject({
      stdout: 'maximum recursion depth exceeded\n',
      status: 0,
    });
  });

  test('recursion that catches its own error ends', async () => {
    const source = 'def f():\n    try: f()\n    finally: f()\nf()\n';
    const result = await run(backend, source, { recursion: 40, seconds: 0.2 });
    expect(lastLine(result)).toMatch(/TimeoutError|RecursionError/);
  });

  test('a deep recursion limit does not crash the process', async () => {
    const source = 'import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return 1 + f(n + 1)\nf(0)\n';
    const result = await run(backend, source, { seconds: 20 });
    expect(lastLine(result)).toMatch(/^(RecursionError|MemoryError|TimeoutError)/);
  });

  test.each(longOperations)('one long operation ends: %s', async source => {
    const started = performance.now();
    const result = await run(backend, source, { seconds: 1, memory: 500 * 2 ** 20 });
    expect(result.ending, result.detail).not.toBe('bug');
    expect(lastLine(result)).toMatch(/^(\w+Error: .*|MemoryError)$/);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(result.detail).not.toContain('no answer');
  });
});
