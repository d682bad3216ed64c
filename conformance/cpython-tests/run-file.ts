// Runs one test file on one Python and says how each of its tests went.
//
// The driver writes a log; from outside one sees there which test is running. A test that takes too long, or that brings
// its process down, is noted, and the file goes on without it in a new process: it costs itself only.

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../places.ts';
import { LENT_MODULES, type Runner } from './files.ts';

export interface TestOutcome {
  /** ok, fail, error, skip, expected failure, timeout, crash. */
  readonly outcome: string;
  readonly why: string;
}

export interface FileRun {
  /** By the name without `test.test_NAME.`. */
  readonly tests: Record<string, TestOutcome>;
  /** Why the file, or a part of it, could not be imported. */
  readonly problems: readonly string[];
  readonly seconds: number;
}

/** test.test_FILE, or one file of the folder that it is. */
export interface TestFile {
  readonly file: string;
  readonly part: string | null;
}

export interface FileLimits {
  /** Of one test, and of the whole file. */
  readonly testSeconds: number;
  readonly fileSeconds: number;
}

const DRIVER = `${packageRoot}conformance/cpython-tests/driver.py`;
/** After so many processes that ended before their time, a file is left as it is. */
const RESTARTS = 12;

type Event = readonly [event: string, test: string, why: string];

export async function runFile(
  runner: Runner,
  library: string,
  { file, part }: TestFile,
  limits: FileLimits,
  mode: '--marks' | '' = '',
): Promise<FileRun> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'typhon-cpython-tests-')));
  const start = performance.now();
  const secondsSince = () => (performance.now() - start) / 1000;
  const tests: Record<string, TestOutcome> = {};
  const problems: string[] = [];
  try {
    const lent = lend(scratch, library, runner);
    for (let round = 0; round < RESTARTS; round++) {
      const work = join(scratch, `work-${round}`);
      // Beside the folder in which tests work, and not above it: both are shown to the CPython in WebAssembly.
      const notes = join(scratch, `notes-${round}`);
      mkdirSync(work);
      mkdirSync(notes);
      const leftOut = join(notes, 'left-out');
      writeFileSync(
        leftOut,
        Object.keys(tests)
          .map(test => `test.test_${file}.${test}`)
          .join('\n'),
      );
      const log = join(notes, 'log');
      const module = `test.test_${file}${part === null ? '' : `.${part}`}`;
      const args = [...runner.command.slice(1), DRIVER, module, log, mode || leftOut];
      const left = { ...limits, fileSeconds: limits.fileSeconds - secondsSince() };
      const ending = await watch(runner.command[0]!, args, { cwd: work, lent, library, log }, left);
      const events = readLog(log);
      const running = note(events, file, tests, problems);
      if (ending === 'file' || running === null || mode !== '') {
        if (running !== null) tests[running] = { outcome: 'timeout', why: 'the file took too long' };
        if (ending === 'file') problems.push(`cut after ${limits.fileSeconds} s`);
        else if (!events.some(([event]) => event === 'end' || event === 'load'))
          problems.push('the process broke down');
        break;
      }
      tests[running] =
        ending === 'test'
          ? { outcome: 'timeout', why: `no end within ${limits.testSeconds} s` }
          : { outcome: 'crash', why: 'the process broke down' };
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
  return { tests, problems, seconds: Math.round(secondsSince()) };
}

/** What the parts of a file gave. */
export function mergeRuns(runs: readonly FileRun[]): FileRun {
  return {
    tests: Object.assign({}, ...runs.map(({ tests }) => tests)),
    problems: runs.flatMap(({ problems }) => problems),
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** A folder that shows a foreign Python the tests and what else its library lacks. */
function lend(scratch: string, library: string, runner: Runner): string | null {
  if (!runner.foreign) return null;
  const folder = join(scratch, 'lent');
  mkdirSync(folder);
  for (const module of ['test', ...LENT_MODULES]) {
    if (existsSync(join(library, module))) symlinkSync(realpathSync(join(library, module)), join(folder, module));
  }
  return folder;
}

function readLog(log: string): Event[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n');
  // The last line may be half of one.
  return lines.slice(0, -1).map(line => JSON.parse(line) as Event);
}

/** Takes over what the log tells; the test that was running when it ended, or null. */
function note(
  events: readonly Event[],
  file: string,
  tests: Record<string, TestOutcome>,
  problems: string[],
): string | null {
  let running: string | null = null;
  const prefix = `test.test_${file}.`;
  for (const [event, id, why] of events) {
    const test = id.startsWith(prefix) ? id.slice(prefix.length) : id;
    if (event === 'start') running = test;
    else if (event === 'load') problems.push(why);
    else if (event !== 'end') {
      // A class that could not be set up has brackets in its name and is no test.
      if (/[ (]/.test(test)) problems.push(`${test}: ${why}`);
      else tests[test] = { outcome: event, why };
      running = null;
    }
  }
  return running;
}

interface Surroundings {
  readonly cwd: string;
  readonly lent: string | null;
  readonly library: string;
  readonly log: string;
}

/** Waits for the end of the process or brings it about; 'test' or 'file' says which limit was passed. */
function watch(
  program: string,
  args: readonly string[],
  { cwd, lent, library, log }: Surroundings,
  limits: FileLimits,
): Promise<'end' | 'test' | 'file'> {
  const environment: NodeJS.ProcessEnv = { ...process.env, TYPHON_TEST_LIB: library };
  for (const key of Object.keys(environment)) if (key.startsWith('PYTHON')) delete environment[key];
  if (lent !== null) environment.PYTHONPATH = lent;
  return new Promise((settle, refuse) => {
    const child = spawn(program, args, { cwd, env: environment, stdio: 'ignore', detached: true });
    const started = performance.now();
    let ending: 'end' | 'test' | 'file' = 'end';
    let seen = -1;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const size = existsSync(log) ? readFileSync(log).length : 0;
      if (size !== seen) [seen, since] = [size, now];
      // Before the first test the file is imported, which is slow where nothing is cached.
      const patience = limits.testSeconds * (size === 0 ? 2 : 1);
      if ((now - since) / 1000 > patience) ending = 'test';
      else if ((now - started) / 1000 > limits.fileSeconds) ending = 'file';
      else return;
      endGroup(child.pid!);
    }, 500);
    child.on('error', refuse);
    child.on('exit', () => {
      clearInterval(timer);
      // What tests have started and left behind.
      endGroup(child.pid!);
      settle(ending);
    });
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
