// Code objects as bytes: what stands behind the header of a .pyc file, and what marshal writes for code.
//
// The bytes are the engine's own (Engine.pack) and trusted when they are read, so they are written with a sum over them
// and over the name of their format (Typhon's build, the engine, its options): what is damaged, cut off or from elsewhere
// does not have that sum, and is not read at all. Behind them may stand what the host made of the code, with its own sum.
//
// The rest (what few runs need, most of the bytes) comes first, with a sum of its own: so a reader can leave it out, and what
// follows lies in one piece to the end of the file.

import type { Interpreter } from '../interpreter.ts';
import type { PyCode } from '../objects/function.ts';

/** The type byte of code in marshal's format, with the flag that CPython sets for it. */
export const CODE_TYPE = 0xe3;
/** Type and length of all at 0; the length of the rest, its sum, and that of the code, where words can begin. */
export const CODE_PREFIX = 32;
const [REST_LENGTH, REST_SUM, MAIN_SUM] = [8, 16, 24];

export function textSeed(text: string): number {
  let seed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) seed = Math.imul(seed ^ text.charCodeAt(i), 0x01000193);
  return seed | 0;
}

/** The number that .pyc files begin with: 16 bits that stand for the format, then CR LF as in CPython's. */
export const magicNumber = (format: string): number => (0x0a0d0000 | (textSeed(format) >>> 16)) >>> 0;

/**
 * Two sums of 32 bits over the words, the second of which hangs on their order. It reads megabytes at the start of a
 * process, where code is slow, so it does little for each word; the host's own functions for this take longer to load.
 */
function checksum(data: Uint8Array, seed: number): [number, number] {
  const words = new Int32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
  let a = seed | 0;
  let b = ~seed;
  let i = 0;
  for (const last = words.length - 3; i < last; i += 4) {
    const first = (a + words[i]!) | 0;
    const second = (first + words[i + 1]!) | 0;
    const third = (second + words[i + 2]!) | 0;
    a = (third + words[i + 3]!) | 0;
    b = (Math.imul(b, 31) + first + Math.imul(second, 3) + Math.imul(third, 5) + Math.imul(a, 7)) | 0;
  }
  for (; i < words.length; i++) {
    a = (a + words[i]!) | 0;
    b = (Math.imul(b, 31) + a) | 0;
  }
  return [a >>> 0, b >>> 0];
}

function writeSum(view: DataView, offset: number, data: Uint8Array, seed: number): void {
  const [a, b] = checksum(data, seed);
  view.setUint32(offset, a, true);
  view.setUint32(offset + 4, b, true);
}

function hasSum(view: DataView, offset: number, data: Uint8Array, seed: number): boolean {
  const [a, b] = checksum(data, seed);
  return a === view.getUint32(offset, true) && b === view.getUint32(offset + 4, true);
}

/** null when the engine has no form for its code. */
export function codeToBytes({ engine }: Interpreter, code: PyCode): Uint8Array | null {
  if (engine.codeFormat === null) return null;
  const { main, rest } = engine.pack(code);
  const bytes = new Uint8Array(CODE_PREFIX + rest.length + main.length);
  const view = new DataView(bytes.buffer);
  const seed = textSeed(engine.codeFormat);
  bytes[0] = CODE_TYPE;
  view.setUint32(1, rest.length + main.length, true);
  view.setUint32(REST_LENGTH, rest.length, true);
  writeSum(view, REST_SUM, rest, seed);
  writeSum(view, MAIN_SUM, main, seed);
  bytes.set(rest, CODE_PREFIX);
  bytes.set(main, CODE_PREFIX + rest.length);
  return bytes;
}

/** How long the rest is, of code that begins at `offset`. */
export function restLength(bytes: Uint8Array, offset: number): number {
  if (bytes.length < offset + CODE_PREFIX || bytes[offset] !== CODE_TYPE) return 0;
  return viewOf(bytes, offset, CODE_PREFIX).getUint32(REST_LENGTH, true);
}

const viewOf = (bytes: Uint8Array, offset: number, length: number): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + offset, length);

/** The bytes where words can begin: as they lie in files, a copy of others. */
const inWords = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes));

/** Gives the rest of code that was read without it: as it is on disk now, or null; and made again. */
export interface RestOnDisk {
  read(): Uint8Array | null;
  again(): Uint8Array;
}

/**
 * The code that begins at `offset`; null when there is none of ours, whole and undamaged. `onDisk`: when the rest has been
 * left out of the bytes.
 */
export function codeFromBytes(
  { engine }: Interpreter,
  bytes: Uint8Array,
  offset: number,
  onDisk: RestOnDisk | null = null,
): PyCode | null {
  if (engine.codeFormat === null || bytes.length < offset + CODE_PREFIX || bytes[offset] !== CODE_TYPE) return null;
  const view = viewOf(bytes, offset, CODE_PREFIX);
  const seed = textSeed(engine.codeFormat);
  const length = view.getUint32(1, true);
  const restBytes = view.getUint32(REST_LENGTH, true);
  const start = offset + CODE_PREFIX;
  const mainStart = onDisk === null ? start + restBytes : start;
  const end = mainStart + length - restBytes;
  if (length % 8 !== 0 || restBytes % 8 !== 0 || restBytes > length || bytes.length < end) return null;
  const main = inWords(bytes.subarray(mainStart, end));
  if (!hasSum(view, MAIN_SUM, main, seed)) return null;
  const isRest = (found: Uint8Array): boolean => found.length === restBytes && hasSum(view, REST_SUM, found, seed);
  if (onDisk === null) {
    const rest = inWords(bytes.subarray(start, mainStart));
    return isRest(rest) ? engine.unpack(main, () => rest, hostCodeAt(bytes, end)) : null;
  }
  const readRest = (): Uint8Array => {
    const found = onDisk.read();
    return found !== null && isRest(found) ? found : onDisk.again();
  };
  return engine.unpack(main, readRest, hostCodeAt(bytes, end));
}

/** Length, and the sum over as many whole words as there are. */
const HOST_CODE_PREFIX = 4 + 8;

/** What stands behind code for a later process, to be given back by codeFromBytes to the engine. */
export function hostCodeToBytes(hostCode: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HOST_CODE_PREFIX + ((hostCode.length + 3) & ~3));
  const view = new DataView(bytes.buffer);
  bytes.set(hostCode, HOST_CODE_PREFIX);
  view.setUint32(0, hostCode.length, true);
  writeSum(view, 4, bytes.subarray(HOST_CODE_PREFIX), hostCode.length);
  return bytes;
}

function hostCodeAt(bytes: Uint8Array, offset: number): Uint8Array | null {
  if (bytes.length < offset + HOST_CODE_PREFIX) return null;
  const view = viewOf(bytes, offset, HOST_CODE_PREFIX);
  const length = view.getUint32(0, true);
  const kept = inWords(bytes.subarray(offset + HOST_CODE_PREFIX));
  if (kept.length !== ((length + 3) & ~3) || !hasSum(view, 4, kept, length)) return null;
  return kept.subarray(0, length);
}

/** Code that was compiled from a file which now lies elsewhere. */
export function changeFilename(code: PyCode, filename: string): void {
  if (code.info.filename === filename) return;
  Object.assign(code, { info: { ...code.info, filename } });
  for (const inner of code.innerCodes()) changeFilename(inner, filename);
}
