// Every node below a core node, in the order of the fields, for passes that look for something anywhere.
//
// It follows the fields without knowing the kinds, so a new kind needs no change here. It keeps a stack of its own,
// since trees can be deeper than the host's. Code objects inside MakeFunction are not entered.

import type { ExceptClause, Expr, Place, Stmt } from './nodes.ts';

export type CoreNode = Stmt | Expr | Place | ExceptClause;

/** Fields that hold no nodes. */
const LEAVES: ReadonlySet<string> = new Set(['pos', 'variable', 'code', 'captures']);

export function* nodesBelow(roots: readonly CoreNode[]): Generator<CoreNode> {
  const pending: unknown[] = [...roots].reverse();
  while (pending.length > 0) {
    const node = pending.pop();
    if (Array.isArray(node)) for (let i = node.length - 1; i >= 0; i--) pending.push(node[i]);
    else if (typeof node === 'object' && node !== null) {
      const isConstant = 'kind' in node && node.kind === 'Const';
      if ('kind' in node || 'body' in node) yield node as CoreNode;
      if (isConstant) continue;
      const fields = Object.keys(node);
      for (let i = fields.length - 1; i >= 0; i--) {
        const value = (node as Record<string, unknown>)[fields[i]!];
        if (typeof value === 'object' && value !== null && !LEAVES.has(fields[i]!)) pending.push(value);
      }
    }
  }
}
