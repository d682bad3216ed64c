// Builds dist/: `npm run build`, also run by `npm ci` (prepare).
//
//   dist/typhon.cjs   what `typhon` starts: decides between a program run and a subcommand, and loads as little as it can;
//                     dist/typhon.js is another name of it
//   dist/loader.cjs   the worker's entry: runs engine.cjs from V8's code cache
//   dist/engine.cjs   front end, runtime and engines in one file, run in the worker; engine.cache is V8's compiled form
//   dist/counting.cjs a worker with the engines once more, which counts what costs too much to count always
//   dist/commands.js  the subcommands (yargs and tables)
//   dist/index.js     the library face; its declarations are in dist/types
//   dist/conformance-worker.js  a thread of `typhon conformance`
//   dist/peer.js      the process of another Python that comes as an npm package
//
// esbuild turns the generated `const enum` opcodes into number literals, which the switch loops need to be fast.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { countingPlugin } from '../../bench/counting/insertions.ts';
import { engineOptions, sharedOptions } from './engine-options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}dist/`;

const shared = sharedOptions(root);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/cli/launch.ts'],
    outfile: 'dist/typhon.cjs',
    format: 'cjs',
    external: ['tsx'],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...shared,
    entryPoints: ['src/host/character-names.ts'],
    outfile: 'dist/character-names.cjs',
    format: 'cjs',
    minifyWhitespace: true,
  }),
  build({ ...shared, entryPoints: ['src/cli/loader.ts'], outfile: 'dist/loader.cjs', format: 'cjs' }),
  build({ ...engineOptions(root), outfile: 'dist/engine.cjs' }),
  build({
    ...shared,
    entryPoints: ['bench/counting/entry.ts'],
    outfile: 'dist/counting.cjs',
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [countingPlugin(root)],
  }),
  build({
    ...shared,
    entryPoints: {
      commands: 'src/cli/commands.ts',
      index: 'src/index.ts',
      peer: 'src/peers/main.ts',
      'conformance-worker': 'conformance/runner/worker.ts',
    },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
  }),
]);
nameLauncher();
// In a process of its own: V8's cache must hold what a run really compiles, and belongs to this Node alone.
execFileSync(process.execPath, [`${out}typhon.js`, '--make-code-cache'], { stdio: 'inherit' });
emitDeclarations();

/** Node goes by the file's own name: typhon.js starts as CommonJS, too. Where there are no links it is a module and slower. */
function nameLauncher(): void {
  try {
    symlinkSync('typhon.cjs', `${out}typhon.js`);
  } catch {
    writeFileSync(`${out}typhon.js`, "import './typhon.cjs';\n");
  }
}

/** Types of the library face. Our sources import with '.ts', which only sources may; declarations say '.js'. */
function emitDeclarations(): void {
  execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.types.json`], {
    stdio: 'inherit',
  });
  for (const name of readdirSync(`${out}types`, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = readFileSync(`${out}types/${name}`, 'utf8');
    writeFileSync(`${out}types/${name}`, text.replace(/((?:from|import\()\s*'\.[^']*)\.ts'/g, "$1.js'"));
  }
}
