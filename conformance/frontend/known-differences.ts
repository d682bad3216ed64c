// Bad programs for which we say something else than CPython, each with the reason. The list is meant to shrink.

interface KnownDifference {
  readonly programs: RegExp;
  readonly reason: string;
}

const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    programs: /^(try: pass\n\s*finally:\n\s+){10}/,
    reason:
      'CPython compiles each finally block twice, so 21 nested ones are two million copies: it runs out of memory. ' +
      'Ours are compiled once.',
  },
  {
    programs: /"\{\w+:\\N\{/,
    reason:
      'A fault of \\N{…} in a format spec leaves CPython as a UnicodeDecodeError without a place; it is meant to be a ' +
      'SyntaxError, as everywhere else in strings.',
  },
];

/** Why the program is answered differently; null if there is no good reason. */
export function knownDifference(program: string): string | null {
  return KNOWN_DIFFERENCES.find(({ programs }) => programs.test(program))?.reason ?? null;
}
