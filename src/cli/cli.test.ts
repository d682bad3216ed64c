// The command line as people meet it: dist/typhon.js in a process of its own (`npm run build` first).
//
// Habits of `python` are checked against what CPython prints and the statuses it ends with.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKENDS } from '../../backends/registry.ts';
import { SUBCOMMANDS } from './command-names.ts';

const typhonPath = fileURLToPath(new URL('../../dist/typhon.js', import.meta.url));
const backends = BACKENDS.map(({ name }) => name);
let folder: string;

beforeAll(() => {
  if (!existsSync(typhonPath)) throw new Error('dist/ is missing: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'typhon-cli-'));
  writeFileSync(join(folder, 'args.py'), 'import sys\nprint(sys.argv, __name__, __file__)\n');
  writeFileSync(join(folder, 'helper.py'), 'value = 42\nif __name__ == "__main__": print("run as main")\n');
  writeFileSync(join(folder, 'uses_helper.py'), 'import helper\nprint(helper.value)\n');
  writeFileSync(join(folder, 'fails.py'), 'def f():\n    return 1 / 0\nprint("before")\nf()\n');
  writeFileSync(join(folder, 'broken.py'), 'x = (1,\n');
  writeFileSync(join(folder, 'exits.py'), 'import sys\nsys.exit(int(sys.argv[1]))\n');
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/__init__.py'), '');
  writeFileSync(join(folder, 'package/__main__.py'), 'import sys\nprint("package main", sys.argv[1:])\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function typhon(args: readonly string[], input = ''): Ended {
  const { stdout, stderr, status } = spawnSync(process.execPath, [typhonPath, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

test.each(backends)(
  'modules from caches that processes have made in another order see their own globals on %s',
  backend => {
    const modules = join(folder, `modules-${backend}`);
    mkdirSync(modules);
    for (const name of ['one', 'two', 'three']) {
      writeFileSync(join(modules, `${name}.py`), `def look():\n    return globals()["__name__"]\nname = look()\n`);
    }
    const run = (names: readonly string[]): string => {
      const source = `import sys; sys.path.insert(0, ${JSON.stringify(modules)})
for name in sys.argv[1:]: print(__import__(name).name)`;
      return typhon(['--backend', backend, '-c', source, ...names]).stdout;
    };
    expect(run(['one', 'two', 'three'])).toBe('one\ntwo\nthree\n');
    expect(run(['three', 'two', 'one'])).toBe('three\ntwo\none\n');
    expect(run(['two', 'three'])).toBe('two\nthree\n');
  },
);

describe('a program', () => {
  test.each(backends)('runs on %s', backend => {
    expect(typhon(['--backend', backend, '-c', 'print(6 * 7)'])).toEqual({ stdout: '42\n', stderr: '', status: 0 });
    expect(typhon([`--backend=${backend}`, 'fails.py'])).toMatchObject({ stdout: 'before\n', status: 1 });
  });

  test('gets the words after its name, options included', () => {
    const { stdout } = typhon(['args.py', '-x', '--backend', 'stack', '-c', 'print()', '--help']);
    expect(stdout).toBe(
      "['args.py', '-x', '--backend', 'stack', '-c', 'print()', '--help'] __main__ " + `${join(folder, 'args.py')}\n`,
    );
  });

  test('comes from -c, with -c as its name', () => {
    expect(typhon(['-c', 'import sys; print(sys.argv, __name__)', 'a', '-b']).stdout).toBe(
      "['-c', 'a', '-b'] __main__\n",
    );
    expect(typhon(['-cprint(1)']).stdout).toBe('1\n');
  });

  test('comes from standard input, by - or without words', () => {
    expect(typhon(['-', 'a'], 'import sys\nprint(sys.argv)\n').stdout).toBe("['-', 'a']\n");
    expect(typhon([], 'print("piped")\n').stdout).toBe('piped\n');
    expect(typhon(['-'], 'x = 1\nraise ValueError(x)\n').stderr).toContain('File "<stdin>", line 2, in <module>');
  });

  test('is a module or package by -m', () => {
    expect(typhon(['-m', 'helper']).stdout).toBe('run as main\n');
    expect(typhon(['-m', 'package', 'a', '-b']).stdout).toBe("package main ['a', '-b']\n");
    expect(typhon(['package', 'c']).stdout).toBe("package main ['c']\n");
    const missing = typhon(['-m', 'no_such_module']);
    expect(missing.stderr).toContain('No module named no_such_module');
    expect(missing.status).not.toBe(0);
  });

  test('imports from its own folder', () => {
    expect(typhon(['uses_helper.py']).stdout).toBe('42\n');
  });

  test('reads standard input', () => {
    const code = 'import sys\nname = input("name? ")\nprint(name, sys.stdin.read().split())';
    expect(typhon(['-c', code], 'Zoë\n1 2\n3\n').stdout).toBe("name? Zoë ['1', '2', '3']\n");
    expect(typhon(['-c', 'input()']).stderr).toMatch(/EOFError: EOF when reading a line\n$/);
  });

  test.each([0, 1, 3, 255])('ends with the status it asks for: %d', status => {
    expect(typhon(['exits.py', String(status)]).status).toBe(status);
  });

  test('prints an uncaught error as python does', () => {
    const { stderr, status } = typhon(['fails.py']);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'Traceback (most recent call last):',
      expect.stringMatching(/^ {2}File ".*fails\.py", line 4, in <module>$/),
      '    f()',
      '    ~^^',
      expect.stringMatching(/^ {2}File ".*fails\.py", line 2, in f$/),
      '    return 1 / 0',
      '           ~~^~~',
      'ZeroDivisionError: division by zero',
      '',
    ]);
  });

  test('with a syntax error does not start', () => {
    const { stdout, stderr, status } = typhon(['broken.py']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/broken\.py", line 1\n {4}x = \(1,\n {8}\^\nSyntaxError: '\(' was never closed\n$/);
  });

  test('keeps output and errors apart and whole', () => {
    const { stdout, stderr } = typhon([
      '-c',
      'import sys\nfor i in range(30000): print(i)\nprint("err", file=sys.stderr)',
    ]);
    expect(stdout.split('\n')).toHaveLength(30001);
    expect(stderr).toBe('err\n');
  });

  test('is stopped by limits', () => {
    expect(typhon(['--max-seconds', '0.3', '-c', 'while True: pass'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/TimeoutError: .*\n$/),
    });
    expect(typhon(['--max-steps', '1000', '-c', 'while True: pass']).stderr).toMatch(
      /RuntimeError: step limit exceeded\n$/,
    );
  });

  test('ends when its reader goes away', () => {
    const command = `"${process.execPath}" "${typhonPath}" -c "while True: print('y')" | head -1`;
    const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8', timeout: 20_000 });
    expect(stdout).toBe('y\n');
  });

  test('tells how long imports take', () => {
    const { stderr, status } = typhon(['-X', 'importtime', '-c', 'import helper']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toBe('import time: self [us] | cumulative | imported package');
    expect(lines.at(-1)).toMatch(/^import time: +\d+ \| +\d+ \| helper$/);
    expect(status).toBe(0);
  });
});

describe('bad usage', () => {
  test.each([
    [['no_such_file.py'], /^\S*: can't open file '.*no_such_file\.py': \[Errno 2\] No such file or directory$/],
    [['--backend', 'nope', '-c', '1'], /nope/],
    [['--no-such-option', 'x.py'], /--no-such-option/],
    [['-c'], /argument expected for the -c option/i],
    [['--max-seconds', 'soon', '-c', '1'], /--max-seconds/],
    [['dis', '--no-such-option'], /such-option/],
    [['dis', 'no_such_file.py'], /No such file or directory/],
    [['conformance', '--backends', 'nope'], /nope/],
  ])('is one line and status 2: %j', (args, words) => {
    const { stdout, stderr, status } = typhon(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd()).toMatch(words);
  });
});

describe('help', () => {
  test('shows examples and every command', () => {
    const { stdout, status } = typhon(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('examples:');
    expect(stdout).toContain('typhon --backend stack hello.py');
  });

  test.each(['dis', 'tokens', 'ast', 'conformance'])('of %s tells its options', command => {
    const { stdout, status } = typhon([command, '--help']);
    expect(status).toBe(0);
    expect(SUBCOMMANDS).toContain(command);
    expect(stdout).toContain(`typhon ${command}`);
  });

  test('--version names the Python that it is', () => {
    expect(typhon(['--version']).stdout).toMatch(/^Typhon \d+\.\d+\.\d+ \(Python 3\.14/);
  });
});

/** Starts a program, sends it Ctrl-C once it has printed `ready`, and waits for its end. */
function interrupted(backend: string, code: string): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [typhonPath, '--backend', backend, '-c', code], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
    let stdout = '';
    let stderr = '';
    let sent = false;
    child.stdout.on('data', data => {
      stdout += data;
      if (sent || !stdout.includes('ready')) return;
      sent = true;
      setTimeout(() => child.kill('SIGINT'), 200);
    });
    child.stderr.on('data', data => {
      stderr += data;
    });
    child.on('close', status => {
      clearTimeout(force);
      resolve({ stdout, stderr, status });
    });
  });
}

describe.each(backends)('Ctrl-C on %s', backend => {
  const ready = 'print("ready", flush=True)\n';

  test.each([
    ['a loop', 'n = 0\nwhile True: n += 1'],
    ['a function', 'def f():\n    while True: pass\nf()'],
    ['a long builtin', 'sum(range(10**12))'],
    ['time.sleep', 'import time\ntime.sleep(100)'],
    ['input', 'input()'],
  ])('ends %s', async (_, code) => {
    const { stderr, status } = await interrupted(backend, ready + code);
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n/);
    expect(stderr).toMatch(/KeyboardInterrupt\n$/);
    expect(status).toBe(130);
  });

  test('can be caught', async () => {
    const code = `${ready}try:\n    while True: pass\nexcept KeyboardInterrupt:\n    print("caught")\nprint("after")`;
    expect(await interrupted(backend, code)).toEqual({ stdout: 'ready\ncaught\nafter\n', stderr: '', status: 0 });
  });
});
