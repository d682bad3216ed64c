// An explanation as columns on a terminal, each line wrapped to the width of its column.

import Table from 'cli-table3';
import type { Explanation } from './explain.ts';

const NARROWEST = 16;

export function explanationColumns({ engines, lines }: Explanation, width: number): string {
  const numberWidth = String(lines.at(-1)?.number ?? 1).length;
  const columns = engines.length + 1;
  // Each column has a border and two spaces; one border closes the row.
  const free = width - 1 - (numberWidth + 3) - columns * 3;
  const even = Math.max(NARROWEST, Math.floor(free / columns));
  const longest = (texts: readonly string[]): number =>
    Math.max(...texts.flatMap(text => text.split('\n').map(line => line.length)), NARROWEST);
  const wishes = [lines.map(({ source }) => source), ...engines.map((_, i) => lines.map(({ code }) => code[i]!))].map(
    longest,
  );
  const widths = share(wishes, even, free);
  const table = new Table({
    head: ['', 'source', ...engines.map(({ name }) => name)],
    colWidths: [numberWidth + 2, ...widths.map(each => each + 2)],
    style: { head: [], border: [] },
  });
  for (const { code, number, source } of lines) {
    table.push([String(number), ...[source, ...code].map((text, i) => wrap(text, widths[i]!))]);
  }
  return table.toString();
}

/** Columns that need less than an even share leave the rest to those that need more. */
function share(wishes: readonly number[], even: number, free: number): number[] {
  const modest = wishes.filter(wish => wish <= even);
  const greedy = wishes.length - modest.length;
  const rest = greedy === 0 ? even : Math.floor((free - modest.reduce((sum, wish) => sum + wish, 0)) / greedy);
  return wishes.map(wish => (wish <= even ? wish : Math.max(NARROWEST, Math.min(wish, rest))));
}

/** Breaks at the width, at a space if there is one in the second half; what follows is indented as its line, and a little more. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap(line => {
      const indentation = ' '.repeat(Math.min(line.length - line.trimStart().length + 2, width >> 1));
      const pieces: string[] = [];
      let rest = line;
      while (rest.length > width) {
        const space = rest.lastIndexOf(' ', width);
        const at = space > Math.max(width / 2, indentation.length) ? space : width;
        pieces.push(rest.slice(0, at));
        rest = indentation + rest.slice(at).trimStart();
      }
      return [...pieces, rest];
    })
    .join('\n');
}
