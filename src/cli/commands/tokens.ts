// typhon tokens FILE: the tokens, as `python -m tokenize -e` prints them.

import { SyntaxProblem } from '../../frontend/problem.ts';
import { describeTokenizeProblem, tokenizeDump } from '../../frontend/tokenize.ts';
import { readSource, readStandardText } from '../source-file.ts';
import type { Command } from './command.ts';

export const tokensCommand: Command = {
  usage: 'tokens [file]',
  summary: 'print the tokens of a program',
  options: yargs =>
    yargs
      .positional('file', { type: 'string', default: '-', describe: "source file; '-' is standard input" })
      .option('exact', {
        alias: 'e',
        type: 'boolean',
        default: true,
        describe: 'name each operator; --no-exact says OP',
      })
      .example('$0 tokens program.py', ''),
  run: ({ file, exact }) => {
    try {
      const isText = file === '-';
      process.stdout.write(tokenizeDump(isText ? readStandardText() : readSource(file), { exact, isText }));
      return 0;
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      process.stderr.write(`${describeTokenizeProblem(error, file === '-' ? '<stdin>' : file)}\n`);
      return 1;
    }
  },
};
