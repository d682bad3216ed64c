// All files of a report in the formats that were asked for, as texts; who called writes them when all of them are made.

import { BACKENDS } from '../../backends/registry.ts';
import { summarize } from '../../bench/runner/summary.ts';
import { type Explanation, explain } from '../../src/explain/explain.ts';
import { SyntaxProblem } from '../../src/frontend/problem.ts';
import { Source } from '../../src/frontend/source.ts';
import { renderProgram } from './program-page.ts';
import { samplesCsv, summaryCsv } from './report-csv.ts';
import type { ReportData } from './report-data.ts';
import { fileName, MARKDOWN_MARK, type ReportFile, reportMarkdown } from './report-markdown.ts';
import { renderReport } from './report-page.ts';

export { MARKDOWN_MARK };

export const REPORT_FORMATS: Readonly<Record<string, (data: ReportData) => ReportFile[]>> = {
  html: htmlFiles,
  md: reportMarkdown,
  json: data => [{ name: 'data.json', text: `${JSON.stringify(data)}\n` }],
  csv: ({ bench }) =>
    bench === null
      ? []
      : [
          { name: 'samples.csv', text: samplesCsv(bench) },
          { name: 'summary.csv', text: summaryCsv(summarize(bench)) },
        ],
};

/** The report itself, which stands alone, and a page for each program. */
function htmlFiles(data: ReportData): ReportFile[] {
  const linkOf = (program: string): string => `programs/${fileName(program)}.html`;
  const index = { name: 'index.html', text: renderReport(data, linkOf) };
  if (data.bench === null) return [index];
  const summary = summarize(data.bench);
  const pages = summary.programs.map(one => ({
    name: linkOf(one.program.name),
    text: renderProgram(summary, one, explanationOf(one.program.name, one.program.source), '../index.html'),
  }));
  return [index, ...pages];
}

/** The listings are those of this Typhon; null when it cannot read the program that another one measured. */
function explanationOf(name: string, source: string): Explanation | null {
  const engines = BACKENDS.filter(backend => backend.unavailable() === null);
  try {
    return explain(Source.fromText(source, `${name}.py`), engines, null);
  } catch (error) {
    if (error instanceof SyntaxProblem) return null;
    throw error;
  }
}
