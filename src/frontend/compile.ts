// The front end's one door: source text in, core tree out.
//
// Parse, build the symbol table, lower. Callers that want a stage alone (the CLI's `ast` and `symtable`) go to that
// stage; whoever wants to run a program comes here.

import type { Mod } from './ast.ts';
import { lowerModule } from './core/lower.ts';
import type { CoreCode } from './core/nodes.ts';
import { traced } from './core/traced.ts';
import type { CharacterNames } from './parser/escapes.ts';
import { type ParseOptions, type ParseResult, parseModule } from './parser/parser.ts';
import { type SourceWarning, SyntaxProblem } from './problem.ts';
import { readFuture } from './scopes/future.ts';
import { buildSymbolTable } from './scopes/symtable.ts';
import type { Source } from './source.ts';

export interface CompileSourceOptions {
  /** As compile()'s mode: a file, one expression, or one interactive statement whose value is shown. */
  readonly mode?: 'exec' | 'eval' | 'single';
  /** 1 leaves out assert and makes __debug__ false (-O), 2 leaves out docstrings, too (-OO). */
  readonly optimize?: 0 | 1 | 2;
  /** Taken over from the code that calls compile(), beside what the source itself imports from __future__. */
  readonly futureAnnotations?: boolean;
  readonly characterNames?: CharacterNames;
  /** See ParseOptions. */
  readonly impliesDedent?: boolean;
  readonly flufl?: boolean;
  /** `await` may stand outside functions: such a module is a coroutine. */
  readonly topLevelAwait?: boolean;
  /** Code that tells what it does (core/traced.ts). */
  readonly traced?: boolean;
}

export interface CompiledSource {
  readonly code: CoreCode;
  readonly tree: Mod;
  readonly warnings: readonly SourceWarning[];
}

/** The tree for whoever wants that alone, as ast.parse() gives it: features that __future__ has not are refused here. */
export function parseTree(source: Source, options: ParseOptions): ParseResult {
  const result = parseModule(source, options);
  readFuture(result.tree, source);
  return result;
}

/** Throws a SyntaxProblem when the source is not a Python program. */
export function compileSource(source: Source, options: CompileSourceOptions = {}): CompiledSource {
  const { mode = 'exec', characterNames, impliesDedent = true, flufl = false } = options;
  const named = characterNames === undefined ? {} : { characterNames };
  const { tree, warnings } = parseModule(source, { mode, impliesDedent, flufl, ...named });
  const lowered = compileTree(tree, source, options);
  return { code: lowered.code, tree, warnings: [...warnings, ...lowered.warnings] };
}

/** From a syntax tree, which a program may have made itself. */
export function compileTree(
  tree: Mod,
  source: Source,
  options: CompileSourceOptions = {},
): Omit<CompiledSource, 'tree'> {
  const { mode = 'exec', optimize = 0, topLevelAwait = false } = options;
  const futureAnnotations = options.futureAnnotations === true || readFuture(tree, source).annotations;
  try {
    const scope = buildSymbolTable(tree, source, { futureAnnotations, topLevelAwait });
    const isTraced = options.traced === true;
    const form = { source, mode, optimize, futureAnnotations, topLevelAwait, traced: isTraced };
    const lowered = lowerModule(tree, scope, form);
    return isTraced ? { ...lowered, code: traced(lowered.code) } : lowered;
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source);
    throw error;
  }
}

/** The tree is deeper than the host's stack: CPython gives up on such programs, too. */
function tooDeep(source: Source): SyntaxProblem {
  const message = 'maximum recursion depth exceeded during compilation';
  return SyntaxProblem.exhausted('RecursionError', message, source.filename);
}
