// The program's thread: entry of dist/engine.cjs. Runs one program and ends the worker with its exit status.

import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { BACKENDS } from '../../backends/registry.ts';
import { compileSource } from '../frontend/compile.ts';
import { Source } from '../frontend/source.ts';
import { NodeHost } from '../host/node-host.ts';
import type { SignalSource } from '../host/node-processes.ts';
import { type ProgramArguments, parseProgramArguments, UsageError } from './program-arguments.ts';
import { BACKEND_VARIABLE, runProgram } from './run-program.ts';

interface WorkerData {
  readonly words: readonly string[];
  readonly interrupt: Int32Array;
  /** By number: has this signal come? The main thread hears those that it was told to. */
  readonly signals: Int32Array;
}

const { words, interrupt, signals } = workerData as WorkerData;

/** How long a wait for input lasts before a look at the message port; a wake-up may come too early to be heard. */
const LOOK_MILLISECONDS = 20;
let asked = false;

/** Standard input is read by the main thread, so that Ctrl-C can end the wait for it. */
function readInput(): Uint8Array | null | undefined {
  if (!asked) parentPort!.postMessage('input');
  asked = true;
  for (;;) {
    const received = receiveMessageOnPort(parentPort!) as { message: Uint8Array | null } | undefined;
    if (received !== undefined) {
      asked = false;
      return received.message;
    }
    if (Atomics.load(interrupt, 0) !== 0) return undefined;
    Atomics.wait(interrupt, 0, 0, LOOK_MILLISECONDS);
  }
}

const signalSource: SignalSource = {
  take: () => {
    const arrived: number[] = [];
    for (let signal = 1; signal < signals.length; signal++)
      if (Atomics.exchange(signals, signal, 0) !== 0) arrived.push(signal);
    return arrived;
  },
  set: (signal, action) => parentPort!.postMessage({ signal, action }),
};

/** Runs the program of the command line; the loader calls it once. */
export function main(): number {
  const host = new NodeHost({ interruptFlag: interrupt, readInput, signals: signalSource });
  let args: ProgramArguments;
  try {
    args = parseProgramArguments(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.write(2, `typhon: ${error.message}\n`);
    return 2;
  }
  // Programs that start sys.executable mean the engine that runs them.
  if (args.backend !== null) host.setEnvironment(BACKEND_VARIABLE, args.backend);
  return runProgram(host, args).status;
}

export { measureProgram as measure } from '../compare/measure.ts';

/**
 * Something of everything, so that V8's code cache holds the compiled functions that most programs need. The virtual
 * machines only compile: their loops are better not in the cache (backends/shared/README.md).
 */
export function warmUp(): void {
  const host = new NodeHost({ onWrite: () => {}, input: '' });
  runProgram(host, parseProgramArguments(['--backend', 'jit', '-c', WARM_UP]));
  const { code } = compileSource(Source.fromText(WARM_UP, '<warm-up>'));
  for (const { compile, pack, unpack } of BACKENDS) {
    const packed = pack?.(compile(code, {}));
    if (packed !== undefined) unpack?.(packed.main, () => packed.rest, null);
  }
}

const WARM_UP = `
import sys, math, time
class A:
    def __init__(self, x): self.x = x
    def get(self): return self.x
def f(a, b=1, *c, **d):
    try:
        return [i * a for i in range(3) if i] + [str(a), f"{a:>{b + 3}}"]
    except ValueError as e:
        raise
def g():
    for i in (1, 2): yield i
d = {"a": 1, 2: (3, 4)}
print(f(2), d, {1, 2}, A(3).get(), list(g()), sorted([3, 1]), sum([1.5, 2]), "a,b".split(","), 10 ** 20, 7 // 2)
while d:
    d.popitem()
import json, re, collections, dataclasses, enum, typing, functools, datetime
`;
