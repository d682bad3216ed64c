// Did the engines behave alike? One sentence for the terminal and the page.

import type { BenchSummary } from '../../bench/runner/summary.ts';
import { list, plural } from '../../reports/render/figures.ts';
import type { ProgramComparison } from './comparison.ts';

export function alikeText(results: readonly ProgramComparison[], { result }: BenchSummary): string {
  const engines = result.engines.filter(({ kind }) => kind === 'engine').map(({ name }) => name);
  const different = results.filter(({ problems }) => problems.length > 0).length;
  const recorded = results.filter(({ expected }) => expected !== null).length;
  const judged =
    recorded === 0
      ? ''
      : recorded === results.length
        ? ', and as recorded from CPython 3.14'
        : `, and as recorded from CPython 3.14 where there is a record (${recorded})`;
  const alike =
    different === 0
      ? `output, errors and exit status are identical on ${list(engines)}${judged}.`
      : `${plural(different, 'program')} did not behave as it should.`;
  return `${plural(results.length, 'program')}: ${alike}`;
}
