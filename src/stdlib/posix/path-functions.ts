// The functions that posixpath takes from C: normalising and splitting a path, and looking at what is there.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyTuple } from '../../runtime/objects/containers.ts';
import { PyException } from '../../runtime/objects/exception.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { fromText, type Str, strOf, textOf } from '../../runtime/objects/str.ts';
import { tryHost } from '../../runtime/os-errors.ts';
import { fspath } from '../../runtime/paths.ts';
import { latin1Bytes, latin1Text } from '../../runtime/text/latin-1.ts';
import { descriptors, files, pathArgument } from './arguments.ts';

/** Works on host text; bytes go through as Latin-1, which keeps every byte. */
function onText(path: Value, work: (text: string) => string[]): Value[] {
  const plain = fspath(path);
  if (plain instanceof PyBytes) return work(latin1Text(plain.data)).map(text => new PyBytes(latin1Bytes(text)));
  return work(textOf(strOf(plain) as Str)).map(fromText);
}

export function normalizePath(path: string): string {
  if (path === '') return '.';
  const slashes = path.startsWith('//') && !path.startsWith('///') ? '//' : path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (slashes === '' && parts.length === 0) || parts.at(-1) === '..') parts.push(part);
    else if (parts.length > 0) parts.pop();
  }
  return slashes + parts.join('/') || '.';
}

function splitRoot(path: string): string[] {
  if (!path.startsWith('/')) return ['', '', path];
  if (path.startsWith('//') && !path.startsWith('///')) return ['', '//', path.slice(2)];
  return ['', '/', path.slice(1)];
}

/** The kind bits of a file's mode; 0 when there is none. A path that cannot be one is none. */
function modeOf(value: Value, method: string, follow = true): number {
  try {
    const { descriptor, host } = pathArgument(value, method, { fd: true });
    const status = tryHost(() =>
      descriptor === null ? files().status(host, follow) : descriptors().status(descriptor),
    );
    return typeof status === 'number' ? 0 : Number(status.mode) & 0o170000;
  } catch (error) {
    if (error instanceof PyException && error.cls.name === 'ValueError') return 0;
    throw error;
  }
}

export const PATH_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  '_path_normpath(path)': (path: Value) => {
    if (strOf(path) === undefined && !(path instanceof PyBytes))
      throw typeError(`_path_normpath: path should be string or bytes, not ${typeOf(path).name}`);
    return onText(path, text => [normalizePath(text)])[0]!;
  },
  '_path_splitroot_ex(path, /)': (path: Value) => new PyTuple(onText(path, splitRoot)),
  '_path_isdir(s)': (path: Value) => modeOf(path, '_path_isdir') === 0o40000,
  '_path_isfile(path)': (path: Value) => modeOf(path, '_path_isfile') === 0o100000,
  '_path_islink(path)': (path: Value) => modeOf(path, '_path_islink', false) === 0o120000,
  '_path_exists(path)': (path: Value) => modeOf(path, '_path_exists') !== 0,
  '_path_lexists(path)': (path: Value) => modeOf(path, '_path_lexists', false) !== 0,
  'fspath(path)': fspath,
};
