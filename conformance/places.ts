// Where the parts of Typhon lie on disk: the same folder whether this code runs from the sources (tsx, vitest) or from
// the bundle in dist/, which holds neither the cases nor the oracle's Python part.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const fromSources = import.meta.url.endsWith('.ts');

/** The folder that holds package.json and conformance/, with a slash at its end. */
export const packageRoot = findRoot();

function findRoot(): string {
  for (let url = new URL('./', import.meta.url); ; url = new URL('../', url)) {
    const folder = fileURLToPath(url);
    if (existsSync(`${folder}package.json`)) return folder;
    if (url.pathname === '/') throw new Error('the conformance tools must lie inside the typhon package');
  }
}
