// Two laws of re: where a pattern has a RegExp, it finds what the exact matcher finds; and both find what CPython finds.
//
// Random patterns are compiled by the library itself, in one session. The exact matcher gets a twin of each pattern that has
// given up its RegExps. A found counterexample becomes a case under conformance/stdlib/re.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBackend } from '../../backends/registry.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import type { PyList } from '../../src/runtime/objects/containers.ts';
import { fromText } from '../../src/runtime/objects/str.ts';
import { Session } from '../../src/session.ts';
import { PyPattern } from '../../src/stdlib/sre/pattern-object.ts';
import { type Mode, Search } from '../../src/stdlib/sre/search.ts';
import { subjectOf } from '../../src/stdlib/sre/subject.ts';
import { Oracle } from '../oracle/oracle.ts';

const COUNT = 400;
const unit = fc.constantFrom(
  'a',
  'b',
  'c',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\d',
  '\\s',
  '\\W',
  'é',
  'K',
  '^',
  '$',
  '\\b',
  '\\B',
);
const quantifier = fc.constantFrom('', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{0,2}?', '++', '?+');
const { pattern } = fc.letrec<{ pattern: string }>(tie => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    unit,
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => left + right),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(?:${left}|${right})`),
    fc.tuple(tie('pattern'), quantifier).map(([body, times]) => `(?:${body})${times}`),
    fc.tuple(tie('pattern'), quantifier).map(([body, times]) => `(${body})${times}`),
    fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!', '(?>'), tie('pattern'))
      .map(([open, body]) => `${open}${body})`),
  ),
}));
const text = fc.string({ unit: fc.constantFrom(...'aabbccK é1_\n ſ'), maxLength: 12 });
const flags = fc.constantFrom(0, 2, 8, 16, 256, 258);

const COMPILE = `
import re
compiled = []
for pattern, flags in PATTERNS:
    try:
        compiled.append(re.compile(pattern, flags))
    except (re.PatternError, OverflowError):
        compiled.append(None)
`;

function compile(patterns: readonly (readonly [string, number])[]): (PyPattern | null)[] {
  const session = new Session({ host: new NodeHost(), backend: findBackend('jit')! });
  const list = patterns.map(([source, bits]) => `(${JSON.stringify(source)}, ${bits})`).join(', ');
  const result = session.run(
    COMPILE.replace('PATTERNS', () => `[${list}]`),
    'patterns.py',
    null,
  );
  expect(result.status).toBe(0);
  const module = session.modules.getStr('__main__') as unknown as { dict: { getStr(name: string): PyList } };
  return module.dict.getStr('compiled').items as (PyPattern | null)[];
}

function matches(machine: PyPattern, subject: string, mode: Mode): unknown[] {
  const search = new Search(machine, subjectOf(fromText(subject)));
  const found: unknown[] = [];
  for (let hit = search.next(mode); hit !== null && found.length < 40; hit = search.next(mode)) {
    found.push([...hit.spans], hit.lastIndex);
  }
  return found;
}

function withoutRegExp({
  pattern: source,
  flags: bits,
  code,
  groups,
  groupIndex,
  names,
  isBytes,
}: PyPattern): PyPattern {
  const twin = new PyPattern(source, bits, code, groups, groupIndex, names, isBytes);
  twin.fast.giveUp();
  return twin;
}

test('a RegExp finds what the exact matcher finds', () => {
  const samples = fc.sample(fc.tuple(pattern, flags), { numRuns: COUNT, seed: 7 });
  const texts = fc.sample(text, { numRuns: COUNT * 4, seed: 8 });
  compile(samples).forEach((machine, i) => {
    if (machine === null) return;
    const exact = withoutRegExp(machine);
    for (const subject of texts.slice(i * 4, i * 4 + 4)) {
      for (const mode of ['search', 'match', 'fullmatch'] as const) {
        const label = `${JSON.stringify(samples[i])} on ${JSON.stringify(subject)}, ${mode}`;
        expect([label, matches(machine, subject, mode)]).toEqual([label, matches(exact, subject, mode)]);
      }
    }
  });
}, 60_000);

const SHOW = `
import re
for pattern, flags, text in SAMPLES:
    try:
        compiled = re.compile(pattern, flags)
    except (re.PatternError, OverflowError):
        continue
    whole = compiled.fullmatch(text)
    print(ascii((pattern, flags, text)), [(m.regs, m.lastindex) for m in compiled.finditer(text)], whole and whole.regs,
          ascii((compiled.split(text), compiled.findall(text), compiled.sub('<>', text))))
`;

test('both find what CPython finds', async () => {
  const samples = fc.sample(fc.tuple(pattern, flags, text), { numRuns: COUNT * 3, seed: 9 });
  const list = samples.map(
    ([source, bits, subject]) => `(${JSON.stringify(source)}, ${bits}, ${JSON.stringify(subject)})`,
  );
  const source = SHOW.replace('SAMPLES', () => `[${list.join(', ')}]`);
  const oracle = await Oracle.start({ timeLimit: 60_000 });
  const expected = oracle.run({ source, filename: 'patterns.py' });
  oracle.close();
  const written: string[] = [];
  const host = new NodeHost({ onWrite: (_stream, part) => written.push(part) });
  new Session({ host, backend: findBackend('jit')! }).run(source, 'patterns.py', null);
  expect(written.join('').split('\n')).toEqual(expected.stdout.split('\n'));
}, 120_000);
