// typhon report: results that other commands wrote, put together for readers; without any it measures first.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBench, stepCount } from '../../../bench/runner/run.ts';
import type { CpythonTests } from '../../../conformance/cpython-tests/matrix.ts';
import type { Inventory } from '../../../conformance/inventory/compare.ts';
import { parseResult, writeWhole } from '../../../conformance/runner/result-file.ts';
import { ConformanceProblem } from '../../../conformance/runner/suite.ts';
import type { ReportData } from '../../../reports/render/report-data.ts';
import { UsageError } from '../program-arguments.ts';
import { Progress } from '../progress.ts';
import { benchRequest } from './bench.ts';
import type { Command } from './command.ts';
import { asUsage, prepared, readBench, readText } from './measuring.ts';
import { reportMergeCommand } from './report-merge.ts';

interface ReportArguments {
  readonly format: string;
  readonly out: string;
  readonly from: string | undefined;
  readonly against: string | undefined;
  readonly conformance: string | undefined;
  readonly inventory: string | undefined;
  readonly cpythonTests: string | undefined;
  readonly programs: string | undefined;
  readonly runs: number;
  readonly iterations: number;
  readonly peers: readonly string[];
  readonly peerRuns: number | undefined;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON`);
  }
}

function parseInventory(text: string, file: string): Inventory {
  const data = parsed(text, file) as Partial<Inventory> | null;
  if (data?.format !== 'typhon-inventory' || !Array.isArray(data.types) || !Array.isArray(data.gaps))
    throw new UsageError(`${file} is not a result of 'npm run check:inventory -- --json FILE'`);
  return data as Inventory;
}

function parseCpythonTests(text: string, file: string): CpythonTests {
  const data = parsed(text, file) as Partial<CpythonTests> | null;
  if (data?.format !== 'typhon-cpython-tests' || !Array.isArray(data.rows))
    throw new UsageError(`${file} is not a matrix.json of 'npm run check:cpython-tests'`);
  return data as CpythonTests;
}

async function report(args: ReportArguments): Promise<number> {
  const { MARKDOWN_MARK, REPORT_FORMATS } = await import('../../../reports/render/report-files.ts');
  const formats = args.format.split(',').map(name => name.trim());
  const unknown = formats.find(name => !Object.hasOwn(REPORT_FORMATS, name));
  if (unknown !== undefined)
    throw new UsageError(`no format named '${unknown}': there are ${Object.keys(REPORT_FORMATS).join(', ')}`);
  const readme = join(args.out, 'README.md');
  if (formats.includes('md') && existsSync(readme) && !readFileSync(readme, 'utf8').startsWith(MARKDOWN_MARK))
    throw new UsageError(`${readme} is no report and is not written over: name another folder with --out`);
  const data = await dataOf(args);
  // All of them are made before the first is written.
  const files = formats.flatMap(format => REPORT_FORMATS[format]!(data));
  for (const { name, text } of files) writeWhole(join(args.out, name), text);
  console.log(`Written: ${list(files.map(({ name }) => join(args.out, name)))}`);
  return 0;
}

const SHOWN = 8;
const list = (names: readonly string[]): string =>
  names.length <= SHOWN ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;

async function dataOf(args: ReportArguments): Promise<ReportData> {
  try {
    const given = args.from ?? args.conformance ?? args.inventory ?? args.cpythonTests;
    const conformance =
      args.conformance === undefined ? null : await parseResult(readText(args.conformance), args.conformance);
    const inventory = args.inventory === undefined ? null : parseInventory(readText(args.inventory), args.inventory);
    const cpythonTests =
      args.cpythonTests === undefined ? null : parseCpythonTests(readText(args.cpythonTests), args.cpythonTests);
    const before = await asUsage(() => (args.against === undefined ? null : readBench(args.against)));
    const bench =
      args.from !== undefined
        ? await asUsage(() => readBench(args.from!))
        : given === undefined
          ? await measured(args)
          : null;
    return { bench, before, conformance, inventory, cpythonTests };
  } catch (error) {
    throw error instanceof ConformanceProblem ? new UsageError(error.message) : error;
  }
}

async function measured(args: ReportArguments) {
  const request = await asUsage(() =>
    benchRequest({ ...args, backends: undefined, baseline: undefined, sizeFactor: 1, seconds: 300 }),
  );
  const contestants = await asUsage(() => prepared(request.contestants));
  const progress = new Progress(stepCount(request));
  const result = await runBench({ ...request, contestants, onStep: what => progress.step(what) });
  progress.end();
  return result;
}

export const reportCommand: Command = {
  usage: 'report',
  summary: 'make pages out of bench and conformance results',
  options: yargs =>
    yargs
      .option('from', { type: 'string', describe: "a result of 'typhon bench --json'; without any the bench is run" })
      .option('against', { type: 'string', describe: 'an earlier result of the bench: what has changed?' })
      .option('conformance', { type: 'string', describe: "a result of 'typhon conformance --json'" })
      .option('inventory', { type: 'string', describe: "a result of 'npm run check:inventory -- --json FILE'" })
      .option('cpython-tests', { type: 'string', describe: "the matrix of 'npm run check:cpython-tests'" })
      .option('format', { type: 'string', default: 'html,md,json,csv', describe: 'what to write' })
      .option('out', { type: 'string', default: 'reports/latest', describe: 'the folder to write to' })
      .option('programs', { type: 'string', describe: 'when it measures: as for bench' })
      .option('runs', { type: 'number', default: 5, describe: 'when it measures: as for bench' })
      .option('iterations', { type: 'number', default: 10, describe: 'when it measures: as for bench' })
      .option('peers', { type: 'string', array: true, default: [], describe: 'when it measures: as for bench' })
      .option('peer-runs', { type: 'number', describe: 'when it measures: as for bench' })
      .example('$0 report', 'measures, then writes the page, Markdown, data and tables to reports/latest/')
      .example('$0 report --from bench.json --format html --out page', 'a page out of a result')
      .example('$0 report --from new.json --against old.json', 'with what has changed'),
  run: report,
  inner: [reportMergeCommand],
};
