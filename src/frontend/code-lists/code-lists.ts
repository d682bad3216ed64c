// co_consts and co_names of every code object of a program, as CPython 3.14 has them.
//
// The engines have pools of their own, in orders of their own, and do without the constants that they know anyhow. What
// a program sees of its code should not hang on that: so the lists are worked out from the tree, when somebody asks.

import type { Mod } from '../ast.ts';
import type { Scope } from '../scopes/scope.ts';
import { body, deferredAnnotations } from './definitions.ts';
import { handlers } from './dispatch.ts';
import type { CodeLists } from './listing.ts';
import { type ListOptions, Walk } from './walk.ts';

export function listCode(tree: Mod, scope: Scope, options: Omit<ListOptions, 'lists'>): ReadonlyMap<Scope, CodeLists> {
  const lists = new Map<Scope, CodeLists>();
  const walk = new Walk(scope, null, { ...options, lists }, handlers);
  if (tree.kind === 'Expression') walk.expr(tree.body);
  else if (tree.kind !== 'FunctionType') {
    if (scope.hasConditionalAnnotations) walk.variable('__conditional_annotations__');
    if (tree.kind === 'Module') body(walk, tree.body);
    else {
      walk.statements(tree.body);
      deferredAnnotations(walk);
    }
    walk.none();
  }
  lists.set(scope, walk.listing.finish());
  return lists;
}
