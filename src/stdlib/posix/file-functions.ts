// Functions of posix that take paths: making, moving and removing files and directories, permissions, links.

import { typeError } from '../../runtime/exceptions/raise.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { typeOf } from '../../runtime/objects/scalars.ts';
import { hostCall, osErrorFor } from '../../runtime/os-errors.ts';
import { guestPath, pathBytes } from '../../runtime/paths.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { toIndex } from '../../runtime/protocols/numbers.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { descriptors, files, intArgument, noDirectory, type PathArgument, pathArgument } from './arguments.ts';

/** A call about one path. */
function act(path: PathArgument, run: () => void): null {
  hostCall(run, path.shown);
  return null;
}

function rename(method: string) {
  return (source: Value, destination: Value, from?: Value, to?: Value): Value => {
    const first = pathArgument(source, method, { name: 'src' });
    const second = pathArgument(destination, method, { name: 'dst' });
    noDirectory(method, from, to);
    hostCall(() => files().rename(first.host, second.host), first.shown, second.shown);
    return null;
  };
}

function unlink(method: string) {
  return (value: Value, directory?: Value): Value => {
    noDirectory(method, directory);
    const path = pathArgument(value, method);
    return act(path, () => files().unlink(path.host));
  };
}

function chmod(value: Value, mode: Value, directory?: Value, follow: Value = true): Value {
  noDirectory('chmod', directory);
  const path = pathArgument(value, 'chmod', { fd: true });
  const bits = intArgument(mode);
  const { descriptor } = path;
  if (descriptor !== null) return act(path, () => descriptors().changeMode(descriptor, bits));
  if (!truth(follow) && (Number(files().status(path.host, false).mode) & 0o170000) === 0o120000)
    throw osErrorFor(95, path.shown);
  return act(path, () => files().changeMode(path.host, bits));
}

function owner(value: Value): number {
  if (!isIndex(value)) throw typeError(`uid should be integer, not ${typeOf(value).name}`);
  return Number(toIndex(value));
}

function chown(value: Value, user: Value, group: Value, directory?: Value, follow: Value = true): Value {
  noDirectory('chown', directory);
  const path = pathArgument(value, 'chown', { fd: true });
  const [uid, gid] = [owner(user), owner(group)];
  const { descriptor } = path;
  if (descriptor !== null) return act(path, () => descriptors().changeOwner(descriptor, uid, gid));
  return act(path, () => files().changeOwner(path.host, uid, gid, truth(follow)));
}

function truncate(value: Value, length: Value): Value {
  const path = pathArgument(value, 'truncate', { fd: true });
  const size = Number(toIndex(length));
  if (size < 0) throw osErrorFor(22, path.shown);
  const { descriptor } = path;
  if (descriptor !== null) return act(path, () => descriptors().truncate(descriptor, size));
  return act(path, () => files().truncate(path.host, size));
}

function chdir(value: Value): Value {
  const path = pathArgument(value, 'chdir', { fd: true });
  const place = path.descriptor === null ? path.host : `/proc/self/fd/${path.descriptor}`;
  return act(path, () => files().changeDirectory(place));
}

export const FILE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'mkdir(path, mode=511, *, dir_fd=None)': (value: Value, mode: Value = 0o777, directory?: Value) => {
    noDirectory('mkdir', directory);
    const path = pathArgument(value, 'mkdir');
    const bits = intArgument(mode);
    return act(path, () => files().makeDirectory(path.host, bits));
  },
  'rmdir(path, *, dir_fd=None)': (value: Value, directory?: Value) => {
    noDirectory('rmdir', directory);
    const path = pathArgument(value, 'rmdir');
    return act(path, () => files().removeDirectory(path.host));
  },
  'unlink(path, *, dir_fd=None)': unlink('unlink'),
  'remove(path, *, dir_fd=None)': unlink('remove'),
  'rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)': rename('rename'),
  'replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)': rename('replace'),
  'link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=<unrepresentable>)': (
    source: Value,
    destination: Value,
    from?: Value,
    to?: Value,
  ) => {
    noDirectory('link', from, to);
    const first = pathArgument(source, 'link', { name: 'src' });
    const second = pathArgument(destination, 'link', { name: 'dst' });
    hostCall(() => files().link(first.host, second.host), first.shown, second.shown);
    return null;
  },
  'symlink(src, dst, target_is_directory=False, *, dir_fd=None)': (
    source: Value,
    destination: Value,
    _isDirectory?: Value,
    directory?: Value,
  ) => {
    noDirectory('symlink', directory);
    const first = pathArgument(source, 'symlink', { name: 'src' });
    const second = pathArgument(destination, 'symlink', { name: 'dst' });
    hostCall(() => files().symlink(first.host, second.host), first.shown, second.shown);
    return null;
  },
  'readlink(path, *, dir_fd=None)': (value: Value, directory?: Value) => {
    noDirectory('readlink', directory);
    const path = pathArgument(value, 'readlink');
    const target = hostCall(() => files().readLink(path.host), path.shown);
    return path.isBytes ? pathBytes(target) : guestPath(target);
  },
  "chmod(path, mode, *, dir_fd=None, follow_symlinks=(os.name != 'nt'))": chmod,
  'fchmod(fd, mode)': (fd: Value, mode: Value) => {
    const [descriptor, bits] = [intArgument(fd), intArgument(mode)];
    hostCall(() => descriptors().changeMode(descriptor, bits));
    return null;
  },
  'chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)': chown,
  'lchown(path, uid, gid)': (value: Value, user: Value, group: Value) => chown(value, user, group, null, false),
  'fchown(fd, uid, gid)': (fd: Value, user: Value, group: Value) => {
    const descriptor = intArgument(fd);
    hostCall(() => descriptors().changeOwner(descriptor, owner(user), owner(group)));
    return null;
  },
  'truncate(path, length)': truncate,
  'access(path, mode, *, dir_fd=None, effective_ids=False,\n       follow_symlinks=True)': (
    value: Value,
    mode: Value,
    directory?: Value,
  ) => {
    noDirectory('access', directory);
    return files().isAccessible(pathArgument(value, 'access').host, intArgument(mode));
  },
  'mkfifo(path, mode=438, *, dir_fd=None)': (value: Value, mode: Value = 0o666, directory?: Value) => {
    noDirectory('mkfifo', directory);
    const path = pathArgument(value, 'mkfifo');
    const bits = intArgument(mode);
    return act(path, () => files().makeFifo(path.host, bits));
  },
  'getcwd()': () => guestPath(hostCall(() => files().currentDirectory())),
  'getcwdb()': () => pathBytes(hostCall(() => files().currentDirectory())),
  'chdir(path)': chdir,
  'fchdir(fd)': chdir,
  'umask(mask, /)': (mask: Value) => files().setMask(intArgument(mask)),
  'device_encoding(fd)': (fd: Value) => {
    const descriptor = intArgument(fd);
    return hostCall(() => descriptors().isTerminal(descriptor)) ? 'UTF-8' : null;
  },
};
