// What `typhon` starts. For a program run it does nothing but start the worker and listen for Ctrl-C: the program runs
// in a worker so that this thread can hear signals while it is busy, and so that it has a stack of our choosing.
// Subcommands run here; they and yargs are loaded only then.
//
// A CommonJS file, dist/typhon.cjs, unlike the others: Node starts it 7 ms sooner than a module.

import { SUBCOMMANDS } from './command-names.ts';
import { isModulePath, parseProgramArguments } from './program-arguments.ts';

const words = process.argv.slice(2);
const first = words[0];
const isCommand =
  first !== undefined && (SUBCOMMANDS.includes(first) || ['--help', '-h', '--version', '-V'].includes(first));

// Not by `import`: the face that Node gives a builtin module for it looks at every export, and so loads what the lazy
// ones are made of (streams, promises): 4 ms of a start.
const { Worker } = process.getBuiltinModule('node:worker_threads');

/** Enough for some 100,000 nested JavaScript calls. */
const STACK_MEGABYTES = 256;
/**
 * Three times what new objects may take before the host looks which of them live: twice its default. Where much is made
 * and kept, a program is up to twice as fast; a million small objects need a tenth more memory while they are made.
 */
const YOUNG_MEGABYTES = 96;

if (first === '--make-code-cache') {
  process.getBuiltinModule('node:fs').chmodSync(__filename, 0o755);
  startWorker({ makeCache: true });
} else if (isCommand) void runSubcommand();
else if (words.some(word => word.startsWith('--backend')) && usesOwnBackend()) runFromSources();
else startWorker({});

async function runSubcommand(): Promise<void> {
  const { runCommand } = (await import(beside('commands.js').href)) as typeof import('./commands.ts');
  process.exitCode = await runCommand(words);
}

function beside(name: string): URL {
  return new URL(name, process.getBuiltinModule('node:url').pathToFileURL(__filename));
}

/** Does the command line name a backend by a path? Mistakes in it are reported by who runs the program. */
function usesOwnBackend(): boolean {
  try {
    return isModulePath(parseProgramArguments(words).backend ?? '');
  } catch {
    return false;
  }
}

/** A user's backend imports Typhon's sources; to share one runtime with it, everything runs from them. */
function runFromSources(): void {
  // Loaded here: a plain program run should not pay for it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { fileURLToPath, pathToFileURL } = process.getBuiltinModule('node:url');
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const { status } = spawnSync(process.execPath, ['--import', tsx, fileURLToPath(beside('../src/cli.ts')), ...words], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

interface SignalRequest {
  readonly signal: number;
  readonly action: 'handle' | 'ignore' | 'default';
}

function startWorker(extra: object): void {
  const interrupt = new Int32Array(new SharedArrayBuffer(4));
  const signals = new Int32Array(new SharedArrayBuffer(4 * 65));
  const worker = new Worker(`${__dirname}/loader.cjs`, {
    workerData: { words, interrupt, signals, ...extra },
    resourceLimits: {
      stackSizeMb: STACK_MEGABYTES,
      maxOldGenerationSizeMb: 8192,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
    stdin: false,
    // Programs write to the descriptors. Streams from the worker would have to be made here, for nothing.
    stdout: true,
    stderr: true,
  });
  let interrupts = 0;
  process.on('SIGINT', () => {
    // A second Ctrl-C that nobody took ends the process by force.
    if ((Atomics.load(interrupt, 0) & 1) !== 0 && ++interrupts > 1) process.exit(130);
    Atomics.or(interrupt, 0, 1);
    Atomics.notify(interrupt, 0);
  });
  let readsInput = false;
  /** What the program does about a signal; Ctrl-C is always heard here. */
  const listen = ({ signal, action }: SignalRequest): void => {
    const { signals: numbers } = process.getBuiltinModule('node:os').constants;
    const name = Object.entries(numbers).find(([, number]) => number === signal)?.[0] as NodeJS.Signals | undefined;
    if (name === undefined || name === 'SIGINT') return;
    process.removeAllListeners(name);
    if (action === 'default') return;
    process.on(name, () => {
      if (action === 'ignore') return;
      Atomics.store(signals, signal, 1);
      Atomics.or(interrupt, 0, 2);
      Atomics.notify(interrupt, 0);
    });
  };
  worker.on('message', (message: 'input' | SignalRequest) => {
    if (message !== 'input') {
      listen(message);
      return;
    }
    readsInput = true;
    deliverInput(piece => {
      worker.postMessage(piece);
      Atomics.notify(interrupt, 0);
    });
  });
  worker.on('exit', code => {
    process.exitCode = code;
    // A wait for input that nobody needs any more must not keep the process alive.
    if (readsInput) process.stdin.destroy();
  });
  worker.on('error', error => {
    const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    process.stderr.write(memory ? 'MemoryError\n' : `typhon: ${error.message}\n`);
    process.exitCode = memory ? 1 : 70;
  });
}

/** Gives the next piece of standard input, or null at its end, to a program that waits for it. */
function deliverInput(deliver: (piece: Uint8Array | null) => void): void {
  const { stdin } = process;
  const onData = (piece: Buffer): void => finish(piece);
  const onEnd = (): void => finish(null);
  const finish = (piece: Uint8Array | null): void => {
    stdin.pause();
    stdin.off('data', onData).off('end', onEnd).off('error', onEnd);
    deliver(piece);
  };
  if (stdin.readableEnded || stdin.destroyed) deliver(null);
  else stdin.on('data', onData).on('end', onEnd).on('error', onEnd).resume();
}
