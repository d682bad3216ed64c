// `from __future__ import …`: which features a module switches on, and whether it may.
//
// Such imports must come first: only the docstring and other future imports may stand before them. They are ordinary
// imports too; here it only matters what they change about the compilation, which is little by now.

import type { Mod, Node, Range, Stmt } from '../ast.ts';
import type { Source } from '../source.ts';
import { failAt } from './problems.ts';

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface Future {
  /** Annotations stay strings and bind nothing. */
  readonly annotations: boolean;
  /** The last of the imports at the top, null without any: no other may come later. */
  readonly last: Range | null;
}

export function isFutureImport(statement: Stmt): statement is Node<'ImportFrom'> {
  return statement.kind === 'ImportFrom' && statement.module === '__future__' && (statement.level ?? 0) === 0;
}

export function readFuture(tree: Mod, source: Source): Future {
  let annotations = false;
  let last: Range | null = null;
  if (tree.kind === 'Module' || tree.kind === 'Interactive') {
    for (const [i, statement] of tree.body.entries()) {
      if (isFutureImport(statement)) {
        for (const alias of statement.names) checkFeature(alias, source);
        annotations ||= statement.names.some(alias => alias.name === 'annotations');
        last = statement;
      } else if (i > 0 || !isStringStatement(statement)) break;
    }
  }
  return { annotations, last };
}

function checkFeature(alias: Node<'alias'>, source: Source): void {
  if (FEATURES.has(alias.name)) return;
  if (alias.name === 'braces') failAt(source, 'not a chance', alias);
  failAt(source, `future feature ${alias.name} is not defined`, alias);
}

/** A docstring, if it is the first statement. */
export function isStringStatement(statement: Stmt | undefined): boolean {
  return statement?.kind === 'Expr' && statement.value.kind === 'Constant' && statement.value.value.type === 'str';
}
