// typhon explain FILE[:FUNCTION]: each source line beside its stack code, its register code and its JavaScript.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findBackend } from '../../../backends/registry.ts';
import { renderExplanation } from '../../../reports/render/explain-page.ts';
import { explanationColumns } from '../../explain/columns.ts';
import { explain, NoSuchFunction } from '../../explain/explain.ts';
import { UsageError } from '../program-arguments.ts';
import { readSource } from '../source-file.ts';
import type { Command } from './command.ts';
import { chosenBackends } from './measuring.ts';

interface ExplainArguments {
  readonly target: string;
  readonly backends: string | undefined;
  readonly width: number | undefined;
  readonly html: string | undefined;
}

/** 'FILE:FUNCTION' cut at its last colon, unless all of it is a file. */
function splitTarget(target: string): { file: string; name: string | null } {
  const at = target.lastIndexOf(':');
  if (at <= 0 || existsSync(target)) return { file: target, name: null };
  return { file: target.slice(0, at), name: target.slice(at + 1) };
}

const WIDTH_WITHOUT_TERMINAL = 160;

function run({ target, backends, width, html }: ExplainArguments): number {
  const { file, name } = splitTarget(target);
  const engines = chosenBackends(backends).map(each => findBackend(each)!);
  try {
    const explanation = explain(readSource(file), engines, name);
    if (html === undefined) {
      process.stdout.write(
        `${explanationColumns(explanation, width ?? process.stdout.columns ?? WIDTH_WITHOUT_TERMINAL)}\n`,
      );
    } else {
      mkdirSync(dirname(html), { recursive: true });
      writeFileSync(html, renderExplanation(explanation));
      console.log(`Written: ${html}`);
    }
    return 0;
  } catch (error) {
    throw error instanceof NoSuchFunction ? new UsageError(`${file}: ${error.message}`) : error;
  }
}

export const explainCommand: Command = {
  usage: 'explain <target>',
  summary: 'each source line beside the code of every engine',
  options: yargs =>
    yargs
      .positional('target', {
        type: 'string',
        demandOption: true,
        describe: 'FILE, or FILE:FUNCTION (a name or qualified name)',
      })
      .option('backends', { type: 'string', describe: 'engines, separated by commas; all by default' })
      .option('width', { type: 'number', describe: 'columns of text; the terminal decides by default' })
      .option('html', { type: 'string', describe: 'write a page to this file' })
      .example('$0 explain program.py:main', 'one function'),
  run,
};
