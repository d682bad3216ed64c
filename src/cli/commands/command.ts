// What a subcommand is: how it is called, what it says of itself, what it does.

import type { Argv } from 'yargs';

export interface Command {
  /** As yargs writes it: 'dis <file>'. */
  readonly usage: string;
  readonly summary: string;
  readonly options: (yargs: Argv) => Argv;
  /** Gives the exit status. */
  // biome-ignore lint/suspicious/noExplicitAny: yargs types arguments per command
  readonly run: (args: any) => number | Promise<number>;
  /** `typhon report merge`: commands of their own below this one. */
  readonly inner?: readonly Command[];
}
