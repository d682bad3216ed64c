// -X importtime: how long each import takes, by itself and with what it imports, told on standard error when it is done.

import type { Interpreter } from '../interpreter.ts';
import type { Value } from '../objects/object.ts';

/** The imports under way: how deep they lie in each other, and what those within the innermost one have taken so far. */
interface Progress {
  depth: number;
  within: bigint;
}

const progresses = new WeakMap<Interpreter, Progress>();
const HEADER = 'import time: self [us] | cumulative | imported package\n';

/** In microseconds, rounded up. */
const shown = (nanoseconds: bigint, width: number): string => String((nanoseconds + 999n) / 1000n).padStart(width);

export function timedImport(running: Interpreter, name: string, load: () => Value): Value {
  const { errorOutput, host } = running;
  let progress = progresses.get(running);
  if (progress === undefined) {
    progress = { depth: 0, within: 0n };
    progresses.set(running, progress);
    errorOutput.write(HEADER);
  }
  const before = progress.within;
  const start = host.monotonic();
  progress.within = 0n;
  progress.depth++;
  let whole = 0n;
  try {
    return load();
  } finally {
    whole = host.monotonic() - start;
    progress.depth--;
    const indented = ' '.repeat(2 * progress.depth) + name;
    errorOutput.write(`import time: ${shown(whole - progress.within, 9)} | ${shown(whole, 10)} | ${indented}\n`);
    progress.within = before + whole;
  }
}
