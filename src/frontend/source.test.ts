// Reading source text: encodings, line ends, columns.

import { describe, expect, test } from 'vitest';
import type { SourceCodec } from './decode.ts';
import { SyntaxProblem } from './problem.ts';
import { decodeSource, Source } from './source.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

/** Other encodings are the caller's business. */
const codec: SourceCodec = (bytes, encoding) =>
  encoding === 'foobar'
    ? { problem: 'unknown encoding' }
    : new TextDecoder(encoding.replace('cp', 'windows-')).decode(bytes);

/** Bytes (one character each), the text they stand for, and the encoding's name. */
const DECODED: readonly (readonly [string, string, string])[] = [
  ['x = 1\n', 'x = 1\n', 'utf-8'],
  ['\xef\xbb\xbfx\n', 'x\n', 'utf-8-sig'],
  ['\xc3\xa9\n', 'é\n', 'utf-8'],
  ['# -*- coding: latin-1 -*-\n\xe9\n', '# -*- coding: latin-1 -*-\né\n', 'iso-8859-1'],
  ['#!python\n# vim: set fileencoding=cp1251 :\n\xe4\n', '#!python\n# vim: set fileencoding=cp1251 :\nд\n', 'cp1251'],
  ['# coding: koi8-r\n\xd6\n', '# coding: koi8-r\nж\n', 'koi8-r'],
];

/** Bytes that cannot be read, with CPython's message, line and offset. */
const FAULTS: readonly (readonly [string, string, number | null, number | null])[] = [
  [
    "x = 1\ny = '\xff'\n",
    "Non-UTF-8 code starting with '\\xff' in file f.py on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
    1,
    6,
  ],
  [
    'x = 1\n# coding: latin-1\n\xe9\n',
    "Non-UTF-8 code starting with '\\xe9' in file f.py on line 3, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
    3,
    1,
  ],
  ['# coding: foobar\n', 'encoding problem: foobar', null, null],
  ['\xef\xbb\xbf# coding: latin-1\n', 'encoding problem: iso-8859-1 with BOM', 1, 0],
];

test.each(DECODED)('%j', (raw, text, encoding) => {
  const source = decodeSource(bytes(raw), 'f.py', 'file', codec);
  expect([source.text, source.encoding]).toEqual([text, encoding]);
});

test.each(FAULTS)('fault in %j', (raw, message, line, offset) => {
  expect(() => decodeSource(bytes(raw), 'f.py', 'file', codec)).toThrow(SyntaxProblem);
  try {
    decodeSource(bytes(raw), 'f.py', 'file', codec);
  } catch (problem) {
    expect(problem).toMatchObject({ message, line, offset });
  }
});

describe('lines and columns', () => {
  const source = Source.fromText('é😀x\r\nab\rß', 'f.py');

  test('every line end becomes a newline', () => {
    expect(source.lines).toEqual(['é😀x\n', 'ab\n', 'ß']);
  });

  test('columns in bytes and in characters', () => {
    expect([0, 1, 3, 4].map(col => source.byteCol(1, col))).toEqual([0, 2, 6, 7]);
    expect([0, 1, 3, 4].map(col => source.charCol(1, col))).toEqual([0, 1, 2, 3]);
    expect([source.byteCol(2, 2), source.byteCol(3, 1)]).toEqual([2, 2]);
  });
});
