// Runs a unittest file on one engine, test by test.
//
// The driver (unittest_driver.py) says how each test went. When a test hangs or takes its process with it, it alone gets
// that outcome, and the file is run again without what is already known.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../places.ts';
import type { RunnerEngine } from './engines.ts';
import type { ProgramRun } from './program.ts';
import type { CaseResult } from './report.ts';
import type { SuiteCase } from './suite.ts';

const DRIVER = `${packageRoot}conformance/runner/unittest_driver.py`;

/** A file has many tests; each may take what a program may, but not all of them together. */
const FILE_FACTOR = 12;

/** By the name of the test; '' is the file itself, when it could not be loaded. */
export type TestResults = ReadonlyMap<string, CaseResult>;

export async function runUnittest(
  { filename }: SuiteCase,
  engine: RunnerEngine,
  seconds: number,
): Promise<TestResults> {
  const results = new Map<string, CaseResult>();
  const source = readFileSync(DRIVER);
  const folder = mkdtempSync(join(tmpdir(), 'typhon-unittest-'));
  const log = join(folder, 'log');
  for (let rest = true; rest; ) {
    const run = await engine.run({
      source,
      filename: DRIVER,
      args: [resolve(filename), log],
      stdin: [...results.keys()].join('\n'),
      path: [dirname(DRIVER)],
      folders: [dirname(dirname(resolve(filename))), folder],
      limits: { seconds: seconds * FILE_FACTOR },
    });
    const { running, ended } = readEvents(existsSync(log) ? readFileSync(log, 'utf8') : '', results);
    rmSync(log, { force: true });
    if (ended) break;
    // Without a test to blame, it is the file's own fault, and running it again would change nothing.
    rest = running !== undefined;
    results.set(running ?? '', { ...brokenBy(run), milliseconds: Math.round(run.milliseconds) });
  }
  rmSync(folder, { recursive: true });
  return results;
}

function brokenBy(run: ProgramRun): Pick<CaseResult, 'outcome' | 'differences'> {
  if (run.ending !== 'end') return { outcome: run.ending, differences: [run.detail] };
  const last = run.stderr.trimEnd().split('\n').at(-1) ?? '';
  return { outcome: 'wrong error', differences: [`the run ended with status ${run.status}: ${last}`] };
}

const EVENT = /^(\w+)\t(.*?)\t(.*)$/gm;

function readEvents(log: string, results: Map<string, CaseResult>): { running: string | undefined; ended: boolean } {
  let running: string | undefined;
  let ended = false;
  for (const [, event, name, text] of log.matchAll(EVENT)) {
    if (event === 'start') {
      running = name!;
      continue;
    }
    running = undefined;
    if (event === 'end' || name === '') ended = true;
    if (event !== 'end') results.set(name!, resultOf(event!, text!));
  }
  return { running, ended };
}

function resultOf(event: string, text: string): CaseResult {
  const words = text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter));
  const outcome = ({ pass: 'pass', skip: 'skipped', fail: 'wrong output' } as const)[event] ?? 'wrong error';
  return { outcome, milliseconds: 0, differences: outcome === 'pass' ? [] : [words] };
}
