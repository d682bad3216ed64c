// Code objects as bytes: what stands behind the header of a .pyc file, and what marshal writes for code.
//
// The bytes are the engine's own (Engine.pack) and trusted when they are read, so they are written with a sum over them
// and over the name of their format (Typhon's build, the engine, its options): what is damaged, cut off or from elsewhere
// does not have that sum, and is not read at all.

import type { Interpreter } from '../interpreter.ts';
import type { PyCode } from '../objects/function.ts';

/** The type byte of code in marshal's format, with the flag that CPython sets for it. */
export const CODE_TYPE = 0xe3;
/** Type, length, sum. */
export const CODE_PREFIX = 1 + 4 + 8;

/** Two sums of 32 bits over words; from the second word on, both hang on all that was before. */
function checksum(words: Int32Array, seed: number): [number, number] {
  let a = seed;
  let b = ~seed;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b + word, 0x85ebca6b) ^ a;
    b = (b << 13) | (b >>> 19);
  }
  return [a >>> 0, b >>> 0];
}

export function textSeed(text: string): number {
  let seed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) seed = Math.imul(seed ^ text.charCodeAt(i), 0x01000193);
  return seed | 0;
}

/** The number that .pyc files begin with: 16 bits that stand for the format, then CR LF as in CPython's. */
export const magicNumber = (format: string): number => (0x0a0d0000 | (textSeed(format) >>> 16)) >>> 0;

const asWords = (data: Uint8Array): Int32Array => new Int32Array(data.buffer, data.byteOffset, data.byteLength >> 2);

/** null when the engine has no form for its code. */
export function codeToBytes({ engine }: Interpreter, code: PyCode): Uint8Array | null {
  if (engine.codeFormat === null) return null;
  const packed = engine.pack(code);
  const bytes = new Uint8Array(CODE_PREFIX + packed.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = CODE_TYPE;
  view.setUint32(1, packed.length, true);
  const sums = checksum(asWords(packed), textSeed(engine.codeFormat));
  view.setUint32(5, sums[0], true);
  view.setUint32(9, sums[1], true);
  bytes.set(packed, CODE_PREFIX);
  return bytes;
}

/** The code that begins at `offset`, and where it ends; null when there is none of ours, whole and undamaged. */
export function codeFromBytes(
  { engine }: Interpreter,
  bytes: Uint8Array,
  offset: number,
): { readonly code: PyCode; readonly end: number } | null {
  if (engine.codeFormat === null || bytes.length < offset + CODE_PREFIX || bytes[offset] !== CODE_TYPE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, CODE_PREFIX);
  const length = view.getUint32(1, true);
  const start = offset + CODE_PREFIX;
  if (length % 4 !== 0 || bytes.length < start + length) return null;
  // A copy: the words in it must begin where words can.
  const packed = new Uint8Array(bytes.subarray(start, start + length));
  const sums = checksum(asWords(packed), textSeed(engine.codeFormat));
  if (sums[0] !== view.getUint32(5, true) || sums[1] !== view.getUint32(9, true)) return null;
  return { code: engine.unpack(packed), end: start + length };
}

/** Code that was compiled from a file which now lies elsewhere. */
export function changeFilename(code: PyCode, filename: string): void {
  if (code.info.filename === filename) return;
  Object.assign(code, { info: { ...code.info, filename } });
  for (const inner of code.innerCodes()) changeFilename(inner, filename);
}
