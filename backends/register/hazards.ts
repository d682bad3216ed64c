// What an expression may do to a register while it is evaluated.

import type { Expr } from '../../src/frontend/core/nodes.ts';

const known = new WeakMap<Expr, boolean>();

/** May evaluating the expression store to locals? It may if there is a Block somewhere in it (walrus, comprehension). */
export function holdsStatements(node: Expr): boolean {
  let answer = known.get(node);
  if (answer === undefined) {
    answer = node.kind === 'Block' || parts(node).some(holdsStatements);
    known.set(node, answer);
  }
  return answer;
}

/** The expressions of which it is made. */
function parts(node: Expr): readonly Expr[] {
  switch (node.kind) {
    case 'Const':
    case 'Load':
    case 'CellOf':
      return [];
    case 'Attr':
      return [node.object];
    case 'Item':
      return [node.object, node.index];
    case 'SliceExpr':
      return [node.lower, node.upper, node.step].filter(part => part !== null);
    case 'Unary':
    case 'Not':
      return [node.operand];
    case 'Binary':
    case 'Compare':
      return [node.left, node.right];
    case 'And':
    case 'Or':
      return node.values;
    case 'Conditional':
      return [node.test, node.body, node.orelse];
    case 'Call':
      return [node.callee, ...node.args, ...node.keywords.map(({ value }) => value)];
    case 'CallSpread':
      return node.keywords === null ? [node.callee, node.args] : [node.callee, node.args, node.keywords];
    case 'MakeTuple':
    case 'MakeList':
    case 'MakeSet':
      return node.items;
    case 'MakeDict':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'MakeFunction':
      return [...node.defaults, ...node.keywordDefaults.map(({ value }) => value)];
    case 'Yield':
    case 'YieldFrom':
    case 'Await':
      return [node.value];
    case 'Format':
      return node.spec === null ? [node.value] : [node.value, node.spec];
    case 'Concat':
      return node.parts;
    case 'Block':
      return [];
    case 'Intrinsic':
      return node.args;
  }
}

/** Does only the last instruction of the expression write its register? Then that may be a local's own. */
export function writesOnce(node: Expr): boolean {
  switch (node.kind) {
    case 'And':
    case 'Or':
    case 'Conditional':
      return false;
    case 'Block':
      return writesOnce(node.value);
    default:
      return true;
  }
}
