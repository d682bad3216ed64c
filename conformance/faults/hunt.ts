// Runs the suite and random programs against a Typhon with one fault in it, up to the first thing that is wrong.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { packageRoot } from '../places.ts';
import { printProgram } from '../properties/print.ts';
import { programs } from '../properties/statements.ts';
import { foreignDifferences } from '../runner/foreign.ts';
import { ProgramPool } from '../runner/pool.ts';
import { CPYTHON, type ProgramRun } from '../runner/program.ts';
import { findSuite, type SuiteCase } from '../runner/suite.ts';
import { TruthFinder } from '../runner/truths.ts';
import type { Fault } from './faults.ts';

export interface Catch {
  /** The case with its engine, or the number of the program. */
  readonly what: string;
  readonly seconds: number;
}

export interface Caught extends Fault {
  readonly byCase: Catch | null;
  readonly byProgram: Catch | null;
}

/** Long enough that a busy machine is not taken for a fault. */
const SECONDS = 30;

interface Program {
  readonly source: string;
  readonly expected: ProgramRun;
}

export class FaultHunt {
  private readonly cases: readonly SuiteCase[];
  private readonly programs: Program[] = [];
  /** Without any fault: what goes wrong there, too, says nothing. */
  private clean: ProgramPool | undefined;
  /** The worker with the fault that is in now. */
  private faulty = '';
  private readonly truths = new TruthFinder(() => Promise.reject(new Error('cases know what is right')));
  /** Where bundles go: below the package, so that they find its files and packages. */
  private readonly folder: string;

  constructor(
    private readonly backends: readonly string[],
    private readonly seed: number,
    private readonly count: number,
    /** Try programs also where a case has found the fault. */
    private readonly both: boolean,
  ) {
    const parent = `${packageRoot}node_modules/.cache`;
    mkdirSync(parent, { recursive: true });
    this.folder = mkdtempSync(join(parent, 'typhon-faults-'));
    process.on('exit', () => rmSync(this.folder, { recursive: true, force: true }));
    // What is slow or tests the runner's own limits tells little about a fault.
    const cases = mixed(findSuite(undefined).filter(({ path }) => !path.startsWith('conformance/limits/')));
    // What imports much of the library takes a hundred times as long: after the rest.
    const importsMuch = ({ path }: SuiteCase): boolean => path.startsWith('conformance/stdlib/');
    this.cases = [...cases.filter(one => !importsMuch(one)), ...cases.filter(importsMuch)];
  }

  /** Starts Typhon without a fault. */
  async prepare(): Promise<void> {
    this.clean = new ProgramPool(1, await this.bundle(null));
  }

  /** The random programs and what CPython does with them: asked when a fault gets past the cases, and once. */
  private async askCpython(): Promise<readonly Program[]> {
    if (this.programs.length > 0) return this.programs;
    for (const source of fc.sample(programs, { seed: this.seed, numRuns: this.count }).map(printProgram)) {
      const expected = await this.clean!.run(programOf(source, CPYTHON));
      if (expected.ending === 'end') this.programs.push({ source, expected });
    }
    if (this.programs.length === 0) throw new Error('CPython ran none of the programs');
    return this.programs;
  }

  close(): void {
    this.clean?.close();
  }

  async run(fault: Fault): Promise<Caught> {
    this.faulty = await this.bundle(fault);
    const pool = new ProgramPool(undefined, this.faulty);
    const timed = async (find: () => Promise<string | null>): Promise<Catch | null> => {
      const start = performance.now();
      const what = await find();
      return what === null ? null : { what, seconds: (performance.now() - start) / 1000 };
    };
    const byCase = await timed(() => this.inLanes(this.cases, one => this.caseCatch(pool, one)));
    let byProgram: Catch | null = null;
    if (byCase === null || this.both) {
      const tries = await this.askCpython();
      byProgram = await timed(() =>
        this.inLanes(tries, async (program, index) => {
          const engine = await this.programCatch(pool, program);
          return engine === null ? null : `program ${index + 1} on ${engine}`;
        }),
      );
    }
    pool.close();
    return { ...fault, byCase, byProgram };
  }

  /** Two at a time, until one finds something. */
  private async inLanes<T>(
    items: readonly T[],
    look: (item: T, index: number) => Promise<string | null>,
  ): Promise<string | null> {
    let next = 0;
    let found: string | null = null;
    const lane = async (): Promise<void> => {
      while (next < items.length && found === null) {
        const index = next++;
        const what = await look(items[index]!, index);
        found ??= what;
      }
    };
    await Promise.all([lane(), lane()]);
    return found;
  }

  private async caseCatch(pool: ProgramPool, one: SuiteCase): Promise<string | null> {
    const { source, filename, args, stdin, searchPath, path } = one;
    const { judge } = await this.truths.of(one);
    for (const backend of this.backends) {
      const limits = { seconds: SECONDS };
      const program = { source, filename, args, stdin, path: searchPath, backend, limits };
      const fails = async (where: ProgramPool): Promise<boolean> => judge(await where.run(program)).outcome !== 'pass';
      // A find needs the fault and nothing else: it passes without, and fails with it in a process of its own.
      if (!(await fails(pool)) || (await fails(this.clean!))) continue;
      const fresh = new ProgramPool(1, this.faulty);
      const again = await fails(fresh);
      fresh.close();
      if (again) return `${path} on ${backend}`;
    }
    return null;
  }

  private async programCatch(pool: ProgramPool, { source, expected }: Program): Promise<string | null> {
    for (const backend of this.backends) {
      const differs = (run: ProgramRun): boolean =>
        run.ending !== 'end' || foreignDifferences(expected, run).length > 0;
      if (!differs(await pool.run(programOf(source, backend)))) continue;
      if (!differs(await this.clean!.run(programOf(source, backend)))) return backend;
    }
    return null;
  }

  private async bundle(fault: Fault | null): Promise<string> {
    const outfile = join(this.folder, `worker-${Math.random().toString(36).slice(2)}.js`);
    await build({
      entryPoints: [`${packageRoot}conformance/runner/worker.ts`],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      logOverride: { 'empty-import-meta': 'silent' },
      // A build of its own for every fault: compiled modules in caches are those of others.
      define: { TYPHON_BUILD: JSON.stringify(outfile) },
      plugins:
        fault === null ? [] : [{ name: 'fault', setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, applying(fault)) }],
    });
    return outfile;
  }
}

const applying =
  ({ file, find, replace }: Fault) =>
  ({ path }: { path: string }): { contents: string; loader: 'ts' } | undefined => {
    if (path !== packageRoot + file) return undefined;
    const text = readFileSync(path, 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${file} does not have exactly once: ${find}`);
    return { contents: text.replace(find, () => replace), loader: 'ts' };
  };

function programOf(source: string, backend: string): Parameters<ProgramPool['run']>[0] {
  return { source, filename: 'program.py', args: [], stdin: '', path: [], backend, limits: { seconds: SECONDS } };
}

/** In an order that has nothing to do with names, and is always the same. */
function mixed<T extends { readonly path: string }>(items: readonly T[]): T[] {
  const key = (text: string): number => {
    let hash = 7;
    for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  };
  return items.toSorted((left, right) => key(left.path) - key(right.path));
}
