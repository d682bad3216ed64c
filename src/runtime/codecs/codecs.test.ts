// Codecs and their error handlers. Expectations are CPython 3.14's; bytes are written as Latin-1.
import { expect, test } from 'vitest';
import '../boot.ts';
import { PyException } from '../objects/exception.ts';
import { fromText } from '../objects/str.ts';
import { reprText, strText } from '../protocols/text.ts';
import { latin1Bytes, latin1Text } from '../text/latin-1.ts';
import { decodeBytes, encodeText } from './codecs.ts';

/** What a call gives, or the text of the exception that it raises. */
function outcome(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof PyException) return `${error.cls.name}: ${strText(error)}`;
    throw error;
  }
}

test.each([
  ['a\xc3\xa9', 'utf-8', 'strict', "'aé'"],
  [
    'a\xc3',
    'utf-8',
    'strict',
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data",
  ],
  [
    '\xe2(\xa1',
    'utf-8',
    'strict',
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte",
  ],
  ['\xf0\x9f\x98x', 'utf-8', 'replace', "'\ufffdx'"],
  ['\xed\xa0\x80x', 'utf-8', 'replace', "'\ufffd\ufffd\ufffdx'"],
  ['\xed\xa0\x80', 'utf-8', 'surrogatepass', "'\\ud800'"],
  ['\xe2\x82x\xff', 'utf-8', 'surrogateescape', "'\\udce2\\udc82x\\udcff'"],
  ['\xe2\x82x\xff', 'UTF8', 'backslashreplace', "'\\\\xe2\\\\x82x\\\\xff'"],
  ['\xef\xbb\xbfa', 'utf-8-sig', 'strict', "'a'"],
  [
    '\x80',
    'ascii',
    'strict',
    "UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)",
  ],
  ['\x80\x81', 'cp1252', 'replace', "'€\ufffd'"],
  ['\xff\xfea\0', 'utf-16', 'strict', "'a'"],
  [
    'a\0b',
    'utf-16',
    'strict',
    "UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x62 in position 2: truncated data",
  ],
  [
    '\0\xd8a\0',
    'utf-16-le',
    'strict',
    "UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate",
  ],
  ['\\u20ac\\n\\x41\\101', 'unicode_escape', 'strict', "'€\\nAA'"],
  ['a', 'nope', 'strict', 'LookupError: unknown encoding: nope'],
  ['\xff', 'utf-8', 'nope', "LookupError: unknown error handler name 'nope'"],
])('decodes %j as %s, %s', (data, encoding, errors, expected) => {
  expect(outcome(() => reprText(decodeBytes(latin1Bytes(data), encoding, errors)))).toBe(expected);
});

test.each([
  ['é€😀', 'utf-8', 'strict', '\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'],
  [
    '\ud800',
    'utf-8',
    'strict',
    "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
  ],
  ['\ud800', 'utf-8', 'surrogatepass', '\xed\xa0\x80'],
  ['\udcff', 'utf-8', 'surrogateescape', '\xff'],
  [
    'é€',
    'ascii',
    'strict',
    "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)",
  ],
  ['é€😀', 'ascii', 'backslashreplace', '\\xe9\\u20ac\\U0001f600'],
  ['é€😀', 'ascii', 'xmlcharrefreplace', '&#233;&#8364;&#128512;'],
  ['é€😀', 'latin-1', 'replace', '\xe9??'],
  ['😀', 'utf-16-be', 'strict', '\xd8\x3d\xde\x00'],
  ['a', 'utf-32', 'strict', '\xff\xfe\0\0a\0\0\0'],
  ['€', 'iso8859-15', 'strict', '\xa4'],
])('encodes %j as %s, %s', (text, encoding, errors, expected) => {
  expect(outcome(() => latin1Text(encodeText(fromText(text), encoding, errors)))).toBe(expected);
});
