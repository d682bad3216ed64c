// Cases that are known to fail, each with the reason. An entry that passes fails the run, so the list only shrinks.
//
//   { path: 'conformance/language/async/async_generator.py', backend: 'all', reason: 'anext() is missing' }

export interface KnownFailure {
  readonly path: string;
  /** The name of a backend, or 'all'. */
  readonly backend: string;
  readonly reason: string;
}

export const KNOWN_FAILURES: readonly KnownFailure[] = [];

/** Why this case may fail on this backend, or undefined. */
export function knownFailure(path: string, backend: string): string | undefined {
  return KNOWN_FAILURES.find(known => known.path === path && (known.backend === backend || known.backend === 'all'))
    ?.reason;
}
