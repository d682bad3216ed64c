// Expressions: what they load, and what CPython's optimizer folds of it.
//
// An expression gives back its load if it amounts to one constant that nothing jumps around; only such operands fold.
// `and`, `or` and conditional expressions never do, since a jump ends in them.

import type * as Ast from '../ast.ts';
import { foldBinary, foldItem, foldUnary } from '../core/fold.ts';
import { foldSlice } from '../core/fold-slice.ts';
import { BINARY_OPERATORS } from '../core/operators.ts';
import { FALSE, type Literal, NONE } from '../literal.ts';
import { percentFormat } from '../percent-format.ts';
import { frozenset, isLiteral, type SliceConstant, tupleOfValues, type Value } from './constants.ts';
import type { Label, Load } from './listing.ts';
import type { Walk } from './walk.ts';

/** CPython builds what is longer piece by piece. */
const MOST_ON_STACK = 30;

/** A shorter list or set of constants is built from them. */
const LEAST_FOLDED_ITEMS = 3;

// ---- operators -----------------------------------------------------------------------------------------------------

/** A long sum is a left-deep chain, so it is walked in a loop. */
export function binary(walk: Walk, node: Ast.Node<'BinOp'>): Load | null {
  const chain: Ast.Node<'BinOp'>[] = [];
  let first: Ast.Expr = node;
  while (first.kind === 'BinOp') {
    chain.push(first);
    first = first.left;
  }
  const format = percentFormat(chain.at(-1)!);
  if (format !== null) chain.pop();
  let left = walk.expr(format ?? first);
  for (const { op, right } of chain.reverse()) {
    const operands = [left, walk.expr(right)];
    left = folded(walk, operands, (a, b) => foldBinary(BINARY_OPERATORS[op], a, b!));
  }
  return left;
}

export function unary(walk: Walk, { op, operand }: Ast.Node<'UnaryOp'>): Load | null {
  const name = op === 'Not' ? 'not' : op === 'USub' ? 'neg' : op === 'UAdd' ? 'pos' : 'invert';
  const load = walk.expr(operand);
  // The truth of what was folded itself is left for the run.
  if (op === 'Not' && load !== null && !walk.listing.isOwn(load)) return null;
  return folded(walk, [load], value => foldUnary(name, value));
}

function folded(
  walk: Walk,
  operands: readonly (Load | null)[],
  fold: (a: Literal, b?: Literal) => Literal | null,
): Load | null {
  const values = walk.values(operands);
  if (values === null || !values.every(isLiteral)) return null;
  const result = fold(values[0]!, values[1]);
  return result === null ? null : walk.listing.fold(operands as Load[], result);
}

export function logic(walk: Walk, { op, values }: Ast.Node<'BoolOp'>): void {
  const end = walk.listing.label();
  values.forEach((value, i) => {
    const load = walk.expr(value);
    if (i < values.length - 1) walk.listing.choose(load, op === 'Or', end);
  });
  walk.listing.place(end);
}

export function comparison(walk: Walk, { left, ops, comparators }: Ast.Node<'Compare'>): void {
  walk.expr(left);
  if (ops.length === 1) {
    if (ops[0] === 'In' || ops[0] === 'NotIn') iterated(walk, comparators[0]!);
    else walk.expr(comparators[0]!);
    return;
  }
  const cleanUp = walk.listing.label();
  comparators.forEach((right, i) => {
    const isLast = i === comparators.length - 1;
    if (isLast && (ops[i] === 'In' || ops[i] === 'NotIn')) iterated(walk, right);
    else walk.expr(right);
    if (!isLast) walk.listing.branch(cleanUp);
  });
  walk.listing.place(cleanUp);
}

export function conditional(walk: Walk, { test, body, orelse }: Ast.Node<'IfExp'>): void {
  const [next, end] = [walk.listing.label(), walk.listing.label()];
  jumpIf(walk, test, false, next);
  walk.expr(body);
  walk.listing.jump(end);
  walk.listing.place(next);
  walk.expr(orelse);
  walk.listing.place(end);
}

/** Jumps if the test has this outcome; conditions inside conditions jump themselves. */
export function jumpIf(walk: Walk, node: Ast.Expr, when: boolean, target: Label): void {
  const { listing } = walk;
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op !== 'Not') break;
      jumpIf(walk, node.operand, !when, target);
      return;
    case 'BoolOp': {
      const stops = node.op === 'Or';
      const inner = stops === when ? target : listing.label();
      for (const value of node.values.slice(0, -1)) jumpIf(walk, value, stops, inner);
      jumpIf(walk, node.values.at(-1)!, when, target);
      if (inner !== target) listing.place(inner);
      return;
    }
    case 'IfExp': {
      const [next, end] = [listing.label(), listing.label()];
      jumpIf(walk, node.test, false, next);
      jumpIf(walk, node.body, when, target);
      listing.jump(end);
      listing.place(next);
      jumpIf(walk, node.orelse, when, target);
      listing.place(end);
      return;
    }
  }
  const load = walk.expr(node);
  if (node.kind === 'Compare' && isNoneTest(node)) listing.dropLast();
  listing.test(load, when, target);
}

/** `x is None`: the jump that follows asks that itself. */
function isNoneTest({ ops, comparators }: Ast.Node<'Compare'>): boolean {
  const [op, right] = [ops.at(-1), comparators.at(-1)!];
  return (
    ops.length === 1 && (op === 'Is' || op === 'IsNot') && right.kind === 'Constant' && right.value.type === 'None'
  );
}

// ---- displays ------------------------------------------------------------------------------------------------------

export function tuple(walk: Walk, items: readonly Ast.Expr[]): Load | null {
  const loads = walk.exprs(items);
  if (items.some(isStarred)) {
    foldStart(walk, 'List', items, loads);
    return null;
  }
  const values = walk.values(loads);
  return values === null ? null : walk.listing.fold(loads as Load[], tupleOfValues(values));
}

export function display(walk: Walk, { kind, elts }: Ast.Node<'List'> | Ast.Node<'Set'>): void {
  const loads = walk.exprs(elts);
  if (elts.some(isStarred)) foldStart(walk, kind, elts, loads);
  else if (elts.length >= LEAST_FOLDED_ITEMS) foldDisplay(walk, kind, elts, loads);
}

/** What stands before the first star is a list, or set, of its own. */
function foldStart(walk: Walk, kind: 'List' | 'Set', items: readonly Ast.Expr[], loads: (Load | null)[]): void {
  const size = items.findIndex(isStarred);
  if (size < LEAST_FOLDED_ITEMS || items.length > MOST_ON_STACK) return;
  foldDisplay(walk, kind, items.slice(0, size), loads.slice(0, size));
}

/** Behind `in`, or where a loop goes over it: a list may be a tuple, and a set a frozenset. */
export function iterated(walk: Walk, node: Ast.Expr): void {
  if (node.kind === 'List' || node.kind === 'Set') foldDisplay(walk, node.kind, node.elts, walk.exprs(node.elts));
  else walk.expr(node);
}

function foldDisplay(walk: Walk, kind: 'List' | 'Set', items: readonly Ast.Expr[], loads: (Load | null)[]): void {
  if (items.length > MOST_ON_STACK || items.some(isStarred)) return;
  const values = walk.values(loads);
  if (values === null) return;
  if (kind === 'List') walk.listing.fold(loads as Load[], tupleOfValues(values));
  else if (values.every(isLiteral)) walk.listing.fold(loads as Load[], frozenset(values));
}

function isStarred(node: Ast.Expr): boolean {
  return node.kind === 'Starred';
}

// ---- subscripts ----------------------------------------------------------------------------------------------------

export function subscript(walk: Walk, node: Ast.Node<'Subscript'>): Load | null {
  const operands = [walk.expr(node.value), walk.expr(node.slice)];
  const values = walk.values(operands);
  if (values === null) return null;
  const [container, index] = values as [Value, Value];
  const result = isLiteral(container)
    ? index.type === 'slice'
      ? foldSlice(container, index.lower, index.upper, index.step)
      : isLiteral(index)
        ? foldItem(container, index)
        : null
    : null;
  return result === null ? null : walk.listing.fold(operands as Load[], result);
}

/** One constant if all its parts are such in the text. */
export function slice(walk: Walk, { lower, upper, step }: Ast.Node<'Slice'>): Load | null {
  const parts = [lower, upper, step].map(part => (part === null ? NONE : literalOf(walk, part)));
  if (parts.every(part => part !== null)) {
    const [first, second, third] = parts as [Literal, Literal, Literal];
    const constant: SliceConstant = { type: 'slice', lower: first, upper: second, step: third };
    return walk.load(constant);
  }
  for (const part of [lower, upper]) {
    if (part === null) walk.none();
    else walk.expr(part);
  }
  if (step !== null) walk.expr(step);
  return null;
}

function literalOf(walk: Walk, node: Ast.Expr): Literal | null {
  if (node.kind === 'Name' && node.id === '__debug__')
    return { ...FALSE, value: walk.options.optimize === 0 } as Literal;
  return node.kind === 'Constant' ? node.value : null;
}

// ---- calls ---------------------------------------------------------------------------------------------------------

export function call(walk: Walk, { func, args, keywords }: Ast.Node<'Call'>): void {
  walk.expr(func);
  argumentsOf(walk, args, keywords);
  if (func.kind !== 'Name' || args.length !== 1 || keywords.length > 0 || args[0]!.kind !== 'GeneratorExp') return;
  // Written out as a loop beside the call, for the case that the name means the builtin function.
  const stops = func.id === 'any' ? true : func.id === 'all' ? false : null;
  if (stops === null) return;
  const [end, exhausted, called] = [walk.listing.label(), walk.listing.label(), walk.listing.label()];
  walk.listing.branch(called);
  walk.listing.branch(exhausted);
  walk.load({ type: 'bool', value: stops });
  walk.listing.jump(end);
  walk.listing.place(exhausted);
  walk.load({ type: 'bool', value: !stops });
  walk.listing.jump(end);
  walk.listing.place(called);
  walk.listing.place(end);
}

/** `already`: arguments that the caller has put down before these. */
export function argumentsOf(
  walk: Walk,
  args: readonly Ast.Expr[],
  keywords: readonly Ast.Node<'keyword'>[],
  already = 0,
): void {
  const spreads = args.some(isStarred) || keywords.some(({ arg }) => arg === null);
  if (!spreads && args.length + keywords.length * 2 <= MOST_ON_STACK) {
    walk.exprs(args);
    for (const { value } of keywords) walk.expr(value);
    if (keywords.length === 0) return;
    const items = keywords.map(({ arg }): Literal => ({ type: 'str', value: walk.scope.mangle(arg!) }));
    walk.load({ type: 'tuple', items });
    return;
  }
  if (already === 0 && args.length === 1 && isStarred(args[0]!)) walk.expr(args[0]!);
  else if (already === 0) tuple(walk, args);
  else walk.exprs(args);
  for (const { arg, value } of keywords) {
    if (arg !== null) walk.str(walk.scope.mangle(arg));
    walk.expr(value);
  }
}

// ---- strings -------------------------------------------------------------------------------------------------------

export function joined(walk: Walk, { values }: Ast.Node<'JoinedStr'>): Load | null {
  if (values.length > MOST_ON_STACK) {
    walk.str('');
    walk.plainName('join');
  }
  if (values.length === 0) return walk.str('');
  const loads = walk.exprs(values);
  return loads.length === 1 ? loads[0]! : null;
}

export function formatted(walk: Walk, { value, format_spec }: Ast.Node<'FormattedValue'>): void {
  walk.expr(value);
  if (format_spec !== null) walk.expr(format_spec);
}

export function template(walk: Walk, { values }: Ast.Node<'TemplateStr'>): void {
  const texts: Load[] = [];
  let isBetween = true;
  for (const value of values) {
    if (value.kind === 'Interpolation') {
      if (isBetween) texts.push(walk.str(''));
      isBetween = true;
    } else {
      texts.push(walk.expr(value)!);
      isBetween = false;
    }
  }
  if (isBetween) texts.push(walk.str(''));
  walk.listing.fold(texts, tupleOfValues(walk.values(texts)!));
  const interpolations = values.filter(value => value.kind === 'Interpolation');
  if (interpolations.length === 0) walk.listing.fold([], tupleOfValues([]));
  walk.exprs(interpolations);
}
