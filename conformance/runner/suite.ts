// Finds what a run shall run: the project's own cases, or any folder of Python programs.
//
// What a program should print is known in one of three ways, looked for in this order: `# expect:` comments in it
// (conformance/README.md), a recording beside it, or CPython 3.14 itself, asked when the program's turn comes.
// Recordings: NAME.expected.json ({ stdout, stderr, status }), or standard output alone in NAME.exp, NAME.out,
// NAME.py.exp, NAME.py.out; CPython is asked about a program with such a text, too (foreign.ts).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findCases } from '../cases.ts';
import { differences, type Expectations, hasExpectations, type RunResult, readExpectations } from '../expectations.ts';
import { recordDifferences } from './record-differences.ts';

export interface SuiteCase {
  /** As it is run and as tracebacks name it. */
  readonly path: string;
  /** The row of the matrix: the folder below the root of the suite. */
  readonly folder: string;
  readonly source: Uint8Array;
  readonly args: readonly string[];
  readonly stdin: string;
  /** sys.path */
  readonly searchPath: readonly string[];
  /** What is wrong with a run; undefined when only the oracle knows. */
  readonly compare: ((run: RunResult) => string[]) | undefined;
  /** A recording of standard output alone, which CPython must print too for the program to count. */
  readonly text: string | undefined;
}

/** The suite at a path, or the project's own (from the package's folder) if none is given. */
export function findSuite(path: string | undefined): SuiteCase[] {
  if (path === undefined) return findCases().map(file => readCase(file, 'conformance', true));
  if (!existsSync(path)) throw new Error(`no such suite: ${path}`);
  const root = statSync(path).isDirectory() ? path : dirname(path);
  const files = statSync(path).isDirectory() ? programsIn(path) : [path];
  return files.sort().map(file => readCase(file, root, false));
}

function programsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (/^[._]|^node_modules$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return programsIn(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}

function readCase(path: string, root: string, own: boolean): SuiteCase {
  const source = readFileSync(path);
  const text = source.toString();
  const plain = { args: [] as string[], stdin: '' };
  const expected: Expectations | undefined = own || hasExpectations(text) ? readExpectations(text) : undefined;
  return {
    path,
    folder: dirname(path).slice(root.length).replace(/^\//, '') || basename(root),
    source,
    args: (expected ?? plain).args,
    stdin: (expected ?? plain).stdin,
    searchPath: [dirname(resolve(path))],
    compare: expected === undefined ? recorded(path) : run => differences(expected, run, path),
    text: expected === undefined ? recordedText(path) : undefined,
  };
}

function recorded(path: string): SuiteCase['compare'] {
  const stem = path.replace(/\.py$/, '');
  const json = `${stem}.expected.json`;
  if (existsSync(json)) {
    const record = JSON.parse(readFileSync(json, 'utf8')) as RunResult;
    return run => recordDifferences(record, run);
  }
  return undefined;
}

function recordedText(path: string): string | undefined {
  const stem = path.replace(/\.py$/, '');
  const file = [`${stem}.exp`, `${stem}.out`, `${path}.exp`, `${path}.out`].find(existsSync);
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}
