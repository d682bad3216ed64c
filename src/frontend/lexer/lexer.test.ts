// The lexer against CPython 3.14: streams, positions and faults, as recorded from its own tokenizer.

import { describe, expect, test } from 'vitest';
import { SyntaxProblem } from '../problem.ts';
import { Source } from '../source.ts';
import { T, type Token } from '../tokens.ts';
import { Lexer } from './lexer.ts';

function lex(text: string): Token[] {
  const lexer = new Lexer(Source.fromText(text, '<test>'));
  const tokens: Token[] = [];
  do tokens.push(lexer.next());
  while (tokens.at(-1)!.type !== T.ENDMARKER);
  return tokens;
}

function problemOf(text: string): SyntaxProblem {
  try {
    lex(text);
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return problem;
    throw problem;
  }
  throw new Error('no problem was found');
}

/** Text, and its tokens as NAME(text). */
const STREAMS: readonly (readonly [string, string])[] = [
  ['x = 1\n', 'NAME(x) EQUAL(=) NUMBER(1) NEWLINE() ENDMARKER()'],
  [
    'if x:\n    y\n\n    # note\n    z\nw\n',
    'NAME(if) NAME(x) COLON(:) NEWLINE() INDENT() NAME(y) NEWLINE() NAME(z) NEWLINE() DEDENT() NAME(w) NEWLINE() ENDMARKER()',
  ],
  [
    'a = (1,\n     # inside\n     2)\n',
    'NAME(a) EQUAL(=) LPAR(() NUMBER(1) COMMA(,) NUMBER(2) RPAR()) NEWLINE() ENDMARKER()',
  ],
  ['x = 1 \\\n  + 2\n', 'NAME(x) EQUAL(=) NUMBER(1) PLUS(+) NUMBER(2) NEWLINE() ENDMARKER()'],
  [
    'def f():\n\treturn\n',
    'NAME(def) NAME(f) LPAR(() RPAR()) COLON(:) NEWLINE() INDENT() NAME(return) NEWLINE() DEDENT() ENDMARKER()',
  ],
  [
    'if a:\n  if b:\n    c\n',
    'NAME(if) NAME(a) COLON(:) NEWLINE() INDENT() NAME(if) NAME(b) COLON(:) NEWLINE() INDENT() NAME(c) NEWLINE() DEDENT() DEDENT() ENDMARKER()',
  ],
  ['x\n\f  \ny\n', 'NAME(x) NEWLINE() NAME(y) NEWLINE() ENDMARKER()'],
  [
    '0xFF 0b1_0 0o17 1_000 1e5 1.5e-3 .5 5. 3j 1.e2J 00\n',
    'NUMBER(0xFF) NUMBER(0b1_0) NUMBER(0o17) NUMBER(1_000) NUMBER(1e5) NUMBER(1.5e-3) NUMBER(.5) NUMBER(5.) NUMBER(3j) NUMBER(1.e2J) NUMBER(00) NEWLINE() ENDMARKER()',
  ],
  [
    "r'a' b\"b\" Rb'c' u'd' '''e\nf''' '\\''\n",
    "STRING(r'a') STRING(b\"b\") STRING(Rb'c') STRING(u'd') STRING('''e\\nf''') STRING('\\'') NEWLINE() ENDMARKER()",
  ],
  ["'a\\\nb'\n", "STRING('a\\\\nb') NEWLINE() ENDMARKER()"],
  [
    'a->b:=c...d..e!=f<>g//=h>>=i**=j@=k~l\n',
    'NAME(a) RARROW(->) NAME(b) COLONEQUAL(:=) NAME(c) ELLIPSIS(...) NAME(d) DOT(.) DOT(.) NAME(e) NOTEQUAL(!=) NAME(f) NOTEQUAL(<>) NAME(g) DOUBLESLASHEQUAL(//=) NAME(h) RIGHTSHIFTEQUAL(>>=) NAME(i) DOUBLESTAREQUAL(**=) NAME(j) ATEQUAL(@=) NAME(k) TILDE(~) NAME(l) NEWLINE() ENDMARKER()',
  ],
  [
    "f'a{x}b'\n",
    "FSTRING_START(f') FSTRING_MIDDLE(a) LBRACE({) NAME(x) RBRACE(}) FSTRING_MIDDLE(b) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  ["f''\n", "FSTRING_START(f') FSTRING_END(') NEWLINE() ENDMARKER()"],
  [
    "f'{x!r:>{w}}'\n",
    "FSTRING_START(f') LBRACE({) NAME(x) EXCLAMATION(!) NAME(r) COLON(:) FSTRING_MIDDLE(>) LBRACE({) NAME(w) RBRACE(}) FSTRING_MIDDLE() RBRACE(}) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  [
    "f'{{{x}}}'\n",
    "FSTRING_START(f') FSTRING_MIDDLE({) LBRACE({) NAME(x) RBRACE(}) FSTRING_MIDDLE(}) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  [
    "f'{x=}{y:=5}'\n",
    "FSTRING_START(f') LBRACE({) NAME(x) EQUAL(=) RBRACE(}) LBRACE({) NAME(y) COLON(:) FSTRING_MIDDLE(=5) RBRACE(}) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  [
    'f\'{a["b"]:%H:%M}\'\n',
    'FSTRING_START(f\') LBRACE({) NAME(a) LSQB([) STRING("b") RSQB(]) COLON(:) FSTRING_MIDDLE(%H:%M) RBRACE(}) FSTRING_END(\') NEWLINE() ENDMARKER()',
  ],
  [
    "rf'\\{x}\\N{y}'\n",
    "FSTRING_START(rf') FSTRING_MIDDLE(\\) LBRACE({) NAME(x) RBRACE(}) FSTRING_MIDDLE(\\N) LBRACE({) NAME(y) RBRACE(}) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  [
    "f'\\N{DIGIT ONE}{x}'\n",
    "FSTRING_START(f') FSTRING_MIDDLE(\\N{DIGIT ONE}) LBRACE({) NAME(x) RBRACE(}) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  [
    "f'''{\nx # note\n}\n'''\n",
    "FSTRING_START(f''') LBRACE({) NAME(x) RBRACE(}) FSTRING_MIDDLE(\\n) FSTRING_END(''') NEWLINE() ENDMARKER()",
  ],
  [
    'f\'{f"{1}"}\'\n',
    'FSTRING_START(f\') LBRACE({) FSTRING_START(f") LBRACE({) NUMBER(1) RBRACE(}) FSTRING_END(") RBRACE(}) FSTRING_END(\') NEWLINE() ENDMARKER()',
  ],
  [
    "f'{lambda x: 1}{ {1: 2}[1] }'\n",
    "FSTRING_START(f') LBRACE({) NAME(lambda) NAME(x) COLON(:) FSTRING_MIDDLE( 1) RBRACE(}) LBRACE({) LBRACE({) NUMBER(1) COLON(:) NUMBER(2) RBRACE(}) LSQB([) NUMBER(1) RSQB(]) RBRACE(}) FSTRING_END(') NEWLINE() ENDMARKER()",
  ],
  ["t'a{b}'\n", "TSTRING_START(t') TSTRING_MIDDLE(a) LBRACE({) NAME(b) RBRACE(}) TSTRING_END(') NEWLINE() ENDMARKER()"],
  ["Tr'{x}'\n", "TSTRING_START(Tr') LBRACE({) NAME(x) RBRACE(}) TSTRING_END(') NEWLINE() ENDMARKER()"],
  ['é = 𝔘𝔫𝔦\n', 'NAME(é) EQUAL(=) NAME(Uni) NEWLINE() ENDMARKER()'],
  ['1if x else y\n', 'NUMBER(1) NAME(if) NAME(x) NAME(else) NAME(y) NEWLINE() ENDMARKER()'],
  ['x = # note\n1\n', 'NAME(x) EQUAL(=) NEWLINE(# note) NUMBER(1) NEWLINE() ENDMARKER()'],
  ['\n\n', 'ENDMARKER()'],
  ['# only\n', 'ENDMARKER()'],
  ['a; b\n', 'NAME(a) SEMI(;) NAME(b) NEWLINE() ENDMARKER()'],
];

/** Text, and where its tokens are, in characters; INDENT, DEDENT and ENDMARKER have no place of their own. */
const POSITIONS: readonly (readonly [string, string])[] = [
  ["x = 'é' + y\n", 'NAME 1:0-1:1 EQUAL 1:2-1:3 STRING 1:4-1:7 PLUS 1:8-1:9 NAME 1:10-1:11 NEWLINE 1:11-1:11'],
  [
    "f'😀{x:{w}}'\n",
    'FSTRING_START 1:0-1:2 FSTRING_MIDDLE 1:2-1:3 LBRACE 1:3-1:4 NAME 1:4-1:5 COLON 1:5-1:6 LBRACE 1:6-1:7 NAME 1:7-1:8 RBRACE 1:8-1:9 FSTRING_MIDDLE 1:9-1:9 RBRACE 1:9-1:10 FSTRING_END 1:10-1:11 NEWLINE 1:11-1:11',
  ],
  ["'''a\nb''' + c\n", 'STRING 1:0-2:4 PLUS 2:5-2:6 NAME 2:7-2:8 NEWLINE 2:8-2:8'],
  ['if x:\n  y\n', 'NAME 1:0-1:2 NAME 1:3-1:4 COLON 1:4-1:5 NEWLINE 1:5-1:5 NAME 2:2-2:3 NEWLINE 2:3-2:3'],
];

/** Text, and the problem's kind, message, and line, offset, end line, end offset. */
const FAULTS: readonly (readonly [string, string, string, readonly number[]])[] = [
  ["x = 'abc", 'SyntaxError', 'unterminated string literal (detected at line 1)', [1, 5, 1, 5]],
  [
    "'abc\\'",
    'SyntaxError',
    'unterminated string literal (detected at line 1); perhaps you escaped the end quote?',
    [1, 1, 1, 1],
  ],
  ["x = (1,\n'''abc\n", 'SyntaxError', 'unterminated triple-quoted string literal (detected at line 2)', [2, 1, 2, 1]],
  ["f'abc", 'SyntaxError', 'unterminated f-string literal (detected at line 1)', [1, 1, 1, 1]],
  ["t'''abc\n", 'SyntaxError', 'unterminated triple-quoted t-string literal (detected at line 1)', [1, 1, 1, 1]],
  ['f\'{x"', 'SyntaxError', 'unterminated string literal (detected at line 1)', [1, 5, 1, 5]],
  [
    "f'{x:\n}'",
    'SyntaxError',
    'f-string: newlines are not allowed in format specifiers for single quoted f-strings',
    [1, 6, 1, 6],
  ],
  ["f'}'", 'SyntaxError', "f-string: single '}' is not allowed", [1, 3, 1, 3]],
  ["f'{a)}'", 'SyntaxError', "f-string: unmatched ')'", [1, 5, 1, 5]],
  ["f'{a:{b:{c:{d}}}}'", 'SyntaxError', 'f-string: expressions nested too deeply', [1, 11, 1, 11]],
  [')', 'SyntaxError', "unmatched ')'", [1, 1, 1, 1]],
  ['(]', 'SyntaxError', "closing parenthesis ']' does not match opening parenthesis '('", [1, 2, 1, 2]],
  ['(\n]', 'SyntaxError', "closing parenthesis ']' does not match opening parenthesis '(' on line 1", [2, 1, 2, 1]],
  ['1a', 'SyntaxError', 'invalid decimal literal', [1, 1, 1, 1]],
  ['1_', 'SyntaxError', 'invalid decimal literal', [1, 2, 1, 2]],
  ['0x', 'SyntaxError', 'invalid hexadecimal literal', [1, 2, 1, 2]],
  ['0xg', 'SyntaxError', 'invalid hexadecimal literal', [1, 2, 1, 2]],
  ['0b12', 'SyntaxError', "invalid digit '2' in binary literal", [1, 4, 1, 4]],
  ['0o8', 'SyntaxError', "invalid digit '8' in octal literal", [1, 3, 1, 3]],
  [
    '0777',
    'SyntaxError',
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    [1, 1, 1, 2],
  ],
  ['1__0', 'SyntaxError', 'invalid decimal literal', [1, 2, 1, 2]],
  ['1.5x', 'SyntaxError', 'invalid decimal literal', [1, 3, 1, 3]],
  ['1e+', 'SyntaxError', 'invalid decimal literal', [1, 3, 1, 3]],
  ['x = a…b', 'SyntaxError', "invalid character '…' (U+2026)", [1, 6, 1, 6]],
  ['x = €', 'SyntaxError', "invalid character '€' (U+20AC)", [1, 5, 1, 5]],
  ['a\xa0b', 'SyntaxError', 'invalid non-printable character U+00A0', [1, 2, 1, 2]],
  ['\u200b', 'SyntaxError', 'invalid non-printable character U+200B', [1, 1, 1, 1]],
  ['x = \x01', 'SyntaxError', 'invalid non-printable character U+0001', [1, 5, 1, 5]],
  ['é = 1a', 'SyntaxError', 'invalid decimal literal', [1, 5, 1, 5]],
  ['x = 1 \\ y', 'SyntaxError', 'unexpected character after line continuation character', [1, 8, 1, 0]],
  ['x \\\n', 'SyntaxError', 'unexpected EOF while parsing', [1, 4, 1, -1]],
  ['if x:\n    a\n  b', 'IndentationError', 'unindent does not match any outer indentation level', [3, 4, 3, -1]],
  ['if x:\n\ta\n        b', 'TabError', 'inconsistent use of tabs and spaces in indentation', [3, 1, 3, 0]],
  ["ub'a'", 'SyntaxError', "'u' and 'b' prefixes are incompatible", [1, 1, 1, 3]],
  ["x = é + tF'a'", 'SyntaxError', "'f' and 't' prefixes are incompatible", [1, 10, 1, 12]],
];

test.each(STREAMS)('%j', (text, expected) => {
  const shown = lex(text).map(token => `${T[token.type]}(${token.text.replaceAll('\n', '\\n')})`);
  expect(shown.join(' ')).toBe(expected);
});

test.each(POSITIONS)('places in %j', (text, expected) => {
  const source = Source.fromText(text, '<test>');
  const shown = lex(text)
    .filter(({ type }) => type !== T.INDENT && type !== T.DEDENT && type !== T.ENDMARKER)
    .map(({ type, line, col, endLine, endCol }) => {
      return `${T[type]} ${line}:${source.charCol(line, col)}-${endLine}:${source.charCol(endLine, endCol)}`;
    });
  expect(shown.join(' ')).toBe(expected);
});

test.each(FAULTS)('fault in %j', (text, kind, message, range) => {
  const problem = problemOf(text);
  expect([problem.kind, problem.message]).toEqual([kind, message]);
  expect([problem.line, problem.offset, problem.endLine, problem.endOffset]).toEqual(range);
});

describe('brackets', () => {
  test('those that were never closed are left for the parser', () => {
    const lexer = new Lexer(Source.fromText('f(a,\n  [b\n', '<test>'));
    while (lexer.next().type !== T.ENDMARKER);
    expect(lexer.brackets).toEqual([
      { character: '(', line: 1, col: 1 },
      { character: '[', line: 2, col: 2 },
    ]);
  });
});

describe('warnings', () => {
  test('a keyword that touches a number', () => {
    const lexer = new Lexer(Source.fromText('x = 0xfor y\n', '<test>'));
    while (lexer.next().type !== T.ENDMARKER);
    expect(lexer.warnings).toEqual([{ category: 'SyntaxWarning', message: 'invalid hexadecimal literal', line: 1 }]);
  });
});

test('a null byte is found when its line is reached', () => {
  expect(problemOf('x = 1\ny = \0\n')).toMatchObject({ message: 'source code cannot contain null bytes', line: 2 });
});

test('nesting has its limits', () => {
  expect(problemOf('('.repeat(201))).toMatchObject({ message: 'too many nested parentheses', offset: 201 });
  const levels = Array.from({ length: 101 }, (_, i) => `${' '.repeat(i)}if x:`).join('\n');
  expect(problemOf(levels)).toMatchObject({ kind: 'IndentationError', message: 'too many levels of indentation' });
});

test('long inputs take time in proportion', () => {
  const started = performance.now();
  for (const text of ['# c\n'.repeat(200_000), "'".repeat(600_000), `f'${'{{'.repeat(200_000)}'`, '1'.repeat(400_000)])
    lex(text);
  expect(performance.now() - started).toBeLessThan(2000);
});
