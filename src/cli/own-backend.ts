// `--backend ./mine.ts`: a module whose default export is a Backend.
//
// The module is an ES module: named .mts, or in a package of "type": "module".
// It must share the runtime with what runs it, so the launcher runs such a program from the sources (see launch.ts);
// only there this is called.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Backend } from '../../backends/backend.ts';
import { UsageError } from './program-arguments.ts';

export async function loadBackend(path: string): Promise<Backend> {
  let module: { default?: Backend };
  try {
    module = (await import(pathToFileURL(resolve(path)).href)) as { default?: Backend };
  } catch (error) {
    throw new UsageError(`cannot load the backend ${path}: ${(error as Error).message.split('\n')[0]}`);
  }
  if (typeof module.default?.compile !== 'function')
    throw new UsageError(`${path} has no backend as its default export`);
  return module.default;
}
