// The bench through its command line, on programs small enough to wait for.

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../conformance/places.ts';
import { renderBench } from '../../reports/render/bench-page.ts';
import { markupProblems } from '../../reports/render/check-markup.ts';
import { driverSource, readReport } from './driver.ts';
import { peerContestant } from './process.ts';
import { loadProgram, onceScript, programNames } from './programs.ts';
import { type BenchResult, parseBenchResult, summarize } from './result.ts';

const folder = mkdtempSync(join(tmpdir(), 'typhon-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function typhon(...words: string[]): Promise<Ended> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [join(packageRoot, 'dist/typhon.js'), ...words],
      { cwd: folder },
      (error, stdout, stderr) => resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const TINY = `# size: 100
# expect: 4950
# stresses: <script>alert(1)</script></textarea>
def run(size):
    return sum(range(size))

if __name__ == "__main__":
    print("not in a bench")
`;

function resultOf(rows: BenchResult['programs'][number]['rows']): BenchResult {
  const engines = rows.map(({ engine }) => ({ name: engine, kind: 'engine' as const, version: '3.14.2' }));
  const machine = {
    processor: 'a processor',
    cores: 2,
    memoryGigabytes: 4,
    system: 'linux x64',
    node: '20.20.0',
    date: '2026-01-01',
    commit: null,
    load: [0, 1],
  } as const;
  return {
    format: 'typhon-bench',
    version: 1,
    machine,
    processes: 1,
    iterations: 4,
    sizeFactor: 1,
    baseline: rows[0]!.engine,
    engines,
    programs: [{ name: '<b>', size: 1, stresses: '', rows }],
  };
}

const row = (engine: string, iterations: number[], problem: string | null = null) => ({
  engine,
  problem,
  runs: [{ wall: 100, compile: 1, iterations }],
  counts: null,
  code: null,
});

describe('programs', () => {
  it('all have a size, an answer and what they stress', () => {
    for (const name of programNames()) {
      const program = loadProgram(name, 1);
      expect(program.expect, name).not.toBeNull();
      expect(program.stresses, name).not.toBe('');
    }
  });

  it('have no known answer at another size', () => {
    expect(loadProgram('fib', 0.5)).toMatchObject({ size: 14, expect: null });
  });

  it('run once, without their own main part, for the counts', () => {
    const program = loadProgram(write('once.py', TINY), 1);
    expect(onceScript(program)).not.toContain('not in a bench');
    expect(onceScript(program)).toContain('print(repr(run(100)))');
  });
});

describe('driver', () => {
  it('holds any text in ASCII', () => {
    const program = { ...loadProgram(write('text.py', TINY), 1), source: 'x = "é😀\\" + 1\n' };
    expect(driverSource(program, 1)).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('is read back only when it came to its end', () => {
    const text = 'typhon-bench version 3.14.2\ntyphon-bench compile 0.5\ntyphon-bench time 1.5\n';
    expect(readReport(text)).toBeNull();
    expect(readReport(`${text}typhon-bench answer (1, 'a b')\n`)).toEqual({
      version: '3.14.2',
      compile: 500,
      iterations: [1500],
      answers: ["(1, 'a b')"],
    });
  });
});

describe('peers', () => {
  it('have a name or are called as their command', () => {
    expect(peerContestant('py=/usr/bin/python3 -I {file}')).toMatchObject({
      name: 'py',
      command: ['/usr/bin/python3', '-I', '{file}'],
    });
    expect(peerContestant('/usr/bin/pypy3 {file}').name).toBe('pypy3');
    expect(peerContestant('pypy3')).toMatchObject({ name: 'pypy3', command: ['pypy3', '{file}'] });
    expect(peerContestant('skulpt')).toMatchObject({ name: 'skulpt', hasCompile: false });
    expect(() => peerContestant('py=python3')).toThrow('{file}');
  });
});

describe('summary', () => {
  it('takes the second half of the iterations as warm', () => {
    const summary = summarize(resultOf([row('stack', [40, 40, 20, 20]), row('jit', [100, 5, 4, 6])]));
    expect(summary.programs[0]!.rows[1]).toMatchObject({ warm: 5, first: 100, speed: 4, firstSpeed: 0.4 });
    expect(summary.engines.map(({ speed }) => speed)).toEqual([1, 4]);
    expect(summary.warnings.join()).toContain('<b> on jit');
  });

  it('leaves void rows out of the means', () => {
    const summary = summarize(resultOf([row('stack', [1, 1]), row('jit', [1, 1], 'wrong answer')]));
    expect(summary.common).toBe(0);
    expect(summary.engines[1]!.failures).toBe(1);
    expect(markupProblems(renderBench(resultOf([row('stack', [1, 1]), row('jit', [1], '<script>')])))).toEqual([]);
  });

  it('refuses files that are something else, with one line', () => {
    expect(() => parseBenchResult('{', 'x.json')).toThrow('x.json is not JSON');
    expect(() => parseBenchResult('null', 'x.json')).toThrow("not a result of 'typhon bench'");
    expect(() => parseBenchResult('{"format":"typhon-bench","version":99}', 'x')).toThrow('version 99');
    expect(() => parseBenchResult('{"format":"typhon-bench","version":1}', 'x')).toThrow('damaged');
  });
});

describe('command line', () => {
  it('measures a tiny program on two engines and a peer, and reports', async () => {
    const program = write('tiny.py', TINY);
    // Another Python may not be at hand: our own bundle under another name is a peer as good as any.
    const peer = `same=${process.execPath} ${join(packageRoot, 'dist/typhon.js')} {file}`;
    const words = ['--backends', 'stack,register', '--programs', program, '--runs', '2', '--iterations', '3'];
    const bench = await typhon(
      'bench',
      ...words,
      '--peers',
      peer,
      '--json',
      'out/bench.json',
      '--html',
      'out/bench.html',
    );
    expect(bench.stderr).toBe('');
    expect(bench.status).toBe(0);
    expect(bench.stdout).toContain('geometric mean');
    const json = readFileSync(join(folder, 'out/bench.json'), 'utf8');
    const result = parseBenchResult(json, 'bench.json');
    const [stack, register, same] = result.programs[0]!.rows;
    for (const each of [stack!, register!, same!]) {
      expect(each.problem).toBeNull();
      expect(each.runs.map(({ iterations }) => iterations.length)).toEqual([3, 3]);
    }
    expect(stack!.counts!.instructions).toBeGreaterThan(0);
    expect(stack!.code!.bytes).toBeGreaterThan(0);
    expect(same!.counts).toBeNull();
    expect(markupProblems(readFileSync(join(folder, 'out/bench.html'), 'utf8'))).toEqual([]);

    const report = await typhon('report', '--from', 'out/bench.json', '--out', 'report');
    expect(report.status).toBe(0);
    expect(readdirSync(join(folder, 'report')).toSorted()).toEqual(['data.json', 'index.html', 'report.md']);
    const page = readFileSync(join(folder, 'report/index.html'), 'utf8');
    expect(markupProblems(page)).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(readFileSync(join(folder, 'report/report.md'), 'utf8')).toContain('| tiny | stack |');
  });

  it('voids a row with a wrong answer', async () => {
    const program = write('wrong.py', TINY.replace('4950', '4951'));
    const words = ['bench', '--backends', 'stack', '--programs', program, '--runs', '1', '--iterations', '1'];
    const { status, stdout } = await typhon(...words);
    expect(status).toBe(1);
    expect(stdout).toContain('wrong on stack: wrong answer: 4950, not 4951');
  });

  it.each([
    ['bench', '--programs', 'nosuch'],
    ['bench', '--backends', 'nosuch'],
    ['bench', '--runs', '0'],
    ['bench', '--peers', 'nosuch'],
    ['report'],
    ['report', '--from', 'nosuch.json'],
    ['report', '--from', 'x', '--format', 'pdf'],
    ['explain', 'nosuch.py'],
  ])('answers %s %s %s with one line and status 2', async (...words) => {
    const { status, stderr, stdout } = await typhon(...words);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^typhon: .+\n$/);
    expect(status).toBe(2);
  });
});
