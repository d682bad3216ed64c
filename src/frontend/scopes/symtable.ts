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

export function buildSymbolTable(tree: Mod, source: Source): Scope {
  const collected = collectSymbols(tree, source, readFuture(tree, source));
  analyzeScopes(collected, source);
  return collected.top;
}
