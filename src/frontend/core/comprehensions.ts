// Comprehensions and generator expressions.
//
// A list, set or dict comprehension runs in the code that contains it (PEP 709): a loop that fills a container in a
// temporary. Its variables are new ones that hide others of the same name; those that inner functions capture get
// fresh cells each time the comprehension runs. A generator expression is a code object of its own with one
// parameter, '.0', the iterator of the first iterable, which is evaluated outside. The same goes for the few
// comprehensions that are not inlined: those in annotation scopes of a class.

import { append } from '../append.ts';
import type * as Ast from '../ast.ts';
import type { Scope } from '../scopes/scope.ts';
import { Flag } from '../scopes/scope.ts';
import { assign, block, call, evaluate, intrinsic, load, positionOf, returnValue } from './build.ts';
import { isTrue } from './fold.ts';
import { asyncLoop } from './loops.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Parameters, Position, Stmt, Variable } from './nodes.ts';
import { constantContainer } from './operators.ts';

type Comprehension = Ast.Node<'ListComp'> | Ast.Node<'SetComp'> | Ast.Node<'DictComp'> | Ast.Node<'GeneratorExp'>;
type ContainerComprehension = Exclude<Comprehension, Ast.Node<'GeneratorExp'>>;

const CODE_NAMES = { ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>' };

const ITERATOR_PARAMETER: Parameters = {
  positional: ['.0'],
  posOnlyCount: 0,
  keywordOnly: [],
  varArgs: null,
  varKeywords: null,
};

export function lowerComprehension(lowerer: Lowerer, node: Comprehension): Expr {
  const scope = lowerer.scopeOf(node);
  if (scope.isCoroutine && node.kind !== 'GeneratorExp' && !lowerer.unit.facts.isAsync) {
    lowerer.fail('asynchronous comprehension outside of an asynchronous function', node);
  }
  return node.kind !== 'GeneratorExp' && scope.isInlined
    ? inlined(lowerer, node, scope)
    : separate(lowerer, node, scope);
}

// ---- in the code around it -------------------------------------------------------------------------------------------

function inlined(lowerer: Lowerer, node: ContainerComprehension, scope: Scope): Expr {
  const pos = positionOf(node);
  const { unit } = lowerer;
  const first = firstIterator(lowerer, node);
  const variables = ownVariables(lowerer, scope);
  unit.inlined.push({ scope, variables });
  const { loop, result } = fill(lowerer, node, first, pos);
  unit.inlined.pop();

  const cells = [...variables.values()].filter(each => each.scope === 'cell');
  const unbound = mayBeReadTooEarly(node) ? [...variables.values()].filter(each => each.scope === 'fast') : [];
  const clear = (each: Variable): Stmt => ({ kind: 'Clear', variable: each, pos });
  const body = [...unbound, ...cells].map(clear);
  // locals() must not show variables of a comprehension that has ended.
  if (unit.showsLocals) body.push({ kind: 'TryFinally', body: loop, final: [...variables.values()].map(clear), pos });
  else append(body, loop);
  return block(body, result, pos);
}

function ownVariables(lowerer: Lowerer, scope: Scope): Map<string, Variable> {
  const own = new Map<string, Variable>();
  for (const { name, flags, scope: kind } of scope.symbols.values()) {
    if (!(flags & Flag.DEF_LOCAL) || flags & (Flag.DEF_NONLOCAL | Flag.DEF_GLOBAL)) continue;
    own.set(name, lowerer.unit.hiddenVariable(name, kind === 'cell' ? 'cell' : 'fast'));
  }
  return own;
}

/** Only the iterable of a second `for` can ask for a variable that has no value yet. */
function mayBeReadTooEarly(node: ContainerComprehension): boolean {
  return node.generators.length > 1;
}

// ---- as code of its own ------------------------------------------------------------------------------------------------

function separate(lowerer: Lowerer, node: Comprehension, scope: Scope): Expr {
  const pos = positionOf(node);
  const isAsync = node.generators[0]!.is_async === 1;
  const outer = lowerer.expr(node.generators[0]!.iter);
  const iterator = intrinsic(isAsync ? 'get_aiter' : 'get_iter', [outer], outer.pos);
  const facts = { name: CODE_NAMES[node.kind], firstLine: node.lineno, parameters: ITERATOR_PARAMETER, isAsync: true };
  const code = lowerer.code(scope, facts, unit => {
    const first = load(unit.fast('.0'), outer.pos);
    if (node.kind === 'GeneratorExp') {
      return generators(lowerer, node, first, 0, pos, () => {
        const element = lowerer.expr(node.elt);
        return [evaluate({ kind: 'Yield', value: element, pos: element.pos })];
      });
    }
    const { loop, result } = fill(lowerer, node, first, pos);
    return [...loop, returnValue(result)];
  });
  const made = call(lowerer.closure(code, pos), [iterator], pos);
  const mustWait = scope.isCoroutine && node.kind !== 'GeneratorExp';
  return mustWait ? { kind: 'Await', value: made, context: 'await', pos } : made;
}

// ---- the loops -----------------------------------------------------------------------------------------------------

const CONTAINERS = { ListComp: 'MakeList', SetComp: 'MakeSet', DictComp: 'MakeDict' } as const;

function fill(
  lowerer: Lowerer,
  node: ContainerComprehension,
  first: Expr,
  pos: Position,
): { readonly loop: Stmt[]; readonly result: Expr } {
  const container = lowerer.temporary();
  const kind = CONTAINERS[node.kind];
  const empty: Expr = kind === 'MakeDict' ? { kind, entries: [], pos } : { kind, items: [], pos };
  const loop = generators(lowerer, node, first, 0, pos, () => [evaluate(addition(lowerer, node, container))]);
  // Behind the first iterable: an inner comprehension there may use the same variables.
  return { loop: [assign(container, empty, pos), ...loop], result: load(container, pos) };
}

function addition(lowerer: Lowerer, node: ContainerComprehension, container: Variable): Expr {
  if (node.kind === 'DictComp') {
    const key = lowerer.expr(node.key);
    const value = lowerer.expr(node.value);
    const pos = { ...key.pos, endLine: value.pos.endLine, endCol: value.pos.endCol };
    return intrinsic('dict_set', [load(container, pos), key, value], pos);
  }
  const element = lowerer.expr(node.elt);
  const name = node.kind === 'ListComp' ? 'list_append' : 'set_add';
  return intrinsic(name, [load(container, element.pos), element], element.pos);
}

function firstIterator(lowerer: Lowerer, node: Comprehension): Expr {
  const { iter, is_async } = node.generators[0]!;
  const iterable = lowerer.expr(iter);
  return is_async === 1 ? intrinsic('get_aiter', [iterable], iterable.pos) : constantContainer(iterable);
}

/** The loop of one `for` clause with its conditions, around those of the clauses after it. */
function generators(
  lowerer: Lowerer,
  node: Comprehension,
  first: Expr | null,
  at: number,
  pos: Position,
  element: () => Stmt[],
): Stmt[] {
  const clause = node.generators[at];
  if (clause === undefined) return element();
  const iterable = first ?? lowerer.expr(clause.iter);
  const inside = () => ({
    place: lowerer.place(clause.target),
    body: filtered(lowerer, clause.ifs, () => generators(lowerer, node, null, at + 1, pos, element)),
  });
  if (clause.is_async === 0) {
    return [{ kind: 'For', iterable: first ?? constantContainer(iterable), ...inside(), orelse: [], pos }];
  }
  const iterator = first ?? intrinsic('get_aiter', [iterable], iterable.pos);
  return asyncLoop(lowerer, iterator, pos, inside)([]);
}

function filtered(lowerer: Lowerer, tests: readonly Ast.Expr[], build: () => Stmt[], at = 0): Stmt[] {
  if (at === tests.length) return build();
  const test = lowerer.expr(tests[at]!);
  const inside = () => filtered(lowerer, tests, build, at + 1);
  if (test.kind !== 'Const') return [{ kind: 'If', test, body: inside(), orelse: [], pos: test.pos }];
  if (isTrue(test.value)) return inside();
  lowerer.discarding(inside);
  return [];
}
