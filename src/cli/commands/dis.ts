// typhon dis FILE: what an engine made of a program; for the stack engine in the form of CPython 3.8's `dis`.

import { compileSource } from '../../frontend/compile.ts';
import { chooseBackend } from '../run-program.ts';
import { characterNames, readSource } from '../source-file.ts';
import type { Command } from './command.ts';

export const disCommand: Command = {
  usage: 'dis [file]',
  summary: "print an engine's code for a program: instructions, or JavaScript for the jit",
  options: yargs =>
    yargs
      .positional('file', { type: 'string', default: '-', describe: "source file; '-' is standard input" })
      .option('backend', { alias: 'b', type: 'string', default: 'stack', describe: 'whose code to print' })
      .example('$0 dis program.py', 'stack instructions')
      .example('$0 dis --backend jit program.py', 'the emitted JavaScript'),
  run: ({ file, backend }) => {
    const engine = chooseBackend(backend);
    const code = engine.compile(compileSource(readSource(file), { characterNames }).code, {});
    process.stdout.write(`${engine.disassemble(code).trimEnd()}\n`);
    return 0;
  },
};
