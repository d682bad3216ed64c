// What is emitted for a few small functions. Refresh with `npx vitest run -u backends/jit`; the diff is the review.

import { expect, test } from 'vitest';
import '../../src/runtime/boot.ts';
import { compileSource } from '../../src/frontend/compile.ts';
import { Source } from '../../src/frontend/source.ts';
import { jitBackend } from './backend.ts';
import type { JitCode } from './code.ts';
import { indented } from './js.ts';

const PROGRAMS: Record<string, string> = {
  'addition of unknown operands': 'def f(a, b): return a + b',
  'a counted loop': 'def f(n):\n  for i in range(n): g(i)',
  'a condition of two parts': 'def f(a):\n  while a < 5 and not a.done(): a += 1',
  'an attribute stored': 'def f(a): a.x = a.y',
  'a handler with finally': 'def f():\n  try: return g()\n  except E as e: pass\n  finally: h()',
  'a generator': 'def f(a):\n  b = yield a\n  return b',
  'a closure': 'def f(a):\n  def g(): return a\n  return g',
};

/** The text of the first function, with a name that does not depend on what was compiled before. */
function emitted(source: string): string {
  const { code } = compileSource(Source.fromText(source, 'test.py'), {
    mode: 'exec',
    optimize: 0,
    futureAnnotations: false,
  });
  const [inner] = (jitBackend.compile(code, {}) as JitCode).children;
  const lines = indented(inner!.emitted.text.split('\n'));
  return lines.join('\n').replace(/\bpy_\d+\b/g, 'py_1');
}

for (const [name, source] of Object.entries(PROGRAMS)) {
  test(name, () => {
    expect(emitted(source)).toMatchSnapshot();
  });
}

test('no text of the program is in it', () => {
  const text = emitted('def f(secret):\n  """secret doc"""\n  return secret.secret_name + "secret text"');
  expect(text).not.toContain('secret');
});
