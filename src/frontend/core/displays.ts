// Displays: tuples, lists, sets and dicts, with and without stars.
//
// Without stars they are one node; a tuple of constants is a constant. A star turns the display into a list (or set,
// or dict) in a temporary that grows item by item, in the order of evaluation.

import type * as Ast from '../ast.ts';
import type { Literal } from '../literal.ts';
import { assign, block, constant, evaluate, intrinsic, load, positionOf } from './build.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, IntrinsicName, Position, Stmt, Variable } from './nodes.ts';

export function lowerTuple(lowerer: Lowerer, node: Ast.Node<'Tuple'>): Expr {
  const pos = positionOf(node);
  if (node.elts.some(isStarred)) return intrinsic('list_to_tuple', [starredList(lowerer, node.elts, pos)], pos);
  return tupleOf(lowerer.exprs(node.elts), pos);
}

/** A tuple; of constants only, it is one itself. */
export function tupleOf(items: readonly Expr[], pos: Position): Expr {
  const literals = literalsOf(items);
  return literals === null ? { kind: 'MakeTuple', items, pos } : constant({ type: 'tuple', items: literals }, pos);
}

export function lowerList(lowerer: Lowerer, node: Ast.Node<'List'>): Expr {
  const pos = positionOf(node);
  if (node.elts.some(isStarred)) return starredList(lowerer, node.elts, pos);
  return { kind: 'MakeList', items: lowerer.exprs(node.elts), pos };
}

export function lowerSet(lowerer: Lowerer, node: Ast.Node<'Set'>): Expr {
  const pos = positionOf(node);
  if (node.elts.some(isStarred)) return grow(lowerer, node.elts, 'MakeSet', 'set_add', 'set_update', pos);
  const items = lowerer.exprs(node.elts);
  const literals = literalsOf(items);
  if (literals === null || items.length < 3) return { kind: 'MakeSet', items, pos };
  // CPython fills such a set from a constant frozenset at once, and a set's order depends on how it was filled.
  const set = lowerer.temporary();
  const fill = intrinsic('set_update', [load(set, pos), constant({ type: 'frozenset', items: literals }, pos)], pos);
  return block([assign(set, { kind: 'MakeSet', items: [], pos }, pos), evaluate(fill)], load(set, pos), pos);
}

/** The constants, if all items are such. */
function literalsOf(items: readonly Expr[]): Literal[] | null {
  const literals: Literal[] = [];
  for (const item of items) if (item.kind === 'Const') literals.push(item.value);
  return literals.length === items.length ? literals : null;
}

/** A list of items of which some have stars; also the positional arguments of a call. */
export function starredList(lowerer: Lowerer, nodes: readonly Ast.Expr[], pos: Position): Expr {
  return grow(lowerer, nodes, 'MakeList', 'list_append', 'list_extend', pos);
}

export function isStarred(node: Ast.Expr): node is Ast.Node<'Starred'> {
  return node.kind === 'Starred';
}

function grow(
  lowerer: Lowerer,
  nodes: readonly Ast.Expr[],
  kind: 'MakeList' | 'MakeSet',
  add: IntrinsicName,
  extend: IntrinsicName,
  pos: Position,
): Expr {
  const first = nodes.findIndex(isStarred);
  const container = lowerer.temporary();
  const body: Stmt[] = [assign(container, { kind, items: lowerer.exprs(nodes.slice(0, first)), pos }, pos)];
  for (const node of nodes.slice(first)) {
    const [name, item] = isStarred(node) ? [extend, node.value] : [add, node];
    body.push(evaluate(intrinsic(name, [load(container, pos), lowerer.expr(item)], pos)));
  }
  return block(body, load(container, pos), pos);
}

export function lowerDict(lowerer: Lowerer, node: Ast.Node<'Dict'>): Expr {
  const pos = positionOf(node);
  const runs = dictRuns(node);
  if (runs.length === 0) return { kind: 'MakeDict', entries: [], pos };
  const [first, ...others] = runs;
  if (others.length === 0 && !('spread' in first!)) return makeDict(lowerer, first!.entries, pos);
  const dict = lowerer.temporary();
  const body: Stmt[] = [];
  const start = 'spread' in first! ? [] : first!.entries;
  body.push(assign(dict, makeDict(lowerer, start, pos), pos));
  for (const run of start.length > 0 ? others : runs) {
    const part = 'spread' in run ? lowerer.expr(run.spread) : makeDict(lowerer, run.entries, pos);
    body.push(evaluate(intrinsic('dict_update', [load(dict, pos), part], pos)));
  }
  return block(body, load(dict, pos), pos);
}

interface Entry {
  readonly key: Ast.Expr;
  readonly value: Ast.Expr;
}

/** `{a: 1, b: 2, **c, d: 3}` in three parts. */
function dictRuns(node: Ast.Node<'Dict'>): ({ readonly spread: Ast.Expr } | { readonly entries: Entry[] })[] {
  const runs: ({ readonly spread: Ast.Expr } | { readonly entries: Entry[] })[] = [];
  for (const [i, key] of node.keys.entries()) {
    const value = node.values[i]!;
    const last = runs.at(-1);
    if (key === null) runs.push({ spread: value });
    else if (last !== undefined && 'entries' in last) last.entries.push({ key, value });
    else runs.push({ entries: [{ key, value }] });
  }
  return runs;
}

function makeDict(lowerer: Lowerer, entries: readonly Entry[], pos: Position): Expr {
  return {
    kind: 'MakeDict',
    entries: entries.map(({ key, value }) => ({ key: lowerer.expr(key), value: lowerer.expr(value) })),
    pos,
  };
}

/** Keyword arguments of which some are `**mapping`: a dict that reports duplicates in the name of the callee. */
export function keywordDict(
  lowerer: Lowerer,
  keywords: readonly Ast.Node<'keyword'>[],
  callee: Variable,
  pos: Position,
): Expr {
  const dict = lowerer.temporary();
  const body: Stmt[] = [];
  let at = 0;
  while (at < keywords.length) {
    const run: Ast.Node<'keyword'>[] = [];
    while (at < keywords.length && keywords[at]!.arg !== null) run.push(keywords[at++]!);
    const named: Expr = {
      kind: 'MakeDict',
      entries: run.map(({ arg, value }) => ({
        key: constant({ type: 'str', value: arg! }, pos),
        value: lowerer.expr(value),
      })),
      pos,
    };
    if (body.length === 0) body.push(assign(dict, named, pos));
    else if (run.length > 0) body.push(merge(dict, named, callee, pos));
    if (at < keywords.length) body.push(merge(dict, lowerer.expr(keywords[at++]!.value), callee, pos));
  }
  return block(body, load(dict, pos), pos);
}

function merge(dict: Variable, mapping: Expr, callee: Variable, pos: Position): Stmt {
  return evaluate(intrinsic('dict_merge', [load(dict, pos), mapping, load(callee, pos)], pos));
}
