// Source as it comes: files in any encoding and of any bytes get CPython's answer, and large or deep programs a clean
// answer in time that grows with their size alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { difference } from './compare.ts';
import { tallyFiles } from './good-files.ts';
import { INPUTS } from './input.ts';
import { Judge } from './judge.ts';
import { knownDifference } from './known-differences.ts';
import { compile } from './stages.ts';

let judge: Judge;
beforeAll(async () => {
  judge = await Judge.start();
});
afterAll(() => judge.close());

test('files are read, or refused, as CPython does', () => {
  const different = judge.compile(INPUTS).flatMap(([theirs], i) => {
    const text = INPUTS[i]!;
    const found = difference('compile', compile(text)[0], theirs);
    return found === null || knownDifference(Buffer.from(text.bytes).toString('latin1')) !== null
      ? []
      : `${text.name}: ${found}`;
  });
  expect(different).toEqual([]);
});

/** The tokenize module reads lines of its own: carriage returns inside them are not for us. */
const READABLE = INPUTS.filter(({ name }) => !/carriage return|mixed line|^gbk/.test(name));

test.each(['ast -a', 'symtable', 'unparse'] as const)('%s of files that can be read', question => {
  expect(tallyFiles(judge, question, READABLE).differences).toEqual([]);
});

test('tokens of files that can be read', () => {
  const good = judge.ask('ast -a', READABLE).flatMap((answer, i) => (typeof answer === 'string' ? [READABLE[i]!] : []));
  expect(tallyFiles(judge, 'tokens', good).differences).toEqual([]);
});

const PARENTHESES = 'SyntaxError: too many nested parentheses';
const TOO_DEEP = 'RecursionError: maximum recursion depth exceeded during compilation';
const OVERFLOW = 'MemoryError: Parser stack overflowed - Python source too complex to compile';
const INDENTATION = 'IndentationError: too many levels of indentation';
const BLOCKS = 'SyntaxError: too many statically nested blocks';

/** `count` blocks, each inside the one before. */
function nested(head: string, count: number): string {
  const lines = Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${head}:\n`);
  return `${lines.join('')}${' '.repeat(count)}a\n`;
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`).join();

/** What CPython answers where its stack is large enough to answer at all; some of these end the oracle's process. */
const LARGE: readonly (readonly [string, () => string, string])[] = [
  ['100,000 nested parentheses', () => '('.repeat(100_000) + ')'.repeat(100_000), PARENTHESES],
  ['100,000 open parentheses', () => '('.repeat(100_000), PARENTHESES],
  ['200 nested parentheses', () => `${'('.repeat(200)}${')'.repeat(200)}`, ''],
  ['1,000 nested blocks', () => nested('if a', 1000), INDENTATION],
  ['99 nested blocks', () => nested('if a', 99), ''],
  ['20 nested loops', () => nested('for a in b', 20), ''],
  ['22 nested loops', () => nested('for a in b', 22), BLOCKS],
  ['1,000 items of with', () => `with ${'a,'.repeat(1000)}a: pass`, BLOCKS],
  ['50,000 attributes', () => `a${'.b'.repeat(50_000)}`, TOO_DEEP],
  ['50,000 calls', () => `a${'()'.repeat(50_000)}`, TOO_DEEP],
  ['50,000 subscripts', () => `a${'[0]'.repeat(50_000)}`, TOO_DEEP],
  ['50,000 elifs', () => `if a: pass\n${'elif b: pass\n'.repeat(50_000)}`, TOO_DEEP],
  ['50,000 operators', () => `a${'+a'.repeat(50_000)}`, ''],
  ['50,000 comparisons', () => `a${'<a'.repeat(50_000)}`, ''],
  ['50,000 conditions', () => `a${' and a'.repeat(50_000)}`, ''],
  ['100,000 times not', () => `${'not '.repeat(100_000)}a`, OVERFLOW],
  ['100,000 signs', () => `${'-'.repeat(100_000)}a`, OVERFLOW],
  ['100,000 powers', () => `a${'**a'.repeat(100_000)}`, OVERFLOW],
  ['50,000 conditional expressions', () => `${'a if a else '.repeat(50_000)}a`, OVERFLOW],
  ['50,000 lambdas', () => `${'lambda:'.repeat(50_000)}a`, OVERFLOW],
  ['a list of 300,000', () => `[${'a,'.repeat(300_000)}]`, ''],
  ['50,000 parameters', () => `def f(${numbered(50_000)}): pass`, ''],
  ['50,000 decorators', () => `${'@a\n'.repeat(50_000)}def f(): pass`, ''],
  ['50,000 assignments in one', () => `${'a='.repeat(50_000)}1`, ''],
  ['50,000 strings side by side', () => `${"'a' ".repeat(50_000)}`, ''],
  ['50,000 alternatives', () => `match a:\n case ${'1|'.repeat(50_000)}2: pass`, ''],
  ['100,000 statements on a line', () => 'a;'.repeat(100_000), ''],
  ['a string of 5 MB', () => `x = "${'é'.repeat(2_500_000)}"`, ''],
  ['a line of 5 MB', () => LINE.repeat(LINES), ''],
  [
    'a line of 1 MB with a mistake at its start',
    () => `x = = 1; ${LINE.repeat(LINES / 5)}`,
    'SyntaxError: invalid syntax',
  ],
  ['a line of 1 MB with a mistake at its end', () => `${LINE.repeat(LINES / 5)}x = = 1`, 'SyntaxError: invalid syntax'],
  [
    'a list of 1 MB with a mistake at its end',
    () => `[${'ab, '.repeat(250_000)}a b]`,
    'SyntaxError: invalid syntax. Perhaps you forgot a comma?',
  ],
];
const LINE = 'x = f(a, b + 1, "text", [1, 2, 3], {"k": v}); ';
const LINES = Math.floor(5e6 / LINE.length);

/** Seconds for a megabyte; the machine may be busy, but not with what grows by the square. */
const PATIENCE = 12;

describe('large programs', () => {
  test.each(LARGE)('%s', { timeout: 120_000 }, (_, make, expected) => {
    const bytes = Buffer.from(make());
    const start = process.cpuUsage();
    const [answer] = compile({ name: '<large>', bytes });
    const { user } = process.cpuUsage(start);
    expect(typeof answer === 'string' ? answer : `${answer.type}: ${answer.msg}`).toBe(expected);
    expect(user / 1e6).toBeLessThan(PATIENCE * (0.2 + bytes.length / 1e6));
  });
});
