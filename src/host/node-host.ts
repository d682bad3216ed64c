// The Node adapter of the host interface. All file, clock and stream calls are the synchronous ones.
//
// In the CLI the program runs in a worker while the main thread listens for Ctrl-C and sets `interruptFlag`, an
// integer in shared memory: a busy loop cannot hear a signal itself.

import { existsSync, fstatSync, readdirSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Archive, type FileInfo, type Host, HostError } from './host.ts';
import { openZip } from './zip-archive.ts';

export interface NodeHostOptions {
  /** Shared with the thread that hears signals; element 0 becomes 1 on Ctrl-C. */
  readonly interruptFlag?: Int32Array;
  /** Where output goes; standard streams if not given. */
  readonly onWrite?: (stream: 1 | 2, text: string) => void;
  /** The next piece of standard input, null at its end; undefined if Ctrl-C came first. Without it the stream is read here. */
  readonly readInput?: () => Uint8Array | null | undefined;
  /** Standard input as text, instead of the real one. */
  readonly input?: string;
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // A closed stream.
    return false;
  }
}

type CharacterNames = typeof import('./character-names.ts');
let characterNames: CharacterNames | null = null;

/** From the bundle beside this file's own (or above it, for what the bundles share), else from the sources. */
function loadCharacterNames(): CharacterNames {
  const here = typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url);
  const load = createRequire(here);
  const bundle = ['.', '..'].map(folder => join(dirname(here), folder, 'character-names.cjs')).find(existsSync);
  return load(bundle ?? './character-names.ts') as CharacterNames;
}

/** As Node finds a package: in a node_modules folder of this file's folder or of one above it. */
function findLibrary(): string | null {
  const here = typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url);
  for (let folder = dirname(here); ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', 'pyodide', 'python_stdlib.zip');
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}

let library: string | null | undefined;

const pause = new Int32Array(new SharedArrayBuffer(4));

export class NodeHost implements Host {
  readonly platform = process.platform;
  private input: Uint8Array;
  private inputEnded: boolean;
  private readonly flag: Int32Array | null;

  constructor(private readonly options: NodeHostOptions = {}) {
    this.flag = options.interruptFlag ?? null;
    this.input = options.input === undefined ? new Uint8Array(0) : new TextEncoder().encode(options.input);
    this.inputEnded = options.input !== undefined;
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
    if (stream === 0 ? this.options.input !== undefined : this.options.onWrite !== undefined) return false;
    // The module behind isatty takes a while to load; files and pipes do not need it.
    return isCharacterDevice(stream) && process.getBuiltinModule('node:tty').isatty(stream);
  }

  readLine(): string {
    for (;;) {
      const end = this.input.indexOf(10);
      if (end >= 0 || this.inputEnded) {
        const count = end >= 0 ? end + 1 : this.input.length;
        const line = new TextDecoder().decode(this.input.subarray(0, count));
        this.input = this.input.subarray(count);
        return line.replace(/\r\n$/, '\n');
      }
      if (this.options.readInput === undefined) this.fillInput();
      else {
        const piece = this.options.readInput();
        if (piece === undefined) return '';
        if (piece === null) this.inputEnded = true;
        else this.input = Buffer.concat([this.input, piece]);
      }
    }
  }

  private fillInput(): void {
    const chunk = Buffer.alloc(65_536);
    try {
      const count = readSync(0, chunk, 0, chunk.length, null);
      if (count === 0) this.inputEnded = true;
      this.input = Buffer.concat([this.input, chunk.subarray(0, count)]);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(pause, 0, 0, 10);
      else if (code === 'EOF') this.inputEnded = true;
      else throw error;
    }
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
    const offset = (moment: Date): number => -moment.getTimezoneOffset();
    const standard = Math.min(offset(new Date(date.getFullYear(), 0, 1)), offset(new Date(date.getFullYear(), 6, 1)));
    // Asking Intl takes 15 ms, which a program that only wants a clock should not pay.
    if (offset(date) === 0 && standard === 0) return { offsetMinutes: 0, name: 'UTC', daylight: false };
    const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts(date);
    const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'UTC';
    return { offsetMinutes: offset(date), name, daylight: offset(date) !== standard };
  }

  readFile(path: string): Uint8Array | null {
    try {
      return readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw hostError(error);
    }
  }

  stat(path: string): FileInfo | null {
    let info: ReturnType<typeof statSync>;
    try {
      info = statSync(path, { throwIfNoEntry: false });
    } catch {
      // A part of the path is a file, or may not be entered: there is nothing to be had either.
      return null;
    }
    if (info === undefined) return null;
    return {
      kind: info.isFile() ? 'file' : info.isDirectory() ? 'directory' : 'other',
      size: info.size,
      modified: info.mtimeMs / 1000,
    };
  }

  listDirectory(path: string): readonly string[] {
    try {
      return readdirSync(path);
    } catch (error) {
      throw hostError(error);
    }
  }

  openArchive(path: string): Archive | null {
    return openZip(path);
  }

  libraryPath(): string | null {
    if (library === undefined) library = findLibrary();
    return library;
  }

  currentDirectory(): string {
    return process.cwd();
  }

  environment(): ReadonlyMap<string, string> {
    return new Map(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  characterCode(name: string): number | null {
    characterNames ??= loadCharacterNames();
    return characterNames.characterCode(name);
  }

  randomBytes(count: number): Uint8Array {
    return crypto.getRandomValues(new Uint8Array(count));
  }

  memoryUsed(): number {
    return process.memoryUsage().heapUsed;
  }

  takeInterrupt(): boolean {
    return this.flag !== null && Atomics.exchange(this.flag, 0, 0) !== 0;
  }
}

function hostError(error: unknown): HostError {
  const { errno, code, message, path } = error as NodeJS.ErrnoException;
  return new HostError(Math.abs(errno ?? 0), code ?? '', message, path ?? null);
}
