// The table of the faults on purpose and what caught them, for conformance/faults/README.md.
import type { Catch, Caught } from './hunt.ts';

export function faultTable(caught: readonly Caught[]): string {
  const cell = (found: Catch | null): string => (found === null ? '–' : `${found.what}, ${found.seconds.toFixed(1)} s`);
  const missed = caught.filter(({ byCase, byProgram }) => byCase === null && byProgram === null).length;
  const rows = caught.map(
    ({ part, name, byCase, byProgram }) =>
      `| ${part} | ${name.replaceAll('|', '\\|')} | ${cell(byCase).replace('conformance/', '')} | ${cell(byProgram)} |`,
  );
  return [
    `${caught.length - missed} of ${caught.length} caught.`,
    '',
    '| part | fault | caught by case | caught by random program |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
