// `typhon tokens` against `python -m tokenize -e`.

import { expect, test } from 'vitest';
import { Source } from './source.ts';
import { tokenizeDump } from './tokenize.ts';

/** A program and its tokens: range, name, text. */
const PROGRAM = 'def f(x):  # add\n    return f"{x!r}é"\n\n';
const EXACT = `
0,0-0,0:            ENCODING       'utf-8'
1,0-1,3:            NAME           'def'
1,4-1,5:            NAME           'f'
1,5-1,6:            LPAR           '('
1,6-1,7:            NAME           'x'
1,7-1,8:            RPAR           ')'
1,8-1,9:            COLON          ':'
1,11-1,16:          COMMENT        '# add'
1,16-1,17:          NEWLINE        '\\n'
2,0-2,4:            INDENT         '    '
2,4-2,10:           NAME           'return'
2,11-2,13:          FSTRING_START  'f"'
2,13-2,14:          LBRACE         '{'
2,14-2,15:          NAME           'x'
2,15-2,16:          EXCLAMATION    '!'
2,16-2,17:          NAME           'r'
2,17-2,18:          RBRACE         '}'
2,18-2,19:          FSTRING_MIDDLE 'é'
2,19-2,20:          FSTRING_END    '"'
2,20-2,21:          NEWLINE        '\\n'
3,0-3,1:            NL             '\\n'
4,0-4,0:            DEDENT         ''
4,0-4,0:            ENDMARKER      ''
`;

function dump(text: string, exact: boolean): string {
  return tokenizeDump(Source.fromText(text, 'f.py'), { exact }).replace(/ +$/gm, '');
}

test('exact names', () => {
  expect(dump(PROGRAM, true)).toBe(EXACT.slice(1));
});

test('operators are OP without -e', () => {
  expect(dump('a += 1', false).split('\n')[2]).toBe("1,2-1,4:            OP             '+='");
});

test('a missing last newline is a token without text', () => {
  expect(dump('a', true).split('\n').slice(2)).toEqual([
    "1,1-1,2:            NEWLINE        ''",
    "2,0-2,0:            ENDMARKER      ''",
    '',
  ]);
});
