// Scripts of JavaScript with V8's code cache: what V8 made of a source, so that the next process need not parse it.
//
// V8 looks at the version, the flags and the length of the source before it takes a cache, so it never runs code of
// another version; that the bytes are undamaged and belong to this source is the caller's affair. Kept code begins with
// a sum over the version that made it: to another nothing is handed, and the code is to be kept anew. (The host has a
// number of its own for that, in a module that takes longer to load than all else that a start needs of Node.)

import { Script } from 'node:vm';
import type { HostScript } from './host.ts';

const TAG_SIZE = 4;

function versionTag(): number {
  let tag = 0;
  for (const character of `${process.version} ${process.versions.v8} ${process.arch}`) {
    tag = (Math.imul(tag, 31) + character.charCodeAt(0)) >>> 0;
  }
  return tag;
}

export function runScript(source: string, filename: string, compiled: Uint8Array | null): HostScript {
  const tag = versionTag();
  const cachedData =
    compiled === null || viewOf(compiled).getUint32(0, true) !== tag ? null : compiled.subarray(TAG_SIZE);
  const script = new Script(source, cachedData === null ? { filename } : { filename, cachedData });
  const stillGood = cachedData !== null && script.cachedDataRejected !== true;
  return {
    value: script.runInThisContext(),
    compiled: () => {
      if (stillGood) return null;
      const data = script.createCachedData();
      const all = new Uint8Array(TAG_SIZE + data.length);
      viewOf(all).setUint32(0, tag, true);
      all.set(data, TAG_SIZE);
      return all;
    },
  };
}

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);
