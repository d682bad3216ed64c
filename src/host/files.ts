// Files, descriptors and processes of the machine, as the modules io, posix and _posixsubprocess need them.
//
// The second half of the host interface, with a file of its own because hardly any of it is needed to start a program.
// Every call is synchronous and throws HostError with the number that the operating system gave. Paths are text, or
// bytes where a name is no UTF-8.

export type HostPath = string | Uint8Array;

/** The fields of stat(2); times in nanoseconds. */
export interface FileStatus {
  readonly mode: bigint;
  readonly ino: bigint;
  readonly dev: bigint;
  readonly nlink: bigint;
  readonly uid: bigint;
  readonly gid: bigint;
  readonly size: bigint;
  readonly atimeNs: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly birthtimeNs: bigint;
  readonly blksize: bigint;
  readonly blocks: bigint;
  readonly rdev: bigint;
}

export interface DirectoryItem {
  readonly name: HostPath;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
}

/** What a descriptor is: numbers as the program sees them, given out from the lowest free one as POSIX says. */
export interface HostDescriptors {
  open(path: HostPath, flags: number, mode: number): number;
  close(descriptor: number): void;
  /** Bytes read into the target, 0 at the end. EAGAIN when a descriptor that must not block has nothing; EINTR on Ctrl-C. */
  read(descriptor: number, target: Uint8Array): number;
  readAt(descriptor: number, target: Uint8Array, position: number): number;
  write(descriptor: number, data: Uint8Array): number;
  writeAt(descriptor: number, data: Uint8Array, position: number): number;
  /** lseek: whence is 0, 1 or 2. */
  seek(descriptor: number, offset: number, whence: number): number;
  truncate(descriptor: number, size: number): void;
  sync(descriptor: number): void;
  status(descriptor: number): FileStatus;
  isTerminal(descriptor: number): boolean;
  /** The flags that it was opened with. */
  flags(descriptor: number): number;
  duplicate(descriptor: number): number;
  /** dup2: `target` becomes another name of the same open file. */
  duplicateTo(descriptor: number, target: number): void;
  /** Reading end and writing end. */
  pipe(): readonly [number, number];
  isBlocking(descriptor: number): boolean;
  setBlocking(descriptor: number, blocking: boolean): void;
  isInheritable(descriptor: number): boolean;
  setInheritable(descriptor: number, inheritable: boolean): void;
  /** Would a read or write not have to wait? */
  isReady(descriptor: number, direction: 'read' | 'write'): boolean;
  /** Is it a pipe to be written that nobody reads any more? */
  isBroken(descriptor: number): boolean;
  changeMode(descriptor: number, mode: number): void;
  changeOwner(descriptor: number, user: number, group: number): void;
  setTimes(descriptor: number, accessed: bigint, modified: bigint): void;
}

/** Calls by path. */
export interface HostFiles {
  readonly descriptors: HostDescriptors;
  /** `follow`: look through symbolic links. */
  status(path: HostPath, follow: boolean): FileStatus;
  list(path: HostPath): readonly DirectoryItem[];
  makeDirectory(path: HostPath, mode: number): void;
  removeDirectory(path: HostPath): void;
  unlink(path: HostPath): void;
  rename(from: HostPath, to: HostPath): void;
  link(from: HostPath, to: HostPath): void;
  symlink(target: HostPath, path: HostPath): void;
  readLink(path: HostPath): HostPath;
  changeMode(path: HostPath, mode: number): void;
  changeOwner(path: HostPath, user: number, group: number, follow: boolean): void;
  setTimes(path: HostPath, accessed: bigint, modified: bigint, follow: boolean): void;
  truncate(path: HostPath, size: number): void;
  /** access(2); false when not allowed or not there. */
  isAccessible(path: HostPath, mode: number): boolean;
  makeFifo(path: HostPath, mode: number): void;
  /** f_bsize, f_frsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_flag, f_namemax */
  fileSystem(path: HostPath): readonly bigint[];
  currentDirectory(): string;
  changeDirectory(path: HostPath): void;
  /** Sets the mask of permissions that new files do not get; gives the one before. */
  setMask(mask: number): number;
}

export interface SpawnOptions {
  readonly file: string;
  /** argv, argv[0] included. */
  readonly args: readonly string[];
  readonly environment: ReadonlyMap<string, string> | null;
  readonly directory: string | null;
  /** Descriptors of the program that become 0, 1, 2 … of the child; null where it gets none. */
  readonly descriptors: readonly (number | null)[];
  readonly newSession: boolean;
  readonly user: number | null;
  readonly group: number | null;
}

export interface HostProcesses {
  /** The child's process id. */
  spawn(options: SpawnOptions): number;
  /** Wait status of a child that ended (as waitpid gives it), with its id; null while none has. -1 waits for any; ECHILD when there is none. */
  wait(process: number, block: boolean): readonly [number, number] | null;
  /** Would `wait` answer at once? */
  isOver(process: number): boolean;
  kill(process: number, signal: number): void;
  /** Ends this process at once. */
  exit(status: number): never;
  readonly id: number;
  readonly parentId: number;
  readonly ids: {
    readonly user: number;
    readonly effectiveUser: number;
    readonly group: number;
    readonly effectiveGroup: number;
  };
  readonly groups: readonly number[];
  readonly processors: number;
  /** sysname, nodename, release, version, machine */
  systemName(): readonly string[];
  loadAverages(): readonly number[];
  /** Seconds of user and system time of this process. */
  times(): readonly [number, number];
  /** Columns and lines of a terminal; ENOTTY for another descriptor. */
  terminalSize(descriptor: number): readonly [number, number];
  /** Numbers of signals that arrived since the last call, for those that were asked for. */
  takeSignals(): readonly number[];
  /** Should the signal be noted for the program (`handle`), ignored, or do what it does by default? */
  setSignal(signal: number, action: 'handle' | 'ignore' | 'default'): void;
}
