// encode and decode by the name of an encoding: the border between text and bytes.
//
// Names are compared as CPython's encodings package does: lower case, everything else than letters, digits and dots is
// an underscore. CPython adds a note to errors of codecs that it looks up in its registry, but not for the few that
// str and bytes know directly.

import { lookupError, valueError } from '../exceptions/raise.ts';
import { PyList } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import { setOwnAttr } from '../objects/instance.ts';
import { type Str, strLength } from '../objects/str.ts';
import { latin1Text } from '../text/latin-1.ts';
import { spend } from '../thread.ts';
import { ALIASES, CHARMAPS } from './charmaps.ts';
import { decodeEscapes, encodeRawUnicodeEscape, encodeUnicodeEscape } from './escapes.ts';
import { decodeAscii, decodeCharmap, encodeAscii, encodeCharmap, encodeLatin1 } from './single-byte.ts';
import { decodeUtf7, encodeUtf7 } from './utf-7.ts';
import { decodeUtf8, encodeUtf8 } from './utf-8.ts';
import { decodeWide, encodeWide, type WideForm } from './utf-wide.ts';

export interface Codec {
  /** The name that codecs.lookup gives. */
  readonly name: string;
  encode(value: Str, errors: string): Uint8Array;
  decode(data: Uint8Array, errors: string): Str;
}

const MARK = [0xef, 0xbb, 0xbf];

const CODECS: Record<string, Codec> = {
  utf_7: { name: 'utf-7', encode: encodeUtf7, decode: (data, errors) => decodeUtf7(data, errors).text },
  utf_8: { name: 'utf-8', encode: encodeUtf8, decode: decodeUtf8 },
  utf_8_sig: {
    name: 'utf-8-sig',
    encode: (value, errors) => Uint8Array.from([...MARK, ...encodeUtf8(value, errors)]),
    decode: (data, errors) => decodeUtf8(MARK.every((byte, i) => data[i] === byte) ? data.subarray(3) : data, errors),
  },
  ascii: { name: 'ascii', encode: encodeAscii, decode: decodeAscii },
  latin_1: { name: 'iso8859-1', encode: encodeLatin1, decode: latin1Text },
  unicode_escape: {
    name: 'unicode-escape',
    encode: encodeUnicodeEscape,
    decode: (data, errors) => decodeEscapes(data, errors, false),
  },
  raw_unicode_escape: {
    name: 'raw-unicode-escape',
    encode: encodeRawUnicodeEscape,
    decode: (data, errors) => decodeEscapes(data, errors, true),
  },
};

function addWide(name: string, size: 2 | 4, order?: 'le' | 'be'): void {
  const form: WideForm = { name, size, order };
  CODECS[name.replaceAll('-', '_')] = {
    name,
    encode: (value, errors) => encodeWide(value, form, errors),
    decode: (data, errors) => decodeWide(data, form, errors),
  };
}
for (const size of [2, 4] as const) {
  addWide(`utf-${size * 8}`, size);
  addWide(`utf-${size * 8}-le`, size, 'le');
  addWide(`utf-${size * 8}-be`, size, 'be');
}
for (const codec of Object.keys(CHARMAPS)) {
  CODECS[codec] = {
    name: codec.replaceAll('_', '-'),
    encode: (value, errors) => encodeCharmap(value, codec, errors),
    decode: (data, errors) => decodeCharmap(data, codec, errors),
  };
}

/** The codecs that only a program's registry knows (codecs.register, the encodings package); set by the module _codecs. */
export const codecHooks = {
  find: (_name: string, _verb: 'encode' | 'decode'): Codec | undefined => undefined,
};
/** Names that str.encode and bytes.decode answer without the registry. */
const DIRECT = /^(?:utf_?(?:8|16|32)|ascii|us_ascii|latin_?1|iso_?8859_1)$/;

let aliases: Map<string, string> | null = null;

function normalize(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** The codec of a name, or undefined. */
export function findCodec(name: string): Codec | undefined {
  if (aliases === null) {
    aliases = new Map(Object.keys(CODECS).map(codec => [codec, codec]));
    for (const [codec, names] of Object.entries(ALIASES))
      for (const alias of names.split(' ')) aliases.set(alias, codec);
  }
  const normal = normalize(name);
  const codec = aliases.get(normal) ?? aliases.get(normal.replaceAll('.', '_'));
  return codec === undefined ? undefined : CODECS[codec];
}

function codecFor(name: string, verb: 'encode' | 'decode'): Codec {
  if (name.includes('\0')) throw valueError('embedded null character');
  const codec = findCodec(name);
  const found = codec ?? codecHooks.find(name, verb);
  if (found !== undefined) return found;
  throw lookupError(`unknown encoding: ${name}`);
}

/** Runs the codec; errors of those that are not direct get CPython's note. */
function noted<Result>(name: string, verb: string, run: () => Result): Result {
  if (DIRECT.test(normalize(name))) return run();
  try {
    return run();
  } catch (error) {
    if (error instanceof PyException)
      setOwnAttr(error, '__notes__', new PyList([`${verb} with '${name}' codec failed`]));
    throw error;
  }
}

/** value.encode(encoding, errors) */
export function encodeText(value: Str, encoding = 'utf-8', errors = 'strict'): Uint8Array {
  spend(strLength(value) >> 4);
  if (encoding === 'utf-8') return encodeUtf8(value, errors);
  const codec = codecFor(encoding, 'encode');
  return noted(encoding, 'encoding', () => codec.encode(value, errors));
}

/** data.decode(encoding, errors) */
export function decodeBytes(data: Uint8Array, encoding = 'utf-8', errors = 'strict'): Str {
  spend(data.length >> 4);
  if (encoding === 'utf-8') return decodeUtf8(data, errors);
  const codec = codecFor(encoding, 'decode');
  return noted(encoding, 'decoding', () => codec.decode(data, errors));
}
