// Syntax tree to symbol table: which block binds which name, and where every other use of the name finds it.
//
// Two passes, as in CPython: collect-*.ts note the facts, analyze.ts draws the conclusions. The result is the module's
// scope; inner scopes are its children, or are found by node with `scopeOf`.

import type { Mod } from '../ast.ts';
import type { Source } from '../source.ts';
import { analyzeScopes } from './analyze.ts';
import { collectSymbols } from './collect-statements.ts';
import { readFuture } from './future.ts';
import type { Scope } from './scope.ts';

export interface SymbolTableOptions {
  /** Switched on by the code that calls compile(), beside what the source itself imports. */
  readonly futureAnnotations?: boolean;
  readonly topLevelAwait?: boolean;
}

export function buildSymbolTable(tree: Mod, source: Source, options: SymbolTableOptions = {}): Scope {
  const { futureAnnotations = false, topLevelAwait = false } = options;
  const future = readFuture(tree, source);
  const annotations = future.annotations || futureAnnotations;
  const collected = collectSymbols(tree, source, { ...future, annotations }, topLevelAwait);
  analyzeScopes(collected, source);
  return collected.top;
}
