// Arguments of the functions of posix: paths that may be open files, directories to start from, and their messages.

import type { HostDescriptors, HostFiles, HostPath } from '../../host/files.ts';
import { notImplementedError, overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyBytes } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf, typeOf } from '../../runtime/objects/scalars.ts';
import { hostPath, pathOf } from '../../runtime/paths.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { warn } from '../../runtime/warnings.ts';

export const files = (): HostFiles => interpreter().host.files;
export const descriptors = (): HostDescriptors => interpreter().host.files.descriptors;

export interface PathArgument {
  /** As errors show it. */
  readonly shown: Value;
  readonly host: HostPath;
  /** Set when the file was given by its descriptor. */
  readonly descriptor: number | null;
  readonly isBytes: boolean;
}

interface PathRules {
  readonly fd?: boolean;
  readonly none?: boolean;
  readonly name?: string;
}

/** `path` of posix.FUNCTION, or another parameter by `name`. */
export function pathArgument(value: Value | undefined, method: string, rules: PathRules = {}): PathArgument {
  const name = rules.name ?? 'path';
  if ((value === undefined || value === null) && rules.none)
    return { shown: null, host: '.', descriptor: null, isBytes: false };
  const given = value ?? null;
  if (rules.fd && isIndex(given) && pathOf(given) === undefined) {
    if (typeof given === 'boolean') warn('RuntimeWarning', 'bool is used as a file descriptor');
    return { shown: given, host: '', descriptor: descriptorArgument(given), isBytes: false };
  }
  const path = pathOf(given);
  if (path === undefined) {
    const kinds = rules.fd
      ? rules.none
        ? 'string, bytes, os.PathLike, integer or None'
        : 'string, bytes, os.PathLike or integer'
      : rules.none
        ? 'string, bytes, os.PathLike or None'
        : 'string, bytes or os.PathLike';
    throw typeError(`${method}: ${name} should be ${kinds}, not ${typeOf(given).name}`);
  }
  const isBytes = path instanceof PyBytes;
  let host: HostPath;
  try {
    host = hostPath(path);
  } catch {
    throw valueError(`${method}: embedded null ${isBytes ? 'byte' : 'character'} in ${name}`);
  }
  return { shown: path, host, descriptor: null, isBytes };
}

export function descriptorArgument(value: Value): number {
  if (!isIndex(value)) throw typeError(`argument must be an int, or have a fileno() method.`);
  const number = toIndex(value);
  if (number > 0x7fffffff) throw overflowError('fd is greater than maximum');
  if (number < -0x80000000) throw overflowError('fd is less than minimum');
  return Number(number);
}

/** An int as C's int. */
export function intArgument(value: Value): number {
  if (!isIndex(value)) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const number = toIndex(value);
  if (number > 0x7fffffff) throw overflowError('signed integer is greater than maximum');
  if (number < -0x80000000) throw overflowError('signed integer is less than minimum');
  return Number(number);
}

/** dir_fd: Node has no calls relative to an open directory. */
export function noDirectory(method: string, ...values: (Value | undefined)[]): void {
  void method;
  for (const value of values) {
    if (value === undefined || value === null) continue;
    if (intOf(value) === undefined) throw typeError(`argument should be integer or None, not ${typeOf(value).name}`);
    throw notImplementedError('dir_fd unavailable on this platform');
  }
}
