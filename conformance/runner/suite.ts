// Finds what a run shall run: the project's own cases, or any folder of Python programs.
//
// A program says in one of four styles what is right: `# expect:` comments in it (conformance/README.md), output (recorded
// beside it, or CPython 3.14's own, asked when its turn comes), assertions (it ends well or it does not), or a unittest
// file, whose tests count one by one. Recordings: NAME.expected.json ({ stdout, stderr, status }), or standard
// output alone in NAME.exp, NAME.out, NAME.py.exp, NAME.py.out; CPython is asked about a program with such a text,
// too (foreign.ts).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { findCases } from '../cases.ts';
import { type Expectations, hasExpectations, type RunResult, readExpectations } from '../expectations.ts';

export const STYLES = ['expect', 'output', 'asserts', 'unittest'] as const;
export type Style = (typeof STYLES)[number];

/** Where the truth about a program is found. */
export type Truth =
  | { readonly from: 'comments'; readonly expected: Expectations }
  | { readonly from: 'record'; readonly name: string; readonly expected: RunResult }
  /** Standard output alone, which CPython must print too for the program to count. */
  | { readonly from: 'text'; readonly name: string; readonly text: string }
  | { readonly from: 'CPython' }
  | { readonly from: 'assertions' }
  | { readonly from: 'unittest' }
  | { readonly from: 'nowhere'; readonly reason: string };

export interface SuiteCase {
  /** Below the root of the suite, with forward slashes: what the test is called in results. */
  readonly path: string;
  /** As it is run and as tracebacks name it. */
  readonly filename: string;
  /** The row of the matrix: the folder below the root of the suite. */
  readonly folder: string;
  readonly style: Style;
  readonly source: Uint8Array;
  readonly args: readonly string[];
  readonly stdin: string;
  /** sys.path */
  readonly searchPath: readonly string[];
  readonly truth: Truth;
}

/** What was asked for is not there or makes no sense: one line for the user. */
export class ConformanceProblem extends Error {}

/** The suite at a path, or the project's own (from the package's folder) if none is given. */
export function findSuite(path: string | undefined, style: Style | 'auto' = 'auto'): SuiteCase[] {
  if (path === undefined) {
    return findCases().map(file =>
      readCase({ path: file, filename: file, style: style === 'auto' ? 'expect' : style }),
    );
  }
  if (!existsSync(path)) throw new ConformanceProblem(`no such suite: ${path}`);
  const isFolder = statSync(path).isDirectory();
  const files = (isFolder ? programsIn(path) : [path]).map(filename => ({
    filename,
    path: isFolder ? relative(path, filename).split(sep).join('/') : basename(filename),
  }));
  if (files.length === 0) throw new ConformanceProblem(`no Python program in ${path}`);
  return files
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map(file => readCase({ ...file, style }, isFolder ? basename(resolve(path)) : '.'));
}

function programsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (/^[._]|^node_modules$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return programsIn(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}

interface Found {
  readonly path: string;
  readonly filename: string;
  readonly style: Style | 'auto';
}

function readCase({ path, filename, style: wanted }: Found, rootName = '.'): SuiteCase {
  const source = readFileSync(filename);
  const text = source.toString();
  const style = wanted === 'auto' ? styleOf(text, filename) : wanted;
  const truth = truthOf(style, text, filename);
  const given = truth.from === 'comments' ? truth.expected : { args: [], stdin: '' };
  return {
    path,
    filename,
    folder: dirname(path) === '.' ? rootName : dirname(path),
    style,
    source,
    args: given.args,
    stdin: given.stdin,
    searchPath: [dirname(resolve(filename))],
    truth,
  };
}

const UNITTEST = /^\s*(?:import|from)\s+unittest\b/m;
const TEST_CASE = /^class\s+\w+\(.*\b\w*Test\w*\b.*\):/m;

function styleOf(text: string, filename: string): Style {
  if (hasExpectations(text)) return 'expect';
  if (recordNames(filename).some(existsSync)) return 'output';
  return UNITTEST.test(text) && TEST_CASE.test(text) ? 'unittest' : 'output';
}

function truthOf(style: Style, text: string, filename: string): Truth {
  switch (style) {
    case 'expect':
      if (!hasExpectations(text) && !filename.startsWith('conformance/'))
        return { from: 'nowhere', reason: 'it has no `# expect:` comment' };
      return { from: 'comments', expected: readExpectations(text) };
    case 'asserts':
      return { from: 'assertions' };
    case 'unittest':
      if (!UNITTEST.test(text)) return { from: 'nowhere', reason: 'it does not import unittest' };
      return { from: 'unittest' };
    case 'output':
      return recorded(filename);
  }
}

/** Most telling first. */
function recordNames(filename: string): string[] {
  const stem = filename.replace(/\.py$/, '');
  return [`${stem}.expected.json`, `${stem}.exp`, `${stem}.out`, `${filename}.exp`, `${filename}.out`];
}

function recorded(filename: string): Truth {
  const file = recordNames(filename).find(existsSync);
  if (file === undefined) return { from: 'CPython' };
  const name = basename(file);
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) return { from: 'text', name, text };
  try {
    return { from: 'record', name, expected: JSON.parse(text) as RunResult };
  } catch {
    return { from: 'nowhere', reason: `${name} is not JSON` };
  }
}
