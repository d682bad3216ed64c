// Every subcommand, one line each.

import { astCommand } from './ast.ts';
import { backendsCommand } from './backends.ts';
import { benchCommand } from './bench.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { conformanceCommand } from './conformance.ts';
import { coreCommand } from './core.ts';
import { disCommand } from './dis.ts';
import { explainCommand } from './explain.ts';
import { fuzzCommand } from './fuzz.ts';
import { reportCommand } from './report.ts';
import { symtableCommand } from './symtable.ts';
import { tokensCommand } from './tokens.ts';

export const COMMANDS: readonly Command[] = [
  compareCommand,
  disCommand,
  tokensCommand,
  astCommand,
  symtableCommand,
  coreCommand,
  explainCommand,
  conformanceCommand,
  fuzzCommand,
  benchCommand,
  reportCommand,
  backendsCommand,
];
