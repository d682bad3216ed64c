// Scripts of JavaScript with V8's code cache: what V8 made of a source, so that the next process need not parse it.
//
// V8 looks at the version, the flags and the length of the source before it takes a cache, so it never runs code of
// another version; that the bytes are undamaged and belong to this source is the caller's affair. Kept code begins with
// the tag of who made it: where that is another V8, nothing is handed to it, and the code is to be kept anew.

import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import type { HostScript } from './host.ts';

const TAG_SIZE = 4;

export function runScript(source: string, filename: string, compiled: Uint8Array | null): HostScript {
  const tag = cachedDataVersionTag();
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
