// Starts one measured process and waits for it. Never two at once: they would measure each other.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../conformance/places.ts';
import { PeerProblem, parsePeer } from '../../src/peers/peers.ts';
import { BenchProblem } from './programs.ts';

/** What runs the driver: an engine of ours in a process of its own, or somebody else's Python. */
export interface Contestant {
  readonly name: string;
  readonly kind: 'engine' | 'peer';
  /** Words of the command; `{file}` stands for the driver's path. */
  readonly command: readonly string[];
  /** Can its driver use `compile` and `exec`? */
  readonly hasCompile: boolean;
  /** An engine that runs with one of its optimisations switched off: the engine's own name, and that of the optimisation. */
  readonly less?: { readonly backend: string; readonly without: string };
}

export interface FinishedProcess {
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
  return { name, kind: 'engine', command: [process.execPath, launcher, '--backend', name, '{file}'], hasCompile: true };
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

/** The system keeps the highest value itself; the last look before the end has it. */
const LOOK_MILLISECONDS = 10;

export function runProcess(
  { command }: Contestant,
  file: string,
  { timeLimit, watchMemory, environment = {} }: ProcessOptions,
): Promise<FinishedProcess> {
  const [program, ...args] = command.map(word => word.replaceAll('{file}', file));
  return new Promise(resolve => {
    const text = { stdout: '', stderr: '' };
    let late = false;
    let memory: number | null = null;
    const start = performance.now();
    const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeLimit * 1000);
    const look = (): void => void (memory = Math.max(memory ?? 0, peakMemory(child.pid)) || null);
    const watch = watchMemory === true ? setInterval(look, LOOK_MILLISECONDS) : undefined;
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8');
      child[stream].on('data', (piece: string) => {
        text[stream] += piece;
      });
    }
    const finish = (trouble: string | null): void => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve({ wall: performance.now() - start, ...text, trouble, memory });
    };
    child.on('error', error => finish(`cannot start: ${error.message}`));
    child.on('close', (status, signal) => {
      if (late) finish(`no end after ${timeLimit} s`);
      else if (signal !== null) finish(`ended by ${signal}`);
      else finish(status === 0 ? null : `exit status ${status}: ${text.stderr.trimEnd().split('\n').at(-1)}`);
    });
  });
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
