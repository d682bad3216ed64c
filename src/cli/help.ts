// The text of `typhon --help`: program runs first, since they are what people come for; then the subcommands.

import type { Command } from './commands/command.ts';
import { PROGRAM_OPTIONS } from './program-arguments.ts';

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['typhon hello.py', 'run a program on the default engine'],
  ['typhon --backend stack hello.py 1 2', 'on the stack engine, with arguments'],
  ['typhon -c "print(6 * 7)"', 'run a line of code'],
  ['typhon compare hello.py', 'run on all engines and compare'],
  ['typhon dis hello.py', 'see the stack code'],
  ['typhon explain hello.py:main', 'source, stack code, register code and JavaScript side by side'],
];

export function helpText(commands: readonly Command[]): string {
  const rows = (list: readonly (readonly [string, string])[]): string => {
    const width = Math.max(...list.map(([left]) => left.length));
    return list.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
  };
  return [
    'usage: typhon [options] FILE [ARGS…]\n',
    '       typhon [options] -c CODE [ARGS…]\n',
    '       typhon [options] -m MODULE [ARGS…]\n',
    '       typhon [options] - [ARGS…]\n',
    '       typhon COMMAND …\n\n',
    'Python 3.14 on three engines: a stack VM, a register VM, and a JIT that emits JavaScript.\n\n',
    'options of a program run (words after FILE belong to the program):\n',
    rows(PROGRAM_OPTIONS.map(({ flag, value, help }) => [value === null ? flag : `${flag} ${value}`, help] as const)),
    '\ncommands (`typhon COMMAND --help` tells more):\n',
    rows(commands.map(({ usage, summary }) => [usage, summary] as const)),
    '\nexamples:\n',
    rows(EXAMPLES),
  ].join('');
}
