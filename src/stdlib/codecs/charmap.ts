// Character maps as the library's encodings use them: charmap_build, charmap_encode, charmap_decode, and str.translate's
// cousins among the error handlers.

import { ByteWriter } from '../../runtime/codecs/byte-writer.ts';
import { encodeError, handleDecode, handleEncode } from '../../runtime/codecs/errors.ts';
import { EXCEPTIONS } from '../../runtime/exceptions/hierarchy.ts';
import { typeError } from '../../runtime/exceptions/raise.ts';
import { bytesOf } from '../../runtime/objects/buffer.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { codeAt, codesOf, fromCode, type Str, strLength, strOf } from '../../runtime/objects/str.ts';
import { getItem } from '../../runtime/protocols/items.ts';
import { joinAll } from '../../runtime/text/join.ts';

const encodingMapType = builtinType('EncodingMap', { basetype: false });

/** What charmap_build makes of a decoding table: the byte for each code point. */
export class EncodingMap extends PyObject {
  constructor(readonly bytes: ReadonlyMap<number, number>) {
    super();
  }
}
EncodingMap.prototype.cls = encodingMapType;

/** A table for all 256 bytes becomes a map of its own type; any other one a dict. */
export function charmapBuild(table: Str): Value {
  if (strLength(table) !== 256) {
    const dict = new PyDict();
    for (const [byte, code] of codesOf(table).entries()) dict.set(code, byte);
    return dict;
  }
  const bytes = new Map<number, number>();
  codesOf(table).forEach((code, byte) => {
    if (code !== 0xfffe) bytes.set(code, byte);
  });
  return new EncodingMap(bytes);
}

/** mapping[key]; undefined when it has none, or None. */
function lookup(mapping: Value, key: number): Value | undefined {
  try {
    return getItem(mapping, key) ?? undefined;
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.LookupError)) return undefined;
    throw error;
  }
}

/** The bytes for a code point, or undefined. */
function bytesFor(mapping: Value, code: number): ArrayLike<number> | undefined {
  if (mapping instanceof EncodingMap) {
    const byte = mapping.bytes.get(code);
    return byte === undefined ? undefined : [byte];
  }
  const found = lookup(mapping, code);
  if (found === undefined) return undefined;
  const int = intOf(found);
  if (int !== undefined) {
    if (int < 0 || int > 255) throw typeError('character mapping must be in range(256)');
    return [Number(int)];
  }
  const data = bytesOf(found);
  if (data !== undefined) return data;
  throw typeError(`character mapping must return integer, bytes or None, not ${typeOf(found).name}`);
}

export function charmapEncode(value: Str, errors: string, mapping: Value): Uint8Array {
  const length = strLength(value);
  const writer = new ByteWriter(length);
  for (let i = 0; i < length; ) {
    const bytes = bytesFor(mapping, codeAt(value, i));
    if (bytes !== undefined) {
      writer.bytes(bytes);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < length && bytesFor(mapping, codeAt(value, end)) === undefined) end++;
    const fault = { encoding: 'charmap', object: value, start: i, end, reason: 'character maps to <undefined>' };
    const { put, next } = handleEncode(fault, errors);
    if (put instanceof Uint8Array) writer.bytes(put);
    else {
      for (let j = 0; j < strLength(put); j++) {
        const replacement = bytesFor(mapping, codeAt(put, j));
        if (replacement === undefined) throw encodeError(fault);
        writer.bytes(replacement);
      }
    }
    i = next;
  }
  return writer.finish();
}

function textFor(mapping: Value, byte: number): Str | undefined {
  const table = strOf(mapping);
  if (table !== undefined) {
    const code = byte < strLength(table) ? codeAt(table, byte) : 0xfffe;
    return code === 0xfffe ? undefined : fromCode(code);
  }
  const found = lookup(mapping, byte);
  if (found === undefined) return undefined;
  const int = intOf(found);
  if (int !== undefined) {
    if (int === 0xfffe) return undefined;
    if (int < 0 || int > 0x10ffff) throw typeError('character mapping must be in range(0x110000)');
    return fromCode(Number(int));
  }
  const text = strOf(found);
  if (text === undefined) throw typeError('character mapping must return integer, None or str');
  return text === '\ufffe' ? undefined : text;
}

export function charmapDecode(given: Uint8Array, errors: string, mapping: Value): Str {
  const parts: Str[] = [];
  let data = given;
  for (let at = 0; at < data.length; ) {
    const text = textFor(mapping, data[at]!);
    if (text !== undefined) {
      parts.push(text);
      at++;
      continue;
    }
    const fault = {
      encoding: 'charmap',
      object: data,
      start: at,
      end: at + 1,
      reason: 'character maps to <undefined>',
    };
    const { put, next, object } = handleDecode(fault, errors);
    parts.push(put);
    data = object ?? data;
    at = next;
  }
  return joinAll(parts, '');
}
