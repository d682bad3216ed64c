// typhon report merge: the shards of a conformance run, from one machine or many, as one result.

import { resolve } from 'node:path';
import { mergeShards, missingShards } from '../../../conformance/runner/compare-reports.ts';
import { matrixText } from '../../../conformance/runner/matrix.ts';
import { checkTarget, readResult } from '../../../conformance/runner/result-file.ts';
import { ConformanceProblem } from '../../../conformance/runner/suite.ts';
import { UsageError } from '../program-arguments.ts';
import type { Command } from './command.ts';
import { type ResultTargets, resultOptions, writeResults } from './conformance-results.ts';

interface Arguments extends ResultTargets {
  readonly results: readonly string[];
}

export const reportMergeCommand: Command = {
  usage: 'merge <results..>',
  summary: 'join the shards of a conformance run',
  options: yargs =>
    resultOptions(
      yargs.positional('results', { type: 'string', array: true, describe: "results of 'typhon conformance --shard'" }),
    ).example('$0 report merge shard-*.json --json all.json --html matrix', 'one result, and its pages'),
  run: async ({ results, json, junit, html }: Arguments) => {
    try {
      if (json !== undefined) await checkTarget(resolve(json));
      const reports = await Promise.all(results.map(readResult));
      const report = mergeShards(reports, results);
      process.stdout.write(matrixText(report, process.stdout.isTTY === true));
      const missing = missingShards(report);
      if (missing.length > 0) console.log(`Not there: shard ${missing.join(', ')} of ${report.shards.of}`);
      await writeResults(report, { json, junit, html });
      return report.ok && report.complete ? 0 : 1;
    } catch (error) {
      throw error instanceof ConformanceProblem ? new UsageError(error.message) : error;
    }
  },
};
