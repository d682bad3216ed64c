// Turns an expression that has been parsed into an assignment target.
//
// `a.b, *c = f()` can be known for an assignment only at the `=`. So the parser reads an expression and then asks here
// whether it can be stored to (or deleted); if so the context of its parts is set in place. What may be a target is
// decided by node kinds alone, because precedence is in the tree already.

import type { Expr, ExprContext, Node } from '../ast.ts';

export type Target =
  | Node<'Name'>
  | Node<'Attribute'>
  | Node<'Subscript'>
  | Node<'Tuple'>
  | Node<'List'>
  | Node<'Starred'>;

/** Can every part of `node` be stored to? A star may stand before one part of it. */
export function isStarTargets(node: Expr): boolean {
  return node.kind === 'Starred' ? isPlainTarget(node.value) : isPlainTarget(node);
}

function isPlainTarget(node: Expr): boolean {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return true;
    case 'Tuple':
    case 'List':
      return node.elts.every(isStarTargets);
    default:
      return false;
  }
}

/** A target of `+=` or of an annotation: no tuple, no list. */
export function isSingleTarget(node: Expr): node is Node<'Name'> | Node<'Attribute'> | Node<'Subscript'> {
  return node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript';
}

/** A target of `del`: no stars. */
export function isDeleteTarget(node: Expr): boolean {
  if (node.kind === 'Tuple' || node.kind === 'List') return node.elts.every(isDeleteTarget);
  return isSingleTarget(node);
}

/** Sets the context of a target and of the parts that are targets with it. */
export function setContext(node: Expr, context: ExprContext): void {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      node.ctx = context;
      break;
    case 'Starred':
      node.ctx = context;
      setContext(node.value, context);
      break;
    case 'Tuple':
    case 'List':
      node.ctx = context;
      for (const element of node.elts) setContext(element, context);
      break;
  }
}
