// The Node adapter of the host interface. All file, clock and stream calls are the synchronous ones.
//
// In the CLI the program runs in a worker while the main thread listens for Ctrl-C and sets `interruptFlag`, an
// integer in shared memory: a busy loop cannot hear a signal itself.

import { existsSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { buildId } from './build-id.ts';
import { diskPath } from './disk-path.ts';
import { type Archive, type FileInfo, type Host, HostError, type HostScript } from './host.ts';
import { Collector } from './node-collector.ts';
import { nodeZlib } from './node-compression.ts';
import { nodeCrypto } from './node-crypto.ts';
import { hostError } from './node-errors.ts';
import { NodeFiles } from './node-files.ts';
import { NodeProcesses, type SignalSource } from './node-processes.ts';
import { runScript } from './node-script.ts';
import { ownFile, requireHere } from './own-file.ts';
import { readAround, readPart } from './read-parts.ts';
import { replaceFile } from './replace-file.ts';
import { openZip } from './zip-archive.ts';

export interface NodeHostOptions {
  /** Shared with the thread that hears signals; element 0 becomes 1 on Ctrl-C. */
  readonly interruptFlag?: Int32Array;
  /** Where output goes; standard streams if not given. */
  readonly onWrite?: (stream: 1 | 2, text: string) => void;
  /** The next piece of standard input, null at its end; undefined if Ctrl-C came first. Without it the stream is read here. */
  readonly readInput?: () => Uint8Array | null | undefined;
  /** Who hears other signals for this thread. */
  readonly signals?: SignalSource;
  /** Standard input as text, instead of the real one. */
  readonly input?: string;
}

type CharacterNames = typeof import('./character-names.ts');
let characterNames: CharacterNames | null = null;

/** From the bundle beside this file's own (or above it, for what the bundles share), else from the sources. */
function loadCharacterNames(): CharacterNames {
  const bundle = ['.', '..'].map(folder => join(dirname(ownFile()), folder, 'character-names.cjs')).find(existsSync);
  return requireHere(bundle ?? './character-names.ts') as CharacterNames;
}

/** As Node finds a package: in a node_modules folder of this file's folder or of one above it. */
function findLibrary(): string | null {
  for (let folder = dirname(ownFile()); ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', 'pyodide', 'python_stdlib.zip');
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}

/** Beside this file's bundle, or what the sources have been built into. */
function findExecutable(): string {
  const folder = dirname(ownFile());
  const places = [join(folder, 'typhon.cjs'), join(folder, '..', '..', 'dist', 'typhon.cjs')];
  return places.find(existsSync) ?? '';
}

let library: string | null | undefined;
let executable: string | undefined;

const NO_SIGNALS: SignalSource = { take: () => [], set: () => {} };

const pause = new Int32Array(new SharedArrayBuffer(4));

export class NodeHost implements Host {
  readonly platform = process.platform;
  readonly runtime = `Node.js ${process.version}`;
  private collector: Collector | null = null;
  private readonly flag: Int32Array | null;
  private ownFiles: NodeFiles | null = null;
  private ownProcesses: NodeProcesses | null = null;

  constructor(private readonly options: NodeHostOptions = {}) {
    this.flag = options.interruptFlag ?? null;
  }

  write(stream: 1 | 2, text: string): void {
    if (this.options.onWrite !== undefined) {
      this.options.onWrite(stream, text);
      return;
    }
    const bytes = Buffer.from(text, 'utf8');
    for (let offset = 0; offset < bytes.length; ) {
      try {
        offset += writeSync(stream, bytes, offset);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') throw new HostError(32, code, 'Broken pipe');
        if (code !== 'EAGAIN') throw hostError(error);
        // A full pipe that does not block: wait a moment for the reader.
        Atomics.wait(pause, 0, 0, 1);
      }
    }
  }

  isTerminal(stream: 0 | 1 | 2): boolean {
    return this.files.descriptors.isTerminal(stream);
  }

  private line: number[] = [];
  readLine(): string {
    const one = new Uint8Array(1);
    this.line = [];
    while (this.files.descriptors.read(0, one) === 1) {
      this.line.push(one[0]!);
      if (one[0] === 10) break;
    }
    return new TextDecoder().decode(Uint8Array.from(this.line));
  }

  now(): number {
    return (performance.timeOrigin + performance.now()) / 1000;
  }

  monotonic(): bigint {
    return process.hrtime.bigint();
  }

  processTime(): bigint {
    const { user, system } = process.cpuUsage();
    return BigInt(user + system) * 1000n;
  }

  sleep(seconds: number): void {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const left = end - performance.now();
      if (left <= 0) return;
      // The flag itself is waited on, so that Ctrl-C ends a sleep at once.
      Atomics.wait(this.flag ?? pause, 0, 0, left);
      if (this.flag !== null && Atomics.load(this.flag, 0) !== 0) return;
    }
  }

  timeZone(seconds: number): { offsetMinutes: number; name: string; daylight: boolean } {
    const date = new Date(seconds * 1000);
    // Beyond what a date can hold; the caller finds out by itself.
    if (Number.isNaN(date.getTime())) return { offsetMinutes: 0, name: 'UTC', daylight: false };
    const offset = (moment: Date): number => -moment.getTimezoneOffset();
    const standard = Math.min(offset(new Date(date.getFullYear(), 0, 1)), offset(new Date(date.getFullYear(), 6, 1)));
    // Asking Intl takes 15 ms, which a program that only wants a clock should not pay.
    if (offset(date) === 0 && standard === 0) return { offsetMinutes: 0, name: 'UTC', daylight: false };
    const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts(date);
    const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'UTC';
    return { offsetMinutes: offset(date), name, daylight: offset(date) !== standard };
  }

  readFile(path: string): Uint8Array | null {
    return readOrNull(() => readFileSync(diskPath(path)));
  }

  readAround(path: string, size: number, skip: (start: Uint8Array) => number): Uint8Array | null {
    return readOrNull(() => readAround(diskPath(path), size, skip));
  }

  readPart(path: string, place: number, size: number): Uint8Array | null {
    return readOrNull(() => readPart(diskPath(path), place, size));
  }

  stat(path: string): FileInfo | null {
    let info: ReturnType<typeof statSync>;
    try {
      info = statSync(diskPath(path), { throwIfNoEntry: false });
    } catch {
      // A part of the path is a file, or may not be entered: there is nothing to be had either.
      return null;
    }
    if (info === undefined) return null;
    return {
      kind: info.isFile() ? 'file' : info.isDirectory() ? 'directory' : 'other',
      size: info.size,
      modified: info.mtimeMs / 1000,
      mode: info.mode & 0o777,
    };
  }

  listDirectory(path: string): readonly string[] {
    try {
      return readdirSync(path);
    } catch (error) {
      throw hostError(error);
    }
  }

  replaceFile(path: string, data: Uint8Array, mode: number): boolean {
    return replaceFile(path, data, mode);
  }

  cacheFolder(): string | null {
    const { HOME, XDG_CACHE_HOME } = process.env;
    if (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
    return HOME === undefined || HOME === '' ? null : join(HOME, '.cache');
  }

  runScript(source: string, name: string, compiled: Uint8Array | null): HostScript | null {
    return runScript(source, name, compiled);
  }

  buildId(): string {
    return buildId();
  }

  openArchive(path: string): Archive | null {
    return openZip(path);
  }

  libraryPath(): string | null {
    if (library === undefined) library = findLibrary();
    return library;
  }

  executable(): string {
    return (executable ??= findExecutable());
  }

  currentDirectory(): string {
    return this.ownFiles === null ? process.cwd() : this.ownFiles.currentDirectory();
  }

  get files(): NodeFiles {
    this.ownFiles ??= new NodeFiles({
      pause: milliseconds => this.pause(milliseconds),
      input: this.inputSource(),
      output: this.outputSink(),
    });
    return this.ownFiles;
  }

  get processes(): NodeProcesses {
    this.ownProcesses ??= new NodeProcesses(
      this.files.descriptors,
      () => this.files.currentDirectory(),
      (shared, index, value) => {
        // Two places cannot be waited on at once, so the flag is looked at now and then.
        if (Atomics.wait(shared, index, value, this.flag === null ? 1000 : 20) !== 'timed-out') return false;
        return this.isInterrupted();
      },
      this.options.signals ?? NO_SIGNALS,
    );
    return this.ownProcesses;
  }

  private inputSource(): (() => Uint8Array | null | undefined) | undefined {
    const { input, readInput } = this.options;
    if (input === undefined) return readInput;
    let rest: Uint8Array | null = new TextEncoder().encode(input);
    return () => {
      const piece = rest;
      rest = null;
      return piece;
    };
  }

  private outputSink(): ((stream: 1 | 2, data: Uint8Array) => void) | undefined {
    const { onWrite } = this.options;
    if (onWrite === undefined) return undefined;
    const decoders = {
      1: new TextDecoder('utf-8', { ignoreBOM: true }),
      2: new TextDecoder('utf-8', { ignoreBOM: true }),
    };
    return (stream, data) => onWrite(stream, decoders[stream].decode(data, { stream: true }));
  }

  private isInterrupted(): boolean {
    return this.flag !== null && Atomics.load(this.flag, 0) !== 0;
  }

  /** Waits a moment; true when Ctrl-C or a signal ended the wait. */
  private pause(milliseconds: number): boolean {
    if (milliseconds > 0) Atomics.wait(this.flag ?? pause, 0, 0, milliseconds);
    return this.isInterrupted();
  }

  setEnvironment(name: string, value: string | null): void {
    if (value === null) delete process.env[name];
    else process.env[name] = value;
  }

  environment(): ReadonlyMap<string, string> {
    return new Map(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  characterCode(name: string): number | null {
    characterNames ??= loadCharacterNames();
    return characterNames.characterCode(name);
  }

  characterName(code: number): string | null {
    characterNames ??= loadCharacterNames();
    return characterNames.characterName(code);
  }

  readonly crypto = nodeCrypto;
  readonly zlib = nodeZlib;

  randomBytes(count: number): Uint8Array {
    return crypto.getRandomValues(new Uint8Array(count));
  }

  memoryUsed(): number {
    return process.memoryUsage().heapUsed;
  }

  releaseWeakTargets(): void {
    this.collector ??= new Collector();
    this.collector.releaseWeakTargets();
  }

  collectGarbage(): void {
    this.collector ??= new Collector();
    this.collector.collect();
  }

  takeInterrupt(): boolean {
    // Bit 0 is Ctrl-C; other signals only wake us up.
    return this.flag !== null && (Atomics.exchange(this.flag, 0, 0) & 1) !== 0;
  }
}

/** null when there is no such file. */
function readOrNull(read: () => Uint8Array): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw hostError(error);
  }
}
