// `npm test`: everything that can be checked without a person, and one line at the end that says how it went.
//
// The build comes first, because some suites start dist/typhon.js as users do. Each of the checks before vitest counts
// as one test. The last line of standard output is `N passed, N failed`; the exit status is 0 only without failures.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Counts {
  passed: number;
  failed: number;
}

function runTool(name: string, args: readonly string[]): boolean {
  console.log(`\n> ${name} ${args.join(' ')}`);
  const tool = join(root, 'node_modules/.bin', name);
  const { status } = spawnSync(tool, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

function check(counts: Counts, name: string, ...args: string[]): void {
  if (runTool(name, args)) counts.passed++;
  else counts.failed++;
}

/** Runs all suites (or those whose path contains one of the words given) and adds up what vitest counted. */
function runSuites(counts: Counts, words: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'typhon-test-'));
  const file = join(folder, 'result.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const good = runTool('vitest', ['run', ...reporters, ...words]);
    const result = JSON.parse(readFileSync(file, 'utf8')) as VitestResult;
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests;
    // A file that could not even be loaded has no tests to count.
    const broken = result.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    counts.failed += broken.length;
    if (!good && result.numFailedTests + broken.length === 0) counts.failed++;
  } catch (error) {
    console.error(`vitest gave no result: ${(error as Error).message}`);
    counts.failed++;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface VitestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const counts: Counts = { passed: 0, failed: 0 };
check(counts, 'tsx', 'src/build/build.ts');
check(counts, 'tsc', '-p', '.');
check(counts, 'biome', 'check', '--error-on-warnings');
runSuites(counts, process.argv.slice(2));
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
