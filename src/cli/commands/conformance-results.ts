// The files that a conformance result can be written to, for the commands that have one: a run, and `report merge`.

import type { Argv } from 'yargs';
import { junitXml } from '../../../conformance/runner/junit.ts';
import type { ConformanceReport } from '../../../conformance/runner/report.ts';
import { writeResult, writeWhole } from '../../../conformance/runner/result-file.ts';

export interface ResultTargets {
  readonly json: string | undefined;
  readonly junit: string | undefined;
  readonly html: string | undefined;
}

export function resultOptions<T>(yargs: Argv<T>): Argv<T & ResultTargets> {
  return yargs
    .option('json', { type: 'string', describe: 'write the result to this file (conformance/result.schema.json)' })
    .option('junit', { type: 'string', describe: 'write JUnit XML to this file' })
    .option('html', { type: 'string', describe: 'write the matrix as pages into this folder' }) as Argv<
    T & ResultTargets
  >;
}

export async function writeResults(report: ConformanceReport, { json, junit, html }: ResultTargets): Promise<void> {
  if (json !== undefined) writeResult(json, report);
  if (junit !== undefined) writeWhole(junit, junitXml(report));
  if (html !== undefined) {
    const { writeMatrixPages } = await import('../../../reports/render/matrix-pages.ts');
    writeMatrixPages(report, html);
  }
  for (const file of [json, junit, html]) if (file !== undefined) console.log(`Written: ${file}`);
}
