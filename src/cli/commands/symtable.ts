// typhon symtable FILE: scopes and symbols, as `python -m symtable` prints them.

import { parseModule } from '../../frontend/parser/parser.ts';
import { dumpSymbolTable } from '../../frontend/scopes/dump.ts';
import { buildSymbolTable } from '../../frontend/scopes/symtable.ts';
import { characterNames, readSource, readStandardText } from '../source-file.ts';
import type { Command } from './command.ts';

export const symtableCommand: Command = {
  usage: 'symtable [files..]',
  summary: 'print the scopes of a program and what each name is there',
  options: yargs =>
    yargs
      .positional('files', { type: 'string', array: true, describe: "source files; '-' or none is standard input" })
      .example('$0 symtable program.py', ''),
  run: ({ files = [] }) => {
    for (const file of files.length === 0 ? ['-'] : files) {
      const source = file === '-' ? readStandardText() : readSource(file, 'bytes');
      const { tree } = parseModule(source, { mode: 'exec', characterNames });
      process.stdout.write(dumpSymbolTable(buildSymbolTable(tree, source), source.filename));
    }
    return 0;
  },
};
