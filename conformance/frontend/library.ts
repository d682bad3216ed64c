// The standard library of CPython 3.14 as texts: the 559 files in the archive that comes with the package pyodide.
//
// Read with the few lines a ZIP archive needs: its directory stands at the end and names where each file begins.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Text } from './judge.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

export function libraryFiles(): Text[] {
  const folder = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  return unzip(readFileSync(join(folder, 'python_stdlib.zip')))
    .filter(({ name }) => name.endsWith('.py'))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function unzip(archive: Buffer): Text[] {
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  const files: Text[] = [];
  for (let i = 0; i < count; i++) {
    const method = archive.readUInt16LE(entry + 10);
    const packedSize = archive.readUInt32LE(entry + 20);
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map(at => archive.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameSize);
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + packedSize);
    files.push({ name, bytes: method === DEFLATED ? inflateRawSync(packed) : packed });
    entry += 46 + nameSize + extraSize + commentSize;
  }
  return files;
}
