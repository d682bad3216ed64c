// Runs programs in worker threads, several at a time.
//
// A thread of its own for three reasons: a program that hangs where no limit is polled, or breaks the engine down, costs
// its own run only (the thread is ended and replaced); a stack as large as the one that `typhon FILE` gives; and both
// processors. Each program gets a fresh Session, threads are kept, so the price is some milliseconds a program.
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fromSources, packageRoot } from '../places.ts';
import type { Program, ProgramRun } from './program.ts';

/** How long a thread may be late after a program's own limit before it is ended by force. */
const PATIENCE_SECONDS = 5;
/** Programs without a limit on seconds get this one. */
const DEFAULT_SECONDS = 10;
/** A look at the clock that a busy main thread delayed must not be taken for a hang. */
const SECOND_LOOK_MILLISECONDS = 300;

interface Job {
  readonly program: Program;
  readonly resolve: (run: ProgramRun) => void;
}

export class ProgramPool {
  private readonly waiting: Job[] = [];
  private readonly threads = new Set<PoolThread>();
  private closed = false;

  constructor(private readonly size = availableParallelism()) {}

  run(program: Program): Promise<ProgramRun> {
    const { seconds = DEFAULT_SECONDS } = program.limits;
    return new Promise(resolve => {
      this.waiting.push({ program: { ...program, limits: { ...program.limits, seconds } }, resolve });
      this.handOut();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.threads].map(thread => thread.end()));
  }

  private handOut(): void {
    if (this.closed) return;
    for (const thread of this.threads) {
      if (this.waiting.length === 0) return;
      if (!thread.busy) thread.start(this.waiting.shift()!);
    }
    while (this.waiting.length > 0 && this.threads.size < this.size) {
      const thread = new PoolThread(
        () => this.handOut(),
        () => {
          this.threads.delete(thread);
          this.handOut();
        },
      );
      this.threads.add(thread);
      thread.start(this.waiting.shift()!);
    }
  }
}

class PoolThread {
  private readonly worker: Worker;
  private ready = false;
  private job: Job | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly onFree: () => void,
    private readonly onEnd: () => void,
  ) {
    this.worker = startWorker();
    this.worker.on('message', message => {
      if (message === 'ready') {
        this.ready = true;
        this.send();
      } else this.finish(message as ProgramRun);
    });
    this.worker.on('error', error => this.fail('bug', `the thread broke down: ${error.stack ?? error}`));
    this.worker.on('exit', status => {
      this.fail('bug', `the thread ended with status ${status}`);
      this.onEnd();
    });
  }

  get busy(): boolean {
    return this.job !== null;
  }

  start(job: Job): void {
    this.job = job;
    this.worker.ref();
    if (this.ready) this.send();
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.worker.terminate();
  }

  private send(): void {
    const { program } = this.job!;
    const patience = (program.limits.seconds! + PATIENCE_SECONDS) * 1000;
    this.timer = setTimeout(() => {
      this.timer = setTimeout(() => {
        this.fail('timeout', `no answer within ${patience / 1000} s; its thread was ended`);
        void this.worker.terminate();
      }, SECOND_LOOK_MILLISECONDS);
    }, patience);
    this.worker.postMessage(program);
  }

  private finish(run: ProgramRun): void {
    clearTimeout(this.timer);
    const job = this.job;
    this.job = null;
    this.worker.unref();
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

function startWorker(): Worker {
  const entry = fromSources ? 'conformance/runner/start-worker.mjs' : 'dist/conformance-worker.js';
  return new Worker(pathToFileURL(packageRoot + entry), {
    execArgv: [],
    resourceLimits: { stackSizeMb: 256, maxOldGenerationSizeMb: 2048 },
  });
}
