// Calls: plain ones, ones with stars, and super() without arguments.
//
// A plain call keeps its shape, since engines do it in their own ways. With * or ** the arguments are collected into
// a list and a dict first; the callee is evaluated before them and waits in a temporary.

import type * as Ast from '../ast.ts';
import { assign, block, intrinsic, load, positionOf } from './build.ts';
import { isStarred, keywordDict, starredList, tupleOf } from './displays.ts';
import { checkCall } from './literal-checks.ts';
import type { Lowerer } from './lowerer.ts';
import { captureOf } from './names.ts';
import type { Expr, Position } from './nodes.ts';

export function lowerCall(lowerer: Lowerer, node: Ast.Node<'Call'>): Expr {
  checkKeywords(lowerer, node.keywords);
  checkCall(lowerer, node);
  const pos = callPosition(node);
  if (isZeroSuper(lowerer, node)) return zeroSuper(lowerer, node, pos);
  const callee = lowerer.expr(node.func);
  if (!hasStars(node.args, node.keywords)) {
    return {
      kind: 'Call',
      callee,
      args: lowerer.exprs(node.args),
      keywords: node.keywords.map(({ arg, value }) => ({ name: arg!, value: lowerer.expr(value) })),
      pos,
    };
  }
  const kept = lowerer.temporary();
  const args = positionalArguments(lowerer, node.args, positionOf(node));
  const keywords = node.keywords.length === 0 ? null : keywordDict(lowerer, node.keywords, kept, positionOf(node));
  return block(
    [assign(kept, callee, callee.pos)],
    { kind: 'CallSpread', callee: load(kept, callee.pos), args, keywords, pos },
    pos,
  );
}

export function hasStars(args: readonly Ast.Expr[], keywords: readonly Ast.Node<'keyword'>[]): boolean {
  return args.some(isStarred) || keywords.some(keyword => keyword.arg === null);
}

/** A single `*x` stays as it is: the call itself makes a tuple of it, and reports what cannot be iterated. */
export function positionalArguments(lowerer: Lowerer, args: readonly Ast.Expr[], pos: Position): Expr {
  const only = args[0];
  if (args.length === 1 && isStarred(only!)) return lowerer.expr(only.value);
  return args.some(isStarred) ? starredList(lowerer, args, pos) : tupleOf(lowerer.exprs(args), pos);
}

export function checkKeywords(lowerer: Lowerer, keywords: readonly Ast.Node<'keyword'>[]): void {
  const names = keywords.map(({ arg }) => arg);
  if (new Set(names).size === names.length) return;
  // The first name that comes again, and where it does.
  names.forEach((name, i) => {
    const again = name === null ? -1 : names.indexOf(name, i + 1);
    if (again >= 0) lowerer.fail(`keyword argument repeated: ${name}`, keywords[again]!);
  });
}

/** An attribute that spans lines: errors mark the line of its name, not where the object began. */
export function attributePosition(node: Ast.Node<'Attribute'>): Position {
  const pos = positionOf(node);
  if (node.lineno === node.end_lineno) return pos;
  const length = new TextEncoder().encode(node.attr).length;
  return { ...pos, line: node.end_lineno, col: Math.max(0, node.end_col_offset - length) };
}

function callPosition(node: Ast.Node<'Call'>): Position {
  const pos = positionOf(node);
  if (node.func.kind !== 'Attribute' || hasStars(node.args, node.keywords)) return pos;
  const { line, col } = attributePosition(node.func);
  return { ...pos, line, col };
}

function isZeroSuper(lowerer: Lowerer, node: Ast.Node<'Call'>): boolean {
  if (node.func.kind !== 'Name' || node.func.id !== 'super') return false;
  if (node.args.length > 0 || node.keywords.length > 0) return false;
  return lowerer.variable('super').scope === 'global' || !lowerer.scope.isFunctionLike;
}

function zeroSuper(lowerer: Lowerer, node: Ast.Node<'Call'>, pos: Position): Expr {
  const { unit } = lowerer;
  const callee = lowerer.expr(node.func);
  const first = unit.firstParameter;
  if (first === null) return intrinsic('zero_super', [callee], pos);
  const args = [callee, load(parameterVariable(lowerer, first), pos)];
  if (unit.scope.lookup('__class__')?.scope === 'free') {
    args.push({ kind: 'CellOf', variable: captureOf(unit, '__class__'), pos });
  }
  return intrinsic('zero_super', args, pos);
}

/** A comprehension's variable of the same name must not stand in for the parameter. */
function parameterVariable(lowerer: Lowerer, name: string) {
  const { unit } = lowerer;
  return unit.scope.lookup(name)?.scope === 'cell' ? unit.cell(name) : unit.fast(name);
}
