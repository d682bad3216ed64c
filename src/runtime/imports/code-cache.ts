// Compiled code of imported modules, kept in files: __pycache__/NAME.TAG.pyc beside the source, in a folder of the user for
// the library's zip file. CPython's rules (PEP 3147, PEP 488, PEP 552).
//
// A file begins with 16 bytes: magic number, flags, then time and size of the source, or (flag 1) its hash. What does not
// fit, is damaged or cannot be read is as good as absent: the source is compiled, and the file written anew if that is
// possible. What a program runs never hangs on whether there is a cache.

import { HostError } from '../../host/host.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PyCode } from '../objects/function.ts';
import { isStr, textOf } from '../objects/str.ts';
import { truth } from '../protocols/truth.ts';
import {
  CODE_PREFIX,
  changeFilename,
  codeFromBytes,
  codeToBytes,
  magicNumber,
  type RestOnDisk,
  restLength,
} from './code-bytes.ts';
import { noteCachedCode } from './host-code.ts';
import { sourceHash } from './source-hash.ts';

export const HEADER_SIZE = 16;
const HASHED = 1;
const CHECK_SOURCE = 2;

/** The source as the cache knows it. */
export interface CachedSource {
  /** As tracebacks show it. */
  readonly file: string;
  /** Where compiled code is kept; null: nowhere. */
  readonly cached: string | null;
  /** May it be written there? */
  readonly writes: boolean;
  /** Seconds since 1970, and bytes. */
  readonly modified: number;
  readonly size: number;
  /** Permission bits for the cache file. */
  readonly mode: number;
  readonly read: () => Uint8Array;
  /** Does the source stay what it is? Then most of the cached code is read when it is needed. */
  readonly lasts: boolean;
}

/** The headers of the file and of its code. */
const START = HEADER_SIZE + CODE_PREFIX;

export const cacheTag = (running: Interpreter): string => `typhon-314-${running.engine.name}`;

/** importlib.util.cache_from_source(file), with sys.pycache_prefix in force. */
export function cacheFile(running: Interpreter, file: string): string {
  const cut = file.lastIndexOf('/') + 1;
  const [folder, name] = [file.slice(0, cut), file.slice(cut)];
  const level = running.optimize === 0 ? '' : `.opt-${running.optimize}`;
  const base = `${name.replace(/\.[^.]*$/, '')}.${cacheTag(running)}${level}.pyc`;
  const prefix = pycachePrefix(running);
  if (prefix === null) return `${folder}__pycache__/${base}`;
  const absolute = (path: string): string =>
    path.startsWith('/') ? path : `${running.host.currentDirectory()}/${path}`;
  return `${absolute(prefix)}${absolute(folder)}${base}`;
}

function pycachePrefix({ sys }: Interpreter): string | null {
  const prefix = sys.dict.getStr('pycache_prefix') ?? null;
  return isStr(prefix) ? textOf(prefix) : null;
}

/** Does the program want .pyc files beside its modules? */
export const writesBytecode = ({ sys }: Interpreter): boolean =>
  !truth(sys.dict.getStr('dont_write_bytecode') ?? false);

/** The code of a source file, from its cache if that fits. */
export function codeOfSource(running: Interpreter, source: CachedSource): PyCode {
  const { cached } = source;
  const data = cached === null ? null : readQuietly(running, cached, source.lasts);
  const fit = data === null ? null : fits(running, data, source);
  if (fit !== null) {
    const code = codeFromBytes(running, data!, HEADER_SIZE, source.lasts ? restOnDisk(running, source, data!) : null);
    if (code !== null) {
      changeFilename(code, source.file);
      note(running, source, data!, code);
      return code;
    }
  }
  const bytes = source.read();
  const code = compileSource(running, bytes, source.file);
  if (cached === null || !source.writes) return code;
  const packed = codeToBytes(running, code);
  if (packed === null) return code;
  const header = headerFor(running, source, bytes, fit === null && data !== null ? hashFlags(running, data) : 0);
  const file = new Uint8Array(HEADER_SIZE + packed.length);
  file.set(header);
  file.set(packed, HEADER_SIZE);
  running.host.replaceFile(cached, file, cacheMode(source.mode));
  // What was written is what runs: a function that was emitted for the file is not emitted again.
  const kept = codeFromBytes(running, file, HEADER_SIZE);
  if (kept === null) return code;
  note(running, source, file, kept);
  return kept;
}

function note(running: Interpreter, { cached, mode, writes }: CachedSource, data: Uint8Array, code: PyCode): void {
  if (!writes) return;
  const end = START + viewOf(data).getUint32(HEADER_SIZE + 1, true);
  noteCachedCode(running, { file: cached!, mode: cacheMode(mode), code, start: data.slice(0, START), end });
}

/** Where the rest of the code lies that was read without it. It is the same whenever this source is compiled. */
function restOnDisk(running: Interpreter, source: CachedSource, data: Uint8Array): RestOnDisk {
  const { engine, host } = running;
  return {
    read: () => {
      try {
        return host.readPart(source.cached!, START, restLength(data, HEADER_SIZE));
      } catch (error) {
        if (error instanceof HostError) return null;
        throw error;
      }
    },
    again: () => engine.pack(compileSource(running, source.read(), source.file)).rest,
  };
}

/** The owner may write the cache of a source that is read-only. */
const cacheMode = (mode: number): number => mode | 0o200;

export function compileSource(running: Interpreter, source: Uint8Array, filename: string): PyCode {
  return running.engine.compile({
    source,
    filename,
    mode: 'exec',
    optimize: running.optimize,
    futureAnnotations: false,
    isFile: !filename.startsWith('<'),
  });
}

/** `partly`: without the rest of the code. */
function readQuietly({ host }: Interpreter, file: string, partly: boolean): Uint8Array | null {
  try {
    if (!partly) return host.readFile(file);
    return host.readAround(file, START, start => restLength(start, HEADER_SIZE));
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);

/** Does the header begin as ours do? The magic number alone: flags may still say anything. */
export function isCompiled(running: Interpreter, data: Uint8Array): boolean {
  const { codeFormat } = running.engine;
  if (codeFormat === null || data.length < HEADER_SIZE) return false;
  return viewOf(data).getUint32(0, true) === magicNumber(codeFormat);
}

/** true when the code may be used for this source, else null. */
function fits(running: Interpreter, data: Uint8Array, source: CachedSource): true | null {
  if (!isCompiled(running, data)) return null;
  const view = viewOf(data);
  const flags = view.getUint32(4, true);
  if ((flags & ~(HASHED | CHECK_SOURCE)) !== 0) return null;
  if ((flags & HASHED) !== 0) {
    const { checkHashed } = running.bytecode;
    const checks = checkHashed !== 'never' && ((flags & CHECK_SOURCE) !== 0 || checkHashed === 'always');
    if (!checks) return true;
    const hash = sourceHash(magicNumber(running.engine.codeFormat!), source.read());
    return hash.every((byte, i) => data[8 + i] === byte) ? true : null;
  }
  const sameTime = view.getUint32(8, true) === Math.floor(source.modified) >>> 0;
  return sameTime && view.getUint32(12, true) === source.size >>> 0 ? true : null;
}

/** A cache by hash stays one when it is written again. */
function hashFlags(running: Interpreter, data: Uint8Array): number {
  if (!isCompiled(running, data)) return 0;
  const flags = viewOf(data).getUint32(4, true);
  return (flags & ~(HASHED | CHECK_SOURCE)) === 0 && (flags & HASHED) !== 0 ? flags : 0;
}

function headerFor(running: Interpreter, source: CachedSource, bytes: Uint8Array, flags: number): Uint8Array {
  const header = new Uint8Array(HEADER_SIZE);
  const view = viewOf(header);
  const magic = magicNumber(running.engine.codeFormat!);
  view.setUint32(0, magic, true);
  view.setUint32(4, flags, true);
  if ((flags & HASHED) !== 0) header.set(sourceHash(magic, bytes), 8);
  else {
    view.setUint32(8, Math.floor(source.modified) >>> 0, true);
    view.setUint32(12, source.size >>> 0, true);
  }
  return header;
}

/** A .pyc file without its source: its code, which goes on naming that source, or what is wrong with it. */
export function codeOfCompiled(running: Interpreter, data: Uint8Array): PyCode | 'bad magic' | 'bad data' {
  if (!isCompiled(running, data)) return 'bad magic';
  return codeFromBytes(running, data, HEADER_SIZE) ?? 'bad data';
}
