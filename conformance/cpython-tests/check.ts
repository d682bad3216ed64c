// `npm run check:cpython-tests [-- --lib FOLDER --backends A,B] [FILE…]`: CPython's own test files on each engine, test by
// test, beside what the CPython passes to which the files belong.
//
//   --lib FOLDER       the library with the folder `test`; python is looked for beside it (--python COMMAND)
//   --backends A,B     jit,register,stack; "wasm" runs CPython 3.14 as well. None: only the table is made anew
//   --typhon FILE      the launcher, dist/typhon.js
//   --again            the native CPython and CPython 3.14 once more, though their results are there
//   FILE               test_json; test_asyncio/test_locks for one file of a folder that is run file by file
//   --jobs N           processes at a time, 2;  --test-seconds, --file-seconds: the limits
//
// Results of each file lie in reports/latest/cpython-tests/, so that parts can be run one after the other; what they amount
// to, in reports/cpython-tests/: matrix.json and README.md. The files themselves stay where they are.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../places.ts';
import { IN_PARTS, runners, TEST_FILES } from './files.ts';
import { type CpythonTests, type MatrixRow, matrixMarkdown, rowOf, tableOf } from './matrix.ts';
import { type FileRun, mergeRuns, runFile, type TestFile } from './run-file.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    lib: { type: 'string', default: join(homedir(), '.pyenv/versions/3.13.0/lib/python3.13') },
    python: { type: 'string' },
    backends: { type: 'string', default: 'wasm,jit,register,stack' },
    typhon: { type: 'string', default: join(packageRoot, 'dist/typhon.js') },
    again: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
    'test-seconds': { type: 'string', default: '60' },
    'file-seconds': { type: 'string', default: '900' },
  },
});

const library = resolve(values.lib);
const python = values.python ?? join(library, '../../bin/python3');
const known = runners(python, resolve(values.typhon));
const names = positionals.length === 0 ? TEST_FILES : positionals.map(name => name.replace(/^test_/, ''));
const backends = values.backends.split(',').filter(name => name !== '');
const limits = { testSeconds: Number(values['test-seconds']), fileSeconds: Number(values['file-seconds']) };
const store = join(packageRoot, 'reports/latest/cpython-tests');
const report = join(packageRoot, 'reports/cpython-tests');

for (const name of backends) {
  if (name === 'native' || known[name] === undefined) throw new Error(`--backends: there is no ${name}`);
}
if (!existsSync(join(library, 'test'))) throw new Error(`--lib: there is no folder test in ${library}`);

function partsOf(file: string): TestFile[] {
  if (!IN_PARTS.includes(file)) return [{ file, part: null }];
  const entries = readdirSync(join(library, `test/test_${file}`));
  const parts = entries.filter(entry => /^test_\w+\.py$/.test(entry)).map(entry => entry.replace(/\.py$/, ''));
  return parts.map(part => ({ file, part }));
}

function placeOf({ file, part }: TestFile, runner: string): string {
  return join(store, `${part === null ? file : `${file}.${part}`}.${runner}.json`);
}

function stored(file: string, runner: string): FileRun | null {
  const places = partsOf(file)
    .map(part => placeOf(part, runner))
    .filter(existsSync);
  return places.length === 0
    ? null
    : mergeRuns(places.map(place => JSON.parse(readFileSync(place, 'utf8')) as FileRun));
}

async function runAndStore(test: TestFile, runner: string): Promise<void> {
  const fixed = runner === 'native' || runner === 'marks' || runner === 'wasm';
  if (fixed && !values.again && existsSync(placeOf(test, runner))) return;
  const marks = runner === 'marks';
  const run = await runFile(known[marks ? 'native' : runner]!, library, test, limits, marks ? '--marks' : '');
  writeFileSync(placeOf(test, runner), JSON.stringify(run));
  const passed = Object.values(run.tests).filter(({ outcome }) => outcome === 'ok').length;
  const problem = run.problems.length === 0 ? '' : ` (${run.problems.length} problems: ${run.problems[0]})`;
  if (!marks)
    console.log(
      `${test.part ?? test.file} on ${runner}: ${passed} of ${Object.keys(run.tests).length}, ${run.seconds} s${problem}`,
    );
}

function writeMatrix(): CpythonTests {
  const place = join(report, 'matrix.json');
  const before = existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as CpythonTests).rows : [];
  const rows: MatrixRow[] = [];
  for (const file of TEST_FILES) {
    const [native, marks, wasm] = [stored(file, 'native'), stored(file, 'marks'), stored(file, 'wasm')];
    const engines = Object.fromEntries(
      Object.keys(known).flatMap(name => {
        const run = name === 'native' || name === 'wasm' ? null : stored(file, name);
        return run === null ? [] : [[name, run] as const];
      }),
    );
    const old = before.find(row => row.file === file);
    if (native !== null && marks !== null) rows.push(rowOf(file, { native, marks, wasm, engines }));
    else if (old !== undefined) rows.push(old);
  }
  const matrix: CpythonTests = { format: 'typhon-cpython-tests', native: 'CPython 3.13', rows };
  writeFileSync(place, `${JSON.stringify(matrix, null, 1)}\n`);
  writeFileSync(join(report, 'README.md'), matrixMarkdown(matrix));
  return matrix;
}

mkdirSync(store, { recursive: true });
mkdirSync(report, { recursive: true });
const wantedTests = names.flatMap(name => {
  const [file, part] = name.split('/') as [string, string | undefined];
  return partsOf(file).filter(test => part === undefined || test.part === part);
});
const queue = wantedTests.flatMap(test => ['native', 'marks', ...backends].map(runner => [test, runner] as const));
const takeTurns = async (): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await runAndStore(...next);
};
await Promise.all(Array.from({ length: Number(values.jobs) }, takeTurns));
const { cells, columns } = tableOf(writeMatrix());
const wanted = new Set(wantedTests.map(({ file }) => `test_${file}`));
for (const row of [columns, ...cells.filter(([name]) => wanted.has(name!) || name === 'all')]) {
  console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(10))).join(''));
}
