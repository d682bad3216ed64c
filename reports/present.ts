// npm run report:present: measures and judges the present state and writes the report of it that is kept in
// reports/present/: README.md with its pictures, the raw samples, and a table.
//
//   npm run report:present                       everything; with three peers, --runs 3 and --iterations 16: 18 minutes
//   npm run report:present -- --runs 20          narrower intervals, and longer
//   npm run report:present -- --from FILE        with a result of the bench that is there already
//   npm run report:present -- --only bench       without conformance and inventory
//
// The commands are those that users have, one after the other in processes of their own, on the bundle.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../conformance/places.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    iterations: { type: 'string', default: '8' },
    peers: { type: 'string', default: 'cpython-wasm' },
    'peer-runs': { type: 'string', default: '1' },
    from: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string', default: 'reports/present' },
  },
});

const launcher = join(packageRoot, 'dist/typhon.js');
const out = resolve(values.out);
const scratch = mkdtempSync(join(tmpdir(), 'typhon-present-'));
const started = performance.now();

/** The status of a command; a conformance run with failures has one, and its result is still to be told. */
function run(what: string, program: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, error } = spawnSync(program, words, { cwd: packageRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined) throw error;
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(0)} s, status ${status}`);
  return status ?? 1;
}

const typhon = (...words: string[]): number => run(words[0]!, process.execPath, [launcher, ...words]);

try {
  const [bench, conformance, inventory] = ['bench', 'conformance', 'inventory'].map(name =>
    join(scratch, `${name}.json`),
  );
  mkdirSync(out, { recursive: true });
  if (values.from === undefined) {
    const peers = values.peers === '' ? [] : ['--peers', values.peers, '--peer-runs', values['peer-runs']];
    // Void rows stand in the report; without a result there is none.
    typhon('bench', '--runs', values.runs, '--iterations', values.iterations, ...peers, '--json', bench!);
  } else copyFileSync(resolve(values.from), bench!);
  if (values.only !== 'bench') {
    typhon('conformance', '--json', conformance!);
    run('inventory', 'npm', ['run', '--silent', 'check:inventory', '--', '--json', inventory!]);
  }
  const given = [
    ['--from', bench!],
    ['--conformance', conformance!],
    ['--inventory', inventory!],
    // What takes hours is run by itself: npm run check:cpython-tests.
    ['--cpython-tests', join(packageRoot, 'reports/cpython-tests/matrix.json')],
  ].filter(([, file]) => existsSync(file!));
  rmSync(join(out, 'pictures'), { recursive: true, force: true });
  const status = typhon('report', ...given.flat(), '--format', 'md,csv', '--out', out);
  rmSync(join(out, 'samples.csv'), { force: true });
  if (existsSync(bench!)) copyFileSync(bench!, join(out, 'bench.json'));
  console.log(`Written: ${out} in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  process.exitCode = status;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
