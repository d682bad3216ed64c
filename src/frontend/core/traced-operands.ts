// Where an operation's own line is told: when its last operand is there, just before it is done.
//
// Expressions of several lines are evaluated from the leaves up, so that `f(` on one line is called after its arguments
// on the lines below were told. This knows which operand of each node is the last one (traced.ts rewrites the rest).

import type { Expr } from './nodes.ts';

/** Has it operands, after which something is done? Loads and constants have none, they only stand on a line. */
export function isOperation(node: Expr): boolean {
  switch (node.kind) {
    case 'Const':
    case 'Load':
    case 'CellOf':
      return false;
    case 'MakeTuple':
    case 'MakeList':
    case 'MakeSet':
      return node.items.some(each => each.kind !== 'Const') || (node.items.length > 0 && node.items.length < 3);
    case 'MakeDict':
      return node.entries.length > 0;
    case 'MakeFunction':
      return false;
    default:
      return true;
  }
}

const endsOnItsLine = ({ kind }: Expr): boolean =>
  kind !== 'And' && kind !== 'Or' && kind !== 'Conditional' && kind !== 'Block' && kind !== 'Intrinsic';

/** `made` is the node with its operands rewritten; `after` wraps one, to tell the line of the node when it is there. */
export function afterOperands(node: Expr, made: Expr, after: (value: Expr) => Expr): Expr {
  const wrap = (value: Expr): Expr => (value.pos.line === node.pos.line && endsOnItsLine(value) ? value : after(value));
  const last = <T extends Expr>(values: readonly T[]): Expr[] => [...values.slice(0, -1), wrap(values.at(-1)!)];
  switch (made.kind) {
    case 'Attr':
      return { ...made, object: wrap(made.object) };
    case 'Item':
      if (made.index.kind === 'SliceExpr') return { ...made, object: wrap(made.object) };
      return { ...made, index: wrap(made.index) };
    case 'Unary':
    case 'Not':
      return { ...made, operand: wrap(made.operand) };
    case 'Binary':
    case 'Compare':
      return { ...made, right: wrap(made.right) };
    case 'And':
    case 'Or':
      return { ...made, values: [...made.values.slice(0, -1).map(wrap), made.values.at(-1)!] };
    case 'Call': {
      const { args, callee, keywords } = made;
      const named = keywords.at(-1);
      if (named !== undefined) {
        return { ...made, keywords: [...keywords.slice(0, -1), { ...named, value: wrap(named.value) }] };
      }
      if (args.length > 0) return { ...made, args: last(args) };
      return callee.kind === 'Attr' ? made : { ...made, callee: wrap(callee) };
    }
    case 'CallSpread':
      return made.keywords === null ? { ...made, args: wrap(made.args) } : { ...made, keywords: wrap(made.keywords) };
    case 'MakeTuple':
    case 'MakeList':
    case 'MakeSet':
      return { ...made, items: last(made.items) };
    case 'MakeDict': {
      const { key, value } = made.entries.at(-1)!;
      return { ...made, entries: [...made.entries.slice(0, -1), { key, value: wrap(value) }] };
    }
    case 'Yield':
    case 'YieldFrom':
    case 'Await':
      return { ...made, value: wrap(made.value) };
    default:
      return made;
  }
}
