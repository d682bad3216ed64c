// `typhon conformance` as people use it: dist/typhon.js in a process of its own (`npm run build` first), on a small suite
// with a program for every outcome and every style.
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { packageRoot } from '../places.ts';
import type { ConformanceReport } from './report.ts';

const TYPHON = `${packageRoot}dist/typhon.js`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'expect/good.py': 'print(1 + 1)  # expect: 2\n',
  'expect/wrong_output.py': 'print("a\\x07</script>&")  # expect: b\n',
  'expect/wrong_error.py': '1 / 0  # expect error: ZeroDivisionError: something else\n',
  'expect/hangs.py': '# expect: never\nopen(__file__ + ".started", "w").close()\nwhile True: pass\n',
  'expect/dies.py': 'import os  # expect: nothing\nos.kill(os.getpid(), 9)\n',
  'expect/known.py': 'print(1)  # expect: 2\n',
  'output/recorded.py': 'print("as recorded")\n',
  'output/recorded.exp': 'as recorded\n',
  'output/asks_cpython.py': 'print(sorted({3: 1, 1: 2}))\n',
  'output/misrecorded.py': 'print("one")\n',
  'output/misrecorded.out': 'two\n',
  'asserts.py': 'assert sum([1, 2]) == 3\nprint("whatever")\n',
  'test_unit.py': `import unittest, os
class Some(unittest.TestCase):
    def test_a_good(self): self.assertEqual(1, 1)
    def test_b_wrong(self): self.assertEqual(1, 2, "one is\\nnot two")
    def test_c_error(self): {}["k"]
    @unittest.skip("not today")
    def test_d_skipped(self): pass
    def test_e_dies(self): os.kill(os.getpid(), 9)
    def test_f_after(self): pass
    def test_g_subtests(self):
        for i in range(3):
            with self.subTest(i=i): self.assertLess(i, 2)
if __name__ == "__main__": unittest.main()
`,
};

let folder: string;
let suite: string;
let first: ConformanceReport;

const file = (name: string): string => join(folder, name);

function typhon(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [TYPHON, ...args], { cwd: folder, encoding: 'utf8' });
}

/** On the suite, with one engine unless others are named, and little patience. */
function conformance(...args: readonly string[]): SpawnSyncReturns<string> {
  const engines = args.includes('--backends') ? [] : ['--backends', 'stack'];
  return typhon('conformance', '--suite', 'suite', '--seconds', '5', '--known', 'known.txt', ...engines, ...args);
}

const readReport = (name: string): ConformanceReport => JSON.parse(readFileSync(file(name), 'utf8'));

function outcomes(report: ConformanceReport, engine = 'stack'): Record<string, string> {
  return Object.fromEntries(
    report.cases.flatMap(({ path, results }) => (results[engine] ? [[path, results[engine].outcome]] : [])),
  );
}

beforeAll(() => {
  if (!existsSync(TYPHON)) throw new Error('dist/ is missing: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'typhon-conformance-'));
  suite = file('suite');
  for (const [name, text] of Object.entries(PROGRAMS)) {
    mkdirSync(join(suite, name, '..'), { recursive: true });
    writeFileSync(join(suite, name), text);
  }
  writeFileSync(file('known.txt'), '# a comment\nexpect/known.py  all  the example of a known failure\n');
  conformance('--json', 'first.json', '--junit', 'first.xml', '--html', 'pages');
  first = readReport('first.json');
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

// Each run is a process or several; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 200_000 });

describe('outcomes', () => {
  test('are told apart, and nothing that happens to a test touches another', () => {
    expect(outcomes(first)).toEqual({
      'asserts.py': 'pass',
      'expect/dies.py': 'bug',
      'expect/good.py': 'pass',
      'expect/hangs.py': 'timeout',
      'expect/known.py': 'wrong output',
      'expect/wrong_error.py': 'wrong error',
      'expect/wrong_output.py': 'wrong output',
      'output/asks_cpython.py': 'pass',
      'output/misrecorded.py': 'pass',
      'output/recorded.py': 'pass',
      'test_unit.py::Some.test_a_good': 'pass',
      'test_unit.py::Some.test_b_wrong': 'wrong output',
      'test_unit.py::Some.test_c_error': 'wrong error',
      'test_unit.py::Some.test_d_skipped': 'skipped',
      'test_unit.py::Some.test_e_dies': 'bug',
      'test_unit.py::Some.test_f_after': 'pass',
      'test_unit.py::Some.test_g_subtests': 'wrong output',
    });
    expect(first.folders.expect!.stack).toMatchObject({ pass: 1, timeout: 1, bug: 1, 'known failure': 1 });
    expect(first.ok).toBe(false);
    expect(first.complete).toBe(true);
  });

  test('of a style that is asked for', () => {
    const { status, stdout } = conformance('--style', 'asserts', '--filter', 'output/');
    expect(stdout).toMatch(/3\/3/);
    expect(status).toBe(0);
  });

  test('of other Pythons stand beside them', () => {
    const peer = `${process.execPath} ${file('peer.mjs')} {file}`;
    writeFileSync(file('peer.mjs'), 'console.log(process.argv[2].endsWith("good.py") ? 2 : 3)\n');
    const words = ['--peers', `echo=${peer}`, '--peers', 'cpython-wasm', '--filter', 'expect/', '--json', 'peers.json'];
    conformance(...words);
    const report = readReport('peers.json');
    expect(report.engines.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'typhon stack',
      'peer echo',
      'peer cpython-wasm',
    ]);
    expect(outcomes(report, 'echo')).toMatchObject({
      'expect/good.py': 'pass',
      'expect/wrong_output.py': 'wrong output',
    });
    expect(outcomes(report, 'cpython-wasm')).toMatchObject({ 'expect/good.py': 'pass', 'expect/hangs.py': 'timeout' });
  }, 300_000);
});

describe('a result', () => {
  test('follows the published schema, and a damaged one does not', () => {
    const validate = new Ajv().compile(
      JSON.parse(readFileSync(`${packageRoot}conformance/result.schema.json`, 'utf8')),
    );
    expect(validate(first), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...first, cases: [{ path: 'x' }] })).toBe(false);
    expect(validate({ ...first, engines: undefined })).toBe(false);
  });

  test('is well-formed as JUnit XML and counts right', () => {
    const counts = { testcase: 0, failure: 0, error: 0, skipped: 0 };
    const parser = new SaxesParser();
    parser.on('error', error => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      if (name in counts) counts[name as keyof typeof counts]++;
    });
    parser.write(readFileSync(file('first.xml'), 'utf8')).close();
    expect(counts).toEqual({ testcase: 17, failure: 5, error: 3, skipped: 2 });
  });

  test('is held against an earlier one by name', () => {
    const program = join(suite, 'expect/good.py');
    const other = join(suite, 'expect/wrong_output.py');
    const [good, wrong] = [readFileSync(program, 'utf8'), readFileSync(other, 'utf8')];
    const same = conformance('--filter', 'expect/', '--against', 'first.json');
    expect(same.stdout).toContain('0 newly broken, 0 newly fixed');
    expect(same.status).toBe(0);
    writeFileSync(program, good.replace('1 + 1', '1 - 1'));
    writeFileSync(other, 'print("b")  # expect: b\n');
    const { stdout, status } = conformance('--filter', 'expect/', '--against', 'first.json');
    writeFileSync(program, good);
    writeFileSync(other, wrong);
    expect(stdout).toMatch(/BROKEN expect\/good.py \[stack\]/);
    expect(stdout).toMatch(/FIXED {2}expect\/wrong_output.py \[stack\]/);
    expect(status).toBe(1);
  }, 200_000);

  test('is completed by running only what failed', () => {
    const other = join(suite, 'expect/wrong_output.py');
    const wrong = readFileSync(other, 'utf8');
    writeFileSync(other, 'print("b")  # expect: b\n');
    conformance('--filter', 'wrong_', '--rerun-failed', 'first.json', '--json', 'again.json');
    writeFileSync(other, wrong);
    const again = readReport('again.json');
    expect(outcomes(again)).toEqual({ ...outcomes(first), 'expect/wrong_output.py': 'pass' });
  });

  test('of shards joins to that of the whole', () => {
    const shards = [1, 2, 3, 4].map(part => `shard-${part}.json`);
    shards.forEach((name, index) => {
      conformance('--shard', `${index + 1}/4`, '--json', name);
    });
    const { stdout, status } = typhon('report', 'merge', ...shards.toReversed(), '--json', 'merged.json');
    const merged = readReport('merged.json');
    expect(merged.totals.stack).toEqual(first.totals.stack);
    expect(Object.keys(merged.folders)).toEqual(Object.keys(first.folders));
    expect(outcomes(merged)).toEqual(outcomes(first));
    expect(merged.complete).toBe(true);
    expect(status).toBe(1);
    expect(typhon('report', 'merge', ...shards.slice(1)).stdout).toContain('Not there: shard 1 of 4');
    expect(stdout).not.toContain('Not there');
    const twice = typhon('report', 'merge', shards[0]!, shards[0]!);
    expect([twice.status, twice.stderr]).toEqual([2, 'typhon: shard-1.json and shard-1.json both hold shard 1\n']);
    expect(typhon('report', 'merge', shards[0]!, 'first.json').stderr).toContain('is not a shard of the run');
  }, 300_000);

  test('is left by Ctrl-C, valid, with what is known', async () => {
    const started = join(suite, 'expect/hangs.py.started');
    rmSync(started, { force: true });
    const words = ['conformance', '--suite', 'suite', '--backends', 'stack', '--jobs', '1', '--filter', 'expect/'];
    const more = ['--seconds', '50', '--json', 'partial.json'];
    const child = spawn(process.execPath, [TYPHON, ...words, ...more], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise<number | null>(resolve => child.on('close', resolve));
    while (!existsSync(started)) await new Promise(resolve => setTimeout(resolve, 100));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const partial = readReport('partial.json');
    expect(partial.complete).toBe(false);
    expect(outcomes(partial)['expect/good.py']).toBe('pass');
    expect(outcomes(partial)['expect/hangs.py']).toBe(undefined);
  }, 200_000);
});

describe('known failures', () => {
  test('do not fail a run, unless they pass', () => {
    expect(conformance('--filter', 'expect/known').status).toBe(0);
    writeFileSync(file('stale.txt'), 'expect/good.py stack it is not even wrong\n');
    const { stdout, status } = typhon('conformance', '--suite', 'suite', '--filter', 'good', '--known', 'stale.txt');
    expect(stdout).toMatch(
      /FAIL expect\/good.py \[stack\]\n +passes, but is listed as a known failure \(it is not even/,
    );
    expect(status).toBe(1);
  });
});

test('--bail stops at the first failure', () => {
  conformance('--bail', '--jobs', '1', '--filter', 'expect/', '--json', 'bail.json');
  const report = readReport('bail.json');
  expect(report.complete).toBe(false);
  expect(Object.values(outcomes(report)).filter(outcome => outcome !== 'pass')).toHaveLength(1);
});

describe('mistakes', () => {
  const mistake = (...args: readonly string[]): string => {
    const { status, stderr } = typhon(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^typhon: .*\n$/);
    return stderr;
  };

  test('in the request are told in one line', () => {
    expect(mistake('conformance', '--suite', 'nowhere')).toContain('no such suite: nowhere');
    expect(mistake('conformance', '--backends', 'nope')).toContain("no backend named 'nope'");
    expect(mistake('conformance', '--peers', 'nope')).toContain("not 'nope'");
    expect(mistake('conformance', '--suite', 'suite', '--peers', 'no-such-python {file}')).toContain('not installed');
    expect(mistake('conformance', '--suite', 'suite', '--filter', 'nothing')).toContain("no case matches 'nothing'");
    expect(mistake('conformance', '--shard', '5/4')).toContain('--shard takes i/n');
    expect(mistake('conformance', '--style', 'baroque')).toContain('style');
    expect(mistake('conformance', '--known', 'nowhere.txt')).toContain('nowhere.txt');
    writeFileSync(file('bad.txt'), 'only/a/path.py\n');
    expect(mistake('conformance', '--known', 'bad.txt')).toContain('bad.txt, line 1');
  });

  test.each([
    ['cut off', '{"format": "typhon-conf', 'is not JSON'],
    ['of something else', '{"format": "else"}', "is not a result of 'typhon conformance'"],
    ['of an older Typhon', '{"format": "typhon-conformance", "version": 1}', 'has version 1'],
    ['with a hole', '{"format": "typhon-conformance", "version": 2, "cases": []}', 'is damaged'],
  ])('a result %s is named, and stays as it is', (_, text, words) => {
    writeFileSync(file('odd.json'), text);
    expect(mistake('conformance', '--against', 'odd.json')).toContain(words);
    expect(mistake('conformance', '--rerun-failed', 'odd.json')).toContain(words);
    expect(mistake('report', 'merge', 'odd.json')).toContain(words);
    expect(mistake('conformance', '--suite', 'suite', '--json', 'odd.json')).toContain('it is not written over');
    expect(readFileSync(file('odd.json'), 'utf8')).toBe(text);
  });

  test('help shows examples', () => {
    for (const words of [['conformance'], ['report', 'merge'], ['fuzz']]) {
      const { status, stdout } = typhon(...words, '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}typhon /);
    }
  });
});
