// _codecs: the builtin codecs as functions, the registry, and the error handlers. The library's codecs.py and its package
// `encodings` stand on it.
//
// A decoder gives the text and how many bytes it used; with final=False it leaves a character that is not complete.

import { codecHooks } from '../runtime/codecs/codecs.ts';
import { characterNames, userHandlers } from '../runtime/codecs/errors.ts';
import {
  decodeEscapes,
  encodeRawUnicodeEscape,
  encodeUnicodeEscape,
  unfinishedEscape,
} from '../runtime/codecs/escapes.ts';
import { decodeAscii, encodeAscii, encodeLatin1 } from '../runtime/codecs/single-byte.ts';
import { decodeUtf7, encodeUtf7 } from '../runtime/codecs/utf-7.ts';
import { decodeUtf8, encodeUtf8, unfinishedUtf8 } from '../runtime/codecs/utf-8.ts';
import { decodeWide, encodeWide, readMark, unfinishedWide, type WideForm } from '../runtime/codecs/utf-wide.ts';
import { lookupError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyBytes, PyTuple } from '../runtime/objects/containers.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { type Str, strLength, strOf, textOf } from '../runtime/objects/str.ts';
import { toIndex } from '../runtime/protocols/numbers.ts';
import { truth } from '../runtime/protocols/truth.ts';
import { latin1Bytes, latin1Text } from '../runtime/text/latin-1.ts';
import { bytesLike } from '../runtime/types/byte-methods.ts';
import { nameArgument, strArgument } from '../runtime/types/text-arguments.ts';
import { charmapBuild, charmapDecode, charmapEncode } from './codecs/charmap.ts';
import { builtinHandlers } from './codecs/handlers.ts';
import { lookup, registeredCodec, registry, runCodec } from './codecs/registry.ts';
import type { ModuleTable } from './module-table.ts';

codecHooks.find = registeredCodec;
characterNames.nameOf = code => interpreter().host.characterName(code);

type Optional = Value | undefined;

function errorsOf(value: Optional, name: string): string {
  return value === undefined || value === null ? 'strict' : textOf(strArgument(value, name, 'argument 2'));
}

function callable(value: Value, message: string): Value {
  if (typeOf(value).lookup('__call__') === undefined) throw typeError(message);
  return value;
}

// ---- encoders and decoders -----------------------------------------------------------------------------------------------

const encoded = (data: Uint8Array, value: Str): Value => new PyTuple([new PyBytes(data), strLength(value)]);
const decoded = (text: Str, consumed: number): Value => new PyTuple([text, consumed]);

function encoder(name: string, encode: (value: Str, errors: string) => Uint8Array): Implementation {
  return (value: Value, errors?: Value) => {
    const text = strArgument(value, name, 'argument 1');
    return encoded(encode(text, errorsOf(errors, name)), text);
  };
}

type Unfinished = (data: Uint8Array) => number;

function decoder(
  name: string,
  decode: (data: Uint8Array, errors: string) => Str,
  unfinished: Unfinished = () => 0,
): Implementation {
  return (value: Value, errors?: Value, final?: Value) => {
    const data = bytesLike(value);
    const rest = final === undefined || !truth(final) ? unfinished(data) : 0;
    const used = data.length - rest;
    return decoded(decode(rest === 0 ? data : data.subarray(0, used), errorsOf(errors, name)), used);
  };
}

/** Decoders of escapes also take text, and finish unless told otherwise. */
function escapeDecoder(name: string, raw: boolean): Implementation {
  return (value: Value, errors?: Value, final: Value = true) => {
    const text = strOf(value);
    const data = text === undefined ? bytesLike(value) : encodeUtf8(text, 'strict');
    const used = data.length - (truth(final) ? 0 : unfinishedEscape(data, raw));
    return decoded(decodeEscapes(data.subarray(0, used), errorsOf(errors, name), raw), used);
  };
}

const ORDERS: readonly (readonly [suffix: string, name: string, order: 'le' | 'be' | undefined])[] = [
  ['', '', undefined],
  ['_le', '-le', 'le'],
  ['_be', '-be', 'be'],
];

function wideFunctions(): Record<string, Implementation> {
  const table: Record<string, Implementation> = {};
  for (const size of [2, 4] as const) {
    const base = `utf_${size * 8}`;
    for (const [suffix, dashed, order] of ORDERS) {
      const form: WideForm = { name: `utf-${size * 8}${dashed}`, size, order };
      table[`${base}${suffix}_decode(data, errors=None, final=False, /)`] = decoder(
        `${base}${suffix}_decode`,
        (data, errors) => decodeWide(data, form, errors),
        data => unfinishedWide(data, form),
      );
      if (order !== undefined) {
        table[`${base}${suffix}_encode(str, errors=None, /)`] = encoder(`${base}${suffix}_encode`, (value, errors) =>
          encodeWide(value, form, errors),
        );
      }
    }
    const named = (order: number): WideForm => ({
      name: `utf-${size * 8}`,
      size,
      order: order === 0 ? undefined : order < 0 ? 'le' : 'be',
    });
    table[`${base}_encode(str, errors=None, byteorder=0, /)`] = (value: Value, errors?: Value, order: Value = 0) => {
      const text = strArgument(value, `${base}_encode`, 'argument 1');
      return encoded(encodeWide(text, named(Number(toIndex(order))), errorsOf(errors, `${base}_encode`)), text);
    };
    table[`${base}_ex_decode(data, errors=None, byteorder=0, final=False, /)`] = (
      value: Value,
      errors?: Value,
      byteorder: Value = 0,
      final: Value = false,
    ) => {
      const data = bytesLike(value);
      let order = Number(toIndex(byteorder));
      let skip = 0;
      if (order === 0 && data.length >= size) {
        const mark = readMark(data, size);
        skip = mark.skip;
        if (skip > 0) order = mark.order === 'le' ? -1 : 1;
      }
      const form: WideForm = { name: `utf-${size * 8}`, size, order: order > 0 ? 'be' : 'le' };
      const body = data.subarray(skip);
      const used = body.length - (truth(final) ? 0 : unfinishedWide(body, form));
      const text = decodeWide(body.subarray(0, used), form, errorsOf(errors, `${base}_ex_decode`));
      return new PyTuple([text, used + skip, order]);
    };
  }
  return table;
}

// ---- escapes of bytes ------------------------------------------------------------------------------------------------

const BYTE_ESCAPES: Record<string, number> = { b: 8, f: 12, t: 9, n: 10, r: 13, v: 11, a: 7 };

/** b'\\x41\\n' as bytes literals read it. */
function escapeDecode(value: Value, errors?: Value): Value {
  const text = strOf(value);
  const data = text === undefined ? bytesLike(value) : encodeUtf8(text, 'strict');
  const handler = errorsOf(errors, 'escape_decode');
  const source = latin1Text(data);
  const out = source.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|([\s\S]?))/g,
    (whole, octal: string | undefined, hex: string | undefined, letter: string | undefined, at: number) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (hex !== undefined) {
        if (hex.length === 2) return String.fromCharCode(Number.parseInt(hex, 16));
        if (handler === 'ignore') return '';
        if (handler === 'replace') return '?';
        if (handler !== 'strict') {
          throw valueError(`decoding error; unknown error handling code: ${handler}`);
        }
        throw valueError(`invalid \\x escape at position ${at}`);
      }
      if (letter === '') throw valueError('Trailing \\ in string');
      if (letter === '\n') return '';
      if (letter === '\\' || letter === "'" || letter === '"') return letter;
      const code = BYTE_ESCAPES[letter!];
      return code === undefined ? whole : String.fromCharCode(code);
    },
  );
  return new PyTuple([new PyBytes(latin1Bytes(out)), data.length]);
}

function escapeEncode(value: Value): Value {
  if (!(value instanceof PyBytes)) {
    throw typeError(`escape_encode() argument 1 must be bytes, not ${typeOf(value).name}`);
  }
  const NAMED: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\', "'": "\\'" };
  const text = latin1Text(value.data).replace(
    /[^ -~]|[\\']/g,
    character => NAMED[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return new PyTuple([new PyBytes(latin1Bytes(text)), value.data.length]);
}

// ---- the registry ------------------------------------------------------------------------------------------------------

function coder(verb: 'encode' | 'decode'): Implementation {
  const index = verb === 'encode' ? 0 : 1;
  return (value: Value, encoding: Value = 'utf-8', errors?: Value) => {
    const name = nameArgument(encoding, verb, "argument 'encoding'");
    const handler = errors === undefined ? undefined : nameArgument(errors, verb, "argument 'errors'");
    return runCodec(lookup(name).items[index]!, value, handler, `${verb}r`);
  };
}

function lookupHandler(value: Value): Value {
  const name = textOf(strArgument(value, 'lookup_error', 'argument'));
  const found = userHandlers.get(name) ?? builtinHandlers().get(name);
  if (found === undefined) throw lookupError(`unknown error handler name '${name}'`);
  return found;
}

function makeFunctions(): Record<string, Implementation> {
  return {
    'register(search_function, /)': (search: Value) => {
      registry().searches.push(callable(search, 'argument must be callable'));
      return null;
    },
    'unregister(search_function, /)': (search: Value) => {
      const own = registry();
      const at = own.searches.indexOf(search);
      if (at >= 0) {
        own.searches.splice(at, 1);
        own.found.clear();
      }
      return null;
    },
    'lookup(encoding, /)': (name: Value) => lookup(textOf(strArgument(name, 'lookup', 'argument'))),
    "encode(obj, encoding='utf-8', errors='strict')": coder('encode'),
    "decode(obj, encoding='utf-8', errors='strict')": coder('decode'),
    'register_error(errors, handler, /)': (name: Value, handler: Value) => {
      const text = textOf(strArgument(name, 'register_error', 'argument 1'));
      const known = builtinHandlers().get(text);
      callable(handler, 'handler must be callable');
      if (known === handler) userHandlers.delete(text);
      else userHandlers.set(text, handler);
      return null;
    },
    '_unregister_error(errors, /)': (name: Value) => {
      const text = textOf(strArgument(name, '_unregister_error', 'argument'));
      if (builtinHandlers().has(text)) {
        throw valueError(`cannot un-register built-in error handler '${text}'`);
      }
      return userHandlers.delete(text);
    },
    'lookup_error(name, /)': lookupHandler,
    'utf_8_encode(str, errors=None, /)': encoder('utf_8_encode', encodeUtf8),
    'utf_8_decode(data, errors=None, final=False, /)': decoder('utf_8_decode', decodeUtf8, unfinishedUtf8),
    'utf_7_encode(str, errors=None, /)': encoder('utf_7_encode', encodeUtf7),
    'utf_7_decode(data, errors=None, final=False, /)': (value: Value, errors?: Value, final: Value = false) => {
      const { text, consumed } = decodeUtf7(bytesLike(value), errorsOf(errors, 'utf_7_decode'), truth(final));
      return decoded(text, consumed);
    },
    ...wideFunctions(),
    'ascii_encode(str, errors=None, /)': encoder('ascii_encode', encodeAscii),
    'ascii_decode(data, errors=None, /)': decoder('ascii_decode', decodeAscii),
    'latin_1_encode(str, errors=None, /)': encoder('latin_1_encode', encodeLatin1),
    'latin_1_decode(data, errors=None, /)': decoder('latin_1_decode', latin1Text),
    'unicode_escape_encode(str, errors=None, /)': encoder('unicode_escape_encode', encodeUnicodeEscape),
    'unicode_escape_decode(data, errors=None, final=True, /)': escapeDecoder('unicode_escape_decode', false),
    'raw_unicode_escape_encode(str, errors=None, /)': encoder('raw_unicode_escape_encode', encodeRawUnicodeEscape),
    'raw_unicode_escape_decode(data, errors=None, final=True, /)': escapeDecoder('raw_unicode_escape_decode', true),
    'escape_decode(data, errors=None, /)': escapeDecode,
    'escape_encode(data, errors=None, /)': escapeEncode,
    'readbuffer_encode(data, errors=None, /)': (value: Value) => {
      const text = strOf(value);
      const data = text === undefined ? bytesLike(value).slice() : encodeUtf8(text, 'strict');
      return new PyTuple([new PyBytes(data), data.length]);
    },
    'charmap_build(map, /)': (map: Value) => charmapBuild(strArgument(map, 'charmap_build', 'argument')),
    'charmap_encode(str, errors=None, mapping=None, /)': (value: Value, errors?: Value, mapping: Value = null) => {
      const text = strArgument(value, 'charmap_encode', 'argument 1');
      const handler = errorsOf(errors, 'charmap_encode');
      return encoded(mapping === null ? encodeLatin1(text, handler) : charmapEncode(text, handler, mapping), text);
    },
    'charmap_decode(data, errors=None, mapping=None, /)': (value: Value, errors?: Value, mapping: Value = null) => {
      const data = bytesLike(value);
      const handler = errorsOf(errors, 'charmap_decode');
      return decoded(mapping === null ? latin1Text(data) : charmapDecode(data, handler, mapping), data.length);
    },
  };
}

export const codecsModule: ModuleTable = {
  name: '_codecs',
  get functions() {
    return makeFunctions();
  },
};
