// for, while, and async for.
//
// The first two stay loops. `async for` becomes a while loop that waits for the next item and ends when the iterator
// raises StopAsyncIteration; its else clause is the while loop's, so break skips it as it should.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { assign, bool, ifThen, intrinsic, load, positionOf } from './build.ts';
import { inBlock } from './control-flow.ts';
import { isTrue } from './fold.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Place, Position, Stmt } from './nodes.ts';
import { constantContainer } from './operators.ts';

export function lowerWhile(lowerer: Lowerer, node: Ast.Node<'While'>, out: Stmt[]): void {
  const test = lowerer.expr(node.test);
  const pos = positionOf(node);
  lowerer.conditional(() => {
    if (test.kind === 'Const' && !isTrue(test.value)) {
      inBlock(lowerer, 'loop', node, () => lowerer.discarding(() => lowerer.statements(node.body)));
      append(out, lowerer.statements(node.orelse));
      return;
    }
    const body = inBlock(lowerer, 'loop', node, () => lowerer.statements(node.body));
    const orelse = lowerer.statements(node.orelse);
    out.push({ kind: 'While', test: test.kind === 'Const' ? bool(true, test.pos) : test, body, orelse, pos });
  });
}

export function lowerFor(lowerer: Lowerer, node: Ast.Node<'For'>, out: Stmt[]): void {
  const loop = inBlock(lowerer, 'loop', node, () => ({
    iterable: constantContainer(lowerer.expr(node.iter)),
    place: lowerer.place(node.target),
    body: lowerer.conditional(() => lowerer.statements(node.body)),
  }));
  const orelse = lowerer.conditional(() => lowerer.statements(node.orelse));
  out.push({ kind: 'For', ...loop, orelse, pos: positionOf(node) });
}

export function lowerAsyncFor(lowerer: Lowerer, node: Ast.Node<'AsyncFor'>, out: Stmt[]): void {
  const pos = positionOf(node);
  const iterator = intrinsic('get_aiter', [lowerer.expr(node.iter)], positionOf(node.iter));
  const loop = inBlock(lowerer, 'loop', node, () => {
    return asyncLoop(lowerer, iterator, pos, () => ({
      place: lowerer.place(node.target),
      body: lowerer.conditional(() => lowerer.statements(node.body)),
    }));
  });
  append(out, loop(lowerer.conditional(() => lowerer.statements(node.orelse))));
}

/** The loop over an async iterator, still without its else clause; also inside asynchronous comprehensions. */
export function asyncLoop(
  lowerer: Lowerer,
  iterator: Expr,
  pos: Position,
  build: () => { readonly place: Place; readonly body: readonly Stmt[] },
): (orelse: readonly Stmt[]) => Stmt[] {
  const kept = lowerer.temporary();
  const more = lowerer.temporary();
  const item = lowerer.temporary();
  const fault = lowerer.temporary();
  const { place, body } = build();
  const next = intrinsic('get_anext', [load(kept, pos)], pos);
  const receive: Stmt = {
    kind: 'TryExcept',
    body: [assign(item, { kind: 'Await', value: next, context: 'anext', pos }, pos)],
    clauses: [
      {
        test: null,
        variable: fault,
        body: [
          ifThen(intrinsic('is_stop_async', [load(fault, pos)], pos), [
            assign(more, bool(false, pos), pos),
            { kind: 'Continue', pos },
          ]),
          { kind: 'Raise', exception: null, cause: null, pos },
        ],
        pos,
      },
    ],
    orelse: [],
    pos,
  };
  const store: Stmt = { kind: 'Assign', places: [place], value: load(item, pos), pos };
  return orelse => [
    assign(kept, iterator, iterator.pos),
    assign(more, bool(true, pos), pos),
    { kind: 'While', test: load(more, pos), body: [receive, store, ...body], orelse, pos },
  ];
}
