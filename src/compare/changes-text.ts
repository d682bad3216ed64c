// What has become faster or slower since an earlier result, for the terminal.

import { changesBetween } from '../../bench/runner/changes.ts';
import type { BenchSummary } from '../../bench/runner/summary.ts';
import { plural } from '../../reports/render/figures.ts';
import { isChange, verdictText } from '../../reports/render/reasons.ts';

export function changesText(before: BenchSummary, now: BenchSummary): string {
  const { changes, reservation } = changesBetween(before, now);
  const changed = changes.filter(({ speed }) => isChange(speed));
  const unsure = changes.filter(({ verdict }) => verdict === 'cannot say').length;
  const lines = changed.map(({ engine, program, speed }) => `  ${program} on ${engine}: ${verdictText(speed)}`);
  return [
    `Compared with the earlier result: ${plural(changed.length, 'change')} in ${plural(changes.length, 'row')}${unsure === 0 ? '' : `, ${unsure} too noisy to say`}.`,
    ...(reservation === null ? [] : [`warning: ${reservation}`]),
    ...lines,
    '',
  ].join('\n');
}
