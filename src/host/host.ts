// What Typhon needs from the machine it runs on. The runtime sees only this interface; node-host.ts is the adapter for
// Node. Everything is synchronous, as Python programs are.

import type { HostZlib } from './compression.ts';
import type { HostCrypto } from './crypto.ts';
import type { HostFiles, HostProcesses } from './files.ts';

export interface FileInfo {
  readonly kind: 'file' | 'directory' | 'other';
  readonly size: number;
  /** Seconds since 1970. */
  readonly modified: number;
  /** Permission bits. */
  readonly mode: number;
}

/** A file inside an archive. */
export interface ArchiveMember {
  readonly size: number;
  /** Seconds since 1970. */
  readonly modified: number;
}

/** A zip file; names use '/', those of folders end with it. */
export interface Archive {
  readonly members: ReadonlyMap<string, ArchiveMember>;
  /** null when there is no such member, or it is damaged. */
  read(name: string): Uint8Array | null;
}

/** A script of JavaScript that the host has compiled. */
export interface HostScript {
  /** What its last expression gave. */
  readonly value: unknown;
  /**
   * The compiled code with every function of it that has run by now, for a later process; null when what was handed in
   * is still as good.
   */
  readonly compiled: () => Uint8Array | null;
}

export interface Host {
  readonly platform: string;
  /** What runs Typhon: 'Node.js v20.19.0'. */
  readonly runtime: string;
  /** Writes to standard output (1) or standard error (2), at once; HostError when nobody reads any more. */
  write(stream: 1 | 2, text: string): void;
  isTerminal(stream: 0 | 1 | 2): boolean;
  readLine(): string;
  /** Seconds since 1970. */
  now(): number;
  /** Nanoseconds on a clock that never goes back. */
  monotonic(): bigint;
  /** Processor time of this process in nanoseconds. */
  processTime(): bigint;
  /** Ends early when Ctrl-C or a signal comes. */
  sleep(seconds: number): void;
  /** Minutes that local time is east of UTC at a moment, and the zone's short name. */
  timeZone(seconds: number): { readonly offsetMinutes: number; readonly name: string; readonly daylight: boolean };
  /** null when there is no such file; throws HostError for other failures. */
  readFile(path: string): Uint8Array | null;
  /** The first `size` bytes, and what follows behind as many as `skip` then says; null and failures as above. */
  readAround(path: string, size: number, skip: (start: Uint8Array) => number): Uint8Array | null;
  /** So many bytes from a place on, or as many as there are; null and failures as above. */
  readPart(path: string, place: number, size: number): Uint8Array | null;
  stat(path: string): FileInfo | null;
  /**
   * Puts a file in place of what may be there, at once: whoever reads sees the old or the new one, whole. Makes the folders
   * above it. False when it cannot be done.
   */
  replaceFile(path: string, data: Uint8Array, mode: number): boolean;
  /** A folder of the user for what can be made again: XDG_CACHE_HOME, ~/.cache. null when there is none. */
  cacheFolder(): string | null;
  /**
   * Compiles and runs a script, named as stack traces show it. `compiled`: what an earlier process kept of it, undamaged; the
   * host uses it if it is of its own version. null: the host has no form for compiled scripts.
   */
  runScript(source: string, name: string, compiled: Uint8Array | null): HostScript | null;
  /** Differs between two builds of Typhon whose compiled code may differ. */
  buildId(): string;
  listDirectory(path: string): readonly string[];
  /** The zip file at this path; null when there is none. */
  openArchive(path: string): Archive | null;
  /** The zip file that holds the Python part of the standard library; null when it is not installed. */
  libraryPath(): string | null;
  /** The file that starts Typhon in a process of its own; '' when it has not been built. */
  executable(): string;
  currentDirectory(): string;
  /** Descriptors and everything else that files can do; made when first asked for. */
  readonly files: HostFiles;
  readonly processes: HostProcesses;
  environment(): ReadonlyMap<string, string>;
  /** For this process and for children to come; null removes. */
  setEnvironment(name: string, value: string | null): void;
  /** The code point of a Unicode character name, or null. */
  characterCode(name: string): number | null;
  /** And the name of a code point, of whatever version of Unicode the host knows. */
  characterName(code: number): string | null;
  randomBytes(count: number): Uint8Array;
  readonly crypto: HostCrypto;
  readonly zlib: HostZlib;
  /** Bytes on the heap, roughly. */
  memoryUsed(): number;
  /** Lets go of what WeakRefs were asked about: otherwise it all stays alive until the present job ends. */
  releaseWeakTargets(): void;
  /** The same, and then frees what nothing refers to any more; where the host cannot, nothing happens. */
  collectGarbage(): void;
  /** Was Ctrl-C pressed since the last call? */
  takeInterrupt(): boolean;
}

/** A failure of the operating system, to become an OSError. */
export class HostError extends Error {
  constructor(
    readonly errno: number,
    readonly code: string,
    message: string,
    readonly path: string | null = null,
  ) {
    super(message);
  }
}
