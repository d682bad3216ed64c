// Put into an engine by slow-engine.ts: waits for a share of the time since it was last asked.

declare const SLOWED_BY: number;

/** Milliseconds; the engine asks some thousand times a second. */
const LONGEST = 5;

let last = 0;

export function wait(): void {
  const now = performance.now();
  // A long pause was not the engine's work: the program slept, waited for its turn, or another process had the processor.
  const since = now - last < LONGEST ? now - last : 0;
  const until = now + since * SLOWED_BY;
  while (performance.now() < until);
  last = performance.now();
}
