// CPython 3.14 as the judge: runs many programs, each as `python FILE` would, in one process.
//
// The interpreter is the npm package pyodide (CPython compiled to WebAssembly). It lives in a worker thread of
// its own for two reasons: deep recursion needs a larger stack than Node's main thread has (a method that calls
// itself through `repr` would crash the process), and a caller that sleeps while the worker runs can cut a
// program that never ends. So `run` is synchronous, and works the same on the main thread and inside a worker.
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { packageRoot } from '../places.ts';

export interface OracleProgram {
  source: string;
  /** As it shall appear in tracebacks; relative names count from the current folder. Siblings can be imported. */
  filename: string;
  args?: string[];
  stdin?: string;
  /** Further folders that the program may look into. */
  folders?: string[];
}

export interface OracleResult {
  stdout: string;
  stderr: string;
  /** The process's exit status; 124 for a program that was cut by the time limit. */
  status: number;
}

type Answer = { ready: true } | { failure: string } | OracleResult;

const startLimit = 300_000;
/** How often a program that catches the first interrupt is interrupted again, and for how long. */
const patience = { pause: 50, times: 20 };
const SIGINT = 2;

export class Oracle {
  private worker!: Worker;
  private port!: MessagePort;
  private answered!: Int32Array;
  private interrupt!: Uint8Array;

  private constructor(private readonly timeLimit: number) {}

  static start(options: { timeLimit?: number } = {}): Oracle {
    const oracle = new Oracle(options.timeLimit ?? 10_000);
    oracle.startWorker();
    return oracle;
  }

  run(program: OracleProgram, timeLimit = this.timeLimit): OracleResult {
    Atomics.store(this.answered, 0, 0);
    Atomics.store(this.interrupt, 0, 0);
    this.port.postMessage(program);
    let answer = this.wait(timeLimit);
    for (let turn = 0; answer === undefined && turn < patience.times; turn++) {
      Atomics.store(this.interrupt, 0, SIGINT);
      answer = this.wait(patience.pause);
    }
    if (answer !== undefined && 'status' in answer) return answer;
    // Stuck inside one long C operation, or CPython itself crashed: only a new interpreter helps.
    this.close();
    this.startWorker();
    if (answer === undefined) return { stdout: '', stderr: '', status: 124 };
    throw new Error(`CPython could not run ${program.filename}: ${'failure' in answer ? answer.failure : 'no answer'}`);
  }

  close(): void {
    this.port.close();
    void this.worker.terminate();
  }

  private startWorker(): void {
    const channel = new MessageChannel();
    this.port = channel.port1;
    this.answered = new Int32Array(new SharedArrayBuffer(4));
    this.interrupt = new Uint8Array(new SharedArrayBuffer(1));
    this.worker = new Worker(pathToFileURL(`${packageRoot}conformance/oracle/pyodide-worker.mjs`), {
      workerData: { port: channel.port2, answered: this.answered, interrupt: this.interrupt },
      transferList: [channel.port2],
      resourceLimits: { stackSizeMb: 256 },
      execArgv: [],
    });
    this.worker.unref();
    const answer = this.wait(startLimit);
    if (answer === undefined || !('ready' in answer)) {
      this.close();
      throw new Error(
        `the oracle did not start: ${answer !== undefined && 'failure' in answer ? answer.failure : 'no answer'}`,
      );
    }
  }

  /** Sleeps until the worker has answered, or the time is over. */
  private wait(milliseconds: number): Answer | undefined {
    Atomics.wait(this.answered, 0, 0, milliseconds);
    return receiveMessageOnPort(this.port)?.message as Answer | undefined;
  }
}
