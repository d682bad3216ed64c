// The subcommands by name: what makes `typhon WORD` a command and not a program to run. Kept apart from the commands
// themselves so that a program run does not load them.

export const SUBCOMMANDS: readonly string[] = [
  'compare',
  'dis',
  'tokens',
  'ast',
  'symtable',
  'core',
  'explain',
  'conformance',
  'fuzz',
  'bench',
  'report',
  'backends',
];
