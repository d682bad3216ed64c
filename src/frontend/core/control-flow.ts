// What surrounds a statement inside its code object, and what may therefore stand there.
//
// CPython keeps a stack of blocks (loops, with, try and its handlers) for its jumps; here only the rules that it
// checks with that stack remain: break and continue need a loop, nothing may jump out of an except* handler, and no
// more than 21 blocks nest. A jump that leaves a finally block draws a warning (PEP 765).

import type { Node, Range } from '../ast.ts';
import { none, positionOf, returnValue } from './build.ts';
import type { Lowerer } from './lowerer.ts';
import type { Stmt } from './nodes.ts';
import type { BlockKind } from './unit.ts';

const MOST_BLOCKS = 21;

/** Lowers what stands inside a block. */
export function inBlock<T>(lowerer: Lowerer, kind: BlockKind, node: Range, lower: () => T): T {
  const { blocks } = lowerer.unit;
  if (blocks.length >= MOST_BLOCKS) lowerer.fail('too many statically nested blocks', node);
  blocks.push(kind);
  const result = lower();
  blocks.pop();
  return result;
}

/** A handler counts twice in CPython: once for itself and once for the cleaning up behind it. */
export function inHandler<T>(lowerer: Lowerer, kind: BlockKind, node: Range, lower: () => T): T {
  return inBlock(lowerer, kind, node, () => inBlock(lowerer, kind, node, lower));
}

export function lowerJump(lowerer: Lowerer, node: Node<'Break'> | Node<'Continue'>, out: Stmt[]): void {
  const { blocks } = lowerer.unit;
  const word = node.kind === 'Break' ? 'break' : 'continue';
  const loop = blocks.lastIndexOf('loop');
  if (blocks.lastIndexOf('finally') > loop) lowerer.warn(`'${word}' in a 'finally' block`, node);
  if (blocks.lastIndexOf('starHandler') > loop) failInStarHandler(lowerer, node);
  if (loop < 0) {
    lowerer.fail(node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop", node);
  }
  out.push({ kind: node.kind, pos: positionOf(node) });
}

export function lowerReturn(lowerer: Lowerer, node: Node<'Return'>, out: Stmt[]): void {
  const { blocks, scope } = lowerer.unit;
  // A loop between the two silences CPython here, too.
  if (blocks.lastIndexOf('finally') > blocks.lastIndexOf('loop')) lowerer.warn("'return' in a 'finally' block", node);
  if (!scope.isFunctionLike) lowerer.fail("'return' outside function", node);
  if (node.value !== null && scope.isGenerator && scope.isCoroutine) {
    lowerer.fail("'return' with value in async generator", node);
  }
  if (blocks.includes('starHandler')) {
    const shown = node.value?.kind === 'Constant' && node.value.lineno === node.lineno ? node.value : node;
    failInStarHandler(lowerer, shown);
  }
  const pos = positionOf(node);
  out.push(returnValue(node.value === null ? none(pos) : lowerer.expr(node.value), pos));
}

function failInStarHandler(lowerer: Lowerer, node: Range): never {
  lowerer.fail("'break', 'continue' and 'return' cannot appear in an except* block", node);
}
