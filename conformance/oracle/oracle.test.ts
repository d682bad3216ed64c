// What the oracle promises: `python FILE` for each program, and no traces of one program in the next.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Oracle, type OracleResult } from './oracle.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start({ timeLimit: 1500 });
});
afterAll(() => oracle.close());

function run(source: string, more: { args?: string[]; stdin?: string } = {}): OracleResult {
  return oracle.run({ source, filename: 'program.py', ...more });
}

test('is CPython 3.14 and runs the program as __main__', () => {
  const source = 'import sys\nprint(sys.version_info[:2], __name__, sys.argv)\nprint(input("name? "))';
  expect(run(source, { args: ['-x', '1'], stdin: 'Zoë\n' })).toEqual({
    stdout: "(3, 14) __main__ ['program.py', '-x', '1']\nname? Zoë\n",
    stderr: '',
    status: 0,
  });
});

test('prints an uncaught error from the program’s own frame on', () => {
  const result = run('def half(n):\n    return n / 0\n\nprint("so far")\nhalf(2)\n');
  expect(result).toEqual({
    stdout: 'so far\n',
    stderr: [
      'Traceback (most recent call last):',
      '  File "program.py", line 5, in <module>',
      '    half(2)',
      '    ~~~~^^^',
      '  File "program.py", line 2, in half',
      '    return n / 0',
      '           ~~^~~',
      'ZeroDivisionError: division by zero',
      '',
    ].join('\n'),
    status: 1,
  });
});

test('prints a syntax error without a traceback header', () => {
  expect(run('x = 1 +\n').stderr).toBe(
    '  File "program.py", line 1\n    x = 1 +\n           ^\nSyntaxError: invalid syntax\n',
  );
});

test.each([
  ['import sys\nsys.exit()', 0, ''],
  ['import sys\nsys.exit(259)', 3, ''],
  ['import sys\nsys.exit("no such account")', 1, 'no such account\n'],
  ['raise SystemExit((1, 2))', 1, '(1, 2)\n'],
])('ends with the status of %j', (source, status, stderr) => {
  expect(run(source)).toEqual({ stdout: '', stderr, status });
});

test('puts back what a program has changed', () => {
  const spoil = [
    'import builtins, decimal, math, sys, warnings',
    'builtins.len = None; math.pi = 3; sys.path[:] = []; sys.setrecursionlimit(60)',
    'sys.modules["os"] = None; warnings.simplefilter("error"); decimal.getcontext().prec = 2',
    'sys.stdout.close()',
  ].join('\n');
  const look = [
    'import decimal, math, os, sys, warnings',
    'warnings.warn("a warning, not an error")',
    'print(len("abc"), math.pi, sys.getrecursionlimit(), decimal.Decimal(1) / 3)',
  ].join('\n');
  run(spoil);
  const result = run(look);
  expect(result.stdout).toBe('3 3.141592653589793 1000 0.3333333333333333333333333333\n');
  expect(result.stderr).toContain('UserWarning: a warning, not an error');
});

test('counts recursion from the module of the program', () => {
  const count = 'depth = 0\ndef dive():\n    global depth\n    depth += 1\n    dive()\n';
  expect(run(`${count}try:\n    dive()\nexcept RecursionError as error:\n    print(depth, error)`).stdout).toBe(
    '999 maximum recursion depth exceeded\n',
  );
});

test('survives recursion through repr and ==', () => {
  const source = [
    'class Deep:',
    '    def __repr__(self): return repr(self)',
    '    def __eq__(self, other): return self == other',
    'for dive in (lambda: repr(Deep()), lambda: Deep() == Deep()):',
    '    try: dive()',
    '    except RecursionError as error: print(error)',
  ].join('\n');
  expect(run(source).stdout).toBe('maximum recursion depth exceeded\n'.repeat(2));
});

test('cuts a program that never ends, even one that catches everything', () => {
  expect(run('print("a")\nwhile True: pass')).toMatchObject({ stdout: 'a\n', status: 124 });
  expect(run('while True:\n    try:\n        while True: pass\n    except BaseException: pass').status).toBe(124);
  expect(run('print("still here")').stdout).toBe('still here\n');
}, 20_000);

test('lets a program import its siblings, afresh each time', () => {
  const program = {
    source: 'import _sibling\nprint(_sibling.visits)\n_sibling.visits += 1\n',
    filename: 'conformance/oracle/testdata/program.py',
  };
  expect(oracle.run(program).stdout).toBe('1\n');
  expect(oracle.run(program).stdout).toBe('1\n');
});

test('runs finalisers and exit functions', () => {
  const source =
    'import atexit\natexit.register(print, "exit")\nclass A:\n    def __del__(self): print("gone")\na = A()';
  expect(run(source).stdout).toBe('exit\ngone\n');
});
