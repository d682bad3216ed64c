// match: every case becomes a test, and the statement an if/elif chain.
//
// A pattern turns into conditions on temporaries, joined by And and Or: `case [1, x]` is "a sequence of two; unpack it
// to $1 and $2; $1 == 1". Captures are not conditions: they name the temporary that holds the value, and are bound
// only when the whole pattern has matched, before the guard is asked.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import { assign, block, bool, compare, int, intrinsic, load, none, positionOf, strTuple, varPlace } from './build.ts';
import { tupleOf } from './displays.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Position, Stmt, Variable } from './nodes.ts';
import { checkLiteral, checkMappingKeys } from './pattern-keys.ts';

interface Patterns {
  readonly lowerer: Lowerer;
  /** Names that the pattern binds, in order, with where their values wait. */
  captures: Map<string, Variable>;
  /** A pattern that always matches may stand here: nothing follows it. */
  mayBeIrrefutable: boolean;
}

export function lowerMatch(lowerer: Lowerer, node: Ast.Node<'Match'>, out: Stmt[]): void {
  const subject = lowerer.temporary();
  out.push(assign(subject, lowerer.expr(node.subject), positionOf(node.subject)));
  const cases = node.cases.map((each, i) => {
    const isLast = i === node.cases.length - 1;
    return lowerer.conditional(() => lowerCase(lowerer, each, subject, isLast));
  });
  let orelse: Stmt[] = [];
  for (const { test, body } of cases.reverse()) {
    orelse = test === null ? body : [{ kind: 'If', test, body, orelse, pos: test.pos }];
  }
  append(out, orelse);
}

function lowerCase(
  lowerer: Lowerer,
  node: Ast.Node<'match_case'>,
  subject: Variable,
  isLast: boolean,
): { readonly test: Expr | null; readonly body: Stmt[] } {
  const patterns: Patterns = { lowerer, captures: new Map(), mayBeIrrefutable: node.guard !== null || isLast };
  const tests = conditions(patterns, node.pattern, subject);
  const pos = positionOf(node.pattern);
  const binding = [...patterns.captures].map(([name, value]) => {
    return assign(lowerer.variable(name), load(value, pos), pos);
  });
  if (node.guard === null) {
    return {
      test: tests.length === 0 ? null : allOf(tests, pos),
      body: [...binding, ...lowerer.statements(node.body)],
    };
  }
  tests.push(block(binding, lowerer.expr(node.guard), positionOf(node.guard)));
  return { test: allOf(tests, pos), body: lowerer.statements(node.body) };
}

function allOf(tests: readonly Expr[], pos: Position): Expr {
  if (tests.length === 0) return bool(true, pos);
  return tests.length === 1 ? tests[0]! : { kind: 'And', values: tests, pos };
}

/** What must hold for the subject to match, in the order in which it is asked. */
function conditions(patterns: Patterns, node: Ast.Pattern, subject: Variable): Expr[] {
  const pos = positionOf(node);
  switch (node.kind) {
    case 'MatchValue':
      checkLiteral(patterns.lowerer, node.value, node.value, 'patterns');
      return [compare('eq', load(subject, pos), patterns.lowerer.expr(node.value), pos)];
    case 'MatchSingleton':
      return [compare('is', load(subject, pos), { kind: 'Const', value: node.value, pos }, pos)];
    case 'MatchSequence':
      return sequence(patterns, node, subject, pos);
    case 'MatchMapping':
      return mapping(patterns, node, subject, pos);
    case 'MatchClass':
      return classPattern(patterns, node, subject, pos);
    case 'MatchAs':
      return asPattern(patterns, node, subject);
    case 'MatchOr':
      return [alternatives(patterns, node, subject, pos)];
    case 'MatchStar':
      if (node.name !== null) capture(patterns, node.name, subject, node);
      return [];
  }
}

/** Inside another pattern, anything may match always. */
function part(patterns: Patterns, node: Ast.Pattern, subject: Variable): Expr[] {
  const before = patterns.mayBeIrrefutable;
  patterns.mayBeIrrefutable = true;
  const result = conditions(patterns, node, subject);
  patterns.mayBeIrrefutable = before;
  return result;
}

function capture(patterns: Patterns, name: string, value: Variable, node: Ast.Range): void {
  if (patterns.captures.has(name)) {
    patterns.lowerer.fail(`multiple assignments to name '${name}' in pattern`, node);
  }
  patterns.captures.set(name, value);
}

function asPattern(patterns: Patterns, node: Ast.Node<'MatchAs'>, subject: Variable): Expr[] {
  if (node.pattern === null && !patterns.mayBeIrrefutable) {
    const culprit = node.name === null ? 'wildcard' : `name capture '${node.name}'`;
    patterns.lowerer.fail(`${culprit} makes remaining patterns unreachable`, node);
  }
  const tests = node.pattern === null ? [] : conditions(patterns, node.pattern, subject);
  if (node.name !== null) capture(patterns, node.name, subject, node);
  return tests;
}

function isWildcard(node: Ast.Pattern): boolean {
  return (node.kind === 'MatchAs' && node.pattern === null && node.name === null) || isStarWildcard(node);
}

function isStarWildcard(node: Ast.Pattern): boolean {
  return node.kind === 'MatchStar' && node.name === null;
}

// ---- sequences -----------------------------------------------------------------------------------------------------

function sequence(patterns: Patterns, node: Ast.Node<'MatchSequence'>, subject: Variable, pos: Position): Expr[] {
  const size = node.patterns.length;
  const star = node.patterns.findIndex(each => each.kind === 'MatchStar');
  if (star !== node.patterns.findLastIndex(each => each.kind === 'MatchStar')) {
    patterns.lowerer.fail('multiple starred names in sequence pattern', node);
  }
  const length = (): Expr => intrinsic('match_length', [load(subject, pos)], pos);
  const tests = [intrinsic('match_sequence', [load(subject, pos)], pos)];
  if (star < 0) tests.push(compare('eq', length(), int(size, pos), pos));
  else if (size > 1) tests.push(compare('ge', length(), int(size - 1, pos), pos));
  if (node.patterns.every(isWildcard)) return tests;
  if (star >= 0 && isStarWildcard(node.patterns[star]!)) {
    // Nobody wants the middle: only the items that are asked for are fetched.
    for (const [i, each] of node.patterns.entries()) {
      if (isWildcard(each)) continue;
      const fromEnd: Expr = {
        kind: 'Binary',
        op: 'sub',
        left: length(),
        right: int(size - i, pos),
        inPlace: false,
        pos,
      };
      const index = i < star ? int(i, pos) : fromEnd;
      const item = patterns.lowerer.temporary();
      const fetch = assign(item, { kind: 'Item', object: load(subject, pos), index, pos }, pos);
      append(tests, after([fetch], part(patterns, each, item), pos));
    }
    return tests;
  }
  return [...tests, ...unpacked(patterns, node.patterns, star, load(subject, pos), pos)];
}

/** Unpacks to temporaries and asks each part. */
function unpacked(patterns: Patterns, parts: readonly Ast.Pattern[], star: number, value: Expr, pos: Position): Expr[] {
  const items = parts.map(() => patterns.lowerer.temporary());
  const places = items.map(item => varPlace(item, pos));
  const unpack: Stmt = { kind: 'Assign', places: [{ kind: 'UnpackPlace', places, star, pos }], value, pos };
  return after(
    [unpack],
    parts.flatMap((each, i) => part(patterns, each, items[i]!)),
    pos,
  );
}

/** Conditions of which the first is preceded by statements. */
function after(statements: readonly Stmt[], tests: readonly Expr[], pos: Position): Expr[] {
  const [first, ...rest] = tests;
  return [block(statements, first ?? bool(true, pos), pos), ...rest];
}

// ---- mappings and classes --------------------------------------------------------------------------------------------

function mapping(patterns: Patterns, node: Ast.Node<'MatchMapping'>, subject: Variable, pos: Position): Expr[] {
  const { lowerer } = patterns;
  const size = node.keys.length;
  const tests = [intrinsic('match_mapping', [load(subject, pos)], pos)];
  if (size === 0 && node.rest === null) return tests;
  if (size > 0) {
    const length = intrinsic('match_length', [load(subject, pos)], pos);
    tests.push(compare('ge', length, int(size, pos), pos));
  }
  for (const key of node.keys) checkLiteral(lowerer, key, node, 'mapping pattern keys');
  const keyExprs = lowerer.exprs(node.keys);
  checkMappingKeys(lowerer, keyExprs, node);
  const keys = lowerer.temporary();
  const values = lowerer.temporary();
  const find = [
    assign(keys, tupleOf(keyExprs, pos), pos),
    assign(values, intrinsic('match_keys', [load(subject, pos), load(keys, pos)], pos), pos),
  ];
  tests.push(block(find, compare('isnot', load(values, pos), none(pos), pos), pos));
  if (size > 0) append(tests, unpacked(patterns, node.patterns, -1, load(values, pos), pos));
  if (node.rest !== null) {
    const rest = lowerer.temporary();
    const others = intrinsic('match_rest', [load(subject, pos), load(keys, pos)], pos);
    tests.push(block([assign(rest, others, pos)], bool(true, pos), pos));
    capture(patterns, node.rest, rest, node);
  }
  return tests;
}

function classPattern(patterns: Patterns, node: Ast.Node<'MatchClass'>, subject: Variable, pos: Position): Expr[] {
  const { lowerer } = patterns;
  for (const [i, name] of node.kwd_attrs.entries()) {
    if (node.kwd_attrs.indexOf(name) < i) {
      lowerer.fail(`attribute name repeated in class pattern: ${name}`, node.kwd_patterns[i]!);
    }
  }
  const attributes = lowerer.temporary();
  const ask = intrinsic(
    'match_class',
    [load(subject, pos), lowerer.expr(node.cls), int(node.patterns.length, pos), strTuple(node.kwd_attrs, pos)],
    pos,
  );
  const test = block([assign(attributes, ask, pos)], compare('isnot', load(attributes, pos), none(pos), pos), pos);
  const parts = [...node.patterns, ...node.kwd_patterns];
  if (parts.every(isWildcard)) return [test];
  return [test, ...unpacked(patterns, parts, -1, load(attributes, pos), pos)];
}

// ---- alternatives --------------------------------------------------------------------------------------------------

/** Every alternative must bind the same names; they wait in the temporaries of the first. */
function alternatives(patterns: Patterns, node: Ast.Node<'MatchOr'>, subject: Variable, pos: Position): Expr {
  const { lowerer, captures: outer, mayBeIrrefutable } = patterns;
  const shared = new Map<string, Variable>();
  const values = node.patterns.map((each, i) => {
    patterns.captures = new Map();
    patterns.mayBeIrrefutable = i === node.patterns.length - 1 && mayBeIrrefutable;
    const tests = conditions(patterns, each, subject);
    const names = [...patterns.captures.keys()];
    if (i === 0) for (const name of names) shared.set(name, lowerer.temporary());
    else if (names.length !== shared.size || !names.every(name => shared.has(name))) {
      lowerer.fail('alternative patterns bind different names', node);
    }
    const keep = [...patterns.captures].map(([name, value]) => assign(shared.get(name)!, load(value, pos), pos));
    if (keep.length > 0) tests.push(block(keep, bool(true, pos), pos));
    return allOf(tests, positionOf(each));
  });
  patterns.captures = outer;
  patterns.mayBeIrrefutable = mayBeIrrefutable;
  for (const [name, value] of shared) capture(patterns, name, value, node);
  return { kind: 'Or', values, pos };
}
