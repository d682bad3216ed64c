// File names between the program and the host: str, bytes and os.PathLike objects.
//
// A name on disk is bytes. As str it is UTF-8, where bytes that are none stand as lone surrogates (surrogateescape), so
// that every name can be told and given back.

import type { HostPath } from '../host/files.ts';
import { decodeUtf8, encodeUtf8 } from './codecs/utf-8.ts';
import { typeError, valueError } from './exceptions/raise.ts';
import { PyBytes } from './objects/containers.ts';
import type { Value } from './objects/object.ts';
import { typeOf } from './objects/scalars.ts';
import { codesOf, fromText, type Str, strOf, textOf } from './objects/str.ts';
import { callSpecial } from './protocols/attributes.ts';

/** os.fspath(path); undefined for what is no path. */
export function pathOf(path: Value): Str | PyBytes | undefined {
  const text = strOf(path);
  if (text !== undefined) return path as Str;
  if (path instanceof PyBytes) return path;
  if (path === null || typeof path !== 'object' || typeOf(path).lookup('__fspath__') === undefined) return undefined;
  const made = callSpecial(path, '__fspath__')!;
  if (strOf(made) === undefined && !(made instanceof PyBytes)) {
    throw typeError(`expected ${typeOf(path).name}.__fspath__() to return str or bytes, not ${typeOf(made).name}`);
  }
  return made as Str | PyBytes;
}

/** os.fspath(path) with its error. */
export function fspath(path: Value): Value {
  const found = pathOf(path);
  if (found === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(path).name}`);
  return found;
}

/** The name as the host takes it. `prefix` stands before messages ('stat: '). */
export function hostPath(path: Value, prefix = ''): HostPath {
  if (path instanceof PyBytes) {
    if (path.data.includes(0)) throw valueError(`${prefix}embedded null byte`.replace(/^(\w+): /, '$1: '));
    return path.data;
  }
  const text = strOf(path)!;
  const plain = textOf(text);
  if (plain.includes('\0'))
    throw valueError(`${prefix}embedded null character`.replace('character', prefix === '' ? 'byte' : 'character'));
  return plain.isWellFormed() ? plain : encodeUtf8(text, 'surrogateescape');
}

/** A name that the host gave, as str. */
export function guestPath(path: HostPath): Str {
  return typeof path === 'string' ? fromText(path) : decodeUtf8(path, 'surrogateescape');
}

/** os.fsencode of a plain path. */
export function pathBytes(path: HostPath): PyBytes {
  return new PyBytes(typeof path === 'string' ? new TextEncoder().encode(path) : path);
}

/** Text for the environment and for arguments of programs. */
export function hostText(value: Value): string | undefined {
  if (value instanceof PyBytes) return new TextDecoder().decode(value.data);
  const text = strOf(value);
  if (text === undefined) return undefined;
  const plain = textOf(text);
  return plain.isWellFormed() ? plain : String.fromCodePoint(...codesOf(text));
}

declare global {
  interface String {
    isWellFormed(): boolean;
  }
}
