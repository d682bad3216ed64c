// Starts measured processes, and lets those that are compared take turns. Only one works at a time: two would measure each
// other.
//
// A machine's speed changes within a second (other work, heat, neighbours in the same processor), so what is compared
// must run in the same second. The processes of one round live side by side; each waits for a line of its standard
// input before each of its iterations (driver.ts) and says on its output that it waits. Times of waiting count nowhere.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../conformance/places.ts';
import { type Peer, PeerProblem, parsePeer } from '../../src/peers/peers.ts';
import { countTurns } from './driver.ts';
import { BenchProblem } from './programs.ts';

/** What runs the driver: an engine of ours in a process of its own, or somebody else's Python. */
export interface Contestant extends Peer {
  readonly kind: 'engine' | 'peer';
  /** An engine that runs with one of its optimisations switched off: the engine's own name, and that of the optimisation. */
  readonly less?: { readonly backend: string; readonly without: string };
}

export interface FinishedProcess {
  /** From start to end, without the time in which it waited for its turns. */
  readonly wall: number;
  readonly stdout: string;
  readonly stderr: string;
  /** How it ended when not well: a status, a signal, no such command, too late. */
  readonly trouble: string | null;
  /** Bytes of memory at most, when asked for and where the system tells. */
  readonly memory: number | null;
}

export function engineContestant(name: string): Contestant {
  const launcher = join(packageRoot, 'dist/typhon.js');
  if (!existsSync(launcher)) throw new BenchProblem('the bench measures the bundle, and there is none: npm run build');
  const command = [process.execPath, launcher, '--backend', name, '{file}'];
  return { name, kind: 'engine', command, hasCompile: true, hasInput: true };
}

/** The same engine with one of its optimisations switched off, beside the whole one. */
export function lessContestant(backend: string, without: string): Contestant {
  const { command, ...whole } = engineContestant(backend);
  const words = [...command.slice(0, -1), '--without', without, '{file}'];
  return { ...whole, name: `${backend} without ${without}`, command: words, less: { backend, without } };
}

/** One of those known by name, a command of the machine, or 'NAME=COMMAND {file}' (src/peers). */
export function peerContestant(text: string): Contestant {
  try {
    return { kind: 'peer', ...parsePeer(text) };
  } catch (error) {
    throw error instanceof PeerProblem ? new BenchProblem(error.message) : error;
  }
}

export interface ProcessOptions {
  /** Seconds. */
  readonly timeLimit: number;
  /** Watch its memory, which takes the parent a little time now and then. */
  readonly watchMemory?: boolean;
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** One process from start to end without waiting. */
export function runProcess(contestant: Contestant, file: string, options: ProcessOptions): Promise<FinishedProcess> {
  return new MeasuredProcess(contestant, file, options, false).finished;
}

export interface Entrant {
  readonly contestant: Contestant;
  readonly file: string;
}

/** Processes side by side, an iteration each in turn; those that cannot wait for a turn come after the others. */
export async function runInTurns(entrants: readonly Entrant[], options: ProcessOptions): Promise<FinishedProcess[]> {
  const finished = new Map<Entrant, Promise<FinishedProcess>>();
  const waiting: MeasuredProcess[] = [];
  for (const entrant of entrants.filter(({ contestant }) => contestant.hasInput)) {
    const process = new MeasuredProcess(entrant.contestant, entrant.file, options, true);
    finished.set(entrant, process.finished);
    if (await process.stop()) waiting.push(process);
  }
  while (waiting.length > 0) {
    for (const process of [...waiting]) {
      process.goOn();
      if (!(await process.stop())) waiting.splice(waiting.indexOf(process), 1);
    }
  }
  for (const entrant of entrants.filter(({ contestant }) => !contestant.hasInput)) {
    const alone = runProcess(entrant.contestant, entrant.file, options);
    finished.set(entrant, alone);
    await alone;
  }
  return Promise.all(entrants.map(entrant => finished.get(entrant)!));
}

/** The system keeps the highest value itself; the last look before the end has it. */
const LOOK_MILLISECONDS = 10;

class MeasuredProcess {
  readonly finished: Promise<FinishedProcess>;
  private readonly child: ChildProcess;
  private readonly text = { stdout: '', stderr: '' };
  private turns = 0;
  private turnsSeen = 0;
  private ended = false;
  private onStop: (() => void) | null = null;
  private wall = 0;
  private since = performance.now();
  private late = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    contestant: Contestant,
    file: string,
    private readonly options: ProcessOptions,
    private readonly takesTurns: boolean,
  ) {
    const [program, ...args] = contestant.command.map(word => word.replaceAll('{file}', file));
    const env = { ...process.env, ...options.environment };
    this.child = spawn(program!, args, { stdio: [takesTurns ? 'pipe' : 'ignore', 'pipe', 'pipe'], env });
    this.limitTime();
    this.finished = this.watch(options.watchMemory === true);
  }

  /** Waits until it waits for its turn; false when it has ended instead. */
  async stop(): Promise<boolean> {
    if (this.turns === this.turnsSeen && !this.ended) await new Promise<void>(resolve => void (this.onStop = resolve));
    this.turnsSeen++;
    return !this.ended;
  }

  /** Gives it the turn. */
  goOn(): void {
    this.since = performance.now();
    this.limitTime();
    this.child.stdin!.write('\n');
  }

  private limitTime(): void {
    const end = (): void => {
      this.late = true;
      this.child.kill('SIGKILL');
    };
    clearTimeout(this.timer);
    this.timer = setTimeout(end, Math.max(1, this.options.timeLimit * 1000 - this.wall));
  }

  private pause(): void {
    clearTimeout(this.timer);
    this.wall += performance.now() - this.since;
    const { onStop } = this;
    this.onStop = null;
    onStop?.();
  }

  private read(piece: string): void {
    this.text.stdout += piece;
    if (!this.takesTurns) return;
    const turns = countTurns(this.text.stdout);
    if (turns === this.turns) return;
    this.turns = turns;
    this.pause();
  }

  private watch(watchMemory: boolean): Promise<FinishedProcess> {
    const { child, text } = this;
    let memory: number | null = null;
    const look = (): void => void (memory = Math.max(memory ?? 0, peakMemory(child.pid)) || null);
    const watch = watchMemory ? setInterval(look, LOOK_MILLISECONDS) : undefined;
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8');
    child.stdout!.on('data', (piece: string) => this.read(piece));
    child.stderr!.on('data', (piece: string) => void (text.stderr += piece));
    // That it has ended while its turn was on the way is told by its end.
    child.stdin?.on('error', () => {});
    return new Promise(resolve => {
      const finish = (trouble: string | null): void => {
        clearInterval(watch);
        this.ended = true;
        this.pause();
        resolve({ wall: this.wall, ...text, trouble, memory });
      };
      child.on('error', error => finish(`cannot start: ${error.message}`));
      child.on('close', (status, signal) => {
        if (this.late) finish(`no end after ${this.options.timeLimit} s`);
        else if (signal !== null) finish(`ended by ${signal}`);
        else finish(status === 0 ? null : `exit status ${status}: ${text.stderr.trimEnd().split('\n').at(-1)}`);
      });
    });
  }
}

/** In bytes, of a process that runs; 0 where the system has no /proc. */
function peakMemory(process: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
