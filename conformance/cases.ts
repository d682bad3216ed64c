// Finds the conformance cases: every .py file of the case folders whose path has no part that starts with `_`.
//
// Modules and packages that a case imports carry the underscore (`_shapes.py`, `_zoo/__init__.py`), so a helper
// is told from a case by its name alone.
import { existsSync, readdirSync } from 'node:fs';

export const caseFolders = ['language', 'builtins', 'stdlib', 'errors', 'limits', 'programs', 'regression'];

/** Paths relative to the repository, with forward slashes, sorted: `conformance/builtins/list/append.py`. */
export function findCases(root = 'conformance'): string[] {
  const folders = caseFolders.map(folder => `${root}/${folder}`).filter(folder => existsSync(folder));
  return folders.flatMap(casesIn).sort();
}

function casesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.name.startsWith('_')) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return casesIn(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}
