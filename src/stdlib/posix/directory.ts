// os.listdir and os.scandir.
//
// A directory is read at once; the kinds of its entries come with it, so is_dir() and is_file() need no further call
// except through symbolic links.

import type { DirectoryItem, FileStatus } from '../../host/files.ts';
import { notImplementedError } from '../../runtime/exceptions/raise.ts';
import { PyBytes, PyIterator, PyList } from '../../runtime/objects/containers.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { builtinType, PyObject, type Value } from '../../runtime/objects/object.ts';
import { normalizeInt } from '../../runtime/objects/scalars.ts';
import { concat, type Str } from '../../runtime/objects/str.ts';
import { hostCall, osErrorFor, tryHost } from '../../runtime/os-errors.ts';
import { guestPath, pathBytes } from '../../runtime/paths.ts';
import { reprText } from '../../runtime/protocols/text.ts';
import { truth } from '../../runtime/protocols/truth.ts';
import { defineIteratorOnce, defineOnce } from '../define-once.ts';
import { files, type PathArgument, pathArgument } from './arguments.ts';
import { statResult } from './stat.ts';

export const dirEntryType = builtinType('DirEntry', { basetype: false, module: 'posix' });
const scandirType = builtinType('ScandirIterator', { basetype: false, module: 'posix' });

const nameOf = (item: DirectoryItem, isBytes: boolean): Value =>
  isBytes ? pathBytes(item.name) : guestPath(item.name);

function read(path: PathArgument): readonly DirectoryItem[] {
  if (path.descriptor !== null) throw notImplementedError('listing an open directory is unavailable on this platform');
  return hostCall(() => files().list(path.host), path.shown === null ? '.' : path.shown);
}

class PyDirEntry extends PyObject {
  private linkStatus: FileStatus | null = null;
  private status: FileStatus | null = null;

  constructor(
    readonly name: Value,
    readonly path: Value,
    private readonly kind: DirectoryItem['kind'],
  ) {
    super();
  }

  statusOf(follow: boolean): FileStatus {
    const host = pathArgument(this.path, 'stat').host;
    if (follow && !this.isLink) return this.statusOf(false);
    if (follow) return (this.status ??= hostCall(() => files().status(host, true), this.path));
    return (this.linkStatus ??= hostCall(() => files().status(host, false), this.path));
  }

  get isLink(): boolean {
    if (this.kind !== 'other') return this.kind === 'link';
    return this.is(0o120000, false);
  }

  /** Is it of that kind? What is gone is of none. */
  is(kind: number, follow: boolean): boolean {
    if (this.kind === 'file' || this.kind === 'directory') return kind === (this.kind === 'file' ? 0o100000 : 0o40000);
    if (this.kind === 'link' && !follow) return kind === 0o120000;
    const known = follow ? this.status : this.linkStatus;
    const status = known ?? tryHost(() => files().status(pathArgument(this.path, 'stat').host, follow));
    if (typeof status === 'number') {
      if (status !== 2) throw osErrorFor(status, this.path);
      return false;
    }
    if (follow) this.status = status;
    else this.linkStatus = status;
    return (Number(status.mode) & 0o170000) === kind;
  }
}
PyDirEntry.prototype.cls = dirEntryType;

class PyScandir extends PyIterator {
  private at = 0;
  constructor(
    private items: readonly DirectoryItem[],
    private readonly folder: PathArgument,
  ) {
    super();
    this.cls = scandirType;
  }

  step(): Value | undefined {
    const item = this.items[this.at++];
    if (item === undefined) return undefined;
    const name = nameOf(item, this.folder.isBytes);
    return new PyDirEntry(name, joined(this.folder.shown, name), item.kind);
  }

  close(): void {
    this.items = [];
  }
}

function joined(folder: Value, name: Value): Value {
  if (name instanceof PyBytes) {
    const { data } = folder as PyBytes;
    const slash = data.length > 0 && data.at(-1) !== 0x2f ? [0x2f] : [];
    return new PyBytes(Uint8Array.from([...data, ...slash, ...name.data]));
  }
  if (folder === null) return concat('./', name as Str);
  const text = folder as Str;
  const last = typeof text === 'string' ? text.at(-1) : text.text.at(-1);
  return concat(last === '/' || last === undefined ? text : concat(text, '/'), name as Str);
}

function defineTypes(): void {
  defineOnce(dirEntryType, () => ({
    methods: {
      'is_dir(self, /, *, follow_symlinks=True)': (self: PyDirEntry, follow: Value = true) =>
        self.is(0o40000, truth(follow)),
      'is_file(self, /, *, follow_symlinks=True)': (self: PyDirEntry, follow: Value = true) =>
        self.is(0o100000, truth(follow)),
      'is_symlink(self, /)': (self: PyDirEntry) => self.isLink,
      'is_junction(self, /)': () => false,
      'stat(self, /, *, follow_symlinks=True)': (self: PyDirEntry, follow: Value = true) =>
        statResult(self.statusOf(truth(follow))),
      'inode(self, /)': (self: PyDirEntry) => normalizeInt(self.statusOf(false).ino),
      '__fspath__(self, /)': (self: PyDirEntry) => self.path,
      '__repr__(self, /)': (self: PyDirEntry) => `<DirEntry ${reprText(self.name)}>`,
    },
    attributes: { name: { get: (self: PyDirEntry) => self.name }, path: { get: (self: PyDirEntry) => self.path } },
    members: ['name', 'path'],
    classMethods: { '__class_getitem__(cls, object, /)': (cls: Value) => cls },
  }));
  defineIteratorOnce(scandirType, () => ({
    methods: {
      '__enter__(self, /)': (self: PyScandir) => self,
      '__exit__(self, /, *args)': (self: PyScandir) => {
        self.close();
        return null;
      },
      'close(self, /)': (self: PyScandir) => {
        self.close();
        return null;
      },
    },
  }));
}

export const DIRECTORY_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'listdir(path=None)': (value?: Value) => {
    const path = pathArgument(value, 'listdir', { fd: true, none: true });
    return new PyList(read(path).map(item => nameOf(item, path.isBytes)));
  },
  'scandir(path=None)': (value?: Value) => {
    defineTypes();
    const path = pathArgument(value, 'scandir', { fd: true, none: true });
    return new PyScandir(read(path), path.shown === null ? { ...path, shown: '.' } : path);
  },
};

export function directoryType(): Value {
  defineTypes();
  return dirEntryType;
}
