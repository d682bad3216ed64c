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

/** `futureAnnotations`: switched on by the code that calls compile(), beside what the source itself imports. */
export function buildSymbolTable(tree: Mod, source: Source, futureAnnotations = false): Scope {
  const future = readFuture(tree, source);
  const collected = collectSymbols(tree, source, { ...future, annotations: future.annotations || futureAnnotations });
  analyzeScopes(collected, source);
  return collected.top;
}
