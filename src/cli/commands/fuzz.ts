// typhon fuzz: random programs on all engines and CPython 3.14, and what they reached.

import { availableParallelism } from 'node:os';
import { coverageText } from '../../../conformance/properties/tally.ts';
import { backendNames } from '../../../conformance/runner/engines.ts';
import { writeWhole } from '../../../conformance/runner/result-file.ts';
import { ConformanceProblem } from '../../../conformance/runner/suite.ts';
import { UsageError } from '../program-arguments.ts';
import type { Command } from './command.ts';

interface Arguments {
  readonly minutes: number;
  readonly runs: number;
  readonly seed: number | undefined;
  readonly backends: string | undefined;
  readonly peers: readonly string[];
  readonly out: string;
  readonly json: string | undefined;
  readonly jobs: number;
}

export const fuzzCommand: Command = {
  usage: 'fuzz',
  summary: 'hunt with random programs for differences from CPython',
  options: yargs =>
    yargs
      .option('minutes', { type: 'number', default: 5, describe: 'how long to hunt' })
      .option('runs', { type: 'number', default: Number.POSITIVE_INFINITY, describe: 'at most so many programs' })
      .option('seed', { type: 'number', describe: 'where to begin; another one each time without it' })
      .option('backends', { type: 'string', describe: 'only these, with commas between them' })
      .option('peers', { type: 'string', array: true, default: [], describe: 'other Pythons, as for conformance' })
      .option('out', {
        type: 'string',
        default: 'fuzz-finds',
        describe: 'the folder that finds are written to, as cases',
      })
      .option('json', { type: 'string', describe: 'write figures and coverage to this file' })
      .option('jobs', { type: 'number', default: availableParallelism(), describe: 'processes at the same time' })
      .example('$0 fuzz --minutes 10', 'new programs for ten minutes')
      .example('$0 fuzz --seed 7 --runs 100', 'the same hundred programs each time')
      .example('$0 conformance --suite fuzz-finds', 'run what was found again'),
  run: async (args: Arguments) => {
    try {
      return await run(args);
    } catch (error) {
      throw error instanceof ConformanceProblem ? new UsageError(error.message) : error;
    }
  },
};

async function run({ minutes, runs, seed, backends, peers, out, json, jobs }: Arguments): Promise<number> {
  if (!(minutes > 0)) throw new UsageError('--minutes needs a positive number');
  if (!(runs > 0)) throw new UsageError('--runs needs a positive number');
  if (!(jobs >= 1)) throw new UsageError('--jobs needs a positive number');
  if (seed !== undefined && !Number.isSafeInteger(seed)) throw new UsageError('--seed needs a whole number');
  // The generators are loaded by those who use them.
  const { hunt } = await import('../../../conformance/properties/fuzz.ts');
  const control = new AbortController();
  const onSignal = (): void => control.abort();
  process.once('SIGINT', onSignal);
  const result = await hunt({
    minutes,
    runs,
    seed: seed ?? Date.now() % 1_000_000_000,
    backends: backendNames(backends),
    peers,
    out,
    jobs,
    say: text => process.stderr.write(`typhon: ${text}\n`),
    onBatch: text => process.stderr.write(`${text}\n`),
    stop: control.signal,
  });
  process.off('SIGINT', onSignal);
  const { programs, statements, bytes, milliseconds, finds, coverage, seeds } = result;
  for (const { seed: found, file, differences } of finds) {
    console.log(`FIND seed ${found}: ${file}\n${differences.map(text => `     ${text.split('\n')[0]}`).join('\n')}`);
  }
  const figures = [programs, statements, bytes].map(count => count.toLocaleString('en-US'));
  const seconds = (milliseconds / 1000).toFixed(0);
  console.log(
    `${figures[0]} programs, ${figures[1]} statements, ${figures[2]} bytes in ${seconds} s (seeds ${seeds[0]} to ${seeds[1]}); ${finds.length} finds`,
  );
  if (programs > 0) console.log(coverageText(coverage));
  if (json !== undefined) {
    writeWhole(json, `${JSON.stringify(result, null, 1)}\n`);
    console.log(`Written: ${json}`);
  }
  return finds.length === 0 ? 0 : 1;
}
