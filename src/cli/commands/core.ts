// typhon core FILE: the core tree that all engines compile, with the sugar lowered.

import { compileSource } from '../../frontend/compile.ts';
import { printCore } from '../../frontend/core/print.ts';
import { characterNames, readSource } from '../source-file.ts';
import type { Command } from './command.ts';

export const coreCommand: Command = {
  usage: 'core [file]',
  summary: 'print the core tree of a program: what all engines compile',
  options: yargs =>
    yargs
      .positional('file', { type: 'string', default: '-', describe: "source file; '-' is standard input" })
      .example('$0 core program.py', ''),
  run: ({ file }) => {
    process.stdout.write(`${printCore(compileSource(readSource(file), { characterNames }).code).trimEnd()}\n`);
    return 0;
  },
};
