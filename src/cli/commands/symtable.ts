// typhon symtable FILE: scopes and symbols, as `python -m symtable` prints them.

import { parseModule } from '../../frontend/parser/parser.ts';
import { dumpSymbolTable } from '../../frontend/scopes/dump.ts';
import { buildSymbolTable } from '../../frontend/scopes/symtable.ts';
import { characterNames, readSource } from '../source-file.ts';
import type { Command } from './command.ts';

export const symtableCommand: Command = {
  usage: 'symtable [file]',
  summary: 'print the scopes of a program and what each name is there',
  options: yargs =>
    yargs
      .positional('file', { type: 'string', default: '-', describe: "source file; '-' is standard input" })
      .example('$0 symtable program.py', ''),
  run: ({ file }) => {
    const source = readSource(file);
    const { tree } = parseModule(source, { mode: 'exec', characterNames });
    process.stdout.write(dumpSymbolTable(buildSymbolTable(tree, source), source.filename));
    return 0;
  },
};
