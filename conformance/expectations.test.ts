import { expect, test } from 'vitest';
import { differences, readExpectations } from './expectations.ts';

const failing = [
  'letters = ["a"]',
  'print(letters[0])  # expect: a',
  'letters[1]  # expect error: IndexError: out',
].join('\n');
const traceback = (line: number, text: string) =>
  `Traceback (most recent call last):\n  File "case.py", line ${line}, in <module>\n    letters[1]\n${text}\n`;

test('collects the comments of a case in file order', () => {
  const source = [
    '# args: -v two',
    '# stdin: first',
    '# stdin: second',
    'for n in range(2):',
    '    print(n, "# not this")  # expect: 0 # not this',
    '    # expect: 1 # not this',
    'print()  # expect:',
    'print("  in")  # expect:   in',
    'exit(3)  # expect status: 3',
  ].join('\n');
  expect(readExpectations(source)).toEqual({
    stdout: ['0 # not this', '1 # not this', '', '  in'],
    stderr: [],
    error: undefined,
    status: 3,
    stdin: 'first\nsecond\n',
    args: ['-v', 'two'],
    noOracle: undefined,
  });
});

test('an expected error implies status 1', () => {
  expect(readExpectations(failing)).toMatchObject({ error: { line: 3, text: 'IndexError: out' }, status: 1 });
});

test('passes a run that does what the case says', () => {
  const result = { stdout: 'a\n', stderr: traceback(3, 'IndexError: out'), status: 1 };
  expect(differences(readExpectations(failing), result, 'case.py')).toEqual([]);
});

test.each([
  ['another line on stdout', { stdout: 'b\n' }, 'stdout line 1: expected "a", got "b"'],
  ['a missing line on stdout', { stdout: '' }, 'stdout line 1: expected "a", got nothing more'],
  ['another error', { stderr: traceback(3, 'KeyError: 1') }, 'error: expected "IndexError: out", got "KeyError: 1"'],
  ['an error from another line', { stderr: traceback(2, 'IndexError: out') }, 'error: expected from line 3, got 2'],
  ['another status', { status: 0 }, 'status: expected 1, got 0'],
])('tells %s', (_what, change, message) => {
  const result = { stdout: 'a\n', stderr: traceback(3, 'IndexError: out'), status: 1, ...change };
  expect(differences(readExpectations(failing), result, 'case.py')).toEqual([message]);
});

test('looks for the lines of stderr in their order', () => {
  const expected = readExpectations('# expect stderr: File "{file}", line 3\n# expect stderr: IndexError');
  const result = { stdout: '', stderr: traceback(3, 'IndexError: out'), status: 0 };
  expect(differences(expected, result, 'case.py')).toEqual([]);
  expect(differences(readExpectations(''), result, 'case.py')).toEqual([
    'stderr: expected nothing, got "IndexError: out"',
  ]);
});
