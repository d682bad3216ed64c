// typhon bench: the programs of bench/ on the engines, and on other Pythons, in fresh processes.

import { loadProgram, programNames } from '../../../bench/runner/programs.ts';
import { benchJson } from '../../../bench/runner/result.ts';
import { type BenchRequest, runBench, stepCount } from '../../../bench/runner/run.ts';
import { summarize } from '../../../bench/runner/summary.ts';
import { benchTable } from '../../../bench/runner/table.ts';
import { writeWhole } from '../../../conformance/runner/result-file.ts';
import { changesText } from '../../compare/changes-text.ts';
import { Progress } from '../progress.ts';
import type { Command } from './command.ts';
import { asUsage, checkBenchTarget, contestantsOf, positive, prepared, readBench } from './measuring.ts';

interface BenchArguments {
  readonly backends: string | undefined;
  readonly programs: string | undefined;
  readonly runs: number;
  readonly peerRuns: number | undefined;
  readonly iterations: number;
  readonly peers: readonly string[];
  readonly baseline: string | undefined;
  readonly without?: string | undefined;
  readonly against: string | undefined;
  readonly sizeFactor: number;
  readonly seconds: number;
  readonly json: string | undefined;
  readonly html: string | undefined;
}

export function benchRequest(args: Omit<BenchArguments, 'against' | 'json' | 'html'>): BenchRequest {
  positive('runs', args.runs, true);
  positive('iterations', args.iterations, true);
  if (args.peerRuns !== undefined) positive('peer-runs', args.peerRuns, true);
  positive('size-factor', args.sizeFactor, false);
  positive('seconds', args.seconds, false);
  const names = args.programs?.split(',').map(name => name.trim()) ?? programNames();
  return {
    programs: names.map(name => loadProgram(name, args.sizeFactor)),
    contestants: contestantsOf(args.backends, args.peers, args.baseline, args.without),
    processes: args.runs,
    ...(args.peerRuns === undefined ? {} : { peerProcesses: args.peerRuns }),
    iterations: args.iterations,
    sizeFactor: args.sizeFactor,
    timeLimit: args.seconds,
  };
}

/** As a shell reports a program that Ctrl-C ended. */
const INTERRUPTED = 130;

async function bench(args: BenchArguments): Promise<number> {
  const request = await asUsage(() => benchRequest(args));
  checkBenchTarget(args.json);
  const before = await asUsage(() => (args.against === undefined ? null : readBench(args.against)));
  const contestants = await asUsage(() => prepared(request.contestants));
  const progress = new Progress(stepCount(request));
  const control = new AbortController();
  const stop = (): void => control.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const { signal } = control;
  const result = await runBench({ ...request, contestants, signal, onStep: what => progress.step(what) });
  progress.end();
  const summary = summarize(result);
  // Kept first: nothing that comes later can lose it.
  if (args.json !== undefined) writeWhole(args.json, benchJson(result));
  process.stdout.write(benchTable(summary));
  if (before !== null) process.stdout.write(changesText(summarize(before), summary));
  if (args.html !== undefined) {
    // Charts come with a library that only pages need.
    const { renderBench } = await import('../../../reports/render/bench-page.ts');
    writeWhole(args.html, renderBench(result, before));
  }
  for (const file of [args.json, args.html]) if (file !== undefined) console.log(`Written: ${file}`);
  if (signal.aborted) return INTERRUPTED;
  return result.programs.some(({ rows }) => rows.some(({ problem }) => problem !== null)) ? 1 : 0;
}

export const benchCommand: Command = {
  usage: 'bench',
  summary: 'measure the engines, and other Pythons, in fresh processes',
  options: yargs =>
    yargs
      .option('backends', { type: 'string', describe: 'engines, separated by commas; all by default' })
      .option('programs', { type: 'string', describe: 'names from bench/programs, or files; all by default' })
      .option('runs', { type: 'number', default: 5, describe: 'processes for each program and engine' })
      .option('iterations', { type: 'number', default: 10, describe: 'calls of run() in each process' })
      .option('peers', {
        type: 'string',
        array: true,
        default: [],
        describe: "other Pythons: cpython-wasm, skulpt, brython, micropython, or 'NAME=COMMAND {file}'",
      })
      .option('without', { type: 'string', describe: 'each engine once more without each of these optimisations' })
      .option('peer-runs', { type: 'number', describe: 'processes for peers, when fewer than --runs' })
      .option('baseline', { type: 'string', describe: 'the engine that ratios refer to; the first one by default' })
      .option('against', { type: 'string', describe: 'an earlier result: what has become faster or slower?' })
      .option('size-factor', { type: 'number', default: 1, describe: 'make all programs larger or smaller' })
      .option('seconds', { type: 'number', default: 300, describe: 'time that one process may take' })
      .option('json', { type: 'string', describe: 'write the result to this file' })
      .option('html', { type: 'string', describe: 'write a page to this file' })
      .example('$0 bench --programs fib,nbody', 'two programs on all engines')
      .example('$0 bench --programs mine.py --runs 20', "a program of one's own, with narrow intervals")
      .example(
        '$0 bench --peers cpython-wasm --baseline cpython-wasm',
        'how many times as fast as CPython in WebAssembly',
      )
      .example("$0 bench --peers 'python3=python3 {file}'", 'with the Python of this machine')
      .example('$0 bench --backends register --without fused-comparisons', 'what one optimisation is worth')
      .example('$0 bench --json new.json --against old.json', 'what a change has done'),
  run: bench,
};
