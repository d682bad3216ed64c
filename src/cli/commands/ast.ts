// typhon ast FILE: the syntax tree, as `python -m ast` prints it.

import { parseTree } from '../../frontend/compile.ts';
import { dumpAst } from '../../frontend/dump.ts';
import { optimizeTree } from '../../frontend/optimize.ts';
import { UsageError } from '../program-arguments.ts';
import { characterNames, readSource } from '../source-file.ts';
import type { Command } from './command.ts';

export const astCommand: Command = {
  usage: 'ast [file]',
  summary: 'print the syntax tree of a program',
  options: yargs =>
    yargs
      .positional('file', { type: 'string', default: '-', describe: "source file; '-' is standard input" })
      .option('include-attributes', {
        alias: 'a',
        type: 'boolean',
        default: false,
        describe: 'show line numbers and columns',
      })
      .option('indent', { alias: 'i', type: 'number', default: 3, describe: 'spaces per level' })
      .option('mode', {
        alias: 'm',
        choices: ['exec', 'eval', 'single', 'func_type'] as const,
        default: 'exec' as const,
        describe: 'what kind of code it is',
      })
      .option('type-comments', {
        type: 'boolean',
        default: true,
        describe: 'read comments about types; --no-type-comments leaves them alone',
      })
      .option('feature-version', {
        type: 'string',
        describe: 'refuse what came after this version of Python, as 3.9',
      })
      .option('optimize', {
        alias: 'O',
        choices: [-1, 0, 1, 2] as const,
        default: -1 as const,
        describe: 'show the tree as it is changed before it is compiled',
      })
      .option('show-empty', { type: 'boolean', default: false, describe: 'show empty lists and fields' })
      .example('$0 ast -a program.py', 'with positions'),
  run: ({ file, includeAttributes, indent, mode, typeComments, featureVersion, optimize, showEmpty }) => {
    const minor = /^3\.(\d+)$/.exec(featureVersion ?? '')?.[1];
    if (featureVersion !== undefined && minor === undefined) {
      throw new UsageError(`'${featureVersion}' is no version of Python 3`);
    }
    if (!Number.isInteger(indent)) throw new UsageError(`--indent wants a whole number`);
    const version = minor === undefined ? {} : { featureVersion: Number(minor) };
    const { tree } = parseTree(readSource(file, 'bytes'), { mode, typeComments, characterNames, ...version });
    if (optimize > 0) optimizeTree(tree, optimize as 1 | 2);
    process.stdout.write(`${dumpAst(tree, { includeAttributes, indent, showEmpty })}\n`);
    return 0;
  },
};
