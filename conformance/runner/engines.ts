// Whatever can run a program: Typhon's backends and CPython in the pool's processes, other Pythons as commands.
//
// To the rest of the runner these are all the same: a name, and a function from a program to its run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BACKENDS, findBackend } from '../../backends/registry.ts';
import { PeerProblem, parsePeer, preparePeer, splitPeers } from '../../src/peers/peers.ts';
import { runCommandLine } from './command-line.ts';
import { ProgramPool } from './pool.ts';
import { CPYTHON, type Program, type ProgramRun } from './program.ts';
import type { EngineInfo } from './report.ts';
import { ConformanceProblem } from './suite.ts';

export interface RunnerEngine extends EngineInfo {
  /** Why it cannot run here, or null. */
  readonly unavailable: string | null;
  readonly run: (program: Omit<Program, 'backend'>) => Promise<ProgramRun>;
}

/** Names of backends as the user wrote them, with commas; all of them without any. */
export function backendNames(words: string | undefined): string[] {
  if (words === undefined) return BACKENDS.map(({ name }) => name);
  const names = words.split(',').map(name => name.trim());
  const unknown = names.find(name => findBackend(name) === undefined);
  if (unknown !== undefined) {
    throw new ConformanceProblem(`no backend named '${unknown}'; 'typhon backends' lists them`);
  }
  return [...new Set(names)];
}

export class Engines {
  readonly all: readonly RunnerEngine[];
  private readonly pool: ProgramPool;

  /** `peers`: names or commands (src/peers/peers.ts); those from npm are installed if need be. */
  constructor(backends: readonly string[], peers: readonly string[], jobs: number, say: (text: string) => void) {
    const others = splitPeers(peers).map(words => this.peer(words, say));
    this.pool = new ProgramPool(jobs);
    this.all = [...backends.map(name => this.backend(name)), ...others];
    const twice = this.all.find(({ name }, index) => this.all.findIndex(other => other.name === name) !== index);
    if (twice !== undefined) {
      throw new ConformanceProblem(`two engines are called '${twice.name}'; NAME=COMMAND gives a peer another name`);
    }
  }

  /** Runs a program on CPython 3.14. */
  ask(program: Omit<Program, 'backend'>): Promise<ProgramRun> {
    return this.pool.run({ ...program, backend: CPYTHON });
  }

  close(): void {
    this.pool.close();
  }

  private backend(name: string): RunnerEngine {
    const backend = findBackend(name)!;
    return {
      name,
      kind: 'typhon',
      about: backend.description,
      unavailable: backend.unavailable(),
      run: program => this.pool.run({ ...program, backend: name }),
    };
  }

  private peer(words: string, say: (text: string) => void): RunnerEngine {
    if (words === CPYTHON) {
      const run = (program: Omit<Program, 'backend'>): Promise<ProgramRun> => this.ask(program);
      return { name: words, kind: 'peer', about: 'CPython 3.14 in WebAssembly (pyodide)', unavailable: null, run };
    }
    try {
      const { name, command } = preparePeer(parsePeer(words), say);
      if (!isCommand(command[0]!)) throw new PeerProblem(`the peer ${name} is not installed: no command ${command[0]}`);
      const about = words === name ? `the npm package or command ${name}` : words;
      return { name, kind: 'peer', about, unavailable: null, run: program => runCommandLine(command, program) };
    } catch (error) {
      throw error instanceof PeerProblem ? new ConformanceProblem(error.message) : error;
    }
  }
}

function isCommand(name: string): boolean {
  if (name.includes('/')) return existsSync(name);
  if (process.platform === 'win32') return spawnSync('where', [name], { stdio: 'ignore' }).status === 0;
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name)));
}
