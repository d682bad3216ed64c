// typhon bench: the programs of bench/ on the engines, and on other Pythons, in fresh processes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { engineContestant, peerContestant } from '../../../bench/runner/process.ts';
import { BenchProblem, loadProgram, programNames } from '../../../bench/runner/programs.ts';
import { benchJson } from '../../../bench/runner/result.ts';
import { type BenchRequest, runBench, stepCount } from '../../../bench/runner/run.ts';
import { benchTable } from '../../../bench/runner/table.ts';
import { renderBench } from '../../../reports/render/bench-page.ts';
import { PeerProblem, preparePeer, splitPeers } from '../../peers/peers.ts';
import { UsageError } from '../program-arguments.ts';
import { Progress } from '../progress.ts';
import type { Command } from './command.ts';
import { chosenBackends } from './compare.ts';

interface BenchArguments {
  readonly backends: string | undefined;
  readonly programs: string | undefined;
  readonly runs: number;
  readonly iterations: number;
  readonly peers: readonly string[];
  readonly sizeFactor: number;
  readonly seconds: number;
  readonly json: string | undefined;
  readonly html: string | undefined;
}

function requestFrom(args: BenchArguments): BenchRequest {
  for (const name of ['runs', 'iterations'] as const) {
    if (!(Number.isInteger(args[name]) && args[name] > 0))
      throw new UsageError(`--${name} needs a whole number above 0`);
  }
  if (!(args.sizeFactor > 0)) throw new UsageError('--size-factor needs a number above 0');
  if (!(args.seconds > 0)) throw new UsageError('--seconds needs a number above 0');
  const names = args.programs?.split(',').map(name => name.trim()) ?? programNames();
  return {
    programs: names.map(name => loadProgram(name, args.sizeFactor)),
    contestants: [
      ...chosenBackends(args.backends).map(engineContestant),
      ...splitPeers(args.peers).map(peerContestant),
    ],
    processes: args.runs,
    iterations: args.iterations,
    sizeFactor: args.sizeFactor,
    timeLimit: args.seconds,
  };
}

async function bench(args: BenchArguments): Promise<number> {
  let request: BenchRequest;
  try {
    request = requestFrom(args);
  } catch (error) {
    throw error instanceof BenchProblem ? new UsageError(error.message) : error;
  }
  try {
    const say = (text: string): void => void process.stderr.write(`${text}\n`);
    const contestants = request.contestants.map(each => ({ ...each, ...preparePeer(each, say) }));
    request = { ...request, contestants };
  } catch (error) {
    throw error instanceof PeerProblem ? new UsageError(error.message) : error;
  }
  const progress = new Progress(stepCount(request));
  const result = await runBench({ ...request, onStep: what => progress.step(what) });
  progress.end();
  process.stdout.write(benchTable(result));
  const pages = [
    [args.json, () => benchJson(result)],
    [args.html, () => renderBench(result)],
  ] as const;
  for (const [file, text] of pages) {
    if (file === undefined) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text());
    console.log(`Written: ${file}`);
  }
  return result.programs.some(({ rows }) => rows.some(({ problem }) => problem !== null)) ? 1 : 0;
}

export const benchCommand: Command = {
  usage: 'bench',
  summary: 'measure the engines, and other Pythons, in fresh processes',
  options: yargs =>
    yargs
      .option('backends', { type: 'string', describe: 'engines, separated by commas; all by default' })
      .option('programs', { type: 'string', describe: 'names from bench/programs, or files; all by default' })
      .option('runs', { type: 'number', default: 3, describe: 'processes for each program and engine' })
      .option('iterations', { type: 'number', default: 10, describe: 'calls of run() in each process' })
      .option('peers', {
        type: 'string',
        array: true,
        default: [],
        describe: "other Pythons by name, or 'NAME=COMMAND {file}'",
      })
      .option('size-factor', { type: 'number', default: 1, describe: 'make all programs larger or smaller' })
      .option('seconds', { type: 'number', default: 300, describe: 'time that one process may take' })
      .option('json', { type: 'string', describe: 'write the result to this file' })
      .option('html', { type: 'string', describe: 'write a page to this file' })
      .example('$0 bench --programs fib,nbody', 'two programs on all engines')
      .example('$0 bench --peers python3,cpython-wasm,brython', 'beside other Pythons'),
  run: bench,
};
