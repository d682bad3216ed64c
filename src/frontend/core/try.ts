// try with except, else and finally.
//
// `try/except/else/finally` is a TryExcept inside a TryFinally. `except E as e` forgets e when its body is left,
// however that happens, so the body becomes a TryFinally that ends with `e = None; del e`.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { positionOf } from './build.ts';
import { inBlock, inHandler } from './control-flow.ts';
import { forgetting } from './handler-variable.ts';
import type { Lowerer } from './lowerer.ts';
import type { ExceptClause, Stmt } from './nodes.ts';
import { lowerStarHandlers } from './try-star.ts';

type AnyTry = Ast.Node<'Try'> | Ast.Node<'TryStar'>;

export function lowerTry(lowerer: Lowerer, node: AnyTry, out: Stmt[]): void {
  lowerer.conditional(() => {
    if (node.finalbody.length === 0) {
      append(out, guarded(lowerer, node));
      return;
    }
    const body = inBlock(lowerer, 'try', node, () => guarded(lowerer, node));
    const final = inBlock(lowerer, 'finally', node, () => lowerer.statements(node.finalbody));
    out.push({ kind: 'TryFinally', body, final, pos: positionOf(node) });
  });
}

function guarded(lowerer: Lowerer, node: AnyTry): Stmt[] {
  if (node.handlers.length === 0) return lowerer.statements(node.body);
  const body = inBlock(lowerer, 'try', node, () => lowerer.statements(node.body));
  const pos = positionOf(node);
  // CPython compiles else before `except` and after `except*`: new names and warnings appear in that order.
  if (node.kind === 'TryStar') {
    const clauses = lowerStarHandlers(lowerer, node);
    return [{ kind: 'TryExcept', body, clauses, orelse: lowerer.statements(node.orelse), pos }];
  }
  const orelse = lowerer.statements(node.orelse);
  return [{ kind: 'TryExcept', body, clauses: handlers(lowerer, node), orelse, pos }];
}

function handlers(lowerer: Lowerer, node: Ast.Node<'Try'>): ExceptClause[] {
  return node.handlers.map((handler, i) => {
    if (handler.type === null && i < node.handlers.length - 1) {
      lowerer.fail("default 'except:' must be last", handler);
    }
    const pos = positionOf(handler);
    const test = handler.type === null ? null : lowerer.expr(handler.type);
    if (handler.name === null) {
      const body = inHandler(lowerer, 'handler', handler, () => lowerer.statements(handler.body));
      return { test, variable: null, body, pos };
    }
    const variable = lowerer.variable(handler.name);
    const body = inHandler(lowerer, 'handler', handler, () => lowerer.statements(handler.body));
    return { test, variable, body: [forgetting(variable, body, handler)], pos };
  });
}
