// The matrix of CPython's test files: what of each file the engines pass, of what the CPython beside the files passes.

import { reasonApart } from './apart.ts';
import type { FileRun } from './run-file.ts';

export interface EngineCell {
  readonly passed: number;
  /** Tests that do not pass, with the outcome and its last line. */
  readonly failing: Record<string, string>;
  readonly seconds: number;
}

export interface MatrixRow {
  readonly file: string;
  /** How many tests the native CPython passes, and how many of them count here. */
  readonly native: number;
  readonly counted: number;
  /** By reason. */
  readonly apart: Record<string, readonly string[]>;
  readonly engines: Record<string, EngineCell>;
}

export interface CpythonTests {
  readonly format: 'typhon-cpython-tests';
  readonly native: string;
  readonly rows: readonly MatrixRow[];
}

export interface FileRuns {
  readonly native: FileRun;
  readonly marks: FileRun;
  readonly wasm: FileRun | null;
  readonly engines: Record<string, FileRun>;
}

export function rowOf(file: string, { engines, marks, native, wasm }: FileRuns): MatrixRow {
  const passing = Object.keys(native.tests).filter(test => native.tests[test]!.outcome === 'ok');
  const apart: Record<string, string[]> = {};
  const counted: string[] = [];
  for (const test of passing) {
    const outcomes = Object.values(engines).map(({ tests }) => tests[test]);
    const reason = reasonApart(file, test, marks, wasm, outcomes);
    if (reason === null) counted.push(test);
    else (apart[reason] ??= []).push(test);
  }
  return {
    file,
    native: passing.length,
    counted: counted.length,
    apart,
    engines: Object.fromEntries(Object.entries(engines).map(([name, run]) => [name, cellOf(run, counted)])),
  };
}

function cellOf({ problems, seconds, tests }: FileRun, counted: readonly string[]): EngineCell {
  const failing: Record<string, string> = {};
  for (const test of counted) {
    const { outcome, why } = tests[test] ?? { outcome: 'not run', why: problems[0] ?? '' };
    if (outcome !== 'ok') failing[test] = `${outcome}: ${withoutFolders(why)}`;
  }
  return { passed: counted.length - Object.keys(failing).length, failing, seconds };
}

/** Where something lay when it was run tells nobody anything. */
const withoutFolders = (text: string): string =>
  text.replace(/\/(?:tmp|root|home)\b[^\s,'"()[\]]*\/?/g, '…/').replace(/\/[\w@.+-]+(?:\/[\w@.+-]+)*\//g, '…/');

export const ENGINE_ORDER = ['stack', 'register', 'jit'];

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** The heads and cells of the table, the sum last. */
export function tableOf({ rows }: CpythonTests): { columns: string[]; cells: string[][] } {
  const engines = ENGINE_ORDER.filter(name => rows.some(row => name in row.engines));
  const cells = rows.map(row => [
    `test_${row.file}`,
    String(row.native),
    String(row.native - row.counted),
    String(row.counted),
    ...engines.flatMap(name => {
      const cell = row.engines[name];
      return cell === undefined ? ['not run', ''] : [String(cell.passed), percent(cell.passed, row.counted)];
    }),
  ]);
  const sum = (of: (row: MatrixRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const all = [sum(row => row.native), sum(row => row.native - row.counted), sum(row => row.counted)].map(String);
  for (const name of engines) {
    const passed = sum(row => row.engines[name]?.passed ?? 0);
    all.push(
      String(passed),
      percent(
        passed,
        sum(row => (name in row.engines ? row.counted : 0)),
      ),
    );
  }
  cells.push(['all', ...all]);
  return {
    columns: ['file', 'native passes', 'apart', 'counted', ...engines.flatMap(name => [name, ''])],
    cells,
  };
}

export function sentenceOf({ native, rows }: CpythonTests): string {
  const engines = ENGINE_ORDER.filter(name => rows.some(row => name in row.engines));
  const listed = (some: readonly MatrixRow[]): string => some.map(({ file }) => `test_${file}`).join(', ');
  const short = engines.map(name => {
    const below = rows.filter(row => row.engines[name] !== undefined && row.engines[name].passed < 0.9 * row.counted);
    const left = rows.filter(row => row.engines[name] === undefined);
    const found = below.length === 0 ? 'above 90 % in every file' : `below 90 % in ${listed(below)}`;
    return `${name} is ${found}${left.length === 0 ? '' : ` but ${listed(left)}, which it did not run`}`;
  });
  return `${rows.length} of CPython's own test files, run with unittest as it is. Counted: tests that ${native} passes, without those listed apart. ${short.join('; ')}.`;
}

/** Each reason with how many tests of which files. */
export function apartLines({ rows }: CpythonTests): string[] {
  const reasons = new Map<string, string[]>();
  for (const { apart, file } of rows) {
    for (const [reason, tests] of Object.entries(apart)) {
      const places = reasons.get(reason) ?? [];
      places.push(`test_${file} ${tests.length}`);
      reasons.set(reason, places);
    }
  }
  return [...reasons].map(([reason, places]) => `${reason}: ${places.join(', ')}`);
}

export function matrixMarkdown(matrix: CpythonTests): string {
  const { cells, columns } = tableOf(matrix);
  const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const failures = matrix.rows.flatMap(({ engines, file }) => {
    const byTest = new Map<string, string[]>();
    for (const [name, { failing }] of Object.entries(engines)) {
      for (const [test, why] of Object.entries(failing)) {
        const line = `\`${test}\` ${escapeCell(why)}`;
        byTest.set(line, [...(byTest.get(line) ?? []), name]);
      }
    }
    if (byTest.size === 0) return [];
    const words = [...byTest].map(([line, names]) => `- ${line} (${names.join(', ')})`);
    return [`### test_${file}`, '', ...words, ''];
  });
  return [
    "# CPython's own test files",
    '',
    sentenceOf(matrix),
    '',
    'Written by `npm run check:cpython-tests`; `matrix.json` holds the same with every name.',
    '',
    line(columns),
    `|${columns.map((_, i) => (i === 0 ? ' --- |' : ' ---: |')).join('')}`,
    ...cells.map(line),
    '',
    '## Listed apart',
    '',
    ...apartLines(matrix).map(text => `- ${text}`),
    '',
    '## What does not pass',
    '',
    ...failures,
  ].join('\n');
}

const escapeCell = (text: string): string => text.replace(/[\\|<>*_`[\]&#!~$]/g, '\\$&');
