// typhon conformance: the cases of the project, or a suite of somebody else's, on every engine and beside other Pythons.
//
// Everything that can be wrong with the request (a missing suite, an engine nobody knows, a result file that is none) is
// said before the first program runs. A result is written even when Ctrl-C ends the run, with what is known by then.

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { packageRoot } from '../../../conformance/places.ts';
import { changesSince, failedIn, withRepeated } from '../../../conformance/runner/compare-reports.ts';
import { backendNames } from '../../../conformance/runner/engines.ts';
import { OWN_LIST, readKnownFailures } from '../../../conformance/runner/known-failures.ts';
import { changesText, matrixText } from '../../../conformance/runner/matrix.ts';
import type { ConformanceReport } from '../../../conformance/runner/report.ts';
import { checkTarget, readResult } from '../../../conformance/runner/result-file.ts';
import { runConformance } from '../../../conformance/runner/run.ts';
import { ConformanceProblem, STYLES, type Style } from '../../../conformance/runner/suite.ts';
import { UsageError } from '../program-arguments.ts';
import { Progress } from '../progress.ts';
import type { Command } from './command.ts';
import { resultOptions, writeResults } from './conformance-results.ts';

interface Arguments {
  readonly suite: string | undefined;
  readonly style: Style | 'auto';
  readonly backends: string | undefined;
  readonly peers: readonly string[];
  readonly filter: string;
  readonly shard: string;
  readonly known: string | undefined;
  readonly against: string | undefined;
  readonly rerunFailed: string | undefined;
  readonly bail: boolean;
  readonly jobs: number;
  readonly seconds: number;
  readonly json: string | undefined;
  readonly junit: string | undefined;
  readonly html: string | undefined;
}

/** As a shell reports a program that Ctrl-C ended. */
const INTERRUPTED = 130;

export const conformanceCommand: Command = {
  usage: 'conformance',
  summary: 'run conformance tests on every engine and show a matrix',
  options: yargs =>
    resultOptions(
      yargs
        .option('suite', { type: 'string', describe: 'another folder of .py files, or one of them' })
        .option('style', {
          choices: ['auto', ...STYLES] as const,
          default: 'auto' as const,
          describe: 'how programs say what is right; see conformance/README.md',
        })
        .option('backends', { type: 'string', describe: 'only these, with commas between them; none: --backends=' })
        .option('peers', {
          type: 'string',
          array: true,
          default: [],
          describe: "other Pythons: cpython-wasm, skulpt, brython, micropython, or a command like 'python3 {file}'",
        })
        .option('filter', { type: 'string', default: '', describe: 'only tests whose path contains this text' })
        .option('shard', { type: 'string', default: '1/1', describe: 'only the i-th of n parts of the suite: i/n' })
        .option('known', { type: 'string', describe: 'the list of known failures of a suite' })
        .option('against', { type: 'string', describe: 'an earlier result: fail on what is newly broken alone' })
        .option('rerun-failed', {
          type: 'string',
          describe: 'an earlier result: run what failed in it or is missing, keep the rest',
        })
        .option('bail', { type: 'boolean', default: false, describe: 'stop at the first failure' })
        .option('jobs', { type: 'number', default: availableParallelism(), describe: 'programs at the same time' })
        .option('seconds', { type: 'number', default: 10, describe: 'time that each program may take' }),
    )
      .example('$0 conformance --filter builtins/list', 'one folder')
      .example('$0 conformance --suite ~/tests --backends jit,stack', "somebody else's programs")
      .example("$0 conformance --peers skulpt --peers 'python3 {file}'", 'beside other Pythons')
      .example('$0 conformance --json new.json --against old.json', 'what is newly broken?')
      .example('$0 conformance --rerun-failed new.json --json new.json', 'only what failed, once more')
      .example('$0 conformance --shard 1/4 --json shard-1.json', "a quarter; 'typhon report merge' joins them"),
  run: async (args: Arguments) => {
    try {
      return await run(args);
    } catch (error) {
      throw error instanceof ConformanceProblem ? new UsageError(error.message) : error;
    }
  },
};

async function run(args: Arguments): Promise<number> {
  if (!(args.jobs >= 1)) throw new UsageError('--jobs needs a positive number');
  if (!(args.seconds > 0)) throw new UsageError('--seconds needs a positive number');
  const targets = { json: absolute(args.json), junit: absolute(args.junit), html: absolute(args.html) };
  const before = args.against === undefined ? undefined : await readResult(args.against);
  const repeated = args.rerunFailed === undefined ? undefined : await readResult(args.rerunFailed);
  if (targets.json !== undefined) await checkTarget(targets.json);
  const known = knownFailures(args);
  const backends = args.backends === '' ? [] : backendNames(args.backends);
  if (backends.length + args.peers.length === 0) throw new UsageError('there is no engine to run anything on');
  // The project's own cases run under their names relative to the package: that is what their tracebacks must say.
  if (args.suite === undefined) process.chdir(packageRoot);
  const control = new AbortController();
  const onSignal = (): void => control.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  let progress: Progress | undefined;
  const fresh = await runConformance({
    suite: args.suite,
    style: args.style,
    backends,
    peers: args.peers,
    filter: args.filter,
    shard: readShard(args.shard),
    only: repeated === undefined ? undefined : failedIn(repeated),
    known,
    bail: args.bail,
    jobs: args.jobs,
    seconds: args.seconds,
    onResult: (total, failed) => {
      progress ??= new Progress(total);
      progress.step(`${failed} failed`);
    },
    say: text => process.stderr.write(`typhon: ${text}\n`),
    stop: control.signal,
  });
  progress?.end();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
  const report = repeated === undefined ? fresh : withRepeated(repeated, fresh);
  process.stdout.write(matrixText(report, process.stdout.isTTY === true));
  await writeResults(report, targets);
  return control.signal.aborted ? INTERRUPTED : verdict(report, before, args.against);
}

function verdict(report: ConformanceReport, before: ConformanceReport | undefined, file: string | undefined): number {
  if (before === undefined) return report.ok ? 0 : 1;
  const changes = changesSince(before, report);
  process.stdout.write(changesText(changes, file!, process.stdout.isTTY === true));
  return changes.broken.length === 0 ? 0 : 1;
}

function knownFailures({ suite, known }: Arguments): ReturnType<typeof readKnownFailures> {
  if (known !== undefined) return readKnownFailures(known);
  return suite === undefined ? readKnownFailures(packageRoot + OWN_LIST) : [];
}

function readShard(text: string): [number, number] {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [part, parts] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || part < 1 || part > parts)
    throw new UsageError(`--shard takes i/n with 1 <= i <= n, not '${text}'`);
  return [part, parts];
}

const absolute = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(path));
