// Where the counting build counts: a place in a source that occurs once, and what the build writes there.
//
// The alternative is an `if (counting)` at each of these places; the engines would then speak of something that users
// never have. A place that has gone is left out with a warning of the build, and a test fails.

import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

export interface Insertion {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const INSERTIONS: readonly Insertion[] = [
  {
    file: 'backends/stack/loop.ts',
    find: 'if (counted) counts[op]!++;',
    put: 'if (counted) counts[op]!++; counting.stackInstruction(op, arg, pc);',
  },
  {
    file: 'backends/register/loop.ts',
    find: 'if (counted) counts[op]!++;',
    put: 'if (counted) counts[op]!++; counting.registerInstruction(op, a, b, c);',
  },
  {
    file: 'backends/shared/attribute-sites.ts',
    find: '  return getAttr(object, name);',
    put: '  counting.tally.attributesMissed++; return getAttr(object, name);',
  },
  {
    file: 'backends/shared/attribute-sites.ts',
    find: '  const { callee, self } = loadMethod(object, name);',
    put: '  counting.tally.attributesMissed++; const { callee, self } = loadMethod(object, name);',
  },
  {
    file: 'backends/shared/attribute-sites.ts',
    find: '  setAttr(object, name, value);',
    put: '  counting.tally.attributesMissed++; setAttr(object, name, value);',
  },
  {
    file: 'backends/shared/global-cache.ts',
    find: '  load(index: number, name: string): Value {',
    put: '  load(index: number, name: string): Value { counting.tally.globalsMissed++;',
  },
  {
    file: 'src/runtime/objects/scalars.ts',
    find: 'constructor(readonly value: number) {}',
    put: 'constructor(readonly value: number) { counting.tally.floats++; }',
  },
  {
    file: 'backends/jit/helpers.ts',
    find: '([name, [value]]) => [name, value]',
    put: '([name, [value]]) => [name, counting.watched(name, value)]',
  },
];

export const countingPlugin = (root: string): Plugin =>
  insertionPlugin(root, INSERTIONS, `import * as counting from '${root}bench/counting/tally.ts';`);

/** For esbuild: sources with insertions, each file with this import on top. */
export function insertionPlugin(root: string, insertions: readonly Insertion[], head: string): Plugin {
  return {
    name: 'insertions',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const own = insertions.filter(({ file }) => path === root + file);
        if (own.length === 0) return undefined;
        let text = readFileSync(path, 'utf8');
        const warnings = lostPlaces(text, own).map(lost => ({ text: lost }));
        for (const { find, put } of own) text = text.replace(find, () => put);
        return { contents: `${head}\n${text}`, warnings, loader: 'ts' };
      });
    },
  };
}

function lostPlaces(text: string, insertions: readonly Insertion[]): string[] {
  return insertions
    .filter(({ find }) => text.split(find).length !== 2)
    .map(({ file, find }) => `the counting build looks for '${find}' once in ${file}`);
}

/** For the test: every place that is not there once. */
export function allLostPlaces(root: string, insertions: readonly Insertion[] = INSERTIONS): string[] {
  return insertions.flatMap(each => lostPlaces(readFileSync(root + each.file, 'utf8'), [each]));
}
