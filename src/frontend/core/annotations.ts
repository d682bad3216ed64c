// Annotations: a function that computes them when asked (PEP 649), or strings under `from __future__ import annotations`.
//
// A module or class collects its annotations while its body is lowered; the function comes afterwards. A statement
// that may not run (in a module, any) notes its number in the set __conditional_annotations__ when it does run, and
// the function leaves out what is not in the set.

import type * as Ast from '../ast.ts';
import type { Scope } from '../scopes/scope.ts';
import { annotationText } from '../unparse/annotation.ts';
import {
  assign,
  block,
  compare,
  evaluate,
  ifThen,
  int,
  intrinsic,
  load,
  positionOf,
  returnValue,
  str,
  varPlace,
} from './build.ts';
import type { Lowerer } from './lowerer.ts';
import type { CoreCode, Expr, Parameters, Position, Stmt, Variable } from './nodes.ts';

const CONDITIONS = '__conditional_annotations__';

/** The one format that such a function computes itself is VALUE = 1; 2 is VALUE_WITH_FAKE_GLOBALS. */
const LAST_KNOWN_FORMAT = 2;

/** What a function with annotations is annotated with; null if nothing is. */
export function functionAnnotate(
  lowerer: Lowerer,
  node: Ast.Node<'FunctionDef'> | Ast.Node<'AsyncFunctionDef'>,
): Expr | null {
  const scope = lowerer.scope.findScope(node, 'annotations');
  const annotated = annotatedParameters(node);
  if (scope === undefined || annotated.length === 0) return null;
  const pos = positionOf(node);
  const code = annotateCode(lowerer, scope, node.lineno, pos, () => {
    const entries = annotated.map(([name, annotation]) => ({
      key: str(lowerer.mangle(name), pos),
      value: annotationValue(lowerer, annotation),
    }));
    return [returnValue({ kind: 'MakeDict', entries, pos })];
  });
  return lowerer.closure(code, pos);
}

/** In the order of __annotations__: ordinary parameters come before positional-only ones. */
function annotatedParameters(
  node: Ast.Node<'FunctionDef'> | Ast.Node<'AsyncFunctionDef'>,
): (readonly [string, Ast.Expr])[] {
  const { args } = node;
  const parameters = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg];
  const annotated: (readonly [string, Ast.Expr])[] = [];
  for (const each of parameters) {
    if (each !== null && each.annotation !== null) annotated.push([each.arg, each.annotation]);
  }
  if (node.returns !== null) annotated.push(['return', node.returns]);
  return annotated;
}

function annotationValue(lowerer: Lowerer, annotation: Ast.Expr): Expr {
  const pos = positionOf(annotation);
  if (lowerer.options.futureAnnotations) return str(annotationText(annotation), pos);
  if (annotation.kind !== 'Starred') return lowerer.expr(annotation);
  // `*args: *Ts` takes the only item of the unpacked Ts.
  const only = lowerer.temporary();
  const unpack: Stmt = {
    kind: 'Assign',
    places: [{ kind: 'UnpackPlace', places: [varPlace(only, pos)], star: -1, pos }],
    value: lowerer.expr(annotation.value),
    pos,
  };
  return block([unpack], load(only, pos), pos);
}

/** `x: int` in a module or class body. */
export function noteAnnotation(lowerer: Lowerer, node: Ast.Node<'AnnAssign'>, name: string, out: Stmt[]): void {
  const { unit } = lowerer;
  if (unit.scope.isFunctionLike) return;
  const pos = positionOf(node);
  const key = lowerer.mangle(name);
  if (lowerer.options.futureAnnotations) {
    const object = lowerer.load('__annotations__', pos);
    out.push({
      kind: 'Assign',
      places: [{ kind: 'ItemPlace', object, index: str(key, pos), pos }],
      value: str(annotationText(node.annotation), pos),
      pos,
    });
    return;
  }
  const conditional = unit.scope.kind === 'module' || unit.conditionalDepth > 0;
  const condition = conditional ? unit.annotations.filter(each => each.condition !== null).length : null;
  unit.annotations.push({ name: key, annotation: node.annotation, condition });
  if (condition !== null) {
    const noted = intrinsic('set_add', [load(conditionsOf(lowerer), pos), int(condition, pos)], pos);
    out.push(evaluate(noted, pos));
  }
}

/** The __annotate__ function of the module or class whose body has just been lowered. */
export function deferredAnnotate(lowerer: Lowerer, firstLine: number, pos: Position): Expr | null {
  const { unit } = lowerer;
  const { annotations, scope } = unit;
  if (annotations.length === 0) return null;
  const code = annotateCode(lowerer, scope.annotationBlock!, firstLine, pos, () => {
    const result = lowerer.temporary();
    const body: Stmt[] = [assign(result, { kind: 'MakeDict', entries: [], pos }, pos)];
    for (const { name, annotation, condition } of annotations) {
      const value = annotationValue(lowerer, annotation);
      const set = evaluate(intrinsic('dict_set', [load(result, pos), str(name, pos), value], pos), pos);
      if (condition === null) body.push(set);
      else {
        const conditions = scope.kind === 'class' ? lowerer.unit.free(CONDITIONS) : lowerer.unit.global(CONDITIONS);
        const reached = compare('in', int(condition, pos), load(conditions, pos), pos);
        body.push(ifThen(reached, [set]));
      }
    }
    return [...body, returnValue(load(result, pos))];
  });
  return lowerer.closure(code, pos);
}

/** What a module or class body starts with, if it has annotations. */
export function prepareAnnotations(lowerer: Lowerer, pos: Position): Stmt[] {
  const { scope } = lowerer;
  const out: Stmt[] = [];
  if (scope.hasConditionalAnnotations) {
    out.push(assign(conditionsOf(lowerer), { kind: 'MakeSet', items: [], pos }, pos));
  }
  if (lowerer.options.futureAnnotations && scope.annotationsUsed) {
    const missing = compare('notin', str('__annotations__', pos), intrinsic('load_locals', [], pos), pos);
    const empty: Expr = { kind: 'MakeDict', entries: [], pos };
    out.push(ifThen(missing, [assign(lowerer.variable('__annotations__'), empty, pos)]));
  }
  return out;
}

function conditionsOf(lowerer: Lowerer): Variable {
  const { unit } = lowerer;
  return unit.scope.kind === 'class' ? unit.cell(CONDITIONS) : unit.inNamespace(CONDITIONS);
}

function annotateCode(lowerer: Lowerer, scope: Scope, firstLine: number, pos: Position, build: () => Stmt[]): CoreCode {
  const facts = { name: '__annotate__', firstLine, parameters: formatParameter('format') };
  return lowerer.code(scope, facts, () => [formatCheck(lowerer, pos), ...build()]);
}

/** Functions of PEP 649 take the format as their only, positional parameter. */
export function formatParameter(name: string): Parameters {
  return { positional: [name], posOnlyCount: 1, keywordOnly: [], varArgs: null, varKeywords: null };
}

/** `if format > 2: raise NotImplementedError`. */
export function formatCheck(lowerer: Lowerer, pos: Position): Stmt {
  const format = load(lowerer.unit.fast('.format'), pos);
  const unknown = compare('gt', format, int(LAST_KNOWN_FORMAT, pos), pos);
  return ifThen(unknown, [{ kind: 'Raise', exception: intrinsic('not_implemented_error', [], pos), cause: null, pos }]);
}
