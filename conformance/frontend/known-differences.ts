// Bad programs for which we say something else than CPython, each with the reason.
//
// The key is the program. An entry that has become equal does no harm to a run, but shall go.

export const KNOWN_DIFFERENCES: ReadonlyMap<string, string> = new Map<string, string>([]);
