// What the jit counts, always.

export const counters = {
  /** Calls of Python functions. */
  calls: 0,
  emittedFunctions: 0,
  emittedBytes: 0,
  /** Attribute and method sites that met a shape they did not know. */
  cacheMisses: 0,
};

export function resetCounters(): void {
  counters.calls = 0;
  counters.emittedFunctions = 0;
  counters.emittedBytes = 0;
  counters.cacheMisses = 0;
}
