// The subcommands, put together for yargs: one file each in commands/.

import { readFileSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { SyntaxProblem } from '../frontend/problem.ts';
import type { Command } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpText } from './help.ts';
import { describeProblem } from './problem-text.ts';
import { UsageError } from './program-arguments.ts';

/** The exit status. */
export async function runCommand(words: readonly string[]): Promise<number> {
  if (words[0] === '--version' || words[0] === '-V') {
    console.log(versionText());
    return 0;
  }
  if (words[0] === '--help' || words[0] === '-h') {
    process.stdout.write(helpText(COMMANDS));
    return 0;
  }
  let status = 0;
  let parser = yargs(words as string[])
    .scriptName('typhon')
    .version(false)
    .help('help')
    .alias('help', 'h')
    .strict()
    .recommendCommands()
    .exitProcess(false)
    .wrap(Math.min(110, process.stdout.columns || 100))
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    });
  const add = (to: Argv, { usage, summary, options, run, inner = [] }: Command): Argv =>
    to.command(
      usage,
      summary,
      yargs => inner.reduce(add, options(yargs)),
      async args => {
        status = await run(args as never);
      },
    );
  for (const command of COMMANDS) parser = add(parser, command);
  try {
    await parser.parseAsync();
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`typhon: ${error.message.trim().replace(/\s*\n\s*/g, ' ')}\n`);
      return 2;
    }
    if (error instanceof SyntaxProblem) {
      process.stderr.write(describeProblem(error));
      return 1;
    }
    throw error;
  }
  return status;
}

function versionText(): string {
  const packageFile = new URL(
    import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json',
    import.meta.url,
  );
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return `Typhon ${version} (Python 3.14.2)`;
}
