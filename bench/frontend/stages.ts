// How long each stage of Typhon's front end takes for some source files. Bundled and started by run.ts: the numbers
// are those of bundled code, as users run it.
//
// Argument: a JSON file with { rounds, texts, growth }. Every stage is run over all texts in each round, with the
// results of the stage before made anew and not counted; the answer on standard output is the best round of each, since
// whatever else the machine does only adds.

import { readFileSync } from 'node:fs';
import { BACKENDS } from '../../backends/registry.ts';
import { lowerModule } from '../../src/frontend/core/lower.ts';
import { Lexer } from '../../src/frontend/lexer/lexer.ts';
import { parseModule } from '../../src/frontend/parser/parser.ts';
import { readFuture } from '../../src/frontend/scopes/future.ts';
import { buildSymbolTable } from '../../src/frontend/scopes/symtable.ts';
import { decodeSource } from '../../src/frontend/source.ts';
import { T } from '../../src/frontend/tokens.ts';
import { characterCode } from '../../src/host/character-names.ts';
import '../../src/runtime/boot.ts';

export interface StageRequest {
  readonly rounds: number;
  /** In base64. */
  readonly texts: readonly string[];
  /** One program in several sizes. */
  readonly growth: readonly string[];
}

export interface StageResult {
  /** Seconds for all texts. */
  readonly stages: Record<string, number>;
  /** Seconds for parsing each size. */
  readonly growth: readonly number[];
}

const { rounds, texts, growth } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as StageRequest;
const stages: Record<string, number> = {};

function timed<V>(stage: string, run: () => V): V {
  const start = performance.now();
  const result = run();
  stages[stage] = (stages[stage] ?? 0) + (performance.now() - start) / 1000;
  return result;
}

function parse(bytes: Uint8Array) {
  const source = decodeSource(bytes, '<bench>');
  return { source, ...parseModule(source, { mode: 'exec', characterNames: characterCode }) };
}

const sources = texts.map(text => Buffer.from(text, 'base64'));
const best: Record<string, number> = {};
for (let round = 0; round < rounds; round++) {
  for (const stage of Object.keys(stages)) stages[stage] = 0;
  for (const bytes of sources) {
    timed('lexing', () => {
      const lexer = new Lexer(decodeSource(bytes, '<bench>'));
      while (lexer.next().type !== T.ENDMARKER);
    });
    const { source, tree } = timed('parsing', () => parse(bytes));
    const futureAnnotations = readFuture(tree, source).annotations;
    const scope = timed('symbol table', () => buildSymbolTable(tree, source));
    const options = { source, mode: 'exec', optimize: 0, futureAnnotations, topLevelAwait: false } as const;
    const { code } = timed('lowering', () => lowerModule(tree, scope, options));
    // The jit emits nothing before a code object first runs.
    for (const engine of BACKENDS) timed(`compiling, ${engine.name}`, () => engine.compile(code, {}));
  }
  for (const [stage, seconds] of Object.entries(stages)) best[stage] = Math.min(best[stage] ?? Infinity, seconds);
}

const grown = growth.map(text => {
  const bytes = Buffer.from(text, 'base64');
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    parse(bytes);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
});
process.stdout.write(JSON.stringify({ stages: best, growth: grown } satisfies StageResult));
