// Lets vitest take each conformance case (a .py file) for a test file, so that its own ways to choose, watch and shard
// test files work on cases: `npx vitest run --project cases builtins/list --shard 1/4`.
import { relative, sep } from 'node:path';
import { caseFolders } from './cases.ts';

/** What a case file has been turned into: the call that declares its tests. */
export function caseFiles(root: string): { name: string; enforce: 'pre'; load(id: string): string | undefined } {
  return {
    name: 'typhon-cases',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.py')) return undefined;
      const path = relative(root, id).split(sep).join('/');
      return `import { testCase } from '/conformance/case-test.ts';\ntestCase(${JSON.stringify(path)});\n`;
    },
  };
}

export const caseGlobs: string[] = caseFolders.map(folder => `conformance/${folder}/**/*.py`);
/** Helpers that cases import. */
export const helperGlobs: string[] = ['**/_*.py', '**/_*/**'];
