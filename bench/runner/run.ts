// Measures programs on engines: N fresh processes for each pair, taken in turns.
//
// Rounds are outermost: in each round every program runs once on every engine, all engines side by side and an iteration
// each in turn. A machine drifts (heat, other work); so a bad minute costs each pair one process of many instead of one
// program all of its own, and a bad second falls on all that is compared. One process works at a time. What engines count comes from runs of its own, before,
// several at once since no clock matters there. A wrong answer in any iteration voids the row.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../conformance/places.ts';
import { measureIsolated } from '../../src/compare/isolated.ts';
import { driverSource, EMPTY_DRIVER, type ProcessRun, readReport, readVersion } from './driver.ts';
import { type Contestant, type FinishedProcess, runInTurns, runProcess } from './process.ts';
import { type BenchProgram, onceScript } from './programs.ts';
import { type BenchResult, type BenchRow, FORMAT, type Machine, VERSION } from './result.ts';

export interface BenchRequest {
  readonly programs: readonly BenchProgram[];
  /** The first one is the baseline. */
  readonly contestants: readonly Contestant[];
  readonly processes: number;
  /** Processes for peers, where fewer have to do. */
  readonly peerProcesses?: number;
  readonly iterations: number;
  readonly sizeFactor: number;
  /** Seconds that one process may take. */
  readonly timeLimit: number;
  readonly onStep?: (what: string) => void;
  /** Ends the run early: what is known by then is a result. */
  readonly signal?: AbortSignal;
}

const roundsOf = ({ peerProcesses, processes }: BenchRequest, { kind }: Contestant): number =>
  kind === 'peer' ? Math.min(processes, peerProcesses ?? processes) : processes;

/** How often `onStep` will be called. */
export function stepCount(request: BenchRequest): number {
  const { contestants, programs } = request;
  const starts = contestants.reduce((sum, contestant) => sum + roundsOf(request, contestant), 0);
  const counted = contestants.filter(({ kind }) => kind === 'engine').length;
  return starts + programs.length * (request.processes + counted);
}

export async function runBench(request: BenchRequest): Promise<BenchResult> {
  const { contestants, iterations, processes, sizeFactor } = request;
  const folder = mkdtempSync(join(tmpdir(), 'typhon-bench-'));
  const [before, start] = [loadavg()[0]!, performance.now()];
  const date = new Date();
  try {
    const tasks = request.programs.map((program, i) => new Task(program, request, join(folder, `${i}-`)));
    const cold = new ColdStart(request, join(folder, 'empty.py'));
    await countAll(tasks, request);
    for (let round = 0; round < processes; round++) {
      const now = contestants.filter(contestant => round < roundsOf(request, contestant));
      await cold.measure(rotated(now, round));
      for (const task of tasks) await task.measure(rotated(now, round), round);
    }
    return {
      format: FORMAT,
      version: VERSION,
      machine: machine(before, date, performance.now() - start),
      // Fewer than were asked for when the run was ended early.
      processes: Math.max(1, ...tasks.map(task => task.rounds)),
      iterations,
      sizeFactor,
      baseline: contestants[0]!.name,
      engines: contestants.map(({ kind, name }) => ({
        name,
        kind,
        version: cold.versions.get(name) ?? '',
        starts: cold.starts.get(name) ?? [],
      })),
      programs: tasks.map(task => ({
        name: task.program.name,
        size: task.program.size,
        stresses: task.program.stresses,
        source: task.program.source,
        rows: contestants.map(({ name }) => task.rowOf(name)),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long an empty program takes: what a process costs before anything of the program happens. */
class ColdStart {
  readonly starts = new Map<string, number[]>();
  readonly versions = new Map<string, string>();

  constructor(
    private readonly request: BenchRequest,
    private readonly file: string,
  ) {
    writeFileSync(file, EMPTY_DRIVER);
  }

  async measure(contestants: readonly Contestant[]): Promise<void> {
    for (const contestant of contestants) {
      if (this.request.signal?.aborted === true) return;
      this.request.onStep?.(`starting ${contestant.name}`);
      const { stdout, trouble, wall } = await runProcess(contestant, this.file, this.request);
      // Why it does not start, the rows of the programs say.
      if (trouble !== null) continue;
      this.versions.set(contestant.name, readVersion(stdout));
      const known = this.starts.get(contestant.name);
      if (known === undefined) this.starts.set(contestant.name, [wall]);
      else known.push(wall);
    }
  }
}

/** One program and what is known of it on each contestant. */
class Task {
  private readonly files = new Map<string, string>();
  private readonly runs = new Map<string, ProcessRun[]>();
  private readonly problems = new Map<string, string>();
  private readonly figures = new Map<string, Pick<BenchRow, 'counts' | 'code'>>();
  private readonly memory = new Map<string, number>();
  private wanted: string | null;

  constructor(
    readonly program: BenchProgram,
    private readonly request: BenchRequest,
    prefix: string,
  ) {
    this.wanted = program.expect;
    request.contestants.forEach((contestant, i) => {
      const file = `${prefix}${i}.py`;
      writeFileSync(file, driverSource(program, request.iterations, contestant));
      this.files.set(contestant.name, file);
      this.runs.set(contestant.name, []);
    });
  }

  /** What does not depend on time. */
  async count(contestant: Contestant): Promise<void> {
    this.request.onStep?.(`${this.program.name} on ${contestant.name}, counting`);
    this.figures.set(contestant.name, await countsOf(this.program, contestant, this.request.timeLimit));
  }

  async measure(contestants: readonly Contestant[], round: number): Promise<void> {
    const { onStep, signal, timeLimit } = this.request;
    if (signal?.aborted === true) return;
    const able = contestants.filter(contestant => this.isAble(contestant));
    onStep?.(`${this.program.name}, round ${round + 1}`);
    const entrants = able.map(contestant => ({ contestant, file: this.files.get(contestant.name)! }));
    // A look at a process's memory costs the parent some microseconds: one round bears it.
    const finished = await runInTurns(entrants, { timeLimit, watchMemory: round === 0 });
    // Ctrl-C goes to all processes of a terminal: that one ended badly is no fault of its own.
    if ((signal?.aborted as boolean | undefined) === true) return;
    able.forEach((contestant, i) => {
      this.keep(contestant, finished[i]!, round);
    });
  }

  private isAble({ hasCompile, name }: Contestant): boolean {
    if (!hasCompile && this.program.size === null)
      this.problems.set(name, 'it has no compile(), so it cannot run a script again and again');
    return !this.problems.has(name);
  }

  private keep({ hasCompile, name }: Contestant, finished: FinishedProcess, round: number): void {
    const { memory, trouble, wall } = finished;
    const report = readReport(finished.stdout);
    if (trouble !== null || report === null) {
      this.problems.set(name, trouble ?? 'the driver printed no times');
      return;
    }
    // Nobody wrote down the answer for a changed size or a script: then all must say what the first one says.
    this.wanted ??= report.answers[0]!;
    const wrong = report.answers.find(answer => answer !== this.wanted);
    if (wrong !== undefined) this.problems.set(name, `wrong answer: ${wrong}, not ${this.wanted}`);
    if (memory !== null) this.memory.set(name, memory);
    const compile = hasCompile ? report.compile : null;
    this.runs.get(name)!.push({ round, wall, compile, iterations: report.iterations });
  }

  /** How many processes the contestant with the most has had. */
  get rounds(): number {
    return Math.max(0, ...[...this.runs.values()].map(runs => runs.length));
  }

  rowOf(engine: string): BenchRow {
    const runs = this.runs.get(engine)!;
    const figures = this.figures.get(engine) ?? { counts: null, code: null };
    const memory = this.memory.get(engine) ?? null;
    const problem = this.problems.get(engine) ?? (runs.length === 0 ? 'the run was ended before its turn' : null);
    return { engine, problem, runs, memory, ...figures };
  }
}

/** Engines only: a peer does not count. */
async function countAll(tasks: readonly Task[], { contestants, signal }: BenchRequest): Promise<void> {
  const engines = contestants.filter(({ kind }) => kind === 'engine');
  const work = tasks.flatMap(task => engines.map(engine => () => task.count(engine)));
  const worker = async (): Promise<void> => {
    for (let next = work.shift(); next !== undefined && signal?.aborted !== true; next = work.shift()) await next();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Opcodes beyond these are left out of the result: no reader looks at the tail. */
const KEPT_OPCODES = 16;

async function countsOf(
  program: BenchProgram,
  { less, name }: Contestant,
  timeLimit: number,
): Promise<Pick<BenchRow, 'counts' | 'code'>> {
  const engine = less === undefined ? { backend: name } : { backend: less.backend, without: [less.without] };
  const request = { ...engine, source: onceScript(program), filename: `${program.name}.py`, counting: true };
  const { counts, failure, size } = await measureIsolated(request, timeLimit);
  if (failure !== null || counts === null || size === null) return { counts: null, code: null };
  const { opcodes: _, ...code } = size;
  return { counts: { ...counts, opcodes: counts.opcodes.slice(0, KEPT_OPCODES) }, code };
}

function machine(loadBefore: number, date: Date, duration: number): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
    flags: [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/).filter(word => word !== '')],
    date: `${date.toISOString().slice(0, 16)}Z`,
    commit: commitOf(packageRoot),
    load: [loadBefore, loadavg()[0]!],
    minutes: duration / 60_000,
  };
}

function commitOf(folder: string): string | null {
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`;
  } catch {
    return null;
  }
}
