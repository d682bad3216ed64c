// str, bytes and bytearray behave as CPython's: thousands of generated calls, and every code point's properties.
//
// The calls are made by a Python program that brings its own generator, so that both sides run the same file.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKENDS } from '../../backends/registry.ts';
import { NodeHost } from '../../src/host/node-host.ts';
import { fromCode, textOf } from '../../src/runtime/objects/str.ts';
import * as casing from '../../src/runtime/unicode/casing.ts';
import * as properties from '../../src/runtime/unicode/properties.ts';
import { Session } from '../../src/session.ts';
import { Oracle } from '../oracle/oracle.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start({ timeLimit: 60_000 });
});
afterAll(() => oracle.close());

const path = new URL('./_text_methods.py', import.meta.url);

test('generated calls give what CPython gives', () => {
  const source = readFileSync(path, 'utf8');
  const expected = oracle.run({ source, filename: '_text_methods.py' });
  expect(expected.status).toBe(0);
  const written: string[] = [];
  const host = new NodeHost({ onWrite: (_stream, text) => written.push(text) });
  const session = new Session({ host, backend: BACKENDS[0]! });
  session.run(source, '_text_methods.py');
  expect(differences(written.join(''), expected.stdout)).toEqual([]);
});

/** The code points where properties or mappings may differ: ideographs, Hangul and private use are sampled. */
const RANGES = [
  [0, 0x3500],
  [0x4dc0, 0x5400],
  [0xa000, 0xac10],
  [0xd7a0, 0xe010],
  [0xf900, 0x17100],
  [0x18800, 0x18d20],
  [0x1b000, 0x20010],
  [0x2fa00, 0x2fa30],
  [0x31340, 0x31360],
  [0xe0000, 0xe0200],
] as const;

const UNICODE_PROGRAM = `
for low, high in RANGES:
    for code in range(low, high):
        c = chr(code)
        flags = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isprintable(), c.isspace(), c.isupper(),
                 c.islower(), c.istitle(), c.isidentifier(), ('a' + c).isidentifier(), c.isalnum()]
        mapped = [c.upper(), c.lower(), c.title(), c.casefold(), c.swapcase(), c.capitalize()]
        print('%x' % code, ''.join([str(int(flag)) for flag in flags]), *[''.join(['%x.' % ord(x) for x in m]) for m in mapped])
`;

test('properties and case mappings of code points are those of CPython', () => {
  const source = `RANGES = ${JSON.stringify(RANGES)}\n${UNICODE_PROGRAM}`;
  const expected = oracle.run({ source, filename: 'unicode.py' });
  expect(expected.stderr).toBe('');
  const lines: string[] = [];
  for (const [low, high] of RANGES) for (let code = low; code < high; code++) lines.push(describeCode(code));
  expect(differences(`${lines.join('\n')}\n`, expected.stdout)).toEqual([]);
});

function describeCode(code: number): string {
  const value = fromCode(code);
  const text = textOf(value);
  const p = properties;
  const flags = [
    p.isAlphaText(text),
    p.isDecimalText(text),
    p.isDigitText(text),
    p.isNumericText(text),
    p.isPrintableText(text),
    p.isSpaceText(text),
    p.isUpperText(text),
    p.isLowerText(text),
    p.isTitleText(text),
    p.isIdentifierText(text),
    p.isIdentifierText(`a${text}`),
    p.isAlnumText(text),
  ];
  const { upper, lower, title, casefold, swapcase, capitalize } = casing;
  const mapped = [upper, lower, title, casefold, swapcase, capitalize].map(map =>
    [...textOf(map(value))].map(character => `${character.codePointAt(0)!.toString(16)}.`).join(''),
  );
  return [code.toString(16), flags.map(Number).join(''), ...mapped].join(' ');
}

/** The first lines that differ, as pairs. */
function differences(actual: string, expected: string): [string, string][] {
  const [ours, theirs] = [actual.split('\n'), expected.split('\n')];
  const pairs: [string, string][] = [];
  for (let i = 0; i < Math.max(ours.length, theirs.length) && pairs.length < 10; i++) {
    if (ours[i] !== theirs[i]) pairs.push([ours[i] ?? '', theirs[i] ?? '']);
  }
  return pairs;
}
