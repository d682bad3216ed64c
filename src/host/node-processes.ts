// Child processes on Node, so that the program can wait for them without an event loop.
//
// Node tells about the end of a child by an event, and the program's thread never returns to its event loop. So a helper
// thread (process-keeper below, a few lines of plain JavaScript) starts the children and hears about their ends; it
// writes them into memory shared with this thread, which waits on it. Children get descriptors of this process (all
// threads share them), never Node's own pipes.

import type { HostProcesses, SpawnOptions } from './files.ts';
import { HostError } from './host.ts';
import type { NodeDescriptors } from './node-descriptors.ts';
import { hostError } from './node-errors.ts';

/** Fields of the shared numbers: a lock-free mailbox of one request, and a ring of ends. */
const ANSWERED = 0;
const PID = 1;
const ERRNO = 2;
const ENDS = 3;
const RING = 4;
const RING_SIZE = 512;

/** Runs in the helper thread. Text, because it must start without any file beside it. */
const KEEPER = `
const { parentPort, workerData } = require('node:worker_threads');
const { spawn } = require('node:child_process');
const { signals } = require('node:os').constants;
const shared = workerData;
const end = (pid, status) => {
  const at = Atomics.load(shared, ${ENDS});
  shared[${RING} + (at % ${RING_SIZE}) * 2] = pid;
  shared[${RING} + (at % ${RING_SIZE}) * 2 + 1] = status;
  Atomics.add(shared, ${ENDS}, 1);
  Atomics.notify(shared, ${ENDS});
};
const answer = (pid, errno) => {
  shared[${PID}] = pid;
  shared[${ERRNO}] = errno;
  Atomics.store(shared, ${ANSWERED}, 1);
  Atomics.notify(shared, ${ANSWERED});
};
parentPort.on('message', ({ file, args, options }) => {
  try {
    const child = spawn(file, args, options);
    child.on('error', error => { if (child.pid === undefined) answer(0, Math.abs(error.errno ?? 5)); });
    child.on('exit', (code, signal) => end(child.pid, signal === null ? (code & 255) << 8 : signals[signal]));
    if (child.pid !== undefined) answer(child.pid, 0);
  } catch (error) {
    answer(0, Math.abs(error.errno ?? 22));
  }
});
`;

/** Loaded when it is needed: programs that ask nothing of it start without it. */
const operatingSystem = (): typeof import('node:os') => process.getBuiltinModule('node:os');

interface Keeper {
  readonly shared: Int32Array;
  readonly worker: import('node:worker_threads').Worker;
}

/** One for the whole process: ends of children are told apart by their ids. */
let keeper: Keeper | null = null;

function startKeeper(): Keeper {
  const shared = new Int32Array(new SharedArrayBuffer((RING + RING_SIZE * 2) * 4));
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(KEEPER, { eval: true, workerData: shared, execArgv: [] });
  // It must not keep the process alive.
  worker.unref();
  return { shared, worker };
}

export class NodeProcesses implements HostProcesses {
  readonly id = process.pid;
  private taken = 0;
  private readonly running = new Set<number>();
  private readonly ended = new Map<number, number>();

  constructor(
    private readonly descriptors: NodeDescriptors,
    private readonly currentDirectory: () => string,
    /** Waits on a number in shared memory; true when Ctrl-C came first. */
    private readonly waitOn: (shared: Int32Array, index: number, value: number) => boolean,
    private readonly signals: SignalSource,
  ) {}

  get parentId(): number {
    return process.ppid;
  }

  get ids(): HostProcesses['ids'] {
    return {
      user: process.getuid!(),
      effectiveUser: process.geteuid!(),
      group: process.getgid!(),
      effectiveGroup: process.getegid!(),
    };
  }

  get groups(): readonly number[] {
    return process.getgroups!();
  }

  get processors(): number {
    return operatingSystem().cpus().length;
  }

  spawn(options: SpawnOptions): number {
    keeper ??= startKeeper();
    const { shared, worker } = keeper;
    // What ended before this run's first child is not ours.
    if (this.running.size === 0 && this.ended.size === 0) this.taken = Atomics.load(shared, ENDS);
    const temporary: number[] = [];
    try {
      const stdio = options.descriptors.map(descriptor => {
        if (descriptor === null) return 'ignore';
        const child = this.descriptors.forChild(descriptor);
        if (child.temporary) temporary.push(child.host);
        return child.host;
      });
      Atomics.store(shared, ANSWERED, 0);
      worker.postMessage({
        file: options.file,
        args: options.args.slice(1),
        options: {
          argv0: options.args[0],
          stdio,
          cwd: options.directory ?? this.currentDirectory(),
          env: Object.fromEntries(options.environment ?? Object.entries(process.env)),
          detached: options.newSession,
          ...(options.user === null ? {} : { uid: options.user }),
          ...(options.group === null ? {} : { gid: options.group }),
        },
      });
      while (Atomics.load(shared, ANSWERED) === 0) Atomics.wait(shared, ANSWERED, 0, 1000);
      if (shared[ERRNO] !== 0) throw new HostError(shared[ERRNO]!, '', 'spawn failed');
      this.running.add(shared[PID]!);
      return shared[PID]!;
    } finally {
      const { closeSync } = process.getBuiltinModule('node:fs');
      for (const host of temporary) closeSync(host);
    }
  }

  wait(child: number, block: boolean): readonly [number, number] | null {
    for (;;) {
      const seen = this.collect();
      const wanted = child > 0 ? child : this.ended.keys().next().value;
      const status = wanted === undefined ? undefined : this.ended.get(wanted);
      if (status !== undefined) {
        this.ended.delete(wanted!);
        return [wanted!, status];
      }
      if (child > 0 ? !this.running.has(child) : this.running.size === 0)
        throw new HostError(10, 'ECHILD', 'No child processes');
      if (!block) return null;
      if (this.waitOn(keeper!.shared, ENDS, seen)) throw new HostError(4, 'EINTR', 'Interrupted system call');
    }
  }

  isOver(child: number): boolean {
    this.collect();
    return child > 0 ? !this.running.has(child) : this.ended.size > 0 || this.running.size === 0;
  }

  /** Takes over the ends that the keeper has written; gives how many there were in all. */
  private collect(): number {
    if (keeper === null) return 0;
    const total = Atomics.load(keeper.shared, ENDS);
    for (; this.taken < total; this.taken++) {
      const at = RING + (this.taken % RING_SIZE) * 2;
      const pid = keeper.shared[at]!;
      if (this.running.delete(pid)) this.ended.set(pid, keeper.shared[at + 1]!);
    }
    return total;
  }

  kill(target: number, signal: number): void {
    // A child that has ended, but was not waited for, can still be sent a signal; Node has forgotten it already.
    this.collect();
    if (this.ended.has(target)) return;
    try {
      process.kill(target, signal);
    } catch (error) {
      throw hostError(error);
    }
  }

  exit(status: number): never {
    // In a worker this ends the worker only, with this status, and the main thread hands it on.
    process.exit(status);
  }

  systemName(): readonly string[] {
    const { type, hostname, release, version, machine } = operatingSystem();
    return [type(), hostname(), release(), version(), machine()];
  }

  loadAverages(): readonly number[] {
    return operatingSystem().loadavg();
  }

  times(): readonly [number, number] {
    const { user, system } = process.cpuUsage();
    return [user / 1e6, system / 1e6];
  }

  terminalSize(descriptor: number): readonly [number, number] {
    if (this.descriptors.isTerminal(descriptor)) {
      const { WriteStream } = process.getBuiltinModule('node:tty');
      try {
        const [columns, lines] = new WriteStream(this.descriptors.forChild(descriptor).host).getWindowSize();
        return [columns, lines];
      } catch {
        // A terminal that does not tell its size.
      }
    }
    throw new HostError(25, 'ENOTTY', 'Inappropriate ioctl for device');
  }

  takeSignals(): readonly number[] {
    return this.signals.take();
  }

  setSignal(signal: number, action: 'handle' | 'ignore' | 'default'): void {
    this.signals.set(signal, action);
  }
}

/** Who hears signals for this thread: the main thread of the command line, or nobody. */
export interface SignalSource {
  take(): readonly number[];
  set(signal: number, action: 'handle' | 'ignore' | 'default'): void;
}
