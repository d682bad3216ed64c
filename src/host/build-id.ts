// What tells one build of Typhon from another, so that compiled code of one is never taken by the next.
//
// The bundle has a hash of all sources, put in by src/build/build.ts. A run from the sources has none: there the newest
// change of any source file stands for it.

import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownFile } from './own-file.ts';

declare const TYPHON_BUILD: string | undefined;

let known: string | null = null;

export function buildId(): string {
  if (typeof TYPHON_BUILD === 'string') return TYPHON_BUILD;
  known ??= `sources-${newestChange()}`;
  return known;
}

function newestChange(): number {
  const root = join(dirname(ownFile()), '..', '..');
  let newest = 0;
  for (const folder of ['src', 'backends']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.ts')) newest = Math.max(newest, statSync(join(root, folder, name)).mtimeMs);
    }
  }
  return newest;
}
