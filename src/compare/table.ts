// Comparisons as a table for the terminal: the bench's table, with what it stands on in front.

import type { BenchSummary } from '../../bench/runner/summary.ts';
import { benchTable } from '../../bench/runner/table.ts';
import { reasonsOf } from '../../reports/render/reasons.ts';

/** Words about why are for one or two programs; for more they are on the page. */
const EXPLAINED = 2;

export function comparisonText(summary: BenchSummary): string {
  const { programs } = summary;
  const words =
    programs.length > EXPLAINED
      ? []
      : programs.flatMap(program => reasonsOf(program).map(text => `${program.program.name}: ${text}`));
  return [benchTable(summary), ...words.flatMap(text => [wrapped(text), ''])].join('\n');
}

const WIDTH = 110;

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
