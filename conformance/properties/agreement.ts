// The law of the property tests: every backend and CPython 3.14 print the same and end in the same way.
//
// Compared are standard output, the exit status and the last line of standard error (type and message of an uncaught
// error); tracebacks have cases of their own.
import fc from 'fast-check';
import { BACKENDS } from '../../backends/registry.ts';
import { Oracle } from '../oracle/oracle.ts';
import { ProgramPool } from '../runner/pool.ts';
import { recordDifferences } from '../runner/record-differences.ts';
import { printProgram } from './print.ts';
import { programs } from './statements.ts';

const FILENAME = 'program.py';

/** Where a CPython with words of 32 bits stops and others do not: there is nothing to compare with. */
const NARROW = /MemoryError|OverflowError|index-sized integer/;

/** CPython and the backends, started once for many programs. */
export class Judges {
  private readonly pool = new ProgramPool();

  private constructor(private readonly oracle: Oracle) {}

  static async start(): Promise<Judges> {
    return new Judges(await Oracle.start({ timeLimit: 5000 }));
  }

  /** What each backend does otherwise than CPython, in words; none if all agree. */
  async differences(source: string): Promise<string[]> {
    const program = { source, filename: FILENAME, args: [], stdin: '', path: [], limits: { seconds: 5 } };
    const runs = BACKENDS.map(({ name }) => this.pool.run({ ...program, backend: name }));
    const expected = this.oracle.run({ source, filename: FILENAME });
    if (expected.status === 124 || NARROW.test(expected.stdout + expected.stderr)) {
      await Promise.all(runs);
      return [];
    }
    const found: string[] = [];
    for (const [index, run] of (await Promise.all(runs)).entries()) {
      const { name } = BACKENDS[index]!;
      if (run.ending !== 'end') found.push(`${name}: ${run.ending}: ${run.detail}`);
      else found.push(...recordDifferences(comparable(expected), comparable(run)).map(text => `${name}: ${text}`));
    }
    return found;
  }

  close(): void {
    this.pool.close();
    this.oracle.close();
  }
}

interface Comparable {
  stdout: string;
  stderr: string;
  status: number;
}

function comparable({ stdout, stderr, status }: Comparable): Comparable {
  return { stdout, status, stderr: status === 0 ? '' : lastLine(stderr) };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

export interface Counterexample {
  readonly seed: number;
  readonly source: string;
  readonly differences: readonly string[];
}

/** Tries `runs` random programs; undefined if all agree, else the smallest program found on which they do not. */
export async function findDisagreement(
  judges: Judges,
  seed: number,
  runs: number,
): Promise<Counterexample | undefined> {
  const property = fc.asyncProperty(
    programs,
    async program => (await judges.differences(printProgram(program))).length === 0,
  );
  const result = await fc.check(property, { seed, numRuns: runs });
  if (!result.failed) return undefined;
  const source = printProgram(result.counterexample![0]);
  return { seed, source, differences: await judges.differences(source) };
}

/** For people: what differs, the program, and how to meet it again. */
export function describeCounterexample({ seed, source, differences }: Counterexample): string {
  return [...differences, '', source, `seed ${seed}: npm run fuzz -- --runs 100 --seed ${seed}`].join('\n');
}
