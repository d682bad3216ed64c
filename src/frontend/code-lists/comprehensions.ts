// Comprehensions: in the code around them (PEP 709), or in code of their own.

import type * as Ast from '../ast.ts';
import { iterated, jumpIf } from './expressions.ts';
import type { Walk } from './walk.ts';

type Comprehension = Ast.Node<'ListComp'> | Ast.Node<'SetComp'> | Ast.Node<'DictComp'> | Ast.Node<'GeneratorExp'>;

export function comprehension(walk: Walk, node: Comprehension): void {
  const scope = walk.scope.scopeOf(node);
  const first = node.generators[0]!;
  if (node.kind !== 'GeneratorExp' && scope.isInlined) {
    firstIterable(walk, first);
    walk.inlined.push(scope);
    generators(walk, node, 0);
    walk.inlined.pop();
    return;
  }
  walk.innerScope(scope, inner => {
    const failure = inner.listing.label();
    if (node.kind === 'GeneratorExp') inner.listing.branch(failure);
    generators(inner, node, 0);
    if (node.kind === 'GeneratorExp') inner.none();
    inner.listing.end();
    inner.listing.place(failure);
  });
  firstIterable(walk, first);
  if (scope.isCoroutine && node.kind !== 'GeneratorExp') walk.none();
}

function firstIterable(walk: Walk, { iter, is_async }: Ast.Node<'comprehension'>): void {
  if (is_async === 1) walk.expr(iter);
  else iterated(walk, iter);
}

function generators(walk: Walk, node: Comprehension, at: number): void {
  const clause = node.generators[at];
  if (clause === undefined) {
    element(walk, node);
    return;
  }
  const { listing } = walk;
  const [end, next] = [listing.label(), listing.label()];
  const only = onlyItem(clause);
  if (at > 0) {
    if (only !== null && clause.is_async === 0) walk.expr(only);
    else firstIterable(walk, clause);
  }
  if (clause.is_async === 1) {
    listing.branch(end);
    walk.none();
  } else if (at === 0 || only === null) listing.branch(end);
  walk.target(clause.target);
  for (const test of clause.ifs) jumpIf(walk, test, false, next);
  generators(walk, node, at + 1);
  listing.place(next);
  // The jump back to the start: what follows is reached from there.
  listing.place(end);
}

/** `for y in [f(x)]`: an assignment, and compiled as one. */
function onlyItem({ iter }: Ast.Node<'comprehension'>): Ast.Expr | null {
  if (iter.kind !== 'List' && iter.kind !== 'Tuple') return null;
  const [only] = iter.elts;
  return iter.elts.length === 1 && only!.kind !== 'Starred' ? only! : null;
}

function element(walk: Walk, node: Comprehension): void {
  if (node.kind === 'DictComp') {
    walk.expr(node.key);
    walk.expr(node.value);
  } else walk.expr(node.elt);
}
