// Our stack and register machines beside what was published about others, and why the figures differ.

import type { BenchSummary, RowSummary } from '../../bench/runner/summary.ts';
import { geometricMean, percent, plural, ratio } from './figures.ts';
import { more } from './reasons.ts';

export interface LiteratureBox {
  readonly rows: readonly (readonly [what: string, instructions: string, bytes: string, speed: string])[];
  readonly words: readonly string[];
}

export const LITERATURE_COLUMNS = ['register compared with stack', 'executed instructions', 'code bytes', 'speed'];

/** null when a result has not both machines. */
export function literatureBox({ programs }: BenchSummary): LiteratureBox | null {
  const pairs = programs.flatMap(({ rows }) => {
    const good = rows.filter(({ row }) => row.problem === null && row.code !== null);
    const stack = good.find(({ row }) => more(row, 'pushes') > 0);
    const register = good.find(({ row }) => more(row, 'register writes') > 0);
    return stack === undefined || register === undefined ? [] : [[stack, register] as const];
  });
  if (pairs.length === 0) return null;
  const mean = (figure: (row: RowSummary) => number): number =>
    geometricMean(pairs.map(([stack, register]) => figure(register) / figure(stack)));
  const instructions = mean(({ row }) => row.counts!.instructions!);
  const bytes = mean(({ row }) => row.code!.bytes);
  const speed = 1 / mean(({ warm }) => warm.value);
  const each = 1 / speed / instructions;
  const change = (value: number): string => `${percent(Math.abs(value - 1))} ${value < 1 ? 'fewer' : 'more'}`;
  return {
    rows: [
      [
        `Typhon, geometric mean over ${plural(pairs.length, 'program')}`,
        change(instructions),
        change(bytes),
        `${ratio(speed)}×`,
      ],
      ['Shi, Casey, Ertl and Gregg 2008 (Java, switch dispatch)', '46 % fewer', '26 % more', '1.48×'],
      ['RegCPython 2022 (CPython)', '–', '–', '1.12×'],
    ],
    words: [
      `Instructions: ${instructions < 0.54 ? 'more are saved here than in Java' : 'fewer are saved here than in Java'}, because ${
        instructions < 0.54
          ? 'constants are operands, too, and a comparison and the jump that depends on it are one instruction'
          : 'calls need their arguments side by side, and moving them there stays an instruction'
      }.`,
      `Bytes: an instruction of the stack machine has 2 bytes here (as CPython's), one of the register machine 4; Java's stack instructions have mostly 1, so the same saving costs Java more. ${
        bytes < 1
          ? 'With this many instructions saved the code even becomes smaller.'
          : 'The instructions saved do not make up for it.'
      }`,
      `Speed: ${
        each > 1.03
          ? `an instruction of our register machine takes ${percent(each - 1)} longer than one of the stack machine, for what is saved is cheap (a push in JavaScript is a store into an array) and what remains is the work itself: dynamic types, calls, attribute lookups.`
          : `an instruction of our register machine takes no longer than one of the stack machine, so all that is saved shows.`
      } In Java, whose types are known, an instruction does little, and dispatch weighs more; in CPython the work behind an instruction weighs most, hence RegCPython's small gain. Our dispatch, a switch in JavaScript, lies between.`,
    ],
  };
}
