// Type parameters and the `type` statement (PEP 695, 696).
//
// `def f[T](…)` becomes a function "<generic parameters of f>" that is called at once: it makes the type variables,
// its own locals, makes f inside their scope, and returns it. Bounds, constraints, defaults and the value of a `type`
// statement are functions that run when somebody asks; they take the format of PEP 649.

import type * as Ast from '../ast.ts';
import type { Scope } from '../scopes/scope.ts';
import { formatCheck, formatParameter } from './annotations.ts';
import { assign, block, call, int, intrinsic, load, none, positionOf, returnValue, str } from './build.ts';
import { type Defaults, firstLineOf } from './definitions.ts';
import { tupleOf } from './displays.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Position, Stmt } from './nodes.ts';
import { NO_PARAMETERS } from './unit.ts';

/** Defaults are evaluated outside, where no type parameter is in sight, and handed in. */
export function genericFunction(
  lowerer: Lowerer,
  node: Ast.Node<'FunctionDef'> | Ast.Node<'AsyncFunctionDef'>,
  defaults: Defaults,
  make: (defaults: Defaults) => Expr,
): Expr {
  const pos = positionOf(node);
  const args: Expr[] = [];
  if (defaults.positional.length > 0) args.push(tupleOf(defaults.positional, pos));
  if (defaults.keyword.length > 0) {
    const entries = defaults.keyword.map(({ name, value }) => ({ key: str(name, pos), value }));
    args.push({ kind: 'MakeDict', entries, pos });
  }
  const made = inTypeParameters(lowerer, node, node.name, firstLineOf(node), args.length, () => {
    const parameters = lowerer.temporary();
    const [first, second] = lowerer.unit.facts.parameters.positional;
    const item = (parameter: string | undefined, index: Expr): Expr => {
      return { kind: 'Item', object: load(lowerer.unit.fast(parameter!), pos), index, pos };
    };
    const keywordParameter = defaults.positional.length > 0 ? second : first;
    const handedIn: Defaults = {
      positional: defaults.positional.map((_, i) => item(first, int(i, pos))),
      keyword: defaults.keyword.map(({ name }) => ({ name, value: item(keywordParameter, str(name, pos)) })),
    };
    const tuple = typeParameterTuple(lowerer, node.type_params, pos);
    const complete = intrinsic('set_type_params', [make(handedIn), load(parameters, pos)], pos);
    return [assign(parameters, tuple, pos), returnValue(complete)];
  });
  return call(made, args, pos);
}

export function genericClass(lowerer: Lowerer, node: Ast.Node<'ClassDef'>, make: (genericBase: Expr) => Expr): Expr {
  const pos = positionOf(node);
  const made = inTypeParameters(lowerer, node, node.name, firstLineOf(node), 0, () => {
    const tuple = typeParameterTuple(lowerer, node.type_params, pos);
    const parameters = lowerer.variable('.type_params');
    const base = lowerer.variable('.generic_base');
    return [
      assign(parameters, tuple, pos),
      assign(base, intrinsic('generic_base', [load(parameters, pos)], pos), pos),
      returnValue(make(load(base, pos))),
    ];
  });
  return call(made, [], pos);
}

export function lowerTypeAlias(lowerer: Lowerer, node: Ast.Node<'TypeAlias'>, out: Stmt[]): void {
  if (node.name.kind !== 'Name') throw new Error('a type alias has a plain name');
  const name = node.name.id;
  const pos = positionOf(node);
  const alias = (parameters: Expr): Expr => {
    const value = lazyValue(lowerer, lowerer.scopeOf(node), name, node.value, node.lineno, pos);
    return intrinsic('type_alias', [str(name, pos), parameters, value], pos);
  };
  const generic = (): Expr => {
    const made = inTypeParameters(lowerer, node, name, node.lineno, 0, () => {
      const parameters = typeParameterTuple(lowerer, node.type_params, pos);
      return [returnValue(alias(parameters))];
    });
    return call(made, [], pos);
  };
  const value = node.type_params.length === 0 ? alias(tupleOf([], pos)) : generic();
  out.push({ kind: 'Assign', places: [lowerer.place(node.name)], value, pos });
}

function inTypeParameters(
  lowerer: Lowerer,
  node: Ast.AnyNode & Ast.Range,
  name: string,
  firstLine: number,
  parameterCount: number,
  build: () => Stmt[],
): Expr {
  const scope = lowerer.scopeOf(node, 'typeParameters');
  // The symbol table names '.defaults' even if there are none: the names don't matter, their order does.
  const positional = scope.varnames.slice(0, parameterCount);
  const facts = {
    name: `<generic parameters of ${name}>`,
    firstLine,
    parameters: { ...NO_PARAMETERS, positional },
  };
  return lowerer.closure(lowerer.code(scope, facts, build), positionOf(node));
}

/** Each type parameter is stored as soon as it is made: the default of a later one may mention it. */
function typeParameterTuple(lowerer: Lowerer, nodes: readonly Ast.TypeParam[], pos: Position): Expr {
  checkDefaults(lowerer, nodes);
  const items = nodes.map(node => {
    const at = positionOf(node);
    const made = lowerer.temporary();
    const body = [
      assign(made, typeParameter(lowerer, node), at),
      assign(lowerer.variable(node.name), load(made, at), at),
    ];
    return block(body, load(made, at), at);
  });
  return { kind: 'MakeTuple', items, pos };
}

function checkDefaults(lowerer: Lowerer, nodes: readonly Ast.TypeParam[]): void {
  const first = nodes.findIndex(node => node.default_value !== null);
  const wrong = first < 0 ? undefined : nodes.slice(first).find(node => node.default_value === null);
  if (wrong === undefined) return;
  lowerer.fail(`non-default type parameter '${wrong.name}' follows default type parameter`, wrong);
}

function typeParameter(lowerer: Lowerer, node: Ast.TypeParam): Expr {
  const pos = positionOf(node);
  const name = str(node.name, pos);
  const defaultValue = (): Expr => {
    return node.default_value === null
      ? none(pos)
      : lazyValue(
          lowerer,
          lowerer.scopeOf(node, 'default'),
          node.name,
          node.default_value,
          node.default_value.lineno,
          pos,
        );
  };
  if (node.kind !== 'TypeVar') {
    return intrinsic(node.kind === 'ParamSpec' ? 'paramspec' : 'typevartuple', [name, defaultValue()], pos);
  }
  const bound =
    node.bound === null
      ? none(pos)
      : lazyValue(lowerer, lowerer.scopeOf(node), node.name, node.bound, node.bound.lineno, pos);
  const [single, several] = node.bound?.kind === 'Tuple' ? [none(pos), bound] : [bound, none(pos)];
  return intrinsic('typevar', [name, single, several, defaultValue()], pos);
}

/** A function that computes the expression when called; `.format` is VALUE unless somebody says otherwise. */
function lazyValue(
  lowerer: Lowerer,
  scope: Scope,
  name: string,
  node: Ast.Expr,
  firstLine: number,
  pos: Position,
): Expr {
  const facts = { name, firstLine, parameters: formatParameter('.format') };
  const code = lowerer.code(scope, facts, () => {
    const value = node.kind === 'Starred' ? starredDefault(lowerer, node) : lowerer.expr(node);
    return [formatCheck(lowerer, pos), returnValue(value)];
  });
  return lowerer.closure(code, pos, { defaults: [int(1, pos)] });
}

/** `*Ts = *tuple[int]`: the only item of what is unpacked. */
function starredDefault(lowerer: Lowerer, node: Ast.Node<'Starred'>): Expr {
  const pos = positionOf(node);
  const only = lowerer.temporary();
  const unpack: Stmt = {
    kind: 'Assign',
    places: [{ kind: 'UnpackPlace', places: [{ kind: 'VarPlace', variable: only, pos }], star: -1, pos }],
    value: lowerer.expr(node.value),
    pos,
  };
  return block([unpack], load(only, pos), pos);
}
