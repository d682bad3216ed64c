// yield, yield from and await: where they may stand, and nothing more; engines suspend in their own ways.

import type { Node } from '../ast.ts';
import { none, positionOf } from './build.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr } from './nodes.ts';

export function lowerYield(lowerer: Lowerer, node: Node<'Yield'>): Expr {
  if (!lowerer.scope.isFunctionLike) lowerer.fail("'yield' outside function", node);
  const pos = positionOf(node);
  return { kind: 'Yield', value: node.value === null ? none(pos) : lowerer.expr(node.value), pos };
}

export function lowerYieldFrom(lowerer: Lowerer, node: Node<'YieldFrom'>): Expr {
  if (!lowerer.scope.isFunctionLike) lowerer.fail("'yield from' outside function", node);
  if (lowerer.scope.node.kind === 'AsyncFunctionDef') lowerer.fail("'yield from' inside async function", node);
  return { kind: 'YieldFrom', value: lowerer.expr(node.value), pos: positionOf(node) };
}

export function lowerAwait(lowerer: Lowerer, node: Node<'Await'>): Expr {
  if (!lowerer.unit.facts.isAsync) {
    lowerer.fail(`'await' outside ${lowerer.scope.isFunctionLike ? 'async ' : ''}function`, node);
  }
  return { kind: 'Await', value: lowerer.expr(node.value), context: 'await', pos: positionOf(node) };
}
