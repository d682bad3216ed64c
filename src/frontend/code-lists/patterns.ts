// match: what patterns compare with, and the names that they bind once a whole pattern has matched.

import type * as Ast from '../ast.ts';
import { foldBinary, foldUnary } from '../core/fold.ts';
import type { Literal } from '../literal.ts';
import { isLiteral, tupleOfValues } from './constants.ts';
import { jumpIf } from './expressions.ts';
import type { Label, Load } from './listing.ts';
import type { Walk } from './walk.ts';

export function match(walk: Walk, { subject, cases }: Ast.Node<'Match'>): void {
  const { listing } = walk;
  const end = listing.label();
  walk.expr(subject);
  walk.conditional(() => {
    for (const { pattern, guard, body } of cases) {
      const failure = listing.label();
      const names: string[] = [];
      one(walk, pattern, names, failure);
      for (const name of names) walk.variable(name);
      if (guard !== null) jumpIf(walk, guard, false, failure);
      walk.statements(body);
      listing.jump(end);
      listing.place(failure);
    }
  });
  listing.place(end);
}

function one(walk: Walk, pattern: Ast.Pattern, names: string[], failure: Label): void {
  switch (pattern.kind) {
    case 'MatchValue': {
      const constant = constantOf(pattern.value);
      if (constant === null) walk.expr(pattern.value);
      else walk.load(constant);
      walk.listing.branch(failure);
      return;
    }
    case 'MatchSingleton':
      walk.load(pattern.value);
      if (pattern.value.type === 'None') walk.listing.dropLast();
      walk.listing.branch(failure);
      return;
    case 'MatchSequence':
      sequence(walk, pattern, names, failure);
      return;
    case 'MatchMapping':
      mapping(walk, pattern, names, failure);
      return;
    case 'MatchClass': {
      walk.expr(pattern.cls);
      walk.load({ type: 'tuple', items: pattern.kwd_attrs.map(value => ({ type: 'str', value })) });
      walk.listing.drop(walk.none());
      walk.listing.branch(failure);
      for (const each of [...pattern.patterns, ...pattern.kwd_patterns]) one(walk, each, names, failure);
      return;
    }
    case 'MatchStar':
      if (pattern.name !== null) names.push(pattern.name);
      return;
    case 'MatchAs':
      if (pattern.pattern !== null) one(walk, pattern.pattern, names, failure);
      if (pattern.name !== null) names.push(pattern.name);
      return;
    case 'MatchOr':
      alternatives(walk, pattern, names, failure);
      return;
  }
}

/** `-1` and `1 + 2j` are constants here before anything is compiled. */
function constantOf(node: Ast.Expr): Literal | null {
  if (node.kind === 'Constant') return node.value;
  if (node.kind === 'UnaryOp' && node.op === 'USub') {
    const operand = constantOf(node.operand);
    return operand === null ? null : foldUnary('neg', operand);
  }
  if (node.kind !== 'BinOp') return null;
  const [left, right] = [constantOf(node.left), constantOf(node.right)];
  return left === null || right === null ? null : foldBinary(node.op === 'Add' ? 'add' : 'sub', left, right);
}

function sequence(walk: Walk, { patterns }: Ast.Node<'MatchSequence'>, names: string[], failure: Label): void {
  const size = patterns.length;
  const star = patterns.findIndex(each => each.kind === 'MatchStar');
  walk.listing.branch(failure);
  if (star < 0) walk.int(size);
  else if (size > 1) walk.int(size - 1);
  if (patterns.every(isWildcard)) return;
  const isByIndex = star >= 0 && isWildcard(patterns[star]!);
  patterns.forEach((each, i) => {
    if (isByIndex) {
      if (isWildcard(each)) return;
      walk.int(i < star ? i : size - i);
    }
    one(walk, each, names, failure);
  });
}

function isWildcard(pattern: Ast.Pattern): boolean {
  if (pattern.kind === 'MatchStar') return pattern.name === null;
  return pattern.kind === 'MatchAs' && pattern.pattern === null && pattern.name === null;
}

function mapping(
  walk: Walk,
  { keys, patterns, rest }: Ast.Node<'MatchMapping'>,
  names: string[],
  failure: Label,
): void {
  walk.listing.branch(failure);
  if (keys.length === 0 && rest === null) return;
  if (keys.length > 0) walk.int(keys.length);
  const loads = keys.map(key => {
    const constant = constantOf(key);
    return constant === null ? walk.expr(key) : walk.load(constant);
  });
  const values = walk.values(loads);
  if (values?.every(isLiteral)) walk.listing.fold(loads as Load[], tupleOfValues(values));
  walk.listing.drop(walk.none());
  walk.listing.branch(failure);
  for (const each of patterns) one(walk, each, names, failure);
  if (rest !== null) names.push(rest);
}

/** All alternatives bind the same names, in the order of the first. */
function alternatives(walk: Walk, { patterns }: Ast.Node<'MatchOr'>, names: string[], failure: Label): void {
  const { listing } = walk;
  const end = listing.label();
  patterns.forEach((each, i) => {
    const next = listing.label();
    const bound: string[] = [];
    one(walk, each, bound, next);
    if (i === 0) names.push(...bound);
    listing.jump(end);
    listing.place(next);
  });
  listing.jump(failure);
  listing.place(end);
}
