// Single lines for the modes that take no files: an expression, a line at the prompt, the signature of a type comment.

import type { Question, Text } from './judge.ts';

const EXPRESSIONS = [
  '1',
  ' a',
  'a, b\n',
  'lambda: (yield)',
  '(a :=\n b)',
  'f"{a!r:>{b}}"',
  '[*a]\n\n',
  '*a, b',
  'x if y else z',
];
const PROMPTS = [
  'a',
  'a; b',
  'if a: b\n\n',
  'if a:\n  b\n\n',
  '\n',
  'def f(): pass\n\n',
  '# c\n',
  'a # c',
  '@a\ndef f(): pass\n\n',
];
const SIGNATURES = ['() -> a', '(a) -> b', '(a, *b, **c) -> d[e]', '(*a) -> b', '(a, b,\n c) -> "d"', '(**a) -> None'];

export const LINES: ReadonlyMap<Question, readonly Text[]> = new Map([
  ['ast -m eval', texts(EXPRESSIONS)],
  ['ast -m single', texts(PROMPTS)],
  ['ast -m func_type', texts(SIGNATURES)],
]);

function texts(lines: readonly string[]): Text[] {
  return lines.map(line => ({ name: JSON.stringify(line), bytes: Buffer.from(line) }));
}
