// except*: every clause takes its part of an exception group, and what is raised or left is raised together.
//
//     except (anything) $original:
//         $rest = $original; $raised = []
//         ($match, $rest, $bare) = group_split($rest, Type)          once per clause
//         if $match is not None:
//             if $bare: throw $match here, and catch it: a new group around a naked exception has this clause's place in
//                 its traceback
//             set_handled($match)
//             try: name = $match; body
//             except (anything) $fault: $raised.append($fault)
//             set_handled($original)
//         …
//         $raised.append($rest); $final = group_rest($raised, $original)
//         if $final is not None: reraise($final)
//
// Bodies can't be left by return, break or continue, so nothing else has to be caught.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { assign, compare, evaluate, ifThen, intrinsic, load, none, positionOf, varPlace } from './build.ts';
import { inHandler } from './control-flow.ts';
import { forgetting } from './handler-variable.ts';
import type { Lowerer } from './lowerer.ts';
import type { ExceptClause, Expr, Stmt, Variable } from './nodes.ts';

export function lowerStarHandlers(lowerer: Lowerer, node: Ast.Node<'TryStar'>): ExceptClause[] {
  const pos = positionOf(node.handlers[0]!);
  const original = lowerer.temporary();
  const rest = lowerer.temporary();
  const raised = lowerer.temporary();
  const final = lowerer.temporary();
  const body: Stmt[] = [
    assign(rest, load(original, pos), pos),
    assign(raised, { kind: 'MakeList', items: [], pos }, pos),
  ];
  for (const handler of node.handlers) {
    lowerer.unit.releasingTemporaries(() => append(body, starHandler(lowerer, handler, original, rest, raised)));
  }
  const together = intrinsic('group_rest', [load(raised, pos), load(original, pos)], pos);
  body.push(
    evaluate(intrinsic('list_append', [load(raised, pos), load(rest, pos)], pos)),
    assign(final, together, pos),
    ifThen(isSomething(final, pos), [evaluate(intrinsic('reraise', [load(final, pos)], pos))]),
  );
  return [{ test: null, variable: original, body, pos }];
}

function starHandler(
  lowerer: Lowerer,
  handler: Ast.Node<'ExceptHandler'>,
  original: Variable,
  rest: Variable,
  raised: Variable,
): Stmt[] {
  const pos = positionOf(handler);
  const match = lowerer.temporary();
  const fault = lowerer.temporary();
  const bare = lowerer.temporary();
  const split: Stmt = {
    kind: 'Assign',
    places: [
      { kind: 'UnpackPlace', places: [varPlace(match, pos), varPlace(rest, pos), varPlace(bare, pos)], star: -1, pos },
    ],
    value: intrinsic('group_split', [load(rest, pos), lowerer.expr(handler.type!)], pos),
    pos,
  };
  const variable = handler.name === null ? null : lowerer.variable(handler.name);
  const statements = inHandler(lowerer, 'starHandler', handler, () => lowerer.statements(handler.body));
  const body =
    variable === null
      ? statements
      : [assign(variable, load(match, pos), pos), forgetting(variable, statements, handler)];
  const keep = evaluate(intrinsic('list_append', [load(raised, pos), load(fault, pos)], pos));
  const catching = (attempt: Stmt[], caught: Stmt[]): Stmt => ({
    kind: 'TryExcept',
    body: attempt,
    clauses: [{ test: null, variable: fault, body: caught, pos }],
    orelse: [],
    pos,
  });
  const forget = assign(fault, none(pos), pos);
  const handle = (exception: Variable): Stmt => evaluate(intrinsic('set_handled', [load(exception, pos)], pos));
  return [
    split,
    ifThen(isSomething(match, pos), [
      ifThen(load(bare, pos), [catching([evaluate(intrinsic('throw', [load(match, pos)], pos))], [forget])]),
      handle(match),
      catching(body, [keep]),
      handle(original),
    ]),
  ];
}

function isSomething(variable: Variable, pos: Expr['pos']): Expr {
  return compare('isnot', load(variable, pos), none(pos), pos);
}
