// def, async def and lambda: defaults, decorators, docstring, annotations, and the code object of the body.
//
// Order of evaluation, as in CPython: decorators, defaults, keyword-only defaults, then the function is made, then
// the decorators are called from the innermost outwards.

import type * as Ast from '../ast.ts';
import type { Scope } from '../scopes/scope.ts';
import { functionAnnotate } from './annotations.ts';
import { namePlace } from './assignments.ts';
import { positionOf, returnValue } from './build.ts';
import { type Defaults, decorate, firstLineOf } from './definitions.ts';
import { takeDocstring } from './docstring.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Parameters, Stmt } from './nodes.ts';
import { genericFunction } from './type-params.ts';

type AnyFunctionDef = Ast.Node<'FunctionDef'> | Ast.Node<'AsyncFunctionDef'>;

export function lowerFunctionDef(lowerer: Lowerer, node: AnyFunctionDef, out: Stmt[]): void {
  const decorators = lowerer.exprs(node.decorator_list);
  const defaults = defaultsOf(lowerer, node.args);
  const make = (evaluated: Defaults) => functionObject(lowerer, node, evaluated);
  const made = node.type_params.length === 0 ? make(defaults) : genericFunction(lowerer, node, defaults, make);
  const place = namePlace(lowerer, node.name, node);
  out.push({ kind: 'Assign', places: [place], value: decorate(node, decorators, made), pos: positionOf(node) });
}

function functionObject(lowerer: Lowerer, node: AnyFunctionDef, defaults: Defaults): Expr {
  const annotate = functionAnnotate(lowerer, node);
  const scope = lowerer.scopeOf(node);
  const facts = {
    name: node.name,
    firstLine: firstLineOf(node),
    parameters: parametersOf(scope, node.args),
    isAsync: node.kind === 'AsyncFunctionDef',
  };
  const code = lowerer.code(scope, facts, unit => {
    const { doc, rest } = takeDocstring(lowerer, node.body);
    unit.doc = doc;
    return lowerer.statements(rest);
  });
  return lowerer.closure(code, positionOf(node), {
    defaults: defaults.positional,
    keywordDefaults: defaults.keyword,
    annotate,
  });
}

export function lowerLambda(lowerer: Lowerer, node: Ast.Node<'Lambda'>): Expr {
  const defaults = defaultsOf(lowerer, node.args);
  const scope = lowerer.scopeOf(node);
  const facts = { name: '<lambda>', firstLine: node.lineno, parameters: parametersOf(scope, node.args) };
  const code = lowerer.code(scope, facts, () => [returnValue(lowerer.expr(node.body))]);
  return lowerer.closure(code, positionOf(node), {
    defaults: defaults.positional,
    keywordDefaults: defaults.keyword,
  });
}

function defaultsOf(lowerer: Lowerer, args: Ast.Node<'arguments'>): Defaults {
  const positional = lowerer.exprs(args.defaults);
  const keyword: { name: string; value: Expr }[] = [];
  for (const [i, value] of args.kw_defaults.entries()) {
    if (value !== null) keyword.push({ name: lowerer.mangle(args.kwonlyargs[i]!.arg), value: lowerer.expr(value) });
  }
  return { positional, keyword };
}

function parametersOf(scope: Scope, args: Ast.Node<'arguments'>): Parameters {
  const name = (each: Ast.Node<'arg'>): string => scope.mangle(each.arg);
  return {
    positional: [...args.posonlyargs, ...args.args].map(name),
    posOnlyCount: args.posonlyargs.length,
    keywordOnly: args.kwonlyargs.map(name),
    varArgs: args.vararg === null ? null : name(args.vararg),
    varKeywords: args.kwarg === null ? null : name(args.kwarg),
  };
}
