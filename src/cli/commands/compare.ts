// typhon compare FILE…: the same programs on all engines: alike, and at what cost. `npm start` runs it on the examples.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderComparison } from '../../../reports/render/comparison-page.ts';
import { backendNames, compareProgram, type Expected, type ProgramComparison } from '../../compare/comparison.ts';
import { comparisonTable } from '../../compare/table.ts';
import { UsageError } from '../program-arguments.ts';
import { Progress } from '../progress.ts';
import { readSource } from '../source-file.ts';
import type { Command } from './command.ts';

interface CompareArguments {
  readonly files: readonly string[];
  readonly examples: boolean;
  readonly backends: string | undefined;
  readonly repeat: number;
  readonly html: string | undefined;
  readonly json: string | undefined;
}

/** The folder of the bundled examples, from the sources or from dist/. */
const EXAMPLES = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../examples/' : '../src/examples/', import.meta.url),
);

export function chosenBackends(text: string | undefined): readonly string[] {
  const known = backendNames();
  if (text === undefined) return known;
  const wanted = text.split(',').map(name => name.trim());
  for (const name of wanted)
    if (!known.includes(name)) throw new UsageError(`no backend named '${name}': there are ${known.join(', ')}`);
  return wanted;
}

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

async function compare(args: CompareArguments): Promise<number> {
  const files = args.examples ? exampleFiles() : args.files;
  if (files.length === 0) throw new UsageError('compare needs a file, or --examples');
  const backends = chosenBackends(args.backends);
  const progress = new Progress(files.length * backends.length * args.repeat);
  const results: ProgramComparison[] = [];
  for (const filename of files) {
    const source = readSource(filename).text;
    results.push(
      await compareProgram({
        filename,
        source,
        backends,
        expected: recordOf(filename),
        repeat: args.repeat,
        onRun: backend => progress.step(`${filename} on ${backend}`),
      }),
    );
  }
  progress.end();
  process.stdout.write(`${comparisonTable(results)}\n`);
  const problems = results.flatMap(result => result.problems.map(problem => `${result.filename}: ${problem}`));
  if (args.html !== undefined) {
    mkdirSync(dirname(args.html), { recursive: true });
    writeFileSync(args.html, renderComparison(results));
    console.log(`Report: ${args.html}`);
  }
  if (args.json !== undefined) writeFileSync(args.json, `${JSON.stringify(results, null, 1)}\n`);
  if (problems.length > 0) {
    console.log(problems.join('\n'));
    return 1;
  }
  const recorded = results.filter(result => result.expected !== null).length;
  const judged = recorded === results.length ? ' and as recorded from CPython 3.14' : '';
  console.log(
    `${results.length} program${results.length === 1 ? '' : 's'}: output, errors and exit status are identical on ${backends.join(', ')}${judged}.`,
  );
  return 0;
}

export const compareCommand: Command = {
  usage: 'compare [files..]',
  summary: 'run programs on all engines: the same output, and what each costs',
  options: yargs =>
    yargs
      .positional('files', { type: 'string', array: true, default: [], describe: 'programs to run' })
      .option('examples', { type: 'boolean', default: false, describe: 'the programs that come with Typhon' })
      .option('backends', { type: 'string', describe: 'engines, separated by commas; all by default' })
      .option('repeat', { alias: 'n', type: 'number', default: 3, describe: 'runs per engine; the median counts' })
      .option('html', { type: 'string', describe: 'write a page to this file' })
      .option('json', { type: 'string', describe: 'write the figures to this file' })
      .example('$0 compare program.py', 'a table on the terminal')
      .example('$0 compare --examples --html page.html', 'what `npm start` does'),
  run: compare,
};
