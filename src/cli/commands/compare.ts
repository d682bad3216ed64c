// typhon compare FILE…: the same programs on all engines: alike, and at what cost. `npm start` runs it on the examples.

//
// Each program runs once on each engine to see whether all behave alike, then in the bench's manner: fresh processes in
// turns, several executions in each, so that a script has a warm-up curve and intervals, too.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptProgram } from '../../../bench/runner/programs.ts';
import { type BenchRequest, runBench, stepCount } from '../../../bench/runner/run.ts';
import { summarize } from '../../../bench/runner/summary.ts';
import { writeWhole } from '../../../conformance/runner/result-file.ts';
import { shortNames } from '../../../reports/render/figures.ts';
import { alikeText } from '../../compare/alike-text.ts';
import { compareProgram, type Expected, type ProgramComparison } from '../../compare/comparison.ts';
import { comparisonText } from '../../compare/table.ts';
import { UsageError } from '../program-arguments.ts';
import { Progress } from '../progress.ts';
import { readSource } from '../source-file.ts';
import type { Command } from './command.ts';
import { asUsage, contestantsOf, positive, prepared } from './measuring.ts';

interface CompareArguments {
  readonly files: readonly string[];
  readonly examples: boolean;
  readonly backends: string | undefined;
  readonly peers: readonly string[];
  readonly baseline: string | undefined;
  readonly runs: number;
  readonly iterations: number | undefined;
  readonly html: string | undefined;
  readonly json: string | undefined;
}

/** The folder of the bundled examples, from the sources or from dist/. */
const EXAMPLES = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../examples/' : '../src/examples/', import.meta.url),
);

function exampleFiles(): string[] {
  return readdirSync(EXAMPLES)
    .filter(name => name.endsWith('.py'))
    .map(name => relative(process.cwd(), join(EXAMPLES, name)));
}

function recordOf(file: string): Expected | null {
  try {
    return JSON.parse(readFileSync(file.replace(/\.py$/, '.expected.json'), 'utf8')) as Expected;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Long enough to see a curve, short enough to wait for: iterations of a program that takes so many milliseconds cold. */
function iterationsFor(cold: number, files: number): number {
  const [fewest, most, patience] = [3, 10, 2000 / files];
  return Math.max(fewest, Math.min(most, Math.round(patience / Math.max(1, cold))));
}

async function compare(args: CompareArguments): Promise<number> {
  const files = args.examples ? exampleFiles() : args.files;
  if (files.length === 0) throw new UsageError('compare needs a file, or --examples');
  positive('runs', args.runs, true);
  if (args.iterations !== undefined) positive('iterations', args.iterations, true);
  const contestants = await asUsage(() => prepared(contestantsOf(args.backends, args.peers, args.baseline)));
  const backends = contestants.filter(({ kind }) => kind === 'engine').map(({ name }) => name);
  const sources = files.map(filename => ({ filename, source: readSource(filename).text }));
  const names = shortNames(files.map(file => file.replace(/\.py$/, '')));
  const request: Omit<BenchRequest, 'iterations'> = {
    programs: sources.map(({ filename, source }, i) => scriptProgram(names[i]!, filename, source)),
    contestants,
    processes: args.runs,
    sizeFactor: 1,
    timeLimit: 60,
  };
  const progress = new Progress(stepCount({ ...request, iterations: 1 }) + files.length * backends.length);
  const results: ProgramComparison[] = [];
  for (const { filename, source } of sources) {
    const onRun = (backend: string): void => progress.step(`${filename} on ${backend}`);
    results.push(await compareProgram({ filename, source, backends, expected: recordOf(filename), onRun }));
  }
  const cold = Math.max(...results.flatMap(({ measurements }) => measurements.map(({ runTime }) => runTime)));
  const iterations = args.iterations ?? iterationsFor(cold, files.length);
  const bench = await runBench({ ...request, iterations, onStep: what => progress.step(what) });
  progress.end();
  const summary = summarize(bench);
  process.stdout.write(`${comparisonText(summary)}\n`);
  if (args.html !== undefined) {
    const { renderComparison } = await import('../../../reports/render/comparison-page.ts');
    writeWhole(args.html, renderComparison(results, bench));
    console.log(`Report: ${args.html}`);
  }
  if (args.json !== undefined) writeWhole(args.json, `${JSON.stringify({ comparisons: results, bench })}\n`);
  const problems = results.flatMap(result => result.problems.map(problem => `${result.filename}: ${problem}`));
  if (problems.length > 0) {
    console.log(problems.join('\n'));
    return 1;
  }
  console.log(alikeText(results, summary));
  return bench.programs.some(({ rows }) => rows.some(({ problem }) => problem !== null)) ? 1 : 0;
}

export const compareCommand: Command = {
  usage: 'compare [files..]',
  summary: 'run programs on all engines: the same output, and what each costs',
  options: yargs =>
    yargs
      .positional('files', { type: 'string', array: true, default: [], describe: 'programs to run' })
      .option('examples', { type: 'boolean', default: false, describe: 'the programs that come with Typhon' })
      .option('backends', { type: 'string', describe: 'engines, separated by commas; all by default' })
      .option('peers', {
        type: 'string',
        array: true,
        default: [],
        describe: "other Pythons: cpython-wasm, or 'NAME=COMMAND {file}'",
      })
      .option('baseline', { type: 'string', describe: 'the engine that ratios refer to; the first one by default' })
      .option('runs', { alias: 'n', type: 'number', default: 3, describe: 'processes per engine' })
      .option('iterations', { type: 'number', describe: 'executions in each process; as many as two seconds take' })
      .option('html', { type: 'string', describe: 'write a page to this file' })
      .option('json', { type: 'string', describe: 'write the figures to this file' })
      .example('$0 compare program.py', 'a table on the terminal, and why')
      .example('$0 compare program.py --html page.html', 'with curves, instruction mix and source')
      .example("$0 compare program.py --peers 'python3 {file}'", 'beside the Python of this machine')
      .example('$0 compare --examples --html page.html', 'what `npm start` does'),
  run: compare,
};
