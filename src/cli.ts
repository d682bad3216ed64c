// The command line for development: `npx tsx src/cli.ts …` runs the sources directly, a program in this very thread.
// What users start is dist/typhon.js (src/cli/launch.ts).

import { SUBCOMMANDS } from './cli/command-names.ts';
import { loadBackend } from './cli/own-backend.ts';
import { isModulePath, parseProgramArguments, UsageError } from './cli/program-arguments.ts';
import { runProgram } from './cli/run-program.ts';
import { NodeHost } from './host/node-host.ts';

const words = process.argv.slice(2);
const first = words[0];
if (first !== undefined && (SUBCOMMANDS.includes(first) || ['--help', '-h', '--version', '-V'].includes(first))) {
  const { runCommand } = await import('./cli/commands.ts');
  process.exitCode = await runCommand(words);
} else {
  try {
    const args = parseProgramArguments(words);
    const own = isModulePath(args.backend ?? '') ? await loadBackend(args.backend!) : null;
    process.exitCode = runProgram(new NodeHost(), args, own).status;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`typhon: ${error.message}\n`);
    process.exitCode = 2;
  }
}
