declare module 'unicode-name' {
  /** The name of a character, not looking at corrections; undefined when it has none. */
  export function unicodeBaseName(character: string): string | undefined;
  /** Aliases by kind: correction, control, figment, alternate, abbreviation. */
  export function unicodeAliases(character: string): Readonly<Record<string, readonly string[]>> | undefined;
}
