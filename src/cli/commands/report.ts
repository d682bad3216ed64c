// typhon report: results that other commands wrote, put together for readers.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchProblem } from '../../../bench/runner/programs.ts';
import { parseBenchResult } from '../../../bench/runner/result.ts';
import type { Inventory } from '../../../conformance/inventory/compare.ts';
import { parseResult } from '../../../conformance/runner/result-file.ts';
import { ConformanceProblem } from '../../../conformance/runner/suite.ts';
import { type ReportData, renderReport, reportMarkdown } from '../../../reports/render/report-page.ts';
import { UsageError } from '../program-arguments.ts';
import type { Command } from './command.ts';
import { reportMergeCommand } from './report-merge.ts';

const FORMATS: Readonly<Record<string, readonly [file: string, render: (data: ReportData) => string]>> = {
  html: ['index.html', renderReport],
  md: ['report.md', reportMarkdown],
  json: ['data.json', data => `${JSON.stringify(data)}\n`],
};

interface ReportArguments {
  readonly format: string;
  readonly out: string;
  readonly from: string | undefined;
  readonly conformance: string | undefined;
  readonly inventory: string | undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(`can't read ${file}: ${missing ? 'no such file' : (error as Error).message}`);
  }
}

function parseInventory(text: string, file: string): Inventory {
  let data: Partial<Inventory> | null;
  try {
    data = JSON.parse(text) as Partial<Inventory> | null;
  } catch {
    throw new UsageError(`${file} is not JSON`);
  }
  if (data?.format !== 'typhon-inventory' || !Array.isArray(data.types) || !Array.isArray(data.gaps))
    throw new UsageError(`${file} is not a result of 'npm run check:inventory -- --json FILE'`);
  return data as Inventory;
}

async function report(args: ReportArguments): Promise<number> {
  const formats = args.format.split(',').map(name => name.trim());
  const unknown = formats.find(name => FORMATS[name] === undefined);
  if (unknown !== undefined)
    throw new UsageError(`no format named '${unknown}': there are ${Object.keys(FORMATS).join(', ')}`);
  if (args.from === undefined && args.conformance === undefined && args.inventory === undefined) {
    throw new UsageError(
      "report needs --from BENCH.json, --conformance FILE or --inventory FILE; 'typhon bench --json FILE' writes the first",
    );
  }
  let data: ReportData;
  try {
    data = {
      bench: args.from === undefined ? null : parseBenchResult(read(args.from), args.from),
      conformance: args.conformance === undefined ? null : await parseResult(read(args.conformance), args.conformance),
      inventory: args.inventory === undefined ? null : parseInventory(read(args.inventory), args.inventory),
    };
  } catch (error) {
    throw error instanceof BenchProblem || error instanceof ConformanceProblem ? new UsageError(error.message) : error;
  }
  mkdirSync(args.out, { recursive: true });
  for (const format of formats) {
    const [name, render] = FORMATS[format]!;
    const file = join(args.out, name);
    writeFileSync(file, render(data));
    console.log(`Written: ${file}`);
  }
  return 0;
}

export const reportCommand: Command = {
  usage: 'report',
  summary: 'make pages out of bench and conformance results',
  options: yargs =>
    yargs
      .option('from', { type: 'string', describe: "a result of 'typhon bench --json'" })
      .option('conformance', { type: 'string', describe: "a result of 'typhon conformance --json'" })
      .option('inventory', { type: 'string', describe: "a result of 'npm run check:inventory -- --json FILE'" })
      .option('format', { type: 'string', default: 'html,md,json', describe: 'what to write' })
      .option('out', { type: 'string', default: 'reports/latest', describe: 'the folder to write to' })
      .example('$0 report --from bench.json', 'the page, its Markdown and its data'),
  run: report,
  inner: [reportMergeCommand],
};
