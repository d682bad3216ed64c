// bench, compare and report through the command line of the bundle, on programs small enough to wait for.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { packageRoot } from '../../conformance/places.ts';
import { markupProblems } from '../../reports/render/check-markup.ts';
import { parseBenchResult } from './result.ts';

// Processes upon processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'typhon-bench-command-'));
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
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const TINY = `# size: 100
# expect: 4950
# stresses: <script>alert(1)</script></textarea>
def run(size):
    total = 0
    for i in range(size):
        total += i
    return total

if __name__ == "__main__":
    print("not in a bench")
`;

describe('bench', () => {
  it('measures a tiny program on two engines and a peer, and report makes all formats of it', async () => {
    const program = write('tiny.py', TINY);
    // Another Python may not be at hand: our own bundle under another name is a peer as good as any.
    const peer = `same=${process.execPath} ${join(packageRoot, 'dist/typhon.js')} {file}`;
    const words = ['--backends', 'stack,register', '--programs', program, '--runs', '2', '--iterations', '3'];
    const files = ['--json', 'out/bench.json', '--html', 'out/bench.html'];
    const bench = await typhon('bench', ...words, '--peers', peer, '--peer-runs', '1', ...files);
    expect(bench.stderr).toBe('');
    expect(bench.status).toBe(0);
    expect(bench.stdout).toContain('times as fast as stack');
    const result = parseBenchResult(read('out/bench.json'), 'bench.json');
    const [stack, register, same] = result.programs[0]!.rows;
    for (const each of [stack!, register!]) {
      expect(each.problem).toBeNull();
      expect(each.runs.map(({ iterations, round }) => [round, iterations.length])).toEqual([
        [0, 3],
        [1, 3],
      ]);
    }
    expect(same!.runs.length).toBe(1);
    expect(result.engines.map(({ starts }) => starts.length)).toEqual([2, 2, 1]);
    expect(stack!.counts!.instructions).toBeGreaterThan(0);
    expect(stack!.code!.bytes).toBeGreaterThan(0);
    expect(same!.counts).toBeNull();
    // What is put on the stack is taken from it, but for what frames begin and end with.
    const { pops, pushes } = stack!.counts!.more as { pops: number; pushes: number };
    expect(pushes).toBeGreaterThan(300);
    expect(Math.abs(pushes - pops)).toBeLessThan(50);
    expect(register!.counts!.more['register writes']).toBeGreaterThan(100);
    if (process.platform === 'linux') expect(stack!.memory).toBeGreaterThan(2 ** 24);
    expect(markupProblems(read('out/bench.html'))).toEqual([]);

    const report = await typhon('report', '--from', 'out/bench.json', '--against', 'out/bench.json', '--out', 'report');
    expect(report.stderr).toBe('');
    expect(report.status).toBe(0);
    const made = ['README.md', 'data.json', 'index.html', 'pictures', 'programs', 'samples.csv', 'summary.csv'];
    expect(readdirSync(join(folder, 'report')).toSorted()).toEqual(made);
    expect(markupProblems(read('report/index.html'))).toEqual([]);
    expect(markupProblems(read('report/programs/tiny.html'))).toEqual([]);
    expect(read('report/programs/tiny.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(read('report/README.md')).toContain('| tiny | stack |');
    expect(read('report/samples.csv')).toContain('tiny,stack,0,iteration,1,');

    const again = await typhon('bench', ...words, '--against', 'out/bench.json');
    expect(again.stdout).toContain('Compared with the earlier result');
  });

  it('voids a row with a wrong answer', async () => {
    const program = write('wrong.py', TINY.replace('4950', '4951'));
    const words = ['bench', '--backends', 'stack', '--programs', program, '--runs', '1', '--iterations', '1'];
    const { status, stdout } = await typhon(...words);
    expect(status).toBe(1);
    expect(stdout).toContain('void: wrong on stack: wrong answer: 4950, not 4951');
  });

  it('keeps what is known when Ctrl-C ends it', async () => {
    const program = write('long.py', TINY);
    const words = ['bench', '--backends', 'stack', '--programs', program, '--runs', '200', '--json', 'part.json'];
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const child = spawn(process.execPath, [join(packageRoot, 'dist/typhon.js'), ...words], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: scratch },
    });
    const ended = once(child, 'exit');
    await vi.waitUntil(() => readdirSync(scratch).some(name => name.startsWith('typhon-bench-')), 60_000);
    setTimeout(() => child.kill('SIGINT'), 3000);
    const [status] = await ended;
    expect(status).toBe(130);
    expect(parseBenchResult(read('part.json'), 'part.json').programs[0]!.rows[0]!.runs.length).toBeLessThan(200);
  });

  it('leaves alone what stands where it would write, and says so before it measures', async () => {
    const files: Record<string, string> = {
      'broken.json': '{"format": "typhon-bench", "ver',
      'older.json': '{"format": "typhon-bench", "version": 1, "programs": []}',
      'other.json': '{"mine": true}',
    };
    for (const [name, text] of Object.entries(files)) {
      write(name, text);
      const { status, stderr } = await typhon('bench', '--programs', 'fib', '--json', name);
      expect(stderr).toMatch(/^typhon: .+ is not written over\n$/);
      expect(status).toBe(2);
      expect(read(name)).toBe(text);
      const reading = await typhon('report', '--from', name, '--out', 'nothing');
      expect(reading.status).toBe(2);
      expect(existsSync(join(folder, 'nothing'))).toBe(false);
    }
    write('README.md', '# mine\n');
    const { stderr } = await typhon('report', '--from', 'out/bench.json', '--out', '.');
    expect(stderr).toContain('README.md is no report and is not written over');
    expect(read('README.md')).toBe('# mine\n');
  });
});

describe('compare', () => {
  it('measures a script, says whether the engines are alike, and why one is faster', async () => {
    write('loop.py', 'total = 0\nfor i in range(20000):\n    total += i * 2\nprint(total)\n');
    const words = ['--backends', 'stack,register', '--runs', '2', '--iterations', '3', '--json', 'c.json'];
    const { status, stderr, stdout } = await typhon('compare', 'loop.py', ...words, '--html', 'c.html');
    expect(stderr).toBe('');
    expect(stdout).toContain('1 program: output, errors and exit status are identical on stack and register.');
    expect(stdout).toMatch(/pushes\s+and\s+pops\s+became/);
    expect(status).toBe(0);
    expect(markupProblems(read('c.html'))).toEqual([]);
    const { bench, comparisons } = JSON.parse(read('c.json'));
    expect(bench.programs[0].rows[0].runs[0].iterations.length).toBe(3);
    expect(comparisons[0].measurements[0].stdout).toBe('399980000\n');
  });
});

describe('mistakes', () => {
  it.each([
    ['bench', '--programs', 'nosuch'],
    ['bench', '--backends', 'nosuch'],
    ['bench', '--backends', 'stack,stack'],
    ['bench', '--baseline', 'nosuch'],
    ['bench', '--runs', '0'],
    ['bench', '--peers', 'nosuch'],
    ['bench', '--peers', 'python9.9'],
    ['bench', '--against', 'nosuch.json'],
    ['compare'],
    ['compare', 'nosuch.py'],
    ['compare', '--examples', '--runs', '0'],
    ['compare', '--examples', '--peers', 'nosuch'],
    ['report', '--from', 'nosuch.json'],
    ['report', '--programs', 'nosuch'],
    ['report', '--from', 'x', '--format', 'pdf'],
    ['explain', 'nosuch.py'],
  ])('%s %s %s %s are answered with one line and status 2', async (...words) => {
    const { status, stderr, stdout } = await typhon(...words.filter(word => word !== undefined));
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^typhon: .+\n$/);
    expect(status).toBe(2);
  });

  it.each(['bench', 'compare', 'report'])('%s --help has examples', async command => {
    const { status, stdout } = await typhon(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain(`typhon ${command}`);
  });
});
