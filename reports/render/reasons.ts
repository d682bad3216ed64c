// Why is one engine faster than another on this program? Sentences made from what the engines counted.
//
// Every clause depends on a figure and is left out where the figure is missing or says nothing; none is written in
// advance for an engine that ought to win. The engines are known by what they count: one with pushes and pops, one with
// register reads and writes, and one without instructions.

import type { BenchRow } from '../../bench/runner/result.ts';
import type { ProgramSummary, RowSummary } from '../../bench/runner/summary.ts';
import { type Interval, verdictOf } from '../../bench/statistics/interval.ts';
import { list, percent, ratio, whole } from './figures.ts';

/** Opcodes that compute nothing: they bring values to where others want them. */
const MOVES = new Set([
  'LOAD_FAST',
  'STORE_FAST',
  'LOAD_CONST',
  'POP_TOP',
  'DUP_TOP',
  'DUP_TOP_TWO',
  'ROT_TWO',
  'ROT_THREE',
  'MOVE',
]);

export const more = (row: BenchRow, name: string): number => row.counts?.more[name] ?? 0;
const instructionsOf = (row: BenchRow): number => row.counts?.instructions ?? 0;

const isStack = (row: BenchRow): boolean => instructionsOf(row) > 0 && more(row, 'pushes') > 0;
const isRegister = (row: BenchRow): boolean => instructionsOf(row) > 0 && more(row, 'register writes') > 0;
const isJit = (row: BenchRow): boolean => row.counts !== null && row.counts.instructions === null;

/** '1.62 times as fast (1.58 to 1.66)' */
export function ratioText(interval: Interval): string {
  const { high, low, value } = interval;
  if (!Number.isFinite(value)) return '–';
  return Number.isFinite(low) && high > low ? `${ratio(value)} (${ratio(low)} to ${ratio(high)})` : ratio(value);
}

/** '47 % fewer', '12 % more', 'as many' */
export function comparedWith(own: number, other: number, words: readonly [less: string, more: string, equal: string]) {
  const share = own / other - 1;
  if (Math.abs(share) < 0.005) return words[2];
  return `${percent(Math.abs(share))} ${share < 0 ? words[0] : words[1]}`;
}

const FEWER = ['fewer', 'more', 'as many'] as const;

/** One paragraph for each engine that can be explained by another one. */
export function reasonsOf({ rows }: ProgramSummary): string[] {
  const good = rows.filter(({ row }) => row.problem === null);
  const stack = good.find(({ row }) => isStack(row));
  const register = good.find(({ row }) => isRegister(row));
  const jit = good.find(({ row }) => isJit(row));
  const paragraphs: string[] = [];
  if (stack !== undefined && register !== undefined) paragraphs.push(registerReasons(stack, register));
  if (jit !== undefined) paragraphs.push(jitReasons(jit, stack ?? register ?? null));
  return paragraphs;
}

function movedShare(row: BenchRow): number {
  const moved = row.counts?.opcodes.filter(({ name }) => MOVES.has(name)) ?? [];
  return moved.reduce((sum, { count }) => sum + count, 0) / instructionsOf(row);
}

function mostMoved(row: BenchRow): string {
  const names = row.counts!.opcodes.filter(({ name }) => MOVES.has(name)).map(({ name }) => name);
  return list(names.slice(0, 3));
}

function registerReasons(stack: RowSummary, register: RowSummary): string {
  const [a, b] = [stack.row, register.row];
  // How many times as fast as the stack machine, whatever the baseline is.
  const speed = stack.warm.value / register.warm.value;
  const fewer = instructionsOf(b) / instructionsOf(a);
  const sentences: string[] = [];
  const faster = speed > 1.01;
  const executes = `it executes ${comparedWith(instructionsOf(b), instructionsOf(a), FEWER)} instructions (${whole(instructionsOf(b))}, ${a.engine} ${whole(instructionsOf(a))})`;
  if (faster) sentences.push(`${b.engine} is ${ratio(speed)} times as fast as ${a.engine}: ${executes}`);
  else
    sentences.push(
      `${b.engine} is ${speed < 0.99 ? `slower than ${a.engine} here (${ratio(speed)} times as fast)` : `as fast as ${a.engine} here`}, although ${executes}`,
    );
  const moved = [movedShare(a), movedShare(b)] as const;
  if (moved[0] > 0.1)
    sentences.push(
      `${percent(moved[0])} of what ${a.engine} executed only brought values to the stack or took them away (${mostMoved(a)}); of ${b.engine}'s instructions ${moved[1] < 0.005 ? 'nearly none do' : `${percent(moved[1])} do`}, since operands name locals and constants themselves`,
    );
  const traffic = [
    more(a, 'pushes') + more(a, 'pops'),
    more(b, 'register reads') + more(b, 'register writes'),
  ] as const;
  sentences.push(
    `${whole(traffic[0])} pushes and pops became ${whole(traffic[1])} register reads and writes (${comparedWith(traffic[1], traffic[0], FEWER)})`,
  );
  // Time per instruction says whether dispatch or the work behind it decides.
  const each = 1 / speed / fewer;
  if (Math.abs(each - 1) > 0.03)
    sentences.push(
      each > 1
        ? `each of its instructions takes ${percent(each - 1)} longer, for it does more; so the instructions saved were the cheap ones`
        : `each of its instructions takes ${percent(1 - each)} less time, too`,
    );
  if (a.code !== null && b.code !== null)
    sentences.push(
      `its code is ${comparedWith(b.code.bytes, a.code.bytes, ['smaller', 'larger', 'as large'])} (${whole(b.code.bytes)} bytes, ${whole(a.code.bytes)})`,
    );
  return `${sentences.join('. ').replace(/\. (\w)/g, (_, first: string) => `. ${first.toUpperCase()}`)}.`;
}

function jitReasons(jit: RowSummary, other: RowSummary | null): string {
  const { row } = jit;
  const sentences: string[] = [];
  const base = other?.row ?? null;
  if (other !== null && base !== null) {
    const speed = other.warm.value / jit.warm.value;
    const removed =
      more(base, 'pushes') > 0 ? ` and all ${whole(more(base, 'pushes') + more(base, 'pops'))} pushes and pops` : '';
    sentences.push(
      `${row.engine} is ${ratio(speed)} times as fast as ${base.engine}: ${whole(instructionsOf(base))} dispatches${removed} are gone, since locals are JavaScript's own and operators stand in the emitted code`,
    );
    const [before, now] = [more(base, 'floats made'), more(row, 'floats made')];
    if (before > 1000)
      sentences.push(
        now < before * 0.99
          ? `of ${whole(before)} float objects it makes ${whole(now)} (${percent(now / before)}); the others stay plain numbers`
          : `it makes ${whole(now)} float objects, as ${base.engine} does`,
      );
    const operations = more(base, 'attribute operations');
    const missed = row.counts!.more['cache misses'] ?? 0;
    if (operations > 1000 && missed < operations)
      sentences.push(`of ${whole(operations)} attribute operations ${whole(missed)} missed their inline cache`);
  }
  const failed = row.counts?.more['guards failed'];
  if (failed !== undefined) {
    const rate = base === null ? 0 : failed / Math.max(1, instructionsOf(base));
    sentences.push(
      failed === 0
        ? 'no guard on the type of an operand failed'
        : `${whole(failed)} operations left their fast path${rate > 0.02 ? `, ${percent(rate)} of the instructions of ${base!.engine}: that is where its time goes` : ''}`,
    );
  }
  const generic = more(row, 'generic calls');
  if (generic > 0) sentences.push(`${whole(generic)} of its calls took the general way`);
  if (jit.kind === 'warming up' && jit.warmUp > 0)
    sentences.push(
      `it pays for this at the start: the first iteration takes ${ratio(jit.first / jit.warm.value)} times as long as a steady one`,
    );
  return `${sentences.join('. ').replace(/\. (\w)/g, (_, first: string) => `. ${first.toUpperCase()}`)}.`;
}

/** Is there one worth a line? */
export const isChange = (speed: Interval): boolean => ['faster', 'slower'].includes(verdictOf(speed));

/** 'faster (1.62 times, 1.58 to 1.66)' for a table of changes. */
export function verdictText(speed: Interval): string {
  const verdict = verdictOf(speed);
  return verdict === 'the same' || verdict === 'cannot say'
    ? `${verdict} (${ratioText(speed)})`
    : `${verdict}: ${ratioText(speed)}`;
}
