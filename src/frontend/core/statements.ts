// The statements that need no file of their own: expression statements, if, raise, assert.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { evaluate, intrinsic, positionOf } from './build.ts';
import { isTrue } from './fold.ts';
import { checkAssertion } from './literal-checks.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Stmt } from './nodes.ts';

export function lowerExpressionStatement(lowerer: Lowerer, node: Ast.Node<'Expr'>, out: Stmt[]): void {
  const value = lowerer.expr(node.value);
  const isPrinted = lowerer.options.mode === 'single' && lowerer.unit.parent === null;
  if (isPrinted) out.push(evaluate(intrinsic('print_expr', [value], positionOf(node))));
  else if (value.kind !== 'Const') out.push(evaluate(value, positionOf(node)));
}

/** An elif chain is walked in a loop and built from its end: it may have thousands of links. */
export function lowerIf(lowerer: Lowerer, node: Ast.Node<'If'>, out: Stmt[]): void {
  lowerer.conditional(() => append(out, ifChain(lowerer, node)));
}

function ifChain(lowerer: Lowerer, node: Ast.Node<'If'>): Stmt[] {
  const links: { readonly test: Expr; readonly body: Stmt[]; readonly node: Ast.Node<'If'> }[] = [];
  let rest: readonly Ast.Stmt[] = [node];
  /** A test that is always true has been met: what follows is only checked. */
  let closed: Stmt[] | null = null;
  for (let link = onlyIf(rest); link !== null; link = onlyIf(rest)) {
    rest = link.orelse;
    if (closed !== null) {
      dropIf(lowerer, link);
      continue;
    }
    const test = lowerer.expr(link.test);
    if (test.kind !== 'Const') links.push({ test, body: lowerer.statements(link.body), node: link });
    else if (isTrue(test.value)) closed = lowerer.statements(link.body);
    else lowerer.discarding(() => lowerer.statements(link.body));
  }
  let orelse: Stmt[];
  if (closed === null) orelse = lowerer.statements(rest);
  else {
    lowerer.discarding(() => lowerer.statements(rest));
    orelse = closed;
  }
  for (const { test, body, node: link } of links.reverse()) {
    orelse = [{ kind: 'If', test, body, orelse, pos: positionOf(link) }];
  }
  return orelse;
}

function onlyIf(body: readonly Ast.Stmt[]): Ast.Node<'If'> | null {
  const [first] = body;
  return body.length === 1 && first?.kind === 'If' ? first : null;
}

function dropIf(lowerer: Lowerer, node: Ast.Node<'If'>): void {
  lowerer.discarding(() => {
    lowerer.expr(node.test);
    lowerer.statements(node.body);
  });
}

export function lowerRaise(lowerer: Lowerer, node: Ast.Node<'Raise'>, out: Stmt[]): void {
  const exception = node.exc === null ? null : lowerer.expr(node.exc);
  const cause = node.cause === null ? null : lowerer.expr(node.cause);
  out.push({ kind: 'Raise', exception, cause, pos: positionOf(node) });
}

/** `if not test: raise AssertionError(msg)`, whatever the name AssertionError means here; nothing under -O. */
export function lowerAssert(lowerer: Lowerer, node: Ast.Node<'Assert'>, out: Stmt[]): void {
  checkAssertion(lowerer, node);
  if (lowerer.options.optimize > 0) {
    return;
  }
  const test = lowerer.expr(node.test);
  const message = () => (node.msg === null ? [] : [lowerer.expr(node.msg)]);
  if (test.kind === 'Const' && isTrue(test.value)) {
    lowerer.discarding(message);
    return;
  }
  const exception = intrinsic('assertion_error', message(), positionOf(node));
  const pos = positionOf(node.test);
  const raise: Stmt = { kind: 'Raise', exception, cause: null, pos };
  if (test.kind === 'Const') out.push(raise);
  else
    out.push({
      kind: 'If',
      test: { kind: 'Not', operand: test, pos },
      body: [raise],
      orelse: [],
      pos: positionOf(node),
    });
}
