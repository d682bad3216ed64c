// typhon conformance: the cases of the project, or a suite of somebody else's, on every engine.

import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { BACKENDS, findBackend } from '../../../backends/registry.ts';
import { packageRoot } from '../../../conformance/places.ts';
import { matrixText } from '../../../conformance/runner/matrix.ts';
import { runConformance } from '../../../conformance/runner/run.ts';
import { UsageError } from '../program-arguments.ts';
import { Progress } from '../progress.ts';
import type { Command } from './command.ts';

export const conformanceCommand: Command = {
  usage: 'conformance',
  summary: 'run conformance cases on every engine and show a matrix',
  options: yargs =>
    yargs
      .option('suite', {
        type: 'string',
        describe: 'another folder of .py files; expectations: see conformance/README.md',
      })
      .option('backends', { type: 'string', describe: 'only these, with commas between them' })
      .option('filter', { type: 'string', default: '', describe: 'only cases whose path contains this text' })
      .option('json', { type: 'string', describe: 'write the result to this file' })
      .option('bail', { type: 'boolean', default: false, describe: 'stop at the first failure' })
      .option('jobs', { type: 'number', default: availableParallelism(), describe: 'programs at the same time' })
      .option('seconds', { type: 'number', default: 10, describe: 'time that each program may take' })
      .example('$0 conformance --filter builtins/list', 'one folder')
      .example(
        '$0 conformance --suite ~/tests --backends jit,stack',
        "somebody else's programs; CPython says what is right",
      ),
  run: async ({ suite, backends, filter, json, bail, jobs, seconds }) => {
    const names: string[] = backends === undefined ? BACKENDS.map(({ name }) => name) : backends.split(',');
    const unknown = names.find(name => findBackend(name) === undefined);
    if (unknown !== undefined) throw new UsageError(`no backend named '${unknown}'; 'typhon backends' lists them`);
    if (!(jobs >= 1)) throw new UsageError('--jobs needs a positive number');
    if (!(seconds > 0)) throw new UsageError('--seconds needs a positive number');
    const jsonPath = json === undefined ? undefined : resolve(json);
    // The project's own cases run under their names relative to the package: that is what their tracebacks must say.
    if (suite === undefined) process.chdir(packageRoot);
    let progress: Progress | undefined;
    const report = await runConformance({
      suite,
      backends: names,
      filter,
      bail,
      jobs,
      seconds,
      onResult: (total, failed) => {
        progress ??= new Progress(total);
        progress.step(`${failed} failed`);
      },
    });
    progress?.end();
    if (report.cases.length === 0) throw new UsageError(`no case matches '${filter}'`);
    if (jsonPath !== undefined) writeFileSync(jsonPath, `${JSON.stringify(report, null, 1)}\n`);
    process.stdout.write(matrixText(report, process.stdout.isTTY === true));
    return report.ok ? 0 : 1;
  },
};
