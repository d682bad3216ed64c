// os.stat and its kin: what the file system knows about a file.

import type { FileStatus } from '../../host/files.ts';
import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { PyType, Value } from '../../runtime/objects/object.ts';
import { floatOf, intOf, normalizeInt, PyFloat, typeOf } from '../../runtime/objects/scalars.ts';
import { hostCall } from '../../runtime/os-errors.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { newStructSequence, structSequenceType } from '../../runtime/types/struct-sequence.ts';
import { once } from '../once.ts';
import { descriptorArgument, descriptors, files, noDirectory, type PathArgument, pathArgument } from './arguments.ts';

let statType: PyType | null = null;

export function statResultType(): PyType {
  statType ??= structSequenceType(
    'stat_result',
    'os',
    ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime'],
    [
      'st_atime',
      'st_mtime',
      'st_ctime',
      'st_atime_ns',
      'st_mtime_ns',
      'st_ctime_ns',
      'st_blksize',
      'st_blocks',
      'st_rdev',
    ],
    3,
  );
  return statType;
}

const BILLION = 1_000_000_000n;

/** Seconds as CPython makes a double of them: whole seconds and the rest apart, so that nothing is lost twice. */
const asSeconds = (nanoseconds: bigint): PyFloat => {
  const whole = nanoseconds / BILLION;
  return new PyFloat(Number(whole) + 1e-9 * Number(nanoseconds - whole * BILLION));
};
const wholeSeconds = (nanoseconds: bigint): Value =>
  normalizeInt((nanoseconds - (((nanoseconds % BILLION) + BILLION) % BILLION)) / BILLION);

export function statResult(status: FileStatus): PyTuple {
  const { mode, ino, dev, nlink, uid, gid, size, atimeNs, mtimeNs, ctimeNs, blksize, blocks, rdev } = status;
  const times = [atimeNs, mtimeNs, ctimeNs];
  return newStructSequence(
    statResultType(),
    [...[mode, ino, dev, nlink, uid, gid, size].map(normalizeInt), ...times.map(wholeSeconds)],
    {
      st_atime: asSeconds(atimeNs),
      st_mtime: asSeconds(mtimeNs),
      st_ctime: asSeconds(ctimeNs),
      st_atime_ns: normalizeInt(atimeNs),
      st_mtime_ns: normalizeInt(mtimeNs),
      st_ctime_ns: normalizeInt(ctimeNs),
      st_blksize: normalizeInt(blksize),
      st_blocks: normalizeInt(blocks),
      st_rdev: normalizeInt(rdev),
    },
  );
}

export function statusOf(path: PathArgument, follow = true): FileStatus {
  const { descriptor } = path;
  if (descriptor !== null) return hostCall(() => descriptors().status(descriptor), path.shown);
  return hostCall(() => files().status(path.host, follow), path.shown);
}

function stat(value: Value, directory?: Value, followSymlinks: Value = true): Value {
  noDirectory('stat', directory);
  const follow = truth(followSymlinks);
  const path = pathArgument(value, 'stat', { fd: true });
  if (path.descriptor !== null && !follow) throw valueError('stat: cannot use fd and follow_symlinks together');
  return statResult(statusOf(path, follow));
}

/** A moment in seconds (int or float) as nanoseconds. */
function nanosecondsOf(value: Value): bigint {
  const int = intOf(value);
  if (int !== undefined) return BigInt(int) * BILLION;
  const seconds = floatOf(value);
  if (seconds === undefined) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  const whole = Math.floor(seconds);
  return BigInt(whole) * BILLION + BigInt(Math.floor((seconds - whole) * 1e9));
}

function pair(value: Value, name: string): readonly [Value, Value] {
  if (!(value instanceof PyTuple) || value.items.length !== 2)
    throw typeError(`utime: '${name}' must be either a tuple of two ints or None`);
  return [value.items[0]!, value.items[1]!];
}

function utime(value: Value, times: Value = null, ns?: Value, directory?: Value, followSymlinks: Value = true): Value {
  noDirectory('utime', directory);
  const path = pathArgument(value, 'utime', { fd: true });
  if (times !== null && ns !== undefined)
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  let moments: readonly [bigint, bigint];
  if (times !== null) {
    const [accessed, modified] = pair(times, 'times');
    moments = [nanosecondsOf(accessed), nanosecondsOf(modified)];
  } else if (ns !== undefined) {
    if (!(ns instanceof PyTuple) || ns.items.length !== 2) throw typeError("utime: 'ns' must be a tuple of two ints");
    moments = ns.items.map(item => {
      if (!isIndex(item)) throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(item).name}' and 'int'`);
      return BigInt(toIndex(item));
    }) as unknown as readonly [bigint, bigint];
  } else {
    const now = BigInt(Math.round(interpreter().host.now() * 1e6)) * 1000n;
    moments = [now, now];
  }
  const { descriptor } = path;
  if (descriptor !== null) hostCall(() => descriptors().setTimes(descriptor, ...moments), path.shown);
  else hostCall(() => files().setTimes(path.host, ...moments, truth(followSymlinks)), path.shown);
  return null;
}

export const statvfsType = once(() =>
  structSequenceType(
    'statvfs_result',
    'os',
    ['f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag', 'f_namemax'],
    ['f_fsid'],
  ),
);

function statvfs(value: Value): Value {
  const path = pathArgument(value, 'statvfs', { fd: true });
  const place = path.descriptor === null ? path.host : `/proc/self/fd/${path.descriptor}`;
  const facts = hostCall(() => files().fileSystem(place), path.shown).map(normalizeInt);
  return newStructSequence(statvfsType(), [...facts.slice(0, 7), facts[6]!, ...facts.slice(7)], { f_fsid: 0 });
}

export const STAT_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'stat(path, *, dir_fd=None, follow_symlinks=True)': stat,
  'lstat(path, *, dir_fd=None)': (value: Value, directory?: Value) => {
    noDirectory('lstat', directory);
    return statResult(statusOf(pathArgument(value, 'lstat'), false));
  },
  'fstat(fd)': (fd: Value) => {
    const descriptor = descriptorArgument(fd);
    return statResult(hostCall(() => descriptors().status(descriptor)));
  },
  'utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None,\n      follow_symlinks=True)': utime,
  'statvfs(path)': statvfs,
};
