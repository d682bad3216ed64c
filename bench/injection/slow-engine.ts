// Engines that are slower by a share that we know: what a test of the statistics needs in reality.
//
// The slowed build is dist/ with another engine.cjs, in which every look at the limits (once in 5000 calls and jumps)
// waits for a share of the time since the last one. So all that a program does becomes slower by that share, on every
// engine, while nothing else of its build differs from the one with the share 0 that it is compared with.

import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../../conformance/places.ts';
import { engineOptions } from '../../src/build/engine-options.ts';
import { type Insertion, insertionPlugin } from '../counting/insertions.ts';
import type { Contestant } from '../runner/process.ts';

export const SLOWING: readonly Insertion[] = [
  {
    file: 'src/runtime/limits.ts',
    find: '  private poll(): void {\n',
    put: '  private poll(): void {\n    slowing.wait();\n',
  },
];

/** A copy of dist/ in `folder` whose engine takes `share` more time. */
export async function slowedEngine(name: string, engine: string, share: number, folder: string): Promise<Contestant> {
  const out = join(folder, name);
  cpSync(join(packageRoot, 'dist'), join(out, 'dist'), { recursive: true, verbatimSymlinks: true });
  cpSync(join(packageRoot, 'package.json'), join(out, 'package.json'));
  rmSync(join(out, 'dist/engine.cache'));
  const head = `import * as slowing from '${packageRoot}bench/injection/slowing.ts';`;
  const options = engineOptions(packageRoot);
  await build({
    ...options,
    define: { ...options.define, SLOWED_BY: String(share) },
    outfile: join(out, 'dist/engine.cjs'),
    plugins: [insertionPlugin(packageRoot, SLOWING, head)],
  });
  const launcher = join(out, 'dist/typhon.js');
  execFileSync(process.execPath, [launcher, '--make-code-cache'], { stdio: 'inherit' });
  // Counted as a peer: its counts are known from the engine itself.
  const command = [process.execPath, launcher, '--backend', engine, '{file}'];
  return { name, kind: 'peer', command, hasCompile: true, hasInput: true };
}
