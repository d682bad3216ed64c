// Finds sequences on which Typhon and CPython differ, and makes them small.
//
// Sequences run some hundred a program, because starting a program costs more than a sequence. One that differs is run
// again alone, with fewer and fewer steps; the seed of its batch leads back to it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Oracle } from '../../oracle/oracle.ts';
import { packageRoot } from '../../places.ts';
import { ProgramPool } from '../../runner/pool.ts';
import { TYPES } from './operations.ts';
import { askMembers, importsOf, programOf, type Sequence, sequencesOf } from './sequences.ts';

const SECONDS = 60;
/** Where a CPython of 32 bits says the same in other words. */
const NARROW =
  /Too many decimal digits in format string|Invalid format specifier '.?.?\d{10,18}|precision too big|MemoryError|C long|signed integer is|month 1 in year 1900|9999, not -?\d{6}|Value too large|2147483647|9007199254740991/;

/**
 * Types whose differences must show in a program of their own: constants of one module that are equal are one object in
 * CPython, so that `{17, 33, 1}` is in the order in which another sequence wrote the same elements.
 */
const SHARED: ReadonlySet<string> = new Set(['set', 'frozenset']);

const FILENAME = 'sequences.py';

export interface Find {
  readonly type: string;
  readonly seed: number;
  readonly backend: string;
  /** The operation that differs, and all of the sequence. */
  readonly step: string;
  readonly source: string;
  readonly cpython: string;
  readonly typhon: string;
}

/** For people: the sequence, the operation that differs in it, and how to meet it again. */
export function describeFind({ type, seed, source, step, cpython, backend, typhon }: Find): string {
  const again = `npm run differential -- --type ${type} --sequences 250 --seed ${seed}`;
  return [source, `> ${step}`, `  CPython ${cpython}`, `  ${backend.padEnd(7)} ${typhon}`, `  ${again}`].join('\n');
}

/** What one backend does otherwise in one sequence of a program. */
interface Difference extends Omit<Find, 'type' | 'seed' | 'source'> {
  readonly index: number;
}

/** CPython and Typhon, started once for all types. */
export class Hunt {
  private readonly prelude = readFileSync(`${packageRoot}conformance/properties/differential/_prelude.py`, 'utf8');
  private readonly pool = new ProgramPool();
  private readonly members;

  private constructor(
    private readonly oracle: Oracle,
    private readonly backends: readonly string[],
  ) {
    this.members = askMembers(oracle, Object.keys(TYPES));
  }

  static async start(backends: readonly string[]): Promise<Hunt> {
    return new Hunt(await Oracle.start({ timeLimit: SECONDS * 1000 }), backends);
  }

  /** What CPython's `dir()` of a type holds. */
  memberNames(type: string): string[] {
    return this.members.get(type)!.map(({ name }) => name);
  }

  close(): void {
    this.pool.close();
    this.oracle.close();
  }

  /** Runs `count` sequences of one seed; the first `most` that differ, as small as they get unless `asFound`. */
  async batch(type: string, seed: number, count: number, most = 1, asFound = false): Promise<Find[]> {
    const arbitrary = sequencesOf(type, this.members.get(type)!);
    const sequences = fc.sample(arbitrary, { seed, numRuns: count });
    const seen = new Set<number>();
    const finds: Find[] = [];
    for (const difference of await this.compare(type, sequences, this.backends)) {
      const { backend, index } = difference;
      if (finds.length >= most) break;
      if (seen.has(index)) continue;
      seen.add(index);
      const sequence = sequences[index]!;
      if (SHARED.has(type) && (await this.compare(type, [sequence], [backend])).length === 0) continue;
      const found = asFound ? undefined : await this.shrink(type, sequence, backend);
      finds.push({ type, seed, ...(found ?? { ...difference, source: show(sequence) }) });
    }
    return finds;
  }

  private async compare(
    type: string,
    sequences: readonly Sequence[],
    backends: readonly string[],
  ): Promise<Difference[]> {
    const source = programOf(`${this.prelude}\n${importsOf([type])}`, sequences);
    const program = { source, filename: FILENAME, args: [], stdin: '', path: [], limits: { seconds: SECONDS } };
    const runs = backends.map(backend => this.pool.run({ ...program, backend }));
    const expected = this.oracle.run({ source, filename: FILENAME });
    const theirs = outcomes(expected.stdout);
    if (expected.status !== 0) {
      const last = sequences[theirs.length - 1];
      const where = last === undefined ? '' : ` in\n${show(last)}`;
      throw new Error(`CPython ends with ${expected.status}${where}\n${expected.stderr.slice(-300)}`);
    }
    const found: Difference[] = [];
    for (const [i, run] of (await Promise.all(runs)).entries()) {
      const ours = outcomes(run.stdout);
      const ended = run.status === 0 ? '' : ` (${run.ending} ${run.detail}${run.stderr.slice(-300)})`;
      for (const [index, sequence] of sequences.entries()) {
        const at = firstDifference(theirs[index] ?? [], ours[index] ?? []);
        if (at < 0) continue;
        const step = [`x = ${sequence.maker}`, ...sequence.steps][at] ?? 'x';
        // A width of more than 32 bits, as the step has it or a number that is put into it.
        // A number of the program's that 32 bits do not hold, as a width or a count.
        if (/too large to convert to C ssize_t/.test(theirs[index]?.[at] ?? '')) continue;
        if (/Too many decimal digits/.test(theirs[index]?.[at] ?? '') && /\d{10}/.test(sequence.maker + step)) continue;
        if (/\/|truediv/.test(step) && areZeros(theirs[index]?.[at] ?? '', ours[index]?.[at] ?? '')) continue;
        if (/\*\*|pow/.test(step) && areClose(theirs[index]?.[at] ?? '', ours[index]?.[at] ?? '')) continue;
        const cpython = theirs[index]?.[at] ?? 'nothing more';
        found.push({
          index,
          backend: backends[i]!,
          step,
          cpython,
          typhon: (ours[index]?.[at] ?? 'nothing more') + ended,
        });
        if (run.status !== 0) break;
      }
    }
    return found;
  }

  /** Leaves out steps as long as a difference remains; undefined if the sequence differs only after others. */
  private async shrink(
    type: string,
    sequence: Sequence,
    backend: string,
  ): Promise<Omit<Find, 'type' | 'seed'> | undefined> {
    let [best] = await this.compare(type, [sequence], [backend]);
    if (best === undefined) return undefined;
    let smallest = sequence;
    const differs = async (steps: readonly string[]): Promise<boolean> => {
      const candidate = { maker: sequence.maker, steps };
      const [difference] = await this.compare(type, [candidate], [backend]);
      if (difference !== undefined && steps.length <= smallest.steps.length) [best, smallest] = [difference, candidate];
      return difference !== undefined;
    };
    for (let i = smallest.steps.length - 1; i >= 0; i--) await differs(smallest.steps.filter((_, at) => at !== i));
    return { ...best, source: show(smallest) };
  }
}

function show({ maker, steps }: Sequence): string {
  return [`x = ${maker}`, ...steps].join('\n');
}

/** The lines of each sequence. */
function outcomes(stdout: string): string[][] {
  return stdout
    .split(/^# \d+\n/m)
    .slice(1)
    .map(text => text.trimEnd().split('\n'));
}

/** Powers of floats differ by a unit in the last place between C libraries. */
function areClose(left: string, right: string): boolean {
  if (!/^(float|complex) /.test(left)) return false;
  const [a, b] = [left, right].map(line => (line.match(/[-+]?\d+(?:\.\d+)?(?:e[-+]\d+)?/g) ?? []).map(Number));
  return a!.length === b!.length && a!.every((value, i) => Math.abs(value - b![i]!) <= 1e-14 * Math.abs(value));
}

/** Complex zeros: where a NaN was divided by, its sign, which JavaScript does not show, decides theirs. */
function areZeros(left: string, right: string): boolean {
  return [left, right].every(line => /^complex (?:-?0j|\(-0[-+]0j\))$/.test(line));
}

/** The place of the first line that differs; -1 if none does. */
function firstDifference(theirs: readonly string[], ours: readonly string[]): number {
  for (let i = 0; i < Math.max(theirs.length, ours.length); i++) {
    const [cpython, typhon] = [theirs[i] ?? '', ours[i] ?? ''];
    if (cpython !== typhon && !(NARROW.test(cpython) && NARROW.test(typhon))) return i;
  }
  return -1;
}
