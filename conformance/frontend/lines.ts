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
  // What CPython keeps of a field's text ends at its last mark, if a colon follows.
  ..."t'{3!=4:}' t'{a!=b:>9}' t'{a!=b!=c:x}' t'{a!=b!r:x}' t'{(a!=b):x}' t'{a!=b}' t'{a!=(b!=c):x}'".split(' '),
  ..."f'{x!=y=:>5}' t'{x!=y=:>5}' f'{x!=y=}' t'{a!=b:{c!=d:y}}' t'{f\"{a!=b:x}\"!=c:y}' t'{a[b!=c]:x}'".split(' '),
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
