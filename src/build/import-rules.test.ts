// The directions of imports, read from the sources: what makes the front end, the runtime and the engines separable.
//
//   cli -> backends -> runtime; cli -> frontend; backends -> frontend/core and frontend/literal
//
// An import of types alone leaves nothing in the running program, so it cannot close a cycle and may look at what a
// neighbour declares; everything else follows the table below.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['src', 'backends', 'conformance', 'bench', 'reports'];

interface Import {
  readonly from: string;
  /** A path from the root of the repository, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

interface Rule {
  readonly name: string;
  /** Files that the rule is about. */
  readonly files: RegExp;
  /** What they may import. */
  readonly may: RegExp;
  /** What they may import as types besides. */
  readonly mayAsTypes?: RegExp;
}

const RULES: readonly Rule[] = [
  { name: 'the front end imports nothing outside itself', files: /^src\/frontend\//, may: /^src\/frontend\// },
  {
    name: 'the runtime knows neither front end, nor engines, nor Node',
    files: /^src\/runtime\//,
    may: /^src\/(runtime\/|host\/host\.ts)/,
    mayAsTypes: /^src\/(frontend\/(literal|core\/nodes)|host\/[\w-]+)\.ts/,
  },
  {
    name: 'library modules stand on the runtime alone',
    files: /^src\/stdlib\//,
    may: /^src\/(runtime|stdlib)\//,
    mayAsTypes: /^src\/host\/[\w-]+\.ts/,
  },
  {
    name: 'an engine knows the runtime, the core tree, what engines share, and no other engine',
    files: /^backends\/(stack|register|jit)\//,
    may: /^src\/runtime\/|^src\/frontend\/(core\/|literal)|^backends\/(backend\.ts|shared\/)/,
  },
  {
    name: 'what engines share knows no engine',
    files: /^backends\/shared\/(?!generate)/,
    may: /^src\/runtime\/|^src\/frontend\/(core\/|literal)|^backends\/(backend\.ts|shared\/)/,
  },
  {
    name: 'only the host adapter and the tools use Node and packages',
    files: /^(src\/(?!host\/|cli|build\/|compare\/|explain\/|peers\/)|backends\/(?!shared\/generate))/,
    may: /^(src|backends|conformance|bench|reports)\//,
  },
  {
    name: 'src names no engine: it asks the registry',
    files: /^src\//,
    may: /^(?!backends\/(?!backend\.ts|registry\.ts))/,
  },
];

const imports = folders.flatMap(folder => sourcesIn(folder)).flatMap(importsOf);

describe('imports', () => {
  test.each(RULES)('$name', ({ files, may, mayAsTypes }) => {
    const home = (path: string): string => path.split('/').slice(0, 2).join('/');
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (!files.test(from) || may.test(to)) return false;
      // An engine's own folder.
      if (from.startsWith('backends/') && home(from) === home(to)) return false;
      return !(typeOnly && mayAsTypes?.test(to));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('form no cycles', () => {
    expect(cycles()).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : [];
  });
}

function importsOf(from: string): Import[] {
  const text = readFileSync(root + from, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?([^;']*?\sfrom\s+)?'([^']+)'/gm);
  return [...statements].map(([, type, names = '', target]) => ({
    from,
    to: target!.startsWith('.') ? normalize(join(dirname(from), target!)) : target!,
    typeOnly: type !== undefined || /^\{\s*(type\s[^,}]*,?\s*)+\}/.test(names),
  }));
}

/** Groups of files that reach each other (Tarjan's strongly connected components). */
function cycles(): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    path.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) lowest.set(file, Math.min(lowest.get(file)!, visit(target)));
      else if (path.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, order.get(target)!));
    }
    if (lowest.get(file) === number) {
      const group = path.splice(path.indexOf(file));
      if (group.length > 1) found.push(group);
    }
    return lowest.get(file)!;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found;
}
