// The bench in parts: programs, drivers, peers, result files, and what is computed from samples.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../conformance/places.ts';
import { allLostPlaces } from '../counting/insertions.ts';
import { SLOWING } from '../injection/slow-engine.ts';
import { changesBetween } from './changes.ts';
import { countTurns, driverSource, readReport } from './driver.ts';
import { peerContestant, runInTurns } from './process.ts';
import { loadProgram, nativeProgramPaths, onceScript, programNames, scriptProgram } from './programs.ts';
import { benchJson, parseBenchResult } from './result.ts';
import { summarize } from './summary.ts';
import { benchTable } from './table.ts';
import { programOf, resultOf, rowOf } from './testdata.ts';

const folder = mkdtempSync(join(tmpdir(), 'typhon-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const TINY = `# size: 100
# expect: 4950
# stresses: summing
def run(size):
    return sum(range(size))

if __name__ == "__main__":
    print("not in a bench")
`;

describe('programs', () => {
  it('all have a size, an answer and what they stress', () => {
    for (const name of [...programNames(), ...nativeProgramPaths()]) {
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
    expect(onceScript(scriptProgram('script', 'script.py', TINY))).toBe(TINY);
  });
});

describe('driver', () => {
  it('holds any text in ASCII', () => {
    const program = { ...loadProgram(write('text.py', TINY), 1), source: 'x = "é😀\\" + 1\n' };
    expect(driverSource(program, 1)).toMatch(/^[\x20-\x7e\n]*$/);
    expect(driverSource(scriptProgram('é', 'é.py', 'print("é")'), 1)).toMatch(/^[\x20-\x7e\n]*$/);
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

describe('turns', () => {
  /** A process of Node's that writes to `log`; `steps` is what it does, `turn()` between. */
  const entrant = (name: string, log: string, steps: string, hasInput = true) => {
    const file = write(
      `${name}.cjs`,
      `const { appendFileSync, readSync } = require('node:fs');
const say = text => appendFileSync(${JSON.stringify(log)}, '${name}' + text + ' ');
const turn = () => { process.stdout.write('typhon-bench turn\\n'); readSync(0, Buffer.alloc(1)); };
${steps}
`,
    );
    const contestant = {
      name,
      kind: 'peer',
      command: [process.execPath, '{file}'],
      hasCompile: true,
      hasInput,
    } as const;
    return { contestant, file };
  };
  const three = 'for (let i = 1; i <= 3; i++) { turn(); say(i); }';

  it('are an iteration each', async () => {
    const log = write('turns.txt', '');
    const finished = await runInTurns([entrant('a', log, three), entrant('b', log, three)], { timeLimit: 20 });
    expect(readFileSync(log, 'utf8')).toBe('a1 b1 a2 b2 a3 b3 ');
    expect(finished.map(({ stdout, trouble }) => [countTurns(stdout), trouble])).toEqual([
      [3, null],
      [3, null],
    ]);
  });

  it('go on without one that fails, that never ends, and that cannot wait', async () => {
    const log = write('troubles.txt', '');
    const entrants = [
      entrant('a', log, 'turn(); say(1); process.exit(3);'),
      entrant('b', log, 'say(0); for (let i = 1; i <= 3; i++) say(i);', false),
      entrant('c', log, 'turn(); say(1); for (;;);'),
      entrant('d', log, three),
      { ...entrant('e', log, ''), contestant: { ...entrant('e', log, '').contestant, command: ['no-such-python'] } },
    ];
    const finished = await runInTurns(entrants, { timeLimit: 2 });
    expect(readFileSync(log, 'utf8')).toBe('a1 c1 d1 d2 d3 b0 b1 b2 b3 ');
    expect(finished.map(({ trouble }) => trouble)).toEqual([
      expect.stringContaining('exit status 3'),
      null,
      'no end after 2 s',
      null,
      expect.stringContaining('cannot start'),
    ]);
    expect(finished[3]!.wall).toBeLessThan(2000);
  });
});

describe('the counting build', () => {
  it('finds all its places in the sources', () => {
    expect(allLostPlaces(packageRoot)).toEqual([]);
    expect(allLostPlaces(packageRoot, SLOWING)).toEqual([]);
  });
});

const warm = (time: number, processes = 5): number[][] =>
  Array.from({ length: processes }, (_, i) => [time * 3, ...new Array<number>(9).fill(time * (1 + i / 1000))]);

describe('summary', () => {
  it('takes the steady part of each process', () => {
    const summary = summarize(resultOf([programOf('p', [rowOf('stack', warm(20)), rowOf('jit', warm(5))])]));
    const [stack, jit] = summary.programs[0]!.rows;
    expect(stack).toMatchObject({ kind: 'warming up', kindShare: 1, warmUp: 1, first: 60 });
    expect(stack!.speed.value).toBe(1);
    expect(jit!.speed.value).toBeCloseTo(4, 6);
    expect(jit!.firstSpeed.value).toBeCloseTo(4, 6);
    expect(summary.engines[1]).toMatchObject({ best: { program: 'p' }, start: 100, failures: 0 });
    expect(summary.warnings).toEqual([]);
  });

  it('compares the rounds that both took part in', () => {
    const jit = rowOf('jit', warm(5).slice(0, 2));
    const summary = summarize(resultOf([programOf('p', [rowOf('stack', warm(20)), jit])]));
    expect(summary.programs[0]!.rows[1]!.speed.value).toBeCloseTo(4, 6);
  });

  it('leaves programs with void rows out of the means', () => {
    const bad = rowOf('jit', warm(5), { problem: 'wrong answer' });
    const good = programOf('good', [rowOf('stack', warm(20)), rowOf('jit', warm(10))]);
    const summary = summarize(resultOf([programOf('bad', [rowOf('stack', warm(20)), bad]), good]));
    expect(summary.common).toBe(1);
    expect(summary.engines[1]!.speed.value).toBeCloseTo(2, 6);
    expect(summary.engines[1]!.failures).toBe(1);
    expect(summary.programs[0]!.rows[1]!.speed.value).toBeNaN();
    expect(benchTable(summary)).toContain('void: bad on jit: wrong answer');
  });

  it('warns of a busy machine and of figures that say nothing', () => {
    const wild = [1, 2, 3, 4, 5].map(factor => new Array<number>(10).fill(factor * 10));
    const rows = [rowOf('stack', warm(20)), rowOf('jit', wild)];
    const { warnings } = summarize(resultOf([programOf('p', rows)], { load: [0.1, 3.2] }));
    expect(warnings.join('\n')).toMatch(/busy.*3\.2 on 2 cores/);
    expect(warnings.join('\n')).toContain('too noisy to say more than ±10 %: p on jit');
    expect(summarize(resultOf([programOf('p', [rowOf('stack', warm(20, 1))])])).warnings.join()).toContain(
      'one process',
    );
  });
});

describe('comparison with an earlier result', () => {
  const of = (time: number) => summarize(resultOf([programOf('p', [rowOf('stack', warm(time, 20))])]));

  it('tells what has changed, and on which machine not to', () => {
    expect(changesBetween(of(10), of(10.3)).changes[0]).toMatchObject({ program: 'p', verdict: 'slower' });
    expect(changesBetween(of(10), of(9)).changes[0]).toMatchObject({ verdict: 'faster' });
    expect(changesBetween(of(10), of(10)).changes[0]).toMatchObject({ verdict: 'the same' });
    const other = resultOf([programOf('p', [rowOf('stack', warm(10))])], { node: '22.0.0' });
    expect(changesBetween(summarize(other), of(10)).reservation).toContain('Node 22.0.0');
  });

  it('leaves out a program that is another one now', () => {
    const changed = summarize(resultOf([programOf('p', [rowOf('stack', warm(10))], 'print()')]));
    expect(changesBetween(of(10), changed).changes).toEqual([]);
  });
});

describe('result files', () => {
  const whole = resultOf([programOf('p', [rowOf('stack', warm(10))])]);

  it('come back as they were written', () => {
    expect(parseBenchResult(benchJson(whole), 'x')).toEqual(JSON.parse(benchJson(whole)));
  });

  it('are refused when they are something else, with one line', () => {
    expect(() => parseBenchResult('{', 'x.json')).toThrow('x.json is not JSON');
    expect(() => parseBenchResult('null', 'x.json')).toThrow("not a result of 'typhon bench'");
    expect(() => parseBenchResult('{"format":"typhon-bench","version":99}', 'x')).toThrow('needs a newer Typhon');
    expect(() => parseBenchResult('{"format":"typhon-bench","version":1}', 'x')).toThrow('it is older: measure again');
    expect(() => parseBenchResult('{"format":"typhon-bench","version":2}', 'x')).toThrow('damaged');
  });

  it.each([
    ['machine', null],
    ['engines', [{ name: 'stack' }]],
    ['programs', [{ name: 'p', source: '', rows: [{ engine: 'stack' }] }]],
    ['programs', [{ name: 'p', source: '', rows: [rowOf('stack', [['1' as never]])] }]],
  ])('are refused when %s is damaged', (key, value) => {
    expect(() => parseBenchResult(JSON.stringify({ ...whole, [key]: value }), 'x')).toThrow('x is damaged');
  });
});
