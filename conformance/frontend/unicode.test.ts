// The front end's tables of characters against CPython, for every code point.
import { expect, test } from 'vitest';
import { continuesName, isPrintableCode, startsName } from '../../src/frontend/unicode-16.ts';
import { Oracle } from '../oracle/oracle.ts';

const LAST = 0x10ffff;
const PROGRAM = `
for test in (str.isidentifier, lambda c: ("a" + c).isidentifier(), str.isprintable):
    print("".join("1" if test(chr(code)) else "0" for code in range(0x110000)))
`;

test('names and printable characters are those of Unicode 16', async () => {
  const oracle = await Oracle.start({ timeLimit: 60_000 });
  const { stdout, status } = oracle.run({ source: PROGRAM, filename: 'unicode.py' });
  oracle.close();
  expect(status).toBe(0);
  const [starts, continues, printable] = stdout.trimEnd().split('\n') as [string, string, string];
  const different: number[] = [];
  for (let code = 0; code <= LAST; code++) {
    if (startsName(code) !== (starts[code] === '1')) different.push(code);
    if (continuesName(code) !== (continues[code] === '1')) different.push(code);
    if (isPrintableCode(code) !== (printable[code] === '1')) different.push(code);
  }
  expect(different).toEqual([]);
});
