// The worker's entry. Compiling the engine's bundle takes longer than running a small program, so V8's code cache of it
// is kept beside it (engine.cache); V8 itself refuses a cache made by another version, and then compiles as usual.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const enginePath = join(__dirname, 'engine.cjs');
const cachePath = join(__dirname, 'engine.cache');

// The build wraps the engine into a function expression and writes it in ASCII: it is used as it was read.
const source = readFileSync(enginePath, 'latin1');
let cachedData: Buffer | undefined;
try {
  cachedData = readFileSync(cachePath);
} catch {
  // No cache: slower by some 30 ms, nothing else.
}
const script = new Script(source, { filename: enginePath, ...(cachedData ? { cachedData } : {}) });
const module = { exports: {} as { main(): number; warmUp(): void; measure(request: unknown): unknown } };
const task = workerData as { makeCache?: boolean; measure?: unknown };
script.runInThisContext()(require, module.exports, module, enginePath);

/**
 * As a microtask: everywhere else Node stands ready to report what is thrown, for which V8 finds the source position of
 * each `throw`, caught or not. Without that an exception costs a fifth.
 */
void Promise.resolve().then(() => {
  if (task.makeCache) {
    module.exports.warmUp();
    writeFileSync(cachePath, script.createCachedData());
  } else if (task.measure !== undefined) {
    parentPort!.postMessage(module.exports.measure(task.measure));
  } else process.exit(module.exports.main());
});
