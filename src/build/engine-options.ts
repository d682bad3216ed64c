// How the engines are bundled: for dist/, and for variants of them that a measurement needs (bench/injection).

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { BuildOptions } from 'esbuild';

/** Compiled modules are kept by this name (src/host/build-id.ts): it changes when anything that compiles them may have. */
function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'backends']) {
    for (const name of readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).sort()) {
      if (name.endsWith('.ts')) hash.update(`${folder}/${name}\0`).update(readFileSync(`${root}${folder}/${name}`));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

export const sharedOptions = (root: string): BuildOptions => ({
  bundle: true,
  platform: 'node',
  define: { TYPHON_BUILD: JSON.stringify(sourcesHash(root)) },
  target: 'node20',
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  // node-host.ts asks __filename first, which is there in these formats.
  logOverride: { 'empty-import-meta': 'silent' },
  absWorkingDir: root,
});

export const engineOptions = (root: string): BuildOptions => ({
  ...sharedOptions(root),
  entryPoints: ['src/cli/worker.ts'],
  format: 'cjs',
  // A function expression in ASCII, which the loader compiles as it reads it.
  banner: { js: '(function (require, exports, module, __filename) {' },
  footer: { js: '})' },
  charset: 'ascii',
  minifyWhitespace: true,
  minifySyntax: true,
});
