// Put into an engine by slow-engine.ts: waits for a share of the time since it was last asked.

declare const SLOWED_BY: number;

let last = 0;

export function wait(): void {
  const now = performance.now();
  // A long pause was not the engine's work: the program slept or waited for input.
  const since = Math.min(now - last, 50);
  const until = last === 0 ? now : now + since * SLOWED_BY;
  while (performance.now() < until);
  last = performance.now();
}
