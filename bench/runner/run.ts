// Measures programs on engines: N fresh processes for each pair, taken in turns.
//
// In turns, because a machine drifts (heat, other work): what happens in one minute then hits all engines alike. One
// process at a time. What the engines count (instructions, code size) comes from a run of its own, so that reading
// the counters stands in no measured time. A wrong answer in any iteration voids the row.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../conformance/places.ts';
import { measureIsolated } from '../../src/compare/isolated.ts';
import { driverSource, type ProcessRun, readReport } from './driver.ts';
import { type Contestant, runProcess } from './process.ts';
import { type BenchProgram, onceScript } from './programs.ts';
import { type BenchEngine, type BenchedProgram, type BenchResult, type BenchRow, FORMAT, VERSION } from './result.ts';

export interface BenchRequest {
  readonly programs: readonly BenchProgram[];
  /** The first one is the baseline. */
  readonly contestants: readonly Contestant[];
  readonly processes: number;
  readonly iterations: number;
  readonly sizeFactor: number;
  /** Seconds that one process may take. */
  readonly timeLimit: number;
  readonly onStep?: (what: string) => void;
}

/** How often `onStep` will be called. */
export function stepCount({ programs, contestants, processes }: BenchRequest): number {
  return programs.length * contestants.length * (processes + 1);
}

export async function runBench(request: BenchRequest): Promise<BenchResult> {
  const { contestants, iterations, processes, sizeFactor } = request;
  const folder = mkdtempSync(join(tmpdir(), 'typhon-bench-'));
  const before = loadavg()[0]!;
  const versions = new Map<string, string>();
  try {
    const programs: BenchedProgram[] = [];
    for (const program of request.programs) programs.push(await benchProgram(program, request, folder, versions));
    const engines = contestants.map(
      ({ kind, name }): BenchEngine => ({ name, kind, version: versions.get(name) ?? '' }),
    );
    return {
      format: FORMAT,
      version: VERSION,
      machine: {
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        cores: cpus().length,
        memoryGigabytes: Math.round(totalmem() / 2 ** 30),
        system: `${process.platform} ${process.arch}`,
        node: process.versions.node,
        date: new Date().toISOString().slice(0, 10),
        commit: commitOf(packageRoot),
        load: [before, loadavg()[0]!],
      },
      processes,
      iterations,
      sizeFactor,
      baseline: contestants[0]!.name,
      engines,
      programs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commitOf(folder: string): string | null {
  try {
    return execFileSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

async function benchProgram(
  program: BenchProgram,
  request: BenchRequest,
  folder: string,
  versions: Map<string, string>,
): Promise<BenchedProgram> {
  const { contestants, iterations, processes, timeLimit } = request;
  const file = join(folder, `${program.name}_driver.py`);
  const plainFile = join(folder, `${program.name}_plain_driver.py`);
  writeFileSync(file, driverSource(program, iterations));
  writeFileSync(plainFile, driverSource(program, iterations, false));
  const runs = new Map(contestants.map(({ name }) => [name, [] as ProcessRun[]]));
  const problems = new Map<string, string>();
  let wanted = program.expect;
  for (let round = 0; round < processes; round++) {
    for (const contestant of rotated(contestants, round)) {
      const { name, hasCompile } = contestant;
      request.onStep?.(`${program.name} on ${name}`);
      if (problems.has(name)) continue;
      const { stdout, trouble, wall } = await runProcess(contestant, hasCompile ? file : plainFile, timeLimit);
      const report = readReport(stdout);
      if (trouble !== null || report === null) {
        problems.set(name, trouble ?? 'the driver printed no times');
        continue;
      }
      // Nobody wrote down the answer for a changed size: then all must say what the first one says.
      wanted ??= report.answers[0]!;
      const wrong = report.answers.find(answer => answer !== wanted);
      if (wrong !== undefined) problems.set(name, `wrong answer: ${wrong}, not ${wanted}`);
      versions.set(name, report.version);
      runs.get(name)!.push({ wall, compile: report.compile, iterations: report.iterations });
    }
  }
  const rows: BenchRow[] = [];
  for (const contestant of contestants) {
    request.onStep?.(`${program.name} on ${contestant.name}, counting`);
    rows.push({
      engine: contestant.name,
      problem: problems.get(contestant.name) ?? null,
      runs: runs.get(contestant.name)!,
      ...(await countsOf(program, contestant, timeLimit)),
    });
  }
  return { name: program.name, size: program.size, stresses: program.stresses, rows };
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Opcodes beyond these are left out of the result: no reader looks at the tail. */
const KEPT_OPCODES = 16;

async function countsOf(
  program: BenchProgram,
  { kind, name }: Contestant,
  timeLimit: number,
): Promise<Pick<BenchRow, 'counts' | 'code'>> {
  if (kind === 'peer') return { counts: null, code: null };
  const request = { backend: name, source: onceScript(program), filename: `${program.name}.py` };
  const { counts, failure, size } = await measureIsolated(request, timeLimit);
  if (failure !== null || counts === null || size === null) return { counts: null, code: null };
  const { opcodes: _, ...code } = size;
  return { counts: { ...counts, opcodes: counts.opcodes.slice(0, KEPT_OPCODES) }, code };
}
