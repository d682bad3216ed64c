// Functions, classes, lambdas, type parameters and annotations: what makes code objects inside.
//
// Defaults and decorators belong to the code around; so does the tuple of names or values that hands something over.

import type * as Ast from '../ast.ts';
import { docstringOf } from '../core/docstring.ts';
import { annotationText } from '../unparse/annotation.ts';
import { argumentsOf, tuple } from './expressions.ts';
import type { Walk } from './walk.ts';

type FunctionNode = Ast.Node<'FunctionDef'> | Ast.Node<'AsyncFunctionDef'>;

const ONE_TUPLE = { type: 'tuple', items: [{ type: 'int', value: 1 }] } as const;
/** The greatest format that an annotation function knows: VALUE_WITH_FAKE_GLOBALS. */
const LAST_FORMAT = 2;

export function functionDef(walk: Walk, node: FunctionNode): void {
  walk.exprs(node.decorator_list);
  defaults(walk, node.args);
  if (node.type_params.length === 0) functionObject(walk, node);
  else {
    walk.inner(node, 'typeParameters', inner => {
      typeParameters(inner, node.type_params);
      functionObject(inner, node);
    });
  }
  walk.variable(node.name);
}

function defaults(walk: Walk, args: Ast.Node<'arguments'>): void {
  if (args.defaults.length > 0) tuple(walk, args.defaults);
  for (const [i, value] of args.kw_defaults.entries()) {
    if (value === null) continue;
    walk.str(walk.scope.mangle(args.kwonlyargs[i]!.arg));
    walk.expr(value);
  }
}

function functionObject(walk: Walk, node: FunctionNode): void {
  const annotations = walk.scope.findScope(node, 'annotations');
  if (annotations?.annotationsUsed) {
    walk.innerScope(annotations, inner => {
      checkFormat(inner);
      for (const [name, annotation] of annotated(node)) {
        inner.str(inner.scope.mangle(name));
        annotationValue(inner, annotation);
      }
    });
  }
  walk.inner(node, 'body', inner => {
    const { doc, rest } = docstringOf(node.body, walk.options.optimize);
    if (doc !== null) inner.listing.note({ type: 'str', value: doc });
    const stops = inner.scope.isGenerator || inner.scope.isCoroutine;
    const failure = inner.listing.label();
    if (stops) inner.listing.branch(failure);
    inner.statements(rest);
    inner.none();
    inner.listing.end();
    inner.listing.place(failure);
  });
}

/** In the order of __annotations__: ordinary parameters come before positional-only ones. */
function annotated({ args, returns }: FunctionNode): (readonly [string, Ast.Expr])[] {
  const parameters = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg];
  const found: (readonly [string, Ast.Expr])[] = [];
  for (const each of parameters) if (each?.annotation) found.push([each.arg, each.annotation]);
  if (returns !== null) found.push(['return', returns]);
  return found;
}

function annotationValue(walk: Walk, annotation: Ast.Expr): void {
  if (walk.options.futureAnnotations) walk.str(annotationText(annotation));
  else walk.expr(annotation);
}

function checkFormat(walk: Walk): void {
  const body = walk.listing.label();
  walk.int(LAST_FORMAT);
  walk.listing.branch(body);
  walk.listing.end();
  walk.listing.place(body);
}

export function lambda(walk: Walk, node: Ast.Node<'Lambda'>): void {
  defaults(walk, node.args);
  walk.inner(node, 'body', inner => {
    inner.expr(node.body);
    inner.listing.end();
    inner.none();
  });
}

// ---- classes -------------------------------------------------------------------------------------------------------

export function classDef(walk: Walk, node: Ast.Node<'ClassDef'>): void {
  walk.exprs(node.decorator_list);
  if (node.type_params.length === 0) {
    classObject(walk, node);
    argumentsOf(walk, node.bases, node.keywords);
  } else {
    walk.inner(node, 'typeParameters', inner => {
      typeParameters(inner, node.type_params);
      inner.variable('.type_params');
      classObject(inner, node);
      inner.variable('.type_params');
      inner.variable('.generic_base');
      argumentsOf(inner, node.bases, node.keywords, 1);
    });
  }
  walk.variable(node.name);
}

function classObject(walk: Walk, node: Ast.Node<'ClassDef'>): void {
  walk.inner(node, 'body', inner => {
    const { scope } = inner;
    inner.variable('__name__');
    inner.variable('__module__');
    inner.str(walk.options.qualname(scope));
    inner.variable('__qualname__');
    inner.int(node.decorator_list[0]?.lineno ?? node.lineno);
    inner.variable('__firstlineno__');
    if (node.type_params.length > 0) {
      inner.variable('.type_params');
      inner.variable('__type_params__');
    }
    body(inner, node.body);
    const attributes = [...inner.staticAttributes].sort();
    inner.load({ type: 'tuple', items: attributes.map(value => ({ type: 'str', value })) });
    inner.variable('__static_attributes__');
    if (scope.needsClassDict) inner.variable('__classdictcell__');
    if (scope.needsClassClosure) inner.variable('__classcell__');
    else inner.none();
    inner.listing.end();
  });
  walk.str(node.name);
}

/** Of a module or class: its docstring, its statements, and the function of its annotations. */
export function body(walk: Walk, statements: readonly Ast.Stmt[]): void {
  const { doc, rest } = docstringOf(statements, walk.options.optimize);
  if (doc !== null) {
    walk.str(doc);
    walk.variable('__doc__');
  }
  walk.statements(rest);
  deferredAnnotations(walk);
}

export function deferredAnnotations(walk: Walk): void {
  const { annotations, scope } = walk;
  if (annotations.length === 0) return;
  walk.innerScope(scope.annotationBlock!, inner => {
    checkFormat(inner);
    for (const { node, condition } of annotations) {
      const skipped = inner.listing.label();
      if (condition !== null) {
        inner.int(condition);
        if (scope.kind === 'module') inner.plainName('__conditional_annotations__');
        inner.listing.branch(skipped);
      }
      inner.expr(node.annotation);
      inner.str(inner.scope.mangle((node.target as Ast.Node<'Name'>).id));
      inner.listing.place(skipped);
    }
  });
  walk.variable(scope.kind === 'class' ? '__annotate_func__' : '__annotate__');
}

// ---- type parameters -----------------------------------------------------------------------------------------------

function typeParameters(walk: Walk, nodes: readonly Ast.TypeParam[]): void {
  for (const node of nodes) {
    walk.str(node.name);
    if (node.kind === 'TypeVar' && node.bound !== null) lazyValue(walk, node, 'body', node.bound);
    if (node.default_value !== null) lazyValue(walk, node, 'default', node.default_value);
    walk.variable(node.name);
  }
}

function lazyValue(walk: Walk, owner: Ast.AnyNode, role: 'body' | 'default', value: Ast.Expr): void {
  walk.load(ONE_TUPLE);
  walk.inner(owner, role, inner => {
    checkFormat(inner);
    inner.expr(value);
    inner.listing.end();
  });
}

export function typeAlias(walk: Walk, node: Ast.Node<'TypeAlias'>): void {
  const { id } = node.name as Ast.Node<'Name'>;
  if (node.type_params.length === 0) {
    walk.str(id);
    walk.none();
    lazyValue(walk, node, 'body', node.value);
  } else {
    walk.inner(node, 'typeParameters', inner => {
      inner.str(id);
      typeParameters(inner, node.type_params);
      lazyValue(inner, node, 'body', node.value);
    });
  }
  walk.variable(id);
}
