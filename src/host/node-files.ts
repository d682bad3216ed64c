// Calls by path on Node.
//
// The program's current directory and file mask are kept here and not in the process: the program runs in a worker,
// where Node does not let either be changed, and several runs may share one process.

import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  fchmodSync,
  fstatSync,
  lchownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  statfsSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import type { DirectoryItem, FileStatus, HostFiles, HostPath } from './files.ts';
import { HostError } from './host.ts';
import { type DescriptorSurroundings, NodeDescriptors, seconds } from './node-descriptors.ts';
import { guarded } from './node-errors.ts';

type Surroundings = Pick<DescriptorSurroundings, 'pause' | 'input' | 'output'>;

let temporaryNumber = 0;

export class NodeFiles implements HostFiles {
  readonly descriptors: NodeDescriptors;
  private directory: string | null = null;
  private mask: number | null = null;

  constructor(surroundings: Surroundings) {
    this.descriptors = new NodeDescriptors({
      pause: surroundings.pause,
      input: surroundings.input,
      output: surroundings.output,
      resolve: path => this.resolve(path),
      applyMask: (descriptor, mode) => this.applyMask(descriptor, mode),
      makeFifos: (paths, mode) => makeFifos(paths, mode),
      temporaryName: () => `${process.env.TMPDIR ?? '/tmp'}/typhon-${process.pid}-${Date.now()}-${temporaryNumber++}`,
    });
  }

  /** A relative path under the program's own current directory. */
  private resolve(path: HostPath): string | Buffer {
    if (typeof path === 'string') {
      if (path === '') throw new HostError(2, 'ENOENT', 'No such file or directory');
      return this.directory === null || path.startsWith('/') ? path : `${this.directory}/${path}`;
    }
    if (path.length === 0) throw new HostError(2, 'ENOENT', 'No such file or directory');
    return this.directory === null || path[0] === 0x2f
      ? Buffer.from(path)
      : Buffer.concat([Buffer.from(`${this.directory}/`), path]);
  }

  /** The process's own mask has been applied already: it can only have taken too much away. */
  private applyMask(host: number, mode: number): void {
    if (this.mask === null) return;
    const status = fstatSync(host);
    // Only a file that was made just now: an empty one of this moment with the mode that the process gives.
    if (status.size === 0 && Date.now() - status.birthtimeMs < 100) fchmodSync(host, mode & ~this.mask & 0o7777);
  }

  status(path: HostPath, follow: boolean): FileStatus {
    const place = this.resolve(path);
    return guarded(() => (follow ? statSync(place, { bigint: true }) : lstatSync(place, { bigint: true })));
  }

  list(path: HostPath): readonly DirectoryItem[] {
    const place = this.resolve(path);
    return guarded(() => {
      const entries = readdirSync(place, { withFileTypes: true });
      // A name that is no UTF-8 shows only in bytes.
      if (entries.some(entry => entry.name.includes('\ufffd'))) {
        const raw = readdirSync(place, { encoding: 'buffer' });
        return raw.map(name => ({ name, kind: 'other' as const }));
      }
      return entries.map(entry => ({
        name: entry.name,
        kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other',
      }));
    });
  }

  makeDirectory(path: HostPath, mode: number): void {
    const place = this.resolve(path);
    guarded(() => {
      mkdirSync(place, { mode });
      if (this.mask !== null) chmodSync(place, mode & ~this.mask & 0o7777);
    });
  }

  removeDirectory(path: HostPath): void {
    const place = this.resolve(path);
    guarded(() => rmdirSync(place));
  }

  unlink(path: HostPath): void {
    const place = this.resolve(path);
    guarded(() => unlinkSync(place));
  }

  rename(from: HostPath, to: HostPath): void {
    guarded(() => renameSync(this.resolve(from), this.resolve(to)));
  }

  link(from: HostPath, to: HostPath): void {
    guarded(() => linkSync(this.resolve(from), this.resolve(to)));
  }

  symlink(target: HostPath, path: HostPath): void {
    guarded(() => symlinkSync(typeof target === 'string' ? target : Buffer.from(target), this.resolve(path)));
  }

  readLink(path: HostPath): HostPath {
    const place = this.resolve(path);
    return guarded(() => {
      const text = readlinkSync(place);
      return text.includes('\ufffd') ? readlinkSync(place, { encoding: 'buffer' }) : text;
    });
  }

  changeMode(path: HostPath, mode: number): void {
    guarded(() => chmodSync(this.resolve(path), mode));
  }

  changeOwner(path: HostPath, user: number, group: number, follow: boolean): void {
    // Node takes no -1 for "leave it".
    const status = user < 0 || group < 0 ? this.status(path, follow) : null;
    const owner = user < 0 ? Number(status!.uid) : user;
    const owners = group < 0 ? Number(status!.gid) : group;
    guarded(() => (follow ? chownSync : lchownSync)(this.resolve(path), owner, owners));
  }

  setTimes(path: HostPath, accessed: bigint, modified: bigint, follow: boolean): void {
    guarded(() => (follow ? utimesSync : lutimesSync)(this.resolve(path), seconds(accessed), seconds(modified)));
  }

  truncate(path: HostPath, size: number): void {
    guarded(() => truncateSync(this.resolve(path), size));
  }

  isAccessible(path: HostPath, mode: number): boolean {
    try {
      accessSync(this.resolve(path), mode);
      return true;
    } catch {
      return false;
    }
  }

  makeFifo(path: HostPath, mode: number): void {
    const place = this.resolve(path).toString();
    if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) throw new HostError(17, 'EEXIST', 'File exists');
    makeFifos([place], mode);
  }

  fileSystem(path: HostPath): readonly bigint[] {
    const facts = guarded(() => statfsSync(this.resolve(path), { bigint: true }));
    const { bsize, blocks, bfree, bavail, files, ffree } = facts;
    return [bsize, bsize, blocks, bfree, bavail, files, ffree, 0n, 255n];
  }

  currentDirectory(): string {
    return this.directory ?? guarded(() => process.cwd());
  }

  changeDirectory(path: HostPath): void {
    const place = this.resolve(path);
    guarded(() => {
      if (!statSync(place).isDirectory()) throw new HostError(20, 'ENOTDIR', 'Not a directory');
      accessSync(place, constants.X_OK);
    });
    const { resolve } = process.getBuiltinModule('node:path');
    const { realpathSync } = process.getBuiltinModule('node:fs');
    this.directory = guarded(() => realpathSync.native(resolve(this.currentDirectory(), place.toString())));
  }

  setMask(mask: number): number {
    const before = this.mask ?? process.umask();
    this.mask = mask & 0o777;
    return before;
  }
}

/** Node cannot make named pipes; the program for it is on every POSIX machine. */
function makeFifos(paths: readonly string[], mode: number): void {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const made = spawnSync('mkfifo', ['-m', mode.toString(8), '--', ...paths], { stdio: 'ignore' });
  if (made.error !== undefined) throw new HostError(38, 'ENOSYS', 'Function not implemented');
  if (made.status !== 0) throw new HostError(13, 'EACCES', 'Permission denied');
}
