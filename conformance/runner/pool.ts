// Runs programs in processes of their own, several at a time.
//
// A program that hangs where no limit is polled, uses up all memory, or breaks the engine down costs its own run only:
// its process is ended and replaced. Each program gets a fresh Session but processes are kept, so the price is some
// milliseconds a program.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fromSources, packageRoot } from '../places.ts';
import { CPYTHON, type Program, type ProgramRun } from './program.ts';

/** How long a process may be late after a program's own limit before it is ended by force. */
const PATIENCE_SECONDS = 5;
/** The first program on CPython waits for it to start; on a busy machine that takes long. */
const CPYTHON_START_SECONDS = 300;
/** Programs without a limit on seconds get this one. */
const DEFAULT_SECONDS = 10;
/** A look at the clock that a busy main process delayed must not be taken for a hang. */
const SECOND_LOOK_MILLISECONDS = 300;

interface Job {
  readonly program: Program;
  readonly resolve: (run: ProgramRun) => void;
}

export class ProgramPool {
  private readonly waiting: Job[] = [];
  private readonly processes = new Set<PoolProcess>();
  private closed = false;

  /** `entry`: another worker than that of this Typhon. */
  constructor(
    private readonly size = availableParallelism(),
    private readonly entry = packageRoot +
      (fromSources ? 'conformance/runner/start-worker.mjs' : 'dist/conformance-worker.js'),
  ) {}

  run(program: Program): Promise<ProgramRun> {
    const { seconds = DEFAULT_SECONDS } = program.limits;
    return new Promise(resolve => {
      this.waiting.push({ program: { ...program, limits: { ...program.limits, seconds } }, resolve });
      this.handOut();
    });
  }

  close(): void {
    this.closed = true;
    for (const one of this.processes) one.end();
  }

  private handOut(): void {
    if (this.closed) return;
    for (const one of this.processes) {
      if (this.waiting.length === 0) return;
      if (!one.busy) one.start(this.waiting.shift()!);
    }
    while (this.waiting.length > 0 && this.processes.size < this.size) {
      const one = new PoolProcess(
        this.entry,
        () => this.handOut(),
        () => {
          this.processes.delete(one);
          this.handOut();
        },
      );
      this.processes.add(one);
      one.start(this.waiting.shift()!);
    }
  }
}

class PoolProcess {
  private readonly child: ChildProcess;
  private ready = false;
  private job: Job | null = null;
  private timer: NodeJS.Timeout | undefined;
  private complaint = '';

  constructor(
    entry: string,
    private readonly onFree: () => void,
    private readonly onEnd: () => void,
  ) {
    this.child = startChild(entry);
    this.child.on('message', message => {
      if (message === 'ready') {
        this.ready = true;
        this.send();
      } else this.finish(message as ProgramRun);
    });
    this.child.stderr!.on('data', data => {
      this.complaint = (this.complaint + data).slice(-2000);
    });
    this.child.on('close', (status, signal) => {
      this.fail('bug', `the process ended with ${signal ?? `status ${status}`}: ${firstLine(this.complaint)}`);
      this.onEnd();
    });
  }

  get busy(): boolean {
    return this.job !== null || this.child.killed;
  }

  start(job: Job): void {
    this.job = job;
    if (this.ready) this.send();
  }

  end(): void {
    clearTimeout(this.timer);
    this.child.kill('SIGKILL');
  }

  private send(): void {
    const { program } = this.job!;
    const start = program.backend === CPYTHON ? CPYTHON_START_SECONDS : 0;
    const patience = (program.limits.seconds! + PATIENCE_SECONDS + start) * 1000;
    this.timer = setTimeout(() => {
      this.timer = setTimeout(() => {
        this.fail('timeout', `no answer within ${patience / 1000} s; its process was ended`);
        this.end();
      }, SECOND_LOOK_MILLISECONDS);
    }, patience);
    this.child.send(program);
  }

  private finish(run: ProgramRun): void {
    clearTimeout(this.timer);
    const job = this.job;
    this.job = null;
    job?.resolve(run);
    this.onFree();
  }

  private fail(ending: 'bug' | 'timeout', detail: string): void {
    clearTimeout(this.timer);
    const job = this.job;
    this.job = null;
    job?.resolve({ stdout: '', stderr: '', status: 70, ending, detail, milliseconds: 0 });
  }
}

/** What V8 or Node said last words with; never empty lines or native addresses. */
function firstLine(text: string): string {
  return text.split('\n').find(line => /error|Error/.test(line)) ?? text.trim().split('\n')[0] ?? '';
}

function startChild(entry: string): ChildProcess {
  return fork(entry, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
